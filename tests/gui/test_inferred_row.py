"""What was heard is shown, and one click takes it back."""

from dataclasses import replace

import pytest
from panel_stage import cue

from warmline.core.events import (
    Answered,
    Ended,
    HealthState,
    HoldSource,
    HoldStarted,
    MachineVoice,
    Noise,
    Party,
    Paused,
    Ringing,
    SettingsChanged,
    Undone,
    VoiceKind,
)
from warmline.core.settings import BoundaryLimits, Limits
from warmline.ui import PanelOptions
from warmline.ui.panel_model import Phase

BEGUN = Answered(t=0.0, known=4.0, inferred=True, evidence="two_way")
ENDED = Ended(t=60.0, known=62.0, inferred=True, evidence="busy")
HELD = HoldStarted(t=20.0, since=17.0, source=HoldSource.INFERRED)


@pytest.mark.parametrize(
    ("records", "words", "what", "phase"),
    [
        ((BEGUN,), ("Call begun – heard", "No call"), "answered", Phase.IDLE),
        ((BEGUN, ENDED), ("Call ended – heard", "Go on"), "ended", Phase.ON_CALL),
        ((BEGUN, HELD), ("Hold – heard", "Undo"), "hold.started", Phase.ON_CALL),
        ((Ringing(t=0.0, known=4.0, inferred=True),), ("Ringing – heard", "Undo"), "ringing", Phase.IDLE),
    ],
)
def test_what_was_heard_is_shown_and_one_click_takes_it_back(stage, records, words, what, phase):
    one = stage()
    panel = one.at(records[-1].t, *records)
    row = panel.fold.inferred
    assert not row.isHidden()
    assert (row.sentence, row.button.text()) == words
    row.button.click()
    (undone,) = [act for act in one.done if isinstance(act, Undone)]
    assert undone.what == what
    panel.take(undone)
    assert panel.state.phase is phase
    assert row.isHidden()


def test_the_row_goes_after_its_time(stage):
    one = stage()
    assert not one.at(9.4, BEGUN).fold.inferred.isHidden()
    assert one.at(9.6).fold.inferred.isHidden()  # before the session's time is up
    assert one.panel.state.phase is Phase.ON_CALL


def test_the_row_stays_as_long_as_the_team_can_undo(stage):
    one = stage(PanelOptions(reduced_motion=True, undo_s=14.0))
    assert not one.at(13.4, BEGUN).fold.inferred.isHidden()
    one.panel.take(Undone(t=13.4, what="answered"))
    other = Limits(boundaries=BoundaryLimits(undo_s=3.0))
    assert not one.at(20.0, SettingsChanged(t=14.0, limits=other), replace(BEGUN, t=20.0)).fold.inferred.isHidden()
    assert one.at(22.6).fold.inferred.isHidden()


def test_a_click_that_the_session_refuses_makes_no_call(stage):
    one = stage()
    one.at(60.0, BEGUN, ENDED).fold.inferred.button.click()
    assert one.panel.state.phase is Phase.ENDED


def test_what_the_agent_clicks_needs_no_undo(stage):
    one = stage()
    assert one.at(1.0, Answered(t=0.0)).fold.inferred.isHidden()
    assert one.at(9.0, Ended(t=9.0, by=Party.AGENT)).fold.inferred.isHidden()


def test_a_call_that_was_none_leaves_the_panel_ready(stage):
    one = stage()
    panel = one.at(20.0, BEGUN, HELD)
    panel.take(Undone(t=20.0, what="answered"))
    assert panel.state.phase is Phase.IDLE
    assert (panel.strip.state.text, panel.strip.clock.text) == ("Ready", "")


@pytest.mark.parametrize("what", ["ringing", "answered"])
def test_a_call_that_was_none_leaves_what_outlives_calls(stage, what):
    one = stage(PanelOptions(reduced_motion=True, level="standard"))
    noise = Noise(t=10.0, party=Party.AGENT, on=True)
    panel = one.at(20.0, BEGUN, noise, Paused(t=11.0, on=True, until=311.0), Undone(t=20.0, what=what))
    state = panel.state
    assert (state.level, state.paused, state.paused_until_s, state.troubles) == ("standard", True, 1311.0, ())


def test_a_pause_for_a_call_that_was_none_does_not_reach_the_next(stage):
    one = stage()
    one.at(20.0, BEGUN, Paused(t=10.0, on=True, this_call=True), Undone(t=20.0, what="answered"))
    assert not one.panel.state.paused
    assert one.at(30.0, Answered(t=30.0), cue(30.0)).state.card is not None


def test_a_call_that_goes_on_keeps_its_pause_and_its_background(stage):
    one = stage()
    noise = Noise(t=10.0, party=Party.AGENT, on=True)
    one.at(60.0, BEGUN, noise, Paused(t=11.0, on=True, this_call=True), ENDED)
    assert (one.panel.state.paused, one.panel.state.troubles) == (False, ())
    state = one.at(65.0, Undone(t=65.0, what="ended")).state
    assert (state.phase, state.paused, state.paused_this_call) == (Phase.ON_CALL, True, True)
    assert [one.state for one in state.troubles] == [HealthState.NOISE]


def test_a_pause_chosen_after_an_inferred_end_is_not_taken_back_with_it(stage):
    one = stage()
    later = Paused(t=62.0, on=True, until=362.0)
    one.at(60.0, BEGUN, Paused(t=11.0, on=True, this_call=True), ENDED, later)
    state = one.at(65.0, Undone(t=65.0, what="ended")).state
    assert (state.paused, state.paused_until_s, state.paused_this_call) == (True, 1362.0, False)


def test_the_clock_of_a_call_that_was_known_late_counts_from_its_begin(stage):
    one = stage()
    one.now_s = 1004.0
    one.panel.take(BEGUN)
    assert one.at(10.0).strip.clock.text == "00:10"


@pytest.mark.parametrize(("sure", "said"), [(True, "A voicemail speaks"), (False, "Perhaps a voicemail, not sure")])
def test_a_machine_is_named_and_doubt_too(stage, sure, said):
    one = stage()
    voice = MachineVoice(t=3.0, party=Party.CUSTOMER, kind=VoiceKind.VOICEMAIL, on=True, sure=sure)
    panel = one.at(11.0, BEGUN, voice)
    assert panel.fold.inferred.sentence == said
    assert panel.fold.inferred.button.isHidden()
    panel.take(MachineVoice(t=9.0, party=Party.CUSTOMER, kind=VoiceKind.VOICEMAIL, on=False))
    assert panel.fold.inferred.isHidden()
