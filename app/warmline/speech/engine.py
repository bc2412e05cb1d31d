"""What the recogniser child expects of an engine."""

from dataclasses import dataclass
from typing import Protocol

from warmline.speech.protocol import Audio, Begin, Finish, Guessed, Reason, Recognised


class EngineError(Exception):
    """The engine failed; the message is a sentence for a person and holds nothing that was said."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How an utterance ended, with its final text or the likelihood of its languages if it has one."""

    reason: Reason
    final: Recognised | Guessed | None = None


class Engine(Protocol):
    """Recognises utterances that were begun, one open at a time a party. Not thread-safe."""

    def prepare(self) -> bool:
        """Work ahead before the first utterance, about a second; False when nothing is left to do."""
        ...

    def begin(self, begin: Begin) -> None:
        """An utterance begins."""
        ...

    def accept(self, audio: Audio) -> Recognised | None:
        """Take samples; a partial, if what is recognised has changed."""
        ...

    def drop(self, utterance: int) -> None:
        """Forget an open utterance."""
        ...

    def finish(self, finish: Finish) -> Outcome:
        """The utterance is complete."""
        ...
