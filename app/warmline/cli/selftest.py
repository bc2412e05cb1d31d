"""`warmline selftest`: a sample call through the installed program, part by part.

Each part runs in a process of its own: a library that aborts is a line with a remedy, not the end of the test.
"""

import argparse
import json
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from warmline.cli.outcome import FAILED, OK, Outcome, failed
from warmline.core.errors import WarmlineError

PARTS = ("program", "texts", "call", "recogniser", "panel", "sound")
WINDOW = "window"
PART_S = 50.0
"""A part that takes longer is stuck; the longest listens to ten seconds of a call."""
MARKS = {OK: "ok", FAILED: "failed"}
REMEDIES = {
    "panel": "install the libraries for X11 that the package names, and see that DISPLAY is a screen you may use",
    "sound": "see that PulseAudio or PipeWire runs, with `pactl info`",
}
INSTALL_AGAIN = "install Warmline again"


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("selftest", help="run a sample call through this installation")
    parser.add_argument("--json", action="store_true", help="JSON lines")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="where the picture of the panel goes")
    parser.add_argument("--only", choices=(*PARTS, WINDOW), help=argparse.SUPPRESS)  # what each process is told
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Test; 1 if anything failed."""
    if args.only == WINDOW:
        from warmline.cli.selftest_window import show_window  # noqa: PLC0415  loads Qt

        return show_window()
    if args.only:
        print(json.dumps(asdict(_tried(args.only, args.pictures))))  # noqa: T201  for the process that asked
        return 0
    failures = 0
    for name in PARTS:
        began = time.monotonic()
        outcome = in_a_process(name, _command(name, args.pictures))
        _say(Line(name, outcome, round(time.monotonic() - began, 1)), as_json=args.json)
        failures += outcome.result == FAILED
    return 1 if failures else 0


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one part, and how long it took."""

    part: str
    outcome: Outcome
    took_s: float

    def as_json(self) -> str:
        """For programs."""
        return json.dumps({"part": self.part, **asdict(self.outcome), "took_s": self.took_s}, ensure_ascii=False)

    def as_text(self) -> str:
        """For people."""
        mark = MARKS.get(self.outcome.result, "not tried")
        remedy = f"\n{'':23}→ {self.outcome.remedy}" if self.outcome.remedy else ""
        return f"{mark:<11}{self.part:<12}{self.outcome.said}{remedy}"


def in_a_process(name: str, command: Sequence[str], *, timeout_s: float = PART_S) -> Outcome:
    """What the process of one part says, or how it ended without a word."""
    remedy = REMEDIES.get(name, INSTALL_AGAIN)
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=timeout_s, check=False)
    except subprocess.TimeoutExpired:
        return failed(f"it was stuck and was ended after {timeout_s:.0f} s", remedy)
    except OSError as error:
        return failed(f"it could not be started ({error.strerror})", remedy)
    if done.returncode == 0 and done.stdout.strip():
        try:
            return Outcome(**json.loads(done.stdout.splitlines()[-1]))
        except (ValueError, TypeError):
            return failed("it said something unreadable", remedy)
    last = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
    how = signal.Signals(-done.returncode).name if done.returncode < 0 else f"status {done.returncode}"
    return failed(f"it ended with {how}: {last}", remedy)


def _command(name: str, pictures: Path | None) -> tuple[str, ...]:
    ourselves = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "warmline")
    folder = () if pictures is None else ("--pictures", str(pictures))
    return (*ourselves, "selftest", "--only", name, *folder)


def _part(name: str, pictures: Path | None) -> Outcome:
    from warmline.cli import selftest_parts as parts  # noqa: PLC0415  each part loads what it needs

    match name:
        case "program":
            return parts.program()
        case "texts":
            return parts.texts()
        case "call":
            return parts.sample_call()
        case "recogniser":
            return parts.recogniser()
        case "panel":
            from warmline.cli.selftest_panel import panel  # noqa: PLC0415  loads Qt

            return panel(pictures, _command(WINDOW, None))
        case _:
            from warmline.cli.selftest_sound import sound  # noqa: PLC0415  loads PortAudio

            return sound()


def _tried(name: str, pictures: Path | None) -> Outcome:
    try:
        return _part(name, pictures)
    except WarmlineError as error:
        return failed(str(error), "")
    except Exception as error:  # noqa: BLE001  whatever is wrong with an installation is to be said
        return failed(f"{type(error).__name__}: {error}", INSTALL_AGAIN)


def _say(line: Line, *, as_json: bool) -> None:
    print(line.as_json() if as_json else line.as_text(), flush=True)  # noqa: T201  the verb's output
