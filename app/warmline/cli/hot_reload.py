"""Settings files that change while the panel runs: the call that goes on gets the new ones at once."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from warmline.cli.layered import LayeredSettings
from warmline.config.layers import Effective
from warmline.core.errors import WarmlineError
from warmline.core.events import SettingsChanged
from warmline.runtime.session import Act
from warmline.ui.file_watch import FileWatch
from warmline.ui.limits.words import changes_said

CHANGED_FOR_S = 6.0
BROKEN_FOR_S = 20.0
"""How long the panel says so: what is broken has to be carried to someone who can mend it."""


class HotReload(QObject):
    """Reads the files again when they change. GUI thread.

    `use` gets the new settings for the calls to come, `act` the change for the one that goes on, and `tell` a
    sentence with the seconds for which it is to be seen. `taken` carries the new settings once they are in use;
    `looked` comes after each change to a file, whether the settings are others or not.
    """

    taken = Signal(object)
    looked = Signal()

    def __init__(
        self,
        settings: LayeredSettings,
        now: Effective,
        *,
        use: Callable[[Effective], None],
        act: Callable[[Act], None],
        tell: Callable[[str, float], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._now = now
        self._use = use
        self._act = act
        self._tell = tell
        self._watch = FileWatch(self)
        self._watch.changed.connect(self.read_again)
        self._watch.changed.connect(self.looked)
        self._watch.watch(settings.files)

    @property
    def now(self) -> Effective:
        """The settings that apply."""
        return self._now

    def read_again(self) -> None:
        """Take what the files say now; where they have a mistake, what was stays, and the mistake is said."""
        try:
            fresh = self._settings.read()
        except WarmlineError as error:
            tell_broken(self._tell, str(error))
            return
        finally:
            self._watch.watch(self._settings.files)
        before, self._now = self._now, fresh
        self._use(fresh)
        self.taken.emit(fresh)
        if _of_a_call(before) == _of_a_call(fresh):
            return
        self._act(lambda t: changed(t, fresh))
        said = changes_said(before, fresh)
        if said:
            self._tell(said, CHANGED_FOR_S)


def tell_broken(tell: Callable[[str, float], None], sentence: str) -> None:
    """Say what is broken, and that nothing has changed by it."""
    stays = QCoreApplication.translate("Limits", "Until it is mended, what was set before stays.")
    tell(f"{sentence} {stays}", BROKEN_FOR_S)


def changed(t: float, now: Effective) -> SettingsChanged:
    """The event that a call takes at `t` on its clock."""
    known = {"company": now.profile.company, "agent": now.personal.name}
    return SettingsChanged(t=t, limits=now.profile.limits, level=now.personal.level, known=known)


def _of_a_call(settings: Effective) -> SettingsChanged:
    return changed(0.0, settings)
