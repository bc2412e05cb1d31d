"""Announced holds: what the agent said before going away, and the holds that can be inferred from it.

Design point 11: an inferred hold begins at the end of the announcement or of the customer's assent and is
confirmed after `CONFIRM_S` without the agent. The customer's voice does not end it; the agent's does.

Where the words of an announcement were lost, music on the customer's line says that they wait, after `MUSIC_S`.
"""

from dataclasses import dataclass

from warmline.core.call import BACK_CHANNEL_S, CallState
from warmline.core.events import Direction, HoldEnded, HoldSource, HoldStarted, Party, Spotted
from warmline.core.turns import Turn

CONFIRM_S = 3.0
"""Seconds without the agent that confirm an announced hold (design point 11)."""

ASSENT_S = 2.5
"""A reply up to this long is an assent; longer speech is something else (ours)."""

STALE_S = {"hold.announce": 4.0, "hold.lookup": 1.5}
"""An announcement followed by this much more talk of the agent's is no announcement any more: after "let me
see" the answer often follows (ours)."""

CHECK_IN_S = 8.0
"""A return with a hold phrase and no longer than this is a check-in: the hold goes on (ours)."""

MUSIC_S = 10.0
"""Seconds without the agent after which music on the customer's line is a hold of ours (ours)."""

ANNOUNCING = ("hold.announce", "hold.lookup")
DETAILS = ("hold.why", "hold.how_long", "hold.promise", "hold.consent_asked", "hold.thanks", "courtesy.thanks")
"""What belongs to an announcement and may follow it."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """The agent said in `turn` that the customer will wait; the wait began at `since`."""

    spotted: Spotted
    turn: Turn
    since: float

    @property
    def explicit(self) -> bool:
        """A hold was named, not just a look-up."""
        return self.spotted.phrase == "hold.announce"


def pending_announcement(call: CallState) -> Announcement | None:
    """The announcement after which the agent has been silent ever since, whether or not confirmed as a hold."""
    turn = call.last_turn(Party.AGENT)
    if turn is None or turn.end is None:
        return None
    spotted = call.said(Party.AGENT, ANNOUNCING, turn.start)
    if spotted is None or spotted.start < call.void_until:
        return None
    detail = call.said(Party.AGENT, DETAILS, spotted.end)
    said_until = spotted.end if detail is None else max(spotted.end, detail.end)
    if turn.end - said_until > STALE_S[spotted.phrase]:
        return None
    if spotted.phrase == "hold.lookup" and call.hold is None and _talked_over(call, turn.end):
        return None
    return Announcement(spotted, turn, _wait_began(call, turn, turn.end))


def _talked_over(call: CallState, end: float) -> bool:
    """The customer has said more than an assent since: it is they who wait for an answer."""
    return any(turn.speech_s > ASSENT_S for turn in call.turns_of(Party.CUSTOMER, after=end))


def _wait_began(call: CallState, turn: Turn, end: float) -> float:
    for reply in call.turns_of(Party.CUSTOMER, after=turn.start):
        if reply.end is not None and reply.end > end and reply.start <= end + CONFIRM_S and reply.speech_s <= ASSENT_S:
            return reply.end
    return end


def confirm_at(call: CallState) -> float | None:
    """When the pending announcement becomes a hold, if the agent stays silent."""
    if call.hold is not None or call.control_holds or call.ended is not None:
        return None
    pending = pending_announcement(call)
    if pending is not None:
        return pending.since + CONFIRM_S
    unheard = unheard_announcement(call)
    return None if unheard is None else (unheard.end or 0.0) + MUSIC_S


def unheard_announcement(call: CallState) -> Turn | None:
    """The agent's turn of which nothing is known, and after which music plays to a customer who was being served.

    A customer who puts the agent on hold says so, and speaks last.
    """
    turn = call.last_turn(at_least_s=BACK_CHANNEL_S)  # music may begin as a short sound of the customer's
    if turn is None or turn.party is not Party.AGENT or turn.end is None or turn.end < call.void_until:
        return None
    if not call.customer.music or call.direction is not Direction.INBOUND or call.consulting:
        return None
    if call.machine_phrases or call.machine_speaks(Party.CUSTOMER):
        return None
    if call.last_turn(Party.CUSTOMER, BACK_CHANNEL_S) is None or not call.understood(turn.start, turn.end):
        return None
    known = any(one.party is Party.AGENT and one.end >= turn.start for one in call.spotted)
    return None if known else turn


def infer_hold(call: CallState, now: float) -> HoldStarted | HoldEnded | None:
    """The hold that begins or ends at `now`, as far as it can be told from what was said."""
    hold = call.hold
    if hold is not None:
        back = call.agent.speaking_since
        if hold.source is HoldSource.INFERRED and back is not None and back >= hold.since:
            return HoldEnded(t=back, source=HoldSource.INFERRED)
        return None
    instant = confirm_at(call)
    pending = pending_announcement(call)
    if instant is None or instant > now:
        return None
    if pending is None:
        return HoldStarted(t=instant, since=instant - MUSIC_S, source=HoldSource.INFERRED)
    since = _continued_since(call, pending)
    return HoldStarted(t=max(instant, pending.spotted.t), since=since, source=HoldSource.INFERRED)


def is_check_in(call: CallState, pending: Announcement) -> bool:
    """The announcement continues a hold: the agent only looked in."""
    if call.hold is not None and call.hold.since < pending.turn.start:
        return True
    before = call.past_holds[-1] if call.past_holds else None
    if before is None or before.ended is None:
        return False
    return before.ended >= pending.turn.start - 0.1 and pending.since - before.ended <= CHECK_IN_S


def _continued_since(call: CallState, pending: Announcement) -> float:
    return call.past_holds[-1].since if is_check_in(call, pending) else pending.since
