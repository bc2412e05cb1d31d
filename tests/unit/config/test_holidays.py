"""Which day is a holiday, and where."""

from datetime import date

import pytest
from pydantic import ValidationError

from warmline.config.holidays import holiday_of
from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.config.profiles import Profile
from warmline.core.call_log import header_line, read_call_log
from warmline.core.holidays import HOLIDAYS
from warmline.runtime.wiring import CallSetup, engine_for, phrasebooks


@pytest.mark.parametrize(
    ("day", "language", "holiday"),
    [
        ("2026-02-16", "zh-Hans", "spring_festival"),  # the eve
        ("2026-02-17", "zh-Hans", "spring_festival"),
        ("2027-02-06", "zh-Hant", "spring_festival"),
        ("2025-10-06", "zh-Hant", "mid_autumn"),
        ("2026-09-25", "zh-Hans", "mid_autumn"),
        ("2026-06-19", "zh-Hans", "dragon_boat"),
        ("2026-10-01", "zh-Hans", "national_day"),
        ("2026-12-25", "zh-Hant", "christmas"),  # a day off there under another name
        ("2026-12-25", "en", "christmas"),
        ("2026-01-01", "en", "new_year"),
        ("2026-01-01", "zh-Hant", "new_year"),
        ("2026-04-05", "hu", "easter"),
        ("2026-12-26", "hu", "christmas"),
        ("2026-05-24", "hu", "pentecost"),
        ("2026-04-05", "zh-Hans", None),  # Tomb-Sweeping: nobody is wished a happy one
        ("2026-11-01", "hu", None),
        ("2026-11-24", "en", None),
        ("2026-12-25", "zh-Hans", None),  # no holiday there
        ("2026-12-25", "ko", None),
    ],
)
def test_a_language_has_the_holidays_of_its_home(day, language, holiday):
    assert holiday_of(date.fromisoformat(day), language) == holiday


def test_a_profile_may_name_another_country():
    day = date(2026, 11, 26)
    assert holiday_of(day, "en", "US") == "thanksgiving"
    assert holiday_of(day, "en") is None
    assert holiday_of(day, "en", "XX") is None
    for mistake in ("us", "USA", "U1"):
        with pytest.raises(ValidationError, match="two capital letters"):
            Profile(country=mistake)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phrasebook_wishes_on_the_holidays_of_its_home(language):
    wishes = load_phrasebook(language).holidays
    assert set(wishes) <= set(HOLIDAYS)
    year = [date.fromordinal(date(2026, 1, 1).toordinal() + n) for n in range(365)]
    kept = {holiday_of(day, language) for day in year} - {None, "labour_day", "national_day"}
    assert kept <= set(wishes)
    assert {"new_year", "christmas"} <= set(wishes)


def test_the_holiday_of_the_day_is_in_the_head_of_the_log_and_comes_back_from_it():
    books = phrasebooks()
    header = CallSetup("en", day=date(2026, 12, 25)).header(books)
    assert header.holidays == {"en": "christmas", "zh-Hant": "christmas", "hu": "christmas"}
    again = engine_for(read_call_log([header_line(header)], "log").header, books)
    assert again.suggestions.holidays == header.holidays
    assert CallSetup("en").header(books).holidays == {}


def test_a_log_from_before_holidays_were_kept_is_read_without_one():
    line = '{"warmline_call_log": 1, "language": "en", "day_hour": 9}'
    assert read_call_log([line], "log").header.holidays == {}


def test_the_holiday_follows_the_call_into_another_language():
    books = phrasebooks()
    suggestions = engine_for(CallSetup("en", day=date(2026, 2, 17)).header(books), books).suggestions
    parts = ("salutation",)
    assert "{holiday}" not in suggestions.for_cue("greeting.missing", parts, "nudge", 0).text
    chinese = suggestions.in_language("zh-Hans").for_cue("greeting.missing", parts, "nudge", 0)
    assert "过年好" in chinese.text
