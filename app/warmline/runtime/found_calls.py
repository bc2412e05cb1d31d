"""Which calls a recording holds: the inference of a live session, over a file."""

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from warmline.core.call import CallState
from warmline.core.events import Answered, AnyEvent, Direction, Ended, MachineVoice
from warmline.core.settings import BoundaryLimits
from warmline.runtime.call_finder import CallFinder
from warmline.runtime.kept import Era, HeardFrame
from warmline.runtime.live_call import LiveCall
from warmline.runtime.recorded_words import RecordedWords
from warmline.runtime.river import Record
from warmline.speech.listener import FrameHeard, Listener

ERA = Era(0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCall:
    """One call of the recording; `t` and `end` in seconds of the file, `by` and `ended_by` say from what.

    `known` is when its begin was known, `end_known` when its end; `ended_by` "file": the recording ends in the call.
    `machines`: voices that were no person's, each as kind, and "likely" where it is not sure.
    """

    t: float
    type: Literal["call.found"] = "call.found"
    end: float
    direction: Direction | None
    by: str
    ended_by: str
    known: float
    end_known: float
    machines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FoundCallSetup:
    """A call that has begun, and its words; None: by timing alone."""

    call: LiveCall
    words: RecordedWords | None


@dataclass(slots=True)
class FoundCalls:
    """Hears a recording through; `found` gets each call once its end stands.

    `new_call` makes a call that begins at a second of the file, and gets who takes its records.
    """

    new_call: Callable[[float, Callable[[Record], None]], FoundCallSetup]
    found: Callable[[FoundCall], None]
    limits: BoundaryLimits = field(default_factory=BoundaryLimits)
    _finder: CallFinder = field(init=False)
    _call: LiveCall | None = None
    _spoken: RecordedWords | None = None
    _answered: Answered | None = None
    _ended: Ended | None = None
    _due: list[tuple[float, int]] = field(default_factory=list)
    _machines: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._finder = CallFinder(self, self.limits)

    def run(self, blocks: Iterable[NDArray[np.int16]]) -> None:
        """Hear every block (int16, 16 kHz, agent first); a call that goes on at the end ends there."""
        listener, now = Listener(), 0.0
        for block in blocks:
            for frame in listener.hear(block):
                now = frame.now
                self._finder.hear(HeardFrame(ERA, frame))
        self._finder.settle()
        if self._call is not None and self._finder.begun is not None:
            end = now - self._finder.begun
            self._ended = Ended(t=end, known=end, evidence="file")
            self.close()

    # ---- the finder's line ----------------------------------------------------------------------------

    def begin(self, begun: float) -> None:
        """A call begins."""
        made = self.new_call(begun, self.take)
        self._call, self._spoken = made.call, made.words
        self._answered, self._ended, self._due, self._machines = None, None, [], set()

    def deliver(self, frame: FrameHeard) -> None:
        """A frame of the call."""
        call = self._call
        if call is None:
            return
        mine = call.own(frame)
        if self._spoken is not None:
            for due in self._spoken.hear(mine):
                heapq.heappush(self._due, due)
            for event in self._spoken.take_events():
                call.event(event)
        while self._due and self._due[0][0] <= frame.now:
            self._words(call, *heapq.heappop(self._due))
        call.frame(mine)

    def take(self, record: Record) -> None:
        """A record of the call's river: who speaks, if it is no person."""
        if isinstance(record, MachineVoice) and record.on:
            self._machines.add(record.kind if record.sure else f"{record.kind} likely")

    def say(self, event: AnyEvent) -> None:
        """Something was inferred."""
        if isinstance(event, Answered):
            self._answered = event
        if isinstance(event, Ended):
            self._ended = event
        if self._call is not None and self._finder.listening:
            self._call.event(event)

    def close(self) -> None:
        """The call is over for good."""
        call, answered, ended = self._call, self._answered, self._ended
        if call is None or answered is None or ended is None:
            return
        self._call = None
        call.close()
        self.found(
            FoundCall(
                t=call.begun,
                end=call.begun + ended.t,
                direction=answered.direction,
                by=answered.evidence,
                ended_by=ended.evidence,
                known=call.begun + (answered.known or answered.t),
                end_known=call.begun + (ended.known or ended.t),
                machines=tuple(sorted(self._machines)),
            )
        )

    def discard(self) -> None:
        """There was no call."""
        if self._call is not None:
            self._call.discard()
            self._call = None

    def state(self) -> CallState | None:
        """The call that goes on."""
        return None if self._call is None else self._call.river.engine.call

    def _words(self, call: LiveCall, instant: float, utterance: int) -> None:
        words, lost = (None, False) if self._spoken is None else self._spoken.wait(utterance)
        if words is not None:
            call.river.words(replace(words, t=instant))
        call.river.done(utterance, lost_until=instant if lost else None)
