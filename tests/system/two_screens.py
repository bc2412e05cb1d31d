"""The panel on a desktop with two monitors, one of which is unplugged and comes back.

    PYTHONPATH=app:tests/system python tests/system/two_screens.py [--factors "LEFT=1;RIGHT=2"]

Runs on a virtual screen of its own, split into two monitors by RandR, and prints one JSON object with a rectangle
(x, y, width, height, in logical pixels) for each stage.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable

from desktop import Desktop, desktop
from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QGuiApplication

from warmline.core.cues import Appearance, CueRaised, Severity
from warmline.core.events import Answered
from warmline.ui import Bridge, Panel, Place, build_application

LEFT = ("LEFT", "800/200x1000/250+0+0", "screen")
RIGHT = ("RIGHT", "800/200x1000/250+800+0", "none")
RIGHT_SMALLER = ("RIGHT", "500/125x400/100+800+0", "none")


class Kept:
    """Remembers where the panel stands, from one panel to the next."""

    def __init__(self) -> None:
        self.places: tuple[Place, ...] = ()

    def load(self) -> tuple[Place, ...]:
        return self.places

    def save(self, places: tuple[Place, ...]) -> None:
        self.places = places


def pump(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def pump_until(wanted: Callable[[], bool], timeout_s: float = 5.0) -> None:
    until_s = time.monotonic() + timeout_s
    while not wanted() and time.monotonic() < until_s:
        pump(20)


class Stage:
    """A panel on two monitors, and what can be done to them."""

    def __init__(self, screen: Desktop) -> None:
        self._screen = screen
        self.kept = Kept()
        self.plug(LEFT)
        self.plug(RIGHT)
        self.bridge = Bridge()
        self.panel = self.open()

    def open(self) -> Panel:
        self.panel = Panel(self.bridge, lambda act: None, self.kept)
        self.panel.show()
        pump(200)
        return self.panel

    def plug(self, monitor: tuple[str, str, str]) -> None:
        self._change(monitor[0], True, "--setmonitor", *monitor)

    def unplug(self, monitor: tuple[str, str, str]) -> None:
        self._change(monitor[0], False, "--delmonitor", monitor[0])

    def _change(self, name: str, there: bool, *arguments: str) -> None:
        self._screen.run("xrandr", *arguments)
        pump_until(lambda: (name in {screen.name() for screen in QGuiApplication.screens()}) is there)
        pump(200)

    def drag_strip_to(self, x: int, y: int) -> None:
        """With the mouse, by the strip's state; `x` and `y` in device pixels of the whole desktop."""
        geometry = self._screen.run("xdotool", "getwindowgeometry", "--shell", str(int(self.panel.winId())))
        at = dict(line.split("=") for line in geometry.splitlines() if "=" in line)
        scale = self.panel.devicePixelRatio()
        held = QPoint(int(at["X"]) + round(50 * scale), int(at["Y"]) + round(20 * scale))
        self._screen.run("xdotool", "mousemove", str(held.x()), str(held.y()), "mousedown", "1")
        for share in (0.25, 0.5, 0.75, 1.0):
            to = held + (QPoint(x, y) - held) * share
            self._screen.run("xdotool", "mousemove", str(to.x()), str(to.y()))
            pump(60)
        self._screen.run("xdotool", "mouseup", "1")
        pump(150)

    def where(self) -> dict[str, object]:
        """On which monitor the panel lies, where, and whether the whole of it is in view."""
        box = self.panel.geometry()
        whole = [screen for screen in QGuiApplication.screens() if screen.geometry().contains(box)]
        on_x = self._screen.run("xdotool", "getwindowgeometry", "--shell", str(int(self.panel.winId())))
        at = dict(line.split("=") for line in on_x.splitlines() if "=" in line)
        return {
            "screen": whole[0].name() if whole else None,
            "box": _numbers(box),
            "strip": _numbers(QRect(self.panel.strip.mapToGlobal(QPoint()), self.panel.strip.size())),
            "device": [int(at[name]) for name in ("X", "Y", "WIDTH", "HEIGHT")],
        }


def _numbers(box: QRect) -> list[int]:
    return [box.x(), box.y(), box.width(), box.height()]


def card() -> CueRaised:
    return CueRaised(
        t=1.0, cue="silence.response", key="k", severity=Severity.ALERT, show=Appearance.ALERT, measured=8.0,
        limit=8.0, unit="s", text="Thank you. Let me look that up for you right away.", since=0.0,
    )  # fmt: skip


def play(screen: Desktop) -> dict[str, object]:
    """The whole story, in order."""
    stage = Stage(screen)
    seen = {"at first": stage.where()}
    stage.drag_strip_to(1000, 300)
    seen["dragged over"] = stage.where()
    stage.bridge.post(Answered(t=0.0))
    stage.bridge.post(card())
    pump(400)
    seen["with a card"] = stage.where()
    stage.unplug(RIGHT)
    seen["unplugged"] = stage.where()
    stage.plug(RIGHT)
    seen["plugged in again"] = stage.where()
    stage.unplug(RIGHT)
    stage.plug(RIGHT_SMALLER)
    seen["a smaller one"] = stage.where()
    stage.unplug(RIGHT_SMALLER)
    stage.panel.close()
    stage.open()
    seen["started without it"] = stage.where()
    stage.plug(RIGHT)
    seen["and it comes"] = stage.where()
    stage.panel.close()
    return seen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--factors", default="", help="QT_SCREEN_SCALE_FACTORS")
    factors = parser.parse_args().factors
    with desktop(1600, 1000) as screen:
        os.environ.update({"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"})
        if factors:
            os.environ["QT_SCREEN_SCALE_FACTORS"] = factors
        application = build_application(["warmline"])
        sys.stdout.write(json.dumps(play(screen)) + "\n")
        application.quit()


if __name__ == "__main__":
    main()
