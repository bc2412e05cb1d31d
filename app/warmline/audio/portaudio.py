"""PortAudio's inputs through sounddevice; `speakers.py` has its outputs, and nobody else calls it."""

import contextlib
import threading
from collections.abc import Callable

import sounddevice

from warmline.audio.client_environment import client_environment
from warmline.audio.sound import DeviceError, DriverInput, OpenStream, StreamPlan

BLOCK_S = 0.02
# Three blocks of buffer. Measured on PulseAudio: each block comes within 1 ms of its time; with less, or with
# blocks that do not divide it, they come in pairs.
BUFFER_S = 0.06


class _Stream:
    def __init__(self, plan: StreamPlan, on_block: Callable[[bytes], None], on_end: Callable[[], None]) -> None:
        self._plan = plan
        self._on_block = on_block
        self._on_end = on_end
        self._closing = threading.Event()
        self._stream: sounddevice.RawInputStream | None = None

    def start(self, index: int) -> None:
        self._stream = sounddevice.RawInputStream(
            device=index,
            samplerate=self._plan.rate_hz,
            channels=self._plan.channels,
            dtype="int16",
            blocksize=round(self._plan.rate_hz * BLOCK_S),
            latency=BUFFER_S,
            callback=self._deliver,
            finished_callback=self._finished,
        )
        self._stream.start()

    def close(self) -> None:
        self._closing.set()
        if self._stream is None:
            return
        # A stream whose device is gone may complain; it is being thrown away.
        with contextlib.suppress(sounddevice.PortAudioError):
            self._stream.abort()
        with contextlib.suppress(sounddevice.PortAudioError):
            self._stream.close()

    def _deliver(self, data: bytes, _frames: int, _time: object, _status: object) -> None:
        self._on_block(bytes(data))  # a buffer of PortAudio's, gone when this returns

    def _finished(self) -> None:
        if not self._closing.is_set():
            self._on_end()


class PortAudioDriver:
    """Opens inputs with PortAudio, each at its own rate."""

    def inputs(self) -> list[DriverInput]:
        """The inputs that PortAudio found when it was last initialised."""
        host_apis = sounddevice.query_hostapis()
        return [
            DriverInput(
                index=device["index"],
                name=device["name"],
                host_api=host_apis[device["hostapi"]]["name"],
                channels=device["max_input_channels"],
                rate_hz=round(device["default_samplerate"]),
                is_default=device["index"] == host_apis[device["hostapi"]]["default_input_device"],
            )
            for device in sounddevice.query_devices()
            if device["max_input_channels"] > 0
        ]

    def rescan(self) -> None:
        """Initialise PortAudio anew; it has no other way to see new devices."""
        sounddevice._terminate()
        sounddevice._initialize()

    def open(
        self, source: DriverInput, plan: StreamPlan, *, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> OpenStream:
        """Start an input; see `SoundDriver.open`."""
        stream = _Stream(plan, on_block, on_end)
        with client_environment(plan.environment):
            try:
                stream.start(source.index)
            except (sounddevice.PortAudioError, ValueError) as error:
                stream.close()
                raise DeviceError(
                    f"The device “{source.name}” could not be opened. "
                    "Is it in use by another program, or unplugged? Choose another with `warmline devices`."
                ) from error
        return stream
