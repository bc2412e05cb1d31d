"""The leak gate: the customer's voice in the agent's microphone is not the agent.

A leak is the other party once more: later, softer, coloured by a room. So the two are compared as pictures of
loudness over pitch and time. People who talk at once have pictures of their own, however alike their rhythm is.
"""

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party

RATE_HZ = 16_000
HOP = 256
"""Samples from one column of a picture to the next: 16 ms."""
BANDS = 20
LOWEST_HZ, HIGHEST_HZ = 150.0, 6500.0
MOST_LAG = 15
"""Columns: a loudspeaker's sound reaches the microphone within 240 ms, delays of wireless devices included (ours)."""
WINDOW = 32
ALIKE = 0.65
"""Over 0.5 s. Of speech of two people at once 95 % lies below 0.5, of leaks in four rooms 5 % below 0.7 (measured)."""
SHORT_WINDOW = 16
SHORT_ALIKE = 0.78
"""Over 0.25 s: a leak that begins in mid-speech is known sooner. Of two people at once 99 % lies below (measured)."""
NOT_LOUDER_DB = -3.0
"""A leak is softer than its owner, on any microphone; the same sound on both devices is no leak (ours)."""
FLOOR_DB = -96.0


def level_db(samples: NDArray[np.int16]) -> float:
    """The level of int16 samples in dBFS (0 = full scale), not below -96."""
    if not samples.size:
        return FLOOR_DB
    rms = float(np.sqrt(np.mean(np.square(samples.astype(np.float64)))))
    return max(FLOOR_DB, 20.0 * float(np.log10(rms / 32768.0))) if rms > 0.0 else FLOOR_DB


def _bands() -> NDArray[np.float64]:
    """Which lines of a spectrum make which band: shape (lines, bands). A band has one line at least."""
    edges = np.geomspace(LOWEST_HZ, HIGHEST_HZ, BANDS + 1)
    lines_hz = np.fft.rfftfreq(2 * HOP, 1 / RATE_HZ)[:, None]
    within = (lines_hz >= edges[:-1]) & (lines_hz < edges[1:])
    within[np.abs(lines_hz - np.sqrt(edges[:-1] * edges[1:])).argmin(axis=0), np.arange(BANDS)] = True
    return within.astype(np.float64)


class LeakGate:
    """Keeps the last 0.75 s of both parties as pictures. Not thread-safe; frame by frame, in the order of time."""

    def __init__(self) -> None:
        self._bands = _bands()
        self._taper = np.hanning(2 * HOP)
        self._rest = {party: np.zeros(HOP) for party in Party}
        self._pictures = {party: np.zeros((WINDOW + MOST_LAG, BANDS)) for party in Party}

    def hear(self, frames: dict[Party, NDArray[np.int16]]) -> dict[Party, float]:
        """Take one frame of each party; the levels in dBFS."""
        for party, frame in frames.items():
            sound = np.concatenate([self._rest[party], frame])
            pieces = np.lib.stride_tricks.sliding_window_view(sound, 2 * HOP)[::HOP]
            power = np.square(np.abs(np.fft.rfft(pieces * self._taper))) @ self._bands
            columns = np.sqrt(np.sqrt(power))  # about as loud as it sounds
            self._rest[party] = sound[-HOP:]
            self._pictures[party] = np.concatenate([self._pictures[party][len(columns) :], columns])
        return {party: level_db(frame) for party, frame in frames.items()}

    def leaks(self, party: Party) -> bool:
        """What `party` delivers now is the other party, heard through the air."""
        return any(
            alike >= least and gain_db <= NOT_LOUDER_DB
            for least, (alike, gain_db) in (
                (ALIKE, self._likeness(party, WINDOW)),
                (SHORT_ALIKE, self._likeness(party, SHORT_WINDOW)),
            )
        )

    def _likeness(self, party: Party, window: int) -> tuple[float, float]:
        """The best correlation of the last `window` columns with the other's, `party` later, and its gain in dB."""
        mine = self._pictures[party][-window:]
        others = self._pictures[party.other][-window - MOST_LAG :]
        other = np.lib.stride_tricks.sliding_window_view(others, window, axis=0)
        centred = mine - mine.mean(axis=0)
        shared = np.einsum("lbt,tb->l", other, centred)
        power = np.square(other).sum(axis=(1, 2)) - window * np.square(other.mean(axis=2)).sum(axis=1)
        scale = np.sqrt(np.maximum(power, 0.0) * np.square(centred).sum())
        alike = np.divide(shared, scale, out=np.zeros_like(shared), where=scale > 1e-6)
        best = int(alike.argmax())
        if alike[best] <= 0.0:
            return 0.0, 0.0
        return float(alike[best]), 40.0 * float(np.log10(shared[best] / power[best]))
