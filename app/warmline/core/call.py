"""The state of a call: a fold of its events, small enough to keep for hours.

`call.after(event)` gives the next state; nothing here knows a limit or a clock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from warmline.core.arrival import NOTHING_KNOWN, Arrival, CallType
from warmline.core.events import (
    Answered,
    AnyCallEvent,
    AnyEvent,
    CallEvent,
    Consult,
    Direction,
    Ended,
    Faded,
    Health,
    HealthState,
    Heard,
    HoldEnded,
    HoldSource,
    HoldStarted,
    LanguageChosen,
    MachineVoice,
    Music,
    Noise,
    PacketsLost,
    Party,
    Paused,
    Ringing,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Ticked,
    Tone,
    ToneKind,
    Transferred,
    Undone,
    VoiceKind,
)
from warmline.core.languages import UNSURE
from warmline.core.turns import NO_TURNS, Turn, Turns

TURN_PAUSE_S = 1.5
"""A party that goes on within this many seconds continues its turn (natural pauses are 1–3 s; ours)."""

BACK_CHANNEL_S = 1.0
"""Speech shorter than this ("mhm", "okay") does not take the turn away from the other (ours)."""

SHORTEST_TURN_S = 0.2
"""Speech shorter than this is a breath or a click: nobody owes an answer to it (ours)."""

REMEMBERED_S = 900.0
"""What was spotted longer ago than this has no bearing on any rule (ours)."""


def chosen_language(event: AnyEvent) -> str | None:
    """The language that an event says the call is in, `und` included; None: it says none."""
    return event.language if isinstance(event, LanguageChosen | CallEvent) else None


def _end(turn: Turn) -> float:
    return turn.end or 0.0


@dataclass(frozen=True, slots=True)
class Gap:
    """Nobody speaks since `start`; `after` is the turn that ended last."""

    start: float
    after: Turn


@dataclass(frozen=True, slots=True)
class Hold:
    """The customer waits since `since`; `contact` is when the agent was last with them."""

    since: float
    source: HoldSource
    contact: float
    ended: float | None = None


@dataclass(frozen=True, slots=True)
class Sound:
    """What one party delivers: speaking since (None: silent), since when its sound can be trusted, and music.

    `noisy` and `faded` are since when noise disturbs, or its background is gone (None: it is not so).
    """

    speaking_since: float | None = None
    state: HealthState = HealthState.LIVE
    trusted_from: float = 0.0
    music: bool = False
    noisy: float | None = None
    faded: float | None = None


@dataclass(frozen=True, slots=True)
class CallState:
    """Everything a rule may look at. Times are seconds on the call's clock.

    `rejoined` is when the agent came back from a hold or a consultation, or the customer's side from its music:
    no silence is older than that. `late`: what is heard is old, so nobody knows whether anybody speaks.
    `inferred` names what of the call was concluded from sound and may be undone; `void_until` is when the agent last
    said that there is no hold: what announced one before announces none. `machines` is the latest word on each
    party's voice; `beep` when one was heard last; `packets_lost` since when the telephone receives nothing. `arrival`
    is how the call came about.
    """

    heard_until: float = 0.0
    understood_until: float | None = None
    direction: Direction = Direction.INBOUND
    language: str | None = None
    answered: float | None = None
    ended: float | None = None
    ended_by: Party | None = None
    agent: Sound = Sound()
    customer: Sound = Sound()
    turns: Turns = NO_TURNS
    spotted: tuple[Spotted, ...] = ()
    hold: Hold | None = None
    past_holds: tuple[Hold, ...] = ()
    control_holds: bool = False
    consulting: bool = False
    transferred: bool = False
    rejoined: float = 0.0
    lost_words: tuple[tuple[float, float], ...] = ()
    recognising: bool = True
    late: bool = False
    paused: bool = False
    paused_until: float | None = None
    ticked: tuple[Ticked, ...] = ()
    inferred: frozenset[str] = frozenset()
    void_until: float = float("-inf")
    machines: tuple[MachineVoice, ...] = ()
    machine_phrases: bool = False
    greeted_by_recording: bool = False
    beep: float | None = None
    arrival: Arrival = NOTHING_KNOWN
    packets_lost: float | None = None

    # ---- questions rules ask ----------------------------------------------------------------------

    def sound(self, party: Party) -> Sound:
        """What `party` delivers."""
        return self.agent if party is Party.AGENT else self.customer

    def machine(self, party: Party) -> MachineVoice | None:
        """What is known of the party's voice: a machine's, or no longer; None: nothing says so."""
        return next((voice for voice in self.machines if voice.party is party), None)

    def machine_speaks(self, party: Party) -> bool:
        """The party's voice is a machine's for sure: nobody there waits or answers."""
        voice = self.machine(party)
        return voice is not None and voice.on and voice.sure

    def is_type(self, call_type: CallType) -> bool:
        """The telephone system says that it is a call of this kind."""
        return self.arrival.is_type(call_type)

    def last_turn(self, party: Party | None = None, at_least_s: float = 0.0) -> Turn | None:
        """The latest turn (of `party`) with this much speech."""
        for turn in reversed(self.turns):
            if party in (None, turn.party) and (turn.end is None or turn.speech_s >= at_least_s):
                return turn
        return None

    def turns_of(self, party: Party, after: float = float("-inf")) -> tuple[Turn, ...]:
        """The turns of `party` that began at `after` or later."""
        return self.turns.of(party, after)

    def pause_is_over(self, now: float) -> bool:
        """Cues were paused until an instant that has come."""
        return self.paused_until is not None and self.paused_until <= now

    def silent(self) -> bool:
        """Nobody speaks, and the sound of both can be trusted and is fresh."""
        return not self.late and all(
            sound.speaking_since is None and sound.state is HealthState.LIVE for sound in (self.agent, self.customer)
        )

    def gap(self) -> Gap | None:
        """The silence now, or None while someone speaks, nothing was said yet, or sound was unknown in it."""
        if self.ended is not None or not self.silent():
            return None
        ended = [turn for turn in self.turns[-4:] if turn.end is not None]
        spoken = [turn for turn in ended if turn.speech_s >= SHORTEST_TURN_S]
        if not spoken:
            return None
        after = max(spoken, key=_end)  # a turn may go on past a back-channel that began later
        start = max([self.rejoined, *map(_end, ended)])
        if start < max(self.agent.trusted_from, self.customer.trusted_from):
            return None
        return Gap(start, after)

    def said(self, party: Party, phrases: Iterable[str], since: float, until: float = float("inf")) -> Spotted | None:
        """The latest of `phrases` that `party` said within `since` and `until`."""
        wanted = frozenset(phrases)
        for spotted in reversed(self.spotted):
            if spotted.t < since:
                break  # what was known before `since` had ended before it
            if spotted.party is party and spotted.phrase in wanted and since <= spotted.end and spotted.start <= until:
                return spotted
        return None

    def ticked_by_hand(self, checklist: str, part: str) -> bool | None:
        """How the agent last ticked this part; None if they did not."""
        ticks = [tick.on for tick in self.ticked if tick.checklist == checklist and tick.part == part]
        return ticks[-1] if ticks else None

    def part_done(self, checklist: str, part: str, phrases: Iterable[str], since: float) -> bool:
        """The agent has ticked the part by hand, one way or the other, or has said one of `phrases` since."""
        by_hand = self.ticked_by_hand(checklist, part)
        return self.said(Party.AGENT, phrases, since) is not None if by_hand is None else by_hand

    def understood(self, start: float, end: float) -> bool:
        """Every word between the two instants has been understood: none is missing, none was dropped."""
        if self.understood_until is None or self.understood_until < end or not self.recognising:
            return False
        return not any(since < end and until > start for since, until in self.lost_words)

    # ---- the fold -----------------------------------------------------------------------------------

    def after(self, event: AnyEvent) -> "CallState":
        """The state once `event` has happened."""
        match event:
            case Heard():
                return replace(self, heard_until=event.heard_until, understood_until=event.understood_until)
            case SpeechStarted():
                return self._started(event)
            case SpeechEnded():
                return self._ended_speech(event)
            case Spotted():
                recent = [one for one in self.spotted if one.t > event.t - REMEMBERED_S]
                machine = self.machine_phrases or event.phrase.startswith("machine.")
                return replace(self, spotted=(*recent, event), machine_phrases=machine)
            case Health():
                return self._health(event)
            case Music():
                return self._music(event)
            case Paused():
                return replace(self, paused=event.on, paused_until=event.until if event.on else None)
            case Ticked():
                return replace(self, ticked=(*self.ticked, event))
            case LanguageChosen():
                return self._speaking(event.language)
            case CallEvent():
                return self._call_event(event)
            case _:
                return self._after_other(event)

    def _after_other(self, event: AnyEvent) -> "CallState":
        match event:
            case MachineVoice():
                return self._machine(event)
            case Tone(kind=ToneKind.BEEP):
                return replace(self, beep=event.t)
            case Tone():
                return replace(self, arrival=self.arrival.after_tone(event, spoken=bool(self.turns)))
            case Noise() | Faded():
                return self._background(event)
            case Undone():
                return self._undone(event)
            case _:
                return self

    def _background(self, event: Noise | Faded) -> "CallState":
        since = event.t if event.on else None
        sound = self.sound(event.party)
        changed = replace(sound, noisy=since) if isinstance(event, Noise) else replace(sound, faded=since)
        return self._with_sound(event.party, changed)

    def _call_event(self, event: AnyCallEvent) -> "CallState":
        if event.inferred and self._is_told(event):
            return self
        state = self if event.language is None else self._speaking(event.language)
        marked = state.inferred - {event.type}
        state = replace(state, inferred=marked | {event.type} if event.inferred else marked)
        state = replace(state, arrival=state.arrival.after(event))
        match event:
            case Ringing():
                return replace(state, direction=event.direction)
            case Answered():
                answered = event.t if state.answered is None else state.answered  # said again, with a language
                return replace(state, answered=answered, direction=event.direction or state.direction)
            case HoldStarted():
                return state._held(event)
            case HoldEnded():
                return state._resumed(event)
            case Consult():
                return replace(state, consulting=True)
            case Transferred():
                return replace(state, transferred=True)
            case PacketsLost():
                return replace(state, packets_lost=event.t if event.on else None)
            case Ended():
                return replace(state, ended=event.t, ended_by=event.by)
            case _:
                return state

    def _is_told(self, event: AnyCallEvent) -> bool:
        """What `event` guesses is known already, and not from a guess: nobody may take it back."""
        known = {"answered": self.answered is not None, "ended": self.ended is not None, "consult": self.consulting}
        return known.get(event.type, False) and event.type not in self.inferred

    def _speaking(self, language: str) -> "CallState":
        return replace(self, language=None if language == UNSURE else language)

    def _held(self, event: HoldStarted) -> "CallState":
        by_control = self.control_holds or event.source is HoldSource.CONTROL
        continued = bool(self.past_holds) and self.past_holds[-1].since == event.since
        checked_in = self.last_turn(Party.AGENT) if continued else None
        contact = event.since if checked_in is None or checked_in.end is None else checked_in.end
        kept = self.past_holds[:-1] if continued else self.past_holds
        hold = Hold(event.since, event.source, contact=contact)
        return replace(self, hold=hold, past_holds=kept, control_holds=by_control)

    def _resumed(self, event: HoldEnded) -> "CallState":
        by_control = self.control_holds or event.source is HoldSource.CONTROL
        state = replace(self, control_holds=by_control, consulting=False, rejoined=event.t)
        if self.hold is None:
            return state
        return replace(state, hold=None, past_holds=(*self.past_holds, replace(self.hold, ended=event.t)))

    def _undone(self, event: Undone) -> "CallState":
        """Only what was inferred can be undone; everything else stays as it was said."""
        if event.what == "hold.started":
            if self.hold is None or self.hold.source is not HoldSource.INFERRED:
                return self
            return replace(self, hold=None, void_until=event.t, rejoined=event.t)
        if event.what not in self.inferred:
            return self
        state = replace(self, inferred=self.inferred - {event.what}, arrival=self.arrival.after_undone(event))
        match event.what:
            case "answered":
                return replace(state, answered=None, ended=event.t)
            case "ended":
                return replace(state, ended=None, ended_by=None)
            case "consult":
                return replace(state, consulting=False, rejoined=event.t)
            case _:
                return state

    def _machine(self, voice: MachineVoice) -> "CallState":
        others = tuple(one for one in self.machines if one.party is not voice.party)
        greeted = voice.on and voice.sure and voice.kind is VoiceKind.RECORDED_GREETING
        return replace(self, machines=(*others, voice), greeted_by_recording=self.greeted_by_recording or greeted)

    def _with_sound(self, party: Party, sound: Sound) -> "CallState":
        return replace(self, agent=sound) if party is Party.AGENT else replace(self, customer=sound)

    def _health(self, event: Health) -> "CallState":
        if event.state is HealthState.LATE:
            return replace(self, late=True)
        if event.party is None:
            lost = self.lost_words
            if event.since is not None:
                lost = (*lost, (event.since, event.t))
            able = event.state in (HealthState.LIVE, HealthState.BEHIND)
            return replace(self, lost_words=lost, recognising=able, late=self.late and event.since is not None)
        before = self.sound(event.party)
        sound = replace(before, state=event.state, trusted_from=max(before.trusted_from, event.t))
        return self._with_sound(event.party, sound)

    def _music(self, event: Music) -> "CallState":
        state = self._with_sound(event.party, replace(self.sound(event.party), music=event.on))
        return state if event.on else replace(state, rejoined=max(self.rejoined, event.t))

    def _started(self, event: SpeechStarted) -> "CallState":
        state = self._with_sound(event.party, replace(self.sound(event.party), speaking_since=event.t))
        mine = self.last_turn(event.party)
        if mine is None or not self._continues(mine, event):
            return replace(state, turns=self.turns.begun(Turn(event.party, event.t, resumed=event.t)))
        return replace(state, turns=self.turns.changed(mine, replace(mine, end=None, resumed=event.t)))

    def _continues(self, mine: Turn, event: SpeechStarted) -> bool:
        if mine.end is None or event.t - mine.end > TURN_PAUSE_S:
            return mine.end is None
        other = self.last_turn(event.party.other)
        taken = other is not None and other.start > mine.start and other.speech_until(event.t) >= BACK_CHANNEL_S
        return not taken

    def _ended_speech(self, event: SpeechEnded) -> "CallState":
        state = self._with_sound(event.party, replace(self.sound(event.party), speaking_since=None))
        mine = self.last_turn(event.party)
        if mine is None or mine.end is not None:
            return state
        speech_s = mine.speech_s + max(0.0, event.t - mine.resumed)
        done = replace(mine, end=event.t, speech_s=speech_s, level_db=event.level_db)
        return replace(state, turns=self.turns.changed(mine, done))
