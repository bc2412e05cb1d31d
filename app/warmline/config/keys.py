"""Which settings there are: found in the pydantic models, nowhere else."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Tree = Mapping[str, Any]
"""Tables within tables, as TOML, JSON or a registry hold them."""


@dataclass(frozen=True, slots=True)
class Key:
    """One setting: its dotted `name`, what people call it, and where it belongs.

    `unit` and `source` are empty where there is none; `step` is None for what is not a number.
    """

    name: str
    title: str
    unit: str
    source: str
    low: float | None
    high: float | None
    step: float | None
    default: Any
    annotation: Any
    section: str

    @property
    def path(self) -> list[str]:
        """The tables on the way, and the key itself."""
        return self.name.split(".")


def keys_of(model: type[BaseModel], prefix: str = "", section: str = "") -> Iterator[Key]:
    """Every setting of `model` and of the models in it, in the order of their declaration.

    What Warmline only remembers for itself (`json_schema_extra={"remembered": True}`) is no setting.
    """
    for name, field in model.model_fields.items():
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from keys_of(inner, f"{prefix}{name}.", field.title or section)
        elif not _extra(field).get("remembered"):
            yield _key(f"{prefix}{name}", field, section)


def _key(name: str, field: FieldInfo, section: str) -> Key:
    extra = _extra(field)
    bounds = {bound: getattr(one, bound) for one in field.metadata for bound in ("ge", "le") if hasattr(one, bound)}
    return Key(
        name=name,
        title=field.title or name,
        unit=str(extra.get("unit", "")),
        source=str(extra.get("source", "")),
        low=bounds.get("ge"),
        high=bounds.get("le"),
        step=extra.get("step"),
        default=field.get_default(call_default_factory=True),
        annotation=field.annotation,
        section=section,
    )


def _extra(field: FieldInfo) -> dict[str, Any]:
    return field.json_schema_extra if isinstance(field.json_schema_extra, dict) else {}


def field_at(model: type[BaseModel], path: list[str]) -> FieldInfo | None:
    """The field that a path of names leads to; None: there is none."""
    found: FieldInfo | None = None
    inner: Any = model
    for name in path:
        if not (isinstance(inner, type) and issubclass(inner, BaseModel)) or name not in inner.model_fields:
            return None
        found = inner.model_fields[name]
        inner = found.annotation
    return found


def nearest(name: str, names: list[str]) -> str | None:
    """What `name` was probably meant to be."""
    return next(iter(get_close_matches(name, names, n=1, cutoff=0.6)), None)


def leaf(tree: Tree, path: list[str]) -> tuple[bool, Any]:
    """Whether there is something at `path`, and what."""
    inner: Any = tree
    for name in path:
        if not isinstance(inner, Mapping) or name not in inner:
            return False, None
        inner = inner[name]
    return True, inner


def put(tree: dict[str, Any], path: list[str], value: object) -> None:
    """Set what is at `path`, making the tables on the way."""
    for name in path[:-1]:
        tree = tree.setdefault(name, {})
    tree[path[-1]] = value


def merged(below: Tree, above: Tree) -> dict[str, Any]:
    """Both trees as one; where both say something, `above` does."""
    both = dict(below)
    for name, value in above.items():
        inner = both.get(name)
        both[name] = merged(inner, value) if isinstance(inner, Mapping) and isinstance(value, Mapping) else value
    return both
