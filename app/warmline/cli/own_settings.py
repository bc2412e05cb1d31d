"""The agent's own settings while a verb runs: one place that reads, changes and writes them."""

import sys
from pathlib import Path
from typing import Any

from warmline.config.files import SettingsError, read_toml, write_toml
from warmline.config.profiles import Personal, personal_path


class OwnSettings:
    """`path` None: nothing is written. GUI thread."""

    def __init__(self, personal: Personal | None = None, path: Path | None = None) -> None:
        self.personal = personal or Personal()
        self.path = path

    @classmethod
    def read(cls, *, quietly: bool = False) -> "OwnSettings":
        """What is kept; a broken file is said, unless `quietly`, left alone, and replaced by defaults for this run."""
        path = personal_path()
        try:
            return cls(read_toml(path, Personal) if path.exists() else Personal(), path)
        except SettingsError as error:
            if not quietly:
                say(f"{error} Until then your settings are the defaults.")
            return cls()

    @property
    def kept(self) -> bool:
        """Changes are written."""
        return self.path is not None

    def change(self, **fields: Any) -> None:  # noqa: ANN401  whatever Personal has
        """Take these fields over, beside whatever else the file says by now.

        What cannot be written is said once, and holds for this run.
        """
        self.personal = self.personal.model_copy(update=fields)
        if self.path is None:
            return
        try:
            if self.path.exists():
                self.personal = read_toml(self.path, Personal).model_copy(update=fields)
            write_toml(self.path, self.personal)
        except SettingsError as error:
            say(str(error))
            self.path = None


def say(sentence: str) -> None:
    """Tell a person something, on standard error."""
    print(f"warmline: {sentence}", file=sys.stderr, flush=True)  # noqa: T201  what the verb has to say
