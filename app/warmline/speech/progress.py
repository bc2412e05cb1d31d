"""How far an installation is, and how it is stopped."""

import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum

from warmline.speech.model_files import ModelError

SPEED_OVER_S = 3.0
REPORT_S = 0.1


class StoppedError(ModelError):
    """A person stopped the installation; what was downloaded is kept."""


class Stage(StrEnum):
    """What an installation does now."""

    DOWNLOADING = "downloading"
    CHECKING = "checking"
    UNPACKING = "unpacking"
    COPYING = "copying"


@dataclass(frozen=True, slots=True)
class Progress:
    """Bytes done of `total_bytes` (None: nobody knows) in this stage; `bytes_per_s` while downloading."""

    stage: Stage
    done_bytes: int
    total_bytes: int | None
    bytes_per_s: float | None = None


Report = Callable[[Progress], None]


class StopSign:
    """Asks a running installation to stop. From any thread."""

    def __init__(self) -> None:
        self._wanted = threading.Event()
        self._lock = threading.Lock()
        self._interrupt: Callable[[], None] | None = None

    @property
    def is_up(self) -> bool:
        """Somebody asked."""
        return self._wanted.is_set()

    def raise_up(self) -> None:
        """Ask; a read that waits for the network ends at once."""
        with self._lock:
            self._wanted.set()
            if self._interrupt is not None:
                self._interrupt()

    def check(self) -> None:
        """Raise StoppedError if somebody asked."""
        if self.is_up:
            raise StoppedError("The installation was stopped; what was downloaded is kept, install again to go on.")

    @contextmanager
    def interrupting(self, interrupt: Callable[[], None]) -> Iterator[None]:
        """While this lasts, asking also calls `interrupt`, on the asking thread."""
        with self._lock:
            self._interrupt = interrupt
            if self.is_up:
                interrupt()
        try:
            yield
        finally:
            with self._lock:
                self._interrupt = None


class Meter:
    """Counts bytes into `report`, at most ten times a second and once at the end."""

    def __init__(
        self, stage: Stage, total_bytes: int | None, report: Report, clock: Callable[[], float], *, done_bytes: int = 0
    ) -> None:
        self.done_bytes = done_bytes
        self._stage = stage
        self._total_bytes = total_bytes
        self._report = report
        self._clock = clock
        self._told_at = float("-inf")
        self._seen: deque[tuple[float, int]] = deque([(clock(), done_bytes)])

    def add(self, count: int) -> None:
        """So many bytes more are done."""
        self.done_bytes += count
        now = self._clock()
        self._seen.append((now, self.done_bytes))
        while self._seen[0][0] < now - SPEED_OVER_S and len(self._seen) > 2:
            self._seen.popleft()
        if now - self._told_at >= REPORT_S or self.done_bytes == self._total_bytes:
            self._told_at = now
            self._report(Progress(self._stage, self.done_bytes, self._total_bytes, self._speed()))

    def _speed(self) -> float | None:
        if self._stage is not Stage.DOWNLOADING:
            return None
        (since, before), (now, done) = self._seen[0], self._seen[-1]
        return (done - before) / (now - since) if now > since else None
