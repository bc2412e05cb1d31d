"""TOML files that people edit: read with the line of a mistake, written whole or not at all."""

import os
import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import tomlkit
from pydantic import BaseModel, ValidationError
from tomlkit.exceptions import TOMLKitError

from warmline.config.mistakes import mistakes
from warmline.core.errors import WarmlineError

Model = TypeVar("Model", bound=BaseModel)


class SettingsError(WarmlineError):
    """A settings file cannot be used or written; the message names file, line and remedy."""


def read_toml(path: Path, model: type[Model]) -> Model:
    """The settings of `path`, checked against `model`.

    Raises:
        SettingsError: there is no such file, it is not TOML, or a value is out of its bounds.
    """
    text = read_text(path)
    try:
        return model.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        mistake = str(error).replace("end of document", f"line {len(text.splitlines())}, the end")
        raise SettingsError(f"{path} is not valid TOML: {mistake}; mend that line.") from None
    except ValidationError as error:
        keys, sentence = mistakes(error, model)[0]
        line = line_of(text, keys)
        where = f"line {line}, " if line else ""
        raise SettingsError(f"{path}, {where}{'.'.join(keys)}: {sentence}") from None


def read_text(path: Path) -> str:
    """The text of a settings file. Raises SettingsError."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SettingsError(f"There is no file {path}; check the name.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read ({_kind(error)}); save it as UTF-8 text you may read.") from None


def write_toml(path: Path, model: BaseModel) -> None:
    """Write the settings that somebody has chosen; a crash half-way leaves the old file.

    Comments and the order of an existing file stay. What equals its default is written where it was chosen, for
    it may differ from what another layer says.

    Raises:
        SettingsError: the folder cannot be written.
    """
    chosen = model.model_dump(mode="json", exclude_unset=True, exclude_none=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(_over_existing(path, chosen), encoding="utf-8")  # with the rights of a file made by hand
        draft.replace(path)
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({_kind(error)}); make the folder writable or set another one."
        ) from None


def _over_existing(path: Path, chosen: dict[str, Any]) -> str:
    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, TOMLKitError):
        return tomlkit.dumps(chosen)
    _update(document, chosen)
    return tomlkit.dumps(document)


def _update(table: Any, chosen: dict[str, Any]) -> None:  # noqa: ANN401  a document or a table of tomlkit
    for name in [name for name in table if name not in chosen]:
        del table[name]
    for name, value in chosen.items():
        if isinstance(value, dict) and isinstance(table.get(name), dict):
            _update(table[name], value)
        elif name not in table or table[name] != value:
            if isinstance(value, dict) and isinstance(table, tomlkit.TOMLDocument):
                table.add(tomlkit.nl())
            table[name] = value


def line_of(text: str, keys: list[str]) -> int | None:
    """The line (from 1) on which the value of nested `keys` stands, or its table's header; None if absent."""
    table: list[str] = []
    best: int | None = None
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[+([^\]]+)\]", line)
        if header:
            table = [part.strip().strip('"') for part in header.group(1).split(".")]
            best = number if table == keys[: len(table)] else best
            continue
        key = re.match(r'\s*"?([\w.-]+)"?\s*=', line)
        if key and [*table, *key.group(1).split(".")] == keys[: len(table) + key.group(1).count(".") + 1]:
            return number
    return best


def _kind(error: Exception) -> str:
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else type(error).__name__
