"""The listener thread of a session: reads the capture, finds voices and tones, passes on every frame."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Protocol

from warmline.audio.capture import CaptureCrashedError, CapturedBlock
from warmline.audio.health import HealthChange
from warmline.audio.resampling import RATE_HZ
from warmline.runtime.kept import Era, HeardFrame
from warmline.speech.leak import level_db
from warmline.speech.listener import Listener

log = logging.getLogger(__name__)

READ_S = 0.2


class Capture(Protocol):
    """Sound of both parties; used by the listener thread only."""

    started_at: float

    def start(self) -> None:
        """Open the devices."""
        ...

    def read(self, timeout_s: float) -> CapturedBlock | None:
        """The next block."""
        ...

    def stop(self) -> None:
        """Close the devices."""
        ...


@dataclass(frozen=True, slots=True)
class Changed:
    """The sound of a party changed at `clock`."""

    change: HealthChange
    clock: float


@dataclass(frozen=True, slots=True)
class _Listening:
    """One run of the listener; its first sample is number `origin` of the capture (16 kHz)."""

    era: Era
    origin: int
    listener: Listener


class LineListener:
    """Hears one line. `run` is the listener thread's; `wanted` and `between_calls` are set by the engine thread.

    `wanted` is when the call began that somebody told of: its frames count from there. `between_calls`: without such a
    call it listens too, and counts with the capture. `crashed` is told true when the capture has crashed, and false
    once it is open again.
    """

    def __init__(
        self,
        capture: Callable[[], Capture],
        post: Callable[[HeardFrame | Changed], None],
        levels: Callable[[float, float], None],
        crashed: Callable[[bool], None],
        clock: Callable[[], float],
    ) -> None:
        self.wanted: float | None = None
        self.between_calls = False
        self._new_capture = capture
        self._post = post
        self._levels = levels
        self._crashed = crashed
        self._clock = clock
        self._listening: _Listening | None = None
        self._numbers = count(1)
        self._capture = capture()

    def open(self) -> None:
        """Open the devices. Raises WarmlineError: one is missing."""
        self._capture.start()

    def close(self) -> None:
        """Close the devices."""
        self._capture.stop()

    def run(self, stopping: threading.Event) -> None:
        """Listen until `stopping`."""
        while not stopping.is_set():
            try:
                block = self._capture.read(READ_S)
            except CaptureCrashedError:
                self._reopen()
                continue
            if block is not None:
                self._hear(block)

    def _hear(self, block: CapturedBlock) -> None:
        for change in block.health:
            self._post(Changed(change, self._capture.started_at + change.sample / RATE_HZ))
        self._levels(level_db(block.pcm[:, 0]), level_db(block.pcm[:, 1]))
        wanted = self.wanted
        if self._listening is not None and self._listening.era.wanted != wanted:
            self._listening = None
        if wanted is None and not self.between_calls:
            self._listening = None
            return
        if self._listening is None:
            self._listening = self._new_era(block, wanted)
        era = self._listening.era
        skip = max(0, self._listening.origin - block.first_sample)
        for heard in self._listening.listener.hear(block.pcm[skip:], block.unknown):
            self._post(HeardFrame(era, heard, not any(block.unknown)))

    def _new_era(self, block: CapturedBlock, wanted: float | None) -> _Listening:
        zero, first = self._capture.started_at, block.first_sample
        if wanted is None:
            return _Listening(Era(zero), first, Listener(first_sample=first, numbers=self._numbers))
        origin = max(first, round((wanted - zero) * RATE_HZ))
        return _Listening(Era(wanted, wanted), origin, Listener(numbers=self._numbers))

    def _reopen(self) -> None:
        """The capture crashed: open a new one; the call goes on where the clock stands."""
        log.error("capture crashed; opening the devices again")
        self._crashed(True)
        self._capture.stop()
        self._capture = self._new_capture()
        self._capture.start()
        self._crashed(False)
        self._listening, wanted = None, self.wanted
        if wanted is not None:
            elapsed = round((self._clock() - wanted) * RATE_HZ)
            self._listening = _Listening(Era(wanted, wanted), 0, Listener(first_sample=elapsed, numbers=self._numbers))
