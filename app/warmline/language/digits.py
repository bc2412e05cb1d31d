"""Numbers said digit by digit or in groups: "oh seven seven, double one", 幺三八, „nulla hat, húsz".

Works on plain text (lower case, no accents, simplified characters), in which a recogniser may have written any part
in figures and any part in words.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from warmline.language.numbers import values

_TOKEN = re.compile(r"\d+|[a-z]+|[\u3400-\u9fff〇]")
_GAP = re.compile(r"[\s,.、。()\-–—+]*")
_FILLERS = frozenset(("um", "uh", "er", "erm", "hm", "oo", "嗯", "呃", "啊", "哦"))
_REPEATED: Mapping[str, int] = {"double": 2, "triple": 3, "treble": 3, "dupla": 2, "tripla": 3}
_CHINESE_DIGITS: Mapping[str, str] = {
    **dict(zip("零一二三四五六七八九", "0123456789", strict=True)),
    **{"〇": "0", "两": "2", "幺": "1", "妖": "1"},
}
_CHINESE_POWERS: Mapping[str, int] = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_CHINESE_SIGNS = frozenset((*_CHINESE_DIGITS, *_CHINESE_POWERS))
_LONG = 3  # figures on one side of a hyphen or stop, for both sides to be one number: 555-0123, but not 2-3 or 3.5


@dataclass(frozen=True, slots=True)
class DigitRun:
    """Digits said one after the other; `start` and `end` are character offsets. `plus`: a country's code begins it."""

    start: int
    end: int
    digits: str = field(repr=False)
    plus: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    """`after` is the next token; `figures`: written so; `alone`: a whole number (两千三百) that others do not join."""

    digits: str
    after: int
    figures: bool = False
    alone: bool = False


_Tokens = list[re.Match[str]]


def digit_runs(text: str, language: str) -> Iterator[DigitRun]:
    """Every run of digits in plain `text`, whatever breaks it into groups."""
    tokens = list(_TOKEN.finditer(text))
    group_at = _GROUPS.get(language[:2], _english)
    at = 0
    while at < len(tokens):
        group = group_at(tokens, at)
        if group is None:
            at += 1
            continue
        first, digits = at, ""
        while group is not None:
            last, digits, at = group, digits + group.digits, group.after
            following = _next_group(tokens, at)
            group = group_at(tokens, following) if following < len(tokens) else None
            if group is not None and not _joined(text, tokens, following, last, group):
                group = None
        before = text[: tokens[first].start()].rstrip()
        plus = before.endswith(("+", "plus", "plusz", "加"))
        yield DigitRun(tokens[first].start(), tokens[at - 1].end(), digits, plus)


def _next_group(tokens: _Tokens, at: int) -> int:
    while at < len(tokens) and tokens[at].group() in _FILLERS:
        at += 1
    return at


def _joined(text: str, tokens: _Tokens, following: int, last: _Group, group: _Group) -> bool:
    """Nothing between the two groups says that they are two numbers."""
    if last.alone or group.alone:
        return False
    if following > last.after:
        return True  # a filler stands between
    gap = text[tokens[following - 1].end() : tokens[following].start()]
    if not _GAP.fullmatch(gap):
        return False
    if gap.strip() and gap == gap.strip() and last.figures and group.figures:
        return max(len(last.digits), len(group.digits)) >= _LONG
    return True


def _english(tokens: _Tokens, at: int) -> _Group | None:
    word = tokens[at].group()
    if word in _REPEATED:
        one = _english(tokens, at + 1) if at + 1 < len(tokens) else None
        return _Group(one.digits * _REPEATED[word], one.after) if one and len(one.digits) == 1 else None
    if word.isdigit():
        return _Group(word, at + 1, figures=True)
    if word in ("oh", "o", "nought"):
        return _Group("0", at + 1)
    value, after = _english_below_hundred(tokens, at)
    if value is None:
        return None
    for name, size in (("hundred", 100), ("thousand", 1000)):
        if after < len(tokens) and tokens[after].group() == name:
            rest, end = _english_rest(tokens, after + 1, size)
            value, after = value * size + rest, end
    return _Group(str(value), after)


def _english_below_hundred(tokens: _Tokens, at: int) -> tuple[int | None, int]:
    known = values("en")
    value = known.get(tokens[at].group())
    if value is None or value < 20 or at + 1 >= len(tokens):
        return value, at + 1
    ones = known.get(tokens[at + 1].group(), 0)
    return (value + ones, at + 2) if 0 < ones < 10 else (value, at + 1)


def _english_rest(tokens: _Tokens, at: int, size: int) -> tuple[int, int]:
    """What a hundred or thousand goes on with: "and five", "eighty three", "two hundred"; "five" alone is a digit."""
    linked = at + 1 < len(tokens) and tokens[at].group() == "and"
    begin = at + 1 if linked else at
    value, after = _english_below_hundred(tokens, begin) if begin < len(tokens) else (None, at)
    if value is None or value == 0:
        return 0, at
    if size == 1000 and after < len(tokens) and tokens[after].group() == "hundred":
        rest, end = _english_rest(tokens, after + 1, 100)
        return value * 100 + rest, end
    return (value, after) if linked or value >= 10 else (0, at)


def _hungarian(tokens: _Tokens, at: int) -> _Group | None:
    word = tokens[at].group()
    if word in _REPEATED:
        one = _hungarian(tokens, at + 1) if at + 1 < len(tokens) else None
        return _Group(one.digits * _REPEATED[word], one.after) if one and len(one.digits) == 1 else None
    if word.isdigit():
        return _Group(word, at + 1, figures=True)
    value = _hungarian_value(word)
    return None if value is None else _Group(str(value), at + 1)


def _hungarian_value(word: str) -> int | None:
    """A number written as one word, up to 99 999: "haromszazhuszonot"."""
    for name, size in (("ezer", 1000), ("szaz", 100)):
        head, found, tail = word.partition(name)
        if found:
            high = _hungarian_value(head) if head else 1
            low = _hungarian_value(tail) if tail else 0
            return None if high is None or low is None else high * size + low
    return values("hu").get(word)


def _chinese(tokens: _Tokens, at: int) -> _Group | None:
    word = tokens[at].group()
    if word.isdigit():
        return _Group(word, at + 1, figures=True)
    after = at
    while after < len(tokens) and tokens[after].group() in _CHINESE_SIGNS:
        if after > at and tokens[after].start() != tokens[after - 1].end():
            break
        after += 1
    numeral = "".join(token.group() for token in tokens[at:after])
    if not numeral:
        return None
    return _Group(chinese_digits(numeral), after, alone=any(sign in _CHINESE_POWERS for sign in numeral))


def chinese_digits(numeral: str) -> str:
    """The figures of Chinese numerals: digit by digit (一三八: 138), or as one number (两千三百: 2300)."""
    if not any(sign in _CHINESE_POWERS for sign in numeral):
        return "".join(_CHINESE_DIGITS[sign] for sign in numeral)
    total = section = digit = 0
    for sign in numeral:
        power = _CHINESE_POWERS.get(sign)
        if power is None:
            digit = int(_CHINESE_DIGITS[sign])
        elif power == 10_000:
            total, section, digit = (total + section + digit) * power, 0, 0
        else:
            section, digit = section + (digit or 1) * power, 0
    ends_in = [sign for sign in numeral[-2:-1] if sign in _CHINESE_POWERS and sign != "十"]
    last = digit * _CHINESE_POWERS[ends_in[0]] // 10 if ends_in and digit else digit  # 三万五 is 35,000
    return str(total + section + last)


_GROUPS: Mapping[str, Callable[[_Tokens, int], _Group | None]] = {
    "en": _english,
    "hu": _hungarian,
    "zh": _chinese,
}
