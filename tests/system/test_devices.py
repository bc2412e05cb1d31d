"""Devices of a real PulseAudio."""

import pytest
from pulse import noise, source

from warmline.audio.capture import LiveCapture
from warmline.audio.devices import DeviceChoice, default_choice, list_devices, measure_levels
from warmline.audio.nullsinks import null_sinks
from warmline.audio.sound import DeviceError


def test_monitors_of_outputs_can_be_chosen_by_name(sound_server):
    devices = {device.name: device for device in list_devices()}
    customer = devices[source("warmline_customer.monitor")]
    assert customer.description == "Monitor of warmline_customer"
    assert (customer.channels, customer.rate_hz) == (2, 48_000)
    assert not {"pulse", "default"} & {name.name for name in devices}


def test_the_default_is_the_usual_microphone_and_what_the_usual_output_plays(sound_server):
    sound_server.load("module-remap-source", "source_name=mic", "master=warmline_agent.monitor")
    sound_server.pactl("set-default-source", "mic")
    sound_server.pactl("set-default-sink", "warmline_customer")
    choice = default_choice(list_devices())
    assert choice == DeviceChoice(source("mic"), source("warmline_customer.monitor"))


def test_without_a_microphone_there_is_no_default(sound_server):
    sound_server.pactl("set-default-sink", "warmline_customer")
    sound_server.pactl("set-default-source", "warmline_customer.monitor")
    with pytest.raises(DeviceError, match="No microphone was found"):
        default_choice(list_devices())


def test_levels_of_several_devices_are_measured_at_once(sound_server, tmp_path):
    sound_server.play(noise(tmp_path / "loud.wav", seconds=5, channels=1, lead_s=0.0), "warmline_customer")
    levels = {level.device.name.name: level for level in measure_levels(list_devices(), 1.0)}
    assert levels["warmline_agent.monitor"].level_db == -120.0
    assert -40.0 < levels["warmline_customer.monitor"].level_db < -5.0


def test_an_unknown_device_is_refused_with_those_that_exist(sound_server):
    capture = LiveCapture(DeviceChoice(source("nothing"), source("warmline_customer.monitor")))
    with pytest.raises(DeviceError, match=r"“nothing \(PulseAudio\)” is not there.*warmline_agent\.monitor"):
        capture.start()


def test_null_sinks_join_a_server_that_runs_and_leave_it(sound_server):
    sound_server.unload_sink("warmline_customer")
    sound_server.unload_sink("warmline_agent")
    with null_sinks() as sinks:
        assert sinks.choice.customer in {device.name for device in list_devices()}
    assert sinks.choice.customer not in {device.name for device in list_devices()}


def test_null_sinks_bring_a_server_where_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    with null_sinks() as sinks:
        names = {device.name for device in list_devices()}
        assert {sinks.choice.agent, sinks.choice.customer} <= names
