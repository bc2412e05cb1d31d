"""Patterns as graphs of pieces, and what it takes for a phrase to have been said."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from warmline.core.phrases import ANY, DURATION, NAME, Choice, Notation
from warmline.language.durations import Duration
from warmline.language.pieces import Piece, Reader

_NEAR_FROM = 3  # a shorter phrase with a misheard syllable is a different phrase
_FAR_FROM = 4
_LONGEST_SYLLABLE = 6
_UNMISTAKABLE = frozenset("的了吗呢吧啊我你您他她是不有在这那请")  # too frequent for a recogniser to miss
_PLACEHOLDERS = frozenset((ANY, NAME, DURATION))
_PLACEHOLDER = re.compile(rf"({re.escape(ANY)}|{NAME}|{DURATION})")


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a match belongs to: pattern number `owner`, or its do-not-trigger side, and how strict it is."""

    owner: int
    never: bool = False
    fuzzy: int | None = None
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase at the pieces from `first` up to `after`; `score` 0–100, `sure` unless it may be misheard."""

    phrase: Phrase
    first: int
    after: int
    score: float = 100.0
    sure: bool = True
    seconds: float | None = None


@dataclass(slots=True, eq=False)
class Node:
    """A place in a pattern's graph: the pieces that lead on from it, and whether the pattern may end here."""

    next: dict[str, list[tuple[Piece, "Node"]]] = field(default_factory=dict)
    ends: bool = False

    def lead(self, piece: Piece, node: "Node") -> None:
        """Lead on to `node` by `piece`."""
        self.next.setdefault(piece.key, []).append((piece, node))


@dataclass(frozen=True, slots=True)
class _Path:
    """A way through a graph: where it stands, and (wanted, said) for the pieces that it took literally."""

    node: Node
    at: int
    taken: tuple[tuple[Piece, Piece], ...] = ()
    near: bool = False
    seconds: float | None = None


class NearSounds:
    """What a piece may be misheard for, among the pieces that phrases have."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self._keys: dict[str, None] = {}
        self._near: dict[str, frozenset[str]] = {}

    def add(self, key: str) -> None:
        """A phrase has this piece."""
        self._keys[key] = None
        self._near.clear()

    def prepare(self) -> None:
        """Work out beforehand what can be: no utterance should wait for it."""
        for key in self._keys if not self.reader.misheard_by_letters else ():
            self.of(key)

    def of(self, key: str) -> frozenset[str]:
        """The keys that phrases have and that `key` may be a mishearing of."""
        if len(key) > _LONGEST_SYLLABLE or self.reader.misheard_by_letters:
            return frozenset()
        if key not in self._near:
            self._near[key] = frozenset(other for other in self._keys if self.reader.near(key, other, closely=False))
        return self._near[key]


class PatternGraph:
    """One pattern, looked for literally or, where it is fuzzy, by sound with one near sound at most.

    The first sound of a phrase must be right: anything else would begin phrases everywhere.
    """

    def __init__(self, notation: Notation, phrase: Phrase, sounds: NearSounds) -> None:
        self.phrase = phrase
        self.start = Node()
        self.has_duration = False
        self._sounds = sounds
        for end in self._grown([self.start], notation):
            end.ends = True

    def matches(self, pieces: Sequence[Piece], first: int, spans: Mapping[int, Duration]) -> Iterator[Match]:
        """The ways in which the pattern begins at piece `first`; `spans` are the durations by their first piece."""
        paths = [_Path(self.start, first)]
        while paths:
            path = paths.pop()
            match = self._judged(first, path) if path.node.ends else None
            if match is not None:
                yield match
            if path.at < len(pieces):
                paths.extend(self._steps(path, pieces, spans))

    def _grown(self, starts: list[Node], notation: Notation) -> list[Node]:
        """Lead on from `starts` by what comes next; the nodes where it ends."""
        for item in notation:
            if isinstance(item, Choice):
                starts = self._branched(starts, item)
            else:
                for piece in phrase_pieces(item, self._sounds.reader):
                    self._sounds.add(piece.key)
                    self.has_duration = self.has_duration or piece.key == DURATION
                    node = Node()
                    for start in starts:
                        start.lead(piece, node)
                    starts = [node]
        return starts

    def _branched(self, starts: list[Node], choice: Choice) -> list[Node]:
        ends: list[Node] = []
        for option in choice.options:
            ends += [node for node in self._grown(starts, option) if node not in ends]
        return ends

    def _steps(self, path: _Path, pieces: Sequence[Piece], spans: Mapping[int, Duration]) -> list[_Path]:
        piece, branches, after = pieces[path.at], path.node.next, path.at + 1
        steps = [
            _Path(node, after, (*path.taken, (wanted, piece)), path.near, path.seconds)
            for wanted, node in branches.get(piece.key, ())
        ]
        if path.taken and not path.near and self.phrase.fuzzy is not None and piece.surface not in _UNMISTAKABLE:
            for key in branches.keys() & self._sounds.of(piece.key):
                taken = [((*path.taken, (wanted, piece)), node) for wanted, node in branches[key]]
                steps += [_Path(node, after, pairs, True, path.seconds) for pairs, node in taken]
        if not branches.keys().isdisjoint(_PLACEHOLDERS):
            steps += self._wild_steps(path, pieces, spans)
        return steps

    def _wild_steps(self, path: _Path, pieces: Sequence[Piece], spans: Mapping[int, Duration]) -> Iterator[_Path]:
        branches, after = path.node.next, path.at + 1
        for _, node in branches.get(NAME, ()) if pieces[path.at].proper else ():
            yield _Path(node, after, path.taken, path.near, path.seconds)
        for _, node in branches.get(ANY, ()):
            for end in range(after, min(path.at + self._sounds.reader.longest_wildcard, len(pieces)) + 1):
                yield _Path(node, end, path.taken, path.near, path.seconds)
        for _, node in branches.get(DURATION, ()) if path.at in spans else ():
            yield _Path(node, spans[path.at].after, path.taken, path.near, spans[path.at].seconds)

    def _judged(self, first: int, path: _Path) -> Match | None:
        phrase = self.phrase
        if all(wanted.surface == said.surface for wanted, said in path.taken):
            return Match(phrase, first, path.at, seconds=path.seconds)
        misheard = [(wanted.key, said.key) for wanted, said in path.taken if wanted.key != said.key]
        if phrase.never and not misheard:
            return Match(phrase, first, path.at)
        if phrase.fuzzy is None or phrase.never:
            return None
        length = len(path.taken)
        if length == 1 and not phrase.whole:
            return None
        if misheard and not self._forgivable(length, misheard[0]):
            return None
        score = 100.0 * (1 - len(misheard) / sum(len(wanted.key) for wanted, _ in path.taken))
        sure = not misheard and length >= _NEAR_FROM
        return Match(phrase, first, path.at, score, sure, path.seconds) if score >= phrase.fuzzy else None

    def _forgivable(self, length: int, misheard: tuple[str, str]) -> bool:
        if length < _NEAR_FROM:
            return False
        return length >= _FAR_FROM or self.phrase.whole or self._sounds.reader.near(*misheard, closely=True)


def phrase_pieces(text: str, reader: Reader) -> list[Piece]:
    """The pieces of a phrase's plain text, placeholders among them."""
    pieces: list[Piece] = []
    for part in _PLACEHOLDER.split(text):
        pieces += [Piece(part, part, 0, 0)] if _PLACEHOLDER.fullmatch(part) else reader.pieces(part)
    return pieces
