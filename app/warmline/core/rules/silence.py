"""Cues about silence (etiquette chapter 2).

`observe` says what is the case, without limits; `grade` holds it against the limits.
"""

from warmline.core.announcements import ASSENT_S, pending_announcement
from warmline.core.call import CallState, Gap
from warmline.core.cues import Appearance
from warmline.core.events import HoldSource, Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import DeadAirLimits, ResponseGapLimits

UNFINISHED_WITHIN_S = 1.5
"""How near the end of a turn an unfinished phrase must stand; recognisers date words roughly (ours)."""

ASSENT_WINDOW_S = 10.0
"""What the customer says this soon after an inferred hold began is still the reply to it (ours)."""


def observe_response(call: CallState) -> Observation | None:
    """The customer has finished, expects an answer, and the agent has not yet spoken.

    Source: etiquette 001, "2-4 seconds without a sound feel very bad".
    """
    gap = call.gap()
    if gap is None or gap.after.party is not Party.CUSTOMER or _explained(call, gap):
        return None
    since = gap.after.start
    if call.said(Party.CUSTOMER, ("closing.goodbye", "customer.looking"), since) or _agent_said_goodbye(call):
        return None
    thought = call.said(Party.CUSTOMER, ("turn.unfinished",), gap.start - UNFINISHED_WITHIN_S)
    return Observation("silence.response", since=gap.start, unfinished=thought is not None)


def grade_response(seen: Observation, now: float, limits: ResponseGapLimits) -> Finding:
    """A bar from `notice_s`, words from `words_s`, an alert from `alert_s` (seconds of silence)."""
    later = limits.unfinished_s if seen.unfinished else 0.0
    return seen.staged(now, hint=limits.notice_s + later, nudge=limits.words_s + later, alert=limits.alert_s + later)


def observe_dead_air(call: CallState) -> Observation | None:
    """The agent spoke last, and nobody speaks. Source: etiquette 001, the line must not go dead."""
    gap = call.gap()
    if gap is None or gap.after.party is not Party.AGENT or _explained(call, gap):
        return None
    if call.said(Party.AGENT, ("customer.task",), gap.after.start) or _agent_said_goodbye(call):
        return None
    return Observation("silence.dead_air", since=gap.start)


def grade_dead_air(seen: Observation, now: float, limits: DeadAirLimits) -> Finding:
    """A bar from `notice_s`, words from `words_s`, an alert from `alert_s` (seconds of silence)."""
    return seen.staged(now, hint=limits.notice_s, nudge=limits.words_s, alert=limits.alert_s)


def _agent_said_goodbye(call: CallState) -> bool:
    turn = call.last_turn(Party.AGENT)
    return turn is not None and call.said(Party.AGENT, ("closing.goodbye",), turn.start) is not None


def _explained(call: CallState, gap: Gap) -> bool:
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
