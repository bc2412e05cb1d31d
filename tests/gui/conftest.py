import sys
import traceback
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

sys.path.insert(0, str(Path(__file__).parent))  # importlib mode does not: the tests share panel_stage.py

from panel_stage import NoPlaces, Stage
from pseudo_language import Longer

from warmline.ui import PanelOptions


@pytest.fixture(scope="session")
def qapp_args():
    return ["warmline", "-platform", "offscreen"]


def pytest_collection_modifyitems(items):
    for item in items:
        if "gui" in item.path.parts:
            # The offscreen plugin has no window manager to raise or mask anything, and says so each time.
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))


def deliver_deletions():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def no_timer_left_running(monkeypatch):
    """The test leaves no timer behind that runs."""
    started = []

    def start(timer, *arguments):
        started.append((weakref.ref(timer), "".join(traceback.format_stack(sys._getframe(1), limit=2))))
        before(timer, *arguments)

    before = QTimer.start
    monkeypatch.setattr(QTimer, "start", start)
    yield
    deliver_deletions()
    left = [place for made, place in started if (timer := made()) and isValid(timer) and timer.isActive()]
    assert not left, "left running, started at\n" + "\n".join(left)


@pytest.fixture
def no_window_left(qapp):
    """The test leaves no window behind."""
    before = set(QApplication.topLevelWidgets())
    yield
    deliver_deletions()
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    assert not left, f"left behind: {left}"


@pytest.fixture
def longer(qapp):
    """Every string of the windows is 40 % longer."""
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def stage(no_window_left, qapp):
    """A panel with a clock that stands still and everything the agent does in a list."""
    made = []

    def make(options=None, places=None, **more):
        made.append(Stage(options or PanelOptions(reduced_motion=True), places or NoPlaces(), **more))
        return made[-1]

    yield make
    for one in made:
        one.close()
