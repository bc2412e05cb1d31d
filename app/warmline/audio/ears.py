"""Several inputs heard at the same time: how loud each is, and whether it hears the test sound."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from queue import SimpleQueue

import numpy as np

from warmline.audio.chime import chime_share
from warmline.audio.devices import SILENCE_DB, DeviceName, InputDevice, channels_used, open_input
from warmline.audio.sound import DeviceError, OpenStream, Sound


@dataclass(frozen=True, slots=True)
class Heard:
    """What an input heard since it was last asked: dBFS, None if it delivered nothing; the test sound's share."""

    device: DeviceName
    level_db: float | None
    chime: float = 0.0
    seconds: float = 0.0


class Ears:
    """Open inputs. For one thread; a device that does not open is heard as nothing."""

    def __init__(self, devices: Sequence[InputDevice], sound: Sound) -> None:
        self._devices = tuple(devices)
        self._queues: list[SimpleQueue[bytes]] = [SimpleQueue() for _ in devices]
        self._streams: list[OpenStream] = []
        for number, device in enumerate(self._devices):
            try:
                put = self._queues[number].put
                stream = open_input(device, sound, tag=f"ear-{number}", on_block=put, on_end=lambda: None)
            except DeviceError:
                continue
            self._streams.append(stream)

    def hear(self) -> tuple[Heard, ...]:
        """What came since the last call, in the order of the devices."""
        return tuple(_heard(device, queue) for device, queue in zip(self._devices, self._queues, strict=True))

    def close(self) -> None:
        """Close every input."""
        streams, self._streams = self._streams, []
        for stream in streams:
            stream.close()


def _heard(device: InputDevice, queue: "SimpleQueue[bytes]") -> Heard:
    data = b"".join(itertools.islice((queue.get() for _ in itertools.count()), queue.qsize()))
    if not data:
        return Heard(device.name, None)
    frames = np.frombuffer(data, np.int16).reshape(-1, channels_used(device)).astype(np.float64) / 32768.0
    mono = frames.mean(axis=1)
    power = float(np.mean(frames**2))
    level_db = max(SILENCE_DB, 10.0 * float(np.log10(max(power, 1e-12))))
    return Heard(device.name, level_db, chime_share(mono, device.rate_hz), len(mono) / device.rate_hz)
