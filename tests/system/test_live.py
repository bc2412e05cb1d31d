"""The program as a person runs it: a real sound server, a real screen, a real recogniser."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile
from desktop import Desktop, desktop
from pulse import SoundServer

from warmline.cli.main import main

SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"
RATE_HZ = 16_000


@pytest.fixture
def screen():
    with desktop() as one:
        yield one


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def until(true: Callable[[], bool], within_s: float, what: str) -> None:
    deadline, pause = time.monotonic() + within_s, threading.Event()
    while not true():
        assert time.monotonic() < deadline, f"not within {within_s} s: {what}"
        pause.wait(0.05)


class Running:
    """`warmline run` on a screen, hearing the two null sinks; its call logs are in `logs`."""

    def __init__(self, screen: Desktop, server: SoundServer, logs: Path, *more: str) -> None:
        logs.mkdir()
        self.logs = logs
        self.command = [sys.executable, "-m", "warmline", "run", "--agent", f"{server.sinks.agent_sink}.monitor",
                        "--customer", f"{server.sinks.customer_sink}.monitor", "--call-log", str(logs)]  # fmt: skip
        self.command += more
        self.environment = {**screen.environment, "PYTHONPATH": os.pathsep.join(sys.path)}
        self.environment |= {name: os.environ[name] for name in ("PULSE_SERVER", "XDG_CONFIG_HOME")}
        self.process = subprocess.Popen(self.command, env=self.environment, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "Listening.\n"

    def ctl(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "warmline", "ctl", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=False)

    def events(self) -> list[dict]:
        return [json.loads(line) for path in self.logs.glob("*.jsonl") for line in path.read_text().splitlines()[1:]]

    def heard(self, kind: str, **fields: object) -> bool:
        return any(e["type"] == kind and all(e.get(k) == v for k, v in fields.items()) for e in self.events())

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=20)


@pytest.fixture
def running(screen, sound_server, tmp_path):
    one = Running(screen, sound_server, tmp_path / "logs")
    yield one
    if one.process.poll() is None:
        one.process.kill()
        one.process.wait()
    assert one.process.stdout is not None
    one.process.stdout.close()


def speech(tmp_path: Path, party: int, start_s: float, end_s: float) -> Path:
    sound, _ = soundfile.read(SAMPLE, dtype="int16")
    path = tmp_path / f"{party}-{start_s}.wav"
    quiet = np.zeros(RATE_HZ, np.int16)
    soundfile.write(path, np.concatenate([sound[int(start_s * RATE_HZ) : int(end_s * RATE_HZ), party], quiet]), RATE_HZ)
    return path


def cues(log: Path, capsys: pytest.CaptureFixture[str]) -> list[dict]:
    assert main(["replay", str(log), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [record for record in records if record["type"].startswith("cue.")]


def test_a_call_is_heard_prompted_and_logged_without_words(running, sound_server, tmp_path, capsys):
    second = subprocess.run(
        running.command, env=running.environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert second.returncode == 2
    assert "already running" in second.stderr
    assert len(second.stderr.strip().splitlines()) == 1

    assert running.ctl("answered", "--customer", "Suzanne", "--direction", "in").returncode == 0
    sound_server.play(speech(tmp_path, 0, 1.0, 3.31), sound_server.sinks.agent_sink)
    until(lambda: running.heard("spotted", phrase="greeting.salutation"), 15, "the salutation is spotted")
    sound_server.play(speech(tmp_path, 1, 22.23, 25.21), sound_server.sinks.customer_sink)
    until(lambda: running.heard("speech.ended", party="customer"), 15, "the customer has spoken")
    until(lambda: any(e["t"] > 12 for e in running.events() if e["type"] == "heard"), 30, "a silence of 8 s")
    assert running.ctl("ended").returncode == 0
    until(lambda: running.heard("ended"), 10, "the end of the call")
    assert running.stop() == 0

    (log,) = running.logs.glob("*.jsonl")
    text = log.read_text()
    assert "Suzanne" not in text
    assert '"words"' not in text
    shown = [(c["cue"], c["severity"]) for c in cues(log, capsys) if c["type"] in ("cue.raised", "cue.escalated")]
    assert ("greeting.missing", "nudge") in shown
    assert ("silence.response", "hint") in shown
    assert ("silence.response", "nudge") in shown


def test_a_killed_recogniser_is_said_and_comes_back_while_timing_cues_go_on(running, sound_server, tmp_path, capsys):
    assert running.ctl("answered").returncode == 0
    until(lambda: running.heard("answered"), 10, "the call begins")
    (child,) = psutil.Process(running.process.pid).children()
    child.kill()
    sound_server.play(speech(tmp_path, 1, 22.23, 25.21), sound_server.sinks.customer_sink)
    until(lambda: running.heard("health", party=None, state="error"), 10, "the loss is said")
    until(lambda: running.heard("health", party=None, state="live"), 30, "recognition is back")
    until(lambda: running.heard("speech.ended", party="customer"), 20, "the customer has spoken")
    ended = max(e["t"] for e in running.events() if e["type"] == "speech.ended")
    until(lambda: any(e["t"] > ended + 4 for e in running.events() if e["type"] == "heard"), 30, "a silence")
    assert running.stop() == 0
    (log,) = running.logs.glob("*.jsonl")
    assert "silence.response" in {c["cue"] for c in cues(log, capsys) if c["type"] == "cue.escalated"}


def test_ctl_says_what_it_does_not_understand(running):
    refused = running.ctl("answered", "--direction", "sideways")
    assert refused.returncode == 2
    assert "direction is in or out" in refused.stderr
    assert running.stop() == 0


def test_a_device_that_vanishes_is_said_and_comes_back(running, sound_server):
    assert running.ctl("answered").returncode == 0
    until(lambda: running.heard("answered"), 10, "the call begins")
    sound_server.unload_sink(sound_server.sinks.customer_sink)
    until(lambda: running.heard("health", party="customer", state="lost"), 10, "the loss is said")
    sound_server.load_sink(sound_server.sinks.customer_sink)
    until(lambda: running.heard("health", party="customer", state="live"), 20, "it is back")
    assert running.stop() == 0
