"""What is wrong with a setting, in a sentence: its title, what is allowed, and the remedy."""

from collections.abc import Sequence
from enum import Enum
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from warmline.config.keys import field_at, nearest


def mistakes(error: ValidationError, model: type[BaseModel]) -> list[tuple[list[str], str]]:
    """Every mistake that pydantic found in settings of `model`: (path of the setting, sentence with the remedy)."""
    found = error.errors(include_input=False, include_url=False)
    return [([str(part) for part in one["loc"] if isinstance(part, str)], _sentence(one, model)) for one in found]


def _sentence(error: ErrorDetails, model: type[BaseModel]) -> str:
    path = [str(part) for part in error["loc"] if isinstance(part, str)]
    field = field_at(model, path)
    name = f"“{field.title}”" if field is not None and field.title else f"`{'.'.join(path)}`"
    extra = field.json_schema_extra if field is not None and isinstance(field.json_schema_extra, dict) else {}
    unit = f" {extra['unit']}" if extra.get("unit") else ""
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return _unknown(path, model)
        case "missing":
            return f"{name} is missing; add it."
        case "less_than_equal" | "greater_than_equal":
            high = "le" in context
            bound = context["le"] if high else context["ge"]
            word, act = ("most", "lower") if high else ("least", "raise")
            return f"{name} may be at {word} {bound:g}{unit}; {act} it."
        case "string_too_long":
            return f"{name} may have at most {context['max_length']} characters; shorten it."
        case "literal_error" | "enum":
            return f"{name} knows only {_choices(context)}; choose from these."
        case "value_error":
            said = str(context.get("error", error["msg"]))
            return said if said.endswith((".", "?")) else f"{said}."
        case kind:
            return f"{name} must be {_wanted(kind)}; mend that value."


def _unknown(path: Sequence[str], model: type[BaseModel]) -> str:
    table = field_at(model, list(path[:-1]))
    inner: Any = model if len(path) == 1 else table.annotation if table is not None else None
    names = list(inner.model_fields) if isinstance(inner, type) and issubclass(inner, BaseModel) else []
    meant = nearest(path[-1], names)
    remedy = f"did you mean `{meant}`?" if meant else f"there are {', '.join(f'`{name}`' for name in names)}."
    return f"there is no setting `{path[-1]}` here; {remedy}"


def _choices(context: dict[str, Any]) -> str:
    return str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")


def _wanted(kind: str) -> str:
    wanted = {
        "float": "a number",
        "int": "a whole number",
        "bool": "true or false",
        "string": "text in quotation marks",
        "tuple": "a list in square brackets",
        "model": "a table",
        "finite": "a number",
    }
    return wanted.get(kind.split("_", maxsplit=1)[0], "of another kind")


def choices_of(annotation: object) -> tuple[str, ...]:
    """The values that a Literal, an Enum or a tuple of these allows; empty: anything."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return tuple(str(one.value) for one in annotation)
    found: list[str] = []
    for one in get_args(annotation):
        found += [one] if isinstance(one, str) else choices_of(one)
    return tuple(dict.fromkeys(found))
