"""Does the panel ever take the keyboard? Cues come and go while somebody types into another window.

    PYTHONPATH=app:tests/system python tests/benchmarks/focus.py --shows 1000

Runs on a virtual screen of its own and prints one JSON object: shows, typed, arrived, focus_moves, above …
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from pathlib import Path

from desktop import MANAGERS, Desktop, desktop
from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer

from warmline.core.cues import Appearance, CueCleared, CueRaised, Severity
from warmline.core.events import Answered
from warmline.ui import Bridge, Panel, Place, build_application

TESTS = Path(__file__).resolve().parent.parent
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SHOW_MS = 60


class NoPlaces:
    """Forgets where the panel stands."""

    def load(self) -> tuple[Place, ...]:
        return ()

    def save(self, places: tuple[Place, ...]) -> None:
        """Nothing is kept."""


class Target:
    """The other window: what was typed into it so far."""

    def __init__(self, screen: Desktop) -> None:
        self._process = screen.start(sys.executable, str(TESTS / "system" / "typing_target.py"))
        assert self._process.stdout is not None
        self.window = int(self._process.stdout.readline().split()[1])
        self._said: deque[str] = deque([""], maxlen=1)
        self._reader = threading.Thread(target=self._read, name="typing target")
        self._reader.start()
        screen.run("xdotool", "windowactivate", "--sync", str(self.window))
        self._take_focus(screen)

    def _take_focus(self, screen: Desktop) -> None:
        """X refuses it to a window that the manager has not shown yet."""
        until_s = time.monotonic() + 10
        while True:
            try:
                screen.run("xdotool", "windowfocus", "--sync", str(self.window))
            except subprocess.CalledProcessError:
                if time.monotonic() > until_s:
                    raise
                time.sleep(0.1)
            else:
                return

    @property
    def text(self) -> str:
        return self._said[0]

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.append(line.rstrip("\n"))

    def close(self) -> None:
        self._process.send_signal(signal.SIGTERM)
        self._process.wait(timeout=10)
        self._reader.join(timeout=10)


def pump(milliseconds: int) -> None:
    """Let Qt work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def pump_until(ended: subprocess.Popen[str]) -> None:
    while ended.poll() is None:
        pump(20)


def settled(target: Target, length: int, timeout_s: float = 5.0) -> str:
    """The text once it has `length` letters, or what there is in the end."""
    until_s = time.monotonic() + timeout_s
    while len(target.text) < length and time.monotonic() < until_s:
        pump(20)
    return target.text


def cue(number: int) -> CueRaised:
    alert = number % 3 == 0
    return CueRaised(
        t=float(number),
        cue="silence.response",
        key=f"silence.response@{number}",
        severity=Severity.ALERT if alert else Severity.NUDGE,
        show=Appearance.ALERT if alert else Appearance.CARD,
        measured=4.0,
        limit=4.0,
        unit="s",
        text="Thank you. Let me look that up for you right away.",
        since=0.0,
        until=number + 8.0,
    )


def measure(screen: Desktop, shows: int) -> dict[str, object]:
    """Show `shows` cues, with letters typed all the while; what came of it."""
    application = build_application(["warmline"])
    target = Target(screen)
    bridge = Bridge()
    panel = Panel(bridge, lambda act: None, NoPlaces())
    panel.show()
    pump(200)
    window, owner = int(panel.winId()), screen.focus()
    bridge.post(Answered(t=0.0))
    text = (LETTERS * (1 + shows // 4))[: shows * 4]
    typing = screen.start("xdotool", "type", "--delay", str(SHOW_MS // 4), text)
    moves, above, strip_at, strip_moves = 0, True, panel.strip.mapToGlobal(QPoint()), 0
    for number in range(shows):
        bridge.post(cue(number))
        pump(SHOW_MS * 2 // 3)
        moves += screen.focus() != owner
        strip_moves += panel.strip.mapToGlobal(QPoint()) != strip_at
        above = above and "_NET_WM_STATE_ABOVE" in screen.states(window)
        bridge.post(CueCleared(t=number + 0.5, cue="silence.response", key=f"silence.response@{number}", reason="test"))
        pump(SHOW_MS // 3)
    pump_until(typing)
    arrived = settled(target, len(text))
    screen.run("xdotool", "windowraise", str(target.window))
    pump(100)
    result = {
        "shows": shows,
        "typed": len(text),
        "arrived": len(arrived),
        "same": arrived == text,
        "focus_moves": moves,
        "strip_moves": strip_moves,
        "above": above and screen.stacking()[-1] == window,
        **_points_at_a_card(screen, panel, bridge),
        "on_smaller_screen": _fits_a_smaller_screen(screen, panel),
        "after_menu": _types_after_menu(screen, panel, target),
    }
    panel.close()
    target.close()
    application.quit()
    return result


def _points_at_a_card(screen: Desktop, panel: Panel, bridge: Bridge) -> dict[str, object]:
    """A card that unfolds under a pointer that lies still keeps its clock; a pointer that moves over it stops it."""
    seen: list[bool] = []
    panel.fold.card.pointed.connect(lambda key, on: seen.append(on))
    under = panel.strip.mapToGlobal(QPoint(150, 80))
    screen.run("xdotool", "mousemove", str(under.x()), str(under.y()))
    bridge.post(cue(99_991))
    pump(300)
    parked = len(seen)
    for x, y in ((under.x() + 6, under.y()), (under.x() + 12, under.y() + 2), (5, 700)):
        screen.run("xdotool", "mousemove", str(x), str(y))
        pump(80)
    bridge.post(CueCleared(t=99_992.0, cue="silence.response", key="silence.response@99991", reason="test"))
    pump(100)
    return {"reading_parked": parked, "reading_moved": seen}


def _fits_a_smaller_screen(screen: Desktop, panel: Panel) -> bool:
    """The screen shrinks so far that the panel would lie outside, and grows again: it is pulled in and goes back."""
    before = panel.geometry()
    small = ["small", "38.25", "800", "832", "912", "1024", "600", "603", "607", "624"]
    for change in (["--newmode", *small], ["--addmode", "screen", "small"], ["--output", "screen", "--mode", "small"]):
        screen.run("xrandr", *change)
    pump(300)
    inside = QRect(0, 0, 800, 600).contains(panel.geometry()) and panel.geometry() != before
    screen.run("xrandr", "--output", "screen", "--mode", "1280x800")
    pump(300)
    return inside and panel.geometry() == before


def _types_after_menu(screen: Desktop, panel: Panel, target: Target) -> bool:
    """The menu may have the keyboard while it is open; afterwards letters arrive where they did before."""
    at = panel.strip.menu.mapToGlobal(panel.strip.menu.rect().center())
    before, more = target.text, LETTERS[:12]
    pump_until(screen.start("xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1"))
    pump(200)
    pump_until(screen.start("xdotool", "key", "Escape"))
    pump(200)
    pump_until(screen.start("xdotool", "type", "--delay", "15", more))
    return settled(target, len(before) + len(more)) == before + more


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shows", type=int, default=1000)
    parser.add_argument("--manager", default="openbox", choices=sorted(MANAGERS))
    args = parser.parse_args()
    with desktop(manager=args.manager) as screen:
        os.environ.update({"DISPLAY": screen.display, "QT_QPA_PLATFORM": "xcb"})
        sys.stdout.write(json.dumps(measure(screen, args.shows)) + "\n")


if __name__ == "__main__":
    main()
