"""Sources that deliver nothing while nothing plays: their pauses become silence, by the clock.

A WASAPI loopback sends no blocks while no program plays. That is no loss (the softphone is quiet), and the party's
time must run on; see FACTS and DESIGN 10.
"""

import logging
import threading
from collections.abc import Callable
from typing import Protocol

from warmline.audio.sound import OpenStream

log = logging.getLogger(__name__)

TICK_S = 0.01
PAUSE_S = 0.1
"""Nothing for so long is a pause: blocks come every 20 ms, and late by a few tens at most (ours)."""
MARGIN_S = 0.01
"""Silence stays so far behind the clock. Less than `track.SLIP_S`, else the track would take it for a slip."""
AWAY_S = 0.05
"""A tick that comes so late was held up like everything else: what is late may still come."""


class SilenceFill:
    """Passes blocks on and puts silence into pauses, so that what it delivered never falls behind the clock.

    While sound flows nothing is altered, whatever the device's own clock does. `block` comes from the driver's
    thread, `tick` from another.
    """

    def __init__(
        self, rate_hz: int, channels: int, deliver: Callable[[bytes], None], clock: Callable[[], float]
    ) -> None:
        self._rate_hz = rate_hz
        self._frame_bytes = 2 * channels
        self._deliver = deliver
        self._clock = clock
        self._lock = threading.Lock()
        self._begun_at = self._alive_at = self._ticked_at = clock()
        self._frames = 0
        self._pausing = True  # the first block, and the first after a pause, take their place by the clock
        self._settling = True  # what comes in a burst after that has been silence already

    def block(self, data: bytes) -> None:
        """Sound came: int16, interleaved."""
        with self._lock:
            now = self._clock()
            self._alive_at = now
            if self._settling:
                data = self._placed(data, now)
            self._put(data)

    def tick(self) -> None:
        """Every `TICK_S`."""
        with self._lock:
            now = self._clock()
            away = now - self._ticked_at > AWAY_S
            self._ticked_at = now
            if away:
                self._alive_at = max(self._alive_at, now - PAUSE_S / 2)
            if now - self._alive_at < PAUSE_S:
                return
            self._pausing = self._settling = True
            self._fill(now - MARGIN_S)

    def _placed(self, data: bytes, now: float) -> bytes:
        """A block after a pause, without what silence has been put in place of already."""
        frames = len(data) // self._frame_bytes
        early = frames // 2  # blocks do not come like clockwork; the next one of a burst is a whole block early
        if self._pausing:
            self._fill(now - frames / self._rate_hz)
            self._pausing, early = False, 0
        ahead = self._frames + frames - self._due(now)
        if ahead <= early:
            self._settling = False
            return data
        return data[min(ahead, frames) * self._frame_bytes :]

    def _fill(self, until: float) -> None:
        missing = self._due(until) - self._frames
        if missing > 0:
            self._put(bytes(missing * self._frame_bytes))

    def _due(self, now: float) -> int:
        return round((now - self._begun_at) * self._rate_hz)

    def _put(self, data: bytes) -> None:
        if data:
            self._frames += len(data) // self._frame_bytes
            self._deliver(data)


class Attendance(Protocol):
    """Something that looks after an open stream."""

    def stop(self) -> None:
        """Look no longer; nothing is called afterwards."""


Attend = Callable[[Callable[[], bool], Callable[[], None]], Attendance]
"""Begin to call the first every `TICK_S`; once it says False, call the second and end."""


class Attendant:
    """Looks after an open stream on the thread `audio-attend`: fills its pauses, notices its end."""

    def __init__(self, look: Callable[[], bool], on_end: Callable[[], None]) -> None:
        self._look = look
        self._on_end = on_end
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="audio-attend", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End the thread. Not from the thread itself."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            while not self._stopping.wait(TICK_S):
                if not self._look():
                    break
        except Exception as error:  # noqa: BLE001  whatever it is, the line must learn that nobody looks any more
            log.warning("looking after an open device failed: %s", type(error).__name__)
        if not self._stopping.is_set():
            self._on_end()


class AttendedStream:
    """An open stream and whoever looks after it; closed together, the attendant first."""

    def __init__(self, attendance: Attendance, stream: OpenStream) -> None:
        self._attendance = attendance
        self._stream = stream

    def close(self) -> None:
        """Stop and release both."""
        self._attendance.stop()
        self._stream.close()
