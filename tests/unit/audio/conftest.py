"""A sound card that exists only here, and a clock that is set by hand."""

import threading
from collections.abc import Callable

import numpy as np
import pytest

from warmline.audio.sound import DeviceError, DriverInput, Sound, StreamPlan


class ManualClock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class FakeStream:
    def __init__(self, plan: StreamPlan, on_block: Callable[[bytes], None], on_end: Callable[[], None]) -> None:
        self.plan, self.on_block, self.on_end = plan, on_block, on_end
        self.closed = False

    def close(self) -> None:
        self.closed = True


class FakeDriver:
    """Devices come and go in `present`; like PortAudio's, the list is that of the last scan."""

    def __init__(self) -> None:
        self.present: dict[str, tuple[int, int]] = {}  # name: channels, rate
        self.streams: dict[str, FakeStream] = {}
        self.rescans = 0
        self.opened = threading.Event()
        self.breaks: Exception | None = None
        self._listed: dict[str, tuple[int, int]] = {}

    def add(self, name: str, *, channels: int = 1, rate_hz: int = 16_000) -> None:
        self.present[name] = (channels, rate_hz)

    def inputs(self) -> list[DriverInput]:
        return [DriverInput(i, name, "ALSA", *about) for i, (name, about) in enumerate(self._listed.items())]

    def rescan(self) -> None:
        self.rescans += 1
        self._listed = dict(self.present)

    def open(self, source, plan, *, on_block, on_end):
        if self.breaks is not None:
            raise self.breaks
        if source.name not in self.present:
            raise DeviceError("gone")
        self.streams[source.name] = FakeStream(plan, on_block, on_end)
        self.opened.set()
        return self.streams[source.name]


class Studio:
    """Plays into the fake devices while the clock runs."""

    def __init__(self) -> None:
        self.clock = ManualClock()
        self.driver = FakeDriver()
        self.sound = Sound(self.driver, None)

    def play(self, seconds: float, *names: str, value: int = 1000, late_s: float = 0.0) -> None:
        """Blocks of 20 ms to every named device, as the clock goes on; all of them at the end if `late_s`."""
        waiting = []
        for _ in range(round(seconds / 0.02)):
            self.clock.now += 0.02
            for name in names:
                stream = self.driver.streams[name]
                samples = np.full((round(stream.plan.rate_hz * 0.02), stream.plan.channels), value, np.int16)
                waiting.append((stream, samples.tobytes()))
            if not late_s:
                self._deliver(waiting)
        self.clock.now += late_s
        self._deliver(waiting)

    @staticmethod
    def _deliver(waiting: list[tuple[FakeStream, bytes]]) -> None:
        for stream, data in waiting:
            stream.on_block(data)
        waiting.clear()


@pytest.fixture
def studio() -> Studio:
    made = Studio()
    made.driver.add("headset")
    made.driver.add("line")
    made.driver.rescan()
    made.driver.rescans = 0
    return made
