"""Where IT puts a policy: a file for all users of a machine, and on Windows the registry.

The places are fixed. No environment variable moves them, because what an agent could move would bind nobody.
"""

import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from warmline.config.keys import Tree

LINUX = Path("/etc/warmline/policy.toml")
MACOS = Path("/Library/Application Support/Warmline/policy.toml")
REGISTRY = r"SOFTWARE\Policies\Warmline"

Scalar = str | int | Sequence[str]
"""What a value of the registry can be: REG_SZ, REG_DWORD, REG_MULTI_SZ."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a source holds. `text` finds lines; `mistake` is a sentence where it could not be understood."""

    name: str
    tree: Tree
    text: str = ""
    mistake: str = ""


class PolicySource(Protocol):
    """One place where a policy may be."""

    def find(self) -> Sequence[Found]:
        """What is there; empty: nothing."""
        ...


class Registry(Protocol):
    """Read access to a registry below HKEY_LOCAL_MACHINE."""

    def values(self, key: str) -> Mapping[str, Scalar] | None:
        """The values of a key; None: there is no such key. Raises OSError."""
        ...

    def subkeys(self, key: str) -> Sequence[str]:
        """The names of the keys in a key. Raises OSError."""
        ...


@dataclass(frozen=True, slots=True)
class PolicyFile:
    """A TOML file."""

    path: Path

    def find(self) -> Sequence[Found]:
        """The file's tables, if there is one."""
        name = str(self.path)
        try:
            text = self.path.read_text(encoding="utf-8")
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except (OSError, UnicodeDecodeError):
            return (Found(name, {}, mistake="it cannot be read; save it as UTF-8 that every user may read."),)
        try:
            return (Found(name, tomllib.loads(text), text),)
        except tomllib.TOMLDecodeError as error:
            return (Found(name, {}, text, mistake=f"it is not valid TOML: {error}; mend that line."),)


@dataclass(frozen=True, slots=True)
class PolicyRegistry:
    """A key of the registry: its values and subkeys are the same tree as the file's tables.

    Names may be written in any case, as the registry does not tell cases apart; numbers may be REG_SZ ("4.5").
    """

    registry: Registry
    key: str = REGISTRY

    def find(self) -> Sequence[Found]:
        """The key's tree, if there is one."""
        name = rf"HKEY_LOCAL_MACHINE\{self.key}"
        try:
            if self.registry.values(self.key) is None:
                return ()
            return (Found(name, self._tree(self.key)),)
        except OSError:
            return (Found(name, {}, mistake="it cannot be read; let every user read this key."),)

    def _tree(self, key: str) -> dict[str, Any]:
        tree: dict[str, Any] = {name.lower(): value for name, value in (self.registry.values(key) or {}).items()}
        for name in self.registry.subkeys(key):
            tree[name.lower()] = self._tree(rf"{key}\{name}")
        return tree


def machine_sources() -> tuple[PolicySource, ...]:
    """Where this machine's policy may be; the last one wins."""
    if sys.platform == "win32":
        from warmline.config.windows_policy import WindowsRegistry, program_data  # noqa: PLC0415  Windows only

        return (PolicyFile(program_data() / "Warmline" / "policy.toml"), PolicyRegistry(WindowsRegistry()))
    return (PolicyFile(MACOS if sys.platform == "darwin" else LINUX),)
