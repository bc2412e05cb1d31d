"""The language of a call, with real models: changed in mid-call, found in the first turns, changed often."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import psutil
import pytest
import soundfile
from desktop import desktop
from test_live import Running, speech, until

from warmline.cli.call_language import CallModels
from warmline.cli.main import main
from warmline.runtime.live_ports import Models
from warmline.runtime.live_recogniser import LiveRecogniser
from warmline.speech.models import InstalledModel
from warmline.speech.protocol import Message
from warmline.speech.recogniser import RecogniserChild

RECORDINGS = Path(__file__).parent / "recordings"
RATE_HZ = 16_000


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def run(sound_server, tmp_path):
    """`warmline run` with more arguments."""
    with desktop() as screen:
        made = []

        def start(*more: str) -> Running:
            made.append(Running(screen, sound_server, tmp_path / "logs", *more))
            return made[-1]

        yield start
        for one in made:
            if one.process.poll() is None:
                one.process.kill()
                one.process.wait()
            assert one.process.stdout is not None
            one.process.stdout.close()


def profile(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "team.toml"
    path.write_text(text)
    return path


def call(tmp_path: Path, name: str, agent: str, gap_s: float = 2.0) -> Path:
    """A recording in which the agent says `agent` after a second, and nothing follows for `gap_s`."""
    sound, _ = soundfile.read(RECORDINGS / agent, dtype="int16")
    left = np.concatenate([np.zeros(RATE_HZ, np.int16), sound, np.zeros(int(gap_s * RATE_HZ), np.int16)])
    path = tmp_path / f"{name}.flac"
    soundfile.write(path, np.stack([left, np.zeros_like(left)], axis=1), RATE_HZ)
    return path


def replayed(capsys, *arguments: str) -> list[dict]:
    assert main(["replay", *arguments, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_live_call_changes_its_language_and_back_and_is_understood_in_each(run, sound_server, tmp_path):
    running = run()
    assert running.ctl("answered", "--direction", "in").returncode == 0
    sound_server.play(speech(tmp_path, 0, 1.0, 3.31), sound_server.sinks.agent_sink)
    until(lambda: running.heard("spotted", phrase="greeting.salutation"), 15, "the English greeting")
    assert running.ctl("language", "--language", "hu-HU").returncode == 0
    until(lambda: running.heard("language.chosen", language="hu"), 5, "the change")
    english = len([e for e in running.events() if e["type"] == "spotted"])
    sound_server.play(RECORDINGS / "greeting_hu.flac", sound_server.sinks.agent_sink)  # while the model loads
    until(lambda: running.heard("health", party=None, state="no_words"), 5, "words are missed honestly")
    until(lambda: running.heard("health", party=None, state="live"), 20, "words come again")
    until(lambda: len([e for e in running.events() if e["type"] == "spotted"]) > english, 30, "Hungarian is understood")
    until(lambda: running.heard("spotted", phrase="greeting.offer"), 15, "the Hungarian greeting is over")
    assert running.ctl("resume", "--language", "en").returncode == 0
    until(lambda: running.heard("hold.ended", language="en"), 5, "back to English")
    sound_server.play(speech(tmp_path, 0, 1.0, 3.31), sound_server.sinks.agent_sink)
    back = max(e["t"] for e in running.events() if e["type"] == "hold.ended")
    until(lambda: any(e["start"] > back for e in running.events() if e["type"] == "spotted"), 20, "English again")
    assert running.heard("health", state="no_words")
    assert len([e for e in running.events() if e.get("state") == "no_words"]) == 1  # back without a pause: one model
    assert len(psutil.Process(running.process.pid).children()) == 1
    assert running.ctl("answered", "--language", "klingon").returncode == 2
    assert running.ctl("ended").returncode == 0
    until(lambda: running.heard("ended"), 10, "the end")
    until(lambda: running.ctl("language", "--language", "zh-Hant").returncode == 0, 5, "chosen between two calls")
    until(
        lambda: not running.ctl("answered").returncode and len(list(running.logs.glob("*"))) == 2, 15, "the next call"
    )
    headers = [json.loads(path.read_text().splitlines()[0]) for path in sorted(running.logs.glob("*"))]
    assert [header["language"] for header in headers] == ["en", "zh-Hant"]
    assert running.stop() == 0


def test_a_live_call_in_a_language_that_nobody_said_is_found_to_be_hungarian(run, sound_server, tmp_path):
    running = run("--profile", str(profile(tmp_path, 'language = "en"\nlanguages = ["hu", "zh-Hans"]\n')))
    assert running.ctl("answered").returncode == 0
    until(lambda: running.heard("language.chosen", language="und"), 5, "the language is not known")
    sound_server.play(RECORDINGS / "greeting_hu.flac", sound_server.sinks.agent_sink)
    until(lambda: running.heard("language.chosen", language="hu", found=True), 30, "it is found")
    until(lambda: running.heard("spotted", phrase="greeting.salutation"), 20, "the greeting before it was not lost")
    found = next(e["t"] for e in running.events() if e.get("found"))
    greeting = next(e for e in running.events() if e["type"] == "spotted")
    assert greeting["end"] < found < greeting["t"]
    assert running.stop() == 0


@pytest.mark.parametrize(
    ("recording", "language", "block_ms"),
    [("jfk_en.flac", "en", "500"), ("housing_zh.flac", "zh-Hant", "70"), ("greeting_hu.flac", "hu", "500")],
)
def test_a_replay_finds_the_language_and_loses_no_word(tmp_path, capsys, recording, language, block_ms):
    team = profile(tmp_path, 'language = "en"\nlanguages = ["zh-Hant", "hu"]\n')
    path, log = call(tmp_path, "call", recording), tmp_path / "log.jsonl"
    first = replayed(capsys, str(path), "--profile", str(team), "--call-log", str(log), "--block-ms", block_ms)
    if language == "hu":
        assert replayed(capsys, str(path), "--profile", str(team), "--block-ms", "70") == first
    chosen = [(r["language"], r["found"]) for r in first if r["type"] == "language.chosen"]
    assert chosen == [("und", False), (language, True)]
    assert [r["language"] for r in first if r["type"] == "words"][:1] == [language]
    logged = replayed(capsys, str(log))
    assert [r for r in logged if r["type"].startswith("cue.")] == [r for r in first if r["type"].startswith("cue.")]


def test_a_replay_follows_the_language_of_its_control_file_and_speaks_it(tmp_path, capsys):
    control = tmp_path / "control.jsonl"
    control.write_text(
        '{"t": 0, "event": "answered", "direction": "in"}\n{"t": 0.5, "event": "language", "language": "hu"}\n'
        '{"t": 17, "event": "hold", "language": "zh-TW"}\n{"t": 17.5, "event": "resume"}\n'
    )
    log = tmp_path / "log.jsonl"
    path = call(tmp_path, "call", "greeting_hu.flac", gap_s=16.0)
    records = replayed(capsys, str(path), "--control", str(control), "--call-log", str(log))
    assert {r["language"] for r in records if r["type"] == "words"} == {"hu"}
    texts = [r["text"] for r in records if r["type"] in ("cue.raised", "cue.escalated") and r.get("text")]
    assert any(set("őűöüóáéí") & set(text) for text in texts)  # the silence of 6 s after the greeting
    cue_records = [r for r in records if r["type"].startswith("cue.")]
    assert [r for r in replayed(capsys, str(log)) if r["type"].startswith("cue.")] == cue_records


def test_ten_changes_of_model_leave_one_child_and_no_thread_behind():
    before = {thread.name for thread in threading.enumerate()}
    made: list[RecogniserChild] = []

    def child(model: InstalledModel, language: str, take: Callable[[Message], None]) -> RecogniserChild:
        made.append(RecogniserChild(model, language=language, on_message=take))
        return made[-1]

    recogniser = LiveRecogniser(Models(CallModels(("en",)).find, str, child), "en", lambda news: None)
    recogniser.start()
    for change in range(10):
        until(lambda n=change: len(made) > n and made[n].pid is not None, 20, "the child of this language")
        recogniser.speak(("hu", "en")[change % 2], anew=True)  # each call has the preferred model of its language
    until(lambda: len(made) == 11 and len(psutil.Process().children()) == 1, 20, "the children before are gone")
    recogniser.stop()
    assert psutil.Process().children() == []
    assert {thread.name for thread in threading.enumerate()} == before
