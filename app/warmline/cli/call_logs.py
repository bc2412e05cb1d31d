"""Call logs of a desk: one file a call; where it cannot be written, the call goes on and the panel says so."""

import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from warmline.cli.own_settings import say
from warmline.core.call_log import Header
from warmline.core.errors import WarmlineError
from warmline.core.events import AnyEvent
from warmline.runtime.call_log_file import CallLogFile, CallLogUnwritableError
from warmline.ui.kept import Kept


class LiveLog:
    """One call's log. Engine thread. A disk that fails ends the log, never the call."""

    def __init__(self, file: CallLogFile, broken: Callable[[CallLogUnwritableError], None]) -> None:
        self._file: CallLogFile | None = file
        self._broken = broken

    def take(self, event: AnyEvent) -> None:
        """Write one event."""
        self._try(lambda file: file.take(event))

    def close(self) -> None:
        """Everything is on disk."""
        self._try(CallLogFile.close)

    def discard(self) -> None:
        """There was no call: nothing of it is kept."""
        self._try(CallLogFile.discard)

    def _try(self, act: Callable[[CallLogFile], None]) -> None:
        if self._file is None:
            return
        try:
            act(self._file)
        except CallLogUnwritableError as error:
            with suppress(CallLogUnwritableError):
                self._file.close()
            self._file = None
            self._broken(error)


class CallLogs:
    """`folder` None: nothing is kept. `show` is told what is kept of each call, on the engine thread."""

    def __init__(self, folder: Path | None, *, with_words: bool, show: Callable[[Kept], None]) -> None:
        self._folder = folder
        self._with_words = with_words
        self._show = show

    @property
    def kept(self) -> Kept:
        """What is kept of calls as long as the disk takes it."""
        if self._folder is None:
            return Kept.NOTHING
        return Kept.WORDS if self._with_words else Kept.LOG

    def open(self, header: Header, now: datetime) -> LiveLog | None:
        """The log of a call that begins now; None: nothing is kept of it. Engine thread."""
        if self._folder is None:
            return None
        try:
            file = CallLogFile(_free_path(self._folder, now), header, with_words=self._with_words)
        except CallLogUnwritableError as error:
            self._broken(error)
            return None
        self._show(self.kept)
        return LiveLog(file, self._broken)

    def _broken(self, error: CallLogUnwritableError) -> None:
        say(f"{error} This call goes on without a log.")
        self._show(Kept.NOTHING)


def prepare_folder(folder: Path) -> None:
    """Call logs go into a folder that can be written; its last level is made. Raises WarmlineError: it cannot be."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise WarmlineError(f"{folder} cannot hold call logs ({error.strerror}); name a folder for them.") from None
    if not os.access(folder, os.W_OK | os.X_OK):
        raise WarmlineError(f"{folder} cannot be written; name another folder for call logs.")


def _free_path(folder: Path, now: datetime) -> Path:
    """Where the log of a call that begins now goes; a call in the same second keeps its own."""
    stem = f"call-{now:%Y%m%d-%H%M%S}"
    names = chain([f"{stem}.jsonl"], (f"{stem}-{number}.jsonl" for number in count(2)))
    return next(folder / name for name in names if not (folder / name).exists())
