"""Opening devices, at the start and again whenever one was lost.

Opening can take long, so it has a thread of its own, `audio-mend`; the only one that calls the driver while it runs.
"""

import itertools
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import SimpleQueue

from warmline.audio.devices import (
    DeviceName,
    InputDevice,
    channels_used,
    find,
    list_devices,
    open_input,
)
from warmline.audio.health import Loss
from warmline.audio.routes import ThreadCrashed
from warmline.audio.sound import PULSEAUDIO, DeviceError, OpenStream, Sound

log = logging.getLogger(__name__)

# PortAudio sees new devices only after a rescan, and that interrupts every stream.
RESCAN_S = 2.0
RESCAN_BESIDE_LIVE_S = 10.0


@dataclass(frozen=True, slots=True)
class RawBlock:
    """What a callback delivered: interleaved int16, and when."""

    stream: int
    data: bytes
    arrived: float


@dataclass(frozen=True, slots=True)
class StreamEnded:
    """A stream ended by itself."""

    stream: int


@dataclass(frozen=True, slots=True)
class Opened:
    """The device of a line is open; `tag` marks its stream on the sound server."""

    line: int
    stream: int
    tag: str
    device: InputDevice
    channels: int


@dataclass(frozen=True, slots=True)
class OpenFailed:
    """The device of a line could not be opened."""

    line: int
    loss: Loss


@dataclass(frozen=True, slots=True)
class LineSpec:
    """A device to hear, and how many of its channels are needed."""

    name: DeviceName
    columns: int


Message = RawBlock | StreamEnded | Opened | OpenFailed | ThreadCrashed


class Mender:
    """Opens the devices of the lines and posts what came of it."""

    def __init__(
        self,
        lines: Sequence[LineSpec],
        sound: Sound,
        post: Callable[[Message], None],
        clock: Callable[[], float],
        prefix: str,
    ) -> None:
        self._lines = lines
        self._sound = sound
        self._post = post
        self._clock = clock
        self._prefix = prefix
        self._streams: dict[int, OpenStream] = {}
        self._ids = itertools.count(1)
        self._rescanned_at = clock()
        self._requests: SimpleQueue[int | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="audio-mend", daemon=True)

    def open(self, line: int, device: InputDevice) -> None:
        """Open a line. On the caller's thread, before `start`.

        Raises:
            DeviceError: it does not open.
        """
        spec = self._lines[line]
        if channels_used(device) < spec.columns:
            raise DeviceError(f"“{spec.name}” has one channel; two are needed. Choose another device.")
        stream = next(self._ids)
        tag = f"{self._prefix}-{stream}"
        self._streams[line] = open_input(
            device,
            self._sound,
            tag=tag,
            on_block=lambda data: self._post(RawBlock(stream, data, self._clock())),
            on_end=lambda: self._post(StreamEnded(stream)),
        )
        self._post(Opened(line, stream, tag, device, channels_used(device)))

    def start(self) -> None:
        """Begin to take requests."""
        self._thread.start()

    def mend(self, line: int) -> None:
        """Close a line and open it again; `Opened` or `OpenFailed` follows. From any thread."""
        self._requests.put(line)

    def stop(self, timeout_s: float) -> bool:
        """End the thread and close every stream; False if a device that hangs keeps the thread."""
        if self._thread.ident is not None:
            self._requests.put(None)
            self._thread.join(timeout_s)
            if self._thread.is_alive():
                return False
        for line in list(self._streams):
            self._close(line)
        return True

    def _run(self) -> None:
        try:
            while (line := self._requests.get()) is not None:
                self._mend(line)
        except Exception as error:  # noqa: BLE001  whatever it is, the reader must learn of it
            self._post(ThreadCrashed("audio-mend", error))

    def _mend(self, line: int) -> None:
        self._close(line)
        loss = self._try(line)
        if loss is not None and self._may_rescan(line):
            others = list(self._streams)
            for other in others:
                self._close(other)
            self._sound.driver.rescan()
            self._rescanned_at = self._clock()
            for other in others:
                self._answer(other, self._try(other))
            loss = self._try(line)
        self._answer(line, loss)

    def _try(self, line: int) -> Loss | None:
        try:
            device = find(self._lines[line].name, list_devices(self._sound))
        except DeviceError:
            return Loss.MISSING
        try:
            self.open(line, device)
        except DeviceError:
            return Loss.REFUSED
        return None

    def _answer(self, line: int, loss: Loss | None) -> None:
        if loss is not None:
            self._post(OpenFailed(line, loss))

    def _may_rescan(self, line: int) -> bool:
        if self._lines[line].name.host_api == PULSEAUDIO:
            return False
        pause_s = RESCAN_BESIDE_LIVE_S if self._streams else RESCAN_S
        return self._clock() - self._rescanned_at >= pause_s

    def _close(self, line: int) -> None:
        stream = self._streams.pop(line, None)
        if stream is not None:
            stream.close()
