"""A real PulseAudio of our own, to play into, to break, and to hear."""

import contextlib
import os
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soundfile

from warmline.audio.capture import CapturedBlock, LiveCapture
from warmline.audio.devices import DeviceName
from warmline.audio.nullsinks import NullSinks, PrivateServer, play
from warmline.audio.sound import PULSEAUDIO


class SoundServer:
    """A private server with two null sinks; `environment` is this process's while it lives."""

    def __init__(self) -> None:
        self.sinks = NullSinks()
        self._server = PrivateServer(self.sinks)
        self._players: list[subprocess.Popen[bytes]] = []
        self._pulse_server_before = os.environ.get("PULSE_SERVER")

    def __enter__(self) -> "SoundServer":
        self._server.start()
        os.environ.update(self._server.environment)
        return self

    def __exit__(self, *_: object) -> None:
        for player in self._players:
            player.kill()
            player.wait()
        self._server.stop()
        os.environ.pop("PULSE_SERVER", None)
        if self._pulse_server_before is not None:
            os.environ["PULSE_SERVER"] = self._pulse_server_before

    @property
    def pid(self) -> int:
        assert self._server.pid is not None
        return self._server.pid

    def play(self, path: Path, sink: str) -> "subprocess.Popen[bytes]":
        player = play(path, sink, latency_ms=500)  # never runs dry, whatever else the machine does
        self._players.append(player)
        return player

    def pactl(self, *arguments: str) -> str:
        answer = subprocess.run(["pactl", *arguments], capture_output=True, text=True, check=True, timeout=10)
        return answer.stdout.strip()

    def load(self, module: str, *arguments: str) -> str:
        """Load a module and return its index."""
        return self.pactl("load-module", module, *arguments)

    def unload_sink(self, name: str) -> None:
        for line in self.pactl("list", "short", "modules").splitlines():
            index, module, *arguments = line.split("\t")
            if module == "module-null-sink" and f"sink_name={name} " in "".join(arguments):
                self.pactl("unload-module", index)

    def load_sink(self, name: str) -> None:
        self.load("module-null-sink", f"sink_name={name}", "rate=48000", "norewinds=1")

    def kill(self) -> None:
        self._server.kill()

    def restart(self) -> None:
        self._server.start()


def source(name: str) -> DeviceName:
    return DeviceName(name, PULSEAUDIO)


@contextlib.contextmanager
def started(capture: LiveCapture) -> Iterator[LiveCapture]:
    capture.start()
    try:
        yield capture
    finally:
        capture.stop()


def read_until(
    capture: LiveCapture, satisfied: Callable[[list[CapturedBlock]], bool], within_s: float
) -> tuple[list[CapturedBlock], float]:
    """The blocks until they satisfy, and how long that took in seconds."""
    blocks: list[CapturedBlock] = []
    begun = time.monotonic()
    while time.monotonic() - begun < within_s:
        block = capture.read(0.1)
        if block is None:
            continue
        blocks.append(block)
        if satisfied(blocks):
            return blocks, time.monotonic() - begun
    changes = [change for block in blocks for change in block.health]
    raise AssertionError(f"not within {within_s} s; {len(blocks)} blocks, {changes}")


def told(party: str, state: str) -> Callable[[list[CapturedBlock]], bool]:
    """The last block says so of that party."""
    return lambda blocks: any(change.party == party and change.state == state for change in blocks[-1].health)


def lasting(seconds: float) -> Callable[[list[CapturedBlock]], bool]:
    return lambda blocks: sum(len(block.pcm) for block in blocks) >= seconds * 16_000


def pcm(blocks: list[CapturedBlock]) -> np.ndarray:
    return np.concatenate([block.pcm for block in blocks])


def noise(path: Path, *, seconds: float, channels: int, seed: int = 1, lead_s: float = 0.8) -> Path:
    """Bursts of speech-band noise after `lead_s` of silence, different in every channel."""
    rate = 48_000
    samples = np.random.default_rng(seed).normal(0.0, 0.1, (round(seconds * rate), channels))
    smooth = np.apply_along_axis(lambda column: np.convolve(column, np.ones(12) / 4, "same"), 0, samples)
    lead = np.zeros((round(lead_s * rate), channels))
    soundfile.write(path, np.concatenate((lead, smooth)), rate)
    return path


def place(heard: np.ndarray, played: np.ndarray) -> tuple[int, float]:
    """Where `played` begins in `heard`, in samples, and how well it correlates there."""
    heard, played = heard.astype(np.float64), played.astype(np.float64)
    size = 2 ** int(np.ceil(np.log2(len(heard) + len(played))))
    product = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(played, size)), size)
    at = int(np.argmax(product[: len(heard)]))
    part = heard[at : at + len(played)]
    model = played[: len(part)]
    return at, float(np.dot(part, model) / np.sqrt(np.dot(part, part) * np.dot(model, model)))
