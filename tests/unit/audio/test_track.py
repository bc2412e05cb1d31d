import numpy as np
import pytest

from warmline.audio.track import Tape, Track, unknown_runs

LOUD = 5000


def block(value=LOUD, frames=320):
    return np.full(frames, value, np.int16).tobytes()


class Recorder:
    """Feeds a track of 16 kHz in blocks of 20 ms."""

    def __init__(self, jitter_s=0.0):
        self.track = Track(1, started_at=0.0)
        self.track.begin(16_000, 1)
        self.now = 0.0
        self.jitter = np.random.default_rng(5).uniform(0, jitter_s, 100_000) if jitter_s else np.zeros(100_000)
        self.count = 0

    def run(self, seconds, *, value=LOUD, pace=1.0):
        for _ in range(round(seconds / 0.02)):
            self.now += 0.02 * pace
            self.add(self.now, value)

    def add(self, arrived, value=LOUD):
        self.track.add(block(value), arrived + self.jitter[self.count])
        self.track.lay_down()
        self.count += 1

    def taken(self):
        count = self.track.tape.end - getattr(self, "done", 0)
        self.done = self.track.tape.end
        return self.track.tape.take(count)


def test_a_stream_is_placed_by_its_least_late_block():
    track = Track(1, started_at=10.0)
    track.begin(16_000, 1)
    for number, late_s in enumerate([0.03, 0.02, 0.0, 0.01, 0.0]):
        track.add(block(), 10.5 + 0.02 * (number + 1) + late_s)
        track.lay_down()
    pcm, unknown = track.tape.take(8000 + 1600)
    assert not pcm[:8000].any()
    assert unknown[:8000].all()
    assert (pcm[8000:] == LOUD).all()
    assert not unknown[8000:].any()


def test_jitter_moves_nothing():
    recorder = Recorder(jitter_s=0.015)
    recorder.run(60)
    assert recorder.track.slips == 0
    assert recorder.track.tape.end == pytest.approx(60 * 16_000, abs=0.006 * 16_000)


@pytest.mark.parametrize("pace", [1.0005, 0.9995])
def test_a_device_whose_clock_drifts_is_kept_within_20_ms(pace):
    recorder = Recorder()
    recorder.run(120, pace=pace)
    assert recorder.track.slips >= 3
    assert abs(recorder.track.tape.end / 16_000 - recorder.now) <= 0.020
    _, unknown = recorder.taken()
    assert not unknown.any()


def test_a_burst_with_a_break_in_it_keeps_every_sample_in_its_place():
    recorder = Recorder()
    recorder.run(3)
    resumed = recorder.now + 5.0
    for number in range(10):  # we are awake again, but have to wait for the processor
        recorder.add(resumed + 0.002 * number)
    for number in range(240):
        recorder.add(resumed + 0.35 + 0.002 * number)
    recorder.now = resumed
    recorder.run(3)
    _, unknown = recorder.taken()
    assert recorder.track.slips == 0
    assert not unknown[1600:].any()


def test_a_burst_after_a_stall_of_8_s_keeps_every_sample_in_its_place():
    recorder = Recorder()
    recorder.run(3)
    resumed = recorder.now + 8.0
    for number in range(400):  # the burst: each block comes 2 ms after the last
        recorder.add(resumed + 0.002 * number, value=number)
    recorder.now = resumed
    recorder.run(3)
    pcm, unknown = recorder.taken()
    assert recorder.track.slips == 0
    assert not unknown.any()
    assert (pcm[3 * 16_000 : 11 * 16_000 : 320, 0] == np.arange(400)).all()


def test_samples_that_were_lost_become_unknown_and_time_is_right_again():
    recorder = Recorder()
    recorder.run(3)
    recorder.now += 2.0
    recorder.run(1)
    assert recorder.track.slips == 1
    assert abs(recorder.track.tape.end / 16_000 - recorder.now) <= 0.001
    _, unknown = recorder.taken()
    assert unknown.sum() == pytest.approx(2 * 16_000, abs=400)


def test_in_silence_a_slip_is_mended_sooner_than_in_speech():
    for value, within_s in ((0, 2.0), (LOUD, 6.0)):
        recorder = Recorder()
        recorder.run(3, value=value)
        recorder.now += 0.015
        recorder.run(within_s - 0.25, value=value)
        before = recorder.track.slips
        recorder.run(0.3, value=value)
        assert (before, recorder.track.slips) == (0, 1)


def test_a_new_stream_continues_where_the_old_one_was_lost():
    recorder = Recorder()
    recorder.run(1)
    recorder.track.tape.fill(5 * 16_000)
    recorder.track.begin(16_000, 1)
    recorder.now = 4.95
    recorder.run(1, value=7)
    pcm, unknown = recorder.taken()
    assert len(pcm) == pytest.approx(5.95 * 16_000, abs=2)
    assert unknown[16_000 : 5 * 16_000].all()
    assert (pcm[5 * 16_000 + 2 :] == 7).all()


def test_a_stereo_device_on_one_party_is_mixed_and_on_two_is_kept_apart():
    both = np.tile(np.array([1000, 3000], np.int16), 16_000).tobytes()
    for columns, expected in ((1, [2000]), (2, [1000, 3000])):
        track = Track(columns, 0.0)
        track.begin(16_000, 2)
        track.add(both, 1.0)
        track.lay_down()
        pcm, _ = track.tape.take(100)
        assert (pcm == expected).all()


def test_what_comes_too_late_for_its_place_is_cut():
    tape = Tape(1)
    tape.fill(1000)
    tape.put(900, np.ones((200, 1), np.int16))
    tape.put(0, np.ones((50, 1), np.int16))
    pcm, unknown = tape.take(1100)
    assert (pcm[:, 0] == np.repeat([0, 1], [1000, 100])).all()
    assert unknown.sum() == 1000


def test_runs_are_whole_frames_and_one_unknown_sample_taints_its_frame():
    agent, customer = np.zeros(2048, np.bool_), np.zeros(2048, np.bool_)
    customer[600] = True
    assert unknown_runs([agent, customer], 512) == [(512, (False, False)), (512, (False, True)), (1024, (False, False))]
