"""One live call on the engine thread: its river, its log, its end."""

from warmline.audio.health import HealthChange
from warmline.core.events import AnyEvent, Ended, Health, HealthState, LanguageChosen
from warmline.runtime.call_log_file import CallLogFile
from warmline.runtime.live_ports import Found, News, NoWords
from warmline.runtime.recognition import LOST, words_of
from warmline.runtime.recorded import LAST_WORDS_S
from warmline.runtime.river import River
from warmline.speech.listener import Begin, FrameHeard
from warmline.speech.protocol import Died, Failed, Finished, Ready, Reason, Recognised


class LiveCall:
    """Engine thread only. `begun` is the call's zero on the monotonic clock, in seconds."""

    def __init__(self, begun: float, river: River, log: CallLogFile | None) -> None:
        self.begun = begun
        self.river = river
        self.over = False
        self._log = log
        self._utterances: set[int] = set()
        self._close_at: float | None = None
        self._behind = False

    def t(self, clock: float) -> float:
        """Seconds on the call's clock for a reading of the monotonic clock."""
        return max(0.0, clock - self.begun)

    def frame(self, heard: FrameHeard) -> None:
        """One frame; after the end of the call nothing is heard."""
        if self._close_at is not None:
            return
        self._utterances |= {item.utterance for item in heard.utterances if isinstance(item, Begin)}
        self.river.frame(heard)

    @property
    def language(self) -> str | None:
        """The language of the call; None: not known."""
        return self.river.language

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

    def recogniser(self, message: News, t: float) -> None:
        """What the recogniser says, at `t` on the call's clock."""
        match message:
            case Recognised() if message.utterance in self._utterances:
                self.river.words(words_of(message, t))
            case Finished() if message.utterance in self._utterances:
                self._utterances.discard(message.utterance)
                self._done(message, t)
            case Ready():
                self.river.event(Health(t=t, party=None, state=HealthState.LIVE))
            case NoWords():
                self.river.event(Health(t=t, party=None, state=HealthState.NO_WORDS))
            case Found() if self.language is None and not self.ended:  # else a person was quicker
                self.river.event(LanguageChosen(t=t, language=message.language, found=True))
            case Died() | Failed():
                self.river.event(Health(t=t, party=None, state=HealthState.ERROR))
            case _:
                pass  # an utterance of the call before

    def _done(self, message: Finished, t: float) -> None:
        lost = message.reason in LOST
        self.river.done(message.utterance, lost_until=t if lost else None)
        if message.reason is Reason.LANGUAGE:
            lost, self._behind = False, True  # that is over: words come now
        if self._behind and not lost:
            self.river.event(Health(t=t, party=None, state=HealthState.LIVE))
        self._behind = lost

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
