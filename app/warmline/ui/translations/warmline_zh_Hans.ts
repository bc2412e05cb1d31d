<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hans" sourcelanguage="en">
<context>
    <name>CardView</name>
    <message>
        <source>Cue</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>换个说法</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>提示有误</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Take the tick away</source>
        <translation>取消勾选</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾选</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the call</source>
        <translation>通话语言</translation>
    </message>
    <message>
        <source>%1 (timing only)</source>
        <translation>%1（仅计时提示）</translation>
    </message>
</context>
<context>
    <name>Meters</name>
    <message>
        <source>Sound levels</source>
        <translation>音量</translation>
    </message>
</context>
<context>
    <name>PanelMenu</name>
    <message>
        <source>Pause cues</source>
        <translation>暂停提示</translation>
    </message>
    <message>
        <source>Show last card again</source>
        <translation>重新显示上一条提示</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Limits of the team…</source>
        <translation>团队阈值…</translation>
    </message>
    <message>
        <source>Only a log without words is kept</source>
        <translation>只保存不含通话内容的日志</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>不录制任何内容</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>隐藏面板</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>More cues</source>
        <translation>多一些提示</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Fewer cues</source>
        <translation>少一些提示</translation>
    </message>
    <message>
        <source>How many cues</source>
        <translation>提示数量</translation>
    </message>
</context>
<context>
    <name>PausedRow</name>
    <message>
        <source>Show cues again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>Cues are paused</source>
        <translation>提示已暂停</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Start call</source>
        <translation>开始通话</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复通话</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>结束通话</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Pause cues</source>
        <translation>暂停提示</translation>
    </message>
    <message>
        <source>Show cues again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃中</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>通话中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保持中</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>咨询同事中</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>通话已结束</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>已超 %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未确定</translation>
    </message>
    <message>
        <source>Language of the call: %1</source>
        <translation>通话语言：%1</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>开场问候</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持通话</translation>
    </message>
    <message>
        <source>Back from hold</source>
        <translation>恢复通话后</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>结束语</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>问好</translation>
    </message>
    <message>
        <source>name</source>
        <translation>报姓名</translation>
    </message>
    <message>
        <source>offer of help</source>
        <translation>主动询问需求</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>how long</source>
        <translation>需要多久</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>客户同意</translation>
    </message>
    <message>
        <source>anything else?</source>
        <translation>还有其他需要吗？</translation>
    </message>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Same sound twice</source>
        <translation>两路声音相同</translation>
    </message>
    <message>
        <source>You and the customer arrive as one sound. Cues are paused until they differ.</source>
        <translation>您和客户的声音混成了一路。两路声音分开之前，提示暂停。</translation>
    </message>
    <message>
        <source>Words come late</source>
        <translation>文字识别滞后</translation>
    </message>
    <message>
        <source>Some words were missed. Cues about wording wait; cues about silence go on.</source>
        <translation>有些话没有识别到。用语类提示暂缓，静默类提示照常。</translation>
    </message>
    <message>
        <source>Timing only</source>
        <translation>仅计时提示</translation>
    </message>
    <message>
        <source>Stopped for a moment</source>
        <translation>暂时中断</translation>
    </message>
    <message>
        <source>Something failed and is being restarted. Cues come back by themselves.</source>
        <translation>出现故障，正在重新启动。提示会自动恢复。</translation>
    </message>
    <message>
        <source>%1: muted</source>
        <translation>%1：已静音</translation>
    </message>
    <message>
        <source>Cues about silence wait until the microphone is back on.</source>
        <translation>麦克风重新打开之前，静默类提示暂缓。</translation>
    </message>
    <message>
        <source>“%1” delivers no sound.</source>
        <translation>“%1”没有声音。</translation>
    </message>
    <message>
        <source>The device delivers no sound.</source>
        <translation>设备没有声音。</translation>
    </message>
    <message>
        <source>Cues that need your voice are paused; they come back by themselves.</source>
        <translation>需要您声音的提示已暂停，稍后自动恢复。</translation>
    </message>
    <message>
        <source>Cues that need the customer are paused; they come back by themselves.</source>
        <translation>需要客户声音的提示已暂停，稍后自动恢复。</translation>
    </message>
    <message>
        <source>%1: no sound</source>
        <translation>%1：无声音</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>a hello</source>
        <translation>问好</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>报姓名</translation>
    </message>
    <message>
        <source>an offer of help</source>
        <translation>主动询问需求</translation>
    </message>
    <message>
        <source>thanks for calling</source>
        <translation>感谢来电</translation>
    </message>
    <message>
        <source>The greeting is missing</source>
        <translation>还没有开场问候</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>is that all right?</source>
        <translation>征得客户同意</translation>
    </message>
    <message>
        <source>Before the hold</source>
        <translation>保持通话前</translation>
    </message>
    <message>
        <source>Before goodbye</source>
        <translation>结束通话前</translation>
    </message>
    <message>
        <source>resume, then say</source>
        <translation>先恢复通话，再说</translation>
    </message>
    <message>
        <source>Hold is over %1</source>
        <translation>保持已超过 %1</translation>
    </message>
    <message>
        <source>you said %1</source>
        <translation>您说过 %1</translation>
    </message>
    <message>
        <source>Longer than you said</source>
        <translation>比您说的时间久</translation>
    </message>
    <message>
        <source>Customer is waiting</source>
        <translation>客户在等待</translation>
    </message>
    <message>
        <source>Nobody is speaking</source>
        <translation>无人说话</translation>
    </message>
    <message>
        <source>On hold for %1</source>
        <translation>已保持 %1</translation>
    </message>
    <message>
        <source>Hold is over</source>
        <translation>保持结束</translation>
    </message>
    <message>
        <source>thank the customer for waiting</source>
        <translation>感谢客户耐心等待</translation>
    </message>
    <message>
        <source>A full greeting, please</source>
        <translation>请用完整的开场问候</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Timing cues only: no words are recognised for now.</source>
        <translation>仅计时提示：目前不识别文字。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Hide the panel</source>
        <translation>隐藏面板</translation>
    </message>
    <message>
        <source>Show the panel</source>
        <translation>显示面板</translation>
    </message>
    <message>
        <source>Pause cues</source>
        <translation>暂停提示</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
</TS>
