"""Spans of time that somebody names: "about two minutes", 大概两分钟, "körülbelül egy perc".

Only what is meant as a number counts. "One moment", "just a minute", 等一下 and "egy perc türelmet" are idioms:
nobody who says them promises sixty seconds.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from warmline.language.numbers import values
from warmline.language.pieces import Piece


@dataclass(frozen=True, slots=True)
class Duration:
    """`seconds` named by the pieces from index `first` up to, not including, `after`."""

    first: int
    after: int
    seconds: float


@dataclass(frozen=True, slots=True)
class _Grammar:
    """How a language names a span of time. `idiomatic`: amounts that mean little unless hedged."""

    pattern: re.Pattern[str]
    numbers: Mapping[str, float]
    units: Mapping[str, float]
    idiomatic: frozenset[float]
    spaced: bool = True


def find_durations(pieces: Sequence[Piece], language: str) -> list[Duration]:
    """Every explicit span of time in the pieces, in order; of "two or three minutes" the longer one."""
    grammar = _GRAMMARS.get(language)
    if grammar is None:
        return []
    starts: list[int] = []
    text = ""
    for piece in pieces:
        text += " " if grammar.spaced and text else ""
        starts.append(len(text))
        text += piece.surface
    found = []
    for match in grammar.pattern.finditer(text):
        seconds = _seconds(match, grammar)
        covered = [index for index, start in enumerate(starts) if match.start() <= start < match.end()]
        if seconds is not None and covered:
            found.append(Duration(covered[0], covered[-1] + 1, seconds))
    return found


def _seconds(match: re.Match[str], grammar: _Grammar) -> float | None:
    parts = match.groupdict()
    low = _number(parts["low"], grammar)
    high = _number(parts["high"], grammar) if parts["high"] else None
    if low is None or (parts["high"] and high is None):
        return None
    tail = parts["tail"] or ""
    if "two" in tail:
        high = 2.0
    half = parts["half"] or "half" in tail
    amount = max(low, high or 0.0) + (0.5 if half else 0.0)
    explicit = parts["hedge"] or tail or high or half
    if not explicit and amount in grammar.idiomatic:
        return None
    return amount * next(size for unit, size in grammar.units.items() if parts["unit"].startswith(unit))


def _number(text: str, grammar: _Grammar) -> float | None:
    text = text.strip()
    if text[:1].isdigit():
        try:
            return float(text.replace(",", "."))
        except ValueError:
            return None
    if text in grammar.numbers:
        return grammar.numbers[text]
    if not grammar.spaced:
        return _chinese_number(text, grammar.numbers)
    words = [grammar.numbers.get(word) for word in text.split()]
    return sum(word for word in words if word is not None) if None not in words else None


def _chinese_number(text: str, digits: Mapping[str, float]) -> float | None:
    """Up to 99, and estimates (两三, 二三十), which count as their larger number."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return digits.get(text[-1])
    return 10 * digits.get(tens[-1:] or "一", 1.0) + digits.get(ones[-1:], 0.0)


_ENGLISH_NUMBERS: Mapping[str, float] = {
    **{word: float(value) for word, value in values("en").items() if value},
    **{"a": 1.0, "an": 1.0, "another": 1.0},
    **{"half": 0.5, "half a": 0.5, "couple": 2.0, "couple of": 2.0, "a couple": 2.0, "a couple of": 2.0},
}
_ENGLISH_ONE = "|".join(word for word, value in values("en").items() if 0 < value < 10)
_ENGLISH_TENS = "|".join(word for word, value in values("en").items() if value >= 20)
_ENGLISH_WORD = "|".join(word for word in _ENGLISH_NUMBERS if " " not in word and word not in ("half", "couple"))
_ENGLISH_NUMBER = (
    rf"\d+(?:[.,]\d+)?|(?:a )?couple(?: of)?|half(?: a)?|(?:{_ENGLISH_TENS}) (?:{_ENGLISH_ONE})|{_ENGLISH_WORD}"
)
_ENGLISH = _Grammar(
    pattern=re.compile(
        r"(?<![^ ])(?P<hedge>(?:about|around|roughly|approximately|approx|up to|less than|under|within|at most|"
        r"no (?:more|longer) than|maximum|max) )?(?:the next |another )?"
        rf"(?P<low>{_ENGLISH_NUMBER}) (?:(?:to |or )?(?P<high>{_ENGLISH_NUMBER}) )?(?P<half>and a half )?"
        r"(?P<unit>seconds?|secs?|minutes?|mins?)(?P<tail> (?:and a half|or two|or so|or less|at most|tops|max))?"
        r"(?![^ ])"
    ),
    numbers=_ENGLISH_NUMBERS,
    units={"sec": 1.0, "min": 60.0},
    idiomatic=frozenset({1.0}),
)

_HUNGARIAN_NUMBERS: Mapping[str, float] = {
    **{word: float(value) for word, value in values("hu").items() if value},
    **{"fel": 0.5, "masfel": 1.5},
}
_HUNGARIAN_NUMBER = rf"\d+(?:[.,]\d+)?|{'|'.join(sorted(_HUNGARIAN_NUMBERS, key=len, reverse=True))}"
_HUNGARIAN = _Grammar(
    pattern=re.compile(
        r"(?<![^ ])(?P<hedge>(?:korulbelul|kb|nagyjabol|ugy|legfeljebb|maximum|max|mintegy|durvan|akar) )?"
        rf"(?P<low>{_HUNGARIAN_NUMBER}) (?:(?:vagy )?(?P<high>{_HUNGARIAN_NUMBER}) )?(?P<half>es fel )?"
        r"(?P<unit>masodperc|perc)(?!enk)\w*(?P<tail> (?:maximum|legfeljebb|korulbelul))?(?![^ ])"
    ),
    numbers=_HUNGARIAN_NUMBERS,
    units={"masodperc": 1.0, "perc": 60.0},
    idiomatic=frozenset({0.5, 1.0}),
)

_CHINESE_NUMBERS: Mapping[str, float] = {
    **{digit: float(value) for value, digit in enumerate("一二三四五六七八九", 1)},
    **{"两": 2.0, "半": 0.5, "十": 10.0},
}
_CHINESE = _Grammar(
    pattern=re.compile(
        r"(?P<hedge>大概|大约|差不多|最多|不到|不超过|需要|估计|约|至多)?(?:要|需要|需|也就|是)?"
        r"(?P<low>\d+(?:[.,]\d+)?|半|[一二两三四五六七八九十]{1,3})(?:(?:到|至|或者?)?(?P<high>\d+|[一二两三四五六七八九十]{1,3}))?"
        r"(?P<unit>[分份][钟中]|[分份](?=半)|秒)(?P<half>半)?(?:钟|中)?(?P<tail>左右|上下|之内|以内|内)?"
    ),
    numbers=_CHINESE_NUMBERS,
    units={"秒": 1.0, "分": 60.0, "份": 60.0},
    idiomatic=frozenset({1.0}),
    spaced=False,
)

_GRAMMARS: Mapping[str, _Grammar] = {"en": _ENGLISH, "hu": _HUNGARIAN, "zh-Hans": _CHINESE, "zh-Hant": _CHINESE}
