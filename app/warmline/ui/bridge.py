"""The single door into the GUI thread."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from warmline.core.cues import AnyCue
from warmline.core.events import AnyEvent
from warmline.ui.kept import Kept

LEVEL_INTERVAL_S = 1 / 15  # faster than this no eye follows a meter


class Bridge(QObject):
    """Carries records and levels from any thread to the widgets, in the order they were posted.

    Receivers connect with `Qt.ConnectionType.QueuedConnection`, so that nothing of theirs runs on the poster's thread.
    The bridge must outlive the threads that post.
    """

    record = Signal(object)
    levels = Signal(float, float)
    kept = Signal(object)

    def __init__(self, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._levels_posted_s = float("-inf")

    def post(self, record: AnyCue | AnyEvent) -> None:
        """Hand an event or a cue to the panel. Any thread; returns at once."""
        self.record.emit(record)

    def post_kept(self, kept: Kept) -> None:
        """What is kept of the call that goes on. Any thread; returns at once."""
        self.kept.emit(kept)

    def post_levels(self, agent_db: float, customer_db: float) -> None:
        """Show both parties' levels (dBFS). One thread, as often as it likes: at most 15 a second pass."""
        now_s = self._clock()
        if now_s - self._levels_posted_s < LEVEL_INTERVAL_S:
            return
        self._levels_posted_s = now_s
        self.levels.emit(agent_db, customer_db)
