"""Whether the desktop asks for less movement, where Qt does not say so: on Linux, by the settings portal.

https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
"""

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher, QDBusVariant

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_SETTINGS = "org.freedesktop.portal.Settings"
_WHERE = ("org.gnome.desktop.interface", "enable-animations")


class DesktopMotion(QObject):
    """Tells `keep_still` what the desktop wants, at first and at each change; without a portal never. GUI thread."""

    def __init__(self, keep_still: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._keep_still = keep_still
        if not _has_bus():  # else Qt would start one
            return
        bus = QDBusConnection.sessionBus()
        question = QDBusMessage.createMethodCall(_SERVICE, _PATH, _SETTINGS, "Read")
        question.setArguments(list(_WHERE))
        self._asked = QDBusPendingCallWatcher(bus.asyncCall(question), self)
        self._asked.finished.connect(self._answered)
        slot = SLOT("_changed(QDBusMessage)")
        bus.connect(_SERVICE, _PATH, _SETTINGS, "SettingChanged", self, slot)  # type: ignore[call-overload]  # takes a str

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, call: QDBusPendingCallWatcher) -> None:
        if not call.isError():
            self._tell(call.reply().arguments()[0])

    @Slot(QDBusMessage)
    def _changed(self, message: QDBusMessage) -> None:
        namespace, key, value = message.arguments()
        if (namespace, key) == _WHERE:
            self._tell(value)

    def _tell(self, value: object) -> None:
        while isinstance(value, QDBusVariant):  # `Read` wraps it twice
            value = value.variant()
        if isinstance(value, bool):
            self._keep_still(not value)


def _has_bus() -> bool:
    socket = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere")) / "bus"
    return "DBUS_SESSION_BUS_ADDRESS" in os.environ or socket.exists()
