"""The leak gate: the customer's voice in the agent's microphone is not the agent."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party

STEPS_A_FRAME = 4
"""Envelope steps in a frame: 8 ms each."""
WINDOW_STEPS = 64
"""The envelopes are compared over 0.5 s."""
MOST_LAG_STEPS = 12
"""A loudspeaker's sound reaches the microphone within 96 ms."""
LEAK_DB = 12.0
"""A leak is this much quieter than the party's own usual level (measured; design point 5)."""
LEAK_CORRELATION = 0.7
"""Two people speaking at once correlate less than this over half a second (ours)."""
LEARNING = 0.03
"""Weight of a new voiced frame in the usual level: about one second of speech."""
FLOOR_DB = -96.0


def level_db(samples: NDArray[np.int16]) -> float:
    """The level of int16 samples in dBFS (0 = full scale), not below -96."""
    if not samples.size:
        return FLOOR_DB
    rms = float(np.sqrt(np.mean(np.square(samples.astype(np.float64)))))
    return max(FLOOR_DB, 20.0 * float(np.log10(rms / 32768.0))) if rms > 0.0 else FLOOR_DB


class LeakGate:
    """Compares each party with its own usual level and checks that the envelopes go together."""

    def __init__(self) -> None:
        self._envelopes = {party: deque([0.0] * WINDOW_STEPS, maxlen=WINDOW_STEPS) for party in Party}
        self._usual_db: dict[Party, float | None] = dict.fromkeys(Party)
        self._levels = dict.fromkeys(Party, FLOOR_DB)

    def hear(self, frames: dict[Party, NDArray[np.int16]]) -> dict[Party, float]:
        """Take one frame of each party; the levels in dBFS."""
        for party, frame in frames.items():
            steps = frame.astype(np.float64).reshape(STEPS_A_FRAME, -1)
            self._envelopes[party].extend(np.sqrt(np.mean(np.square(steps), axis=1)).tolist())
            self._levels[party] = level_db(frame)
        return dict(self._levels)

    def learn(self, party: Party) -> None:
        """The party speaks alone in the last frame: its level is its own."""
        usual, level = self._usual_db[party], self._levels[party]
        self._usual_db[party] = level if usual is None else usual + LEARNING * (level - usual)

    def leaks(self, party: Party) -> bool:
        """What `party` delivers is the other party, who is speaking, heard through the air."""
        other_db, mine_db = self._levels[party.other], self._levels[party]
        usual_db = self._usual_db[party]
        loudest = other_db - LEAK_DB if usual_db is None else min(usual_db - LEAK_DB, other_db)
        if mine_db > loudest:
            return False
        return self._correlation(party) >= LEAK_CORRELATION

    def _correlation(self, party: Party) -> float:
        mine = np.array(self._envelopes[party])
        other = np.array(self._envelopes[party.other])
        return max(_pearson(mine[lag:], other[: WINDOW_STEPS - lag]) for lag in range(0, MOST_LAG_STEPS + 1, 2))


def _pearson(one: NDArray[np.float64], two: NDArray[np.float64]) -> float:
    one, two = one - one.mean(), two - two.mean()
    scale = float(np.sqrt(np.square(one).sum() * np.square(two).sum()))
    return float((one * two).sum()) / scale if scale > 0.0 else 0.0
