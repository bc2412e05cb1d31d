"""Signal tones on one party's sound: which frequencies stand still, and in what cadence they come and go.

Works frame by frame (32 ms) on a spectrum of two frames; runs where the listener runs. Needs no voice activity.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party, Tone, ToneKind
from warmline.speech.activity import FRAME, FRAME_S, RATE_HZ
from warmline.speech.tone_table import (
    NETWORK_TONES,
    SPECIAL_HZ,
    SPECIAL_S,
    SPECIAL_TOLERANCE_HZ,
    NetworkTone,
    lasts,
)

WINDOW = 2 * FRAME
BIN_HZ = RATE_HZ / WINDOW
LOW_BIN, HIGH_BIN = round(200 / BIN_HZ), round(3600 / BIN_HZ)
"""Below is mains hum, above is beyond a telephone line."""

PURE_SHARE = 0.78
"""So much of the sound's power stands in one or two lines: a tone 6 dB above the noise (ours)."""

SECOND_SHARE = 0.06
"""A second line weaker than this share of the first is not part of the tone (-12 dB, ours)."""

STEADY_HZ = 9.0
"""Within one tone a frequency stays; a voice glides (ours)."""

QUIETEST = 32768.0 * 10 ** (-52.0 / 20)
"""A tone weaker than -52 dBFS (root mean square) is not heard by anybody either (ours)."""

GAP_FRAMES = 2
"""So many frames without the tone end it; one may be a click."""

SETTLED_S = 0.25
"""A pause is a pause once it has lasted this long (a double ring's inner pause is 0.2 s)."""

DIAL_S = 2.6
"""Longer than any ring that is on: 2 s + tolerance."""

BEEP_S = (0.18, 1.3)
BEEP_LOWEST_HZ = 380.0
BEEP_STEADY_HZ = 5.0
BEEP_ALONE_S = 1.5
"""A beep stands alone: nothing tonal so long before (ours)."""

OVERDUE_S = 0.5
"""A cadence that is late by more than this has stopped (ours)."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A tone without a pause, from `start` to `end` in seconds; its frequencies wandered by `spread_hz`."""

    heard_hz: tuple[float, ...]
    start: float
    end: float
    spread_hz: float

    @property
    def length_s(self) -> float:
        """Seconds."""
        return self.end - self.start


class Spectrum:
    """Two frames of one party, and which lines stand out of them."""

    def __init__(self) -> None:
        self._window = np.hanning(WINDOW).astype(np.float32)
        self._samples = np.zeros(WINDOW, np.float32)
        self.power = np.zeros(WINDOW // 2 + 1, np.float32)

    def hear(self, frame: NDArray[np.int16]) -> tuple[float, ...]:
        """Take 512 samples; the one or two frequencies that hold nearly all of the power, or none."""
        self._samples[:FRAME] = self._samples[FRAME:]
        self._samples[FRAME:] = frame
        if float(np.dot(self._samples, self._samples)) < WINDOW * QUIETEST**2:
            self.power[:] = 0.0
            return ()
        lines = np.fft.rfft(self._samples * self._window)
        self.power = (lines.real**2 + lines.imag**2).astype(np.float32)
        return self._standing()

    def _standing(self) -> tuple[float, ...]:
        band = self.power[LOW_BIN:HIGH_BIN].copy()
        total = float(band.sum())
        first = int(band.argmax())
        first_power = _lift(band, first)
        second = int(band.argmax())
        second_power = _lift(band, second)
        if first_power >= PURE_SHARE * total and second_power < SECOND_SHARE * first_power:
            return (self._frequency(first + LOW_BIN),)
        if first_power + second_power < PURE_SHARE * total or second_power < SECOND_SHARE * first_power:
            return ()
        low, high = sorted((first + LOW_BIN, second + LOW_BIN))
        return (self._frequency(low), self._frequency(high))

    def _frequency(self, line: int) -> float:
        """Between the bins, by the parabola through the logarithms (Hann: to within 1.5 Hz)."""
        left, peak, right = (float(np.log(self.power[line + step] + 1e-9)) for step in (-1, 0, 1))
        bend = left - 2 * peak + right
        return (line + (0.5 * (left - right) / bend if bend < 0 else 0.0)) * BIN_HZ


def _lift(band: NDArray[np.float32], line: int) -> float:
    """Take a line out of the band, with what the window smears to its sides; its power."""
    low, high = max(0, line - 2), line + 3
    power = float(band[low:high].sum())
    band[low:high] = 0.0
    return power


class ToneEar:
    """Finds signal tones. Times are seconds on the clock of the samples it is given. Not thread-safe."""

    def __init__(self, party: Party) -> None:
        self.spectrum = Spectrum()
        self._party = party
        self._sounding: list[tuple[float, ...]] = []
        self._begun = 0.0
        self._missed = 0
        self._done: deque[Stretch] = deque(maxlen=8)
        self._on: NetworkTone | None = None
        self._dialling = False
        self._judged = True

    @property
    def tonal(self) -> bool:
        """The last frame belongs to a tone."""
        return bool(self._sounding)

    @property
    def signalling(self) -> bool:
        """A tone of the table is on, its pauses included."""
        return self._on is not None or self._dialling

    def hear(self, frame: NDArray[np.int16], first_sample: int) -> Iterator[Tone]:
        """Take the frame that begins at `first_sample`."""
        heard = self.spectrum.hear(frame)
        start, now = first_sample / RATE_HZ, (first_sample + FRAME) / RATE_HZ
        if self._continues(heard):
            self._sounding.append(heard)
            self._missed = 0
            yield from self._dial_tone(now)
            return
        if self._sounding:
            self._missed += 1
            if self._missed < GAP_FRAMES and not heard:
                return
            yield from self._finish(start - (self._missed - 1) * FRAME_S, now)
        if heard:
            self._sounding, self._missed = [heard], 0
            self._begun = start - FRAME_S / 2
        yield from self._pause(now)

    def _continues(self, heard: tuple[float, ...]) -> bool:
        if not self._sounding or len(heard) != len(self._sounding[0]):
            return False
        middle = self._sounding[len(self._sounding) // 2]
        return all(abs(a - b) <= STEADY_HZ for a, b in zip(heard, middle, strict=True))

    def _finish(self, end: float, now: float) -> Iterator[Tone]:
        lines = np.array(self._sounding)
        self._sounding, self._missed = [], 0
        if len(lines) < 3:
            return
        inner = lines[1:-1]  # the edges of a tone are smeared
        stretch = Stretch(tuple(map(float, np.median(lines, axis=0))), self._begun, end, float(np.ptp(inner, 0).max()))
        self._done.append(stretch)
        self._judged = False
        if self._dialling:
            self._dialling = False
            yield self._tone(ToneKind.DIAL, end, now, on=False)
        if self._on is None:
            yield from self._special(now)
            yield from self._cadence(now, pause_s=0.0)
        elif not self._on.sounds_like(stretch.heard_hz):
            yield self._stop(now)

    def _pause(self, now: float) -> Iterator[Tone]:
        """Nothing tonal sounds: a ring is known by its pause, a tone is over when its next sound is overdue."""
        if not self._done or self._sounding:
            return
        pause_s = now - self._done[-1].end
        if self._on is None and not self._judged and pause_s >= SETTLED_S:
            yield from self._cadence(now, pause_s)
            if self._on is None and pause_s >= BEEP_ALONE_S / 2:
                self._judged = True
                yield from self._beep(now)
        if self._on is not None and pause_s > max(self._on.cadence_s) + OVERDUE_S:
            yield self._stop(now)

    # ---- what a cadence is ----------------------------------------------------------------------------

    def _cadence(self, now: float, pause_s: float) -> Iterator[Tone]:
        fits = [(misfit, row) for row in NETWORK_TONES if (misfit := self._misfit(row, pause_s)) is not None]
        if not fits:
            return
        _, self._on = min(fits, key=lambda fit: fit[0])
        yield self._tone(self._on.kind, self._done[-_wanted(self._on)].start, now)

    def _misfit(self, row: NetworkTone, pause_s: float) -> float | None:
        """By how many seconds the last sounds miss the row's cadence; None: they are not the row's, or too few."""
        if not row.cadence_s or not row.sounds_like(self._done[-1].heard_hz):
            return None
        double = len(row.cadence_s) > 2
        rings = row.kind is ToneKind.RING_BACK
        if rings and pause_s < (2 * SETTLED_S if double else SETTLED_S):
            return None
        last = list(self._done)[-_wanted(row) :]
        if len(last) < _wanted(row):
            return None
        turns = range(2) if double and not rings else range(1)
        return min((found for turn in turns if (found := _missed_by(last, row, turn)) is not None), default=None)

    def _special(self, now: float) -> Iterator[Tone]:
        last = list(self._done)[-3:]
        rising = len(last) == 3 and all(
            len(one.heard_hz) == 1
            and abs(one.heard_hz[0] - wanted) <= SPECIAL_TOLERANCE_HZ
            and SPECIAL_S[0] <= one.length_s <= SPECIAL_S[1]
            for one, wanted in zip(last, SPECIAL_HZ, strict=True)
        )
        if rising and last[2].start - last[0].end < 2 * SPECIAL_S[1]:
            yield self._tone(ToneKind.SPECIAL, last[0].start, now)
            self._judged = True

    def _dial_tone(self, now: float) -> Iterator[Tone]:
        if self._dialling or self._on is not None or now - self._begun < DIAL_S:
            return
        heard = self._sounding[len(self._sounding) // 2]
        if any(row.kind is ToneKind.DIAL and row.sounds_like(heard) for row in NETWORK_TONES):
            self._dialling = True
            yield self._tone(ToneKind.DIAL, self._begun, now)

    def _beep(self, now: float) -> Iterator[Tone]:
        last = self._done[-1]
        alone = len(self._done) < 2 or last.start - self._done[-2].end >= BEEP_ALONE_S
        pure = len(last.heard_hz) == 1 and last.heard_hz[0] >= BEEP_LOWEST_HZ and last.spread_hz <= BEEP_STEADY_HZ
        if alone and pure and BEEP_S[0] <= last.length_s <= BEEP_S[1]:
            yield self._tone(ToneKind.BEEP, last.start, now)

    def _stop(self, now: float) -> Tone:
        row, self._on = self._on, None
        assert row is not None
        self._judged = True
        mine = [one for one in self._done if row.sounds_like(one.heard_hz)]
        return self._tone(row.kind, mine[-1].end if mine else now, now, on=False)

    def _tone(self, kind: ToneKind, t: float, now: float, *, on: bool = True) -> Tone:
        return Tone(t=t, party=self._party, kind=kind, on=on, known=now)


def _wanted(row: NetworkTone) -> int:
    """Sounds that tell the cadence: a ring those of one round, the others one more."""
    sounds = len(row.cadence_s) // 2
    return sounds if row.kind is ToneKind.RING_BACK else sounds + 1


def _missed_by(last: list[Stretch], row: NetworkTone, turn: int) -> float | None:
    """How far the sounds and the pauses between them are from the cadence begun at its `turn`-th sound."""
    ons, offs = row.cadence_s[0::2], row.cadence_s[1::2]
    missed = 0.0
    for index, stretch in enumerate(last):
        place = (index + turn) % len(ons)
        pairs = [(stretch.length_s, ons[place])]
        if index:
            pairs.append((stretch.start - last[index - 1].end, offs[(place - 1) % len(offs)]))
        if not row.sounds_like(stretch.heard_hz) or not all(lasts(*pair) for pair in pairs):
            return None
        missed += sum(abs(heard - named) for heard, named in pairs)
    return missed / len(last)
