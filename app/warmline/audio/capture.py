"""Live capture: two devices, or one stereo device, as one stream of both parties on one clock.

Threads: the driver's own (each callback stamps its block and posts it), `audio-route` and `audio-mend`, which
post as well, and the one that calls `read`. Everything is decided on the last.
"""

import logging
import os
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import numpy as np
from numpy.typing import NDArray

from warmline.audio.devices import DeviceChoice, InputDevice, list_devices, refuse_same, resolve, system_sound
from warmline.audio.echo import EchoWatch
from warmline.audio.health import HealthChange, Loss, PartyHealth
from warmline.audio.line import Line
from warmline.audio.mending import LineSpec, Mender, Message, Opened, OpenFailed, RawBlock, StreamEnded
from warmline.audio.resampling import RATE_HZ
from warmline.audio.routes import RouteReport, RouteWatch, ThreadCrashed
from warmline.audio.sound import PULSEAUDIO, AudioError, DeviceError, Sound
from warmline.audio.track import unknown_runs
from warmline.core.events import Party

log = logging.getLogger(__name__)

FRAME = 512
MOST_FRAMES = 32  # in one block, about a second
TICK_S = 0.05
AWAY_S = 0.3  # without a call of `read`: the reader itself was late
FILL_BEHIND_S = 0.1  # with everybody lost, time runs on this far behind the clock; a stream that comes back fits in
_JOIN_S = 2.0


class CaptureCrashedError(AudioError):
    """A thread of the capture ended unexpectedly; stop it and start a new one."""


@dataclass(frozen=True, slots=True)
class CapturedBlock:
    """Sound of both parties from `first_sample` (16 kHz since the start), in whole frames of 512 samples.

    `pcm` is int16 of shape (n, 2): agent, customer. `unknown` tells whose sound is missing: there are zeros where
    it would be. `health` is what changed before this block; it holds from its first sample on.
    """

    first_sample: int
    pcm: NDArray[np.int16]
    unknown: tuple[bool, bool]
    health: tuple[HealthChange, ...] = ()


class LiveCapture:
    """Captures a call. `start`, `read` and `stop` are for one thread.

    Args:
        clock: a monotonic clock in seconds.
        patient: a device that is missing at the start is waited for, lost until then.
    """

    def __init__(
        self,
        choice: DeviceChoice,
        *,
        clock: Callable[[], float] = time.monotonic,
        sound: Sound | None = None,
        patient: bool = False,
    ) -> None:
        refuse_same(choice)
        self._choice = choice
        self._clock = clock
        self._sound = sound
        self._patient = patient
        self._mailbox: SimpleQueue[Message | RouteReport] = SimpleQueue()
        self._mender: Mender | None = None
        self._watch: RouteWatch | None = None
        self._lines: list[Line] = []
        self._echo = EchoWatch()
        self._ready: deque[CapturedBlock] = deque()
        self._position = 0
        self._asked_at = float("-inf")
        self._ticked_at = 0.0
        self.started_at = 0.0

    def start(self) -> None:
        """Open the devices; sample 0 is now.

        Raises:
            DeviceError: a device is missing or does not open.
        """
        sound = self._sound or system_sound()
        names = [name for name in (self._choice.agent, self._choice.customer) if name is not None]
        specs = [LineSpec(name, columns=3 - len(names)) for name in names]
        mender = Mender(specs, sound, self._mailbox.put, self._clock, prefix=f"{os.getpid()}-{id(self):x}")
        self.started_at = self._ticked_at = self._clock()
        parties = [PartyHealth(party, "") for party in Party]
        carried = [(parties[0],), (parties[1],)] if len(names) == 2 else [(parties[0], parties[1])]
        self._lines = [
            Line(whose, spec.name.name, spec.name.host_api, self.started_at)
            for whose, spec in zip(carried, specs, strict=True)
        ]
        self._open(mender, sound)
        self._mender = mender
        mender.start()
        if sound.connect is not None and any(spec.name.host_api == PULSEAUDIO for spec in specs):
            self._watch = RouteWatch(sound.connect, self._mailbox.put, self._clock)
            self._watch.start()

    def read(self, timeout_s: float) -> CapturedBlock | None:
        """The next block; None if there is none within `timeout_s`.

        Raises:
            CaptureCrashedError: a thread of the capture has ended by an error.
        """
        deadline = self._clock() + timeout_s
        while True:
            self._receive(min(TICK_S, max(0.0, deadline - self._clock())))
            now = self._clock()
            self._tick(now)
            if not self._ready:
                self._cut(now)
            if self._ready:
                return self._ready.popleft()
            if now >= deadline:
                return None

    def stop(self) -> None:
        """Close the devices and end the threads."""
        if self._watch is not None and not self._watch.stop(_JOIN_S):
            log.warning("the sound server hangs; its thread was left behind")
        if self._mender is not None and not self._mender.stop(_JOIN_S):
            log.warning("a device hangs; its thread was left behind")
        self._watch = self._mender = None

    @property
    def delivered_s(self) -> float:
        """The clock's time of the last sample that `read` has returned."""
        return self.started_at + self._delivered / RATE_HZ

    @property
    def slips(self) -> int:
        """How often a device's clock was corrected."""
        return sum(line.track.slips for line in self._lines)

    @property
    def _delivered(self) -> int:
        return self._ready[0].first_sample if self._ready else self._position

    def _open(self, mender: Mender, sound: Sound) -> None:
        found = self._found(sound)
        try:
            for line, device in enumerate(found):
                if device is None:
                    self._mailbox.put(OpenFailed(line, Loss.MISSING))
                    continue
                try:
                    mender.open(line, device)
                except DeviceError:
                    if not self._patient:
                        raise
                    self._mailbox.put(OpenFailed(line, Loss.REFUSED))
        except DeviceError:
            mender.stop(_JOIN_S)
            raise

    def _found(self, sound: Sound) -> list[InputDevice | None]:
        devices = list_devices(sound)
        if self._patient:
            by_name = {device.name: device for device in devices}
            return [by_name.get(name) for name in (self._choice.agent, self._choice.customer) if name is not None]
        agent, customer = resolve(self._choice, devices)
        return [agent] if customer is None else [agent, customer]

    def _receive(self, timeout_s: float) -> None:
        try:
            self._handle(self._mailbox.get(timeout=timeout_s) if timeout_s > 0 else self._mailbox.get_nowait())
            while True:
                self._handle(self._mailbox.get_nowait())
        except Empty:
            return

    def _handle(self, message: Message | RouteReport) -> None:
        match message:
            case RawBlock():
                for line in self._lines:
                    line.take(message)
            case RouteReport():
                for line in self._lines:
                    line.learn(message)
            case StreamEnded():
                for line in self._lines:
                    line.ended(message.stream)
            case Opened():
                self._lines[message.line].opened(message, self._clock())
            case OpenFailed():
                self._lines[message.line].not_opened(message.loss, self._clock())
            case ThreadCrashed():
                raise CaptureCrashedError(
                    f"Sound capture failed in “{message.thread}”. It has to be started again."
                ) from message.error

    def _tick(self, now: float) -> None:
        away = now - self._ticked_at > AWAY_S
        self._ticked_at = now
        for number, line in enumerate(self._lines):
            if away:
                line.excuse(now)
            line.check(now)
            if line.wants_mending(now) and self._mender is not None:
                line.mending = True
                self._mender.mend(number)
        if self._watch is not None and self._must_ask():
            self._asked_at = max(line.newest for line in self._lines)
            self._watch.ask()

    def _must_ask(self) -> bool:
        """A whole frame waits for the server to vouch for it, or a lost line for its return."""
        live = [line.reach for line in self._lines if line.loss is None]
        if any(line.newest > self._asked_at for line in self._lines if line.loss is not None):
            return True
        fresh = any(line.newest > self._asked_at for line in self._lines)
        return fresh and min(live) >= self._position + FRAME

    def _cut(self, now: float) -> None:
        """Turn what all lines have by now into blocks."""
        live = [line.track.tape.end for line in self._lines if line.loss is None]
        end = min(live) if live else int((now - self.started_at - FILL_BEHIND_S) * RATE_HZ)
        count = min((end - self._position) // FRAME, MOST_FRAMES) * FRAME
        if count <= 0:
            return
        pieces: list[NDArray[np.int16]] = []
        unknown: list[NDArray[np.bool_]] = []
        for line in self._lines:
            if line.loss is not None:
                line.track.tape.fill(self._position + count)
            pcm, missing = line.track.tape.take(count)
            pieces.append(pcm)
            unknown += [missing] * len(line.parties)
        pcm = np.concatenate(pieces, axis=1)
        if self._choice.customer is None and self._choice.agent_channel == "right":
            pcm = pcm[:, ::-1]
        self._queue(pcm, unknown)

    def _queue(self, pcm: NDArray[np.int16], unknown: list[NDArray[np.bool_]]) -> None:
        start = 0
        for length, answer in unknown_runs(unknown, FRAME):
            first = self._position + start
            health = self._changes(first, answer)
            piece = pcm[start : start + length]
            if any(answer):
                self._echo.forget()
            else:
                self._echo.feed(piece)
            self._ready.append(CapturedBlock(first, piece, (answer[0], answer[1]), health))
            start += length
        self._position += start

    def _changes(self, sample: int, unknown: tuple[bool, ...]) -> tuple[HealthChange, ...]:
        parties = [(line.heard, party) for line in self._lines for party in line.parties]
        changes = [
            party.change(heard=heard, echo=self._echo.same, unknown=missing, sample=sample)
            for (heard, party), missing in zip(parties, unknown, strict=True)
        ]
        return tuple(change for change in changes if change is not None)
