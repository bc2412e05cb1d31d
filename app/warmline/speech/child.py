"""The recogniser child: `python -m warmline.speech.child`, frames on standard input and output.

The main thread owns the engine and writes; a reader thread reads, so that the end of the parent is seen in the middle
of a recognition, and a third says that we are alive. See `protocol` for the frames.
"""

import os
import signal
import sys
import time
import traceback
from contextlib import suppress
from queue import SimpleQueue
from threading import Event, Lock, Thread
from typing import BinaryIO, Final

from warmline.core.events import Party
from warmline.speech.engine import Engine, EngineError
from warmline.speech.life import EVERY_S
from warmline.speech.protocol import (
    VERSION,
    Alive,
    Audio,
    Begin,
    Drop,
    Failed,
    Finish,
    Finished,
    Frame,
    Hello,
    Open,
    ProtocolError,
    Ready,
    Reason,
    Shutdown,
    ToParent,
    encode,
    read_frame,
)

EXIT_DONE: Final = 0
EXIT_FAILED: Final = 1
EXIT_GARBAGE: Final = 2


def open_engine(request: Open) -> Engine:
    """The engine that `request` asks for, its model loaded.

    Raises:
        EngineError: it cannot be loaded.
    """
    if request.engine == "vosk":
        from warmline.speech.vosk_engine import VoskEngine  # noqa: PLC0415 - only one engine is ever loaded

        return VoskEngine(request)
    from warmline.speech.whisper_engine import WhisperEngine  # noqa: PLC0415 - only one engine is ever loaded

    return WhisperEngine(request)


class _Child:
    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source = source
        self._sink = sink
        self._inbox: SimpleQueue[Frame | None] = SimpleQueue()
        self._stop = Event()
        self._writing = Lock()
        self._open: dict[int, Party] = {}

    def run(self) -> int:
        """Until SHUTDOWN; the exit status. The end of the input does not return, it ends the process."""
        Thread(target=self._read, name="recogniser-child-input", daemon=True).start()
        self._send(Hello(pid=os.getpid()))
        request = self._inbox.get()
        if request is None:
            return EXIT_DONE
        if not isinstance(request, Open) or request.protocol != VERSION:
            return self._give_up("Warmline and its recogniser do not belong together; install Warmline again.")
        began = time.monotonic()
        try:
            engine = open_engine(request)
        except EngineError as error:
            return self._give_up(str(error))
        while self._inbox.empty() and engine.prepare():
            pass  # unless somebody speaks already
        self._send(Ready(load_s=round(time.monotonic() - began, 3)))
        Thread(target=self._live, name="recogniser-child-life", daemon=True).start()
        while (frame := self._inbox.get()) is not None and not self._stop.is_set():
            self._handle(engine, frame)
        return EXIT_DONE

    def _give_up(self, sentence: str) -> int:
        self._send(Failed(message=sentence))
        return EXIT_FAILED

    def _send(self, message: ToParent) -> None:
        with self._writing:
            self._sink.write(encode(message))
            self._sink.flush()

    def _live(self) -> None:
        with suppress(OSError):  # the parent is gone: the reader sees it too
            self._send(Alive())
            while not self._stop.wait(EVERY_S):
                self._send(Alive())

    def _read(self) -> None:
        try:
            while (frame := read_frame(self._source)) is not None:
                if isinstance(frame, Shutdown):
                    self._stop.set()
                    self._inbox.put(None)
                    return
                self._inbox.put(frame)
        except ProtocolError as error:
            _complain(str(error))
            os._exit(EXIT_GARBAGE)
        os._exit(EXIT_DONE)  # the parent is gone; the main thread may be inside a library for seconds

    def _handle(self, engine: Engine, frame: Frame) -> None:
        try:
            self._work(engine, frame)
        except EngineError as error:
            _complain(str(error))
            if isinstance(frame, Finish):
                self._finished(frame.utterance, Reason.FAILED)

    def _work(self, engine: Engine, frame: Frame) -> None:
        if isinstance(frame, Begin):
            self._open[frame.utterance] = frame.party
            engine.begin(frame)
        elif isinstance(frame, Audio) and frame.utterance in self._open:
            partial = engine.accept(frame)
            if partial is not None:
                self._send(partial)
        elif isinstance(frame, Drop) and self._open.pop(frame.utterance, None) is not None:
            engine.drop(frame.utterance)
        elif isinstance(frame, Finish) and frame.utterance in self._open:
            outcome = engine.finish(frame)
            if outcome.final is not None:
                self._send(outcome.final)
            self._finished(frame.utterance, outcome.reason)

    def _finished(self, utterance: int, reason: Reason) -> None:
        self._send(Finished(utterance=utterance, party=self._open.pop(utterance), reason=reason))


def _complain(sentence: str) -> None:
    """For the parent's ring of error lines; never holds anything that was said."""
    sys.stderr.write(f"recogniser: {sentence}\n")
    sys.stderr.flush()


def _prepare_process() -> BinaryIO:
    """Make this process a quiet, private one; the stream that frames are written to."""
    os.environ.pop("OMP_THREAD_LIMIT", None)  # the parent limits its voice activity with it, not us
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's; it tells us to end
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold what was said
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # libraries print; that must not get among the frames
    return sink


def main() -> int:
    """Run the child; the exit status."""
    sink = _prepare_process()
    try:
        return _Child(os.fdopen(0, "rb"), sink).run()
    except BrokenPipeError:
        return EXIT_DONE
    except Exception as error:  # noqa: BLE001 - the text of an error may hold what was said; only its place is told
        where = traceback.extract_tb(error.__traceback__)[-1]
        _complain(f"{type(error).__name__} in {where.name}, line {where.lineno}")
        return EXIT_FAILED


if __name__ == "__main__":
    status = main()
    sys.stderr.flush()
    os._exit(status)  # the reader thread waits in a read, and libraries take their time to tidy up
