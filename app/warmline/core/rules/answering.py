"""Cues about a telephone that rings (etiquette chapter 1)."""

from math import floor

from warmline.core.arrival import CallType
from warmline.core.call import CallState
from warmline.core.cues import Severity
from warmline.core.events import Direction, Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.rules import greeting
from warmline.core.settings import AnswerLimits

APOLOGY = ("answer.apology", "hold.apology")
"""What has to be heard from an agent who lets somebody wait."""

CUT_S = 0.5
"""A ring is cut off as the agent picks up; speech may be dated this much before its end (ours)."""


def observe_late(call: CallState) -> Observation | None:
    """The telephone had rung for `allowed_s` seconds when it was picked up. Source: etiquette 000."""
    since, at = call.arrival.ringing_since, call.arrival.picked_up
    if since is None or at is None or call.ended is not None or call.direction is not Direction.INBOUND:
        return None
    if call.is_type(CallType.AUTO_ANSWER) or call.greeted_by_recording:
        return None
    if call.said(Party.AGENT, APOLOGY, at - CUT_S) is not None:
        return None
    return Observation(
        "answer.late",
        since=at,
        allowed_s=at - since,
        open=_being_understood(call, at - CUT_S),
        over=greeting.matter_stated(call, at - CUT_S),
    )


def _being_understood(call: CallState, since: float) -> bool:
    """The agent speaks, or has said something that is not understood: it may be the apology."""
    turns = call.turns_of(Party.AGENT, after=since)
    if not turns:
        return False
    end = turns[-1].end
    return end is None or not call.understood(turns[0].start, end)


def grade_late(seen: Observation, now: float, limits: AnswerLimits) -> Finding:
    """A card at once if it was picked up at the ring `rings` or later; a note once the moment is past."""
    rings = floor((seen.allowed_s or 0.0) / limits.ring_s + 1e-9) + 1  # the first rings from the beginning
    if limits.picked_up == "by_itself" or rings < limits.rings:
        return Finding(seen.cue, seen.key, seen.since)
    past_at = seen.since + greeting.GREETING_WITHIN_S
    over = seen.over or now >= past_at
    if seen.open and not over:
        return Finding(seen.cue, seen.key, seen.since, kept=True, next_at=past_at)
    return Finding(
        seen.cue,
        seen.key,
        seen.since,
        severity=None if over else Severity.NUDGE,
        measured=float(rings),
        limit=float(limits.rings),
        unit="rings",
        next_at=None if over else past_at,
        noted=over and not seen.open,
    )


def observe_ready(call: CallState) -> Observation | None:
    """The telephone rings: smile, sit up, pen and paper. Source: etiquette 000, 002, 004."""
    since = call.arrival.ringing_since
    if since is None or call.arrival.picked_up is not None or call.answered is not None or call.ended is not None:
        return None
    return Observation("answer.ready", since=since)


def grade_ready(seen: Observation, now: float, limits: AnswerLimits) -> Finding:
    """A quiet line from the first ring on; nobody gets ready for calls that are picked up by themselves."""
    return Finding(seen.cue, seen.key, seen.since) if limits.picked_up == "by_itself" else seen.staged(now, hint=0.0)


RULES = (
    Rule(
        "answer.late",
        observe_late,
        grade_late,
        "answer",
        9,
        supersedes=("greeting.bare", "greeting.missing", "greeting.internal"),
    ),
    Rule("answer.ready", observe_ready, grade_ready, "answer", 30),
)
