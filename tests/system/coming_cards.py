"""A panel on which cards come and go; prints what it knows of itself as JSON lines, and what the agent does."""

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from warmline.core.cues import Appearance, CueCleared, CueRaised, Severity
from warmline.core.events import Answered
from warmline.ui import Act, Bridge, Panel, Place, build_application

EVERY_MS = 120


class NoPlaces:
    def load(self) -> tuple[Place, ...]:
        return ()

    def save(self, places: tuple[Place, ...]) -> None:
        """Nothing is kept."""


def tell(**what: object) -> None:
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def card(number: int) -> CueRaised:
    alert = number % 3 == 0
    return CueRaised(
        t=float(number), cue="silence.response", key=f"k{number}", severity=Severity.ALERT if alert else Severity.NUDGE,
        show=Appearance.ALERT if alert else Appearance.CARD, measured=4.0, limit=4.0, unit="s",
        text="Thank you. Let me look that up for you right away.", since=0.0, until=number + 8.0,
    )  # fmt: skip


def main() -> None:
    """Cards come and go until a line arrives on standard input; then the last one stays."""
    application = build_application(["warmline"])
    bridge = Bridge()

    def act(did: Act) -> None:
        tell(did=type(did(0.0)).__name__)

    panel = Panel(bridge, act, NoPlaces())
    panel.show()
    bridge.post(Answered(t=0.0))
    shown = [0]

    def go_on() -> None:
        if panel.state.card is not None:
            bridge.post(CueCleared(t=shown[0] + 0.5, cue="silence.response", key=f"k{shown[0]}", reason="test"))
        else:
            shown[0] += 1
            bridge.post(card(shown[0]))

    def stay() -> None:
        going.stop()
        if panel.state.card is None:
            go_on()
        QTimer.singleShot(400, where)

    def where() -> None:
        box = panel.geometry()
        tell(shown=shown[0], box=[box.x(), box.y(), box.width(), box.height()])

    going = QTimer()
    going.timeout.connect(go_on)
    going.start(EVERY_MS)
    reader = _Reader(stay)
    tell(platform=QGuiApplication.platformName())
    application.exec()
    reader.close()


class _Reader:
    """Calls back once a line can be read."""

    def __init__(self, then: object) -> None:
        from PySide6.QtCore import QSocketNotifier  # noqa: PLC0415

        self._then = then
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        sys.stdin.readline()
        self._notifier.setEnabled(False)
        self._then()  # type: ignore[operator]

    def close(self) -> None:
        self._notifier.setEnabled(False)


if __name__ == "__main__":
    main()
