"""What becomes of a call when the engine thread crashes in it."""

import threading

import pytest

from warmline.core.call_log import Header
from warmline.core.cues import CallEnded
from warmline.core.errors import WarmlineError
from warmline.core.events import Answered, Ended, Health, HealthState, HoldStarted
from warmline.runtime.live_call import LiveCall
from warmline.runtime.session import Ends, Session
from warmline.runtime.wiring import river_for


class FullDiskError(WarmlineError):
    """Names a device or a folder."""


class NoSound:
    started_at = 0.0

    def __init__(self) -> None:
        self._pause = threading.Event()

    def start(self) -> None: ...

    def read(self, timeout_s: float) -> None:
        self._pause.wait(0.02)

    def stop(self) -> None: ...


class Trouble:
    """A session whose calls and logs fail when the test wants it."""

    def __init__(self) -> None:
        self.records: list = []
        self._more = threading.Condition()
        self.no_more_calls = False
        self.fails_at: type | None = None
        self.made: list[LiveCall] = []
        self.session = Session(NoSound, None, self._new_call, Ends(self._post), lambda: 100.0)
        self.session.start()

    def _new_call(self, begun: float, recognising: bool) -> LiveCall:
        if self.no_more_calls:
            raise FullDiskError("/home/kim/logs is full.")
        river = river_for(Header(), {}, recognising=recognising, emit=self._emit, log=lambda event: None)
        self.made.append(LiveCall(begun, river, None))
        return self.made[-1]

    def _emit(self, record) -> None:
        if self.fails_at is not None and isinstance(record, self.fails_at):
            self.fails_at = None
            raise FullDiskError("/home/kim/logs is full.")
        self._post(record)

    def _post(self, record) -> None:
        with self._more:
            self.records.append(record)
            self._more.notify_all()

    def until(self, true) -> None:
        with self._more:
            assert self._more.wait_for(true, 10), self.records

    def all_of(self, kind):
        return [record for record in self.records if isinstance(record, kind)]

    def answer(self, count=1) -> None:
        self.session.act(lambda t: Answered(t=t))
        self.until(lambda: len(self.all_of(Answered)) == count)


@pytest.fixture
def trouble():
    one = Trouble()
    yield one
    one.session.stop()


def crash(trouble, at, act) -> None:
    trouble.fails_at = at
    trouble.session.act(act)
    trouble.until(lambda: HealthState.ERROR in [one.state for one in trouble.all_of(Health)])


def test_a_call_goes_on_in_another_and_the_log_names_no_folder(trouble, caplog):
    trouble.answer()
    crash(trouble, HoldStarted, lambda t: HoldStarted(t=t, since=t))
    trouble.until(lambda: len(trouble.all_of(Answered)) == 2)
    assert len(trouble.made) == 2
    assert trouble.made[0].over
    assert "FullDiskError" in caplog.text
    assert "kim" not in caplog.text


def test_where_there_can_be_no_other_call_its_end_is_said_and_the_next_one_begins(trouble, caplog):
    trouble.answer()
    trouble.no_more_calls = True
    crash(trouble, HoldStarted, lambda t: HoldStarted(t=t, since=t))
    trouble.until(lambda: len(trouble.all_of(Ended)) == 1)
    trouble.no_more_calls = False
    trouble.answer(2)
    assert len(trouble.made) == 2
    assert "kim" not in caplog.text


def test_a_call_that_cannot_begin_is_none_and_the_engine_lives_on(trouble):
    trouble.no_more_calls = True
    trouble.session.act(lambda t: Answered(t=t))
    trouble.until(lambda: HealthState.ERROR in [one.state for one in trouble.all_of(Health)])
    trouble.no_more_calls = False
    trouble.answer()


def test_a_call_that_had_ended_is_not_raised(trouble):
    trouble.answer()
    crash(trouble, CallEnded, lambda t: Ended(t=t))
    trouble.answer(2)
    trouble.session.act(lambda t: Ended(t=t))
    trouble.until(lambda: len(trouble.all_of(CallEnded)) == 1)
    assert len(trouble.made) == 2
    assert len(trouble.all_of(Answered)) == 2
