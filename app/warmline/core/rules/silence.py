"""Cues about silence (etiquette chapter 2).

`observe` says what is the case, without limits; `grade` holds it against the limits.
"""

from itertools import pairwise
from statistics import median

from warmline.core.announcements import ASSENT_S, pending_announcement
from warmline.core.call import CallState, Gap
from warmline.core.cues import Appearance
from warmline.core.events import HoldSource, Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import DeadAirLimits, ResponseGapLimits

UNFINISHED_WITHIN_S = 1.5
"""How near the end of a turn an unfinished phrase must stand; recognisers date words roughly (ours)."""

LONGEST_THOUGHT_S = 4.0
"""A customer who goes on by themself after a longer pause was left waiting, and did not think (001)."""

LOOK_BACK_TURNS = 30
"""Pauses longer ago say little about how somebody speaks now (ours)."""

TASK_BEFORE_S = 10.0
"""What the customer was asked to do so long before the agent's last turn, they may still be busy with (ours)."""

ASSENT_WINDOW_S = 10.0
"""What the customer says this soon after an inferred hold began is still the reply to it (ours)."""


def observe_response(call: CallState) -> Observation | None:
    """The customer has finished, expects an answer, and the agent has not yet spoken.

    Source: etiquette 001, "2-4 seconds without a sound feel very bad".
    """
    gap = call.gap()
    if gap is None or gap.after.party is not Party.CUSTOMER or explained(call, gap):
        return None
    since = gap.after.start
    if call.said(Party.CUSTOMER, ("closing.goodbye", "customer.looking"), since) or _agent_said_goodbye(call):
        return None
    if _does_as_asked(call, gap):
        return None
    thought = call.said(Party.CUSTOMER, ("turn.unfinished",), gap.start - UNFINISHED_WITHIN_S)
    pause_s = own_pause(call)
    return Observation("silence.response", since=gap.start, unfinished=thought is not None, allowed_s=pause_s)


def grade_response(seen: Observation, now: float, limits: ResponseGapLimits) -> Finding:
    """A bar from `notice_s`, words from `words_s`, an alert from `alert_s` (seconds of silence).

    In mid-thought all come `unfinished_s` later. Nothing comes before the customer's own usual pause is over, by
    which it is late by `unfinished_s` at most.
    """
    if seen.unfinished:
        later = limits.unfinished_s
        return seen.staged(
            now, hint=limits.notice_s + later, nudge=limits.words_s + later, alert=limits.alert_s + later
        )
    pause_s = seen.allowed_s or 0.0
    stages = (limits.notice_s, limits.words_s, limits.alert_s)
    hint, nudge, alert = (max(stage, min(pause_s, stage + limits.unfinished_s)) for stage in stages)
    return seen.staged(now, hint=hint, nudge=nudge, alert=alert)


def own_pause(call: CallState) -> float | None:
    """The middle one of the pauses after which this customer went on by themself, in seconds; None: there was none.

    Shorter ones than end a turn are not counted: no limit is as short.
    """
    turns = call.turns[-LOOK_BACK_TURNS:]
    pauses = [
        after.start - before.end
        for before, after in pairwise(turns)
        if before.party is after.party is Party.CUSTOMER and before.end is not None
    ]
    thoughts = [pause for pause in pauses if pause <= LONGEST_THOUGHT_S]
    return median(thoughts) if thoughts else None


def _does_as_asked(call: CallState, gap: Gap) -> bool:
    """The agent has asked for something that takes time, and the customer has only said yes to it."""
    asked = call.last_turn(Party.AGENT)
    if asked is None or asked.start > gap.after.start or gap.after.speech_s > ASSENT_S:
        return False
    task = call.said(Party.AGENT, ("customer.task",), asked.start)
    return task is not None and call.said(Party.CUSTOMER, ("hold.assent",), gap.after.start) is not None


def observe_dead_air(call: CallState) -> Observation | None:
    """The agent spoke last, and nobody speaks. Source: etiquette 001, the line must not go dead."""
    gap = call.gap()
    if gap is None or gap.after.party is not Party.AGENT or explained(call, gap):
        return None
    if call.said(Party.AGENT, ("customer.task",), _spoke_since(call, gap)) or _agent_said_goodbye(call):
        return None
    return Observation("silence.dead_air", since=gap.start)


def _spoke_since(call: CallState, gap: Gap) -> float:
    """Where the agent's last turns without a word of the customer's begin: a task may stand in an earlier one."""
    replied = call.last_turn(Party.CUSTOMER)
    turns = [turn.start for turn in call.turns_of(Party.AGENT) if replied is None or turn.start > replied.start]
    together = [start for start in turns if gap.after.start - start <= TASK_BEFORE_S]
    return min(together, default=gap.after.start)


def grade_dead_air(seen: Observation, now: float, limits: DeadAirLimits) -> Finding:
    """A bar from `notice_s`, words from `words_s`, an alert from `alert_s` (seconds of silence)."""
    return seen.staged(now, hint=limits.notice_s, nudge=limits.words_s, alert=limits.alert_s)


def _agent_said_goodbye(call: CallState) -> bool:
    turn = call.last_turn(Party.AGENT)
    return turn is not None and call.said(Party.AGENT, ("closing.goodbye",), turn.start) is not None


def explained(call: CallState, gap: Gap) -> bool:
    """A hold of either side, an announcement of one, a consultation, or a machine at the other end is why."""
    if call.customer.music or call.machine_speaks(Party.CUSTOMER):
        return True
    hold = call.hold
    if call.consulting or hold is None:
        return call.consulting or pending_announcement(call) is not None
    # On a hold that we only inferred the customer can still be heard, so a customer who speaks up is
    # waiting for the agent; not so where the telephone system says that the line is held.
    asks = gap.after.party is Party.CUSTOMER and gap.after.speech_s >= ASSENT_S / 2
    return not (hold.source is HoldSource.INFERRED and asks and gap.after.start > hold.since + ASSENT_WINDOW_S)


RULES = (
    Rule(
        "silence.response",
        observe_response,
        grade_response,
        limits="response",
        priority=20,
        timing=True,
        hint_as=Appearance.BAR,
    ),
    Rule(
        "silence.dead_air",
        observe_dead_air,
        grade_dead_air,
        limits="dead_air",
        priority=21,
        timing=True,
        hint_as=Appearance.BAR,
    ),
)
