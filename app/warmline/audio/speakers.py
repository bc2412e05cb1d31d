"""Playing a sound on an output: through PortAudio, on a sound server through its ALSA door."""

import contextlib
import threading
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import sounddevice
from numpy.typing import NDArray

from warmline.audio.client_environment import client_environment
from warmline.audio.devices import DeviceName
from warmline.audio.sound import PULSEAUDIO, DeviceError, Sound, SoundServerGoneError

LATENCY_S = 0.1
_DOORS = ("pulse", "default")


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """An output that a sound can be played on; `description` is for people."""

    name: DeviceName
    description: str
    is_default: bool = False


class Playing(Protocol):
    """A sound that is being played."""

    @property
    def ended(self) -> bool:
        """It is over, or was stopped."""

    def stop(self) -> None:
        """End it now and release the output; a second call does nothing."""


class Speakers(Protocol):
    """The outputs of the machine. Not for use from several threads at once."""

    def outputs(self) -> list[OutputDevice]:
        """Every output, the sound server's first."""

    def play(self, samples: NDArray[np.int16], rate_hz: int, output: DeviceName) -> Playing:
        """Start playing mono `samples`.

        Raises:
            DeviceError: the output is not there or does not open.
        """


class SystemSpeakers:
    """The outputs of this machine."""

    def __init__(self, sound: Sound) -> None:
        self._sound = sound

    def outputs(self) -> list[OutputDevice]:
        """Every output; on a sound server its own outputs instead of PortAudio's doors to it."""
        on_server = self._server_outputs()
        doors = _DOORS if on_server else ()
        return on_server + [
            OutputDevice(name, name.name, is_default) for _, name, is_default in _listed() if name.name not in doors
        ]

    def play(self, samples: NDArray[np.int16], rate_hz: int, output: DeviceName) -> Playing:
        """Start playing; see `Speakers.play`."""
        on_server = output.host_api == PULSEAUDIO
        index = self._index(output, on_server)
        with client_environment({"PULSE_SINK": output.name} if on_server else {}):
            return _Player(samples, rate_hz, index, output)

    def _index(self, output: DeviceName, on_server: bool) -> int:
        for attempt in range(2):
            for index, name, _ in _listed():
                if name == output or (on_server and name.name == "pulse"):
                    return index
            if attempt == 0 and on_server:
                self._sound.driver.rescan()  # not listed: no stream of the server runs that this could end
        raise DeviceError(f"The output “{output}” is not there. Plug it in, or choose another one.")

    def _server_outputs(self) -> list[OutputDevice]:
        if self._sound.connect is None:
            return []
        server = self._sound.connect()
        try:
            return [
                OutputDevice(DeviceName(sink.name, PULSEAUDIO), sink.description, sink.is_default)
                for sink in server.outputs()
            ]
        except SoundServerGoneError:  # no server runs: ALSA alone
            return []
        finally:
            server.close()


class _Player:
    """Feeds PortAudio from its own thread until the sound is over."""

    def __init__(self, samples: NDArray[np.int16], rate_hz: int, index: int, output: DeviceName) -> None:
        self._data = memoryview(samples.astype(np.int16).tobytes())
        self._at = 0
        self._over = threading.Event()
        self._stream: sounddevice.RawOutputStream | None = None
        try:
            self._stream = sounddevice.RawOutputStream(
                device=index,
                samplerate=rate_hz,
                channels=1,
                dtype="int16",
                latency=LATENCY_S,
                callback=self._fill,
                finished_callback=self._over.set,
            )
            self._stream.start()
        except (sounddevice.PortAudioError, ValueError) as error:
            self.stop()
            raise DeviceError(
                f"The output “{output}” could not be opened. Is it in use by another program? Choose another one."
            ) from error

    @property
    def ended(self) -> bool:
        """It is over."""
        return self._over.is_set()

    def stop(self) -> None:
        """Close the stream."""
        stream, self._stream = self._stream, None
        self._over.set()
        if stream is not None:
            with contextlib.suppress(sounddevice.PortAudioError):
                stream.abort()
            with contextlib.suppress(sounddevice.PortAudioError):
                stream.close()

    def _fill(self, out: memoryview, _frames: int, _time: object, _status: object) -> None:
        piece = self._data[self._at : self._at + len(out)]
        self._at += len(piece)
        out[: len(piece)] = piece
        if len(piece) < len(out):
            out[len(piece) :] = bytes(len(out) - len(piece))
            raise sounddevice.CallbackStop


def _listed() -> list[tuple[int, DeviceName, bool]]:
    host_apis = sounddevice.query_hostapis()
    return [
        (
            device["index"],
            DeviceName(device["name"], host_apis[device["hostapi"]]["name"]),
            device["index"] == host_apis[device["hostapi"]]["default_output_device"],
        )
        for device in sounddevice.query_devices()
        if device["max_output_channels"] > 0
    ]


def portaudio_version() -> str:
    """Such as 19.7.0."""
    text = str(sounddevice.get_portaudio_version()[1])
    return text.removeprefix("PortAudio V").split(",")[0].split("-")[0]
