"""Which holiday a date is, by country: the calendars of the `holidays` package, lunar ones too."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from warmline.core.holidays import HolidayId

COUNTRIES: Mapping[str, str] = {"en": "GB", "zh-Hans": "CN", "zh-Hant": "TW", "hu": "HU"}
"""The country of a language, where a profile names none (ours)."""

_BY_NAME: tuple[tuple[str, HolidayId], ...] = (
    ("chinese new year", "spring_festival"),
    ("lunar new year", "spring_festival"),
    ("new year's", "new_year"),
    ("mid-autumn", "mid_autumn"),
    ("dragon boat", "dragon_boat"),
    ("easter", "easter"),
    ("pentecost", "pentecost"),
    ("whit monday", "pentecost"),
    ("thanksgiving", "thanksgiving"),
    ("christmas", "christmas"),
    ("labor day", "labour_day"),
    ("national day", "national_day"),
)
"""Part of the package's English name of a day, in lower case; the first that fits."""

_BY_DATE: Mapping[tuple[int, int], HolidayId] = {(1, 1): "new_year", (12, 25): "christmas"}
"""A day off is wished for what people keep on it, whatever its official name (Taiwan: Constitution Day)."""


def holiday_of(day: date, language: str, country: str = "") -> HolidayId | None:
    """The holiday of `day` in `country` (two letters), or where it is empty in that of the language.

    None: there is none that anybody is wished a happy one on, or the country has no calendar.
    """
    place = country or COUNTRIES.get(language)
    return None if place is None else _in_country(day, place)


@lru_cache(maxsize=16)
def _in_country(day: date, country: str) -> HolidayId | None:
    import holidays  # noqa: PLC0415  0.1 s, for the first call of a day

    try:
        name = holidays.country_holidays(country, years=day.year, language="en_US").get(day)
    except NotImplementedError:
        return None
    if name is None:
        return None
    by_date = _BY_DATE.get((day.month, day.day))
    return by_date or next((one for part, one in _BY_NAME if part in name.lower()), None)
