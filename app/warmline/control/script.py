"""Call events as a telephone system sends them: JSON lines with `event` and `t`."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from warmline.core.errors import WarmlineError
from warmline.core.events import (
    Answered,
    AnyCallEvent,
    Consult,
    Direction,
    Ended,
    HoldEnded,
    HoldStarted,
    LanguageChosen,
    PacketsLost,
    Party,
    Ringing,
    Transferred,
)
from warmline.core.languages import CALL_LANGUAGES, UNSURE, matching


class ControlError(WarmlineError):
    """A call event cannot be understood; the message says what to write."""


ControlEvent = AnyCallEvent | LanguageChosen
"""What the telephone system, or a program that knows the call, can say."""

_EVENTS: dict[str, Callable[..., ControlEvent]] = {
    "ringing": Ringing,
    "answered": Answered,
    "hold": HoldStarted,
    "resume": HoldEnded,
    "consult": Consult,
    "packets_lost": PacketsLost,
    "packets_back": partial(PacketsLost, on=False),
    "transfer": Transferred,
    "ended": Ended,
    "language": LanguageChosen,
}

NAMES = tuple(_EVENTS)


def call_event(t: float, fields: dict[str, Any]) -> ControlEvent:
    """The event that `fields` describe, dated `t` seconds.

    Raises:
        ControlError: the event or one of its values is unknown.
    """
    name = fields.get("event")
    if not isinstance(name, str) or name not in _EVENTS:
        raise ControlError(f"unknown call event; write one of {', '.join(NAMES)}.")
    given: dict[str, Any] = {}
    if fields.get("language") is not None:
        given["language"] = _language(fields["language"])
    if name == "language":
        if not given:
            raise ControlError(f"the event language needs a language; write one of {', '.join(CALL_LANGUAGES)}.")
        return LanguageChosen(t=t, **given)
    if isinstance(fields.get("customer"), str):
        given["customer"] = fields["customer"]
    if isinstance(fields.get("type"), str):
        given["call_type"] = fields["type"]
    try:
        if name in ("ringing", "answered") and "direction" in fields:
            given["direction"] = Direction(fields["direction"])
        if name == "ended" and fields.get("by") is not None:
            given["by"] = Party(fields["by"])
    except ValueError:
        raise ControlError("direction is in or out, by is agent or customer; write one of these.") from None
    if name == "hold":
        given["since"] = t
    if name == "transfer" and isinstance(fields.get("to"), str):
        given["to"] = fields["to"]
    return _EVENTS[name](t=t, **given)


def _language(tag: object) -> str:
    """Ours for a tag such as `hu-HU` or `zh_TW`; `und` says that nobody knows."""
    language = UNSURE if tag == UNSURE else matching(tag, CALL_LANGUAGES) if isinstance(tag, str) else None
    if language is None:
        raise ControlError(f"unknown language; write one of {', '.join(CALL_LANGUAGES)}, or {UNSURE}.")
    return language


def read_control(path: Path) -> tuple[ControlEvent, ...]:
    """The call events of a file, in its order.

    Raises:
        ControlError: the file cannot be read, or a line is not an event; names the line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise ControlError(f"The control file {path} cannot be read; check its name and that it is text.") from None
    events = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
            t = float(fields["t"])
            if not 0.0 <= t < float("inf"):
                raise ValueError
        except (ValueError, KeyError, TypeError):
            raise ControlError(
                f'{path}, line {number}: write one JSON object with "t" (seconds from 0) and "event".'
            ) from None
        try:
            events.append(call_event(t, fields))
        except ControlError as error:
            raise ControlError(f"{path}, line {number}: {error}") from None
    return tuple(events)
