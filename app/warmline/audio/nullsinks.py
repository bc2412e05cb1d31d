"""Two outputs that nobody hears: the demo, the tests and the measurements play calls into them.

They are made in the sound server of the machine, or in a private one where there is none.
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import soundfile

from warmline.audio.devices import DeviceChoice, DeviceName
from warmline.audio.recordings import RATE_HZ, Recording
from warmline.audio.sound import PULSEAUDIO, AudioError, SoundServerGoneError

if TYPE_CHECKING:
    from warmline.audio.pulse import PulseServer

RATE_OF_SINKS_HZ = 48_000
START_S = 10.0
# What a player has in hand. With 20 ms it runs dry now and then on a busy machine, which a capture shows as a hole;
# from 100 ms on PulseAudio 16.1 lets a null sink run 0.1 % slow.
PLAYER_MS = 50
# Without norewinds=1 what is played takes up to 2 s to arrive; measured: 0.03 s with it.
_SINK = "sink_name={name} rate={rate} norewinds=1 sink_properties=device.description={name}"


class NoSoundServerError(AudioError):
    """No sound server is running and none could be started."""


@dataclass(frozen=True, slots=True)
class NullSinks:
    """Play a party into its sink, and it is heard by `choice`."""

    agent_sink: str = "warmline_agent"
    customer_sink: str = "warmline_customer"

    @property
    def choice(self) -> DeviceChoice:
        """The monitors of both sinks."""
        return DeviceChoice(
            agent=DeviceName(f"{self.agent_sink}.monitor", PULSEAUDIO),
            customer=DeviceName(f"{self.customer_sink}.monitor", PULSEAUDIO),
        )


class PrivateServer:
    """A PulseAudio of our own in a folder of its own, with the two sinks and nothing else. For one thread."""

    def __init__(self, sinks: NullSinks | None = None) -> None:
        self._sinks = sinks or NullSinks()
        self._folder: Path | None = None
        self._process: subprocess.Popen[str] | None = None

    @property
    def environment(self) -> dict[str, str]:
        """What makes a client talk to this server."""
        if self._folder is None:
            raise NoSoundServerError("The private sound server is not running. Start it first.")
        return {"PULSE_SERVER": f"unix:{self._folder}/native"}

    @property
    def pid(self) -> int | None:
        """Its process, while it runs."""
        return self._process.pid if self._process is not None else None

    def start(self) -> None:
        """Start it and wait until it answers.

        Raises:
            NoSoundServerError: it does not start.
        """
        if self._folder is None:
            # A socket's path is limited to 108 characters: not under a deep folder of a test.
            self._folder = Path(tempfile.mkdtemp(prefix="warmline-", dir="/tmp"))
        folder = str(self._folder)
        places = dict.fromkeys(("HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "PULSE_RUNTIME_PATH"), folder)
        try:
            self._process = subprocess.Popen(
                self._command(),
                env={**_without_pulse(os.environ), **places},
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL,
                text=True,
            )
        except FileNotFoundError as error:
            self.stop()
            raise NoSoundServerError("PulseAudio is not installed. Install the package pulseaudio.") from error
        self._wait_until_it_answers()

    def kill(self) -> None:
        """End it at once, as a crash would."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def stop(self) -> None:
        """End it and remove its folder."""
        process, self._process = self._process, None
        if process is not None:
            process.terminate()
            try:
                process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None

    def _command(self) -> list[str]:
        command = [
            "pulseaudio",
            "--daemonize=no",
            "--exit-idle-time=-1",
            "--use-pid-file=no",
            "--log-level=error",
            "-n",
        ]
        modules = [f"module-native-protocol-unix socket={self._folder}/native"]
        for name in (self._sinks.agent_sink, self._sinks.customer_sink):
            modules.append("module-null-sink " + _SINK.format(name=name, rate=RATE_OF_SINKS_HZ))
        return command + [word for module in modules for word in ("-L", module)]

    def _wait_until_it_answers(self) -> None:
        environment = {**os.environ, **self.environment}
        pause = threading.Event()
        for _ in range(round(START_S / 0.05)):
            if self._process is None or self._process.poll() is not None:
                break
            answer = subprocess.run(
                ["pactl", "list", "short", "sinks"], env=environment, capture_output=True, text=True, check=False
            )
            if self._sinks.customer_sink in answer.stdout:
                return
            pause.wait(0.05)
        self.stop()
        raise NoSoundServerError("PulseAudio could not be started. Is the package pulseaudio complete?")


@contextlib.contextmanager
def null_sinks(sinks: NullSinks | None = None) -> Iterator[NullSinks]:
    """The two sinks, in the running sound server or in a private one; gone again afterwards.

    With a private server this process's `PULSE_SERVER` names it meanwhile: make streams inside only.

    Raises:
        NoSoundServerError: no server runs and none can be started.
    """
    sinks = sinks or NullSinks()
    place = _in_running_server(sinks) if _server_runs() else _in_private_server(sinks)
    with place:
        yield sinks


def play(path: Path, sink: str, *, latency_ms: int = PLAYER_MS) -> "subprocess.Popen[bytes]":
    """Start playing a file into a sink; the caller waits for the process or ends it.

    Raises:
        NoSoundServerError: there is no paplay.
    """
    try:
        return subprocess.Popen(
            ["paplay", f"--device={sink}", f"--latency-msec={latency_ms}", str(path)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except FileNotFoundError as error:
        raise NoSoundServerError("There is no paplay. Install the package pulseaudio-utils.") from error


@contextlib.contextmanager
def playing(
    recording: Recording, sinks: NullSinks, *, latency_ms: int = PLAYER_MS
) -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Play both parties of a call, each into its sink; the two players, ended when the block is left."""
    with tempfile.TemporaryDirectory(prefix="warmline-") as folder:
        paths = [Path(folder) / "agent.wav", Path(folder) / "customer.wav"]
        with contextlib.ExitStack() as files:
            parties = [files.enter_context(soundfile.SoundFile(path, "w", RATE_HZ, 1, "PCM_16")) for path in paths]
            for block in recording.blocks(10.0):
                for column, party in enumerate(parties):
                    party.write(block[:, column])
        players: list[subprocess.Popen[bytes]] = []
        try:
            for path, sink in zip(paths, (sinks.agent_sink, sinks.customer_sink), strict=True):
                players.append(play(path, sink, latency_ms=latency_ms))
            yield players
        finally:
            for player in players:
                player.terminate()
                player.wait()


def _connection() -> "PulseServer":
    try:
        from warmline.audio.pulse import PulseServer  # noqa: PLC0415  needs libpulse
    except (ImportError, OSError) as error:
        raise NoSoundServerError("There is no sound server here. On Linux, install PulseAudio or PipeWire.") from error
    return PulseServer()


def _server_runs() -> bool:
    server = _connection()
    try:
        server.sinks()
    except SoundServerGoneError:
        return False
    finally:
        server.close()
    return True


@contextlib.contextmanager
def _in_running_server(sinks: NullSinks) -> Iterator[None]:
    server = _connection()
    loaded: list[int] = []
    try:
        for name in (sinks.agent_sink, sinks.customer_sink):
            loaded.append(server.load_module("module-null-sink", _SINK.format(name=name, rate=RATE_OF_SINKS_HZ)))
        yield
    finally:
        with contextlib.suppress(SoundServerGoneError):  # then they are gone with it
            for index in loaded:
                server.unload_module(index)
        server.close()


@contextlib.contextmanager
def _in_private_server(sinks: NullSinks) -> Iterator[None]:
    server = PrivateServer(sinks)
    server.start()
    before = os.environ.get("PULSE_SERVER")
    os.environ.update(server.environment)
    try:
        yield
    finally:
        os.environ.pop("PULSE_SERVER")
        if before is not None:
            os.environ["PULSE_SERVER"] = before
        server.stop()


def _without_pulse(environment: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in environment.items() if not name.startswith("PULSE_")}
