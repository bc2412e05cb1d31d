"""A cue about what a call is for (etiquette chapter 1)."""

from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.events import Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.rules import greeting
from warmline.core.settings import PurposeLimits
from warmline.core.turns import Turn

ASKED = ("greeting.offer", "behalf.offer", "purpose.asked")
STATED = ("purpose.stated",)
SMALL_TALK = ("purpose.small_talk",)

CHAT_S = 8.0
"""A turn longer than this is about something, even amid small talk (ours)."""

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
    """The customer has spoken so long in one turn that it was about something, and not about the weather."""
    long_turns = [
        (turn, turn.speech_until(call.heard_until))
        for turn in call.turns_of(Party.CUSTOMER, after=since)
        if turn.speech_until(call.heard_until) >= greeting.MATTER_S
    ]
    return any(speech_s >= CHAT_S or not _is_small_talk(call, turn) for turn, speech_s in long_turns)


def _is_small_talk(call: CallState, turn: Turn) -> bool:
    """Small talk was heard in this turn of the customer's or in what the agent said just before it."""
    before = [one.start for one in call.turns_of(Party.AGENT) if one.start < turn.start]
    since, until = before[-1] if before else turn.start, turn.end or call.heard_until
    return any(call.said(party, SMALL_TALK, since, until) is not None for party in Party)


def grade_purpose(seen: Observation, now: float, limits: PurposeLimits) -> Finding:
    """A quiet line `within_s` seconds after the greeting."""
    if seen.open:
        return Finding(seen.cue, seen.key, seen.since, kept=True)
    if now >= seen.since + LASTING_S:
        return Finding(seen.cue, seen.key, seen.since)
    return seen.staged(now, hint=limits.within_s)


RULES = (Rule("talk.purpose", observe_purpose, grade_purpose, "purpose", 32, from_words=True),)
