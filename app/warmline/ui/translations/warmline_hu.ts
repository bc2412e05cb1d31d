<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hu" sourcelanguage="en">
<context>
    <name>CardView</name>
    <message>
        <source>Cue</source>
        <translation>Jelzés</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>Más megfogalmazás</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Téves jelzés</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Bezárás</translation>
    </message>
</context>
<context>
    <name>ChecklistView</name>
    <message>
        <source>Take the tick away</source>
        <translation>Pipa törlése</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Kipipálás</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the call</source>
        <translation>A hívás nyelve</translation>
    </message>
    <message>
        <source>%1 (timing only)</source>
        <translation>%1 (csak időzítés)</translation>
    </message>
</context>
<context>
    <name>Meters</name>
    <message>
        <source>Sound levels</source>
        <translation>Hangszintek</translation>
    </message>
</context>
<context>
    <name>PanelMenu</name>
    <message>
        <source>Pause cues</source>
        <translation>Jelzések szüneteltetése</translation>
    </message>
    <message>
        <source>Show last card again</source>
        <translation>Utolsó jelzés újra</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Beállítások…</translation>
    </message>
    <message>
        <source>Limits of the team…</source>
        <translation>A csapat határértékei…</translation>
    </message>
    <message>
        <source>Only a log without words is kept</source>
        <translation>Csak szöveg nélküli napló készül</translation>
    </message>
    <message>
        <source>Nothing is recorded</source>
        <translation>Semmi sem kerül rögzítésre</translation>
    </message>
    <message>
        <source>Hide the panel</source>
        <translation>Panel elrejtése</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Kilépés</translation>
    </message>
    <message>
        <source>More cues</source>
        <translation>Több jelzés</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Szokásos</translation>
    </message>
    <message>
        <source>Fewer cues</source>
        <translation>Kevesebb jelzés</translation>
    </message>
    <message>
        <source>How many cues</source>
        <translation>Jelzések mennyisége</translation>
    </message>
</context>
<context>
    <name>PausedRow</name>
    <message>
        <source>Show cues again</source>
        <translation>Jelzések folytatása</translation>
    </message>
    <message>
        <source>Cues are paused</source>
        <translation>A jelzések szünetelnek</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Start call</source>
        <translation>Hívás kezdése</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tartás</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Folytatás</translation>
    </message>
    <message>
        <source>End call</source>
        <translation>Hívás befejezése</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Pause cues</source>
        <translation>Jelzések szüneteltetése</translation>
    </message>
    <message>
        <source>Show cues again</source>
        <translation>Jelzések folytatása</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Készen áll</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Csörög</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Hívásban</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Tartásban</translation>
    </message>
    <message>
        <source>Consulting</source>
        <translation>Egyeztetés</translation>
    </message>
    <message>
        <source>Call ended</source>
        <translation>Hívás vége</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>%1 felett</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>határ: %1</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>még ismeretlen</translation>
    </message>
    <message>
        <source>Language of the call: %1</source>
        <translation>A hívás nyelve: %1</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>%1 s</source>
        <translation>%1 mp</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Emlékeztető</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Köszöntés</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tartás</translation>
    </message>
    <message>
        <source>Back from hold</source>
        <translation>Tartás után</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Elköszönés</translation>
    </message>
    <message>
        <source>hello</source>
        <translation>köszönés</translation>
    </message>
    <message>
        <source>name</source>
        <translation>név</translation>
    </message>
    <message>
        <source>offer of help</source>
        <translation>segítség felajánlása</translation>
    </message>
    <message>
        <source>thanks</source>
        <translation>köszönet</translation>
    </message>
    <message>
        <source>why</source>
        <translation>miért</translation>
    </message>
    <message>
        <source>how long</source>
        <translation>meddig</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>beleegyezés</translation>
    </message>
    <message>
        <source>anything else?</source>
        <translation>van még kérdése?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Ön</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Ügyfél</translation>
    </message>
    <message>
        <source>Same sound twice</source>
        <translation>Kétszer ugyanaz a hang</translation>
    </message>
    <message>
        <source>You and the customer arrive as one sound. Cues are paused until they differ.</source>
        <translation>Az Ön és az ügyfél hangja egyként érkezik. A jelzések addig szünetelnek, amíg szét nem válnak.</translation>
    </message>
    <message>
        <source>Words come late</source>
        <translation>Késik a felismerés</translation>
    </message>
    <message>
        <source>Some words were missed. Cues about wording wait; cues about silence go on.</source>
        <translation>Néhány szó kimaradt. A szóhasználati jelzések várnak, a csendről szólók működnek.</translation>
    </message>
    <message>
        <source>Timing only</source>
        <translation>Csak időzítés</translation>
    </message>
    <message>
        <source>Stopped for a moment</source>
        <translation>Átmenetileg leállt</translation>
    </message>
    <message>
        <source>Something failed and is being restarted. Cues come back by themselves.</source>
        <translation>Hiba történt, újraindítás folyik. A jelzések maguktól visszatérnek.</translation>
    </message>
    <message>
        <source>%1: muted</source>
        <translation>%1: némítva</translation>
    </message>
    <message>
        <source>Cues about silence wait until the microphone is back on.</source>
        <translation>A csendről szóló jelzések várnak, amíg a mikrofon újra be nem kapcsol.</translation>
    </message>
    <message>
        <source>“%1” delivers no sound.</source>
        <translation>A(z) „%1” nem ad hangot.</translation>
    </message>
    <message>
        <source>The device delivers no sound.</source>
        <translation>Az eszköz nem ad hangot.</translation>
    </message>
    <message>
        <source>Cues that need your voice are paused; they come back by themselves.</source>
        <translation>Az Ön hangját igénylő jelzések szünetelnek; maguktól visszatérnek.</translation>
    </message>
    <message>
        <source>Cues that need the customer are paused; they come back by themselves.</source>
        <translation>Az ügyfél hangját igénylő jelzések szünetelnek; maguktól visszatérnek.</translation>
    </message>
    <message>
        <source>%1: no sound</source>
        <translation>%1: nincs hang</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 és %2</translation>
    </message>
    <message>
        <source>a hello</source>
        <translation>köszönés</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>az Ön neve</translation>
    </message>
    <message>
        <source>an offer of help</source>
        <translation>segítség felajánlása</translation>
    </message>
    <message>
        <source>thanks for calling</source>
        <translation>köszönet a hívásért</translation>
    </message>
    <message>
        <source>The greeting is missing</source>
        <translation>Hiányzik a köszöntés</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>Hiányzik: %1</translation>
    </message>
    <message>
        <source>%1 are missing</source>
        <translation>Hiányzik: %1</translation>
    </message>
    <message>
        <source>is that all right?</source>
        <translation>beleegyezés kérése</translation>
    </message>
    <message>
        <source>Before the hold</source>
        <translation>Tartás előtt</translation>
    </message>
    <message>
        <source>Before goodbye</source>
        <translation>Elköszönés előtt</translation>
    </message>
    <message>
        <source>resume, then say</source>
        <translation>folytassa, majd mondja</translation>
    </message>
    <message>
        <source>Hold is over %1</source>
        <translation>A tartás hosszabb, mint %1</translation>
    </message>
    <message>
        <source>you said %1</source>
        <translation>az ígért idő: %1</translation>
    </message>
    <message>
        <source>Longer than you said</source>
        <translation>Tovább tart az ígértnél</translation>
    </message>
    <message>
        <source>Customer is waiting</source>
        <translation>Az ügyfél vár</translation>
    </message>
    <message>
        <source>Nobody is speaking</source>
        <translation>Senki sem beszél</translation>
    </message>
    <message>
        <source>On hold for %1</source>
        <translation>Tartásban: %1</translation>
    </message>
    <message>
        <source>Hold is over</source>
        <translation>Véget ért a tartás</translation>
    </message>
    <message>
        <source>thank the customer for waiting</source>
        <translation>köszönje meg a várakozást</translation>
    </message>
    <message>
        <source>A full greeting, please</source>
        <translation>Teljes köszöntést, kérem</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Timing cues only: no words are recognised for now.</source>
        <translation>Csak időzítési jelzések: most nincs szófelismerés.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Hide the panel</source>
        <translation>Panel elrejtése</translation>
    </message>
    <message>
        <source>Show the panel</source>
        <translation>Panel megjelenítése</translation>
    </message>
    <message>
        <source>Pause cues</source>
        <translation>Jelzések szüneteltetése</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Kilépés</translation>
    </message>
</context>
</TS>
