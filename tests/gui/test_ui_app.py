import os
import signal
import subprocess
import sys

import pytest

from warmline.ui.app import prefer_x11

PROGRAM = """
import sys
from PySide6.QtCore import QTimer
from warmline.ui.app import build_application
application = build_application(["warmline", "-platform", "offscreen"])
QTimer.singleShot(0, lambda: print("ready", flush=True))
code = application.exec()
print("clean", flush=True)
sys.exit(code)
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_quits_cleanly_on_a_signal_although_no_timer_runs(number):
    with subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout.readline() == "ready\n"
        program.send_signal(number)
        assert program.stdout.readline() == "clean\n"
        assert program.wait(timeout=10) == 0


@pytest.fixture
def desktop_environment(monkeypatch):
    for name in ("WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    return monkeypatch


def chosen():
    prefer_x11()
    return os.environ.get("QT_QPA_PLATFORM")


def test_on_wayland_it_goes_through_x11(desktop_environment):
    desktop_environment.setenv("WAYLAND_DISPLAY", "wayland-0")
    desktop_environment.setenv("DISPLAY", ":0")
    assert chosen() == "xcb"


def test_without_an_x_server_wayland_stays(desktop_environment):
    desktop_environment.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert chosen() is None


def test_what_the_user_chose_stays(desktop_environment):
    desktop_environment.setenv("XDG_SESSION_TYPE", "wayland")
    desktop_environment.setenv("DISPLAY", ":0")
    desktop_environment.setenv("QT_QPA_PLATFORM", "wayland")
    assert chosen() == "wayland"


def test_on_x11_nothing_is_chosen(desktop_environment):
    desktop_environment.setenv("DISPLAY", ":0")
    assert chosen() is None
