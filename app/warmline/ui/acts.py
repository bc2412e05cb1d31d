"""What the agent did, still without a time: the runtime calls an act with the call's clock to get the event.

An act holds no state and may be called on any thread.
"""

from collections.abc import Callable
from typing import Literal

from warmline.core.events import (
    AnotherWording,
    Answered,
    AnyEvent,
    Dismissed,
    Ended,
    HoldEnded,
    HoldStarted,
    LanguageChosen,
    NotRight,
    Paused,
    Reading,
    Ticked,
    Undone,
)

Act = Callable[[float], AnyEvent]


def start_call() -> Act:
    """The agent says that a call begins."""
    return lambda t: Answered(t=t)


def hold() -> Act:
    """The agent puts the customer on hold."""
    return lambda t: HoldStarted(t=t, since=t)


def resume() -> Act:
    """The agent is back from a hold."""
    return lambda t: HoldEnded(t=t)


def end_call() -> Act:
    """The agent says that the call is over; who hung up, only the telephone system knows."""
    return lambda t: Ended(t=t)


def dismiss(key: str) -> Act:
    """The agent closed the card of `key`."""
    return lambda t: Dismissed(t=t, key=key)


def another_wording(key: str) -> Act:
    """The agent wants other words on the card of `key`."""
    return lambda t: AnotherWording(t=t, key=key)


def not_right(key: str) -> Act:
    """The agent says that the cue of `key` was wrong here."""
    return lambda t: NotRight(t=t, key=key)


def read(key: str, on: bool) -> Act:
    """The agent began or ceased to point at the card of `key`."""
    return lambda t: Reading(t=t, key=key, on=on)


def pause_cues(on: bool, *, for_s: float | None = None, this_call: bool = False) -> Act:
    """The agent paused cues, until they want them back, for `for_s` seconds or for this call; or wants them back."""
    return lambda t: Paused(t=t, on=on, until=None if for_s is None else t + for_s, this_call=this_call)


def tick(checklist: str, part: str, on: bool) -> Act:
    """The agent ticked a part of a checklist, or clicked a wrong tick away."""
    return lambda t: Ticked(t=t, checklist=checklist, part=part, on=on)


def undo(what: Literal["ringing", "answered", "ended", "hold.started", "consult"]) -> Act:
    """The agent says that what was inferred did not happen."""
    return lambda t: Undone(t=t, what=what)


def choose_language(language: str) -> Act:
    """The agent chose the language of the call."""
    return lambda t: LanguageChosen(t=t, language=language)
