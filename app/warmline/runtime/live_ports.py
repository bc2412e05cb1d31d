"""The live recogniser as the session sees it: what it needs, what it does, what it says."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party
from warmline.speech.listener import Begin, Finish, Sound
from warmline.speech.models import InstalledModel
from warmline.speech.protocol import Message


@dataclass(frozen=True, slots=True)
class NoWords:
    """No words for now: a model loads. With a `sentence`, no model is there, and it says what to do."""

    sentence: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The language of the call was heard."""

    language: str


News = Message | NoWords | Found


class Child(Protocol):
    """One recogniser, as `RecogniserChild` is."""

    def start(self) -> None:
        """Load the model."""
        ...

    def stop(self) -> None:
        """End it; may block for seconds."""
        ...

    def begin(
        self,
        utterance: int,
        party: Party,
        start_s: float,
        lead_s: float = 0.0,
        *,
        language: str = "",
        prompt: str = "",
        among: tuple[str, ...] = (),
    ) -> None:
        """An utterance begins."""
        ...

    def audio(self, utterance: int, pcm: NDArray[np.int16]) -> None:
        """Its next samples."""
        ...

    def finish(self, utterance: int, end_s: float, speech_s: float) -> None:
        """It is complete."""
        ...


@dataclass(frozen=True, slots=True)
class Models:
    """Where models, prompts and children come from.

    `find` gives the model for a language (None: one that tells the candidates apart and knows them all). It may take
    seconds, and raises ModelError. `candidates` are the languages of calls whose language nobody says.
    """

    find: Callable[[str | None], InstalledModel]
    prompt: Callable[[str], str]
    child: Callable[[InstalledModel, str, Callable[[Message], None]], Child]
    candidates: Sequence[str] = ()


class Recogniser(Protocol):
    """Turns utterances into words, in the language of the call."""

    def start(self) -> None:
        """Start to load a model."""
        ...

    def stop(self) -> None:
        """Join everything."""
        ...

    def feed(self, items: Iterable[Begin | Sound | Finish]) -> None:
        """Pass on what was heard of utterances; never blocks."""
        ...

    def speak(self, language: str | None, *, anew: bool = False) -> None:
        """The call, or with `anew` the next one, is in `language` from now on (None: not known); never blocks."""
        ...
