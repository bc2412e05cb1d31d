"""Vosk (Kaldi): partials while a party speaks, finals with word times. Runs in the recogniser child.

Three things make it prompt. It is told to finish when voice activity ends, instead of waiting for its own endpoint.
Partials come from the best path: with word times they come from the lattice, 1.7 s after a word's end instead of 0.4 s
(measured on the Korean model), so a partial only has the times of its oldest words. And a model whose graph is composed
while it listens is warmed up before anybody speaks, or the first second of the first call takes 2 s.
"""

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import numpy as np

from warmline.core.events import Party, Word
from warmline.speech.engine import EngineError, Outcome
from warmline.speech.guards import too_short
from warmline.speech.protocol import SAMPLE_RATE_HZ, Audio, Begin, Finish, Open, Reason, Recognised

FRAMES_PER_CHUNK: Final = 6
"""Acoustic frames (10 ms) computed at a time. With Vosk's own choice a word is in a partial 0.53 s after its end
(median), with 6 0.42 s, for 15 % more computing (Korean model)."""
BYTES_PER_S: Final = 2 * SAMPLE_RATE_HZ
_NOT_A_WORD: Final = re.compile(r"\[.*\]|<.*>")
"""Noises in Kaldi's word lists: `[8]`, `[unk]`, `<UNK>`."""


@dataclass(slots=True)
class _Ear:
    """One party's recogniser. Kaldi counts time in what this recogniser was fed, so we count too."""

    recogniser: Any
    fed_bytes: int = 0
    begin: Begin | None = None
    base_s: float = 0.0
    shown: str = ""
    done: list[Word] = field(default_factory=list)


class VoskEngine:
    """One model, one recogniser a party."""

    def __init__(self, request: Open) -> None:
        """Load the model.

        Raises:
            EngineError: vosk is not installed, or cannot load the model.
        """
        vosk = _vosk()
        with _prompt_model(Path(request.path)) as folder:
            try:
                self._model = vosk.Model(str(folder))  # vosk reads all of it now
                recognisers = {party: vosk.KaldiRecognizer(self._model, SAMPLE_RATE_HZ) for party in Party}
            except Exception as error:  # vosk raises nothing narrower
                raise EngineError(
                    f"The Vosk model in {request.path} cannot be loaded; install the model again."
                ) from error
        self._joint = "" if request.language.startswith("zh") else " "
        self._ears = {party: _Ear(recogniser) for party, recogniser in recognisers.items()}
        self._party: dict[int, Party] = {}
        for ear in self._ears.values():
            ear.recogniser.SetWords(True)
        self._cold = list(self._ears.values()) if _composes_while_listening(Path(request.path)) else []

    def prepare(self) -> bool:
        """Warm up one party's recogniser."""
        if not self._cold:
            return False
        _warm_up(self._cold.pop(0))
        return True

    def begin(self, begin: Begin) -> None:
        """Times of the utterance count from here."""
        ear = self._ears[begin.party]
        ear.begin, ear.shown, ear.done = begin, "", []
        ear.base_s = begin.start_s - begin.lead_s - ear.fed_bytes / BYTES_PER_S
        self._party[begin.utterance] = begin.party

    def accept(self, audio: Audio) -> Recognised | None:
        """A partial, if the best path has changed.

        Raises:
            EngineError: Kaldi failed.
        """
        ear = self._ears[self._party[audio.utterance]]
        if self._feed(ear, audio.pcm):
            ear.done += self._words(ear, json.loads(ear.recogniser.Result()).get("result", []))
            return None
        text = self._text(ear, json.loads(ear.recogniser.PartialResult())["partial"].split())
        if text == ear.shown or ear.begin is None:
            return None
        ear.shown = text
        timed = [*ear.done, *self._timed_so_far(ear)]
        end_s = ear.base_s + ear.fed_bytes / BYTES_PER_S
        return _recognised(ear.begin, False, max(end_s, ear.begin.start_s), text, timed)

    def drop(self, utterance: int) -> None:
        """Forget what was heard of it."""
        ear = self._ears[self._party.pop(utterance)]
        ear.recogniser.FinalResult()
        ear.begin = None

    def finish(self, finish: Finish) -> Outcome:
        """The final, at once.

        Raises:
            EngineError: Kaldi failed.
        """
        ear = self._ears[self._party.pop(finish.utterance)]
        begin, ear.begin = ear.begin, None
        words = [*ear.done, *self._words(ear, json.loads(ear.recogniser.FinalResult()).get("result", []))]
        if too_short(finish.speech_s):
            return Outcome(Reason.TOO_SHORT)
        if not words or begin is None:
            return Outcome(Reason.EMPTY)
        text = self._joint.join(word.text for word in words)
        return Outcome(Reason.RECOGNISED, _recognised(begin, True, finish.end_s, text, words))

    def _feed(self, ear: _Ear, pcm: bytes) -> bool:
        """True when Kaldi found the end of a sentence by itself."""
        ear.fed_bytes += len(pcm)
        try:
            return bool(ear.recogniser.AcceptWaveform(pcm))
        except Exception as error:  # vosk raises nothing narrower
            raise EngineError("Vosk failed on an utterance.") from error

    def _timed_so_far(self, ear: _Ear) -> list[Word]:
        ear.recogniser.SetPartialWords(True)
        found = json.loads(ear.recogniser.PartialResult())
        ear.recogniser.SetPartialWords(False)
        return self._words(ear, found.get("partial_result", []))

    def _words(self, ear: _Ear, found: list[dict[str, Any]]) -> list[Word]:
        return [
            Word(
                text=str(word["word"]),
                start=round(ear.base_s + word["start"], 3),
                end=round(ear.base_s + word["end"], 3),
                confidence=round(float(word.get("conf", 0.0)), 3),
            )
            for word in found
            if not _NOT_A_WORD.fullmatch(word["word"])
        ]

    def _text(self, ear: _Ear, fresh: list[str]) -> str:
        said = [word.text for word in ear.done] + [word for word in fresh if not _NOT_A_WORD.fullmatch(word)]
        return self._joint.join(said)


def _recognised(begin: Begin, final: bool, end_s: float, text: str, words: list[Word]) -> Recognised:
    mean = sum(word.confidence for word in words) / len(words) if words else 0.0
    return Recognised(
        utterance=begin.utterance,
        party=begin.party,
        final=final,
        start_s=begin.start_s,
        end_s=round(end_s, 3),
        text=text,
        confidence=round(min(1.0, mean), 3),
        words=tuple(words),
        language=begin.language,
    )


def _vosk() -> ModuleType:
    try:
        vosk = import_module("vosk")
    except ImportError as error:
        raise EngineError("Vosk models need the package vosk; install Warmline again.") from error
    vosk.SetLogLevel(-1)
    return vosk


@contextmanager
def _prompt_model(model: Path) -> Iterator[Path]:
    """The model with smaller chunks: a folder of links beside our own `conf/model.conf`, gone once it is loaded.

    Where links cannot be made (Windows without the right) or the layout is another, the model as it is.
    """
    settings = model / "conf" / "model.conf"
    if not settings.is_file():
        yield model
        return
    with tempfile.TemporaryDirectory(prefix="warmline-vosk-") as name:
        folder = Path(name)
        yield folder if _link(model, folder) else model


def _link(model: Path, folder: Path) -> bool:
    try:
        (folder / "conf").mkdir()
        for entry in model.resolve().iterdir():
            if entry.name != "conf":
                (folder / entry.name).symlink_to(entry)
        for entry in (model.resolve() / "conf").iterdir():
            if entry.name != "model.conf":
                (folder / "conf" / entry.name).symlink_to(entry)
        text = (model / "conf" / "model.conf").read_text(encoding="utf-8")
        (folder / "conf" / "model.conf").write_text(
            f"{text.rstrip()}\n--frames-per-chunk={FRAMES_PER_CHUNK}\n", encoding="utf-8"
        )
    except OSError:
        return False  # slower partials, nothing else
    return True


def _composes_while_listening(model: Path) -> bool:
    return (model / "graph" / "HCLr.fst").exists() or (model / "HCLr.fst").exists()


def _warm_up(ear: _Ear) -> None:
    """One second of noise visits what the first second of speech would (1 s of computing, once)."""
    noise = np.random.default_rng(1).normal(0.0, 1500.0, SAMPLE_RATE_HZ).astype("<i2").tobytes()
    for at in range(0, len(noise), 1024):
        if ear.recogniser.AcceptWaveform(noise[at : at + 1024]):
            ear.recogniser.Result()
    ear.recogniser.FinalResult()
    ear.fed_bytes += len(noise)
