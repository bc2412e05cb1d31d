"""Thousands of patterns at the price of one: which of them may begin at a piece.

The graphs of all patterns are followed together. Each set of places that is reached is one state, and what a
piece leads to from a state is remembered, so that a word costs one look-up however many patterns there are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from warmline.core.phrases import ANY, NAME
from warmline.language.durations import Duration
from warmline.language.pieces import Piece
from warmline.language.tree import Match, NearSounds, Node, PatternGraph

_MOST_REMEMBERED = 100_000

_Place = tuple[Node, int, bool, int]
"""Where a pattern stands: its node and number, whether it has used its near sound, pieces left to a wildcard."""


class PatternSearch:
    """Finds all patterns among pieces. What it remembers grows with the words heard, up to a bound."""

    def __init__(self, graphs: Sequence[PatternGraph], sounds: NearSounds) -> None:
        self._timed = [graph for graph in graphs if graph.has_duration]
        self._graphs = [graph for graph in graphs if not graph.has_duration]
        self._sounds = sounds
        self._beginnings: dict[str, list[_Place]] = {}
        for number, graph in enumerate(self._graphs):
            for key in graph.start.next:
                self._beginnings.setdefault(key, []).append((graph.start, number, False, 0))
        self._forget()

    def matches(self, pieces: Sequence[Piece], durations: Sequence[Duration]) -> Iterator[Match]:
        """Every place of every pattern; overlapping ones too."""
        spans: Mapping[int, Duration] = {duration.first: duration for duration in durations}
        for first in range(len(pieces)):
            for graph in (*(self._timed if spans else ()), *self._candidates(pieces, first)):
                yield from graph.matches(pieces, first, spans)

    def _candidates(self, pieces: Sequence[Piece], first: int) -> Iterable[PatternGraph]:
        """The patterns that sound right from `first` on; whether they were said is for the pattern to judge."""
        found: dict[int, None] = {}
        state = 0
        for piece in pieces[first:]:
            state = self._after(state, piece.key)
            if state < 0:
                break
            found.update(dict.fromkeys(self._ending[state]))
        return (self._graphs[number] for number in found)

    def _after(self, state: int, key: str) -> int:
        """The state that a piece leads to; -1 where no pattern goes on."""
        known = self._steps.get((state, key))
        if known is not None:
            return known
        places = self._places[state] if state else (*self._beginnings.get(key, ()), *self._wild)
        reached = frozenset(place for start in places for place in self._led(start, key, first=not state))
        if len(self._steps) >= _MOST_REMEMBERED:
            self._forget()
            return self._numbered(reached)
        self._steps[state, key] = self._numbered(reached)
        return self._steps[state, key]

    def _led(self, place: _Place, key: str, *, first: bool) -> Iterator[_Place]:
        node, number, near, wild = place
        if wild:
            yield (node, number, near, 0)
            if wild > 1:
                yield (node, number, near, wild - 1)
            return
        for _, following in node.next.get(key, ()):
            yield (following, number, near, 0)
        for _, following in node.next.get(NAME, ()):
            yield (following, number, near, 0)
        for _, following in node.next.get(ANY, ()):
            yield (following, number, near, 0)
            yield (following, number, near, self._sounds.reader.longest_wildcard - 1)
        if not (first or near) and self._graphs[number].phrase.fuzzy is not None:
            for other in node.next.keys() & self._sounds.of(key):
                for _, following in node.next[other]:
                    yield (following, number, True, 0)

    def _numbered(self, places: frozenset[_Place]) -> int:
        if not places:
            return -1
        if places not in self._numbers:
            self._numbers[places] = len(self._places)
            self._places.append(places)
            self._ending.append(tuple(sorted({number for node, number, _, wild in places if node.ends and not wild})))
        return self._numbers[places]

    def _forget(self) -> None:
        """Start anew; state 0 is the beginning of every pattern."""
        self._wild = [place for key in (ANY, NAME) for place in self._beginnings.get(key, ())]
        self._steps: dict[tuple[int, str], int] = {}
        self._places: list[frozenset[_Place]] = [frozenset()]
        self._ending: list[tuple[int, ...]] = [()]
        self._numbers: dict[frozenset[_Place], int] = {}
