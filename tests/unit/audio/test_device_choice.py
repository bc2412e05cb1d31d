import pytest

from warmline.audio.devices import (
    DeviceChoice,
    DeviceName,
    InputDevice,
    default_choice,
    list_devices,
    measure_levels,
    resolve,
)
from warmline.audio.sound import DeviceError

MIC = DeviceName("mic", "PulseAudio")
PHONE = DeviceName("phone.monitor", "PulseAudio")
MONO = DeviceName("mono", "ALSA")
DEVICES = [
    InputDevice(MIC, "Microphone", 2, 48_000, is_default=True),
    InputDevice(PHONE, "Monitor of phone", 2, 48_000, is_default_monitor=True),
    InputDevice(MONO, "mono", 1, 16_000),
]


def test_a_choice_is_resolved_by_name_and_host_api():
    agent, customer = resolve(DeviceChoice(MIC, PHONE), DEVICES)
    assert (agent.description, customer.description) == ("Microphone", "Monitor of phone")


def test_the_same_name_of_another_host_api_is_another_device():
    with pytest.raises(DeviceError, match=r"“mic \(ALSA\)” is not there"):
        resolve(DeviceChoice(DeviceName("mic", "ALSA"), PHONE), DEVICES)


def test_a_missing_device_is_refused_with_those_that_exist():
    with pytest.raises(DeviceError, match=r"“gone \(ALSA\)” is not there. Plug it in, .* There are: “mic \(Pulse"):
        resolve(DeviceChoice(MIC, DeviceName("gone", "ALSA")), DEVICES)


def test_without_any_input_the_refusal_says_so():
    with pytest.raises(DeviceError, match="No input exists on this machine"):
        resolve(DeviceChoice(MIC, PHONE), [])


def test_one_device_for_both_parties_is_refused():
    with pytest.raises(DeviceError, match=r"nobody could tell them apart. Choose another"):
        resolve(DeviceChoice(MIC, MIC), DEVICES)


def test_a_stereo_device_needs_two_channels():
    assert resolve(DeviceChoice(MIC, None), DEVICES) == (DEVICES[0], None)
    with pytest.raises(DeviceError, match=r"has one channel.*Choose a device for the customer"):
        resolve(DeviceChoice(MONO, None), DEVICES)


def test_the_default_pair_needs_a_microphone_and_an_output():
    assert default_choice(DEVICES) == DeviceChoice(MIC, PHONE)
    with pytest.raises(DeviceError, match="No microphone was found"):
        default_choice(DEVICES[1:])
    with pytest.raises(DeviceError, match="No device that carries the customer's sound"):
        default_choice(DEVICES[:1])


def test_without_a_sound_server_the_drivers_devices_are_listed(studio):
    assert [str(device.name) for device in list_devices(studio.sound)] == ["headset (ALSA)", "line (ALSA)"]


def test_a_device_that_does_not_open_has_no_level(studio):
    del studio.driver.present["headset"]
    levels = measure_levels(list_devices(studio.sound), 0.0, studio.sound)
    assert [level.level_db for level in levels] == [None, None]
