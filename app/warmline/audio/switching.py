"""A capture whose devices can be changed while it runs: for the session, the same call goes on.

While the devices change, and while there are none, time runs on by the clock with both parties unknown.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

import numpy as np

from warmline.audio.capture import FRAME, CapturedBlock
from warmline.audio.health import HealthChange, Loss
from warmline.audio.resampling import RATE_HZ
from warmline.audio.sound import AudioError
from warmline.core.events import HealthState, Party

log = logging.getLogger(__name__)

_LONGEST_FILL = 32 * FRAME


class OneCapture(Protocol):
    """Devices that were opened; `LiveCapture` is one."""

    started_at: float

    def start(self) -> None:
        """Open them."""
        ...

    def read(self, timeout_s: float) -> CapturedBlock | None:
        """The next block."""
        ...

    def stop(self) -> None:
        """Close them."""
        ...


class SwitchingCapture:
    """`start`, `read` and `stop` are for one thread, `switch` is for any.

    `first` makes the capture to begin with; None: there are no devices yet.
    """

    def __init__(self, first: Callable[[], OneCapture] | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._make = first
        self._clock = clock
        self._switched = threading.Event()
        self._nothing = threading.Event()  # never set: waits while there is nothing to read
        self._inner: OneCapture | None = None
        self._offset = 0  # of the inner capture's samples in ours, in samples
        self._position = 0
        self._told_lost = False
        self.started_at = 0.0

    def switch(self, make: Callable[[], OneCapture]) -> None:
        """Close the devices and open others; within a second they are heard."""
        self._make = make
        self._switched.set()

    def start(self) -> None:
        """Open the devices, if there are any; sample 0 is now.

        Raises:
            DeviceError: one of the first devices does not open.
        """
        self.started_at = self._clock()
        self._switched.clear()
        if self._make is None:
            return
        self._inner = self._make()
        self._inner.start()
        self.started_at = self._inner.started_at

    def read(self, timeout_s: float) -> CapturedBlock | None:
        """The next block; None if there is none within `timeout_s`.

        Raises:
            CaptureCrashedError: see `LiveCapture.read`.
        """
        if self._switched.is_set():
            self._open_others()
        behind = self._offset - self._position if self._inner is not None else self._elapsed() - self._position
        if behind >= FRAME:
            return self._unknown(min(behind // FRAME * FRAME, _LONGEST_FILL))
        if self._inner is None:
            self._nothing.wait(min(timeout_s, FRAME / RATE_HZ))
            return None
        block = self._inner.read(timeout_s)
        return None if block is None else self._ours(block)

    def stop(self) -> None:
        """Close the devices."""
        inner, self._inner = self._inner, None
        if inner is not None:
            inner.stop()

    def _open_others(self) -> None:
        self._switched.clear()
        self.stop()
        make = self._make
        if make is None:
            return
        try:
            inner = make()
            inner.start()
        except AudioError as error:
            log.warning("the devices that were chosen do not open: %s", type(error).__name__)
            self._told_lost = False
            return
        self._inner = inner
        self._told_lost = False
        # On whole frames, so that what follows is framed as before.
        self._offset = max(self._position, round((inner.started_at - self.started_at) * RATE_HZ) // FRAME * FRAME)

    def _elapsed(self) -> int:
        return int((self._clock() - self.started_at) * RATE_HZ)

    def _unknown(self, count: int) -> CapturedBlock:
        first, self._position = self._position, self._position + count
        health: tuple[HealthChange, ...] = ()
        if self._inner is None and not self._told_lost:
            self._told_lost = True
            health = tuple(HealthChange(party, HealthState.LOST, first, loss=Loss.MISSING) for party in Party)
        return CapturedBlock(first, np.zeros((count, 2), np.int16), (True, True), health)

    def _ours(self, block: CapturedBlock) -> CapturedBlock:
        self._position = self._offset + block.first_sample + len(block.pcm)
        if not self._offset:
            return block
        health = tuple(replace(change, sample=change.sample + self._offset) for change in block.health)
        return replace(block, first_sample=block.first_sample + self._offset, health=health)


class ChangingDevices:
    """Which devices are heard now: makes the session's captures, and switches the one that runs. Any thread."""

    def __init__(self, make: Callable[[], OneCapture] | None) -> None:
        self._make = make
        self._running: SwitchingCapture | None = None

    @property
    def none(self) -> bool:
        """There is nothing to hear yet."""
        return self._make is None

    def capture(self) -> SwitchingCapture:
        """A capture of the devices as they are chosen now."""
        self._running = SwitchingCapture(self._make)
        return self._running

    def switch(self, make: Callable[[], OneCapture]) -> None:
        """Hear others from now on."""
        self._make = make
        if self._running is not None:
            self._running.switch(make)
