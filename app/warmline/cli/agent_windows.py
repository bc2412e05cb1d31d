"""The agent's settings window, wired to the desk: what is changed there holds at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from warmline.audio.capture import LiveCapture
from warmline.audio.sound import DeviceError
from warmline.audio.switching import ChangingDevices
from warmline.cli.chosen import chosen_devices
from warmline.cli.desk import Desk
from warmline.cli.doctor import checks_of_computer
from warmline.cli.first_run import system_language
from warmline.cli.models import models_window
from warmline.cli.own_settings import OwnSettings
from warmline.cli.pages import sound_test, words_status
from warmline.config.policy import Policy
from warmline.config.profiles import Profile
from warmline.core.settings import Level
from warmline.runtime.checks import Check
from warmline.ui.models.window import ModelsWindow
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
from warmline.ui.theme import Theme
from warmline.ui.translation import Translation

IN_THE_CALL = frozenset({"name", "company", "call_language", "level", "theme", "text_size", "reduced_motion"})


class AgentWindows(QObject):
    """Opens the window when the panel asks for it, one at a time. GUI thread.

    `changed` reads the settings anew once they are written. `locked`: fields of the agent's settings that IT has fixed.
    """

    def __init__(
        self,
        desk: Desk,
        own: OwnSettings,
        devices: ChangingDevices,
        *,
        translation: Translation,
        profile: Profile,
        policy: Policy,
        changed: Callable[[], None],
        locked: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(desk.panel)
        self._desk, self._own, self._devices = desk, own, devices
        self._translation, self._profile, self._locked = translation, profile, locked
        self._policy, self._changed = policy, changed
        self._models: ModelsWindow | None = None
        self._window: SettingsWindow | None = None
        desk.panel.show_level(own.personal.level)
        desk.panel.settings_wanted.connect(self.open)
        desk.panel.level_chosen.connect(lambda level: self._change({"level": Level(level)}))
        desk.application.aboutToQuit.connect(self.close)

    def open(self, page: type[Page] | None = None) -> SettingsWindow:
        """Show the window, at a page of that kind."""
        if self._window is None:
            ear = SoundEar(sound_test(fresh=False), self)
            window = SettingsWindow(self._pages(ear), self._own.personal, self._locked)
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
        if self._models is not None:
            self._models.page.leave()
        if self._window is not None:
            self._window.close()

    def _forget(self) -> None:
        self._window = None

    def _open_models(self) -> None:
        if self._models is None:
            own = self._profile.models | self._own.personal.models
            self._models = models_window(self._policy, own, Theme(self._own.personal.theme))
            self._models.closed.connect(self._forget_models)
        self._models.show()
        self._models.raise_()
        self._models.activateWindow()

    def _forget_models(self) -> None:
        if self._models is not None:
            self._models.deleteLater()
            self._models = None

    def _pages(self, ear: SoundEar) -> Sequence[Page]:
        words = WordsPage(words_status, usual=self._profile.language, can_install=True)
        words.models_wanted.connect(self._open_models)
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
        return checks_of_computer(self._own.personal, self._profile)

    def _check_screen(self) -> Sequence[Check]:
        return (*check_screen(), check_fonts())

    def _change(self, fields: dict[str, object]) -> None:
        before = self._own.personal
        changed = {name for name, value in fields.items() if getattr(before, name) != value}
        if not changed:
            return
        self._own.change(**{name: fields[name] for name in changed})
        if "window_language" in changed:
            self._translation.speak(self._own.personal.window_language)
        if changed & IN_THE_CALL:
            self._changed()
        if "devices" in changed:
            self._hear_others()
        if self._window is not None:
            self._window.show_personal(self._own.personal)

    def _hear_others(self) -> None:
        """In a call too: for half a second both parties are unknown, and no cue comes of that."""
        try:
            choice = chosen_devices(self._own.personal.devices)
        except DeviceError:
            return  # only one of the two is chosen so far; what was heard goes on
        self._devices.switch(lambda: LiveCapture(choice, patient=True))
