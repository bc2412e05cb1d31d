"""How a call came about, folded from what the telephone system and the tones say."""

import pytest

from warmline.core.arrival import CallType, call_type_of
from warmline.core.call import CallState
from warmline.core.codec import event_from_line, to_line, without_words
from warmline.core.events import Answered, Direction, Party, Ringing, SpeechStarted, Tone, ToneKind, Undone


def folded(*events):
    state = CallState()
    for event in events:
        state = state.after(event)
    return state


def arrival(*events):
    return folded(*events).arrival


def ring(t, *, on, kind=ToneKind.RING):
    return Tone(t=t, party=Party.CUSTOMER, kind=kind, on=on, known=t + 1.0)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ("follow_up", CallType.FOLLOW_UP),
        ("Follow-Up", CallType.FOLLOW_UP),
        ("followup", CallType.FOLLOW_UP),
        ("behalf", CallType.BEHALF),
        ("on behalf", CallType.BEHALF),
        ("INTERNAL", CallType.INTERNAL),
        ("auto_answer", CallType.AUTO_ANSWER),
        ("auto", CallType.AUTO_ANSWER),
        ("sales", None),
        ("", None),
    ],
)
def test_a_kind_of_call_is_known_however_a_telephone_system_writes_it(given, kind):
    assert call_type_of(given) is kind


def test_the_kind_of_a_call_may_come_with_any_event_and_stays():
    call = folded(Ringing(t=0.0, call_type="internal"), Answered(t=4.0))
    assert call.is_type(CallType.INTERNAL)
    assert folded(Ringing(t=0.0), Answered(t=4.0, call_type="behalf")).is_type(CallType.BEHALF)
    assert not folded(Answered(t=0.0, call_type="sales")).is_type(CallType.INTERNAL)


def test_a_call_that_came_in_rang_from_the_first_ring_until_it_was_answered():
    known = arrival(Ringing(t=1.0), Answered(t=16.0), Answered(t=20.0, language="hu"))
    assert (known.ringing_since, known.picked_up) == (1.0, 16.0)
    assert arrival(Answered(t=0.0)).picked_up is None


def test_a_call_of_ones_own_does_not_ring_here():
    assert arrival(Ringing(t=0.0, direction=Direction.OUTBOUND), Answered(t=16.0)).ringing_since is None


def test_the_ring_at_the_head_of_a_recording_counts_where_nobody_else_says_that_it_rang():
    known = arrival(Answered(t=0.0), ring(0.2, on=True), ring(14.0, on=False))
    assert (known.ringing_since, known.picked_up) == (0.2, 14.0)
    told = arrival(Ringing(t=0.0), ring(0.2, on=True), Answered(t=13.0), ring(14.0, on=False))
    assert (told.ringing_since, told.picked_up) == (0.0, 13.0)


def test_a_ring_in_mid_call_or_at_the_other_end_is_no_ring_of_this_call():
    spoken = SpeechStarted(t=1.0, party=Party.AGENT, known=1.0)
    assert arrival(Answered(t=0.0), spoken, ring(30.0, on=True), ring(40.0, on=False)).ringing_since is None
    assert arrival(ring(0.0, on=True, kind=ToneKind.RING_BACK)).ringing_since is None


def test_a_ring_that_was_inferred_and_undone_was_none():
    assert arrival(Ringing(t=0.0, inferred=True), Undone(t=5.0, what="ringing")).ringing_since is None
    assert arrival(Ringing(t=0.0), Undone(t=5.0, what="ringing")).ringing_since == 0.0


def test_who_spoke_first_is_only_a_guess_at_the_direction():
    guessed = Answered(t=0.0, inferred=True, evidence="two_way", direction=Direction.OUTBOUND)
    assert not arrival(guessed).direction_sure
    assert arrival(Answered(t=0.0, direction=Direction.OUTBOUND)).direction_sure
    assert arrival(Ringing(t=0.0, inferred=True, evidence="ring_back", direction=Direction.OUTBOUND)).direction_sure


def test_a_log_without_words_keeps_the_kind_of_the_call_and_no_name():
    line = to_line(without_words(Ringing(t=0.0, call_type="internal", customer="Ms Lee")))
    assert event_from_line(line).call_type == "internal"
    assert "Lee" not in line
