"""The parent's side, against children that are a few lines of Python."""

import os
import sys
import textwrap
import threading
from pathlib import Path

import numpy as np
import psutil
import pytest

import warmline
from warmline.core.events import Party
from warmline.speech.models import InstalledModel
from warmline.speech.protocol import Died, Failed, Finished, Ready, Reason, Recognised
from warmline.speech.recogniser import RecogniserChild

MODEL = InstalledModel("none", "vosk", Path("nowhere"), ("en",), 0.5)
WAIT_S = 20.0
SECOND = np.zeros(16_000, np.int16)

PREFACE = """
    import os, sys
    sys.path.insert(0, {app!r})
    from warmline.speech.protocol import *
    source, sink = os.fdopen(0, "rb"), os.fdopen(1, "wb")
    def say(message):
        sink.write(encode(message)); sink.flush()
    party, reason = {{}}, Reason.RECOGNISED
    def text(number):
        times = dict(start_s=0.0, end_s=1.0, confidence=1.0)
        return Recognised(utterance=number, party=party[number], final=True, text="hello", **times)
    say(Hello(pid=os.getpid()))
    opened = read_frame(source)
"""
ECHO = """
    say(Ready(load_s=0.1))
    while (frame := read_frame(source)) is not None and not isinstance(frame, Shutdown):
        if isinstance(frame, Begin):
            party[frame.utterance] = frame.party
        if isinstance(frame, Finish):
            say(text(frame.utterance))
            say(Finished(utterance=frame.utterance, party=party[frame.utterance], reason=reason))
"""
DEAF = """
    say(Ready(load_s=0.1))
    while (frame := read_frame(source)) is not None and not isinstance(frame, Shutdown):
        pass
"""


def child(body):
    app = str(Path(warmline.__file__).parents[1])
    script = textwrap.dedent(PREFACE.format(app=app)) + textwrap.dedent(body)
    return [sys.executable, "-c", script]


class Listening:
    """Collects messages; `until` waits for what it is asked for."""

    def __init__(self):
        self.messages = []
        self.threads = set()
        self._changed = threading.Condition()

    def __call__(self, message):
        with self._changed:
            self.messages.append(message)
            self.threads.add(threading.current_thread().name)
            self._changed.notify_all()

    def until(self, promise):
        with self._changed:
            assert self._changed.wait_for(lambda: promise(self.messages), WAIT_S), self.messages

    def of(self, kind):
        return [message for message in self.messages if isinstance(message, kind)]

    def until_some(self, kind, count=1):
        self.until(lambda messages: sum(isinstance(message, kind) for message in messages) >= count)
        return self.of(kind)


@pytest.fixture
def made():
    """A factory of started recognisers; afterwards nothing of them may be left."""
    threads_before = set(threading.enumerate())
    files_before = psutil.Process().num_fds()
    recognisers = []

    def make(body, **more):
        heard = Listening()
        command = more.pop("command", None) or child(body)
        recogniser = RecogniserChild(MODEL, language="en", command=command, on_message=heard, **more)
        recogniser.start()
        recognisers.append(recogniser)
        return recogniser, heard

    yield make
    for recogniser in recognisers:
        recogniser.stop()
    assert set(threading.enumerate()) <= threads_before
    assert not psutil.Process().children()
    assert psutil.Process().num_fds() == files_before


def say(recogniser, utterance, party=Party.AGENT, seconds=1):
    recogniser.begin(utterance, party, 0.0)
    for _ in range(seconds):
        recogniser.audio(utterance, SECOND)
    recogniser.finish(utterance, float(seconds), float(seconds))


def test_every_finished_utterance_is_answered_in_the_order_of_finish(made):
    recogniser, heard = made(ECHO)
    recogniser.begin(1, Party.AGENT, 0.0)
    recogniser.begin(2, Party.CUSTOMER, 0.5)
    recogniser.audio(1, SECOND)
    recogniser.audio(2, SECOND)
    recogniser.finish(2, 1.0, 0.5)
    recogniser.finish(1, 1.5, 1.5)
    finished = heard.until_some(Finished, 2)
    assert [(item.utterance, item.party) for item in finished] == [(2, Party.CUSTOMER), (1, Party.AGENT)]
    assert isinstance(heard.messages[0], Ready)
    assert [type(item) for item in heard.messages[1:]] == [Recognised, Finished] * 2
    assert heard.threads == {"recogniser"}


def test_what_was_said_before_the_model_is_loaded_is_kept(made, tmp_path):
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    recogniser, heard = made(f"    open({str(gate)!r}).read()\n" + ECHO)
    say(recogniser, 1)
    gate.write_text("open")
    assert heard.until_some(Finished)[0].reason is Reason.RECOGNISED


def test_a_killed_child_loses_what_it_had_and_comes_back(made):
    recogniser, heard = made(DEAF)
    heard.until_some(Ready)
    say(recogniser, 1)
    recogniser.begin(2, Party.CUSTOMER, 0.0)
    psutil.Process(recogniser.pid).kill()
    heard.until_some(Ready, 2)
    assert [(item.utterance, item.reason) for item in heard.of(Finished)] == [(1, Reason.DIED), (2, Reason.DIED)]
    assert len(heard.of(Died)) == 1
    assert "signal 9" in heard.of(Died)[0].message
    recogniser.audio(2, SECOND)  # of an utterance that was lost: ignored
    recogniser.finish(2, 1.0, 1.0)
    recogniser.begin(2, Party.CUSTOMER, 5.0)  # and its number is free again
    assert recogniser.backlog_s == 0.0


def test_a_child_that_keeps_dying_is_given_up(made):
    recogniser, heard = made("    say(Ready(load_s=0.0)); os._exit(7)")
    failed = heard.until_some(Failed)
    assert len(heard.of(Died)) == 5
    assert "status 7" in failed[0].message
    say(recogniser, 1)
    assert heard.until_some(Finished)[0].reason is Reason.DIED


def test_a_model_that_cannot_be_loaded_is_not_tried_again(made):
    recogniser, heard = made('    say(Failed(message="The model is broken; install it again.")); os._exit(1)')
    say(recogniser, 1)
    assert heard.until_some(Failed)[0].message == "The model is broken; install it again."
    assert heard.until_some(Finished)[0].reason is Reason.DIED
    assert heard.of(Died) == []


def test_a_program_that_is_not_there_is_one_sentence(made):
    _recogniser, heard = made("", command=["/no/such/program"])
    assert "cannot be started" in heard.until_some(Failed)[0].message


def test_a_child_that_prints_among_its_frames_is_ended(made):
    _, heard = made('    sink.write(b"LOG (loading) all of it\\n"); sink.flush(); source.read()')
    assert "unreadable" in heard.until_some(Died)[0].message


def test_a_child_of_another_version_is_refused(made):
    _, heard = made("    say(Hello(protocol=99)); source.read()")
    assert "do not belong together" in heard.until_some(Failed)[0].message
    assert heard.of(Died) == []


def test_too_much_that_waits_is_dropped_and_told(made):
    recogniser, heard = made(DEAF, backlog_s=10.0)
    for utterance in (1, 2, 3):
        say(recogniser, utterance, seconds=4)
    assert [(item.utterance, item.reason) for item in heard.until_some(Finished)] == [(3, Reason.BEHIND)]
    assert recogniser.backlog_s == 8.0
    assert not recogniser.wait_below(8.0, 0.05)
    assert recogniser.wait_below(8.1, 0.05)


def test_giving_audio_never_waits_for_the_child(made):
    stuck = "    import signal; say(Ready(load_s=0.0)); signal.pause()"
    recogniser, heard = made(stuck)
    heard.until_some(Ready)
    for utterance in range(40):  # far more than a pipe holds
        say(recogniser, utterance, seconds=4)
    behind = heard.until_some(Finished, 33)
    assert {item.reason for item in behind} == {Reason.BEHIND}


def test_waiting_for_all_means_that_all_was_delivered(made):
    recogniser, heard = made(ECHO)
    for utterance in range(20):
        say(recogniser, utterance)
    assert recogniser.wait_below(0.0, WAIT_S)
    assert len(heard.of(Finished)) == 20


def test_an_error_of_the_child_is_never_passed_on_with_words(made):
    _, heard = made('    sys.stderr.write("secret words\\n"); sys.stderr.flush(); os._exit(3)')
    heard.until_some(Failed)
    assert not any("secret" in message.message for message in heard.of(Died) + heard.of(Failed))


def test_stop_is_quiet_and_may_come_at_any_time(made):
    recogniser, heard = made(ECHO)
    recogniser.stop()
    recogniser.stop()
    told = len(heard.messages)
    say(recogniser, 1)
    assert len(heard.messages) == told
    never_started = RecogniserChild(MODEL, language="en", command=child(ECHO), on_message=heard)
    never_started.stop()


def test_stop_ends_a_child_that_does_not_listen(made):
    recogniser, heard = made("    import signal; say(Ready(load_s=0.0)); signal.pause()")
    heard.until_some(Ready)
    pid = recogniser.pid
    recogniser.stop()
    assert not psutil.pid_exists(pid)


def test_wrong_audio_and_a_number_in_use_are_refused(made):
    recogniser, _ = made(DEAF)
    recogniser.begin(1, Party.AGENT, 0.0)
    with pytest.raises(ValueError, match="already begun"):
        recogniser.begin(1, Party.AGENT, 0.0)
    with pytest.raises(ValueError, match="int16"):
        recogniser.audio(1, np.zeros(10, np.float32))
