"""The river: everything that was heard becomes events, in one order, for one engine.

The same code runs live (on the engine thread) and in replay. Frames arrive every 32 ms; the engine is told how
far we have heard only when that can change something, so a call log stays small and still replays exactly.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from warmline.core.call import TURN_PAUSE_S, chosen_language
from warmline.core.codec import to_the_millisecond
from warmline.core.customer_name import CustomerName
from warmline.core.engine import Engine, EngineRecord
from warmline.core.events import AnyEvent, Health, HealthState, Heard, Party, SettingsChanged, Spotted, Words
from warmline.speech.listener import Begin, FrameHeard


class Spots(Protocol):
    """Finds phrases of the phrasebook in recognised words."""

    def spot(self, words: Words, earlier: tuple[Words, ...]) -> tuple[Spotted, ...]:
        """Phrases that end in `words`; `earlier` is what the party said just before."""
        ...


Record = AnyEvent | EngineRecord


@dataclass(slots=True)
class River:
    """One call's events on their way to its engine. Not thread-safe.

    `emit` gets every record worth showing, `log` every event that the engine took, in that order.
    `spots` is None when no words are recognised, or not in the language of the call; `spotters` gives the one for a
    language that the call changes to. What has begun before a change is searched in the language it is recognised in.
    `customer` puts the customer's name into what is emitted.
    """

    engine: Engine
    emit: Callable[[Record], None]
    log: Callable[[AnyEvent], None]
    spots: Spots | None = None
    spotters: Callable[[str | None], Spots | None] | None = None
    customer: CustomerName = field(default_factory=CustomerName)
    now: float = 0.0
    heard_until: float = 0.0
    _latest: float = 0.0
    _told: Heard | None = None
    _open: dict[int, float] = field(default_factory=dict)
    _recent: dict[Party, tuple[Words, ...]] = field(default_factory=dict)

    def frame(self, heard: FrameHeard) -> None:
        """One frame of both parties."""
        for event in heard.events:
            self.event(event)
        for item in heard.utterances:
            if isinstance(item, Begin) and (self.spots is not None or self.spotters is not None):
                self._open[item.utterance] = item.start_s
        self.now, self.heard_until = heard.now, max(self.heard_until, heard.heard_until)
        due = self.engine.next_due
        if due is not None and due <= self.heard_until:
            self._tell()

    def event(self, event: AnyEvent) -> None:
        """Anything else that happened; first the engine hears everything that came before it."""
        self._tell()
        self._take(event)

    def words(self, words: Words) -> None:
        """What was recognised; a final is searched for phrases. `done` must follow for its utterance."""
        self._tell()
        self._take(words)
        spots = self._spots_of(words)
        if not words.final or spots is None:
            return
        recent = [one for one in self._recent.get(words.party, ()) if one.language == words.language]
        earlier = tuple(one for one in recent if words.start - one.end <= TURN_PAUSE_S)
        for spotted in spots.spot(words, earlier):
            self._take(spotted)
        self._recent[words.party] = (*earlier, words)

    def done(self, utterance: int, lost_until: float | None = None, state: HealthState = HealthState.BEHIND) -> None:
        """Nothing more will come of this utterance; `lost_until` dates a loss, in seconds, `state` says why."""
        since = self._open.pop(utterance, None)
        if lost_until is not None and since is not None:
            self.event(Health(t=lost_until, party=None, state=state, since=since))
        self._tell()

    def awaits(self, utterance: int) -> bool:
        """The utterance has begun, and its words are still to come."""
        return utterance in self._open

    @property
    def language(self) -> str | None:
        """The language of the call; None: not known."""
        return self.engine.call.language

    def finish(self) -> None:
        """The call is over and drained: the summary."""
        self._tell()
        for record in self.engine.finish():
            self.emit(record)

    def _spots_of(self, words: Words) -> Spots | None:
        if self.spotters is None or words.language is None:
            return self.spots
        return self.spotters(words.language)

    def _tell(self) -> None:
        understood = None if self.spots is None else min([self.heard_until, *self._open.values()])
        if self._told is not None:
            if (self.heard_until, understood) == (self._told.heard_until, self._told.understood_until):
                return
            if understood is not None and self._told.understood_until is not None:
                understood = max(understood, self._told.understood_until)
        t = max(self.now, self.heard_until, self._latest)
        self._told = Heard(t=t, heard_until=self.heard_until, understood_until=understood)
        self._take(self._told)

    def _take(self, event: AnyEvent) -> None:
        event = to_the_millisecond(event)
        self.log(event)
        self._latest = max(self._latest, event.t)
        if not isinstance(event, Heard):
            self.emit(event)
        self.customer.seen(event)
        for record in self.engine.take(event):
            self.emit(self.customer.in_place(record))
        changed = chosen_language(event) is not None or isinstance(event, SettingsChanged)
        if self.spotters is not None and changed:
            self.spots = self.spotters(self.language)
