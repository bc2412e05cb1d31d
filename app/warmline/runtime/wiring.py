"""What every call needs, live or recorded: its engine, its river, its log header."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from warmline.config.holidays import holiday_of
from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.config.profiles import Profile
from warmline.core.call_log import Header
from warmline.core.engine import Engine
from warmline.core.events import AnyEvent
from warmline.core.phrases import Phrasebook
from warmline.core.rules import all_rules
from warmline.core.settings import Level
from warmline.core.suggestions import Suggestions
from warmline.language.spotter import Spotter
from warmline.runtime.river import Record, River, Spots

Books = Mapping[str, Phrasebook]
"""Phrasebooks by language."""


def phrasebooks(overlay: Path | None = None) -> Books:
    """Every phrasebook, with a team's folder laid over: a call may change to any language. Raises PhrasebookError."""
    return {language: load_phrasebook(language, overlay=overlay) for language in LANGUAGES}


class Spotters:
    """The spotter of each language, made when it is first asked for (0.1 s), kept for the next calls. One thread."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._made: dict[str, Spotter] = {}

    def __call__(self, language: str | None) -> Spots | None:
        """The spotter; None where the language is not known or has no phrasebook."""
        if language is None or language not in self._books:
            return None
        if language not in self._made:
            self._made[language] = Spotter(self._books[language], language)
        return self._made[language]


@dataclass(frozen=True, slots=True)
class CallSetup:
    """How one call is to be prompted. `language` may be `und`, still to be found.

    `started` is the wall clock with its zone, empty for a recording; `day` is the date, None where nobody knows it.
    """

    language: str
    profile: Profile = field(default_factory=Profile)
    agent_name: str = ""
    level: Level = Level.STANDARD
    started: str = ""
    day_hour: int | None = None
    day: date | None = None
    seed: int = 0

    def header(self, books: Books) -> Header:
        """The first line of this call's log."""
        book = books.get(self.language)
        known = {"company": self.profile.company, "agent": self.agent_name}
        if book is not None and self.day_hour is not None:
            known["day_part"] = book.day_part(self.day_hour) or ""
        return Header(
            language=self.language,
            limits=self.profile.limits,
            level=self.level,
            phrasebook_sha256="" if book is None else book.sha256,
            started=self.started,
            known={name: value for name, value in known.items() if value},
            seed=self.seed,
            phrasebooks_sha256={language: one.sha256 for language, one in books.items()},
            day_hour=self.day_hour,
            holidays=self._holidays(books),
        )

    def _holidays(self, books: Books) -> dict[str, str]:
        """The holiday of the day in each language that the call may be in."""
        if self.day is None:
            return {}
        found = {language: holiday_of(self.day, language, self.profile.country) for language in books}
        return {language: holiday for language, holiday in found.items() if holiday is not None}


def engine_for(header: Header, books: Books | None) -> Engine:
    """The engine that a call with this header has; it follows the call into any language of `books`."""
    books = books or {}
    book = books.get(header.language)
    suggestions = Suggestions(
        book, header.known, header.seed, books=books, day_hour=header.day_hour, holidays=header.holidays
    )
    return Engine(all_rules(), header.limits, suggestions, header.level)


def river_for(
    header: Header,
    books: Books | None,
    *,
    recognising: bool,
    emit: Callable[[Record], None],
    log: Callable[[AnyEvent], None],
    spotters: Callable[[str | None], Spots | None] | None = None,
) -> River:
    """The river of a call with this header; in a language without a phrasebook its words are passed on unsearched.

    `spotters` are those of the calls before, so that they need not be made again.
    """
    if not recognising:
        return River(engine_for(header, books), emit, log)
    spotters = spotters or Spotters(books or {})
    return River(engine_for(header, books), emit, log, spotters(header.language), spotters)
