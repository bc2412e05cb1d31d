"""What happens in a call: the events that a call is the list of.

Every event carries `t`, seconds on the call's clock (0 = ringing, or the start of the file). Events whose
boundary is dated back (`SpeechStarted`, `SpeechEnded`) also carry `known`, when it was learned. Names and
fields are the call log's format: add fields with defaults, never rename one.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from warmline.core.phrases import TeamWordings
from warmline.core.settings import Level, Limits


class Party(StrEnum):
    """One of the two who talk."""

    AGENT = "agent"
    CUSTOMER = "customer"

    @property
    def other(self) -> "Party":
        """The party at the other end of the line."""
        return Party.CUSTOMER if self is Party.AGENT else Party.AGENT


class HealthState(StrEnum):
    """How far what we hear can be trusted."""

    LIVE = "live"
    MUTED = "muted"
    LOST = "lost"
    ECHO = "echo"  # both parties deliver the same sound
    BEHIND = "behind"  # recognition dropped audio
    NO_WORDS = "no_words"  # no recogniser: timing cues only
    ERROR = "error"
    LATE = "late"  # sound waits for us to hear it: cues come late
    NOISE = "noise"  # these two as events are `Noise` and `Music`; the panel names them beside the others
    MUSIC = "music"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something dated `t` seconds on the call's clock."""

    t: float


# ---- what was heard -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechStarted(Event):
    """A party began to speak at `t` (first voiced frame); known at `known`."""

    type: Literal["speech.started"] = "speech.started"
    party: Party
    known: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechEnded(Event):
    """A party fell silent at `t` (end of the last voiced frame); levels in dBFS over voiced frames."""

    type: Literal["speech.ended"] = "speech.ended"
    party: Party
    known: float
    level_db: float | None = None
    peak_db: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One recognised word; `start` and `end` in seconds on the call's clock, `confidence` 0–1."""

    text: str
    start: float
    end: float
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Event):
    """What a party said, as far as recognised at `t`. A final replaces the partials of its utterance.

    `language` is the one that was listened for; None: that of the call.
    """

    type: Literal["words"] = "words"
    party: Party
    utterance: int
    final: bool
    start: float
    end: float
    text: str
    confidence: float
    words: tuple[Word, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted(Event):
    """A phrase of the phrasebook was heard: rules see this, never words.

    `phrase` is the id in the phrasebook's `hear` tables (`greeting.offer`). `sure` is false for a fuzzy
    match. `value` is a duration in seconds where the phrase holds one.
    """

    type: Literal["spotted"] = "spotted"
    party: Party
    utterance: int
    phrase: str
    start: float
    end: float
    sure: bool = True
    value: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard(Event):
    """A promise: nothing dated before these instants will still come.

    `heard_until` is for voice activity, `understood_until` for words (None: nobody is listening for words).
    """

    type: Literal["heard"] = "heard"
    heard_until: float
    understood_until: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Health(Event):
    """The state of what we hear from `party` (None: of recognition as a whole).

    With `since`, of recognition, the words between `since` and `t` are lost. `detail` names a device for the person who
    reads the strip; it is left out of call logs.
    """

    type: Literal["health"] = "health"
    party: Party | None
    state: HealthState
    since: float | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise(Event):
    """A party's background is so loud that it disturbs (`on`), or no longer; `level_db` in dBFS."""

    type: Literal["noise"] = "noise"
    party: Party
    on: bool
    level_db: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Music(Event):
    """What a party delivers is music, such as a queue's, not a person; or no longer."""

    type: Literal["music"] = "music"
    party: Party
    on: bool


class VoiceKind(StrEnum):
    """A voice that is no person on the line."""

    RECORDED_GREETING = "recorded_greeting"
    MENU = "menu"
    VOICEMAIL = "voicemail"


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineVoice(Event):
    """A party's voice is a machine's (`on`), or a person's again; `sure` is false while it is only likely."""

    type: Literal["machine_voice"] = "machine_voice"
    party: Party
    kind: VoiceKind
    on: bool
    sure: bool = True


class ToneKind(StrEnum):
    """What a signal tone says."""

    RING_BACK = "ring_back"  # the called party's telephone rings
    RING = "ring"  # the softphone's own ring: whatever sounds, falls silent and sounds again
    BUSY = "busy"
    CONGESTION = "congestion"
    DIAL = "dial"
    SPECIAL = "special"  # information follows: the call did not come about
    BEEP = "beep"  # one sine by itself, as before a message may be left


@dataclass(frozen=True, slots=True, kw_only=True)
class Tone(Event):
    """A signal tone has been heard from `t` on (`on`), or until `t`; known at `known`, likely if not `sure`."""

    type: Literal["tone"] = "tone"
    party: Party
    kind: ToneKind
    on: bool
    known: float
    sure: bool = True


# ---- the call itself, as a telephone system or the agent tells it -----------------------------------


class Direction(StrEnum):
    """Who called whom."""

    INBOUND = "in"
    OUTBOUND = "out"


class HoldSource(StrEnum):
    """How we know of a hold."""

    CONTROL = "control"
    INFERRED = "inferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEvent(Event):
    """An event of the call; `language`, `call_type` and `customer` may come with any of them.

    `inferred`: nobody said so, it was concluded from sound, and the agent can undo it with one click. Then `t` is
    dated back, `known` is when it was concluded, and `evidence` from what.
    """

    inferred: bool = False
    known: float | None = None
    evidence: str = ""
    language: str | None = None
    call_type: str | None = None
    customer: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringing(CallEvent):
    """The telephone rings, or the called party's does."""

    type: Literal["ringing"] = "ringing"
    direction: Direction = Direction.INBOUND


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(CallEvent):
    """The parties are connected."""

    type: Literal["answered"] = "answered"
    direction: Direction | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldStarted(CallEvent):
    """The customer was put on hold at `since`; an inferred hold is confirmed, at `t`, later."""

    type: Literal["hold.started"] = "hold.started"
    since: float
    source: HoldSource = HoldSource.CONTROL


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldEnded(CallEvent):
    """The agent is back."""

    type: Literal["hold.ended"] = "hold.ended"
    source: HoldSource = HoldSource.CONTROL


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult(CallEvent):
    """The agent talks to a colleague; the customer does not hear it."""

    type: Literal["consult"] = "consult"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred(CallEvent):
    """The call went to somebody else."""

    type: Literal["transferred"] = "transferred"
    to: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended(CallEvent):
    """The call is over."""

    type: Literal["ended"] = "ended"
    by: Party | None = None


# ---- what people do ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Dismissed(Event):
    """The agent closed the card of `key`."""

    type: Literal["dismissed"] = "dismissed"
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnotherWording(Event):
    """The agent asked for the next wording of the card of `key`."""

    type: Literal["another_wording"] = "another_wording"
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotRight(Event):
    """The agent says that the cue of `key` was wrong here."""

    type: Literal["not_right"] = "not_right"
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Event):
    """The agent points at the card of `key`: while `on`, its time stands still."""

    type: Literal["reading"] = "reading"
    key: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused(Event):
    """The agent paused cues, or they are back.

    A pause lasts until `until` on the call's clock, or with `this_call` as long as the call; else until the agent
    wants cues again.
    """

    type: Literal["paused"] = "paused"
    on: bool
    until: float | None = None
    this_call: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked(Event):
    """The agent ticked a part of a checklist by hand, or clicked a wrong tick away."""

    type: Literal["ticked"] = "ticked"
    checklist: str
    part: str
    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageChosen(Event):
    """The language of the call is now `language` (`en`, `zh-Hans`, `zh-Hant`, `hu`; `und`: not known).

    `found`: nobody said so, it was heard in the first turns.
    """

    type: Literal["language.chosen"] = "language.chosen"
    language: str
    found: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone(Event):
    """The agent says that the inferred event of type `what` did not happen."""

    type: Literal["undone"] = "undone"
    what: Literal["ringing", "answered", "ended", "hold.started", "consult"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsChanged(Event):
    """The team's limits or phrases, or the agent's level, are others from now on.

    `known` fills slots of wordings anew; a slot that is now empty is no longer known. `phrases` are all that the team
    says in place of ours, by language (None: what it was before); they are in the log, so that a replay has them.
    """

    type: Literal["settings.changed"] = "settings.changed"
    limits: Limits
    level: Level = Level.STANDARD
    known: dict[str, str] = field(default_factory=dict, repr=False)
    phrases: dict[str, TeamWordings] | None = None


AnyCallEvent = Ringing | Answered | HoldStarted | HoldEnded | Consult | Transferred | Ended
"""What a telephone system, or the agent in its place, can say."""

AnyEvent = (
    SpeechStarted
    | SpeechEnded
    | Words
    | Spotted
    | Heard
    | Health
    | Noise
    | Music
    | MachineVoice
    | Tone
    | Ringing
    | Answered
    | HoldStarted
    | HoldEnded
    | Consult
    | Transferred
    | Ended
    | Dismissed
    | AnotherWording
    | NotRight
    | Reading
    | Paused
    | Ticked
    | LanguageChosen
    | Undone
    | SettingsChanged
)
