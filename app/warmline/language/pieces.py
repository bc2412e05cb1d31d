"""Text cut into the pieces that are compared: words of alphabetic scripts, syllables of Chinese.

A piece has a `key`, equal for everything that counts as the same sound or spelling, and a `surface`, what was
actually written. Phrases of the phrasebook and recognised text go through the same reader.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from warmline.language.numbers import in_words, ordinal_in_words

MOST_REMEMBERED = 20_000
"""Different words of which a reader remembers how they are compared (ours)."""

_LATIN_WORD = re.compile(r"\d{1,2}(?:st|nd|rd|th)\b|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’`´][^\W\d_]+)*")
_APOSTROPHE = re.compile(r"['’`´]")
_TRAILING = re.compile(r"(…|\.\.+|[.。]|[?？]|[!！]|[,，、]|[-–—]+)\W*$")
_ELLIPSES = ("…", "..", "-", "–", "—")
_NOT = {"won": ("will", "not"), "can": ("can", "not"), "shan": ("shall", "not"), "cannot": ("can", "not")}
_CONTRACTED = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would", "s": "is", "us": "us"}


@dataclass(frozen=True, slots=True)
class Piece:
    """One unit of comparison; `start` and `end` are character offsets in the normalised text.

    `proper`: written like a name (with a capital, where the text has any).
    """

    key: str
    surface: str
    start: int
    end: int
    proper: bool = False


class Reader(Protocol):
    """Cuts text of one writing system into pieces."""

    longest_wildcard: int
    """How many pieces `*` may stand for."""
    misheard_by_letters: bool
    """Whether words are misheard as other letters rather than as other syllables."""

    def normalised(self, text: str) -> str:
        """The text in one width and script; offsets of pieces refer to it."""

    def pieces(self, text: str) -> list[Piece]:
        """The pieces of any text, in order; punctuation is dropped."""

    def near(self, key: str, other: str, *, closely: bool) -> bool:
        """Whether two different keys are easily taken for each other (`closely`: only in the last sound)."""

    def folded(self, key: str) -> str:
        """The key as it sounds, for comparing misheard words letter by letter."""


class LatinReader:
    """Words, without case, accents and apostrophes; small numbers are spelled out."""

    language = ""
    longest_wildcard = 2
    misheard_by_letters = True

    def __init__(self) -> None:
        self._keys = lru_cache(MOST_REMEMBERED)(self._spelled)

    def normalised(self, text: str) -> str:
        """One width, composed accents."""
        return unicodedata.normalize("NFKC", text)

    def pieces(self, text: str) -> list[Piece]:
        """The words of the text."""
        text = self.normalised(text)
        mixed = text != text.lower()
        found: list[Piece] = []
        for match in _LATIN_WORD.finditer(text):
            word = match.group()
            proper = (len(word) > 1 and word[0].isupper()) if mixed else _may_be_name(word)
            found += [Piece(key, key, match.start(), match.end(), proper) for key in self._keys(word)]
        return found

    def expanded(self, word: str) -> tuple[str, ...]:
        """The word, or the words that it contracts or writes in figures."""
        return in_words(_APOSTROPHE.sub("", word), self.language)

    def _spelled(self, word: str) -> tuple[str, ...]:
        return tuple(plain(part) for part in self.expanded(word))

    def near(self, key: str, other: str, *, closely: bool) -> bool:
        """Words are compared as a stretch of letters instead."""
        return False

    def folded(self, key: str) -> str:
        """The key itself."""
        return key


class EnglishReader(LatinReader):
    """Contractions count as the words that they stand for ("I'm" as "I am")."""

    language = "en"

    def expanded(self, word: str) -> tuple[str, ...]:
        """The word, or those that it contracts or writes in figures."""
        head, *tail = _APOSTROPHE.split(word.lower())
        if head == "cannot":
            return _NOT[head]
        if head == "can" and tail == ["t"]:
            return _NOT[head]
        if tail == ["t"] and head.endswith("n"):
            return _NOT.get(head, (head[:-1], "not"))
        if head == "let" and tail == ["s"]:
            return ("let", "us")
        if len(tail) == 1 and tail[0] in _CONTRACTED:
            return (head, _CONTRACTED[tail[0]])
        return ordinal_in_words(head) or super().expanded(word)


class HungarianReader(LatinReader):
    """Letters that a recogniser of other languages writes for the same Hungarian sound count as one."""

    language = "hu"

    _SOUNDS = (
        *(("dzs", "z"), ("sch", "s"), ("sz", "s"), ("zs", "z"), ("cs", "c"), ("ch", "c"), ("sh", "s"), ("ts", "c")),
        *(("gy", "d"), ("dj", "d"), ("ly", "j"), ("ny", "n"), ("ty", "t"), ("th", "t"), ("ph", "f")),
        *(("w", "v"), ("q", "k"), ("x", "ks"), ("y", "i")),
    )

    def __init__(self) -> None:
        super().__init__()
        self._sounds = lru_cache(MOST_REMEMBERED)(self._as_it_sounds)

    def expanded(self, word: str) -> tuple[str, ...]:
        """The word; "kettő" and "két" are the same number."""
        if word.lower().endswith("kettő"):
            return (word[:-5] + "két",)
        return super().expanded(word)

    def folded(self, key: str) -> str:
        """The word as it sounds, without double letters."""
        return self._sounds(key)

    def _as_it_sounds(self, key: str) -> str:
        for written, sound in self._SOUNDS:
            key = key.replace(written, sound)
        return re.sub(r"(.)\1+", r"\1", key)


def plain(word: str) -> str:
    """Lower case, without accents."""
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _may_be_name(word: str) -> bool:
    return len(word) > 2 and not word.endswith("ing") and word.isalpha()


def trailing(text: str) -> str:
    """How the text ends: `.`, `?`, `,`, `…` for speech that trails off, or nothing."""
    match = _TRAILING.search(text.rstrip("\"'”’»」』）) "))
    if match is None:
        return ""
    mark = match.group(1)
    if mark.startswith(_ELLIPSES):
        return "…"
    return {"。": ".", "？": "?", "!": ".", "！": ".", "，": ",", "、": ","}.get(mark, mark)
