"""The panel on Sway, through XWayland: Sway gives a managed window the keyboard the moment it appears."""

import json
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from sway import sway, wait_until

HERE = Path(__file__).resolve().parent
TYPED = "abcdefghijklmnopqrstuvwxyz" * 4


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What came of letters that were typed into a Wayland window while cards came and went."""
    picture = tmp_path_factory.mktemp("sway") / "screen.png"
    paths = os.pathsep.join([str(HERE.parents[1] / "app"), str(HERE)])
    with sway() as desktop:
        target = desktop.start(sys.executable, str(HERE / "typing_target.py"), QT_QPA_PLATFORM="wayland")
        said = [target.stdout.readline()]
        assert wait_until(lambda: any(window["focused"] for window in desktop.windows()))
        panel = desktop.start(sys.executable, str(HERE / "coming_cards.py"), PYTHONPATH=paths)
        platform = json.loads(panel.stdout.readline())["platform"]
        desktop.run("wtype", "-d", "25", "-s", "300", TYPED)
        panel.stdin.write("stay\n")
        panel.stdin.flush()
        last = json.loads(panel.stdout.readline())
        windows = desktop.windows()
        desktop.picture(picture)
        for process in (panel, target):
            process.terminate()
        panel.communicate(timeout=10)
        said += target.communicate(timeout=10)[0].splitlines()
    return {"platform": platform, "text": said[-1], "windows": windows, "picture": QImage(str(picture)), **last}


def test_it_runs_through_xwayland_where_its_hints_are_heard(seen):
    assert seen["platform"] == "xcb"


def test_every_letter_reaches_the_other_window_while_cards_come_and_go(seen):
    assert seen["shown"] >= 5
    assert seen["text"] == TYPED


def test_sway_leaves_the_keyboard_with_the_other_window(seen):
    assert [window["name"] for window in seen["windows"] if window["focused"]] == ["typing target"]


def test_the_panel_is_seen_above_it_where_it_believes_to_be_with_round_corners(seen):
    x, y, width, height = seen["box"]
    dark = [seen["picture"].pixelColor(x + width // 2, y + down).lightness() < 60 for down in (10, height - 10)]
    assert dark == [True, True]
    assert seen["picture"].pixelColor(x, y + height - 1).lightness() > 200, "the window below is white"
