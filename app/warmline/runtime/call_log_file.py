"""A call log on disk, written as the call goes on."""

from pathlib import Path

from warmline.core.call_log import Header, header_line, is_call_log
from warmline.core.codec import to_line, without_words
from warmline.core.errors import WarmlineError
from warmline.core.events import AnyEvent

HEADER_BYTES = 64
"""Enough of a file to see whether it is a call log."""


class CallLogUnwritableError(WarmlineError):
    """The call log cannot be written; the message names the file."""


def _may_be_replaced(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            start = file.read(HEADER_BYTES)
    except OSError:
        return False
    return not start or is_call_log(start.decode("utf-8", errors="replace"))


class CallLogFile:
    """Takes events on the engine's thread. Without `with_words` nothing that was said reaches the disk.

    The names of the agent and the company do: wordings need them when the log is replayed.
    """

    def __init__(self, path: Path, header: Header, *, with_words: bool) -> None:
        self._path = path
        if path.exists() and not _may_be_replaced(path):
            raise CallLogUnwritableError(f"{path} is no call log and is left as it is; name another file.")
        self._with_words = with_words
        try:
            self._file = path.open("w", encoding="utf-8", buffering=1)  # a crash loses no line
        except OSError:
            raise self._unwritable() from None
        self._write(header_line(header))

    def take(self, event: AnyEvent) -> None:
        """Write one event. Raises CallLogUnwritableError: the disk is full or gone."""
        kept = event if self._with_words else without_words(event)
        if kept is not None:
            self._write(to_line(kept))

    def discard(self) -> None:
        """There was no call: nothing of it is kept. Raises CallLogUnwritableError."""
        self.close()
        try:
            self._path.unlink()
        except OSError:
            raise self._unwritable() from None

    def close(self) -> None:
        """Everything is on disk. Raises CallLogUnwritableError."""
        try:
            self._file.close()
        except OSError:
            raise self._unwritable() from None

    def _write(self, line: str) -> None:
        try:
            self._file.write(line + "\n")
        except OSError:
            raise self._unwritable() from None

    def _unwritable(self) -> CallLogUnwritableError:
        return CallLogUnwritableError(f"The call log {self._path} cannot be written; choose a folder you may write to.")
