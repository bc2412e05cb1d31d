"""Windows' sound through a stand-in for PyAudioWPatch: its names, its numbers, its errors."""

import numpy as np
import pytest

from warmline.audio.capture import LiveCapture
from warmline.audio.devices import DeviceChoice, DeviceName, default_choice, list_devices, measure_levels
from warmline.audio.sound import DeviceError, Sound, StreamPlan
from warmline.audio.wasapi import DEFAULT_OUTPUT, HOST_API, WasapiDriver
from warmline.core.events import HealthState, Party

MIC, SPEAKERS, HEADSET = "Microphone (USB)", "Speakers (Realtek) [Loopback]", "Headset (USB) [Loopback]"


class FakeStream:
    def __init__(self, options):
        self.options = options
        self.active = True
        self.closed = False

    def is_active(self):
        if self.closed:
            raise OSError(-9988, "Stream closed")
        return self.active

    def stop_stream(self):
        if not self.active:
            raise OSError(-9983, "Stream is stopped")
        self.active = False

    def close(self):
        self.closed = True

    def play(self, value, seconds=0.02):
        """What PortAudio's thread does with a block in which each channel has its own value."""
        frames = round(self.options["rate"] * seconds)
        channels = self.options["channels"]
        block = np.tile(np.arange(channels, dtype=np.int16) + value, (frames, 1))
        assert self.options["stream_callback"](block.tobytes(), frames, {}, 0) == (None, 0)


class FakePyAudio:
    """Sees the devices that are there when it is made, as PortAudio does."""

    def __init__(self, library):
        self.library = library
        self.devices = list(library.devices)
        self.usual = library.usual
        library.alive += 1

    def get_host_api_info_by_type(self, host_api_type):
        assert host_api_type == 13
        if not self.library.has_wasapi:
            raise OSError(-9979, "Host API not found")
        return {"index": 2, "defaultInputDevice": 0, "defaultOutputDevice": 5}

    def get_default_wasapi_loopback(self):
        for device in self.devices:
            if device["isLoopbackDevice"] and device["name"] == self.usual:
                return device
        raise LookupError("No analogue is found for passed device")

    def get_device_info_generator_by_host_api(self, *, host_api_type):
        assert host_api_type == 13
        yield from self.devices

    def open(self, **options):
        device = next(one for one in self.devices if one["index"] == options["input_device_index"])
        if options["channels"] != device["maxInputChannels"]:
            raise OSError(-9998, "Invalid number of channels")
        if options["rate"] != device["defaultSampleRate"]:
            raise OSError(-9997, "Invalid sample rate")
        if device["name"] in self.library.refused:
            raise OSError(self.library.refused[device["name"]], "no")
        stream = FakeStream(options)
        self.library.streams[device["name"]] = stream
        return stream

    def terminate(self):
        self.library.alive -= 1


class FakeLibrary:
    paWASAPI = 13  # noqa: N815
    paInt16 = 8  # noqa: N815
    paContinue = 0  # noqa: N815

    def __init__(self):
        self.has_wasapi = True
        self.usual = SPEAKERS
        self.refused = {}
        self.streams = {}
        self.alive = 0
        self.devices = [
            self.device(0, MIC, 1, 44_100.0),
            self.device(5, "Speakers (Realtek)", 0, 48_000.0),
            self.device(7, SPEAKERS, 8, 48_000.0, loopback=True),
        ]

    def PyAudio(self):  # noqa: N802
        return FakePyAudio(self)

    @staticmethod
    def device(index, name, channels, rate, loopback=False):
        about = {"maxInputChannels": channels, "defaultSampleRate": rate, "isLoopbackDevice": loopback}
        return {"index": index, "name": name, "hostApi": 2, **about}


class ByHand:
    """An attendant whose looks the test takes."""

    def __init__(self):
        self.all = []

    def __call__(self, look, on_end):
        self.all.append((look, on_end))
        return self

    def stop(self):
        self.all.clear()

    def look(self):
        for look, on_end in list(self.all):
            if not look():
                on_end()
                self.all.remove((look, on_end))


class Windows:
    def __init__(self):
        self.library = FakeLibrary()
        self.attend = ByHand()
        self.now = 1000.0
        self.output = "{speakers}"
        self.driver = WasapiDriver(self.library, lambda: self.output, self.attend, lambda: self.now)
        self.sound = Sound(self.driver, None)
        self.ended = []

    def open(self, name, channels=2, rate=48_000):
        item = next(one for one in self.driver.inputs() if one.name == name)
        blocks = []
        plan = StreamPlan(rate, channels, {})
        stream = self.driver.open(item, plan, on_block=blocks.append, on_end=lambda: self.ended.append(name))
        return stream, blocks

    def run(self, seconds):
        for _ in range(round(seconds / 0.01)):
            self.now += 0.01
            self.attend.look()


@pytest.fixture
def windows():
    return Windows()


def test_inputs_and_loopbacks_are_listed_and_the_default_output_can_be_followed(windows):
    names = [
        (item.name, item.channels, item.rate_hz, item.is_default, item.is_default_monitor)
        for item in windows.driver.inputs()
    ]
    assert names == [
        (DEFAULT_OUTPUT, 8, 48_000, False, True),
        (MIC, 1, 44_100, True, False),
        (SPEAKERS, 8, 48_000, False, False),
    ]
    assert windows.library.alive == 0  # else PortAudio would never see a device that is plugged in later


def test_the_usual_pair_is_the_microphone_and_what_the_default_output_plays(windows):
    choice = default_choice(list_devices(windows.sound))
    assert choice == DeviceChoice(DeviceName(MIC, HOST_API), DeviceName(DEFAULT_OUTPUT, HOST_API))


def test_a_machine_without_outputs_or_without_wasapi_is_listed_all_the_same(windows):
    windows.library.usual = "none"
    assert [item.name for item in windows.driver.inputs()] == [MIC, SPEAKERS]
    windows.library.has_wasapi = False
    assert windows.driver.inputs() == []


def test_a_loopback_is_opened_with_all_its_channels_and_gives_the_first_two(windows):
    stream, blocks = windows.open(SPEAKERS)
    fake = windows.library.streams[SPEAKERS]
    assert (fake.options["channels"], fake.options["format"], fake.options["input"]) == (8, 8, True)
    windows.now += 0.02
    fake.play(500)
    heard = np.frombuffer(b"".join(blocks), np.int16).reshape(-1, 2)
    assert (heard == (500, 501)).all()
    stream.close()
    assert fake.closed
    assert windows.library.alive == 0


def test_a_loopback_that_delivers_nothing_is_silent_not_lost(windows):
    stream, blocks = windows.open(SPEAKERS)
    windows.run(2.0)
    heard = np.frombuffer(b"".join(blocks), np.int16)
    assert len(heard) / 2 / 48_000 == pytest.approx(2.0, abs=0.02)
    assert not heard.any()
    assert windows.ended == []
    stream.close()


def test_a_microphone_that_delivers_nothing_is_not_filled(windows):
    stream, blocks = windows.open(MIC, 1, 44_100)
    windows.run(2.0)
    assert blocks == []
    stream.close()


def test_a_stream_that_ends_is_told_within_a_second(windows):
    stream, _ = windows.open(MIC, 1, 44_100)
    windows.library.streams[MIC].active = False
    windows.run(1.1)
    assert windows.ended == [MIC]
    stream.close()


def test_another_default_output_ends_the_followed_one_and_it_opens_on_the_new(windows):
    stream, _ = windows.open(DEFAULT_OUTPUT)
    assert SPEAKERS in windows.library.streams
    windows.library.devices.append(FakeLibrary.device(9, HEADSET, 2, 16_000.0, loopback=True))
    windows.library.usual, windows.output = HEADSET, "{headset}"
    windows.run(1.1)
    assert windows.ended == [DEFAULT_OUTPUT]
    stream.close()
    stream, _ = windows.open(DEFAULT_OUTPUT, rate=16_000)
    assert HEADSET in windows.library.streams
    stream.close()


def test_a_loopback_chosen_by_its_name_is_kept_whatever_the_default(windows):
    stream, _ = windows.open(SPEAKERS)
    windows.output = "{headset}"
    windows.run(3.0)
    assert windows.ended == []
    stream.close()


@pytest.mark.parametrize("number", [-9985, -9999])
def test_a_device_that_somebody_uses_alone_is_a_sentence(windows, number):
    windows.library.refused[MIC] = number
    with pytest.raises(DeviceError, match=r"another program uses it alone.*exclusive control"):
        windows.open(MIC, 1, 44_100)
    assert windows.library.alive == 0


def test_any_other_refusal_is_a_sentence(windows):
    windows.library.refused[MIC] = -9996
    with pytest.raises(DeviceError, match="Is it unplugged"):
        windows.open(MIC, 1, 44_100)


def test_a_device_that_has_changed_since_it_was_listed_is_looked_for_again(windows):
    item = windows.driver.inputs()[-1]
    windows.library.devices.pop()
    with pytest.raises(DeviceError, match="looked for again"):
        windows.driver.open(item, StreamPlan(48_000, 2, {}), on_block=print, on_end=print)
    assert windows.library.alive == 0


def test_looking_for_new_devices_ends_every_stream(windows):
    streams = [windows.open(MIC, 1, 44_100)[0], windows.open(SPEAKERS)[0]]
    windows.driver.rescan()
    assert all(fake.closed for fake in windows.library.streams.values())
    assert windows.library.alive == 0
    for stream in streams:
        stream.close()  # a second time does nothing


def test_a_whole_capture_hears_both_and_a_quiet_loopback_stays_live(windows):
    choice = default_choice(list_devices(windows.sound))
    capture = LiveCapture(choice, clock=lambda: windows.now, sound=windows.sound)
    capture.start()
    try:
        blocks = []
        for tick in range(400):
            windows.now += 0.01
            if tick % 2:
                windows.library.streams[MIC].play(1000)
            if tick % 2 and tick >= 200:
                windows.library.streams[SPEAKERS].play(2000)
            windows.attend.look()
            if (block := capture.read(0.0)) is not None:
                blocks.append(block)
    finally:
        capture.stop()
    told = [(change.party, change.state) for block in blocks for change in block.health]
    assert sorted(told) == [(Party.AGENT, HealthState.LIVE), (Party.CUSTOMER, HealthState.LIVE)]
    pcm = np.concatenate([block.pcm for block in blocks])
    customer = np.flatnonzero(np.abs(pcm[:, 1].astype(int)) > 500)
    assert customer[0] / 16_000 == pytest.approx(2.0, abs=0.04)
    assert not any(any(block.unknown) for block in blocks)


def test_levels_can_be_measured(windows, monkeypatch):
    def play(seconds):
        for _ in range(10):
            windows.now += 0.02
            windows.library.streams[MIC].play(8000)
            windows.attend.look()

    monkeypatch.setattr("warmline.audio.devices.time.sleep", play)
    levels = {
        level.device.name.name: level.level_db
        for level in measure_levels(list_devices(windows.sound), 0.2, windows.sound)
    }
    assert levels[MIC] == pytest.approx(-12.2, abs=0.2)
    assert levels[DEFAULT_OUTPUT] == -120.0
