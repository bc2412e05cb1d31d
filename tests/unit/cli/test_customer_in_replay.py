"""`warmline replay` with a customer's name: said on the card, in no log without words, and the same the second time."""

import json

import numpy as np
import pytest
import soundfile

from warmline.cli.main import main

RATE_HZ = 8_000
NAME = "Ms Robinson"


@pytest.fixture
def call(tmp_path):
    """A call in which the customer waits for a minute, as a telephone system tells it."""
    sound, control = tmp_path / "call.flac", tmp_path / "control.jsonl"
    soundfile.write(sound, np.zeros((60 * RATE_HZ, 2)), RATE_HZ)
    events = [{"t": 0.0, "event": "answered", "customer": NAME}, {"t": 1.0, "event": "hold"}]
    control.write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
    return [str(sound), "--control", str(control), "--no-words"]


def cues(capsys, *arguments):
    assert main(["replay", *arguments, "--json"]) == 0
    return [line for line in capsys.readouterr().out.splitlines() if '"type": "cue.' in line]


def texts(lines):
    told = [json.loads(line) for line in lines]
    return [one["text"] for one in told if one["cue"] == "hold.checkin" and one["type"] == "cue.raised"]


def test_the_card_says_the_name(call, capsys):
    assert [NAME in text for text in texts(cues(capsys, *call))] == [True]


def test_a_log_without_words_holds_no_name_and_gives_the_same_cues_again(call, capsys, tmp_path):
    log = tmp_path / "call.jsonl"
    first = cues(capsys, *call, "--call-log", str(log))
    assert NAME not in log.read_text(encoding="utf-8")
    assert [", …" in text for text in texts(first)] == [True]
    assert cues(capsys, str(log)) == first


def test_a_log_with_words_gives_the_same_cues_with_the_name(call, capsys, tmp_path):
    log = tmp_path / "call.jsonl"
    first = cues(capsys, *call, "--call-log", str(log), "--with-words")
    assert [NAME in text for text in texts(first)] == [True]
    assert cues(capsys, str(log)) == first
