"""Devices that change while a call is heard: time runs on, and nobody is blamed for the gap."""

import numpy as np
import pytest

from warmline.audio.capture import FRAME, CapturedBlock
from warmline.audio.health import HealthChange
from warmline.audio.resampling import RATE_HZ
from warmline.audio.sound import DeviceError
from warmline.audio.switching import ChangingDevices, SwitchingCapture
from warmline.core.events import HealthState, Party


class ManualClock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


class FakeCapture:
    """Delivers frames of one value as the clock goes on; takes `opens_s` to open."""

    def __init__(self, clock, value, opens_s=0.0, breaks=False):
        self.clock, self.value, self.opens_s, self.breaks = clock, value, opens_s, breaks
        self.started_at, self.position, self.stopped = 0.0, 0, False

    def start(self):
        self.clock.now += self.opens_s
        if self.breaks:
            raise DeviceError("It is not there.")
        self.started_at = self.clock()

    def read(self, timeout_s):
        if (self.clock() - self.started_at) * RATE_HZ < self.position + FRAME:
            return None
        first, self.position = self.position, self.position + FRAME
        health = () if first else (HealthChange(Party.AGENT, HealthState.LIVE, 0),)
        return CapturedBlock(first, np.full((FRAME, 2), self.value, np.int16), (False, False), health)

    def stop(self):
        self.stopped = True


@pytest.fixture
def clock():
    return ManualClock()


def read_all(capture, clock, seconds):
    """The blocks of that much time."""
    blocks = []
    for _ in range(round(seconds * RATE_HZ / FRAME)):
        clock.now += FRAME / RATE_HZ
        while (block := capture.read(0.0)) is not None:
            blocks.append(block)
    return blocks


def in_one_piece(blocks):
    ends = [block.first_sample + len(block.pcm) for block in blocks]
    return [block.first_sample for block in blocks[1:]] == ends[:-1]


def test_before_a_change_it_is_the_capture_itself(clock):
    inner = FakeCapture(clock, 1)
    capture = SwitchingCapture(lambda: inner, clock)
    capture.start()
    blocks = read_all(capture, clock, 1.0)
    assert in_one_piece(blocks)
    assert blocks[0].health[0].state is HealthState.LIVE
    assert not any(any(block.unknown) for block in blocks)
    capture.stop()
    assert inner.stopped


def test_a_change_takes_its_time_and_that_time_is_unknown(clock):
    first, second = FakeCapture(clock, 1), FakeCapture(clock, 2, opens_s=0.4)
    capture = SwitchingCapture(lambda: first, clock)
    capture.start()
    before = read_all(capture, clock, 1.0)
    capture.switch(lambda: second)
    after = read_all(capture, clock, 1.0)
    assert first.stopped
    assert in_one_piece(before + after)
    unknown = [block for block in after if block.unknown == (True, True)]
    assert sum(len(block.pcm) for block in unknown) / RATE_HZ == pytest.approx(0.4, abs=0.07)
    known = [block for block in after if block.unknown == (False, False)]
    assert {int(block.pcm[0, 0]) for block in known} == {2}
    assert known[0].health[0].sample == known[0].first_sample
    now = round((clock() - capture.started_at) * RATE_HZ)
    assert after[-1].first_sample + len(after[-1].pcm) == pytest.approx(now, abs=2 * FRAME)


def test_without_devices_time_runs_and_both_are_lost_once(clock):
    capture = SwitchingCapture(None, clock)
    capture.start()
    blocks = read_all(capture, clock, 2.0)
    assert in_one_piece(blocks)
    assert all(block.unknown == (True, True) for block in blocks)
    assert [(c.party, c.state) for block in blocks for c in block.health] == [(p, HealthState.LOST) for p in Party]
    capture.switch(lambda: FakeCapture(clock, 3))
    assert any(block.unknown == (False, False) for block in read_all(capture, clock, 0.5))


def test_devices_that_do_not_open_leave_both_lost_until_others_do(clock):
    capture = SwitchingCapture(lambda: FakeCapture(clock, 1), clock)
    capture.start()
    read_all(capture, clock, 0.5)
    capture.switch(lambda: FakeCapture(clock, 2, breaks=True))
    blocks = read_all(capture, clock, 0.5)
    assert {c.state for block in blocks for c in block.health} == {HealthState.LOST}
    capture.switch(lambda: FakeCapture(clock, 4))
    later = read_all(capture, clock, 0.5)
    assert in_one_piece(blocks + later)
    assert int(later[-1].pcm[0, 0]) == 4


def test_what_is_made_after_a_crash_hears_the_latest_choice(clock):
    devices = ChangingDevices(None)
    assert devices.none
    devices.capture()
    devices.switch(lambda: FakeCapture(clock, 7))
    assert not devices.none
    again = devices.capture()
    again.start()
    clock.now += 1.0
    block = again.read(0.0)
    assert block is not None
    assert int(block.pcm[0, 0]) == 7
    again.stop()
