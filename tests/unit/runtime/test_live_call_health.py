"""What a call says of its recogniser: behind, dead, back; and which words are then missing."""

import pytest

from warmline.core.call_log import Header
from warmline.core.events import Health, HealthState, Party
from warmline.runtime.live_call import LiveCall
from warmline.runtime.wiring import phrasebooks, river_for
from warmline.speech.listener import Begin, FrameHeard
from warmline.speech.protocol import Died, Finished, Ready, Reason, Silent

QUIET = (-60.0, -60.0)


class Heard:
    """A call that hears utterances, and what it says of recognition."""

    def __init__(self) -> None:
        self.records: list = []
        river = river_for(Header(), phrasebooks(), recognising=True, emit=self.records.append, log=lambda event: None)
        self.call = LiveCall(0.0, river, None)

    def utterance(self, number: int, t: float) -> None:
        self.call.frame(self.call.own(FrameHeard(t, t, QUIET, (), (Begin(number, Party.CUSTOMER, t),))))

    def finished(self, number: int, reason: Reason, t: float) -> None:
        self.call.recogniser(Finished(utterance=number, party=Party.CUSTOMER, reason=reason), t)

    @property
    def said(self) -> list[tuple[HealthState, float | None]]:
        return [(one.state, one.since) for one in self.records if isinstance(one, Health)]


@pytest.fixture
def heard() -> Heard:
    return Heard()


def test_words_that_were_dropped_are_said_and_the_next_ones_end_it(heard):
    heard.utterance(1, 1.0)
    heard.utterance(2, 5.0)
    heard.finished(2, Reason.BEHIND, 6.0)
    heard.finished(1, Reason.RECOGNISED, 7.0)
    assert heard.said == [(HealthState.BEHIND, 5.0), (HealthState.LIVE, None)]
    assert heard.call.river.engine.call.lost_words == ((5.0, 6.0),)
    assert heard.call.river.engine.call.recognising


def test_a_recogniser_that_died_with_words_in_it_is_never_merely_behind(heard):
    heard.utterance(1, 1.0)
    heard.call.recogniser(Died(message="The recogniser ended."), 2.0)
    heard.finished(1, Reason.DIED, 2.0)
    assert heard.said == [(HealthState.ERROR, None), (HealthState.ERROR, 1.0)]
    assert heard.call.river.engine.call.lost_words == ((1.0, 2.0),)
    assert not heard.call.river.engine.call.recognising
    heard.call.recogniser(Ready(load_s=1.0), 3.0)
    assert heard.said[-1] == (HealthState.LIVE, None)
    assert heard.call.river.engine.call.recognising


def test_late_frames_are_said_and_what_stood_before_is_said_again(heard):
    heard.utterance(1, 1.0)
    heard.call.recogniser(Died(message="The recogniser ended."), 1.0)
    heard.call.look_at_the_clock(1.5)
    heard.call.look_at_the_clock(2.0)
    heard.call.frame(FrameHeard(2.9, 2.9, QUIET, (), ()))
    heard.call.look_at_the_clock(3.0)
    assert [state for state, _ in heard.said] == [HealthState.ERROR, HealthState.LATE, HealthState.ERROR]


def test_while_sound_is_late_nothing_else_is_said_until_it_has_caught_up(heard):
    heard.utterance(1, 1.0)
    heard.call.look_at_the_clock(2.0)
    heard.call.recogniser(Silent(on=True), 2.1)
    heard.call.recogniser(Silent(on=False), 2.2)
    heard.finished(1, Reason.DIED, 2.3)
    assert heard.call.river.engine.call.late
    assert heard.call.standing is HealthState.LATE
    heard.call.recogniser(Silent(on=False), 2.4)
    heard.call.frame(FrameHeard(2.9, 2.9, QUIET, (), ()))
    heard.call.look_at_the_clock(3.0)
    assert heard.said == [(HealthState.LATE, None), (HealthState.BEHIND, 1.0), (HealthState.LIVE, None)]
    assert not heard.call.river.engine.call.late
