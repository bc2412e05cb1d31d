"""A recording through the whole chain, as fast as the machine allows or at the pace of the call.

Words are dated: end of the segment + the model's constant latency (design point 4). The listener runs ahead of
the engine, so recognition works on the other core; what comes out does not depend on who is faster.
"""

import heapq
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import AnyEvent, Ended
from warmline.runtime.recorded_words import RecordedWords
from warmline.runtime.river import River
from warmline.speech.activity import FRAME_S
from warmline.speech.listener import FrameHeard, Listener

LAST_WORDS_S = 3.0
"""After the end of a call, words that were already spoken are waited for this long, live and here."""

LOOK_AHEAD_S = 30.0
"""How far the listener may run ahead of the engine, in seconds of the call: bounds memory."""


@dataclass(slots=True)
class RecordedCall:
    """One recording on its way through listener, recogniser and river. `pace` is called with each frame's end."""

    river: River
    listener: Listener
    words: RecordedWords | None
    control: Sequence[AnyEvent]
    pace: Callable[[float], None] = lambda now: None
    _due: list[tuple[float, int]] = field(default_factory=list)
    _control: deque[AnyEvent] = field(init=False)
    _over: bool = False

    def __post_init__(self) -> None:
        self._control = deque()
        self._expect(self.control)
        if self.words is not None:
            self._expect(self.words.take_events())

    def run(self, blocks: Iterable[NDArray[np.int16]]) -> None:
        """Hear every block, then end the call where the sound ends unless control ended it before."""
        ahead: deque[FrameHeard] = deque()
        for frame in self._frames(blocks):
            self._feed(frame)
            ahead.append(frame)
            if len(ahead) * FRAME_S > LOOK_AHEAD_S:
                self._deliver(ahead.popleft())
            if self._over:
                break
        while ahead and not self._over:
            self._deliver(ahead.popleft())
        self._drain()
        self.river.finish()

    def _frames(self, blocks: Iterable[NDArray[np.int16]]) -> Iterator[FrameHeard]:
        for block in blocks:
            yield from self.listener.hear(block)
        yield from self.listener.finish()

    def _feed(self, frame: FrameHeard) -> None:
        if self.words is None:
            return
        for due in self.words.hear(frame):
            heapq.heappush(self._due, due)
        self._expect(self.words.take_events())

    def _expect(self, events: Sequence[AnyEvent]) -> None:
        """Events that are to come; of one instant, those that were known first come first."""
        if events:
            self._control = deque(sorted([*self._control, *events], key=lambda event: event.t))

    def _deliver(self, frame: FrameHeard) -> None:
        self.pace(frame.now)
        while not self._over:
            instants = [self._control[0].t] if self._control else []
            instants += [self._due[0][0]] if self._due else []
            if not instants or min(instants) > frame.now:
                break
            if self._control and self._control[0].t <= min(instants):
                self._take_control()
            else:
                self._take_words(*heapq.heappop(self._due))
        if not self._over:
            self.river.frame(frame)

    def _take_control(self) -> None:
        event = self._control.popleft()
        self.river.event(event)
        self._over = isinstance(event, Ended)
        while self._over and self._due and self._due[0][0] <= event.t + LAST_WORDS_S:
            instant, utterance = heapq.heappop(self._due)
            if self.river.awaits(utterance):  # the listener is ahead: what was said after the end is nobody's
                self._take_words(instant, utterance)

    def _take_words(self, instant: float, utterance: int) -> None:
        if self.words is None:
            return
        words, lost = self.words.wait(utterance)
        if words is not None:
            self.river.words(replace(words, t=instant))
        self.river.done(utterance, lost_until=instant if lost else None)

    def _drain(self) -> None:
        """The file's end is no hang-up: what was said before it is understood first, then the call ends."""
        if self._over:
            return
        end = self.river.now
        for due in () if self.words is None else self.words.end():
            heapq.heappush(self._due, due)
        while self._due:
            instant, utterance = heapq.heappop(self._due)
            self._take_words(min(instant, end), utterance)
        while self._control and not self._over:
            self._take_control()
        if not self._over:
            self.river.event(Ended(t=end))
