"""Devices found by ear, in imagined sound."""

import numpy as np
import pytest

from warmline.audio.byear import ChimeFinder, VoiceFinder, carries_output, microphones
from warmline.audio.chime import LENGTH_S, chime, chime_share
from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.ears import Heard
from warmline.audio.sound import PULSEAUDIO

HEADSET, WEBCAM = DeviceName("headset", "ALSA"), DeviceName("webcam", "ALSA")
RATE_HZ = 48_000
TENTH = RATE_HZ // 10


def tenths(sound: np.ndarray) -> list[np.ndarray]:
    return [sound[at : at + TENTH] for at in range(0, len(sound) - TENTH + 1, TENTH)]


def heard(device: DeviceName, level_db: float | None, share: float = 0.0) -> Heard:
    return Heard(device, level_db, share, 0.1)


def speak(finder: VoiceFinder, seconds: float, **levels: float) -> DeviceName | None:
    devices = {"headset": HEADSET, "webcam": WEBCAM}
    found = None
    for _ in range(round(seconds * 10)):
        found = finder.hear([heard(devices[name], level_db) for name, level_db in levels.items()])
    return found


def test_the_chime_is_short_soft_and_without_a_click():
    sound = chime(RATE_HZ)
    assert len(sound) == round(LENGTH_S * RATE_HZ)
    assert -16.0 < 20 * np.log10(np.abs(sound).max() / 32768) < -12.0
    assert abs(int(sound[0])) < 5
    assert abs(int(sound[-1])) < 5
    assert np.abs(np.diff(sound.astype(int))).max() < 1500


@pytest.mark.parametrize("rate_hz", [8_000, 44_100, 48_000])
def test_the_chime_is_told_from_noise_and_from_other_tones_at_any_rate(rate_hz):
    tenth = rate_hz // 10
    sound = chime(rate_hz).astype(np.float64)
    shares = [chime_share(sound[at : at + tenth], rate_hz) for at in range(0, len(sound) - tenth, tenth)]
    assert np.mean(shares) > 0.9
    noise = np.random.default_rng(1).normal(0, 1000, tenth)
    ring = np.sin(2 * np.pi * 425 * np.arange(tenth) / rate_hz)
    assert chime_share(noise, rate_hz) < 0.1
    assert chime_share(ring, rate_hz) < 0.1
    assert chime_share(np.zeros(tenth), rate_hz) == 0.0


def test_the_microphone_that_answers_to_the_voice_is_found():
    finder = VoiceFinder()
    assert speak(finder, 1.0, headset=-70, webcam=-62) is None
    assert speak(finder, 0.5, headset=-25, webcam=-60) is None
    assert speak(finder, 0.2, headset=-25, webcam=-60) == HEADSET


def test_of_two_that_hear_the_voice_the_nearer_one_is_found_even_if_it_is_quieter():
    finder = VoiceFinder()
    speak(finder, 1.0, headset=-75, webcam=-48)
    assert speak(finder, 1.0, headset=-30, webcam=-28) == HEADSET


def test_steady_noise_is_no_voice():
    assert speak(VoiceFinder(), 20.0, headset=-39, webcam=-70) is None


def test_who_speaks_already_when_we_begin_to_listen_is_found():
    assert speak(VoiceFinder(), 0.7, headset=-22, webcam=-70) == HEADSET


def test_a_device_that_delivers_nothing_is_passed_over():
    finder = VoiceFinder()
    assert finder.hear([Heard(WEBCAM, None)]) is None
    assert speak(finder, 1.0, headset=-20) == HEADSET


def test_the_input_that_hears_the_chime_best_is_found():
    finder = ChimeFinder()
    monitor = DeviceName("out.monitor", PULSEAUDIO)
    found = None
    for _ in range(6):
        found = finder.hear([heard(HEADSET, -40, 0.7), heard(monitor, -24, 0.98), heard(WEBCAM, -30, 0.1)])
    assert found == monitor


def test_one_moment_of_something_alike_is_not_the_chime():
    finder = ChimeFinder()
    assert finder.hear([heard(HEADSET, -20, 0.9)]) is None
    assert finder.hear([heard(HEADSET, -90, 0.9)] * 5) is None


def test_what_carries_an_output_is_no_microphone():
    names = {
        DeviceName("alsa_output.pci.monitor", PULSEAUDIO): True,
        DeviceName("alsa_input.usb", PULSEAUDIO): False,
        DeviceName("Speakers (Jabra) [Loopback]", "Windows WASAPI"): True,
        DeviceName("BlackHole 2ch", "Core Audio"): True,
        DeviceName("Headset Microphone", "Windows WASAPI"): False,
    }
    assert {name: carries_output(name) for name in names} == names
    devices = [InputDevice(name, "", 1, RATE_HZ) for name in names]
    assert [one.name for one in microphones(devices)] == [name for name, carries in names.items() if not carries]
    assert microphones(devices[:1]) == devices[:1]
