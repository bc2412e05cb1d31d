"""The words of a recording, in the language that is spoken: known beforehand from control, or found in the sound.

The listener runs ahead of the engine, so languages are looked up by the time of an utterance, not by what has happened.
"""

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from warmline.core.call import chosen_language
from warmline.core.events import AnyEvent, Health, HealthState, LanguageChosen, Words
from warmline.core.languages import UNSURE
from warmline.runtime.held import Held
from warmline.speech.listener import Begin, Finish, FrameHeard, Sound
from warmline.speech.models import InstalledModel
from warmline.speech.spoken_language import ENOUGH_S, codes, decided

Due = tuple[float, int]
"""When the words of an utterance are understood, in seconds of the call, and its number."""


class Recognises(Protocol):
    """Turns utterances into words; asked for one utterance's words, it waits for them."""

    def model_for(self, language: str | None, before: InstalledModel | None) -> InstalledModel | None:
        """The model to go on with after `before`; for no language one that tells languages apart; None: none."""
        ...

    def feed(self, item: Begin | Sound | Finish, language: str, model: InstalledModel) -> None:
        """Pass on what belongs to an utterance. Never blocks."""
        ...

    def guess(self, sound: NDArray[np.int16], among: Sequence[str], model: InstalledModel) -> dict[str, float]:
        """How likely each language is; waits for the answer."""
        ...

    def wait(self, utterance: int) -> tuple[Words | None, bool]:
        """The final words of a finished utterance (None: nothing to say), and whether its sound was lost."""
        ...


@dataclass(frozen=True, slots=True)
class _Spoken:
    """From `t` on the call is in `language` (None: not known), recognised by `model` (None: not at all)."""

    t: float
    language: str | None
    model: InstalledModel | None


@dataclass(slots=True)
class RecordedWords:
    """Feeds a recogniser and says when words are due.

    `candidates` are the languages that a call whose language nobody says may be in.
    """

    recogniser: Recognises
    control: Sequence[AnyEvent]
    candidates: Sequence[str] = ()
    _events: list[AnyEvent] = field(default_factory=list)
    _timeline: list[_Spoken] = field(default_factory=list)
    _held: Held = field(default_factory=Held)
    _routes: dict[int, _Spoken] = field(default_factory=dict)
    _lost: set[int] = field(default_factory=set)
    _guessed_s: float = 0.0

    def __post_init__(self) -> None:
        for event in sorted(self.control, key=lambda event: event.t):
            language = chosen_language(event)
            if language is not None:
                self._change(event.t, None if language == UNSURE else language)

    def hear(self, frame: FrameHeard) -> list[Due]:
        """Take a frame; the utterances whose words are due because of it."""
        due = self._release(self._at(frame.now))
        for item in frame.utterances:
            if isinstance(item, Begin):
                self._routes[item.utterance] = self._at(item.start_s)
            due += self._pass_on(item)
        return due

    def take_events(self) -> list[AnyEvent]:
        """What follows from languages and was not taken before: for the river, at its own time."""
        taken, self._events = self._events, []
        return taken

    def end(self) -> list[Due]:
        """The recording is over: what is still held is due if its language was found just now."""
        return self._release(self._timeline[-1]) if self._timeline else []

    def wait(self, utterance: int) -> tuple[Words | None, bool]:
        """The words of an utterance that is due, and whether its sound was lost."""
        if utterance in self._lost:
            return None, True
        return self.recogniser.wait(utterance)

    # ---- languages ------------------------------------------------------------------------------------

    def _at(self, t: float) -> _Spoken:
        place = bisect.bisect_right(self._timeline, t, key=lambda spoken: spoken.t)
        return self._timeline[place - 1] if place else _Spoken(0.0, None, None)

    def _change(self, t: float, language: str | None) -> None:
        before = self._timeline[-1].model if self._timeline else None
        model = self.recogniser.model_for(language, before)
        if model is None:
            self._events.append(Health(t=t, party=None, state=HealthState.NO_WORDS))
        elif self._timeline and before is None:
            self._events.append(Health(t=t, party=None, state=HealthState.LIVE))
        self._timeline.append(_Spoken(t, language, model))

    def _consider_a_guess(self, finish: Finish) -> None:
        spoken, speech_s = self._at(finish.known), self._held.speech_s
        if spoken.language is not None or spoken.model is None or speech_s < ENOUGH_S or speech_s == self._guessed_s:
            return
        self._guessed_s = speech_s
        likely = self.recogniser.guess(self._held.sound(), codes(self.candidates), spoken.model)
        language = decided(likely, self.candidates, speech_s)
        t = max(finish.known, finish.end_s + spoken.model.latency_s)
        if language is None or self._timeline[-1].t > finish.known:  # unsure, or a person says it before
            return
        self._timeline.append(_Spoken(t, language, spoken.model))
        self._events.append(LanguageChosen(t=t, language=language, found=True))

    # ---- utterances -----------------------------------------------------------------------------------

    def _pass_on(self, item: Begin | Sound | Finish) -> list[Due]:
        spoken = self._routes[item.utterance]
        if spoken.language is None or spoken.model is None:
            self._held.take(item)
            if isinstance(item, Finish):
                self._consider_a_guess(item)
            return []
        self.recogniser.feed(item, spoken.language, spoken.model)
        if not isinstance(item, Finish):
            return []
        late_s = spoken.t + spoken.model.latency_s if item.known < spoken.t else 0.0
        return [(max(item.known, item.end_s + spoken.model.latency_s, late_s), item.utterance)]

    def _release(self, spoken: _Spoken) -> list[Due]:
        """Have recognised what was held, once its language is known and can be."""
        if spoken.language is None or spoken.model is None:
            return []
        due: list[Due] = []
        for held in self._held.release():
            self._routes[held.begin.utterance] = spoken
            for item in held.items():
                due += self._pass_on(item)
        for lost in self._held.forget():
            self._lost.add(lost.utterance)
            due.append((spoken.t, lost.utterance))
        return due
