"""A desktop of its own for a test: a virtual screen and a window manager, ended with the context."""

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass


class NoDesktopError(Exception):
    """Xvfb or the window manager did not start; the remedy is packaging/linux/system-packages.txt."""


@dataclass(frozen=True, slots=True)
class Desktop:
    """`display` such as ":7"; `environment` for programs that shall appear on it."""

    display: str
    environment: dict[str, str]

    def run(self, *command: str) -> str:
        """What `command` prints on this desktop; a failure is an error."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=True)
        return done.stdout.strip()

    def start(self, *command: str) -> subprocess.Popen[str]:
        """A program on this desktop, with pipes; the caller ends it."""
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=self.environment, stdin=pipe, stdout=pipe, text=True)

    def focus(self) -> str:
        """The window that has the keyboard, as a decimal id."""
        return self.run("xdotool", "getwindowfocus")

    def states(self, window: int) -> str:
        """The window's states, such as `_NET_WM_STATE_ABOVE`."""
        return self.run("xprop", "-id", str(window), "_NET_WM_STATE")

    def stacking(self) -> list[int]:
        """Window ids from the lowest to the topmost."""
        said = self.run("xprop", "-root", "_NET_CLIENT_LIST_STACKING").partition("#")[2]
        return [int(word, 16) for word in said.replace(",", " ").split()]


MANAGERS = {"openbox": ["openbox", "--sm-disable"], "xfwm4": ["dbus-run-session", "--", "xfwm4", "--compositor=off"]}


@contextmanager
def desktop(width: int = 1280, height: int = 800, manager: str = "openbox") -> Iterator[Desktop]:
    """A screen of `width` × `height` pixels with a window manager, ready to use."""
    reads, writes = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", size, "-noreset", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    with os.fdopen(reads) as told:
        number = told.readline().strip()
    if not number:
        raise NoDesktopError("Xvfb did not start; install packaging/linux/system-packages.txt.")
    environment = {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    nowhere = subprocess.DEVNULL
    managing = subprocess.Popen(MANAGERS[manager], env=environment, stdout=nowhere, stderr=nowhere)
    try:
        _wait_for_manager(environment)
        yield Desktop(f":{number}", environment)
    finally:
        for process in (managing, screen):
            process.terminate()
            process.wait(timeout=10)


def _wait_for_manager(environment: dict[str, str], timeout_s: float = 15.0) -> None:
    until_s = time.monotonic() + timeout_s
    command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    said = ""
    while "window id" not in said:
        if time.monotonic() > until_s:
            raise NoDesktopError("the window manager did not start; install packaging/linux/system-packages.txt.")
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout
