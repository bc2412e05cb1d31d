"""One live call on the engine thread: its river, its log, its end."""

from warmline.audio.health import HealthChange
from warmline.core.events import AnyEvent, Ended, Health, HealthState
from warmline.runtime.call_log_file import CallLogFile
from warmline.runtime.lateness import Lateness
from warmline.runtime.recognition import LOST, words_of
from warmline.runtime.recorded import LAST_WORDS_S
from warmline.runtime.river import River
from warmline.speech.listener import Begin, FrameHeard
from warmline.speech.protocol import Died, Failed, Finished, Message, Ready, Recognised, Silent

ChildNews = Ready | Died | Failed | Silent
"""What is said of the recogniser child as a whole."""


def state_of(message: ChildNews) -> HealthState:
    """What it means for recognition as a whole."""
    match message:
        case Silent(on=True):
            return HealthState.BEHIND
        case Ready() | Silent():
            return HealthState.LIVE
        case Died() | Failed():
            return HealthState.ERROR


class LiveCall:
    """Engine thread only. `begun` is the call's zero on the monotonic clock, in seconds."""

    def __init__(self, begun: float, river: River, log: CallLogFile | None) -> None:
        self.begun = begun
        self.river = river
        self.over = False
        self._log = log
        self._utterances: set[int] = set()
        self._close_at: float | None = None
        self._lateness = Lateness()
        self._words = HealthState.LIVE  # what was last said of recognition as a whole

    def t(self, clock: float) -> float:
        """Seconds on the call's clock for a reading of the monotonic clock."""
        return max(0.0, clock - self.begun)

    def frame(self, heard: FrameHeard) -> None:
        """One frame; after the end of the call nothing is heard."""
        if self._close_at is not None:
            return
        self._lateness.heard(heard.now)
        self._utterances |= {item.utterance for item in heard.utterances if isinstance(item, Begin)}
        self.river.frame(heard)

    @property
    def ended(self) -> bool:
        """The call has ended; only its last words are awaited."""
        return self._close_at is not None

    def event(self, event: AnyEvent) -> None:
        """Something else that happened, dated on the call's clock."""
        self.river.event(event)
        if isinstance(event, Ended):
            self._close_at = event.t + LAST_WORDS_S

    def health(self, change: HealthChange, origin: int, rate_hz: int) -> None:
        """The sound of a party changed at a sample of the capture."""
        t = max(0.0, (change.sample - origin) / rate_hz)
        self.river.event(Health(t=t, party=change.party, state=change.state, detail=change.detail))

    def recogniser(self, message: Message, t: float) -> None:
        """What the recogniser child says, at `t` on the call's clock."""
        match message:
            case Recognised() if message.utterance in self._utterances:
                self.river.words(words_of(message, t))
            case Finished() if message.utterance in self._utterances:
                self._utterances.discard(message.utterance)
                self._done(message, t)
            case Ready() | Died() | Failed() | Silent():
                self._say_of_words(state_of(message), t)
            case _:
                pass  # an utterance of the call before

    def _done(self, message: Finished, t: float) -> None:
        lost = message.reason in LOST
        if lost and self._words is not HealthState.ERROR:
            self._words = HealthState.BEHIND
        self.river.done(message.utterance, lost_until=t if lost else None, state=self._words)
        if lost:
            return
        if self._words is HealthState.BEHIND:
            self._say_of_words(HealthState.LIVE, t)

    def look_at_the_clock(self, t: float) -> None:
        """Say it when frames are late, and when they no longer are."""
        if self._close_at is None and self._lateness.changed(t):
            late = self._lateness.late
            self.river.event(Health(t=t, party=None, state=HealthState.LATE if late else self._words))

    def _say_of_words(self, state: HealthState, t: float) -> None:
        self._words = state
        self.river.event(Health(t=t, party=None, state=state))

    def close_if_done(self, t: float) -> bool:
        """End the call once its last words are in, or have been waited for; true when it is over."""
        if not self.over and self._close_at is not None and (not self._utterances or t >= self._close_at):
            self.close()
        return self.over

    def close(self) -> None:
        """Say the summary and close the log. Raises CallLogUnwritableError."""
        if not self.over:
            self.over = True
            self.river.finish()
            if self._log is not None:
                self._log.close()
