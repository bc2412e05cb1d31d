"""A screen reader on a bus of its own: it is told of each card, reads it, and can press its buttons."""

import os
import sys
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from desktop import desktop
from session_bus import SYSTEM_PYTHON, Program, session_bus

HERE = Path(__file__).resolve().parent
SAID = "Customer is waiting. 4 s. Thank you. Let me look that up for you right away."


@pytest.fixture(scope="module")
def heard():
    """What the screen reader was told, what it read, and what came of pressing "Dismiss"."""
    with ExitStack() as stack:
        environment = stack.enter_context(session_bus(stack.enter_context(desktop()).environment))
        reader = stack.enter_context(closing(Program(SYSTEM_PYTHON, str(HERE / "screen_reader.py"), **environment)))
        reader.next("ready")
        paths = os.pathsep.join([str(HERE.parents[1] / "app"), str(HERE)])
        ours = {**environment, "PYTHONPATH": paths, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        panel = stack.enter_context(closing(Program(sys.executable, str(HERE / "coming_cards.py"), **ours)))
        told = [reader.next("announced") for _ in range(3)]
        panel.ask("stay")
        panel.next("shown")
        reader.ask("read")
        read = reader.next("shown")["shown"]
        reader.ask("press Dismiss")
        pressed = reader.next("pressed")["pressed"]
        did = panel.next("did")["did"]
    return {"told": told, "read": read, "pressed": pressed, "did": did}


def test_each_card_is_announced_and_an_alert_urgently(heard):
    assert [told["announced"] for told in heard["told"]] == [SAID] * 3
    assert [told["urgency"] for told in heard["told"]] == ["polite", "polite", "assertive"]


def test_it_reads_what_is_the_case_why_and_the_words_in_their_order(heard):
    texts = [name for role, name in heard["read"] if role == "label"]
    assert texts[-3:] == ["Customer is waiting", "4 s", "Thank you. Let me look that up for you right away."]
    assert texts[0] == "On call"
    assert "Nothing is recorded" in texts


def test_every_button_that_is_shown_has_a_name(heard):
    buttons = [name for role, name in heard["read"] if role in ("push button", "check box")]
    assert buttons[-3:] == ["Another wording", "Not right", "Dismiss"]
    assert all(buttons)


def test_it_can_press_a_button(heard):
    assert heard["pressed"]
    assert heard["did"] == "Dismissed"
