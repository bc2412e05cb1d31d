"""Checks of sound, with a sound server that exists only here."""

import numpy as np
import pytest

from warmline.audio.devices import DeviceName
from warmline.audio.sound import (
    PULSEAUDIO,
    DeviceError,
    DriverInput,
    ServerSource,
    Sound,
    SoundServerGoneError,
)
from warmline.audio.speakers import OutputDevice
from warmline.config.profiles import Devices
from warmline.runtime import sound_checks
from warmline.runtime.checks import CheckState
from warmline.runtime.sound_checks import check_sound, server_version

RATE_HZ = 48_000


class FakeServer:
    def __init__(self, sources, gone=False):
        self._sources, self._gone = sources, gone

    def sources(self):
        if self._gone:
            raise SoundServerGoneError("gone")
        return self._sources

    def version(self):
        self.sources()
        return "pulseaudio 16.1"

    def close(self):
        """Nothing to close."""


class FakeCard:
    """What is played on `wired` outputs is heard by every open stream whose turn it is to deliver."""

    def __init__(self):
        self.streams = []

    def inputs(self):
        return [DriverInput(0, "pulse", "ALSA", 2, RATE_HZ)]

    def rescan(self):
        """Nothing new."""

    def open(self, source, plan, *, on_block, on_end):
        self.streams.append(on_block)
        return type("Stream", (), {"close": lambda _: None})()


class FakeSpeakers:
    def __init__(self, card, heard=True, refuses=False):
        self._card, self._heard, self._refuses = card, heard, refuses

    def outputs(self):
        return [OutputDevice(DeviceName("out", PULSEAUDIO), "Headphones", True)]

    def play(self, samples, rate_hz, output):
        if self._refuses:
            raise DeviceError("It is in use.")
        if self._heard:
            for on_block in self._card.streams:
                on_block(np.repeat(samples, 2).tobytes())
        return type("Playing", (), {"ended": False, "stop": lambda _: None})()


MICROPHONE = ServerSource(0, "mic", "Headset", 1, RATE_HZ, is_default=True)
MONITOR = ServerSource(1, "out.monitor", "Monitor of Headphones", 2, RATE_HZ, is_default_monitor=True)


@pytest.fixture
def checked(monkeypatch):
    monkeypatch.setattr(sound_checks, "_LOOK_S", 0.01)
    monkeypatch.setattr(sound_checks, "LISTEN_S", 0.05)
    monkeypatch.setattr("sys.platform", "linux")

    def check(sources=(MICROPHONE, MONITOR), kept=None, gone=False, **speakers):
        card = FakeCard()
        sound = Sound(card, lambda: FakeServer(list(sources), gone))
        found = check_sound(sound, FakeSpeakers(card, **speakers), kept or Devices())
        return {one.check: one for one in found}

    return check


def test_all_is_well(checked):
    found = checked()
    assert [one.state for one in found.values()] == [CheckState.OK] * 4
    assert list(found) == ["sound_server", "microphone", "customer", "loopback"]
    assert found["loopback"].facts == {"output": "Headphones", "device": "Monitor of Headphones"}


def test_without_a_server_everything_is_missing_and_nothing_is_played(checked):
    found = checked(gone=True)
    assert (found["sound_server"].finding, found["microphone"].finding) == ("server.silent", "microphone.none")
    assert found["loopback"].state is CheckState.NOT_APPLICABLE


def test_devices_that_were_chosen_and_are_gone_are_named(checked):
    found = checked(kept=Devices(agent="jabra", customer="jabra.monitor"))
    assert (found["microphone"].finding, found["microphone"].facts["device"]) == ("microphone.gone", "jabra")
    assert (found["customer"].finding, found["customer"].facts["device"]) == ("customer.gone", "jabra.monitor")


def test_one_device_for_both_parties_is_said(checked):
    found = checked(kept=Devices(agent="mic", customer="mic"))
    assert found["customer"].finding == "customer.same"


def test_a_muted_microphone_is_said(checked):
    muted = ServerSource(0, "mic", "Headset", 1, RATE_HZ, muted=True, is_default=True)
    assert checked(sources=(muted, MONITOR))["microphone"].finding == "microphone.muted"


def test_what_is_played_and_not_heard_is_said(checked):
    assert checked(heard=False)["loopback"].finding == "loopback.deaf"


def test_what_cannot_be_played_is_said(checked):
    check = checked(refuses=True)["loopback"]
    assert (check.finding, check.facts["sentence"]) == ("loopback.not_played", "It is in use.")


def test_the_server_tells_its_version_if_it_answers():
    assert server_version(Sound(FakeCard(), lambda: FakeServer([]))) == "pulseaudio 16.1"
    assert server_version(Sound(FakeCard(), lambda: FakeServer([], gone=True))) == "—"
    assert server_version(Sound(FakeCard(), None)) == "—"
