"""The customer's name in suggestions: on the panel as the telephone system gave it, in a call log without words never.

The engine knows only that there is a name and leaves its slot in what it says, so that its cues are the same
whether or not the log that is replayed holds the name. Whoever shows a cue fills the slot.
"""

from dataclasses import dataclass, field, replace
from typing import TypeVar

from warmline.core.cues import CueEscalated, CueRaised, CueReworded
from warmline.core.events import CallEvent

SLOT = "{customer}"
WITHHELD = "…"
"""What stands for a name that a call log does not hold."""

LONGEST = 40
"""A longer name is a note of the telephone system's and fits on no card (ours)."""

Shown = TypeVar("Shown")


def usable(given: str) -> str:
    """The name as it can be said, empty if it cannot: on one line, short, and with a letter (no number)."""
    name = " ".join(given.split())
    said = name == WITHHELD or any(letter.isalpha() for letter in name)
    return name if said and len(name) <= LONGEST else ""


def withheld(given: str | None) -> str | None:
    """What a log without words holds of a name: that there is one."""
    if given is None:
        return None
    return WITHHELD if usable(given) else ""


@dataclass(slots=True)
class CustomerName:
    """The name in one call, in memory only; one a call. `kept` false: it is withheld, as from a log without words."""

    kept: bool = True
    _name: str = field(default="", init=False, repr=False)

    def seen(self, event: object) -> None:
        """Remember the name that an event gives."""
        if isinstance(event, CallEvent) and event.customer is not None:
            self._name = usable(event.customer)

    def in_place(self, record: Shown) -> Shown:
        """The record with the name in its suggestion."""
        if not isinstance(record, CueRaised | CueEscalated | CueReworded) or record.text is None:
            return record
        if SLOT not in record.text:
            return record
        name = self._name if self.kept else WITHHELD
        return replace(record, text=record.text.replace(SLOT, name or WITHHELD))
