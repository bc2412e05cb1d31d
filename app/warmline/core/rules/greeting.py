"""Cues about picking up (etiquette chapter 1)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import Direction, Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import GreetingLimits
from warmline.core.turns import Turn

PART_PHRASES: Mapping[str, tuple[str, ...]] = {
    "salutation": ("greeting.salutation", "greeting.thanks"),
    "identity": ("greeting.name", "greeting.company"),
    "offer": ("greeting.offer",),
    "name": ("greeting.name",),
    "company": ("greeting.company",),
    "thanks": ("greeting.thanks",),
}
"""What has to be heard for each part that a profile can ask for."""

BARE_S = 0.7
"""A lone first turn shorter than this is a bare greeting by its length alone (design point 4)."""

BARE_IF_HEARD_S = 1.2
"""A lone first turn shorter than this is bare even if its words are uncertain: no full greeting is so short (ours)."""

MATTER_S = 2.5
"""A customer who has spoken this long has stated the matter: the moment for a greeting is past (ours)."""

LASTING_S = 60.0
"""This long after the answer nothing is asked of the greeting any more (ours)."""

GREETING_WITHIN_S = 20.0
"""A first word of the agent's later than this is no greeting: the recording begins in mid-call (ours)."""


def observe_missing(call: CallState) -> Observation | None:
    """The agent's greeting lacks a part, or there is none yet. Source: etiquette 000–004.

    `parts` are all that are missing, in the order in which they are said; `grade` keeps those of the profile.
    """
    if call.is_type(CallType.INTERNAL) or call.is_type(CallType.BEHALF):
        return None  # these have cues of their own
    return _lacking(call, "greeting.missing")


def observe_internal(call: CallState) -> Observation | None:
    """The same in an internal call, which is greeted differently. Source: etiquette 002."""
    return _lacking(call, "greeting.internal") if call.is_type(CallType.INTERNAL) else None


def _lacking(call: CallState, cue: str) -> Observation | None:
    if not is_opening(call):
        return None
    first = first_turn(call)
    if first is None:
        return _unspoken(call, cue)
    if not is_greeting(call, first) or first.end is None or not call.understood(first.start, first.end):
        return None
    missing = tuple(part for part in PART_PHRASES if not part_said(call, part, first.start))
    if "salutation" in missing and _bare_by_length(first):
        missing = tuple(PART_PHRASES)
    return Observation(cue, since=first.start, ready=first.end, parts=missing, over=matter_stated(call, first.start))


def _unspoken(call: CallState, cue: str) -> Observation | None:
    if call.answered is None or matter_stated(call, call.answered):
        return None
    if call.agent.speaking_since is not None or call.customer.speaking_since is not None:
        return None
    return Observation(cue, since=call.answered, parts=tuple(PART_PHRASES))


def grade_missing(seen: Observation, now: float, limits: GreetingLimits) -> Finding:
    """A card once the greeting is over without a wanted part, or `silent_s` after the answer without a word."""
    return _graded(seen, now, limits, limits.parts)


def grade_internal(seen: Observation, now: float, limits: GreetingLimits) -> Finding:
    """The same with the parts that the profile wants of an internal call."""
    return _graded(seen, now, limits, limits.internal_parts)


def _graded(seen: Observation, now: float, limits: GreetingLimits, asked: Sequence[str]) -> Finding:
    wanted = tuple(part for part in seen.parts if part in asked)
    if not wanted:
        return Finding(seen.cue, seen.key, seen.since)
    settle_s = limits.silent_s if seen.ready is None else limits.settle_s
    return replace(seen, parts=wanted).lacking(now, Severity.NUDGE, wanted=len(asked), settle_s=settle_s)


def observe_bare(call: CallState) -> Observation | None:
    """The agent's first turn is only "hello?", "yes?", 喂. Source: etiquette 000, 001, 002."""
    if not is_opening(call) or call.is_type(CallType.INTERNAL):
        return None
    first = first_turn(call)
    if first is None or first.end is None or not is_greeting(call, first):
        return None
    by_words = call.said(Party.AGENT, ("greeting.bare",), first.start, first.end)
    short = first.end - first.start < BARE_IF_HEARD_S
    if not (by_words and (by_words.sure or short)) and not _bare_by_length(first):
        return None
    if any(part_said(call, part, first.start) for part in ("identity", "offer", "thanks")):
        return None
    return Observation("greeting.bare", since=first.start, ready=first.end, over=matter_stated(call, first.start))


def grade_bare(seen: Observation, now: float, limits: GreetingLimits) -> Finding:
    """A card with a full opening, `settle_s` after the turn."""
    narrowed = replace(seen, parts=tuple(limits.parts))
    return narrowed.lacking(now, Severity.NUDGE, wanted=len(limits.parts), settle_s=limits.settle_s)


def part_said(call: CallState, part: str, since: float) -> bool:
    """The agent has said this part of a greeting, or ticked it by hand."""
    return call.part_done("greeting", part, PART_PHRASES[part], since)


def matter_stated(call: CallState, since: float) -> bool:
    """The customer has said, in a finished turn after `since`, what they call about."""
    turns = call.turns_of(Party.CUSTOMER, after=since)
    return any(turn.speech_s >= MATTER_S for turn in turns)


def is_opening(call: CallState) -> bool:
    """A person has called, and was answered a short while ago."""
    if call.answered is None or call.direction is not Direction.INBOUND or call.ended is not None:
        return False
    if call.is_type(CallType.FOLLOW_UP) or call.greeted_by_recording or call.machine_speaks(Party.CUSTOMER):
        return False  # "not when a recorded greeting plays"; nobody greets a menu
    return call.heard_until - call.answered <= LASTING_S


def first_turn(call: CallState) -> Turn | None:
    """The first that the agent says in the call."""
    return next((turn for turn in call.turns if turn.party is Party.AGENT), None)


def is_greeting(call: CallState, first: Turn) -> bool:
    """The agent's first turn opens the call: it comes soon, and before the customer has stated the matter."""
    if first.start - (call.answered or 0.0) > GREETING_WITHIN_S:
        return False
    earlier = [turn for turn in call.turns if turn.party is Party.CUSTOMER and turn.start < first.start]
    return all(turn.speech_s < MATTER_S for turn in earlier)


def _bare_by_length(first: Turn) -> bool:
    return first.end is not None and first.end - first.start < BARE_S


RULES = (
    Rule("greeting.bare", observe_bare, grade_bare, "greeting", 10, supersedes=("greeting.missing",)),
    Rule("greeting.missing", observe_missing, grade_missing, "greeting", 11, from_words=True),
    Rule("greeting.internal", observe_internal, grade_internal, "greeting", 11, from_words=True),
)
