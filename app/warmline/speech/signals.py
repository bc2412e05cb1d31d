"""Every signal on one party's sound: tones of the network, and the softphone's own ring."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party, Tone
from warmline.speech.activity import FRAME, RATE_HZ
from warmline.speech.ring import RingEar
from warmline.speech.tones import BIN_HZ, WINDOW, ToneEar


class SignalEar:
    """Tones and rings of one party, frame by frame. Not thread-safe."""

    def __init__(self, party: Party) -> None:
        self._party = party
        self._tones = ToneEar(party)
        self._ring = RingEar(party, WINDOW, BIN_HZ)

    def hear(
        self, frame: NDArray[np.int16], level_db: float, first_sample: int, *, voiced: bool, unknown: bool
    ) -> Iterator[Tone]:
        """Take 512 samples, their level, whether they are voice, and whether they are made up by the clock."""
        if unknown:
            yield from self._ring.forget((first_sample + FRAME) / RATE_HZ)
        yield from self._tones.hear(frame, first_sample)
        if self._tones.signalling:
            yield from self._ring.forget((first_sample + FRAME) / RATE_HZ)
            return
        yield from self._ring.hear(self._tones.spectrum.power, level_db, first_sample, voiced=voiced)
