"""What a party delivers besides speech: noise that disturbs, a background that has gone, and the music of a queue."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Faded, Music, Noise, Party
from warmline.speech.floor import FloorWatch
from warmline.speech.music import MusicWatch
from warmline.speech.noise import NoiseWatch


class Background:
    """One party, frame by frame. Music on the agent's side is the customer's, leaked, or a radio: it is not told."""

    def __init__(self, party: Party) -> None:
        self._party = party
        self._music = MusicWatch()
        self._noise = NoiseWatch()
        self._floor = FloorWatch()

    def hear(
        self, frame: NDArray[np.int16], level_db: float, *, voiced: bool, now: float
    ) -> Iterator[Noise | Music | Faded]:
        """Take a frame that ends at `now`, its level in dBFS and whether it is speech."""
        if self._music.hear(frame, level_db, voiced) and self._party is Party.CUSTOMER:
            yield Music(t=now, party=self._party, on=self._music.on)
        if self._music.on:
            changed = self._noise.forget()
        else:
            changed = self._noise.hear(level_db, voiced=voiced, tonal=self._music.tonal)
        if self._floor.hear(level_db, other=voiced or self._music.on):
            yield Faded(t=now, party=self._party, on=self._floor.faded)
        if changed:
            yield Noise(t=now, party=self._party, on=self._noise.on, level_db=self._noise.level_db)
