"""The limits of the cues about picking up: just below, at and just above each."""

import pytest

from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import (
    Answered,
    Direction,
    Ended,
    Heard,
    Party,
    Ringing,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Ticked,
)
from warmline.core.findings import Observation
from warmline.core.rules import answering, behalf, greeting, outbound, purpose
from warmline.core.settings import AnswerLimits, BehalfLimits, GreetingLimits, OutboundLimits, PurposeLimits

OUT = Answered(t=0.0, direction=Direction.OUTBOUND)


def spoke(party, start, end, *phrases):
    """A turn with what was spotted in it, half a second later."""
    yield SpeechStarted(t=start, party=party, known=start)
    yield SpeechEnded(t=end, party=party, known=end)
    for phrase in phrases:
        yield Spotted(t=end + 0.5, party=party, utterance=1, phrase=phrase, start=start, end=end)


def agent(start, end, *phrases):
    return spoke(Party.AGENT, start, end, *phrases)


def customer(start, end, *phrases):
    return spoke(Party.CUSTOMER, start, end, *phrases)


def heard(t, understood=True):
    return Heard(t=t, heard_until=t, understood_until=t if understood else None)


def folded(*events):
    state = CallState()
    for event in events:
        for one in [event] if hasattr(event, "t") else event:
            state = state.after(one)
    return state


# ---- answer.late, answer.ready ---------------------------------------------------------------------------


def late(waited_s, now=0.0, limits=AnswerLimits(), **seen):  # noqa: B008  frozen
    return answering.grade_late(Observation("answer.late", since=0.0, allowed_s=waited_s, **seen), now, limits)


@pytest.mark.parametrize(("waited_s", "severity"), [(11.99, None), (12.0, Severity.NUDGE), (12.01, Severity.NUDGE)])
def test_the_fifth_ring_begins_twelve_seconds_after_the_first(waited_s, severity):
    assert late(waited_s).severity is severity


def test_rings_are_counted_as_they_are_heard():
    assert [late(waited_s).measured for waited_s in (12.0, 14.9, 15.0, 30.0)] == [5.0, 5.0, 6.0, 11.0]


def test_the_length_of_a_ring_and_their_number_are_the_teams():
    assert late(12.0, limits=AnswerLimits(ring_s=4.0)).severity is None
    assert late(9.0, limits=AnswerLimits(rings=4)).severity is Severity.NUDGE
    assert late(60.0, limits=AnswerLimits(picked_up="by_itself")).severity is None


def test_a_late_answer_is_a_note_once_its_moment_is_past():
    assert late(15.0, now=19.99).severity is Severity.NUDGE
    past = late(15.0, now=20.0)
    assert (past.severity, past.noted) == (None, True)
    assert not late(15.0, now=20.0, open=True).noted  # it may have been said: nobody has understood


def test_what_the_agent_says_at_first_is_waited_for():
    rang = [Ringing(t=0.0), Answered(t=15.0)]
    assert not answering.observe_late(folded(*rang, heard(15.0))).open
    assert answering.observe_late(folded(*rang, agent(16.0, 19.0), heard(19.0, understood=False))).open
    assert not answering.observe_late(folded(*rang, agent(16.0, 19.0), heard(20.0))).open
    assert answering.observe_late(folded(*rang, agent(16.0, 19.0, "answer.apology"), heard(20.0))) is None


def test_nobody_gets_ready_for_a_call_that_has_been_answered():
    ringing = folded(Ringing(t=2.0), heard(2.0))
    ready = answering.grade_ready(answering.observe_ready(ringing), 2.0, AnswerLimits())
    assert ready.severity is Severity.HINT
    assert answering.observe_ready(folded(Ringing(t=2.0), Answered(t=5.0))) is None
    assert answering.observe_ready(folded(Ringing(t=2.0), Ended(t=5.0))) is None


# ---- greeting.internal -----------------------------------------------------------------------------------


def internal(now, *events):
    call = folded(Answered(t=0.0, direction=Direction.INBOUND, call_type="internal"), *events, heard(now))
    seen = greeting.observe_internal(call)
    return None if seen is None else greeting.grade_internal(seen, now, GreetingLimits())


@pytest.mark.parametrize(("now", "severity"), [(2.79, None), (2.8, Severity.NUDGE), (2.81, Severity.NUDGE)])
def test_the_rest_of_an_internal_greeting_is_waited_for(now, severity):
    assert internal(now, agent(1.0, 2.0, "greeting.salutation")).severity is severity


@pytest.mark.parametrize(("now", "severity"), [(4.99, None), (5.0, Severity.NUDGE), (5.01, Severity.NUDGE)])
def test_an_internal_call_too_is_not_left_in_silence(now, severity):
    assert internal(now).severity is severity


def test_an_internal_call_has_the_cue_of_internal_calls_alone():
    call = folded(Answered(t=0.0, direction=Direction.INBOUND, call_type="internal"), agent(1.0, 1.4), heard(9.0))
    assert greeting.observe_missing(call) is None
    assert greeting.observe_bare(call) is None
    assert greeting.observe_internal(folded(Answered(t=0.0, direction=Direction.INBOUND), heard(9.0))) is None


# ---- greeting.outbound -----------------------------------------------------------------------------------


def opened(now, *events, limits=OutboundLimits()):  # noqa: B008  frozen
    seen = outbound.observe_outbound(folded(*events, heard(now)))
    return None if seen is None else outbound.grade_outbound(seen, now, limits)


@pytest.mark.parametrize(("now", "severity"), [(19.99, None), (20.0, Severity.NUDGE), (20.01, Severity.NUDGE)])
def test_an_opening_has_twenty_seconds(now, severity):
    assert opened(now, OUT, agent(1.0, 4.0, "greeting.name", "outbound.whom")).severity is severity


@pytest.mark.parametrize(("now", "severity"), [(4.99, None), (5.0, Severity.HINT), (5.01, Severity.HINT)])
def test_asking_before_saying_who_calls_is_a_quiet_line(now, severity):
    found = opened(now, OUT, agent(1.0, 3.0, "outbound.whom"))
    assert found.severity is severity
    assert severity is None or found.parts == ("identity",)


def test_a_follow_up_wants_what_was_reported_and_what_came_of_it():
    said = agent(1.0, 6.0, "greeting.name", "outbound.whom", "outbound.convenient")
    follow_up = Answered(t=0.0, direction=Direction.OUTBOUND, call_type="follow_up")
    assert opened(20.0, follow_up, said).parts == ("reported", "outcome")
    said = agent(1.0, 6.0, "greeting.name", "outbound.whom", "outbound.convenient")
    assert opened(20.0, OUT, said).severity is None


def test_a_team_may_want_less_of_an_opening():
    limits = OutboundLimits(parts=("identity",), follow_up_parts=("outcome",))
    assert opened(20.0, OUT, agent(1.0, 4.0, "greeting.name"), limits=limits).severity is None
    follow_up = Answered(t=0.0, direction=Direction.OUTBOUND, call_type="follow_up")
    assert opened(20.0, follow_up, agent(1.0, 4.0, "greeting.name"), limits=limits).parts == ("outcome",)


@pytest.mark.parametrize(("now", "severity"), [(11.99, None), (12.0, Severity.NUDGE), (12.01, Severity.NUDGE)])
def test_who_has_no_time_is_offered_another(now, severity):
    refused = (OUT, agent(1.0, 4.0, "greeting.name"), customer(5.0, 7.0, "outbound.inconvenient"), agent(8.0, 10.0))
    found = opened(now, *refused)
    assert (found.severity, found.parts) == (severity, ("appointment",))
    made = (*refused[:1], agent(1.0, 4.0, "greeting.name"), customer(5.0, 7.0, "outbound.inconvenient"))
    assert opened(now, *made, agent(8.0, 10.0, "outbound.appointment")) is None


def test_a_direction_that_is_only_guessed_asks_for_no_opening():
    guessed = Answered(t=0.0, inferred=True, evidence="two_way", direction=Direction.OUTBOUND)
    assert outbound.observe_outbound(folded(guessed, agent(1.0, 4.0), heard(20.0))) is None


def test_an_opening_that_is_not_yet_understood_is_waited_for():
    seen = outbound.observe_outbound(folded(OUT, agent(1.0, 4.0), heard(25.0, understood=False)))
    assert outbound.grade_outbound(seen, 25.0, OutboundLimits()).severity is None


# ---- greeting.behalf -------------------------------------------------------------------------------------


def answered_for(now, *events, limits=BehalfLimits()):  # noqa: B008  frozen
    call = folded(Answered(t=0.0, direction=Direction.INBOUND), *events, heard(now))
    seen = behalf.observe_behalf(call)
    return None if seen is None else behalf.grade_behalf(seen, now, limits)


@pytest.mark.parametrize(("now", "severity"), [(10.99, None), (11.0, Severity.NUDGE), (11.01, Severity.NUDGE)])
def test_the_rest_of_an_answer_on_behalf_is_waited_for(now, severity):
    greeted = agent(0.5, 4.0, "greeting.name", "greeting.offer")
    found = answered_for(now, greeted, customer(5.0, 7.0), agent(7.5, 9.0, "behalf.absent"))
    assert (found.severity, found.parts) == (severity, ("covers", "offer"))


def test_an_offer_of_the_greeting_is_none_to_who_asks_for_somebody_else():
    said = agent(7.5, 12.0, "behalf.absent", "behalf.covers", "behalf.offer")
    assert answered_for(20.0, agent(0.5, 4.0, "greeting.name"), customer(5.0, 7.0), said).severity is None


def test_an_absence_that_is_not_heard_for_sure_is_none():
    unsure = Spotted(
        t=9.5, party=Party.AGENT, utterance=1, phrase="behalf.absent", start=7.5, end=9.0, sure=False
    )  # fmt: skip
    assert answered_for(20.0, agent(7.5, 9.0), unsure) is None


def test_not_in_and_hang_up_is_a_note():
    found = answered_for(9.5, agent(7.5, 9.0, "behalf.absent"), Ended(t=9.2))
    assert (found.severity, found.noted) == (None, True)


def test_a_part_that_the_agent_ticks_is_said():
    ticks = [Ticked(t=9.0, checklist="behalf", part=part, on=True) for part in ("identity", "covers", "offer")]
    assert answered_for(20.0, agent(7.5, 9.0, "behalf.absent"), *ticks).severity is None


# ---- talk.purpose ----------------------------------------------------------------------------------------


def asked(now, *events, limits=PurposeLimits()):  # noqa: B008  frozen
    call = folded(Answered(t=0.0, direction=Direction.INBOUND), *events, heard(now))
    seen = purpose.observe_purpose(call)
    return None if seen is None else purpose.grade_purpose(seen, now, limits)


@pytest.mark.parametrize(("now", "severity"), [(23.99, None), (24.0, Severity.HINT), (24.01, Severity.HINT)])
def test_a_purpose_is_asked_or_said_within_twenty_seconds_of_the_greeting(now, severity):
    assert asked(now, agent(1.0, 4.0, "greeting.name")).severity is severity


def test_a_purpose_that_was_asked_or_said_is_known():
    assert asked(24.0, agent(1.0, 4.0, "greeting.offer")) is None
    assert asked(24.0, agent(1.0, 4.0), agent(6.0, 8.0, "purpose.asked")) is None
    assert asked(24.0, agent(1.0, 4.0), customer(5.0, 6.0, "purpose.stated")) is None
    assert asked(24.0, agent(1.0, 4.0), customer(5.0, 7.5)) is None  # so long a turn is about something
    assert asked(24.0, agent(1.0, 4.0), customer(5.0, 7.4)).severity is Severity.HINT


@pytest.mark.parametrize(("length_s", "known"), [(7.99, False), (8.0, True), (8.01, True)])
def test_small_talk_says_nothing_about_the_purpose_until_it_goes_on_too_long(length_s, known):
    talk = customer(5.0, 5.0 + length_s, "purpose.small_talk")
    assert (asked(24.0, agent(1.0, 4.0, "greeting.name"), talk) is None) == known


def test_an_answer_to_small_talk_is_small_talk():
    before = agent(1.0, 4.0, "purpose.small_talk")
    assert asked(24.0, before, customer(5.0, 9.0)).severity is Severity.HINT
    after = agent(10.0, 12.0), customer(13.0, 17.0)
    assert asked(24.0, agent(1.0, 4.0, "purpose.small_talk"), customer(5.0, 9.0), *after) is None


# ---- greeting.bare -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("length_s", "bare"), [(1.19, True), (1.21, False)])
def test_uncertain_words_make_a_bare_greeting_only_where_it_is_short(length_s, bare):
    end = 1.0 + length_s
    spoken = [SpeechStarted(t=1.0, party=Party.AGENT, known=1.0), SpeechEnded(t=end, party=Party.AGENT, known=end)]
    unsure = Spotted(t=3.0, party=Party.AGENT, utterance=1, phrase="greeting.bare", start=1.0, end=end, sure=False)
    call = folded(Answered(t=0.0, direction=Direction.INBOUND), *spoken, unsure, heard(3.5))
    assert (greeting.observe_bare(call) is not None) == bare
