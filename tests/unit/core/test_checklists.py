"""Which lists an agent sees, with their ticks."""

from warmline.core.call import CallState
from warmline.core.checklists import checklists
from warmline.core.events import Answered, Direction, Ended, Heard, Party, SpeechEnded, SpeechStarted, Spotted, Ticked
from warmline.core.settings import GreetingLimits, Limits, OutboundLimits

OUT = Answered(t=0.0, direction=Direction.OUTBOUND)
IN = Answered(t=0.0, direction=Direction.INBOUND)
FOLLOW_UP = Answered(t=0.0, direction=Direction.OUTBOUND, call_type="follow_up")
INTERNAL = Answered(t=0.0, direction=Direction.INBOUND, call_type="internal")


def said(phrase, t=2.0, party=Party.AGENT):
    return [
        SpeechStarted(t=t - 1.0, party=party, known=t),
        SpeechEnded(t=t, party=party, known=t),
        Spotted(t=t + 0.5, party=party, utterance=1, phrase=phrase, start=t - 1.0, end=t),
    ]


def lists(*events, until=5.0, limits=Limits()):  # noqa: B008  frozen
    state = CallState()
    for event in (*events, Heard(t=until, heard_until=until, understood_until=until)):
        state = state.after(event)
    return checklists(state, limits)


def test_a_call_that_came_in_has_the_list_of_its_greeting():
    assert lists(IN, *said("greeting.name")) == {
        "greeting": (("salutation", False), ("identity", True), ("offer", False))
    }


def test_an_internal_call_has_the_parts_of_internal_calls():
    assert lists(INTERNAL) == {"greeting": (("name", False),)}
    limits = Limits(greeting=GreetingLimits(internal_parts=("salutation", "name")))
    assert lists(INTERNAL, *said("greeting.salutation"), limits=limits) == {
        "greeting": (("salutation", True), ("name", False))
    }


def test_an_outbound_call_ticks_its_opening_by_itself():
    assert lists(OUT, *said("outbound.whom")) == {
        "outbound": (("identity", False), ("whom", True), ("convenient", False))
    }
    assert lists(OUT, until=61.0) == {}


def test_a_follow_up_has_what_was_reported_and_what_came_of_it_by_profile():
    limits = Limits(outbound=OutboundLimits(follow_up_parts=("identity", "reported", "outcome")))
    ticked = (("identity", False), ("reported", False), ("outcome", True))
    assert lists(FOLLOW_UP, *said("followup.outcome"), limits=limits) == {"followup": ticked}


def test_who_has_no_time_is_asked_for_an_appointment_and_for_nothing_else():
    refused = [*said("greeting.name"), *said("outbound.inconvenient", 4.0, Party.CUSTOMER)]
    assert lists(OUT, *refused) == {"outbound": (("identity", True), ("appointment", False))}


def test_answering_for_somebody_takes_the_place_of_the_greeting():
    assert lists(IN, *said("behalf.absent")) == {
        "behalf": (("identity", False), ("away", True), ("covers", False), ("offer", False))
    }


def test_a_tick_by_hand_counts_and_one_clicked_away_does_not():
    by_hand = Ticked(t=3.0, checklist="outbound", part="convenient", on=True)
    taken = Ticked(t=3.0, checklist="outbound", part="whom", on=False)
    assert lists(OUT, *said("outbound.whom"), by_hand, taken) == {
        "outbound": (("identity", False), ("whom", False), ("convenient", True))
    }


def test_a_list_whose_cues_are_off_is_not_shown():
    assert lists(OUT, limits=Limits(cues_off=("greeting.outbound",))) == {}
    assert lists(IN, limits=Limits(cues_off=("greeting.missing",))) != {}
    assert lists(IN, limits=Limits(cues_off=("greeting.missing", "greeting.bare"))) == {}
    assert lists(INTERNAL, limits=Limits(cues_off=("greeting.internal",))) == {}


def test_a_call_that_is_over_has_no_list():
    assert lists(OUT, Ended(t=4.0)) == {}
