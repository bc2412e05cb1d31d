"""Cues about the end of a call (etiquette chapter 8)."""

from collections.abc import Mapping
from dataclasses import replace

from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import Party, Spotted
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import ClosingLimits

PART_PHRASES: Mapping[str, tuple[str, ...]] = {
    "anything_else": ("closing.anything_else",),
    "thanks": ("closing.thanks", "courtesy.thanks"),
}
"""What has to be heard for each part that a profile can ask for."""

GOODBYE = ("closing.goodbye",)
EARLIEST_S = 15.0
"""A goodbye sooner than this after the answer is not the end of a served call (ours)."""

PART_WITHIN_S: Mapping[str, float] = {"anything_else": 120.0, "thanks": 25.0}
"""How long before the goodbye a part still belongs to the closing (ours)."""


def observe_parts(call: CallState) -> Observation | None:
    """Somebody said goodbye, and parts of the closing have not been said. Source: etiquette 000–004."""
    goodbye = first_goodbye(call)
    if goodbye is None or goodbye.end - (call.answered or 0.0) < EARLIEST_S:
        return None
    missing = tuple(part for part in PART_PHRASES if not part_said(call, part, goodbye))
    answered = _agent_has_answered(call, goodbye)
    last = call.last_turn()
    silent_since = max(goodbye.end, last.end or goodbye.end) if last is not None else goodbye.end
    if not missing or not call.understood(goodbye.start, goodbye.end):
        return None
    return Observation(
        "closing.parts",
        since=goodbye.start,
        ready=silent_since if answered is None else answered,
        parts=missing,
        unfinished=answered is None,
        open=_being_understood(call, goodbye),
        over=call.ended is not None,
        unsure=not goodbye.sure,
    )


def first_goodbye(call: CallState) -> Spotted | None:
    """The first goodbye of the last run of goodbyes: an earlier one that was talked over does not count."""
    found: Spotted | None = None
    for spotted in call.spotted:
        if spotted.phrase not in GOODBYE or _went_on(call, spotted):
            continue
        if found is None or spotted.start - found.end > PART_WITHIN_S["thanks"]:
            found = spotted
    return found


def _went_on(call: CallState, goodbye: Spotted) -> bool:
    """The customer speaks on after a goodbye of theirs: it was none, or was misheard ("bye" is often invented)."""
    if goodbye.party is not Party.CUSTOMER:
        return False
    turn = call.last_turn(Party.CUSTOMER)
    if turn is None or turn.resumed <= goodbye.end:
        return False
    return call.said(Party.CUSTOMER, GOODBYE, turn.resumed) is None


def _agent_has_answered(call: CallState, goodbye: Spotted) -> float | None:
    """The end of the agent's turn that holds or follows the goodbye, or None while it is still owed."""
    for turn in reversed(call.turns):
        if turn.party is Party.AGENT:
            own = goodbye.party is Party.AGENT
            done = turn.end is not None and turn.end >= (goodbye.start if own else goodbye.end)
            return turn.end if done else None
    return None


def _being_understood(call: CallState, goodbye: Spotted) -> bool:
    """The agent speaks, or has said something since the goodbye that is not understood yet."""
    turn = call.last_turn(Party.AGENT)
    if turn is None or call.ended is not None:
        return False
    end = call.heard_until if turn.end is None else turn.end
    return end > goodbye.start and not call.understood(goodbye.start, end)


def part_said(call: CallState, part: str, goodbye: Spotted | None) -> bool:
    """The agent has said this part of a closing, or ticked it by hand."""
    by_hand = call.ticked_by_hand("closing", part)
    if by_hand is not None:
        return by_hand
    since = (call.heard_until if goodbye is None else goodbye.start) - PART_WITHIN_S[part]
    return call.said(Party.AGENT, PART_PHRASES[part], since) is not None


def grade_parts(seen: Observation, now: float, limits: ClosingLimits) -> Finding:
    """A card once the agent has answered the goodbye, or has been silent `settle_s` after it."""
    wanted = tuple(part for part in seen.parts if part in limits.parts)
    if not wanted:
        return Finding(seen.cue, seen.key, seen.since)
    narrowed = replace(seen, parts=wanted)
    settle_s = limits.settle_s if seen.unfinished else 0.0
    return narrowed.lacking(now, Severity.NUDGE, wanted=len(limits.parts), settle_s=settle_s)


RULES = (Rule("closing.parts", observe_parts, grade_parts, "closing", 15, from_words=True),)
