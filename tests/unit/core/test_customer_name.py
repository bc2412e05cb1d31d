"""The customer's name: on the panel, in no log, and never guessed."""

import pytest

from warmline.core.codec import event_from_line, to_line, without_words
from warmline.core.cues import CueRaised
from warmline.core.customer_name import CustomerName
from warmline.core.engine import Engine
from warmline.core.events import Answered, Heard, HoldStarted
from warmline.core.phrases import Phrasebook, Wording
from warmline.core.rules import all_rules
from warmline.core.settings import Limits
from warmline.core.suggestions import Suggestions

BOOK = Phrasebook(
    language="en",
    wordings=(
        Wording(id="a.named", cue="hold.checkin", text="Still there, {customer}?"),
        Wording(id="a.plain", cue="hold.checkin", text="Still there?", fallback=True),
    ),
)


def check_in(*given: str | None) -> tuple[CueRaised, CustomerName]:
    """The card of a hold, in a call whose events gave these names one after the other; and who fills in the name."""
    engine, customer = Engine(all_rules(), Limits(), Suggestions(BOOK)), CustomerName()
    for name in given:
        event = Answered(t=0.0, customer=name)
        customer.seen(event)
        engine.take(event)
    engine.take(HoldStarted(t=0.0, since=0.0))
    cues = engine.take(Heard(t=50.0, heard_until=50.0, understood_until=None))
    return next(one for one in cues if isinstance(one, CueRaised) and one.cue == "hold.checkin"), customer


def shown(*given: str | None) -> str | None:
    card, customer = check_in(*given)
    return customer.in_place(card).text


def test_the_name_is_said_as_it_was_given_without_a_title_of_ours():
    assert shown("Robin Miller") == "Still there, Robin Miller?"
    assert shown("  Ms\n Robinson ") == "Still there, Ms Robinson?"


@pytest.mark.parametrize("given", [None, "", "   ", "+36 1 234 5678", "00491701234567", "x" * 41])
def test_without_a_name_that_can_be_said_the_wording_needs_none(given):
    assert shown(given) == "Still there?"


def test_the_longest_name_that_fits_is_said():
    assert shown("x" * 40) == f"Still there, {'x' * 40}?"


def test_an_event_without_a_name_changes_nothing_and_a_later_name_is_the_right_one():
    assert shown("Ms Robinson", None) == "Still there, Ms Robinson?"
    assert shown("Ms Robinson", "Mr Hill") == "Still there, Mr Hill?"
    assert shown("Ms Robinson", "") == "Still there?"


def test_the_engine_never_says_the_name_itself():
    card, _ = check_in("Ms Robinson")
    assert card.text == "Still there, {customer}?"


def test_no_printed_form_holds_the_name():
    card, customer = check_in("Ms Robinson")
    said = [Answered(t=0.0, customer="Ms Robinson"), customer, customer.in_place(card)]
    assert not [one for one in said if "Robinson" in repr(one)]


@pytest.mark.parametrize("given", ["Ms Robinson", "", "+36 1 234 5678", None])
def test_a_log_without_words_gives_the_same_cues_and_holds_no_name(given):
    line = to_line(without_words(Answered(t=0.0, customer=given)))
    assert not {word for word in ("Robinson", "234") if word in line}
    kept = event_from_line(line)
    assert to_line(check_in(kept.customer)[0]) == to_line(check_in(given)[0])


def test_where_a_name_is_withheld_dots_stand_for_it():
    card, customer = check_in("Ms Robinson")
    customer.kept = False
    assert customer.in_place(card).text == "Still there, …?"
    assert shown(without_words(Answered(t=0.0, customer="Ms Robinson")).customer) == "Still there, …?"
