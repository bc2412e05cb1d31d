"""A person's first minute: from `warmline run` in a fresh home to the first cue of the practice call.

    python tests/benchmarks/first_run.py [--short] [--pictures FOLDER]

The program runs on a screen of its own with a window manager and a sound server of its own; the hands are
xdotool's, the voice is the sample call's agent, played into one of two microphones. Between what appears and what is
pressed lies the time that a person takes to read it.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import soundfile
from desktop import Desktop, desktop
from pulse import SoundServer
from report import Result, tell

from warmline.audio.recordings import open_recording

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "app/warmline/cli/sample_call.flac"
RATE_HZ = 16_000
READS_S = 2.5
"""A page has some thirty words; a person who is curious to go on skims it in this time (ours)."""
MOST_S = 60.0


class Hands:
    """What a person sees and does. `see` waits for it, as eyes do."""

    def __init__(self, screen: Desktop, pictures: Path, reads_s: float) -> None:
        self._screen = screen
        self._pictures = pictures
        self._reads_s = reads_s
        self._shots = 0
        self.begun = time.monotonic()

    @property
    def elapsed_s(self) -> float:
        return time.monotonic() - self.begun

    def read(self) -> None:
        time.sleep(self._reads_s)

    def press(self, *keys: str) -> None:
        self._screen.run("xdotool", "key", "--delay", "60", *keys)

    def type(self, text: str) -> None:
        self._screen.run("xdotool", "type", "--delay", "60", text)

    def photograph(self, name: str) -> Path:
        self._shots += 1
        path = self._pictures / f"{self._shots:02d}-{name}.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self._screen.environment, check=True, timeout=20)
        return path


class Program:
    """`warmline run` in a fresh home."""

    def __init__(self, screen: Desktop, home: Path) -> None:
        self.home = home
        folders = {name: str(home / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME")}
        paths = os.pathsep.join([str(ROOT / "app"), *sys.path])
        self.environment = {**screen.environment, **folders, "PYTHONPATH": paths, "LANG": "C.UTF-8"}
        self.settings_file = home / "xdg_config_home/warmline/personal.toml"
        home.mkdir(exist_ok=True)
        self.output = home / "output"
        command = [sys.executable, "-m", "warmline", "run"]
        with self.output.open("w") as said:
            self.process = subprocess.Popen(command, env=self.environment, stdout=said)

    def settings(self) -> dict:
        return tomllib.loads(self.settings_file.read_text()) if self.settings_file.exists() else {}

    def listens(self) -> bool:
        """It has said that it listens."""
        return "Listening." in self.output.read_text()

    def end(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(timeout=20)
        finally:
            if self.process.poll() is None:
                self.process.kill()


def until(true: Callable[[], object], within_s: float, what: str) -> None:
    deadline = time.monotonic() + within_s
    while not true():
        if time.monotonic() > deadline:
            raise SystemExit(f"not within {within_s} s: {what}")
        time.sleep(0.05)


def furnish(server: SoundServer) -> None:
    """A headset that is played into `head`, a webcam that hears nothing, and the two outputs there are."""
    server.unload_sink("warmline_agent")
    for name, description in (("head", "Headset"), ("cam", "Webcam")):
        server.load("module-null-sink", f"sink_name={name}_in", "rate=48000", "norewinds=1",
                    f"sink_properties=device.description={description}_in")  # fmt: skip
        server.load("module-remap-source", f"source_name={name}", f"master={name}_in.monitor",
                    f"source_properties=device.description={description}")  # fmt: skip
    server.pactl("set-default-source", "cam")
    server.pactl("set-default-sink", "warmline_customer")


def voice(folder: Path) -> Path:
    """The agent of the sample call picks up."""
    blocks = list(open_recording(SAMPLE).blocks(4.0))
    path = folder / "voice.wav"
    soundfile.write(path, blocks[0][RATE_HZ:, 0], RATE_HZ, "PCM_16")
    return path


def windows(screen: Desktop) -> list[tuple[int, int]]:
    """Width and height of Warmline's windows."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Warmline$", "getwindowgeometry", "%@"],
                           env=screen.environment, capture_output=True, text=True, check=False)  # fmt: skip
    sizes = [line.split()[1] for line in found.stdout.splitlines() if "Geometry" in line]
    return [(int(width), int(height)) for width, height in (size.split("x") for size in sizes)]


def card(screen: Desktop) -> bool:
    """The panel, 400 pixels wide, has unfolded further than for a checklist."""
    return any(width == 400 and height > 100 for width, height in windows(screen))


class FirstMinute:
    """One person, one program."""

    def __init__(self, screen: Desktop, server: SoundServer, program: Program, hands: Hands) -> None:
        self._screen, self._server, self._program, self._hands = screen, server, program, hands
        self._voice = voice(program.home)

    def introduce(self) -> None:
        """Language, name and company."""
        hands = self._hands
        until(lambda: windows(self._screen), 20, "the window")
        hands.read()
        hands.photograph("language")
        hands.press("Return")
        hands.type("Kim")
        hands.press("Tab")
        hands.type("Maple Home Delivery")
        hands.read()
        hands.photograph("you")
        hands.press("Return")

    def find_devices(self) -> None:
        """The voice finds the headset, the chime what the customer is heard on; then the model."""
        hands = self._hands
        hands.read()
        self._speak()
        until(lambda: self._device("agent") == "head", 15, "the headset")
        hands.photograph("headset")
        hands.press("Return")
        hands.read()
        hands.press("Return")
        until(lambda: self._device("customer"), 15, "the customer's sound")
        hands.read()
        hands.photograph("customer")
        hands.press("Return")
        hands.read()
        hands.photograph("words")
        hands.press("Return")

    def practise(self) -> float:
        """Seconds since the start at which the first card stood there."""
        hands = self._hands
        hands.read()
        hands.photograph("practice")
        hands.press("Return")
        until(lambda: card(self._screen), 30, "the first card of the practice call")
        first_card_s = hands.elapsed_s
        time.sleep(0.4)  # it has unfolded
        hands.photograph("cue")
        self._speak()
        until(lambda: not card(self._screen), 10, "the card goes when the agent speaks")
        hands.photograph("answered")
        hands.press("Return")
        return first_card_s

    def start_working(self) -> None:
        """The panel of every day, with what was chosen."""
        hands, program = self._hands, self._program
        hands.read()
        hands.photograph("ready")
        hands.press("Return")
        until(lambda: program.settings().get("first_run_done"), 10, "the first run is done")
        until(program.listens, 20, "the panel listens")
        hands.photograph("panel")

    def _speak(self) -> None:
        self._server.play(self._voice, "head_in")

    def _device(self, party: str) -> str | None:
        return self._program.settings().get("devices", {}).get(party)


def first_minute(pictures: Path, reads_s: float) -> tuple[float, dict]:
    """Seconds until the first card of the practice call, and the settings that came of it."""
    pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        screen = stack.enter_context(desktop())
        server = stack.enter_context(SoundServer())
        home = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        furnish(server)
        screen.environment["PULSE_SERVER"] = os.environ["PULSE_SERVER"]
        hands = Hands(screen, pictures, reads_s)
        program = Program(screen, home)
        stack.callback(program.end)
        minute = FirstMinute(screen, server, program, hands)
        minute.introduce()
        minute.find_devices()
        first_card_s = minute.practise()
        minute.start_working()
        return first_card_s, program.settings()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="no different: it takes a minute either way")
    parser.add_argument("--pictures", type=Path, default=ROOT / "build/first_run")
    args = parser.parse_args()
    seconds, settings = first_minute(args.pictures, READS_S)
    remark = f"{READS_S} s a page to read; pictures in {args.pictures}"
    tell(Result("first run to the first card", round(seconds, 1), "s", most=MOST_S, remark=remark))
    whole = set(settings) >= {"name", "company", "devices", "first_run_done"}
    tell(Result("first run: settings kept", float(whole), "", least=1.0, timing=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
