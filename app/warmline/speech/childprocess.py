"""One life of the recogniser child: the process, and the three threads at its pipes."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import Final

from warmline.speech.protocol import ProtocolError, ToParent, read_frame

CHILD: Final = "recogniser-child"
"""What a frozen program is told to be the child; it has no `python -m`."""
ERROR_LINE_BYTES: Final = 300


@dataclass(frozen=True, slots=True)
class Gone:
    """The child's output has ended; nothing comes after this. `garbage`: it said what is no frame."""

    garbage: bool


class ChildProcess:
    """Started by the constructor; `end` must be called, whatever happened.

    `first` is sent before what `outbox` holds; None there closes the child's input. `deliver` is called on the thread
    `recogniser-output`; its last call is `Gone`.
    """

    def __init__(
        self,
        command: Sequence[str],
        first: bytes,
        outbox: SimpleQueue[bytes | None],
        deliver: Callable[[ToParent | Gone], None],
    ) -> None:
        """Start the process.

        Raises:
            OSError: it cannot be started.
        """
        self._first = first
        self._outbox = outbox
        self._deliver = deliver
        self._process = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._threads = [
            Thread(target=target, name=f"recogniser-{name}", daemon=True)
            for name, target in (("input", self._write), ("output", self._read), ("errors", self._drop_errors))
        ]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Of the child."""
        return self._process.pid

    def kill(self) -> None:
        """End it at once; `Gone` follows."""
        self._process.kill()

    def end(self, patience_s: float) -> int:
        """Wait so long, then kill; joins everything. Its exit status, negative for a signal."""
        try:
            status = self._process.wait(patience_s)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        self._outbox.put(None)
        for thread in self._threads:
            thread.join()
        for pipe in (self._process.stdout, self._process.stderr):
            if pipe is not None:
                pipe.close()
        return status

    def _write(self) -> None:
        pipe = self._process.stdin
        if pipe is None:
            return
        frame: bytes | None = self._first
        try:
            while frame is not None:
                pipe.write(frame)
                pipe.flush()
                frame = self._outbox.get()
        except OSError:
            pass  # it is gone: the output thread says so
        finally:
            with suppress(OSError):  # what could not be written is tried once more
                pipe.close()

    def _read(self) -> None:
        garbage = False
        try:
            while self._process.stdout is not None and (frame := read_frame(self._process.stdout)) is not None:
                if isinstance(frame, ToParent):
                    self._deliver(frame)
        except ProtocolError:
            garbage = True
        self._deliver(Gone(garbage))

    def _drop_errors(self) -> None:
        """Read it so that the child never waits; it may hold words, so it is kept nowhere."""
        while self._process.stderr is not None and self._process.stderr.readline(ERROR_LINE_BYTES):
            pass


def _environment() -> dict[str, str]:
    """Ours, without the limit that we set for voice activity; no spare threads, heaps or network for the child."""
    environment = {name: value for name, value in os.environ.items() if name != "OMP_THREAD_LIMIT"}
    environment |= {"OPENBLAS_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1"}
    if sys.platform == "linux":
        environment |= {"MALLOC_ARENA_MAX": "2"}
    return environment
