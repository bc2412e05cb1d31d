"""Which wording a card shows: the phrasebook of the call's language, rotated."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from warmline.core.cues import Severity
from warmline.core.phrases import HOLIDAY, Phrasebook, TeamWordings, Wording, choose, laid


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Wordings of one call. `known` fills slots; `seed` makes one call begin elsewhere than the next.

    `book` is None where the call's language is not known or has no phrasebook: cues then come without words.
    `books` are those of all languages that the call may change to, `ours` the same without what a team lays over them;
    `day_hour` (0–23) is when it began, and `holidays` is the holiday of that day, by language.
    """

    book: Phrasebook | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0
    books: Mapping[str, Phrasebook] = field(default_factory=dict)
    day_hour: int | None = None
    ours: Mapping[str, Phrasebook] = field(default_factory=dict)
    holidays: Mapping[str, str] = field(default_factory=dict)

    def in_language(self, language: str | None) -> "Suggestions":
        """The same, in another language; None: not known."""
        if self.book is not None and self.book.language == language:
            return self
        return replace(self, book=None if language is None else self.books.get(language))

    def with_team(self, team: Mapping[str, TeamWordings]) -> "Suggestions":
        """The same, with these phrases of a team in place of those before."""
        books = laid(self.ours, team)
        return replace(self, books=books, book=None if self.book is None else books.get(self.book.language, self.book))

    def for_cue(self, cue: str, parts: Collection[str], severity: Severity, turn: int) -> Wording | None:
        """The wording for this cue, missing parts and severity; `turn` counts those shown before."""
        if self.book is None:
            return None
        known = self._known(self.book)
        return choose(self.book, cue, parts=parts, stage=str(severity), known=known, seed=self.seed, turn=turn)

    def _known(self, book: Phrasebook) -> Mapping[str, str]:
        day_part = None if self.day_hour is None else book.day_part(self.day_hour)
        holiday = book.holidays.get(self.holidays.get(book.language, ""))
        of_the_day = {"day_part": day_part, HOLIDAY: holiday}
        return {**self.known, **{name: text for name, text in of_the_day.items() if text is not None}}
