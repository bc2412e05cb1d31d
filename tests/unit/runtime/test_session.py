"""The live session with a capture and a recogniser of the test's own."""

import threading
from queue import Empty, SimpleQueue

import numpy as np
import pytest

from warmline.audio.capture import CaptureCrashedError, CapturedBlock
from warmline.audio.health import HealthChange
from warmline.core.call_log import Header
from warmline.core.cues import CallEnded, CueRaised
from warmline.core.events import Answered, Ended, Health, HealthState, Party, Paused, SpeechStarted
from warmline.runtime.live_call import LiveCall
from warmline.runtime.session import Ends, Session
from warmline.runtime.wiring import river_for
from warmline.speech.protocol import Died, Ready, Silent

FRAME = 512
RATE_HZ = 16_000


class Clock:
    """Monotonic seconds, moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class ScriptedCapture:
    """Gives the blocks that the test puts in, and crashes when told to."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.started_at = 0.0
        self.blocks: SimpleQueue[CapturedBlock | Exception] = SimpleQueue()
        self.position = 0

    def start(self) -> None:
        self.started_at = self.clock()

    def read(self, timeout_s: float) -> CapturedBlock | None:
        try:
            item = self.blocks.get(timeout=0.05)
        except Empty:
            return None
        if isinstance(item, Exception):
            raise item
        return item

    def stop(self) -> None:
        """Nothing to close."""

    def give(self, seconds: float, health: tuple[HealthChange, ...] = ()) -> None:
        """Silence of both, and the clock goes along."""
        samples = round(seconds * RATE_HZ) // FRAME * FRAME
        self.blocks.put(CapturedBlock(self.position, np.zeros((samples, 2), np.int16), (False, False), health))
        self.position += samples
        self.clock.now += samples / RATE_HZ


class Posted:
    """What the session said; waits for more."""

    def __init__(self) -> None:
        self.records: list = []
        self._more = threading.Condition()

    def __call__(self, record) -> None:
        with self._more:
            self.records.append(record)
            self._more.notify_all()

    def wait(self, wanted) -> None:
        with self._more:
            assert self._more.wait_for(lambda: any(wanted(r) for r in self.records), 10), self.records


@pytest.fixture
def made():
    clock, posted, captures = Clock(), Posted(), []

    def capture() -> ScriptedCapture:
        captures.append(ScriptedCapture(clock))
        return captures[-1]

    def new_call(begun: float, recognising: bool) -> LiveCall:
        river = river_for(Header(), {}, recognising=recognising, emit=posted, log=lambda event: None)
        return LiveCall(begun, river, None)

    session = Session(capture, None, new_call, Ends(posted), clock)
    session.start()
    yield session, captures, posted, clock
    session.stop()
    assert {"listener", "engine"}.isdisjoint(thread.name for thread in threading.enumerate())


def answered(t: float) -> Answered:
    return Answered(t=t)


def test_a_call_is_timed_from_its_answer(made):
    session, captures, posted, _ = made
    captures[0].give(1.024)
    session.act(answered)
    posted.wait(lambda r: isinstance(r, Answered))
    captures[0].give(6.016)
    posted.wait(lambda r: isinstance(r, CueRaised) and r.cue == "greeting.missing" and r.t == 5.0)


def test_the_next_call_may_begin_at_once(made):
    session, _, posted, clock = made
    for number in range(3):
        session.act(answered)
        posted.wait(lambda r, n=number: len([x for x in posted.records if isinstance(x, Answered)]) == n + 1)
        clock.now += 2.0
        session.act(lambda t: Ended(t=t))
    posted.wait(lambda r: len([x for x in posted.records if isinstance(x, CallEnded)]) == 3)


def cues_of(posted):
    return [r for r in posted.records if isinstance(r, CueRaised)]


def test_a_pause_made_between_calls_holds_in_the_next_one_until_its_time(made):
    session, captures, posted, _ = made
    session.act(lambda t: Paused(t=t, on=True, until=t + 10.0))
    posted.wait(lambda r: isinstance(r, Paused))
    captures[0].give(2.048)
    session.act(answered)
    posted.wait(lambda r: isinstance(r, Answered))
    captures[0].give(9.984)
    posted.wait(lambda r: isinstance(r, CueRaised) and r.cue == "greeting.missing")
    assert {r.t for r in posted.records if isinstance(r, Paused) and not r.on} >= {7.952}, "on the call's clock"
    assert all(r.t >= 7.952 for r in cues_of(posted))


def test_a_pause_ends_between_calls_too(made):
    session, _, posted, clock = made
    session.act(lambda t: Paused(t=t, on=True, until=t + 10.0))
    posted.wait(lambda r: isinstance(r, Paused) and r.on)
    clock.now += 10.5
    posted.wait(lambda r: isinstance(r, Paused) and not r.on)


def test_a_pause_for_this_call_does_not_reach_the_next(made):
    session, captures, posted, _ = made
    session.act(answered)
    session.act(lambda t: Paused(t=t, on=True, this_call=True))
    posted.wait(lambda r: isinstance(r, Paused))
    captures[0].give(2.048)
    session.act(lambda t: Ended(t=t))
    posted.wait(lambda r: isinstance(r, CallEnded))
    captures[0].give(1.024)
    session.act(answered)
    captures[0].give(12.032)
    posted.wait(lambda r: isinstance(r, CueRaised) and r.cue == "greeting.missing")


def test_between_calls_nothing_is_heard_and_acts_are_echoed(made):
    session, captures, posted, _ = made
    captures[0].give(3.008)
    session.act(lambda t: Ended(t=t))
    posted.wait(lambda r: isinstance(r, Ended))
    assert not [r for r in posted.records if isinstance(r, SpeechStarted | CallEnded)]


def test_health_is_told_with_and_without_a_call(made):
    session, captures, posted, _ = made
    captures[0].give(0.512, (HealthChange(Party.CUSTOMER, HealthState.LOST, 0),))
    posted.wait(lambda r: isinstance(r, Health) and r.state is HealthState.LOST)
    session.act(answered)
    posted.wait(lambda r: isinstance(r, Answered))
    captures[0].give(1.024, (HealthChange(Party.CUSTOMER, HealthState.LIVE, captures[0].position),))
    posted.wait(lambda r: isinstance(r, Health) and r.state is HealthState.LIVE)


def test_a_crashed_capture_is_said_and_opened_again_and_the_call_goes_on(made):
    session, captures, posted, _ = made
    session.act(answered)
    posted.wait(lambda r: isinstance(r, Answered))
    captures[0].give(1.024)
    captures[0].blocks.put(CaptureCrashedError("the thread of the test ended"))
    posted.wait(lambda r: isinstance(r, Health) and r.state is HealthState.ERROR)
    for _ in range(200):
        if len(captures) == 2:
            break
        threading.Event().wait(0.02)
    captures[1].give(7.008)
    posted.wait(lambda r: isinstance(r, CueRaised) and r.cue == "greeting.missing")


def until(true) -> None:
    for _ in range(400):
        if true():
            return
        threading.Event().wait(0.02)
    raise AssertionError("did not happen")


def states(posted: Posted) -> list[HealthState]:
    return [r.state for r in posted.records if isinstance(r, Health) and r.party is None]


def test_a_reader_that_is_held_up_is_said_and_over_once_it_has_caught_up(made):
    session, captures, posted, clock = made
    session.act(answered)
    posted.wait(lambda r: isinstance(r, Answered))
    captures[0].give(1.024)
    clock.now += 5.0
    until(lambda: HealthState.LATE in states(posted))
    clock.now -= 5.0
    captures[0].give(5.12)
    until(lambda: states(posted)[-1] is HealthState.NO_WORDS or states(posted)[-1] is HealthState.LIVE)
    assert not [r for r in posted.records if isinstance(r, CueRaised) and r.cue.startswith("silence")]


class FakeChild:
    """A recogniser that says what the test wants."""

    def __init__(self, on_message) -> None:
        self.on_message = on_message

    def start(self) -> None:
        """Nothing to start."""

    stop = start

    def speak(self, language, *, anew=False) -> None:
        """Any language will do."""


@pytest.fixture
def with_child():
    clock, posted, children = Clock(), Posted(), []

    def recogniser(on_message):
        children.append(FakeChild(on_message))
        return children[-1]

    def new_call(begun: float, recognising: bool) -> LiveCall:
        river = river_for(Header(), {}, recognising=recognising, emit=posted, log=lambda event: None)
        return LiveCall(begun, river, None)

    session = Session(lambda: ScriptedCapture(clock), recogniser, new_call, Ends(posted), clock)
    session.start()
    yield session, children[0].on_message, posted
    session.stop()


def test_a_recogniser_that_hangs_is_said_in_a_call_and_between_calls(with_child):
    session, say, posted = with_child
    say(Silent(on=True))
    until(lambda: states(posted) == [HealthState.BEHIND])
    session.act(answered)
    until(lambda: states(posted) == [HealthState.BEHIND, HealthState.BEHIND])
    say(Silent(on=False))
    until(lambda: states(posted)[2:] == [HealthState.LIVE])


def test_a_recogniser_that_died_stays_said_until_it_is_ready(with_child):
    session, say, posted = with_child
    session.act(answered)
    posted.wait(lambda r: isinstance(r, Answered))
    say(Died(message="The recogniser ended."))
    say(Silent(on=False))
    say(Ready(load_s=1.0))
    until(lambda: len(states(posted)) == 3)
    assert states(posted) == [HealthState.ERROR, HealthState.LIVE, HealthState.LIVE]
