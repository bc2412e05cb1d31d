"""The sound test's thread, with a sound card that exists only here."""

import threading

import numpy as np
import pytest

from warmline.audio.devices import DeviceName
from warmline.audio.sound import DeviceError, SoundServerGoneError
from warmline.audio.soundtest import Machine, Moment, NotPlayed, SoundTest
from warmline.audio.speakers import OutputDevice

SPEAKER = OutputDevice(DeviceName("speaker", "ALSA"), "Speaker", True)
WAIT_S = 10.0


class FakePlaying:
    def __init__(self):
        self.stopped = False

    @property
    def ended(self):
        return self.stopped

    def stop(self):
        self.stopped = True


class FakeSpeakers:
    def __init__(self):
        self.played = []
        self.refuses = False

    def outputs(self):
        return [SPEAKER]

    def play(self, samples, rate_hz, output):
        if self.refuses:
            raise DeviceError("It is in use. Choose another one.")
        self.played.append((output, FakePlaying()))
        return self.played[-1][1]


class News:
    """What the thread tells; `wait` for a kind of it."""

    def __init__(self):
        self.told = []
        self._more = threading.Condition()

    def __call__(self, news):
        with self._more:
            self.told.append(news)
            self._more.notify_all()

    def wait(self, wanted):
        with self._more:
            assert self._more.wait_for(lambda: any(map(wanted, self.told)), WAIT_S)
            return next(one for one in self.told if wanted(one))


@pytest.fixture
def speakers():
    return FakeSpeakers()


@pytest.fixture
def test(studio, speakers):
    news = News()
    one = SoundTest(news, sound=studio.sound, speakers=speakers)
    one.news = news
    yield one
    one.stop()


def loud(studio, name):
    stream = studio.driver.streams[name]
    stream.on_block(np.full((480, stream.plan.channels), 8000, np.int16).tobytes())


def test_it_tells_what_there_is_and_then_what_is_heard(studio, test):
    test.start()
    machine = test.news.wait(lambda one: isinstance(one, Machine))
    assert [one.description for one in machine.inputs] == ["headset", "line"]
    assert machine.outputs == (SPEAKER,)
    test.news.wait(lambda one: isinstance(one, Moment))
    loud(studio, "headset")
    moment = test.news.wait(lambda one: isinstance(one, Moment) and one.heard[0].level_db is not None)
    assert moment.heard[0].level_db == pytest.approx(20 * np.log10(8000 / 32768), abs=0.1)
    assert moment.heard[1].level_db is None
    assert not moment.playing


def test_a_sound_is_played_and_another_ends_it(test, speakers):
    test.start()
    test.play(np.zeros(10, np.int16), 48_000, SPEAKER.name)
    test.news.wait(lambda one: isinstance(one, Moment) and one.playing)
    test.play(np.zeros(10, np.int16), 48_000, SPEAKER.name)
    test.news.wait(lambda one: len(speakers.played) == 2 and isinstance(one, Moment))
    assert speakers.played[0][1].stopped


def test_a_sound_that_cannot_be_played_is_said(test, speakers):
    speakers.refuses = True
    test.start()
    test.play(np.zeros(10, np.int16), 48_000, SPEAKER.name)
    assert "in use" in test.news.wait(lambda one: isinstance(one, NotPlayed)).why


def test_with_its_end_every_stream_is_closed_and_nothing_is_told(studio, test, speakers):
    test.start()
    test.play(np.zeros(10, np.int16), 48_000, SPEAKER.name)
    test.news.wait(lambda one: isinstance(one, Moment) and one.playing)
    test.stop()
    told = len(test.news.told)
    assert all(stream.closed for stream in studio.driver.streams.values())
    assert speakers.played[0][1].stopped
    loud(studio, "headset")
    assert len(test.news.told) == told


def test_trouble_with_the_machine_is_a_sentence(test, speakers):
    def outputs():
        raise SoundServerGoneError("The sound server does not answer. Start it.")

    speakers.outputs = outputs
    test.start()
    assert "does not answer" in test.news.wait(lambda one: isinstance(one, Machine)).trouble
