"""Has a party's background gone? Lines carry a little noise between words; a line that is cut carries none.

Softphones stop sending in pauses, and a loopback delivers nothing while nothing plays: a party that was silent
between words before has no floor to fall from, so digital silence alone says nothing (design point 10).
"""

from collections import deque

from warmline.speech.activity import FRAME_S
from warmline.speech.leak import FLOOR_DB

EARLIER_FRAMES = round(5.0 / FRAME_S)
"""So much background, without speech, makes the floor that a party can fall from (ours)."""
LATELY_FRAMES = round(1.5 / FRAME_S)
"""It has fallen when it was this long far below that floor without a break (ours)."""
STEADY = 0.05
"""All but this share of the earlier background is at or above the floor: one that comes and goes is none (ours)."""
LEAST_DB = -75.0
"""A floor below this is the rest of a codec's rounding, not the noise of a line (ours)."""
FALLEN_DB = 12.0
"""So far below the floor it has gone, and not merely become quieter (ours)."""


class FloorWatch:
    """One party, frame by frame; `faded` says whether its background is gone. Not thread-safe."""

    def __init__(self) -> None:
        self.faded = False
        self._earlier: deque[float] = deque(maxlen=EARLIER_FRAMES)
        self._lately: deque[float] = deque(maxlen=LATELY_FRAMES)
        self._floor_db = FLOOR_DB

    def hear(self, level_db: float, *, other: bool) -> bool:
        """Take a frame's level in dBFS, and whether it is something `other` than background; true on a change."""
        if other:
            self._lately.clear()
            return self._now(False)
        if self.faded:
            back = level_db >= self._floor_db - FALLEN_DB
            if back:
                self._lately.clear()
            return self._now(not back)
        if len(self._lately) == LATELY_FRAMES:
            self._earlier.append(self._lately[0])
        self._lately.append(level_db)
        if len(self._lately) < LATELY_FRAMES or len(self._earlier) < EARLIER_FRAMES:
            return False
        limit_db = max(self._lately) + FALLEN_DB
        if limit_db >= max(self._earlier):
            return False
        self._floor_db = sorted(self._earlier)[int(STEADY * EARLIER_FRAMES)]
        return self._now(self._floor_db >= LEAST_DB and limit_db < self._floor_db)

    def _now(self, faded: bool) -> bool:
        before, self.faded = self.faded, faded
        return faded != before
