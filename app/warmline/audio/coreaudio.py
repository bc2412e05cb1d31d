"""macOS: microphones through PortAudio, what the Mac plays through a tap of Core Audio (catap, macOS 14.2 and later).

Where taps are not to be had, BlackHole, a virtual device that people route their softphone to, is found by its name.
Untried on macOS; tested against a fake of catap's interface (0.6).
"""

import contextlib
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final, Protocol

import numpy as np
from numpy.typing import NDArray

from warmline.audio.pauses import Attend, Attendant, AttendedStream, SilenceFill
from warmline.audio.sound import DeviceError, DriverInput, OpenStream, SoundDriver, StreamPlan

log = logging.getLogger(__name__)

HOST_API: Final = "Core Audio tap"
TAP: Final = "What this Mac plays [Loopback]"
_BLACKHOLE: Final = "blackhole"
_CHANNELS: Final = 2
_USUAL_RATE_HZ: Final = 48_000
_LOOK_S: Final = 1.0
_ONLY_SILENCE_S: Final = 30.0
_PERMISSION: Final = (
    "allow Warmline “System Audio Recording” under System Settings, Privacy & Security, Screen & System Audio "
    "Recording, then start Warmline again"
)


class TapFormat(Protocol):
    """What is used of `catap.AudioStreamFormat`: interleaved linear PCM."""

    @property
    def sample_rate(self) -> float:
        """In Hz."""

    @property
    def num_channels(self) -> int:
        """In each frame."""

    @property
    def bits_per_sample(self) -> int:
        """16, 32 or 64."""

    @property
    def is_float(self) -> bool:
        """Numbers from -1 to 1."""


class TapBuffer(Protocol):
    """What is used of `catap.AudioBuffer`."""

    @property
    def data(self) -> bytes:
        """The sound."""

    @property
    def format(self) -> TapFormat:
        """How it is written."""


class TapSession(Protocol):
    """What is used of `catap.RecordingSession`."""

    @property
    def is_recording(self) -> bool:
        """It delivers."""

    @property
    def capture_failed(self) -> bool:
        """It ended by itself."""

    @property
    def captured_only_silence(self) -> bool:
        """Nothing but zeros so far."""

    def start(self) -> None:
        """Begin."""

    def close(self) -> None:
        """End, and let the tap go; as often as one likes."""


class TapSessions(Protocol):
    """What is used of the class itself."""

    def from_system_audio(self, output_path: None, *, on_buffer: Callable[[TapBuffer], None]) -> TapSession:
        """A session over what all programs play; `on_buffer` is called on catap's worker thread."""


class TapLibrary(Protocol):
    """What is used of the module `catap`."""

    @property
    def RecordingSession(self) -> TapSessions:  # noqa: N802
        """The class."""

    def list_audio_devices(self) -> Sequence[Any]:
        """`catap.AudioDevice`: is_default_output, output_streams, each with its sample_rate."""


class CoreAudioDriver:
    """PortAudio's inputs, and the tap as one more.

    Args:
        microphones: the driver of ordinary inputs.
        library: catap or a stand-in; None where macOS has no taps.
    """

    def __init__(
        self,
        microphones: SoundDriver | None = None,
        library: TapLibrary | None = None,
        attend: Attend = Attendant,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._microphones = microphones or _portaudio()
        self._library = library if library is not None or microphones is not None else _catap()
        self._attend = attend
        self._clock = clock
        self._rate_hz: int | None = None  # as the last tap turned out to have it

    def inputs(self) -> list[DriverInput]:
        """The tap first, then PortAudio's inputs; without a tap BlackHole carries what the Mac plays."""
        listed = self._microphones.inputs()
        if self._library is not None:
            tap = DriverInput(-1, TAP, HOST_API, _CHANNELS, self._tap_rate_hz(), is_default_monitor=True)
            return [tap, *listed]
        carriers = [item for item in listed if _BLACKHOLE in item.name.lower()]
        return [replace(item, is_default_monitor=item in carriers[:1]) for item in listed]

    def rescan(self) -> None:
        """Look for new devices; the tap follows the default output by itself."""
        self._microphones.rescan()

    def open(
        self, source: DriverInput, plan: StreamPlan, *, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> OpenStream:
        """Start an input; see `SoundDriver.open`. A tap whose rate changes ends, to be opened at the new one."""
        if source.host_api != HOST_API:
            return self._microphones.open(source, plan, on_block=on_block, on_end=on_end)
        if self._library is None:
            raise DeviceError("This macOS cannot hear what it plays; it takes 14.2, or BlackHole.")
        fill = SilenceFill(plan.rate_hz, plan.channels, on_block, self._clock)
        tap = _Tap(self._library, plan, fill, self._learn_rate)
        try:
            tap.start()
        except (OSError, RuntimeError, LookupError, ValueError) as error:
            raise DeviceError(f"macOS does not let Warmline hear what this Mac plays; {_PERMISSION}.") from error
        return AttendedStream(self._attend(_Look(tap, fill, self._clock), on_end), tap)

    def _learn_rate(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz

    def _tap_rate_hz(self) -> int:
        """The default output's rate, which a tap of everything takes."""
        if self._rate_hz is not None:
            return self._rate_hz
        try:
            devices = self._library.list_audio_devices() if self._library is not None else []
        except OSError:
            devices = []
        rates = [
            round(stream.sample_rate)
            for device in devices
            if device.is_default_output
            for stream in device.output_streams
        ]
        return rates[0] if rates and rates[0] > 0 else _USUAL_RATE_HZ


class _Tap:
    """A session of catap. `take` runs on catap's own thread."""

    def __init__(self, library: TapLibrary, plan: StreamPlan, fill: SilenceFill, learn: Callable[[int], None]) -> None:
        self._plan = plan
        self._fill = fill
        self._learn = learn
        self._session = library.RecordingSession.from_system_audio(None, on_buffer=self.take)
        self._strange = False

    @property
    def runs(self) -> bool:
        """It delivers what was asked for."""
        return not self._strange and bool(self._session.is_recording) and not self._session.capture_failed

    @property
    def only_silence(self) -> bool:
        """Nothing but zeros since it began: what macOS delivers without the permission."""
        return bool(self._session.captured_only_silence)

    def start(self) -> None:
        try:
            self._session.start()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        with contextlib.suppress(OSError, RuntimeError):  # what failed before it fails again when it is cleaned up
            self._session.close()

    def take(self, buffer: TapBuffer) -> None:
        """A buffer of catap's, as int16 with the channels that were asked for."""
        style = buffer.format
        rate_hz = round(style.sample_rate)
        if rate_hz != self._plan.rate_hz:
            self._learn(rate_hz)
            self._strange = True
            return
        samples = _as_int16(buffer.data, style).reshape(-1, style.num_channels)
        columns = [min(column, style.num_channels - 1) for column in range(self._plan.channels)]
        self._fill.block(samples[:, columns].tobytes())


class _Look:
    """One look at the tap: its pauses filled; False once it has ended."""

    def __init__(self, tap: _Tap, fill: SilenceFill, clock: Callable[[], float]) -> None:
        self._tap = tap
        self._fill = fill
        self._clock = clock
        self._begun_at = self._looked_at = clock()
        self._told = False

    def __call__(self) -> bool:
        self._fill.tick()
        now = self._clock()
        if now - self._looked_at < _LOOK_S:
            return True
        self._looked_at = now
        if not self._told and now - self._begun_at >= _ONLY_SILENCE_S and self._tap.only_silence:
            self._told = True
            log.warning("nothing but silence from this Mac so far; if something played, %s", _PERMISSION)
        return self._tap.runs


def _as_int16(data: bytes, style: TapFormat) -> NDArray[np.int16]:
    if style.is_float:
        samples = np.frombuffer(data, np.float64 if style.bits_per_sample == 64 else np.float32).astype(np.float64)
        return np.clip(np.rint(samples * 32768.0), -32768, 32767).astype(np.int16)
    if style.bits_per_sample == 16:
        return np.frombuffer(data, np.int16)
    return (np.frombuffer(data, np.int32) >> 16).astype(np.int16)


def _portaudio() -> SoundDriver:
    from warmline.audio.portaudio import PortAudioDriver  # noqa: PLC0415  importing it starts PortAudio

    return PortAudioDriver()


def _catap() -> TapLibrary | None:
    try:
        import catap  # noqa: PLC0415  macOS only
    except ImportError:  # older than 14.2
        return None
    return catap  # type: ignore[no-any-return]
