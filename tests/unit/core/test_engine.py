"""Promises that hold for any order of events."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from warmline.core.codec import to_line
from warmline.core.cues import CueCleared, CueEscalated, CueNoted, CueRaised, CueWithheld, Severity
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    Consult,
    Dismissed,
    Ended,
    Health,
    HealthState,
    Heard,
    HoldEnded,
    HoldStarted,
    Music,
    Party,
    Paused,
    Reading,
    SettingsChanged,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Tone,
    ToneKind,
    Undone,
)
from warmline.core.rules import all_rules
from warmline.core.settings import Level, Limits, ResponseGapLimits
from warmline.core.suggestions import Suggestions

PHRASES = [
    "greeting.offer",
    "hold.announce",
    "hold.lookup",
    "hold.why",
    "closing.goodbye",
    "closing.thanks",
    "hold.thanks",
    "machine.voicemail",
    "machine.recorded",
]
parties = st.sampled_from(Party)
steps = st.lists(
    st.tuples(
        st.floats(0.0, 30.0),
        st.one_of(
            parties.map(lambda p: lambda t: SpeechStarted(t=t, party=p, known=t)),
            parties.map(lambda p: lambda t: SpeechEnded(t=t, party=p, known=t)),
            st.tuples(parties, st.sampled_from(PHRASES)).map(
                lambda a: lambda t: Spotted(t=t, party=a[0], utterance=1, phrase=a[1], start=t, end=t, value=60.0)
            ),
            st.sampled_from([
                lambda t: Answered(t=t),
                lambda t: HoldStarted(t=t, since=t),
                lambda t: HoldEnded(t=t),
                lambda t: Paused(t=t, on=True),
                lambda t: Paused(t=t, on=True, until=t + 7.0),
                lambda t: Paused(t=t, on=False),
                lambda t: Ended(t=t),
                lambda t: Answered(t=t, inferred=True),
                lambda t: Ended(t=t, inferred=True),
                lambda t: Consult(t=t, inferred=True),
                lambda t: Undone(t=t, what="answered"),
                lambda t: Undone(t=t, what="ended"),
                lambda t: Undone(t=t, what="hold.started"),
                lambda t: Undone(t=t, what="consult"),
                lambda t: Tone(t=t, party=Party.CUSTOMER, kind=ToneKind.BEEP, on=True, known=t),
                lambda t: SettingsChanged(t=t, limits=Limits(response=ResponseGapLimits(notice_s=3, words_s=6))),
                lambda t: SettingsChanged(t=t, limits=Limits(cues_off=("silence.dead_air",)), level=Level.EXPERT),
                lambda t: Dismissed(t=t, key="silence.response@0.00"),
                lambda t: Reading(t=t, key="silence.dead_air@0.00", on=True),
                lambda t: Health(t=t, party=Party.CUSTOMER, state=HealthState.LOST),
                lambda t: Health(t=t, party=Party.CUSTOMER, state=HealthState.LIVE),
                lambda t: Health(t=t, party=None, state=HealthState.LATE),
                lambda t: Health(t=t, party=None, state=HealthState.LIVE),
                lambda t: Music(t=t, party=Party.CUSTOMER, on=True),
                lambda t: Music(t=t, party=Party.CUSTOMER, on=False),
                lambda t: Health(t=t, party=None, state=HealthState.BEHIND, since=max(0.0, t - 5.0)),
            ]),
        ),
    ),
    max_size=60,
)  # fmt: skip


def run(steps_, level=Level.NOVICE):
    engine = Engine(all_rules(), Limits(), Suggestions(), level)
    records, t = [], 0.0
    for pause, make in steps_:
        t += pause
        records += engine.take(Heard(t=t, heard_until=t, understood_until=t))
        records += engine.take(make(t))
    return records


def cards(records):
    return [r for r in records if isinstance(r, CueRaised | CueEscalated) and r.severity is not Severity.HINT]


@given(steps)
@settings(max_examples=300, deadline=None)
def test_no_order_of_events_breaks_the_engine_or_its_promises(steps_):
    records = run(steps_)
    nudges = [r for r in cards(records) if r.severity is Severity.NUDGE]
    for before, after in pairwise(nudges):
        assert after.t >= before.t
    for cue in {r.cue for r in nudges} - {rule.cue for rule in all_rules() if rule.steps}:
        shown = [r.t for r in nudges if r.cue == cue]
        apart = [b - a for a, b in pairwise(shown)]
        assert all(gap >= 30.0 - 1e-6 for gap in apart), f"{cue} twice within its cool-down"


@given(steps)
@settings(max_examples=200, deadline=None)
def test_never_two_cards_at_once_and_every_card_goes(steps_):
    up: set[str] = set()
    for record in run([*steps_, (60.0, lambda t: Ended(t=t))]):
        if isinstance(record, CueRaised | CueEscalated) and record.severity is not Severity.HINT:
            up.add(record.key)
            assert up == {record.key}
        if isinstance(record, CueCleared):
            up.discard(record.key)
    assert not up


@given(steps)
@settings(max_examples=200, deadline=None)
def test_time_told_more_often_changes_nothing(steps_):
    def told_often():
        engine = Engine(all_rules(), Limits(), Suggestions())
        records, t = [], 0.0
        for pause, make in steps_:
            for part in range(1, 8):
                at = t + pause if part == 7 else t + pause * part / 7
                records += engine.take(
                    Heard(t=t + pause, heard_until=at, understood_until=engine.call.understood_until)
                )
            t += pause
            records += engine.take(Heard(t=t, heard_until=t, understood_until=t))
            records += engine.take(make(t))
        return records

    assert [to_line(r) for r in told_often()] == [to_line(r) for r in run(steps_, Level.STANDARD)]


@given(steps)
@settings(max_examples=100, deadline=None)
def test_after_the_end_nothing_is_shown(steps_):
    records = run([(0.0, lambda t: Answered(t=t)), *steps_, (1.0, lambda t: Ended(t=t)), *steps_])
    ends = [i for i, r in enumerate(records) if isinstance(r, CueRaised)]
    engine_end = run([(0.0, lambda t: Answered(t=t)), *steps_, (1.0, lambda t: Ended(t=t))])
    assert len(ends) == len([r for r in engine_end if isinstance(r, CueRaised)])


def test_a_card_that_is_pointed_at_stays():
    engine = Engine(all_rules(), Limits(), Suggestions())
    engine.take(Answered(t=0.0))
    engine.take(HoldStarted(t=0.0, since=0.0))
    engine.take(Heard(t=46.0, heard_until=46.0, understood_until=None))
    key = "hold.checkin@0.00"
    engine.take(Reading(t=47.0, key=key, on=True))
    kept = engine.take(Heard(t=80.0, heard_until=80.0, understood_until=None))
    assert not [r for r in kept if isinstance(r, CueCleared)]
    engine.take(Reading(t=80.0, key=key, on=False))
    gone = engine.take(Heard(t=89.0, heard_until=89.0, understood_until=None))
    assert [(r.key, r.reason, round(r.t, 2)) for r in gone if isinstance(r, CueCleared)] == [(key, "expired", 86.0)]


def test_a_card_that_is_pointed_at_stays_when_it_becomes_an_alert():
    engine = Engine(all_rules(), Limits(), Suggestions())
    engine.take(Answered(t=0.0))
    engine.take(SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.0))
    engine.take(SpeechEnded(t=5.0, party=Party.CUSTOMER, known=5.0))
    shown = cards(engine.take(Heard(t=10.0, heard_until=10.0, understood_until=None)))
    engine.take(Reading(t=10.0, key=shown[0].key, on=True))
    later = engine.take(Heard(t=60.0, heard_until=60.0, understood_until=None))
    assert [(r.severity, r.t, r.until) for r in cards(later)] == [(Severity.ALERT, 13.0, 21.0)]
    assert not [r for r in later if isinstance(r, CueCleared)]
    engine.take(Reading(t=60.0, key=shown[0].key, on=False))
    gone = engine.take(Heard(t=80.0, heard_until=80.0, understood_until=None))
    assert [(r.reason, r.t) for r in gone if isinstance(r, CueCleared)] == [("expired", 68.0)]


def test_an_expert_gets_words_two_seconds_later():
    def first_nudge(level):
        engine = Engine(all_rules(), Limits(), Suggestions(), level)
        engine.take(Answered(t=0.0))
        engine.take(SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.0))
        engine.take(SpeechEnded(t=5.0, party=Party.CUSTOMER, known=5.0))
        return cards(engine.take(Heard(t=20.0, heard_until=20.0, understood_until=None)))[0].t

    assert first_nudge(Level.STANDARD) == 9.0
    assert first_nudge(Level.EXPERT) == 11.0


def waiting_customer():
    """The customer has finished at 5 s and waits; the engine knows no more than that."""
    engine = Engine(all_rules(), Limits(), Suggestions())
    engine.take(Answered(t=0.0))
    engine.take(SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.0))
    engine.take(SpeechEnded(t=5.0, party=Party.CUSTOMER, known=5.0))
    return engine


def heard(engine, until):
    return engine.take(Heard(t=until, heard_until=until, understood_until=None))


def test_a_pause_ends_at_its_very_instant_and_what_is_still_true_is_shown_then():
    engine = waiting_customer()
    assert engine.take(Paused(t=5.5, on=True, until=10.5)) == []
    assert not [r for r in heard(engine, 10.4) if isinstance(r, CueRaised | CueEscalated)]
    said = heard(engine, 20.0)
    assert said[0] == Paused(t=10.5, on=False)
    assert [(r.cue, r.t) for r in cards(said)][:1] == [("silence.response", 10.5)]


def test_a_pause_without_an_end_lasts_until_the_agent_wants_cues_again():
    engine = waiting_customer()
    engine.take(Paused(t=5.5, on=True, this_call=True))
    assert not [r for r in heard(engine, 600.0) if isinstance(r, CueRaised | CueEscalated | Paused)]


def test_the_agent_can_end_a_pause_before_its_time():
    engine = waiting_customer()
    engine.take(Paused(t=5.5, on=True, until=300.0))
    engine.take(Paused(t=6.0, on=False))
    assert [(r.cue, r.t) for r in cards(heard(engine, 9.5))] == [("silence.response", 9.0)]
    assert not [r for r in heard(engine, 400.0) if isinstance(r, Paused)]


def test_unknown_sound_is_no_silence():
    engine = Engine(all_rules(), Limits(), Suggestions())
    engine.take(SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.0))
    engine.take(SpeechEnded(t=5.0, party=Party.CUSTOMER, known=5.0))
    engine.take(Health(t=6.0, party=Party.AGENT, state=HealthState.LOST))
    lost = engine.take(Heard(t=20.0, heard_until=20.0, understood_until=None))
    engine.take(Health(t=20.0, party=Party.AGENT, state=HealthState.LIVE))
    back = engine.take(Heard(t=40.0, heard_until=40.0, understood_until=None))
    assert not [r for r in [*lost, *back] if isinstance(r, CueRaised | CueNoted | CueWithheld)]
