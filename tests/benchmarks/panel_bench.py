"""What a card costs the GUI thread, and whether the panel grows over thousands of cards, moves and changes of look.

The panel stands on a real X server. "Show" is everything from the record's arrival to the end of painting, in
processor time of the GUI thread: another program's load does not count, waiting for the X server does not either.
"""

import gc
import sys
import time

import psutil
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTranslator
from PySide6.QtWidgets import QApplication
from report import Result, percentiles, tell

from warmline.core.cues import Appearance, ChecklistChanged, CueCleared, CueRaised, Severity
from warmline.core.events import Answered
from warmline.ui import Bridge, Panel, PanelOptions, Place, Theme, build_application

SHORT = "--short" in sys.argv
SHOWS = 100 if SHORT else 2000
ROUNDS = 300 if SHORT else 10_000
WARM_UP = 200 if SHORT else 1000
MIB = 1024 * 1024
LOOKS = ((Theme.DARK, "normal"), (Theme.LIGHT, "normal"), (Theme.DARK, "larger"), (Theme.LIGHT, "large"))
WORDS = (
    "Thank you. Let me look that up for you right away.",
    "I'm sorry this takes longer than I said. Shall I keep looking, or call you back?",
    "感謝您的耐心等候，讓您久等了。剛才的事情我已經查到了，現在為您說明。",
)


class NoPlaces:
    """Forgets where the panel stands."""

    def load(self) -> tuple[Place, ...]:
        return ()

    def save(self, places: tuple[Place, ...]) -> None:
        """Nothing is kept."""


class Louder(QTranslator):
    """Another language, as far as the panel can tell."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return source.upper()

    def isEmpty(self) -> bool:  # noqa: N802 (Qt's name)
        return False


class Bench:
    """A panel, and one round of what can happen to it."""

    def __init__(self) -> None:
        self.application = build_application(["warmline"])
        self.panel = Panel(Bridge(), lambda act: None, NoPlaces(), options=PanelOptions(reduced_motion=True))
        self.panel.show()
        self.panel.take(Answered(t=0.0))
        self._language = Louder()
        self._other = False

    def paint(self) -> None:
        """Everything that is due, painting included."""
        self.application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def show(self, number: int) -> float:
        """A card appears; milliseconds of the GUI thread."""
        alert = number % 3 == 0
        cue = CueRaised(
            t=float(number), cue="silence.response", key=f"k{number}", measured=4.0, limit=4.0, unit="s", since=0.0,
            severity=Severity.ALERT if alert else Severity.NUDGE, show=Appearance.ALERT if alert else Appearance.CARD,
            text=WORDS[number % len(WORDS)], until=number + 8.0,
        )  # fmt: skip
        begun = time.thread_time()
        self.panel.take(cue)
        self.application.processEvents()
        return (time.thread_time() - begun) * 1000

    def clear(self, number: int) -> None:
        self.panel.take(CueCleared(t=number + 0.5, cue="silence.response", key=f"k{number}", reason="bench"))
        self.paint()

    def round(self, number: int) -> None:
        """A card comes, the panel is moved, a list is ticked, the look and the language change, the card goes."""
        parts = (("salutation", True), ("offer", number % 2 == 0), ("identity", False))[: 2 + number % 2]
        self.panel.take(ChecklistChanged(t=float(number), checklist="greeting", parts=parts))
        self.show(number)
        self.panel.strip.dragged.emit(QPoint(-7 if number % 2 else 7, 5 if number % 4 < 2 else -5))
        self.panel.strip.dropped.emit()
        theme, size = LOOKS[number % len(LOOKS)]
        self.panel.change_look(theme, text_size=size, reduced_motion=True)
        self._speak_another()
        self.clear(number)

    def _speak_another(self) -> None:
        self._other = not self._other
        change = QCoreApplication.installTranslator if self._other else QCoreApplication.removeTranslator
        change(self._language)
        self.paint()

    def objects(self) -> int:
        """Every object of Qt that Python knows, and every one that belongs to a window."""
        gc.collect()
        wrapped = sum(isinstance(one, QObject) for one in shiboken6.getAllValidWrappers())
        return wrapped + sum(len(window.findChildren(QObject)) for window in QApplication.topLevelWidgets())


def measure_shows(bench: Bench) -> None:
    took = []
    for number in range(SHOWS):
        took.append(bench.show(number))
        bench.clear(number)
    percentiles("a card is shown, GUI thread's time", took, "ms", {99: 16.0})


def measure_growth(bench: Bench) -> None:
    for number in range(WARM_UP):
        bench.round(number)
    process = psutil.Process()
    objects, resident = bench.objects(), process.memory_info().rss
    begun = time.monotonic()
    for number in range(WARM_UP, WARM_UP + ROUNDS):
        bench.round(number)
    grown = 100 * (process.memory_info().rss - resident) / resident
    remark = f"{ROUNDS} rounds in {time.monotonic() - begun:.0f} s, from {resident / MIB:.0f} MiB"
    tell(
        Result(
            "memory after cards, moves, looks, languages", round(grown, 2), "%", most=2.0, timing=False, remark=remark
        )
    )
    left = bench.objects() - objects
    tell(Result("Qt objects left behind by them", left, "", most=0, timing=False, remark=f"{objects} before"))


def main() -> None:
    bench = Bench()
    measure_shows(bench)
    measure_growth(bench)
    bench.panel.close()


if __name__ == "__main__":
    main()
