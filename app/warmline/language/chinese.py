"""Chinese as it sounds: one script, one key for each toneless syllable.

Recognisers write the right sound with the wrong characters (保证 as 暴政), and near sounds (等一下 as 等一小).
"""

import re
import unicodedata
from functools import lru_cache

import opencc
import pypinyin
from rapidfuzz.distance import Levenshtein

from warmline.language.numbers import in_words
from warmline.language.pieces import MOST_REMEMBERED, Piece, plain

_UNIT = re.compile(r"\d+(?:[.,:]\d+)*|[A-Za-z]+|[㐀-䶿一-鿿〇]")
_INITIAL = re.compile(r"^[bpmfdtnlgkhjqxzcsryw]*")
_READINGS = {"谁": "shui"}  # where the first reading is the rarer one
_SAME_NUMBER = {"两": "二", "〇": "零"}
_SAME_SOUND = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"))


class ChineseReader:
    """Characters keyed by their toneless syllable; southern speakers' zh/z, ch/c, sh/s and -ng/-n are one."""

    longest_wildcard = 4
    misheard_by_letters = False

    def __init__(self) -> None:
        self._to_simplified = opencc.OpenCC("t2s")
        self._sounds = lru_cache(MOST_REMEMBERED)(_sounds)

    def normalised(self, text: str) -> str:
        """One width, simplified characters."""
        simplified: str = self._to_simplified.convert(unicodedata.normalize("NFKC", text))
        return simplified

    def pieces(self, text: str) -> list[Piece]:
        """One piece a character, long number or Latin word; small numbers are spelled out."""
        found: list[Piece] = []
        for unit in _UNIT.finditer(self.normalised(text)):
            found += [Piece(key, same, unit.start(), unit.end(), True) for key, same in self._sounds(unit.group())]
        return found

    def near(self, key: str, other: str, *, closely: bool) -> bool:
        """One letter apart with the same beginning, or, unless `closely`, with the same ending."""
        if key == other or abs(len(key) - len(other)) > 2 or not (key.isalpha() and other.isalpha()):
            return False
        initial, other_initial = _initial(key), _initial(other)
        if initial == other_initial:
            return Levenshtein.distance(key, other, score_cutoff=1) <= 1
        same_final = key[len(initial) :] == other[len(other_initial) :]
        return not closely and same_final and bool(initial) and bool(other_initial)

    def folded(self, key: str) -> str:
        """The key itself."""
        return key


def _sounds(unit: str) -> tuple[tuple[str, str], ...]:
    """Key and surface of each piece of a character, a word or figures."""
    same = (_SAME_NUMBER.get(part, part) for part in in_words(unit, "zh"))
    return tuple((part.lower() if part.isascii() else _syllable(part), plain(part)) for part in same)


def _syllable(character: str) -> str:
    """The first reading: one that context would choose must not split a character in two."""
    reading: str = _READINGS.get(character) or pypinyin.lazy_pinyin(character, errors="default")[0]
    for written, sound in _SAME_SOUND:
        reading = reading.replace(written, sound)
    return reading


def _initial(syllable: str) -> str:
    match = _INITIAL.match(syllable)
    return match.group() if match else ""
