"""What was inferred and taken back, in the fold and in the cues."""

from warmline.core.call import CallState
from warmline.core.cues import CallEnded, CueEscalated, CueRaised
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    Consult,
    Ended,
    Heard,
    HoldEnded,
    HoldSource,
    HoldStarted,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Undone,
)
from warmline.core.rules import all_rules
from warmline.core.settings import Limits
from warmline.core.suggestions import Suggestions


def folded(*events):
    state = CallState()
    for event in events:
        state = state.after(event)
    return state


def test_only_what_was_inferred_can_be_undone():
    told = folded(Answered(t=0.0), Ended(t=9.0), Undone(t=10.0, what="ended"), Undone(t=10.0, what="answered"))
    assert (told.answered, told.ended) == (0.0, 9.0)
    heard = folded(Answered(t=0.0), Ended(t=9.0, inferred=True), Undone(t=10.0, what="ended"))
    assert heard.ended is None
    assert folded(Answered(t=0.0, inferred=True), Undone(t=5.0, what="answered")).answered is None


def test_a_guess_after_what_was_told_makes_nothing_undoable():
    ended = folded(Answered(t=0.0), Ended(t=9.0), Ended(t=9.0, inferred=True), Undone(t=10.0, what="ended"))
    assert (ended.answered, ended.ended) == (0.0, 9.0)
    answered = folded(Answered(t=0.0), Answered(t=3.0, inferred=True), Undone(t=5.0, what="answered"))
    assert (answered.answered, answered.ended) == (0.0, None)
    assert folded(Consult(t=3.0), Consult(t=4.0, inferred=True), Undone(t=5.0, what="consult")).consulting


def test_what_was_guessed_and_then_told_cannot_be_undone_any_more():
    ended = folded(Answered(t=0.0), Ended(t=9.0, inferred=True), Ended(t=9.5), Undone(t=10.0, what="ended"))
    assert ended.ended == 9.5


def test_an_undone_consultation_is_over():
    assert not folded(Consult(t=3.0, inferred=True), Undone(t=5.0, what="consult")).consulting
    assert folded(Consult(t=3.0), Undone(t=5.0, what="consult")).consulting


def held():
    """An engine in a hold that it inferred at 7 s."""
    engine = Engine(all_rules(), Limits(), Suggestions())
    said = []
    for event in (
        Answered(t=0.0),
        SpeechStarted(t=1.0, party=Party.AGENT, known=1.1),
        SpeechEnded(t=4.0, party=Party.AGENT, known=4.3),
        Spotted(t=4.5, party=Party.AGENT, utterance=1, phrase="hold.announce", start=2.0, end=4.0),
        Heard(t=8.0, heard_until=8.0, understood_until=8.0),
    ):
        said += engine.take(event)
    assert any(isinstance(record, HoldStarted) for record in said)
    return engine


def test_an_undone_hold_is_dropped_and_its_announcement_begins_no_other():
    engine = held()
    said = engine.take(Undone(t=9.0, what="hold.started"))
    said += engine.take(Heard(t=60.0, heard_until=60.0, understood_until=60.0))
    assert engine.call.hold is None
    assert engine.call.past_holds == ()
    assert not any(isinstance(record, HoldStarted) for record in said)
    raised = [record for record in said if isinstance(record, CueRaised | CueEscalated)]
    assert min(record.t for record in raised if record.cue == "silence.dead_air") == 9.0 + 4.0


def test_another_announcement_begins_a_hold_again():
    engine = held()
    engine.take(Undone(t=9.0, what="hold.started"))
    said = []
    for event in (
        SpeechStarted(t=10.0, party=Party.AGENT, known=10.1),
        SpeechEnded(t=12.0, party=Party.AGENT, known=12.3),
        Spotted(t=12.5, party=Party.AGENT, utterance=2, phrase="hold.announce", start=10.5, end=12.0),
        Heard(t=16.0, heard_until=16.0, understood_until=16.0),
    ):
        said += engine.take(event)
    assert any(isinstance(record, HoldStarted) for record in said)


def test_nothing_is_cued_between_an_inferred_end_and_its_undo():
    engine = Engine(all_rules(), Limits(), Suggestions())
    said = []
    for event in (
        Answered(t=0.0),
        SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.1),
        SpeechEnded(t=4.0, party=Party.CUSTOMER, known=4.3),
        Ended(t=4.0, known=5.0, inferred=True),
        Heard(t=14.0, heard_until=14.0, understood_until=14.0),
    ):
        said += engine.take(event)
    assert not [record for record in said if isinstance(record, CueRaised)]
    said = engine.take(Undone(t=14.0, what="ended"))
    assert [record.cue for record in said if isinstance(record, CueRaised)] == ["silence.response"]


def test_a_hold_that_was_inferred_ends_with_an_inferred_end_once_that_stands():
    engine = held()
    assert not [one for one in engine.take(Ended(t=8.0, known=9.0, inferred=True)) if isinstance(one, HoldEnded)]
    over, ended = engine.finish()
    assert over == HoldEnded(t=8.0, source=HoldSource.INFERRED)
    assert isinstance(ended, CallEnded)


def test_a_hold_that_a_told_end_ended_is_not_ended_twice():
    engine = held()
    assert [one.t for one in engine.take(Ended(t=9.0)) if isinstance(one, HoldEnded)] == [9.0]
    assert [type(one) for one in engine.finish()] == [CallEnded]
