"""Devices found by ear on a real PulseAudio."""

import threading
import time
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import soundfile
from pulse import source

from warmline.audio.byear import ChimeFinder, VoiceFinder, microphones
from warmline.audio.capture import LiveCapture
from warmline.audio.chime import chime
from warmline.audio.devices import DeviceChoice, list_devices, system_sound
from warmline.audio.soundtest import Machine, Moment, SoundTest
from warmline.audio.speakers import SystemSpeakers
from warmline.audio.switching import SwitchingCapture

SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"
RATE_HZ = 48_000
WAIT_S = 15.0


class Listener:
    """What the sound test tells, folded by both finders."""

    def __init__(self):
        self.machine = Machine()
        self.voice, self.chime = None, None
        self.moments = 0
        self._voices, self._chimes = VoiceFinder(), ChimeFinder()
        self._more = threading.Condition()

    def __call__(self, news):
        with self._more:
            match news:
                case Machine():
                    self.machine = news
                case Moment():
                    self.moments += 1
                    mics = {one.name for one in microphones(self.machine.inputs)}
                    self.voice = self._voices.hear([one for one in news.heard if one.device in mics])
                    self.chime = self._chimes.hear(news.heard)
            self._more.notify_all()

    def until(self, true):
        with self._more:
            assert self._more.wait_for(true, WAIT_S)


@contextmanager
def listening():
    listener = Listener()
    test = SoundTest(listener)
    test.start()
    try:
        listener.until(lambda: listener.moments > 2)
        yield test, listener
    finally:
        test.stop()


def test_of_two_outputs_the_monitor_of_the_one_that_plays_the_chime_is_found(sound_server):
    with listening() as (test, listener):
        outputs = {one.name.name: one for one in listener.machine.outputs}
        assert set(outputs) == {"warmline_agent", "warmline_customer"}
        test.play(chime(RATE_HZ), RATE_HZ, outputs["warmline_customer"].name)
        listener.until(lambda: listener.chime is not None)
        assert listener.chime == source("warmline_customer.monitor")


def test_of_two_microphones_the_one_that_hears_the_voice_is_found(sound_server, tmp_path):
    for name in ("left", "right"):
        sound_server.load_sink(f"{name}_in")
        sound_server.load("module-remap-source", f"source_name={name}", f"master={name}_in.monitor")
    sound, rate_hz = soundfile.read(SAMPLE, dtype="int16", frames=64_000)
    soundfile.write(tmp_path / "voice.wav", sound[16_000:, 0], rate_hz)
    with listening() as (_, listener):
        assert {one.name.name for one in microphones(listener.machine.inputs)} == {"left", "right"}
        sound_server.play(tmp_path / "voice.wav", "right_in")
        listener.until(lambda: listener.voice is not None)
        assert listener.voice == source("right")


def test_without_a_sound_server_there_is_nothing_and_no_error(monkeypatch, tmp_path):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    with listening() as (_, listener):
        assert listener.machine.trouble == ""
        assert not any(one.name.host_api == "PulseAudio" for one in listener.machine.inputs)
        assert listener.voice is None


def test_the_devices_of_a_capture_change_while_it_runs(sound_server, tmp_path):
    for name in ("a", "b"):
        sound_server.load_sink(name)
    tone = (8000 * np.sin(2 * np.pi * 300 * np.arange(8 * RATE_HZ) / RATE_HZ)).astype(np.int16)
    soundfile.write(tmp_path / "tone.wav", tone, RATE_HZ)
    customer = source("warmline_customer.monitor")
    capture = SwitchingCapture(lambda: LiveCapture(DeviceChoice(source("a.monitor"), customer)))
    capture.start()
    try:
        sound_server.play(tmp_path / "tone.wav", "b")
        blocks = [block for _ in range(20) if (block := capture.read(0.1)) is not None]
        assert max(np.abs(block.pcm[:, 0]).max() for block in blocks) == 0
        capture.switch(lambda: LiveCapture(DeviceChoice(source("b.monitor"), customer)))
        for _ in range(100):
            block = capture.read(0.1)
            if block is not None:
                blocks.append(block)
            if np.abs(blocks[-1].pcm[:, 0]).max() > 4000:
                break
        else:
            pytest.fail("the other microphone is not heard")
        elapsed_s = time.monotonic() - capture.started_at
    finally:
        capture.stop()
    ends = [block.first_sample + len(block.pcm) for block in blocks]
    assert [block.first_sample for block in blocks[1:]] == ends[:-1]
    assert ends[-1] / 16_000 == pytest.approx(elapsed_s, abs=0.3)  # no time is lost, none is made up


def test_outputs_are_listed_by_what_people_call_them(sound_server):
    sound_server.load("module-null-sink", "sink_name=jabra", "sink_properties=device.description=Jabra")
    sound_server.pactl("set-default-sink", "jabra")
    outputs = {one.name.name: one for one in SystemSpeakers(system_sound()).outputs()}
    assert outputs["jabra"].description == "Jabra"
    assert [name for name, one in outputs.items() if one.is_default] == ["jabra"]
    assert source("jabra.monitor") in {one.name for one in list_devices()}
