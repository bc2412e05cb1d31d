"""The fold of a call."""

import pickle

from warmline.core.call import CallState
from warmline.core.events import (
    Answered,
    Health,
    HealthState,
    Heard,
    HoldEnded,
    HoldSource,
    HoldStarted,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
)

A, C = Party.AGENT, Party.CUSTOMER


def said(call: CallState, party: Party, start: float, end: float) -> CallState:
    started = call.after(SpeechStarted(t=start, party=party, known=start))
    return started.after(SpeechEnded(t=end, party=party, known=end))


def test_a_short_pause_does_not_end_a_turn():
    call = said(said(CallState(), A, 0.0, 2.0), A, 3.4, 5.0)
    assert [(turn.start, turn.end, turn.speech_s) for turn in call.turns] == [(0.0, 5.0, 3.6)]


def test_a_long_pause_does():
    assert len(said(said(CallState(), A, 0.0, 2.0), A, 3.6, 5.0).turns) == 2


def test_a_back_channel_does_not_take_the_turn_but_a_sentence_does():
    briefly = said(said(said(CallState(), A, 0.0, 2.0), C, 2.1, 2.5), A, 2.6, 5.0)
    assert [turn.party for turn in briefly.turns] == [A, C]
    fully = said(said(said(CallState(), A, 0.0, 2.0), C, 2.1, 3.2), A, 3.3, 5.0)
    assert [turn.party for turn in fully.turns] == [A, C, A]


def test_the_gap_belongs_to_who_spoke_last_and_a_breath_is_nobody():
    call = said(said(CallState(), A, 0.0, 2.0), C, 2.5, 2.6)
    gap = call.gap()
    assert gap is not None
    assert (gap.after.party, gap.start) == (A, 2.6)


def test_there_is_no_gap_while_someone_speaks_or_sound_was_unknown():
    call = said(CallState(), C, 0.0, 2.0)
    assert call.after(SpeechStarted(t=3.0, party=A, known=3.1)).gap() is None
    lost = call.after(Health(t=3.0, party=A, state=HealthState.LOST))
    assert lost.gap() is None
    assert lost.after(Health(t=5.0, party=A, state=HealthState.LIVE)).gap() is None


def test_dropped_words_are_not_understood_later():
    call = CallState().after(Health(t=9.0, party=None, state=HealthState.BEHIND, since=5.0))
    call = call.after(Heard(t=20.0, heard_until=20.0, understood_until=20.0))
    assert call.understood(9.0, 20.0)
    assert not call.understood(8.0, 20.0)


def test_a_hold_remembers_the_check_in():
    call = CallState().after(HoldStarted(t=3.0, since=0.0, source=HoldSource.INFERRED))
    call = said(call.after(HoldEnded(t=40.0, source=HoldSource.INFERRED)), A, 40.0, 43.0)
    call = call.after(HoldStarted(t=46.0, since=0.0, source=HoldSource.INFERRED))
    assert call.hold is not None
    assert (call.hold.since, call.hold.contact) == (0.0, 43.0)
    assert call.past_holds == ()


def test_an_hour_of_dense_talk_stays_under_a_megabyte():
    call = CallState().after(Answered(t=0.0))
    for second in range(0, 3600, 4):
        for party, at in ((A, second), (C, second + 2)):
            call = said(call, party, float(at), at + 1.9)
            call = call.after(
                Spotted(t=at + 2.0, party=party, utterance=at, phrase="hold.assent", start=float(at), end=at + 1.0)
            )
    assert len(call.turns) == 1800
    assert len(pickle.dumps(call)) < 1_000_000
