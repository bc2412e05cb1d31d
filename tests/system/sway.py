"""A Wayland desktop of its own for a test: Sway without a screen or devices, with XWayland.

Sway refuses to run as root; there it runs as nobody, and its X server is told to let root in.
"""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

NOBODY = 65534
CONFIG = "xwayland force\noutput HEADLESS-1 resolution 1280x800\nexec env > {folder}/environment\n"


class NoSwayError(Exception):
    """Sway did not start; the remedy is packaging/linux/system-packages.txt."""


@dataclass(frozen=True, slots=True)
class Sway:
    """`environment` is for programs that shall appear on this desktop, whether they speak Wayland or X."""

    environment: dict[str, str]

    def run(self, *command: str) -> str:
        """What `command` prints on this desktop; a failure is an error."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=True)
        return done.stdout.strip()

    def start(self, *command: str, **more: str) -> subprocess.Popen[str]:
        """A program on this desktop, with pipes; the caller ends it."""
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env={**self.environment, **more}, stdin=pipe, stdout=pipe, text=True)

    def windows(self) -> list[dict[str, Any]]:
        """The windows that Sway manages."""
        found, nodes = [], [json.loads(self.run("swaymsg", "-r", "-t", "get_tree"))]
        while nodes:
            node = nodes.pop()
            nodes += [*node["nodes"], *node["floating_nodes"]]
            found += [node] if node.get("pid") else []
        return found

    def picture(self, path: Path) -> None:
        """What is on the screen, as a PNG."""
        self.run("grim", str(path))


@contextmanager
def sway() -> Iterator[Sway]:
    """Sway with one output of 1280 × 800."""
    as_nobody = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if os.geteuid() == 0 else []
    with tempfile.TemporaryDirectory(prefix="warmline-sway-") as name:
        folder = Path(name)
        (folder / "config").write_text(CONFIG.format(folder=folder))
        if as_nobody:
            os.chown(folder, NOBODY, NOBODY)
        own = {"XDG_RUNTIME_DIR": name, "HOME": name, "WLR_BACKENDS": "headless", "WLR_RENDERER": "pixman"}
        environment = {**os.environ, **own, "WLR_LIBINPUT_NO_DEVICES": "1"}
        for inherited in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            environment.pop(inherited, None)
        quiet = subprocess.DEVNULL
        command = [*as_nobody, "sway", "-c", str(folder / "config")]
        compositor = subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet)
        try:
            environment.update(_told(folder))
            subprocess.run([*as_nobody, "xhost", "+local:"], env=environment, check=True, capture_output=True)
            yield Sway(environment)
        finally:
            compositor.terminate()
            compositor.wait(timeout=10)


def _told(folder: Path) -> dict[str, str]:
    """What Sway tells the programs that it starts."""
    wanted = {"DISPLAY", "WAYLAND_DISPLAY", "SWAYSOCK"}

    def said() -> dict[str, str]:
        path = folder / "environment"
        lines = path.read_text().splitlines() if path.exists() else []
        pairs = (line.partition("=") for line in lines)
        return {name: value for name, _, value in pairs if name in wanted}

    if not wait_until(lambda: said().keys() == wanted, 15.0):
        raise NoSwayError("Sway did not start; install packaging/linux/system-packages.txt.")
    return said()


def wait_until(there: Callable[[], object], timeout_s: float = 10.0) -> bool:
    """True as soon as it is the case, false when it is not in time."""
    until_s = time.monotonic() + timeout_s
    while not there():
        if time.monotonic() > until_s:
            return False
        time.sleep(0.05)
    return True
