"""The part of the self-test that needs a screen: a card on the panel, above other windows, without their keyboard."""

import os
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMargins
from PySide6.QtGui import QGuiApplication, QImage

from warmline.cli.outcome import Outcome, failed, not_tried, ok
from warmline.cli.selftest_window import OtherWindow
from warmline.config.phrasebook import load_phrasebook
from warmline.core.cues import Appearance, CueRaised, Severity
from warmline.core.events import Answered
from warmline.ui import Bridge, Panel, PanelOptions, Place, Theme, build_application

CUE = "silence.response"
MANAGED_S = 10.0
"""A second program has started and has the keyboard by then."""
PAINTED_S = 5.0
TAKEN_S = 0.5
"""A window that takes the keyboard has it by then."""
SETTLED_S = 3.0
SAME_PIXELS = 0.9
"""Of the panel's own picture of itself: its corners are round, and a bar moves."""
SAMPLE_PX = 3
"""Every third pixel is compared: letters are thicker."""


class _NoPlaces:
    def load(self) -> tuple[Place, ...]:
        return ()

    def save(self, places: tuple[Place, ...]) -> None:
        pass


def panel(pictures: Path | None, other_window: Sequence[str]) -> Outcome:
    """A card is painted on this screen, above a window that is raised, and takes the focus from nobody.

    `other_window` is the command that shows another program's window.
    """
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return not_tried("there is no screen here: neither DISPLAY nor WAYLAND_DISPLAY is set")
    trial = _Trial(build_application(["warmline"]), other_window)
    try:
        return trial.run(pictures)
    finally:
        trial.close()


class _Trial:
    """Another program's window, and the panel over it. GUI thread."""

    def __init__(self, application: QGuiApplication, other_window: Sequence[str]) -> None:
        self._application = application
        self._bridge = Bridge()
        options = PanelOptions(reduced_motion=True)
        self._panel = Panel(self._bridge, lambda act: None, _NoPlaces(), theme=Theme.DARK, options=options)
        self._other = OtherWindow(other_window)
        self._painted: list[float] = []
        self._panel.painted.connect(lambda key, at: self._painted.append(at))

    def run(self, pictures: Path | None) -> Outcome:
        """Show, look, and say what was seen."""
        managed = self._until(lambda: self._other.active, MANAGED_S)
        self._panel.show()
        posted = time.monotonic()
        self._bridge.post(Answered(t=0.0))
        self._bridge.post(_card())
        if not self._until(lambda: bool(self._painted), PAINTED_S):
            return failed(f"no card was painted within {PAINTED_S:.0f} s", "see that nothing else hides the screen")
        took_ms = 1000 * (self._painted[0] - posted)
        taken = managed and self._until(lambda: not self._other.active, TAKEN_S)
        # A window of the panel's size and more, over it: what stands above stays to be seen.
        self._other.cover(self._panel.geometry().marginsAdded(QMargins(20, 20, 20, 20)))
        seen = self._until(lambda: self._other.covers, SETTLED_S) and self._until(self._is_seen, SETTLED_S)
        if pictures is not None:
            pictures.mkdir(parents=True, exist_ok=True)
            self._on_screen().save(str(pictures / "selftest-panel.png"))
        return self._judged(took_ms, seen=seen, managed=managed, taken=taken)

    def _judged(self, took_ms: float, *, seen: bool, managed: bool, taken: bool) -> Outcome:
        painted = f"a card was painted after {took_ms:.0f} ms"
        if taken:
            return failed("the panel took the keyboard from another window", "run Warmline on X11 or XWayland")
        if not seen and _is_blank(self._on_screen()):
            return not_tried(f"{painted}; this desktop lets no program look at its screen")
        if not seen:
            return failed("the panel is hidden by another window", "run Warmline on X11 or XWayland")
        if not managed:
            return not_tried(f"{painted} and can be seen; there is no window manager that gives a window the keyboard")
        return ok(f"{painted}, stays above a window that is raised, and leaves it the keyboard")

    def close(self) -> None:
        """Take both windows away."""
        self._panel.close()
        self._other.close()
        self._application.quit()

    def _on_screen(self) -> QImage:
        where = self._panel.geometry()
        picture = self._panel.screen().grabWindow(0, where.x(), where.y(), where.width(), where.height())
        return picture.toImage()

    def _is_seen(self) -> bool:
        screen, own = self._on_screen(), self._panel.grab().toImage()
        if screen.size() != own.size() or screen.isNull():
            return False
        points = [(x, y) for x in range(0, own.width(), SAMPLE_PX) for y in range(0, own.height(), SAMPLE_PX)]
        same = sum(screen.pixelColor(x, y).rgb() == own.pixelColor(x, y).rgb() for x, y in points)
        return same >= SAME_PIXELS * len(points)

    def _until(self, true: Callable[[], bool], within_s: float) -> bool:
        deadline = time.monotonic() + within_s
        while not true():
            if time.monotonic() > deadline:
                return False
            self._application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        return True


def _is_blank(picture: QImage) -> bool:
    if picture.isNull():
        return True
    middle = picture.height() // 2
    return len({picture.pixelColor(x, middle).rgb() for x in range(0, picture.width(), SAMPLE_PX)}) == 1


def _card() -> CueRaised:
    wording = next(one for one in load_phrasebook("en").wordings if one.cue == CUE and not one.slots)
    return CueRaised(t=4.0, cue=CUE, key=f"{CUE}@0.0", severity=Severity.NUDGE, show=Appearance.CARD, measured=4.0,
                     limit=4.0, unit="s", text=wording.text, phrase=wording.id, since=0.0, until=60.0)  # fmt: skip
