"""Windows: microphones and loopbacks of outputs through PyAudioWPatch, the only module that calls it.

Untried on Windows; tested against a fake of the library's interface (0.2.12).
"""

import contextlib
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol

import numpy as np

from warmline.audio.pauses import Attend, Attendant, AttendedStream, SilenceFill
from warmline.audio.sound import DeviceError, DriverInput, OpenStream, StreamPlan

HOST_API: Final = "Windows WASAPI"
DEFAULT_OUTPUT: Final = "Default output [Loopback]"
"""Whatever output is the default now: it is followed when a headset is plugged in."""
_BLOCK_S: Final = 0.02
_LOOK_S: Final = 1.0
"""Between questions whether the stream still runs and the default output is still the same."""
_IN_USE: Final = (-9985, -9999)
"""PortAudio's paDeviceUnavailable, and its word for AUDCLNT_E_DEVICE_IN_USE: opened by somebody alone."""


class PyAudioStream(Protocol):
    """What is used of `pyaudiowpatch.Stream`."""

    def is_active(self) -> bool:
        """It delivers."""

    def stop_stream(self) -> None:
        """Deliver no more."""

    def close(self) -> None:
        """Release it."""


Callback = Callable[[bytes, int, object, int], tuple[None, int]]
"""Sound, frames, times, flags; on PortAudio's own thread."""


class PyAudioHandle(Protocol):
    """What is used of `pyaudiowpatch.PyAudio`. Its methods raise OSError with PortAudio's number."""

    def get_host_api_info_by_type(self, host_api_type: int) -> Mapping[str, Any]:
        """A host API."""

    def get_default_wasapi_loopback(self) -> Mapping[str, Any]:
        """The loopback of the default output; LookupError: it has none."""

    def get_device_info_generator_by_host_api(self, *, host_api_type: int) -> Iterable[Mapping[str, Any]]:
        """The devices of a host API."""

    def open(
        self,
        *,
        rate: int,
        channels: int,
        format: int,
        input: bool,
        input_device_index: int,
        frames_per_buffer: int,
        stream_callback: Callback,
    ) -> PyAudioStream:
        """Open and start a stream."""

    def terminate(self) -> None:
        """Let PortAudio go."""


class PyAudioLibrary(Protocol):
    """What is used of the module `pyaudiowpatch`."""

    paWASAPI: int  # noqa: N815
    paInt16: int  # noqa: N815
    paContinue: int  # noqa: N815
    PyAudio: Callable[[], PyAudioHandle]


@dataclass(frozen=True, slots=True)
class _Listed:
    """A device as PyAudioWPatch lists it."""

    item: DriverInput
    loopback: bool


class WasapiDriver:
    """Opens inputs and loopbacks, each at its own rate with all its channels.

    PortAudio sees new devices only when it is initialised while no stream is open, so it is kept only as long as
    one is.

    Args:
        library: PyAudioWPatch, or a stand-in.
        default_output: an id of the output that is the default now; None: it cannot be told.
    """

    def __init__(
        self,
        library: PyAudioLibrary | None = None,
        default_output: Callable[[], str | None] | None = None,
        attend: Attend = Attendant,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._library = library or _pyaudio()
        self._default_output = default_output or _default_output_id
        self._attend = attend
        self._clock = clock
        self._audio: PyAudioHandle | None = None
        self._open: list[_Stream] = []

    def inputs(self) -> list[DriverInput]:
        """What can be heard, the followed default output first."""
        with self._initialised() as audio:
            return [one.item for one in self._listed(audio)]

    def rescan(self) -> None:
        """Look for new devices: every open stream is closed."""
        for stream in list(self._open):
            stream.close()

    def open(
        self, source: DriverInput, plan: StreamPlan, *, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> OpenStream:
        """Start an input; see `SoundDriver.open`. A followed default that changes ends the stream."""
        before = self._default_output() if source.name == DEFAULT_OUTPUT else None
        audio = self._audio or self._library.PyAudio()
        self._audio = audio
        stream = _Stream(self._library, audio, plan, on_block, self._closed)
        self._open.append(stream)
        try:
            listed = self._found(audio, source)
            feed = SilenceFill(plan.rate_hz, plan.channels, on_block, self._clock) if listed.loopback else None
            stream.start(listed.item, on_block if feed is None else feed.block)
        except OSError as error:
            stream.close()
            raise _refusal(source.name, error) from error
        except DeviceError:
            stream.close()
            raise
        look = _Look(stream, feed, self._still(before), self._clock)
        return AttendedStream(self._attend(look, on_end), stream)

    def _still(self, before: str | None) -> Callable[[], bool]:
        return lambda: before is None or self._default_output() in (None, before)

    def _closed(self, stream: "_Stream") -> None:
        if stream in self._open:
            self._open.remove(stream)
        if not self._open and self._audio is not None:
            audio, self._audio = self._audio, None
            audio.terminate()

    @contextlib.contextmanager
    def _initialised(self) -> Iterator[PyAudioHandle]:
        if self._audio is not None:
            yield self._audio
            return
        audio = self._library.PyAudio()
        try:
            yield audio
        finally:
            audio.terminate()

    def _found(self, audio: PyAudioHandle, source: DriverInput) -> _Listed:
        """The device of that name as it is now: its index may have changed since it was listed."""
        for one in self._listed(audio):
            if (one.item.name, one.item.rate_hz) == (source.name, source.rate_hz):
                return one
        raise DeviceError(f"The device “{source.name}” has changed or is gone; it is looked for again.")

    def _listed(self, audio: PyAudioHandle) -> list[_Listed]:
        try:
            wasapi = audio.get_host_api_info_by_type(self._library.paWASAPI)
        except OSError:  # this Windows has none
            return []
        devices = audio.get_device_info_generator_by_host_api(host_api_type=self._library.paWASAPI)
        found = [_from(device, wasapi) for device in devices if device["maxInputChannels"] > 0]
        try:
            usual = audio.get_default_wasapi_loopback()["index"]
        except (OSError, LookupError):  # no output, or no loopback of it
            return found
        followed = [
            _Listed(replace(one.item, name=DEFAULT_OUTPUT, is_default_monitor=True), loopback=True)
            for one in found
            if one.item.index == usual
        ]
        return followed + found


def _from(device: Mapping[str, Any], wasapi: Mapping[str, Any]) -> _Listed:
    item = DriverInput(
        index=device["index"],
        name=device["name"],
        host_api=HOST_API,
        channels=device["maxInputChannels"],
        rate_hz=round(device["defaultSampleRate"]),
        is_default=device["index"] == wasapi["defaultInputDevice"],
    )
    return _Listed(item, bool(device["isLoopbackDevice"]))


class _Stream:
    def __init__(
        self,
        library: PyAudioLibrary,
        audio: PyAudioHandle,
        plan: StreamPlan,
        on_block: Callable[[bytes], None],
        closed: Callable[["_Stream"], None],
    ) -> None:
        self._library = library
        self._audio = audio
        self._plan = plan
        self._channels = plan.channels
        self._on_block = on_block
        self._closed = closed
        self._stream: PyAudioStream | None = None

    @property
    def runs(self) -> bool:
        """PortAudio still delivers."""
        try:
            return self._stream is not None and self._stream.is_active()
        except OSError:  # closed meanwhile
            return False

    def start(self, item: DriverInput, on_block: Callable[[bytes], None]) -> None:
        self._on_block = on_block
        self._channels = item.channels  # WASAPI opens an output's loopback with all its channels only
        self._stream = self._audio.open(
            rate=self._plan.rate_hz,
            channels=item.channels,
            format=self._library.paInt16,
            input=True,
            input_device_index=item.index,
            frames_per_buffer=round(self._plan.rate_hz * _BLOCK_S),
            stream_callback=self._deliver,
        )

    def close(self) -> None:
        stream, self._stream = self._stream, None
        if stream is not None:
            with contextlib.suppress(OSError):  # its device is gone
                stream.stop_stream()
            with contextlib.suppress(OSError):
                stream.close()
        self._closed(self)

    def _deliver(self, data: bytes, _frames: int, _time: object, _status: int) -> tuple[None, int]:
        if self._channels > self._plan.channels:
            frames = np.frombuffer(data, np.int16).reshape(-1, self._channels)
            data = frames[:, : self._plan.channels].tobytes()  # front left and right: where telephones speak
        self._on_block(data)
        return None, self._library.paContinue


class _Look:
    """One look at an open stream: its pauses filled; False once it has ended or is not what was asked for."""

    def __init__(
        self, stream: _Stream, feed: SilenceFill | None, still: Callable[[], bool], clock: Callable[[], float]
    ) -> None:
        self._stream = stream
        self._feed = feed
        self._still = still
        self._clock = clock
        self._looked_at = clock()

    def __call__(self) -> bool:
        if self._feed is not None:
            self._feed.tick()
        now = self._clock()
        if now - self._looked_at < _LOOK_S:
            return True
        self._looked_at = now
        return self._stream.runs and self._still()


def _refusal(name: str, error: OSError) -> DeviceError:
    if error.errno in _IN_USE:
        return DeviceError(
            f"The device “{name}” could not be opened: another program uses it alone, or Windows keeps microphones "
            "from desktop programs. Close that program, forbid exclusive control in the device's sound settings, "
            "or allow it under Privacy, Microphone."
        )
    return DeviceError(
        f"The device “{name}” could not be opened. Is it unplugged? Choose another with `warmline devices`."
    )


def _pyaudio() -> PyAudioLibrary:
    import pyaudiowpatch  # noqa: PLC0415  Windows only

    return pyaudiowpatch  # type: ignore[no-any-return]


def _default_output_id() -> str | None:
    from warmline.audio.mmdevice import default_output_id  # noqa: PLC0415  Windows only

    return default_output_id()
