"""The Qt application, set up for a panel that must never take the keyboard."""

import os
import signal
import socket
import sys
from collections.abc import Sequence
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

_QUITTING = (signal.SIGINT, signal.SIGTERM)


def build_application(argv: Sequence[str]) -> QApplication:
    """The application, quitting on SIGINT and SIGTERM and not when a window closes. Main thread only.

    There is one in a process: a second call returns it.
    """
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there
    prefer_x11()
    application = QApplication(list(argv))
    application.setApplicationName("warmline")
    application.setApplicationDisplayName("Warmline")
    application.setQuitOnLastWindowClosed(False)
    QuitOnSignal(application)
    return application


def prefer_x11() -> None:
    """On Wayland go through XWayland: a native window ignores the panel's flags and takes the keystrokes."""
    environment = os.environ
    wayland = "WAYLAND_DISPLAY" in environment or environment.get("XDG_SESSION_TYPE") == "wayland"
    if sys.platform == "linux" and wayland and environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "xcb")


class QuitOnSignal(QObject):
    """Wakes Qt's event loop when a signal comes, so that no timer has to look for one.

    Python runs a handler only between two of its own instructions; the wake-up socket makes Qt call some.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._hears, self._wakes = socket.socketpair()
        self._hears.setblocking(False)
        self._wakes.setblocking(False)
        self._notifier = QSocketNotifier(self._hears.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)
        self._wake_before = signal.set_wakeup_fd(self._wakes.fileno(), warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._quit) for number in _QUITTING}
        application.aboutToQuit.connect(self.close)

    def close(self) -> None:
        """Give the signals back to whoever had them; a second call does nothing."""
        if not self._before:
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}
        signal.set_wakeup_fd(self._wake_before)
        self._notifier.setEnabled(False)
        self._hears.close()
        self._wakes.close()

    def _quit(self, number: int, frame: FrameType | None) -> None:
        self._application.exit()  # unlike quit() also before exec(), where a window runs a loop of its own

    def _drain(self) -> None:
        if self._before:  # else the signal that ended the loop is still on its way through the closed socket
            self._hears.recv(64)
