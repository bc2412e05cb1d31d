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
ALIKE = 0.85
QUIETER_DB = 6.0
"""A leak goes with the other party and is this much quieter, measured against both parties' usual levels (ours)."""
SAME = 0.93
NOT_LOUDER_DB = -3.0
"""On a quiet microphone a leak may be as loud as its owner; then only a shape that is the same tells (ours)."""
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
        steps = WINDOW_STEPS + MOST_LAG_STEPS
        self._envelopes = {party: deque([0.0] * steps, maxlen=steps) for party in Party}
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
        alike, gain_db = self._likeness(party)
        mine, other = self._usual_db[party], self._usual_db[party.other]
        usual_gain_db = 0.0 if mine is None or other is None else mine - other
        quieter = alike >= ALIKE and gain_db <= usual_gain_db - QUIETER_DB
        return quieter or (alike >= SAME and gain_db <= NOT_LOUDER_DB)

    def _likeness(self, party: Party) -> tuple[float, float]:
        """The best correlation of the envelopes, `party` later by up to 96 ms, and its gain there in dB."""
        mine = np.array(self._envelopes[party])[MOST_LAG_STEPS:]
        other = np.lib.stride_tricks.sliding_window_view(np.array(self._envelopes[party.other]), WINDOW_STEPS)
        centred = other - other.mean(axis=1, keepdims=True)
        power = np.square(centred).sum(axis=1)
        shared = centred @ (mine - mine.mean())
        scale = np.sqrt(power * np.square(mine - mine.mean()).sum())
        alike = np.divide(shared, scale, out=np.zeros_like(shared), where=scale > 0.0)
        best = int(alike.argmax())
        if alike[best] <= 0.0:
            return 0.0, 0.0
        return float(alike[best]), 20.0 * float(np.log10(shared[best] / power[best]))
