import pytest
from panel_stage import cleared, cue

from warmline.core.cues import Appearance, CallEnded, ChecklistChanged, CueReworded
from warmline.core.events import (
    Answered,
    Dismissed,
    Ended,
    Health,
    HealthState,
    HoldEnded,
    HoldStarted,
    LanguageChosen,
    Music,
    Noise,
    NotRight,
    Party,
    Paused,
    Reading,
    Ringing,
    SpeechEnded,
    SpeechStarted,
    Ticked,
)
from warmline.ui.panel_fold import after
from warmline.ui.panel_model import HoldTag, PanelState, Phase

START_S = 500.0  # the machine's clock at 0 s of the call


def told(*records, state=None):
    """The panel after records that each arrived on time."""
    state = state or PanelState()
    for record in records:
        state = after(state, record, START_S + record.t)
    return state


def test_a_call_is_ringing_then_on_call_then_on_hold_then_over():
    phases = []
    state = PanelState()
    for record in (
        Ringing(t=0.0),
        Answered(t=4.0),
        HoldStarted(t=20.0, since=18.0),
        HoldEnded(t=60.0),
        Ended(t=90.0),
    ):
        state = after(state, record, START_S + record.t)
        phases.append(state.phase)
    assert phases == [Phase.RINGING, Phase.ON_CALL, Phase.ON_HOLD, Phase.ON_CALL, Phase.ENDED]


def test_the_clock_counts_from_the_answer_and_stands_after_the_end():
    state = told(Ringing(t=0.0), Answered(t=4.0))
    assert state.clock_s(START_S + 10.0) == pytest.approx(6.0)
    over = told(Ended(t=64.0), state=state)
    assert over.clock_s(START_S + 500.0) == pytest.approx(60.0)


def test_on_hold_the_clock_counts_from_when_the_hold_began_not_from_when_it_was_known():
    state = told(Answered(t=0.0), HoldStarted(t=44.0, since=41.0))
    assert state.clock_s(START_S + 51.0) == pytest.approx(10.0)


def test_the_quickest_record_sets_the_clock():
    state = after(PanelState(), Answered(t=0.0), START_S + 0.4)
    state = after(state, SpeechStarted(t=2.0, known=2.1, party=Party.AGENT), START_S + 2.1)
    assert state.call_t(START_S + 10.0) == pytest.approx(9.9)
    late = after(state, SpeechEnded(t=3.0, known=3.1, party=Party.AGENT), START_S + 9.0)
    assert late.call_t(START_S + 10.0) == pytest.approx(9.9)


@pytest.mark.parametrize(
    ("held_s", "tag"),
    [(74.9, HoldTag.WITHIN), (75.0, HoldTag.NEAR), (89.9, HoldTag.NEAR), (90.0, HoldTag.PAST), (300.0, HoldTag.PAST)],
)
def test_the_holds_tag_turns_near_and_past_its_limit(held_s, tag):
    state = told(Answered(t=0.0), HoldStarted(t=10.0, since=10.0))
    assert state.hold_tag(START_S + 10.0 + held_s, 90.0) is tag


def test_there_is_no_tag_without_a_hold():
    assert told(Answered(t=0.0)).hold_tag(START_S + 500.0, 90.0) is None


def test_a_bar_fills_towards_the_moment_of_the_words_and_becomes_a_card():
    bar = cue(2.0, show=Appearance.BAR, text=None, until=4.0, key="k")
    state = told(Answered(t=0.0), bar)
    assert [state.bar_filled(START_S + t) for t in (2.0, 3.0, 4.0, 9.0)] == pytest.approx([0.0, 0.5, 1.0, 1.0])
    words = told(cue(4.0, key="k"), state=state)
    assert words.bar is None
    assert words.card is not None


def test_a_card_that_becomes_an_alert_while_it_is_read_goes_on_standing_still():
    state = told(Answered(t=0.0), cue(10.0, key="k"), Reading(t=12.0, key="k", on=True))
    alert = told(cue(14.0, key="k", show=Appearance.ALERT), state=state)
    assert alert.card_left(START_S + 40.0) == pytest.approx(1.0)
    read = told(Reading(t=40.0, key="k", on=False), state=alert)
    assert read.card_left(START_S + 44.0) == pytest.approx(0.5)


def test_a_card_runs_out_of_time_and_stands_still_while_it_is_read():
    state = told(Answered(t=0.0), cue(10.0, key="k"))
    assert state.card_left(START_S + 14.0) == pytest.approx(0.5)
    reading = told(Reading(t=14.0, key="k", on=True), state=state)
    assert reading.card_left(START_S + 30.0) == pytest.approx(0.5)
    read = told(Reading(t=30.0, key="k", on=False), state=reading)
    assert read.card_left(START_S + 32.0) == pytest.approx(0.25)
    assert read.card is not None
    assert read.card.until_t == pytest.approx(34.0)


def test_reading_from_the_very_first_instant_counts_too():
    state = told(
        Answered(t=0.0), cue(0.0, key="k"), Reading(t=0.0, key="k", on=True), Reading(t=5.0, key="k", on=False)
    )
    assert state.card is not None
    assert state.card.until_t == pytest.approx(13.0)


def test_a_card_that_was_followed_leaves_a_tick_for_600_ms():
    shown = cue(10.0)
    state = told(Answered(t=0.0), shown, cleared(shown, 12.0, done=True))
    assert state.card is None
    assert state.done(START_S + 12.59)
    assert not state.done(START_S + 12.61)


def test_a_card_that_merely_expired_leaves_no_tick():
    shown = cue(10.0)
    assert not told(Answered(t=0.0), shown, cleared(shown, 18.0)).done(START_S + 18.0)


def test_clearing_another_cue_leaves_the_card():
    shown = cue(10.0)
    state = told(Answered(t=0.0), shown, cleared(cue(3.0, "hold.checkin"), 11.0, done=True))
    assert state.card is not None
    assert not state.done(START_S + 11.0)


def test_other_words_replace_the_words_and_nothing_else():
    shown = cue(10.0)
    state = told(Answered(t=0.0), shown)
    other = told(CueReworded(t=12.0, cue=shown.cue, key=shown.key, text="One moment.", phrase="p.2"), state=state)
    assert other.card is not None
    assert other.card.text == "One moment."
    assert other.card.until_t == state.card.until_t


@pytest.mark.parametrize("act", [Dismissed, NotRight])
def test_a_card_goes_at_once_when_the_agent_closes_it(act):
    shown = cue(10.0)
    assert told(Answered(t=0.0), shown, act(t=11.0, key=shown.key)).card is None


def test_a_line_and_a_card_stand_beside_each_other():
    state = told(Answered(t=0.0), cue(5.0, "talk.monologue", Appearance.LINE), cue(6.0))
    assert state.line is not None
    assert state.card is not None


def test_pausing_takes_everything_away_and_keeps_new_cues_out_until_it_ends():
    state = told(Answered(t=0.0), cue(5.0), Paused(t=6.0, on=True), cue(7.0))
    assert (state.card, state.bar, state.line) == (None, None, None)
    assert told(Paused(t=8.0, on=False), cue(9.0), state=state).card is not None


def test_the_last_card_comes_back_on_request_and_stays():
    shown = cue(10.0)
    state = told(Answered(t=0.0), shown, cleared(shown, 12.0)).recalled()
    assert state.card is not None
    assert state.card.recalled
    assert state.card_left(START_S + 99.0) is None
    assert told(Dismissed(t=13.0, key=shown.key), state=state).card is None


def test_there_is_nothing_to_recall_before_the_first_card_nor_from_an_earlier_call():
    assert PanelState().recalled().card is None
    earlier = told(Answered(t=0.0), cue(10.0), Ended(t=20.0))
    assert told(Answered(t=0.0), state=earlier).recalled().card is None


def test_a_checklist_shows_ticks_takes_one_away_and_goes_when_it_is_over():
    parts = (("salutation", True), ("identity", False))
    state = told(Answered(t=0.0), ChecklistChanged(t=1.0, checklist="greeting", parts=parts))
    fixed = told(Ticked(t=2.0, checklist="greeting", part="salutation", on=False), state=state)
    assert fixed.checklist is not None
    assert fixed.checklist.parts == (("salutation", False), ("identity", False))
    assert told(ChecklistChanged(t=3.0, checklist="greeting", parts=None), state=fixed).checklist is None


def test_the_checklist_that_changed_last_is_shown():
    one = ChecklistChanged(t=1.0, checklist="greeting", parts=(("offer", False),))
    two = ChecklistChanged(t=2.0, checklist="hold", parts=(("why", False),))
    assert told(Answered(t=0.0), one, two).checklist.name == "hold"
    assert told(Answered(t=0.0), one, two, one).checklist.name == "greeting"


def test_trouble_is_said_until_the_party_is_live_again_the_gravest_first():
    lost = Health(t=5.0, party=Party.CUSTOMER, state=HealthState.LOST)
    behind = Health(t=4.0, party=None, state=HealthState.BEHIND)
    state = told(Answered(t=0.0), behind, lost)
    assert state.trouble is lost
    back = told(Health(t=6.0, party=Party.CUSTOMER, state=HealthState.LIVE), state=state)
    assert back.trouble is behind


def test_noise_and_music_stand_beside_a_partys_health_and_behind_every_trouble():
    music, noise = Music(t=3.0, party=Party.CUSTOMER, on=True), Noise(t=4.0, party=Party.CUSTOMER, on=True)
    state = told(Answered(t=0.0), music, noise)
    assert [one.state for one in state.troubles] == [HealthState.MUSIC, HealthState.NOISE]
    lost = Health(t=5.0, party=Party.CUSTOMER, state=HealthState.LOST)
    assert told(lost, state=state).trouble is lost
    back = told(lost, Health(t=6.0, party=Party.CUSTOMER, state=HealthState.LIVE), state=state)
    assert back.trouble.state is HealthState.MUSIC
    over = told(Music(t=7.0, party=Party.CUSTOMER, on=False), state=back)
    assert [one.state for one in over.troubles] == [HealthState.NOISE]


def test_noise_and_music_end_with_the_call():
    music = Music(t=3.0, party=Party.CUSTOMER, on=True)
    assert told(Answered(t=0.0), music, Ended(t=9.0)).troubles == ()


def test_trouble_outlives_the_call():
    lost = Health(t=5.0, party=Party.CUSTOMER, state=HealthState.LOST)
    assert told(Answered(t=0.0), lost, Ended(t=9.0), Answered(t=0.0)).trouble is lost


def test_the_end_of_the_call_clears_the_panel():
    checklist = ChecklistChanged(t=1.0, checklist="closing", parts=(("thanks", False),))
    state = told(Answered(t=0.0), cue(5.0), checklist, CallEnded(t=9.0))
    assert (state.phase, state.card, state.checklist) == (Phase.ENDED, None, None)


def test_the_language_follows_the_call_and_the_agent():
    state = told(Answered(t=0.0, language="hu"))
    assert state.language == "hu"
    assert told(LanguageChosen(t=3.0, language="zh-Hant"), state=state).language == "zh-Hant"


def test_hearing_the_answer_twice_changes_nothing():
    once = told(Answered(t=0.0), cue(5.0))
    assert told(Answered(t=6.0), state=once) == once


def test_nothing_moves_while_nobody_is_on_the_line():
    assert PanelState().next_look_s(0.0) is None
    assert told(Answered(t=0.0), Ended(t=9.0)).next_look_s(START_S + 20.0) is None


def test_in_a_quiet_call_only_the_clock_moves_once_a_second():
    state = told(Answered(t=0.0))
    assert state.next_look_s(START_S + 10.25) == pytest.approx(0.75)


def test_a_card_that_is_read_moves_nothing_but_the_clock():
    state = told(Answered(t=0.0), cue(10.0, key="k"))
    assert state.next_look_s(START_S + 10.25) == pytest.approx(0.05)
    assert told(Reading(t=11.0, key="k", on=True), state=state).next_look_s(START_S + 11.25) == pytest.approx(0.75)
