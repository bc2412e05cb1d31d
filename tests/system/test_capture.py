"""Live capture from a real PulseAudio."""

import threading
import time

import numpy as np
import pytest
from pulse import lasting, noise, pcm, place, read_until, source, started

from warmline.audio.capture import LiveCapture
from warmline.audio.devices import DeviceChoice
from warmline.audio.recordings import open_recording


@pytest.fixture
def stereo_phone(sound_server):
    """A sink that plays a call in stereo, and each side of it as a source of its own."""
    sound_server.load("module-null-sink", "sink_name=phone", "rate=48000", "norewinds=1")
    for name, side in (("left_side", "front-left"), ("right_side", "front-right")):
        sound_server.load(
            "module-remap-source",
            f"source_name={name}",
            "master=phone.monitor",
            "channels=1",
            f"master_channel_map={side}",
            "channel_map=mono",
            "remix=no",
        )
    return sound_server


def test_two_parties_are_sample_true_and_aligned(stereo_phone, tmp_path):
    played = noise(tmp_path / "call.wav", seconds=4, channels=2)
    expected = np.concatenate(list(open_recording(played).blocks(1.0)))[12_800:]
    with started(LiveCapture(DeviceChoice(source("left_side"), source("right_side")))) as capture:
        read_until(capture, lasting(0.5), within_s=3)
        stereo_phone.play(played, "phone")
        blocks, _ = read_until(capture, lasting(5.8), within_s=9)

    heard = pcm(blocks)
    agent_at, agent_likeness = place(heard[:, 0], expected[:, 0])
    customer_at, customer_likeness = place(heard[:, 1], expected[:, 1])
    assert agent_likeness >= 0.99
    assert customer_likeness >= 0.99
    assert abs(agent_at - customer_at) <= 0.010 * 16_000
    assert not any(any(block.unknown) for block in blocks)


@pytest.mark.parametrize("side", ["left", "right"])
def test_one_stereo_device_carries_both_parties(stereo_phone, tmp_path, side):
    played = noise(tmp_path / "call.wav", seconds=2, channels=2, lead_s=0.5)
    expected = np.concatenate(list(open_recording(played, agent_channel=side).blocks(1.0)))[8000:]
    with started(LiveCapture(DeviceChoice(source("phone.monitor"), None, side))) as capture:
        stereo_phone.play(played, "phone")
        blocks, _ = read_until(capture, lasting(3.2), within_s=6)

    heard = pcm(blocks)
    agent_at, agent_likeness = place(heard[:, 0], expected[:, 0])
    customer_at, customer_likeness = place(heard[:, 1], expected[:, 1])
    assert min(agent_likeness, customer_likeness) >= 0.99
    assert agent_at == customer_at


def test_blocks_are_whole_frames_without_a_hole_and_soon_delivered(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        ages_s = []

        def measured(blocks):
            ages_s.append(time.monotonic() - capture.delivered_s)
            return lasting(3)(blocks)

        blocks, _ = read_until(capture, measured, within_s=6)

    firsts = [block.first_sample for block in blocks]
    assert firsts == list(np.cumsum([0, *[len(block.pcm) for block in blocks]]))[:-1]
    assert all(len(block.pcm) % 512 == 0 for block in blocks)
    assert np.median(ages_s) <= 0.06


def test_digital_silence_is_no_fault(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        blocks, _ = read_until(capture, lasting(3), within_s=6)

    changes = [(change.party, change.state) for block in blocks for change in block.health]
    assert changes == [("agent", "live"), ("customer", "live")]


def test_no_thread_outlives_the_capture(sound_server):
    before = set(threading.enumerate())
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        read_until(capture, lasting(0.5), within_s=3)
    assert set(threading.enumerate()) == before
