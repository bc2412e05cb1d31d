"""A session bus of its own for a test, and programs that tell JSON lines."""

import json
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's python3-pyatspi and python3-gi are for this one
IN_TIME_S = 15.0


class Program:
    """A program that tells JSON lines."""

    def __init__(self, *command: str, **environment: str) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True)
        self._lines: SimpleQueue[dict] = SimpleQueue()
        self._reader = threading.Thread(target=self._read, name=Path(command[-1]).name)
        self._reader.start()

    def _read(self) -> None:
        for line in self._process.stdout:
            self._lines.put(json.loads(line))

    def ask(self, line: str) -> None:
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def next(self, name: str) -> dict:
        """The next line that tells `name`."""
        while True:
            line = self._lines.get(timeout=IN_TIME_S)
            if name in line:
                return line

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._reader.join(timeout=10)
        self._process.stdin.close()
        self._process.stdout.close()


@contextmanager
def session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    """An environment with a bus of its own, on which assistive technology is switched on."""
    command = ["dbus-daemon", "--session", "--print-address=1", "--nofork"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=quiet, text=True) as daemon:
        environment = {**environment, "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
        switch_on = ["org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]
        where = ["--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method"]
        try:
            subprocess.run(["gdbus", "call", *where, *switch_on], env=environment, check=True, stdout=quiet)
            yield environment
        finally:
            daemon.terminate()
