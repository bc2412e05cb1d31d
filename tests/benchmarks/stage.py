"""A desk on a real screen that hears a real sound server, and an independent ear at the same sinks."""

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile
from numpy.typing import NDArray

from warmline.audio.capture import LiveCapture
from warmline.audio.nullsinks import NullSinks, null_sinks, play
from warmline.audio.recordings import open_recording
from warmline.cli.desk import Desk, DeskSetup
from warmline.config.profiles import Personal, Profile
from warmline.runtime.river import Record

RATE_HZ = 16_000
NEAR_S = 5.0
SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"


def sample(start_s: float, end_s: float, party: int) -> NDArray[np.int16]:
    """A piece of the sample call: 0 the agent, 1 the customer."""
    whole = np.concatenate(list(open_recording(SAMPLE).blocks(10.0)))
    return whole[round(start_s * RATE_HZ) : round(end_s * RATE_HZ), party]


class Ear:
    """Hears a sink beside Warmline: when, on the monotonic clock, its sample 0 sounded."""

    def __init__(self, sink: str) -> None:
        command = ["parec", f"--device={sink}.monitor", f"--rate={RATE_HZ}", "--channels=1", "--format=s16le",
                   "--latency-msec=10", "--raw"]  # fmt: skip
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE)
        self._heard = bytearray()
        self._arrived: list[tuple[float, float]] = []  # seconds of sound so far, monotonic second
        self._thread = threading.Thread(target=self._listen, name="ear")
        self._thread.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while data := self._process.stdout.read1(4096):
            self._heard += data
            self._arrived.append((len(self._heard) / 2 / RATE_HZ, time.monotonic()))

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join()

    def sounded(self, second: float) -> float:
        """When, on the monotonic clock, this second of what was heard sounded.

        The sink's clock drifts against the monotonic one, so only blocks near it are asked; the one that came
        soonest after it sounded tells best.
        """
        near = [at - until for until, at in self._arrived if abs(until - second) <= NEAR_S]
        return second + min(near)

    def begins(self, played: NDArray[np.int16]) -> float:
        """The second of what was heard at which `played` begins."""
        heard = np.frombuffer(bytes(self._heard[: len(self._heard) // 2 * 2]), np.int16).astype(np.float64)
        probe = played[: 20 * RATE_HZ].astype(np.float64)
        size = 1 << int(np.ceil(np.log2(len(heard) + len(probe))))
        match = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(probe, size)), size)
        return int(np.argmax(match[: len(heard)])) / RATE_HZ


@dataclass
class Stage:
    """A running desk. `painted` has, by key, when a bar or card reached the X server; `records` what was posted."""

    desk: Desk
    sinks: NullSinks
    painted: dict[str, float] = field(default_factory=dict)
    records: list[tuple[float, Record]] = field(default_factory=list)

    def run(
        self, call: NDArray[np.int16], party: int, script: Callable[["Stage"], None], seconds: float
    ) -> Callable[[float], float]:
        """Play `call` (int16, shape (n, 2)) into the sinks for `seconds`; tells when a second of it sounded."""
        from PySide6.QtCore import QTimer  # noqa: PLC0415

        sink = (self.sinks.agent_sink, self.sinks.customer_sink)
        ear = Ear(sink[party])
        with TemporaryDirectory() as folder, ExitStack() as stack:
            stack.callback(ear.close)
            paths = [Path(folder) / f"{number}.wav" for number in (0, 1)]
            for number, path in enumerate(paths):
                soundfile.write(path, call[:, number], RATE_HZ, "PCM_16")

            def begin() -> None:
                for path, name in zip(paths, sink, strict=True):
                    player = play(path, name)
                    stack.callback(player.wait)
                    stack.callback(player.terminate)
                script(self)

            QTimer.singleShot(2500, begin)
            QTimer.singleShot(round(seconds * 1000) + 3000, self.desk.application.quit)
            self.desk.run()
            begins = ear.begins(call[:, party])
            return lambda second: ear.sounded(begins + second)


@contextmanager
def stage(*, words: bool = True) -> Iterator[Stage]:
    """A desk whose agent and customer are two null sinks."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415

    with null_sinks() as sinks:
        made: list[Stage] = []

        def watch(record: Record) -> None:
            made[0].records.append((time.monotonic(), record))

        setup = DeskSetup(profile=Profile(company="Maple"), personal=Personal(name="Kim"), words=words, watch=watch)
        desk = Desk(setup, lambda: LiveCapture(sinks.choice))
        one = Stage(desk, sinks)
        made.append(one)

        def drawn(key: str) -> None:
            desk.application.sync()  # the X server has drawn what was painted
            one.painted.setdefault(key, time.monotonic())

        # once the paint event is over: only then does Qt send the picture to the X server
        desk.panel.painted.connect(lambda key, _: QTimer.singleShot(0, lambda: drawn(key)))
        yield one
