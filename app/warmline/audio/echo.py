"""Do both parties deliver the same sound? Then one of them is not who it should be.

A leak of the customer into the agent's microphone is not meant: that is quieter and coloured by the room.
"""

import numpy as np
from numpy.typing import NDArray

from warmline.audio.resampling import RATE_HZ

WINDOW_S = 1.0
HOP_S = 0.25
SAME_FROM = 0.9  # correlation of the two waveforms at their best lag (ours)
OTHER_BELOW = 0.5
ALIKE_DB = 6.0  # one sound on two devices has one level; leaks of headsets lie more than 12 dB lower
AUDIBLE_DB = -50.0
LAG_S = 0.05  # two paths of one sound differ by no more than this


class EchoWatch:
    """Compares the two parties, second by second; `same` is its last sure answer. For one thread."""

    def __init__(self) -> None:
        self.same = False
        self._window = np.zeros((0, 2), np.int16)
        self._fresh = 0

    def feed(self, pcm: NDArray[np.int16]) -> None:
        """Known sound of both parties, shape (n, 2), following what was fed before."""
        for start in range(0, len(pcm), round(HOP_S * RATE_HZ)):
            self._hop(pcm[start : start + round(HOP_S * RATE_HZ)])

    def forget(self) -> None:
        """One of them is unknown now: what was compared so far says nothing any more."""
        self.same = False
        self._window = self._window[:0]
        self._fresh = 0

    def _hop(self, pcm: NDArray[np.int16]) -> None:
        length = round(WINDOW_S * RATE_HZ)
        self._window = np.concatenate((self._window, pcm))[-length:]
        self._fresh += len(pcm)
        if self._fresh < HOP_S * RATE_HZ or len(self._window) < length:
            return
        self._fresh = 0
        window = self._window.astype(np.float32) / 32768.0
        agent, customer = (window - window.mean(axis=0)).T  # a microphone's offset is no sound
        levels_db = [20.0 * float(np.log10(np.sqrt(np.mean(party**2)) + 1e-9)) for party in (agent, customer)]
        if max(levels_db) < AUDIBLE_DB:
            return
        if abs(levels_db[0] - levels_db[1]) > ALIKE_DB:
            self.same = False
            return
        likeness = correlation(agent, customer, round(LAG_S * RATE_HZ))
        self.same = likeness >= SAME_FROM or (self.same and likeness >= OTHER_BELOW)


def correlation(one: NDArray[np.float32], other: NDArray[np.float32], most_lag: int) -> float:
    """The best normalised correlation within `most_lag` samples, 0 to 1; of either sign."""
    size = 2 ** int(np.ceil(np.log2(len(one) + most_lag)))
    product = np.fft.irfft(np.fft.rfft(one, size) * np.conj(np.fft.rfft(other, size)), size)
    near = np.concatenate((product[: most_lag + 1], product[size - most_lag :]))
    energy = float(np.sqrt(np.sum(one**2) * np.sum(other**2)))
    return float(np.max(np.abs(near))) / energy if energy > 0.0 else 0.0
