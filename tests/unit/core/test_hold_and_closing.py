"""Holds and goodbyes: just below, at and just above every limit, and when there is nothing to say."""

import pytest

from warmline.core.cues import ChecklistChanged, CueCleared, CueEscalated, CueNoted, CueRaised, CueWithheld
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    AnyEvent,
    Direction,
    Ended,
    HoldEnded,
    HoldStarted,
    MachineVoice,
    Music,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Ticked,
    Transferred,
    Undone,
    VoiceKind,
)
from warmline.core.events import Heard as HeardUntil
from warmline.core.rules import all_rules
from warmline.core.settings import ClosingLimits, HoldLimits, Limits, ReturnLimits
from warmline.core.suggestions import Suggestions

AGENT, CUSTOMER = Party.AGENT, Party.CUSTOMER


class Call:
    """One engine; what is said is understood at once, unless the recogniser is `deaf`."""

    def __init__(self, limits: Limits | None = None, *, direction: Direction = Direction.INBOUND, deaf: bool = False):
        self.engine = Engine(all_rules(), limits or Limits(), Suggestions())
        self.deaf = deaf
        self.told: list = []
        self.take(Answered(t=0.0, direction=direction))

    def take(self, event: AnyEvent) -> "Call":
        self.told += self.engine.take(event)
        return self

    def until(self, t: float) -> "Call":
        return self.take(HeardUntil(t=t, heard_until=t, understood_until=None if self.deaf else t))

    def turn(self, party: Party, start: float, end: float, *phrases: str, value: float | None = None) -> "Call":
        self.until(start).take(SpeechStarted(t=start, party=party, known=start))
        self.until(end).take(SpeechEnded(t=end, party=party, known=end))
        for phrase in () if self.deaf else phrases:
            promised = value if phrase == "hold.promise" else None
            self.take(Spotted(t=end, party=party, utterance=1, phrase=phrase, start=start, end=end, value=promised))
        return self.until(end + 0.01)

    def hold(self, start: float, end: float | None = None) -> "Call":
        self.until(start).take(HoldStarted(t=start, since=start))
        return self if end is None else self.until(end).take(HoldEnded(t=end))

    def end(self, t: float, by: Party | None = None) -> "Call":
        return self.until(t).take(Ended(t=t, by=by)).until(t + 1.0)

    def shown(self, cue: str) -> list[tuple[float, str]]:
        kinds = (CueRaised, CueEscalated)
        return [(round(r.t, 2), str(r.severity)) for r in self.told if isinstance(r, kinds) and r.cue == cue]

    def of(self, kind: type, cue: str) -> list:
        return [one for one in self.told if isinstance(one, kind) and one.cue == cue]

    def checklist(self, name: str) -> dict[str, bool]:
        last = [r for r in self.told if isinstance(r, ChecklistChanged) and r.checklist == name][-1]
        return dict(last.parts or ())


# ---- hold.checkin, hold.limit, hold.promise -----------------------------------------------------------


@pytest.mark.parametrize(("until", "shown"), [(54.9, []), (55.0, [(55.0, "nudge")]), (55.1, [(55.0, "nudge")])])
def test_a_check_in_is_due_at_its_limit(until, shown):
    assert Call().hold(10.0).until(until).shown("hold.checkin") == shown


@pytest.mark.parametrize(("until", "shown"), [(99.9, []), (100.0, [(100.0, "alert")]), (100.1, [(100.0, "alert")])])
def test_a_hold_alerts_at_its_limit(until, shown):
    assert Call().hold(10.0).until(until).shown("hold.limit") == shown


def test_a_hold_alerts_once_however_long_it_lasts():
    assert Call().hold(10.0).until(900.0).shown("hold.limit") == [(100.0, "alert")]


@pytest.mark.parametrize(("until", "shown"), [(68.9, []), (69.0, [(69.0, "alert")]), (69.1, [(69.0, "alert")])])
def test_a_promise_alerts_when_its_time_is_up(until, shown):
    call = Call().turn(AGENT, 5.0, 9.0, "hold.announce", "hold.why", "hold.promise", value=60.0).hold(10.0)
    assert call.until(until).shown("hold.promise") == shown


def test_a_promise_needs_no_announcement_beside_the_telephones_hold():
    call = Call().turn(AGENT, 5.0, 9.0, "hold.promise", value=60.0).hold(10.0)
    assert call.until(69.1).shown("hold.promise") == [(69.0, "alert")]


def test_a_time_named_well_before_the_hold_is_no_promise():
    call = Call().turn(AGENT, 1.0, 4.0, "hold.promise", value=60.0).turn(AGENT, 16.0, 18.0, "hold.announce").hold(18.5)
    assert call.until(90.0).shown("hold.promise") == []


def test_without_a_hold_there_is_nothing_to_return_from():
    call = Call().turn(AGENT, 5.0, 9.0, "hold.promise", value=60.0).turn(CUSTOMER, 10.0, 80.0).until(200.0)
    assert not call.shown("hold.promise") + call.shown("hold.limit") + call.shown("hold.checkin")


def test_a_dead_recogniser_leaves_the_clocks_of_the_telephones_holds_running():
    call = Call(deaf=True).turn(AGENT, 5.0, 9.0, "hold.promise", value=60.0).hold(10.0).until(120.0)
    assert call.shown("hold.checkin") == [(55.0, "nudge")]
    assert call.shown("hold.limit") == [(100.0, "alert")]
    assert not call.shown("hold.promise") + call.shown("hold.announce")


# ---- hold.announce ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("until", "count"), [(14.9, 0), (15.0, 1), (15.1, 1)])
def test_a_named_hold_without_its_time_or_consent_is_a_card_once_the_customer_waits(until, count):
    call = Call().turn(AGENT, 8.0, 11.0, "hold.announce", "hold.why").until(until)
    assert call.shown("hold.announce") == [(15.0, "nudge")] * count


@pytest.mark.parametrize(("until", "count"), [(33.9, 0), (34.0, 1), (34.1, 1)])
def test_a_look_up_needs_its_reason_alone_until_it_lasts(until, count):
    call = Call().turn(AGENT, 8.0, 11.0, "hold.lookup", "hold.why").until(until)
    assert call.shown("hold.announce") == [(34.0, "hint")] * count


@pytest.mark.parametrize(("until", "count"), [(11.9, 0), (12.0, 1), (12.1, 1)])
def test_a_named_hold_without_its_reason_is_a_card_at_once(until, count):
    call = Call().turn(AGENT, 8.0, 11.0, "hold.announce", "hold.how_long").until(until)
    assert call.shown("hold.announce") == [(12.0, "nudge")] * count


def test_a_customer_who_agrees_was_asked_enough():
    call = Call().turn(AGENT, 8.0, 11.0, "hold.announce", "hold.why").turn(CUSTOMER, 11.5, 12.0, "hold.assent")
    assert call.hold(12.5).until(50.0).shown("hold.announce") == []


def waiting_to_music(*phrases: str, speaks: Party = AGENT, **kwargs) -> Call:
    """Nothing the agent says is known but `phrases`; music plays from 14 s, after the last turn ended at 12 s."""
    call = Call(**kwargs).turn(AGENT, 0.5, 3.0).turn(CUSTOMER, 4.0, 8.0)
    call.turn(speaks, 10.0, 12.0, *phrases)
    return call.until(14.0).take(Music(t=14.0, party=CUSTOMER, on=True))


@pytest.mark.parametrize(("until", "count"), [(56.9, 0), (57.0, 1), (57.1, 1)])
def test_music_tells_a_hold_whose_announcement_was_lost(until, count):
    assert len(waiting_to_music().until(30.0).until(until).shown("hold.checkin")) == count


@pytest.mark.parametrize(("until", "held"), [(21.9, False), (22.0, True), (22.1, True)])
def test_music_has_to_play_for_a_while(until, held):
    assert (waiting_to_music().until(until).engine.call.hold is not None) is held


def test_a_hold_told_by_music_lacks_no_part_of_an_announcement_that_nobody_understood():
    assert waiting_to_music().until(100.0).shown("hold.announce") == []


@pytest.mark.parametrize(
    "call",
    [
        waiting_to_music("customer.task"),
        waiting_to_music(speaks=CUSTOMER),
        waiting_to_music(direction=Direction.OUTBOUND),
        waiting_to_music(deaf=True),
        waiting_to_music().take(MachineVoice(t=15.0, party=CUSTOMER, kind=VoiceKind.MENU, on=True)),
    ],
    ids=["the agent asked for something", "the customer spoke last", "outbound", "deaf", "a machine"],
)
def test_music_alone_is_no_hold_of_ours(call):
    assert call.until(100.0).shown("hold.checkin") == []


def test_an_agent_who_goes_on_talking_has_announced_nothing():
    call = Call().turn(AGENT, 8.0, 11.0, "hold.announce", "hold.why").turn(AGENT, 12.0, 18.0).until(60.0)
    assert call.shown("hold.announce") == []


def test_a_team_that_wants_the_reason_only_is_told_no_more():
    call = Call(Limits(hold=HoldLimits(parts=("why",)))).turn(AGENT, 8.0, 11.0, "hold.announce", "hold.why").hold(12.0)
    assert call.until(50.0).shown("hold.announce") == []


def test_a_part_ticked_by_hand_is_not_asked_for():
    call = Call().turn(AGENT, 8.0, 11.0, "hold.announce", "hold.why")
    assert call.checklist("hold") == {"why": True, "how_long": False}
    call.take(Ticked(t=11.5, checklist="hold", part="how_long", on=True))
    assert call.checklist("hold") == {"why": True, "how_long": True}
    assert call.hold(12.0).until(50.0).shown("hold.announce") == []


def test_a_tick_belongs_to_its_own_hold():
    call = Call().turn(AGENT, 8.0, 11.0, "hold.announce", "hold.why")
    call.take(Ticked(t=11.5, checklist="hold", part="how_long", on=True)).hold(12.0, 20.0)
    call.turn(AGENT, 20.5, 22.0, "hold.thanks").turn(CUSTOMER, 23.0, 40.0)
    call.turn(AGENT, 41.0, 44.0, "hold.announce", "hold.why").hold(45.0)
    assert call.until(60.0).shown("hold.announce") == [(46.0, "nudge")]


# ---- hold.callback_instead ----------------------------------------------------------------------------


@pytest.mark.parametrize(("holds", "lines"), [(1, 0), (2, 1), (3, 2)])
def test_from_the_second_hold_on_a_quiet_line_offers_a_call_back(holds, lines):
    call = Call()
    for number in range(holds):
        call.hold(10.0 + 60.0 * number, 40.0 + 60.0 * number)
    assert call.shown("hold.callback_instead") == [(70.0 + 60.0 * n, "hint") for n in range(lines)]


def test_a_team_chooses_from_which_hold_on_a_call_back_is_offered():
    call = Call(Limits(hold=HoldLimits(callback_from=3))).hold(10.0, 40.0).hold(70.0, 100.0)
    assert call.shown("hold.callback_instead") == []
    assert call.hold(130.0).shown("hold.callback_instead") == [(130.0, "hint")]


@pytest.mark.parametrize(("until", "count"), [(64.9, 0), (65.0, 1), (65.1, 1)])
def test_a_second_look_up_must_last_before_a_call_back_is_offered(until, count):
    call = Call().turn(AGENT, 8.0, 10.0, "hold.lookup", "hold.why").turn(AGENT, 35.0, 37.0, "hold.thanks")
    call.turn(CUSTOMER, 38.0, 41.0).turn(AGENT, 43.0, 45.0, "hold.lookup", "hold.why")
    assert call.until(until).shown("hold.callback_instead") == [(65.0, "hint")] * count


def test_a_short_look_up_before_does_not_count_as_a_hold():
    call = Call().turn(AGENT, 8.0, 10.0, "hold.lookup", "hold.why").turn(AGENT, 25.0, 27.0, "hold.thanks")
    call.turn(CUSTOMER, 28.0, 31.0).hold(40.0)
    assert call.until(90.0).shown("hold.callback_instead") == []


def test_who_has_offered_a_call_back_is_not_told_to():
    call = Call().hold(10.0, 40.0).turn(AGENT, 60.0, 64.0, "hold.announce", "hold.why", "callback.offered").hold(65.0)
    assert call.until(300.0).shown("hold.callback_instead") == []


@pytest.mark.parametrize(("until", "count"), [(99.9, 0), (100.0, 1), (100.1, 1)])
def test_at_the_longest_hold_the_alert_says_it_in_its_place(until, count):
    call = Call().hold(10.0).until(until)
    assert [r.reason for r in call.of(CueWithheld, "hold.callback_instead")] == ["superseded"] * count
    assert call.shown("hold.callback_instead") == []


def test_without_that_alert_it_is_a_card_of_its_own():
    call = Call(Limits(cues_off=("hold.limit",))).hold(10.0).until(101.0)
    assert call.shown("hold.callback_instead") == [(100.0, "nudge")]


def test_a_dead_recogniser_still_counts_the_telephones_holds():
    assert Call(deaf=True).hold(10.0, 40.0).hold(70.0).shown("hold.callback_instead") == [(70.0, "hint")]


# ---- hold.return ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lasted", "shown"), [(9.9, []), (10.0, ["hint", "nudge"]), (10.1, ["hint", "nudge"])])
def test_a_return_without_thanks_is_due_from_the_shortest_hold_on(lasted, shown):
    back = 20.0 + lasted
    call = Call().turn(AGENT, 15.0, 19.0, "hold.announce", "hold.why", "hold.how_long").hold(20.0, back)
    call.turn(AGENT, back + 0.5, back + 4.0).turn(CUSTOMER, back + 5.0, back + 8.0).turn(AGENT, back + 9, back + 12)
    assert [severity for _, severity in call.until(back + 14).shown("hold.return")] == shown


def test_whoever_asks_for_the_customer_first_has_two_more_turns():
    call = Call(Limits(returning=ReturnLimits(shortest_s=5))).hold(20.0, 40.0)
    call.turn(AGENT, 40.5, 43.0, "hold.there").turn(CUSTOMER, 43.5, 44.0).turn(AGENT, 45.0, 48.0, "hold.thanks")
    assert call.until(60.0).shown("hold.return") == []


def test_thanks_in_the_second_turn_clear_the_line():
    call = Call().hold(20.0, 40.0).turn(AGENT, 40.5, 44.0).turn(CUSTOMER, 45.0, 47.0)
    assert [severity for _, severity in call.shown("hold.return")] == ["hint"]
    call.turn(AGENT, 48.0, 50.0, "hold.thanks").until(60.0)
    assert len(call.of(CueCleared, "hold.return")) == len(call.shown("hold.return")) == 1


def test_a_dead_recogniser_does_not_ask_for_thanks():
    call = Call(deaf=True).hold(20.0, 40.0).turn(AGENT, 40.5, 44.0).turn(CUSTOMER, 45.0, 47.0).turn(AGENT, 48.0, 50.0)
    assert call.until(60.0).shown("hold.return") == []


# ---- closing.parts ----------------------------------------------------------------------------------

ALL_PARTS = ("settled", "next_steps", "anything_else", "invite", "thanks", "wishes", "goodbye")


def served(limits: Limits | None = None, **kwargs) -> Call:
    greeted = Call(limits, **kwargs).turn(AGENT, 1.0, 4.0, "greeting.salutation", "greeting.name", "greeting.offer")
    return greeted.turn(CUSTOMER, 5.0, 20.0).turn(AGENT, 21.0, 40.0)


def missing(call: Call) -> tuple[str, ...]:
    return call.of(CueRaised, "closing.parts")[0].parts


@pytest.mark.parametrize(("until", "count"), [(45.9, 0), (46.0, 1), (46.1, 1)])
def test_after_the_customers_goodbye_the_agent_has_a_moment(until, count):
    call = served().turn(CUSTOMER, 42.0, 44.0, "closing.goodbye").until(until)
    assert call.shown("closing.parts") == [(46.0, "nudge")] * count


def test_a_profile_may_want_every_part_of_a_closing():
    limits = Limits(closing=ClosingLimits(parts=ALL_PARTS))
    call = served(limits).turn(CUSTOMER, 42.0, 44.0, "closing.goodbye").until(50.0)
    assert missing(call) == ALL_PARTS


@pytest.mark.parametrize(
    ("part", "phrase"),
    [
        ("settled", "closing.settled"),
        ("next_steps", "closing.next_steps"),
        ("anything_else", "closing.anything_else"),
        ("invite", "closing.invite"),
        ("thanks", "courtesy.thanks"),
        ("wishes", "closing.wishes"),
        ("goodbye", "closing.goodbye"),
    ],
)
def test_what_was_said_is_not_missing_and_is_ticked(part, phrase):
    call = served(Limits(closing=ClosingLimits(parts=ALL_PARTS))).turn(AGENT, 45.0, 48.0, phrase)
    call.turn(CUSTOMER, 49.0, 50.0, "closing.goodbye").until(60.0)
    assert missing(call) == tuple(one for one in ALL_PARTS if one != part)
    assert [one for one, ticked in call.checklist("closing").items() if ticked] == [part]


@pytest.mark.parametrize(("before", "said"), [(24.9, True), (25.0, True), (25.1, False)])
def test_thanks_belong_to_a_goodbye_for_a_while(before, said):
    call = served(Limits(closing=ClosingLimits(parts=("thanks",)))).turn(AGENT, 99.0 - before, 100.0 - before,
                                                                         "courtesy.thanks")  # fmt: skip
    call.turn(CUSTOMER, 100.0, 101.0, "closing.goodbye").until(110.0)
    assert bool(call.shown("closing.parts")) is not said


def test_parts_that_no_profile_asks_for_are_not_missed():
    call = served().turn(AGENT, 45.0, 48.0, "closing.anything_else", "closing.thanks")
    assert call.turn(CUSTOMER, 50.0, 51.0, "closing.goodbye").until(60.0).shown("closing.parts") == []


def test_the_list_appears_with_the_part_that_begins_the_closing():
    limits = Limits(closing=ClosingLimits(parts=("next_steps", "anything_else")))
    call = served(limits).turn(AGENT, 45.0, 48.0, "closing.next_steps")
    assert call.checklist("closing") == {"next_steps": True, "anything_else": False}


def test_a_part_that_the_profile_does_not_want_begins_no_closing():
    call = served().turn(AGENT, 45.0, 48.0, "closing.next_steps")
    assert not [r for r in call.told if isinstance(r, ChecklistChanged) and r.checklist == "closing"]


def test_a_dead_recogniser_misses_no_part():
    call = served(deaf=True).turn(CUSTOMER, 50.0, 52.0, "closing.goodbye").end(60.0, AGENT)
    assert not [one for one in call.told if isinstance(one, CueRaised | CueNoted) and one.cue.startswith("closing.")]


# ---- closing.hang_up_first ----------------------------------------------------------------------------


def hung_up(call: Call) -> bool:
    assert call.shown("closing.hang_up_first") == []
    return bool(call.of(CueNoted, "closing.hang_up_first"))


@pytest.mark.parametrize(("silent_s", "noted"), [(9.9, True), (10.0, False), (10.1, False)])
def test_who_hangs_up_before_the_customers_goodbye_is_told_after_the_call(silent_s, noted):
    call = served().turn(CUSTOMER, 41.0, 44.0).turn(AGENT, 45.0, 48.0, "closing.goodbye")
    assert hung_up(call.end(48.0 + silent_s, AGENT)) is noted


def test_the_customers_goodbye_ends_the_call():
    call = served().turn(AGENT, 42.0, 44.0, "closing.goodbye").turn(CUSTOMER, 45.0, 46.0, "closing.goodbye")
    assert not hung_up(call.end(46.5, AGENT))


@pytest.mark.parametrize("by", [CUSTOMER, None])
def test_only_the_telephone_system_can_say_that_the_agent_hung_up(by):
    assert not hung_up(served().end(42.0, by))


def test_an_end_that_was_only_heard_accuses_nobody():
    call = served().until(42.0).take(Ended(t=42.0, by=AGENT, inferred=True)).until(45.0)
    assert not hung_up(call)


def test_the_caller_ends_an_outbound_call():
    assert not hung_up(served(direction=Direction.OUTBOUND).end(42.0, AGENT))


def test_who_transfers_a_call_leaves_the_customer_to_somebody():
    assert not hung_up(served().take(Transferred(t=41.0, to="1234")).end(42.0, AGENT))


def test_nobody_says_goodbye_to_a_machine():
    machine = MachineVoice(t=41.0, party=CUSTOMER, kind=VoiceKind.VOICEMAIL, on=True)
    assert not hung_up(served().take(machine).end(42.0, AGENT))


def test_a_team_whose_agents_must_release_turns_it_off():
    assert not hung_up(served(Limits(cues_off=("closing.hang_up_first",))).end(42.0, AGENT))


def test_a_goodbye_long_before_the_end_is_not_the_last_word():
    call = served().turn(CUSTOMER, 42.0, 43.0, "closing.goodbye").turn(AGENT, 44.0, 90.0)
    assert hung_up(call.end(91.0, AGENT))


# ---- closing.record -----------------------------------------------------------------------------------


def noted(call: Call) -> int:
    return len(call.of(CueNoted, "closing.record"))


def test_notes_after_the_call_are_off_until_a_lead_wants_them():
    assert noted(served().end(60.0)) == 0
    call = served(Limits(cues_on=("closing.record",)))
    assert noted(call) == 0
    assert noted(call.end(60.0)) == 1


def test_a_call_whose_end_was_undone_is_noted_once():
    call = served(Limits(cues_on=("closing.record",))).until(60.0).take(Ended(t=60.0, inferred=True))
    assert noted(call.take(Undone(t=63.0, what="ended")).end(90.0)) == 1


def test_there_is_nothing_to_write_down_of_a_call_that_nobody_answered():
    engine = Engine(all_rules(), Limits(cues_on=("closing.record",)), Suggestions())
    assert not [one for one in engine.take(Ended(t=9.0)) if isinstance(one, CueNoted)]


def test_the_sheet_needs_no_words():
    assert noted(served(Limits(cues_on=("closing.record",)), deaf=True).end(60.0)) == 1
