"""What is on the panel now: findings held against what is shown, through the attention budget."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from warmline.core.budget import Budget
from warmline.core.call import CallState
from warmline.core.cues import (
    AnyCue,
    Appearance,
    CueCleared,
    CueEscalated,
    CueNoted,
    CueRaised,
    CueReworded,
    CueWithheld,
    Severity,
)
from warmline.core.events import (
    AnotherWording,
    AnyEvent,
    Dismissed,
    Ended,
    HoldEnded,
    HoldStarted,
    NotRight,
    Party,
    Paused,
    Reading,
    SettingsChanged,
    SpeechStarted,
    Spotted,
    Ticked,
)
from warmline.core.findings import Finding, Rule
from warmline.core.settings import Level, Limits
from warmline.core.suggestions import Suggestions


@dataclass(slots=True)
class _Shown:
    """A cue on the panel. `until` is when a card goes; while it is read, `left_s` keeps what remained."""

    rule: Rule
    finding: Finding
    severity: Severity
    wording: int = 0
    until: float | None = None
    left_s: float | None = None

    @property
    def is_card(self) -> bool:
        return self.severity is not Severity.HINT


@dataclass(slots=True)
class Board:
    """The cues of one call that are shown, were shown, or wait."""

    limits: Limits
    budget: Budget
    suggestions: Suggestions
    next_due: float | None = None
    shown: dict[str, _Shown] = field(default_factory=dict)
    closed: dict[str, Severity] = field(default_factory=dict)
    withheld: set[tuple[str, Severity, str]] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)
    counts: dict[str, dict[str, int]] = field(default_factory=dict)

    def update(
        self, findings: Sequence[tuple[Rule, Finding]], at: float, call: CallState, cause: AnyEvent | None
    ) -> Iterator[AnyCue]:
        """Clear what is gone or has had its time, then raise, escalate, note or withhold what is found."""
        self.next_due = None
        present = {finding.key for _, finding in findings if finding.severity is not None or finding.kept}
        for key in [key for key in self.shown if key not in present or call.paused]:
            yield self._clear(key, at, *_reason(cause, self.shown[key].rule))
        if isinstance(cause, SettingsChanged):
            yield from self._end_bars(findings, at)
        yield from self._expire(at)
        ordered = sorted(findings, key=lambda pair: (pair[1].severity is not Severity.ALERT, pair[0].priority))
        hidden = {cue for rule, finding in ordered if finding.severity or finding.noted for cue in rule.supersedes}
        for rule, finding in ordered:
            yield from self._consider(rule, finding, at, call, superseded=rule.cue in hidden)
        for entry in self.shown.values():
            self._wake(entry.until)

    def act(self, event: Dismissed | NotRight | AnotherWording | Reading, at: float) -> Iterator[AnyCue]:
        """What the agent did with a card."""
        entry = self.shown.get(event.key)
        if entry is None:
            return
        if isinstance(event, Dismissed | NotRight):
            self.closed[event.key] = Severity.ALERT
            yield self._clear(event.key, at, "dismissed" if isinstance(event, Dismissed) else "not right")
        elif isinstance(event, Reading):
            self._read(entry, event.on, at)
        else:
            entry.wording += 1
            wording = self.suggestions.for_cue(entry.rule.cue, entry.finding.parts, entry.severity, entry.wording)
            if wording is not None:
                yield CueReworded(t=at, cue=entry.rule.cue, key=event.key, text=wording.text, phrase=wording.id)

    def change(self, limits: Limits, level: Level, suggestions: Suggestions) -> None:
        """Other limits from now on; what is shown keeps its time, what was spent counts."""
        self.limits, self.suggestions = limits, suggestions
        self.budget.limits, self.budget.level = limits.budget, level

    def summary(self, call: CallState) -> dict[str, Any]:
        """What happened, in counts by cue; durations in seconds."""
        return {
            "cues": {cue: dict(sorted(kinds.items())) for cue, kinds in sorted(self.counts.items())},
            "cards": len(self.budget.cards),
            "holds": len(call.past_holds) + (call.hold is not None),
            "agent_speech_s": round(sum(turn.speech_s for turn in call.turns if turn.party is Party.AGENT), 3),
            "customer_speech_s": round(sum(turn.speech_s for turn in call.turns if turn.party is Party.CUSTOMER), 3),
        }

    # ---- one finding --------------------------------------------------------------------------------

    def _consider(
        self, rule: Rule, finding: Finding, at: float, call: CallState, *, superseded: bool
    ) -> Iterator[AnyCue]:
        if finding.noted or (finding.severity is not None and call.ended is not None):
            if not superseded and finding.key not in self.seen:
                yield from self._note(finding, at)
            return
        entry = self.shown.get(finding.key)
        severity = finding.severity
        if severity is None or (entry is not None and severity.rank <= entry.severity.rank):
            return
        closed = self.closed.get(finding.key)
        if closed is not None and severity.rank <= closed.rank:
            return
        refused = self._refusal(rule, finding, at, call, superseded=superseded)
        if refused is not None:
            yield from self._withhold(finding, severity, at, refused)
            return
        yield from self._show(rule, finding, severity, at)

    def _refusal(self, rule: Rule, finding: Finding, at: float, call: CallState, *, superseded: bool) -> str | None:
        if call.paused:
            return "paused"
        if superseded:
            return "superseded"
        if finding.severity is Severity.HINT:
            return None
        others = [entry for key, entry in self.shown.items() if key != finding.key]
        up = any(entry.is_card and entry.rule.cue not in rule.supersedes for entry in others)
        talks = call.agent.speaking_since is not None
        refusal = self.budget.refuses(rule, finding, at, card_is_up=up, agent_talks=talks)
        if refusal is None:
            return None
        self._wake(refusal.again_at)
        return refusal.reason

    def _show(self, rule: Rule, finding: Finding, severity: Severity, at: float) -> Iterator[AnyCue]:
        before = self.shown.get(finding.key)
        if severity is not Severity.HINT:
            reason = "an alert took its place" if severity is Severity.ALERT else "superseded"
            for key in [key for key, entry in self.shown.items() if entry.is_card and key != finding.key]:
                yield self._clear(key, at, reason)
            self.budget.spend(rule, at)
        entry = _Shown(rule, finding, severity, wording=self._shown_before(rule.cue))
        if severity is not Severity.HINT:
            entry.until = at + self.limits.budget.card_s
        record = self._record(entry, at, escalated=before is not None)
        if before is not None and before.left_s is not None:  # it is pointed at: its time goes on standing still
            self._read(entry, True, at)
        self.shown[finding.key] = entry
        self.seen.add(finding.key)
        self._count(rule.cue, str(severity))
        yield record

    def _record(self, entry: _Shown, at: float, *, escalated: bool) -> CueRaised | CueEscalated:
        finding, severity = entry.finding, entry.severity
        show = entry.rule.hint_as if severity is Severity.HINT else Appearance(_CARDS[severity])
        wording = None
        if show is not Appearance.BAR:
            wording = self.suggestions.for_cue(entry.rule.cue, finding.parts, severity, entry.wording)
        kind = CueEscalated if escalated else CueRaised
        measured = at - finding.since if finding.unit == "s" else finding.measured
        return kind(
            t=at,
            cue=finding.cue,
            key=finding.key,
            severity=severity,
            show=show,
            measured=round(measured, 3),
            limit=finding.limit,
            unit=finding.unit,
            text=None if wording is None else wording.text,
            phrase=None if wording is None else wording.id,
            parts=finding.parts,
            since=finding.since,
            until=finding.next_at if show is Appearance.BAR else entry.until,
        )

    # ---- leaving the board --------------------------------------------------------------------------

    def _expire(self, at: float) -> Iterator[AnyCue]:
        for key in [key for key, entry in self.shown.items() if entry.until is not None and entry.until <= at]:
            self.closed[key] = self.shown[key].severity
            yield self._clear(key, at, "expired")

    def _end_bars(self, findings: Sequence[tuple[Rule, Finding]], at: float) -> Iterator[AnyCue]:
        """A bar that runs towards an instant at which no words will come is to begin anew."""
        towards = {finding.key: finding.next_at for _, finding in findings}
        for key, entry in list(self.shown.items()):
            if not entry.is_card and towards[key] != entry.finding.next_at:
                yield self._clear(key, at, "settings changed")

    def _clear(self, key: str, at: float, reason: str, done: bool = False) -> CueCleared:
        entry = self.shown.pop(key)
        return CueCleared(t=at, cue=entry.rule.cue, key=key, reason=reason, done=done and entry.is_card)

    def _note(self, finding: Finding, at: float) -> Iterator[AnyCue]:
        self.seen.add(finding.key)
        self._count(finding.cue, "noted")
        yield CueNoted(
            t=at,
            cue=finding.cue,
            key=finding.key,
            measured=round(finding.measured, 3),
            limit=finding.limit,
            unit=finding.unit,
            parts=finding.parts,
        )

    def _withhold(self, finding: Finding, severity: Severity, at: float, reason: str) -> Iterator[AnyCue]:
        mark = (finding.key, severity, reason)
        if mark in self.withheld:
            return
        self.withheld.add(mark)
        self._count(finding.cue, "withheld")
        yield CueWithheld(t=at, cue=finding.cue, key=finding.key, severity=severity, reason=reason)

    # ---- small things -------------------------------------------------------------------------------

    def _read(self, entry: _Shown, on: bool, at: float) -> None:
        if on and entry.until is not None:
            entry.left_s, entry.until = entry.until - at, None
        elif not on and entry.left_s is not None:
            entry.until, entry.left_s = at + entry.left_s, None
            self._wake(entry.until)

    def _wake(self, instant: float | None) -> None:
        if instant is not None:
            self.next_due = instant if self.next_due is None else min(self.next_due, instant)

    def _count(self, cue: str, kind: str) -> None:
        kinds = self.counts.setdefault(cue, {})
        kinds[kind] = kinds.get(kind, 0) + 1

    def _shown_before(self, cue: str) -> int:
        kinds = self.counts.get(cue, {})
        return kinds.get(Severity.NUDGE, 0) + kinds.get(Severity.ALERT, 0)


_CARDS = {Severity.NUDGE: Appearance.CARD, Severity.ALERT: Appearance.ALERT}


def _reason(cause: AnyEvent | None, rule: Rule) -> tuple[str, bool]:
    """Why a cue is gone, and whether the agent did what it asks."""
    match cause:
        case SpeechStarted(party=Party.AGENT):
            return "agent spoke", rule.timing
        case SpeechStarted():
            return "customer spoke", False
        case Spotted(party=Party.AGENT) | Ticked():
            return "said", True
        case HoldStarted() | HoldEnded():
            return "hold", False
        case Ended():
            return "call ended", False
        case Paused():
            return "paused", False
        case SettingsChanged():
            return "settings changed", False
        case _:
            return "over", False
