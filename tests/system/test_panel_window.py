"""The panel on a real X server with a real window manager; the offscreen plugin would lie about all of this."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parent.parent
ROOT = TESTS.parent


@pytest.fixture(scope="module", params=["openbox", "xfwm4"])
def seen(request):
    """What came of cues that were shown while somebody typed into another window."""
    paths = [str(ROOT / "app"), str(TESTS / "system")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
    command = [sys.executable, str(TESTS / "benchmarks" / "focus.py"), "--shows", "60", "--manager", request.param]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=100, check=True)
    return json.loads(done.stdout)


def test_every_typed_letter_reaches_the_other_window(seen):
    assert seen["typed"] == 240
    assert seen["same"]


def test_the_focus_never_moves(seen):
    assert seen["focus_moves"] == 0


def test_the_panel_stays_above_even_when_the_other_window_is_raised(seen):
    assert seen["above"]


def test_after_the_menu_was_open_letters_arrive_where_they_did_before(seen):
    assert seen["after_menu"]


def test_the_strip_stays_where_it_is_while_cards_come_and_go(seen):
    assert seen["strip_moves"] == 0


def test_a_pointer_that_moves_over_a_card_stops_its_clock_and_one_that_lies_there_does_not(seen):
    assert seen["reading_parked"] == 0
    assert seen["reading_moved"] == [True, False]


def test_when_its_screen_shrinks_the_panel_is_pulled_in_and_returns_when_it_grows(seen):
    assert seen["on_smaller_screen"]
