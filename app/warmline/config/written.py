"""A phrasebook with the place at which each entry is written, for whoever checks it."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from warmline.config.phrasebook import File, PhrasebookError, our_files, shipped, team_files
from warmline.core.phrases import Pattern, Wording

TOGETHER = "together.toml"


@dataclass(frozen=True, slots=True)
class Place:
    """A file and the line (from 1) on which an entry begins; None: no line in particular."""

    file: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class WrittenBook:
    """One language: ours with a team's laid over, entry by entry.

    `day_parts` are the texts alone, `ours` the ids under which Warmline itself listens for something.
    """

    language: str
    said: tuple[tuple[Place, Wording], ...]
    heard: tuple[tuple[Place, Pattern], ...]
    day_parts: tuple[str, ...]
    ours: frozenset[str]


def written(language: str, folder: Path | None = None) -> WrittenBook:
    """Ours, with what a team's folder has in this language.

    Raises:
        PhrasebookError: a file cannot be read, or an entry is wrong.
    """
    ours = [("", file) for file in our_files(language)]
    there = folder is not None and (folder / language).is_dir()
    theirs = [(f"{folder}/", file) for file in team_files(folder, language)] if folder is not None and there else []
    said = {wording.id: (place, wording) for place, wording in (*_said(ours), *_said(theirs))}
    own = tuple(_heard(theirs))
    replaced = {pattern.id for _, pattern in own}
    day_parts = [part for _, file in theirs for part in file.chapter.day_part]
    day_parts = day_parts or [part for _, file in ours for part in file.chapter.day_part]
    return WrittenBook(
        language,
        tuple(said.values()),
        (*(one for one in _heard(ours) if one[1].id not in replaced), *own),
        tuple(part.text for part in day_parts),
        frozenset(pattern.id for _, pattern in _heard(ours)),
    )


def _said(files: Iterable[tuple[str, File]]) -> Iterable[tuple[Place, Wording]]:
    for folder, file in files:
        for number, entry in enumerate(file.chapter.say):
            yield Place(folder + file.name, file.line("say", number)), entry.value()


def _heard(files: Iterable[tuple[str, File]]) -> Iterable[tuple[Place, Pattern]]:
    for folder, file in files:
        for number, entry in enumerate(file.chapter.hear):
            yield Place(folder + file.name, file.line("hear", number)), entry.value()


class _Together(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    ids: list[str] = Field(min_length=2)
    why: str = Field(min_length=1)


class _MeantTogether(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    together: list[_Together] = []


def meant_together(folder: Path | None = None) -> list[frozenset[str]]:
    """Ids that may hear the same words, by our file `together.toml` and that of a team's folder.

    Raises:
        PhrasebookError: a file cannot be read, or lacks the reason of an entry.
    """
    found = _lists(shipped() / TOGETHER, TOGETHER)
    if folder is not None and (folder / TOGETHER).is_file():
        found += _lists(folder / TOGETHER, str(folder / TOGETHER))
    return found


def _lists(file: Traversable, name: str) -> list[frozenset[str]]:
    try:
        meant = _MeantTogether.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        what = error.errors(include_url=False)[0]["msg"] if isinstance(error, ValidationError) else str(error)
        raise PhrasebookError(
            f"{name} cannot be used ({what}); it holds [[together]] tables with `ids` and `why`."
        ) from None
    return [frozenset(one.ids) for one in meant.together]
