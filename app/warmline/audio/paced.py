"""A recording that arrives at the pace of the call, where there is no sound server to play it."""

import time
from collections.abc import Callable, Iterator
from threading import Event

import numpy as np
from numpy.typing import NDArray

from warmline.audio.capture import FRAME, CapturedBlock
from warmline.audio.health import HealthChange
from warmline.audio.recordings import Recording
from warmline.audio.resampling import RATE_HZ
from warmline.core.events import HealthState, Party

FRAME_S = FRAME / RATE_HZ


class PacedRecording:
    """Reads like a live capture, from a file; `read` is for one thread. After its end there is silence."""

    def __init__(self, recording: Recording, clock: Callable[[], float] = time.monotonic) -> None:
        self._blocks: Iterator[NDArray[np.int16]] = recording.blocks(FRAME_S)
        self._clock = clock
        self._position = 0
        self._never = Event()
        self.started_at = 0.0

    def start(self) -> None:
        """Sample 0 is now."""
        self.started_at = self._clock()

    def read(self, timeout_s: float) -> CapturedBlock | None:
        """The next frame, when its time has come; None if that is after `timeout_s`."""
        wait_s = self.started_at + (self._position + FRAME) / RATE_HZ - self._clock()
        if wait_s > timeout_s:
            self._never.wait(timeout_s)
            return None
        self._never.wait(max(0.0, wait_s))
        first = self._position
        self._position += FRAME
        pcm = next(self._blocks, np.zeros((0, 2), np.int16))
        missing = np.zeros((FRAME - len(pcm), 2), np.int16)
        health = tuple(HealthChange(party, HealthState.LIVE, 0) for party in Party) if first == 0 else ()
        return CapturedBlock(first, np.concatenate([pcm, missing]), (False, False), health)

    def stop(self) -> None:
        """Nothing to close: the file is closed with its last block."""
