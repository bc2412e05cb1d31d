"""macOS' sound through a stand-in for catap: its sessions, formats and refusals."""

from types import SimpleNamespace

import numpy as np
import pytest

from warmline.audio.coreaudio import HOST_API, TAP, CoreAudioDriver
from warmline.audio.devices import DeviceName, default_choice, list_devices
from warmline.audio.sound import DeviceError, DriverInput, Sound, StreamPlan

FLOAT = SimpleNamespace(sample_rate=48_000.0, num_channels=2, bits_per_sample=32, is_float=True)


class FakeSession:
    def __init__(self, library, on_buffer):
        self.library, self.on_buffer = library, on_buffer
        self.is_recording = self.capture_failed = False
        self.captured_only_silence = True
        self.closed = 0

    def start(self):
        if self.library.refuses is not None:
            raise self.library.refuses
        self.is_recording = True

    def close(self):
        self.closed += 1
        self.is_recording = False

    def play(self, samples, style=FLOAT):
        self.on_buffer(SimpleNamespace(data=samples.tobytes(), frame_count=len(samples), format=style))


class FakeCatap:
    def __init__(self):
        self.sessions = []
        self.refuses = None
        self.rate = 48_000.0
        library = self

        class RecordingSession:
            @classmethod
            def from_system_audio(cls, output_path, *, on_buffer):
                assert output_path is None
                library.sessions.append(FakeSession(library, on_buffer))
                return library.sessions[-1]

        self.RecordingSession = RecordingSession

    def list_audio_devices(self):
        stream = SimpleNamespace(sample_rate=self.rate)
        return [
            SimpleNamespace(is_default_output=False, output_streams=(SimpleNamespace(sample_rate=8_000.0),)),
            SimpleNamespace(is_default_output=True, output_streams=(stream,)),
        ]


class FakeMicrophones:
    def __init__(self, *more):
        self.items = [DriverInput(0, "MacBook Microphone", "Core Audio", 1, 48_000, is_default=True), *more]
        self.opened, self.rescans = [], 0

    def inputs(self):
        return self.items

    def rescan(self):
        self.rescans += 1

    def open(self, source, plan, *, on_block, on_end):
        self.opened.append(source.name)
        return SimpleNamespace(close=lambda: None)


class Mac:
    def __init__(self, *more, taps=True):
        self.catap = FakeCatap() if taps else None
        self.microphones = FakeMicrophones(*more)
        self.now = 1000.0
        self.looks = []
        self.ended = []
        attend = lambda look, on_end: self.looks.append((look, on_end)) or SimpleNamespace(stop=self.looks.clear)  # noqa: E731
        self.driver = CoreAudioDriver(self.microphones, self.catap, attend, lambda: self.now)
        self.sound = Sound(self.driver, None)

    def open(self, rate=48_000):
        tap = self.driver.inputs()[0]
        blocks = []
        stream = self.driver.open(
            tap, StreamPlan(rate, 2, {}), on_block=blocks.append, on_end=lambda: self.ended.append(1)
        )
        return stream, blocks

    def run(self, seconds):
        for _ in range(round(seconds / 0.01)):
            self.now += 0.01
            for look, on_end in list(self.looks):
                if not look():
                    on_end()
                    self.looks.clear()


BLACKHOLE = DriverInput(1, "BlackHole 2ch", "Core Audio", 2, 48_000)


def test_the_usual_pair_is_the_microphone_and_what_the_mac_plays():
    mac = Mac(BLACKHOLE)
    choice = default_choice(list_devices(mac.sound))
    assert choice.agent == DeviceName("MacBook Microphone", "Core Audio")
    assert choice.customer == DeviceName(TAP, HOST_API)


def test_without_taps_blackhole_carries_the_customer():
    choice = default_choice(list_devices(Mac(BLACKHOLE, taps=False).sound))
    assert choice.customer == DeviceName("BlackHole 2ch", "Core Audio")


def test_without_either_it_is_said_that_the_customer_is_not_carried():
    with pytest.raises(DeviceError, match="carries the customer's sound"):
        default_choice(list_devices(Mac(taps=False).sound))


def test_ordinary_inputs_are_portaudios():
    mac = Mac()
    microphone = mac.driver.inputs()[1]
    mac.driver.open(microphone, StreamPlan(48_000, 1, {}), on_block=print, on_end=print)
    mac.driver.rescan()
    assert (mac.microphones.opened, mac.microphones.rescans) == (["MacBook Microphone"], 1)
    assert mac.catap.sessions == []


def test_the_tap_takes_the_rate_of_the_default_output():
    mac = Mac()
    mac.catap.rate = 44_100.0
    assert mac.driver.inputs()[0].rate_hz == 44_100


@pytest.mark.parametrize(
    ("kind", "bits", "floating", "scale"),
    [
        (np.float32, 32, True, 0.25),
        (np.float64, 64, True, 0.25),
        (np.int16, 16, False, 8192),
        (np.int32, 32, False, 1 << 29),
    ],
)
def test_every_format_becomes_int16(kind, bits, floating, scale):
    mac = Mac()
    stream, blocks = mac.open()
    style = SimpleNamespace(sample_rate=48_000.0, num_channels=2, bits_per_sample=bits, is_float=floating)
    mac.now += 0.02
    mac.catap.sessions[0].play(np.full((960, 2), scale, kind), style)
    assert (np.frombuffer(b"".join(blocks), np.int16) == 8192).all()
    stream.close()
    assert mac.catap.sessions[0].closed


def test_too_loud_is_clipped_not_wrapped():
    mac = Mac()
    _, blocks = mac.open()
    mac.now += 0.02
    mac.catap.sessions[0].play(np.full((960, 2), 1.5, np.float32))
    assert (np.frombuffer(b"".join(blocks), np.int16) == 32767).all()


def test_a_mono_tap_fills_both_channels():
    mac = Mac()
    _, blocks = mac.open()
    mac.now += 0.02
    style = SimpleNamespace(sample_rate=48_000.0, num_channels=1, bits_per_sample=32, is_float=True)
    mac.catap.sessions[0].play(np.full((960, 1), 0.25, np.float32), style)
    assert len(b"".join(blocks)) == 960 * 4


def test_a_mac_that_plays_nothing_is_silent_not_lost():
    mac = Mac()
    _, blocks = mac.open()
    mac.run(2.0)
    assert len(b"".join(blocks)) / 4 / 48_000 == pytest.approx(2.0, abs=0.02)
    assert mac.ended == []


def test_another_rate_ends_the_tap_and_the_next_is_opened_at_it():
    mac = Mac()
    stream, blocks = mac.open()
    style = SimpleNamespace(sample_rate=24_000.0, num_channels=2, bits_per_sample=32, is_float=True)
    mac.catap.sessions[0].play(np.full((480, 2), 0.25, np.float32), style)
    assert not np.frombuffer(b"".join(blocks), np.int16).any()
    mac.run(1.1)
    assert mac.ended == [1]
    stream.close()
    assert mac.driver.inputs()[0].rate_hz == 24_000


def test_a_capture_that_fails_is_told():
    mac = Mac()
    mac.open()
    mac.catap.sessions[0].capture_failed = True
    mac.run(1.1)
    assert mac.ended == [1]


@pytest.mark.parametrize("error", [OSError("no"), RuntimeError("no"), PermissionError()])
def test_a_refusal_names_the_permission(error):
    mac = Mac()
    mac.catap.refuses = error
    with pytest.raises(DeviceError, match="System Audio Recording"):
        mac.open()
    assert mac.catap.sessions[0].closed


def test_nothing_but_silence_is_told_once_with_the_permission(caplog):
    mac = Mac()
    mac.open()
    mac.run(65.0)
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "System Audio Recording" in caplog.text


def test_without_taps_the_tap_says_what_it_takes():
    mac = Mac(taps=False)
    tap = DriverInput(-1, TAP, HOST_API, 2, 48_000)
    with pytest.raises(DeviceError, match=r"14\.2, or BlackHole"):
        mac.driver.open(tap, StreamPlan(48_000, 2, {}), on_block=print, on_end=print)
