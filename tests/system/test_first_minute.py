"""The first run as a person meets it who has neither devices nor a sound server: nothing is a dead end.

With devices it is `tests/benchmarks/first_run.py`, which measures the minute.
"""

import subprocess

import pytest
from desktop import desktop
from first_run import Hands, Program, card, until, windows

PAGES = 5  # language, you, headset, customer's sound, words


@pytest.fixture
def screen(monkeypatch, tmp_path):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    with desktop() as one:
        yield one


def titles(screen):
    done = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Warmline settings$"],
                          env=screen.environment, capture_output=True, text=True, check=False)  # fmt: skip
    return done.stdout.split()


def test_the_keyboard_alone_leads_to_a_card_and_on_to_the_panel_with_its_settings_open(screen, tmp_path):
    hands = Hands(screen, tmp_path, reads_s=0.7)
    program = Program(screen, tmp_path / "home")
    try:
        until(lambda: windows(screen), 20, "the first run")
        for _ in range(PAGES):
            hands.read()
            hands.press("Return")
        hands.read()
        hands.press("Return")
        until(lambda: card(screen), 30, "a card in the practice call, which is read from its file")
        hands.press("Return")
        hands.read()
        hands.press("Return")
        until(lambda: program.settings().get("first_run_done"), 10, "the first run is done")
        until(lambda: titles(screen), 10, "the settings open where the headset is chosen")
        assert "devices" not in program.settings()
    finally:
        status = program.end()
    assert status == 0


def test_it_ends_at_once_when_it_is_told_to_and_comes_again(screen, tmp_path):
    program = Program(screen, tmp_path / "home")
    until(lambda: windows(screen), 20, "the first run")
    assert program.end() == 0
    assert not program.settings().get("first_run_done")
