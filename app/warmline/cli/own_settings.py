"""The agent's own settings while a verb runs: one place that reads, changes and writes them."""

import sys
from pathlib import Path
from typing import Any

from warmline.config.files import SettingsError, read_toml, write_toml
from warmline.config.profiles import Personal, personal_path


class OwnSettings:
    """`path` None: nothing is written. `kept`: what is changed will be written, as far as is known. GUI thread."""

    def __init__(self, personal: Personal | None = None, path: Path | None = None) -> None:
        self.personal = personal or Personal()
        self.path = path
        self.kept = path is not None
        self._unwritten: dict[str, Any] = {}
        self._said = False

    @classmethod
    def read(cls, *, quietly: bool = False) -> "OwnSettings":
        """What is kept; a broken file is said, unless `quietly`, and left alone: until it is mended, defaults hold."""
        own = cls(path=personal_path())
        try:
            own.current()
        except SettingsError as error:
            own.kept = False
            if not quietly:
                say(f"{error} Until then your settings are the defaults.")
        return own

    def current(self) -> Personal:
        """What the file says by now, and what could not be written into it.

        Raises:
            SettingsError: it is broken, and nothing has been changed since.
        """
        if self.path is None:
            return self.personal
        try:
            self.personal = self._in_the_file(self.path).model_copy(update=self._unwritten)
        except SettingsError:
            if not self._unwritten:
                raise
        return self.personal

    def change(self, **fields: Any) -> None:  # noqa: ANN401  whatever Personal has
        """Take these fields over, beside whatever else the file says by now.

        What cannot be written is said once, holds for this run, and is written with the next change that can be.
        """
        self.personal = self.personal.model_copy(update=fields)
        if self.path is None:
            return
        self._unwritten |= fields
        try:
            fresh = self._in_the_file(self.path).model_copy(update=self._unwritten)
            write_toml(self.path, fresh)
        except SettingsError as error:
            self.kept = False
            if not self._said:
                say(str(error))
            self._said = True
            return
        self.personal, self.kept = fresh, True
        self._unwritten = {}

    @staticmethod
    def _in_the_file(path: Path) -> Personal:
        return read_toml(path, Personal) if path.exists() else Personal()


def say(sentence: str) -> None:
    """Tell a person something, on standard error."""
    print(f"warmline: {sentence}", file=sys.stderr, flush=True)  # noqa: T201  what the verb has to say
