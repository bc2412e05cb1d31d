"""Days and times of day that somebody names, as values that can be compared.

A day is `2026-03-05`, `03-05`, `weekday 2` (Tuesday) or `day +1`; a time is `15:30`, or `3:30` where nobody said
which half of the day. "Today" and 今天 are no appointment.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from warmline.language.digits import chinese_digits
from warmline.language.numbers import in_words, ordinal_in_words, values


@dataclass(frozen=True, slots=True)
class Moment:
    """A `date` or `time`, at character offsets of the plain text."""

    kind: str
    start: int
    end: int
    value: str = field(repr=False)


def find_moments(text: str, language: str) -> list[Moment]:
    """Every day and time of day in plain `text` (lower case, no accents, simplified characters)."""
    reader = {"en": _english, "hu": _hungarian, "zh": _chinese}.get(language[:2])
    found: list[Moment] = []
    for moment in reader(text) if reader is not None else ():
        if not any(moment.start < other.end and other.start < moment.end for other in found):
            found.append(moment)
    return found


def _words(mapping: Mapping[str, int]) -> str:
    return "|".join(sorted(map(re.escape, mapping), key=len, reverse=True))


def _day(month: int, day: int, year: str | None = None) -> str | None:
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return f"{year}-{month:02}-{day:02}" if year else f"{month:02}-{day:02}"


def _clock(hour: int, minute: int, *, later: bool | None) -> str | None:
    """`later`: in the second half of the day; None: nobody said."""
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    if later is not None and hour <= 12:
        hour = hour % 12 + (12 if later else 0)
        return f"{hour:02}:{minute:02}"
    return f"{hour}:{minute:02}"


def _moments(pattern: re.Pattern[str], text: str, kind: str) -> Iterator[tuple[Moment, Mapping[str, str]]]:
    for match in pattern.finditer(text):
        yield Moment(kind, match.start(), match.end(), ""), {k: v for k, v in match.groupdict().items() if v}


def _valued(moment: Moment, value: str | None) -> Iterator[Moment]:
    if value is not None:
        yield Moment(moment.kind, moment.start, moment.end, value)


# ---- English ------------------------------------------------------------------------------------------------

_EN_MONTHS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
         "november", "december"), 1)
}  # fmt: skip
_EN_DAYS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"), 1)
}
_EN_NEAR: Mapping[str, str] = {"the day after tomorrow": "day +2", "tomorrow": "day +1", "yesterday": "day -1"}
_EN_ORDINALS: Mapping[str, int] = {
    form: day
    for day in range(1, 32)
    for spelled in (ordinal_in_words(f"{day}th") or (),)
    for form in (" ".join(spelled), "-".join(spelled))
}
_EN_HOURS: Mapping[str, int] = {word: value for word, value in values("en").items() if 1 <= value <= 12}
_EN_MINUTES: Mapping[str, int] = {
    form: minute
    for minute in range(5, 60)
    for form in (" ".join(in_words(str(minute), "en")), "-".join(in_words(str(minute), "en")))
} | {"quarter": 15, "a quarter": 15, "half": 30}
_EN_DAY = rf"(?:the )?(?P<day>{_words(_EN_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th)?)"
_EN_HOUR = rf"(?P<hour>{_words(_EN_HOURS)}|\d{{1,2}})"
_EN_HALF = r"(?: ?(?P<half>[ap])\.? ?m\b\.?| (?P<part>in the (?:morning|afternoon|evening)|at night))"
_EN_DATES = (
    re.compile(rf"\b{_EN_DAY}(?: of)? (?P<month>{_words(_EN_MONTHS)})(?:,? (?P<year>\d{{4}}))?\b"),
    re.compile(rf"\b(?P<month>{_words(_EN_MONTHS)}) {_EN_DAY}(?:,? (?P<year>\d{{4}}))?\b(?! (?:times|people|of us))"),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b"),
)
_EN_RELATIVE = re.compile(rf"\b(?P<near>{'|'.join(_EN_NEAR)})\b|\b(?P<weekday>{_words(_EN_DAYS)})s?\b")
_EN_TIMES = (
    re.compile(rf"\b(?P<minute>{_words(_EN_MINUTES)}) (?P<way>past|after|to) {_EN_HOUR}\b{_EN_HALF}?"),
    re.compile(rf"\b{_EN_HOUR} o ?'? ?clock\b{_EN_HALF}?"),
    re.compile(rf"\b{_EN_HOUR}[:.](?P<minute>\d{{2}})\b(?!\d){_EN_HALF}?"),
    re.compile(rf"\b{_EN_HOUR}(?: (?P<minute>{_words(_EN_MINUTES)}))?{_EN_HALF}"),
    re.compile(rf"\bat {_EN_HOUR} (?P<minute>{_words(_EN_MINUTES)})\b"),
)
_EN_NOON = re.compile(r"\b(?:(?P<noon>noon|midday)|midnight)\b")


def _english(text: str) -> Iterator[Moment]:
    for pattern in _EN_DATES:
        for moment, said in _moments(pattern, text, "date"):
            month = _EN_MONTHS.get(said["month"]) or int(said["month"])
            day = _EN_ORDINALS.get(said["day"]) or int(re.sub(r"\D", "", said["day"]))
            yield from _valued(moment, _day(month, day, said.get("year")))
    for moment, said in _moments(_EN_RELATIVE, text, "date"):
        yield from _valued(moment, _EN_NEAR.get(said.get("near", "")) or f"weekday {_EN_DAYS[said['weekday']]}")
    for pattern in _EN_TIMES:
        for moment, said in _moments(pattern, text, "time"):
            yield from _valued(moment, _english_time(said))
    for moment, said in _moments(_EN_NOON, text, "time"):
        yield from _valued(moment, "12:00" if "noon" in said else "00:00")


def _english_time(said: Mapping[str, str]) -> str | None:
    hour = _EN_HOURS.get(said["hour"]) or int(said["hour"])
    written = said.get("minute", "0")
    minute = int(written) if written.isdigit() else _EN_MINUTES[written]
    if said.get("way") == "to":
        hour, minute = (hour - 1) or 12, 60 - minute
    later = None
    if "half" in said or "part" in said:
        later = said.get("half") == "p" or "morning" not in said.get("part", "morning")
    return _clock(hour, minute, later=later)


# ---- Hungarian ----------------------------------------------------------------------------------------------

_HU_MONTHS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(
        ("januar", "februar", "marcius", "aprilis", "majus", "junius", "julius", "augusztus", "szeptember", "oktober",
         "november", "december"), 1)
}  # fmt: skip
_HU_DAYS: Mapping[str, int] = {
    name: number
    for number, name in enumerate(("hetfo", "kedd", "szerda", "csutortok", "pentek", "szombat", "vasarnap"), 1)
}
_HU_NEAR: Mapping[str, str] = {"holnaputan": "day +2", "holnap": "day +1", "tegnapelott": "day -2", "tegnap": "day -1"}
_HU_ENDINGS = ("", "egyedik", "kettedik", "harmadik", "negyedik", "otodik", "hatodik", "hetedik", "nyolcadik",
               "kilencedik")  # fmt: skip
_HU_ORDINALS: Mapping[str, int] = {
    **{"elsej": 1, "masodik": 2, "tizedik": 10, "huszadik": 20, "harmincadik": 30},
    **{ending: day for day, ending in enumerate(_HU_ENDINGS) if day > 2},
    **{head + ending: tens + day for head, tens in (("tizen", 10), ("huszon", 20), ("harminc", 30))
       for day, ending in enumerate(_HU_ENDINGS) if day and tens + day <= 31},
}  # fmt: skip
_HU_HOURS: Mapping[str, int] = {word: value for word, value in values("hu").items() if 1 <= value <= 24}
_HU_PART = r"(?:(?P<part>delelott|delutan|este|reggel|ejjel|hajnali?) )?"
_HU_HOUR = rf"(?P<hour>{_words(_HU_HOURS)}|\d{{1,2}})"
_HU_DATES = (
    re.compile(
        rf"\b(?:(?P<year>\d{{4}})\.? )?(?P<month>{_words(_HU_MONTHS)}) "
        rf"(?:(?P<ordinal>{_words(_HU_ORDINALS)})\w*|(?P<day>\d{{1,2}})(?:-?\w{{1,4}}\b|\.|\b))"
    ),
    re.compile(r"\b(?P<year>\d{4})[.-] ?(?P<month>\d{1,2})[.-] ?(?P<day>\d{1,2})\b\.?"),
)
_HU_RELATIVE = re.compile(
    rf"\b(?P<near>{'|'.join(_HU_NEAR)})(?:i|ra|tol|ig)?\b|"
    rf"\b(?P<weekday>{_words(_HU_DAYS)})(?:[oei]?n|ken|okon|[rt][ae]|ig|i)?\b"
)
_HU_TIMES = (
    re.compile(rf"\b{_HU_PART}(?P<quarter>fel|negyed|haromnegyed) {_HU_HOUR}(?:-?kor|re)?\b"),
    re.compile(rf"\b{_HU_PART}{_HU_HOUR}(?:-?kor| ?ora(?:kor)? (?P<minute>\d{{1,2}}|{_words(values('hu'))})"
               rf"(?: perc\w*|-?kor)?| ?orakor)\b"),
    re.compile(rf"\b{_HU_PART}(?P<hour>\d{{1,2}})[:.](?P<minute>\d{{2}})(?:-?kor)?\b(?!\d)"),
    re.compile(rf"\b(?P<part>delelott|delutan|este|reggel|ejjel) {_HU_HOUR}\b"),
)  # fmt: skip
_HU_QUARTERS: Mapping[str, int] = {"negyed": 15, "fel": 30, "haromnegyed": 45}


def _hungarian(text: str) -> Iterator[Moment]:
    for pattern in _HU_DATES:
        for moment, said in _moments(pattern, text, "date"):
            month = _HU_MONTHS.get(said["month"]) or int(said["month"])
            day = _HU_ORDINALS.get(said.get("ordinal", "")) or int(said.get("day", "0"))
            yield from _valued(moment, _day(month, day, said.get("year")))
    for moment, said in _moments(_HU_RELATIVE, text, "date"):
        yield from _valued(moment, _HU_NEAR.get(said.get("near", "")) or f"weekday {_HU_DAYS[said['weekday']]}")
    for pattern in _HU_TIMES:
        for moment, said in _moments(pattern, text, "time"):
            yield from _valued(moment, _hungarian_time(said))


def _hungarian_time(said: Mapping[str, str]) -> str | None:
    hour = _HU_HOURS.get(said["hour"]) or int(said["hour"])
    written = said.get("minute", "0")
    minute = int(written) if written.isdigit() else values("hu")[written]
    if "quarter" in said:
        hour, minute = (hour - 1) or 12, _HU_QUARTERS[said["quarter"]]
    part = said.get("part")
    return _clock(hour, minute, later=None if part is None else part in ("delutan", "este", "ejjel"))


# ---- Chinese ------------------------------------------------------------------------------------------------

_ZH_NUMBER = r"\d{1,2}|[零〇一二三四五六七八九十两]{1,3}"
_ZH_NEAR: Mapping[str, str] = {
    **{"大后天": "day +3", "后天": "day +2", "明天": "day +1", "明日": "day +1"},
    **{"大前天": "day -3", "前天": "day -2", "昨天": "day -1"},
}
_ZH_DATES = (
    re.compile(rf"(?:(?P<year>\d{{4}}|[零〇一二三四五六七八九]{{4}})年)?(?P<month>{_ZH_NUMBER})月(?:份)?(?P<day>{_ZH_NUMBER})[日号]?"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})"),
)  # fmt: skip
_ZH_RELATIVE = re.compile(
    rf"(?P<near>{'|'.join(_ZH_NEAR)})|(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])(?![个种样次])"
)
_ZH_PART = r"(?P<part>上午|下午|晚上|早上|早晨|中午|凌晨|傍晚|今晚|明晚)"
_ZH_TIMES = (
    re.compile(
        rf"{_ZH_PART}?(?P<hour>{_ZH_NUMBER})(?:点|时)(?:钟)?(?P<minute>半|一刻|三刻|(?:{_ZH_NUMBER})分|[零十二三四五]{{2,3}}|\d\d)"
    ),
    re.compile(rf"{_ZH_PART}(?P<hour>{_ZH_NUMBER})(?:点|时)(?:钟|整)?"),
    re.compile(rf"(?P<hour>{_ZH_NUMBER})点(?:钟|整)"),
    re.compile(rf"{_ZH_PART}?(?<![\d:])(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![\d:])"),
)
_ZH_MINUTES: Mapping[str, int] = {"半": 30, "一刻": 15, "三刻": 45}


def _chinese(text: str) -> Iterator[Moment]:
    for pattern in _ZH_DATES:
        for moment, said in _moments(pattern, text, "date"):
            year = chinese_number(said["year"]) if "year" in said else None
            value = _day(chinese_number(said["month"]), chinese_number(said["day"]), str(year) if year else None)
            yield from _valued(moment, value)
    for moment, said in _moments(_ZH_RELATIVE, text, "date"):
        near = _ZH_NEAR.get(said.get("near", ""))
        yield from _valued(moment, near or f"weekday {'一二三四五六日'.find(said['weekday'].replace('天', '日')) + 1}")
    for pattern in _ZH_TIMES:
        for moment, said in _moments(pattern, text, "time"):
            written = said.get("minute", "零").removesuffix("分")
            minute = _ZH_MINUTES.get(written)
            minute = chinese_number(written) if minute is None else minute
            part = said.get("part")
            later = None if part is None else part in ("下午", "晚上", "傍晚", "今晚", "明晚", "中午")
            yield from _valued(moment, _clock(chinese_number(said["hour"]), minute, later=later))


def chinese_number(written: str) -> int:
    """A number in figures or numerals."""
    return int(written if written.isascii() else chinese_digits(written))
