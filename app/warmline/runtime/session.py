"""The live session: starts and joins every thread, and lets calls come and go.

Threads: `listener` (reads the capture, voice activity, feeds the recogniser), `engine` (owns the engine), and
those of the capture and the recogniser child. A crash of one is said in `Health(error)` and mended by a new
start. Between calls nothing is recognised.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from queue import Empty, SimpleQueue
from typing import Protocol

from warmline.audio.capture import CaptureCrashedError, CapturedBlock
from warmline.audio.health import HealthChange
from warmline.audio.resampling import RATE_HZ
from warmline.core.errors import WarmlineError
from warmline.core.events import Answered, AnyEvent, Ended, Health, HealthState, Ringing
from warmline.runtime.live_call import LiveCall
from warmline.runtime.live_ports import News, NoWords
from warmline.runtime.river import Record
from warmline.speech.leak import level_db
from warmline.speech.listener import FrameHeard, Listener
from warmline.speech.protocol import Died, Failed, Ready

log = logging.getLogger(__name__)

READ_S = 0.2
IDLE_S = 0.2
JOIN_S = 5.0
AGAIN_AFTER_S = 0.5
"""Between a crash and the new start, so that a lasting cause does not spin."""

Act = Callable[[float], AnyEvent]
"""Something a person or the telephone did, still without its time on the call's clock."""


class Capture(Protocol):
    """Sound of both parties; used by the listener thread only."""

    started_at: float

    def start(self) -> None:
        """Open the devices."""
        ...

    def read(self, timeout_s: float) -> CapturedBlock | None:
        """The next block."""
        ...

    def stop(self) -> None:
        """Close the devices."""
        ...


class Recogniser(Protocol):
    """Turns utterances into words, in the language of the call."""

    def start(self) -> None:
        """Start to load a model."""
        ...

    def stop(self) -> None:
        """Join everything."""
        ...

    def feed(self, heard: FrameHeard) -> None:
        """Pass on what a frame brought of utterances; never blocks."""
        ...

    def speak(self, language: str | None, *, anew: bool = False) -> None:
        """The call, or with `anew` the next one, is in `language` from now on (None: not known); never blocks."""
        ...


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a session's news go. Called on the engine thread (`post`) and the listener thread (`levels`)."""

    post: Callable[[Record], None]
    levels: Callable[[float, float], None] = lambda agent_db, customer_db: None


@dataclass(frozen=True, slots=True)
class _Acted:
    act: Act
    clock: float


@dataclass(frozen=True, slots=True)
class _Listening:
    """The call that the listener hears: its begin on the clock, and in samples of the capture (16 kHz)."""

    wanted: float
    origin: int
    listener: Listener


class Session:
    """Live calls, one after the other. `act` is for any thread; the rest for the thread that made it.

    `new_call` makes the call's river and log on the engine thread; `capture` makes a capture (again, after a
    crash); `recogniser` None means that there are only timing cues.
    """

    def __init__(
        self,
        capture: Callable[[], Capture],
        recogniser: Callable[[Callable[[News], None]], Recogniser] | None,
        new_call: Callable[[float, bool], LiveCall],
        ends: Ends,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._new_capture = capture
        self._new_call = new_call
        self._ends = ends
        self._clock = clock
        self._inbox: SimpleQueue[FrameHeard | HealthChange | News | _Acted | None] = SimpleQueue()
        self._stopping = threading.Event()
        self._child = None if recogniser is None else recogniser(self._inbox.put)
        self._recognising = self._child is not None
        self._wanted: float | None = None
        self._listening: _Listening | None = None
        self._numbers = count(1)
        self._call: LiveCall | None = None
        self._followed: tuple[LiveCall | None, str | None] = (None, None)
        self._capture = capture()
        self._threads = [
            threading.Thread(target=self._guarded, args=(work,), name=name)
            for name, work in (("listener", self._listen), ("engine", self._run))
        ]

    def start(self) -> None:
        """Open the devices and start every thread.

        Raises:
            WarmlineError: a device is missing.
        """
        self._capture.start()
        if self._child is not None:
            self._child.start()
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End the call that goes on, if any, and join every thread."""
        self._stopping.set()
        self._inbox.put(None)
        for thread in self._threads:
            thread.join(JOIN_S)
        self._capture.stop()
        if self._child is not None:
            self._child.stop()

    def act(self, act: Act) -> None:
        """Something happened now: a person's act, or an event of the telephone. Any thread."""
        self._inbox.put(_Acted(act, self._clock()))

    # ---- listener thread ------------------------------------------------------------------------------

    def _listen(self) -> None:
        while not self._stopping.is_set():
            try:
                block = self._capture.read(READ_S)
            except CaptureCrashedError:
                self._reopen()
                continue
            if block is not None:
                self._hear(block)

    def _hear(self, block: CapturedBlock) -> None:
        for change in block.health:
            self._inbox.put(change)
        self._ends.levels(level_db(block.pcm[:, 0]), level_db(block.pcm[:, 1]))
        wanted = self._wanted
        if self._listening is not None and self._listening.wanted != wanted:
            self._leave(self._listening)
        if wanted is None:
            return
        if self._listening is None:
            origin = max(block.first_sample, round((wanted - self._capture.started_at) * RATE_HZ))
            self._listening = _Listening(wanted, origin, Listener(numbers=self._numbers))
        skip = max(0, self._listening.origin - block.first_sample)
        for heard in self._listening.listener.hear(block.pcm[skip:], block.unknown):
            if self._child is not None:
                self._child.feed(heard)
            self._inbox.put(heard)

    def _leave(self, listening: _Listening) -> None:
        """The call is over: what was being said is finished, so that its words still come."""
        self._listening = None
        for heard in listening.listener.finish():
            if self._child is not None:
                self._child.feed(heard)

    def _reopen(self) -> None:
        """The capture crashed: open a new one; the call goes on where the clock stands."""
        log.error("capture crashed; opening the devices again")
        self._ends.post(Health(t=0.0, party=None, state=HealthState.ERROR))
        self._capture.stop()
        self._capture = self._new_capture()
        self._capture.start()
        if self._wanted is not None:
            elapsed = round((self._clock() - self._wanted) * RATE_HZ)
            self._listening = _Listening(self._wanted, 0, Listener(first_sample=elapsed, numbers=self._numbers))

    # ---- engine thread --------------------------------------------------------------------------------

    def _run(self) -> None:
        if not self._recognising:
            self._ends.post(Health(t=0.0, party=None, state=HealthState.NO_WORDS))
        while True:
            try:
                item = self._inbox.get(timeout=IDLE_S)
                if item is None:
                    break
                self._take(item)
                self._follow_language()
            except Empty:
                pass
            if self._call is not None and self._call.close_if_done(self._call.t(self._clock())):
                self._call = None
        if self._call is not None:
            self._call.event(Ended(t=self._call.t(self._clock())))
            self._call.close()

    def _take(self, item: FrameHeard | HealthChange | News | _Acted) -> None:
        call = self._call
        match item:
            case FrameHeard():
                if call is not None:
                    call.frame(item)
            case HealthChange():
                self._health(item, call)
            case _Acted():
                self._acted(item, call)
            case _ if call is not None:
                call.recogniser(item, call.t(self._clock()))
            case Ready() | Died() | Failed() | NoWords():
                states = {Ready: HealthState.LIVE, NoWords: HealthState.NO_WORDS}
                state = states.get(type(item), HealthState.ERROR)
                self._ends.post(Health(t=0.0, party=None, state=state))
            case _:
                pass  # the last words of a call that is over

    def _follow_language(self) -> None:
        """The recogniser listens for the language of the call that goes on."""
        call, (before, language) = self._call, self._followed
        if call is None or self._child is None or (call is before and call.language == language):
            return
        self._followed = (call, call.language)
        self._child.speak(call.language, anew=call is not before)

    def _health(self, change: HealthChange, call: LiveCall | None) -> None:
        listening = self._listening
        if call is not None and listening is not None:
            call.health(change, listening.origin, RATE_HZ)
        else:
            self._ends.post(Health(t=0.0, party=change.party, state=change.state, detail=change.detail))

    def _acted(self, acted: _Acted, call: LiveCall | None) -> None:
        if call is not None and call.ended and isinstance(acted.act(0.0), Ringing | Answered):
            call.close()  # the next call does not wait for the last words of this one
            call = None
        if call is None:
            event = acted.act(0.0)
            if not isinstance(event, Ringing | Answered):
                self._ends.post(event)
                return
            self._call = call = self._new_call(acted.clock, self._recognising)
            self._wanted = acted.clock
            call.event(event)
            return
        event = acted.act(call.t(acted.clock))
        call.event(event)
        if isinstance(event, Ended):
            self._wanted = None

    # ---- any of ours ----------------------------------------------------------------------------------

    def _guarded(self, work: Callable[[], None]) -> None:
        """Run a thread's work; say a crash and go on."""
        while True:
            try:
                work()
            except WarmlineError as error:
                log.error("%s", error)
                self._crashed()
            except Exception:
                log.exception("the %s thread crashed; it is started again", threading.current_thread().name)
                self._crashed()
            else:
                return
            if self._stopping.wait(AGAIN_AFTER_S):
                return

    def _crashed(self) -> None:
        self._ends.post(Health(t=0.0, party=None, state=HealthState.ERROR))
        if threading.current_thread().name == "engine" and self._call is not None:
            begun, language = self._call.begun, self._call.language
            self._call = self._new_call(begun, self._recognising)
            t = self._call.t(self._clock())
            self._call.event(Answered(t=t, language=language))
