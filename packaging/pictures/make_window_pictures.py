"""Draw the first run and the settings window for the README: real windows, imagined sound.

    python packaging/pictures/make_window_pictures.py packaging/pictures

Wants the face Noto Sans CJK (Debian: fonts-noto-cjk).
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1.5"

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QWidget

from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.ears import Heard
from warmline.audio.sound import PULSEAUDIO
from warmline.audio.soundtest import Machine, Moment, News
from warmline.audio.speakers import OutputDevice
from warmline.config.profiles import Devices, Personal
from warmline.runtime.checks import Check, CheckState
from warmline.ui import build_application
from warmline.ui.first_run.practice_page import PracticePage
from warmline.ui.first_run.ready_page import ReadyPage
from warmline.ui.first_run.window import FirstRun, Step
from warmline.ui.pages.check_page import CheckPage
from warmline.ui.pages.cues_page import CuesPage
from warmline.ui.pages.customer_page import CustomerPage
from warmline.ui.pages.headset_page import HeadsetPage
from warmline.ui.pages.language_page import LanguagePage
from warmline.ui.pages.look_page import LookPage
from warmline.ui.pages.page import Page
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.pages.words_page import WordsPage, WordsStatus
from warmline.ui.pages.you_page import YouPage
from warmline.ui.settings_window import SettingsWindow

HEADSET, DESK = DeviceName("headset", PULSEAUDIO), DeviceName("desk", PULSEAUDIO)
MACHINE = Machine(
    (InputDevice(HEADSET, "Jabra Evolve2 40", 1, 48_000), InputDevice(DESK, "Built-in microphone", 2, 48_000)),
    (OutputDevice(DeviceName("jabra", PULSEAUDIO), "Jabra Evolve2 40", True),),
)
CHECKS = (
    Check("microphone", CheckState.OK, "microphone.fine", {"device": "Jabra Evolve2 40"}),
    Check("customer", CheckState.OK, "customer.fine", {"device": "Monitor of Jabra Evolve2 40"}),
    Check(
        "loopback",
        CheckState.OK,
        "loopback.fine",
        {"device": "Monitor of Jabra Evolve2 40", "output": "Jabra Evolve2 40"},
    ),
    Check("model.en", CheckState.OK, "model.fine", {"model": "vosk-model-small-en-us-0.15"}),
    Check("display", CheckState.OK, "display.xwayland"),
    Check("window_manager", CheckState.OK, "manager.fine"),
    Check("fonts", CheckState.OK, "fonts.fine"),
    Check("policy", CheckState.NOT_APPLICABLE, "policy.none"),
)


class SpokenTo:
    """A sound test in which somebody speaks into the headset."""

    def __init__(self, notify: Callable[[News], None]) -> None:
        self._notify = notify

    def start(self) -> None:
        """A second of speech."""
        self._notify(MACHINE)
        for _ in range(12):
            self._notify(Moment((Heard(HEADSET, -23.0, 0.0, 0.1), Heard(DESK, -46.0, 0.0, 0.1)), playing=False))

    def stop(self) -> None:
        """Nothing is open."""


def pages(application: QApplication) -> Sequence[Page]:
    """All pages of the settings window."""
    ear = SoundEar(SpokenTo, application)  # type: ignore[arg-type]
    words = WordsPage(lambda language: WordsStatus(language, "vosk-model-small-en-us-0.15"))
    check = CheckPage(lambda: CHECKS, lambda: ())
    return (YouPage(), HeadsetPage(ear), CustomerPage(ear), words, CuesPage(), LookPage(), LanguagePage(), check)


def settle(application: QApplication, seconds: float = 0.5) -> None:
    """Let everything that was started come to its end."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()


def save(window: QWidget, path: Path) -> None:
    """Take the picture."""
    window.grab().toImage().save(str(path))


def main(folder: Path) -> None:
    """Three pictures."""
    application = build_application(sys.argv[:1])
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(13)
    application.setFont(font)
    kim = Personal(name="Kim", company="Maple Home Delivery", theme="dark", devices=Devices())
    you, headset, customer, words, *_ = pages(application)
    order = (LanguagePage(), you, headset, customer, words, PracticePage(), ReadyPage())
    first = FirstRun([Step(page, later=True) for page in order], kim)
    first.show()
    first.turn_to(2)
    settle(application)
    save(first, folder / "first-run-headset.png")
    first.close()
    light = kim.model_copy(update={"theme": "light"})
    settings = SettingsWindow(pages(application), light)
    settings.show()
    settings.open_at(CuesPage)
    settle(application)
    save(settings, folder / "settings-window.png")
    settings.open_at(CheckPage)
    settings.findChildren(CheckPage)[0].run_checks()
    settle(application)
    save(settings, folder / "settings-check.png")
    settings.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
