"""The first run, wired together: pages, practice call, settings."""

import os
import sys

from PySide6.QtCore import QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from warmline.cli.own_settings import OwnSettings
from warmline.cli.pages import sound_test, words_status
from warmline.cli.practice import PracticeCall
from warmline.config.profiles import Personal, Profile
from warmline.ui.first_run.practice_page import PracticePage
from warmline.ui.first_run.ready_page import ReadyPage
from warmline.ui.first_run.window import FirstRun, Step
from warmline.ui.pages.customer_page import CustomerPage
from warmline.ui.pages.headset_page import HeadsetPage
from warmline.ui.pages.language_page import LanguagePage
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.pages.words_page import WordsPage
from warmline.ui.pages.you_page import YouPage
from warmline.ui.translation import Translation, window_language

GONE_THROUGH, CLOSED = 1, 2


def has_screen() -> bool:
    """There is somebody to show a window to."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    return sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def is_first(personal: Personal) -> bool:
    """Nobody has gone through the first run, or set devices in another way."""
    return not (personal.first_run_done or personal.devices.agent or personal.devices.customer)


def system_language() -> str:
    """Which of our four the system's language comes to."""
    return window_language("system", QLocale.system().uiLanguages())


class Introduction:
    """The first run of one agent. GUI thread."""

    def __init__(self, application: QApplication, own: OwnSettings, profile: Profile, translation: Translation) -> None:
        self._own = own
        self._profile = profile
        self._translation = translation
        self._ear = SoundEar(sound_test(fresh=True), application)
        self._customer = CustomerPage(self._ear)
        self._practice = PracticePage()
        steps = (
            Step(LanguagePage(system_language())),
            Step(YouPage()),
            Step(HeadsetPage(self._ear), later=True),
            Step(self._customer, later=True),
            Step(WordsPage(words_status, usual=profile.language)),
            Step(self._practice, later=True),
            Step(ReadyPage()),
        )
        self.window = FirstRun(steps, own.personal)
        self._call = PracticeCall(self.window)
        self._call.state.connect(self._practice.show_state)
        self._practice.wanted.connect(self._start_call)
        self._practice.unwanted.connect(self._call.stop)
        self.window.changed.connect(self._change)

    def run(self) -> bool:
        """Until it is gone through or closed; false: the program is to end."""
        loop = QEventLoop()
        self.window.over.connect(lambda done: loop.exit(GONE_THROUGH if done else CLOSED))
        self.window.show()
        self.window.activateWindow()
        ended = loop.exec()
        self._call.stop()
        self._ear.stop()
        self.window.close()
        self.window.deleteLater()
        if ended == GONE_THROUGH:
            self._own.change(first_run_done=True)
        return ended in (GONE_THROUGH, CLOSED)

    def _change(self, fields: dict[str, object]) -> None:
        if all(getattr(self._own.personal, name) == value for name, value in fields.items()):
            return
        self._own.change(**fields)
        if "window_language" in fields:
            self._translation.speak(self._own.personal.window_language)
        self.window.show_personal(self._own.personal)

    def _start_call(self) -> None:
        self._call.start(self._own.personal, self._profile, self._customer.model.output)
