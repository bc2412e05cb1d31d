"""Recognise once: the words of every utterance that was ever heard, kept by its sound.

The whole chain runs as it always does, but an utterance whose sound, model, language and prompt are those of an
earlier run is not recognised again. So a change in rules, limits or patterns is scored in seconds a call.
Only for rendered or published speech: what was said is written to disk.
"""

import hashlib
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from warmline.cli.call_language import CallModels, Prompts
from warmline.config.profiles import Profile
from warmline.core.events import Word, Words
from warmline.runtime.recognition import RecordingRecogniser
from warmline.runtime.wiring import Books
from warmline.speech.listener import Begin, Finish, Sound
from warmline.speech.models import InstalledModel


@dataclass
class _Utterance:
    begin: Begin
    language: str
    model: InstalledModel
    sound: list[Sound] = field(default_factory=list)
    key: str = ""
    known: bool = False


class KnownWords:
    """A recogniser for one replay that asks the real one only for what it has not heard before."""

    def __init__(self, folder: Path, books: Books, warn: Callable[[str], None] = print) -> None:
        self._folder = folder
        self._models = CallModels((Profile().language,))
        self._prompts = Prompts(books)
        self._real = RecordingRecogniser(self._models.find, self._prompts, warn)
        self._heard: dict[int, _Utterance] = {}
        self.asked = 0
        folder.mkdir(parents=True, exist_ok=True)

    def stop(self) -> None:
        self._real.stop()

    def model_for(self, language: str | None, before: InstalledModel | None) -> InstalledModel | None:
        return before if before is not None and language in before.languages else self._models.find(language)

    def guess(self, sound: NDArray[np.int16], among: Sequence[str], model: InstalledModel) -> dict[str, float]:
        raise NotImplementedError("the calls to be scored say their language")

    def feed(self, item: Begin | Sound | Finish, language: str, model: InstalledModel) -> None:
        match item:
            case Begin():
                self._heard[item.utterance] = _Utterance(item, language, model)
            case Sound():
                self._heard[item.utterance].sound.append(item)
            case Finish():
                self._finish(self._heard[item.utterance], item)

    def wait(self, utterance: int) -> tuple[Words | None, bool]:
        heard = self._heard.pop(utterance)
        if heard.known:
            return self._read(heard), False
        words, lost = self._real.wait(utterance)
        if not lost:
            self._write(heard, words)
        return words, lost

    def _finish(self, heard: _Utterance, finish: Finish) -> None:
        digest = hashlib.sha256()
        for fact in (heard.model.name, heard.language, self._prompts(heard.language), str(round(finish.speech_s, 3))):
            digest.update(fact.encode() + b"\0")
        for sound in heard.sound:
            digest.update(sound.pcm.tobytes())
        heard.key = digest.hexdigest()
        heard.known = self._path(heard).exists()
        if heard.known:
            return
        self.asked += 1
        self._real.model_for(heard.language, None)
        for item in (heard.begin, *heard.sound, finish):
            self._real.feed(item, heard.language, heard.model)

    def _path(self, heard: _Utterance) -> Path:
        return self._folder / heard.key[:2] / f"{heard.key}.json"

    def _write(self, heard: _Utterance, words: Words | None) -> None:
        path = self._path(heard)
        path.parent.mkdir(exist_ok=True)
        kept = None if words is None else asdict(_shifted(words, -heard.begin.start_s))
        fresh = path.with_suffix(f".{id(self)}")
        fresh.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        fresh.replace(path)

    def _read(self, heard: _Utterance) -> Words | None:
        kept = json.loads(self._path(heard).read_text(encoding="utf-8"))
        if kept is None:
            return None
        words = Words(**{**kept, "words": tuple(Word(**word) for word in kept["words"])})
        return replace(_shifted(words, heard.begin.start_s), party=heard.begin.party, utterance=heard.begin.utterance)


def _shifted(words: Words, by_s: float) -> Words:
    spoken = tuple(replace(word, start=word.start + by_s, end=word.end + by_s) for word in words.words)
    return replace(words, t=words.t + by_s, start=words.start + by_s, end=words.end + by_s, words=spoken)
