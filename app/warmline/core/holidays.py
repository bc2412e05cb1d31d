"""The holidays on which a greeting may wish a happy one. Which day is which comes from outside, with the date."""

from typing import Literal, get_args

HolidayId = Literal[
    "new_year",
    "spring_festival",
    "easter",
    "labour_day",
    "pentecost",
    "dragon_boat",
    "mid_autumn",
    "national_day",
    "thanksgiving",
    "christmas",
]

HOLIDAYS: tuple[HolidayId, ...] = get_args(HolidayId)
"""Every one of them. A phrasebook wishes only what is wished in its language, never on a day of mourning."""
