import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmline.core.phrases import PatternError, Phrasebook, Wording, choose, parsed, spellings


def say(text: str, *, parts: str = "", stage: str | None = None, fallback: bool = False) -> Wording:
    return Wording(id=text, cue="cue.x", text=text, parts=frozenset(parts.split()), stage=stage, fallback=fallback)


def chosen(*wordings: Wording, parts: str = "", stage: str | None = None, turn: int = 0, seed: int = 0, **known: str):
    book = Phrasebook(language="en", wordings=wordings)
    wording = choose(book, "cue.x", parts=parts.split(), stage=stage, known=known, seed=seed, turn=turn)
    return wording and wording.text


def test_wordings_rotate_with_every_turn_and_begin_elsewhere_with_another_seed():
    three = [say("one"), say("two"), say("three")]
    assert [chosen(*three, turn=turn) for turn in range(4)] == ["one", "two", "three", "one"]
    assert [chosen(*three, turn=turn, seed=1) for turn in range(2)] == ["two", "three"]


def test_a_wording_whose_slots_are_not_all_known_is_not_chosen():
    assert chosen(say("Hello from {company}"), say("Hello")) == "Hello"
    assert chosen(say("Hello from {company}, {agent}"), company="Acme") is None
    assert chosen(say("Hello from {company}"), company="  ") is None


def test_slots_are_filled():
    assert chosen(say("{agent} at {company}"), agent="Kim", company="Acme") == "Kim at Acme"


def test_a_value_with_braces_is_not_filled_again():
    assert chosen(say("Hello {customer}"), customer="{agent}", agent="Kim") == "Hello {agent}"


def test_a_fallback_is_chosen_only_when_nothing_better_can_be_filled():
    two = [say("{agent} here"), say("someone here", fallback=True)]
    assert chosen(*two) == "someone here"
    assert {chosen(*two, agent="Kim", turn=turn) for turn in range(4)} == {"Kim here"}


def test_only_missing_parts_are_supplied_and_as_many_as_one_wording_can():
    three = [
        say("offer", parts="offer"),
        say("both", parts="identity offer"),
        say("all", parts="salutation identity offer"),
    ]
    assert chosen(*three, parts="offer") == "offer"
    assert chosen(*three, parts="offer identity") == "both"
    assert chosen(*three, parts="offer thanks") == "offer"
    assert chosen(*three, parts="thanks") is None


def test_on_a_holiday_its_wordings_come_first_and_the_others_follow():
    three = [say("plain one"), say("{holiday}!"), say("plain two")]
    festive = [chosen(*three, turn=turn, seed=1, holiday="merry Christmas") for turn in range(4)]
    assert festive == ["merry Christmas!", "plain two", "plain one", "merry Christmas!"]
    assert {chosen(*three, turn=turn) for turn in range(4)} == {"plain one", "plain two"}


def test_a_stage_has_its_own_wordings_and_falls_back_on_the_others():
    assert chosen(say("calm"), say("sorry", stage="alert"), stage="alert") == "sorry"
    assert chosen(say("calm"), say("sorry", stage="alert"), stage="nudge") == "calm"
    assert chosen(say("calm"), say("sorry", stage="alert")) == "calm"


def test_an_unknown_cue_has_no_wording():
    assert choose(Phrasebook(language="en"), "cue.y", known={}, seed=0, turn=0) is None


def test_the_part_of_the_day_is_that_of_the_last_hour_begun():
    book = Phrasebook(language="en", day_parts=((4, "morning"), (12, "afternoon"), (18, "evening")))
    assert [book.day_part(hour) for hour in (3, 4, 11, 12, 23)] == [
        "evening",
        "morning",
        "morning",
        "afternoon",
        "evening",
    ]
    assert Phrasebook(language="en").day_part(9) is None


@pytest.mark.parametrize(
    ("pattern", "plain"),
    [
        ("hold on", ["hold on"]),
        ("(can|may) I", ["can I", "may I"]),
        ("please [just] hold", ["please just hold", "please hold"]),
        ("(hold|stay [on (the|this) line])", ["hold", "stay on the line", "stay on this line", "stay"]),
        ("稍等[一下]", ["稍等一下", "稍等"]),
    ],
)
def test_a_pattern_stands_for_its_spellings(pattern, plain):
    assert list(spellings(pattern)) == plain


@pytest.mark.parametrize("pattern", ["(a|b", "a)", "[a", "a]", "(a]", "[a]", "", "(a|)", "[a] (b|)"])
def test_a_pattern_with_a_mistake_is_refused(pattern):
    with pytest.raises(PatternError):
        parsed(pattern)


def test_a_pattern_that_stands_for_too_much_is_not_spelled_out():
    with pytest.raises(PatternError, match="more than"):
        spellings("(a|b|c|d|e)" * 6)


@given(st.text(alphabet="ab ()|[]*", max_size=30))
def test_any_text_is_a_pattern_or_a_pattern_error(text):
    try:
        plain = spellings(text)
    except PatternError:
        return
    assert plain
    assert all(spelling.strip() for spelling in plain)
