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
    <name>CheckPage</name>
    <message>
        <source>This computer</source>
        <translation>这台电脑</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>检查这台电脑</translation>
    </message>
    <message>
        <source>Everything that Warmline needs, one by one. The test sound is played once.</source>
        <translation>逐项检查 Warmline 所需的一切。测试音会播放一次。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即检查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>需要注意：%1 项</translation>
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
    <name>Checks</name>
    <message>
        <source>Model for %1</source>
        <translation>%1 的模型</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>音频服务</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麦克风</translation>
    </message>
    <message>
        <source>Customer&apos;s sound</source>
        <translation>客户的声音</translation>
    </message>
    <message>
        <source>What is played is heard</source>
        <translation>能否听到播放的声音</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Panel above other windows</source>
        <translation>面板保持在最前</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Policy of IT</source>
        <translation>IT 策略</translation>
    </message>
    <message>
        <source>Folder for settings</source>
        <translation>设置文件夹</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation>模型文件夹</translation>
    </message>
    <message>
        <source>Folder for logs</source>
        <translation>日志文件夹</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>有响应。</translation>
    </message>
    <message>
        <source>This system needs none.</source>
        <translation>此系统不需要。</translation>
    </message>
    <message>
        <source>The library of PulseAudio is missing.</source>
        <translation>缺少 PulseAudio 库。</translation>
    </message>
    <message>
        <source>Install the package libpulse0.</source>
        <translation>请安装软件包 libpulse0。</translation>
    </message>
    <message>
        <source>The library PortAudio is missing: nothing can be heard.</source>
        <translation>缺少 PortAudio 库：听不到任何声音。</translation>
    </message>
    <message>
        <source>Install the package libportaudio2.</source>
        <translation>请安装软件包 libportaudio2。</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>音频服务没有响应。</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire, or log in again.</source>
        <translation>请启动 PulseAudio 或 PipeWire，或重新登录。</translation>
    </message>
    <message>
        <source>“%device” is muted.</source>
        <translation>“%device”已静音。</translation>
    </message>
    <message>
        <source>Unmute it in the system&apos;s sound settings or on the headset.</source>
        <translation>请在系统声音设置或耳机上取消静音。</translation>
    </message>
    <message>
        <source>“%device” is not there.</source>
        <translation>找不到“%device”。</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the settings.</source>
        <translation>请接上它，或在设置中另选一个。</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>没有麦克风。</translation>
    </message>
    <message>
        <source>Plug your headset in.</source>
        <translation>请接上耳机。</translation>
    </message>
    <message>
        <source>“%device” is the microphone as well, so nobody could tell the two of you apart.</source>
        <translation>“%device”同时也是麦克风，无法区分您和客户。</translation>
    </message>
    <message>
        <source>Choose another device for one of you in the settings.</source>
        <translation>请在设置中为其中一方另选设备。</translation>
    </message>
    <message>
        <source>Nothing here hears what an output plays.</source>
        <translation>此处无法听到输出设备播放的声音。</translation>
    </message>
    <message>
        <source>On Linux start PulseAudio or PipeWire; on macOS install BlackHole.</source>
        <translation>Linux 请启动 PulseAudio 或 PipeWire；macOS 请安装 BlackHole。</translation>
    </message>
    <message>
        <source>“%device” hears what “%output” plays.</source>
        <translation>“%device”能听到“%output”播放的声音。</translation>
    </message>
    <message>
        <source>The test sound on “%output” was not heard on “%device”.</source>
        <translation>“%output”上的测试音没有在“%device”上听到。</translation>
    </message>
    <message>
        <source>See that the output is not muted, or choose another one in the settings.</source>
        <translation>请确认输出没有静音，或在设置中另选一个。</translation>
    </message>
    <message>
        <source>Choose another output in the settings.</source>
        <translation>请在设置中另选输出设备。</translation>
    </message>
    <message>
        <source>Not tried: the device or its output is missing.</source>
        <translation>未测试：缺少设备或其输出。</translation>
    </message>
    <message>
        <source>%model, whole and right.</source>
        <translation>%model，完整无误。</translation>
    </message>
    <message>
        <source>None: only reminders about silence and holds.</source>
        <translation>无：仅有静默和保持方面的提醒。</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>无法使用。</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>可用。</translation>
    </message>
    <message>
        <source>Wayland; Warmline goes through XWayland.</source>
        <translation>Wayland；Warmline 通过 XWayland 运行。</translation>
    </message>
    <message>
        <source>Wayland without XWayland: the panel would take your keystrokes.</source>
        <translation>没有 XWayland 的 Wayland：面板会抢走您的键盘输入。</translation>
    </message>
    <message>
        <source>Install the package xwayland and log in again.</source>
        <translation>请安装软件包 xwayland 并重新登录。</translation>
    </message>
    <message>
        <source>The display %display does not answer.</source>
        <translation>显示服务器 %display 没有响应。</translation>
    </message>
    <message>
        <source>Log in on the screen, or set DISPLAY to one that is there.</source>
        <translation>请在本机屏幕上登录，或将 DISPLAY 设为可用的显示服务器。</translation>
    </message>
    <message>
        <source>There is no screen here.</source>
        <translation>这里没有屏幕。</translation>
    </message>
    <message>
        <source>Start Warmline where you are logged in with a screen.</source>
        <translation>请在已登录且有屏幕的会话中启动 Warmline。</translation>
    </message>
    <message>
        <source>The window manager can keep it above.</source>
        <translation>窗口管理器可以使它保持在最前。</translation>
    </message>
    <message>
        <source>No window manager runs.</source>
        <translation>没有运行窗口管理器。</translation>
    </message>
    <message>
        <source>Start one; without it the panel may be covered.</source>
        <translation>请启动一个；否则面板可能被遮住。</translation>
    </message>
    <message>
        <source>The window manager cannot keep a window above others.</source>
        <translation>窗口管理器无法使窗口保持在最前。</translation>
    </message>
    <message>
        <source>Use another one, such as GNOME&apos;s, KDE&apos;s, Xfce&apos;s or openbox.</source>
        <translation>请换用其他的，例如 GNOME、KDE、Xfce 的或 openbox。</translation>
    </message>
    <message>
        <source>The system does this.</source>
        <translation>由系统负责。</translation>
    </message>
    <message>
        <source>Not tried: there is no display.</source>
        <translation>未测试：没有屏幕。</translation>
    </message>
    <message>
        <source>Chinese in both scripts and Hungarian can be shown.</source>
        <translation>可以显示简体中文、繁体中文和匈牙利文。</translation>
    </message>
    <message>
        <source>Letters are missing for: %languages.</source>
        <translation>缺少以下语言的字形：%languages。</translation>
    </message>
    <message>
        <source>Install the packages fonts-noto-cjk and fonts-dejavu-core.</source>
        <translation>请安装软件包 fonts-noto-cjk 和 fonts-dejavu-core。</translation>
    </message>
    <message>
        <source>%folder, %free MB free.</source>
        <translation>%folder，可用 %free MB。</translation>
    </message>
    <message>
        <source>%folder has %free MB left.</source>
        <translation>%folder 仅剩 %free MB。</translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <translation>请清理此磁盘。</translation>
    </message>
    <message>
        <source>%folder cannot be written.</source>
        <translation>%folder 无法写入。</translation>
    </message>
    <message>
        <source>Make it writable for you, or ask IT.</source>
        <translation>请将其设为可写，或联系 IT 部门。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>无。</translation>
    </message>
</context>
<context>
    <name>CuesPage</name>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>How much do you want to be told?</source>
        <translation>您希望得到多少提示？</translation>
    </message>
    <message>
        <source>You decide. Nobody else sees what you choose, or that you pause cues.</source>
        <translation>由您决定。别人看不到您的选择，也看不到您暂停了提示。</translation>
    </message>
    <message>
        <source>More cues</source>
        <translation>多一些提示</translation>
    </message>
    <message>
        <source>For the first weeks: every reminder is shown.</source>
        <translation>适合最初几周：显示所有提醒。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>What matters in the moment, a few cards a call.</source>
        <translation>只提示当下重要的事，每次通话几张卡。</translation>
    </message>
    <message>
        <source>Fewer cues</source>
        <translation>少一些提示</translation>
    </message>
    <message>
        <source>Words come two seconds later, and fewer of them.</source>
        <translation>话术晚两秒出现，数量也更少。</translation>
    </message>
    <message>
        <source>Find the start and end of calls by their sound</source>
        <translation>根据声音判断通话的开始和结束</translation>
    </message>
    <message>
        <source>Without it you press Start call and End call, or your telephone does.</source>
        <translation>否则由您点击“开始通话”和“结束通话”，或由电话系统完成。</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Customer&apos;s sound</source>
        <translation>客户的声音</translation>
    </message>
    <message>
        <source>Where do you hear your customers?</source>
        <translation>您从哪里听到客户的声音？</translation>
    </message>
    <message>
        <source>Play a test sound. Do you hear it in your headset? Warmline listens along.</source>
        <translation>播放测试音。您在耳机里能听到吗？Warmline 也在听。</translation>
    </message>
    <message>
        <source>Play test sound</source>
        <translation>播放测试音</translation>
    </message>
    <message>
        <source>I hear nothing, try the next one</source>
        <translation>听不到，试下一个</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Looking for outputs…</source>
        <translation>正在查找输出设备…</translation>
    </message>
    <message>
        <source>No output was found. Plug your headset in and look again, or set it up later.</source>
        <translation>没有找到输出设备。请接上耳机后重新查找，或稍后设置。</translation>
    </message>
    <message>
        <source>Choose your headset, then play the sound.</source>
        <translation>请选择您的耳机，然后播放声音。</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>正在播放…</translation>
    </message>
    <message>
        <source>✓ Warmline hears it. If you hear it too, this is the one.</source>
        <translation>✓ Warmline 听到了。如果您也听到了，就选这个设备。</translation>
    </message>
    <message>
        <source>It was played, but Warmline cannot hear this output. Try another one, or set it up later.</source>
        <translation>声音已播放，但 Warmline 听不到这个输出设备。请试另一个，或稍后设置。</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>稍后设置</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>HeadsetPage</name>
    <message>
        <source>Headset</source>
        <translation>耳机</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>请说几句话</translation>
    </message>
    <message>
        <source>Put your headset on and speak, for instance the way you pick up the telephone. Nothing is recorded.</source>
        <translation>请戴上耳机说话，比如像接电话那样。不会录制任何内容。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Looking for microphones…</source>
        <translation>正在查找麦克风…</translation>
    </message>
    <message>
        <source>No microphone was found. Plug your headset in and look again, or set it up later.</source>
        <translation>没有找到麦克风。请接上耳机后重新查找，或稍后设置。</translation>
    </message>
    <message>
        <source>Listening to all of them…</source>
        <translation>正在检测所有麦克风…</translation>
    </message>
    <message>
        <source>✓ You are heard. The marked microphone answers to your voice.</source>
        <translation>✓ 听到您了。标出的麦克风对您的声音有反应。</translation>
    </message>
    <message>
        <source>Nobody was heard. Choose your headset by hand, look again, or set it up later.</source>
        <translation>没有听到声音。请手动选择耳机、重新查找，或稍后设置。</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Settings that would change: %1</source>
        <translation>将会改变的设置：%1 项</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不会有任何改变。</translation>
    </message>
    <message>
        <source>Take these settings</source>
        <translation>采用这些设置</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1, but it is locked by IT</source>
        <translation>%1，但已由 IT 锁定</translation>
    </message>
</context>
<context>
    <name>Inferred</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Ringing – heard</source>
        <translation>振铃（根据声音判断）</translation>
    </message>
    <message>
        <source>Call begun – heard</source>
        <translation>通话开始（根据声音判断）</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>不是通话</translation>
    </message>
    <message>
        <source>Call ended – heard</source>
        <translation>通话结束（根据声音判断）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>仍在通话</translation>
    </message>
    <message>
        <source>Hold – heard</source>
        <translation>保持（根据声音判断）</translation>
    </message>
    <message>
        <source>Consultation – heard</source>
        <translation>咨询同事（根据声音判断）</translation>
    </message>
    <message>
        <source>A recorded greeting speaks</source>
        <translation>正在播放录音问候</translation>
    </message>
    <message>
        <source>A menu or notice speaks</source>
        <translation>正在播放语音菜单或通知</translation>
    </message>
    <message>
        <source>A voicemail speaks</source>
        <translation>对方是语音信箱</translation>
    </message>
    <message>
        <source>Perhaps a recorded greeting, not sure</source>
        <translation>可能是录音问候，不确定</translation>
    </message>
    <message>
        <source>Perhaps a menu or notice, not sure</source>
        <translation>可能是语音菜单或通知，不确定</translation>
    </message>
    <message>
        <source>Perhaps a voicemail, not sure</source>
        <translation>可能是语音信箱，不确定</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Nothing is recorded</source>
        <translation>不录制任何内容</translation>
    </message>
    <message>
        <source>Only a log without words is kept</source>
        <translation>只保存不含通话内容的日志</translation>
    </message>
    <message>
        <source>A log with what is said is kept</source>
        <translation>会保存含通话内容的日志</translation>
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
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Menus, windows and this introduction. The language of your calls comes next.</source>
        <translation>菜单、窗口和本向导的语言。通话语言在下一步选择。</translation>
    </message>
    <message>
        <source>Like this computer (%1)</source>
        <translation>跟随系统（%1）</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Until it is mended, what was set before stays.</source>
        <translation>在更正之前，先前的设置保持不变。</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>保存配置</translation>
    </message>
    <message>
        <source>Limits of the team</source>
        <translation>团队阈值</translation>
    </message>
    <message>
        <source>Save what you have changed?</source>
        <translation>要保存所做的更改吗？</translation>
    </message>
    <message>
        <source>It comes before “%1”: give it at least %2.</source>
        <translation>不能早于“%1”：请至少设为 %2。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>Warmline 自定</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Locked by IT</source>
        <translation>已由 IT 锁定</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>团队</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Language of the calls</source>
        <translation>通话语言</translation>
    </message>
    <message>
        <source>Other languages of the calls</source>
        <translation>其他通话语言</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Silence after the customer</source>
        <translation>客户说完后的静默</translation>
    </message>
    <message>
        <source>Silence after the agent</source>
        <translation>坐席说完后的静默</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保持</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>开场问候</translation>
    </message>
    <message>
        <source>Back from a hold</source>
        <translation>恢复通话后</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>结束语</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>提示卡</translation>
    </message>
    <message>
        <source>Bar after</source>
        <translation>进度条出现时间</translation>
    </message>
    <message>
        <source>Words after</source>
        <translation>话术出现时间</translation>
    </message>
    <message>
        <source>Alert after</source>
        <translation>警示出现时间</translation>
    </message>
    <message>
        <source>Longer while the customer is in mid-thought by</source>
        <translation>客户还在思考时延长</translation>
    </message>
    <message>
        <source>Parts of an announced hold</source>
        <translation>保持前告知应包含</translation>
    </message>
    <message>
        <source>Return to the customer after</source>
        <translation>多久后回到客户线上</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>最长保持时间</translation>
    </message>
    <message>
        <source>A look-up needs no duration or consent under</source>
        <translation>查询在此时长内无需说明时长或征求同意</translation>
    </message>
    <message>
        <source>Wait for the rest of an announcement</source>
        <translation>等待告知说完</translation>
    </message>
    <message>
        <source>Parts of a greeting</source>
        <translation>开场问候应包含</translation>
    </message>
    <message>
        <source>Greeting missing after</source>
        <translation>多久未问候即提示</translation>
    </message>
    <message>
        <source>Wait for the rest of a greeting</source>
        <translation>等待问候说完</translation>
    </message>
    <message>
        <source>Thanks are due after a hold of</source>
        <translation>保持超过此时长后应致谢</translation>
    </message>
    <message>
        <source>Wait for the rest of a turn</source>
        <translation>等待这段话说完</translation>
    </message>
    <message>
        <source>Parts of a closing</source>
        <translation>结束语应包含</translation>
    </message>
    <message>
        <source>Wait for the agent after the customer&apos;s goodbye</source>
        <translation>客户道别后等待坐席的时间</translation>
    </message>
    <message>
        <source>A card stays</source>
        <translation>提示卡停留时间</translation>
    </message>
    <message>
        <source>The same cue again after</source>
        <translation>同一提示再次出现的间隔</translation>
    </message>
    <message>
        <source>Cards a minute</source>
        <translation>每分钟提示卡上限</translation>
    </message>
    <message>
        <source>Cards a call</source>
        <translation>每次通话提示卡上限</translation>
    </message>
    <message>
        <source>For experts, words come later by</source>
        <translation>专家级坐席的话术延后</translation>
    </message>
    <message>
        <source>Each side must have spoken for</source>
        <translation>双方各须说满</translation>
    </message>
    <message>
        <source>One side answers the other within</source>
        <translation>一方须在此时间内回应另一方</translation>
    </message>
    <message>
        <source>After the ring somebody speaks within</source>
        <translation>铃声后须在此时间内有人说话</translation>
    </message>
    <message>
        <source>No call after all if the customer is not heard for</source>
        <translation>听不到客户超过此时间则不算通话</translation>
    </message>
    <message>
        <source>Over when silent after a goodbye for</source>
        <translation>道别后静默达到此时间即结束</translation>
    </message>
    <message>
        <source>Over when both are silent for</source>
        <translation>双方静默达到此时间即结束</translation>
    </message>
    <message>
        <source>The same where no words are recognised</source>
        <translation>不识别文字时同上</translation>
    </message>
    <message>
        <source>The same on hold</source>
        <translation>保持时同上</translation>
    </message>
    <message>
        <source>What was inferred can be undone for</source>
        <translation>推断结果可在此时间内撤销</translation>
    </message>
    <message>
        <source>Who the profile is for, and what agents say about the company.</source>
        <translation>配置的适用对象，以及坐席如何称呼公司。</translation>
    </message>
    <message>
        <source>What agents are prompted for. What is off is not noted either.</source>
        <translation>坐席会得到哪些提示。关闭的提示也不会记录。</translation>
    </message>
    <message>
        <source>The customer has spoken and waits for an answer.</source>
        <translation>客户说完了，在等待回答。</translation>
    </message>
    <message>
        <source>The agent has spoken and nobody says anything.</source>
        <translation>坐席说完了，双方都没有说话。</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>客户处于保持状态。</translation>
    </message>
    <message>
        <source>Picking up.</source>
        <translation>接起电话。</translation>
    </message>
    <message>
        <source>The agent returns to the customer.</source>
        <translation>坐席回到客户线上。</translation>
    </message>
    <message>
        <source>Before the call ends.</source>
        <translation>通话结束前。</translation>
    </message>
    <message>
        <source>Where a call begins and ends, as far as only its sound tells.</source>
        <translation>仅凭声音能判断的通话开始和结束。</translation>
    </message>
    <message>
        <source>How much attention cues may ask for.</source>
        <translation>提示可以占用多少注意力。</translation>
    </message>
    <message>
        <source>Picking up with a mere “hello?”</source>
        <translation>接起电话只说“喂？”</translation>
    </message>
    <message>
        <source>Greeting incomplete</source>
        <translation>问候不完整</translation>
    </message>
    <message>
        <source>Hold not explained</source>
        <translation>保持未说明</translation>
    </message>
    <message>
        <source>Time to return to the customer</source>
        <translation>该回到客户线上了</translation>
    </message>
    <message>
        <source>Hold longer than promised</source>
        <translation>保持比承诺的久</translation>
    </message>
    <message>
        <source>Hold over its limit</source>
        <translation>保持超过上限</translation>
    </message>
    <message>
        <source>Back from a hold without thanks</source>
        <translation>恢复通话后未致谢</translation>
    </message>
    <message>
        <source>Goodbye incomplete</source>
        <translation>结束语不完整</translation>
    </message>
    <message>
        <source>A hello</source>
        <translation>问好</translation>
    </message>
    <message>
        <source>Own name or company</source>
        <translation>自己的姓名或公司</translation>
    </message>
    <message>
        <source>Offer of help</source>
        <translation>主动询问需求</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>自己的姓名</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>致谢</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How long, or whether the customer agrees</source>
        <translation>需要多久，或客户是否同意</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>需要多久</translation>
    </message>
    <message>
        <source>Whether the customer agrees</source>
        <translation>客户是否同意</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>还有其他需要吗？</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>张卡</translation>
    </message>
    <message>
        <source>off: %1</source>
        <translation>已关闭：%1</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>全部开启</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Settings have changed. %1: %2, was %3.</source>
        <translation>设置已更改。%1：%2，原为 %3。</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另有 %1 项。</translation>
    </message>
    <message>
        <source>Folders of own recognition models, by language</source>
        <translation>自备识别模型的文件夹（按语言）</translation>
    </message>
    <message>
        <source>Start and end of calls</source>
        <translation>通话的开始与结束</translation>
    </message>
    <message>
        <source>The team&apos;s phrasebook has changed.</source>
        <translation>团队的话术库已更改。</translation>
    </message>
    <message>
        <source>Folder of the team&apos;s phrasebook</source>
        <translation>团队话术库的文件夹</translation>
    </message>
    <message>
        <source>Country of the holidays, in two letters</source>
        <translation>节假日所属国家（两个字母）</translation>
    </message>
    <message>
        <source>Only where a team wants them</source>
        <translation>仅在团队需要时</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>线路</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>铃响</translation>
    </message>
    <message>
        <source>Outbound and follow-up calls</source>
        <translation>外呼与回访</translation>
    </message>
    <message>
        <source>Answering for somebody</source>
        <translation>代接电话</translation>
    </message>
    <message>
        <source>Purpose of the call</source>
        <translation>来电目的</translation>
    </message>
    <message>
        <source>Offer a call back from this many holds on</source>
        <translation>第几次等待起建议回电</translation>
    </message>
    <message>
        <source>The agent may hang up first after a silence of</source>
        <translation>静默多久后坐席可先挂机</translation>
    </message>
    <message>
        <source>Apologise from this ring on</source>
        <translation>从第几声起致歉</translation>
    </message>
    <message>
        <source>A ring takes</source>
        <translation>每声铃响时长</translation>
    </message>
    <message>
        <source>Calls are picked up</source>
        <translation>接听方式</translation>
    </message>
    <message>
        <source>Parts of a greeting in an internal call</source>
        <translation>内部电话问候的要素</translation>
    </message>
    <message>
        <source>Parts of the opening of an outbound call</source>
        <translation>外呼开场的要素</translation>
    </message>
    <message>
        <source>Parts of the opening of a follow-up call</source>
        <translation>回访开场的要素</translation>
    </message>
    <message>
        <source>All of it said within</source>
        <translation>全部说完的时限</translation>
    </message>
    <message>
        <source>Wait for the rest of an opening</source>
        <translation>等待开场说完</translation>
    </message>
    <message>
        <source>Parts of an answer on behalf of somebody</source>
        <translation>代接应答的要素</translation>
    </message>
    <message>
        <source>Wait for the rest of an answer</source>
        <translation>等待应答说完</translation>
    </message>
    <message>
        <source>Asked or said within</source>
        <translation>询问或说明的时限</translation>
    </message>
    <message>
        <source>Customer unheard after the greeting for</source>
        <translation>问候后听不到客户超过</translation>
    </message>
    <message>
        <source>Unclear once asked again</source>
        <translation>请客户重复达到</translation>
    </message>
    <message>
        <source>Unclear after noise for</source>
        <translation>杂音持续超过</translation>
    </message>
    <message>
        <source>Unclear when the customer is below</source>
        <translation>客户音量低于</translation>
    </message>
    <message>
        <source>Customer gone when there is no answer for</source>
        <translation>无回应超过即视为断声</translation>
    </message>
    <message>
        <source>Wait for a politer word after “what?”</source>
        <translation>说“什么？”后等待更礼貌的话</translation>
    </message>
    <message>
        <source>One of the two cannot hear or understand the other.</source>
        <translation>一方听不到或听不清另一方。</translation>
    </message>
    <message>
        <source>The telephone rings.</source>
        <translation>电话铃响。</translation>
    </message>
    <message>
        <source>The agent has called, with a matter of their own or to follow one up.</source>
        <translation>客服主动拨打：办理事项或回访。</translation>
    </message>
    <message>
        <source>The agent answers for somebody who is away.</source>
        <translation>客服代不在的同事接听。</translation>
    </message>
    <message>
        <source>What the call is about.</source>
        <translation>这通电话是为了什么。</translation>
    </message>
    <message>
        <source>Getting ready while it rings</source>
        <translation>铃响时做好准备</translation>
    </message>
    <message>
        <source>Picked up late without an apology</source>
        <translation>接听晚了却未致歉</translation>
    </message>
    <message>
        <source>Opening of an outbound call incomplete</source>
        <translation>外呼开场不完整</translation>
    </message>
    <message>
        <source>Answer on behalf of somebody incomplete</source>
        <translation>代接应答不完整</translation>
    </message>
    <message>
        <source>Greeting of an internal call incomplete</source>
        <translation>内部电话问候不完整</translation>
    </message>
    <message>
        <source>Purpose of the call not asked</source>
        <translation>未询问来电目的</translation>
    </message>
    <message>
        <source>Customer not heard</source>
        <translation>听不到客户</translation>
    </message>
    <message>
        <source>Customer hard to understand</source>
        <translation>听不清客户</translation>
    </message>
    <message>
        <source>Customer gone in mid-call</source>
        <translation>通话中客户断声</translation>
    </message>
    <message>
        <source>Asking again with a mere “what?”</source>
        <translation>只用“什么？”追问</translation>
    </message>
    <message>
        <source>Call back instead of another hold</source>
        <translation>再次等待时改为回电</translation>
    </message>
    <message>
        <source>Hung up before the customer’s goodbye</source>
        <translation>客户道别前坐席先挂机</translation>
    </message>
    <message>
        <source>Notes after the call</source>
        <translation>通话后的记录</translation>
    </message>
    <message>
        <source>Whom the call is for</source>
        <translation>要找谁</translation>
    </message>
    <message>
        <source>Whether it is a good time</source>
        <translation>是否方便</translation>
    </message>
    <message>
        <source>What the customer reported, and when</source>
        <translation>客户何时反映了什么</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>That somebody is away</source>
        <translation>说明某人不在</translation>
    </message>
    <message>
        <source>Who covers for them</source>
        <translation>由谁代理</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>by themselves</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Whether all is settled</source>
        <translation>是否都已解决</translation>
    </message>
    <message>
        <source>Next steps summed up</source>
        <translation>总结后续步骤</translation>
    </message>
    <message>
        <source>Invitation to suggest something or call again</source>
        <translation>欢迎提建议或再来电</translation>
    </message>
    <message>
        <source>Good wishes</source>
        <translation>祝福</translation>
    </message>
    <message>
        <source>rings</source>
        <translation>声</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>次</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>on: %1</source>
        <translation>开启：%1</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>全部关闭</translation>
    </message>
</context>
<context>
    <name>LimitsWindow</name>
    <message>
        <source>%1, other than by default: %2</source>
        <translation>%1，%2 项与默认值不同</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新配置</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Something cannot be saved yet: see “!”</source>
        <translation>有内容还不能保存：请看“!”</translation>
    </message>
    <message>
        <source>All as by default</source>
        <translation>全部为默认值</translation>
    </message>
    <message>
        <source>Other than by default: %1</source>
        <translation>与默认值不同：%1 项</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分类</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>The panel and all windows change at once. The system&apos;s high contrast always wins.</source>
        <translation>面板和所有窗口会立即改变。系统的高对比度设置始终优先。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Like this computer</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>更大</translation>
    </message>
    <message>
        <source>Nothing moves: cards unfold without an animation</source>
        <translation>减少动态效果：提示卡展开时不使用动画</translation>
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
    <name>ModelRow</name>
    <message>
        <source>From a zip…</source>
        <translation>从 zip 文件…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>从文件夹…</translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <source>Something unexpected went wrong (%1); try again.</source>
        <translation>发生意外错误（%1）；请重试。</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>▲ Not complete: %1 is missing. Install it again.</source>
        <translation>▲ 不完整：缺少 %1。请重新安装。</translation>
    </message>
    <message>
        <source>✓ Installed as a Python package</source>
        <translation>✓ 已作为 Python 包安装</translation>
    </message>
    <message>
        <source>✓ Installed</source>
        <translation>✓ 已安装</translation>
    </message>
    <message>
        <source>✓ Put into the models folder by hand</source>
        <translation>✓ 已手动放入模型文件夹</translation>
    </message>
    <message>
        <source>%1; understands %2</source>
        <translation>%1；支持 %2</translation>
    </message>
    <message>
        <source>Not installed. Your IT department allows no downloads; ask for a zip or folder.</source>
        <translation>未安装。IT 部门不允许下载；请索取 zip 文件或文件夹。</translation>
    </message>
    <message>
        <source>Not installed yet: %1 of the download are here.</source>
        <translation>尚未安装：已下载 %1。</translation>
    </message>
    <message>
        <source>Not installed. A download brings about %1.</source>
        <translation>未安装。下载约 %1。</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Removed; %1 are free again.</source>
        <translation>已删除；释放了 %1。</translation>
    </message>
    <message>
        <source>✓ Nobody publishes a check sum of this model. That of this download is remembered; every later one must match it.</source>
        <translation>✓ 此模型没有公布校验和。已记住本次下载的校验和，以后的下载必须与之一致。</translation>
    </message>
    <message>
        <source>▲ Damaged: %1. Remove the model and install it again.</source>
        <translation>▲ 已损坏：%1。请删除该模型并重新安装。</translation>
    </message>
    <message>
        <source>✓ Whole and as published</source>
        <translation>✓ 完整，与发布的一致</translation>
    </message>
    <message>
        <source>✓ Whole, as it was when it was installed</source>
        <translation>✓ 完整，与安装时一致</translation>
    </message>
    <message>
        <source>✓ All files are there; there is nothing to compare them with</source>
        <translation>✓ 文件齐全；没有可供比对的依据</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在删除…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下载</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解压</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在复制</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source> · %1/s</source>
        <translation> · %1/秒</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>安装</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续下载</translation>
    </message>
    <message>
        <source>From disk…</source>
        <translation>从磁盘…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Recognition models</source>
        <translation>识别模型</translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>要从这台电脑上删除 %1 吗？</translation>
    </message>
    <message>
        <source>With a model Warmline understands words, on this computer and nowhere else. %1 are free here.</source>
        <translation>有了模型，Warmline 就能听懂说话内容，且只在这台电脑上处理。此处可用空间 %1。</translation>
    </message>
    <message>
        <source>%1: your own model in %2 is used.</source>
        <translation>%1：正在使用您自己的模型（%2）。</translation>
    </message>
    <message>
        <source>Folder that holds the model</source>
        <translation>模型所在文件夹</translation>
    </message>
    <message>
        <source>Zip that holds the model</source>
        <translation>模型所在 zip 文件</translation>
    </message>
    <message>
        <source>Warmline can install it again.</source>
        <translation>Warmline 以后可以重新安装。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Recognition models</source>
        <translation>识别模型</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>关闭窗口并继续</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>It can go on without this window. Stopped, a download goes on later.</source>
        <translation>关闭此窗口也可继续。停止后，下载可以稍后继续。</translation>
    </message>
    <message>
        <source>A model is being worked on.</source>
        <translation>正在处理模型。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>What is grey here has been fixed by your IT department.</source>
        <translation>灰色项目由 IT 部门统一设定。</translation>
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
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Until I show them again</source>
        <translation>直到我恢复提示</translation>
    </message>
    <message>
        <source>For %1 minutes</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>For this call</source>
        <translation>仅本次通话</translation>
    </message>
    <message>
        <source>Show cues again</source>
        <translation>恢复提示</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Half a minute of practice</source>
        <translation>半分钟练习</translation>
    </message>
    <message>
        <source>A customer who is not real calls you. Listen to the question, and for once do not answer at once.</source>
        <translation>一位模拟客户会来电。请听他的问题，这一次先不要马上回答。</translation>
    </message>
    <message>
        <source>Start the practice call</source>
        <translation>开始练习通话</translation>
    </message>
    <message>
        <source>Wait for the card…</source>
        <translation>等待提示卡出现…</translation>
    </message>
    <message>
        <source>Say the words on the card, or your own, and it goes by itself.</source>
        <translation>照着提示卡说，或用自己的话说，提示卡会自动消失。</translation>
    </message>
    <message>
        <source>The panel that you will see during calls appears on your screen, above everything else.</source>
        <translation>通话时您会看到的面板将出现在屏幕上，位于所有窗口之上。</translation>
    </message>
    <message>
        <source>It never takes the keyboard away from what you are typing in.</source>
        <translation>它绝不会打断您正在进行的键盘输入。</translation>
    </message>
    <message>
        <source>The panel comes up…</source>
        <translation>面板即将出现…</translation>
    </message>
    <message>
        <source>The customer is on the line. Listen, and wait.</source>
        <translation>客户已接通。请先听，等一等再回答。</translation>
    </message>
    <message>
        <source>When an answer is due, a bar in the panel fills. Then come the words.</source>
        <translation>该回答时，面板上的进度条会逐渐填满，随后出现话术。</translation>
    </message>
    <message>
        <source>That is a card: words to say, and above them why.</source>
        <translation>这就是提示卡：上方是原因，下面是可以说的话。</translation>
    </message>
    <message>
        <source>✓ You spoke, and the card went. That is all there is to it.</source>
        <translation>✓ 您开口了，提示卡随即消失。就这么简单。</translation>
    </message>
    <message>
        <source>The practice call is over. The card goes as soon as you speak.</source>
        <translation>练习通话已结束。您一开口，提示卡就会消失。</translation>
    </message>
    <message>
        <source>You can go on; everything else works.</source>
        <translation>可以继续；其他一切正常。</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>You are ready</source>
        <translation>一切就绪</translation>
    </message>
    <message>
        <source>The panel stays on your screen. Drag it to where it is out of your way.</source>
        <translation>面板会一直显示在屏幕上。请把它拖到不碍事的位置。</translation>
    </message>
    <message>
        <source>A card says what is good to say now. It goes when you say it, or with ✕.</source>
        <translation>提示卡会告诉您此刻适合说什么。说出来或点 ✕，它就会消失。</translation>
    </message>
    <message>
        <source>This sign in the panel pauses cues and brings them back. Nobody is told.</source>
        <translation>面板上的这个图标用来暂停和恢复提示。不会通知任何人。</translation>
    </message>
    <message>
        <source>Everything you chose here can be changed later: the menu, then Settings.</source>
        <translation>此处的所有选择以后都可以更改：菜单 → 设置。</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>开始工作</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Warmline settings</source>
        <translation>Warmline 设置</translation>
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
    <message>
        <source>Show last card again</source>
        <translation>重新显示上一条提示</translation>
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
    <message>
        <source>Cues are paused until %1</source>
        <translation>提示暂停至 %1</translation>
    </message>
    <message>
        <source>Cues are paused for this call</source>
        <translation>本次通话期间提示已暂停</translation>
    </message>
    <message>
        <source>Cues are paused</source>
        <translation>提示已暂停</translation>
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
        <source>Sound comes late</source>
        <translation>声音延迟</translation>
    </message>
    <message>
        <source>This computer cannot keep up just now. Cues come late until it has caught up.</source>
        <translation>这台电脑暂时处理不过来。恢复之前，提示会延迟。</translation>
    </message>
    <message>
        <source>%1: music</source>
        <translation>%1：音乐</translation>
    </message>
    <message>
        <source>Music is playing. Nobody waits for an answer, so cues about silence rest until it ends.</source>
        <translation>正在播放音乐，没有人在等待回答；音乐结束前静默类提示暂缓。</translation>
    </message>
    <message>
        <source>It is loud around you. Some words may be missed; cues about silence go on.</source>
        <translation>您周围比较吵。可能漏掉一些话；静默类提示照常。</translation>
    </message>
    <message>
        <source>It is loud around the customer. Some words may be missed; cues go on.</source>
        <translation>客户周围比较吵。可能漏掉一些话；提示照常。</translation>
    </message>
    <message>
        <source>%1: noisy</source>
        <translation>%1：噪声大</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>外呼</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回访</translation>
    </message>
    <message>
        <source>On behalf</source>
        <translation>代接</translation>
    </message>
    <message>
        <source>own name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>找谁</translation>
    </message>
    <message>
        <source>good time?</source>
        <translation>方便吗？</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>约时间</translation>
    </message>
    <message>
        <source>what was reported</source>
        <translation>反映的事</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>处理结果</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>who covers</source>
        <translation>谁代理</translation>
    </message>
    <message>
        <source>private reason told</source>
        <translation>说了私人原因</translation>
    </message>
    <message>
        <source>settled?</source>
        <translation>已解决？</translation>
    </message>
    <message>
        <source>next steps</source>
        <translation>后续安排</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>欢迎再来电</translation>
    </message>
    <message>
        <source>good wishes</source>
        <translation>祝福</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>道别</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>it rang %1 times</source>
        <translation>响了 %1 声</translation>
    </message>
    <message>
        <source>An apology first</source>
        <translation>先致歉</translation>
    </message>
    <message>
        <source>A better time?</source>
        <translation>改个时间？</translation>
    </message>
    <message>
        <source>make an appointment</source>
        <translation>约定时间</translation>
    </message>
    <message>
        <source>The opening lacks</source>
        <translation>开场还缺</translation>
    </message>
    <message>
        <source>say it once more</source>
        <translation>再说一遍</translation>
    </message>
    <message>
        <source>ask them to dial again</source>
        <translation>请客户重拨</translation>
    </message>
    <message>
        <source>Customer not heard</source>
        <translation>听不到客户</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>杂音</translation>
    </message>
    <message>
        <source>too quiet</source>
        <translation>声音太小</translation>
    </message>
    <message>
        <source>Customer hard to understand</source>
        <translation>听不清客户</translation>
    </message>
    <message>
        <source>The customer is gone</source>
        <translation>客户没有声音了</translation>
    </message>
    <message>
        <source>call back, note the number</source>
        <translation>请回拨，记下号码</translation>
    </message>
    <message>
        <source>Ask again, politely</source>
        <translation>请礼貌地再问一次</translation>
    </message>
    <message>
        <source>Rather call back?</source>
        <translation>改为回电？</translation>
    </message>
    <message>
        <source>On behalf of somebody</source>
        <translation>代接电话</translation>
    </message>
    <message>
        <source>It rings</source>
        <translation>铃响了</translation>
    </message>
    <message>
        <source>What is the call about?</source>
        <translation>来电是为了什么？</translation>
    </message>
    <message>
        <source>Let the customer hang up first</source>
        <translation>请让客户先挂机</translation>
    </message>
    <message>
        <source>Write down what matters</source>
        <translation>请记下要点</translation>
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
<context>
    <name>WordsPage</name>
    <message>
        <source>Words</source>
        <translation>语音识别</translation>
    </message>
    <message>
        <source>Understanding words</source>
        <translation>听懂说话内容</translation>
    </message>
    <message>
        <source>With a recognition model Warmline also understands what is said, on this computer and nowhere else.</source>
        <translation>有了识别模型，Warmline 还能听懂说话内容，且只在这台电脑上处理。</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>正在检查模型…</translation>
    </message>
    <message>
        <source>✓ %1: %2 is here, whole and right.</source>
        <translation>✓ %1：%2 已就位，完整无误。</translation>
    </message>
    <message>
        <source>%1: there is no model yet. Reminders about silence and holds work without one.</source>
        <translation>%1：还没有模型。静默和保持方面的提醒无需模型。</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Who are you on the telephone?</source>
        <translation>您在电话中如何自称？</translation>
    </message>
    <message>
        <source>What you say when you pick up. Suggestions use it. It stays on this computer; all of it is optional.</source>
        <translation>您接电话时的自我介绍，供话术建议使用。只保存在这台电脑上；均可不填。</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation>姓名或工号</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Language of your calls</source>
        <translation>您的通话语言</translation>
    </message>
    <message>
        <source>Your team&apos;s profile</source>
        <translation>团队配置</translation>
    </message>
    <message>
        <source>for example Kim, or 214</source>
        <translation>例如王小明，或 214</translation>
    </message>
    <message>
        <source>As the team&apos;s profile says</source>
        <translation>按团队配置</translation>
    </message>
    <message>
        <source>only if IT gave you a file</source>
        <translation>仅当 IT 给了您文件时</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
</TS>
