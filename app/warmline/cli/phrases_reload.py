"""A team's phrasebook that changes while the panel runs: the call that goes on says and hears the new one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from warmline.cli.hot_reload import CHANGED_FOR_S, HotReload, changed, tell_broken
from warmline.runtime.session import Act
from warmline.runtime.wiring import Library, Spotters
from warmline.ui.background import Background


@dataclass(frozen=True, slots=True)
class _Read:
    """What a folder holds now; `spotters` None: the same as before."""

    library: Library
    spotters: Spotters | None


class PhrasesReload(QObject):
    """Reads the team's folder again whenever a file that `settings` follows has changed. GUI thread.

    Reading it, and making what listens for its phrases (`make`, 0.1 s a language), is done beside the GUI thread.
    Then `use` gets both for the calls to come, and `act` the wordings for the call that goes on: as an event, so that
    its log has them. A broken folder is said through `tell`, and what was read before stays.
    """

    def __init__(
        self,
        settings: HotReload,
        library: Library,
        *,
        make: Callable[[Library], Spotters],
        use: Callable[[Library, Spotters], None],
        act: Callable[[Act], None],
        tell: Callable[[str, float], None],
    ) -> None:
        super().__init__(settings)
        self._settings = settings
        self._library = library
        self._make = make
        self._use = use
        self._act = act
        self._tell = tell
        self._work = Background("phrasebook")
        self._work.done.connect(self._taken)
        self._work.failed.connect(self._broken)
        settings.looked.connect(self._look)

    def stop(self) -> None:
        """What is still being read is for nobody."""
        self._work.forget()

    @Slot()
    def _look(self) -> None:
        library, folder = self._library, self._settings.now.profile.phrasebook
        if folder is None and not library.team:
            return
        self._work.run(lambda: self._read(library, folder))

    def _read(self, before: Library, folder: Path | None) -> _Read:
        """Beside the GUI thread. Raises PhrasebookError."""
        fresh = before.with_team(folder)
        return _Read(fresh, None if fresh.said == before.said else self._make(fresh))

    @Slot(object)
    def _taken(self, read: _Read) -> None:
        if read.spotters is None:
            return
        self._library = read.library
        self._use(read.library, read.spotters)
        now, said = self._settings.now, read.library.said
        self._act(lambda t: replace(changed(t, now), phrases=said))
        self._tell(QCoreApplication.translate("Limits", "The team's phrasebook has changed."), CHANGED_FOR_S)

    @Slot(str)
    def _broken(self, sentence: str) -> None:
        tell_broken(self._tell, sentence)
