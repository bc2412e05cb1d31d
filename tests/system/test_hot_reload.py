"""Limits that change while a call goes on: a lead saves a profile, and the running panel takes it."""

import json
import time
from pathlib import Path

import pytest
from desktop import desktop
from pulse import SoundServer
from test_live import Running, cues, speech, until

from warmline.config.files import read_toml, write_toml
from warmline.config.profiles import Profile
from warmline.core.settings import DeadAirLimits, Limits, ResponseGapLimits

WITHIN_S = 1.0
PHRASES_WITHIN_S = 2.0  # making what listens for them takes 0.1 to 0.4 s a language


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture
def profile(tmp_path):
    path = tmp_path / "team.toml"
    write_toml(path, Profile(company="Acme"))
    return path


@pytest.fixture
def running(sound_server: SoundServer, tmp_path, profile):
    with desktop() as screen:
        one = Running(screen, sound_server, tmp_path / "logs", "--profile", str(profile), "--no-words")
        yield one
        if one.process.poll() is None:
            one.process.kill()
            one.process.wait()
        assert one.process.stdout is not None
        one.process.stdout.close()


def save(path: Path, words_s: float) -> float:
    """As an editor saves: a new file takes the place of the old one. Says when."""
    stages = {"notice_s": 1.0, "words_s": words_s, "alert_s": 20.0}
    limits = Limits(response=ResponseGapLimits(**stages), dead_air=DeadAirLimits(**stages))
    draft = path.with_suffix(".draft")
    write_toml(draft, Profile(company="Acme", limits=limits))
    draft.replace(path)
    return time.monotonic()


def test_a_profile_saved_in_mid_call_sets_the_limits_of_that_call(running, sound_server, profile, tmp_path, capsys):
    assert running.ctl("answered").returncode == 0
    until(lambda: running.heard("answered"), 10, "the call begins")

    saved = save(profile, words_s=3.0)
    until(lambda: running.heard("settings.changed"), 10, "the new limits reach the call")
    reached_s = time.monotonic() - saved
    assert reached_s <= WITHIN_S

    profile.write_text("[limits.response]\nwords_s = 500\n")  # a mistake changes nothing
    sound_server.play(speech(tmp_path, 1, 22.23, 25.21), sound_server.sinks.customer_sink)
    until(lambda: running.heard("speech.ended", party="customer"), 15, "the customer has spoken")
    ended = max(e["t"] for e in running.events() if e["type"] == "speech.ended")
    until(lambda: any(e["t"] > ended + 3.5 for e in running.events() if e["type"] == "heard"), 20, "a silence of 3.5 s")
    saved_again = save(profile, words_s=6.0)
    until(lambda: len([e for e in running.events() if e["type"] == "settings.changed"]) == 2, 10, "it is mended")
    assert time.monotonic() - saved_again <= WITHIN_S
    assert running.ctl("ended").returncode == 0
    until(lambda: running.heard("ended"), 10, "the end of the call")
    assert running.stop() == 0

    changes = [event for event in running.events() if event["type"] == "settings.changed"]
    assert [event["limits"]["response"]["words_s"] for event in changes] == [3.0, 6.0]
    (log,) = running.logs.glob("*.jsonl")
    assert json.loads(log.read_text().splitlines()[0])["limits"]["response"]["words_s"] == 4.0
    words = [c for c in cues(log, capsys) if c["cue"] == "silence.response" and c.get("severity") == "nudge"]
    assert [c["limit"] for c in words if c["type"] == "cue.escalated"] == [3.0]
    assert cues(log, capsys) == cues(log, capsys)

    next_call = read_toml(profile, Profile)
    assert next_call.limits.response.words_s == 6.0


def test_the_next_call_begins_with_what_was_saved_between_calls(running, profile):
    save(profile, words_s=5.0)
    until(lambda: _new_limit(running) == 5.0, 15, "a call begins under the new limits")
    assert running.stop() == 0


def _new_limit(running: Running) -> float:
    """The limit in the header of the log of a call that is begun now and ended at once."""
    assert running.ctl("answered").returncode == 0
    until(lambda: any(path.stat().st_size for path in running.logs.glob("*.jsonl")), 10, "the log begins")
    assert running.ctl("ended").returncode == 0
    newest = max(running.logs.glob("*.jsonl"), key=lambda path: path.stat().st_mtime_ns)
    return float(json.loads(newest.read_text().splitlines()[0])["limits"]["response"]["words_s"])


SAY = '[[say]]\nid = "team.{0}"\ncue = "silence.response"\nsource = "team"\ntext = "{0} of our own words."\n'


def test_a_teams_phrasebook_saved_in_mid_call_is_in_the_log_of_that_call(sound_server, tmp_path):
    chapter = tmp_path / "phrases" / "en" / "own.toml"
    chapter.parent.mkdir(parents=True)
    chapter.write_text(SAY.format("first"))
    profile = tmp_path / "team.toml"
    profile.write_text('phrasebook = "phrases"\n')
    with desktop() as screen:
        running = Running(screen, sound_server, tmp_path / "logs", "--profile", str(profile), "--no-words")
        try:
            assert running.ctl("answered").returncode == 0
            until(lambda: running.heard("answered"), 10, "the call begins")
            saved = time.monotonic()
            chapter.write_text(SAY.format("second"))
            until(lambda: running.heard("settings.changed"), 10, "the new phrases reach the call")
            reached_s = time.monotonic() - saved
            assert running.stop() == 0
        finally:
            if running.process.poll() is None:
                running.process.kill()
                running.process.wait()
            assert running.process.stdout is not None
            running.process.stdout.close()
    assert reached_s <= PHRASES_WITHIN_S
    (log,) = running.logs.glob("*.jsonl")
    head, *events = [json.loads(line) for line in log.read_text().splitlines()]
    (change,) = [event for event in events if event["type"] == "settings.changed"]
    assert [one["id"] for one in head["team"]["en"]["wordings"]] == ["team.first"]
    assert [one["id"] for one in change["phrases"]["en"]["wordings"]] == ["team.second"]
