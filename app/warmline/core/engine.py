"""The cue engine: events in, cues out, every due check at its exact instant.

Runs on one thread (the engine thread live, the caller's in replay); knows no clock: time comes with events.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from warmline.core.announcements import confirm_at, infer_hold
from warmline.core.board import Board
from warmline.core.budget import Budget
from warmline.core.call import CallState, chosen_language
from warmline.core.checklists import Parts, checklists
from warmline.core.cues import AnyCue, CallEnded, ChecklistChanged
from warmline.core.customer_name import SLOT, usable
from warmline.core.events import (
    AnotherWording,
    AnyEvent,
    CallEvent,
    Dismissed,
    Ended,
    Heard,
    HoldEnded,
    HoldSource,
    HoldStarted,
    MachineVoice,
    NotRight,
    Paused,
    Reading,
    SettingsChanged,
    Words,
)
from warmline.core.findings import Finding, Rule
from warmline.core.machine_voices import infer_machine
from warmline.core.settings import Level, Limits
from warmline.core.suggestions import Suggestions

EngineRecord = AnyCue | HoldStarted | HoldEnded | MachineVoice | Paused
"""What the engine says; holds and machine voices are those that it inferred, and a pause is over when its time is."""

MOST_INSTANTS = 10_000
"""Due checks in one step beyond this mean a rule that asks for the same instant for ever."""

PROVEN_LANGUAGES = frozenset({"en", "zh-Hans", "zh-Hant"})
"""Languages whose recognition is good enough to conclude from words that were not heard (design point 8)."""


@dataclass(slots=True)
class Engine:
    """One call's engine. Not thread-safe: one thread owns it."""

    rules: Sequence[Rule]
    limits: Limits
    suggestions: Suggestions
    level: Level = Level.STANDARD
    call: CallState = field(default_factory=CallState)
    next_due: float | None = None
    _board: Board = field(init=False)
    _clock: float = 0.0
    _lists: dict[str, Parts] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.limits = self.limits.for_level(self.level)
        self._board = Board(self.limits, Budget(self.limits.budget, self.level), self.suggestions)

    def take(self, event: AnyEvent) -> list[EngineRecord]:
        """Fold one event and say what follows from it, in the order in which it follows."""
        if isinstance(event, Heard):
            return list(self._hear(event))
        if isinstance(event, Words):
            return []  # rules see what was spotted in them, never words
        if isinstance(event, Dismissed | NotRight | AnotherWording | Reading):
            acted = list(self._board.act(event, max(event.t, self._clock)))
            return [*acted, *self._settle(max(event.t, self._clock))]
        if isinstance(event, SettingsChanged):
            self._change(event)
        self.call = self.call.after(event)
        if chosen_language(event) is not None:
            self.suggestions = self._board.suggestions = self.suggestions.in_language(self.call.language)
        if isinstance(event, CallEvent) and event.customer is not None:
            self._name(SLOT if usable(event.customer) else "")
        said = list(self._settle(max(event.t, self._clock), cause=event))
        return [*said, *self._end(event.t)] if isinstance(event, Ended) and not event.inferred else said

    def finish(self) -> list[EngineRecord]:
        """Once nothing more will come: the end of a hold that an inferred end left open, and the summary."""
        t = self._clock if self.call.ended is None else self.call.ended
        return [*self._end(t), CallEnded(t=t, summary=self._board.summary(self.call))]

    def _change(self, event: SettingsChanged) -> None:
        """From now on other limits; what is shown and what was spent stays."""
        self.level = event.level
        self.limits = event.limits.for_level(event.level)
        self.suggestions = replace(self.suggestions, known={**self.suggestions.known, **event.known})
        if event.phrases is not None:
            self.suggestions = self.suggestions.with_team(event.phrases)
        self._board.change(self.limits, self.level, self.suggestions)

    def _name(self, customer: str) -> None:
        """What fills the slot of the customer's name from now on; empty: there is none."""
        known = {**self.suggestions.known, "customer": customer}
        self.suggestions = self._board.suggestions = replace(self.suggestions, known=known)

    # ---- time -----------------------------------------------------------------------------------------

    def _hear(self, heard: Heard) -> Iterator[EngineRecord]:
        for _ in range(MOST_INSTANTS):
            due = self.next_due
            if due is None or due > heard.heard_until:
                break
            self._clock = max(self._clock, due)
            self.call = replace(self.call, heard_until=self._clock)
            yield from self._settle(self._clock)
        else:
            raise AssertionError("a rule asks for the same instant for ever")
        fresh = heard.understood_until != self.call.understood_until
        self._clock = max(self._clock, heard.heard_until)
        self.call = self.call.after(replace(heard, heard_until=self._clock))
        if fresh:
            yield from self._settle(max(heard.t, self._clock))

    # ---- what follows -------------------------------------------------------------------------------

    def _settle(self, at: float, cause: AnyEvent | None = None) -> Iterator[EngineRecord]:
        """Derive holds, judge every rule at the clock, and hold the findings against the board."""
        if self.call.pause_is_over(self._clock):
            back = Paused(t=at, on=False)
            self.call = self.call.after(back)
            yield back
        while (hold := infer_hold(self.call, self._clock)) is not None:
            self.call = self.call.after(hold)
            yield hold
        while (voice := infer_machine(self.call, at)) is not None:
            self.call = self.call.after(voice)
            yield voice
        findings = list(self._judge())
        yield from self._board.update(findings, at, self.call, cause)
        yield from self._checklists(at)
        instants = [finding.next_at for _, finding in findings]
        own = (confirm_at(self.call), self._board.next_due, self.call.paused_until)
        self.next_due = _soonest((*instants, *own), after=self._clock)

    def _judge(self) -> Iterator[tuple[Rule, Finding]]:
        proven = self.call.language is None or self.call.language in PROVEN_LANGUAGES
        for rule in self.rules:
            if self.limits.is_off(rule.cue):
                continue
            seen = rule.observe(self.call)
            if seen is None:
                continue
            finding = rule.grade(seen, self._clock, getattr(self.limits, rule.limits))
            if rule.from_words and not proven and finding.severity is not None:
                finding = replace(finding, severity=None, noted=True)
            yield rule, finding

    def _checklists(self, at: float) -> Iterator[ChecklistChanged]:
        now = checklists(self.call, self.limits)
        for name in self._lists.keys() | now.keys():
            if self._lists.get(name) != now.get(name):
                yield ChecklistChanged(t=at, checklist=name, parts=now.get(name))
        self._lists = now

    def _end(self, t: float) -> Iterator[EngineRecord]:
        hold = self.call.hold
        if hold is not None and hold.source is HoldSource.INFERRED:
            over = HoldEnded(t=t, source=HoldSource.INFERRED)
            self.call = self.call.after(over)
            yield over


def _soonest(instants: Iterable[float | None], after: float) -> float | None:
    return min((instant for instant in instants if instant is not None and instant > after), default=None)
