"""Sound of utterances that cannot be recognised yet: the language is not known, or its model is on its way."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from warmline.speech.listener import Begin, Finish, Sound
from warmline.speech.protocol import SAMPLE_RATE_HZ

KEPT_S = 12.0
"""Sound that is kept of both parties together: the greeting and the first answer. Older utterances are given up."""


@dataclass(slots=True)
class HeldUtterance:
    """One utterance as far as it was heard; `finish` is None while it goes on."""

    begin: Begin
    pcm: list[NDArray[np.int16]] = field(default_factory=list)
    finish: Finish | None = None

    def items(self) -> Iterator[Begin | Sound | Finish]:
        """All of it, as it was taken."""
        yield self.begin
        yield from (Sound(self.begin.utterance, pcm) for pcm in self.pcm)
        if self.finish is not None:
            yield self.finish

    @property
    def sound_s(self) -> float:
        """Seconds of sound."""
        return sum(len(part) for part in self.pcm) / SAMPLE_RATE_HZ


@dataclass(slots=True)
class Held:
    """Utterances in the order in which they began. Not thread-safe."""

    utterances: dict[int, HeldUtterance] = field(default_factory=dict)
    given_up: dict[int, Begin] = field(default_factory=dict)

    def take(self, item: Begin | Sound | Finish) -> None:
        """Keep what belongs to a held utterance; a `Begin` holds one more."""
        match item:
            case Begin():
                self.utterances[item.utterance] = HeldUtterance(item)
            case Sound() if item.utterance in self.utterances:
                self.utterances[item.utterance].pcm.append(item.pcm)
                self._make_room()
            case Finish() if item.utterance in self.utterances:
                self.utterances[item.utterance].finish = item
            case _:
                pass  # given up

    @property
    def speech_s(self) -> float:
        """Seconds of speech in utterances that are finished."""
        return sum(one.finish.speech_s for one in self.utterances.values() if one.finish is not None)

    def sound(self) -> NDArray[np.int16]:
        """The sound of the finished utterances, one after the other."""
        parts = [part for one in self.utterances.values() if one.finish is not None for part in one.pcm]
        return np.concatenate(parts) if parts else np.zeros(0, np.int16)

    def release(self) -> Iterator[HeldUtterance]:
        """Hand out every utterance that still has its sound, and hold none."""
        released, self.utterances = self.utterances, {}
        yield from released.values()

    def forget(self) -> list[Begin]:
        """Those that were given up; they are forgotten now."""
        lost, self.given_up = list(self.given_up.values()), {}
        return lost

    def _make_room(self) -> None:
        while len(self.utterances) > 1 and sum(one.sound_s for one in self.utterances.values()) > KEPT_S:
            oldest = next(iter(self.utterances))
            self.given_up[oldest] = self.utterances.pop(oldest).begin
