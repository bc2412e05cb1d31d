"""What live capture does when devices and the sound server misbehave, on a real PulseAudio."""

import os
import signal

import numpy as np
from pulse import lasting, noise, pcm, read_until, source, started, told

from warmline.audio.capture import LiveCapture
from warmline.audio.devices import DeviceChoice
from warmline.audio.health import Loss

CUSTOMER_SINK = "warmline_customer"


def both(party_states):
    """Every one of these (party, state) was told in some block."""
    return lambda blocks: party_states <= {(c.party, c.state) for block in blocks for c in block.health}


def live(capture):
    read_until(capture, both({("agent", "live"), ("customer", "live")}), within_s=4)


def test_a_vanished_source_is_noticed_within_a_second_and_comes_back(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        sound_server.unload_sink(CUSTOMER_SINK)
        _, noticed_s = read_until(capture, told("customer", "lost"), within_s=3)
        assert noticed_s <= 1.0
        lost, _ = read_until(capture, lasting(1), within_s=3)
        assert all(block.unknown == (False, True) for block in lost)

        sound_server.load_sink(CUSTOMER_SINK)
        _, back_s = read_until(capture, told("customer", "live"), within_s=5)
        assert back_s <= 3.0
        after, _ = read_until(capture, lasting(1), within_s=3)
        assert all(block.unknown == (False, False) for block in after[5:])


def test_a_stream_that_was_moved_silently_never_delivers_the_wrong_party(sound_server, tmp_path):
    loud = noise(tmp_path / "agent.wav", seconds=8, channels=1, lead_s=0.0)
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        sound_server.play(loud, "warmline_agent")
        read_until(capture, lambda blocks: np.abs(blocks[-1].pcm[:, 0]).max() > 500, within_s=3)
        sound_server.unload_sink(CUSTOMER_SINK)
        blocks, _ = read_until(capture, lasting(2), within_s=5)

    losses = [change.loss for block in blocks for change in block.health if change.party == "customer"]
    assert losses == [Loss.MOVED]
    assert np.abs(pcm(blocks)[:, 0]).max() > 500
    assert np.abs(pcm(blocks)[:, 1]).max() == 0


def test_a_stream_moved_by_hand_is_caught_and_brought_back(sound_server, tmp_path):
    loud = noise(tmp_path / "agent.wav", seconds=8, channels=1, lead_s=0.0)
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        sound_server.play(loud, "warmline_agent")
        for line in sound_server.pactl("list", "short", "source-outputs").splitlines():
            sound_server.pactl("move-source-output", line.split("\t")[0], "warmline_agent.monitor")
        blocks, _ = read_until(capture, told("customer", "lost"), within_s=3)
        more, _ = read_until(capture, told("customer", "live"), within_s=3)
        last, _ = read_until(capture, lasting(1), within_s=3)

    everything = pcm(blocks + more + last)
    assert np.abs(everything[:, 0]).max() > 500
    assert np.abs(everything[:, 1]).max() == 0


def test_a_killed_sound_server_loses_both_and_its_restart_brings_them_back(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        sound_server.kill()
        blocks, noticed_s = read_until(capture, both({("agent", "lost"), ("customer", "lost")}), within_s=3)
        assert noticed_s <= 1.0
        away, _ = read_until(capture, lasting(1.5), within_s=4)
        assert all(block.unknown == (True, True) for block in away[1:])

        sound_server.restart()
        back, back_s = read_until(capture, both({("agent", "live"), ("customer", "live")}), within_s=6)
        assert back_s <= 3.0
        after, _ = read_until(capture, lasting(1), within_s=3)

    everything = [*blocks, *away, *back, *after]
    ends = [block.first_sample + len(block.pcm) for block in everything]
    assert [block.first_sample for block in everything[1:]] == ends[:-1]


def test_a_server_that_hangs_loses_both_and_time_stays_right(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        os.kill(sound_server.pid, signal.SIGSTOP)
        try:
            read_until(capture, both({("agent", "lost"), ("customer", "lost")}), within_s=3)
            read_until(capture, lasting(1.5), within_s=4)
        finally:
            os.kill(sound_server.pid, signal.SIGCONT)
        read_until(capture, both({("agent", "live"), ("customer", "live")}), within_s=6)
        read_until(capture, lasting(3), within_s=6)
        age_s = capture._clock() - capture.delivered_s
        assert abs(age_s) <= 0.15


def test_a_muted_source_is_told_and_its_silence_is_known(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        sound_server.pactl("set-source-mute", "warmline_agent.monitor", "1")
        blocks, noticed_s = read_until(capture, told("agent", "muted"), within_s=3)
        assert noticed_s <= 1.0
        assert blocks[-1].unknown == (False, False)
        sound_server.pactl("set-source-mute", "warmline_agent.monitor", "0")
        read_until(capture, told("agent", "live"), within_s=3)


def test_a_source_turned_down_to_nothing_counts_as_muted(sound_server):
    with started(LiveCapture(sound_server.sinks.choice)) as capture:
        live(capture)
        sound_server.pactl("set-source-volume", "warmline_agent.monitor", "0%")
        read_until(capture, told("agent", "muted"), within_s=3)


def test_the_same_sound_on_both_sides_is_told_as_echo(sound_server, tmp_path):
    sound_server.load("module-remap-source", "source_name=twin", "master=warmline_customer.monitor")
    both_alike = noise(tmp_path / "one.wav", seconds=6, channels=1, lead_s=0.0)
    with started(LiveCapture(DeviceChoice(source("twin"), source("warmline_customer.monitor")))) as capture:
        live(capture)
        sound_server.play(both_alike, "warmline_customer")
        read_until(capture, both({("agent", "echo"), ("customer", "echo")}), within_s=4)


def test_a_device_that_is_missing_at_the_start_is_waited_for_when_asked_to(sound_server):
    sound_server.unload_sink(CUSTOMER_SINK)
    with started(LiveCapture(sound_server.sinks.choice, patient=True)) as capture:
        read_until(capture, both({("agent", "live"), ("customer", "lost")}), within_s=4)
        sound_server.load_sink(CUSTOMER_SINK)
        read_until(capture, told("customer", "live"), within_s=5)
