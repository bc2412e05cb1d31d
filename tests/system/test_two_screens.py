"""Two monitors by RandR, as Qt sees them: one is unplugged in mid-call, and comes back."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def story(factors=""):
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "app"), str(HERE)])}
    command = [sys.executable, str(HERE / "two_screens.py"), "--factors", factors]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100, check=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module", params=["", "LEFT=1;RIGHT=2", "LEFT=1.5;RIGHT=1"], ids=["1:1", "1:2", "1.5:1"])
def seen(request):
    return story(request.param)


@pytest.fixture(scope="module")
def plain():
    return story()


def test_the_strip_is_dragged_to_the_other_monitor_and_a_card_unfolds_there(seen):
    assert seen["at first"]["screen"] == "LEFT"
    assert seen["dragged over"]["screen"] == "RIGHT"
    assert seen["with a card"]["screen"] == "RIGHT"
    assert seen["with a card"]["strip"] == seen["dragged over"]["strip"]
    assert seen["with a card"]["box"][3] > 140


def test_when_that_monitor_goes_the_panel_stands_on_the_other_one_whole_and_with_its_card(seen):
    assert seen["unplugged"]["screen"] == "LEFT"
    assert seen["unplugged"]["box"][2:] == seen["with a card"]["box"][2:]


def test_when_it_is_back_the_panel_returns_to_the_very_pixel(seen):
    assert seen["plugged in again"] == seen["with a card"]


def test_started_without_that_monitor_it_waits_on_the_other_one_and_goes_over_when_it_comes(seen):
    assert seen["started without it"]["screen"] == "LEFT"
    assert seen["and it comes"] == seen["dragged over"]


def test_the_x_server_has_the_window_where_qt_believes_it_is_in_the_size_of_that_monitor(seen):
    left, right = seen["unplugged"], seen["with a card"]
    scale = {"LEFT": left["device"][2] / 400, "RIGHT": right["device"][2] / 400}
    for stage in seen.values():
        if stage["screen"] is not None:
            logical = [stage["box"][2] * scale[stage["screen"]], stage["box"][3] * scale[stage["screen"]]]
            assert stage["device"][2:] == pytest.approx(logical, abs=1)


def test_a_smaller_monitor_in_its_place_holds_the_whole_panel(plain):
    assert plain["a smaller one"]["screen"] == "RIGHT"
    assert plain["a smaller one"]["strip"] != plain["with a card"]["strip"]
