"""`warmline doctor` on a real sound server and a real screen, and where there is neither."""

import json
import os
import subprocess
import sys
import time

import pytest
from desktop import desktop

from warmline.config.files import write_toml
from warmline.config.profiles import Devices, Personal


def doctor(environment, *arguments):
    command = [sys.executable, "-m", "warmline", "doctor", *arguments]
    begun = time.monotonic()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stderr
    assert time.monotonic() - begun < 15
    return done


def by_check(done):
    return {one["check"]: one for one in map(json.loads, done.stdout.splitlines())}


@pytest.fixture
def home(tmp_path, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    return tmp_path


def test_where_everything_is_in_order_it_says_so_and_exits_with_0(home, sound_server):
    sound_server.load_sink("head")
    sound_server.load("module-remap-source", "source_name=mic", "master=head.monitor")
    kept = Personal(devices=Devices(agent="mic", customer="warmline_customer.monitor"), call_language="hu")
    write_toml(home / "XDG_CONFIG_HOME" / "warmline" / "personal.toml", kept)
    with desktop() as screen:
        done = doctor({**os.environ, **screen.environment}, "--json")
    found = by_check(done)
    assert {name for name, one in found.items() if one["state"] not in ("ok", "not_applicable")} == set()
    assert done.returncode == 0
    names = "versions sound_server microphone customer loopback model.hu display window_manager fonts policy"
    assert set(found) == {*names.split(), "folder.settings", "folder.models", "folder.logs"}
    assert "warmline_customer" in found["loopback"]["says"]
    assert all(set(one) == {"check", "state", "says", "remedy"} for one in found.values())


def test_an_output_that_is_muted_is_not_heard_and_the_remedy_is_said(home, sound_server):
    sound_server.load_sink("head")
    sound_server.load("module-remap-source", "source_name=mic", "master=head.monitor")
    sound_server.pactl("set-default-source", "mic")
    sound_server.pactl("set-default-sink", "warmline_customer")
    sound_server.pactl("set-sink-mute", "warmline_customer", "1")
    done = doctor(os.environ, "--json")
    found = by_check(done)["loopback"]
    assert found["state"] == "attention"
    assert "not muted" in found["remedy"]
    assert done.returncode == 1


def test_without_screen_and_sound_server_every_line_says_what_to_do(home, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/none")
    done = doctor(os.environ)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert any(line.startswith("!!  Sound server: No sound server answers. Start") for line in lines)
    assert any(line.startswith("!!  Display: There is no screen here.") for line in lines)
    assert all(line[:4] in ("ok  ", "!!  ", "--  ") for line in lines)


def test_a_display_that_does_not_answer_is_said(home, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/none")
    monkeypatch.setenv("DISPLAY", ":987")
    found = by_check(doctor(os.environ, "--json"))["display"]
    assert (found["state"], found["says"]) == ("missing", "The display :987 does not answer.")


def test_wayland_without_xwayland_is_said_plainly(home, monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{home}/none")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    found = by_check(doctor(os.environ, "--json"))["display"]
    assert found["state"] == "attention"
    assert "XWayland" in found["says"]


def test_wrong_usage_is_2():
    done = subprocess.run(
        [sys.executable, "-m", "warmline", "doctor", "--profile", "/nowhere.toml"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
