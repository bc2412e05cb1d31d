"""The windows of team leads: made for a verb or for a running panel."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
from PySide6.QtCore import QObject, Slot

from warmline.cli.hot_reload import BROKEN_FOR_S
from warmline.cli.layered import LayeredSettings
from warmline.config.files import read_toml, write_toml
from warmline.config.policy import Policy
from warmline.config.profiles import APP, Personal, Profile, personal_path
from warmline.core.errors import WarmlineError
from warmline.ui.limits.form import LimitsForm
from warmline.ui.limits.window import LimitsWindow
from warmline.ui.panel import Panel
from warmline.ui.theme import Theme


def limits_window(path: Path | None, policy: Policy, theme: Theme) -> LimitsWindow:
    """The window for the profile at `path`, which need not exist yet. Raises SettingsError: it is broken."""
    profile = read_toml(path, Profile) if path is not None and path.exists() else None
    folder = path.parent if path is not None else platformdirs.user_config_path(APP) / "profiles"
    return LimitsWindow(LimitsForm(policy, profile, path), folder=folder, theme=theme)


class LeadWindows(QObject):
    """Opens the limits window from the panel's menu. GUI thread; belongs to the panel."""

    def __init__(self, panel: Panel, settings: LayeredSettings, theme: Callable[[], Theme]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._settings = settings
        self._theme = theme
        self.limits: LimitsWindow | None = None
        panel.limits_wanted.connect(self.open_limits)

    @Slot()
    def open_limits(self) -> None:
        """Open it, or bring it forward."""
        if self.limits is None:
            try:
                self.limits = limits_window(self._settings.profile_path, self._settings.policy, self._theme())
            except WarmlineError as error:
                self._panel.tell(str(error), BROKEN_FOR_S)
                return
            self.limits.saved.connect(self._use)
            self.limits.destroyed.connect(self._closed)
        self.limits.show()
        self.limits.raise_()
        self.limits.activateWindow()

    @Slot()
    def follow(self) -> None:
        """Look as the agent's settings say now."""
        if self.limits is not None:
            self.limits.change_look(self._theme())

    def close(self) -> bool:
        """Close what is open; false if the lead wants to go on."""
        return self.limits is None or self.limits.close()

    @Slot(object)
    def _use(self, path: Path) -> None:
        """A first profile is taken into use: the agent's settings name it, and the running panel follows them."""
        if self._settings.profile_path is not None:
            return
        try:
            own = personal_path()
            personal = read_toml(own, Personal) if own.exists() else Personal()
            write_toml(own, personal.model_copy(update={"profile": str(path)}))
        except WarmlineError as error:
            self._panel.tell(str(error), BROKEN_FOR_S)

    @Slot()
    def _closed(self) -> None:
        self.limits = None
