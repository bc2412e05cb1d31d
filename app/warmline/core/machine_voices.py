"""Voices that are no person on the line: voicemail, menus and notices, recorded greetings.

Sure only where words and form agree; a single sign is said as likely and changes no cue. A call's fold derives them,
so a call log replays to the same.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import takewhile

from warmline.core.call import CallState
from warmline.core.events import Direction, MachineVoice, Party, Spotted, VoiceKind
from warmline.core.turns import Turn

KINDS: Mapping[str, VoiceKind] = {
    "machine.voicemail": VoiceKind.VOICEMAIL,
    "machine.menu": VoiceKind.MENU,
    "machine.notice": VoiceKind.MENU,
    "machine.recorded": VoiceKind.RECORDED_GREETING,
}
"""What a phrase of the phrasebook says about who speaks it."""

MONOLOGUE_S = 3.0
"""A machine's text lasts at least this long, and nobody breaks in (ours)."""

GREETING_S = 4.0
"""A recorded greeting on the agent's own side is a whole text; shorter, the agent says it (ours)."""

BEEP_WITHIN_S = 4.0
"""The tone after which a message may be left follows the text this soon (ours)."""

UNBROKEN_S = 12.0
"""Who is called and speaks this long before the caller can say a word is likely a machine (ours)."""

WORD_S = 0.5
SLACK_S = 1.0
"""Recognisers date words roughly (ours)."""


def infer_machine(call: CallState, now: float) -> MachineVoice | None:
    """What has become known of a party's voice, if it is new."""
    if not call.machine_phrases and call.beep is None and not _suspicious(call):
        return None
    for party in Party:
        known, found = call.machine(party), _found(call, party)
        if found is None:
            continue
        if known is None or (found.kind, found.on, found.sure) != (known.kind, known.on, known.sure):
            return replace(found, t=max(found.t, now))
    return None


def _suspicious(call: CallState) -> bool:
    return call.direction is Direction.OUTBOUND and _unbroken(call) is not None


def _found(call: CallState, party: Party) -> MachineVoice | None:
    spotted = _latest_phrase(call, party)
    if spotted is not None:
        turn = _turn_of(call, spotted)
        if turn is None or (party is Party.AGENT and not _first(call, turn)):
            return None
        kind = KINDS[spotted.phrase]
        if party is Party.AGENT and kind is not VoiceKind.RECORDED_GREETING:
            return None  # an agent may well say how to leave a message
        on = party is Party.CUSTOMER and not _person_again(call, turn)
        sure = spotted.sure and _is_recited(call, turn, kind)
        return MachineVoice(t=spotted.t, party=party, kind=kind, on=on or party is Party.AGENT, sure=sure)
    turn = _unbroken(call) or _before_beep(call) if party is Party.CUSTOMER else None
    if turn is None:
        return None
    on = not _person_again(call, turn)
    return MachineVoice(t=turn.start, party=party, kind=VoiceKind.VOICEMAIL, on=on, sure=False)


def _latest_phrase(call: CallState, party: Party) -> Spotted | None:
    if not call.machine_phrases:
        return None
    mine = (one for one in reversed(call.spotted) if one.party is party and one.phrase in KINDS)
    return next(mine, None)


def _turn_of(call: CallState, spotted: Spotted) -> Turn | None:
    for turn in reversed(call.turns_of(spotted.party)):
        if turn.start - SLACK_S <= spotted.start:
            return turn
    return None


def _first(call: CallState, turn: Turn) -> bool:
    mine = call.turns_of(turn.party)
    return not mine or mine[0].start == turn.start


def _is_recited(call: CallState, turn: Turn, kind: VoiceKind) -> bool:
    """The form of a machine: a text of some length that nobody breaks into, before there was any talk."""
    if kind is VoiceKind.VOICEMAIL and _beep_after(call, turn):
        return True
    other = turn.party.other
    end = call.heard_until if turn.end is None else turn.end
    length_s = turn.speech_until(call.heard_until)
    beside = takewhile(lambda one: one.end is None or one.end > turn.start, reversed(call.turns_of(other)))
    broken = any(one.speech_s >= WORD_S and one.start < end for one in beside)
    if turn.party is Party.AGENT:
        return length_s >= GREETING_S and not broken
    return length_s >= MONOLOGUE_S and not broken and not _has_talked(call, turn)


def _has_talked(call: CallState, turn: Turn) -> bool:
    """The customer has answered the agent before: a person was there."""
    words = (one.end for one in call.turns_of(Party.AGENT) if one.end is not None and one.speech_s >= WORD_S)
    first = next(words, float("inf"))
    answers = call.turns_of(Party.CUSTOMER, after=first - SLACK_S)[:2]
    return len(answers) == 2 and answers[1].start < turn.start


def _person_again(call: CallState, turn: Turn) -> bool:
    """After the machine's text the agent has spoken, and was answered."""
    end = turn.end
    if end is None:
        return False
    for mine in call.turns_of(Party.AGENT, after=end):
        if mine.end is None or mine.speech_s < WORD_S:
            continue
        if call.turns_of(Party.CUSTOMER, after=mine.end):
            return True
    return False


def _beep_after(call: CallState, turn: Turn) -> bool:
    return call.beep is not None and turn.end is not None and 0.0 <= call.beep - turn.end + SLACK_S <= BEEP_WITHIN_S


def _before_beep(call: CallState) -> Turn | None:
    """The text before a beep, if the agent had no word yet."""
    turn = call.last_turn(Party.CUSTOMER)
    if turn is None or not _beep_after(call, turn) or turn.speech_s < MONOLOGUE_S:
        return None
    return turn if not call.turns_of(Party.AGENT) else None


def _unbroken(call: CallState) -> Turn | None:
    """Who was called has not stopped speaking since the answer."""
    turn = call.turns[0] if call.turns else None
    if call.direction is not Direction.OUTBOUND or turn is None or turn.party is not Party.CUSTOMER:
        return None
    alone = all(one.party is Party.CUSTOMER or one.start > (turn.end or call.heard_until) for one in call.turns[:3])
    return turn if alone and turn.speech_s >= UNBROKEN_S else None
