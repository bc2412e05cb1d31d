"""What was heard is shown, and one click takes it back."""

import pytest

from warmline.core.events import (
    Answered,
    Ended,
    HoldSource,
    HoldStarted,
    MachineVoice,
    Party,
    Ringing,
    Undone,
    VoiceKind,
)
from warmline.ui.inferred import UNDO_S
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
    assert panel.state.phase is phase
    assert row.isHidden()


def test_the_row_goes_after_its_time(stage):
    one = stage()
    assert not one.at(1.0, BEGUN).fold.inferred.isHidden()
    assert one.at(UNDO_S + 0.1).fold.inferred.isHidden()
    assert one.panel.state.phase is Phase.ON_CALL


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


def test_the_clock_of_a_call_that_was_known_late_counts_from_its_begin(stage):
    one = stage()
    one.now_s = 1004.0
    one.panel.take(BEGUN)
    assert one.at(10.0).strip.clock.text == "00:10"


@pytest.mark.parametrize(("sure", "said"), [(True, "A voicemail speaks"), (False, "Perhaps a voicemail, not sure")])
def test_a_machine_is_named_and_doubt_too(stage, sure, said):
    one = stage()
    voice = MachineVoice(t=3.0, party=Party.CUSTOMER, kind=VoiceKind.VOICEMAIL, on=True, sure=sure)
    panel = one.at(UNDO_S + 1, BEGUN, voice)
    assert panel.fold.inferred.sentence == said
    assert panel.fold.inferred.button.isHidden()
    panel.take(MachineVoice(t=9.0, party=Party.CUSTOMER, kind=VoiceKind.VOICEMAIL, on=False))
    assert panel.fold.inferred.isHidden()
