"""The agent's settings window, wired to the desk: what is changed there holds at once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from warmline.audio.capture import LiveCapture
from warmline.audio.sound import DeviceError
from warmline.audio.switching import ChangingDevices
from warmline.cli.chosen import chosen_devices
from warmline.cli.desk import Desk
from warmline.cli.doctor import checks_of_computer
from warmline.cli.first_run import changes, system_language
from warmline.cli.hot_reload import HotReload
from warmline.cli.one_models_window import OneModelsWindow
from warmline.cli.own_settings import OwnSettings
from warmline.cli.pages import sound_test, words_status
from warmline.config.layers import Effective
from warmline.core.settings import Level
from warmline.runtime.checks import Check
from warmline.ui.pages.check_page import CheckPage
from warmline.ui.pages.cues_page import CuesPage
from warmline.ui.pages.customer_page import CustomerPage
from warmline.ui.pages.headset_page import HeadsetPage
from warmline.ui.pages.language_page import LanguagePage
from warmline.ui.pages.look_page import LookPage
from warmline.ui.pages.page import Page
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.pages.words_page import WordsPage
from warmline.ui.pages.you_page import YouPage
from warmline.ui.screen_checks import check_fonts, check_screen
from warmline.ui.settings_window import SettingsWindow
from warmline.ui.translation import Translation


class AgentWindows(QObject):
    """Opens the window when the panel asks for it, one at a time, and shows the settings that apply. GUI thread."""

    def __init__(
        self,
        desk: Desk,
        own: OwnSettings,
        devices: ChangingDevices,
        reload: HotReload,
        translation: Translation,
    ) -> None:
        super().__init__(desk.panel)
        self._desk, self._own, self._devices = desk, own, devices
        self._reload, self._translation = reload, translation
        self._followed = reload.now.personal
        self._models = OneModelsWindow(lambda: reload.now)
        self._window: SettingsWindow | None = None
        desk.panel.show_level(reload.now.personal.level)
        reload.taken.connect(self._follow)
        desk.panel.settings_wanted.connect(self.open)
        desk.panel.level_chosen.connect(lambda level: self._change({"level": Level(level)}))
        desk.application.aboutToQuit.connect(self.close)

    def open(self, page: type[Page] | None = None) -> SettingsWindow:
        """Show the window, at a page of that kind."""
        if self._window is None:
            ear = SoundEar(sound_test(fresh=False), self)
            window = SettingsWindow(self._pages(ear), self._reload.now.personal, self._reload.now.locked_personal)
            ear.setParent(window)
            window.changed.connect(self._change)
            window.closed.connect(self._forget)
            self._window = window
        if page is not None:
            self._window.open_at(page)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        return self._window

    def close(self) -> None:
        """Close what is open."""
        self._models.close()
        if self._window is not None:
            self._window.close()

    def _forget(self) -> None:
        self._window = None

    def _pages(self, ear: SoundEar) -> Sequence[Page]:
        reload = self._reload
        look = words_status(lambda: reload.now.personal.models)
        words = WordsPage(look, usual=lambda: reload.now.profile.language, can_install=True)
        words.models_wanted.connect(self._models.open)
        return (
            YouPage(),
            HeadsetPage(ear),
            CustomerPage(ear),
            words,
            CuesPage(),
            LookPage(),
            LanguagePage(system_language()),
            CheckPage(self._check, self._check_screen),
        )

    def _check(self) -> Sequence[Check]:
        return checks_of_computer(self._reload.now.personal, self._reload.now.profile)

    def _check_screen(self) -> Sequence[Check]:
        return (*check_screen(), check_fonts())

    def _change(self, fields: dict[str, object]) -> None:
        changed = changes(self._reload.now, fields)
        if changed:
            self._own.change(**changed)
            self._reload.read_again()
        self._show(self._reload.now)

    def _follow(self, now: Effective) -> None:
        before, self._followed = self._followed, now.personal
        if now.personal.window_language != before.window_language:
            self._translation.speak(now.personal.window_language)
        if now.personal.devices != before.devices:
            self._hear_others()
        self._models.follow()
        self._show(now)

    def _show(self, now: Effective) -> None:
        self._desk.panel.show_level(now.personal.level)
        if self._window is not None:
            self._window.show_personal(now.personal)

    def _hear_others(self) -> None:
        """In a call too: for half a second both parties are unknown, and no cue comes of that."""
        try:
            choice = chosen_devices(self._reload.now.personal.devices)
        except DeviceError:
            return  # only one of the two is chosen so far; what was heard goes on
        self._devices.switch(lambda: LiveCapture(choice, patient=True))
