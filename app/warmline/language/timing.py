"""When each piece of recognised text was said, and how sure the recogniser is of it."""

from collections.abc import Sequence
from itertools import pairwise

from warmline.core.events import Word, Words
from warmline.language.pieces import Piece, Reader

Span = tuple[float, float]
"""Start and end, in seconds on the call's clock."""


def piece_times(words: Words, pieces: Sequence[Piece], by_word: Sequence[tuple[Word, int]], length: int) -> list[Span]:
    """Start and end of each piece in seconds: from the word times, else by its place in the segment's `length`."""
    if by_word:
        return [span for word, count in by_word for span in _spread(word.start, word.end, count)]
    second = (words.end - words.start) / max(length, 1)
    return [(words.start + piece.start * second, words.start + piece.end * second) for piece in pieces]


def confidences(words: Words, pieces: Sequence[Piece], by_word: Sequence[tuple[Word, int]]) -> list[float]:
    """How likely each piece is, 0–1: that of its word, else of the whole utterance."""
    if by_word:
        return [word.confidence for word, count in by_word for _ in range(count)]
    return [words.confidence] * len(pieces)


def pieces_by_word(words: Words, pieces: Sequence[Piece], reader: Reader) -> list[tuple[Word, int]]:
    """The recogniser's words with how many pieces each holds; none where they are not those of the text."""
    counted = [(word, len(reader.pieces(word.text))) for word in words.words]
    return counted if pieces and sum(count for _, count in counted) == len(pieces) else []


def _spread(start: float, end: float, count: int) -> list[Span]:
    edges = [start + (end - start) * index / count for index in range(count + 1)] if count else []
    return list(pairwise(edges))
