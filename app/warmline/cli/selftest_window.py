"""Another program's window, for the self-test: says when it gets and loses the keyboard, and covers what it is told to.

Window managers keep a panel above the windows of its own program in any case, so this one is another's.
"""

import sys
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QRect, QSocketNotifier, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QRasterWindow

from warmline.ui import build_application

ACTIVE, IDLE, COVERS = "active", "idle", "covers"
SIZE_PX = (400, 300)
STRIPE_PX = 20
RAISED_MS = 400
"""A window manager has raised it by then."""


class OtherWindow(QObject):
    """The window, seen from the program that started it. GUI thread."""

    def __init__(self, command: Sequence[str]) -> None:
        super().__init__()
        self.active = False
        self.covers = False
        self._process = QProcess(self)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.start(command[0], list(command[1:]))

    def cover(self, where: QRect) -> None:
        """Go there and rise above everything; `covers` follows."""
        self._process.write(f"{where.x()} {where.y()} {where.width()} {where.height()}\n".encode())

    def close(self) -> None:
        """Take it away."""
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(3000):
            self._process.kill()
            self._process.waitForFinished(3000)

    def _read(self) -> None:
        for line in bytes(self._process.readAllStandardOutput().data()).decode().split():
            self.covers |= line == COVERS
            self.active = line == ACTIVE if line in (ACTIVE, IDLE) else self.active


class _Striped(QRasterWindow):
    """Cannot be taken for a screen that may not be looked at."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the stripes."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), self.height(), QColor("white"))
        for x in range(0, self.width(), 2 * STRIPE_PX):
            painter.fillRect(x, 0, STRIPE_PX, self.height(), QColor("steelblue"))
        painter.end()


def show_window() -> int:
    """Be that window until standard input ends."""
    application = build_application(["warmline"])
    window = _Striped()
    window.setTitle("Warmline self-test")
    window.resize(*SIZE_PX)
    window.activeChanged.connect(lambda: _say(ACTIVE if window.isActive() else IDLE))

    def told() -> None:
        numbers = [int(word) for word in sys.stdin.readline().split()]
        if not numbers:
            notifier.setEnabled(False)
            application.quit()
            return
        window.setGeometry(*numbers)
        window.raise_()
        window.requestActivate()
        QTimer.singleShot(RAISED_MS, lambda: _say(COVERS))

    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(told)
    window.show()
    window.requestActivate()
    return int(application.exec())


def _say(word: str) -> None:
    print(word, flush=True)  # noqa: T201  for the program that started it
