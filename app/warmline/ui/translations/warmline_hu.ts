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
    <name>CheckPage</name>
    <message>
        <source>This computer</source>
        <translation>Ez a számítógép</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <translation>A számítógép ellenőrzése</translation>
    </message>
    <message>
        <source>Everything that Warmline needs, one by one. The test sound is played once.</source>
        <translation>Minden, amire a Warmline-nak szüksége van, sorban. A próbahang egyszer szólal meg.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Ellenőrzés most</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Ellenőrzés…</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>Minden rendben van.</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>Figyelmet igényel: %1</translation>
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
    <name>Checks</name>
    <message>
        <source>Model for %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Verziók</translation>
    </message>
    <message>
        <source>Sound server</source>
        <translation>Hangkiszolgáló</translation>
    </message>
    <message>
        <source>Microphone</source>
        <translation>Mikrofon</translation>
    </message>
    <message>
        <source>Customer&apos;s sound</source>
        <translation>Az ügyfél hangja</translation>
    </message>
    <message>
        <source>What is played is heard</source>
        <translation>A lejátszott hang hallható</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Képernyő</translation>
    </message>
    <message>
        <source>Panel above other windows</source>
        <translation>A panel a többi ablak fölött</translation>
    </message>
    <message>
        <source>Fonts</source>
        <translation>Betűkészletek</translation>
    </message>
    <message>
        <source>Policy of IT</source>
        <translation>IT-házirend</translation>
    </message>
    <message>
        <source>Folder for settings</source>
        <translation>Beállítások mappája</translation>
    </message>
    <message>
        <source>Folder for models</source>
        <translation>Modellek mappája</translation>
    </message>
    <message>
        <source>Folder for logs</source>
        <translation>Naplók mappája</translation>
    </message>
    <message>
        <source>It answers.</source>
        <translation>Válaszol.</translation>
    </message>
    <message>
        <source>This system needs none.</source>
        <translation>Ezen a rendszeren nem szükséges.</translation>
    </message>
    <message>
        <source>The library of PulseAudio is missing.</source>
        <translation>Hiányzik a PulseAudio könyvtára.</translation>
    </message>
    <message>
        <source>Install the package libpulse0.</source>
        <translation>Telepítse a libpulse0 csomagot.</translation>
    </message>
    <message>
        <source>The library PortAudio is missing: nothing can be heard.</source>
        <translation>Hiányzik a PortAudio könyvtár: semmi sem hallható.</translation>
    </message>
    <message>
        <source>Install the package libportaudio2.</source>
        <translation>Telepítse a libportaudio2 csomagot.</translation>
    </message>
    <message>
        <source>No sound server answers.</source>
        <translation>Egyetlen hangkiszolgáló sem válaszol.</translation>
    </message>
    <message>
        <source>Start PulseAudio or PipeWire, or log in again.</source>
        <translation>Indítsa el a PulseAudiót vagy a PipeWire-t, vagy jelentkezzen be újra.</translation>
    </message>
    <message>
        <source>“%device” is muted.</source>
        <translation>A(z) „%device” némítva van.</translation>
    </message>
    <message>
        <source>Unmute it in the system&apos;s sound settings or on the headset.</source>
        <translation>Oldja fel a némítást a rendszer hangbeállításaiban vagy a fejhallgatón.</translation>
    </message>
    <message>
        <source>“%device” is not there.</source>
        <translation>A(z) „%device” nem található.</translation>
    </message>
    <message>
        <source>Plug it in, or choose another one in the settings.</source>
        <translation>Csatlakoztassa, vagy válasszon másikat a beállításokban.</translation>
    </message>
    <message>
        <source>There is no microphone.</source>
        <translation>Nincs mikrofon.</translation>
    </message>
    <message>
        <source>Plug your headset in.</source>
        <translation>Csatlakoztassa a fejhallgatót.</translation>
    </message>
    <message>
        <source>“%device” is the microphone as well, so nobody could tell the two of you apart.</source>
        <translation>A(z) „%device” egyben a mikrofon is, így kettejüket nem lehetne megkülönböztetni.</translation>
    </message>
    <message>
        <source>Choose another device for one of you in the settings.</source>
        <translation>A beállításokban válasszon egyiküknek másik eszközt.</translation>
    </message>
    <message>
        <source>Nothing here hears what an output plays.</source>
        <translation>Itt nincs olyan bemenet, amely hallaná, amit egy kimenet lejátszik.</translation>
    </message>
    <message>
        <source>On Linux start PulseAudio or PipeWire; on macOS install BlackHole.</source>
        <translation>Linuxon indítsa el a PulseAudiót vagy a PipeWire-t; macOS-en telepítse a BlackHole-t.</translation>
    </message>
    <message>
        <source>“%device” hears what “%output” plays.</source>
        <translation>A(z) „%device” hallja, amit a(z) „%output” lejátszik.</translation>
    </message>
    <message>
        <source>The test sound on “%output” was not heard on “%device”.</source>
        <translation>A(z) „%output” kimeneten lejátszott próbahang nem hallatszott a(z) „%device” eszközön.</translation>
    </message>
    <message>
        <source>See that the output is not muted, or choose another one in the settings.</source>
        <translation>Ellenőrizze, hogy a kimenet nincs-e némítva, vagy válasszon másikat a beállításokban.</translation>
    </message>
    <message>
        <source>Choose another output in the settings.</source>
        <translation>Válasszon másik kimenetet a beállításokban.</translation>
    </message>
    <message>
        <source>Not tried: the device or its output is missing.</source>
        <translation>Nem próbáltuk: hiányzik az eszköz vagy a kimenete.</translation>
    </message>
    <message>
        <source>%model, whole and right.</source>
        <translation>%model, hiánytalan és ép.</translation>
    </message>
    <message>
        <source>None: only reminders about silence and holds.</source>
        <translation>Nincs: csak a csendre és a tartásra figyelmeztet.</translation>
    </message>
    <message>
        <source>It cannot be used.</source>
        <translation>Nem használható.</translation>
    </message>
    <message>
        <source>It is there.</source>
        <translation>Megvan.</translation>
    </message>
    <message>
        <source>Wayland; Warmline goes through XWayland.</source>
        <translation>Wayland; a Warmline az XWaylandet használja.</translation>
    </message>
    <message>
        <source>Wayland without XWayland: the panel would take your keystrokes.</source>
        <translation>Wayland XWayland nélkül: a panel elvenné a billentyűleütéseit.</translation>
    </message>
    <message>
        <source>Install the package xwayland and log in again.</source>
        <translation>Telepítse az xwayland csomagot, és jelentkezzen be újra.</translation>
    </message>
    <message>
        <source>The display %display does not answer.</source>
        <translation>A(z) %display képernyő nem válaszol.</translation>
    </message>
    <message>
        <source>Log in on the screen, or set DISPLAY to one that is there.</source>
        <translation>Jelentkezzen be a képernyőn, vagy állítsa a DISPLAY-t egy meglévőre.</translation>
    </message>
    <message>
        <source>There is no screen here.</source>
        <translation>Itt nincs képernyő.</translation>
    </message>
    <message>
        <source>Start Warmline where you are logged in with a screen.</source>
        <translation>Indítsa el a Warmline-t ott, ahol képernyővel van bejelentkezve.</translation>
    </message>
    <message>
        <source>The window manager can keep it above.</source>
        <translation>Az ablakkezelő felül tudja tartani.</translation>
    </message>
    <message>
        <source>No window manager runs.</source>
        <translation>Nem fut ablakkezelő.</translation>
    </message>
    <message>
        <source>Start one; without it the panel may be covered.</source>
        <translation>Indítson egyet; nélküle más ablakok eltakarhatják a panelt.</translation>
    </message>
    <message>
        <source>The window manager cannot keep a window above others.</source>
        <translation>Az ablakkezelő nem tud ablakot a többi fölött tartani.</translation>
    </message>
    <message>
        <source>Use another one, such as GNOME&apos;s, KDE&apos;s, Xfce&apos;s or openbox.</source>
        <translation>Használjon másikat, például a GNOME, a KDE vagy az Xfce ablakkezelőjét, vagy az openboxot.</translation>
    </message>
    <message>
        <source>The system does this.</source>
        <translation>Ezt a rendszer megoldja.</translation>
    </message>
    <message>
        <source>Not tried: there is no display.</source>
        <translation>Nem próbáltuk: nincs képernyő.</translation>
    </message>
    <message>
        <source>Chinese in both scripts and Hungarian can be shown.</source>
        <translation>Mindkét kínai írás és a magyar is megjeleníthető.</translation>
    </message>
    <message>
        <source>Letters are missing for: %languages.</source>
        <translation>Hiányoznak a betűk ehhez: %languages.</translation>
    </message>
    <message>
        <source>Install the packages fonts-noto-cjk and fonts-dejavu-core.</source>
        <translation>Telepítse a fonts-noto-cjk és a fonts-dejavu-core csomagot.</translation>
    </message>
    <message>
        <source>%folder, %free MB free.</source>
        <translation>%folder, %free MB szabad.</translation>
    </message>
    <message>
        <source>%folder has %free MB left.</source>
        <translation>%folder: már csak %free MB szabad.</translation>
    </message>
    <message>
        <source>Make room on this disk.</source>
        <translation>Szabadítson fel helyet a lemezen.</translation>
    </message>
    <message>
        <source>%folder cannot be written.</source>
        <translation>%folder nem írható.</translation>
    </message>
    <message>
        <source>Make it writable for you, or ask IT.</source>
        <translation>Tegye írhatóvá, vagy kérje az IT segítségét.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Nincs.</translation>
    </message>
</context>
<context>
    <name>CuesPage</name>
    <message>
        <source>Cues</source>
        <translation>Jelzések</translation>
    </message>
    <message>
        <source>How much do you want to be told?</source>
        <translation>Mennyi jelzést szeretne?</translation>
    </message>
    <message>
        <source>You decide. Nobody else sees what you choose, or that you pause cues.</source>
        <translation>Ön dönt. Senki más nem látja, mit választ, sem azt, ha szünetelteti a jelzéseket.</translation>
    </message>
    <message>
        <source>More cues</source>
        <translation>Több jelzés</translation>
    </message>
    <message>
        <source>For the first weeks: every reminder is shown.</source>
        <translation>Az első hetekre: minden emlékeztető megjelenik.</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Szokásos</translation>
    </message>
    <message>
        <source>What matters in the moment, a few cards a call.</source>
        <translation>Ami az adott pillanatban fontos, hívásonként néhány kártya.</translation>
    </message>
    <message>
        <source>Fewer cues</source>
        <translation>Kevesebb jelzés</translation>
    </message>
    <message>
        <source>Words come two seconds later, and fewer of them.</source>
        <translation>A javaslatok két másodperccel később jelennek meg, és kevesebb van belőlük.</translation>
    </message>
    <message>
        <source>Find the start and end of calls by their sound</source>
        <translation>A hívások kezdetének és végének felismerése hang alapján</translation>
    </message>
    <message>
        <source>Without it you press Start call and End call, or your telephone does.</source>
        <translation>Enélkül Ön nyomja meg a „Hívás kezdése” és a „Hívás befejezése” gombot, vagy a telefonja jelez.</translation>
    </message>
</context>
<context>
    <name>CustomerPage</name>
    <message>
        <source>Customer&apos;s sound</source>
        <translation>Az ügyfél hangja</translation>
    </message>
    <message>
        <source>Where do you hear your customers?</source>
        <translation>Hol hallja az ügyfeleit?</translation>
    </message>
    <message>
        <source>Play a test sound. Do you hear it in your headset? Warmline listens along.</source>
        <translation>Játssza le a próbahangot. Hallja a fejhallgatójában? A Warmline is figyel.</translation>
    </message>
    <message>
        <source>Play test sound</source>
        <translation>Próbahang lejátszása</translation>
    </message>
    <message>
        <source>I hear nothing, try the next one</source>
        <translation>Nem hallom, jöhet a következő</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Újrakeresés</translation>
    </message>
    <message>
        <source>Looking for outputs…</source>
        <translation>Kimenetek keresése…</translation>
    </message>
    <message>
        <source>No output was found. Plug your headset in and look again, or set it up later.</source>
        <translation>Nem található kimenet. Csatlakoztassa a fejhallgatót, és keressen újra, vagy állítsa be később.</translation>
    </message>
    <message>
        <source>Choose your headset, then play the sound.</source>
        <translation>Válassza ki a fejhallgatóját, majd játssza le a hangot.</translation>
    </message>
    <message>
        <source>Playing…</source>
        <translation>Lejátszás…</translation>
    </message>
    <message>
        <source>✓ Warmline hears it. If you hear it too, this is the one.</source>
        <translation>✓ A Warmline hallja. Ha Ön is, akkor ez az.</translation>
    </message>
    <message>
        <source>It was played, but Warmline cannot hear this output. Try another one, or set it up later.</source>
        <translation>Megszólalt, de a Warmline nem hallja ezt a kimenetet. Próbáljon másikat, vagy állítsa be később.</translation>
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
        <translation>Vissza</translation>
    </message>
    <message>
        <source>Set up later</source>
        <translation>Beállítás később</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Tovább</translation>
    </message>
</context>
<context>
    <name>HeadsetPage</name>
    <message>
        <source>Headset</source>
        <translation>Fejhallgató</translation>
    </message>
    <message>
        <source>Say something</source>
        <translation>Mondjon valamit</translation>
    </message>
    <message>
        <source>Put your headset on and speak, for instance the way you pick up the telephone. Nothing is recorded.</source>
        <translation>Vegye fel a fejhallgatót, és beszéljen, például úgy, ahogy a telefont felveszi. Semmi sem kerül rögzítésre.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Újrakeresés</translation>
    </message>
    <message>
        <source>Looking for microphones…</source>
        <translation>Mikrofonok keresése…</translation>
    </message>
    <message>
        <source>No microphone was found. Plug your headset in and look again, or set it up later.</source>
        <translation>Nem található mikrofon. Csatlakoztassa a fejhallgatót, és keressen újra, vagy állítsa be később.</translation>
    </message>
    <message>
        <source>Listening to all of them…</source>
        <translation>Mindegyiket figyeljük…</translation>
    </message>
    <message>
        <source>✓ You are heard. The marked microphone answers to your voice.</source>
        <translation>✓ Hallatszik a hangja. A megjelölt mikrofon reagál rá.</translation>
    </message>
    <message>
        <source>Nobody was heard. Choose your headset by hand, look again, or set it up later.</source>
        <translation>Nem hallatszott hang. Válassza ki kézzel a fejhallgatót, keressen újra, vagy állítsa be később.</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>Import %1</source>
        <translation>Importálás: %1</translation>
    </message>
    <message>
        <source>Settings that would change: %1</source>
        <translation>Megváltozó beállítások: %1</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Semmi sem változna.</translation>
    </message>
    <message>
        <source>Take these settings</source>
        <translation>Beállítások átvétele</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Mégse</translation>
    </message>
    <message>
        <source>%1, but it is locked by IT</source>
        <translation>%1, de az IT zárolta</translation>
    </message>
</context>
<context>
    <name>Inferred</name>
    <message>
        <source>Undo</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>Ringing – heard</source>
        <translation>Csörgés – hang alapján</translation>
    </message>
    <message>
        <source>Call begun – heard</source>
        <translation>Hívás kezdete – hang alapján</translation>
    </message>
    <message>
        <source>No call</source>
        <translation>Ez nem hívás</translation>
    </message>
    <message>
        <source>Call ended – heard</source>
        <translation>Hívás vége – hang alapján</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Még tart</translation>
    </message>
    <message>
        <source>Hold – heard</source>
        <translation>Tartás – hang alapján</translation>
    </message>
    <message>
        <source>Consultation – heard</source>
        <translation>Egyeztetés – hang alapján</translation>
    </message>
    <message>
        <source>A recorded greeting speaks</source>
        <translation>Rögzített köszöntés szól</translation>
    </message>
    <message>
        <source>A menu or notice speaks</source>
        <translation>Menü vagy közlemény szól</translation>
    </message>
    <message>
        <source>A voicemail speaks</source>
        <translation>Hangposta szól</translation>
    </message>
    <message>
        <source>Perhaps a recorded greeting, not sure</source>
        <translation>Talán rögzített köszöntés, nem biztos</translation>
    </message>
    <message>
        <source>Perhaps a menu or notice, not sure</source>
        <translation>Talán menü vagy közlemény, nem biztos</translation>
    </message>
    <message>
        <source>Perhaps a voicemail, not sure</source>
        <translation>Talán hangposta, nem biztos</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Nothing is recorded</source>
        <translation>Semmi sem kerül rögzítésre</translation>
    </message>
    <message>
        <source>Only a log without words is kept</source>
        <translation>Csak szöveg nélküli napló készül</translation>
    </message>
    <message>
        <source>A log with what is said is kept</source>
        <translation>A napló az elhangzottakat is tartalmazza</translation>
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
    <name>LanguagePage</name>
    <message>
        <source>Language</source>
        <translation>Nyelv</translation>
    </message>
    <message>
        <source>Language of the windows</source>
        <translation>Az ablakok nyelve</translation>
    </message>
    <message>
        <source>Menus, windows and this introduction. The language of your calls comes next.</source>
        <translation>A menük, az ablakok és e bemutató nyelve. A hívások nyelve ezután következik.</translation>
    </message>
    <message>
        <source>Like this computer (%1)</source>
        <translation>A rendszer szerint (%1)</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Until it is mended, what was set before stays.</source>
        <translation>Amíg ki nem javítják, a korábbi beállítások maradnak érvényben.</translation>
    </message>
    <message>
        <source>Import a profile</source>
        <translation>Profil importálása</translation>
    </message>
    <message>
        <source>Save the profile</source>
        <translation>Profil mentése</translation>
    </message>
    <message>
        <source>Limits of the team</source>
        <translation>A csapat határértékei</translation>
    </message>
    <message>
        <source>Save what you have changed?</source>
        <translation>Menti a módosításokat?</translation>
    </message>
    <message>
        <source>It comes before “%1”: give it at least %2.</source>
        <translation>Ez korábban jönne, mint „%1”; legalább ennyi legyen: %2.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Visszaállítás</translation>
    </message>
    <message>
        <source>Default: %1</source>
        <translation>Alapérték: %1</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>a Warmline saját értéke</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Forrás: %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Locked by IT</source>
        <translation>Az IT zárolta</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Csapat</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Cég</translation>
    </message>
    <message>
        <source>Language of the calls</source>
        <translation>A hívások nyelve</translation>
    </message>
    <message>
        <source>Other languages of the calls</source>
        <translation>A hívások további nyelvei</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Jelzések</translation>
    </message>
    <message>
        <source>Silence after the customer</source>
        <translation>Csend az ügyfél után</translation>
    </message>
    <message>
        <source>Silence after the agent</source>
        <translation>Csend az ügyintéző után</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Tartás</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Köszöntés</translation>
    </message>
    <message>
        <source>Back from a hold</source>
        <translation>Tartás után</translation>
    </message>
    <message>
        <source>Goodbye</source>
        <translation>Elköszönés</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kártyák</translation>
    </message>
    <message>
        <source>Bar after</source>
        <translation>Sáv ennyi idő után</translation>
    </message>
    <message>
        <source>Words after</source>
        <translation>Javaslat ennyi idő után</translation>
    </message>
    <message>
        <source>Alert after</source>
        <translation>Figyelmeztetés ennyi idő után</translation>
    </message>
    <message>
        <source>Longer while the customer is in mid-thought by</source>
        <translation>Ennyivel hosszabb, ha az ügyfél gondolkodik</translation>
    </message>
    <message>
        <source>Parts of an announced hold</source>
        <translation>A tartás bejelentésének részei</translation>
    </message>
    <message>
        <source>Return to the customer after</source>
        <translation>Visszatérés az ügyfélhez ennyi idő után</translation>
    </message>
    <message>
        <source>Longest hold</source>
        <translation>Leghosszabb tartás</translation>
    </message>
    <message>
        <source>A look-up needs no duration or consent under</source>
        <translation>Ennél rövidebb utánanézésnél nem kell időtartam vagy beleegyezés</translation>
    </message>
    <message>
        <source>Wait for the rest of an announcement</source>
        <translation>Várakozás a bejelentés végére</translation>
    </message>
    <message>
        <source>Parts of a greeting</source>
        <translation>A köszöntés részei</translation>
    </message>
    <message>
        <source>Greeting missing after</source>
        <translation>Hiányzó köszöntés ennyi idő után</translation>
    </message>
    <message>
        <source>Wait for the rest of a greeting</source>
        <translation>Várakozás a köszöntés végére</translation>
    </message>
    <message>
        <source>Thanks are due after a hold of</source>
        <translation>Köszönet jár ilyen hosszú tartás után</translation>
    </message>
    <message>
        <source>Wait for the rest of a turn</source>
        <translation>Várakozás a megszólalás végére</translation>
    </message>
    <message>
        <source>Parts of a closing</source>
        <translation>Az elköszönés részei</translation>
    </message>
    <message>
        <source>Wait for the agent after the customer&apos;s goodbye</source>
        <translation>Várakozás az ügyintézőre az ügyfél elköszönése után</translation>
    </message>
    <message>
        <source>A card stays</source>
        <translation>A kártya ennyi ideig marad</translation>
    </message>
    <message>
        <source>The same cue again after</source>
        <translation>Ugyanaz a jelzés újra ennyi idő után</translation>
    </message>
    <message>
        <source>Cards a minute</source>
        <translation>Kártya percenként</translation>
    </message>
    <message>
        <source>Cards a call</source>
        <translation>Kártya hívásonként</translation>
    </message>
    <message>
        <source>For experts, words come later by</source>
        <translation>Szakértőknél a javaslat ennyivel később jön</translation>
    </message>
    <message>
        <source>Each side must have spoken for</source>
        <translation>Mindkét félnek ennyit kell beszélnie</translation>
    </message>
    <message>
        <source>One side answers the other within</source>
        <translation>Az egyik fél ennyi időn belül válaszol a másiknak</translation>
    </message>
    <message>
        <source>After the ring somebody speaks within</source>
        <translation>A csörgés után ennyi időn belül megszólal valaki</translation>
    </message>
    <message>
        <source>No call after all if the customer is not heard for</source>
        <translation>Mégsem hívás, ha az ügyfél ennyi ideig nem hallatszik</translation>
    </message>
    <message>
        <source>Over when silent after a goodbye for</source>
        <translation>Vége, ha elköszönés után ennyi ideig csend van</translation>
    </message>
    <message>
        <source>Over when both are silent for</source>
        <translation>Vége, ha mindketten ennyi ideig hallgatnak</translation>
    </message>
    <message>
        <source>The same where no words are recognised</source>
        <translation>Ugyanez szófelismerés nélkül</translation>
    </message>
    <message>
        <source>The same on hold</source>
        <translation>Ugyanez tartás közben</translation>
    </message>
    <message>
        <source>What was inferred can be undone for</source>
        <translation>A kikövetkeztetett esemény ennyi ideig vonható vissza</translation>
    </message>
    <message>
        <source>Who the profile is for, and what agents say about the company.</source>
        <translation>Kiknek szól a profil, és mit mondanak az ügyintézők a cégről.</translation>
    </message>
    <message>
        <source>What agents are prompted for. What is off is not noted either.</source>
        <translation>Mire kapnak jelzést az ügyintézők. Ami ki van kapcsolva, azt nem is jegyezzük fel.</translation>
    </message>
    <message>
        <source>The customer has spoken and waits for an answer.</source>
        <translation>Az ügyfél beszélt, és válaszra vár.</translation>
    </message>
    <message>
        <source>The agent has spoken and nobody says anything.</source>
        <translation>Az ügyintéző beszélt, és senki sem szól.</translation>
    </message>
    <message>
        <source>The customer is on hold.</source>
        <translation>Az ügyfél tartásban van.</translation>
    </message>
    <message>
        <source>Picking up.</source>
        <translation>A hívás fogadása.</translation>
    </message>
    <message>
        <source>The agent returns to the customer.</source>
        <translation>Az ügyintéző visszatér az ügyfélhez.</translation>
    </message>
    <message>
        <source>Before the call ends.</source>
        <translation>A hívás vége előtt.</translation>
    </message>
    <message>
        <source>Where a call begins and ends, as far as only its sound tells.</source>
        <translation>Hol kezdődik és végződik a hívás, amennyire a hangból kiderül.</translation>
    </message>
    <message>
        <source>How much attention cues may ask for.</source>
        <translation>Mennyi figyelmet kérhetnek a jelzések.</translation>
    </message>
    <message>
        <source>Picking up with a mere “hello?”</source>
        <translation>Csak „halló?” a hívás fogadásakor</translation>
    </message>
    <message>
        <source>Greeting incomplete</source>
        <translation>Hiányos köszöntés</translation>
    </message>
    <message>
        <source>Hold not explained</source>
        <translation>Indoklás nélküli tartás</translation>
    </message>
    <message>
        <source>Time to return to the customer</source>
        <translation>Ideje visszatérni az ügyfélhez</translation>
    </message>
    <message>
        <source>Hold longer than promised</source>
        <translation>Az ígértnél hosszabb tartás</translation>
    </message>
    <message>
        <source>Hold over its limit</source>
        <translation>A határt túllépő tartás</translation>
    </message>
    <message>
        <source>Back from a hold without thanks</source>
        <translation>Visszatérés köszönet nélkül</translation>
    </message>
    <message>
        <source>Goodbye incomplete</source>
        <translation>Hiányos elköszönés</translation>
    </message>
    <message>
        <source>A hello</source>
        <translation>Köszönés</translation>
    </message>
    <message>
        <source>Own name or company</source>
        <translation>Saját név vagy cég</translation>
    </message>
    <message>
        <source>Offer of help</source>
        <translation>Segítség felajánlása</translation>
    </message>
    <message>
        <source>Own name</source>
        <translation>Saját név</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>A cég neve</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Köszönet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Miért</translation>
    </message>
    <message>
        <source>How long, or whether the customer agrees</source>
        <translation>Meddig, vagy beleegyezik-e az ügyfél</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Meddig</translation>
    </message>
    <message>
        <source>Whether the customer agrees</source>
        <translation>Beleegyezik-e az ügyfél</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>Van még kérdése?</translation>
    </message>
    <message>
        <source>s</source>
        <translation>mp</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>kártya</translation>
    </message>
    <message>
        <source>off: %1</source>
        <translation>kikapcsolva: %1</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>mind bekapcsolva</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nincs</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nincs megadva</translation>
    </message>
    <message>
        <source>Settings have changed. %1: %2, was %3.</source>
        <translation>A beállítások megváltoztak. %1: %2, korábban: %3.</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>És még %1.</translation>
    </message>
    <message>
        <source>Folders of own recognition models, by language</source>
        <translation>Saját beszédfelismerő modellek mappái nyelvenként</translation>
    </message>
    <message>
        <source>Start and end of calls</source>
        <translation>Hívások kezdete és vége</translation>
    </message>
    <message>
        <source>The team&apos;s phrasebook has changed.</source>
        <translation>A csapat szövegtára megváltozott.</translation>
    </message>
    <message>
        <source>Folder of the team&apos;s phrasebook</source>
        <translation>A csapat szövegtárának mappája</translation>
    </message>
    <message>
        <source>Country of the holidays, in two letters</source>
        <translation>Az ünnepek országa, két betűvel</translation>
    </message>
    <message>
        <source>Only where a team wants them</source>
        <translation>Csak ha a csapat kéri</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>A vonal</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Csengetés</translation>
    </message>
    <message>
        <source>Outbound and follow-up calls</source>
        <translation>Kimenő és utánkövető hívások</translation>
    </message>
    <message>
        <source>Answering for somebody</source>
        <translation>Hívásfogadás más helyett</translation>
    </message>
    <message>
        <source>Purpose of the call</source>
        <translation>A hívás célja</translation>
    </message>
    <message>
        <source>Offer a call back from this many holds on</source>
        <translation>Visszahívás felajánlása ennyi tartástól</translation>
    </message>
    <message>
        <source>The agent may hang up first after a silence of</source>
        <translation>Az ügyintéző ennyi csend után leteheti</translation>
    </message>
    <message>
        <source>Apologise from this ring on</source>
        <translation>Elnézéskérés ettől a csengetéstől</translation>
    </message>
    <message>
        <source>A ring takes</source>
        <translation>Egy csengetés hossza</translation>
    </message>
    <message>
        <source>Calls are picked up</source>
        <translation>A hívások felvétele</translation>
    </message>
    <message>
        <source>Parts of a greeting in an internal call</source>
        <translation>A belső hívás köszöntésének részei</translation>
    </message>
    <message>
        <source>Parts of the opening of an outbound call</source>
        <translation>A kimenő hívás megnyitásának részei</translation>
    </message>
    <message>
        <source>Parts of the opening of a follow-up call</source>
        <translation>Az utánkövető hívás megnyitásának részei</translation>
    </message>
    <message>
        <source>All of it said within</source>
        <translation>Mindez elhangzik ennyi időn belül</translation>
    </message>
    <message>
        <source>Wait for the rest of an opening</source>
        <translation>Várakozás a megnyitás végére</translation>
    </message>
    <message>
        <source>Parts of an answer on behalf of somebody</source>
        <translation>A más helyett felvett hívás részei</translation>
    </message>
    <message>
        <source>Wait for the rest of an answer</source>
        <translation>Várakozás a válasz végére</translation>
    </message>
    <message>
        <source>Asked or said within</source>
        <translation>Elhangzik ennyi időn belül</translation>
    </message>
    <message>
        <source>Customer unheard after the greeting for</source>
        <translation>A köszönés után nem hallható ennyi ideig</translation>
    </message>
    <message>
        <source>Unclear once asked again</source>
        <translation>Nehezen érthető ennyi visszakérdezés után</translation>
    </message>
    <message>
        <source>Unclear after noise for</source>
        <translation>Nehezen érthető ennyi zaj után</translation>
    </message>
    <message>
        <source>Unclear when the customer is below</source>
        <translation>Nehezen érthető e hangerő alatt</translation>
    </message>
    <message>
        <source>Customer gone when there is no answer for</source>
        <translation>Eltűnt, ha nincs válasz ennyi ideig</translation>
    </message>
    <message>
        <source>Wait for a politer word after “what?”</source>
        <translation>Várakozás udvariasabb szóra a „mi?” után</translation>
    </message>
    <message>
        <source>One of the two cannot hear or understand the other.</source>
        <translation>Az egyik fél nem hallja vagy nem érti a másikat.</translation>
    </message>
    <message>
        <source>The telephone rings.</source>
        <translation>Csöng a telefon.</translation>
    </message>
    <message>
        <source>The agent has called, with a matter of their own or to follow one up.</source>
        <translation>Az ügyintéző hív: saját ügyben vagy egy korábbi ügy folytatásaként.</translation>
    </message>
    <message>
        <source>The agent answers for somebody who is away.</source>
        <translation>Az ügyintéző egy távol lévő kolléga helyett veszi fel.</translation>
    </message>
    <message>
        <source>What the call is about.</source>
        <translation>Miről szól a hívás.</translation>
    </message>
    <message>
        <source>Getting ready while it rings</source>
        <translation>Felkészülés csengetés közben</translation>
    </message>
    <message>
        <source>Picked up late without an apology</source>
        <translation>Késői felvétel elnézéskérés nélkül</translation>
    </message>
    <message>
        <source>Opening of an outbound call incomplete</source>
        <translation>Hiányos megnyitás kimenő hívásban</translation>
    </message>
    <message>
        <source>Answer on behalf of somebody incomplete</source>
        <translation>Hiányos válasz más helyett</translation>
    </message>
    <message>
        <source>Greeting of an internal call incomplete</source>
        <translation>Hiányos köszöntés belső hívásban</translation>
    </message>
    <message>
        <source>Purpose of the call not asked</source>
        <translation>A hívás célja nem hangzott el</translation>
    </message>
    <message>
        <source>Customer not heard</source>
        <translation>Az ügyfél nem hallható</translation>
    </message>
    <message>
        <source>Customer hard to understand</source>
        <translation>Az ügyfél nehezen érthető</translation>
    </message>
    <message>
        <source>Customer gone in mid-call</source>
        <translation>Az ügyfél hívás közben eltűnt</translation>
    </message>
    <message>
        <source>Asking again with a mere “what?”</source>
        <translation>Visszakérdezés puszta „mi?”-vel</translation>
    </message>
    <message>
        <source>Call back instead of another hold</source>
        <translation>Visszahívás felajánlása újabb tartás helyett</translation>
    </message>
    <message>
        <source>Hung up before the customer’s goodbye</source>
        <translation>Az ügyintéző az ügyfél elköszönése előtt teszi le</translation>
    </message>
    <message>
        <source>Notes after the call</source>
        <translation>Jegyzet a hívás után</translation>
    </message>
    <message>
        <source>Whom the call is for</source>
        <translation>Kit keres a hívás</translation>
    </message>
    <message>
        <source>Whether it is a good time</source>
        <translation>Alkalmas-e az időpont</translation>
    </message>
    <message>
        <source>What the customer reported, and when</source>
        <translation>Mit és mikor jelzett az ügyfél</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Mi lett az eredménye</translation>
    </message>
    <message>
        <source>That somebody is away</source>
        <translation>Hogy valaki nincs jelen</translation>
    </message>
    <message>
        <source>Who covers for them</source>
        <translation>Ki helyettesíti</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>kézzel</translation>
    </message>
    <message>
        <source>by themselves</source>
        <translation>automatikusan</translation>
    </message>
    <message>
        <source>Whether all is settled</source>
        <translation>Minden megoldódott-e</translation>
    </message>
    <message>
        <source>Next steps summed up</source>
        <translation>A további lépések összefoglalása</translation>
    </message>
    <message>
        <source>Invitation to suggest something or call again</source>
        <translation>Biztatás javaslatra vagy újabb hívásra</translation>
    </message>
    <message>
        <source>Good wishes</source>
        <translation>Jókívánság</translation>
    </message>
    <message>
        <source>rings</source>
        <translation>csengetés</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>tartás</translation>
    </message>
    <message>
        <source>times</source>
        <translation>alkalom</translation>
    </message>
    <message>
        <source>dBFS</source>
        <translation>dBFS</translation>
    </message>
    <message>
        <source>on: %1</source>
        <translation>be: %1</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>mind ki</translation>
    </message>
</context>
<context>
    <name>LimitsWindow</name>
    <message>
        <source>%1, other than by default: %2</source>
        <translation>%1, az alapértéktől eltér: %2</translation>
    </message>
    <message>
        <source>New profile</source>
        <translation>Új profil</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importálás</translation>
    </message>
    <message>
        <source>Something cannot be saved yet: see “!”</source>
        <translation>Valami még nem menthető: lásd: „!”</translation>
    </message>
    <message>
        <source>All as by default</source>
        <translation>Minden alapértéken</translation>
    </message>
    <message>
        <source>Other than by default: %1</source>
        <translation>Az alapértéktől eltér: %1</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Szakaszok</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Visszavonás</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Újra</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importálás…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportálás…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Mentés</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>Megjelenés</translation>
    </message>
    <message>
        <source>The panel and all windows change at once. The system&apos;s high contrast always wins.</source>
        <translation>A panel és minden ablak azonnal változik. A rendszer nagy kontrasztú beállítása mindig elsőbbséget élvez.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Színek</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Szövegméret</translation>
    </message>
    <message>
        <source>Like this computer</source>
        <translation>A rendszer szerint</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sötét</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Világos</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normál</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Nagy</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Nagyobb</translation>
    </message>
    <message>
        <source>Nothing moves: cards unfold without an animation</source>
        <translation>Mozgás nélkül: a kártyák animáció nélkül nyílnak ki</translation>
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
    <name>ModelRow</name>
    <message>
        <source>From a zip…</source>
        <translation>Zip-fájlból…</translation>
    </message>
    <message>
        <source>From a folder…</source>
        <translation>Mappából…</translation>
    </message>
</context>
<context>
    <name>ModelWork</name>
    <message>
        <source>Something unexpected went wrong (%1); try again.</source>
        <translation>Váratlan hiba történt (%1); próbálja újra.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>▲ Not complete: %1 is missing. Install it again.</source>
        <translation>▲ Hiányos: %1 hiányzik. Telepítse újra.</translation>
    </message>
    <message>
        <source>✓ Installed as a Python package</source>
        <translation>✓ Python-csomagként telepítve</translation>
    </message>
    <message>
        <source>✓ Installed</source>
        <translation>✓ Telepítve</translation>
    </message>
    <message>
        <source>✓ Put into the models folder by hand</source>
        <translation>✓ Kézzel a modellek mappájába helyezve</translation>
    </message>
    <message>
        <source>%1; understands %2</source>
        <translation>%1; érti: %2</translation>
    </message>
    <message>
        <source>Not installed. Your IT department allows no downloads; ask for a zip or folder.</source>
        <translation>Nincs telepítve. Az IT-részleg nem engedi a letöltést; kérjen zip-fájlt vagy mappát.</translation>
    </message>
    <message>
        <source>Not installed yet: %1 of the download are here.</source>
        <translation>Még nincs telepítve: a letöltésből %1 megvan.</translation>
    </message>
    <message>
        <source>Not installed. A download brings about %1.</source>
        <translation>Nincs telepítve. A letöltés kb. %1.</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Forrás: %1</translation>
    </message>
    <message>
        <source>Removed; %1 are free again.</source>
        <translation>Eltávolítva; %1 szabadult fel.</translation>
    </message>
    <message>
        <source>✓ Nobody publishes a check sum of this model. That of this download is remembered; every later one must match it.</source>
        <translation>✓ Ehhez a modellhez senki sem tesz közzé ellenőrző összeget. A mostani letöltését megjegyeztük; minden későbbinek egyeznie kell vele.</translation>
    </message>
    <message>
        <source>▲ Damaged: %1. Remove the model and install it again.</source>
        <translation>▲ Sérült: %1. Távolítsa el a modellt, és telepítse újra.</translation>
    </message>
    <message>
        <source>✓ Whole and as published</source>
        <translation>✓ Hiánytalan, a közzétettel egyezik</translation>
    </message>
    <message>
        <source>✓ Whole, as it was when it was installed</source>
        <translation>✓ Hiánytalan, a telepítéskorival egyezik</translation>
    </message>
    <message>
        <source>✓ All files are there; there is nothing to compare them with</source>
        <translation>✓ Minden fájl megvan; nincs mivel összevetni</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Leállítás…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Ellenőrzés…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Eltávolítás…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Indítás…</translation>
    </message>
    <message>
        <source>Downloading</source>
        <translation>Letöltés</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Ellenőrzés</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Kicsomagolás</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Másolás</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 / %3</translation>
    </message>
    <message>
        <source> · %1/s</source>
        <translation> · %1/s</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Telepítés</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Folytatás</translation>
    </message>
    <message>
        <source>From disk…</source>
        <translation>Lemezről…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Ellenőrzés</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Eltávolítás…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Leállítás</translation>
    </message>
</context>
<context>
    <name>ModelsPage</name>
    <message>
        <source>Models</source>
        <translation>Modellek</translation>
    </message>
    <message>
        <source>Recognition models</source>
        <translation>Beszédfelismerő modellek</translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>Eltávolítja ezt a modellt a számítógépről: %1?</translation>
    </message>
    <message>
        <source>With a model Warmline understands words, on this computer and nowhere else. %1 are free here.</source>
        <translation>Modellel a Warmline érti a szavakat, ezen a gépen és sehol máshol. Szabad hely: %1.</translation>
    </message>
    <message>
        <source>%1: your own model in %2 is used.</source>
        <translation>%1: a saját modellje van használatban (%2).</translation>
    </message>
    <message>
        <source>Folder that holds the model</source>
        <translation>A modellt tartalmazó mappa</translation>
    </message>
    <message>
        <source>Zip that holds the model</source>
        <translation>A modellt tartalmazó zip</translation>
    </message>
    <message>
        <source>Warmline can install it again.</source>
        <translation>A Warmline újra telepítheti.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eltávolítás</translation>
    </message>
</context>
<context>
    <name>ModelsWindow</name>
    <message>
        <source>Recognition models</source>
        <translation>Beszédfelismerő modellek</translation>
    </message>
    <message>
        <source>Go on without the window</source>
        <translation>Folytatás az ablak nélkül</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Leállítás</translation>
    </message>
    <message>
        <source>It can go on without this window. Stopped, a download goes on later.</source>
        <translation>Az ablak nélkül is folytatódhat. Ha leállítja, a letöltés később folytatódik.</translation>
    </message>
    <message>
        <source>A model is being worked on.</source>
        <translation>Egy modell feldolgozása folyik.</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>What is grey here has been fixed by your IT department.</source>
        <translation>Ami itt szürke, azt az IT-részleg zárolta.</translation>
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
</context>
<context>
    <name>Pauses</name>
    <message>
        <source>Until I show them again</source>
        <translation>Amíg vissza nem kapcsolom</translation>
    </message>
    <message>
        <source>For %1 minutes</source>
        <translation>%1 percre</translation>
    </message>
    <message>
        <source>For this call</source>
        <translation>Erre a hívásra</translation>
    </message>
    <message>
        <source>Show cues again</source>
        <translation>Jelzések folytatása</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Half a minute of practice</source>
        <translation>Fél perc gyakorlás</translation>
    </message>
    <message>
        <source>A customer who is not real calls you. Listen to the question, and for once do not answer at once.</source>
        <translation>Egy képzeletbeli ügyfél hívja Önt. Hallgassa meg a kérdést, és most kivételesen ne válaszoljon azonnal.</translation>
    </message>
    <message>
        <source>Start the practice call</source>
        <translation>Próbahívás indítása</translation>
    </message>
    <message>
        <source>Wait for the card…</source>
        <translation>Várja meg a kártyát…</translation>
    </message>
    <message>
        <source>Say the words on the card, or your own, and it goes by itself.</source>
        <translation>Mondja ki, ami a kártyán áll, vagy fogalmazza meg a saját szavaival, és a kártya magától eltűnik.</translation>
    </message>
    <message>
        <source>The panel that you will see during calls appears on your screen, above everything else.</source>
        <translation>A hívások közben látható panel megjelenik a képernyőn, minden más fölött.</translation>
    </message>
    <message>
        <source>It never takes the keyboard away from what you are typing in.</source>
        <translation>Sosem veszi el a billentyűzetet attól, amibe éppen ír.</translation>
    </message>
    <message>
        <source>The panel comes up…</source>
        <translation>Megjelenik a panel…</translation>
    </message>
    <message>
        <source>The customer is on the line. Listen, and wait.</source>
        <translation>Az ügyfél a vonalban van. Hallgassa, és várjon.</translation>
    </message>
    <message>
        <source>When an answer is due, a bar in the panel fills. Then come the words.</source>
        <translation>Amikor válaszolni kell, megtelik egy sáv a panelen. Utána megjelenik a javaslat.</translation>
    </message>
    <message>
        <source>That is a card: words to say, and above them why.</source>
        <translation>Ez egy kártya: a javasolt szöveg, fölötte pedig az ok.</translation>
    </message>
    <message>
        <source>✓ You spoke, and the card went. That is all there is to it.</source>
        <translation>✓ Megszólalt, és a kártya eltűnt. Ennyi az egész.</translation>
    </message>
    <message>
        <source>The practice call is over. The card goes as soon as you speak.</source>
        <translation>A próbahívás véget ért. A kártya eltűnik, amint megszólal.</translation>
    </message>
    <message>
        <source>You can go on; everything else works.</source>
        <translation>Folytathatja; minden más működik.</translation>
    </message>
</context>
<context>
    <name>ReadyPage</name>
    <message>
        <source>You are ready</source>
        <translation>Minden készen áll</translation>
    </message>
    <message>
        <source>The panel stays on your screen. Drag it to where it is out of your way.</source>
        <translation>A panel a képernyőn marad. Húzza oda, ahol nincs útban.</translation>
    </message>
    <message>
        <source>A card says what is good to say now. It goes when you say it, or with ✕.</source>
        <translation>A kártya megmutatja, mit érdemes most mondani. Eltűnik, ha kimondja, vagy a ✕ gombbal.</translation>
    </message>
    <message>
        <source>This sign in the panel pauses cues and brings them back. Nobody is told.</source>
        <translation>Ezzel a jellel a panelen szüneteltetheti, majd visszakapcsolhatja a jelzéseket. Senki sem értesül róla.</translation>
    </message>
    <message>
        <source>Everything you chose here can be changed later: the menu, then Settings.</source>
        <translation>Minden, amit itt választott, később módosítható: a menü, majd a Beállítások.</translation>
    </message>
    <message>
        <source>Start working</source>
        <translation>Munka megkezdése</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Warmline settings</source>
        <translation>Warmline beállításai</translation>
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
    <message>
        <source>Show last card again</source>
        <translation>Utolsó jelzés újra</translation>
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
    <message>
        <source>Cues are paused until %1</source>
        <translation>A jelzések szünetelnek eddig: %1</translation>
    </message>
    <message>
        <source>Cues are paused for this call</source>
        <translation>A jelzések ebben a hívásban szünetelnek</translation>
    </message>
    <message>
        <source>Cues are paused</source>
        <translation>A jelzések szünetelnek</translation>
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
        <source>Sound comes late</source>
        <translation>Késik a hang</translation>
    </message>
    <message>
        <source>This computer cannot keep up just now. Cues come late until it has caught up.</source>
        <translation>A számítógép most nem bírja az iramot. A jelzések késnek, amíg utol nem éri magát.</translation>
    </message>
    <message>
        <source>%1: music</source>
        <translation>%1: zene</translation>
    </message>
    <message>
        <source>Music is playing. Nobody waits for an answer, so cues about silence rest until it ends.</source>
        <translation>Zene szól, senki sem vár válaszra: a csendről szóló jelzések a végéig szünetelnek.</translation>
    </message>
    <message>
        <source>It is loud around you. Some words may be missed; cues about silence go on.</source>
        <translation>Hangos a környezete. Néhány szó kimaradhat; a csendről szóló jelzések működnek.</translation>
    </message>
    <message>
        <source>It is loud around the customer. Some words may be missed; cues go on.</source>
        <translation>Hangos az ügyfél környezete. Néhány szó kimaradhat; a jelzések működnek.</translation>
    </message>
    <message>
        <source>%1: noisy</source>
        <translation>%1: zajos</translation>
    </message>
    <message>
        <source>Your call</source>
        <translation>Kimenő hívás</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Utánkövetés</translation>
    </message>
    <message>
        <source>On behalf</source>
        <translation>Más helyett</translation>
    </message>
    <message>
        <source>own name</source>
        <translation>saját név</translation>
    </message>
    <message>
        <source>company</source>
        <translation>cég</translation>
    </message>
    <message>
        <source>for whom</source>
        <translation>kit keres</translation>
    </message>
    <message>
        <source>good time?</source>
        <translation>alkalmas?</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>időpont</translation>
    </message>
    <message>
        <source>what was reported</source>
        <translation>mi volt az ügy</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>mi lett vele</translation>
    </message>
    <message>
        <source>away</source>
        <translation>nincs jelen</translation>
    </message>
    <message>
        <source>who covers</source>
        <translation>ki helyettesít</translation>
    </message>
    <message>
        <source>private reason told</source>
        <translation>magánjellegű ok elhangzott</translation>
    </message>
    <message>
        <source>settled?</source>
        <translation>megoldva?</translation>
    </message>
    <message>
        <source>next steps</source>
        <translation>további lépések</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>hívjon máskor is</translation>
    </message>
    <message>
        <source>good wishes</source>
        <translation>jókívánság</translation>
    </message>
    <message>
        <source>goodbye</source>
        <translation>elköszönés</translation>
    </message>
    <message>
        <source>your own name</source>
        <translation>a saját neve</translation>
    </message>
    <message>
        <source>the company</source>
        <translation>a cég neve</translation>
    </message>
    <message>
        <source>it rang %1 times</source>
        <translation>%1 csengetés után</translation>
    </message>
    <message>
        <source>An apology first</source>
        <translation>Előbb elnézéskérés</translation>
    </message>
    <message>
        <source>A better time?</source>
        <translation>Alkalmasabb időpont?</translation>
    </message>
    <message>
        <source>make an appointment</source>
        <translation>egyeztessen időpontot</translation>
    </message>
    <message>
        <source>The opening lacks</source>
        <translation>A megnyitásból hiányzik</translation>
    </message>
    <message>
        <source>say it once more</source>
        <translation>mondja még egyszer</translation>
    </message>
    <message>
        <source>ask them to dial again</source>
        <translation>kérje, hogy hívjon újra</translation>
    </message>
    <message>
        <source>Customer not heard</source>
        <translation>Az ügyfél nem hallható</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>zaj</translation>
    </message>
    <message>
        <source>too quiet</source>
        <translation>túl halk</translation>
    </message>
    <message>
        <source>Customer hard to understand</source>
        <translation>Az ügyfél nehezen érthető</translation>
    </message>
    <message>
        <source>The customer is gone</source>
        <translation>Az ügyfél eltűnt</translation>
    </message>
    <message>
        <source>call back, note the number</source>
        <translation>hívja vissza, jegyezze fel a számot</translation>
    </message>
    <message>
        <source>Ask again, politely</source>
        <translation>Kérdezzen vissza udvariasan</translation>
    </message>
    <message>
        <source>Rather call back?</source>
        <translation>Inkább visszahívás?</translation>
    </message>
    <message>
        <source>On behalf of somebody</source>
        <translation>Más helyett felvéve</translation>
    </message>
    <message>
        <source>It rings</source>
        <translation>Csöng</translation>
    </message>
    <message>
        <source>What is the call about?</source>
        <translation>Miről szól a hívás?</translation>
    </message>
    <message>
        <source>Let the customer hang up first</source>
        <translation>Hagyja, hogy az ügyfél tegye le előbb</translation>
    </message>
    <message>
        <source>Write down what matters</source>
        <translation>Jegyezze fel a lényeget</translation>
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
<context>
    <name>WordsPage</name>
    <message>
        <source>Words</source>
        <translation>Szófelismerés</translation>
    </message>
    <message>
        <source>Understanding words</source>
        <translation>Az elhangzottak megértése</translation>
    </message>
    <message>
        <source>With a recognition model Warmline also understands what is said, on this computer and nowhere else.</source>
        <translation>Beszédfelismerő modellel a Warmline azt is érti, ami elhangzik, ezen a gépen és sehol máshol.</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modellek…</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Újraellenőrzés</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>A modell ellenőrzése…</translation>
    </message>
    <message>
        <source>✓ %1: %2 is here, whole and right.</source>
        <translation>✓ %1: %2 megvan, hiánytalan és ép.</translation>
    </message>
    <message>
        <source>%1: there is no model yet. Reminders about silence and holds work without one.</source>
        <translation>%1: még nincs modell. A csendről és a tartásról szóló emlékeztetők nélküle is működnek.</translation>
    </message>
</context>
<context>
    <name>YouPage</name>
    <message>
        <source>You</source>
        <translation>Ön</translation>
    </message>
    <message>
        <source>Who are you on the telephone?</source>
        <translation>Hogyan mutatkozik be a telefonban?</translation>
    </message>
    <message>
        <source>What you say when you pick up. Suggestions use it. It stays on this computer; all of it is optional.</source>
        <translation>Amit a hívás fogadásakor mond. A javaslatok ezt használják. Ezen a gépen marad, és semmi sem kötelező.</translation>
    </message>
    <message>
        <source>Name or staff number</source>
        <translation>Név vagy törzsszám</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Cég</translation>
    </message>
    <message>
        <source>Language of your calls</source>
        <translation>A hívásai nyelve</translation>
    </message>
    <message>
        <source>Your team&apos;s profile</source>
        <translation>A csapat profilja</translation>
    </message>
    <message>
        <source>for example Kim, or 214</source>
        <translation>például Kovács, vagy 214</translation>
    </message>
    <message>
        <source>As the team&apos;s profile says</source>
        <translation>A csapat profilja szerint</translation>
    </message>
    <message>
        <source>only if IT gave you a file</source>
        <translation>csak ha az IT adott fájlt</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Tallózás…</translation>
    </message>
</context>
</TS>
