"""Is what a party delivers music, such as a queue's? Told from tones that stand, and from the voice that is not there.

Music sounds nearly without a pause, is tonal, and is not speech to the voice detector. Noise has no tones that
stand; ringing and busy tones are one or two of them, with pauses; a hum never changes.
"""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from warmline.speech.activity import FRAME, FRAME_S, RATE_HZ

ON_FRAMES = round(2.4 / FRAME_S)
OFF_FRAMES = round(1.6 / FRAME_S)
"""So much sound is looked at before music is said to be there, or to be over."""
SOUNDING_DB = -52.0
SOUNDS = 0.85
VOICED_AT_MOST = 0.2
TONAL = 0.6
"""Shares of the frames that sound, are voiced, and hold tones that stand (ours, from real calls and made music)."""
NO_LONGER_TONAL = 0.35
TALKS = 0.45
TONES = 5
"""Partials that differ, within the time looked at: a ringing tone has two at most."""
MOVES_DB = 0.6
"""A hum's level keeps within this."""

_WINDOW = np.hanning(2 * FRAME).astype(np.float32)
_BIN_HZ = RATE_HZ / (2 * FRAME)
_BAND = slice(round(220 / _BIN_HZ), round(3600 / _BIN_HZ))
_SMOOTH = 12
"""A peak is held against the mean of so many bins on either side of it."""
_PEAK = 3.5
"""This many times that mean, in amplitude."""


class MusicWatch:
    """One party, frame by frame; `on` says whether there is music. Not thread-safe."""

    def __init__(self) -> None:
        self.on = False
        self._before = np.zeros(FRAME, np.float32)
        self._peaks: deque[NDArray[np.bool_]] = deque(maxlen=2)
        self._seen: deque[tuple[bool, bool, float, frozenset[int]]] = deque(maxlen=ON_FRAMES)

    def hear(self, frame: NDArray[np.int16], level_db: float, voiced: bool) -> bool:
        """Take a frame of int16, its level in dBFS and whether it is speech; true when `on` has changed."""
        sound = frame.astype(np.float32)
        sounds = level_db > SOUNDING_DB
        tones = self._standing(sound) if sounds and not voiced else self._none()
        self._before = sound
        self._seen.append((sounds, voiced, level_db, tones))
        before, self.on = self.on, self._goes_on() if self.on else self._begins()
        return self.on != before

    @property
    def tonal(self) -> bool:
        """The last frame held a tone that stands."""
        return bool(self._seen and self._seen[-1][3])

    def _begins(self) -> bool:
        if len(self._seen) < ON_FRAMES or not self._seen[-1][0]:
            return False
        shares = self._shares(ON_FRAMES)
        if shares[0] < SOUNDS or shares[1] > VOICED_AT_MOST or shares[2] < TONAL:
            return False
        different = frozenset().union(*(tones for *_, tones in self._seen))
        moves = float(np.std([level for _, _, level, _ in self._seen]))
        return len(different) >= TONES and moves >= MOVES_DB

    def _goes_on(self) -> bool:
        _, voiced, tonal = self._shares(OFF_FRAMES)
        return tonal >= NO_LONGER_TONAL and voiced <= TALKS

    def _shares(self, frames: int) -> tuple[float, float, float]:
        """Of the last so many frames, those that sound, are voiced, and are tonal."""
        last = list(self._seen)[-frames:]
        return tuple(sum(bool(frame[part]) for frame in last) / len(last) for part in (0, 1, 3))  # type: ignore[return-value]

    def _standing(self, sound: NDArray[np.float32]) -> frozenset[int]:
        """Tones that were there in the last two frames too, in steps of two bins."""
        spectrum = np.abs(np.fft.rfft(np.concatenate((self._before, sound)) * _WINDOW))
        sums = np.cumsum(spectrum)
        around = np.empty_like(spectrum)
        around[_SMOOTH + 1 : -_SMOOTH] = (sums[2 * _SMOOTH + 1 :] - sums[: -2 * _SMOOTH - 1]) / (2 * _SMOOTH + 1)
        band = spectrum[_BAND]
        higher = (band >= spectrum[_BAND.start - 1 : _BAND.stop - 1]) & (
            band > spectrum[_BAND.start + 1 : _BAND.stop + 1]
        )
        peaks = higher & (band > _PEAK * around[_BAND])
        wide = peaks.copy()
        wide[1:] |= peaks[:-1]
        wide[:-1] |= peaks[1:]
        standing = peaks.copy()
        for earlier in self._peaks:
            standing &= earlier
        ready = len(self._peaks) == 2
        self._peaks.append(wide)
        return frozenset((np.flatnonzero(standing) // 2).tolist()) if ready else frozenset()

    def _none(self) -> frozenset[int]:
        self._peaks.clear()
        return frozenset()
