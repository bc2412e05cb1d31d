"""Live capture with devices that are made up and a clock that is set by hand."""

import numpy as np
import pytest

from warmline.audio.capture import CaptureCrashedError, LiveCapture
from warmline.audio.devices import DeviceChoice, DeviceName
from warmline.audio.health import Loss
from warmline.audio.sound import DeviceError

CHOICE = DeviceChoice(DeviceName("headset", "ALSA"), DeviceName("line", "ALSA"))


class Listener:
    """Reads everything that is there."""

    def __init__(self, studio, choice=CHOICE, **options):
        self.studio = studio
        self.capture = LiveCapture(choice, clock=studio.clock, sound=studio.sound, **options)
        self.blocks = []
        self.states = []

    def __enter__(self):
        self.capture.start()
        return self

    def __exit__(self, *_):
        self.capture.stop()

    def play(self, seconds, *names, **how):
        for _ in range(round(seconds / 0.1)):
            self.studio.play(0.1, *names, **how)
            self.hear()

    def hear(self):
        """The blocks that were ready."""
        found = []
        while (block := self.capture.read(0.0)) is not None:
            found.append(block)
            self.states += [(change.party, change.state, change.loss) for change in block.health]
        self.blocks += found
        return found

    def reopened(self, name):
        """Let time pass until the device was opened again."""
        old = self.studio.driver.streams.get(name)
        for _ in range(200):
            self.studio.driver.opened.clear()
            self.studio.clock.now += 0.1
            self.hear()
            self.studio.driver.opened.wait(0.02)
            if self.studio.driver.streams.get(name) is not old:
                return
        raise AssertionError(f"{name} was not opened again")

    def until(self, value):
        for _ in range(200):
            if value():
                return
            self.studio.driver.opened.clear()
            self.hear()
            self.studio.driver.opened.wait(0.01)
        raise AssertionError("did not happen")


def test_both_parties_are_delivered_in_whole_frames_in_order(studio):
    with Listener(studio) as listener:
        listener.play(2, "headset", "line")
    assert listener.states == [("agent", "live", None), ("customer", "live", None)]
    position = 0
    for block in listener.blocks:
        assert block.first_sample == position
        assert len(block.pcm) % 512 == 0
        position += len(block.pcm)
    assert position == pytest.approx(2 * 16_000, abs=512)
    assert (listener.blocks[-1].pcm == 1000).all()


def test_a_stalled_party_is_lost_and_the_other_goes_on(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        listener.play(0.4, "headset")
        assert ("customer", "lost", Loss.STALLED) not in listener.states
        listener.play(0.4, "headset")
        assert listener.states[-1] == ("customer", "lost", Loss.STALLED)
        listener.play(1, "headset")
    last = listener.blocks[-1]
    assert last.unknown == (False, True)
    assert not last.pcm[:, 1].any()
    assert last.first_sample + len(last.pcm) == pytest.approx(2.8 * 16_000, abs=1100)


def test_time_goes_on_when_both_are_lost(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        listener.play(5)
    last = listener.blocks[-1]
    assert last.unknown == (True, True)
    assert last.first_sample + len(last.pcm) == pytest.approx(5.9 * 16_000, abs=1100)


def test_a_stream_that_ends_is_lost_at_once_and_opened_again(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        studio.driver.streams["line"].on_end()
        listener.play(0.1, "headset")
        assert listener.states[-1] == ("customer", "lost", Loss.ENDED)
        listener.reopened("line")
        listener.play(1, "headset", "line")
        assert listener.states[-1] == ("customer", "live", None)
        assert listener.blocks[-1].unknown == (False, False)


def test_a_device_that_is_plugged_in_again_is_found_by_a_rescan(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        old_headset = studio.driver.streams["headset"]
        del studio.driver.present["line"]
        studio.driver.streams["line"].on_end()
        listener.until(lambda: studio.driver.rescans or studio.play(0.2, "headset"))
        studio.driver.add("line")
        listener.reopened("line")
        listener.until(lambda: studio.driver.streams["headset"] is not old_headset)
        listener.play(1, "headset", "line")
    assert old_headset.closed
    assert listener.blocks[-1].unknown == (False, False)
    assert listener.states[-1][1] == "live"


def test_after_our_own_absence_a_burst_is_taken_as_it_was(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        studio.play(8, "headset", "line", value=7, late_s=0.02)
        listener.play(1, "headset", "line")
    assert "lost" not in [state for _, state, _ in listener.states]
    assert not any(any(block.unknown) for block in listener.blocks)
    pcm = np.concatenate([block.pcm for block in listener.blocks])
    assert (pcm[17_000 : 9 * 16_000 - 1000] == 7).all()


def test_a_hole_in_a_partys_sound_is_lost_for_as_long_as_it_lasts(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        studio.clock.now += 20.0  # asleep: what came meanwhile is nowhere
        listener.play(2, "headset", "line")
    assert [(party, state) for party, state, _ in listener.states[2:]] == [
        ("agent", "lost"),
        ("customer", "lost"),
        ("agent", "live"),
        ("customer", "live"),
    ]
    lost = [block for block in listener.blocks if block.unknown == (True, True)]
    assert sum(len(block.pcm) for block in lost) == pytest.approx(20 * 16_000, rel=0.03)
    assert listener.capture.delivered_s == pytest.approx(studio.clock.now, abs=0.2)


def test_the_parties_of_one_stereo_device_keep_their_sides(studio):
    studio.driver.add("both", channels=2, rate_hz=48_000)
    studio.driver.rescan()
    for side, expected in (("left", [1000, -1000]), ("right", [-1000, 1000])):
        with Listener(studio, DeviceChoice(DeviceName("both", "ALSA"), None, side)) as listener:
            samples = np.tile(np.array([1000, -1000], np.int16), 24_000).tobytes()
            studio.clock.now += 0.5
            studio.driver.streams["both"].on_block(samples)
            block = listener.hear()[-1]
            assert (block.pcm[-1] == expected).all()


def test_missing_devices_are_refused_at_the_start_and_nothing_stays_open(studio):
    del studio.driver.present["line"]
    listener = Listener(studio)
    with pytest.raises(DeviceError):
        listener.capture.start()
    assert studio.driver.streams["headset"].closed


def test_the_same_device_twice_is_refused():
    same = DeviceName("headset", "ALSA")
    with pytest.raises(DeviceError, match="nobody could tell them apart"):
        LiveCapture(DeviceChoice(same, same))


def test_a_crash_of_a_thread_is_told_to_the_reader(studio):
    with Listener(studio) as listener:
        listener.play(1, "headset", "line")
        studio.driver.breaks = RuntimeError("no such thing was expected")
        studio.driver.streams["line"].on_end()
        studio.clock.now += 1.0
        with pytest.raises(CaptureCrashedError, match="audio-mend"):
            listener.until(lambda: False)


def test_one_sound_on_both_sides_is_told(studio):
    noise = np.random.default_rng(1).normal(0, 3000, 32_000).astype(np.int16)
    with Listener(studio) as listener:
        for at in range(0, len(noise), 320):
            studio.clock.now += 0.02
            for name in ("headset", "line"):
                studio.driver.streams[name].on_block(noise[at : at + 320].tobytes())
            listener.hear()
    assert listener.states[-2:] == [("agent", "echo", None), ("customer", "echo", None)]
