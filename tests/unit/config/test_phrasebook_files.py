from itertools import combinations

import pytest

from warmline.config import phrasebook as room
from warmline.config.phrasebook import LANGUAGES, PhrasebookError, load_phrasebook, team_phrases, watched
from warmline.core.phrases import choose
from warmline.core.rules import all_rules
from warmline.core.rules.closing import PART_PHRASES

CUES = (
    "greeting.bare",
    "greeting.missing",
    "greeting.internal",
    "greeting.outbound",
    "greeting.behalf",
    "answer.ready",
    "answer.late",
    "talk.purpose",
    "silence.response",
    "silence.dead_air",
    "hold.announce",
    "hold.checkin",
    "hold.limit",
    "hold.promise",
    "hold.return",
    "hold.callback_instead",
    "closing.parts",
    "closing.hang_up_first",
    "closing.record",
    "line.customer_unheard",
    "line.customer_unclear",
    "line.one_way",
    "line.agent_unclear",
)
AFTER_THE_CALL = {"closing.hang_up_first", "closing.record"}
HEARD = {
    *("greeting.salutation", "greeting.thanks", "greeting.name", "greeting.company", "greeting.offer", "greeting.bare"),
    *("answer.apology", "purpose.asked", "purpose.stated"),
    *("outbound.whom", "outbound.convenient", "outbound.inconvenient", "outbound.appointment"),
    *("followup.reported", "followup.outcome"),
    *("behalf.absent", "behalf.covers", "behalf.offer", "behalf.private"),
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
    *("closing.anything_else", "closing.thanks", "closing.goodbye", "callback.offered"),
    *("closing.settled", "closing.next_steps", "closing.invite", "closing.wishes"),
    *("line.asked_again", "line.blunt", "line.anyone_there", "line.said_again", "purpose.small_talk"),
    *("report.denied", "report.quoted"),
    *("machine.voicemail", "machine.menu", "machine.notice", "machine.recorded"),
}
PARTS = {
    "greeting.missing": ("salutation", "identity", "offer"),
    "hold.announce": ("why", "how_long", "consent"),
    "closing.parts": ("anything_else", "thanks"),
}
SINGLE = {
    "greeting.missing": ("name", "company"),
    "greeting.internal": ("salutation", "name", "offer"),
    "greeting.outbound": ("identity", "whom", "convenient", "reported", "outcome", "appointment"),
    "greeting.behalf": ("identity", "away", "covers", "offer"),
}
WHOLE = [
    ("greeting.internal", ("salutation", "name")),
    ("greeting.internal", ("salutation", "name", "offer")),
    ("greeting.outbound", ("identity", "whom")),
    ("greeting.outbound", ("identity", "convenient")),
    ("greeting.outbound", ("whom", "convenient")),
    ("greeting.outbound", ("identity", "whom", "convenient")),
    ("greeting.outbound", ("reported", "outcome")),
    ("greeting.behalf", ("covers", "offer")),
    ("greeting.behalf", ("identity", "offer")),
    ("greeting.behalf", ("identity", "covers", "offer")),
    ("greeting.behalf", ("identity", "away", "covers", "offer")),
]
STEPS = {"line.customer_unheard": ("say", "repeat", "redial"), "line.customer_unclear": ("repeat", "noise", "quiet")}
SITUATIONS = [
    *((cue, parts) for cue, all_parts in PARTS.items() for n in range(1, 4) for parts in combinations(all_parts, n)),
    *((cue, (part,)) for cue, parts in SINGLE.items() for part in parts),
    *WHOLE,
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
    for cue in set(CUES) - set(PARTS) - set(SINGLE) - set(STEPS) - AFTER_THE_CALL:
        texts = {choose(book, cue, known={}, seed=0, turn=turn).text for turn in range(9)}
        assert len(texts) >= 3, cue


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_and_every_reason_has_three_wordings_of_its_own(language):
    book = load_phrasebook(language)
    for cue, steps in STEPS.items():
        for step in steps:
            chosen = [choose(book, cue, parts=(step,), known={}, seed=0, turn=turn) for turn in range(3)]
            assert {wording.parts for wording in chosen} == {frozenset((step,))}
            assert len({wording.text for wording in chosen}) == 3


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_combination_of_missing_parts_has_three_wordings_that_supply_them_all(language, named):
    book = load_phrasebook(language)
    known = {"day_part": book.day_part(10)} | (KNOWN[language] if named else {})
    for cue, parts in SITUATIONS:
        wordings = [choose(book, cue, parts=parts, known=known, seed=0, turn=turn) for turn in range(9)]
        assert all(wording is not None and wording.parts == set(parts) for wording in wordings), (cue, parts)
        assert len({wording.text for wording in wordings}) >= 3, (cue, parts)


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize("part", PART_PHRASES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_of_a_closing_has_three_wordings_of_its_own(language, part, named):
    known = KNOWN[language] if named else {}
    book = load_phrasebook(language)
    wordings = [choose(book, "closing.parts", parts=(part,), known=known, seed=0, turn=turn) for turn in range(9)]
    assert {wording.parts for wording in wordings} == {frozenset({part})}
    assert len({wording.text for wording in wordings}) >= 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_first_is_suggested_first_and_goodbye_last(language):
    book, owed, suggested = load_phrasebook(language), tuple(PART_PHRASES), []
    while owed:
        wordings = [choose(book, "closing.parts", parts=owed, known={}, seed=seed, turn=0) for seed in range(9)]
        assert all(owed[0] in wording.parts for wording in wordings)
        suggested.append(owed[0])
        owed = tuple(part for part in owed if part not in wordings[0].parts)
    assert suggested == ["settled", "next_steps", "invite", "thanks", "wishes", "goodbye"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_returns_says_the_name_where_it_is_known(language):
    book = load_phrasebook(language)
    named = [choose(book, "hold.return", known=KNOWN[language], seed=0, turn=turn).text for turn in range(6)]
    assert all(KNOWN[language]["customer"] in text for text in named)
    assert len(set(named)) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_alert_at_the_longest_hold_offers_a_call_back(language):
    offers = {"en": "call you back", "zh-Hans": "回电", "zh-Hant": "回電", "hu": "visszahív"}[language]
    texts = [w.text for w in load_phrasebook(language).wordings if w.cue in ("hold.limit", "hold.callback_instead")]
    assert not [text for text in texts if offers not in text.lower()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_alert_about_a_hold_apologises(language):
    sorry = {
        "en": ("sorry",),
        "zh-Hans": ("抱歉", "不好意思"),
        "zh-Hant": ("抱歉", "不好意思"),
        "hu": ("elnézést", "sajnál"),
    }
    texts = [w.text.lower() for w in load_phrasebook(language).wordings if w.cue in ("hold.limit", "hold.promise")]
    assert not [text for text in texts if not any(word in text for word in sorry[language])]


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
    names = KNOWN[language] | {"day_part": book.day_part(14), "holiday": max(book.holidays.values(), key=len)}
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


def test_an_overlay_wishes_on_other_holidays_or_in_other_words(tmp_path):
    wish = '[[holiday]]\nday = "{}"\ntext = "{}"\n'
    overlay = write(
        tmp_path, wish.format("christmas", "season's greetings") + wish.format("labour_day", "happy May Day")
    )
    laid = load_phrasebook("en", overlay=overlay).holidays
    assert (laid["christmas"], laid["labour_day"]) == ("season's greetings", "happy May Day")
    assert laid["new_year"] == load_phrasebook("en").holidays["new_year"]
    with pytest.raises(PhrasebookError, match=r"line 1, .*day: "):
        load_phrasebook("en", overlay=write(tmp_path, wish.format("doomsday", "oh dear")))


def test_an_overlay_without_the_language_changes_nothing(tmp_path):
    assert load_phrasebook("hu", overlay=tmp_path) == load_phrasebook("hu")


def test_the_hash_names_the_content_and_ignores_line_ends(tmp_path):
    text = '[[hear]]\nid = "hold.thanks"\nphrases = ["a"]\n'

    def named(content):
        return load_phrasebook("en", overlay=write(tmp_path, content)).sha256

    assert named(text) == named(text.replace("\n", "\r\n"))
    others = {
        named(text),
        named(text.replace('"a"', '"b"')),
        load_phrasebook("en").sha256,
        load_phrasebook("hu").sha256,
    }
    assert len(others) == 4


def test_a_teams_folder_is_read_in_the_languages_that_it_has(tmp_path):
    write(tmp_path, '[[hear]]\nid = "hold.thanks"\nphrases = ["ta"]\n', language="en")
    write(tmp_path, "[[day_part]]\nfrom = 0\ntext = 'nap'\n", language="hu")
    team = team_phrases(tmp_path)
    assert sorted(team) == ["en", "hu"]
    assert [pattern.phrases for pattern in team["en"].patterns] == [("ta",)]
    assert team["hu"].said.day_parts == ((0, "nap"),)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (None, "There is no folder .*team for the team's phrasebook; make it or mend its name"),
        ("hold", "team has no folder of a language; .* one named en, zh-Hans, zh-Hant or hu"),
    ],
)
def test_a_teams_folder_that_cannot_be_one_is_named(tmp_path, make, told):
    if make:
        (tmp_path / "team" / make).mkdir(parents=True)
    with pytest.raises(PhrasebookError, match=told):
        team_phrases(tmp_path / "team")


def test_a_mistake_of_a_team_is_named_with_the_teams_folder(tmp_path):
    write(tmp_path, '[[say]]\nid = "a.b"\ncue = ')
    with pytest.raises(PhrasebookError) as told:
        team_phrases(tmp_path)
    assert str(told.value).startswith(f"{tmp_path}/en/hold.toml: not valid TOML")


def test_a_change_may_come_from_each_file_of_a_teams_folder_and_from_new_ones(tmp_path):
    write(tmp_path, "", chapter="own.toml")
    places = watched(tmp_path)
    assert {tmp_path, tmp_path / "en", tmp_path / "hu", tmp_path / "en" / "own.toml"} <= set(places)
