"""Settings in four layers: defaults ← policy (IT, may lock) ← profile (team) ← personal (agent).

For every setting: what applies, and who said so. What a higher layer says about a locked setting is set aside
and shown as such; it is never an error.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from warmline.config.keys import Key, Tree, keys_of, leaf, put
from warmline.config.policy import Policy
from warmline.config.profiles import Personal, Profile

AnySettings = TypeVar("AnySettings", bound=BaseModel)


class Origin(StrEnum):
    """Who gave a value."""

    DEFAULT = "default"
    POLICY = "policy"
    PROFILE = "profile"
    PERSONAL = "personal"
    COMMAND_LINE = "command line"


SAME: Mapping[str, str] = {"call_language": "language"}
"""Personal settings that are the team's setting under another name; empty, they say nothing."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What one of the layers gives, as a tree of plain values; `where` names its file."""

    origin: Origin
    tree: Tree
    where: str = ""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that was given but does not apply, and by whom."""

    origin: Origin
    value: Any
    where: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One effective setting: `value` is plain (number, text, list), `set_aside` what higher layers had said."""

    key: Key
    value: Any
    origin: Origin
    where: str = ""
    locked: bool = False
    set_aside: tuple[Given, ...] = ()


@dataclass(frozen=True, slots=True)
class Effective:
    """The settings as they apply, whole and one by one."""

    profile: Profile
    personal: Personal
    policy: Policy
    settings: tuple[Setting, ...]

    def setting(self, name: str) -> Setting:
        """The setting of this dotted name. Raises KeyError."""
        for one in self.settings:
            if one.key.name == name:
                return one
        raise KeyError(name)

    @property
    def names(self) -> frozenset[str]:
        """Every dotted name."""
        return frozenset(one.key.name for one in self.settings)

    @property
    def locked_personal(self) -> frozenset[str]:
        """Fields of the agent's own settings that IT has fixed, whole or in part."""
        locked = {one.key.name for one in self.settings if one.locked}
        keys = {key.name: SAME.get(key.name, key.name) for key in keys_of(Personal)}
        return frozenset(name.split(".")[0] for name, ours in keys.items() if ours in locked)

    @property
    def set_aside(self) -> tuple[Setting, ...]:
        """Settings of which somebody had asked for another value."""
        return tuple(one for one in self.settings if one.set_aside)


def effective(
    policy: Policy,
    profile: Profile | None = None,
    personal: Personal | None = None,
    *,
    profile_name: str = "",
    given: Tree | None = None,
) -> Effective:
    """Lay profile, personal settings and what was `given` on the command line over policy and defaults."""
    layers = [
        Layer(Origin.POLICY, policy.settings),
        Layer(Origin.PROFILE, _chosen(profile), profile_name),
        Layer(Origin.PERSONAL, _chosen(personal)),
        Layer(Origin.COMMAND_LINE, given or {}),
    ]
    refused: frozenset[tuple[str, Origin]] = frozenset()
    while True:
        settings = tuple(_laid(key, layers, policy, refused) for key in setting_keys())
        try:
            team, own = _validated(Profile, settings), _validated(Personal, settings)
        except _ContradictionError as error:
            refused |= error.refused
            continue
        own = own.model_copy(update=_remembered(personal, settings))
        return Effective(team, own, policy, settings)


def setting_keys() -> Iterator[Key]:
    """Every setting once; what has two names goes by the team's."""
    seen = set()
    for model in (Profile, Personal):
        for key in keys_of(model):
            if key.name not in seen and key.name not in SAME:
                seen.add(key.name)
                yield key


def _chosen(model: BaseModel | None) -> dict[str, Any]:
    """What the person has chosen: values equal to their default count, values that are merely absent do not."""
    return {} if model is None else model.model_dump(mode="json", exclude_unset=True)


def _laid(key: Key, layers: Sequence[Layer], policy: Policy, refused: frozenset[tuple[str, Origin]]) -> Setting:
    """One setting through all layers."""
    locked = any(policy.is_locked(name) for name in (key.name, *_other_names(key)))
    setting = Setting(key, plain(key.default), Origin.DEFAULT, locked=locked)
    aside: list[Given] = []
    for layer in layers:
        there, value = _said(key, layer)
        if not there:
            continue
        if (locked and layer.origin is not Origin.POLICY) or (key.name, layer.origin) in refused:
            aside.append(Given(layer.origin, value, layer.where))
        else:
            if isinstance(value, Mapping):  # of a table like `models`, layers add their own entries
                value = {**setting.value, **value}
            setting = replace(setting, value=value, origin=layer.origin, where=layer.where)
    return replace(setting, set_aside=tuple(one for one in aside if one.value != setting.value))


def _said(key: Key, layer: Layer) -> tuple[bool, Any]:
    for path in (key.path, *([name] for name in _other_names(key))):
        there, value = leaf(layer.tree, path)
        nothing = value == "" and layer.origin is not Origin.POLICY and path[0] in Personal.model_fields
        if there and not nothing:
            return True, plain(_read(key, value) if layer.origin is Origin.POLICY else value)
    return False, None


def _read(key: Key, value: object) -> object:
    """A policy in the registry writes numbers as text."""
    try:
        return TypeAdapter(key.annotation).validate_python(value)
    except ValidationError:
        return value


def plain(value: object) -> Any:  # noqa: ANN401  a tree of plain values
    """Numbers, text, lists and tables, as JSON has them."""
    if isinstance(value, Mapping):
        return {name: plain(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [plain(one) for one in value]
    if isinstance(value, Path):
        return str(value)
    return value.value if isinstance(value, Enum) else value


def _other_names(key: Key) -> list[str]:
    return [other for other, name in SAME.items() if name == key.name]


class _ContradictionError(Exception):
    """What two layers say cannot both be; `refused` is what the higher one said there."""

    def __init__(self, refused: frozenset[tuple[str, Origin]]) -> None:
        super().__init__()
        self.refused = refused


def _validated(model: type[AnySettings], settings: Sequence[Setting]) -> AnySettings:
    names = {key.name for key in keys_of(model)}
    mine = [one for one in settings if one.key.name in names and one.origin is not Origin.DEFAULT]
    tree: dict[str, Any] = {}
    for setting in mine:
        put(tree, setting.key.path, setting.value)
    try:
        return model.model_validate(tree)
    except ValidationError as error:
        path = [str(part) for part in error.errors()[0]["loc"]]
        inside = [one for one in mine if one.key.path[: len(path)] == path]
        highest = max((one.origin for one in inside), key=list(Origin).index)
        raise _ContradictionError(
            frozenset((one.key.name, one.origin) for one in inside if one.origin is highest)
        ) from None


def _remembered(personal: Personal | None, settings: Sequence[Setting]) -> dict[str, Any]:
    """What is no setting goes through as it is; language and company are the agent's own only if they chose them."""
    kept: dict[str, Any] = {}
    if personal is not None:
        ours = {key.name.split(".")[0] for key in keys_of(Personal)}
        kept = {name: getattr(personal, name) for name in personal.model_fields_set - ours}
    language = next(one for one in settings if one.key.name == "language")
    own = language.origin in (Origin.PERSONAL, Origin.COMMAND_LINE)
    kept |= {"call_language": language.value if own else ""}
    company = next(one for one in settings if one.key.name == "company")
    return kept | ({"company": ""} if company.origin is Origin.PROFILE else {})
