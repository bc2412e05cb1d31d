"""Phrases found by their letters, across word borders, where a recogniser writes what it half understood.

"tartsa a vonalat" arrives as "tancsá, von a lot": no word is right, most letters are.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz

from warmline.core.phrases import ANY, DURATION, NAME
from warmline.language.pieces import Piece, Reader
from warmline.language.tree import Match, Phrase, phrase_pieces

_SHORTEST = 9  # letters; below, everything resembles everything
_LEAST_COVERED = 0.8
_RUN = 3  # letters compared at once, before looking closer
_RUNS_LOST = 3.2  # share of such runs that a share of wrong letters destroys, with some to spare


@dataclass(frozen=True, slots=True)
class _Wanted:
    letters: str
    phrase: Phrase
    cutoff: int


class LetterSearch:
    """Looks for the fuzzy phrases that consist of plain words.

    A phrase is compared letter by letter only where the text has enough of its runs of three letters. These are
    kept as bits: one row a phrase, one bit a run.
    """

    def __init__(self, phrases: Iterable[tuple[str, Phrase]], reader: Reader) -> None:
        self._reader = reader
        self._wanted = list(dict.fromkeys(chain.from_iterable(self._long_enough(*phrase) for phrase in phrases)))
        runs = dict.fromkeys(chain.from_iterable(_runs(wanted.letters) for wanted in self._wanted))
        self._bits = {run: 1 << number for number, run in enumerate(runs)}
        self._words = len(runs) // 64 + 1
        self._runs = np.array([self._row(wanted.letters) for wanted in self._wanted], dtype=np.uint64).reshape(
            -1, self._words
        )
        lost = np.array([_RUNS_LOST * (1 - wanted.cutoff / 100) for wanted in self._wanted])
        self._least = np.bitwise_count(self._runs).sum(axis=1) * (1 - lost)

    def matches(self, pieces: Sequence[Piece]) -> Iterator[Match]:
        """The best place of every phrase that is alike enough; none of them is sure."""
        said = ""
        owner: list[int] = []
        for index, piece in enumerate(pieces):
            folded = self._reader.folded(piece.key)
            said += folded
            owner += [index] * len(folded)
        shared = np.bitwise_count(self._runs & self._row(said)).sum(axis=1)
        for number in np.flatnonzero(shared >= self._least):
            wanted = self._wanted[number]
            found = fuzz.partial_ratio_alignment(wanted.letters, said, score_cutoff=wanted.cutoff)
            if found is None or found.dest_end - found.dest_start < _LEAST_COVERED * len(wanted.letters):
                continue
            # At the edge of the text the stretch is shorter than the phrase: what is missing counts as wrong.
            score = fuzz.ratio(wanted.letters, said[found.dest_start : found.dest_end])
            if score >= wanted.cutoff:
                first, last = owner[found.dest_start], owner[found.dest_end - 1]
                yield Match(wanted.phrase, first, last + 1, score, sure=False)

    def _long_enough(self, spelling: str, phrase: Phrase) -> list[_Wanted]:
        """The phrase to look for, if it is long and without placeholders."""
        pieces = phrase_pieces(spelling, self._reader)
        if phrase.fuzzy is None or any(piece.key in (ANY, NAME, DURATION) for piece in pieces):
            return []
        letters = "".join(self._reader.folded(piece.key) for piece in pieces)
        return [_Wanted(letters, phrase, phrase.fuzzy)] if len(letters) >= _SHORTEST else []

    def _row(self, letters: str) -> NDArray[np.uint64]:
        bits = 0
        for run in _runs(letters):
            bits |= self._bits.get(run, 0)
        return np.frombuffer(bits.to_bytes(8 * self._words, "little"), dtype="<u8")


def _runs(letters: str) -> Iterator[str]:
    return (letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1))
