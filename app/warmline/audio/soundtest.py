"""The sound test: every input is heard at once while somebody speaks or a sound is played.

One thread, `sound-test`, owns all streams; what it finds is told to `notify` on that thread.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import numpy as np
from numpy.typing import NDArray

from warmline.audio.devices import DeviceName, InputDevice, list_devices, system_sound
from warmline.audio.ears import Ears, Heard
from warmline.audio.sound import AudioError, Sound
from warmline.audio.speakers import OutputDevice, Playing, Speakers, SystemSpeakers

LOOK_S = 0.1
"""So often is told what was heard: ten times a second a meter follows the voice."""
_JOIN_S = 5.0


@dataclass(frozen=True, slots=True)
class Machine:
    """What there is; `trouble` is a sentence when it could not be found out."""

    inputs: tuple[InputDevice, ...] = ()
    outputs: tuple[OutputDevice, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """What every input heard in the last tenth of a second; `playing` while our sound sounds."""

    heard: tuple[Heard, ...]
    playing: bool


@dataclass(frozen=True, slots=True)
class NotPlayed:
    """The sound could not be played; `why` is a sentence with a remedy."""

    why: str


News = Machine | Moment | NotPlayed


@dataclass(frozen=True, slots=True)
class _Play:
    samples: NDArray[np.int16]
    rate_hz: int
    output: DeviceName


class SoundTest:
    """Starts with `start`, ends with `stop`; both, and `play`, are for the thread that made it.

    `fresh`: look for newly plugged devices first. That ends every stream of this process, so not while a call is heard.
    """

    def __init__(
        self,
        notify: Callable[[News], None],
        *,
        fresh: bool = False,
        sound: Sound | None = None,
        speakers: Speakers | None = None,
    ) -> None:
        self._notify = notify
        self._fresh = fresh
        self._sound = sound
        self._speakers = speakers
        self._orders: SimpleQueue[_Play] = SimpleQueue()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._guarded, name="sound-test")

    def start(self) -> None:
        """Open the inputs and begin to tell."""
        self._thread.start()

    def stop(self) -> None:
        """Close everything; nothing is told afterwards."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_JOIN_S)

    def play(self, samples: NDArray[np.int16], rate_hz: int, output: DeviceName) -> None:
        """Play mono `samples`; what was playing ends."""
        self._orders.put(_Play(samples, rate_hz, output))

    # ---- thread sound-test ----------------------------------------------------------------------------

    def _guarded(self) -> None:
        try:
            self._run()
        except (AudioError, OSError) as error:
            self._tell(Machine(trouble=str(error)))

    def _run(self) -> None:
        sound = self._sound or system_sound()
        speakers = self._speakers or SystemSpeakers(sound)
        if self._fresh:
            sound.driver.rescan()
        inputs = list_devices(sound)
        self._tell(Machine(tuple(inputs), tuple(speakers.outputs())))
        ears = Ears(inputs, sound)
        playing: Playing | None = None
        try:
            while not self._stopping.is_set():
                playing = self._obey(speakers, playing)
                self._stopping.wait(LOOK_S)
                self._tell(Moment(ears.hear(), playing is not None and not playing.ended))
        finally:
            if playing is not None:
                playing.stop()
            ears.close()

    def _obey(self, speakers: Speakers, playing: Playing | None) -> Playing | None:
        try:
            order = self._orders.get_nowait()
        except Empty:
            return playing
        if playing is not None:
            playing.stop()
        try:
            return speakers.play(order.samples, order.rate_hz, order.output)
        except AudioError as error:
            self._tell(NotPlayed(str(error)))
            return None

    def _tell(self, news: News) -> None:
        if not self._stopping.is_set():
            self._notify(news)
