"""What IT fixes for a machine: values, locks, and what is forbidden.

    call_logs = "forbidden"
    locked = ["limits.hold", "level"]

    [settings.limits.hold]
    limit_s = 60

A policy that cannot be read stops the start: what it would have forbidden must not happen because of a typo.
"""

from collections.abc import Sequence
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from warmline.config.files import line_of
from warmline.config.keys import Tree, keys_of, leaf, merged, nearest
from warmline.config.mistakes import mistakes
from warmline.config.policy_sources import Found, PolicySource, machine_sources
from warmline.config.profiles import Personal, Profile
from warmline.core.errors import WarmlineError

Permission = Literal["allowed", "forbidden"]


class PolicyError(WarmlineError):
    """The policy cannot be used, or forbids what was asked for; the message says who can mend it."""


class Policy(BaseModel):
    """What IT has decided for this machine. `settings` holds values of profile and personal settings."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    call_logs: Permission = Field(default="allowed", title="Call logs")
    words_in_call_logs: Permission = Field(default="allowed", title="Words in call logs")
    model_downloads: Permission = Field(default="allowed", title="Downloads of recognition models")
    locked: tuple[str, ...] = Field(default=(), title="Settings that nobody else may change")
    settings: dict[str, Any] = Field(default={}, title="Values")

    @model_validator(mode="after")
    def _known_locks(self) -> Self:
        names = setting_names()
        tables = ["limits", *dict.fromkeys(name.rpartition(".")[0] for name in names if name.count(".") > 1)]
        for lock in self.locked:
            if not any(name == lock or name.startswith(f"{lock}.") for name in names):
                meant = nearest(lock, [*tables, *names])
                remedy = f"did you mean `{meant}`?" if meant else "`warmline settings show` lists them"
                raise ValueError(f"there is no setting `{lock}` to lock; {remedy}")
        return self

    def is_locked(self, name: str) -> bool:
        """Nobody but IT may change the setting of this dotted name."""
        return any(name == lock or name.startswith(f"{lock}.") for lock in self.locked)

    def refuse_call_logs(self, *, with_words: bool) -> None:
        """Raise PolicyError if call logs, or words in them, are forbidden here."""
        if self.call_logs == "forbidden":
            raise PolicyError("Call logs are forbidden on this machine by its policy; leave out --call-log.")
        if with_words and self.words_in_call_logs == "forbidden":
            raise PolicyError("Words in call logs are forbidden on this machine by its policy; leave out --with-words.")


def setting_names() -> list[str]:
    """Every dotted name that a policy can give or lock."""
    return list(dict.fromkeys(key.name for model in (Profile, Personal) for key in keys_of(model)))


def read_policy(sources: Sequence[PolicySource] | None = None) -> Policy:
    """The policy of this machine: later sources win, locks add up. Without any there is nothing fixed.

    Raises:
        PolicyError: a source cannot be read or says something unknown; the message names it, its line, and IT.
    """
    found = [one for source in machine_sources() if sources is None for one in source.find()]
    found += [one for source in sources or () for one in source.find()]
    tree: dict[str, Any] = {}
    for one in found:
        checked(one)
        locks = [*tree.get("locked", ()), *one.tree.get("locked", ())]
        tree = merged(tree, one.tree) | ({"locked": locks} if locks else {})
    return checked(Found(" and ".join(one.name for one in found) or "the policy", tree))


def checked(found: Found) -> Policy:
    """The policy that one source holds.

    Raises:
        PolicyError: there is a mistake in it.
    """
    if found.mistake:
        raise _broken(found.name, found.mistake)
    try:
        policy = Policy.model_validate(found.tree)
    except ValidationError as error:
        path, sentence = mistakes(error, Policy)[0]
        # pydantic names no field for what a check over the whole policy found: that is about locks
        raise _broken(_place(found, path or ["locked"]), sentence) from None
    for name in policy.settings:
        if name not in Profile.model_fields and name not in Personal.model_fields:
            meant = nearest(name, [*Profile.model_fields, *Personal.model_fields])
            remedy = f"did you mean `{meant}`?" if meant else "`warmline settings show` lists them."
            raise _broken(_place(found, ["settings", name]), f"there is no setting `{name}`; {remedy}")
    for model in (Profile, Personal):
        _check_values(found, policy.settings, model)
    return policy


def _check_values(found: Found, settings: Tree, model: type[BaseModel]) -> None:
    mine = {name: value for name, value in settings.items() if name in model.model_fields}
    try:
        model.model_validate(mine)
    except ValidationError as error:
        path, sentence = mistakes(error, model)[0]
        raise _broken(_place(found, ["settings", *path]), sentence) from None


def _place(found: Found, path: list[str]) -> str:
    line = line_of(found.text, path) if found.text else None
    dotted = ".".join(path) if leaf(found.tree, path)[0] or not line else path[0]
    return f"{found.name}, line {line}, {dotted}" if line else f"{found.name}, {dotted}"


def _broken(where: str, sentence: str) -> PolicyError:
    return PolicyError(f"{where}: {sentence} Warmline does not start until IT has mended this policy.")
