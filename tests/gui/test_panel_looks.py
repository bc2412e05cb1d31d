"""Size of the text, high contrast, what is kept, recall, and shapes that carry the meaning without colour."""

import pytest
from panel_stage import cleared, cue
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import QWidget

from warmline.core.cues import Appearance, ChecklistChanged
from warmline.core.events import Answered, Health, HealthState, HoldStarted, Party, SettingsChanged
from warmline.core.settings import Level, Limits
from warmline.ui import PanelOptions, Theme
from warmline.ui.icons import Glyph, draw
from warmline.ui.kept import Kept
from warmline.ui.theme import TEXT_SCALES

GREETING = ChecklistChanged(t=1.0, checklist="greeting", parts=(("salutation", True), ("offer", False)))


@pytest.fixture
def stark():
    """The desktop asks for high contrast."""
    before = QGuiApplication.palette()
    palette = QPalette(before)
    palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#FFFFFF"))
    QGuiApplication.setPalette(palette)
    yield
    QGuiApplication.setPalette(before)


def colours(image):
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 3)}


@pytest.mark.parametrize(("size", "scale"), TEXT_SCALES.items())
def test_all_type_grows_with_the_size_of_the_text_and_the_panel_along_with_it(stage, size, scale):
    panel = stage(PanelOptions(reduced_motion=True, text_size=size)).at(10.0, Answered(t=0.0), cue(10.0), GREETING)
    assert panel.width() == round(400 * scale)
    assert panel.strip.height() == round(40 * scale)
    fonts = {label: label.font().pixelSize() for label in (panel.strip.state, panel.fold.card.title)}
    assert set(fonts.values()) == {round(13 * scale)}
    assert panel.fold.card.another.font().pixelSize() == round(12 * scale)
    assert panel.fold.card.words.setting().font.pixelSize() == round(20 * scale)


@pytest.mark.parametrize("size", TEXT_SCALES)
def test_in_every_size_the_card_is_shown_whole(stage, size):
    panel = stage(PanelOptions(reduced_motion=True, text_size=size)).at(10.0, Answered(t=0.0), cue(10.0), GREETING)
    card = panel.fold.card
    assert not card.title.is_cut
    parts = (card.another, card.wrong, card.close_card)
    assert all(part.width() >= part.sizeHint().width() for part in parts)
    assert all(card.rect().contains(part.geometry()) for part in (*parts, card.words, card.title))


def test_the_look_changes_while_a_card_is_up_and_the_strip_stays_in_view(stage):
    panel = stage().at(10.0, Answered(t=0.0), cue(10.0))
    panel.change_look(Theme.LIGHT, text_size="larger", reduced_motion=True)
    assert panel.width() == 520
    assert QGuiApplication.primaryScreen().availableGeometry().contains(panel.geometry())
    assert panel.grab().toImage().pixelColor(260, 26).lightness() > 128
    panel.change_look(Theme.DARK, text_size="normal", reduced_motion=True)
    assert panel.width() == 400


def test_high_contrast_has_two_colours_and_their_blends_only(stage, stark):
    panel = stage(theme=Theme.LIGHT).at(10.0, Answered(t=0.0), cue(10.0))
    seen = colours(panel.grab().toImage())
    assert {"#000000", "#ffffff"} <= seen
    assert all(QColor(name).saturation() == 0 for name in seen)


def test_leaving_high_contrast_brings_the_chosen_look_back(stage, stark, qapp):
    panel = stage(theme=Theme.LIGHT).at(10.0)
    assert panel.grab().toImage().pixelColor(200, 35).name() == "#000000"
    QGuiApplication.setPalette(QPalette(QColor("#EFEFEF")))
    qapp.processEvents()
    assert panel.grab().toImage().pixelColor(200, 35).name() == "#f4f6f8"


def grabbed(part):
    return part.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def test_without_colour_a_nudge_and_an_alert_still_look_different(stage, stark):
    def card(show):
        return stage().at(10.0, Answered(t=0.0), cue(10.0, show=show, until=None)).fold.card

    nudge, alert = grabbed(card(Appearance.CARD)), grabbed(card(Appearance.ALERT))
    assert nudge.pixelColor(6, 60).lightness() < 50, "the edge of a nudge is thin"
    assert alert.pixelColor(6, 60).lightness() > 200, "that of an alert is thick"
    assert nudge.copy(18, 8, 16, 26) != alert.copy(18, 8, 16, 26), "their signs"


def test_without_colour_bars_and_meters_still_show_how_far(stage, stark):
    one = stage()
    panel = one.at(11.0, Answered(t=0.0), cue(10.0, show=Appearance.BAR, text=None, until=12.0))
    strip = grabbed(panel.strip)
    assert (strip.pixelColor(100, 38).lightness(), strip.pixelColor(300, 38).lightness()) == (255, 0)
    silent = grabbed(panel.strip.meters)
    panel.strip.meters.show_levels(-20.0, -90.0)
    assert grabbed(panel.strip.meters) != silent


def test_every_sign_of_a_state_has_a_shape_of_its_own(qapp):
    def drawn(glyph):
        image = QImage(16, 16, QImage.Format.Format_Grayscale8)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        draw(painter, glyph, QRectF(0, 0, 16, 16), "#000000")
        painter.end()
        return image

    pictures = [drawn(glyph) for glyph in Glyph]
    assert all(one != other for place, one in enumerate(pictures) for other in pictures[place + 1 :])


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (Kept.NOTHING, "Nothing is recorded"),
        (Kept.LOG, "Only a log without words is kept"),
        (Kept.WORDS, "A log with what is said is kept"),
    ],
)
def test_the_strip_tells_what_is_kept(stage, kept, said):
    panel = stage(PanelOptions(reduced_motion=True, kept=kept)).at(10.0, Answered(t=0.0))
    sign = panel.strip.kept
    assert not sign.isHidden()
    assert (sign.toolTip(), sign.accessibleName()) == (said, said)
    menu = panel.menu()
    assert said in [action.text() for action in menu.actions()]
    menu.close()


def test_what_is_kept_can_change_while_the_panel_stands(stage):
    panel = stage().at(10.0, Answered(t=0.0))
    before = grabbed(panel.strip.kept)
    panel.show_kept(Kept.WORDS)
    assert grabbed(panel.strip.kept) != before
    assert panel.strip.kept.accessibleName() == "A log with what is said is kept"


def test_the_last_card_is_one_click_away_while_none_is_shown(stage):
    one = stage()
    shown = cue(10.0)
    panel = one.at(10.0, Answered(t=0.0), shown)
    assert panel.strip.recall.isHidden()
    before = [button.x() for button in (panel.strip.hold, panel.strip.end, panel.strip.cues)]
    one.at(12.0, cleared(shown, 12.0))
    assert not panel.strip.recall.isHidden()
    assert [button.x() for button in (panel.strip.hold, panel.strip.end, panel.strip.cues)] == before
    panel.strip.recall.click()
    assert panel.fold.card.card.recalled
    assert panel.strip.recall.isHidden()


def test_two_troubles_are_both_said_the_worse_one_first(stage):
    muted = Health(t=5.0, party=Party.AGENT, state=HealthState.MUTED)
    lost = Health(t=6.0, party=Party.CUSTOMER, state=HealthState.LOST)
    panel = stage().at(10.0, Answered(t=0.0), muted, lost)
    assert panel.strip.trouble.text == "Customer: no sound"
    first, second = panel.fold.trouble.sentence.split("\n")
    assert "Cues that need the customer" in first
    assert "microphone" in second
    assert panel.fold.trouble.height() == panel.fold.trouble.height_for(400)


def test_the_menu_shows_the_level_that_holds_now(stage):
    one = stage(PanelOptions(reduced_motion=True, level="standard"))
    panel = one.at(10.0, Answered(t=0.0), SettingsChanged(t=9.0, limits=Limits(), level=Level.EXPERT))
    chosen = []
    panel.level_chosen.connect(chosen.append)
    menu = panel.menu()
    item = next(action for action in menu.actions() if action.text() == "How many cues")
    levels = item.menu().actions()
    assert [action.isChecked() for action in levels] == [False, False, True]
    levels[0].trigger()
    menu.close()
    assert chosen == ["novice"]
    assert panel.state.level == "novice"


def test_on_hold_the_words_are_for_the_moment_of_return(stage):
    limit = cue(100.0, "hold.limit", Appearance.ALERT, measured=90.0, limit=90.0)
    panel = stage().at(100.0, Answered(t=0.0), HoldStarted(t=10.0, since=10.0), limit)
    assert panel.fold.card.why.text == "resume, then say"


def test_the_menu_follows_the_size_of_the_text_and_shows_its_chosen_item_in_high_contrast_too(stage, stark):
    menu = stage(PanelOptions(reduced_motion=True, text_size="larger")).at(0.0).menu()
    assert menu.font().pixelSize() == 17
    roles = (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText)
    assert [menu.palette().color(role).name() for role in roles] == ["#ffffff", "#000000"]
    menu.close()


def test_no_part_of_the_panel_shows_a_key(stage):
    panel = stage().at(10.0, Answered(t=0.0), cue(10.0))
    texts = [widget.text() for widget in panel.findChildren(QWidget) if hasattr(widget, "click")]
    assert not [text for text in texts if "F8" in text or "Ctrl" in text]
