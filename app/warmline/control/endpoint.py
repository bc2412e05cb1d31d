"""The local door for `warmline ctl`, and the proof that Warmline already runs. Loopback only: a local socket."""

import getpass
import json
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from warmline.control.script import ControlError, ControlEvent, call_event
from warmline.core.errors import WarmlineError

TIMEOUT_MS = 2_000
LONGEST_LINE = 4_096


class NotRunningError(WarmlineError):
    """There is no Warmline to talk to."""


class AlreadyRunningError(WarmlineError):
    """Another Warmline of this user runs."""


def endpoint_name() -> str:
    """The name of this user's socket."""
    return f"warmline-{getpass.getuser()}"


class ControlEndpoint(QObject):
    """Takes call events from other programs of this user. GUI thread.

    Raises:
        AlreadyRunningError: another Warmline listens.
    """

    def __init__(self, take: Callable[[Callable[[float], ControlEvent]], None], name: str | None = None) -> None:
        super().__init__()
        self._take = take
        self._name = name or endpoint_name()
        if _connected(self._name) is not None:
            raise AlreadyRunningError("Warmline is already running; look for its strip on the screen or in the tray.")
        QLocalServer.removeServer(self._name)  # left over from a crash
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(self._name):
            raise AlreadyRunningError("Warmline cannot open its local door; end the other Warmline of this user.")

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda one=socket: self._answer(one))
            socket.disconnected.connect(socket.deleteLater)

    def _answer(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > LONGEST_LINE:
                socket.abort()
            return
        line = bytes(socket.readLine(LONGEST_LINE).data())
        socket.write(_reply(line, self._take))
        socket.flush()
        socket.disconnectFromServer()


def _reply(line: bytes, take: Callable[[Callable[[float], ControlEvent]], None]) -> bytes:
    try:
        fields = json.loads(line)
        if not isinstance(fields, dict):
            raise ControlError("send one JSON object a line.")
        call_event(0.0, fields)
    except ValueError:
        return b"send one JSON object a line.\n"
    except ControlError as error:
        return f"{error}\n".encode()
    take(lambda t: call_event(t, fields))
    return b"ok\n"


def send(fields: dict[str, Any], name: str | None = None) -> None:
    """Give the running Warmline a call event.

    Raises:
        NotRunningError: none runs.
        ControlError: it did not understand the event.
    """
    socket = _connected(name or endpoint_name())
    if socket is None:
        raise NotRunningError("Warmline is not running; start it with: warmline run.")
    socket.write(json.dumps(fields).encode() + b"\n")
    socket.waitForBytesWritten(TIMEOUT_MS)
    if not socket.waitForReadyRead(TIMEOUT_MS):
        raise NotRunningError("Warmline does not answer; start it again with: warmline run.")
    reply = bytes(socket.readLine(LONGEST_LINE).data()).decode().strip()
    if reply != "ok":
        raise ControlError(reply)


def _connected(name: str) -> QLocalSocket | None:
    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket if socket.waitForConnected(TIMEOUT_MS) else None
