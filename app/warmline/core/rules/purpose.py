"""A cue about what a call is for (etiquette chapter 1)."""

from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.events import Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.rules import greeting
from warmline.core.settings import PurposeLimits

ASKED = ("greeting.offer", "behalf.offer", "purpose.asked")
STATED = ("purpose.stated",)

LASTING_S = 60.0
"""This long after the greeting nobody is asked any more what the call is about (ours)."""


def observe_purpose(call: CallState) -> Observation | None:
    """The agent has greeted, and nobody has asked or said what the call is about. Source: etiquette 000 and 001."""
    first = greeting.first_turn(call)
    if call.answered is None or first is None or first.end is None or not greeting.is_opening(call):
        return None
    if call.is_type(CallType.INTERNAL) or call.hold is not None or not greeting.is_greeting(call, first):
        return None
    if call.said(Party.AGENT, ASKED, call.answered) or call.said(Party.CUSTOMER, STATED, call.answered):
        return None
    if _is_told(call, call.answered):
        return None
    last = call.last_turn(Party.AGENT)
    end = None if last is None else last.end
    return Observation("talk.purpose", since=first.end, open=end is None or not call.understood(first.start, end))


def _is_told(call: CallState, since: float) -> bool:
    """The customer has spoken so long in one turn that it was about something."""
    turns = call.turns_of(Party.CUSTOMER, after=since)
    return any(turn.speech_until(call.heard_until) >= greeting.MATTER_S for turn in turns)


def grade_purpose(seen: Observation, now: float, limits: PurposeLimits) -> Finding:
    """A quiet line `within_s` seconds after the greeting."""
    if seen.open:
        return Finding(seen.cue, seen.key, seen.since, kept=True)
    if now >= seen.since + LASTING_S:
        return Finding(seen.cue, seen.key, seen.since)
    return seen.staged(now, hint=limits.within_s)


RULES = (Rule("talk.purpose", observe_purpose, grade_purpose, "purpose", 32, from_words=True),)
