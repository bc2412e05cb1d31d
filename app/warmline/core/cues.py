"""What the engine says: cues raised, escalated, cleared, noted and withheld.

These are the records of `warmline replay --json` and what the panel shows. Texts of the suggestion are in
the call's language; everything else is ids and numbers that the reader's own language is found for.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal


class Severity(StrEnum):
    """How loudly a cue speaks: a bar or quiet line, a card, a card that stands out."""

    HINT = "hint"
    NUDGE = "nudge"
    ALERT = "alert"

    @property
    def rank(self) -> int:
        """0 for hint, 1 for nudge, 2 for alert."""
        return list(Severity).index(self)


class Appearance(StrEnum):
    """How a cue looks on the panel."""

    BAR = "bar"
    LINE = "line"
    CARD = "card"
    ALERT = "alert"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cue:
    t: float
    cue: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CueShown(_Cue):
    """What a raised and an escalated cue have in common.

    `measured` and `limit` are in `unit`; `text` is the suggestion and `phrase` its id (None for a bar). The text may
    hold the customer's name and is not printed.
    `parts` names what is missing; `until` is when the card goes or, for a bar, when the words will come.
    """

    severity: Severity
    show: Appearance
    measured: float
    limit: float
    unit: str
    text: str | None = field(repr=False)
    phrase: str | None = None
    parts: tuple[str, ...] = ()
    since: float
    until: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CueRaised(CueShown):
    """A cue appeared."""

    type: Literal["cue.raised"] = "cue.raised"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueEscalated(CueShown):
    """A cue that is shown became more severe."""

    type: Literal["cue.escalated"] = "cue.escalated"


@dataclass(frozen=True, slots=True, kw_only=True)
class CueReworded(_Cue):
    """The agent asked for another wording."""

    type: Literal["cue.reworded"] = "cue.reworded"
    text: str = field(repr=False)
    phrase: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CueCleared(_Cue):
    """A cue is gone. `done`: because the agent did what it asks."""

    type: Literal["cue.cleared"] = "cue.cleared"
    reason: str
    done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CueNoted(_Cue):
    """For the after-call sheet only."""

    type: Literal["cue.noted"] = "cue.noted"
    measured: float
    limit: float
    unit: str
    parts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CueWithheld(_Cue):
    """A cue that the attention budget held back, and why."""

    type: Literal["cue.withheld"] = "cue.withheld"
    severity: Severity
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistChanged:
    """The state of a checklist; None: it is over. Parts in the order they are said."""

    type: Literal["checklist"] = "checklist"
    t: float
    checklist: str
    parts: tuple[tuple[str, bool], ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded:
    """The call is over; what happened in numbers."""

    type: Literal["call.ended"] = "call.ended"
    t: float
    summary: dict[str, Any] = field(default_factory=dict)


AnyCue = CueRaised | CueEscalated | CueReworded | CueCleared | CueNoted | CueWithheld | ChecklistChanged | CallEnded
