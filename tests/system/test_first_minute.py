"""The first run as a person meets it who has neither devices nor a sound server: nothing is a dead end.

With devices it is `tests/benchmarks/first_run.py`, which measures the minute.
"""

import subprocess

import pytest
from desktop import desktop
from first_run import Hands, Program, card, until, windows


@pytest.fixture
def screen(monkeypatch, tmp_path):
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    with desktop() as one:
        yield one


def panel(screen):
    return any(width == 400 for width, _ in windows(screen))


def press_until(true, hands, within_s, what):
    """Enter and nothing else, page after page; where there is something to wait for it does nothing."""

    def pressed():
        hands.press("Return")
        hands.read()
        return true()

    until(pressed, within_s, what)


def titles(screen):
    done = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Warmline settings$"],
                          env=screen.environment, capture_output=True, text=True, check=False)  # fmt: skip
    return done.stdout.split()


def test_the_keyboard_alone_leads_to_a_card_and_on_to_the_panel_with_its_settings_open(screen, tmp_path):
    hands = Hands(screen, tmp_path, reads_s=0.7)
    program = Program(screen, tmp_path / "home")
    try:
        until(lambda: windows(screen), 20, "the first run")
        press_until(lambda: panel(screen), hands, 30, "the practice call")
        until(lambda: card(screen), 30, "a card in the practice call, which is read from its file")
        press_until(lambda: program.settings().get("first_run_done"), hands, 20, "the first run is done")
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
