"""Signal tones of telephone networks: frequencies and cadences.

Source: ITU-T E.180 Supplement 2, "Various tones used in national networks" (values for the countries where our four
languages are called from), its frame E.180/Q.35 (03/98) for what is recommended elsewhere; United Kingdom: BT SIN 350.
Hungary's ringing tone stands there as 1.25/3.75 s and is heard as 1.2/3.7 s too; the tolerance holds both.
"""

from dataclasses import dataclass

from warmline.core.events import ToneKind

FREQUENCY_HZ = 12.0
"""E.180 allows exchanges 1 to 3 % of about 425 Hz."""

CADENCE_S = 0.07
CADENCE_SHARE = 0.12
"""E.180 allows cadences 10 % or so; our own dating adds up to two frames."""


@dataclass(frozen=True, slots=True)
class NetworkTone:
    """One row: `frequencies_hz` sound together, `cadence_s` is on, off, on, off …; empty: without pause."""

    kind: ToneKind
    frequencies_hz: tuple[float, ...]
    cadence_s: tuple[float, ...]
    where: str

    def sounds_like(self, heard_hz: tuple[float, ...]) -> bool:
        """The frequencies heard are this row's."""
        pairs = zip(heard_hz, self.frequencies_hz, strict=False)
        return len(heard_hz) == len(self.frequencies_hz) and all(abs(a - b) <= FREQUENCY_HZ for a, b in pairs)


def lasts(heard_s: float, named_s: float) -> bool:
    """A sound or a pause is as long as the row says."""
    return abs(heard_s - named_s) <= max(CADENCE_S, CADENCE_SHARE * named_s)


_RING, _BUSY = ToneKind.RING_BACK, ToneKind.BUSY
_CONGESTION, _DIAL = ToneKind.CONGESTION, ToneKind.DIAL

NETWORK_TONES = (
    NetworkTone(_RING, (440.0, 480.0), (2.0, 4.0), "United States, Canada"),
    NetworkTone(_BUSY, (480.0, 620.0), (0.5, 0.5), "United States, Canada, Taiwan, Hong Kong"),
    NetworkTone(_CONGESTION, (480.0, 620.0), (0.25, 0.25), "United States, Canada, Taiwan, Hong Kong"),
    NetworkTone(_DIAL, (350.0, 440.0), (), "United States, Canada, United Kingdom, Taiwan, Hong Kong"),
    NetworkTone(_RING, (400.0, 450.0), (0.4, 0.2, 0.4, 2.0), "United Kingdom, Singapore"),
    NetworkTone(_BUSY, (400.0,), (0.375, 0.375), "United Kingdom"),
    NetworkTone(_CONGESTION, (400.0,), (0.4, 0.35, 0.225, 0.525), "United Kingdom"),
    NetworkTone(_RING, (425.0,), (1.0, 4.0), "most of Europe"),
    NetworkTone(_RING, (425.0,), (1.25, 3.75), "Hungary"),
    NetworkTone(_BUSY, (425.0,), (0.5, 0.5), "most of Europe"),
    NetworkTone(_BUSY, (425.0,), (0.3, 0.3), "Hungary"),
    NetworkTone(_CONGESTION, (425.0,), (0.25, 0.25), "most of Europe"),
    NetworkTone(_DIAL, (425.0,), (), "most of Europe, Hungary"),
    NetworkTone(_RING, (450.0,), (1.0, 4.0), "China"),
    NetworkTone(_BUSY, (450.0,), (0.35, 0.35), "China"),
    NetworkTone(_CONGESTION, (450.0,), (0.7, 0.7), "China"),
    NetworkTone(_DIAL, (450.0,), (), "China"),
    NetworkTone(_RING, (440.0, 480.0), (1.0, 2.0), "Taiwan"),
    NetworkTone(_RING, (440.0, 480.0), (0.4, 0.2, 0.4, 3.0), "Hong Kong"),
)

SPECIAL_HZ = (950.0, 1400.0, 1800.0)
SPECIAL_TOLERANCE_HZ = 50.0
SPECIAL_S = (0.2, 0.5)
"""Special information tone: three tones that rise, each 0.33 ± 0.07 s (E.180; North America also sends 0.276 s)."""
