"""Work that takes seconds, beside the GUI thread; its result comes back as a signal."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from warmline.core.errors import WarmlineError

_JOIN_S = 20.0


class Background(QObject):
    """Runs one piece of work at a time on a thread of that name. `done` and `failed` come on the GUI thread."""

    done = Signal(object)
    failed = Signal(str)
    _over = Signal(int, object, str)

    def __init__(self, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self._number = 0
        self._thread: threading.Thread | None = None
        self._over.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], object]) -> None:
        """Start `work`; what runs already is let run to its end, and its result forgotten."""
        self.wait()
        self._number += 1
        number = self._number

        def guarded() -> None:
            try:
                self._over.emit(number, work(), "")
            except WarmlineError as error:
                self._over.emit(number, None, str(error))

        self._thread = threading.Thread(target=guarded, name=self._name)
        self._thread.start()

    def wait(self) -> None:
        """Join the thread; the result of its work is forgotten."""
        thread, self._thread = self._thread, None
        self._number += 1
        if thread is not None:
            thread.join(_JOIN_S)

    def _take(self, number: int, result: object, sentence: str) -> None:
        if number != self._number:
            return
        if sentence:
            self.failed.emit(sentence)
        else:
            self.done.emit(result)
