import pytest

# What agents and customers say, and what recognisers make of it: (party, sentence, ids that must be heard).
HEARD = [
    # hívásfogadás
    (
        "agent",
        "Jó napot kívánok, köszönöm, hogy felhívta az ügyfélszolgálatot, Kovács Péter vagyok. Miben segíthetek?",
        "greeting.salutation greeting.thanks greeting.company greeting.name greeting.offer",
    ),
    (
        "agent",
        "Üdvözlöm, Nagy Anna vagyok, miben lehetek a segítségére?",
        "greeting.salutation greeting.name greeting.offer",
    ),
    (
        "agent",
        "Jó reggelt kívánok, a nevem Szabó Éva, hogyan segíthetek?",
        "greeting.salutation greeting.name greeting.offer",
    ),
    ("agent", "Jó estét, Északi Biztosító, Kiss Dóra beszél.", "greeting.salutation greeting.company greeting.name"),
    ("agent", "Köszönjük a hívását, miben állhatok rendelkezésére?", "greeting.thanks greeting.offer"),
    ("agent", "jó napot kívánok miben segíthetünk", "greeting.salutation greeting.offer"),
    ("agent", "Jó napot kívánok, köszönöm, hogy felhint a szügyfél szolgálatot", "greeting.salutation greeting.thanks"),
    ("agent", "Mi menységit hetek?", "greeting.offer"),
    ("agent", "Tessék mondja, hallgatom önt.", "greeting.offer"),
    ("agent", "Köszönöm, hogy hívott minket.", "greeting.thanks"),
    ("agent", "Halló?", "greeting.bare"),
    ("agent", "Igen, tessék?", "greeting.bare"),
    ("agent", "Mi az?", "greeting.bare"),
    ("agent", "na mondja", "greeting.bare"),
    # tartás
    ("agent", "Kérem, tartsa a vonalat, megnézem a raktárban.", "hold.announce hold.lookup hold.why"),
    ("agent", "Köszönöm, kérém, tartsa a volat, menni nem a rak tárban.", "hold.announce"),
    ("agent", "Maradjon a vonalban, egyeztetek egy kollégámmal.", "hold.announce hold.why"),
    ("agent", "Egy pillanat, máris megnézem.", "hold.lookup hold.why hold.how_long"),
    ("agent", "Egy perc türelmét kérem.", "hold.announce hold.lookup"),
    ("agent", "Kis türelmet kérek, utánanézek.", "hold.announce hold.lookup hold.why"),
    ("agent", "Körülbelül egy perc lesz.", "hold.promise hold.how_long"),
    ("agent", "Nagyjából két percet vesz igénybe, rendben van így?", "hold.promise hold.consent_asked"),
    ("agent", "Megvárja, vagy inkább visszahívjam?", "hold.consent_asked"),
    ("agent", "Tudná addig tartani a vonalat?", "hold.announce hold.consent_asked"),
    ("agent", "Köszönöm a türelmét.", "hold.thanks"),
    ("agent", "Köszönöm, hogy tartotta a vonalat.", "hold.thanks"),
    ("agent", "Elnézést, hogy megvárattam.", "hold.apology"),
    ("agent", "Elnézést kérek a várakozásért.", "hold.apology"),
    ("agent", "Halló, itt van még a vonalban?", "hold.there"),
    ("customer", "Rendben, köszönöm.", "hold.assent"),
    ("customer", "Jól van, várok.", "hold.assent"),
    # csend
    ("agent", "Megnézné kérem a hátoldalát?", "customer.task"),
    ("agent", "Kérem, indítsa újra a routert.", "customer.task"),
    ("agent", "Nyugodtan keresse meg, ráérünk.", "customer.task"),
    ("agent", "Szóljon, ha megvan.", "customer.task"),
    ("agent", "Előkeresné a számlát?", "customer.task"),
    ("customer", "A múlt héten rendeltem egy kávéfőzőt, de", "turn.unfinished"),
    ("customer", "Azért hívom, mert...", "turn.unfinished"),
    ("customer", "szóval az van, hogy", "turn.unfinished"),
    ("customer", "Hát, izé", "turn.unfinished"),
    ("customer", "és akkor a", "turn.unfinished"),
    # lezárás
    ("agent", "Segíthetek még valamiben?", "closing.anything_else"),
    ("agent", "Shabbyt heteke még valami ben!", "closing.anything_else"),
    ("agent", "Van még esetleg kérdése?", "closing.anything_else"),
    ("agent", "Miben segíthetek még?", "closing.anything_else"),
    ("agent", "Van még bármi, amiben segíthetek?", "closing.anything_else"),
    ("agent", "Köszönöm a hívását, további szép napot, viszonthallásra!", "closing.thanks closing.goodbye"),
    ("agent", "Köszönöm a hívását, Tomább néz évnapot, nézont hallásra.", "closing.thanks"),
    ("agent", "Köszönjük, hogy minket választott, minden jót kívánok.", "closing.thanks closing.goodbye"),
    ("customer", "Nem, ennyi volt, viszonthallásra.", "closing.goodbye"),
    ("customer", "Viszlát!", "closing.goodbye"),
    ("customer", "Köszönöm szépen.", "courtesy.thanks"),
]

# (party, sentence, ids that must not be heard).
NOT_HEARD = [
    # hívásfogadás
    ("agent", "Itt vagyok, hallgatom.", "greeting.name"),
    ("agent", "Biztos vagyok benne, hogy holnap megérkezik.", "greeting.name"),
    ("agent", "Segíthetek még valamiben?", "greeting.offer"),
    ("agent", "Sajnos ebben nem tudok segíteni.", "greeting.offer"),
    ("agent", "További szép napot kívánok!", "greeting.salutation"),
    (
        "agent",
        "A csomagot holnap délelőtt kézbesítjük.",
        "greeting.salutation greeting.name greeting.company greeting.offer greeting.thanks",
    ),
    ("agent", "Ez a probléma ismert.", "greeting.company"),
    ("agent", "Halló, Északi Áruház, miben segíthetek?", "greeting.bare"),
    ("agent", "Igen, látom a rendelését.", "greeting.bare"),
    ("agent", "Köszönöm az adatokat.", "greeting.thanks"),
    ("customer", "Jó napot, Kovács vagyok.", "greeting.salutation greeting.name"),
    # tartás
    ("agent", "Köszönöm a türelmét.", "hold.announce"),
    ("agent", "Köszönöm, hogy tartotta a vonalat.", "hold.announce"),
    ("agent", "Egy pillanat.", "hold.promise"),
    ("agent", "Egy perc türelmet kérek.", "hold.promise"),
    ("agent", "Két perc múlva visszahívom.", "hold.promise"),
    ("agent", "Húsz másodperc az egész.", "hold.promise"),
    ("agent", "Minden pillanatban megérkezhet.", "hold.lookup"),
    ("agent", "Majd megnézem.", "hold.lookup"),
    ("agent", "Minden rendben van így.", "hold.consent_asked"),
    ("customer", "Rendben, és mikor jön meg a csomag?", "hold.assent"),
    ("agent", "Köszönöm az információt.", "hold.thanks"),
    ("agent", "Sajnálom a kellemetlenséget.", "hold.apology"),
    (
        "agent",
        "A rendszer szerint a számla összege tizenkétezer forint.",
        "hold.announce hold.lookup hold.why hold.how_long",
    ),
    # csend
    ("agent", "Megnézem a raktárban.", "customer.task"),
    ("agent", "Értem, akkor módosítom a szállítási címet.", "customer.task"),
    ("customer", "Megnézné kérem a rendelésemet?", "customer.task"),
    ("agent", "A visszatérítés öt munkanap alatt érkezik.", "customer.task"),
    ("customer", "Még nem érkezett meg.", "turn.unfinished"),
    ("customer", "Háromszor is írtam önöknek.", "turn.unfinished"),
    ("customer", "Mikor jön meg?", "turn.unfinished"),
    ("customer", "Köszönöm, ennyi.", "turn.unfinished"),
    ("customer", "Négy hét kettő kilenc egy", "turn.unfinished"),
    ("customer", "Mi az?", "turn.unfinished"),
    ("agent", "és", "turn.unfinished"),
    # lezárás
    ("agent", "Miben segíthetek?", "closing.anything_else"),
    ("agent", "Jó napot kívánok!", "closing.goodbye"),
    ("agent", "Köszönöm, és a rendelési száma?", "closing.thanks"),
    ("agent", "Köszönöm a türelmét.", "closing.thanks"),
    ("customer", "Lenne még egy kérdésem.", "closing.anything_else"),
    ("agent", "A garancia két évig érvényes.", "closing.anything_else closing.thanks closing.goodbye"),
    ("agent", "Értem, máris nézem.", "closing.anything_else closing.thanks closing.goodbye"),
    ("agent", "Sajnos ezt a terméket már nem gyártják.", "closing.anything_else closing.thanks closing.goodbye"),
    ("customer", "Nem értem, miért vontak le kétszer ennyit.", "closing.goodbye courtesy.thanks"),
    ("agent", "Mi a rendelési száma?", "closing.anything_else"),
    ("agent", "A menü alján találja ezt a beállítást.", "closing.goodbye closing.anything_else"),
]


@pytest.mark.parametrize(("party", "text", "ids"), HEARD)
def test_hungarian_phrase_is_heard(hear, party, text, ids):
    assert set(ids.split()) <= {found.phrase for found in hear("hu", text, party)}


@pytest.mark.parametrize(("party", "text", "ids"), NOT_HEARD)
def test_hungarian_sentence_is_not_taken_for_a_phrase(hear, party, text, ids):
    assert not set(ids.split()) & {found.phrase for found in hear("hu", text, party)}
