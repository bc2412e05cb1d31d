"""Where calls begin and end, inferred from sound: rings, signal tones, who speaks and who is silent.

Pure: what was heard and the time come as arguments, in the order of time, on any clock of the caller's (seconds).
What the telephone system or the agent says goes before everything that is inferred here.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from warmline.core.announcements import pending_announcement
from warmline.core.call import CallState
from warmline.core.conversation import Conversation
from warmline.core.events import (
    Answered,
    Consult,
    Direction,
    Ended,
    HealthState,
    HoldEnded,
    HoldSource,
    Party,
    Ringing,
    SpeechEnded,
    SpeechStarted,
    Tone,
    ToneKind,
    Undone,
)
from warmline.core.settings import BoundaryLimits

Inferred = Ringing | Answered | Ended | Consult | HoldEnded | Undone
Evidence = SpeechStarted | SpeechEnded | Tone

QUIET_DB = -55.0
"""What a line carries between calls is quieter; comfort noise and music are louder (ours)."""

RINGS = frozenset({ToneKind.RING, ToneKind.RING_BACK})
NO_CALL = frozenset({ToneKind.BUSY, ToneKind.CONGESTION, ToneKind.SPECIAL, ToneKind.DIAL})
"""These say that nobody is connected, or not any more (ITU-T E.182)."""

ANSWER_S = 0.3
"""So much of the customer's voice after a ring-back is an answer ("Hello?", ours)."""

CUT_S = 0.3
"""A ring is cut off as the agent picks up; speech may be dated this much before its end (ours)."""

APART_S = 2.0
"""A ring this long after the last word belongs to the next call, not to this one (ours)."""

AGAIN_S = 5.0
"""After an undone or clicked end both sides must be silent this long before speech begins a call (ours)."""

SILENCE, TWO_WAY = "silence", "two_way"
"""Evidence for an end and for a begin that is weaker than tones and words."""

LEFT_S = 15.0
ABSENT_S = 180.0
"""The customer's line is dead this long while the agent talks on: after a goodbye, and without one (ours)."""


class Phase(StrEnum):
    """Between calls, or where in one."""

    IDLE = "idle"
    RINGING = "ringing"
    ON_CALL = "on_call"


@dataclass(frozen=True, slots=True)
class Moment:
    """What was heard until `now`; `complete` is false while somebody's sound is missing."""

    now: float
    events: tuple[Evidence, ...]
    customer_db: float
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Situation:
    """What the call itself says about a silence; `goodbye` is when it was said, on the call's clock."""

    held: bool = False
    consulting: bool = False
    words: bool = False
    goodbye: float | None = None


def situation(call: CallState) -> Situation:
    """What is known of the call that goes on."""
    sound = (call.agent.state, call.customer.state)
    waiting = call.hold is not None or pending_announcement(call) is not None
    return Situation(
        held=waiting or any(state is not HealthState.LIVE for state in sound),
        consulting=call.consulting,
        words=call.recognising and call.understood_until is not None,
        goodbye=_goodbye(call),
    )


def _goodbye(call: CallState) -> float | None:
    """When goodbye was said, if nobody has gone on talking since."""
    said = [spotted for spotted in call.spotted if spotted.phrase == "closing.goodbye"]
    if not said:
        return None
    end = said[-1].end
    return None if any(turn.start > end and turn.speech_s > TALKED_ON_S for turn in call.turns[-6:]) else end


TALKED_ON_S = 2.5
"""More speech than this after a goodbye is a new matter (ours)."""


@dataclass(slots=True)
class Boundaries:
    """Follows one agent's line through its calls. Not thread-safe."""

    limits: BoundaryLimits = field(default_factory=BoundaryLimits)
    phase: Phase = Phase.IDLE
    talk: Conversation = field(default_factory=Conversation)
    _ring: Tone | None = None
    _ring_over: float | None = None
    _begun: float = 0.0
    _inferred: bool = False
    _barred: bool = False
    _sounded: float = 0.0
    _dialled: bool = False
    _resumed: float = float("-inf")

    def hear(self, moment: Moment, call: Situation) -> list[Inferred]:
        """What follows from what was heard until `moment.now`."""
        now = moment.now
        if not moment.complete or moment.customer_db > QUIET_DB:
            self._sounded = now
        if not moment.complete:
            self._resumed = now  # a silence that nobody could hear is none
        found: list[Inferred] = []
        for event in moment.events:
            if isinstance(event, Tone):
                found += self._tone(event, call)
            else:
                self.talk.take(event)
        self.talk.forget(now)
        if self._barred and self.talk.silent_since(now) <= now - AGAIN_S:
            self._barred = False
            self.talk.close(now)
        step = {Phase.IDLE: self._idle, Phase.RINGING: self._ringing, Phase.ON_CALL: self._on_call}[self.phase]
        found += step(now, call)
        return found

    # ---- what others say ------------------------------------------------------------------------------

    def call_began(self, now: float) -> None:
        """The agent or the telephone system says that a call goes on."""
        self._enter_call(now, inferred=False)

    def call_ended(self, now: float) -> None:
        """The agent or the telephone system says that it is over; what still sounds begins no other."""
        self._leave(now, barred=True)

    def goes_on(self, now: float) -> None:
        """The end that was inferred was none."""
        self.phase, self._resumed = Phase.ON_CALL, now

    # ---- tones ----------------------------------------------------------------------------------------

    def _tone(self, tone: Tone, call: Situation) -> Iterator[Inferred]:
        if tone.kind in RINGS:
            yield from self._rung(tone, call)
        elif tone.kind in NO_CALL and tone.on:
            yield from self._nobody(tone, call)

    def _rung(self, tone: Tone, call: Situation) -> Iterator[Inferred]:
        if not tone.on:
            if self.phase is Phase.RINGING:
                self._ring_over = tone.t
            return
        if self.phase is Phase.ON_CALL:
            apart = self.talk.last_end(Party.CUSTOMER) <= tone.t - APART_S and not self.talk.speaks(Party.CUSTOMER)
            if call.consulting:
                return
            if tone.kind is ToneKind.RING_BACK and (call.held or not apart):
                self._dialled = True
                yield Consult(t=tone.t, known=tone.known, inferred=True, evidence=str(tone.kind))
                return
            if not apart or call.held:
                return  # somebody else calls while the agent talks
            ended = max(self._begun, self.talk.exchange_end)
            yield Ended(t=min(ended, tone.t), known=tone.known, inferred=True, evidence=str(tone.kind))
            self._leave(tone.known)
        self.phase, self._ring, self._ring_over, self._barred = Phase.RINGING, tone, None, False
        yield Ringing(t=tone.t, known=tone.known, inferred=True, evidence=str(tone.kind), direction=_direction_of(tone))

    def _nobody(self, tone: Tone, call: Situation) -> Iterator[Inferred]:
        if self.phase is Phase.RINGING:
            self._leave(tone.known, barred=True)
            yield Undone(t=tone.known, what="ringing")
        elif self.phase is Phase.ON_CALL and (call.consulting or self._dialled):
            self._dialled = False
            yield HoldEnded(t=tone.t, known=tone.known, inferred=True, source=HoldSource.INFERRED)
        elif self.phase is Phase.ON_CALL:
            yield Ended(t=tone.t, known=tone.known, inferred=True, evidence=str(tone.kind))
            self._leave(tone.known)

    # ---- step by step ---------------------------------------------------------------------------------

    def _idle(self, now: float, call: Situation) -> Iterator[Inferred]:
        if self._barred:
            return
        opening = self.talk.opening(now, self.limits.speech_s, self.limits.reply_s)
        if opening is None:
            return
        direction = Direction.INBOUND if opening.first is Party.AGENT else Direction.OUTBOUND
        self._enter_call(opening.start, inferred=True)
        yield Answered(t=opening.start, known=now, inferred=True, evidence=TWO_WAY, direction=direction)

    def _ringing(self, now: float, call: Situation) -> Iterator[Inferred]:
        ring, over = self._ring, self._ring_over
        assert ring is not None
        answered = self._picked_up(ring, over, now)
        if answered is not None:
            self._enter_call(answered, inferred=True)
            yield Answered(t=answered, known=now, inferred=True, evidence=str(ring.kind), direction=_direction_of(ring))
        elif over is not None and now - over >= self.limits.pickup_s:
            self._leave(now)
            yield Undone(t=now, what="ringing")

    def _picked_up(self, ring: Tone, over: float | None, now: float) -> float | None:
        """When somebody began to speak after the ring; None: nobody has."""
        starts = []
        customer = self.talk.since(Party.CUSTOMER, ring.known if over is None else min(ring.known, over), now)
        if customer is not None and customer.speech_s >= ANSWER_S:
            starts.append(customer.start)
            agent = self.talk.turn_before(Party.AGENT, customer.start, self.limits.reply_s, now)
            if agent is not None and over is not None and agent >= over - CUT_S:
                starts.append(agent)
        if over is not None:
            agent_says = self.talk.since(Party.AGENT, over - CUT_S, now)
            if agent_says is not None and agent_says.speech_s >= self.limits.speech_s:
                starts.append(agent_says.start)
        return min(starts, default=None)

    def _on_call(self, now: float, call: Situation) -> Iterator[Inferred]:
        heard = self.talk.last_end(Party.CUSTOMER) > self._begun or self.talk.speaks(Party.CUSTOMER)
        if self._inferred and not heard and not call.held and now - self._begun >= self.limits.alone_s:
            self._leave(now, barred=True)
            yield Undone(t=now, what="answered")
            return
        ended = self._fell_silent(now, call)
        if ended is not None:
            evidence = SILENCE if call.goodbye is None else "goodbye"
            yield Ended(t=max(self._begun, ended), known=now, inferred=True, evidence=evidence)
            self._leave(now)

    def _fell_silent(self, now: float, call: Situation) -> float | None:
        """When the talk ended, if the silence since has lasted too long for this call."""
        since = max(self.talk.silent_since(now), self._begun)
        if now - max(since, self._resumed) >= self._patience_s(now, call):
            return since
        left = self.talk.last_end(Party.CUSTOMER)
        if call.held or call.consulting or self.talk.speaks(Party.CUSTOMER):
            return None
        gone_s = now - max(left, self._sounded, self._begun, self._resumed, call.goodbye or 0.0)
        if gone_s >= (ABSENT_S if call.goodbye is None else LEFT_S):
            return max(self.talk.exchange_end, call.goodbye or 0.0)
        return None

    def _patience_s(self, now: float, call: Situation) -> float:
        limits = self.limits
        if call.held or call.consulting:
            return limits.hold_s
        live = now - self._sounded < AGAIN_S  # music, or a line that is open
        if call.goodbye is not None:
            return 2 * limits.goodbye_s if live else limits.goodbye_s
        if live:
            return limits.hold_s
        return limits.silence_s if call.words else max(limits.silence_s, limits.blind_s)

    # ---- the phases -----------------------------------------------------------------------------------

    def _enter_call(self, begun: float, *, inferred: bool) -> None:
        self.phase, self._begun, self._inferred = Phase.ON_CALL, begun, inferred
        self._ring, self._ring_over, self._dialled, self._barred = None, None, False, False
        self._resumed = float("-inf")

    def _leave(self, now: float, *, barred: bool = False) -> None:
        """Between calls: what was said so far begins no other."""
        self.phase, self._barred = Phase.IDLE, barred
        self._ring, self._ring_over = None, None
        self.talk.close(now)


def _direction_of(ring: Tone) -> Direction:
    return Direction.OUTBOUND if ring.kind is ToneKind.RING_BACK else Direction.INBOUND
