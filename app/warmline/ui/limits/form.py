"""What the limits window shows, and what follows from an edit; no widget in here."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from warmline.config.files import read_toml, write_toml
from warmline.config.keys import Key, keys_of, leaf, put
from warmline.config.layers import effective, plain
from warmline.config.mistakes import mistakes
from warmline.config.policy import Policy
from warmline.config.profiles import Profile
from warmline.ui.limits import words

STAGES = ("notice_s", "words_s", "alert_s")

Values = Mapping[str, Any]
"""What a profile has chosen: dotted name → plain value."""


@dataclass(frozen=True, slots=True)
class Section:
    """One table of settings under one heading."""

    title: str
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A setting that is another one in the other profile; `kept`: IT has fixed it, so it stays."""

    key: Key
    was: Any
    now: Any
    kept: bool = False


class LimitsForm:
    """A profile that is being edited under a policy. `chosen` is what it says; the rest are defaults."""

    def __init__(self, policy: Policy, profile: Profile | None = None, path: Path | None = None) -> None:
        self.path = path
        self.keys = {key.name: key for key in keys_of(Profile)}
        below = effective(policy)
        self._base = {name: below.setting(name).value for name in self.keys}
        self._locked = {name for name in self.keys if below.setting(name).locked}
        self.chosen: Values = flat(profile or Profile())

    # ---- what is shown --------------------------------------------------------------------------------

    def sections(self) -> tuple[Section, ...]:
        """Team, cues, then one section a table; folders have no row and stay as they are."""
        tables: dict[str, list[Key]] = {}
        for key in self.keys.values():
            if not isinstance(key.default, dict) and key.annotation != Path | None:
                tables.setdefault(_heading(key), []).append(key)
        return tuple(Section(title, tuple(keys)) for title, keys in tables.items())

    def value(self, name: str) -> Any:  # noqa: ANN401  a plain value of any kind
        """What applies: the profile's choice, unless IT has fixed it."""
        return self._base[name] if name in self._locked else self.chosen.get(name, self._base[name])

    def default(self, name: str) -> Any:  # noqa: ANN401
        """What applies where the profile says nothing."""
        return self._base[name]

    def is_locked(self, name: str) -> bool:
        """IT has fixed it."""
        return name in self._locked

    def is_changed(self, name: str) -> bool:
        """It is not the default."""
        return bool(self.value(name) != self._base[name])

    @property
    def changes(self) -> int:
        """How many settings differ from their defaults."""
        return sum(self.is_changed(name) for name in self.keys)

    def mistakes(self) -> dict[str, str]:
        """What is wrong, by the setting beside which it is to be said, with the remedy."""
        try:
            Profile.model_validate(self._tree(self._values()))
        except ValidationError as error:
            return dict(self._beside(path, sentence) for path, sentence in mistakes(error, Profile))
        return {}

    # ---- edits ----------------------------------------------------------------------------------------

    def with_value(self, name: str, value: Any) -> Values:  # noqa: ANN401
        """What would be chosen after this edit; a default that is put back is chosen no longer."""
        rest = {other: kept for other, kept in self.chosen.items() if other != name}
        return rest if value == self._base[name] else {**rest, name: value}

    def without_locked(self, other: Values) -> Values:
        """What would be chosen if `other` were taken: what IT has fixed stays as it is."""
        kept = {name: value for name, value in self.chosen.items() if name in self._locked}
        return {name: value for name, value in other.items() if name not in self._locked} | kept

    def differences(self, other: Values) -> tuple[Difference, ...]:
        """What taking `other` would change, in the order of the form."""
        found = []
        for name, key in self.keys.items():
            now = other.get(name, self._base[name])
            if now != self.value(name):
                found.append(Difference(key, self.value(name), now, kept=name in self._locked))
        return tuple(found)

    def profile(self) -> Profile:
        """The profile as it would be saved; what it says about settings that IT has fixed is kept."""
        try:
            return Profile.model_validate(self._tree(self.chosen))
        except ValidationError:  # it goes only with what IT has fixed: then it says that too
            fixed = {name: self._base[name] for name in self._locked}
            return Profile.model_validate(self._tree({**self.chosen, **fixed}))

    # ---- files ----------------------------------------------------------------------------------------

    def save(self, path: Path) -> None:
        """Write the profile and remember where. Raises SettingsError."""
        self.export(path)
        self.path = path

    def export(self, path: Path) -> None:
        """Write the profile. Raises SettingsError."""
        write_toml(path, self.profile())

    # ---- small things ---------------------------------------------------------------------------------

    def _values(self) -> dict[str, Any]:
        return {name: self.value(name) for name in self.keys}

    def _tree(self, values: Values) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for name, value in values.items():
            put(tree, self.keys[name].path, value)
        return tree

    def _beside(self, path: list[str], sentence: str) -> tuple[str, str]:
        name = ".".join(path)
        if name in self.keys:
            return name, sentence
        stages = [f"{name}.{stage}" for stage in STAGES if f"{name}.{stage}" in self.keys]
        for earlier, later in pairwise(stages):
            if self.value(later) < self.value(earlier):
                said = words.translate("Limits", "It comes before “%1”: give it at least %2.")
                said = said.replace("%1", words.title(self.keys[earlier].title))
                return later, said.replace("%2", words.value(self.keys[earlier], self.value(earlier)))
        return next(one for one in self.keys if one.startswith(name)), sentence


def flat(profile: Profile) -> Values:
    """What a profile has chosen."""
    tree = profile.model_dump(mode="json", exclude_unset=True)
    found = ((key.name, *leaf(tree, key.path)) for key in keys_of(Profile))
    return {name: plain(value) for name, there, value in found if there}


def read_values(path: Path) -> Values:
    """What the profile of a file has chosen. Raises SettingsError, with line and remedy."""
    return flat(read_toml(path, Profile))


def _heading(key: Key) -> str:
    if key.name in ("limits.cues_off", "limits.cues_on"):
        return "Cues that are off"
    return key.section if key.name.startswith("limits.") else "Team"
