"""One live call on the engine thread: its river, its log, its end."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol

from warmline.audio.health import HealthChange
from warmline.core.events import AnyEvent, Ended, Health, HealthState, LanguageChosen
from warmline.runtime.lateness import Lateness
from warmline.runtime.live_ports import Found, News, NoWords
from warmline.runtime.recognition import LOST, words_of
from warmline.runtime.recorded import LAST_WORDS_S
from warmline.runtime.river import River
from warmline.speech.listener import Begin, Finish, FrameHeard
from warmline.speech.protocol import Died, Failed, Finished, Ready, Reason, Recognised, Silent

RecogniserNews = Ready | Died | Failed | Silent | NoWords
"""What is said of recognition as a whole."""


def state_of(message: RecogniserNews) -> HealthState:
    """What it means for recognition as a whole."""
    match message:
        case Silent(on=True):
            return HealthState.BEHIND
        case Ready() | Silent():
            return HealthState.LIVE
        case NoWords():
            return HealthState.NO_WORDS
        case Died() | Failed():
            return HealthState.ERROR


class CallLog(Protocol):
    """Where a call's events are written. It raises nothing: a disk that fails ends no call."""

    def close(self) -> None:
        """Everything is on disk."""
        ...

    def discard(self) -> None:
        """There was no call: nothing of it is kept."""
        ...


class LiveCall:
    """Engine thread only. `begun` is the call's zero on the monotonic clock, in seconds."""

    def __init__(self, begun: float, river: River, log: CallLog | None) -> None:
        self.begun = begun
        self.river = river
        self.over = False
        self._log = log
        self._utterances: set[int] = set()
        self._speaking: dict[int, Begin] = {}
        self._close_at: float | None = None
        self._lateness = Lateness()
        self._words = HealthState.LIVE  # what was last said of recognition as a whole

    def t(self, clock: float) -> float:
        """Seconds on the call's clock for a reading of the monotonic clock."""
        return max(0.0, clock - self.begun)

    def own(self, heard: FrameHeard) -> FrameHeard:
        """The frame with those utterances only that began in this call."""
        mine = []
        for item in heard.utterances:
            if isinstance(item, Begin):
                self._speaking[item.utterance] = item
                self._utterances.add(item.utterance)
            if item.utterance in self._speaking:
                mine.append(item)
            if isinstance(item, Finish):
                self._speaking.pop(item.utterance, None)
        return heard if len(mine) == len(heard.utterances) else replace(heard, utterances=tuple(mine))

    def frame(self, heard: FrameHeard) -> None:
        """One frame of this call's own."""
        self._lateness.heard(heard.now)
        self.river.frame(heard)

    def cut(self, t: float) -> Iterator[Finish]:
        """The call is over: what was being said is finished, so that its words still come."""
        for begin in self._speaking.values():
            end_s = max(begin.start_s, t)
            yield Finish(begin.utterance, begin.party, end_s, end_s - begin.start_s, end_s)
        self._speaking = {}

    @property
    def language(self) -> str | None:
        """The language of the call; None: not known."""
        return self.river.language

    @property
    def ended(self) -> bool:
        """The call has ended; only its last words are awaited."""
        return self._close_at is not None

    def event(self, event: AnyEvent) -> None:
        """Something else that happened, dated on the call's clock; an inferred end may still be undone."""
        self.river.event(event)
        if isinstance(event, Ended) and not event.inferred:
            self._close_at = event.t + LAST_WORDS_S

    def health(self, change: HealthChange, t: float) -> None:
        """The sound of a party changed at `t` on the call's clock."""
        self.river.event(Health(t=t, party=change.party, state=change.state, detail=change.detail))

    def recogniser(self, message: News, t: float) -> None:
        """What the recogniser says, at `t` on the call's clock."""
        match message:
            case Recognised() if message.utterance in self._utterances:
                self.river.words(words_of(message, t))
            case Finished() if message.utterance in self._utterances:
                self._utterances.discard(message.utterance)
                self._done(message, t)
            case Ready() | Died() | Failed() | Silent() | NoWords():
                self._say_of_words(state_of(message), t)
            case Found() if self.language is None and not self.ended:  # else a person was quicker
                self.river.event(LanguageChosen(t=t, language=message.language, found=True))
            case _:
                pass  # an utterance of the call before

    def _done(self, message: Finished, t: float) -> None:
        lost = message.reason in LOST
        if lost and self._words is not HealthState.ERROR:
            self._words = HealthState.BEHIND
        self.river.done(message.utterance, lost_until=t if lost else None, state=self._words)
        over = not lost or message.reason is Reason.LANGUAGE  # another language: words come now
        if over and self._words is HealthState.BEHIND:
            self._say_of_words(HealthState.LIVE, t)

    def look_at_the_clock(self, t: float) -> None:
        """Say it when frames are late, and when they no longer are."""
        if self._close_at is None and self._lateness.changed(t):
            self.river.event(Health(t=t, party=None, state=self.standing))

    @property
    def standing(self) -> HealthState:
        """What is to be said of it all: that sound is late, or else what holds for recognition."""
        return HealthState.LATE if self._lateness.late else self._words

    def _say_of_words(self, state: HealthState, t: float) -> None:
        self._words = state
        if not self._lateness.late:  # said once sound has caught up
            self.river.event(Health(t=t, party=None, state=state))

    def close_if_done(self, t: float) -> bool:
        """End the call once its last words are in, or have been waited for; true when it is over."""
        if not self.over and self._close_at is not None and (not self._utterances or t >= self._close_at):
            self.close()
        return self.over

    def close(self) -> None:
        """Say the summary and close the log."""
        if not self.over:
            self.over = True
            self.river.finish()
            if self._log is not None:
                self._log.close()

    def abandon(self) -> None:
        """It crashed: what its log holds stays, and nothing more is said."""
        self.over = True
        if self._log is not None:
            self._log.close()

    def discard(self) -> None:
        """It was no call: nothing of it is kept."""
        self.over = True
        if self._log is not None:
            self._log.discard()
