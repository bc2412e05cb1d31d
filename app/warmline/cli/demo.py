"""`warmline demo`: a sample call through a real sound server, heard live, prompted on the panel."""

import argparse
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from warmline.cli.output import as_text
from warmline.config.policy import read_policy
from warmline.core.cues import CallEnded, CueEscalated, CueRaised, Severity
from warmline.runtime.river import Record

if TYPE_CHECKING:
    from warmline.audio.recordings import Recording
    from warmline.cli.desk import Desk
    from warmline.runtime.session import Capture

COMPANY = "Maple Home Delivery"
LEAD_S = 0.6
"""The players start this long after the panel; a null sink needs 0.03 s (measured)."""
PICTURE_AFTER_MS = 400
"""A card has unfolded, and its words are painted (120 ms by design)."""


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("demo", help="watch Warmline prompt on a sample call")
    parser.add_argument("--call", type=Path, metavar="FILE", help="another recording, one party a channel")
    parser.add_argument("--language", default="en", help=argparse.SUPPRESS)
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="where screenshots go")
    parser.add_argument("--call-log", type=Path, metavar="FOLDER", help="write the call's events into this folder")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Play, listen, prompt."""
    from warmline.audio.recordings import open_recording  # noqa: PLC0415  verbs load what they need
    from warmline.cli.call_logs import prepare_folder  # noqa: PLC0415

    if args.call_log is not None:
        read_policy().refuse_call_logs(with_words=False)
        prepare_folder(args.call_log)
    pictures = args.pictures or Path(tempfile.mkdtemp(prefix="warmline-demo-"))
    pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        path = args.call or stack.enter_context(as_file(files("warmline.cli") / "sample_call.flac"))
        recording = open_recording(path)
        play, capture = _sound(recording, stack)
        show = _Show(pictures)
        desk = _desk(args, capture, show.take)
        show.begin(desk, recording.duration_s, play)
        status = desk.run()
    _say(f"{show.cards} cards were shown; their pictures are in {pictures}")
    return status


def _sound(recording: "Recording", stack: ExitStack) -> "tuple[Callable[[], None], Callable[[], Capture]]":
    """How the call is played and captured: through a sound server, or straight from the file."""
    from warmline.audio.capture import LiveCapture  # noqa: PLC0415
    from warmline.audio.nullsinks import NoSoundServerError, null_sinks, playing  # noqa: PLC0415
    from warmline.audio.paced import PacedRecording  # noqa: PLC0415

    try:
        sinks = stack.enter_context(null_sinks())
    except NoSoundServerError as error:
        _say(f"{error} The call is read from its file instead.")
        return lambda: None, lambda: PacedRecording(recording)
    _say("The call is played into two outputs that nobody hears, and captured from there.")

    def play() -> None:
        stack.enter_context(playing(recording, sinks))

    return play, lambda: LiveCapture(sinks.choice)


def _desk(args: argparse.Namespace, capture: "Callable[[], Capture]", watch: Callable[[Record], None]) -> "Desk":
    from warmline.cli.desk import Desk, DeskSetup  # noqa: PLC0415  loads Qt
    from warmline.config.profiles import Personal, Profile  # noqa: PLC0415
    from warmline.ui.app import build_application  # noqa: PLC0415
    from warmline.ui.translation import Translation  # noqa: PLC0415

    Translation(build_application(sys.argv[:1])).speak("system")
    setup = DeskSetup(
        language=args.language,
        profile=Profile(company=COMPANY),
        personal=Personal(name="Kim"),
        logs=args.call_log,
        watch=watch,
    )
    return Desk(setup, capture)


class _Show:
    """Prints what happens and photographs every card. `take` runs on the engine thread, the rest on the GUI's."""

    def __init__(self, pictures: Path) -> None:
        self.cards = 0
        self._pictures = pictures

    def take(self, record: Record) -> None:
        line = as_text(record)
        if line is not None:
            _say(line)

    def begin(self, desk: "Desk", duration_s: float, play: Callable[[], None]) -> None:
        """Start the call once the panel stands, and end it when it has been played."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        from warmline.ui import acts  # noqa: PLC0415

        def start() -> None:
            desk.session.act(acts.start_call())
            play()
            QTimer.singleShot(round(duration_s * 1000) + 1500, lambda: desk.session.act(acts.end_call()))

        def look(record: object) -> None:
            if isinstance(record, CueRaised | CueEscalated) and record.severity is not Severity.HINT:
                QTimer.singleShot(PICTURE_AFTER_MS, lambda: self._photograph(record.cue))
            if isinstance(record, CallEnded):
                QTimer.singleShot(1500, desk.application.quit)

        desk.bridge.record.connect(look)
        QTimer.singleShot(round(LEAD_S * 1000), start)

    def _photograph(self, cue: str) -> None:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

        self.cards += 1
        picture = QGuiApplication.primaryScreen().grabWindow(0)
        picture.save(str(self._pictures / f"{self.cards:02d}-{cue}.png"))


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  the verb's output
