import pytest
from panel_stage import NoPlaces, cleared, cue
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QWidget

from warmline.core.cues import Appearance, ChecklistChanged
from warmline.core.events import (
    AnotherWording,
    Answered,
    Dismissed,
    Ended,
    Health,
    HealthState,
    HoldEnded,
    HoldStarted,
    LanguageChosen,
    NotRight,
    Party,
    Paused,
    Reading,
    Ticked,
)
from warmline.ui import PanelOptions, Place, Theme
from warmline.ui.kept import Kept

GREETING = ChecklistChanged(t=1.0, checklist="greeting", parts=(("salutation", True), ("offer", False)))


def click(button):
    button.click()


def test_a_quiet_panel_is_a_strip_of_400_by_40(stage):
    panel = stage().at(10.0, Answered(t=0.0))
    assert (panel.width(), panel.height()) == (400, 40)
    assert (panel.strip.state.text, panel.strip.clock.text) == ("On call", "00:10")


def test_a_card_unfolds_below_and_the_strip_does_not_move(stage):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0))
    before = panel.strip.mapToGlobal(QPoint())
    one.at(11.0, cue(11.0))
    assert panel.height() > 140
    assert panel.strip.mapToGlobal(QPoint()) == before
    assert panel.fold.y() == 40


def test_near_the_lower_edge_a_card_unfolds_above_and_the_strip_does_not_move(stage):
    screen = QGuiApplication.primaryScreen()
    free = screen.availableGeometry()
    rect = (free.x(), free.y(), free.width(), free.height())
    one = stage(places=NoPlaces(Place(screen.name(), rect, free.x() + 50, free.bottom() - 60)))
    panel = one.at(10.0, Answered(t=0.0))
    before = panel.strip.mapToGlobal(QPoint())
    one.at(11.0, cue(11.0), GREETING)
    assert panel.strip.mapToGlobal(QPoint()) == before == QPoint(free.x() + 50, free.bottom() - 60)
    assert panel.fold.card.geometry().bottom() + 1 == panel.strip.y()
    assert free.contains(panel.geometry())


def test_unfolding_takes_time_unless_motion_is_reduced(stage, qtbot):
    moving = stage(PanelOptions())
    panel = moving.at(10.0, Answered(t=0.0))
    moving.at(11.0, cue(11.0))
    assert 40 + 53 < panel.height() < 40 + panel.fold.height_for(400)
    qtbot.waitUntil(lambda: panel.height() == 40 + panel.fold.height_for(400), timeout=2000)
    still = stage(PanelOptions(reduced_motion=True))
    still.at(10.0, Answered(t=0.0))
    assert still.at(11.0, cue(11.0)).height() > 140
    asked = stage(PanelOptions())
    asked.panel.keep_still(True)
    asked.at(10.0, Answered(t=0.0))
    assert asked.at(11.0, cue(11.0)).height() == 40 + asked.panel.fold.height_for(400)


def test_a_card_says_what_is_the_case_and_what_to_say(stage):
    card = stage().at(10.0, Answered(t=0.0), cue(10.0, measured=4.1)).fold.card
    assert (card.title.text, card.why.text) == ("Customer is waiting", "4.1 s")
    assert "".join(card.words.setting().lines) == "“Let me look.”"


@pytest.mark.parametrize(
    ("language", "text", "quoted"),
    [
        ("en", "One moment.", "“One moment.”"),
        ("zh-Hans", "请稍等。", "“请稍等。”"),
        ("zh-Hant", "請稍候。", "「請稍候。」"),
        ("hu", "Egy pillanat.", "„Egy pillanat.”"),
    ],
)
def test_words_stand_in_the_quotation_marks_of_their_language(stage, language, text, quoted):
    panel = stage().at(10.0, Answered(t=0.0, language=language), cue(10.0, text=text))
    setting = panel.fold.card.words.setting()
    assert "".join(setting.lines) == quoted
    assert setting.font.pixelSize() == (19 if language.startswith("zh") else 20)


@pytest.mark.parametrize(
    ("button", "event"),
    [("another", AnotherWording), ("wrong", NotRight), ("close_card", Dismissed)],
)
def test_the_cards_buttons_say_what_the_agent_did_with_that_cue(stage, button, event):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), cue(10.0, key="k"))
    click(getattr(panel.fold.card, button))
    assert one.done == [event(t=0.0, key="k")]
    assert (panel.state.card is None) == (event is not AnotherWording)


def test_the_strips_buttons_start_hold_resume_and_end_a_call(stage):
    one = stage()
    strip = one.at(0.0).strip
    click(strip.start)
    one.at(0.0, Answered(t=0.0))
    click(strip.hold)
    one.at(5.0, HoldStarted(t=5.0, since=5.0))
    click(strip.resume)
    one.at(9.0, HoldEnded(t=9.0))
    click(strip.end)
    assert one.done == [
        Answered(t=0.0),
        HoldStarted(t=0.0, since=0.0),
        HoldEnded(t=0.0),
        Ended(t=0.0),
    ]


def test_only_buttons_that_make_sense_now_are_there(stage):
    one = stage()
    strip = one.at(0.0).strip

    def there():
        return [name for name in ("start", "hold", "resume", "end") if not getattr(strip, name).isHidden()]

    assert there() == ["start"]
    one.at(0.0, Answered(t=0.0))
    assert there() == ["hold", "end"]
    one.at(5.0, HoldStarted(t=5.0, since=5.0))
    assert there() == ["resume", "end"]
    one.at(9.0, Ended(t=9.0))
    assert there() == ["start"]


def test_with_telephony_the_strip_has_no_call_buttons(stage):
    strip = stage(PanelOptions(call_buttons=False)).at(5.0, Answered(t=0.0)).strip
    assert all(button.isHidden() for button in (strip.start, strip.hold, strip.resume, strip.end))


def test_cues_are_paused_and_brought_back_and_the_panel_says_so_in_words(stage):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), cue(10.0))
    click(panel.strip.cues)
    assert panel.state.card is None
    assert not panel.fold.paused.isHidden()
    assert panel.strip.cues.accessibleName() == "Show cues again"
    click(panel.strip.cues)
    assert one.done == [Paused(t=0.0, on=True), Paused(t=0.0, on=False)]
    assert panel.fold.paused.isHidden()


def test_a_wrong_tick_is_clicked_away(stage):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), GREETING)
    click(panel.fold.checklist.parts[0])
    assert one.done == [Ticked(t=0.0, checklist="greeting", part="salutation", on=False)]
    assert [button.isChecked() for button in panel.fold.checklist.parts] == [False, False]


def test_a_tick_that_was_heard_does_not_make_the_buttons_anew(stage):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), GREETING)
    before = panel.fold.checklist.parts
    heard = ChecklistChanged(t=11.0, checklist="greeting", parts=(("salutation", True), ("offer", True)))
    one.at(11.0, heard)
    assert panel.fold.checklist.parts == before
    assert [button.isChecked() for button in before] == [True, True]


def test_pointing_at_the_card_is_told_by_its_key(stage):
    one = stage()
    card = one.at(10.0, Answered(t=0.0), cue(10.0, key="k")).fold.card
    card.pointed.emit("k", True)
    assert one.panel.state.card.reading_t == pytest.approx(10.0)
    one.now_s += 4.0
    card.pointed.emit("k", False)
    assert one.panel.state.card.until_t == pytest.approx(22.0)
    assert one.done == [Reading(t=0.0, key="k", on=True), Reading(t=0.0, key="k", on=False)]


def test_a_followed_cue_leaves_a_tick_in_the_strip_and_then_the_dot(stage):
    one = stage()
    shown = cue(10.0)
    panel = one.at(10.0, Answered(t=0.0), shown)
    dot = panel.strip._mark
    one.at(12.0, cleared(shown, 12.0, done=True))
    assert panel.strip._mark[0] == "tick"
    one.at(12.7)
    assert panel.strip._mark == dot


def test_the_hold_shows_its_limit_and_says_when_it_is_over(stage):
    one = stage()
    strip = one.at(10.0, Answered(t=0.0), HoldStarted(t=10.0, since=10.0)).strip
    assert (strip.state.text, strip.clock.text, strip.tag.text) == ("On hold", "00:00", "limit 1:30")
    assert one.at(104.0).strip.tag.text == "over 1:30"
    assert strip.clock.text == "01:34"
    assert strip.clock.colour != strip.state.colour


def test_trouble_is_said_in_words_with_what_happens_next(stage):
    lost = Health(t=5.0, party=Party.CUSTOMER, state=HealthState.LOST, detail="Headset")
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), lost)
    assert panel.strip.trouble.text == "Customer: no sound"
    assert "Headset" in panel.fold.trouble.sentence
    assert "come back by themselves" in panel.fold.trouble.sentence
    one.at(11.0, Health(t=11.0, party=Party.CUSTOMER, state=HealthState.LIVE))
    assert panel.strip.trouble.isHidden()
    assert panel.height() == 40


def test_a_quiet_line_is_one_line(stage):
    panel = stage().at(10.0, Answered(t=0.0), cue(10.0, "talk.monologue", Appearance.LINE, "x" * 200))
    assert panel.height() == 70


def test_a_bar_changes_nothing_of_the_size(stage):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), cue(10.0, show=Appearance.BAR, text=None, until=12.0))
    assert panel.height() == 40


def test_it_says_when_a_card_and_a_bar_were_first_painted(stage, qtbot):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0))
    painted = []
    panel.painted.connect(lambda key, at_s: painted.append((key, at_s)))
    one.at(11.0, cue(11.0, show=Appearance.BAR, text=None, until=13.0, key="bar"))
    qtbot.waitUntil(lambda: painted == [("bar", 1011.0)])
    one.at(13.0, cue(13.0, key="card"))
    qtbot.waitUntil(lambda: painted[1:] == [("card", 1013.0)])


def test_nothing_in_the_panel_takes_the_focus(stage):
    panel = stage().at(10.0, Answered(t=0.0), cue(10.0), GREETING)
    assert all(widget.focusPolicy() is Qt.FocusPolicy.NoFocus for widget in [panel, *panel.findChildren(QWidget)])
    flags = panel.windowFlags()
    for flag in ("Tool", "FramelessWindowHint", "WindowStaysOnTopHint", "WindowDoesNotAcceptFocus"):
        assert flags & getattr(Qt.WindowType, flag) == getattr(Qt.WindowType, flag)
    assert panel.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)


def test_an_idle_or_hidden_panel_has_no_timer_running(stage):
    one = stage()
    panel = one.at(0.0)
    timers = panel.findChildren(QTimer)
    assert timers
    assert not any(timer.isActive() for timer in timers)
    one.at(1.0, Answered(t=0.0))
    assert any(timer.isActive() for timer in timers)
    panel.hide()
    one.at(2.0, cue(2.0))
    assert not any(timer.isActive() for timer in timers)


def test_every_button_has_a_name_for_a_screen_reader(stage):
    panel = stage().at(10.0, Answered(t=0.0), cue(10.0), GREETING)
    buttons = [widget for widget in panel.findChildren(QWidget) if hasattr(widget, "click")]
    assert len(buttons) > 8
    assert all(button.accessibleName() for button in buttons)
    for label, text in ((panel.fold.card.words, "Let me look."), (panel.fold.card.title, "Customer is waiting")):
        seen = QAccessible.queryAccessibleInterface(label)
        assert (seen.role(), seen.text(QAccessible.Text.Name)) == (QAccessible.Role.StaticText, text)


def test_a_card_is_announced_once_an_alert_urgently(stage, monkeypatch):
    said = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append((event.message(), event.politeness()))
    )
    one = stage()
    one.at(10.0, Answered(t=0.0))
    one.at(11.0, cue(11.0, key="k"))
    one.at(12.0)
    one.at(15.0, cue(15.0, key="k", show=Appearance.ALERT, measured=8.0))
    urgency = QAccessible.AnnouncementPoliteness
    assert said == [
        ("Customer is waiting. 4 s. Let me look.", urgency.Polite),
        ("Customer is waiting. 8 s. Let me look.", urgency.Assertive),
    ]


def test_dragging_the_strip_moves_the_panel_and_its_place_is_kept(stage):
    places = NoPlaces()
    one = stage(places=places)
    panel = one.at(10.0)
    panel.strip.dragged.emit(QPoint(-30, 50))
    panel.strip.dragged.emit(QPoint(-50, 100))
    panel.strip.dropped.emit()
    screen = QGuiApplication.primaryScreen()
    at = panel.pos()
    assert [(place.screen, place.x, place.y) for place in places.places] == [(screen.name(), at.x(), at.y())]
    again = stage(places=places).at(0.0)
    assert again.pos() == at


def test_a_strip_dragged_to_an_edge_with_its_card_open_turns_the_card_to_where_there_is_room(stage):
    one = stage()
    panel = one.at(10.0, Answered(t=0.0), cue(10.0))
    free = QGuiApplication.primaryScreen().availableGeometry()
    for way, above in ((9000, True), (-9000, False)):
        panel.strip.dragged.emit(QPoint(0, way))
        panel.strip.dropped.emit()
        assert free.contains(panel.geometry())
        assert (panel.fold.y() < panel.strip.y()) is above


def test_a_panel_dragged_out_of_the_screen_comes_back_into_it(stage):
    panel = stage().at(10.0)
    panel.strip.dragged.emit(QPoint(9000, 9000))
    panel.strip.dropped.emit()
    assert QGuiApplication.primaryScreen().availableGeometry().contains(panel.geometry())


def test_pressing_and_releasing_without_a_move_keeps_no_place(stage):
    places = NoPlaces()
    stage(places=places).at(0.0).strip.dropped.emit()
    assert places.places == ()


@pytest.mark.parametrize(
    ("language", "sign"), [("en", "EN"), ("zh-Hans", "简"), ("zh-Hant", "繁"), ("hu", "HU"), ("und", "?")]
)
def test_the_strip_shows_the_language_of_the_call(stage, language, sign):
    strip = stage().at(10.0, Answered(t=0.0), LanguageChosen(t=1.0, language=language)).strip
    assert strip.language.text() == sign
    assert "Language of the call" in strip.language.toolTip()
    assert not strip.language.isHidden()


def test_a_click_on_the_language_offers_every_one_and_another_click_chooses(stage):
    one = stage(PanelOptions(languages=("en", "zh-Hant", "hu"), timing_only=lambda: frozenset({"hu"})))
    panel = one.at(10.0, LanguageChosen(t=0.0, language="und"), Answered(t=0.0))
    wanted = []
    panel.strip.language_wanted.connect(wanted.append)
    click(panel.strip.language)
    assert len(wanted) == 1
    QGuiApplication.instance().activePopupWidget().close()
    menu = panel.language_menu()
    assert titles(menu) == ["English", "繁體中文", "Magyar (timing only)"]
    assert not any(action.isChecked() for action in menu.actions())
    menu.actions()[1].trigger()
    menu.close()
    assert one.done == [LanguageChosen(t=0.0, language="zh-Hant")]
    assert panel.strip.language.text() == "繁"


def test_the_language_gives_way_when_the_strip_has_no_room(stage):
    panel = stage().at(10.0, Answered(t=0.0), HoldStarted(t=1.0, since=1.0), Health(
        t=1.0, party=Party.CUSTOMER, state=HealthState.LOST))  # fmt: skip
    assert panel.strip.language.isHidden()
    assert not panel.strip.menu.isHidden()


def titles(menu):
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_the_menu_offers_only_what_works(stage):
    menu = stage().at(0.0).menu()
    assert titles(menu) == [
        "Language of the call",
        "Pause cues",
        "Show last card again",
        "Settings…",
        "Limits of the team…",
        "Nothing is recorded",
        "Quit",
    ]
    assert [action.isEnabled() for action in menu.actions() if "last card" in action.text()] == [False]
    menu.close()


def test_the_menu_does_not_say_that_nothing_is_kept_when_something_is(stage):
    menu = stage(PanelOptions(kept=Kept.LOG, level="standard")).at(0.0).menu()
    assert "Nothing is recorded" not in titles(menu)
    assert "How many cues" in titles(menu)
    menu.close()


def test_the_menu_changes_the_calls_language(stage):
    one = stage()
    menu = one.at(5.0, Answered(t=0.0)).menu()
    item = menu.actions()[0]
    languages = item.menu().actions()
    assert [action.text() for action in languages] == ["English", "简体中文", "繁體中文", "Magyar"]
    assert [action.isChecked() for action in languages] == [True, False, False, False]
    languages[2].trigger()
    menu.close()
    assert one.done == [LanguageChosen(t=0.0, language="zh-Hant")]
    assert one.panel.state.language == "zh-Hant"


def test_the_last_card_is_recalled_and_closed_without_telling_anybody(stage):
    one = stage()
    shown = cue(10.0)
    panel = one.at(10.0, Answered(t=0.0), shown)
    one.at(18.0, cleared(shown, 18.0))
    panel.show_last_card()
    assert not panel.fold.card.isHidden()
    assert panel.fold.card.wrong.isHidden()
    click(panel.fold.card.close_card)
    assert panel.fold.card.isHidden()
    assert one.done == []


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.LIGHT])
def test_the_theme_can_be_chosen(stage, theme):
    panel = stage(theme=theme).at(0.0)
    colour = panel.grab().toImage().pixelColor(200, 20)
    assert (colour.lightness() > 128) == (theme is Theme.LIGHT)


def test_every_record_reaches_the_panel_through_the_bridge(stage, qtbot):
    one = stage()
    one.bridge.post(Answered(t=0.0))
    one.bridge.post(cue(0.0))
    one.bridge.post_levels(-20.0, -80.0)
    qtbot.waitUntil(lambda: one.panel.state.card is not None)
    qtbot.waitUntil(lambda: list(one.panel.strip.meters._steps.values()) == [5, 0])
