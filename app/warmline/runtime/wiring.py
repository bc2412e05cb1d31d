"""What every call needs, live or recorded: its engine, its river, its log header."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

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
from warmline.runtime.river import Record, River


@dataclass(frozen=True, slots=True)
class CallSetup:
    """How one call is to be prompted. `started` is the wall clock with its zone, empty for a recording."""

    language: str
    profile: Profile = field(default_factory=Profile)
    agent_name: str = ""
    level: Level = Level.STANDARD
    started: str = ""
    day_hour: int | None = None
    seed: int = 0
    overlay: Path | None = None

    def phrasebook(self) -> Phrasebook | None:
        """The phrasebook of the call's language; None where there is none. Raises PhrasebookError."""
        return load_phrasebook(self.language, overlay=self.overlay) if self.language in LANGUAGES else None

    def header(self, book: Phrasebook | None) -> Header:
        """The first line of this call's log."""
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
        )


def engine_for(header: Header, book: Phrasebook | None) -> Engine:
    """The engine that a call with this header has."""
    suggestions = Suggestions(book, header.known, header.seed)
    return Engine(all_rules(), header.limits, suggestions, header.level)


def river_for(
    header: Header,
    book: Phrasebook | None,
    *,
    recognising: bool,
    emit: Callable[[Record], None],
    log: Callable[[AnyEvent], None],
) -> River:
    """The river of a call with this header; without a phrasebook its words are passed on unsearched."""
    spots = Spotter(book, header.language) if recognising and book is not None else None
    return River(engine_for(header, book), emit, log, spots)
