"""How languages spell small numbers: "24/7" and "twenty four seven", 第1 and 第一, "25" and "huszonöt" are one.

Recognisers write figures or words as they like. A number up to 99 written in figures counts as its words; longer
ones, and those that begin with a zero, are codes and stay figures.
"""

import re
from collections.abc import Mapping
from functools import cache

_MOST = 99
_ORDINAL = re.compile(r"(\d{1,2})(st|nd|rd|th)")

_ENGLISH = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ENGLISH_ORDINALS: Mapping[str, str] = {
    **{"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"},
    **{"twelve": "twelfth"},
}
_HUNGARIAN = ("nulla", "egy", "ket", "harom", "negy", "ot", "hat", "het", "nyolc", "kilenc")
_HUNGARIAN_TENS = ("harminc", "negyven", "otven", "hatvan", "hetven", "nyolcvan", "kilencven")
_CHINESE = "零一二三四五六七八九"


def in_words(figures: str, language: str) -> tuple[str, ...]:
    """The plain words of a number in figures ("25": twenty, five; 二, 十, 五); the figures where it has none."""
    if not figures.isascii() or not figures.isdigit() or (len(figures) > 1 and figures[0] == "0"):
        return (figures,)
    value = int(figures)
    spell = {"en": _english, "hu": _hungarian, "zh": _chinese}.get(language[:2])
    return (figures,) if spell is None or value > _MOST else spell(value)


def ordinal_in_words(written: str) -> tuple[str, ...] | None:
    """The plain words of an English ordinal in figures ("21st": twenty, first); None: it is none."""
    match = _ORDINAL.fullmatch(written)
    if match is None:
        return None
    *tens, last = _english(int(match.group(1)))
    stem = last[:-1] + "ie" if last.endswith("y") else last
    return (*tens, _ENGLISH_ORDINALS.get(last, stem + "th"))


@cache
def values(language: str) -> Mapping[str, int]:
    """The numbers up to 99 that are one plain word in English (zero to twenty, tens) or Hungarian, by that word."""
    if language == "en":
        tens = {word: 10 * value for value, word in enumerate(_ENGLISH_TENS, 2)}
        return {word: value for value, word in enumerate(_ENGLISH)} | tens
    found = {_hungarian(value)[0]: value for value in range(_MOST + 1)}
    counting = {word[:-3] + "ketto": value for word, value in found.items() if word.endswith("ket")}
    return found | counting


def _english(value: int) -> tuple[str, ...]:
    if value < len(_ENGLISH):
        return (_ENGLISH[value],)
    tens, ones = divmod(value, 10)
    return (_ENGLISH_TENS[tens - 2], *((_ENGLISH[ones],) if ones else ()))


def _hungarian(value: int) -> tuple[str, ...]:
    tens, ones = divmod(value, 10)
    if value in (10, 20):
        return ("tiz" if value == 10 else "husz",)
    head = "" if not tens else ("tizen", "huszon", *_HUNGARIAN_TENS)[tens - 1]
    return (head + (_HUNGARIAN[ones] if ones or not tens else ""),)


def _chinese(value: int) -> tuple[str, ...]:
    tens, ones = divmod(value, 10)
    head = "" if not tens else ("" if tens == 1 else _CHINESE[tens]) + "十"
    return tuple(head + (_CHINESE[ones] if ones or not tens else ""))
