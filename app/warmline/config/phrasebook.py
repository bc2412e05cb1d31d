"""Phrasebook files: one folder a language, one TOML a chapter, a team's folder laid over ours.

Every mistake is named with file, line and entry, because the people who write these files are team leads.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from warmline.core.errors import WarmlineError
from warmline.core.events import Party
from warmline.core.holidays import HolidayId
from warmline.core.phrases import (
    SLOTS,
    Pattern,
    PatternError,
    Phrasebook,
    TeamPhrases,
    TeamWordings,
    Wording,
    parsed,
    spellings,
)

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "hu")

_ID = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$"
_LONGEST_TEXT = 100
_LONGEST_CHINESE_TEXT = 50
_STAGES = ("hint", "nudge", "alert")
_TABLES = re.compile(r"^\s*\[\[\s*(say|hear|day_part|holiday)\s*\]\]", re.MULTILINE)


class PhrasebookError(WarmlineError):
    """A phrasebook cannot be used; the message names file, line, entry and remedy."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class SayEntry(_Entry):
    """A `[[say]]` table: one wording. `for` is a stage (`"alert"`) or the list of parts it supplies."""

    id: str = Field(pattern=_ID)
    cue: str = Field(pattern=_ID)
    situation: str | list[str] = Field(default=[], alias="for")
    text: str = Field(min_length=1)
    fallback: bool = False
    source: str = Field(min_length=1)

    @field_validator("situation")
    @classmethod
    def _known_stage(cls, situation: str | list[str]) -> str | list[str]:
        if isinstance(situation, str) and situation not in _STAGES:
            raise ValueError(f"a stage is one of {', '.join(_STAGES)}; parts are written as a list")
        return situation

    @field_validator("text")
    @classmethod
    def _known_slots(cls, text: str) -> str:
        unknown = sorted(Wording(id="", cue="", text=text).slots - SLOTS)
        if unknown:
            raise ValueError(f"unknown slot {{{unknown[0]}}}; there are {', '.join(sorted(SLOTS))}")
        return text

    def without_slots(self) -> str:
        """The least that will be shown."""
        wording = self.value()
        return wording.filled(dict.fromkeys(wording.slots, "")).text

    def value(self) -> Wording:
        """The entry as the rest of the program sees it."""
        stage = self.situation if isinstance(self.situation, str) else None
        parts = frozenset() if isinstance(self.situation, str) else frozenset(self.situation)
        return Wording(
            id=self.id,
            cue=self.cue,
            text=self.text,
            parts=parts,
            stage=stage,
            fallback=self.fallback,
            source=self.source,
        )


class HearEntry(_Entry):
    """A `[[hear]]` table: phrases to listen for. One id may have several tables with different conditions."""

    id: str = Field(pattern=_ID)
    phrases: list[str] = Field(min_length=1)
    never: list[str] = Field(default=[], alias="not")
    fuzzy: int | None = Field(default=None, ge=60, le=100)
    party: Party | None = None
    whole: bool = False
    ending: bool = False
    open: bool = False
    at_least_s: float = Field(default=0.0, ge=0.0)
    prompt: list[str] = []

    @field_validator("phrases", "never")
    @classmethod
    def _readable(cls, phrases: list[str]) -> list[str]:
        for phrase in phrases:
            try:
                parsed(phrase)
            except PatternError as error:
                raise ValueError(f"`{phrase}`: {error}") from None
        return phrases

    @model_validator(mode="after")
    def _conditions_agree(self) -> Self:
        if self.open and not self.ending:
            raise ValueError("`open` is about the end of a sentence; add `ending = true`")
        if self.whole and self.ending:
            raise ValueError("`whole` already covers the end; remove `ending`")
        return self

    def value(self) -> Pattern:
        """The entry as the rest of the program sees it."""
        return Pattern(
            id=self.id,
            phrases=tuple(self.phrases),
            never=tuple(self.never),
            fuzzy=self.fuzzy,
            party=self.party,
            whole=self.whole,
            ending=self.ending,
            open=self.open,
            at_least_s=self.at_least_s,
            prompt=tuple(self.prompt),
        )


class DayPart(_Entry):
    """A `[[day_part]]` table: what fills `{day_part}` from this hour on."""

    hour: int = Field(alias="from", ge=0, le=23)
    text: str = Field(min_length=1)


class Holiday(_Entry):
    """A `[[holiday]]` table: what fills `{holiday}` on this one."""

    day: HolidayId
    text: str = Field(min_length=1)


class Chapter(_Entry):
    """One file of a phrasebook."""

    say: list[SayEntry] = []
    hear: list[HearEntry] = []
    day_part: list[DayPart] = []
    holiday: list[Holiday] = []


@dataclass(frozen=True, slots=True)
class File:
    """One chapter as it was read: `name` is `en/hold.toml`, `text` what stands in it."""

    name: str
    text: str
    chapter: Chapter

    def line(self, table: str, number: int) -> int | None:
        """The line (from 1) of the `number`th `[[table]]`, counted from 0; None where it is written inline."""
        return _line(self.text, table, number)


def load_phrasebook(language: str, *, overlay: Path | None = None) -> Phrasebook:
    """Read the phrasebook of a language, with a team's folder of the same shape laid over it.

    Raises:
        PhrasebookError: the language is unknown, a file cannot be read, or an entry is wrong.
    """
    chapters = our_files(language)
    ours = Phrasebook(
        language=language,
        wordings=tuple(entry.value() for file in chapters for entry in file.chapter.say),
        patterns=tuple(entry.value() for file in chapters for entry in file.chapter.hear),
        day_parts=_day_parts(chapters),
        holidays=_holidays(chapters),
        sha256=_digest(chapters),
    )
    if overlay is None or not (overlay / language).is_dir():
        return ours
    theirs = _phrases(team_files(overlay, language))
    return ours.laid(theirs.said, theirs.patterns)


def team_phrases(folder: Path) -> dict[str, TeamPhrases]:
    """What a team says and listens for, in each language for which its folder has one.

    Raises:
        PhrasebookError: there is no such folder, none of its folders is a language's, or an entry is wrong.
    """
    if not folder.is_dir():
        raise PhrasebookError(f"There is no folder {folder} for the team's phrasebook; make it or mend its name.")
    languages = [language for language in LANGUAGES if (folder / language).is_dir()]
    if not languages:
        raise PhrasebookError(
            f"{folder} has no folder of a language; put the team's chapters into one named {_or(LANGUAGES)}."
        )
    return {language: _phrases(team_files(folder, language)) for language in languages}


def longest_text(language: str) -> int:
    """How many characters a card has room for."""
    return _LONGEST_CHINESE_TEXT if language.startswith("zh") else _LONGEST_TEXT


def watched(folder: Path) -> tuple[Path, ...]:
    """The files and folders from which a change of a team's phrases may come."""
    folders = [folder / language for language in LANGUAGES]
    return (folder, *folders, *(file for one in folders if one.is_dir() for file in one.glob("*.toml")))


def our_files(language: str) -> list[File]:
    """The chapters that Warmline comes with. Raises PhrasebookError."""
    return _read_folder(shipped() / _known(language))


def team_files(folder: Path, language: str) -> list[File]:
    """The chapters of a team in a language; messages name them with their folder. Raises PhrasebookError."""
    return _read_folder(folder / _known(language), f"{folder}/")


def shipped() -> Traversable:
    """Our folder, beside the installed package, else in the checkout."""
    installed = files("warmline") / "phrasebook"
    return installed if installed.is_dir() else Path(__file__).resolve().parents[3] / "phrasebook"


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise PhrasebookError(f"There is no phrasebook for `{language}`; choose one of {', '.join(LANGUAGES)}.")
    return language


def _or(names: tuple[str, ...]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}"


def _phrases(chapters: list[File]) -> TeamPhrases:
    return TeamPhrases(
        said=TeamWordings(
            wordings=tuple(entry.value() for file in chapters for entry in file.chapter.say),
            day_parts=_day_parts(chapters),
            holidays=_holidays(chapters),
            sha256=_digest(chapters),
        ),
        patterns=tuple(entry.value() for file in chapters for entry in file.chapter.hear),
    )


def _holidays(chapters: list[File]) -> dict[str, str]:
    return {one.day: one.text for file in chapters for one in file.chapter.holiday}


def _day_parts(chapters: list[File]) -> tuple[tuple[int, str], ...]:
    return tuple(sorted((part.hour, part.text) for file in chapters for part in file.chapter.day_part))


def _read_folder(folder: Traversable, place: str = "") -> list[File]:
    """`place` is put before the names of files in messages."""
    found = [File(name, text, _chapter(place + name, text, folder.name)) for name, text in _texts(folder, place)]
    seen: dict[str, str] = {}
    for file in found:
        for entry in file.chapter.say:
            if entry.id in seen:
                raise PhrasebookError(
                    f"{place}{file.name}: `{entry.id}` is already used in {seen[entry.id]}; give it its own id."
                )
            seen[entry.id] = file.name
    return found


def _texts(folder: Traversable, place: str) -> Iterator[tuple[str, str]]:
    """(Name, content) of each chapter, in the order of names."""
    try:
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml"):
                yield f"{folder.name}/{file.name}", file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PhrasebookError(f"{place}{folder.name}/{file.name} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise PhrasebookError(
            f"The phrasebook folder {place}{folder.name} cannot be read ({error.strerror}); check that it exists."
        ) from None


def _chapter(name: str, text: str, language: str) -> Chapter:
    try:
        chapter = Chapter.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        mistake = str(error).replace("end of document", f"line {len(text.splitlines())}, the end")
        raise PhrasebookError(f"{name}: not valid TOML: {mistake}; mend that line.") from None
    except ValidationError as error:
        raise PhrasebookError(_first_mistake(name, text, error)) from None
    for table, number, entry_id, mistake in _mistakes(chapter, language):
        raise PhrasebookError(f"{name}{_where(text, table, number)}, `{entry_id}`: {mistake}.")
    return chapter


def _mistakes(chapter: Chapter, language: str) -> Iterator[tuple[str, int, str, str]]:
    """What is wrong for this language: (table, number in the file, id, mistake and remedy)."""
    chinese, longest = language.startswith("zh"), longest_text(language)
    for number, said in enumerate(chapter.say):
        if len(said.without_slots()) > longest:
            yield "say", number, said.id, f"longer than {longest} characters; shorten the text"
    for number, heard in enumerate(chapter.hear):
        # Misheard Chinese is compared by syllables, anything else spelling by spelling.
        for phrase in (*heard.phrases, *heard.never) if heard.fuzzy and not chinese else ():
            try:
                spellings(phrase)
            except PatternError as error:
                yield "hear", number, heard.id, f"`{phrase}`: {error}"


def _first_mistake(name: str, text: str, error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    table, number, *rest = [*first["loc"], None, None]
    if not isinstance(number, int):
        tables = "[[say]], [[hear]], [[day_part]] and [[holiday]] tables"
        return f"{name}: `{table}`: {first['msg']}; a chapter holds {tables}."
    fields = [str(part) for part in rest if part is not None]
    entry = _entry_name(text, str(table), number)
    return f"{name}{_where(text, str(table), number)}, {entry}: {'.'.join(fields) or 'entry'}: {_plain(first['msg'])}."


def _plain(message: str) -> str:
    """Pydantic's words, with the remedy where they have none."""
    remedies: dict[str, Literal["add it", "remove it or mend its name"]] = {
        "Field required": "add it",
        "Extra inputs are not permitted": "remove it or mend its name",
    }
    message = message.removeprefix("Value error, ")
    return f"{message}; {remedies[message]}" if message in remedies else message


def _where(text: str, table: str, number: int) -> str:
    line = _line(text, table, number)
    return "" if line is None else f", line {line}"


def _line(text: str, table: str, number: int) -> int | None:
    heads = [found for found in _TABLES.finditer(text) if found.group(1) == table]
    return text.count("\n", 0, heads[number].start(1)) + 1 if number < len(heads) else None


def _entry_name(text: str, table: str, number: int) -> str:
    entry: Any = tomllib.loads(text)[table][number]
    name = entry.get("id") if isinstance(entry, dict) else None
    return f"`{name}`" if name else f"[[{table}]] number {number + 1}"


def _digest(chapters: list[File]) -> str:
    """Names the content of all files; line ends do not count."""
    digest = hashlib.sha256()
    for file in chapters:
        lines = "\n".join(file.text.splitlines())
        digest.update(f"{file.name}\0{lines}\0".encode())
    return digest.hexdigest()
