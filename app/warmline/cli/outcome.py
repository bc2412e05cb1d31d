"""What came of looking at one part of an installation."""

from dataclasses import dataclass
from typing import Final

OK: Final = "ok"
NOT_TRIED: Final = "not tried"
FAILED: Final = "failed"


@dataclass(frozen=True, slots=True)
class Outcome:
    """`said` is a sentence for people; `remedy` what they can do, empty where there is nothing to mend."""

    result: str
    said: str
    remedy: str = ""


def ok(said: str) -> Outcome:
    """It works."""
    return Outcome(OK, said)


def not_tried(said: str, remedy: str = "") -> Outcome:
    """It could not be tried here, and why."""
    return Outcome(NOT_TRIED, said, remedy)


def failed(said: str, remedy: str) -> Outcome:
    """It does not work."""
    return Outcome(FAILED, said, remedy)
