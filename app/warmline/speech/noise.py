"""Is a party's background so loud that it disturbs? Measured between words, against the party's own speech."""

from collections import deque

import numpy as np

from warmline.speech.activity import FRAME_S

LOOK_FRAMES = round(1.2 / FRAME_S)
"""So much background, without speech, is looked at."""
LOW_SHARE = 0.25
"""The level that this share of it stays below: pauses between words hold breaths and the ends of words."""
USUAL_SPEECH_DB = -26.0
"""Until a party has spoken, its speech is taken to be so loud (telephone speech is set to it)."""
LEARNING = 0.01
"""Weight of a new voiced frame in the usual power: about three seconds of speech."""
ON_BELOW_DB, OFF_ABOVE_DB = 12.0, 15.0
"""Speech stands so little above the noise, or enough again (ours; recognisers begin to fail near 10 dB)."""
AUDIBLE_DB = -50.0
"""A background below this disturbs nobody, however softly the party speaks."""


class NoiseWatch:
    """One party, frame by frame; `on` says whether its background disturbs. Not thread-safe."""

    def __init__(self) -> None:
        self.on = False
        self.level_db: float | None = None
        self._speech = 10.0 ** (USUAL_SPEECH_DB / 10.0)
        self._background: deque[float] = deque(maxlen=LOOK_FRAMES)

    def hear(self, level_db: float, *, voiced: bool, tonal: bool) -> bool:
        """Take a frame's level in dBFS, and whether it is speech or holds a tone; true when `on` has changed."""
        if voiced:
            self._speech += LEARNING * (10.0 ** (level_db / 10.0) - self._speech)
        if voiced or tonal:
            return False
        self._background.append(level_db)
        if len(self._background) < LOOK_FRAMES:
            return False
        low_db = float(np.partition(self._background, int(LOW_SHARE * LOOK_FRAMES))[int(LOW_SHARE * LOOK_FRAMES)])
        self.level_db = round(low_db, 1)
        above_db = 10.0 * float(np.log10(self._speech)) - low_db
        limit_db = OFF_ABOVE_DB if self.on else ON_BELOW_DB
        return self._now(low_db > AUDIBLE_DB and above_db < limit_db)

    def forget(self) -> bool:
        """What is heard is no background: it is unknown, or music. True when `on` has changed."""
        self._background.clear()
        return self._now(False)

    def _now(self, on: bool) -> bool:
        before, self.on = self.on, on
        return on != before
