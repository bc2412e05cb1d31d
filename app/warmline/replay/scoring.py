"""Scoring: cues that came against cues that should have come."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from warmline.core.cues import CueEscalated, CueNoted, CueRaised, CueWithheld, Severity
from warmline.core.settings import Limits
from warmline.replay.annotation import Annotation, Expected, expectations, gaps

CARDS = frozenset(
    {
        "answer.late",
        "greeting.missing",
        "greeting.bare",
        "greeting.outbound",
        "greeting.behalf",
        "greeting.internal",
        "line.customer_unheard",
        "line.one_way",
        "line.agent_unclear",
        "silence.response",
        "silence.dead_air",
        "hold.announce",
        "hold.checkin",
        "hold.limit",
        "hold.promise",
        "hold.return",
        "closing.parts",
    }
)
"""Cues whose default is a card: their recall is of cards shown; for the others it is of cues found."""

Shown = CueRaised | CueEscalated


@dataclass(slots=True)
class Tally:
    """One cue's counts over a set of calls. Delays in seconds."""

    expected: int = 0
    found: int = 0
    shown: int = 0
    false: int = 0
    delays: list[float] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count another tally in."""
        self.expected += other.expected
        self.found += other.found
        self.shown += other.shown
        self.false += other.false
        self.delays += other.delays


@dataclass(frozen=True, slots=True)
class FalseCard:
    """A card that nothing asked for: `t` in seconds."""

    cue: str
    t: float


@dataclass(frozen=True, slots=True)
class CallScore:
    """How one call went. `held` are cards that were due, and were withheld, noted or shown as a hint only."""

    tallies: dict[str, Tally]
    false_cards: tuple[FalseCard, ...]
    missed: tuple[Expected, ...]
    held: tuple[Expected, ...] = ()


def score_call(annotation: Annotation, records: Iterable[object], judged: set[str], limits: Limits) -> CallScore:
    """Hold the cues of one call against its annotation; `judged` are the cues that the set judges."""
    cues = [one for one in records if isinstance(one, CueRaised | CueEscalated | CueNoted | CueWithheld)]
    tallies: dict[str, Tally] = {}
    answered: set[str] = set()
    missed: list[Expected] = []
    held: list[Expected] = []
    for wanted in expectations(annotation, limits):
        tally = tallies.setdefault(wanted.cue, Tally())
        tally.expected += 1
        hits = [cue for cue in cues if cue.cue == wanted.cue and wanted.since <= cue.t <= wanted.until]
        cards = [cue for cue in hits if _is_card(cue)]
        tally.found += bool(hits)
        tally.shown += bool(cards)
        if hits:
            tally.delays.append((cards or hits)[0].t - wanted.due)
        else:
            missed.append(wanted)
        if hits and not cards and wanted.cue in CARDS:
            held.append(wanted)
        answered |= {cue.key for cue in hits}
    answered |= _borderline(annotation, cues, limits)
    false = _false_cards(cues, answered, judged)
    for card in false:
        tallies.setdefault(card.cue, Tally()).false += 1
    return CallScore(tallies, tuple(false), tuple(missed), tuple(held))


def _is_card(cue: object) -> bool:
    return isinstance(cue, CueRaised | CueEscalated) and cue.severity is not Severity.HINT


def _borderline(annotation: Annotation, cues: Sequence[Shown | CueNoted | CueWithheld], limits: Limits) -> set[str]:
    """Cards in silences that reach the limit but not half a second more: neither asked for nor wrong."""
    starts = [(cue, start) for cue, start, _ in gaps(annotation, limits, lasting_s=-0.2)]
    return {
        shown.key
        for shown in cues
        if isinstance(shown, CueRaised | CueEscalated)
        and any(shown.cue == cue and abs(shown.since - start) <= 1.0 for cue, start in starts)
    }


def _false_cards(
    cues: Sequence[Shown | CueNoted | CueWithheld], answered: set[str], judged: set[str]
) -> list[FalseCard]:
    found: dict[str, FalseCard] = {}
    for cue in cues:
        if _is_card(cue) and cue.cue in judged and cue.key not in answered:
            found.setdefault(cue.key, FalseCard(cue.cue, cue.t))
    return list(found.values())


def table(tallies: dict[str, Tally]) -> list[str]:
    """The counts as lines of text, one cue a line and the total."""
    total = Tally()
    lines = [f"{'cue':<22}{'expected':>9}{'found':>7}{'shown':>7}{'false':>7}{'recall':>8}{'median':>9}{'worst':>8}"]
    for cue in sorted(tallies):
        total.add(tallies[cue])
        lines.append(_row(cue, tallies[cue], tallies[cue].shown if cue in CARDS else tallies[cue].found))
    recalled = sum(tally.shown if cue in CARDS else tally.found for cue, tally in tallies.items())
    return [*lines, _row("total", total, recalled)]


def _row(name: str, tally: Tally, recalled: int) -> str:
    recall = f"{recalled / tally.expected:.2f}" if tally.expected else "–"
    middle = f"{median(tally.delays):+.2f} s" if tally.delays else "–"
    worst = f"{max(tally.delays):+.2f} s" if tally.delays else "–"
    counts = f"{tally.expected:>9}{tally.found:>7}{tally.shown:>7}{tally.false:>7}"
    return f"{name:<22}{counts}{recall:>8}{middle:>9}{worst:>9}"
