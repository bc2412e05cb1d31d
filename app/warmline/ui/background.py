"""Work that takes seconds, beside the GUI thread; its result comes back as a signal."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from warmline.core.errors import WarmlineError


class Background(QObject):
    """Runs work on a thread of that name. `done` and `failed` come on the GUI thread, for the latest work only.

    Has no parent: a thread that is still at work keeps it alive, and ends by itself.
    """

    done = Signal(object)
    failed = Signal(str)
    _over = Signal(int, object, str)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._number = 0
        self._over.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], object]) -> None:
        """Start `work`; the result of what runs already is forgotten."""
        self.forget()
        number = self._number

        def guarded() -> None:
            try:
                self._over.emit(number, work(), "")
            except WarmlineError as error:
                self._over.emit(number, None, str(error))

        threading.Thread(target=guarded, name=self._name).start()

    def forget(self) -> None:
        """Nobody waits for a result any more; the GUI thread least of all."""
        self._number += 1

    def _take(self, number: int, result: object, sentence: str) -> None:
        if number != self._number:
            return
        if sentence:
            self.failed.emit(sentence)
        else:
            self.done.emit(result)
