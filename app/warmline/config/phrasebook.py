"""Phrasebook files: one folder a language, one TOML a chapter, a team's folder laid over ours.

Every mistake is named with file, line and entry, because the people who write these files are team leads.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from warmline.core.errors import WarmlineError
from warmline.core.events import Party
from warmline.core.phrases import SLOTS, Pattern, PatternError, Phrasebook, Wording, parsed, spellings

LANGUAGES = ("en", "zh-Hans", "zh-Hant", "hu")

_ID = r"^[a-z][a-z0-9_]*(\.[a-z0-9_]+)+$"
_LONGEST_TEXT = 100
_LONGEST_CHINESE_TEXT = 50
_STAGES = ("hint", "nudge", "alert")
_TABLES = re.compile(r"^\s*\[\[\s*(say|hear|day_part)\s*\]\]", re.MULTILINE)


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
    offence: bool = False
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
            offence=self.offence,
        )


class DayPart(_Entry):
    """A `[[day_part]]` table: what fills `{day_part}` from this hour on."""

    hour: int = Field(alias="from", ge=0, le=23)
    text: str = Field(min_length=1)


class Chapter(_Entry):
    """One file of a phrasebook."""

    say: list[SayEntry] = []
    hear: list[HearEntry] = []
    day_part: list[DayPart] = []


def load_phrasebook(language: str, *, overlay: Path | None = None) -> Phrasebook:
    """Read the phrasebook of a language, with a team's folder of the same shape laid over it.

    An overlay's `[[say]]` replaces ours of the same id or is added; its `[[hear]]` tables replace all of ours
    of the same id.

    Raises:
        PhrasebookError: the language is unknown, a file cannot be read, or an entry is wrong.
    """
    ours, ours_text = _read_folder(_shipped(language), language)
    theirs, theirs_text = _read_overlay(overlay, language)
    chapters = [*ours, *theirs]
    replaced = {entry.id for chapter in theirs for entry in chapter.hear}
    said = {entry.id: entry for chapter in chapters for entry in chapter.say}
    heard = [entry for chapter in ours for entry in chapter.hear if entry.id not in replaced]
    heard += [entry for chapter in theirs for entry in chapter.hear]
    day_parts = [part for chapter in theirs for part in chapter.day_part]
    day_parts = day_parts or [part for chapter in ours for part in chapter.day_part]
    return Phrasebook(
        language=language,
        wordings=tuple(entry.value() for entry in said.values()),
        patterns=tuple(entry.value() for entry in heard),
        day_parts=tuple(sorted((part.hour, part.text) for part in day_parts)),
        prompt=tuple(sentence for entry in heard for sentence in entry.prompt),
        sha256=_digest(ours_text + theirs_text),
    )


def phrasebook_sha256(language: str, *, overlay: Path | None = None) -> str:
    """A stable hash over all files of a language, for the head of a call log; line ends do not count.

    Raises:
        PhrasebookError: the language is unknown or a file cannot be read.
    """
    texts = list(_texts(_shipped(language)))
    if overlay is not None and (overlay / language).is_dir():
        texts += _texts(overlay / language)
    return _digest(texts)


def _shipped(language: str) -> Traversable:
    """A language's folder beside the installed package, else in the checkout."""
    if language not in LANGUAGES:
        raise PhrasebookError(f"There is no phrasebook for `{language}`; choose one of {', '.join(LANGUAGES)}.")
    installed = files("warmline") / "phrasebook"
    folder = installed if installed.is_dir() else Path(__file__).resolve().parents[3] / "phrasebook"
    return folder / language


def _read_overlay(overlay: Path | None, language: str) -> tuple[list[Chapter], list[tuple[str, str]]]:
    if overlay is None or not (overlay / language).is_dir():
        return [], []
    return _read_folder(overlay / language, language)


def _read_folder(folder: Traversable, language: str) -> tuple[list[Chapter], list[tuple[str, str]]]:
    texts = list(_texts(folder))
    chapters = [_chapter(name, text, language) for name, text in texts]
    seen: dict[str, str] = {}
    for (name, _), chapter in zip(texts, chapters, strict=True):
        for entry in chapter.say:
            if entry.id in seen:
                raise PhrasebookError(f"{name}: `{entry.id}` is already used in {seen[entry.id]}; give it its own id.")
            seen[entry.id] = name
    return chapters, texts


def _texts(folder: Traversable) -> Iterator[tuple[str, str]]:
    """(Name, content) of each chapter, in the order of names."""
    try:
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".toml"):
                yield f"{folder.name}/{file.name}", file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise PhrasebookError(f"{folder.name}/{file.name} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise PhrasebookError(
            f"The phrasebook folder {folder.name} cannot be read ({error.strerror}); check that it exists."
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
    chinese = language.startswith("zh")
    longest = _LONGEST_CHINESE_TEXT if chinese else _LONGEST_TEXT
    for number, said in enumerate(chapter.say):
        if len(said.text) > longest:
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
        return f"{name}: `{table}`: {first['msg']}; a chapter holds [[say]], [[hear]] and [[day_part]] tables."
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
    heads = [found for found in _TABLES.finditer(text) if found.group(1) == table]
    if number >= len(heads):
        return ""
    return f", line {text.count(chr(10), 0, heads[number].start(1)) + 1}"


def _entry_name(text: str, table: str, number: int) -> str:
    entry: Any = tomllib.loads(text)[table][number]
    name = entry.get("id") if isinstance(entry, dict) else None
    return f"`{name}`" if name else f"[[{table}]] number {number + 1}"


def _digest(texts: list[tuple[str, str]]) -> str:
    digest = hashlib.sha256()
    for name, text in texts:
        lines = "\n".join(text.splitlines())
        digest.update(f"{name}\0{lines}\0".encode())
    return digest.hexdigest()
