"""Which devices there are, which one is which party, and how loud they are.

A device is remembered by name and host API, never by index. With a sound server on the machine its sources are
listed by their own names, monitors of outputs included, instead of PortAudio's two doors to it (`pulse`, `default`).
"""

import itertools
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Literal

import numpy as np

from warmline.audio.sound import (
    PULSEAUDIO,
    DeviceError,
    DriverInput,
    OpenStream,
    ServerSource,
    Sound,
    SoundDriver,
    SoundServer,
    SoundServerGoneError,
    StreamPlan,
)

_ALSA_DOORS = ("pulse", "default")
_MOST_CHANNELS = 2
SILENCE_DB = -120.0

Side = Literal["left", "right"]


@dataclass(frozen=True, slots=True)
class DeviceName:
    """How a device is remembered."""

    name: str
    host_api: str

    def __str__(self) -> str:
        return f"{self.name} ({self.host_api})"


@dataclass(frozen=True, slots=True)
class InputDevice:
    """A device that can be chosen; `description` is for people."""

    name: DeviceName
    description: str
    channels: int
    rate_hz: int
    is_default: bool = False
    is_default_monitor: bool = False
    muted: bool = False


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """Who is heard where. `customer` None: one stereo device with a party a channel."""

    agent: DeviceName
    customer: DeviceName | None
    agent_channel: Side = "left"


@dataclass(frozen=True, slots=True)
class DeviceLevel:
    """How loud a device was: dBFS, -120 for digital silence, None if it delivered nothing or did not open."""

    device: InputDevice
    level_db: float | None
    peak_db: float | None


def system_sound() -> Sound:
    """The sound of this machine."""
    return Sound(driver=_driver_here(), connect=_server_here())


def _driver_here(platform: str = sys.platform) -> SoundDriver:
    if platform == "win32":
        from warmline.audio.wasapi import WasapiDriver  # noqa: PLC0415  needs PyAudioWPatch

        return WasapiDriver()
    if platform == "darwin":
        from warmline.audio.coreaudio import CoreAudioDriver  # noqa: PLC0415  importing it starts PortAudio

        return CoreAudioDriver()
    from warmline.audio.portaudio import PortAudioDriver  # noqa: PLC0415  importing it starts PortAudio

    return PortAudioDriver()


def _server_here() -> Callable[[], SoundServer] | None:
    if sys.platform != "linux":
        return None
    try:
        from warmline.audio.pulse import PulseServer  # noqa: PLC0415  needs libpulse
    except (ImportError, OSError):
        return None
    return PulseServer


def list_devices(sound: Sound | None = None) -> list[InputDevice]:
    """Every input that can be chosen, the sound server's first. Does not look for newly plugged devices."""
    sound = sound or system_sound()
    sources = _server_sources(sound)
    doors = _ALSA_DOORS if sources else ()
    return [_from_source(source) for source in sources] + [
        _from_driver(item) for item in sound.driver.inputs() if item.name not in doors
    ]


def default_choice(devices: Sequence[InputDevice]) -> DeviceChoice:
    """The usual microphone for the agent, what the usual output plays for the customer.

    Raises:
        DeviceError: the machine has no such pair.
    """
    agent = next((device for device in devices if device.is_default), None)
    customer = next((device for device in devices if device.is_default_monitor), None)
    if agent is None or customer is None or agent is customer:
        missing = "microphone" if agent is None or agent is customer else "device that carries the customer's sound"
        raise DeviceError(f"No {missing} was found. Plug it in, or choose devices by name. {_what_exists(devices)}")
    return DeviceChoice(agent=agent.name, customer=customer.name)


def resolve(choice: DeviceChoice, devices: Sequence[InputDevice]) -> tuple[InputDevice, InputDevice | None]:
    """The devices of a choice, as they are now.

    Raises:
        DeviceError: one of them is not there, both are the same, or a stereo device has one channel.
    """
    refuse_same(choice)
    agent = find(choice.agent, devices)
    if choice.customer is not None:
        return agent, find(choice.customer, devices)
    if agent.channels < _MOST_CHANNELS:
        raise DeviceError(
            f"“{choice.agent}” has one channel; to carry both parties it needs two. "
            "Choose a device for the customer as well."
        )
    return agent, None


def refuse_same(choice: DeviceChoice) -> None:
    """Check that the parties are on two devices.

    Raises:
        DeviceError: they are not.
    """
    if choice.agent == choice.customer:
        raise DeviceError(
            f"Agent and customer are both set to “{choice.agent}”, so nobody could tell them apart. "
            "Choose another device for one of them, or one stereo device for both."
        )


def find(name: DeviceName, devices: Sequence[InputDevice]) -> InputDevice:
    """The device of that name.

    Raises:
        DeviceError: there is none.
    """
    for device in devices:
        if device.name == name:
            return device
    raise DeviceError(f"The device “{name}” is not there. Plug it in, or choose another. {_what_exists(devices)}")


def open_input(
    device: InputDevice, sound: Sound, *, tag: str, on_block: Callable[[bytes], None], on_end: Callable[[], None]
) -> OpenStream:
    """Start a device at its own rate with `channels_used` channels; see `SoundDriver.open`."""
    return sound.driver.open(
        _door_to(device, sound),
        StreamPlan(device.rate_hz, channels_used(device), _environment(device, tag)),
        on_block=on_block,
        on_end=on_end,
    )


def channels_used(device: InputDevice) -> int:
    """How many of its channels are opened: one or two."""
    return min(device.channels, _MOST_CHANNELS)


def measure_levels(devices: Sequence[InputDevice], seconds: float, sound: Sound | None = None) -> list[DeviceLevel]:
    """Listen to the devices at the same time for that long. Blocks the calling thread."""
    sound = sound or system_sound()
    queues: list[SimpleQueue[bytes]] = [SimpleQueue() for _ in devices]
    streams: list[OpenStream] = []
    try:
        for number, device in enumerate(devices):
            try:
                streams.append(
                    open_input(device, sound, tag=f"level-{number}", on_block=queues[number].put, on_end=lambda: None)
                )
            except DeviceError:
                continue
        time.sleep(seconds)
    finally:
        for stream in streams:
            stream.close()
    return [_level(device, queue) for device, queue in zip(devices, queues, strict=True)]


def _level(device: InputDevice, queue: "SimpleQueue[bytes]") -> DeviceLevel:
    heard = b"".join(itertools.takewhile(bool, (queue.get() for _ in range(queue.qsize()))))
    if not heard:
        return DeviceLevel(device, None, None)
    samples = np.frombuffer(heard, np.int16).astype(np.float64) / 32768.0
    return DeviceLevel(device, _db(float(np.sqrt(np.mean(samples**2)))), _db(float(np.max(np.abs(samples)))))


def _db(amplitude: float) -> float:
    return max(SILENCE_DB, 20.0 * float(np.log10(max(amplitude, 1e-9))))


def _server_sources(sound: Sound) -> list[ServerSource]:
    if sound.connect is None:
        return []
    server = sound.connect()
    try:
        return server.sources()
    except SoundServerGoneError:  # no server runs: ALSA alone
        return []
    finally:
        server.close()


def _from_source(source: ServerSource) -> InputDevice:
    return InputDevice(
        name=DeviceName(source.name, PULSEAUDIO),
        description=source.description,
        channels=source.channels,
        rate_hz=source.rate_hz,
        is_default=source.is_default,
        is_default_monitor=source.is_default_monitor,
        muted=source.muted,
    )


def _from_driver(item: DriverInput) -> InputDevice:
    return InputDevice(
        name=DeviceName(item.name, item.host_api),
        description=item.name,
        channels=item.channels,
        rate_hz=item.rate_hz,
        is_default=item.is_default,
        is_default_monitor=item.is_default_monitor,
    )


def _door_to(device: InputDevice, sound: Sound) -> DriverInput:
    on_server = device.name.host_api == PULSEAUDIO
    for attempt in range(2):
        for item in sound.driver.inputs():
            if on_server and item.name == "pulse":
                return item
            if not on_server and (item.name, item.host_api) == (device.name.name, device.name.host_api):
                return item
        # PortAudio lists `pulse` only if the server was there when it was initialised. While it is not listed
        # no stream of the server runs that a rescan could end.
        if attempt == 0 and on_server:
            sound.driver.rescan()
    if on_server:
        raise DeviceError(
            "ALSA has no “pulse” device, so the sound server's sources cannot be recorded. "
            "Install Debian's libasound2-plugins (or pipewire-alsa)."
        )
    raise DeviceError(
        f"The device “{device.name}” is not there. Plug it in, or choose another with `warmline devices`."
    )


def _environment(device: InputDevice, tag: str) -> dict[str, str]:
    if device.name.host_api != PULSEAUDIO:
        return {}
    from warmline.audio.pulse import stream_environment  # noqa: PLC0415  needs libpulse

    return stream_environment(device.name.name, tag)


def _what_exists(devices: Sequence[InputDevice]) -> str:
    if not devices:
        return "No input exists on this machine."
    return "There are: " + ", ".join(f"“{device.name}”" for device in devices) + "."
