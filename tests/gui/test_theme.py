import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from warmline.ui.theme import DARK, LIGHT, Theme, contrast, tokens_for

PLAIN = QPalette(QColor("#EFEFEF"))


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("ground", ["ground", "strip"])
@pytest.mark.parametrize("ink", ["text", "muted", "ok", "hint", "nudge", "alert"])
def test_every_text_has_a_contrast_of_four_and_a_half(tokens, ground, ink):
    colour = getattr(tokens, ink)
    shown = colour if ink in ("text", "muted") else tokens.ink(colour)
    assert contrast(shown, getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("sign", ["ok", "hint", "nudge", "alert"])
def test_every_sign_and_edge_has_a_contrast_of_three(tokens, sign):
    assert contrast(getattr(tokens, sign), tokens.ground) >= 3.0


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_under_the_pointer_and_in_the_menu_text_keeps_its_contrast(tokens):
    assert contrast(tokens.text, tokens.line) >= 4.5
    assert contrast(tokens.muted, tokens.strip) >= 4.5  # what a menu cannot do now
    assert contrast(tokens.alert, tokens.line) >= 3.0  # a sign, not a text


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_time_that_runs_differs_from_its_track(tokens):
    assert contrast(tokens.passing, tokens.track) >= 1.5
    assert contrast(tokens.hint, tokens.track) >= 3.0


def test_a_colour_that_can_be_read_stays_as_it_is():
    assert DARK.ink(DARK.nudge).upper() == DARK.nudge


def test_contrast_is_that_of_the_standard():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("theme", "scheme", "tokens"),
    [
        (Theme.SYSTEM, Qt.ColorScheme.Dark, DARK),
        (Theme.SYSTEM, Qt.ColorScheme.Light, LIGHT),
        (Theme.SYSTEM, Qt.ColorScheme.Unknown, DARK),
        (Theme.LIGHT, Qt.ColorScheme.Dark, LIGHT),
        (Theme.DARK, Qt.ColorScheme.Light, DARK),
    ],
)
def test_the_look_follows_the_desktop_unless_the_agent_chose(theme, scheme, tokens):
    assert tokens_for(theme, scheme, PLAIN) == tokens


@pytest.mark.parametrize(("ground", "text"), [("#000000", "#ffffff"), ("#ffffff", "#000000")])
def test_the_systems_high_contrast_wins(ground, text):
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(ground))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(text))
    tokens = tokens_for(Theme.DARK, Qt.ColorScheme.Light, palette)
    assert (tokens.ground, tokens.text, tokens.alert, tokens.line) == (ground, text, text, text)
