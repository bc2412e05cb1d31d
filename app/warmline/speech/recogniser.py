"""The parent's side of the recogniser: one child process for both parties, restarted when it dies.

Threads: `recogniser` starts the child, restarts it and calls `on_message`; `recogniser-input`, `-output` and `-errors`
sit at its pipes. No method but `stop` and `wait_below` ever blocks.
"""

import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import Final, assert_never

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Party
from warmline.speech.childprocess import CHILD, ChildProcess, Gone
from warmline.speech.life import EVERY_S, SignsOfLife
from warmline.speech.models import InstalledModel
from warmline.speech.outstanding import Outstanding
from warmline.speech.protocol import (
    SAMPLE_RATE_HZ,
    VERSION,
    Alive,
    Audio,
    Begin,
    Died,
    Drop,
    Failed,
    Finish,
    Finished,
    Guessed,
    Hello,
    Message,
    Open,
    Ready,
    Reason,
    Recognised,
    Shutdown,
    Silent,
    ToChild,
    ToParent,
    encode,
)

BACKLOG_S: Final = 30.0
"""Seconds of sound that may wait for an answer, open utterances included (two of 8 s at most)."""
STALLED_S: Final = 20.0
"""A child that lets an utterance wait so long while sound is dropped is stuck, and is ended."""
DEATHS: Final = 5
DEATHS_WITHIN_S: Final = 60.0
FIRST_PAUSE_S: Final = 0.1
"""Before a restart; doubled with each death within `DEATHS_WITHIN_S`."""
PATIENCE_S: Final = 2.0
"""For a child that was told to end."""
FRAME_SAMPLES: Final = 8 * SAMPLE_RATE_HZ


class _Stop:
    """`stop` was called."""


class _Stalled:
    """The child does not answer any more."""


_News = ToParent | Gone | _Stop | _Stalled


def default_command() -> tuple[str, ...]:
    """How the child is started: by Python, or by the frozen program itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, CHILD)
    return (sys.executable, "-m", "warmline.speech.child")


class RecogniserChild:
    """Recognises the utterances of both parties.

    Every utterance that was begun gets exactly one `Finished`: in the order of `finish`, or at once when it is lost
    (`behind`, `died`). Its final text, if any, comes just before. `Ready` comes again after each restart; `Failed`
    means that there will be no more text. `on_message` is called on the thread `recogniser` only; it must not raise
    or block, and must not call `stop` or `wait_below`.
    """

    def __init__(
        self,
        model: InstalledModel,
        *,
        language: str,
        threads: int = 1,
        prompt: str = "",
        command: Sequence[str] | None = None,
        on_message: Callable[[Message], None],
        backlog_s: float = BACKLOG_S,
    ) -> None:
        self._request = Open(
            engine=model.engine, path=str(model.path), language=language, threads=threads, prompt=prompt
        )
        self._command = tuple(command) if command is not None else default_command()
        self._on_message = on_message
        self._limit_s = backlog_s
        self._outstanding = Outstanding()
        self._news: SimpleQueue[_News] = SimpleQueue()
        self._lock = Lock()  # an utterance and its frames belong to one life of the child
        self._outbox: SimpleQueue[bytes | None] = SimpleQueue()
        self._stopping = Event()
        self._failed = Event()
        self._child: ChildProcess | None = None
        self._thread = Thread(target=self._run, name="recogniser", daemon=True)

    def start(self) -> None:
        """Start the child; `Ready` or `Failed` follows."""
        self._thread.start()

    def begin(
        self,
        utterance: int,
        party: Party,
        start_s: float,
        lead_s: float = 0.0,
        *,
        language: str = "",
        prompt: str = "",
        among: tuple[str, ...] = (),
    ) -> None:
        """An utterance begins: speech at `start_s` on the call's clock, its sound `lead_s` earlier.

        In `language`, with `prompt`, if they are others than the child's own; with `among`, `Guessed` comes instead
        of words. May be called before `Ready`. Raises ValueError when the number is still in use.
        """
        if self._stopping.is_set():
            return
        with self._lock:
            self._outstanding.begin(utterance, party)
            if self._failed.is_set():
                self._lose(utterance, Reason.DIED)
                return
            self._send(
                Begin(
                    utterance=utterance,
                    party=party,
                    start_s=start_s,
                    lead_s=lead_s,
                    language=language,
                    prompt=prompt,
                    among=among,
                )
            )

    def audio(self, utterance: int, pcm: NDArray[np.int16]) -> None:
        """Its next samples: int16, mono, 16 kHz, shape (n,). Nothing happens if the utterance was lost."""
        if pcm.dtype != np.int16 or pcm.ndim != 1:
            raise ValueError(f"audio must be int16 of shape (n,), not {pcm.dtype} of shape {pcm.shape}")
        sound_s = len(pcm) / SAMPLE_RATE_HZ
        with self._lock:
            if not self._outstanding.add(utterance, sound_s):
                return
            if self._outstanding.sound_s > self._limit_s:
                self._send(Drop(utterance=utterance))
                self._lose(utterance, Reason.BEHIND)
                if self._outstanding.longest_wait_s() > STALLED_S:
                    self._news.put(_Stalled())
                return
            for at in range(0, len(pcm), FRAME_SAMPLES):
                self._send(Audio(utterance=utterance, pcm=pcm[at : at + FRAME_SAMPLES].astype("<i2").tobytes()))

    def finish(self, utterance: int, end_s: float, speech_s: float) -> None:
        """It is complete: speech ended at `end_s`, `speech_s` seconds of it are voice."""
        with self._lock:
            if self._outstanding.finish(utterance):
                self._send(Finish(utterance=utterance, end_s=end_s, speech_s=speech_s))

    def stop(self) -> None:
        """End the child and join everything; blocks up to `PATIENCE_S`. Nothing is delivered afterwards."""
        if self._stopping.is_set() or self._thread.ident is None:
            return
        self._stopping.set()
        with self._lock:
            self._send(Shutdown())
            self._outbox.put(None)
        self._news.put(_Stop())
        self._thread.join()

    @property
    def pid(self) -> int | None:
        """Of the child that runs now."""
        child = self._child
        return None if child is None else child.pid

    @property
    def backlog_s(self) -> float:
        """Seconds of sound that wait for an answer, open utterances included."""
        return self._outstanding.sound_s

    def wait_below(self, backlog_s: float, timeout_s: float) -> bool:
        """Block until less than `backlog_s` seconds wait (0: nothing does); False after `timeout_s`. For replay."""
        return self._outstanding.wait_below(backlog_s, timeout_s)

    # ---- on any thread, holding the lock ------------------------------------------------------------------------

    def _send(self, message: ToChild) -> None:
        self._outbox.put(encode(message))

    def _lose(self, utterance: int, reason: Reason) -> None:
        self._news.put(self._outstanding.lose(utterance, reason))

    # ---- on the thread `recogniser` -----------------------------------------------------------------------------

    def _run(self) -> None:
        deaths: deque[float] = deque(maxlen=DEATHS)
        while not self._stopping.is_set():
            died = self._live()
            if died is None:
                break
            now = time.monotonic()
            deaths.append(now)
            recent = [at for at in deaths if now - at < DEATHS_WITHIN_S]
            self._tell(Died(message=f"The recogniser {died} and is started again; timing cues go on."))
            self._forget_the_dead()
            if len(recent) >= DEATHS:
                self._give_up(
                    f"The recogniser {died}, for the {DEATHS}th time in {DEATHS_WITHIN_S:.0f} s; timing cues go on. "
                    "Start Warmline again; if that does not help, install the model again."
                )
                break
            self._stopping.wait(FIRST_PAUSE_S * 2 ** (len(recent) - 1))
        while not self._stopping.is_set():  # given up: what is still begun is lost
            news = self._news.get()
            if isinstance(news, Finished):
                self._tell_finished(news)

    def _live(self) -> str | None:
        """One life of the child. How it died; None when it ended as it should, or there is no use in another."""
        try:
            child = ChildProcess(self._command, encode(self._request), self._outbox, self._news.put)
        except OSError as error:
            self._give_up(f"The recogniser cannot be started ({error.strerror}); install Warmline again.")
            return None
        self._child = child
        garbage = True
        try:
            garbage = self._listen(child)
        finally:
            self._child = None
            status = child.end(0.0 if garbage else PATIENCE_S)
        if self._stopping.is_set() or self._failed.is_set():
            return None
        return _how(status, garbage)

    def _listen(self, child: ChildProcess) -> bool:
        """Until it is gone or we stop; True if it said what is no frame."""
        life = SignsOfLife()
        while True:
            news = self._next(child, life)
            if isinstance(news, _Stop):
                return False
            if isinstance(news, Gone):
                return news.garbage
            if isinstance(news, _Stalled):
                child.kill()
            else:
                self._pass_on(child, news)

    def _next(self, child: ChildProcess, life: SignsOfLife) -> _News:
        """What comes next; says so when the child hangs, and ends it when that lasts."""
        while True:
            now = time.monotonic()
            if life.missing(now):
                self._tell(Silent(on=True))
            elif life.over(now):
                child.kill()
            try:
                news = self._news.get(timeout=EVERY_S)
            except Empty:
                continue
            if isinstance(news, Alive) and life.came(time.monotonic()):
                self._tell(Silent(on=False))
            return news

    def _pass_on(self, child: ChildProcess, message: ToParent) -> None:
        match message:
            case Alive():
                pass  # counted where it came in
            case Hello():
                if message.protocol != VERSION:
                    self._give_up("Warmline and its recogniser do not belong together; install Warmline again.")
                    child.kill()
            case Ready():
                self._tell(message)
            case Recognised() | Guessed():
                if message.utterance in self._outstanding:
                    self._tell(message)
            case Finished():
                self._tell_finished(message)
            case Failed():
                self._give_up(message.message)
            case _:
                assert_never(message)

    def _forget_the_dead(self) -> None:
        """What the dead child owed is lost; what begins from now on waits for the next."""
        with self._lock:
            lost = self._outstanding.lose_all(Reason.DIED)
            self._outbox = SimpleQueue()
        for finished in lost:
            self._tell_finished(finished)

    def _give_up(self, sentence: str) -> None:
        with self._lock:
            self._failed.set()
            lost = self._outstanding.lose_all(Reason.DIED)
        self._tell(Failed(message=sentence))
        for finished in lost:
            self._tell_finished(finished)

    def _tell_finished(self, message: Finished) -> None:
        self._tell(message)
        self._outstanding.delivered(message.utterance)

    def _tell(self, message: Message) -> None:
        if not self._stopping.is_set():
            self._on_message(message)


def _how(status: int, garbage: bool) -> str:
    if garbage:
        return "said something unreadable"
    return f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
