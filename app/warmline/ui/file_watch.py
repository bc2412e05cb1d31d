"""Says when a file that people edit has changed."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

SETTLED_MS = 200
"""Editors write in several steps (a draft, a rename); the last one has been made this long before a file is read."""


class FileWatch(QObject):
    """Emits `changed` once for each burst of changes to any of its files, whether they exist yet or not. GUI thread.

    A folder among them has changed when a file comes into it or goes. Editors put a new file in the place of the old
    one, which ends the watch on it: the folders of files are watched as well, and a file is watched anew each time.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: frozenset[Path] = frozenset()
        self._seen: dict[Path, tuple[int, int, int] | None] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MS)
        self._settled.timeout.connect(self._look)

    def watch(self, files: Iterable[Path]) -> None:
        """Watch these files and folders, and no others."""
        self._files = frozenset(files)
        self._seen = {path: self._seen[path] if path in self._seen else _stamp(path) for path in self._files}
        self._watch_anew()

    @Slot()
    def _stirred(self) -> None:
        self._settled.start()

    @Slot()
    def _look(self) -> None:
        self._watch_anew()
        now = {path: _stamp(path) for path in self._files}
        if now != self._seen:
            self._seen = now
            self.changed.emit()

    def _watch_anew(self) -> None:
        wanted = {str(path) for path in self._files if path.exists()}
        wanted |= {str(folder) for folder in (_existing(path.parent) for path in self._files)}
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if gone := watched - wanted:
            self._watcher.removePaths(list(gone))
        if new := wanted - watched:
            self._watcher.addPaths(list(new))


def _existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there: it says when one is made in it."""
    return next((one for one in (folder, *folder.parents) if one.is_dir()), folder)


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
