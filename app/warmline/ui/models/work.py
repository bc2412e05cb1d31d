"""Work on models beside the GUI thread: one piece at a time, its progress and its end as queued signals."""

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot

from warmline.core.errors import WarmlineError
from warmline.speech.progress import Progress, Report, StoppedError, StopSign

Work = Callable[[Report, StopSign], object]


class ModelWork(QObject):
    """Runs work on the thread `models-work`. All its signals come on the GUI thread, none after `finish`.

    `failed` carries the sentence; `stopped` follows a stop that was asked for.
    """

    progress = Signal(object)
    done = Signal(object)
    failed = Signal(str)
    stopped = Signal()
    _told = Signal(int, object)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._number = 0
        self._stop = StopSign()
        self._thread: threading.Thread | None = None
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Something is being done."""
        return self._thread is not None

    def start(self, work: Work) -> None:
        """Begin; nothing else may run."""
        self._number += 1
        self._stop = StopSign()
        arguments = (self._number, work, self._stop)
        self._thread = threading.Thread(target=self._run, args=arguments, name="models-work")
        self._thread.start()

    def stop(self) -> None:
        """Ask it to stop; `stopped` follows."""
        self._stop.raise_up()

    def finish(self) -> None:
        """Stop what runs and join the thread; a download that was stopped can be gone on with."""
        thread, self._thread = self._thread, None
        self._number += 1
        if thread is not None:
            self._stop.raise_up()
            thread.join()

    def _run(self, number: int, work: Work, stop: StopSign) -> None:
        def report(progress: Progress) -> None:
            self._told.emit(number, progress)

        try:
            self._ended.emit(number, work(report, stop))
        except Exception as error:  # noqa: BLE001  whatever it is, the page must not wait for ever
            self._ended.emit(number, error)

    @Slot(int, object)
    def _tell(self, number: int, progress: Progress) -> None:
        if number == self._number:
            self.progress.emit(progress)

    @Slot(int, object)
    def _end(self, number: int, result: object) -> None:
        if number != self._number or self._thread is None:
            return
        self._thread.join()
        self._thread = None
        match result:
            case StoppedError():
                self.stopped.emit()
            case WarmlineError():
                self.failed.emit(str(result))
            case BaseException():
                kind = type(result).__name__
                self.failed.emit(self.tr("Something unexpected went wrong (%1); try again.").replace("%1", kind))
            case _:
                self.done.emit(result)
