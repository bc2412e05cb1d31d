"""Cues about answering for somebody who is away (etiquette chapter 1)."""

from collections.abc import Mapping
from dataclasses import replace

from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import Direction, Party, Spotted
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import BehalfLimits

CUE = "greeting.behalf"

PART_PHRASES: Mapping[str, tuple[str, ...]] = {
    "identity": ("greeting.name", "greeting.company"),
    "away": ("behalf.absent",),
    "covers": ("behalf.covers",),
    "offer": ("behalf.offer", "greeting.offer"),
}
"""What has to be heard for each part, in the order in which it is said."""

BEFORE_S = 5.0
"""A private reason this long before the absence was named still belongs to it (ours)."""

LASTING_S = 60.0
"""This long after the absence was named nothing is asked of it any more (ours)."""


def absence(call: CallState) -> Spotted | None:
    """The first time that the agent says for sure that somebody is away."""
    if call.answered is None or call.direction is not Direction.INBOUND:
        return None
    said = (one for one in call.spotted if one.party is Party.AGENT and one.phrase == "behalf.absent" and one.sure)
    return next((one for one in said if one.start >= call.answered), None)


def begun(call: CallState) -> float | None:
    """Since when the agent speaks for somebody else; None: they do not."""
    away = absence(call)
    if away is not None:
        return away.start
    return call.answered if call.is_type(CallType.BEHALF) else None


def observe_behalf(call: CallState) -> Observation | None:
    """The agent answers for somebody else and leaves a part out. Source: etiquette 000 and 002.

    `parts` are all that are missing; it is `over` once the agent has said goodbye or the call has ended.
    """
    since, turn = begun(call), call.last_turn(Party.AGENT)
    if since is None or turn is None:
        return None
    missing = tuple(part for part in PART_PHRASES if not part_said(call, part))
    return Observation(
        CUE,
        since=since,
        ready=turn.end,
        parts=missing,
        open=turn.end is None or not call.understood(since, turn.end),
        over=call.ended is not None or call.said(Party.AGENT, ("closing.goodbye",), since) is not None,
    )


def part_said(call: CallState, part: str) -> bool:
    """The agent has said this part, or ticked it by hand."""
    since = call.answered or 0.0
    away = absence(call) if part in ("covers", "offer") else None
    if away is not None:
        since = _turn_start(call, away)  # the greeting offered help too, before anybody was asked for
    return call.part_done("behalf", part, PART_PHRASES[part], since)


def _turn_start(call: CallState, away: Spotted) -> float:
    starts = (turn.start for turn in reversed(call.turns_of(Party.AGENT)) if turn.start <= away.start)
    return next(starts, away.start)


def grade_behalf(seen: Observation, now: float, limits: BehalfLimits) -> Finding:
    """A card `settle_s` after the agent's last word; a note if goodbye was said without the rest."""
    wanted = tuple(part for part in seen.parts if part in limits.parts)
    past_at = seen.since + LASTING_S
    if not wanted or now >= past_at:
        return Finding(seen.cue, seen.key, seen.since)
    found = replace(seen, parts=wanted).lacking(now, Severity.NUDGE, wanted=len(limits.parts), settle_s=limits.settle_s)
    return replace(found, next_at=found.next_at or past_at)


def observe_private(call: CallState) -> Observation | None:
    """The agent has told why somebody is away, and it is private. Source: etiquette 002."""
    away = absence(call)
    if away is None:
        return None
    told = call.said(Party.AGENT, ("behalf.private",), away.start - BEFORE_S)
    if told is None or not told.sure:
        return None
    return Observation(CUE, since=told.start, ready=told.end, parts=("private",), over=True)


def grade_private(seen: Observation, now: float, limits: BehalfLimits) -> Finding:
    """A note: what is said is said."""
    return seen.lacking(now, Severity.HINT, wanted=1)


RULES = (
    Rule(CUE, observe_behalf, grade_behalf, "behalf", 14, from_words=True),
    Rule(CUE, observe_private, grade_private, "behalf", 31, from_words=True),
)
