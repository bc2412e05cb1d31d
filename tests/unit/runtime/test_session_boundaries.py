"""A live session that hears calls begin and end: real sound, a clock moved by hand, no recogniser."""

import json
import threading
from importlib.resources import as_file, files
from queue import Empty, SimpleQueue

import numpy as np
import pytest
import soundfile
from telephone_line import RATE_HZ, Line, tone

from warmline.audio.capture import CapturedBlock
from warmline.cli.main import main
from warmline.core.codec import to_line
from warmline.core.cues import CallEnded
from warmline.core.events import Answered, Ended, HoldEnded, HoldStarted, Party, Ringing, SpeechStarted, Undone
from warmline.core.settings import BoundaryLimits
from warmline.runtime.call_log_file import CallLogFile
from warmline.runtime.live_call import LiveCall
from warmline.runtime.session import Ends, Session
from warmline.runtime.wiring import CallSetup, phrasebooks, river_for

BLOCK = 512 * 5


class Played:
    """A capture that delivers a line as fast as the engine takes it in; the clock follows its samples.

    The next block waits until the engine is done with the one before: no thread's speed makes sound late.
    """

    def __init__(self):
        self.started_at = 100.0
        self.blocks = SimpleQueue()
        self.position = 0
        self.read_until = 0
        self.idle = threading.Event()
        self.tell_engine = None
        self._taken_in = threading.Event()
        self._taken_in.set()
        self._delivered = False
        self._lock = threading.Lock()

    def clock(self):
        return self.started_at + self.read_until / RATE_HZ

    def start(self):
        """Nothing to open."""

    def stop(self):
        """Nothing to close."""

    def read(self, timeout_s):
        if self._delivered:
            self._delivered = False
            self._taken_in.clear()
            self.tell_engine(self._taken_in)
        if not self._taken_in.wait(0.02):
            return None
        try:
            block = self.blocks.get(timeout=0.02)
        except Empty:
            with self._lock:
                if self.blocks.empty():
                    self.idle.set()
            return None
        self._delivered = True
        self.read_until = block.first_sample + len(block.pcm)
        return block

    def play(self, line):
        pcm = line.pcm()
        with self._lock:
            self.idle.clear()
            for at in range(0, len(pcm) - BLOCK, BLOCK):
                self.blocks.put(CapturedBlock(self.position, pcm[at : at + BLOCK], (False, False)))
                self.position += BLOCK


class Desk:
    """A session, what it said, and its logs."""

    def __init__(self, folder, limits=None):
        self.folder = folder
        self.records = []
        self._books = phrasebooks()
        self.capture = Played()
        self._more = threading.Condition()
        self._calls = 0
        self.session = Session(
            lambda: self.capture, None, self._new_call, Ends(self._post), self.capture.clock, boundaries=limits
        )
        self.capture.tell_engine = self.throw
        self.session.start()

    def _post(self, record):
        with self._more:
            self.records.append(record)
            self._more.notify_all()

    def _new_call(self, begun, recognising):
        self._calls += 1
        header = CallSetup("en").header(self._books)
        log = CallLogFile(self.folder / f"{self._calls}.jsonl", header, with_words=False)
        river = river_for(header, self._books, recognising=recognising, emit=self._post, log=log.take)
        return LiveCall(begun, river, log)

    def all_of(self, kind):
        return [record for record in self.records if isinstance(record, kind)]

    def wait(self, kind, count=1):
        with self._more:
            done = self._more.wait_for(lambda: len(self.all_of(kind)) >= count, 20)
            assert done, f"{count} of {kind.__name__} in {[type(r).__name__ for r in self.records][-12:]}"
        return self.all_of(kind)[count - 1]

    def heard_all(self):
        """Everything played has been read, and what came of it is done."""
        assert self.capture.idle.wait(20)
        done = threading.Event()
        self.throw(done)
        assert done.wait(20)

    def throw(self, done):
        """A stone into the inbox, which undoes nothing: once it is taken out, so is everything before it."""
        self.session.act(lambda t: done.set() or Undone(t=t, what="nothing"))

    def logs(self):
        return sorted(path.name for path in self.folder.glob("*.jsonl"))


@pytest.fixture
def desk(tmp_path):
    one = Desk(tmp_path, BoundaryLimits())
    yield one
    one.session.stop()


def talk(start_s, end_s):
    with as_file(files("warmline.cli") / "sample_call.flac") as path:
        return soundfile.read(path, dtype="float64")[0][int(start_s * RATE_HZ) : int(end_s * RATE_HZ)]


def call(busy_s=3.0, before_s=2.0):
    line = Line()
    line.silence(before_s)
    line.customer(tone((440.0, 480.0), (2.0, 4.0), 6.0))
    line.both(talk(0.8, 12.0))
    line.silence(1.0)
    line.customer(tone((480.0, 620.0), (0.5, 0.5), busy_s))
    return line


def test_a_call_begins_and_ends_by_its_sound_and_its_log_begins_with_it(desk):
    desk.capture.play(call())
    ended = desk.wait(Ended)
    desk.heard_all()
    rung, answered = desk.all_of(Ringing)[-1], desk.all_of(Answered)[0]
    assert (rung.t, rung.inferred, answered.inferred, answered.evidence) == (0.0, True, True, "ring_back")
    assert answered.t == pytest.approx(6.2, abs=0.3)  # the ring's begin is the call's
    assert ended.evidence == "busy"
    events = [json.loads(line) for line in (desk.folder / "1.jsonl").read_text().splitlines()[1:]]
    first = next(event for event in events if event["type"] == "speech.started")
    assert first["t"] == pytest.approx(answered.t, abs=0.05)


def test_between_calls_nothing_is_posted_or_logged(desk):
    line = Line()
    line.agent(talk(0.8, 12.0)[:, 0])
    desk.capture.play(line)
    desk.heard_all()
    assert desk.all_of((SpeechStarted, Answered)) == []
    assert desk.logs() == []


def test_the_end_stands_when_nobody_takes_it_back(desk):
    desk.capture.play(call())
    desk.wait(Ended)
    quiet = Line()
    quiet.silence(12.0)
    desk.capture.play(quiet)
    desk.wait(CallEnded)


def test_an_end_taken_back_goes_on_with_the_same_call_and_loses_nothing(desk):
    desk.capture.play(call())
    desk.wait(Ended)
    more = Line()
    more.silence(1.0)
    more.agent(talk(18.0, 24.0)[:, 0])
    desk.capture.play(more)
    desk.heard_all()
    before = len(desk.all_of(SpeechStarted))
    desk.session.act(lambda t: Undone(t=t, what="ended"))
    assert desk.wait(SpeechStarted, before + 1).party is Party.AGENT
    assert desk.all_of(CallEnded) == []
    assert desk.logs() == ["1.jsonl"]


def test_after_a_long_silence_two_who_talk_on_are_in_the_same_call(tmp_path):
    desk = Desk(tmp_path, BoundaryLimits(silence_s=20, blind_s=20))
    line = call(busy_s=0.0)
    line.silence(22.0)
    line.both(talk(18.0, 26.0))
    desk.capture.play(line)
    desk.wait(Ended)
    desk.heard_all()
    desk.session.stop()
    assert desk.logs() == ["1.jsonl"]
    assert [event.what for event in desk.all_of(Undone) if event.what == "ended"] == ["ended"]


def test_the_log_of_a_call_that_went_on_replays_to_the_same_cues(desk, capsys):
    desk.capture.play(call())
    desk.wait(Ended)
    more = Line()
    more.agent(talk(18.0, 22.0)[:, 0])
    more.silence(3.0)
    desk.capture.play(more)
    desk.heard_all()
    desk.session.act(lambda t: Undone(t=t, what="ended"))
    desk.heard_all()
    more = Line()
    more.silence(9.0)
    desk.capture.play(more)
    desk.heard_all()
    desk.session.act(lambda t: Ended(t=t))
    last = Line()
    last.silence(4.0)  # its last words are waited for
    desk.capture.play(last)
    desk.wait(CallEnded)
    live = [to_line(record) for record in desk.records if record.type.startswith("cue.")]
    capsys.readouterr()
    assert main(["replay", str(desk.folder / "1.jsonl"), "--json"]) == 0
    again = [line for line in capsys.readouterr().out.splitlines() if '"type": "cue.' in line]
    assert any("silence.dead_air" in line for line in live)
    assert sorted(again) == sorted(live)


def test_a_call_taken_back_leaves_no_log_and_the_same_talk_begins_no_other(desk):
    desk.capture.play(call(busy_s=0.0))
    desk.wait(Answered)
    desk.heard_all()
    desk.session.act(lambda t: Undone(t=t, what="answered"))
    desk.heard_all()
    assert desk.logs() == []
    more = Line()
    more.both(talk(18.0, 31.0))
    desk.capture.play(more)
    desk.heard_all()
    assert len(desk.all_of(Answered)) == 1
    assert desk.all_of(CallEnded) == []


def test_once_the_telephone_system_speaks_nothing_is_inferred(desk):
    desk.session.telephone(lambda t: Answered(t=t))
    desk.wait(Answered)
    desk.session.telephone(lambda t: Ended(t=t))
    desk.wait(CallEnded)
    desk.capture.play(call())
    desk.heard_all()
    assert len(desk.all_of(Answered)) == 1
    assert desk.all_of(Ringing) == []


def test_a_call_that_the_agent_began_ends_by_its_busy_tone(desk):
    desk.session.act(lambda t: Answered(t=t))
    desk.wait(Answered)
    desk.capture.play(call())
    assert desk.wait(Ended).inferred
    assert len(desk.all_of(Answered)) == 1


def test_an_undo_of_what_was_not_inferred_changes_nothing(desk):
    desk.session.act(lambda t: Answered(t=t))
    desk.wait(Answered)
    for what in ("answered", "ended", "ringing"):
        desk.session.act(lambda t, what=what: Undone(t=t, what=what))
    desk.heard_all()
    assert desk.logs() == ["1.jsonl"]
    desk.session.act(lambda t: Ended(t=t))
    desk.wait(CallEnded)


def test_switched_off_nothing_is_inferred(tmp_path):
    desk = Desk(tmp_path, None)
    desk.capture.play(call())
    desk.heard_all()
    desk.session.stop()
    assert desk.all_of((Ringing, Answered, Ended)) == []


def test_two_calls_with_a_pause_of_five_seconds_are_two(desk):
    desk.capture.play(call())
    desk.capture.play(call(before_s=5.0))
    desk.wait(Ended, 2)
    desk.heard_all()
    assert desk.logs() == ["1.jsonl", "2.jsonl"]
    assert len(desk.all_of(CallEnded)) == 1


@pytest.mark.parametrize("seconds", [40.0])
def test_no_more_than_fifteen_seconds_are_kept(desk, seconds):
    line = Line()
    line.agent(np.tile(talk(0.8, 3.5)[:, 0], 15)[: int(seconds * RATE_HZ)])
    desk.capture.play(line)
    desk.heard_all()
    kept = desk.session._finder.kept._frames
    assert kept[-1].now - kept[0].now <= 15.0


def more_talk():
    line = Line()
    line.both(talk(18.0, 26.0))
    return line


def quiet(seconds):
    line = Line()
    line.silence(seconds)
    return line


def test_a_call_that_was_inferred_is_heard_on_when_the_telephone_system_speaks(desk):
    desk.capture.play(call(busy_s=0.0))
    desk.wait(Answered)
    desk.heard_all()
    for said in (Answered, lambda t: HoldStarted(t=t, since=t), lambda t: HoldEnded(t=t)):
        desk.session.telephone(lambda t, said=said: said(t=t))
    desk.heard_all()
    before = len(desk.all_of(SpeechStarted))
    desk.capture.play(more_talk())
    desk.heard_all()
    assert len(desk.all_of(SpeechStarted)) > before
    desk.session.telephone(lambda t: Ended(t=t))
    desk.heard_all()
    before = len(desk.all_of(SpeechStarted))
    desk.capture.play(more_talk())
    desk.heard_all()
    assert len(desk.all_of(SpeechStarted)) == before
    assert not desk.session._line.between_calls


def test_a_held_end_stands_although_the_telephone_system_has_spoken(desk):
    desk.capture.play(call())
    desk.wait(Ended)
    desk.heard_all()
    desk.session.telephone(lambda t: HoldEnded(t=t))
    desk.heard_all()
    desk.capture.play(quiet(12.0))
    desk.wait(CallEnded)


def test_switched_off_in_mid_run_nothing_is_heard_or_kept_between_calls(desk):
    line = Line()
    line.agent(talk(0.8, 6.0)[:, 0])
    desk.capture.play(line)
    desk.heard_all()
    assert desk.session._finder.kept._frames
    desk.session.infer(False)
    desk.heard_all()
    assert not desk.session._finder.kept._frames
    assert not desk.session._line.between_calls
    desk.capture.play(call())
    desk.heard_all()
    assert desk.all_of((Ringing, Answered)) == []
    desk.session.infer(True)
    desk.heard_all()
    desk.capture.play(call())
    desk.wait(Ended)


def test_switched_off_a_call_that_was_inferred_goes_on_and_a_ring_is_taken_back(desk):
    ring = Line()
    ring.silence(2.0)
    ring.customer(tone((440.0, 480.0), (2.0, 4.0), 6.0))
    desk.capture.play(ring)
    desk.wait(Ringing)
    desk.heard_all()
    desk.session.infer(False)
    assert desk.wait(Undone).what == "ringing"
    desk.session.infer(True)
    desk.heard_all()
    desk.capture.play(call(busy_s=0.0))
    desk.wait(Answered)
    desk.session.infer(False)
    desk.heard_all()
    before = len(desk.all_of(SpeechStarted))
    desk.capture.play(more_talk())
    desk.heard_all()
    assert len(desk.all_of(SpeechStarted)) > before
    assert desk.all_of(Ended) == []


def test_a_call_that_goes_on_does_not_end_because_nobody_listened_for_its_end(desk):
    desk.session.infer(False)
    desk.session.act(lambda t: Answered(t=t))
    desk.wait(Answered)
    desk.capture.play(quiet(200.0))
    desk.heard_all()
    desk.session.infer(True)
    desk.heard_all()
    desk.capture.play(quiet(3.0))
    desk.heard_all()
    assert desk.all_of(Ended) == []


def test_once_the_telephone_system_speaks_inference_cannot_be_switched_on(desk):
    desk.session.telephone(lambda t: Answered(t=t))
    desk.session.telephone(lambda t: Ended(t=t))
    desk.session.infer(True)
    desk.heard_all()
    assert not desk.session._line.between_calls


def test_a_told_call_that_ended_by_its_sound_is_not_listened_to_after_it_was_switched_off(desk):
    desk.session.act(lambda t: Answered(t=t))
    desk.wait(Answered)
    desk.capture.play(call())
    desk.wait(Ended)
    desk.heard_all()
    desk.session.infer(False)
    desk.heard_all()
    desk.capture.play(quiet(12.0))
    desk.wait(CallEnded)
    desk.heard_all()
    assert desk.session._line.wanted is None
    assert not desk.session._line.between_calls
