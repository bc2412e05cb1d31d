from panel_stage import cue

from warmline.core.events import Answered, Paused
from warmline.ui.tray import Tray, tray_icon


def test_without_a_system_tray_everything_still_works_and_the_panel_cannot_be_lost(stage):
    one = stage()
    panel = one.at(0.0)
    tray = Tray(panel)
    assert not tray.is_there
    assert "Hide the panel" not in [action.text() for action in panel.menu().actions()]
    tray.close()


def test_it_shows_and_hides_the_panel(stage):
    panel = stage().at(0.0)
    tray = Tray(panel)
    tray.show_or_hide.trigger()
    assert not panel.isVisible()
    assert tray.show_or_hide.text() == "Show the panel"
    tray.show_or_hide.trigger()
    assert panel.isVisible()
    tray.close()


def test_pausing_from_the_tray_is_the_same_act_and_follows_the_panel(stage):
    one = stage()
    panel = one.at(5.0, Answered(t=0.0), cue(5.0))
    tray = Tray(panel)
    tray.pause.trigger()
    assert one.done == [Paused(t=0.0, on=True)]
    assert panel.state.paused
    panel.pause_cues(False)
    assert not tray.pause.isChecked()
    tray.close()


def test_quit_is_asked_for_once(stage, qtbot):
    panel = stage().at(0.0)
    tray = Tray(panel)
    with qtbot.waitSignal(panel.quit_wanted, timeout=1000):
        tray.quit.trigger()
    tray.close()


def test_the_icon_is_drawn_in_every_size_and_looks_different_while_paused(qapp):
    going, paused = tray_icon(paused=False), tray_icon(paused=True)
    assert len(going.availableSizes()) == 6
    assert going.pixmap(32, 32).toImage() != paused.pixmap(32, 32).toImage()
