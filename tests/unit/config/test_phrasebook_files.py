from itertools import combinations

import pytest

from warmline.config import phrasebook as room
from warmline.config.phrasebook import LANGUAGES, PhrasebookError, load_phrasebook, phrasebook_sha256
from warmline.core.phrases import choose
from warmline.core.rules import all_rules

CUES = (
    "greeting.bare",
    "greeting.missing",
    "silence.response",
    "silence.dead_air",
    "hold.announce",
    "hold.checkin",
    "hold.limit",
    "hold.promise",
    "hold.return",
    "closing.parts",
)
HEARD = {
    *("greeting.salutation", "greeting.thanks", "greeting.name", "greeting.company", "greeting.offer", "greeting.bare"),
    *("hold.announce", "hold.lookup", "hold.why", "hold.how_long", "hold.promise", "hold.consent_asked", "hold.assent"),
    *(
        "hold.thanks",
        "hold.apology",
        "hold.there",
        "courtesy.thanks",
        "customer.looking",
        "customer.task",
        "turn.unfinished",
    ),
    *("closing.anything_else", "closing.thanks", "closing.goodbye"),
    *("report.denied", "report.quoted"),
    *("machine.voicemail", "machine.menu", "machine.notice", "machine.recorded"),
}
PARTS = {
    "greeting.missing": ("salutation", "identity", "offer"),
    "hold.announce": ("why", "how_long", "consent"),
    "closing.parts": ("anything_else", "thanks"),
}
SITUATIONS = [
    (cue, parts) for cue, all_parts in PARTS.items() for n in range(1, 4) for parts in combinations(all_parts, n)
]
KNOWN = {
    "en": {"company": "Northwind Support", "agent": "Joe Miller", "customer": "Ms Robinson"},
    "zh-Hans": {"company": "北风客服中心", "agent": "王小明", "customer": "欧阳女士"},
    "zh-Hant": {"company": "北風客服中心", "agent": "王小明", "customer": "歐陽女士"},
    "hu": {"company": "Északi Áruház", "agent": "Kovács Péter", "customer": "Szabó úr"},
}


def write(tmp_path, text, *, language="en", chapter="hold.toml"):
    folder = tmp_path / language
    folder.mkdir(exist_ok=True)
    (folder / chapter).write_text(text, encoding="utf-8")
    return tmp_path


def test_these_are_all_the_cues_that_there_are():
    assert {rule.cue for rule in all_rules()} == set(CUES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_has_three_wordings_that_need_no_name(language):
    book = load_phrasebook(language)
    for cue in set(CUES) - set(PARTS):
        texts = {choose(book, cue, known={}, seed=0, turn=turn).text for turn in range(9)}
        assert len(texts) >= 3, cue


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_of_missing_parts_has_three_wordings_that_supply_them_all(language, named):
    book = load_phrasebook(language)
    known = {"day_part": book.day_part(10)} | (KNOWN[language] if named else {})
    for cue, parts in SITUATIONS:
        wordings = [choose(book, cue, parts=parts, known=known, seed=0, turn=turn) for turn in range(9)]
        assert all(wording is not None and wording.parts == set(parts) for wording in wordings), (cue, parts)
        assert len({wording.text for wording in wordings}) >= 3, (cue, parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_not_even_the_time_of_day_is_known_each_combination_has_a_wording(language):
    book = load_phrasebook(language)
    for cue, parts in SITUATIONS:
        wording = choose(book, cue, parts=parts, known={}, seed=0, turn=0)
        assert wording is not None, (cue, parts)
        assert wording.parts == set(parts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_alert_of_a_silence_has_its_own_three_wordings(language):
    book = load_phrasebook(language)
    chosen = [choose(book, "silence.response", stage="alert", known={}, seed=0, turn=turn) for turn in range(3)]
    assert {wording.stage for wording in chosen} == {"alert"}
    assert len({wording.id for wording in chosen}) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_filled_wording_fits_on_the_card(language):
    book = load_phrasebook(language)
    names = KNOWN[language] | {"day_part": book.day_part(14)}
    longest = 50 if language.startswith("zh") else 100
    too_long = [w.id for w in book.wordings if len(w.filled(names).text) > longest]
    assert not too_long


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_rules_ask_for_is_listened_for(language):
    assert {pattern.id for pattern in load_phrasebook(language).patterns} == HEARD


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wording_promises_no_time_of_day_for_a_call_back(language):
    promised = ("today", "tomorrow", "今天", "明天", "ma még", "holnap")
    holds = [w for w in load_phrasebook(language).wordings if w.cue in ("hold.limit", "hold.promise", "hold.checkin")]
    assert not [w.id for w in holds if any(word in w.text for word in promised)]


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_a_chinese_customer_is_addressed_politely(language):
    assert not [w.id for w in load_phrasebook(language).wordings if "你" in w.text]


def test_an_unknown_language_is_named_with_the_known_ones():
    with pytest.raises(PhrasebookError, match="`xx`; choose one of en, zh-Hans, zh-Hant, hu"):
        load_phrasebook("xx")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[[say]]\nid = "a.b"\ncue = ', r"en/hold.toml: not valid TOML: .*line 3"),
        (
            '\n\n[[say]]\nid = "hold.x"\ncue = "hold.limit"\n',
            r"en/hold.toml, line 3, `hold.x`: text: Field required; add it",
        ),
        (
            '[[hear]]\nid = "hold.x"\nphrases = ["(a|b"]\n',
            r"en/hold.toml, line 1, `hold.x`: phrases: `\(a\|b`: .*add `\)`",
        ),
        ('[[hear]]\nid = "hold.x"\nphrase = ["a"]\nphrases = ["a"]', "line 1, `hold.x`: phrase: .*remove it or mend"),
        ('[[hear]]\nid = "hold.x"\nphrases = ["a"]\nopen = true', "line 1, `hold.x`: entry: .*add `ending = true`"),
        ('[[hear]]\nid = "hold.x"\nphrases = ["a"]\nparty = "boss"', "line 1, `hold.x`: party: "),
        (
            '[[hear]]\nid = "hold.x"\nphrases = ["a"]\n# note\n[[hear]]\nid = "Hold"\nphrases = ["a"]',
            "line 5, `Hold`: id: ",
        ),
        ('[[say]]\nid = "h.x"\ncue = "h.y"\nsource = "ours"\ntext = "Hi {boss}"', "`h.x`: text: unknown slot {boss}"),
        ('[[say]]\nid = "h.x"\ncue = "h.y"\nsource = "ours"\nfor = "loud"\ntext = "a"', "`h.x`: for.*stage is one of"),
        (f'[[say]]\nid = "h.x"\ncue = "h.y"\nsource = "ours"\ntext = "{"a" * 101}"', "line 1, `h.x`: longer than 100"),
        (
            '[[hear]]\nid = "h.x"\nfuzzy = 80\nphrases = ["' + "(a|b|c|d|e)" * 6 + '"]',
            "line 1, `h.x`: .*write it as several",
        ),
        ('[[sya]]\nid = "h.x"', "`sya`: .*a chapter holds"),
        (
            '[[say]]\nid = "h.x"\ncue = "h.y"\nsource = "a"\ntext = "a"\n' * 2,
            "`h.x` is already used in en/hold.toml; give it its own id",
        ),
    ],
)
def test_a_mistake_is_named_with_file_line_entry_and_remedy(tmp_path, text, told):
    with pytest.raises(PhrasebookError, match=told):
        load_phrasebook("en", overlay=write(tmp_path, text))


def test_a_file_that_is_not_utf8_is_named(tmp_path):
    (tmp_path / "hu").mkdir()
    (tmp_path / "hu" / "hold.toml").write_bytes(b"# t\xfcrelem\n")
    with pytest.raises(PhrasebookError, match=r"hu/hold\.toml is not UTF-8 text; save it as UTF-8"):
        load_phrasebook("hu", overlay=tmp_path)


def test_a_missing_phrasebook_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "files", lambda _: tmp_path)
    (tmp_path / "phrasebook").mkdir()
    with pytest.raises(PhrasebookError, match="phrasebook folder en cannot be read"):
        load_phrasebook("en")


def test_the_installed_phrasebook_is_found_beside_the_package(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "files", lambda _: tmp_path)
    (tmp_path / "phrasebook").mkdir()
    write(tmp_path / "phrasebook", '[[say]]\nid = "h.x"\ncue = "h.y"\nsource = "ours"\ntext = "a"\n')
    assert [w.id for w in load_phrasebook("en").wordings] == ["h.x"]


def test_an_overlay_replaces_a_wording_of_the_same_id_and_adds_others(tmp_path):
    entry = '[[say]]\nid = "{}"\ncue = "hold.limit"\nsource = "team"\ntext = "Our own words."\n'
    overlay = write(tmp_path, entry.format("hold.limit.1") + entry.format("hold.limit.team"))
    ours, laid = load_phrasebook("en"), load_phrasebook("en", overlay=overlay)
    assert len(laid.wordings) == len(ours.wordings) + 1
    assert {w.id for w in laid.wordings if w.text == "Our own words."} == {"hold.limit.1", "hold.limit.team"}


def test_an_overlay_replaces_all_patterns_of_an_id_and_leaves_the_others(tmp_path):
    overlay = write(tmp_path, '[[hear]]\nid = "hold.thanks"\nphrases = ["ta for hanging on"]\n')
    ours, laid = load_phrasebook("en"), load_phrasebook("en", overlay=overlay)
    assert [p.phrases for p in laid.patterns if p.id == "hold.thanks"] == [("ta for hanging on",)]
    assert [p for p in laid.patterns if p.id != "hold.thanks"] == [p for p in ours.patterns if p.id != "hold.thanks"]


def test_an_overlay_without_the_language_changes_nothing(tmp_path):
    assert load_phrasebook("hu", overlay=tmp_path) == load_phrasebook("hu")
    assert phrasebook_sha256("hu", overlay=tmp_path) == phrasebook_sha256("hu")


def test_the_hash_names_the_content_and_ignores_line_ends(tmp_path):
    text = '[[hear]]\nid = "hold.thanks"\nphrases = ["a"]\n'
    unix = phrasebook_sha256("en", overlay=write(tmp_path, text))
    windows = phrasebook_sha256("en", overlay=write(tmp_path, text.replace("\n", "\r\n")))
    other = phrasebook_sha256("en", overlay=write(tmp_path, text.replace('"a"', '"b"')))
    assert unix == windows == load_phrasebook("en", overlay=write(tmp_path, text)).sha256
    assert len({unix, other, phrasebook_sha256("en"), phrasebook_sha256("hu")}) == 4
