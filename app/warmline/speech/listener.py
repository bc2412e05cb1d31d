"""The listener: both parties' sound in, speech events and utterances for the recogniser out.

Handles both parties together, frame by frame from sample 0, so the size of the blocks it is fed changes
nothing. Runs on the listener thread live, on the caller's in replay; not thread-safe.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from warmline.core.events import Music, Noise, Party, SpeechEnded, SpeechStarted, Tone
from warmline.speech.activity import (
    FRAME,
    FRAME_S,
    ON_PROBABILITY,
    RATE_HZ,
    ActivityTracker,
    SileroDetector,
    VoiceDetector,
)
from warmline.speech.background import Background
from warmline.speech.leak import FLOOR_DB, LeakGate
from warmline.speech.signals import SignalEar

PRE_ROLL_FRAMES = 8
"""Sound before the dated start that the recogniser gets too: onsets are soft (256 ms, ours)."""
LONGEST_S = 8.0
"""Whisper gets at most this much in one piece (measured); a pause is looked for from `CUT_FROM_S` on."""
CUT_FROM_S = 6.0
CHANNELS = (Party.AGENT, Party.CUSTOMER)


@dataclass(frozen=True, slots=True)
class Begin:
    """An utterance begins: speech at `start_s` on the call's clock, its sound `lead_s` seconds earlier."""

    utterance: int
    party: Party
    start_s: float
    lead_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Sound:
    """More of an utterance: int16 samples at 16 kHz."""

    utterance: int
    pcm: NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Finish:
    """An utterance is over: `end_s` on the call's clock, `speech_s` seconds of it are voice, known at `known`."""

    utterance: int
    party: Party
    end_s: float
    speech_s: float
    known: float


Sensed = SpeechStarted | SpeechEnded | Tone | Noise | Music
"""What sound alone tells of a party."""


@dataclass(frozen=True, slots=True)
class FrameHeard:
    """What one frame brought. `now` is its end in seconds; levels in dBFS by party, agent first."""

    now: float
    heard_until: float
    levels_db: tuple[float, float]
    events: tuple[Sensed, ...]
    utterances: tuple[Begin | Sound | Finish, ...]


class _PartyEar:
    """One party: its activity, and the utterance that goes on."""

    def __init__(self, party: Party, detector: VoiceDetector) -> None:
        self.party = party
        self.detector = detector
        self.tracker = ActivityTracker()
        self.background = Background(party)
        self.recent: deque[NDArray[np.int16]] = deque(maxlen=PRE_ROLL_FRAMES)
        self.utterance: int | None = None
        self.begun = 0
        self.voiced = 0
        self.energy = 0.0
        self.energy_frames = 0
        self.peak_db = FLOOR_DB

    def measure(self, level: float) -> None:
        """Count a voiced frame of this level in dBFS."""
        self.energy += 10.0 ** (level / 10.0)
        self.energy_frames += 1
        self.peak_db = max(self.peak_db, level)

    def level(self) -> float | None:
        """The mean level of the voiced frames in dBFS; starts anew."""
        mean = self.energy / self.energy_frames if self.energy_frames else 0.0
        self.energy, self.energy_frames = 0.0, 0
        return round(10.0 * float(np.log10(mean)), 1) if mean > 0.0 else None


class Listener:
    """Voice activity for both parties, aligned.

    `first_sample` is where on the call's clock (16 kHz) the first sample stands; `numbers` numbers utterances.
    """

    def __init__(
        self,
        detector: Callable[[], VoiceDetector] = SileroDetector,
        *,
        first_sample: int = 0,
        numbers: Iterator[int] | None = None,
    ) -> None:
        self._ears = {party: _PartyEar(party, detector()) for party in CHANNELS}
        self._gate = LeakGate()
        self._signals = SignalEar(Party.CUSTOMER)
        self._position = first_sample
        self._numbers = count(1) if numbers is None else numbers
        self._rest = np.zeros((0, 2), np.int16)

    def hear(self, pcm: NDArray[np.int16], unknown: tuple[bool, bool] = (False, False)) -> Iterator[FrameHeard]:
        """Take int16 samples of shape (n, 2) at 16 kHz, agent first; yield each frame that is complete.

        `unknown` marks parties whose sound is made up by the clock.
        """
        whole = np.concatenate([self._rest, pcm]) if len(self._rest) else pcm
        frames = len(whole) // FRAME
        self._rest = whole[frames * FRAME :].copy()
        for index in range(frames):
            yield self._frame(whole[index * FRAME : (index + 1) * FRAME], unknown)

    def finish(self) -> Iterator[FrameHeard]:
        """The recording is over: the last frame is filled up with silence, and speech that goes on ends."""
        fill = np.zeros((FRAME - len(self._rest), 2), np.int16)
        yield from self.hear(fill)
        now = self._position / RATE_HZ
        ended = [self._stop(ear) for ear in self._ears.values() if ear.tracker.speaking]
        events = tuple(event for event, _ in ended)
        last = tuple(finish for _, finish in ended)
        yield FrameHeard(now, now, (FLOOR_DB, FLOOR_DB), events, last)

    def _frame(self, pcm: NDArray[np.int16], unknown: tuple[bool, bool]) -> FrameHeard:
        first = self._position
        self._position += FRAME
        frames = {party: np.ascontiguousarray(pcm[:, channel]) for channel, party in enumerate(CHANNELS)}
        levels = self._gate.hear(frames)
        lost = dict(zip(CHANNELS, unknown, strict=True))
        raw = self._speech(frames, lost)
        voiced = self._own(raw)
        events: list[Sensed] = []
        utterances: list[Begin | Sound | Finish] = []
        for party, ear in self._ears.items():
            if voiced[party] >= ON_PROBABILITY:
                ear.measure(levels[party])
            for item in self._step(ear, frames[party], voiced[party], first):
                (events if isinstance(item, SpeechStarted | SpeechEnded) else utterances).append(item)  # type: ignore[arg-type]
            if not lost[party]:
                speech = raw[party] >= ON_PROBABILITY
                events += ear.background.hear(frames[party], levels[party], voiced=speech, now=self._position / RATE_HZ)
        events += self._signals.hear(
            frames[Party.CUSTOMER],
            levels[Party.CUSTOMER],
            first,
            voiced=voiced[Party.CUSTOMER] >= ON_PROBABILITY,
            unknown=lost[Party.CUSTOMER],
        )
        heard = min(ear.tracker.heard_until(self._position) for ear in self._ears.values())
        return FrameHeard(
            self._position / RATE_HZ,
            heard / RATE_HZ,
            (levels[Party.AGENT], levels[Party.CUSTOMER]),
            tuple(events),
            tuple(utterances),
        )

    def _speech(self, frames: dict[Party, NDArray[np.int16]], unknown: dict[Party, bool]) -> dict[Party, float]:
        """Probability that each party delivers speech, its own or not.

        The detectors hear the silence that stands for unknown sound too: else one that was cut off in a word would go
        on with it when the sound is back, and say that somebody speaks.
        """
        heard = {party: self._ears[party].detector.probability(frames[party]) for party in CHANNELS}
        return {party: 0.0 if unknown[party] else heard[party] for party in CHANNELS}

    def _own(self, raw: dict[Party, float]) -> dict[Party, float]:
        """The same with leaks taken out."""
        own = dict(raw)
        for party in CHANNELS:
            if raw[party] < ON_PROBABILITY:
                continue
            if raw[party.other] < ON_PROBABILITY and not self._ears[party.other].tracker.speaking:
                self._gate.learn(party)
            elif self._gate.leaks(party):
                own[party] = 0.0
        return own

    def _step(
        self, ear: _PartyEar, frame: NDArray[np.int16], probability: float, first: int
    ) -> Iterator[SpeechStarted | SpeechEnded | Begin | Sound | Finish]:
        boundary = ear.tracker.hear(probability, first)
        now = (first + FRAME) / RATE_HZ
        if boundary is not None and boundary.started:
            yield SpeechStarted(t=boundary.sample / RATE_HZ, party=ear.party, known=now)
            sound_from = first - len(ear.recent) * FRAME
            yield self._begin(ear, boundary.sample, lead=boundary.sample - sound_from)
            yield Sound(ear.utterance or 0, np.concatenate([*ear.recent, frame]))
        elif ear.utterance is not None:
            yield Sound(ear.utterance, frame)
        ear.recent.append(frame)
        if boundary is not None and not boundary.started:
            yield SpeechEnded(
                t=boundary.sample / RATE_HZ,
                party=ear.party,
                known=now,
                level_db=ear.level(),
                peak_db=round(ear.peak_db, 1),
            )
            ear.peak_db = FLOOR_DB
            yield self._finish(ear, boundary.sample, now)
        elif ear.utterance is not None and self._too_long(ear):
            yield self._finish(ear, first + FRAME, now)
            yield self._begin(ear, first + FRAME)

    def _too_long(self, ear: _PartyEar) -> bool:
        length = (self._position - ear.begun) / RATE_HZ
        return length >= LONGEST_S - FRAME_S or (length >= CUT_FROM_S and ear.tracker.pausing)

    def _begin(self, ear: _PartyEar, sample: int, lead: int = 0) -> Begin:
        number = next(self._numbers)
        ear.utterance, ear.begun = number, sample
        return Begin(number, ear.party, sample / RATE_HZ, lead / RATE_HZ)

    def _finish(self, ear: _PartyEar, sample: int, now: float) -> Finish:
        speech_s = max(0, sample - ear.begun) / RATE_HZ
        done = Finish(ear.utterance or 0, ear.party, sample / RATE_HZ, speech_s, now)
        ear.utterance = None
        return done

    def _stop(self, ear: _PartyEar) -> tuple[SpeechEnded, Finish]:
        now = self._position / RATE_HZ
        boundary = ear.tracker.stop()
        sample = self._position if boundary is None else boundary.sample
        ended = SpeechEnded(
            t=sample / RATE_HZ, party=ear.party, known=now, level_db=ear.level(), peak_db=round(ear.peak_db, 1)
        )
        return ended, self._finish(ear, sample, now)
