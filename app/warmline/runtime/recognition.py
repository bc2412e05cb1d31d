"""Recognition as the river sees it: utterances go to the child, words come back as events."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from warmline.core.events import Words
from warmline.core.phrases import Phrasebook
from warmline.language.prompt import prompt_for
from warmline.speech.catalogue import load_catalogue
from warmline.speech.listener import Begin, Finish, FrameHeard, Sound
from warmline.speech.models import InstalledModel, ModelError, NoModelError, find_model
from warmline.speech.protocol import Died, Failed, Finished, Message, Reason, Recognised
from warmline.speech.recogniser import RecogniserChild

LOST = frozenset({Reason.BEHIND, Reason.DIED, Reason.FAILED})
"""Ends of an utterance after which its words are missing, not absent."""

BACKLOG_S = 600.0
"""A replay never drops sound: the listener runs at most 30 s of call time ahead."""

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
    )


def feed(child: RecogniserChild, heard: FrameHeard) -> None:
    """Pass on what a frame brought of utterances. Never blocks."""
    for item in heard.utterances:
        match item:
            case Begin():
                child.begin(item.utterance, item.party, item.start_s, item.lead_s)
            case Sound():
                child.audio(item.utterance, item.pcm)
            case Finish():
                child.finish(item.utterance, item.end_s, item.speech_s)


class RecordingRecogniser:
    """Recognition for a replay: fed ahead of time, asked for one utterance after the other.

    Messages arrive on the child's reader thread; everything else is the caller's thread.
    """

    def __init__(self, model: InstalledModel, language: str, prompt: str) -> None:
        self.latency_s = model.latency_s
        self._changed = threading.Condition()
        self._finals: dict[int, Recognised] = {}
        self._ends: dict[int, Reason] = {}
        self._failed: str | None = None
        self._child = RecogniserChild(
            model, language=language, threads=2, prompt=prompt, backlog_s=BACKLOG_S, on_message=self._take
        )

    def start(self) -> None:
        """Start the child; the model loads while sound already arrives."""
        self._child.start()

    def stop(self) -> None:
        """End the child and join its threads."""
        self._child.stop()

    def feed(self, heard: FrameHeard) -> None:
        """Pass on what a frame brought of utterances. Never blocks."""
        feed(self._child, heard)

    def wait(self, utterance: int) -> tuple[Words | None, bool]:
        """The final words of a finished utterance, and whether its sound was lost.

        Raises:
            ModelError: recognition is not possible.
        """
        with self._changed:
            self._changed.wait_for(lambda: utterance in self._ends or self._failed is not None, LONGEST_WAIT_S)
            if self._failed is not None:
                raise ModelError(self._failed)
            final = self._finals.pop(utterance, None)
            reason = self._ends.pop(utterance, Reason.FAILED)
        return None if final is None else words_of(final, final.end_s), reason in LOST

    def _take(self, message: Message) -> None:
        with self._changed:
            match message:
                case Recognised(final=True):
                    self._finals[message.utterance] = message
                case Finished():
                    self._ends[message.utterance] = message.reason
                case Failed():
                    self._failed = message.message
                case Died():
                    pass  # the child restarts by itself; what it lost is finished as died
            self._changed.notify_all()


@contextmanager
def recording_recogniser(
    language: str,
    book: Phrasebook | None,
    models_dir: Path,
    warn: Callable[[str], None],
    own: Mapping[str, Path] | None = None,
) -> Iterator[RecordingRecogniser | None]:
    """A running recogniser for a call's language; None, with a warning, where no model is installed.

    `own`: folders of models that people chose themselves, by language.

    Raises:
        ModelError: a model is there but damaged.
    """
    try:
        model = find_model(language, models_dir=models_dir, catalogue=load_catalogue(), own=own)
    except NoModelError as error:
        warn(f"{error} Timing cues only.")
        yield None
        return
    recogniser = RecordingRecogniser(model, language, "" if book is None else prompt_for(book, language))
    recogniser.start()
    try:
        yield recogniser
    finally:
        recogniser.stop()
