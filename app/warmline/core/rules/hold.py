"""Cues about holds (etiquette chapter 6)."""

from dataclasses import replace

from warmline.core.announcements import ANNOUNCING, CONFIRM_S, Announcement, is_check_in, pending_announcement
from warmline.core.call import CallState, Hold
from warmline.core.cues import Severity
from warmline.core.events import HoldSource, Party
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import HoldLimits, ReturnLimits
from warmline.core.turns import Turn

BEFORE_S = 15.0
"""A reason given this long before the announcement still counts as its reason (ours)."""

PROMISE_NEAR_S = 3.0
"""A promised time stands this near its announcement (ours)."""

WHY = ("hold.why",)
HOW_LONG = ("hold.how_long", "hold.promise")
CONSENT = ("hold.consent_asked",)
THANKS = ("hold.thanks", "hold.apology", "courtesy.thanks")
PARTS = ("why", "how_long_or_consent", "how_long", "consent")
"""Every part that a profile can ask of an announcement."""

FIRST_TURN_S = 1.5
"""A first turn shorter than this ("Mr Smith?") is not yet the return (ours)."""

CALL_BACK = ("callback.offered",)

LOOKUP_S = 20.0
"""A wait shorter than this, with no hold of the telephone, was a look-up and no hold (as in etiquette 6; ours)."""


def observe_checkin(call: CallState) -> Observation | None:
    """The customer waits, and the agent has not been with them since. Source: etiquette 002 and 004."""
    if call.hold is None or call.ended is not None:
        return None
    return Observation("hold.checkin", since=call.hold.contact)


def grade_checkin(seen: Observation, now: float, limits: HoldLimits) -> Finding:
    """A card at `checkin_s` seconds without the agent."""
    return seen.staged(now, nudge=limits.checkin_s)


def observe_limit(call: CallState) -> Observation | None:
    """The customer waits. Source: etiquette 002, 90 seconds at most."""
    if call.hold is None or call.ended is not None:
        return None
    return Observation("hold.limit", since=call.hold.since)


def grade_limit(seen: Observation, now: float, limits: HoldLimits) -> Finding:
    """An alert at `limit_s` seconds of hold."""
    return seen.staged(now, alert=limits.limit_s)


def observe_promise(call: CallState) -> Observation | None:
    """The customer waits, and the agent has said for how long. Source: etiquette 002."""
    if call.hold is None or call.ended is not None:
        return None
    announcing = call.said(Party.AGENT, ANNOUNCING, call.hold.since - BEFORE_S)
    # a duration said well before the announcement is about something else ("the installation takes a day")
    near = call.hold.since if announcing is None else announcing.start
    promise = call.said(Party.AGENT, ("hold.promise",), near - PROMISE_NEAR_S)
    if promise is None or promise.value is None:
        return None
    return Observation("hold.promise", since=promise.end, allowed_s=promise.value)


def grade_promise(seen: Observation, now: float, limits: HoldLimits) -> Finding:
    """An alert when the promised time is up; `limits` has no say in it."""
    return seen.staged(now, alert=seen.allowed_s)


def observe_announce(call: CallState) -> Observation | None:
    """A hold is announced, or begins, without its reason; or goes on without a duration or consent.

    Source: etiquette 001–004. `parts` are all that are missing, the reason first; `grade` keeps the profile's.
    `allowed_s` is how long the customer may wait without the rest: not at all once a hold was named, None if a
    look-up was, which may take its time.
    """
    if call.ended is not None or call.consulting:
        return None
    pending = pending_announcement(call)
    if pending is None:
        return _unannounced(call)
    if is_check_in(call, pending) or not call.understood(pending.turn.start, pending.turn.end or pending.turn.start):
        return None
    missing = missing_parts(call, pending)
    if not missing or (call.hold is None and not pending.explicit):
        return None
    named = 0.0 if pending.explicit and call.hold is not None else None
    ready = pending.turn.end if pending.explicit and "why" in missing else _begun(call, pending)
    return Observation(
        "hold.announce",
        since=pending.spotted.start,
        ready=ready,
        parts=missing,
        allowed_s=named,
        unsure=not pending.spotted.sure,
    )


def _begun(call: CallState, pending: Announcement) -> float | None:
    """When it is sure that the customer waits."""
    hold = call.hold
    if hold is None or hold.source is HoldSource.CONTROL:
        return pending.turn.end if hold is None else hold.since
    return hold.since + CONFIRM_S


def _unannounced(call: CallState) -> Observation | None:
    """A hold of the telephone without a reason. Of one told by its music nobody knows what was said before it."""
    hold = call.hold
    if hold is None or hold.source is HoldSource.INFERRED or not call.understood(hold.since - BEFORE_S, hold.since):
        return None
    if call.said(Party.AGENT, WHY, hold.since - BEFORE_S, hold.since):
        return None
    return Observation("hold.announce", since=hold.since, ready=hold.since, parts=PARTS)


def missing_parts(call: CallState, pending: Announcement) -> tuple[str, ...]:
    """What the announcement lacks of `PARTS`."""
    since = pending.turn.start - BEFORE_S
    lasting = call.said(Party.AGENT, HOW_LONG, since) is not None
    asked = call.said(Party.AGENT, CONSENT, since) is not None
    agreed = asked or call.said(Party.CUSTOMER, ("hold.assent",), pending.turn.end or 0.0) is not None
    said = {
        "why": call.said(Party.AGENT, WHY, since) is not None,
        "how_long_or_consent": lasting or agreed,
        "how_long": lasting,
        "consent": agreed,
    }
    for tick in call.ticked:
        if tick.checklist == "hold" and tick.t >= pending.turn.start:
            said |= {part: tick.on for part in PARTS if shown_part(part) == tick.part}
    return tuple(part for part in PARTS if not said[part])


def shown_part(part: str) -> str:
    """What a part is called on the panel and in the phrasebook: either of two is asked for as the first."""
    return "how_long" if part == "how_long_or_consent" else part


def grade_announce(seen: Observation, now: float, limits: HoldLimits) -> Finding:
    """A card for a missing reason, and for a duration or consent where a hold was named; both in one.

    After a look-up without them there is a quiet line once it has outlasted what a look-up may take.
    """
    wanted = tuple(dict.fromkeys(shown_part(part) for part in seen.parts if part in limits.parts))
    if not wanted:
        return Finding(seen.cue, seen.key, seen.since)
    narrowed = replace(seen, parts=wanted)
    asked_for = len({shown_part(part) for part in limits.parts})
    if "why" in wanted or seen.allowed_s is not None:
        return narrowed.lacking(now, Severity.NUDGE, wanted=asked_for, settle_s=limits.settle_s)
    return narrowed.lacking(now, Severity.HINT, wanted=asked_for, settle_s=limits.lookup_s)


def observe_callback(call: CallState) -> Observation | None:
    """The customer waits, and the agent has not offered to call back. Source: etiquette 000, 002 and 003.

    `count` are the holds of the call with this one. `ready` is None for a look-up: it may be over in a moment.
    """
    hold = call.hold
    if hold is None or call.ended is not None or call.said(Party.AGENT, CALL_BACK, hold.since - BEFORE_S):
        return None
    pending = pending_announcement(call)
    named = hold.source is HoldSource.CONTROL or (pending is not None and pending.explicit)
    count = 1 + sum(map(_was_no_lookup, call.past_holds))
    return Observation("hold.callback_instead", since=hold.since, ready=hold.since if named else None, count=count)


def _was_no_lookup(hold: Hold) -> bool:
    return hold.source is HoldSource.CONTROL or (hold.ended or 0.0) - hold.since >= LOOKUP_S


def grade_callback(seen: Observation, now: float, limits: HoldLimits) -> Finding:
    """A quiet line on a second hold; at `limit_s` seconds what `hold.limit` says in its place, unless that is off."""
    line_s = None
    if seen.count >= limits.callback_from:
        line_s = min(limits.lookup_s if seen.ready is None else 0.0, limits.limit_s)
    found = seen.staged(now, hint=line_s, nudge=limits.limit_s)
    if found.severity is not Severity.HINT:
        return found
    return replace(found, measured=float(seen.count), limit=float(limits.callback_from), unit="holds")


def observe_return(call: CallState) -> Observation | None:
    """A hold is over, and the agent's first two turns hold neither thanks nor an apology.

    Source: etiquette 001 and 003. `allowed_s` is how long the hold was, `count` the turns without thanks.
    """
    if call.hold is not None or not call.past_holds or call.ended is not None:
        return None
    hold = call.past_holds[-1]
    back = hold.ended
    if back is None or pending_announcement(call) is not None or call.said(Party.AGENT, THANKS, back - 1.0):
        return None
    turns = _turns_since(call, hold)
    if not turns:
        return None
    last = turns[-1]
    if last.end is None or not call.understood(back, last.end):
        return None
    return Observation(
        "hold.return",
        since=back,
        ready=last.end,
        parts=("thanks_or_apology",),
        count=len(turns),
        allowed_s=back - hold.since,
        over=len(call.turns_of(Party.AGENT, after=last.start)) > 1,
    )


def _turns_since(call: CallState, hold: Hold) -> tuple[Turn, ...]:
    """The first two turns after the hold; a mere "Mr Smith?" is not yet one."""
    turns = call.turns_of(Party.AGENT, after=(hold.ended or 0.0) - 0.1)
    if turns and turns[0].end is not None and turns[0].speech_s < FIRST_TURN_S:
        turns = turns[1:]
    there = turns and call.said(Party.AGENT, ("hold.there",), turns[0].start, turns[0].end or turns[0].start)
    return turns[1:3] if there else turns[:2]


def grade_return(seen: Observation, now: float, limits: ReturnLimits) -> Finding:
    """A quiet line after the first turn without thanks, a card after the second."""
    if (seen.allowed_s or 0.0) < limits.shortest_s:
        return Finding(seen.cue, seen.key, seen.since)
    severity = Severity.NUDGE if seen.count > 1 else Severity.HINT
    return seen.lacking(now, severity, wanted=1, settle_s=limits.settle_s)


SUPERSEDED = ("hold.promise", "hold.checkin", "hold.callback_instead")
"""What the alert at the longest hold says as well."""

RULES = (
    Rule("hold.limit", observe_limit, grade_limit, "hold", 1, timing=True, supersedes=SUPERSEDED),
    Rule("hold.promise", observe_promise, grade_promise, "hold", 2, timing=True, from_words=True),
    Rule("hold.checkin", observe_checkin, grade_checkin, "hold", 12, timing=True),
    Rule("hold.callback_instead", observe_callback, grade_callback, "hold", 11, timing=True),
    Rule("hold.announce", observe_announce, grade_announce, "hold", 14, from_words=True),
    Rule("hold.return", observe_return, grade_return, "returning", 13, from_words=True),
)
