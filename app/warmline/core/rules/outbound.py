"""Cues about calls that the agent makes: with a matter of their own, or to follow one up (etiquette chapter 1)."""

from collections.abc import Mapping
from dataclasses import replace

from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import Direction, Party, Spotted
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import OutboundLimits

CUE = "greeting.outbound"

PART_PHRASES: Mapping[str, tuple[str, ...]] = {
    "identity": ("greeting.name", "greeting.company"),
    "whom": ("outbound.whom",),
    "convenient": ("outbound.convenient",),
    "reported": ("followup.reported",),
    "outcome": ("followup.outcome",),
    "appointment": ("outbound.appointment",),
}
"""What has to be heard for each part of an opening, in the order in which it is said."""

FOLLOW_UP_PARTS = frozenset({"reported", "outcome"})
INCONVENIENT = ("outbound.inconvenient",)

LASTING_S = 60.0
"""This long after the answer nothing is asked of the opening any more (ours)."""


def is_outbound(call: CallState) -> bool:
    """The agent has called for sure, or follows something up; who spoke first is no sign of it."""
    if call.answered is None or call.ended is not None:
        return False
    return is_follow_up(call) or (call.direction is Direction.OUTBOUND and call.arrival.direction_sure)


def is_follow_up(call: CallState) -> bool:
    """The telephone system says that the call follows something up."""
    return call.is_type(CallType.FOLLOW_UP)


def observe_outbound(call: CallState) -> Observation | None:
    """The opening lacks a part; or the customer has no time, and there is no appointment. Source: 001, 002, 003.

    `parts` are all that are missing; `count` is 1 for a follow-up. `ready` is when the agent had asked for somebody
    without having said who calls.
    """
    if not is_outbound(call) or call.answered is None or _nobody_there(call):
        return None
    turns = call.turns_of(Party.AGENT, after=call.answered)
    if not turns:
        return None
    refused = inconvenient(call)
    if refused is not None:
        return _without_appointment(call, refused)
    end = turns[-1].end
    said = {part for part in PART_PHRASES if part_said(call, part)}
    left_out = {"appointment"} | (set() if is_follow_up(call) else FOLLOW_UP_PARTS)
    early = end if "whom" in said and "identity" not in said else None
    return Observation(
        CUE,
        since=call.answered,
        ready=early,
        parts=tuple(part for part in PART_PHRASES if part not in said | left_out),
        count=int(is_follow_up(call)),
        open=end is None or not call.understood(turns[0].start, end),
    )


def _nobody_there(call: CallState) -> bool:
    """A machine or music answers, or goodbye was said: nobody is greeted."""
    if call.machine_speaks(Party.CUSTOMER) or call.customer.music or call.hold is not None:
        return True
    since = call.answered or 0.0
    return any(call.said(party, ("closing.goodbye",), since) is not None for party in Party)


def inconvenient(call: CallState) -> Spotted | None:
    """The customer says, for sure, that it is a bad time."""
    said = None if call.answered is None else call.said(Party.CUSTOMER, INCONVENIENT, call.answered)
    return said if said is not None and said.sure else None


def _without_appointment(call: CallState, refused: Spotted) -> Observation | None:
    if part_said(call, "appointment"):
        return None
    turns = [turn for turn in call.turns_of(Party.AGENT) if turn.end is None or turn.end > refused.end]
    if not turns:
        return None  # the agent has not yet had a word
    end = turns[-1].end
    unheard = end is None or not call.understood(turns[0].start, end)
    return Observation(CUE, since=refused.start, ready=end, parts=("appointment",), open=unheard)


def part_said(call: CallState, part: str) -> bool:
    """The agent has said this part of the opening, or ticked it by hand."""
    refused = inconvenient(call) if part == "appointment" else None
    since = (call.answered or 0.0) if refused is None else refused.start
    return call.part_done(checklist_of(call), part, PART_PHRASES[part], since)


def checklist_of(call: CallState) -> str:
    """The name of the list that belongs to this call."""
    return "followup" if is_follow_up(call) else "outbound"


def grade_outbound(seen: Observation, now: float, limits: OutboundLimits) -> Finding:
    """A quiet line for asking before saying who calls; a card `within_s` after the answer for what is missing then.

    A card, `settle_s` after the agent's reply, where the customer has no time and no appointment is made.
    """
    if seen.parts == ("appointment",):
        return seen.lacking(now, Severity.NUDGE, wanted=1, settle_s=limits.settle_s)
    asked = limits.follow_up_parts if seen.count else limits.parts
    wanted = tuple(part for part in seen.parts if part in asked)
    past_at, due = seen.since + LASTING_S, seen.since + limits.within_s
    if not wanted or now >= past_at:
        return Finding(seen.cue, seen.key, seen.since)
    narrowed = replace(seen, parts=wanted)
    if now >= due:
        return replace(narrowed.lacking(now, Severity.NUDGE, wanted=len(asked)), next_at=past_at)
    if seen.ready is None or "identity" not in wanted:
        return Finding(seen.cue, seen.key, seen.since, next_at=due)
    early = replace(seen, parts=("identity",)).lacking(now, Severity.HINT, wanted=len(asked), settle_s=limits.settle_s)
    return replace(early, next_at=early.next_at or due)


RULES = (Rule(CUE, observe_outbound, grade_outbound, "outbound", 11, from_words=True),)
