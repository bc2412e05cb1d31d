"""The self-test must be able to fail: each part is held against an installation in which something is wrong."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from warmline.__main__ import _give_back_library_path
from warmline.cli import selftest, selftest_parts, selftest_sound
from warmline.cli.main import main
from warmline.cli.outcome import FAILED, NOT_TRIED, OK, Outcome, ok
from warmline.core.cues import CueCleared, CueRaised, Severity
from warmline.core.events import Party, SpeechEnded, SpeechStarted
from warmline.core.phrases import Phrasebook
from warmline.speech.protocol import Hello, read_frame
from warmline.speech.recogniser import default_command

SAMPLE = Path(selftest_parts.__file__).parent / "sample_call.flac"
EXPECTED = [
    {"t": 15.41, "cue": "silence.response", "severity": "hint"},
    {"t": 17.41, "cue": "silence.response", "severity": "nudge"},
]


def shown(t: float, severity: Severity = Severity.HINT, cue: str = "silence.response") -> CueRaised:
    return CueRaised(t=t, cue=cue, key=f"{cue}@1", severity=severity, show="bar", measured=2.0, limit=2.0, unit="s",
                     text=None, since=t - 2.0)  # fmt: skip


# ---- the parts, each in a process of its own ---------------------------------------------------------------


def python(code: str) -> list[str]:
    return [sys.executable, "-c", code]


def test_what_the_process_of_a_part_says_last_is_its_outcome():
    said = json.dumps({"result": "ok", "said": "works", "remedy": ""})
    assert selftest.in_a_process("call", python(f"print('a library prints'); print('{said}')")) == ok("works")


def test_a_library_that_aborts_is_a_failure_with_a_remedy():
    code = "import os, sys; print('could not load the plugin', file=sys.stderr, flush=True); os.abort()"
    outcome = selftest.in_a_process("panel", python(code))
    assert outcome.result == FAILED
    assert outcome.said == "it ended with SIGABRT: could not load the plugin"
    assert "X11" in outcome.remedy


def test_a_part_that_is_stuck_is_ended():
    outcome = selftest.in_a_process("sound", python("import time; time.sleep(30)"), timeout_s=1.0)
    assert (outcome.result, outcome.said) == (FAILED, "it was stuck and was ended after 1 s")


@pytest.mark.parametrize("code", ["print('nonsense')", "print('{}')", "print('[1]')", "pass", "raise SystemExit(3)"])
def test_a_part_that_says_nothing_readable_has_failed(code):
    outcome = selftest.in_a_process("texts", python(code))
    assert outcome.result == FAILED
    assert outcome.remedy == "install Warmline again"


def test_a_program_that_is_not_there_is_a_failure():
    assert "could not be started" in selftest.in_a_process("texts", ["/no/such/program"]).said


@pytest.mark.parametrize(("results", "status"), [((OK, NOT_TRIED), 0), ((OK, FAILED), 1)])
def test_only_a_failure_makes_the_exit_status_one(monkeypatch, capsys, results, status):
    outcomes = dict(zip(("texts", "panel"), results, strict=True))
    monkeypatch.setattr(selftest, "PARTS", tuple(outcomes))
    monkeypatch.setattr(selftest, "in_a_process", lambda name, command: Outcome(outcomes[name], "said", "mend"))
    assert main(["selftest", "--json"]) == status
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["part"], line["result"]) for line in lines] == list(outcomes.items())
    assert main(["selftest"]) == status
    assert "→ mend" in capsys.readouterr().out


def test_an_error_inside_a_part_is_said_without_a_traceback(monkeypatch, capsys):
    monkeypatch.setattr(selftest_parts, "load_catalogue", lambda: 1 / 0)
    assert main(["selftest", "--only", "texts"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["result"], said["said"]) == (FAILED, "ZeroDivisionError: division by zero")


# ---- phrasebook and call -----------------------------------------------------------------------------------


def test_a_phrasebook_in_which_nothing_is_heard_is_a_failure(monkeypatch):
    deaf = Phrasebook(language="en", wordings=(), patterns=(), day_parts=(), sha256="")
    monkeypatch.setattr(selftest_parts, "load_phrasebook", lambda language: deaf)
    assert selftest_parts.texts() == Outcome(FAILED, "a goodbye in en is not heard", "install Warmline again")


def test_all_phrasebooks_are_heard():
    assert selftest_parts.texts().result == OK


def test_the_expected_cues_follow_from_the_annotation_and_the_limits():
    truth = json.loads(SAMPLE.with_suffix(".json").read_text(encoding="utf-8"))
    silence = next(one for one in truth["silences"] if one["kind"] == "gap" and one["dur"] == 5.0)
    (hold,) = truth["holds"]
    wanted = [(round(cue["t"], 2), cue["cue"], cue["severity"]) for cue in truth["without_words"]]
    assert wanted == [
        (round(silence["start"] + 2.0, 2), "silence.response", "hint"),
        (round(silence["start"] + 4.0, 2), "silence.response", "nudge"),
        (round(hold["start"] + 4.0, 2), "silence.dead_air", "hint"),
        (round(hold["start"] + 6.0, 2), "silence.dead_air", "nudge"),
        (round(hold["start"] + 10.0, 2), "silence.dead_air", "alert"),
    ]


def test_cues_as_expected_are_no_difference():
    assert selftest_parts.first_difference(EXPECTED, [shown(15.44), shown(17.39, Severity.NUDGE)]) == ""


@pytest.mark.parametrize(
    ("cues", "said"),
    [
        ([shown(15.41)], "silence.response (nudge) did not come at 17.4 s"),
        ([shown(15.6), shown(17.41, Severity.NUDGE)], "silence.response (hint) came at 15.60 s instead of 15.41 s"),
        ([shown(15.41), shown(17.41)], "silence.response (hint) came at 17.4 s instead of silence.response (nudge)"),
        (
            [shown(15.41), shown(17.41, Severity.NUDGE), shown(20.0, cue="hold.limit")],
            "hold.limit (hint) came at 20.0 s unasked",
        ),
    ],
)
def test_the_first_difference_is_named(cues, said):
    assert selftest_parts.first_difference(EXPECTED, cues).startswith(said)


# ---- the recogniser ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("pass", "the recogniser does not start"),
        ("{hello}; import time; time.sleep(30)", "the recogniser does not end within 1 s of its parent"),
        ("{hello}; sys.stdin.read(); sys.exit(3)", "the recogniser ends with status 3"),
    ],
)
def test_a_recogniser_that_starts_or_ends_badly_is_a_failure(monkeypatch, code, said):
    hello = "import sys; from warmline.speech.protocol import Hello, encode; "
    hello += "sys.stdout.buffer.write(encode(Hello())); sys.stdout.flush()"
    monkeypatch.setattr(selftest_parts, "default_command", lambda: python(code.format(hello=hello)))
    monkeypatch.setattr(selftest_parts, "CHILD_ENDS_S", 1.0)
    assert selftest_parts.recogniser() == Outcome(FAILED, said, "install Warmline again")


def test_without_a_model_it_says_that_there_are_timing_cues_only(monkeypatch, tmp_path):
    monkeypatch.setattr(selftest_parts, "_child_fault", lambda: "")
    monkeypatch.setattr(selftest_parts, "_installed", lambda: None)
    monkeypatch.setattr(selftest_parts, "models_dir", lambda: tmp_path)
    outcome = selftest_parts.recogniser()
    assert outcome.result == NOT_TRIED
    assert "timing cues only" in outcome.said
    assert str(tmp_path) in outcome.remedy


# ---- sound ---------------------------------------------------------------------------------------------------


def heard(**changed: float) -> list[object]:
    at = {"ended": 2.9, "due": 4.9, "answer": 7.9} | changed
    ended = SpeechEnded(t=at["ended"], party=Party.CUSTOMER, known=3.2, level_db=-20.0, peak_db=-6.0)
    began = SpeechStarted(t=at["answer"], party=Party.AGENT, known=8.0)
    cue = shown(at["due"])
    return [ended, cue, began, CueCleared(t=8.0, cue=cue.cue, key=cue.key, reason="agent spoke")]


def test_both_voices_and_the_bar_in_its_time_are_what_is_wanted():
    assert selftest_sound.judged(heard()).result == OK


@pytest.mark.parametrize(
    ("records", "said"),
    [
        ([], "the call was played but not heard"),
        (heard()[1:], "the customer was played but not heard"),
        ([*heard()[:2], heard()[3]], "the agent was played but not heard"),
        (heard(answer=9.0), "the customer waited 6.10 s instead of 5.0 s"),
        (heard(due=6.0), "silence.response did not come when it was due"),
        ([heard()[0], *heard()[2:]], "silence.response did not come when it was due"),
        (heard()[:3], "silence.response did not go when the agent spoke"),
    ],
)
def test_what_was_not_heard_or_shown_is_named(records, said):
    assert selftest_sound.judged(records) == Outcome(FAILED, said, selftest_sound.REMEDY)


# ---- a frozen program ------------------------------------------------------------------------------------------


def test_a_frozen_program_is_its_own_recogniser(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert default_command() == (sys.executable, "recogniser-child")


def test_the_program_becomes_the_recogniser_when_it_is_told_to():
    command = [sys.executable, "-m", "warmline", "recogniser-child"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdout is not None
        assert isinstance(read_frame(child.stdout), Hello)
        child.communicate(timeout=30)
    assert child.returncode == 0


@pytest.mark.parametrize(("before", "after"), [(None, None), ("/opt/theirs", "/opt/theirs")])
def test_programs_that_a_frozen_warmline_starts_do_not_get_its_libraries(monkeypatch, before, after):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/usr/lib/warmline/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    _give_back_library_path()
    assert os.environ.get("LD_LIBRARY_PATH") == after
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ
