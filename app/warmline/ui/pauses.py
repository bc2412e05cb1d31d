"""For how long cues can be paused, as items of a menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

MINUTES = (5, 15)


@dataclass(frozen=True, slots=True)
class Pausing:
    """A pause to be made: for some seconds, for this call, or (neither) until the agent wants cues again."""

    for_s: float | None = None
    this_call: bool = False


def fill(menu: QMenu, pause: Callable[[Pausing | None], None], *, paused: bool, in_call: bool) -> None:
    """Add the choices to `menu`; `pause` is called with the chosen one, with None to show cues again."""
    translate = QCoreApplication.translate
    choices: list[tuple[str, Pausing | None]] = [(translate("Pauses", "Until I show them again"), Pausing())]
    choices += [
        (translate("Pauses", "For %1 minutes").replace("%1", str(minutes)), Pausing(for_s=60.0 * minutes))
        for minutes in MINUTES
    ]
    if in_call:
        choices.append((translate("Pauses", "For this call"), Pausing(this_call=True)))
    if paused:
        choices.insert(0, (translate("Pauses", "Show cues again"), None))
    for label, chosen in choices:
        menu.addAction(label).triggered.connect(lambda _=False, chosen=chosen: pause(chosen))
