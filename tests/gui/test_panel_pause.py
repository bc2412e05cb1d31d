"""Pauses with an end: chosen in the menu, said in strip and fold, over by themselves."""

from dataclasses import replace
from datetime import datetime

import pytest
from panel_stage import cue
from pseudo_language import Louder
from PySide6.QtCore import QCoreApplication, QPoint

from warmline.core.events import Answered, Ended, Paused, Ringing
from warmline.ui import PanelOptions
from warmline.ui.pauses import Pausing

NOON = PanelOptions(reduced_motion=True, time_of_day=lambda: datetime(2026, 3, 4, 14, 20))


def choices(menu):
    found = {action.text(): action for action in menu.actions()}
    menu.close()
    return found


def test_the_choices_are_until_shown_again_five_and_fifteen_minutes_and_this_call(stage):
    one = stage(NOON)
    assert list(choices(one.at(0.0).pauses_menu())) == ["Until I show them again", "For 5 minutes", "For 15 minutes"]
    one.at(5.0, Answered(t=0.0))
    assert list(choices(one.panel.pauses_menu()))[-1] == "For this call"
    one.panel.pause_cues(True)
    assert next(iter(choices(one.panel.pauses_menu()))) == "Show cues again"


@pytest.mark.parametrize(
    ("choice", "event", "said"),
    [
        ("Until I show them again", Paused(t=0.0, on=True), "Cues are paused"),
        ("For 5 minutes", Paused(t=0.0, on=True, until=300.0), "Cues are paused until 14:25"),
        ("For 15 minutes", Paused(t=0.0, on=True, until=900.0), "Cues are paused until 14:35"),
        ("For this call", Paused(t=0.0, on=True, this_call=True), "Cues are paused for this call"),
    ],
)
def test_each_choice_is_an_act_and_is_said_in_the_fold(stage, choice, event, said):
    one = stage(NOON)
    menu = one.at(5.0, Answered(t=0.0)).pauses_menu()
    next(action for action in menu.actions() if action.text() == choice).trigger()
    menu.close()
    assert one.done == [event]
    assert one.panel.fold.paused.label.text == said


def test_the_strip_shows_the_end_of_the_pause_on_its_button(stage):
    panel = stage(NOON).at(5.0, Answered(t=0.0))
    panel.pause(Pausing(for_s=900.0))
    assert (panel.strip.cues.text(), panel.strip.cues.worded) == ("14:35", True)
    assert panel.strip.cues.accessibleName() == "Show cues again"
    panel.strip.cues.click()
    assert not panel.state.paused
    assert not panel.strip.cues.worded


def test_when_the_engine_says_that_the_pause_is_over_the_panel_shows_cues_again(stage):
    one = stage(NOON)
    panel = one.at(5.0, Answered(t=0.0), Paused(t=5.0, on=True, until=305.0))
    one.at(305.0, Paused(t=305.0, on=False), cue(305.0))
    assert not panel.state.paused
    assert panel.fold.paused.isHidden()
    assert panel.state.card is not None


def test_a_pause_for_this_call_ends_with_it_and_the_tray_is_told(stage):
    one = stage(NOON)
    panel = one.at(5.0, Answered(t=0.0))
    told = []
    panel.cues_paused.connect(told.append)
    panel.pause(Pausing(this_call=True))
    one.at(60.0, Ended(t=60.0))
    assert told == [True, False]
    assert not panel.state.paused


def test_any_other_pause_goes_on_in_the_next_call_until_the_same_time_of_day(stage):
    one = stage(NOON)
    panel = one.at(5.0, Answered(t=0.0))
    panel.pause(Pausing(for_s=900.0))
    one.at(60.0, Ended(t=60.0))
    one.now_s += 30.0
    panel.take(Ringing(t=0.0))
    assert panel.state.paused
    assert panel.fold.paused.label.text == "Cues are paused until 14:35"


def test_a_right_click_on_the_cue_button_offers_the_choices(stage, monkeypatch):
    panel = stage(NOON).at(5.0, Answered(t=0.0))
    opened = []
    monkeypatch.setattr("warmline.ui.menu.PausesMenu.popup", lambda self, at: opened.append(at))
    panel.strip.cues.customContextMenuRequested.emit(QPoint(3, 3))
    assert len(opened) == 1
    assert opened[0].y() > panel.strip.mapToGlobal(QPoint()).y()


def test_pausing_between_calls_needs_no_call(stage):
    panel = stage(replace(NOON)).at(0.0)
    panel.pause(Pausing(for_s=300.0))
    assert panel.state.paused_until_s == pytest.approx(1300.0)


def test_the_sentence_about_a_pause_follows_the_language_of_the_windows(stage, qapp):
    panel = stage(NOON).at(5.0, Answered(t=0.0))
    panel.pause(Pausing(for_s=900.0))
    louder = Louder()
    QCoreApplication.installTranslator(louder)
    qapp.processEvents()
    loud = panel.fold.paused.label.text
    QCoreApplication.removeTranslator(louder)
    qapp.processEvents()
    assert (loud, panel.fold.paused.label.text) == ("CUES ARE PAUSED UNTIL 14:35", "Cues are paused until 14:35")
