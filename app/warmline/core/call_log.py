"""The call log: a header, then every event that the engine took, one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from warmline.core.codec import UnreadableEventError, event_from_line
from warmline.core.errors import WarmlineError
from warmline.core.events import AnyEvent
from warmline.core.phrases import TeamWordings
from warmline.core.settings import Level, Limits

VERSION = 1


class CallLogError(WarmlineError):
    """A call log cannot be read; the message names the line."""


class Header(BaseModel):
    """What a replay needs besides the events.

    `language` is that in which the call begins, `und` where it is still to be found; `phrasebooks_sha256` and
    `day_hour` serve those that it changes to, and `holidays`, that of the day by language. `started` is the wall
    clock with its zone; `known` fills the slots of wordings (company, the agent's own name); it never holds anything
    about the customer. `team` is what the team says in place of ours, by language.
    """

    model_config = ConfigDict(frozen=True)

    warmline_call_log: int = VERSION
    language: str = "en"
    limits: Limits = Limits()
    level: Level = Level.STANDARD
    phrasebook_sha256: str = ""
    started: str = ""
    direction: str = "in"
    baselines: dict[str, Any] = {}
    known: dict[str, str] = Field(default={}, repr=False)
    seed: int = 0
    phrasebooks_sha256: dict[str, str] = {}
    day_hour: int | None = None
    team: dict[str, TeamWordings] = {}
    holidays: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class CallLog:
    """One call, ready to be taken by an engine."""

    header: Header
    events: tuple[AnyEvent, ...] = field(repr=False)


def header_line(header: Header) -> str:
    """The first line of a call log."""
    return json.dumps(header.model_dump(), ensure_ascii=False, default=sorted)  # parts of a wording are a set


def is_call_log(first_line: str) -> bool:
    """The line is the header of a call log."""
    return first_line.lstrip().startswith("{") and '"warmline_call_log"' in first_line


def read_call_log(lines: Iterable[str], name: str) -> CallLog:
    """Read a call log; `name` is what messages call it.

    Raises:
        CallLogError: it is not a call log, from a later version, or a line cannot be read.
    """
    numbered = iter(enumerate(lines, 1))
    header = _header(next(numbered, (1, ""))[1], name)
    return CallLog(header, tuple(_events(numbered, name)))


def _header(line: str, name: str) -> Header:
    if not is_call_log(line):
        raise CallLogError(f"{name} is not a call log of Warmline; give a recording or a log from --call-log.")
    try:
        header = Header.model_validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "header"
        raise CallLogError(f"{name}, line 1, {where}: {first['msg']}; the log is damaged, take another.") from None
    if header.warmline_call_log > VERSION:
        raise CallLogError(f"{name} comes from a later Warmline; update this one to read it.")
    return header


def _events(numbered: Iterator[tuple[int, str]], name: str) -> Iterator[AnyEvent]:
    for number, line in numbered:
        if not line.strip():
            continue
        try:
            yield event_from_line(line)
        except UnreadableEventError as error:
            raise CallLogError(f"{name}, line {number}: {error}; the log is damaged, take another.") from None
