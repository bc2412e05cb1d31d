"""Sound that is kept in memory for a moment, in case it is the first turn of a call.

Between calls nothing is recognised. A call that begins by speech is known only once both sides have spoken; so that its
first words are not lost, the last seconds stay here, reach neither a disk nor a recogniser, and are dropped unless a
call has begun.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from warmline.core.events import Faded, Music, Noise, Party, SpeechEnded, SpeechStarted
from warmline.speech.activity import FRAME_S
from warmline.speech.listener import CHANNELS, Begin, Finish, FrameHeard, Sensed, Sound

KEPT_S = 15.0
"""Never more than this is kept."""


@dataclass(frozen=True, slots=True)
class Era:
    """One run of a listener. `zero` is its second 0 on the clock, `wanted` the begin of a call that was told to it."""

    zero: float
    wanted: float | None = None


@dataclass(frozen=True, slots=True)
class HeardFrame:
    """A frame of an era; `complete` is false where somebody's sound is missing."""

    era: Era
    frame: FrameHeard
    complete: bool = True

    @property
    def now(self) -> float:
        """Its end on the clock."""
        return self.era.zero + self.frame.now


@dataclass(slots=True)
class KeptSound:
    """The frames of the last seconds. Not thread-safe."""

    _frames: deque[HeardFrame] = field(default_factory=lambda: deque(maxlen=int(KEPT_S / FRAME_S)))

    def keep(self, heard: HeardFrame) -> None:
        """Keep a frame; the oldest goes."""
        self._frames.append(heard)

    def forget(self) -> None:
        """Drop everything."""
        self._frames.clear()

    def take(self, begun: float, since: float = float("-inf")) -> Iterator[FrameHeard]:
        """The frames that end after `since`, dated in seconds after `begun`; who spoke at `since` begins to there."""
        frames = [heard for heard in self._frames if heard.now > since]
        self.forget()
        speaking = _speaking_at_first(frames, since)
        for heard in frames:
            dated = on_the_calls_clock(heard, begun, since)
            begins = tuple(SpeechStarted(t=max(0.0, since - begun), party=one, known=dated.now) for one in speaking)
            yield replace(dated, events=(*begins, *dated.events))
            speaking = []


def _speaking_at_first(frames: list[HeardFrame], since: float) -> list[Party]:
    """Those who end to speak without having begun; nobody, where the frames continue what is known."""
    events = [
        event for heard in frames for event in heard.frame.events if isinstance(event, SpeechStarted | SpeechEnded)
    ]
    firsts = {party: next((event for event in events if event.party is party), None) for party in CHANNELS}
    return [party for party, event in firsts.items() if since > float("-inf") and isinstance(event, SpeechEnded)]


def on_the_calls_clock(heard: HeardFrame, begun: float, since: float = float("-inf")) -> FrameHeard:
    """A frame dated in seconds after `begun`; speech is dated no earlier than `since`."""
    by, first = heard.era.zero - begun, max(0.0, since - begun)
    frame = heard.frame
    events = tuple(_event(event, by, first) for event in frame.events)
    utterances = tuple(_utterance(item, by, first) for item in frame.utterances)
    now, until = frame.now + by, max(first, frame.heard_until + by)
    return replace(frame, now=now, heard_until=min(now, until), events=events, utterances=utterances)


def _event(event: Sensed, by: float, first: float) -> Sensed:
    t = max(first, event.t + by)
    if isinstance(event, Noise | Music | Faded):
        return replace(event, t=t)
    return replace(event, t=t, known=event.known + by)


def _utterance(item: Begin | Sound | Finish, by: float, first: float) -> Begin | Sound | Finish:
    match item:
        case Begin():
            start_s = max(first, item.start_s + by)
            return replace(item, start_s=start_s, lead_s=max(0.0, item.lead_s))
        case Finish():
            return replace(item, end_s=max(first, item.end_s + by), known=item.known + by)
        case Sound():
            return item
