<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_Hant" sourcelanguage="en">
<context>
    <name>CardView</name>
    <message>
        <source>Cue</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>換個說法</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>提示有誤</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>關閉</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Take the tick away</source>
        <translation>取消勾選</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>勾選</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the call</source>
        <translation>通話語言</translation>
    </message>
    <message>
        <source>%1 (timing only)</source>
        <translation>%1（僅計時提示）</translation>
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
        <translation>暫停提示</translation>
    </message>
    <message>
        <source>Show last card again</source>
        <translation>再次顯示上一則提示</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Limits of the team…</source>
        <translation>團隊門檻值…</translation>
    </message>
    <message>
        <source>Only a log without words is kept</source>
        <translation>只保留不含通話內容的紀錄</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>不會錄下任何內容</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>隱藏面板</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
    <message>
        <source>More cues</source>
        <translation>多一點提示</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>Fewer cues</source>
        <translation>少一點提示</translation>
    </message>
    <message>
        <source>How many cues</source>
        <translation>提示多寡</translation>
    </message>
</context>
<context>
    <name>PausedRow</name>
    <message>
        <source>Show cues again</source>
        <translation>恢復提示</translation>
    </message>
    <message>
        <source>Cues are paused</source>
        <translation>提示已暫停</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Start call</source>
        <translation>開始通話</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢復通話</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>結束通話</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>選單</translation>
    </message>
    <message>
        <source>Pause cues</source>
        <translation>暫停提示</translation>
    </message>
    <message>
        <source>Show cues again</source>
        <translation>恢復提示</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>響鈴中</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>通話中</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>保留中</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>諮詢同事中</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>通話已結束</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>已超過 %1</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚未確定</translation>
    </message>
    <message>
        <source>Language of the call: %1</source>
        <translation>通話語言：%1</translation>
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
        <translation>開場問候</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留通話</translation>
    </message>
    <message>
        <source>Back from hold</source>
        <translation>恢復通話後</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>結束語</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>問好</translation>
    </message>
    <message>
        <source>name</source>
        <translation>報姓名</translation>
    </message>
    <message>
        <source>offer of help</source>
        <translation>主動詢問需求</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>道謝</translation>
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
        <translation>客戶同意</translation>
    </message>
    <message>
        <source>anything else?</source>
        <translation>還有其他需要嗎？</translation>
    </message>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客戶</translation>
    </message>
    <message>
        <source>Same sound twice</source>
        <translation>兩路聲音相同</translation>
    </message>
    <message>
        <source>You and the customer arrive as one sound. Cues are paused until they differ.</source>
        <translation>您和客戶的聲音混成一路。兩路聲音分開之前，提示會暫停。</translation>
    </message>
    <message>
        <source>Words come late</source>
        <translation>文字辨識延遲</translation>
    </message>
    <message>
        <source>Some words were missed. Cues about wording wait; cues about silence go on.</source>
        <translation>有些話沒有辨識到。用語提示暫緩，靜默提示照常。</translation>
    </message>
    <message>
        <source>Timing only</source>
        <translation>僅計時提示</translation>
    </message>
    <message>
        <source>Stopped for a moment</source>
        <translation>暫時中斷</translation>
    </message>
    <message>
        <source>Something failed and is being restarted. Cues come back by themselves.</source>
        <translation>發生問題，正在重新啟動。提示會自動恢復。</translation>
    </message>
    <message>
        <source>%1: muted</source>
        <translation>%1：已靜音</translation>
    </message>
    <message>
        <source>Cues about silence wait until the microphone is back on.</source>
        <translation>麥克風重新開啟之前，靜默提示暫緩。</translation>
    </message>
    <message>
        <source>“%1” delivers no sound.</source>
        <translation>「%1」沒有聲音。</translation>
    </message>
    <message>
        <source>The device delivers no sound.</source>
        <translation>裝置沒有聲音。</translation>
    </message>
    <message>
        <source>Cues that need your voice are paused; they come back by themselves.</source>
        <translation>需要您聲音的提示已暫停，稍後自動恢復。</translation>
    </message>
    <message>
        <source>Cues that need the customer are paused; they come back by themselves.</source>
        <translation>需要客戶聲音的提示已暫停，稍後自動恢復。</translation>
    </message>
    <message>
        <source>%1: no sound</source>
        <translation>%1：沒有聲音</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>a hello</source>
        <translation>問好</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>報姓名</translation>
    </message>
    <message>
        <source>an offer of help</source>
        <translation>主動詢問需求</translation>
    </message>
    <message>
        <source>thanks for calling</source>
        <translation>感謝來電</translation>
    </message>
    <message>
        <source>The greeting is missing</source>
        <translation>還沒有開場問候</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>還缺：%1</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>還缺：%1</translation>
    </message>
    <message>
        <source>is that all right?</source>
        <translation>徵得客戶同意</translation>
    </message>
    <message>
        <source>Before the hold</source>
        <translation>保留通話前</translation>
    </message>
    <message>
        <source>Before goodbye</source>
        <translation>結束通話前</translation>
    </message>
    <message>
        <source>resume, then say</source>
        <translation>先恢復通話，再說</translation>
    </message>
    <message>
        <source>Hold is over %1</source>
        <translation>保留已超過 %1</translation>
    </message>
    <message>
        <source>you said %1</source>
        <translation>您說過 %1</translation>
    </message>
    <message>
        <source>Longer than you said</source>
        <translation>比您說的時間久</translation>
    </message>
    <message>
        <source>Customer is waiting</source>
        <translation>客戶在等候</translation>
    </message>
    <message>
        <source>Nobody is speaking</source>
        <translation>無人說話</translation>
    </message>
    <message>
        <source>On hold for %1</source>
        <translation>已保留 %1</translation>
    </message>
    <message>
        <source>Hold is over</source>
        <translation>保留結束</translation>
    </message>
    <message>
        <source>thank the customer for waiting</source>
        <translation>感謝客戶耐心等候</translation>
    </message>
    <message>
        <source>A full greeting, please</source>
        <translation>請用完整的開場問候</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Timing cues only: no words are recognised for now.</source>
        <translation>僅計時提示：目前不辨識文字。</translation>
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
        <translation>隱藏面板</translation>
    </message>
    <message>
        <source>Show the panel</source>
        <translation>顯示面板</translation>
    </message>
    <message>
        <source>Pause cues</source>
        <translation>暫停提示</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>結束</translation>
    </message>
</context>
</TS>
