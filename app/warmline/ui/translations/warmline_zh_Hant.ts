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
    <name>CheckPage</name>
    <message>
        <source>This computer</source>
        <translation>這部電腦</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>檢查這部電腦</translation>
    </message>
    <message>
        <source>Everything that Warmline needs, one by one. The test sound is played once.</source>
        <translation>逐項檢查 Warmline 所需的一切。測試音會播放一次。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>立即檢查</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>一切正常。</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>需要留意：%1 項</translation>
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
        <translation>音訊服務</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>麥克風</translation>
    </message>
    <message>
        <source>Customer&apos;s sound</source>
        <translation>客戶的聲音</translation>
    </message>
    <message>
        <source>What is played is heard</source>
        <translation>能否聽到播放的聲音</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>螢幕</translation>
    </message>
    <message>
        <source>Panel above other windows</source>
        <translation>面板保持在最上層</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>字型</translation>
    </message>
    <message>
        <source>Policy of IT</source>
        <translation>IT 原則</translation>
    </message>
    <message>
        <source>Folder for settings</source>
        <translation>設定資料夾</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation>模型資料夾</translation>
    </message>
    <message>
        <source>Folder for logs</source>
        <translation>紀錄資料夾</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>有回應。</translation>
    </message>
    <message>
        <source>This system needs none.</source>
        <translation>此系統不需要。</translation>
    </message>
    <message>
        <source>The library of PulseAudio is missing.</source>
        <translation>缺少 PulseAudio 程式庫。</translation>
    </message>
    <message>
        <source>Install the package libpulse0.</source>
        <translation>請安裝套件 libpulse0。</translation>
    </message>
    <message>
        <source>The library PortAudio is missing: nothing can be heard.</source>
        <translation>缺少 PortAudio 程式庫：聽不到任何聲音。</translation>
    </message>
    <message>
        <source>Install the package libportaudio2.</source>
        <translation>請安裝套件 libportaudio2。</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>音訊服務沒有回應。</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire, or log in again.</source>
        <translation>請啟動 PulseAudio 或 PipeWire，或重新登入。</translation>
    </message>
    <message>
        <source>“%device” is muted.</source>
        <translation>「%device」已靜音。</translation>
    </message>
    <message>
        <source>Unmute it in the system&apos;s sound settings or on the headset.</source>
        <translation>請在系統音效設定或耳機上取消靜音。</translation>
    </message>
    <message>
        <source>“%device” is not there.</source>
        <translation>找不到「%device」。</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the settings.</source>
        <translation>請接上它，或在設定中另選一個。</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>沒有麥克風。</translation>
    </message>
    <message>
        <source>Plug your headset in.</source>
        <translation>請接上耳機。</translation>
    </message>
    <message>
        <source>“%device” is the microphone as well, so nobody could tell the two of you apart.</source>
        <translation>「%device」同時也是麥克風，無法區分您和客戶。</translation>
    </message>
    <message>
        <source>Choose another device for one of you in the settings.</source>
        <translation>請在設定中為其中一方另選裝置。</translation>
    </message>
    <message>
        <source>Nothing here hears what an output plays.</source>
        <translation>此處無法聽到輸出裝置播放的聲音。</translation>
    </message>
    <message>
        <source>On Linux start PulseAudio or PipeWire; on macOS install BlackHole.</source>
        <translation>Linux 請啟動 PulseAudio 或 PipeWire；macOS 請安裝 BlackHole。</translation>
    </message>
    <message>
        <source>“%device” hears what “%output” plays.</source>
        <translation>「%device」聽得到「%output」播放的聲音。</translation>
    </message>
    <message>
        <source>The test sound on “%output” was not heard on “%device”.</source>
        <translation>「%output」上的測試音沒有在「%device」上聽到。</translation>
    </message>
    <message>
        <source>See that the output is not muted, or choose another one in the settings.</source>
        <translation>請確認輸出沒有靜音，或在設定中另選一個。</translation>
    </message>
    <message>
        <source>Choose another output in the settings.</source>
        <translation>請在設定中另選輸出裝置。</translation>
    </message>
    <message>
        <source>Not tried: the device or its output is missing.</source>
        <translation>未測試：缺少裝置或其輸出。</translation>
    </message>
    <message>
        <source>%model, whole and right.</source>
        <translation>%model，完整無誤。</translation>
    </message>
    <message>
        <source>None: only reminders about silence and holds.</source>
        <translation>無：僅有靜默與保留方面的提醒。</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>無法使用。</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>可用。</translation>
    </message>
    <message>
        <source>Wayland; Warmline goes through XWayland.</source>
        <translation>Wayland；Warmline 透過 XWayland 執行。</translation>
    </message>
    <message>
        <source>Wayland without XWayland: the panel would take your keystrokes.</source>
        <translation>沒有 XWayland 的 Wayland：面板會搶走您的鍵盤輸入。</translation>
    </message>
    <message>
        <source>Install the package xwayland and log in again.</source>
        <translation>請安裝套件 xwayland 並重新登入。</translation>
    </message>
    <message>
        <source>The display %display does not answer.</source>
        <translation>顯示伺服器 %display 沒有回應。</translation>
    </message>
    <message>
        <source>Log in on the screen, or set DISPLAY to one that is there.</source>
        <translation>請在本機螢幕上登入，或將 DISPLAY 設為可用的顯示伺服器。</translation>
    </message>
    <message>
        <source>There is no screen here.</source>
        <translation>這裡沒有螢幕。</translation>
    </message>
    <message>
        <source>Start Warmline where you are logged in with a screen.</source>
        <translation>請在已登入且有螢幕的工作階段中啟動 Warmline。</translation>
    </message>
    <message>
        <source>The window manager can keep it above.</source>
        <translation>視窗管理員可以讓它保持在最上層。</translation>
    </message>
    <message>
        <source>No window manager runs.</source>
        <translation>沒有執行視窗管理員。</translation>
    </message>
    <message>
        <source>Start one; without it the panel may be covered.</source>
        <translation>請啟動一個；否則面板可能被遮住。</translation>
    </message>
    <message>
        <source>The window manager cannot keep a window above others.</source>
        <translation>視窗管理員無法讓視窗保持在最上層。</translation>
    </message>
    <message>
        <source>Use another one, such as GNOME&apos;s, KDE&apos;s, Xfce&apos;s or openbox.</source>
        <translation>請改用其他的，例如 GNOME、KDE、Xfce 的或 openbox。</translation>
    </message>
    <message>
        <source>The system does this.</source>
        <translation>由系統負責。</translation>
    </message>
    <message>
        <source>Not tried: there is no display.</source>
        <translation>未測試：沒有螢幕。</translation>
    </message>
    <message>
        <source>Chinese in both scripts and Hungarian can be shown.</source>
        <translation>可以顯示簡體中文、繁體中文和匈牙利文。</translation>
    </message>
    <message>
        <source>Letters are missing for: %languages.</source>
        <translation>缺少下列語言的字形：%languages。</translation>
    </message>
    <message>
        <source>Install the packages fonts-noto-cjk and fonts-dejavu-core.</source>
        <translation>請安裝套件 fonts-noto-cjk 和 fonts-dejavu-core。</translation>
    </message>
    <message>
        <source>%folder, %free MB free.</source>
        <translation>%folder，可用 %free MB。</translation>
    </message>
    <message>
        <source>%folder has %free MB left.</source>
        <translation>%folder 僅剩 %free MB。</translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <translation>請清理此磁碟。</translation>
    </message>
    <message>
        <source>%folder cannot be written.</source>
        <translation>%folder 無法寫入。</translation>
    </message>
    <message>
        <source>Make it writable for you, or ask IT.</source>
        <translation>請將其設為可寫入，或聯絡 IT 部門。</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>無。</translation>
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
        <translation>由您決定。別人看不到您的選擇，也看不到您暫停了提示。</translation>
    </message>
    <message>
        <source>More cues</source>
        <translation>多一點提示</translation>
    </message>
    <message>
        <source>For the first weeks: every reminder is shown.</source>
        <translation>適合最初幾週：顯示所有提醒。</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>標準</translation>
    </message>
    <message>
        <source>What matters in the moment, a few cards a call.</source>
        <translation>只提示當下重要的事，每通電話幾張卡。</translation>
    </message>
    <message>
        <source>Fewer cues</source>
        <translation>少一點提示</translation>
    </message>
    <message>
        <source>Words come two seconds later, and fewer of them.</source>
        <translation>話術晚兩秒出現，數量也更少。</translation>
    </message>
    <message>
        <source>Find the start and end of calls by their sound</source>
        <translation>依聲音判斷通話的開始和結束</translation>
    </message>
    <message>
        <source>Without it you press Start call and End call, or your telephone does.</source>
        <translation>否則由您按「開始通話」和「結束通話」，或由電話系統完成。</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Customer&apos;s sound</source>
        <translation>客戶的聲音</translation>
    </message>
    <message>
        <source>Where do you hear your customers?</source>
        <translation>您從哪裡聽到客戶的聲音？</translation>
    </message>
    <message>
        <source>Play a test sound. Do you hear it in your headset? Warmline listens along.</source>
        <translation>播放測試音。您在耳機裡聽得到嗎？Warmline 也在聽。</translation>
    </message>
    <message>
        <source>Play test sound</source>
        <translation>播放測試音</translation>
    </message>
    <message>
        <source>I hear nothing, try the next one</source>
        <translation>聽不到，試下一個</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Looking for outputs…</source>
        <translation>正在尋找輸出裝置…</translation>
    </message>
    <message>
        <source>No output was found. Plug your headset in and look again, or set it up later.</source>
        <translation>沒有找到輸出裝置。請接上耳機後重新尋找，或稍後設定。</translation>
    </message>
    <message>
        <source>Choose your headset, then play the sound.</source>
        <translation>請選擇您的耳機，然後播放聲音。</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>正在播放…</translation>
    </message>
    <message>
        <source>✓ Warmline hears it. If you hear it too, this is the one.</source>
        <translation>✓ Warmline 聽到了。如果您也聽到了，就選這個裝置。</translation>
    </message>
    <message>
        <source>It was played, but Warmline cannot hear this output. Try another one, or set it up later.</source>
        <translation>聲音已播放，但 Warmline 聽不到這個輸出裝置。請試另一個，或稍後設定。</translation>
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
        <translation>稍後設定</translation>
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
        <translation>耳機</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>請說幾句話</translation>
    </message>
    <message>
        <source>Put your headset on and speak, for instance the way you pick up the telephone. Nothing is recorded.</source>
        <translation>請戴上耳機說話，例如像接電話那樣。不會錄下任何內容。</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新尋找</translation>
    </message>
    <message>
        <source>Looking for microphones…</source>
        <translation>正在尋找麥克風…</translation>
    </message>
    <message>
        <source>No microphone was found. Plug your headset in and look again, or set it up later.</source>
        <translation>沒有找到麥克風。請接上耳機後重新尋找，或稍後設定。</translation>
    </message>
    <message>
        <source>Listening to all of them…</source>
        <translation>正在偵測所有麥克風…</translation>
    </message>
    <message>
        <source>✓ You are heard. The marked microphone answers to your voice.</source>
        <translation>✓ 聽到您了。標示的麥克風對您的聲音有反應。</translation>
    </message>
    <message>
        <source>Nobody was heard. Choose your headset by hand, look again, or set it up later.</source>
        <translation>沒有聽到聲音。請手動選擇耳機、重新尋找，或稍後設定。</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import %1</source>
        <translation>匯入 %1</translation>
    </message>
    <message>
        <source>Settings that would change: %1</source>
        <translation>將會改變的設定：%1 項</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>不會有任何改變。</translation>
    </message>
    <message>
        <source>Take these settings</source>
        <translation>採用這些設定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1, but it is locked by IT</source>
        <translation>%1，但已由 IT 鎖定</translation>
    </message>
</context>
<context>
    <name>Inferred</name>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Ringing – heard</source>
        <translation>響鈴（依聲音判斷）</translation>
    </message>
    <message>
        <source>Call begun – heard</source>
        <translation>通話開始（依聲音判斷）</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>不是通話</translation>
    </message>
    <message>
        <source>Call ended – heard</source>
        <translation>通話結束（依聲音判斷）</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>仍在通話</translation>
    </message>
    <message>
        <source>Hold – heard</source>
        <translation>保留（依聲音判斷）</translation>
    </message>
    <message>
        <source>Consultation – heard</source>
        <translation>諮詢同事（依聲音判斷）</translation>
    </message>
    <message>
        <source>A recorded greeting speaks</source>
        <translation>正在播放預錄問候</translation>
    </message>
    <message>
        <source>A menu or notice speaks</source>
        <translation>正在播放語音選單或公告</translation>
    </message>
    <message>
        <source>A voicemail speaks</source>
        <translation>對方是語音信箱</translation>
    </message>
    <message>
        <source>Perhaps a recorded greeting, not sure</source>
        <translation>可能是預錄問候，不確定</translation>
    </message>
    <message>
        <source>Perhaps a menu or notice, not sure</source>
        <translation>可能是語音選單或公告，不確定</translation>
    </message>
    <message>
        <source>Perhaps a voicemail, not sure</source>
        <translation>可能是語音信箱，不確定</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Nothing is recorded</source>
        <translation>不會錄下任何內容</translation>
    </message>
    <message>
        <source>Only a log without words is kept</source>
        <translation>只保留不含通話內容的紀錄</translation>
    </message>
    <message>
        <source>A log with what is said is kept</source>
        <translation>會保留含通話內容的紀錄</translation>
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
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>語言</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>介面語言</translation>
    </message>
    <message>
        <source>Menus, windows and this introduction. The language of your calls comes next.</source>
        <translation>選單、視窗和本精靈的語言。通話語言在下一步選擇。</translation>
    </message>
    <message>
        <source>Like this computer (%1)</source>
        <translation>跟隨系統（%1）</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Until it is mended, what was set before stays.</source>
        <translation>在更正之前，先前的設定維持不變。</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>匯入設定檔</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>儲存設定檔</translation>
    </message>
    <message>
        <source>Limits of the team</source>
        <translation>團隊門檻值</translation>
    </message>
    <message>
        <source>Save what you have changed?</source>
        <translation>要儲存所做的變更嗎？</translation>
    </message>
    <message>
        <source>It comes before “%1”: give it at least %2.</source>
        <translation>不能早於「%1」：請至少設為 %2。</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>還原</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>預設：%1</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>Warmline 自訂</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>來源：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Locked by IT</source>
        <translation>已由 IT 鎖定</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>團隊</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Language of the calls</source>
        <translation>通話語言</translation>
    </message>
    <message>
        <source>Other languages of the calls</source>
        <translation>其他通話語言</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Silence after the customer</source>
        <translation>客戶說完後的靜默</translation>
    </message>
    <message>
        <source>Silence after the agent</source>
        <translation>客服說完後的靜默</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>開場問候</translation>
    </message>
    <message>
        <source>Back from a hold</source>
        <translation>恢復通話後</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>結束語</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>提示卡</translation>
    </message>
    <message>
        <source>Bar after</source>
        <translation>進度列出現時間</translation>
    </message>
    <message>
        <source>Words after</source>
        <translation>話術出現時間</translation>
    </message>
    <message>
        <source>Alert after</source>
        <translation>警示出現時間</translation>
    </message>
    <message>
        <source>Longer while the customer is in mid-thought by</source>
        <translation>客戶還在思考時延長</translation>
    </message>
    <message>
        <source>Parts of an announced hold</source>
        <translation>保留前告知應包含</translation>
    </message>
    <message>
        <source>Return to the customer after</source>
        <translation>多久後回到客戶線上</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>最長保留時間</translation>
    </message>
    <message>
        <source>A look-up needs no duration or consent under</source>
        <translation>查詢在此時長內不需說明時長或徵求同意</translation>
    </message>
    <message>
        <source>Wait for the rest of an announcement</source>
        <translation>等待告知說完</translation>
    </message>
    <message>
        <source>Parts of a greeting</source>
        <translation>開場問候應包含</translation>
    </message>
    <message>
        <source>Greeting missing after</source>
        <translation>多久未問候即提示</translation>
    </message>
    <message>
        <source>Wait for the rest of a greeting</source>
        <translation>等待問候說完</translation>
    </message>
    <message>
        <source>Thanks are due after a hold of</source>
        <translation>保留超過此時長後應道謝</translation>
    </message>
    <message>
        <source>Wait for the rest of a turn</source>
        <translation>等待這段話說完</translation>
    </message>
    <message>
        <source>Parts of a closing</source>
        <translation>結束語應包含</translation>
    </message>
    <message>
        <source>Wait for the agent after the customer&apos;s goodbye</source>
        <translation>客戶道別後等待客服的時間</translation>
    </message>
    <message>
        <source>A card stays</source>
        <translation>提示卡停留時間</translation>
    </message>
    <message>
        <source>The same cue again after</source>
        <translation>同一提示再次出現的間隔</translation>
    </message>
    <message>
        <source>Cards a minute</source>
        <translation>每分鐘提示卡上限</translation>
    </message>
    <message>
        <source>Cards a call</source>
        <translation>每通電話提示卡上限</translation>
    </message>
    <message>
        <source>For experts, words come later by</source>
        <translation>專家級客服的話術延後</translation>
    </message>
    <message>
        <source>Each side must have spoken for</source>
        <translation>雙方各須說滿</translation>
    </message>
    <message>
        <source>One side answers the other within</source>
        <translation>一方須在此時間內回應另一方</translation>
    </message>
    <message>
        <source>After the ring somebody speaks within</source>
        <translation>鈴聲後須在此時間內有人說話</translation>
    </message>
    <message>
        <source>No call after all if the customer is not heard for</source>
        <translation>聽不到客戶超過此時間則不算通話</translation>
    </message>
    <message>
        <source>Over when silent after a goodbye for</source>
        <translation>道別後靜默達到此時間即結束</translation>
    </message>
    <message>
        <source>Over when both are silent for</source>
        <translation>雙方靜默達到此時間即結束</translation>
    </message>
    <message>
        <source>The same where no words are recognised</source>
        <translation>不辨識文字時同上</translation>
    </message>
    <message>
        <source>The same on hold</source>
        <translation>保留時同上</translation>
    </message>
    <message>
        <source>What was inferred can be undone for</source>
        <translation>推斷結果可在此時間內復原</translation>
    </message>
    <message>
        <source>Who the profile is for, and what agents say about the company.</source>
        <translation>設定檔的適用對象，以及客服如何稱呼公司。</translation>
    </message>
    <message>
        <source>What agents are prompted for. What is off is not noted either.</source>
        <translation>客服會得到哪些提示。關閉的提示也不會記錄。</translation>
    </message>
    <message>
        <source>The customer has spoken and waits for an answer.</source>
        <translation>客戶說完了，在等候回應。</translation>
    </message>
    <message>
        <source>The agent has spoken and nobody says anything.</source>
        <translation>客服說完了，雙方都沒有說話。</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>客戶處於保留狀態。</translation>
    </message>
    <message>
        <source>Picking up.</source>
        <translation>接起電話。</translation>
    </message>
    <message>
        <source>The agent returns to the customer.</source>
        <translation>客服回到客戶線上。</translation>
    </message>
    <message>
        <source>Before the call ends.</source>
        <translation>通話結束前。</translation>
    </message>
    <message>
        <source>Where a call begins and ends, as far as only its sound tells.</source>
        <translation>僅憑聲音能判斷的通話開始和結束。</translation>
    </message>
    <message>
        <source>How much attention cues may ask for.</source>
        <translation>提示可以佔用多少注意力。</translation>
    </message>
    <message>
        <source>Picking up with a mere “hello?”</source>
        <translation>接起電話只說「喂？」</translation>
    </message>
    <message>
        <source>Greeting incomplete</source>
        <translation>問候不完整</translation>
    </message>
    <message>
        <source>Hold not explained</source>
        <translation>保留未說明</translation>
    </message>
    <message>
        <source>Time to return to the customer</source>
        <translation>該回到客戶線上了</translation>
    </message>
    <message>
        <source>Hold longer than promised</source>
        <translation>保留比承諾的久</translation>
    </message>
    <message>
        <source>Hold over its limit</source>
        <translation>保留超過上限</translation>
    </message>
    <message>
        <source>Back from a hold without thanks</source>
        <translation>恢復通話後未道謝</translation>
    </message>
    <message>
        <source>Goodbye incomplete</source>
        <translation>結束語不完整</translation>
    </message>
    <message>
        <source>A hello</source>
        <translation>問好</translation>
    </message>
    <message>
        <source>Own name or company</source>
        <translation>自己的姓名或公司</translation>
    </message>
    <message>
        <source>Offer of help</source>
        <translation>主動詢問需求</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>自己的姓名</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>公司名稱</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>道謝</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>How long, or whether the customer agrees</source>
        <translation>需要多久，或客戶是否同意</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>需要多久</translation>
    </message>
    <message>
        <source>Whether the customer agrees</source>
        <translation>客戶是否同意</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>還有其他需要嗎？</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>張卡</translation>
    </message>
    <message>
        <source>off: %1</source>
        <translation>已關閉：%1</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>全部開啟</translation>
    </message>
    <message>
        <source>none</source>
        <translation>無</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未填寫</translation>
    </message>
    <message>
        <source>Settings have changed. %1: %2, was %3.</source>
        <translation>設定已變更。%1：%2，原為 %3。</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>另有 %1 項。</translation>
    </message>
    <message>
        <source>Folders of own recognition models, by language</source>
        <translation>自備辨識模型的資料夾（依語言）</translation>
    </message>
    <message>
        <source>Start and end of calls</source>
        <translation>通話的開始與結束</translation>
    </message>
    <message>
        <source>The team&apos;s phrasebook has changed.</source>
        <translation>團隊的話術庫已變更。</translation>
    </message>
    <message>
        <source>Folder of the team&apos;s phrasebook</source>
        <translation>團隊話術庫的資料夾</translation>
    </message>
    <message>
        <source>Country of the holidays, in two letters</source>
        <translation>節日所屬國家（兩個字母）</translation>
    </message>
    <message>
        <source>Only where a team wants them</source>
        <translation>僅在團隊需要時</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>線路</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>響鈴</translation>
    </message>
    <message>
        <source>Outbound and follow-up calls</source>
        <translation>外撥與回訪</translation>
    </message>
    <message>
        <source>Answering for somebody</source>
        <translation>代接電話</translation>
    </message>
    <message>
        <source>Purpose of the call</source>
        <translation>來電目的</translation>
    </message>
    <message>
        <source>Offer a call back from this many holds on</source>
        <translation>第幾次等候起建議回電</translation>
    </message>
    <message>
        <source>The agent may hang up first after a silence of</source>
        <translation>靜默多久後客服可先掛斷</translation>
    </message>
    <message>
        <source>Apologise from this ring on</source>
        <translation>從第幾聲起致歉</translation>
    </message>
    <message>
        <source>A ring takes</source>
        <translation>每聲鈴響時長</translation>
    </message>
    <message>
        <source>Calls are picked up</source>
        <translation>接聽方式</translation>
    </message>
    <message>
        <source>Parts of a greeting in an internal call</source>
        <translation>內部電話問候的要素</translation>
    </message>
    <message>
        <source>Parts of the opening of an outbound call</source>
        <translation>外撥開場的要素</translation>
    </message>
    <message>
        <source>Parts of the opening of a follow-up call</source>
        <translation>回訪開場的要素</translation>
    </message>
    <message>
        <source>All of it said within</source>
        <translation>全部說完的時限</translation>
    </message>
    <message>
        <source>Wait for the rest of an opening</source>
        <translation>等待開場說完</translation>
    </message>
    <message>
        <source>Parts of an answer on behalf of somebody</source>
        <translation>代接應答的要素</translation>
    </message>
    <message>
        <source>Wait for the rest of an answer</source>
        <translation>等待應答說完</translation>
    </message>
    <message>
        <source>Asked or said within</source>
        <translation>詢問或說明的時限</translation>
    </message>
    <message>
        <source>Customer unheard after the greeting for</source>
        <translation>問候後聽不到客戶超過</translation>
    </message>
    <message>
        <source>Unclear once asked again</source>
        <translation>請客戶重複達到</translation>
    </message>
    <message>
        <source>Unclear after noise for</source>
        <translation>雜音持續超過</translation>
    </message>
    <message>
        <source>Unclear when the customer is below</source>
        <translation>客戶音量低於</translation>
    </message>
    <message>
        <source>Customer gone when there is no answer for</source>
        <translation>無回應超過即視為斷聲</translation>
    </message>
    <message>
        <source>Wait for a politer word after “what?”</source>
        <translation>說「什麼？」後等待更有禮貌的話</translation>
    </message>
    <message>
        <source>One of the two cannot hear or understand the other.</source>
        <translation>一方聽不到或聽不清楚另一方。</translation>
    </message>
    <message>
        <source>The telephone rings.</source>
        <translation>電話響鈴。</translation>
    </message>
    <message>
        <source>The agent has called, with a matter of their own or to follow one up.</source>
        <translation>客服主動撥打：辦理事項或回訪。</translation>
    </message>
    <message>
        <source>The agent answers for somebody who is away.</source>
        <translation>客服代不在的同事接聽。</translation>
    </message>
    <message>
        <source>What the call is about.</source>
        <translation>這通電話是為了什麼。</translation>
    </message>
    <message>
        <source>Getting ready while it rings</source>
        <translation>響鈴時做好準備</translation>
    </message>
    <message>
        <source>Picked up late without an apology</source>
        <translation>接聽晚了卻未致歉</translation>
    </message>
    <message>
        <source>Opening of an outbound call incomplete</source>
        <translation>外撥開場不完整</translation>
    </message>
    <message>
        <source>Answer on behalf of somebody incomplete</source>
        <translation>代接應答不完整</translation>
    </message>
    <message>
        <source>Greeting of an internal call incomplete</source>
        <translation>內部電話問候不完整</translation>
    </message>
    <message>
        <source>Purpose of the call not asked</source>
        <translation>未詢問來電目的</translation>
    </message>
    <message>
        <source>Customer not heard</source>
        <translation>聽不到客戶</translation>
    </message>
    <message>
        <source>Customer hard to understand</source>
        <translation>聽不清楚客戶</translation>
    </message>
    <message>
        <source>Customer gone in mid-call</source>
        <translation>通話中客戶斷聲</translation>
    </message>
    <message>
        <source>Asking again with a mere “what?”</source>
        <translation>只用「什麼？」追問</translation>
    </message>
    <message>
        <source>Call back instead of another hold</source>
        <translation>再次等候時改為回電</translation>
    </message>
    <message>
        <source>Hung up before the customer’s goodbye</source>
        <translation>客戶道別前客服先掛斷</translation>
    </message>
    <message>
        <source>Notes after the call</source>
        <translation>通話後的紀錄</translation>
    </message>
    <message>
        <source>Whom the call is for</source>
        <translation>要找誰</translation>
    </message>
    <message>
        <source>Whether it is a good time</source>
        <translation>是否方便</translation>
    </message>
    <message>
        <source>What the customer reported, and when</source>
        <translation>客戶何時反映了什麼</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>處理結果</translation>
    </message>
    <message>
        <source>That somebody is away</source>
        <translation>說明某人不在</translation>
    </message>
    <message>
        <source>Who covers for them</source>
        <translation>由誰代理</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>by themselves</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>Whether all is settled</source>
        <translation>是否都已解決</translation>
    </message>
    <message>
        <source>Next steps summed up</source>
        <translation>彙整後續步驟</translation>
    </message>
    <message>
        <source>Invitation to suggest something or call again</source>
        <translation>歡迎提建議或再來電</translation>
    </message>
    <message>
        <source>Good wishes</source>
        <translation>祝福</translation>
    </message>
    <message>
        <source>rings</source>
        <translation>聲</translation>
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
        <translation>開啟：%1</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>全部關閉</translation>
    </message>
</context>
<context>
    <name>LimitsWindow</name>
    <message>
        <source>%1, other than by default: %2</source>
        <translation>%1，%2 項與預設值不同</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>新設定檔</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>匯入</translation>
    </message>
    <message>
        <source>Something cannot be saved yet: see “!”</source>
        <translation>有內容還不能儲存：請看「!」</translation>
    </message>
    <message>
        <source>All as by default</source>
        <translation>全部為預設值</translation>
    </message>
    <message>
        <source>Other than by default: %1</source>
        <translation>與預設值不同：%1 項</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>分類</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>復原</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>匯入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>匯出…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>儲存</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>外觀</translation>
    </message>
    <message>
        <source>The panel and all windows change at once. The system&apos;s high contrast always wins.</source>
        <translation>面板和所有視窗會立即改變。系統的高對比設定一律優先。</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>色彩</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Like this computer</source>
        <translation>跟隨系統</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>淺色</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
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
        <translation>減少動態效果：提示卡展開時不使用動畫</translation>
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
        <translation>從 zip 檔…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>從資料夾…</translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <source>Something unexpected went wrong (%1); try again.</source>
        <translation>發生意外錯誤（%1）；請再試一次。</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>▲ Not complete: %1 is missing. Install it again.</source>
        <translation>▲ 不完整：缺少 %1。請重新安裝。</translation>
    </message>
    <message>
        <source>✓ Installed as a Python package</source>
        <translation>✓ 已以 Python 套件安裝</translation>
    </message>
    <message>
        <source>✓ Installed</source>
        <translation>✓ 已安裝</translation>
    </message>
    <message>
        <source>✓ Put into the models folder by hand</source>
        <translation>✓ 已手動放入模型資料夾</translation>
    </message>
    <message>
        <source>%1; understands %2</source>
        <translation>%1；支援 %2</translation>
    </message>
    <message>
        <source>Not installed. Your IT department allows no downloads; ask for a zip or folder.</source>
        <translation>未安裝。IT 部門不允許下載；請索取 zip 檔或資料夾。</translation>
    </message>
    <message>
        <source>Not installed yet: %1 of the download are here.</source>
        <translation>尚未安裝：已下載 %1。</translation>
    </message>
    <message>
        <source>Not installed. A download brings about %1.</source>
        <translation>未安裝。下載約 %1。</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>來自 %1</translation>
    </message>
    <message>
        <source>Removed; %1 are free again.</source>
        <translation>已移除；釋放了 %1。</translation>
    </message>
    <message>
        <source>✓ Nobody publishes a check sum of this model. That of this download is remembered; every later one must match it.</source>
        <translation>✓ 此模型沒有公布校驗和。已記住本次下載的校驗和，之後的下載必須與之一致。</translation>
    </message>
    <message>
        <source>▲ Damaged: %1. Remove the model and install it again.</source>
        <translation>▲ 已損毀：%1。請移除該模型並重新安裝。</translation>
    </message>
    <message>
        <source>✓ Whole and as published</source>
        <translation>✓ 完整，與發布的一致</translation>
    </message>
    <message>
        <source>✓ Whole, as it was when it was installed</source>
        <translation>✓ 完整，與安裝時一致</translation>
    </message>
    <message>
        <source>✓ All files are there; there is nothing to compare them with</source>
        <translation>✓ 檔案齊全；沒有可供比對的依據</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在檢查…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>正在移除…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在開始…</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>正在下載</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在檢查</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>正在解壓縮</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>正在複製</translation>
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
        <translation>安裝</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>繼續下載</translation>
    </message>
    <message>
        <source>From disk…</source>
        <translation>從磁碟…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>驗證</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
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
        <translation>辨識模型</translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>要從這部電腦移除 %1 嗎？</translation>
    </message>
    <message>
        <source>With a model Warmline understands words, on this computer and nowhere else. %1 are free here.</source>
        <translation>有了模型，Warmline 就能聽懂說話內容，且只在這部電腦上處理。此處可用空間 %1。</translation>
    </message>
    <message>
        <source>%1: your own model in %2 is used.</source>
        <translation>%1：正在使用您自己的模型（%2）。</translation>
    </message>
    <message>
        <source>Folder that holds the model</source>
        <translation>模型所在資料夾</translation>
    </message>
    <message>
        <source>Zip that holds the model</source>
        <translation>模型所在 zip 檔</translation>
    </message>
    <message>
        <source>Warmline can install it again.</source>
        <translation>Warmline 之後可以重新安裝。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Recognition models</source>
        <translation>辨識模型</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>關閉視窗並繼續</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>It can go on without this window. Stopped, a download goes on later.</source>
        <translation>關閉此視窗也可繼續。停止後，下載可以稍後繼續。</translation>
    </message>
    <message>
        <source>A model is being worked on.</source>
        <translation>正在處理模型。</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>What is grey here has been fixed by your IT department.</source>
        <translation>灰色項目由 IT 部門統一設定。</translation>
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
        <translation>提示數量</translation>
    </message>
</context>
<context>
    <name>PausedRow</name>
    <message>
        <source>Show cues again</source>
        <translation>恢復提示</translation>
    </message>
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Until I show them again</source>
        <translation>直到我恢復提示</translation>
    </message>
    <message>
        <source>For %1 minutes</source>
        <translation>%1 分鐘</translation>
    </message>
    <message>
        <source>For this call</source>
        <translation>僅本次通話</translation>
    </message>
    <message>
        <source>Show cues again</source>
        <translation>恢復提示</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Half a minute of practice</source>
        <translation>半分鐘練習</translation>
    </message>
    <message>
        <source>A customer who is not real calls you. Listen to the question, and for once do not answer at once.</source>
        <translation>一位模擬客戶會來電。請聽他的問題，這一次先不要馬上回答。</translation>
    </message>
    <message>
        <source>Start the practice call</source>
        <translation>開始練習通話</translation>
    </message>
    <message>
        <source>Wait for the card…</source>
        <translation>等待提示卡出現…</translation>
    </message>
    <message>
        <source>Say the words on the card, or your own, and it goes by itself.</source>
        <translation>照著提示卡說，或用自己的話說，提示卡會自動消失。</translation>
    </message>
    <message>
        <source>The panel that you will see during calls appears on your screen, above everything else.</source>
        <translation>通話時您會看到的面板將出現在螢幕上，位於所有視窗之上。</translation>
    </message>
    <message>
        <source>It never takes the keyboard away from what you are typing in.</source>
        <translation>它絕不會打斷您正在進行的鍵盤輸入。</translation>
    </message>
    <message>
        <source>The panel comes up…</source>
        <translation>面板即將出現…</translation>
    </message>
    <message>
        <source>The customer is on the line. Listen, and wait.</source>
        <translation>客戶已接通。請先聽，等一下再回答。</translation>
    </message>
    <message>
        <source>When an answer is due, a bar in the panel fills. Then come the words.</source>
        <translation>該回答時，面板上的進度列會逐漸填滿，接著出現話術。</translation>
    </message>
    <message>
        <source>That is a card: words to say, and above them why.</source>
        <translation>這就是提示卡：上方是原因，下面是可以說的話。</translation>
    </message>
    <message>
        <source>✓ You spoke, and the card went. That is all there is to it.</source>
        <translation>✓ 您開口了，提示卡隨即消失。就這麼簡單。</translation>
    </message>
    <message>
        <source>The practice call is over. The card goes as soon as you speak.</source>
        <translation>練習通話已結束。您一開口，提示卡就會消失。</translation>
    </message>
    <message>
        <source>You can go on; everything else works.</source>
        <translation>可以繼續；其他一切正常。</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>You are ready</source>
        <translation>一切就緒</translation>
    </message>
    <message>
        <source>The panel stays on your screen. Drag it to where it is out of your way.</source>
        <translation>面板會一直顯示在螢幕上。請把它拖到不礙事的位置。</translation>
    </message>
    <message>
        <source>A card says what is good to say now. It goes when you say it, or with ✕.</source>
        <translation>提示卡會告訴您此刻適合說什麼。說出來或按 ✕，它就會消失。</translation>
    </message>
    <message>
        <source>This sign in the panel pauses cues and brings them back. Nobody is told.</source>
        <translation>面板上的這個圖示用來暫停和恢復提示。不會通知任何人。</translation>
    </message>
    <message>
        <source>Everything you chose here can be changed later: the menu, then Settings.</source>
        <translation>此處的所有選擇以後都可以更改：選單 → 設定。</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>開始工作</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Warmline settings</source>
        <translation>Warmline 設定</translation>
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
    <message>
        <source>Show last card again</source>
        <translation>再次顯示上一則提示</translation>
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
    <message>
        <source>Cues are paused until %1</source>
        <translation>提示暫停至 %1</translation>
    </message>
    <message>
        <source>Cues are paused for this call</source>
        <translation>本次通話期間提示已暫停</translation>
    </message>
    <message>
        <source>Cues are paused</source>
        <translation>提示已暫停</translation>
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
        <source>Sound comes late</source>
        <translation>聲音延遲</translation>
    </message>
    <message>
        <source>This computer cannot keep up just now. Cues come late until it has caught up.</source>
        <translation>這部電腦暫時處理不過來。恢復之前，提示會延遲。</translation>
    </message>
    <message>
        <source>%1: music</source>
        <translation>%1：音樂</translation>
    </message>
    <message>
        <source>Music is playing. Nobody waits for an answer, so cues about silence rest until it ends.</source>
        <translation>正在播放音樂，沒有人在等候回應；音樂結束前靜默提示暫緩。</translation>
    </message>
    <message>
        <source>It is loud around you. Some words may be missed; cues about silence go on.</source>
        <translation>您周圍比較吵。可能漏聽一些話；靜默提示照常。</translation>
    </message>
    <message>
        <source>It is loud around the customer. Some words may be missed; cues go on.</source>
        <translation>客戶周圍比較吵。可能漏聽一些話；提示照常。</translation>
    </message>
    <message>
        <source>%1: noisy</source>
        <translation>%1：噪音大</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>外撥</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>回訪</translation>
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
        <translation>找誰</translation>
    </message>
    <message>
        <source>good time?</source>
        <translation>方便嗎？</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>約時間</translation>
    </message>
    <message>
        <source>what was reported</source>
        <translation>反映的事</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>處理結果</translation>
    </message>
    <message>
        <source>away</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>who covers</source>
        <translation>誰代理</translation>
    </message>
    <message>
        <source>private reason told</source>
        <translation>說了私人原因</translation>
    </message>
    <message>
        <source>settled?</source>
        <translation>已解決？</translation>
    </message>
    <message>
        <source>next steps</source>
        <translation>後續安排</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>歡迎再來電</translation>
    </message>
    <message>
        <source>good wishes</source>
        <translation>祝福</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>道別</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>公司名稱</translation>
    </message>
    <message>
        <source>it rang %1 times</source>
        <translation>響了 %1 聲</translation>
    </message>
    <message>
        <source>An apology first</source>
        <translation>先致歉</translation>
    </message>
    <message>
        <source>A better time?</source>
        <translation>改個時間？</translation>
    </message>
    <message>
        <source>make an appointment</source>
        <translation>約定時間</translation>
    </message>
    <message>
        <source>The opening lacks</source>
        <translation>開場還缺</translation>
    </message>
    <message>
        <source>say it once more</source>
        <translation>再說一次</translation>
    </message>
    <message>
        <source>ask them to dial again</source>
        <translation>請客戶重撥</translation>
    </message>
    <message>
        <source>Customer not heard</source>
        <translation>聽不到客戶</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>雜音</translation>
    </message>
    <message>
        <source>too quiet</source>
        <translation>聲音太小</translation>
    </message>
    <message>
        <source>Customer hard to understand</source>
        <translation>聽不清楚客戶</translation>
    </message>
    <message>
        <source>The customer is gone</source>
        <translation>客戶沒有聲音了</translation>
    </message>
    <message>
        <source>call back, note the number</source>
        <translation>請回撥，記下號碼</translation>
    </message>
    <message>
        <source>Ask again, politely</source>
        <translation>請有禮貌地再問一次</translation>
    </message>
    <message>
        <source>Rather call back?</source>
        <translation>改為回電？</translation>
    </message>
    <message>
        <source>On behalf of somebody</source>
        <translation>代接電話</translation>
    </message>
    <message>
        <source>It rings</source>
        <translation>響鈴了</translation>
    </message>
    <message>
        <source>What is the call about?</source>
        <translation>來電是為了什麼？</translation>
    </message>
    <message>
        <source>Let the customer hang up first</source>
        <translation>請讓客戶先掛電話</translation>
    </message>
    <message>
        <source>Write down what matters</source>
        <translation>請記下重點</translation>
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
<context>
    <name>WordsPage</name>
    <message>
        <source>Words</source>
        <translation>語音辨識</translation>
    </message>
    <message>
        <source>Understanding words</source>
        <translation>聽懂說話內容</translation>
    </message>
    <message>
        <source>With a recognition model Warmline also understands what is said, on this computer and nowhere else.</source>
        <translation>有了辨識模型，Warmline 還能聽懂說話內容，且只在這部電腦上處理。</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新檢查</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>正在檢查模型…</translation>
    </message>
    <message>
        <source>✓ %1: %2 is here, whole and right.</source>
        <translation>✓ %1：%2 已就位，完整無誤。</translation>
    </message>
    <message>
        <source>%1: there is no model yet. Reminders about silence and holds work without one.</source>
        <translation>%1：還沒有模型。靜默與保留方面的提醒不需要模型。</translation>
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
        <translation>您在電話中如何自稱？</translation>
    </message>
    <message>
        <source>What you say when you pick up. Suggestions use it. It stays on this computer; all of it is optional.</source>
        <translation>您接電話時的自我介紹，供話術建議使用。只保存在這部電腦上；皆可不填。</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation>姓名或員工編號</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Language of your calls</source>
        <translation>您的通話語言</translation>
    </message>
    <message>
        <source>Your team&apos;s profile</source>
        <translation>團隊設定檔</translation>
    </message>
    <message>
        <source>for example Kim, or 214</source>
        <translation>例如王小明，或 214</translation>
    </message>
    <message>
        <source>As the team&apos;s profile says</source>
        <translation>依團隊設定檔</translation>
    </message>
    <message>
        <source>only if IT gave you a file</source>
        <translation>僅當 IT 給了您檔案時</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選擇…</translation>
    </message>
</context>
</TS>
