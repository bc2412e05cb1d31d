"""Checklists that tick themselves: greeting, hold, closing."""

from collections.abc import Mapping

from warmline.core.announcements import pending_announcement
from warmline.core.call import CallState
from warmline.core.events import Direction
from warmline.core.rules import closing, greeting, hold
from warmline.core.settings import Limits

Parts = tuple[tuple[str, bool], ...]


CUES_OF: Mapping[str, tuple[str, ...]] = {
    "greeting": ("greeting.missing", "greeting.bare"),
    "hold": ("hold.announce",),
    "closing": ("closing.parts",),
}
"""A list is of no interest to a team that has turned all of its cues off."""


def checklists(call: CallState, limits: Limits) -> dict[str, Parts]:
    """The lists that matter now, by name, each part with its tick; a list whose moment is past is left out."""
    found = {"greeting": _greeting(call, limits), "hold": _hold(call, limits), "closing": _closing(call, limits)}
    off = {name for name, cues in CUES_OF.items() if set(cues) <= set(limits.cues_off)}
    return {name: parts for name, parts in found.items() if parts and name not in off and call.ended is None}


def _greeting(call: CallState, limits: Limits) -> Parts | None:
    if call.answered is None or call.direction is not Direction.INBOUND:
        return None
    if call.heard_until - call.answered > greeting.GREETING_WITHIN_S or greeting.matter_stated(call, call.answered):
        return None
    return tuple((part, greeting.part_said(call, part, call.answered)) for part in limits.greeting.parts)


def _hold(call: CallState, limits: Limits) -> Parts | None:
    pending = pending_announcement(call)
    if pending is None or (call.hold is None and not pending.explicit):
        return None
    missing = hold.missing_parts(call, pending)
    shown: dict[str, bool] = {}
    for part in limits.hold.parts:
        name = hold.shown_part(part)
        shown[name] = shown.get(name, True) and part not in missing
    return tuple(shown.items())


def _closing(call: CallState, limits: Limits) -> Parts | None:
    if not closing.begun(call, limits.closing.parts):
        return None
    goodbye = closing.first_goodbye(call)
    return tuple((part, closing.part_said(call, part, goodbye)) for part in limits.closing.parts)
