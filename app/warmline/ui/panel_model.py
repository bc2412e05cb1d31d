"""What the panel shows and what follows from it for any moment; no widget and no clock in here.

Times named `_t` are seconds on the call's clock, as records carry them; times named `_s` are monotonic seconds of
the machine, as the GUI thread reads them when a record arrives.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal

from warmline.core.events import Health, HealthState, MachineVoice, Party

DONE_S = 0.6  # how long the strip shows that a cue was followed
HOLD_NEAR_S = 15.0  # the limit's tag turns amber this long before the limit (ours)
BACKGROUND = (HealthState.MUSIC, HealthState.NOISE)  # quiet information beside a party's health, not instead of it
_BAR_STEP_S = 1 / 30
_CARD_STEP_S = 1 / 20


class Phase(StrEnum):
    """What the call is doing."""

    IDLE = "idle"
    RINGING = "ringing"
    ON_CALL = "on call"
    ON_HOLD = "on hold"
    CONSULTING = "consulting"
    ENDED = "ended"


class HoldTag(StrEnum):
    """How a hold stands to its limit."""

    WITHIN = "within"
    NEAR = "near"
    PAST = "past"


@dataclass(frozen=True, slots=True)
class Bar:
    """A countdown without words; they come at `until_t` (None: nobody knows, the bar stands full)."""

    key: str
    shown_t: float
    until_t: float | None


@dataclass(frozen=True, slots=True)
class Card:
    """A suggestion; without `text` the headline alone speaks. `alert` stands out; `recalled` was asked for again.

    The text may hold the customer's name and is not printed.
    """

    cue: str
    key: str
    alert: bool
    text: str | None = field(repr=False)
    parts: tuple[str, ...]
    measured: float
    limit: float
    unit: str
    shown_t: float
    until_t: float | None
    reading_t: float | None = None
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """Parts of a greeting, hold or closing, in the order they are said, each with its tick."""

    name: str
    parts: tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Inference:
    """What was concluded from sound and can be undone until `until_s`; `was` is what the panel showed before."""

    what: Literal["ringing", "answered", "ended", "hold.started", "consult"]
    was: "PanelState"
    until_s: float


@dataclass(frozen=True, slots=True)
class PanelState:
    """Everything that the panel shows."""

    phase: Phase = Phase.IDLE
    origin_s: float | None = None
    answered_t: float = 0.0
    ended_t: float = 0.0
    hold_since_t: float = 0.0
    bar: Bar | None = None
    card: Card | None = None
    line: Card | None = None
    last_card: Card | None = None
    checklists: tuple[Checklist, ...] = ()
    troubles: tuple[Health, ...] = ()
    speaking: frozenset[Party] = frozenset()
    paused: bool = False
    paused_until_s: float | None = None
    paused_this_call: bool = False
    language: str | None = None
    level: str | None = None
    undo_s: float = 10.0
    done_until_s: float = float("-inf")
    inference: Inference | None = None
    machine: MachineVoice | None = None

    @property
    def lasting_troubles(self) -> tuple[Health, ...]:
        """Without background: it is only listened to in a call."""
        return tuple(one for one in self.troubles if one.state not in BACKGROUND)

    @property
    def checklist(self) -> Checklist | None:
        """The one that changed last."""
        return self.checklists[-1] if self.checklists else None

    @property
    def in_call(self) -> bool:
        """The parties are connected."""
        return self.phase in (Phase.ON_CALL, Phase.ON_HOLD, Phase.CONSULTING)

    @property
    def can_recall(self) -> bool:
        """There was a card, and there is none now."""
        return self.last_card is not None and self.card is None

    @property
    def trouble(self) -> Health | None:
        """The one to speak of: what costs most cues first."""
        return min(self.troubles, key=_gravity, default=None)

    @property
    def troubles_by_gravity(self) -> tuple[Health, ...]:
        """All of them, what costs most cues first."""
        return tuple(sorted(self.troubles, key=_gravity))

    def call_t(self, now_s: float) -> float:
        """The call's clock at `now_s`; 0 before any record."""
        return 0.0 if self.origin_s is None else now_s - self.origin_s

    def clock_s(self, now_s: float) -> float | None:
        """Seconds that the strip's clock shows: of the ringing, the talk or the hold; None: no clock."""
        if self.phase is Phase.IDLE:
            return None
        if self.phase is Phase.ENDED:
            return max(0.0, self.ended_t - self.answered_t)
        since_t = {Phase.ON_HOLD: self.hold_since_t, Phase.RINGING: 0.0}.get(self.phase, self.answered_t)
        return max(0.0, self.call_t(now_s) - since_t)

    def hold_tag(self, now_s: float, limit_s: float) -> HoldTag | None:
        """How the hold stands to `limit_s`; None: no hold."""
        held_s = self.clock_s(now_s)
        if self.phase is not Phase.ON_HOLD or held_s is None:
            return None
        if held_s >= limit_s:
            return HoldTag.PAST
        return HoldTag.NEAR if held_s >= limit_s - HOLD_NEAR_S else HoldTag.WITHIN

    def bar_filled(self, now_s: float) -> float:
        """0–1: how near the words are; 0 without a bar."""
        if self.bar is None:
            return 0.0
        if self.bar.until_t is None or self.bar.until_t <= self.bar.shown_t:
            return 1.0
        return _clamped((self.call_t(now_s) - self.bar.shown_t) / (self.bar.until_t - self.bar.shown_t))

    def card_left(self, now_s: float) -> float | None:
        """0–1: how much of its time the card has left; None: it stays."""
        card = self.card
        if card is None or card.until_t is None or card.until_t <= card.shown_t:
            return None
        now_t = self.call_t(now_s) if card.reading_t is None else card.reading_t
        return _clamped((card.until_t - now_t) / (card.until_t - card.shown_t))

    def done(self, now_s: float) -> bool:
        """A cue was followed a moment ago."""
        return now_s < self.done_until_s

    def next_look_s(self, now_s: float) -> float | None:
        """Seconds until the panel looks different without a new record; None: it rests."""
        waits = [self.done_until_s - now_s] if self.done(now_s) else []
        if self.bar is not None and self.bar_filled(now_s) < 1.0:
            waits.append(_BAR_STEP_S)
        if self.inference is not None:
            waits.append(max(0.0, self.inference.until_s - now_s))
        left = self.card_left(now_s)
        if left is not None and left > 0.0 and self.card is not None and self.card.reading_t is None:
            waits.append(_CARD_STEP_S)
        clock_s = self.clock_s(now_s)
        if clock_s is not None and self.phase is not Phase.ENDED:
            waits.append(1.0 - clock_s % 1.0)
        return min(waits, default=None)

    def settled(self, now_s: float) -> "PanelState":
        """Without what can no longer be undone."""
        over = self.inference is not None and self.inference.until_s <= now_s
        return replace(self, inference=None) if over else self

    def between_calls(self) -> "PanelState":
        """What outlives a call."""
        lasts = self.paused and not self.paused_this_call
        return PanelState(
            troubles=self.lasting_troubles,
            paused=lasts,
            paused_until_s=self.paused_until_s if lasts else None,
            language=self.language,
            level=self.level,
            undo_s=self.undo_s,
        )

    def recalled(self) -> "PanelState":
        """Show the last card once more, until the agent closes it or a new one comes."""
        if self.last_card is None:
            return self
        return replace(self, card=replace(self.last_card, until_t=None, reading_t=None, recalled=True))


def _gravity(trouble: Health) -> tuple[int, bool]:
    order = [HealthState.ERROR, HealthState.LATE, HealthState.LOST, HealthState.ECHO, HealthState.MUTED]
    order += [HealthState.BEHIND, *BACKGROUND]
    place = order.index(trouble.state) if trouble.state in order else len(order)
    return place, trouble.party is Party.AGENT


def _clamped(fraction: float) -> float:
    return min(1.0, max(0.0, fraction))
