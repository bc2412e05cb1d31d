"""The first run, wired together: pages, practice call, settings."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from warmline.cli.one_models_window import OneModelsWindow
from warmline.cli.own_settings import OwnSettings
from warmline.cli.pages import sound_test, words_status
from warmline.cli.practice import PracticeCall
from warmline.config.layers import Effective
from warmline.config.profiles import Personal
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


def changes(now: Effective, fields: dict[str, object]) -> dict[str, object]:
    """Those of `fields` that are otherwise now, and that IT has not fixed."""
    free = fields.keys() - now.locked_personal
    return {name: fields[name] for name in free if getattr(now.personal, name) != fields[name]}


class Introduction:
    """The first run of one agent; `read` gives the settings as they apply by then. GUI thread."""

    def __init__(
        self,
        application: QApplication,
        own: OwnSettings,
        read: Callable[[], Effective],
        translation: Translation,
    ) -> None:
        self._own = own
        self._read = read
        self._now = now = read()
        self._translation = translation
        self._ear = SoundEar(sound_test(fresh=True), application)
        self._customer = CustomerPage(self._ear)
        self._practice = PracticePage()
        look = words_status(lambda: self._now.personal.models)
        self._words = WordsPage(look, usual=lambda: self._now.profile.language, can_install=True)
        self._models = OneModelsWindow(lambda: self._now, self._look_again)
        self._words.models_wanted.connect(self._models.open)
        steps = (
            Step(LanguagePage(system_language())),
            Step(YouPage()),
            Step(HeadsetPage(self._ear), later=True),
            Step(self._customer, later=True),
            Step(self._words),
            Step(self._practice, later=True),
            Step(ReadyPage()),
        )
        self.window = FirstRun(steps, now.personal, now.locked_personal)
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
        self._models.close()
        self.window.close()
        self.window.deleteLater()
        if ended == GONE_THROUGH:
            self._own.change(first_run_done=True)
        return ended in (GONE_THROUGH, CLOSED)

    def _change(self, fields: dict[str, object]) -> None:
        changed = changes(self._now, fields)
        if changed:
            self._own.change(**changed)
            self._now = self._read()
        if "window_language" in changed:
            self._translation.speak(self._now.personal.window_language)
        self.window.show_personal(self._now.personal)

    def _look_again(self) -> None:
        if self.window.page is self._words:
            self._words.enter()

    def _start_call(self) -> None:
        self._call.start(self._now.personal, self._now.profile, self._customer.model.output)
