"""The recogniser child with real models and real speech."""

import contextlib
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile

from warmline.core.events import Party
from warmline.speech.catalogue import load_catalogue
from warmline.speech.models import InstalledModel, find_model, model_at
from warmline.speech.protocol import Died, Failed, Finished, Hello, Open, Ready, Reason, Recognised, encode, read_frame
from warmline.speech.recogniser import RecogniserChild, default_command

RECORDINGS = Path(__file__).parent / "recordings"
RATE = 16_000
WAIT_S = 60.0


class Listening:
    """Collects messages; waits for what it is asked for."""

    def __init__(self):
        self.messages = []
        self._changed = threading.Condition()

    def __call__(self, message):
        with self._changed:
            self.messages.append(message)
            self._changed.notify_all()

    def of(self, kind):
        return [message for message in self.messages if isinstance(message, kind)]

    def until(self, kind, count=1):
        with self._changed:
            enough = lambda: len(self.of(kind)) >= count or self.of(Failed)  # noqa: E731 - read where it stands
            assert self._changed.wait_for(enough, WAIT_S)
        assert len(self.of(kind)) >= count, self.messages
        return self.of(kind)


def sound(name):
    pcm, rate = soundfile.read(RECORDINGS / name, dtype="int16")
    assert rate == RATE
    return pcm


def say(recogniser, utterance, pcm, *, party=Party.AGENT, start_s=0.0, lead_s=0.0):
    recogniser.begin(utterance, party, start_s, lead_s)
    for at in range(0, len(pcm), 512):
        recogniser.audio(utterance, pcm[at : at + 512])
    seconds = len(pcm) / RATE
    recogniser.finish(utterance, start_s + seconds, seconds)


@pytest.fixture
def recogniser_for(tmp_path):
    """A started recogniser for a language, with what it says; stopped at the end."""
    recognisers = []

    def make(language, model=None, **more):
        heard = Listening()
        model = model or find_model(language, models_dir=tmp_path / "models", catalogue=load_catalogue())
        recogniser = RecogniserChild(model, language=language, on_message=heard, **more)
        recogniser.start()
        recognisers.append(recogniser)
        return recogniser, heard

    yield make
    for recogniser in recognisers:
        recogniser.stop()
    assert not psutil.Process().children()


def test_tiny_en_understands_two_parties_who_talk_at_once(recogniser_for):
    recogniser, heard = recogniser_for("en")
    book, speech = sound("book_en.flac")[: 8 * RATE], sound("jfk_en.flac")[: 8 * RATE]
    recogniser.begin(1, Party.AGENT, 10.0)
    recogniser.begin(2, Party.CUSTOMER, 12.0)
    for at in range(0, 8 * RATE, 512):
        recogniser.audio(1, book[at : at + 512])
        recogniser.audio(2, speech[at : at + 512])
    recogniser.finish(2, 20.0, 8.0)
    recogniser.finish(1, 18.0, 8.0)
    heard.until(Finished, 2)
    customer, agent = heard.of(Recognised)
    assert "ask not what your country can do for you" in customer.text
    assert "first great sorrow of his life" in agent.text
    assert (customer.party, customer.utterance, customer.start_s, customer.end_s) == (Party.CUSTOMER, 2, 12.0, 20.0)
    assert all(item.final and 0.0 < item.confidence <= 1.0 for item in (customer, agent))
    assert [item.reason for item in heard.of(Finished)] == [Reason.RECOGNISED] * 2


def test_the_same_sound_gives_the_same_text_twice(recogniser_for):
    recogniser, heard = recogniser_for("en")
    for utterance in (1, 2):
        say(recogniser, utterance, sound("jfk_en.flac")[: 6 * RATE])
    heard.until(Finished, 2)
    first, second = heard.of(Recognised)
    assert (first.text, first.confidence) == (second.text, second.confidence)


def test_noise_silence_and_scraps_have_no_words(recogniser_for):
    recogniser, heard = recogniser_for("en")
    noise = np.random.default_rng(3).normal(0.0, 300.0, RATE // 2).astype(np.int16)
    say(recogniser, 1, np.zeros(RATE // 2, np.int16))
    say(recogniser, 2, noise)
    say(recogniser, 3, noise[: RATE // 5])
    recogniser.begin(4, Party.AGENT, 0.0)
    recogniser.finish(4, 1.0, 1.0)
    reasons = [item.reason for item in heard.until(Finished, 4)]
    assert heard.of(Recognised) == []
    assert reasons[2] is Reason.TOO_SHORT
    assert Reason.RECOGNISED not in reasons


def test_an_utterance_longer_than_a_window_of_whisper_is_recognised_to_its_end(recogniser_for):
    recogniser, heard = recogniser_for("en", backlog_s=60.0)
    speech, book = sound("jfk_en.flac"), sound("book_en.flac")
    say(recogniser, 1, np.concatenate([speech, np.zeros(12 * RATE, np.int16), book]))
    heard.until(Finished)
    text = heard.of(Recognised)[0].text.lower()
    assert "what your country can do for you" in text
    assert text.rstrip(".").endswith("built around it")


def test_base_is_put_together_from_its_wheels_and_understands_mandarin(recogniser_for, tmp_path):
    recogniser, heard = recogniser_for("zh-Hans")
    say(recogniser, 1, sound("housing_zh.flac"))
    heard.until(Finished)
    assert re.search("[房产產]", heard.of(Recognised)[0].text)
    assert (tmp_path / "models" / "whisper-base" / "model.bin").stat().st_size == 145_217_532


def test_a_prompt_does_not_get_in_the_way(recogniser_for):
    recogniser, heard = recogniser_for("en", prompt="Thank you for holding. My fellow Americans.")
    say(recogniser, 1, sound("jfk_en.flac")[: 8 * RATE])
    heard.until(Finished)
    assert "what your country can do for you" in heard.of(Recognised)[0].text


def test_vosk_says_korean_words_with_their_times_while_they_are_spoken(recogniser_for):
    recogniser, heard = recogniser_for("ko")
    heard.until(Ready)
    pcm = sound("product_ko.flac")[: int(7.5 * RATE)]
    say(recogniser, 1, pcm, start_s=100.0)
    say(recogniser, 2, pcm, party=Party.CUSTOMER, start_s=200.3, lead_s=0.3)
    heard.until(Finished, 2)
    agent, customer = (item for item in heard.of(Recognised) if item.final)
    partials = [item for item in heard.of(Recognised) if not item.final and item.utterance == 1]
    assert "인식" in agent.text
    assert len(partials) > 5
    assert 100.0 < partials[0].end_s < 101.5
    assert [word.text for word in agent.words] == agent.text.split()
    assert all(100.0 <= word.start < word.end <= 107.5 for word in agent.words)
    assert [round(word.start + 100.0, 2) for word in agent.words] == [round(word.start, 2) for word in customer.words]
    assert agent.text == customer.text


def test_vosk_times_stay_true_from_utterance_to_utterance(recogniser_for):
    recogniser, heard = recogniser_for("ko")
    pcm = sound("product_ko.flac")[: int(4.2 * RATE)]
    say(recogniser, 1, pcm)
    recogniser.begin(2, Party.AGENT, 10.0)
    recogniser.audio(2, pcm)
    say_again = 20.0
    recogniser.finish(2, 14.2, 0.1)  # too short to trust, but it was heard
    say(recogniser, 3, pcm, start_s=say_again)
    reasons = [item.reason for item in heard.until(Finished, 3)]
    first, third = (item for item in heard.of(Recognised) if item.final)
    assert reasons == [Reason.RECOGNISED, Reason.TOO_SHORT, Reason.RECOGNISED]
    assert third.words[0].start - say_again == pytest.approx(first.words[0].start, abs=0.1)


def test_a_killed_child_is_back_and_understands(recogniser_for):
    recogniser, heard = recogniser_for("en")
    heard.until(Ready)
    recogniser.begin(1, Party.AGENT, 0.0)
    recogniser.audio(1, sound("jfk_en.flac"))
    os.kill(recogniser.pid, signal.SIGKILL)
    heard.until(Died)
    assert heard.until(Finished)[0].reason is Reason.DIED
    say(recogniser, 2, sound("jfk_en.flac")[: 8 * RATE])
    assert heard.until(Finished, 2)[1].reason is Reason.RECOGNISED
    assert len(heard.of(Ready)) == 2


def test_a_model_behind_a_path_that_is_not_ascii_is_loaded(recogniser_for, tmp_path):
    real = find_model("en", models_dir=tmp_path, catalogue=load_catalogue())
    folder = tmp_path / "模型 és társai" / "小"
    shutil.copytree(real.path, folder, copy_function=os.symlink)
    recogniser, heard = recogniser_for("en", model=model_at(folder, "en"))
    say(recogniser, 1, sound("jfk_en.flac")[: 8 * RATE])
    assert heard.until(Finished)[0].reason is Reason.RECOGNISED


def test_vosk_behind_a_path_that_is_not_ascii_is_loaded(recogniser_for, tmp_path):
    real = find_model("ko", models_dir=tmp_path, catalogue=load_catalogue())
    folder = tmp_path / "모델"
    folder.symlink_to(real.path)
    _, heard = recogniser_for("ko", model=model_at(folder, "ko"))
    heard.until(Ready)


@pytest.mark.parametrize("engine", ["vosk", "whisper"])
def test_a_model_that_cannot_be_loaded_is_one_sentence(recogniser_for, tmp_path, engine):
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    _, heard = recogniser_for("en", model=InstalledModel("broken", engine, tmp_path, ("en",), 1.0))
    assert "install the model again" in heard.until(Failed)[0].message


def test_a_whisper_model_that_does_not_know_the_language_says_so(recogniser_for, tmp_path):
    english = find_model("en", models_dir=tmp_path, catalogue=load_catalogue())
    _, heard = recogniser_for("hu", model=english)
    assert "does not know the language 'hu'" in heard.until(Failed)[0].message


# ---- the child by itself ------------------------------------------------------------------------------------------


@pytest.fixture
def lone_child():
    """The child without our side of the pipes."""
    child = subprocess.Popen(
        default_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=dict(os.environ, OMP_THREAD_LIMIT="1"),
    )
    yield child
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout, child.stderr):
        with contextlib.suppress(BrokenPipeError):
            pipe.close()


def open_tiny(tmp_path):
    model = find_model("en", models_dir=tmp_path, catalogue=load_catalogue())
    return Open(engine="whisper", path=str(model.path), language="en")


def test_the_child_ends_when_its_parent_does(lone_child, tmp_path):
    lone_child.stdin.write(encode(open_tiny(tmp_path)))
    lone_child.stdin.flush()
    assert isinstance(read_frame(lone_child.stdout), Hello)
    assert isinstance(read_frame(lone_child.stdout), Ready)
    lone_child.stdin.close()
    assert lone_child.wait(WAIT_S) == 0


def test_the_child_ends_when_its_parent_does_even_while_it_loads(lone_child, tmp_path):
    lone_child.stdin.write(encode(open_tiny(tmp_path)))
    lone_child.stdin.close()
    assert lone_child.wait(WAIT_S) == 0


def test_garbage_on_its_input_ends_the_child(lone_child):
    lone_child.stdin.write(b"GET / HTTP/1.1\r\n\r\n")
    lone_child.stdin.flush()
    assert lone_child.wait(WAIT_S) == 2
    assert b"recogniser: " in lone_child.stderr.read()


def test_a_parent_of_another_version_is_refused(lone_child, tmp_path):
    newer = encode(open_tiny(tmp_path)).replace(b'"protocol":1', b'"protocol":2')
    lone_child.stdin.write(newer)
    lone_child.stdin.flush()
    assert isinstance(read_frame(lone_child.stdout), Hello)
    assert isinstance(read_frame(lone_child.stdout), Failed)
    assert lone_child.wait(WAIT_S) == 1


def test_the_child_leaves_no_core_dump(lone_child, tmp_path):
    lone_child.stdin.write(encode(open_tiny(tmp_path)))
    lone_child.stdin.flush()
    read_frame(lone_child.stdout)
    assert isinstance(read_frame(lone_child.stdout), Ready)
    limits = Path(f"/proc/{lone_child.pid}/limits").read_text(encoding="ascii")
    assert re.search(r"Max core file size\s+0\s+0", limits)


def test_what_a_library_prints_does_not_get_among_the_frames():
    script = (
        "import json, os, sys; from warmline.speech import child; sink = child._prepare_process(); "
        "print('a library prints'); os.write(1, b'from C\\n'); sys.stdout.flush(); "
        "print(json.dumps('OMP_THREAD_LIMIT' in os.environ), file=sys.stderr); sink.write(b'frame'); sink.flush()"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True, check=True, timeout=WAIT_S, env=dict(os.environ, OMP_THREAD_LIMIT="1"),
    )  # fmt: skip
    assert done.stdout == b"frame"
    assert b"from C" in done.stderr
    assert b"a library prints" in done.stderr
    assert json.loads(done.stderr.splitlines()[-1]) is False
