"""Checklists that tick themselves: greeting, outbound and follow-up, on behalf of somebody, hold, closing."""

from collections.abc import Callable, Mapping, Sequence

from warmline.core.announcements import pending_announcement
from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.events import Direction
from warmline.core.rules import behalf, closing, greeting, hold, outbound
from warmline.core.settings import Limits

Parts = tuple[tuple[str, bool], ...]


def checklists(call: CallState, limits: Limits) -> dict[str, Parts]:
    """The lists that matter now, by name, each part with its tick; a list whose moment is past is left out.

    A list is of no interest to a team that has turned all of its cues off.
    """
    if call.ended is not None:
        return {}
    off = {name for name, cues in _cues_of(call).items() if all(limits.is_off(cue) for cue in cues)}
    found = {name: _LISTS[name](call, limits) for name in _LISTS if name not in off}
    return {name: parts for name, parts in found.items() if parts}


def _cues_of(call: CallState) -> Mapping[str, Sequence[str]]:
    internal = call.is_type(CallType.INTERNAL)
    return {
        "greeting": ("greeting.internal",) if internal else ("greeting.missing", "greeting.bare"),
        "outbound": (outbound.CUE,),
        "followup": (outbound.CUE,),
        "behalf": (behalf.CUE,),
        "hold": ("hold.announce",),
        "closing": ("closing.parts",),
    }


def _greeting(call: CallState, limits: Limits) -> Parts | None:
    if call.answered is None or call.direction is not Direction.INBOUND or outbound.is_follow_up(call):
        return None
    if call.heard_until - call.answered > greeting.GREETING_WITHIN_S or greeting.matter_stated(call, call.answered):
        return None
    if behalf.begun(call) is not None:
        return None  # that list has the place
    parts = limits.greeting.internal_parts if call.is_type(CallType.INTERNAL) else limits.greeting.parts
    return tuple((part, greeting.part_said(call, part, call.answered)) for part in parts)


def _outbound(call: CallState, limits: Limits) -> Parts | None:
    return None if outbound.is_follow_up(call) else _opening(call, limits.outbound.parts)


def _followup(call: CallState, limits: Limits) -> Parts | None:
    return _opening(call, limits.outbound.follow_up_parts) if outbound.is_follow_up(call) else None


def _opening(call: CallState, asked: Sequence[str]) -> Parts | None:
    if not outbound.is_outbound(call) or call.heard_until - (call.answered or 0.0) > outbound.LASTING_S:
        return None
    if outbound.inconvenient(call) is not None:
        asked = (*[part for part in asked if outbound.part_said(call, part)], "appointment")
    return tuple((part, outbound.part_said(call, part)) for part in asked)


def _behalf(call: CallState, limits: Limits) -> Parts | None:
    since = behalf.begun(call)
    if since is None or call.heard_until - since > behalf.LASTING_S:
        return None
    return tuple((part, behalf.part_said(call, part)) for part in limits.behalf.parts)


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


_LISTS: Mapping[str, Callable[[CallState, Limits], Parts | None]] = {
    "greeting": _greeting,
    "outbound": _outbound,
    "followup": _followup,
    "behalf": _behalf,
    "hold": _hold,
    "closing": _closing,
}
