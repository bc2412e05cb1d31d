"""The rendered calls of `calls/`: where they are, how one is run, and how again when only patterns changed."""

import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from known_words import KnownWords

from warmline.cli.calls import RecordingRun, replay_recording
from warmline.cli.score import annotated_calls, control_beside
from warmline.core.call import TURN_PAUSE_S
from warmline.core.call_log import CallLog, read_call_log
from warmline.core.codec import to_the_millisecond
from warmline.core.events import Heard, Party, Spotted, Words
from warmline.replay.annotation import Annotation
from warmline.runtime.river import Record
from warmline.runtime.wiring import Books, Spotters, engine_for, phrasebooks

HERE = Path(__file__).resolve().parent
SCRIPTS = HERE / "calls"
"""`tuning` is looked into to mend what is heard wrongly; of `scored` only totals are looked at."""

HALVES = ("tuning", "scored")
SOUNDS = ("", "_tel")


@dataclass(frozen=True)
class Call:
    """One rendered call and what came of it."""

    path: Path
    truth: Annotation
    records: list[Record]

    @property
    def compliant(self) -> bool:
        return self.path.stem.endswith("_good")

    @property
    def family(self) -> str:
        """The language, both ways of writing Chinese together."""
        return self.truth.language.split("-")[0]


def folder() -> Path:
    """Where the recordings are: $WARMLINE_CALLS, else build/calls, filled by $WARMLINE_RENDERER if that is set."""
    given = os.environ.get("WARMLINE_CALLS")
    return Path(given) if given else HERE.parents[1] / "build/calls"


def render_missing() -> None:
    """Render what is not rendered yet. Nothing happens without a renderer (see render_calls.py)."""
    renderer = os.environ.get("WARMLINE_RENDERER")
    if not renderer:
        return
    python = os.environ.get("WARMLINE_RENDERER_PYTHON", sys.executable)
    for half in HALVES:
        done = {path.stem for path in (folder() / f"{half}_tel").glob("*.json")}
        missing = [path for path in sorted((SCRIPTS / half).glob("*.yaml")) if path.stem not in done]
        if missing:
            command = [python, HERE / "render_calls.py", renderer, folder() / half, *missing]
            subprocess.run([str(part) for part in command], check=True)


class Runner:
    """Runs calls one after the other. With `again`, from the log of an earlier run: its words are searched anew."""

    def __init__(self, *, again: bool = False) -> None:
        self._again = again
        self._books: Books = phrasebooks()
        self._spotters = Spotters(self._books)

    def calls(self, half: str, sound: str) -> Iterator[Call]:
        place = folder() / f"{half}{sound}"
        scripts = {path.stem for path in (SCRIPTS / half).glob("*.yaml")}
        for path, truth in annotated_calls(place) if place.exists() else ():
            if path.stem in scripts:
                yield Call(path, truth, self._records(path, truth))

    def _records(self, path: Path, truth: Annotation) -> list[Record]:
        log = path.parent.with_name(f"logs_{path.parent.name}") / f"{path.stem}.jsonl"
        if self._again:
            return list(self._heard_again(log))
        log.parent.mkdir(exist_ok=True)
        records: list[Record] = []
        known = KnownWords(folder() / "words", self._books)
        run = RecordingRun(path, language=truth.language, control=control_beside(path), log=log, log_words=True)
        try:
            replay_recording(run, records.append, lambda now: None, print, known)
        finally:
            known.stop()
        return records

    def _heard_again(self, path: Path) -> Iterator[Record]:
        with path.open(encoding="utf-8") as lines:
            log = read_call_log(lines, str(path))
        engine = engine_for(log.header.model_copy(update={"limits": type(log.header.limits)()}), self._books)
        for event in self._spotted_anew(log):
            if not isinstance(event, Heard):
                yield event
            yield from engine.take(event)
        yield from engine.finish()

    def _spotted_anew(self, log: CallLog) -> Iterator:
        recent: dict[Party, tuple[Words, ...]] = {}
        for event in log.events:
            if isinstance(event, Spotted):
                continue
            yield event
            if isinstance(event, Words) and event.final:
                before = recent.get(event.party, ())
                earlier = tuple(one for one in before if event.start - one.end <= TURN_PAUSE_S)
                spots = self._spotters(log.header.language)
                found: Iterable[Spotted] = spots.spot(event, earlier) if spots is not None else ()
                yield from map(to_the_millisecond, found)
                recent[event.party] = (*earlier, event)
