"""A call under a team's phrasebook that changed in mid-call: its log alone gives the same words again."""

import json
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from warmline.cli.call_logs import CallLogs
from warmline.cli.desk import Desk, DeskSetup, _library
from warmline.cli.main import main
from warmline.config.profiles import Profile, read_profile
from warmline.core.codec import to_line
from warmline.core.events import AnotherWording, Answered, Ended, Party, SettingsChanged, SpeechEnded, SpeechStarted
from warmline.core.settings import BudgetLimits, Limits
from warmline.runtime.wiring import Library, Spotters, phrasebooks
from warmline.speech.listener import FrameHeard

CUE = "silence.response"
SAY = '[[say]]\nid = "{}"\ncue = "silence.response"\nsource = "team"\ntext = "{}"\n'
SAMPLE = Path(__file__).resolve().parents[3] / "app/warmline/cli/sample_call.flac"
OURS = phrasebooks()
LIMITS = Limits(budget=BudgetLimits(card_s=60), cues_off=("greeting.missing",))


@pytest.fixture
def team(tmp_path):
    """Writes the team's phrases and gives the library with them."""

    def write(text):
        folder = tmp_path / "phrases" / "en"
        folder.mkdir(parents=True, exist_ok=True)
        entries = [SAY.format(wording.id, text) for wording in OURS["en"].for_cue(CUE)]
        (folder / "silence.toml").write_text("".join(entries))
        return Library(OURS).with_team(folder.parent)

    return write


def at_the_desk(library, logs):
    desk = object.__new__(Desk)
    desk._setup = DeskSetup(logs=logs, profile=Profile(limits=LIMITS))
    desk._logs = CallLogs(logs, with_words=False, show=lambda kept: None)
    desk.library, desk._spotters = library, Spotters(library.books)
    desk._language, desk._next, desk._in_call = "en", None, False
    desk.bridge = SimpleNamespace(post=(seen := []).append)
    return desk, seen


def frame(now, *events):
    return FrameHeard(now=now, heard_until=now, levels_db=(-60.0, -60.0), events=events, utterances=())


def shown(records):
    return [record.text for record in records if getattr(record, "text", None)]


@pytest.fixture
def called(team, tmp_path):
    """A call in which the team's folder changes: (the words shown, its log)."""
    before = team("One moment, please.")
    logs = tmp_path / "logs"
    logs.mkdir()
    desk, seen = at_the_desk(before, logs)
    call = desk._new_call(0.0, True)
    call.event(Answered(t=0.0))
    call.frame(frame(1.2, SpeechStarted(t=1.0, party=Party.CUSTOMER, known=1.2)))
    call.frame(frame(3.2, SpeechEnded(t=3.0, party=Party.CUSTOMER, known=3.2)))
    call.frame(frame(7.5))
    call.event(SettingsChanged(t=8.0, limits=LIMITS, phrases=team("Bear with me.").said))
    call.event(AnotherWording(t=9.0, key=f"{CUE}@3.00"))
    call.event(Ended(t=10.0))
    call.close()
    (log,) = logs.glob("*.jsonl")
    return seen, log


def replayed(capsys, *arguments):
    capsys.readouterr()
    assert main(["replay", *map(str, arguments), "--json"]) == 0
    return capsys.readouterr()


def test_both_wordings_were_shown(called):
    assert shown(called[0]) == ["One moment, please.", "Bear with me."]


def test_the_log_gives_byte_for_byte_the_same_cues_when_the_folder_is_gone(called, tmp_path, capsys):
    seen, log = called
    for file in (tmp_path / "phrases" / "en").iterdir():
        file.unlink()
    said = replayed(capsys, log)
    live = [to_line(record) for record in seen if record.type.startswith("cue.")]
    assert [line for line in said.out.splitlines() if '"type": "cue.' in line] == live
    assert not said.err


def test_a_log_holds_what_the_team_says_and_nothing_of_what_it_listens_for(called):
    head, *rest = called[1].read_text().splitlines()
    assert {one["text"] for one in json.loads(head)["team"]["en"]["wordings"]} == {"One moment, please."}
    (change,) = [json.loads(line) for line in rest if '"settings.changed"' in line]
    assert {one["text"] for one in change["phrases"]["en"]["wordings"]} == {"Bear with me."}
    assert "patterns" not in json.loads(head)["team"]["en"]


def test_with_a_profile_the_words_are_those_of_its_folder(called, team, tmp_path, capsys):
    team("Just a second.")
    profile = tmp_path / "team.toml"
    profile.write_text(
        'phrasebook = "phrases"\n[limits]\ncues_off = ["greeting.missing"]\n[limits.budget]\ncard_s = 60\n'
    )
    said = replayed(capsys, called[1], "--profile", profile).out
    texts = [json.loads(line).get("text") for line in said.splitlines()]
    assert [text for text in texts if text] == ["Just a second.", "Just a second."]


def test_a_profile_whose_folder_is_missing_stops_a_replay_with_the_remedy(called, tmp_path, capsys):
    profile = tmp_path / "team.toml"
    profile.write_text('phrasebook = "gone"\n')
    assert main(["replay", str(called[1]), "--profile", str(profile)]) == 2
    assert f"There is no folder {tmp_path}/gone for the team's phrasebook" in capsys.readouterr().err


def test_when_our_own_phrases_have_changed_since_that_is_said(called, capsys, monkeypatch):
    older = {language: replace(book, sha256="older") for language, book in OURS.items()}
    monkeypatch.setattr("warmline.cli.calls.phrasebooks", lambda: older)
    assert "The phrasebook has changed since this call" in replayed(capsys, called[1]).err


def test_a_desk_with_a_broken_folder_says_so_and_serves_with_ours(tmp_path, capsys):
    (tmp_path / "phrases" / "en").mkdir(parents=True)
    (tmp_path / "phrases" / "en" / "own.toml").write_text("[[say]]\n")
    (tmp_path / "team.toml").write_text('phrasebook = "phrases"\n')
    assert not _library(read_profile(tmp_path / "team.toml")).team
    said = capsys.readouterr().err
    assert "en/own.toml, line 1" in said
    assert "Until it is mended, Warmline's own phrases hold." in said


def test_a_recording_under_a_teams_phrasebook_and_the_log_of_it_have_the_same_cues(team, tmp_path, capsys):
    team("Nothing but our own words.")
    profile = tmp_path / "team.toml"
    profile.write_text('phrasebook = "phrases"\n')
    log = tmp_path / "call.jsonl"
    recorded = replayed(capsys, SAMPLE, "--no-words", "--profile", profile, "--call-log", log).out
    assert "Nothing but our own words." in recorded
    again = replayed(capsys, log).out
    assert [one for one in again.splitlines() if '"cue.' in one] == [
        one for one in recorded.splitlines() if '"cue.' in one
    ]
