"""Whose sound it is: what the sound server says about our streams, and what a line makes of it."""

from queue import SimpleQueue

import numpy as np
import pytest

from warmline.audio.devices import DeviceName, InputDevice
from warmline.audio.health import Loss, PartyHealth
from warmline.audio.line import Line
from warmline.audio.mending import Opened, RawBlock
from warmline.audio.routes import RouteReport, RouteWatch, ThreadCrashed
from warmline.audio.sound import Route, ServerSource, SoundServerGoneError
from warmline.core.events import Party

PHONE = ServerSource(3, "phone.monitor", "Phone", 1, 16_000)
OTHER = ServerSource(4, "desk.monitor", "Desk", 1, 16_000)
SOURCES = {3: PHONE, 4: OTHER, 9: ServerSource(9, "phone.monitor", "Phone", 1, 16_000)}
SECOND = np.full(16_000, 500, np.int16).tobytes()


@pytest.fixture
def line():
    made = Line((PartyHealth(Party.CUSTOMER, ""),), "phone.monitor", "PulseAudio", started_at=0.0)
    device = InputDevice(DeviceName("phone.monitor", "PulseAudio"), "Phone", 1, 16_000)
    made.opened(Opened(0, stream=1, tag="ours", device=device, channels=1), now=0.0)
    return made


def report(asked_at, source=3, *, muted=False):
    return RouteReport(asked_at, {"ours": Route(source, muted)}, SOURCES)


def test_sound_is_believed_only_after_the_server_was_asked_about_it(line):
    line.take(RawBlock(1, SECOND, arrived=1.0))
    assert line.track.tape.end == 0
    line.learn(report(0.9))
    assert line.track.tape.end == 0
    line.learn(report(1.0))
    assert line.track.tape.end == 16_000


def test_sound_that_came_before_the_stream_was_seen_elsewhere_is_thrown_away(line):
    line.take(RawBlock(1, SECOND, arrived=1.0))
    line.learn(report(1.0))
    line.take(RawBlock(1, SECOND, arrived=2.0))
    line.learn(report(2.1, source=4))
    assert line.track.tape.end == 16_000
    assert line.parties[0].loss is Loss.MOVED
    line.take(RawBlock(1, SECOND, arrived=3.0))
    line.learn(report(3.1))
    assert line.track.tape.end == 16_000


def test_a_source_of_the_same_name_that_came_later_is_not_the_same(line):
    line.take(RawBlock(1, SECOND, arrived=1.0))
    line.learn(report(1.0))
    line.learn(report(2.0, source=9))
    assert line.parties[0].loss is Loss.MOVED


def test_without_an_answer_sound_waits_and_the_line_is_lost_in_time(line):
    line.take(RawBlock(1, SECOND, arrived=1.0))
    line.learn(RouteReport(1.1, None, {}))
    line.learn(RouteReport(1.2, {}, SOURCES))
    assert line.track.tape.end == 0
    line.check(1.2)
    assert line.parties[0].loss is Loss.STALLED


def test_sound_from_before_our_own_absence_is_no_sign_of_a_stall(line):
    line.take(RawBlock(1, SECOND, arrived=1.0))
    line.excuse(9.0)
    line.learn(report(9.01))
    line.check(9.02)
    assert line.parties[0].loss is None


def test_a_muted_source_or_stream_is_told(line):
    line.learn(report(1.0, muted=True))
    assert line.parties[0].muted
    line.learn(report(1.1))
    assert not line.parties[0].muted


class FakeServer:
    def __init__(self):
        self.gone = False
        self.broken = False
        self.asked_for_sources = 0
        self.route = Route(3, False)

    def routes(self):
        if self.broken:
            raise RuntimeError("nobody expected this")
        if self.gone:
            raise SoundServerGoneError("gone")
        return {"ours": self.route}

    def sources(self):
        self.asked_for_sources += 1
        return list(SOURCES.values())

    def close(self):
        self.closed = True


@pytest.fixture
def watched():
    server, answers = FakeServer(), SimpleQueue()
    watch = RouteWatch(lambda: server, answers.put, iter(np.arange(0.0, 1000.0, 0.01)).__next__)
    watch.start()
    yield server, answers, watch
    assert watch.stop(2.0)


def test_each_question_is_answered_and_the_list_of_sources_is_not_asked_for_every_time(watched):
    server, answers, watch = watched
    for _ in range(10):
        assert answers.get(timeout=2).routes == {"ours": Route(3, False)}
        watch.ask()
    assert server.asked_for_sources == 1


def test_an_unheard_of_source_is_looked_up_at_once(watched):
    server, answers, watch = watched
    answers.get(timeout=2)
    server.route = Route(77, False)
    watch.ask()
    while answers.get(timeout=2).routes["ours"].source_index != 77:
        watch.ask()
    assert server.asked_for_sources == 2


def test_a_server_that_went_away_is_told_and_asked_again(watched):
    server, answers, watch = watched
    server.gone = True
    watch.ask()
    while answers.get(timeout=2).routes is not None:
        watch.ask()
    server.gone = False
    watch.ask()
    while answers.get(timeout=2).routes is None:
        watch.ask()


def test_an_unexpected_error_ends_the_watch_and_is_told(watched):
    server, answers, watch = watched
    server.broken = True
    watch.ask()
    message = answers.get(timeout=2)
    while isinstance(message, RouteReport):
        message = answers.get(timeout=2)
    assert isinstance(message, ThreadCrashed)
    assert message.thread == "audio-route"
