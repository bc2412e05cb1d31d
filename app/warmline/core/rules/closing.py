"""Cues about the end of a call (etiquette chapter 8)."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import Direction, HealthState, Party, Spotted
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import ClosingLimits

GOODBYE = ("closing.goodbye",)

PART_PHRASES: Mapping[str, tuple[str, ...]] = {
    "settled": ("closing.settled",),
    "next_steps": ("closing.next_steps",),
    "anything_else": ("closing.anything_else",),
    "invite": ("closing.invite",),
    "thanks": ("closing.thanks", "courtesy.thanks"),
    "wishes": ("closing.wishes",),
    "goodbye": GOODBYE,
}
"""What has to be heard for each part that a profile can ask for, in the order in which they are said."""

EARLIEST_S = 15.0
"""A goodbye sooner than this after the answer is not the end of a served call (ours)."""

LAST_WORDS_S = 25.0
"""How long before the goodbye thanks and wishes still belong to it (ours)."""

PART_WITHIN_S: Mapping[str, float] = {
    "settled": 120.0,
    "next_steps": 180.0,
    "anything_else": 120.0,
    "invite": 120.0,
    "thanks": LAST_WORDS_S,
    "wishes": LAST_WORDS_S,
    "goodbye": LAST_WORDS_S,
}
"""How long before the goodbye a part still belongs to the closing (ours)."""

OPENING = ("settled", "next_steps", "anything_else")
"""Parts with which an agent begins to close a call."""

CUSTOMER_GOODBYE_S = 30.0
"""A customer's goodbye this long before the end still ends the call (ours)."""


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
        if found is None or spotted.start - found.end > LAST_WORDS_S:
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
    since = (call.heard_until if goodbye is None else goodbye.start) - PART_WITHIN_S[part]
    return call.part_done("closing", part, PART_PHRASES[part], since)


def grade_parts(seen: Observation, now: float, limits: ClosingLimits) -> Finding:
    """A card once the agent has answered the goodbye, or has been silent `settle_s` after it."""
    wanted = tuple(part for part in seen.parts if part in limits.parts)
    if not wanted:
        return Finding(seen.cue, seen.key, seen.since)
    narrowed = replace(seen, parts=wanted)
    settle_s = limits.settle_s if seen.unfinished else 0.0
    return narrowed.lacking(now, Severity.NUDGE, wanted=len(limits.parts), settle_s=settle_s)


def begun(call: CallState, parts: Collection[str]) -> bool:
    """Somebody has said goodbye just now, or the agent one of `parts` with which a call is closed."""
    if first_goodbye(call) is not None:
        return True
    phrases = [phrase for part in OPENING if part in parts for phrase in PART_PHRASES[part]]
    return call.said(Party.AGENT, phrases, call.heard_until - LAST_WORDS_S) is not None


def observe_hang_up_first(call: CallState) -> Observation | None:
    """The agent ended a call of the customer's, who had not said goodbye. Source: etiquette 000 and 002.

    Only the telephone system can say so. `allowed_s` is how long it was silent before: a customer who has already
    gone says no goodbye. An outbound call is the agent's own to end, and a machine is owed no courtesy.
    """
    ended = call.ended
    if ended is None or call.ended_by is not Party.AGENT or "ended" in call.inferred:
        return None
    if call.direction is not Direction.INBOUND or call.transferred or call.consulting or _nobody_there(call):
        return None
    since, said_until = ended - CUSTOMER_GOODBYE_S, _last_word(call, ended)
    if call.said(Party.CUSTOMER, GOODBYE, since) or not call.understood(max(since, call.answered or 0.0), said_until):
        return None
    return Observation("closing.hang_up_first", since=ended, allowed_s=ended - said_until, over=True)


def _nobody_there(call: CallState) -> bool:
    """No customer is on the line, or none who can be heard."""
    unheard = call.last_turn(Party.CUSTOMER) is None or call.customer.state is not HealthState.LIVE
    return unheard or call.customer.music or call.machine_speaks(Party.CUSTOMER)


def _last_word(call: CallState, ended: float) -> float:
    """When either party was last heard, at the latest when the call ended."""
    ends = [call.heard_until if turn.end is None else turn.end for turn in call.turns[-4:]]
    return min(max(ends), ended)


def grade_hang_up_first(seen: Observation, now: float, limits: ClosingLimits) -> Finding:
    """For the sheet after the call, unless it had been silent for `release_s` seconds."""
    silent_s = seen.allowed_s or 0.0
    noted = silent_s < limits.release_s
    return Finding(seen.cue, seen.key, seen.since, measured=silent_s, limit=limits.release_s, unit="s", noted=noted)


def observe_record(call: CallState) -> Observation | None:
    """The call is over, and what matters is to be written down. Source: etiquette 001 and 002."""
    if call.ended is None or call.answered is None:
        return None
    return Observation("closing.record", since=call.answered, over=True)


def grade_record(seen: Observation, now: float, limits: ClosingLimits) -> Finding:
    """For the sheet after the call, in every team that has turned it on."""
    return Finding(seen.cue, seen.key, seen.since, noted=True)


RULES = (
    Rule("closing.parts", observe_parts, grade_parts, "closing", 15, from_words=True),
    Rule(
        "closing.hang_up_first",
        observe_hang_up_first,
        grade_hang_up_first,
        "closing",
        60,
        from_words=True,
        noted_only=True,
    ),
    Rule("closing.record", observe_record, grade_record, "closing", 61, noted_only=True),
)
