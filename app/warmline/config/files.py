"""TOML files that people edit: read with the line of a mistake, written whole or not at all."""

import os
import re
import tempfile
import tomllib
from pathlib import Path
from typing import TypeVar

import tomlkit
from pydantic import BaseModel, ValidationError

from warmline.core.errors import WarmlineError

Model = TypeVar("Model", bound=BaseModel)


class SettingsError(WarmlineError):
    """A settings file cannot be used or written; the message names file, line and remedy."""


def read_toml(path: Path, model: type[Model]) -> Model:
    """The settings of `path`, checked against `model`.

    Raises:
        SettingsError: there is no such file, it is not TOML, or a value is out of its bounds.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise SettingsError(f"There is no file {path}; check the name.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} cannot be read ({_kind(error)}); save it as UTF-8 text you may read.") from None
    try:
        return model.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"{path} is not valid TOML: {error}; mend that line.") from None
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        keys = [str(part) for part in first["loc"] if isinstance(part, str)]
        line = line_of(text, keys)
        where = f"line {line}, " if line else ""
        raise SettingsError(f"{path}, {where}{'.'.join(keys)}: {first['msg']}; mend that value.") from None


def write_toml(path: Path, model: BaseModel) -> None:
    """Write settings that differ from their defaults; a crash half-way leaves the old file.

    Raises:
        SettingsError: the folder cannot be written.
    """
    text = tomlkit.dumps(model.model_dump(mode="json", exclude_defaults=True, exclude_none=True))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as draft:
            draft.write(text)
        Path(draft.name).replace(path)
    except OSError as error:
        raise SettingsError(
            f"{path} cannot be written ({_kind(error)}); make the folder writable or set another one."
        ) from None


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
