"""Calls that begin and end by their sound, through a real sound server and a real recogniser, without `ctl`."""

import json

import numpy as np
import pytest
import soundfile
from desktop import desktop
from telephone_line import RATE_HZ, Line, tone
from test_live import SAMPLE, Running, cues, until


@pytest.fixture
def running(sound_server, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with desktop() as screen:
        one = Running(screen, sound_server, tmp_path / "logs")
        yield one
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()
        one.process.stdout.close()


def play(line, sound_server, tmp_path):
    """Both parties at once."""
    sinks = sound_server.sinks
    for channel, sink in enumerate((sinks.agent_sink, sinks.customer_sink)):
        path = tmp_path / f"{sink}.wav"
        soundfile.write(path, line.pcm()[:, channel], RATE_HZ)
        sound_server.play(path, sink)


def talk(start_s, end_s):
    sound, _ = soundfile.read(SAMPLE, dtype="float64")
    return sound[int(start_s * RATE_HZ) : int(end_s * RATE_HZ)]


def test_a_call_is_heard_from_ring_back_to_busy_tone(running, sound_server, tmp_path, capsys):
    line = Line()
    line.both(np.zeros((RATE_HZ, 2)))
    line.customer(tone((425.0,), (1.0, 4.0), 6.0))
    line.silence(1.0)
    line.both(talk(0.0, 11.0))
    line.silence(1.0)
    line.customer(tone((425.0,), (0.5, 0.5), 4.0))
    line.silence(2.0)
    play(line, sound_server, tmp_path)
    until(lambda: running.heard("answered", inferred=True, direction="out"), 40, "the call begins by itself")
    until(lambda: running.heard("ended", inferred=True, evidence="busy"), 40, "the busy tone ends it")
    (log,) = running.logs.glob("*.jsonl")
    assert running.stop() == 0

    events = [json.loads(text) for text in log.read_text().splitlines()[1:]]
    answered = next(event for event in events if event["type"] == "answered")
    assert answered["evidence"] == "ring_back"
    first = next(event for event in events if event["type"] == "speech.started")
    assert abs(first["t"] - answered["t"]) < 0.3
    spotted = [event for event in events if event["type"] == "spotted"]
    assert spotted, "the words of the first turn were not lost"
    assert min(event["start"] for event in spotted) < answered["known"]
    ended = next(event for event in events if event["type"] == "ended")
    assert ended["known"] - ended["t"] < 3.0
    assert not [cue for cue in cues(log, capsys) if cue["t"] > ended["known"]]
