"""The live session: starts and joins every thread, and lets calls come and go.

Threads: `listener` (reads the capture, voice activity, tones), `engine` (owns the engine, feeds the recogniser), and
those of the capture and the recogniser child. A crash of one is said in `Health(error)` and mended by a new
start. Between calls nothing is recognised: the last seconds of sound wait in memory, in case a call has begun.
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from warmline.core.call import CallState
from warmline.core.errors import WarmlineError
from warmline.core.events import (
    Answered,
    AnyEvent,
    CallEvent,
    Ended,
    Health,
    HealthState,
    Paused,
    Ringing,
    SettingsChanged,
    Undone,
)
from warmline.core.settings import BoundaryLimits
from warmline.runtime.call_finder import CallFinder
from warmline.runtime.keep_going import keep_going
from warmline.runtime.kept import HeardFrame
from warmline.runtime.line_listener import Capture, Changed, LineListener
from warmline.runtime.live_call import LiveCall, RecogniserNews, state_of
from warmline.runtime.live_ports import News, NoWords, Recogniser
from warmline.runtime.pause import LastingPause
from warmline.runtime.river import Record
from warmline.speech.listener import FrameHeard
from warmline.speech.protocol import Died, Failed, Ready, Silent

__all__ = ["Act", "Capture", "Ends", "Session"]

log = logging.getLogger(__name__)

IDLE_S = 0.1
JOIN_S = 5.0

Act = Callable[[float], AnyEvent]
"""Something a person or the telephone did, still without its time on the call's clock."""


@dataclass(frozen=True, slots=True)
class Ends:
    """Where a session's news go. Called on the engine thread (`post`) and the listener thread (`levels`)."""

    post: Callable[[Record], None]
    levels: Callable[[float, float], None] = lambda agent_db, customer_db: None


@dataclass(frozen=True, slots=True)
class _Acted:
    """`telephone`: the telephone system said so, not the agent."""

    act: Act
    clock: float
    telephone: bool = False


@dataclass(frozen=True, slots=True)
class _Infer:
    """Calls are to be found by their sound, or no longer."""

    on: bool
    clock: float


class Session:
    """Live calls, one after the other. `act`, `telephone` and `infer` are for any thread; the rest is for the
    thread that made it.

    `new_call` makes the call's river and log on the engine thread; `capture` makes a capture (again, after a
    crash); `recogniser` None means that there are only timing cues; `boundaries` None, that calls begin and end only
    when the agent or the telephone system says so.
    """

    def __init__(
        self,
        capture: Callable[[], Capture],
        recogniser: Callable[[Callable[[News], None]], Recogniser] | None,
        new_call: Callable[[float, bool], LiveCall],
        ends: Ends,
        clock: Callable[[], float] = time.monotonic,
        *,
        boundaries: BoundaryLimits | None = None,
    ) -> None:
        self._new_call = new_call
        self._ends = ends
        self._clock = clock
        self._inbox: SimpleQueue[HeardFrame | Changed | News | _Acted | _Infer | None] = SimpleQueue()
        self._stopping = threading.Event()
        self._child = None if recogniser is None else recogniser(self._inbox.put)
        self._recognising = self._child is not None
        self._child_news: RecogniserNews | None = None
        self._call: LiveCall | None = None
        self._pause = LastingPause()
        self._followed: tuple[LiveCall | None, str | None] = (None, None)
        self._finder = CallFinder(self, boundaries or BoundaryLimits(), inferring=boundaries is not None)
        self._line = LineListener(capture, self._inbox.put, ends.levels, self._say_of_capture, clock)
        self._telephone_seen = False
        self._follow_calls()
        works = {"listener": lambda: self._line.run(self._stopping), "engine": self._run}
        self._threads = [
            threading.Thread(target=keep_going, args=(work, self._stopping, self._crashed, self._mended), name=name)
            for name, work in works.items()
        ]

    def start(self) -> None:
        """Open the devices and start every thread.

        Raises:
            WarmlineError: a device is missing.
        """
        self._line.open()
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
        self._line.close()
        if self._child is not None:
            self._child.stop()

    def act(self, act: Act) -> None:
        """The agent did something now. Any thread."""
        self._inbox.put(_Acted(act, self._clock()))

    def telephone(self, act: Act) -> None:
        """The telephone system says something now; from then on nothing of calls is inferred. Any thread."""
        self._inbox.put(_Acted(act, self._clock(), telephone=True))

    def infer(self, on: bool) -> None:
        """Calls are found by their sound from now on, or no longer; never once the telephone spoke. Any thread."""
        self._inbox.put(_Infer(on, self._clock()))

    # ---- engine thread --------------------------------------------------------------------------------

    def _run(self) -> None:
        if not self._recognising:
            self._say(HealthState.NO_WORDS)
        while True:
            try:
                item = self._inbox.get(timeout=IDLE_S)
                if item is None:
                    break
                self._take(item)
                self._follow_calls()
                self._follow_language()
            except Empty:
                pass
            if self._call is not None and self._finder.listening:
                self._call.look_at_the_clock(self._call.t(self._clock()))
            if self._call is not None and self._call.close_if_done(self._call.t(self._clock())):
                self._call = None
            if self._pause.over(self._clock()):
                self._ends.post(Paused(t=0.0, on=False))  # the engine says so too, but only a call has one
        if self._call is not None and self._finder.listening:
            self._call.event(Ended(t=self._call.t(self._clock())))
        self.close()

    def _take(self, item: HeardFrame | Changed | News | _Acted | _Infer) -> None:
        call = self._call
        if isinstance(item, RecogniserNews):
            self._child_news = item
        match item:
            case HeardFrame():
                if item.era.wanted == self._line.wanted:  # not of a listener that is gone
                    self._finder.hear(item)
            case Changed():
                self._health(item)
            case _Acted():
                self._acted(item)
            case _Infer():
                self._finder.infer(item.on and not self._telephone_seen, item.clock)
            case _ if call is not None:
                call.recogniser(item, call.t(self._clock()))
            case Ready() | Died() | Failed() | Silent() | NoWords():
                self._say(state_of(item))
            case _:
                pass  # the last words of a call that is over

    def _follow_calls(self) -> None:
        """The line is heard while a call goes on, and between calls if they are to be found."""
        finder, line = self._finder, self._line
        if finder.begun is None and not finder.inferring:
            line.wanted = None
        line.between_calls = finder.inferring or (finder.begun is not None and line.wanted is None)

    def _follow_language(self) -> None:
        """The recogniser listens for the language of the call that goes on."""
        call, (before, language) = self._call, self._followed
        if call is None or self._child is None or (call is before and call.language == language):
            return
        self._followed = (call, call.language)
        self._child.speak(call.language, anew=call is not before)

    def _health(self, item: Changed) -> None:
        change = item.change
        if self._call is not None and self._finder.begun is not None:
            self._call.health(change, self._call.t(item.clock))
        else:
            self._ends.post(Health(t=0.0, party=change.party, state=change.state, detail=change.detail))

    def _acted(self, acted: _Acted) -> None:
        event = acted.act(0.0)
        if acted.telephone and isinstance(event, CallEvent):
            self._telephone_seen, self._finder.inferring = True, False
        if isinstance(event, SettingsChanged):
            self._finder.take_limits(event.limits.boundaries)
        if isinstance(event, Undone):
            self._undo(acted)
        elif isinstance(event, Ringing | Answered) and self._finder.begun is None:
            self._begin_told(acted, event)
        elif self._call is None or self._call.ended:
            self._pause.note(event, acted.clock)
            self._ends.post(event)
            if isinstance(event, Ended):
                self._finder.told_ended(acted.clock)
        else:
            self._in_call(self._call, acted)

    def _begin_told(self, acted: _Acted, event: AnyEvent) -> None:
        self._line.wanted = acted.clock
        self.begin(acted.clock)
        self._finder.told_begun(acted.clock)
        self.say(event)

    def _in_call(self, call: LiveCall, acted: _Acted) -> None:
        event = acted.act(call.t(acted.clock))
        if self._finder.undoable is not None and isinstance(event, Ringing | Answered):
            self._finder.settle()
            self._begin_told(acted, acted.act(0.0))
            return
        self._pause.note(event, call.begun)
        call.event(event)
        if isinstance(event, Ended):
            self._cut(call, event.t)
            self._line.wanted = None
            self._finder.told_ended(acted.clock)

    def _undo(self, acted: _Acted) -> None:
        """Undo what was inferred; what was told, or is long past, stays."""
        event = acted.act(0.0 if self._call is None else self._call.t(acted.clock))
        if isinstance(event, Undone):
            self._finder.undo(event, acted.clock)

    # ---- what becomes of calls (the finder's line); engine thread ----------------------------------------

    def begin(self, begun: float) -> None:
        """A call begins at `begun` on the clock; it does not wait for the last words of the one before."""
        if self._call is not None:
            self.close()
        self._call = self._made(begun)

    def _made(self, begun: float) -> LiveCall:
        """A call; cues that the agent had paused stay so in it, and so does what is wrong with recognition."""
        call = self._new_call(begun, self._recognising)
        paused = self._pause.for_call(begun)
        if paused is not None:
            call.event(paused)
        if isinstance(self._child_news, Died | Failed | Silent):  # that a model is missing, it says by itself
            call.recogniser(self._child_news, 0.0)
        return call

    def deliver(self, frame: FrameHeard) -> None:
        """A frame of the call: its sound to the recogniser, its events to the river."""
        call = self._call
        if call is None or call.ended:
            return
        self._follow_language()  # before the first words of a call that is known late
        mine = call.own(frame)
        if self._child is not None:
            self._child.feed(mine.utterances)
        call.frame(mine)

    def say(self, event: AnyEvent) -> None:
        """Something that happened: in the call that goes on, or for the panel alone."""
        if self._call is not None and self._finder.listening:
            self._call.event(event)
        else:
            self._ends.post(event)

    def close(self) -> None:
        """The call is over for good."""
        if self._call is not None:
            self._cut(self._call, self._call.river.now)
            self._call.close()
            self._call = None

    def discard(self) -> None:
        """There was no call: nothing of it is kept."""
        call, self._call = self._call, None
        if call is not None:
            self._cut(call, call.river.now)
            call.discard()
            self._line.wanted = None

    def state(self) -> CallState | None:
        """The call that goes on."""
        return None if self._call is None or self._call.ended else self._call.river.engine.call

    def _cut(self, call: LiveCall, t: float) -> None:
        rest = list(call.cut(t))
        if self._child is not None:
            self._child.feed(rest)

    # ---- any of ours ----------------------------------------------------------------------------------

    def _standing(self) -> HealthState:
        """What is to be said of recognition once another trouble is over."""
        if not self._recognising:
            return HealthState.NO_WORDS
        call, news = self._call, self._child_news
        if call is not None and not call.ended:
            return call.standing
        return HealthState.LIVE if news is None else state_of(news)

    def _mended(self) -> None:
        self._say(self._standing())

    def _say(self, state: HealthState) -> None:
        self._ends.post(Health(t=0.0, party=None, state=state))

    def _say_of_capture(self, crashed: bool) -> None:
        self._say(HealthState.ERROR if crashed else self._standing())

    def _crashed(self) -> None:
        self._say(HealthState.ERROR)
        if threading.current_thread().name == "engine":
            call, self._call = self._call, None
            if call is not None:
                call.abandon()
            if call is None or not self._resumed(call):
                self._given_up(call)

    def _resumed(self, call: LiveCall) -> bool:
        """Another call goes on where this one crashed; false: it had ended, or there can be no other."""
        if call.ended or not self._finder.listening:
            return False
        try:
            self._call = self._made(call.begun)
            self._call.event(Answered(t=self._call.t(self._clock()), language=call.language))
        except WarmlineError as error:
            log.error("a call that crashed cannot go on: %s", type(error).__name__)
        except Exception:
            log.exception("a call that crashed cannot go on")
        else:
            return True
        if self._call is not None:
            self._call.abandon()
            self._call = None
        return False

    def _given_up(self, call: LiveCall | None) -> None:
        """No call goes on; whoever saw one is told."""
        now = self._clock()
        if self._finder.begun is not None:
            self._ends.post(Ended(t=0.0 if call is None else call.t(now)))
            self._finder.told_ended(now)
        self._line.wanted = None
