"""`warmline replay FILE --boundaries`: the calls of a recording, found as a live session finds them."""

import json
from importlib.resources import as_file, files

import numpy as np
import pytest
import soundfile
from telephone_line import RATE_HZ, Line, tone

from warmline.cli.main import main


@pytest.fixture
def afternoon(tmp_path):
    """A recording of two calls: one rings and ends busy, one just begins to be talked in."""
    with as_file(files("warmline.cli") / "sample_call.flac") as path:
        talk = soundfile.read(path, dtype="float64", frames=13 * RATE_HZ)[0]
    line = Line()
    line.silence(2.0)
    line.customer(tone((425.0,), (1.25, 3.75), 10.0))
    line.both(talk)
    line.customer(tone((425.0,), (0.3, 0.3), 4.0))
    line.silence(15.0)
    line.both(talk)
    line.silence(2.0)
    path = tmp_path / "afternoon.flac"
    soundfile.write(path, line.pcm(mu=True), RATE_HZ)
    return path


def test_calls_are_told_with_begin_end_and_evidence(afternoon, capsys):
    assert main(["replay", str(afternoon), "--boundaries", "--no-words", "--json"]) == 0
    first, second = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert (first["type"], first["by"], first["ended_by"], first["direction"]) == (
        "call.found",
        "ring_back",
        "busy",
        "out",
    )
    assert first["t"] == pytest.approx(2.0, abs=0.1)
    assert first["end"] == pytest.approx(25.0, abs=0.1)
    assert (second["by"], second["ended_by"], second["direction"]) == ("two_way", "file", "in")
    assert second["t"] == pytest.approx(45.0, abs=0.2)


def test_the_size_of_blocks_changes_no_boundary(afternoon, capsys):
    told = []
    for block_ms in ("10", "500", "1000000"):
        assert main(["replay", str(afternoon), "--boundaries", "--no-words", "--block-ms", block_ms]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1] == told[2]
    assert "begun by ring_back, ended by busy" in told[0]


def test_silence_holds_no_call(tmp_path, capsys):
    path = tmp_path / "quiet.flac"
    soundfile.write(path, np.zeros((20 * RATE_HZ, 2)), RATE_HZ)
    assert main(["replay", str(path), "--boundaries", "--no-words", "--json"]) == 0
    assert capsys.readouterr().out == ""


def test_options_that_have_no_meaning_here_are_refused_in_one_line(afternoon, tmp_path, capsys):
    for options in (["--call-log", str(tmp_path / "x.jsonl")], ["--realtime"]):
        assert main(["replay", str(afternoon), "--boundaries", *options]) == 2
        assert len(capsys.readouterr().err.splitlines()) == 1
