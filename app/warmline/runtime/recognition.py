"""Recognition as the river sees it: utterances go to the child, words come back as events."""

import threading
from collections.abc import Callable, Sequence
from itertools import count

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party, Words
from warmline.speech.listener import Begin, Finish, Sound
from warmline.speech.models import InstalledModel, ModelError, NoModelError
from warmline.speech.protocol import (
    SAMPLE_RATE_HZ,
    Died,
    Failed,
    Finished,
    Guessed,
    Message,
    Reason,
    Recognised,
)
from warmline.speech.recogniser import RecogniserChild

LOST = frozenset({Reason.BEHIND, Reason.DIED, Reason.FAILED, Reason.LANGUAGE})
"""Ends of an utterance after which its words are missing, not absent."""

BACKLOG_S = 600.0
"""A replay never drops sound: the listener runs at most 30 s of call time ahead."""

FIRST_GUESS = 1 << 31
"""Questions about the language are numbered from here, utterances from 1."""

LONGEST_WAIT_S = 120.0
"""A recogniser that says nothing for this long, in a replay, has lost the utterance."""


def words_of(message: Recognised, t: float) -> Words:
    """The event for a recogniser's message, dated `t` seconds on the call's clock."""
    return Words(
        t=t,
        party=message.party,
        utterance=message.utterance,
        final=message.final,
        start=message.start_s,
        end=message.end_s,
        text=message.text,
        confidence=message.confidence,
        words=message.words,
        language=message.language or None,
    )


class RecordingRecogniser:
    """Recognition for a replay: fed ahead of time, asked for one utterance after the other.

    One child for each model that is needed, all kept until `stop`. Messages arrive on the children's threads;
    everything else is the caller's thread.
    """

    def __init__(
        self, find: Callable[[str | None], InstalledModel], prompt: Callable[[str], str], warn: Callable[[str], None]
    ) -> None:
        self._find = find
        self._prompt = prompt
        self._warn = warn
        self._changed = threading.Condition()
        self._finals: dict[int, Recognised] = {}
        self._ends: dict[int, Reason] = {}
        self._guessed: dict[int, dict[str, float]] = {}
        self._failed: str | None = None
        self._guesses = count(FIRST_GUESS)
        self._children: dict[str, RecogniserChild] = {}

    def stop(self) -> None:
        """End the children and join their threads."""
        for child in self._children.values():
            child.stop()

    def model_for(self, language: str | None, before: InstalledModel | None) -> InstalledModel | None:
        """`before` goes on where it knows the language, as live; no language: a model that tells them apart.

        None, with a warning, where no model is installed. The child starts at once and loads while sound arrives.

        Raises:
            ModelError: a model is there but damaged.
        """
        if before is not None and language in before.languages:
            return before
        try:
            model = self._find(language)
        except NoModelError as error:
            self._warn(f"{error} Timing cues only.")
            return None
        if model.name not in self._children:
            child = RecogniserChild(
                model,
                language=language or model.languages[0],
                threads=2,
                prompt="",
                backlog_s=BACKLOG_S,
                on_message=self._take,
            )
            self._children[model.name] = child
            child.start()
        return model

    def feed(self, item: Begin | Sound | Finish, language: str, model: InstalledModel) -> None:
        """Pass on what belongs to an utterance. Never blocks."""
        child = self._children[model.name]
        match item:
            case Begin():
                prompt = self._prompt(language)
                child.begin(item.utterance, item.party, item.start_s, item.lead_s, language=language, prompt=prompt)
            case Sound():
                child.audio(item.utterance, item.pcm)
            case Finish():
                child.finish(item.utterance, item.end_s, item.speech_s)

    def guess(self, sound: NDArray[np.int16], among: Sequence[str], model: InstalledModel) -> dict[str, float]:
        """How likely each language is; empty if the model did not say."""
        number, child, length_s = next(self._guesses), self._children[model.name], len(sound) / SAMPLE_RATE_HZ
        child.begin(number, Party.AGENT, 0.0, among=tuple(among))
        child.audio(number, sound)
        child.finish(number, length_s, length_s)
        self._await(number)
        with self._changed:
            return self._guessed.pop(number, {})

    def wait(self, utterance: int) -> tuple[Words | None, bool]:
        """The final words of a finished utterance, and whether its sound was lost.

        Raises:
            ModelError: recognition is not possible.
        """
        reason = self._await(utterance)
        with self._changed:
            final = self._finals.pop(utterance, None)
        return None if final is None else words_of(final, final.end_s), reason in LOST

    def _await(self, utterance: int) -> Reason:
        with self._changed:
            self._changed.wait_for(lambda: utterance in self._ends or self._failed is not None, LONGEST_WAIT_S)
            if self._failed is not None:
                raise ModelError(self._failed)
            return self._ends.pop(utterance, Reason.FAILED)

    def _take(self, message: Message) -> None:
        with self._changed:
            match message:
                case Recognised(final=True):
                    self._finals[message.utterance] = message
                case Guessed():
                    self._guessed[message.utterance] = message.likely
                case Finished():
                    self._ends[message.utterance] = message.reason
                case Failed():
                    self._failed = message.message
                case Died():
                    pass  # the child restarts by itself; what it lost is finished as died
            self._changed.notify_all()
