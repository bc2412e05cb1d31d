"""Silence that is not the agent's: music, our own lag, sound that is missing."""

import pytest

from warmline.core.cues import CueCleared, CueEscalated, CueRaised
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    AnyEvent,
    Health,
    HealthState,
    Heard,
    Music,
    Noise,
    Party,
    SpeechEnded,
    SpeechStarted,
)
from warmline.core.rules import all_rules
from warmline.core.settings import Limits
from warmline.core.suggestions import Suggestions


class Call:
    """One engine; `until` lets it hear silence up to there."""

    def __init__(self) -> None:
        self.engine = Engine(all_rules(), Limits(), Suggestions())
        self.said: list = []
        self.take(Answered(t=0.0))

    def take(self, event: AnyEvent) -> "Call":
        self.said += self.engine.take(event)
        return self

    def turn(self, party: Party, start: float, end: float) -> "Call":
        self.until(start).take(SpeechStarted(t=start, party=party, known=start))
        return self.until(end).take(SpeechEnded(t=end, party=party, known=end))

    def until(self, t: float) -> "Call":
        return self.take(Heard(t=t, heard_until=t, understood_until=None))

    def shown(self, cue: str) -> list[tuple[float, str]]:
        kinds = (CueRaised, CueEscalated)
        return [(one.t, str(one.severity)) for one in self.said if isinstance(one, kinds) and one.cue == cue]


@pytest.fixture
def call() -> Call:
    return Call().turn(Party.AGENT, 0.5, 3.0)


def customer_waits(call: Call) -> Call:
    return call.turn(Party.CUSTOMER, 4.0, 8.0)


def test_without_trouble_the_silence_is_prompted(call):
    assert customer_waits(call).until(13.0).shown("silence.response") == [(10.0, "hint"), (12.0, "nudge")]


def test_nobody_waits_for_an_answer_from_music(call):
    customer_waits(call).until(9.5).take(Music(t=9.5, party=Party.CUSTOMER, on=True))
    assert call.until(60.0).shown("silence.response") == []


def test_a_bar_goes_when_music_begins_and_the_silence_begins_anew_after_it(call):
    customer_waits(call).until(10.5).take(Music(t=10.5, party=Party.CUSTOMER, on=True))
    assert [one.cue for one in call.said if isinstance(one, CueCleared)] == ["silence.response"]
    call.until(40.0).take(Music(t=40.0, party=Party.CUSTOMER, on=False)).until(41.9)
    assert call.shown("silence.response") == [(10.0, "hint")]
    assert call.until(42.1).shown("silence.response")[1:] == [(42.0, "hint")]


def test_an_agent_who_waits_in_a_queue_lets_nobody_wait(call):
    call.take(Music(t=4.0, party=Party.CUSTOMER, on=True))
    assert call.until(60.0).shown("silence.dead_air") == []


def test_music_on_the_agents_side_and_noise_explain_nothing(call):
    call.take(Music(t=3.5, party=Party.AGENT, on=True))
    call.take(Noise(t=3.5, party=Party.CUSTOMER, on=True, level_db=-30.0))
    assert customer_waits(call).until(13.0).shown("silence.response") == [(10.0, "hint"), (12.0, "nudge")]


def test_while_sound_is_late_no_silence_is_prompted_and_afterwards_what_is_still_true(call):
    customer_waits(call).until(9.0)
    call.take(Health(t=14.0, party=None, state=HealthState.LATE))
    assert call.until(13.5).shown("silence.response") == []
    call.take(Health(t=14.2, party=None, state=HealthState.LIVE)).until(14.3)
    assert call.shown("silence.response") == [(14.2, "nudge")]


def test_an_answer_that_came_late_to_us_was_no_silence(call):
    customer_waits(call).until(9.0)
    call.take(Health(t=14.0, party=None, state=HealthState.LATE))
    call.turn(Party.AGENT, 9.5, 13.0).take(Health(t=14.2, party=None, state=HealthState.LIVE)).until(15.0)
    assert call.shown("silence.response") == []


def test_lateness_says_nothing_of_the_recogniser(call):
    call.take(Health(t=4.0, party=None, state=HealthState.ERROR))
    call.take(Health(t=5.0, party=None, state=HealthState.LATE))
    assert not call.engine.call.recognising


def test_words_that_were_lost_while_sound_is_late_do_not_make_it_fresh(call):
    customer_waits(call).until(9.0)
    call.take(Health(t=14.0, party=None, state=HealthState.LATE))
    call.take(Health(t=14.1, party=None, state=HealthState.BEHIND, since=8.0))
    assert call.until(13.5).shown("silence.response") == []
    assert call.engine.call.lost_words == ((8.0, 14.1),)
