"""The parts of the self-test that need neither a screen nor sound."""

import importlib
import json
import pkgutil
import platform
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import warmline
from warmline.audio.recordings import RATE_HZ, open_recording
from warmline.cli.calls import RecordingRun, replay_recording
from warmline.cli.outcome import Outcome, failed, not_tried, ok
from warmline.cli.own_settings import OwnSettings
from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.config.profiles import LANGUAGES as CALL_LANGUAGES
from warmline.config.profiles import models_dir, personal_path
from warmline.core.cues import CueEscalated, CueRaised
from warmline.core.events import Party, Words
from warmline.language.spotter import Spotter
from warmline.runtime.river import Record
from warmline.speech.catalogue import load_catalogue
from warmline.speech.models import InstalledModel, NoModelError, find_model
from warmline.speech.protocol import Failed, Finished, Hello, Message, Ready, read_frame
from warmline.speech.recogniser import RecogniserChild, default_command

TOLERANCE_S = 0.15
"""Between annotation and cue: ends of speech are found within 0.05 s (95 %, measured)."""
CHILD_ENDS_S = 2.0
ANSWER_S = 40.0
FIRST_SENTENCE_S = (0.7, 3.6)
"""Of the sample call: the agent says it, from 1.0 to 3.31 s."""
GOODBYES = {"en": "goodbye", "zh-Hans": "再见", "zh-Hant": "再見", "hu": "viszonthallásra"}


def program() -> Outcome:
    """Every module of Warmline loads; says what this is and where it keeps its files."""
    names = [module.name for module in pkgutil.walk_packages(warmline.__path__, "warmline.")]
    for name in names:
        importlib.import_module(name)
    from PySide6 import __version__ as qt  # noqa: PLC0415  what this part is about

    kind = "installed" if getattr(sys, "frozen", False) else "from its source"
    return ok(
        f"Warmline {warmline.__version__} ({kind}, {len(names)} modules), Python {platform.python_version()}, Qt {qt}, "
        f"{platform.system()} {platform.release()}; settings in {personal_path().parent}, models in {models_dir()}"
    )


def texts() -> Outcome:
    """Phrasebook and catalogue can be read, and a goodbye is heard in each language."""
    wordings = 0
    for language in LANGUAGES:
        book = load_phrasebook(language)
        wordings += len(book.wordings)
        said = Words(t=1.0, party=Party.AGENT, utterance=1, final=True, start=0.0, end=1.0, text=GOODBYES[language],
                     confidence=1.0, words=())  # fmt: skip
        if not any(found.phrase.startswith("closing.goodbye") for found in Spotter(book, language).spot(said)):
            return failed(f"a goodbye in {language} is not heard", "install Warmline again")
    catalogue = load_catalogue()
    return ok(f"{wordings} wordings in {len(LANGUAGES)} languages, {len(catalogue.model)} models in the catalogue")


def sample_call() -> Outcome:
    """The sample call gives the cues that its annotation asks for."""
    with as_file(files("warmline.cli") / "sample_call.flac") as path:
        expected = json.loads((files("warmline.cli") / "sample_call.json").read_text("utf-8"))["without_words"]
        return replayed(path, expected)


def replayed(path: Path, expected: Sequence[dict[str, Any]]) -> Outcome:
    """The timing cues of a recording, held against the `t`, `cue` and `severity` that are expected."""
    records: list[Record] = []
    began = time.monotonic()
    replay_recording(RecordingRun(path, words=False), records.append, lambda now: None, lambda sentence: None)
    took_s = time.monotonic() - began
    shown = [record for record in records if isinstance(record, CueRaised | CueEscalated)]
    wrong = first_difference(expected, shown)
    if wrong:
        return failed(wrong, "install Warmline again")
    length_s = open_recording(path).duration_s
    return ok(
        f"{len(shown)} timing cues of a call of {length_s:.0f} s, as annotated; {length_s / took_s:.0f} × as fast"
    )


def first_difference(expected: Sequence[dict[str, Any]], shown: Iterable[CueRaised | CueEscalated]) -> str:
    """What is first different from what is expected, in words; empty if nothing is."""
    left = list(shown)
    for wanted in expected:
        name = f"{wanted['cue']} ({wanted['severity']})"
        if not left:
            return f"{name} did not come at {wanted['t']:.1f} s"
        cue = left.pop(0)
        if (cue.cue, cue.severity) != (wanted["cue"], wanted["severity"]):
            return f"{cue.cue} ({cue.severity}) came at {cue.t:.1f} s instead of {name} at {wanted['t']:.1f} s"
        if abs(cue.t - wanted["t"]) > TOLERANCE_S:
            return f"{name} came at {cue.t:.2f} s instead of {wanted['t']:.2f} s"
    return f"{left[0].cue} ({left[0].severity}) came at {left[0].t:.1f} s unasked" if left else ""


def recogniser() -> Outcome:
    """The child starts, ends with its parent, and, where there is a model, loads it and answers."""
    wrong = _child_fault()
    if wrong:
        return failed(wrong, "install Warmline again")
    found = _installed()
    if found is None:
        return not_tried(
            "the recogniser starts and ends with its parent; there is no model: timing cues only",
            f"for cues on words, put a model into {models_dir()}",
        )
    return _answer(*found)


def _child_fault() -> str:
    """What is wrong with a child whose parent goes away at once; empty if nothing is."""
    pipe = subprocess.PIPE
    with subprocess.Popen(default_command(), stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        if not isinstance(read_frame(child.stdout), Hello):
            return "the recogniser does not start"
        child.stdin.close()  # all that a child sees of its parent's death
        try:
            status = child.wait(CHILD_ENDS_S)
        except subprocess.TimeoutExpired:
            child.kill()
            return f"the recogniser does not end within {CHILD_ENDS_S:.0f} s of its parent"
    return "" if status == 0 else f"the recogniser ends with status {status}"


def _installed() -> tuple[str, InstalledModel] | None:
    own = OwnSettings.read(quietly=True).personal.models
    for language in CALL_LANGUAGES:
        try:
            return language, find_model(language, models_dir=models_dir(), catalogue=load_catalogue(), own=own)
        except NoModelError:
            continue
    return None


def _answer(language: str, model: InstalledModel) -> Outcome:
    messages: SimpleQueue[Message] = SimpleQueue()
    child = RecogniserChild(model, language=language, on_message=messages.put)
    with as_file(files("warmline.cli") / "sample_call.flac") as path:
        pcm = next(open_recording(path).blocks(5.0))[:, 0]
    start_s, end_s = FIRST_SENTENCE_S
    child.start()
    try:
        load_s = None
        while load_s is None:
            match messages.get(timeout=ANSWER_S):
                case Ready() as ready:
                    load_s = ready.load_s
                case Failed() as lost:
                    return failed(lost.message, "")
        began = time.monotonic()
        child.begin(1, Party.AGENT, 1.0, lead_s=1.0 - start_s)
        child.audio(1, pcm[round(start_s * RATE_HZ) : round(end_s * RATE_HZ)])
        child.finish(1, 3.31, speech_s=2.3)
        while not isinstance(answer := messages.get(timeout=ANSWER_S), Finished):
            pass
    except Empty:
        return failed(f"{model.name} does not answer within {ANSWER_S:.0f} s", "install the model again")
    finally:
        child.stop()
    took_s = time.monotonic() - began
    return ok(f"{model.name} loaded in {load_s:.1f} s and answered a sentence in {took_s:.1f} s ({answer.reason})")
