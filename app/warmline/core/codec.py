"""Events and cues as JSON lines: the one place that knows their written form.

Times are written with millisecond precision; a field that holds its default is left out.
"""

import json
from dataclasses import asdict, fields, replace
from functools import cache
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from warmline.core.cues import AnyCue
from warmline.core.customer_name import withheld
from warmline.core.events import AnyEvent, CallEvent, Health, Transferred, Words


class UnreadableEventError(ValueError):
    """A line is not an event of ours; the message says what is wrong, without quoting the line."""


@cache
def _events() -> TypeAdapter[AnyEvent]:
    return TypeAdapter(Annotated[AnyEvent, Field(discriminator="type")])


def _rounded(value: Any) -> Any:  # noqa: ANN401  JSON is a tree of anything
    if isinstance(value, float):
        return round(value, 3)
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json")
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(value)
    return value


def to_the_millisecond(event: AnyEvent) -> AnyEvent:
    """The event as it will be read again: what an engine is given must be what its log says."""
    changed: Any = {}
    for field in fields(event):
        value = getattr(event, field.name)
        if isinstance(value, float) and value != round(value, 3):
            changed[field.name] = round(value, 3)
    return replace(event, **changed) if changed else event


def to_line(record: AnyEvent | AnyCue) -> str:
    """One JSON object, without the line end. `t` and `type` come first."""
    fields = asdict(record)
    ordered = {"t": fields.pop("t"), "type": fields.pop("type"), **fields}
    return json.dumps(_rounded(ordered), ensure_ascii=False, separators=(", ", ": "))


def event_from_line(line: str | bytes) -> AnyEvent:
    """Read one event.

    Raises:
        UnreadableEventError: the line is not JSON, or not an event that this version knows.
    """
    try:
        return _events().validate_json(line)
    except ValidationError as error:
        first = error.errors(include_input=False, include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the line"
        raise UnreadableEventError(f"{where}: {first['msg']}") from None


def without_words(event: AnyEvent) -> AnyEvent | None:
    """The event as a call log without words holds it: no transcript, name, number or device name."""
    if isinstance(event, Words):
        return None
    if isinstance(event, Transferred):
        event = replace(event, to=None)
    if isinstance(event, CallEvent) and event.customer is not None:
        event = replace(event, customer=withheld(event.customer))
    if isinstance(event, Health) and event.detail:
        event = replace(event, detail="")
    return event
