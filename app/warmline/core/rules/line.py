"""Cues about a line on which one cannot hear or understand the other (etiquette chapter 2)."""

from dataclasses import replace
from itertools import islice

from warmline.core.announcements import ANNOUNCING
from warmline.core.call import SHORTEST_TURN_S, CallState
from warmline.core.cues import Severity
from warmline.core.events import Direction, HealthState, Party, Spotted
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.rules.greeting import GREETING_WITHIN_S
from warmline.core.rules.silence import explained
from warmline.core.settings import LineLimits
from warmline.core.turns import Turn

STEPS = ("say", "repeat", "redial")
"""What to say to a customer who is not heard, in this order. Source: etiquette 001."""

TRY_AFTER_S = 2.0
"""Only what the agent says after so much silence is a new try: 001 waits 2 to 3 seconds."""

LONGEST_TRY_S = 15.0
"""An agent who speaks longer than this without an answer is not greeting: the recording began in mid-call (ours)."""

ASKED_WITHIN_S = 60.0
"""Questions further apart than this are not about one unclear line (ours)."""

SHOWN_S = 15.0
"""So long a quiet line is of use; and so long after it a blunt question can still be made good (ours)."""

CLEAR_TURN_S = 1.0
"""A shorter turn of the customer's says little about how loud they are (ours)."""

SHORT_QUESTION_S = 0.6
"""An agent's turn no longer than this, of which no word was recognised, may have been "huh?" (ours)."""

SAID_AGAIN_WITHIN_S = 3.0
"""So soon after a question does the answer to it begin (ours)."""

ASKED_AGAIN = ("line.asked_again", "line.blunt")


def observe_unheard(call: CallState) -> Observation | None:
    """The agent has greeted, and nothing was ever heard of the customer; `parts` is what comes next.

    Source: etiquette 001: say so, wait 2–3 seconds, say the same again, then ask to dial again.
    """
    gap = call.gap()
    if gap is None or gap.after.party is not Party.AGENT or call.answered is None or explained(call, gap):
        return None
    if call.direction is not Direction.INBOUND or _recording_greets(call) or _customer_was_heard(call):
        return None
    tries = _tries(call)
    first = call.turns_of(Party.AGENT)[0]
    if not 0 < tries <= len(STEPS) or first.start - call.answered > GREETING_WITHIN_S:
        return None
    if any(turn.speech_s > LONGEST_TRY_S for turn in call.turns_of(Party.AGENT)):
        return None
    announced = call.said(Party.AGENT, ANNOUNCING, call.answered)
    if announced is not None and announced.sure:
        return None  # who is asked to hold has been heard, if not by us
    return Observation("line.customer_unheard", since=gap.start, parts=(STEPS[tries - 1],), count=tries)


def grade_unheard(seen: Observation, now: float, limits: LineLimits) -> Finding:
    """A card after `unheard_s` seconds without a sound, each time."""
    return seen.staged(now, nudge=limits.unheard_s)


def _recording_greets(call: CallState) -> bool:
    voice = call.machine(Party.AGENT)
    return call.greeted_by_recording or (voice is not None and voice.on)


def _customer_was_heard(call: CallState) -> bool:
    return any(turn.end is None or turn.speech_s >= SHORTEST_TURN_S for turn in call.turns_of(Party.CUSTOMER))


def _tries(call: CallState) -> int:
    """How often the agent has spoken into the silence."""
    tries, until = 0, float("-inf")
    for turn in call.turns_of(Party.AGENT):
        if turn.speech_s >= SHORTEST_TURN_S:
            tries += turn.start - until >= TRY_AFTER_S
            until = turn.end or turn.start
    return tries


def observe_asked_again(call: CallState) -> Observation | None:
    """The agent could not understand the customer; `count` is how often lately. Source: etiquette 001 and 003."""
    asked = [one for one in call.spotted if one.party is Party.AGENT and one.phrase in ASKED_AGAIN and one.sure]
    if not asked or call.ended is not None:
        return None
    lately = {one.utterance for one in asked if one.end > asked[-1].end - ASKED_WITHIN_S}
    return Observation("line.customer_unclear", since=asked[-1].end, parts=("repeat",), count=len(lately))


def grade_asked_again(seen: Observation, now: float, limits: LineLimits) -> Finding:
    """A quiet line once the agent has asked `asked_times` times."""
    if seen.count < limits.asked_times:
        return Finding(seen.cue, seen.key, seen.since)
    finding = _for_a_while(seen, now, Severity.HINT, after_s=0.0)
    return replace(finding, measured=float(seen.count), limit=float(limits.asked_times), unit="times")


def observe_noise(call: CallState) -> Observation | None:
    """Noise on the customer's side disturbs. Source: etiquette 001 and 003."""
    since = call.customer.noisy
    if since is None or _cannot_be_asked(call):
        return None
    return Observation("line.customer_unclear", since=since, parts=("noise",))


def grade_noise(seen: Observation, now: float, limits: LineLimits) -> Finding:
    """A quiet line after `noise_s` seconds of it."""
    return _for_a_while(seen, now, Severity.HINT, after_s=limits.noise_s)


def observe_quiet(call: CallState) -> Observation | None:
    """How loud the customer is, told once, by their first two turns of some length. Source: etiquette 001."""
    if _cannot_be_asked(call):
        return None
    long_enough = (turn for turn in call.turns if turn.party is Party.CUSTOMER and turn.speech_s >= CLEAR_TURN_S)
    turns = list(islice(long_enough, 2))
    levels = [turn.level_db for turn in turns if turn.level_db is not None]
    if len(levels) < 2 or turns[1].end is None:
        return None
    return Observation("line.customer_unclear", since=turns[1].end, parts=("quiet",), level_db=max(levels))


def grade_quiet(seen: Observation, now: float, limits: LineLimits) -> Finding:
    """A quiet line when both turns were softer than `quiet_db` dBFS."""
    if seen.level_db is None or seen.level_db >= limits.quiet_db:
        return Finding(seen.cue, seen.key, seen.since)
    finding = _for_a_while(seen, now, Severity.HINT, after_s=0.0)
    return replace(finding, measured=seen.level_db, limit=limits.quiet_db, unit="dBFS")


def _cannot_be_asked(call: CallState) -> bool:
    """Nobody is there who could speak up, or the call is over."""
    away = call.hold is not None or call.consulting or call.ended is not None
    return away or call.customer.music or call.machine_speaks(Party.CUSTOMER)


def observe_one_way(call: CallState) -> Observation | None:
    """The customer has vanished in mid-call: the telephone says so, or the line went dead and the agent asks for them.

    Digital silence alone is no sign: softphones stop sending in pauses. Source: etiquette 001.
    """
    if _cannot_be_asked(call) or call.customer.state is not HealthState.LIVE:
        return None
    last = call.last_turn(Party.CUSTOMER, at_least_s=SHORTEST_TURN_S)
    if last is None or last.end is None:
        return None
    if call.packets_lost is not None:
        return Observation("line.one_way", since=call.packets_lost)
    asked = _asks_for_customer(call, last)
    return None if asked is None else Observation("line.one_way", since=asked.end)


def _asks_for_customer(call: CallState, last: Turn) -> Spotted | None:
    if call.customer.faded is None or last.end is None or call.agent.speaking_since is not None:
        return None
    asked = call.said(Party.AGENT, ("line.anyone_there",), last.end)
    return asked if asked is not None and asked.sure else None


def grade_one_way(seen: Observation, now: float, limits: LineLimits) -> Finding:
    """A card `one_way_s` seconds after the question, or after the telephone's word, without an answer."""
    return seen.staged(now, nudge=limits.one_way_s)


def observe_blunt(call: CallState) -> Observation | None:
    """The agent has asked "what?" and no more. Source: etiquette 001 and 003."""
    blunt = call.said(Party.AGENT, ("line.blunt",), float("-inf"))
    asked = (blunt.start, blunt.end) if blunt is not None and blunt.sure else _question_without_words(call)
    if asked is None or call.ended is not None:
        return None
    start, end = asked
    if not any(turn.start < start for turn in call.turns_of(Party.CUSTOMER)):
        return None  # before the customer's first word it is a greeting, if a bare one
    if call.said(Party.AGENT, ("line.asked_again",), end) or _moved_on(call, end):
        return None
    return Observation("line.agent_unclear", since=end)


def _moved_on(call: CallState, since: float) -> bool:
    """The customer has replied, and the agent has answered that: the moment for a politer question is past."""
    replies = call.turns_of(Party.CUSTOMER, after=since)
    answers = [turn for turn in call.turns_of(Party.AGENT) if replies and turn.start > replies[0].start]
    return any(turn.end is not None and turn.speech_s >= SHORTEST_TURN_S for turn in answers)


def _question_without_words(call: CallState) -> tuple[float, float] | None:
    """A very short sound of the agent's, of which nothing was recognised, and the customer begins with "I said …"."""
    again = call.said(Party.CUSTOMER, ("line.said_again",), float("-inf"))
    if again is None or not again.sure:
        return None
    replies = [turn for turn in call.turns_of(Party.CUSTOMER) if turn.start <= again.end]
    asked = [turn for turn in call.turns_of(Party.AGENT) if replies and turn.start < replies[-1].start]
    if not asked or asked[-1].end is None or again.start - replies[-1].start > SAID_AGAIN_WITHIN_S:
        return None
    sound = asked[-1]
    end = sound.end or sound.start
    if end - sound.start > SHORT_QUESTION_S or replies[-1].start - end > SAID_AGAIN_WITHIN_S:
        return None
    heard = any(one.party is Party.AGENT and one.end > sound.start and one.start < end for one in call.spotted)
    return None if heard else (sound.start, end)


def grade_blunt(seen: Observation, now: float, limits: LineLimits) -> Finding:
    """A card, unless something politer has followed within `settle_s` seconds."""
    return _for_a_while(seen, now, Severity.NUDGE, after_s=limits.settle_s)


def _for_a_while(seen: Observation, now: float, severity: Severity, after_s: float) -> Finding:
    """Shown from `after_s` seconds on, and for `SHOWN_S`: later the moment has passed."""
    begin, end = seen.since + after_s, seen.since + after_s + SHOWN_S
    if now < begin:
        return Finding(seen.cue, seen.key, seen.since, parts=seen.parts, next_at=begin)
    if now >= end:
        return Finding(seen.cue, seen.key, seen.since)
    return Finding(
        seen.cue,
        seen.key,
        seen.since,
        severity=severity,
        measured=after_s,
        limit=after_s,
        unit="s",
        parts=seen.parts,
        next_at=end,
    )


RULES = (
    Rule(
        "line.customer_unheard",
        observe_unheard,
        grade_unheard,
        limits="line",
        priority=5,
        timing=True,
        steps=True,
        supersedes=("silence.dead_air", "greeting.missing", "greeting.bare"),
    ),
    Rule("line.one_way", observe_one_way, grade_one_way, "line", 6, supersedes=("silence.dead_air",)),
    Rule("line.agent_unclear", observe_blunt, grade_blunt, "line", 16),
    Rule("line.customer_unclear", observe_asked_again, grade_asked_again, "line", 30),
    Rule("line.customer_unclear", observe_noise, grade_noise, "line", 31),
    Rule("line.customer_unclear", observe_quiet, grade_quiet, "line", 32),
)
