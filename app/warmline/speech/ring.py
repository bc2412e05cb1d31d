"""A softphone's own ring: the same sound again and again, with pauses between, that is not speech.

No two melodies are alike and none is standardised, so the cadence and the likeness of one sound to the next tell: a
played sample repeats itself to the frame, a voice never does. What is found is likely, not sure.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party, Tone, ToneKind
from warmline.speech.activity import FRAME, FRAME_S, RATE_HZ

SOUND_S = (0.35, 4.5)
PAUSE_S = (0.8, 6.5)
"""A ring sounds 1 to 2 s and pauses 2 to 5 s in most telephones; wider here (ours)."""

INNER_S = 0.6
"""A shorter pause belongs to the melody (ours)."""

AUDIBLE_DB = -50.0
BELOW_DB = 15.0
"""A pause is so much quieter than the sound before it (ours)."""

ALIKE = 0.8
"""Correlation of the two sounds' band levels over time (ours): a melody that repeats reaches 0.88 even where its period
falls between two frames; of 780 pairs of melodies that differ none is above 0.72."""

SPOKEN_SHARE = 0.5
"""A sound that is voice for most of its time is an announcement, however often it is repeated (ours)."""

SAME_LENGTH_S = 0.12
SHIFT_FRAMES = 2
BANDS = 14
LONGEST_FRAMES = round(SOUND_S[1] / FRAME_S)


@dataclass(frozen=True, slots=True)
class _Sounded:
    """One sound: from `start` to `end` in seconds, its band levels (frames, BANDS) in dB."""

    start: float
    end: float
    levels: NDArray[np.float32]


class RingEar:
    """Finds a repeating sound in one party's spectra. Not thread-safe."""

    def __init__(self, party: Party, lines: int, bin_hz: float) -> None:
        self._party = party
        edges = np.geomspace(200.0, 3600.0, BANDS + 1) / bin_hz
        self._edges = np.unique(np.round(edges).astype(int))[: BANDS + 1]
        self._window_power = float(lines) ** 2
        self._frames: list[NDArray[np.float32]] = []
        self._loudest = AUDIBLE_DB
        self._spoken = 0
        self._quiet = 0
        self._begun = 0.0
        self._last: _Sounded | None = None
        self._period_s: float | None = None

    @property
    def ringing(self) -> bool:
        """A ring is on, its pauses included."""
        return self._period_s is not None

    def hear(self, power: NDArray[np.float32], level_db: float, first_sample: int, *, voiced: bool) -> Iterator[Tone]:
        """Take a frame's spectrum and level, and whether it is voice; `first_sample` is where it begins."""
        start, now = first_sample / RATE_HZ, (first_sample + FRAME) / RATE_HZ
        if level_db > max(AUDIBLE_DB, self._loudest - BELOW_DB):
            if not self._frames:
                self._begun = start
            self._sound(power, level_db, voiced=voiced)
        elif self._frames:
            self._quiet += 1
            if self._quiet * FRAME_S >= INNER_S:
                yield from self._finish(start - (self._quiet - 1) * FRAME_S, now)
            else:
                self._frames.append(self._bands(power))
        yield from self._overdue(now)

    def forget(self, now: float) -> Iterator[Tone]:
        """Something else is known to sound, or sound is missing: nothing counts that was before."""
        self._frames, self._loudest, self._spoken, self._quiet = [], AUDIBLE_DB, 0, 0
        last, self._last = self._last, None
        if self._period_s is not None and last is not None:
            self._period_s = None
            yield Tone(t=last.end, party=self._party, kind=ToneKind.RING, on=False, known=now, sure=False)

    def _sound(self, power: NDArray[np.float32], level_db: float, *, voiced: bool) -> None:
        self._loudest = max(self._loudest, level_db)
        self._spoken += voiced
        self._quiet = 0
        if len(self._frames) <= LONGEST_FRAMES:
            self._frames.append(self._bands(power))

    def _bands(self, power: NDArray[np.float32]) -> NDArray[np.float32]:
        sums = np.add.reduceat(power, self._edges)[: len(self._edges) - 1]
        return (10.0 * np.log10(sums + self._window_power)).astype(np.float32)

    def _finish(self, end: float, now: float) -> Iterator[Tone]:
        frames, spoken = self._frames[: len(self._frames) - (self._quiet - 1)], self._spoken
        length_s = end - self._begun
        self._frames, self._loudest, self._spoken, self._quiet = [], AUDIBLE_DB, 0, 0
        if not SOUND_S[0] <= length_s <= SOUND_S[1] or spoken > SPOKEN_SHARE * len(frames):
            yield from self.forget(now)
            return
        sounded, before = _Sounded(self._begun, end, np.array(frames, np.float32)), self._last
        self._last = sounded
        if before is None:
            return
        repeated = PAUSE_S[0] <= sounded.start - before.end <= PAUSE_S[1] and _alike(before, sounded)
        if repeated and self._period_s is None:
            yield Tone(t=before.start, party=self._party, kind=ToneKind.RING, on=True, known=now, sure=False)
        if repeated:
            self._period_s = sounded.start - before.start
        elif self._period_s is not None:  # cut short, as by picking up
            self._period_s = None
            ended = sounded.end if sounded.end - sounded.start < before.end - before.start else before.end
            yield Tone(t=ended, party=self._party, kind=ToneKind.RING, on=False, known=now, sure=False)

    def _overdue(self, now: float) -> Iterator[Tone]:
        last = self._last
        if self._period_s is None or last is None or self._frames:
            return
        if now > last.start + self._period_s + INNER_S:
            self._period_s = None
            yield Tone(t=last.end, party=self._party, kind=ToneKind.RING, on=False, known=now, sure=False)


def _alike(one: _Sounded, other: _Sounded) -> bool:
    if abs((one.end - one.start) - (other.end - other.start)) > SAME_LENGTH_S:
        return False
    return max(_likeness(one.levels, other.levels, shift) for shift in range(-SHIFT_FRAMES, SHIFT_FRAMES + 1)) >= ALIKE


def _likeness(one: NDArray[np.float32], other: NDArray[np.float32], shift: int) -> float:
    """Correlation of the band levels, `other` later by `shift` frames."""
    first, second = (one[-shift:], other) if shift < 0 else (one, other[shift:])
    length = min(len(first), len(second))
    a, b = first[:length].ravel(), second[:length].ravel()
    a, b = a - a.mean(), b - b.mean()
    scale = float(np.sqrt(np.dot(a, a) * np.dot(b, b)))
    return float(np.dot(a, b)) / scale if scale > 0.0 else 0.0
