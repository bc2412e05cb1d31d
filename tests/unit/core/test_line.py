"""The line: each cue just below, at and just above its limit, and when it keeps quiet."""

import pytest

from warmline.core.cues import CueEscalated, CueRaised
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    AnyEvent,
    Direction,
    Faded,
    Health,
    HealthState,
    Heard,
    HoldStarted,
    MachineVoice,
    Noise,
    PacketsLost,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    VoiceKind,
)
from warmline.core.rules import all_rules, line, silence
from warmline.core.settings import Limits, LineLimits, ResponseGapLimits
from warmline.core.suggestions import Suggestions

A, C = Party.AGENT, Party.CUSTOMER


class Call:
    """One engine; `until` lets it hear silence up to there."""

    def __init__(self, direction: Direction = Direction.INBOUND, limits: Limits | None = None) -> None:
        self.engine = Engine(all_rules(), limits or Limits(), Suggestions())
        self.said: list = []
        self.take(Answered(t=0.0, direction=direction))

    def take(self, event: AnyEvent) -> "Call":
        self.said += self.engine.take(event)
        return self

    def turn(self, party: Party, start: float, end: float, level_db: float = -20.0) -> "Call":
        self.until(start).take(SpeechStarted(t=start, party=party, known=start))
        return self.until(end).take(SpeechEnded(t=end, party=party, known=end, level_db=level_db))

    def phrase(self, phrase: str, t: float, party: Party = A, sure: bool = True) -> "Call":
        self.until(t)
        return self.take(Spotted(t=t, party=party, utterance=int(t), phrase=phrase, start=t - 0.3, end=t, sure=sure))

    def until(self, t: float) -> "Call":
        return self.take(Heard(t=t, heard_until=t, understood_until=t))

    def shown(self, cue: str) -> list[tuple[float, str]]:
        kinds = (CueRaised, CueEscalated)
        return [(round(one.t, 3), str(one.severity)) for one in self.said if isinstance(one, kinds) and one.cue == cue]

    def steps(self, cue: str) -> list[tuple[str, ...]]:
        return [one.parts for one in self.said if isinstance(one, CueRaised | CueEscalated) and one.cue == cue]


def greeted(**how) -> Call:
    return Call(**how).turn(A, 0.5, 3.0)


def cleared(call: Call) -> list[tuple[str, str]]:
    return [(one.cue, one.reason) for one in call.said if one.type == "cue.cleared"]


def talked() -> Call:
    return greeted().turn(C, 3.5, 6.0).turn(A, 6.5, 8.0).turn(C, 8.5, 10.0)


# ---- the customer is not heard ----------------------------------------------------------------------------


@pytest.mark.parametrize(("heard_until", "cards"), [(5.49, []), (5.5, [(5.5, "nudge")]), (5.51, [(5.5, "nudge")])])
def test_an_unheard_customer_is_prompted_at_the_limit(heard_until, cards):
    assert greeted().until(heard_until).shown("line.customer_unheard") == cards


def test_the_three_steps_come_in_order_and_there_is_no_fourth():
    call = greeted().turn(A, 7.0, 8.0).turn(A, 12.0, 13.0).turn(A, 17.0, 18.0).until(40.0)
    assert call.steps("line.customer_unheard") == [("say",), ("repeat",), ("redial",)]
    assert [t for t, _ in call.shown("line.customer_unheard")] == [5.5, 10.5, 15.5]


def test_a_pause_within_the_greeting_is_no_second_try():
    call = greeted().turn(A, 4.8, 6.0).until(9.0)
    assert call.steps("line.customer_unheard") == [("say",)]


def test_a_breath_of_the_agent_s_is_no_second_try():
    call = greeted().turn(A, 7.0, 7.1).until(11.0)
    assert set(call.steps("line.customer_unheard")) == {("say",)}


@pytest.mark.parametrize(
    "event",
    [
        Health(t=3.1, party=C, state=HealthState.LOST),
        Health(t=3.1, party=A, state=HealthState.MUTED),
        HoldStarted(t=3.1, since=3.1),
        MachineVoice(t=3.1, party=A, kind=VoiceKind.RECORDED_GREETING, on=True),
        MachineVoice(t=3.1, party=A, kind=VoiceKind.RECORDED_GREETING, on=True, sure=False),
    ],
)
def test_nobody_is_unheard_on_hold_without_sound_or_while_a_recording_greets(event):
    assert greeted().take(event).until(20.0).shown("line.customer_unheard") == []


def test_a_customer_who_spoke_before_the_greeting_was_heard():
    assert Call().turn(C, 0.2, 0.6).turn(A, 1.0, 3.0).until(20.0).shown("line.customer_unheard") == []


def test_a_recording_that_begins_in_mid_call_has_no_greeting():
    assert Call().turn(A, 21.0, 23.0).until(40.0).shown("line.customer_unheard") == []
    assert Call().turn(A, 0.5, 16.0).until(40.0).shown("line.customer_unheard") == []


def test_an_agent_who_announces_a_hold_has_heard_the_customer():
    assert greeted().phrase("hold.lookup", 3.0).until(5.9).shown("line.customer_unheard") == []


def test_on_an_outbound_call_nobody_is_asked_to_dial_again():
    assert greeted(direction=Direction.OUTBOUND).until(20.0).shown("line.customer_unheard") == []


def test_the_dead_air_of_an_unheard_customer_is_not_told_twice():
    assert greeted().until(20.0).shown("silence.dead_air") == []


def test_what_a_greeting_lacks_gives_way_to_a_customer_who_is_not_there():
    call = greeted().until(6.0)
    assert [cue.cue for cue in call.said if isinstance(cue, CueRaised)] == ["greeting.missing", "line.customer_unheard"]
    assert cleared(call) == [("greeting.missing", "superseded")]


# ---- the customer is hard to understand ---------------------------------------------------------------------


@pytest.mark.parametrize(("times", "lines"), [(1, 0), (2, 1), (3, 2)])
def test_a_line_is_unclear_once_the_agent_has_asked_twice(times, lines):
    call = talked()
    for n in range(times):
        call.phrase("line.asked_again", 12.0 + 5.0 * n)
    assert len(call.until(40.0).shown("line.customer_unclear")) == lines


def test_a_blunt_question_counts_as_asking_but_an_unsure_one_does_not():
    assert talked().phrase("line.asked_again", 12.0).phrase("line.blunt", 15.0).shown("line.customer_unclear")
    unsure = talked().phrase("line.asked_again", 12.0).phrase("line.asked_again", 15.0, sure=False)
    assert not unsure.shown("line.customer_unclear")


def test_questions_a_minute_apart_are_not_about_one_line():
    call = talked().phrase("line.asked_again", 12.0)
    assert not call.phrase("line.asked_again", 72.0).until(90.0).shown("line.customer_unclear")


@pytest.mark.parametrize(("until", "lines"), [(12.99, []), (13.0, [(13.0, "hint")]), (13.01, [(13.0, "hint")])])
def test_noise_becomes_a_line_at_the_limit(until, lines):
    call = talked().until(11.0).take(Noise(t=11.0, party=C, on=True)).until(until)
    assert call.shown("line.customer_unclear") == lines


def test_noise_of_the_agent_s_own_or_of_a_held_line_is_not_the_customer_s():
    assert not talked().take(Noise(t=11.0, party=A, on=True)).until(30.0).shown("line.customer_unclear")
    held = talked().take(HoldStarted(t=10.5, since=10.5)).take(Noise(t=11.0, party=C, on=True))
    assert not held.until(30.0).shown("line.customer_unclear")


@pytest.mark.parametrize(("level_db", "lines"), [(-48.1, 1), (-48.0, 0), (-47.9, 0)])
def test_a_customer_below_the_limit_in_two_turns_is_too_quiet_and_told_once(level_db, lines):
    call = greeted().turn(C, 3.5, 6.0, level_db).turn(A, 6.5, 8.0).turn(C, 8.5, 10.0, level_db)
    call.turn(A, 10.5, 12.0).turn(C, 12.5, 14.0, level_db).until(40.0)
    assert len(call.shown("line.customer_unclear")) == lines


def test_one_soft_turn_or_short_ones_are_not_yet_a_quiet_customer():
    call = greeted().turn(C, 3.5, 6.0, -60.0).turn(A, 6.5, 8.0).turn(C, 8.5, 10.0, -20.0)
    assert not call.until(30.0).shown("line.customer_unclear")
    brief = greeted().turn(C, 3.5, 4.4, -60.0).turn(A, 6.5, 8.0).turn(C, 8.5, 9.4, -60.0)
    assert not brief.until(30.0).shown("line.customer_unclear")


# ---- the customer is gone -----------------------------------------------------------------------------------


def gone(call: Call) -> Call:
    return call.until(12.0).take(Faded(t=12.0, party=C, on=True)).turn(A, 13.0, 15.0).phrase("line.anyone_there", 15.0)


@pytest.mark.parametrize(("until", "cards"), [(15.99, []), (16.0, [(16.0, "nudge")]), (16.01, [(16.0, "nudge")])])
def test_a_dead_line_without_an_answer_is_a_lost_customer_at_the_limit(until, cards):
    assert gone(talked()).until(until).shown("line.one_way") == cards


@pytest.mark.parametrize(("until", "cards"), [(12.99, []), (13.0, [(13.0, "nudge")]), (13.01, [(13.0, "nudge")])])
def test_what_the_telephone_says_needs_no_question(until, cards):
    call = talked().until(12.0).take(PacketsLost(t=12.0)).until(until)
    assert call.shown("line.one_way") == cards


def test_neither_silence_and_a_question_nor_a_dead_line_alone_is_one_way():
    assert not talked().turn(A, 13.0, 15.0).phrase("line.anyone_there", 15.0).until(20.0).shown("line.one_way")
    assert not talked().take(Faded(t=12.0, party=C, on=True)).until(30.0).shown("line.one_way")


def test_a_line_that_is_back_or_a_question_heard_only_nearly_is_not_one_way():
    back = talked().take(Faded(t=12.0, party=C, on=True)).take(Faded(t=12.5, party=C, on=False))
    assert not back.phrase("line.anyone_there", 15.0).until(20.0).shown("line.one_way")
    faded = talked().take(Faded(t=12.0, party=C, on=True))
    assert not faded.phrase("line.anyone_there", 15.0, sure=False).until(20.0).shown("line.one_way")


@pytest.mark.parametrize("event", [HoldStarted(t=11.0, since=11.0), Health(t=11.0, party=C, state=HealthState.LOST)])
def test_a_held_line_or_a_lost_device_is_not_one_way(event):
    assert not gone(talked().take(event)).until(20.0).shown("line.one_way")


def test_the_customer_who_speaks_again_is_back():
    call = gone(talked()).until(17.0).turn(C, 18.0, 19.0).until(40.0)
    assert len(call.shown("line.one_way")) == 1
    assert any(one.type == "cue.cleared" and one.cue == "line.one_way" and one.t == 18.0 for one in call.said)


# ---- the agent asks bluntly -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("until", "cards"), [(12.79, []), (12.8, [(12.8, "nudge")]), (12.81, [(12.8, "nudge")])])
def test_a_blunt_question_is_prompted_at_the_limit(until, cards):
    assert talked().turn(A, 11.5, 12.0).phrase("line.blunt", 12.0).until(until).shown("line.agent_unclear") == cards


def test_a_blunt_question_that_is_made_good_at_once_is_none():
    call = talked().phrase("line.blunt", 12.0).phrase("line.asked_again", 12.7).until(30.0)
    assert not call.shown("line.agent_unclear")


def test_a_blunt_question_that_was_heard_only_nearly_is_none():
    assert not talked().phrase("line.blunt", 12.0, sure=False).until(30.0).shown("line.agent_unclear")


def test_before_the_customer_s_first_word_it_is_a_greeting():
    assert not greeted().phrase("line.blunt", 3.0).until(30.0).shown("line.agent_unclear")


def said_again(length_s: float = 0.4, sure: bool = True) -> Call:
    """The agent makes a sound in which nothing is recognised, and the customer says it again."""
    call = talked().turn(A, 11.0, 11.0 + length_s).turn(C, 12.0, 14.0)
    return call.take(Spotted(t=14.5, party=C, utterance=14, phrase="line.said_again", start=12.0, end=12.4, sure=sure))


@pytest.mark.parametrize(("length_s", "cards"), [(0.59, 1), (0.6, 1), (0.62, 0)])
def test_a_short_sound_after_which_the_customer_says_it_again_was_a_blunt_question(length_s, cards):
    assert len(said_again(length_s).until(16.0).shown("line.agent_unclear")) == cards


def test_a_short_sound_is_no_question_where_the_repetition_is_unsure_or_words_were_heard():
    assert not said_again(sure=False).until(16.0).shown("line.agent_unclear")
    polite = talked().turn(A, 11.0, 11.4).phrase("line.asked_again", 11.5).turn(C, 12.0, 14.0)
    assert not polite.phrase("line.said_again", 14.5, C).until(16.0).shown("line.agent_unclear")
    assert not talked().turn(C, 12.0, 14.0).phrase("line.said_again", 14.5, C).until(16.0).shown("line.agent_unclear")


def test_a_blunt_question_is_past_once_the_agent_has_answered_the_reply():
    call = talked().turn(A, 11.5, 12.0).phrase("line.blunt", 12.0).turn(C, 13.0, 14.0)
    assert line.observe_blunt(call.engine.call) is not None
    assert line.observe_blunt(call.turn(A, 14.5, 16.0).engine.call) is None


def test_the_moment_of_a_blunt_question_passes():
    seen = line.observe_blunt(talked().phrase("line.blunt", 12.0).engine.call)
    assert line.grade_blunt(seen, 27.79, LineLimits()).severity is not None
    assert line.grade_blunt(seen, 27.8, LineLimits()).severity is None


# ---- the customer's own pauses ----------------------------------------------------------------------------------


def paused(*pauses: float) -> Call:
    call, t = greeted(), 4.0
    for pause in pauses:
        call.turn(C, t, t + 1.0)
        t += 1.0 + pause
    return call.turn(C, t, t + 1.0)


@pytest.mark.parametrize(
    ("pauses", "usual"), [((), None), ((1.4,), None), ((2.5,), 2.5), ((2.0, 3.0, 3.6), 3.0), ((4.1,), None)]
)
def test_the_usual_pause_is_the_middle_one_of_those_that_were_thoughts(pauses, usual):
    found = silence.own_pause(paused(*pauses).engine.call)
    assert found == (None if usual is None else pytest.approx(usual))


def test_nothing_is_said_before_the_customer_s_own_pause_is_over_and_the_words_come_in_time():
    call = paused(3.0).until(30.0)
    assert call.shown("silence.response")[-3:] == [(12.0, "hint"), (13.0, "nudge"), (17.0, "alert")]


def test_a_long_usual_pause_delays_no_stage_by_more_than_the_limit():
    limits = ResponseGapLimits(notice_s=1.0, words_s=2.0, alert_s=3.0, unfinished_s=0.5)
    seen = silence.observe_response(paused(3.8, 3.8).engine.call)
    instants = []
    for now in (0.0, 1.5, 2.5, 3.5):
        instants.append(silence.grade_response(seen, seen.since + now, limits).severity)
    assert [str(one) for one in instants] == ["None", "hint", "nudge", "alert"]


# ---- what the customer was asked to do ---------------------------------------------------------------------------


@pytest.mark.parametrize(("later", "cards"), [(21.0, 0), (22.0, 0), (22.1, 1)])
def test_a_task_holds_through_what_the_agent_adds_within_ten_seconds(later, cards):
    call = talked().turn(A, 12.0, 14.0).phrase("customer.task", 14.0).turn(A, later, later + 0.7)
    assert (len(call.until(later + 8.0).shown("silence.dead_air")) > 1) == bool(cards)


def test_a_task_is_done_once_the_customer_has_replied():
    call = talked().turn(A, 12.0, 14.0).phrase("customer.task", 14.0).turn(C, 15.0, 16.5).turn(A, 17.0, 18.0)
    assert len(call.until(25.0).shown("silence.dead_air")) > 1
