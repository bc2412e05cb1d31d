"""From what is heard to calls that come and go by themselves: the same for a live session and for a recording.

Owned by one thread (the engine thread live). Knows which call goes on, keeps the sound between calls, and dates what
was inferred on each call's clock; the rules are in `warmline.core.boundaries`.
"""

from dataclasses import dataclass, field, replace
from typing import Protocol

from warmline.core.boundaries import SILENCE, TWO_WAY, Boundaries, Inferred, Moment, Situation, situation
from warmline.core.call import CallState
from warmline.core.events import Answered, AnyCallEvent, AnyEvent, Ended, Faded, Music, Noise, Ringing, Undone
from warmline.core.settings import BoundaryLimits
from warmline.runtime.kept import HeardFrame, KeptSound, on_the_calls_clock
from warmline.speech.listener import FrameHeard

CUSTOMER = 1


class Line(Protocol):
    """What becomes of the calls that are found. Times are seconds on the clock of the frames."""

    def begin(self, begun: float) -> None:
        """A call begins whose clock stands at 0 at `begun`."""
        ...

    def deliver(self, frame: FrameHeard) -> None:
        """A frame of the call, on the call's clock."""
        ...

    def say(self, event: AnyEvent) -> None:
        """Something that was inferred: on the call's clock, or between calls at 0."""
        ...

    def close(self) -> None:
        """The call that ended is over for good."""
        ...

    def discard(self) -> None:
        """There was no call: nothing of it is kept."""
        ...

    def state(self) -> CallState | None:
        """The call that goes on."""
        ...


@dataclass(slots=True)
class CallFinder:
    """`inferring` false: calls are only told of. `undoable` is until when the end of a call can be undone.

    `_paused_only`: the call was ended by a silence alone; two who go on talking at once are still in it.
    """

    line: Line
    limits: BoundaryLimits
    inferring: bool = True
    begun: float | None = None
    inferred: bool = False
    undoable: float | None = None
    kept: KeptSound = field(default_factory=KeptSound)
    _boundaries: Boundaries = field(init=False)
    _rang: Ringing | None = None
    _paused_only: bool = False
    _now: float = float("-inf")

    def __post_init__(self) -> None:
        self._boundaries = Boundaries(self.limits)

    @property
    def listening(self) -> bool:
        """A call goes on, and what is heard belongs to it."""
        return self.begun is not None and self.undoable is None

    def hear(self, heard: HeardFrame) -> None:
        """One frame of both parties."""
        self._now = heard.now
        if self.undoable is not None and heard.now >= self.undoable:
            self.settle()
        if self.begun is not None and self.undoable is None:
            self.line.deliver(on_the_calls_clock(heard, self.begun))
        elif self.inferring:
            self.kept.keep(heard)
        if not self.inferring:
            return
        call = self.line.state() if self.listening else None
        about = Situation() if call is None else self._on_the_clock(situation(call))
        for event in self._boundaries.hear(_moment(heard), about):
            self._follow(event)

    def take_limits(self, limits: BoundaryLimits) -> None:
        """Other limits hold from now on."""
        self.limits = self._boundaries.limits = limits

    def infer(self, on: bool, now: float) -> None:
        """Calls are found by their sound from `now` on, or no longer: then no sound is kept."""
        if on == self.inferring:
            return
        self.inferring = on
        if not on:
            self.kept.forget()
            if self._rang is not None:
                self.undo(Undone(t=0.0, what="ringing"), now)
        elif self.listening:
            self._boundaries.goes_on(now)  # nobody listened for its end until now
        elif self.begun is None:
            self._boundaries.call_ended(now)

    # ---- what is told ---------------------------------------------------------------------------------

    def told_begun(self, begun: float) -> None:
        """The agent or the telephone system says that a call begins."""
        self.begun, self.inferred, self.undoable = begun, False, None
        self._rang = None
        self.kept.forget()
        self._boundaries.call_began(begun)

    def told_ended(self, now: float) -> None:
        """They say that it is over, or that there is none."""
        self.begun, self.undoable, self._rang, self._paused_only = None, None, None, False
        self.kept.forget()
        self._boundaries.call_ended(now)

    def undo(self, event: Undone, now: float) -> bool:
        """The agent says that what was inferred was wrong; false: there was nothing of the kind."""
        match event.what:
            case "ended" if self.undoable is not None:
                self._goes_on(event, now)
            case "answered" if self.inferred and self.listening:
                self._was_none(now)
            case "ringing" if self.begun is None:
                self.told_ended(now)
                self.line.say(event)
            case "hold.started" | "consult" if self.listening:
                self.line.say(event)
            case _:
                return False
        return True

    def settle(self) -> None:
        """The end that was inferred stands."""
        if self.undoable is not None:
            self.begun, self.undoable, self._paused_only = None, None, False
            self.line.close()

    # ---- what is inferred -----------------------------------------------------------------------------

    def _follow(self, event: Inferred) -> None:
        match event:
            case Ringing():
                self._rang = event
                self.line.say(replace(event, t=0.0, known=max(0.0, (event.known or event.t) - event.t)))
            case Answered(evidence=evidence) if evidence == TWO_WAY and self._paused_only:
                self._goes_on(Undone(t=self._dated(event).known or 0.0, what="ended"), self._now)
            case Answered():
                self._answered(event)
            case Undone(what="answered"):
                self._was_none(event.t)
            case Undone():
                self._rang = None
                self.line.say(replace(event, t=0.0))
            case _:
                self.line.say(self._dated(event))
                if isinstance(event, Ended):
                    self._paused_only = event.evidence == SILENCE
                    self.undoable = (event.known or event.t) + self.limits.undo_s
                    self.kept.forget()

    def _answered(self, event: Answered) -> None:
        self.settle()
        rang, self._rang = self._rang, None
        self.begun, self.inferred = event.t if rang is None else rang.t, True
        self.line.begin(self.begun)
        if rang is not None:
            self.line.say(self._dated(rang))
        self.line.say(self._dated(event))
        for frame in self.kept.take(self.begun, since=event.t):
            self.line.deliver(frame)

    def _goes_on(self, event: Undone, now: float) -> None:
        if self.begun is None:
            return
        self.undoable, self._rang, self._paused_only = None, None, False
        self._boundaries.goes_on(now)
        self.line.say(event)
        for frame in self.kept.take(self.begun):
            self.line.deliver(frame)

    def _was_none(self, now: float) -> None:
        if self.begun is None:
            return
        self.line.say(Undone(t=max(0.0, now - self.begun), what="answered"))
        self.line.discard()
        self.told_ended(now)

    def _dated(self, event: AnyCallEvent) -> AnyCallEvent:
        begun = self.begun or 0.0
        known = None if event.known is None else max(0.0, event.known - begun)
        return replace(event, t=max(0.0, event.t - begun), known=known)

    def _on_the_clock(self, about: Situation) -> Situation:
        if about.goodbye is None or self.begun is None:
            return about
        return replace(about, goodbye=about.goodbye + self.begun)


def _moment(heard: HeardFrame) -> Moment:
    zero = heard.era.zero
    events = tuple(
        replace(event, t=event.t + zero, known=event.known + zero)
        for event in heard.frame.events
        if not isinstance(event, Noise | Music | Faded)
    )
    return Moment(heard.now, events, heard.frame.levels_db[CUSTOMER], heard.complete)
