"""The practice call of the first run: the real desk, and a customer who is played on the agent's own output."""

from collections.abc import Callable
from contextlib import ExitStack
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer, Signal

from warmline.audio.capture import LiveCapture
from warmline.audio.devices import DeviceName, system_sound
from warmline.audio.paced import PacedRecording
from warmline.audio.recordings import RATE_HZ, Recording, open_recording
from warmline.audio.sound import AudioError, DeviceError
from warmline.audio.speakers import Playing, SystemSpeakers
from warmline.cli.chosen import chosen_devices
from warmline.cli.desk import Desk, DeskSetup
from warmline.config.profiles import Personal, Profile
from warmline.core.cues import CueCleared, CueEscalated, CueRaised, Severity
from warmline.core.errors import WarmlineError
from warmline.runtime.session import Capture
from warmline.ui import acts
from warmline.ui.first_run.practice_page import Practice

RECORDINGS = {
    "en": "practice_en.flac",
    "zh-Hans": "practice_zh.flac",
    "zh-Hant": "practice_zh.flac",
    "hu": "practice_hu.flac",
}
LEAD_MS = 600
"""The customer begins once the panel stands and the devices are open."""
END_MS = 800
"""After the customer's last word."""


class PracticeCall(QObject):
    """One call at a time; `state` says how it goes. GUI thread."""

    state = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._playing: Playing | None = None
        self._stack = ExitStack()
        self._card = ""
        self._timers = [QTimer(self, singleShot=True) for _ in range(2)]

    def start(self, personal: Personal, profile: Profile, output: DeviceName | None) -> None:
        """Put the panel up and let the customer call; without devices the call is read from its file."""
        self.stop()
        language = personal.call_language or profile.language
        path = self._stack.enter_context(as_file(files("warmline.cli") / RECORDINGS.get(language, RECORDINGS["en"])))
        recording = open_recording(path)
        try:
            capture, played = _capture(personal, recording, output)
            desk = Desk(DeskSetup(language=language, profile=profile, personal=personal), capture)
            self._desk = desk
            desk.bridge.record.connect(self._look, Qt.ConnectionType.QueuedConnection)
            desk.start()
        except WarmlineError as error:
            self.stop()
            self.state.emit(Practice.FAILED, str(error))
            return
        self._after(0, LEAD_MS, lambda: self._begin(desk, path if played else None, output))
        self._after(1, LEAD_MS + round(recording.duration_s * 1000) + END_MS, self._over)

    def stop(self) -> None:
        """Take the panel away, in the middle of the call too."""
        for timer in self._timers:
            timer.stop()
        desk, self._desk = self._desk, None
        playing, self._playing = self._playing, None
        if playing is not None:
            playing.stop()
        if desk is not None:
            desk.stop()
        self._stack.close()
        self._card = ""

    def _after(self, number: int, wait_ms: int, what: Callable[[], None]) -> None:
        timer = self._timers[number] = QTimer(self, singleShot=True)
        timer.timeout.connect(what)
        timer.start(wait_ms)

    def _begin(self, desk: Desk, path: Path | None, output: DeviceName | None) -> None:
        desk.session.act(acts.start_call())
        self.state.emit(Practice.LISTEN, "")
        if path is None or output is None:
            return
        try:
            self._playing = SystemSpeakers(system_sound()).play(_customer(path), RATE_HZ, output)
        except AudioError as error:
            self.stop()
            self.state.emit(Practice.FAILED, str(error))

    def _look(self, record: object) -> None:
        if self._desk is None:
            return
        if isinstance(record, CueRaised | CueEscalated) and record.severity is not Severity.HINT and not self._card:
            self._card = record.key
            self.state.emit(Practice.CARD, "")
        elif isinstance(record, CueCleared) and record.key == self._card and record.done:
            self.state.emit(Practice.ANSWERED, "")

    def _over(self) -> None:
        self.stop()
        self.state.emit(Practice.OVER, "")


def _capture(personal: Personal, recording: Recording, output: DeviceName | None) -> tuple[Callable[[], Capture], bool]:
    """How the call is heard, and whether it has to be played for that."""
    if output is not None:
        try:
            choice = chosen_devices(personal.devices)
        except DeviceError:
            pass
        else:
            return lambda: LiveCapture(choice, patient=True), True
    return lambda: PacedRecording(recording), False


def _customer(path: Path) -> "np.ndarray[tuple[int], np.dtype[np.int16]]":
    blocks = list(open_recording(path).blocks(10.0))
    return np.ascontiguousarray(np.concatenate(blocks)[:, 1])
