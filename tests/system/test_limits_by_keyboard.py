"""The limits window on a real screen with a window manager, used with the keyboard alone."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from desktop import Desktop, desktop
from test_live import until


@pytest.fixture
def screen():
    with desktop() as one:
        yield one


@pytest.fixture
def profile(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "team.toml"
    path.write_text('# ours since spring\ncompany = "Acme"\n')
    return path


def opened(screen: Desktop, profile: Path) -> subprocess.Popen[str]:
    environment = {**screen.environment, "PYTHONPATH": os.pathsep.join(sys.path)}
    environment["XDG_CONFIG_HOME"] = os.environ["XDG_CONFIG_HOME"]
    return subprocess.Popen([sys.executable, "-m", "warmline", "limits", str(profile)], env=environment, text=True)


def keys(screen: Desktop, *names: str) -> None:
    screen.run("xdotool", "key", "--delay", "20", *names)


def titled(screen: Desktop, title: str) -> bool:
    focused = ["xdotool", "getwindowfocus", "getwindowname"]
    done = subprocess.run(focused, env=screen.environment, capture_output=True, text=True, check=False)
    return done.stdout.startswith(title)


def test_a_limit_is_found_changed_undone_changed_again_saved_and_the_window_closed(screen, profile):
    window = opened(screen, profile)
    try:
        until(lambda: titled(screen, "Limits of the team – team.toml"), 20, "the window has the keyboard")
        keys(screen, *["Down"] * 5)  # the section of holds
        keys(screen, *["Tab"] * 6)  # past four parts and the first number
        keys(screen, "ctrl+a", "7", "0", "Return")
        until(lambda: titled(screen, "Limits of the team – team.toml *"), 10, "an edit that is not saved")
        keys(screen, "ctrl+z")
        until(lambda: not titled(screen, "Limits of the team – team.toml *"), 10, "the edit is undone")
        keys(screen, "ctrl+a", "6", "0", "Return", "ctrl+s")
        until(lambda: "limit_s" in profile.read_text(), 10, "the profile is saved")
        assert profile.read_text() == '# ours since spring\ncompany = "Acme"\n\n[limits.hold]\nlimit_s = 60.0\n'
        keys(screen, "ctrl+w")
        assert window.wait(timeout=20) == 0
    finally:
        if window.poll() is None:
            window.send_signal(signal.SIGKILL)
            window.wait()


def test_a_broken_profile_is_refused_in_one_sentence(screen, profile):
    profile.write_text("[limits.hold]\nlimit_s = 5\n")
    window = opened(screen, profile)
    assert window.wait(timeout=20) == 2
