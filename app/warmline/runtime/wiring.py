"""What every call needs, live or recorded: its engine, its river, its log header."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from warmline.config.holidays import holiday_of
from warmline.config.phrasebook import LANGUAGES, load_phrasebook, team_phrases
from warmline.config.profiles import Profile
from warmline.core.call_log import Header
from warmline.core.engine import Engine
from warmline.core.events import AnyEvent
from warmline.core.phrases import Phrasebook, TeamPhrases, TeamWordings, laid
from warmline.core.rules import all_rules
from warmline.core.settings import Level
from warmline.core.suggestions import Suggestions
from warmline.language.spotter import Spotter
from warmline.runtime.river import Record, River, Spots

Books = Mapping[str, Phrasebook]
"""Phrasebooks by language."""


def phrasebooks() -> Books:
    """Every phrasebook of ours: a call may change to any language. Raises PhrasebookError."""
    return {language: load_phrasebook(language) for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Library:
    """Our phrasebooks and what a team lays over them, by language. `ours` never change while a program runs."""

    ours: Books
    team: Mapping[str, TeamPhrases] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path | None = None) -> "Library":
        """Ours, with a team's folder. Raises PhrasebookError."""
        return cls(phrasebooks()).with_team(folder)

    def with_team(self, folder: Path | None) -> "Library":
        """The same, with what that folder holds now; None: no team's. Raises PhrasebookError."""
        return Library(self.ours, {} if folder is None else team_phrases(folder))

    @property
    def books(self) -> Books:
        """What is said and listened for."""
        theirs = {language: self.ours[language].laid(team.said, team.patterns) for language, team in self.team.items()}
        return {**self.ours, **theirs}

    @property
    def said(self) -> dict[str, TeamWordings]:
        """What the team says: a call log has it."""
        return {language: team.said for language, team in self.team.items()}


class Spotters:
    """The spotter of each language, made when it is first asked for (0.1 s), kept for the next calls.

    To be called on one thread; `change` may be called on another.
    """

    def __init__(self, books: Books) -> None:
        self._now: tuple[Books, dict[str, Spotter]] = (books, {})

    def __call__(self, language: str | None) -> Spots | None:
        """The spotter; None where the language is not known or has no phrasebook."""
        books, made = self._now
        if language is None or language not in books:
            return None
        if language not in made:
            made[language] = Spotter(books[language], language)
        return made[language]

    def change(self, fresh: "Spotters") -> None:
        """From now on give those of `fresh`, which nobody else uses."""
        self._now = fresh._now


@dataclass(frozen=True, slots=True)
class CallSetup:
    """How one call is to be prompted. `language` may be `und`, still to be found; `team` is what the team says.

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
    team: Mapping[str, TeamWordings] = field(default_factory=dict)

    def header(self, ours: Books) -> Header:
        """The first line of this call's log."""
        books = laid(ours, self.team)
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
            team=dict(self.team),
            holidays=self._holidays(books),
        )

    def _holidays(self, books: Books) -> dict[str, str]:
        """The holiday of the day in each language that the call may be in."""
        if self.day is None:
            return {}
        found = {language: holiday_of(self.day, language, self.profile.country) for language in books}
        return {language: holiday for language, holiday in found.items() if holiday is not None}


def engine_for(header: Header, books: Books | None) -> Engine:
    """The engine that a call with this header has; it follows the call into any language of `books`, which are ours."""
    ours = books or {}
    books = laid(ours, header.team)
    book = books.get(header.language)
    suggestions = Suggestions(
        book,
        header.known,
        header.seed,
        books=books,
        day_hour=header.day_hour,
        ours=ours,
        holidays=header.holidays,
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

    `books` are ours. `spotters` are those of the calls before, or with a team's phrases; without, ours are made.
    """
    if not recognising:
        return River(engine_for(header, books), emit, log)
    spotters = spotters or Spotters(books or {})
    return River(engine_for(header, books), emit, log, spotters(header.language), spotters)
