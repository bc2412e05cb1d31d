"""The call's clock against a real sound server's: one that drifts, and one that jumps."""

import time

from pulse import lasting, noise, read_until, started, told

from warmline.audio.capture import CapturedBlock, LiveCapture

FAST = 0.003


class OddClock:
    """Monotonic seconds that run too fast by a share, and can jump."""

    def __init__(self, fast: float = 0.0) -> None:
        self._begun = time.monotonic()
        self._fast = fast
        self.jumped_s = 0.0

    def __call__(self) -> float:
        gone_s = time.monotonic() - self._begun
        return self._begun + gone_s * (1.0 + self._fast) + self.jumped_s


def age_s(capture: LiveCapture, clock: OddClock) -> float:
    """How old what was delivered last is, by that clock."""
    return clock() - capture.delivered_s


def unknown_s(blocks: list[CapturedBlock]) -> float:
    return sum(len(block.pcm) for block in blocks if any(block.unknown)) / 16_000


def test_a_device_that_drifts_stays_on_the_calls_clock_and_loses_nothing(sound_server, tmp_path):
    clock = OddClock(FAST)
    talk = noise(tmp_path / "talk.wav", seconds=8, channels=1)
    with started(LiveCapture(sound_server.sinks.choice, clock=clock)) as capture:
        read_until(capture, told("customer", "live"), within_s=5)
        sound_server.play(talk, sound_server.sinks.customer_sink)
        blocks, _ = read_until(capture, lasting(14), within_s=20)
        assert capture.slips >= 2
        assert -0.05 <= age_s(capture, clock) <= 0.25
    assert unknown_s(blocks) == 0.0
    assert not [change for block in blocks for change in block.health if change.state == "lost"]


def test_after_the_clock_has_jumped_time_is_right_and_what_is_missing_is_lost(sound_server):
    clock = OddClock()
    with started(LiveCapture(sound_server.sinks.choice, clock=clock)) as capture:
        read_until(capture, told("customer", "live"), within_s=5)
        read_until(capture, lasting(1), within_s=5)
        clock.jumped_s = 30.0
        blocks, took_s = read_until(capture, told("customer", "live"), within_s=8)
        assert took_s <= 2.0
        read_until(capture, lasting(1), within_s=5)
        assert -0.05 <= age_s(capture, clock) <= 0.25
    states = [(str(change.party), str(change.state)) for block in blocks for change in block.health]
    assert ("customer", "lost") in states
    assert ("agent", "lost") in states
    assert 29.0 <= unknown_s(blocks) <= 30.5
