"""What audio needs from the machine: a driver that opens inputs and, on Linux, a sound server that routes them.

The adapters are `portaudio.py` and `pulse.py`; tests bring their own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from warmline.core.errors import WarmlineError

PULSEAUDIO = "PulseAudio"  # our name for the sound server beside PortAudio's own host APIs


class AudioError(WarmlineError):
    """Something about sound does not work; the message is a sentence for the user with its remedy."""


class DeviceError(AudioError):
    """A device cannot be used as asked."""


class SoundServerGoneError(AudioError):
    """The sound server does not answer."""


@dataclass(frozen=True, slots=True)
class DriverInput:
    """An input as the driver lists it; `index` is good until the next rescan."""

    index: int
    name: str
    host_api: str
    channels: int
    rate_hz: int
    is_default: bool = False
    is_default_monitor: bool = False  # carries what the default output plays


@dataclass(frozen=True, slots=True)
class ServerSource:
    """A source of the sound server: a microphone, or the monitor of an output."""

    index: int
    name: str
    description: str
    channels: int
    rate_hz: int
    muted: bool = False  # muted, or its volume is zero
    is_default: bool = False
    is_default_monitor: bool = False  # the monitor of the default output


@dataclass(frozen=True, slots=True)
class ServerSink:
    """An output of the sound server."""

    name: str
    description: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """Where one of our streams is connected now."""

    source_index: int
    muted: bool  # the stream itself is muted


@dataclass(frozen=True, slots=True)
class StreamPlan:
    """How to open an input: interleaved int16 at `rate_hz`; `environment` is set while it opens."""

    rate_hz: int
    channels: int
    environment: Mapping[str, str]


class OpenStream(Protocol):
    """A running input."""

    def close(self) -> None:
        """Stop and release it; no callback comes afterwards."""


class SoundDriver(Protocol):
    """Opens inputs. Not for use from several threads at once."""

    def inputs(self) -> list[DriverInput]:
        """The inputs as of the last scan."""

    def rescan(self) -> None:
        """Look for new devices. Ends every open stream."""

    def open(
        self, source: DriverInput, plan: StreamPlan, *, on_block: Callable[[bytes], None], on_end: Callable[[], None]
    ) -> OpenStream:
        """Start an input.

        `on_block` and `on_end` are called on the driver's own thread;
        `on_end` when the stream ends by itself.

        Raises:
            DeviceError: it cannot be opened.
        """


class SoundServer(Protocol):
    """A connection to the sound server, for one thread. A lost connection is made anew by the next call.

    Every method raises SoundServerGoneError when the server does not answer.
    """

    def sources(self) -> list[ServerSource]:
        """All sources, monitors included."""

    def outputs(self) -> list[ServerSink]:
        """All outputs."""

    def version(self) -> str:
        """Who serves and in which version."""

    def routes(self) -> dict[str, Route]:
        """Our streams by their tag."""

    def close(self) -> None:
        """Disconnect."""


@dataclass(frozen=True, slots=True)
class Sound:
    """The machine's sound: the driver, and how to reach the sound server (None: there is no such thing here)."""

    driver: SoundDriver
    connect: Callable[[], SoundServer] | None
