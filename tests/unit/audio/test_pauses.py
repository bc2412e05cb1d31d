"""A source that delivers nothing while nothing plays, and the clock."""

import threading

import numpy as np
import pytest

from warmline.audio.pauses import PAUSE_S, TICK_S, Attendant, AttendedStream, SilenceFill
from warmline.audio.track import Track

RATE = 48_000
BLOCK = 0.02


class Loopback:
    """A loopback and the track behind it, on a clock that the test sets."""

    def __init__(self, rate=RATE):
        self.now = 1000.0
        self.rate = rate
        self.sent = 0
        self.track = Track(1, self.now)
        self.track.begin(rate, 2)
        self.fill = SilenceFill(rate, 2, self._arrive, lambda: self.now)

    def _arrive(self, data):
        self.sent += len(data) // 4
        self.track.add(data, self.now)
        self.track.lay_down()

    def run(self, seconds, value=None, pace=1.0):
        """Time goes on; with a value, blocks of it come."""
        per_block = round(BLOCK / TICK_S)
        for tick in range(round(seconds / TICK_S)):
            self.now += TICK_S
            if value is not None and tick % per_block == per_block - 1:
                frames = round(self.rate * BLOCK * pace)
                self.fill.block(np.full((frames, 2), value, np.int16).tobytes())
            self.fill.tick()

    def heard(self):
        """Where sound begins and ends on the tape, in seconds."""
        pcm, unknown = self.track.tape.take(self.track.tape.end)
        assert not unknown.any()
        loud = np.abs(pcm[:, 0].astype(int)) > 500
        edges = np.flatnonzero(np.diff(np.concatenate(([0], loud.astype(int), [0]))))
        return [round(edge / 16_000, 3) for edge in edges]


def test_a_pause_is_silence_and_the_sound_after_it_stands_where_it_was_heard():
    source = Loopback()
    source.run(1.0, 1000)
    source.run(3.0)
    source.run(1.0, 1000)
    begin, end, again, over = source.heard()
    assert (begin, end) == (pytest.approx(0.0, abs=0.012), pytest.approx(1.0, abs=0.012))
    assert (again, over) == (pytest.approx(4.0, abs=0.022), pytest.approx(5.0, abs=0.012))
    assert source.track.slips == 0


def test_time_runs_on_from_the_start_when_nothing_has_played_yet():
    source = Loopback()
    source.run(2.0)
    assert source.track.tape.end / 16_000 == pytest.approx(2.0, abs=0.04)
    source.run(1.0, 1000)
    assert source.heard()[0] == pytest.approx(2.0, abs=0.022)


def test_many_pauses_do_not_add_up():
    source = Loopback()
    for _ in range(40):
        source.run(0.4, 1000)
        source.run(0.5)
    edges = source.heard()
    assert len(edges) == 80
    for number, edge in enumerate(edges[::2]):
        assert edge == pytest.approx(0.9 * number, abs=0.025)
    assert source.sent / RATE == pytest.approx(36.0, abs=0.03)


def test_sound_that_flows_is_not_altered_whatever_the_devices_clock_does():
    source = Loopback()
    source.run(10.0, 1000, pace=0.999)  # 1000 ppm slow
    assert source.sent == pytest.approx(10.0 * RATE * 0.999, abs=RATE * 0.021)


def test_blocks_that_are_a_little_late_are_no_pause():
    source = Loopback()
    source.run(1.0, 1000)
    before = source.sent
    source.run(PAUSE_S - 3 * TICK_S)
    assert source.sent == before


def test_after_the_whole_program_was_held_up_late_blocks_are_not_doubled():
    source = Loopback()
    source.run(1.0, 1000)
    source.now += 0.45  # nothing of ours ran: neither ticks nor callbacks
    source.fill.tick()
    for _ in range(22):
        source.fill.block(np.full((round(RATE * BLOCK), 2), 1000, np.int16).tobytes())
    source.run(1.0, 1000)
    assert source.sent / RATE == pytest.approx(2.45, abs=0.03)


def test_blocks_after_silence_was_put_in_their_place_are_cut():
    source = Loopback()
    source.run(1.0)
    for _ in range(5):  # 0.1 s at once, all of it in the past
        source.fill.block(np.full((round(RATE * BLOCK), 2), 1000, np.int16).tobytes())
    assert source.sent / RATE == pytest.approx(1.0, abs=0.025)


def test_an_attendant_tells_the_end_once_and_is_joined():
    looks, ended = [], threading.Event()

    def look():
        looks.append(1)
        return len(looks) < 3

    attendant = Attendant(look, ended.set)
    assert ended.wait(5)
    attendant.stop()
    assert len(looks) == 3


def test_an_attendant_that_fails_tells_the_end(caplog):
    ended = threading.Event()

    def look():
        raise RuntimeError("name")

    attendant = Attendant(look, ended.set)
    assert ended.wait(5)
    attendant.stop()
    assert "RuntimeError" in caplog.text
    assert "name" not in caplog.text


def test_closing_stops_the_attendant_before_the_stream():
    order = []

    class Part:
        def __init__(self, name):
            self.stop = self.close = lambda: order.append(name)

    AttendedStream(Part("attendant"), Part("stream")).close()
    assert order == ["attendant", "stream"]
