"""`warmline score`: annotated recordings, what should have come against what came.

A `NAME.control.jsonl` beside `NAME.flac` holds the events of the telephone system, as for `warmline replay --control`.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from warmline.cli.calls import RecordingRun, replay_recording
from warmline.config.profiles import LANGUAGES, Profile, read_profile
from warmline.control.script import ControlEvent, read_control
from warmline.core.errors import WarmlineError
from warmline.replay.annotation import Annotation, judged, read_annotation
from warmline.replay.scoring import CallScore, Tally, score_call, table
from warmline.runtime.river import Record


class NothingToScoreError(WarmlineError):
    """The folder holds no annotated recording."""


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("score", help="hold the cues of annotated recordings against what they ask for")
    parser.add_argument(
        "folder", type=Path, metavar="DIR", help="recordings with a .json beside each, and perhaps a .control.jsonl"
    )
    parser.add_argument("--language", choices=LANGUAGES, help="only calls in this language")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="a team's limits and company")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Score every call of the folder and print the table."""
    profile = read_profile(args.profile) if args.profile else Profile()
    calls = [(path, truth) for path, truth in annotated_calls(args.folder) if args.language in (None, truth.language)]
    if not calls:
        raise NothingToScoreError(f"{args.folder} holds no recording with an annotation (.json) beside it.")
    known = set().union(*(judged(truth) for _, truth in calls))
    total: dict[str, Tally] = {}
    for path, truth in calls:
        score = _score(path, truth, profile, known)
        for cue, tally in score.tallies.items():
            total.setdefault(cue, Tally()).add(tally)
        for line in _remarks(path.name, score):
            _say(line)
    for line in table(total):
        _say(line)
    return 0


def annotated_calls(folder: Path) -> Iterator[tuple[Path, Annotation]]:
    """The recordings of a folder that have an annotation beside them, by name. Raises AnnotationError."""
    for path in sorted([*folder.glob("*.flac"), *folder.glob("*.wav")]):
        beside = path.with_suffix(".json")
        if beside.exists():
            yield path, read_annotation(beside)


def control_beside(path: Path) -> tuple[ControlEvent, ...]:
    """The call events that stand beside a recording; none: it is answered inbound where it begins.

    Raises:
        ControlError: they cannot be read.
    """
    beside = path.with_suffix(".control.jsonl")
    return read_control(beside) if beside.exists() else ()


def _score(path: Path, truth: Annotation, profile: Profile, known: set[str]) -> CallScore:
    records: list[Record] = []
    asked = RecordingRun(path, language=truth.language, profile=profile, control=control_beside(path))
    replay_recording(asked, records.append, lambda now: None, lambda line: print(line, file=sys.stderr))  # noqa: T201
    return score_call(truth, records, known, profile.limits)


def _remarks(name: str, score: CallScore) -> Iterator[str]:
    for card in score.false_cards:
        yield f"{name}: false {card.cue} at {card.t:.2f} s"
    for wanted in score.missed:
        yield f"{name}: missed {wanted.cue} due at {wanted.due:.2f} s"
    for wanted in score.held:
        yield f"{name}: held back {wanted.cue} due at {wanted.due:.2f} s"


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  the verb's output
