"""Where calls begin and end, told by hand: `t who what`, in the order of time."""

import pytest

from warmline.core.boundaries import QUIET_DB, Boundaries, Moment, Phase, Situation
from warmline.core.events import (
    Answered,
    Consult,
    Direction,
    Ended,
    HoldEnded,
    Party,
    Ringing,
    SpeechEnded,
    SpeechStarted,
    Tone,
    ToneKind,
    Undone,
)
from warmline.core.settings import BoundaryLimits

STEP_S = 0.1
LIMITS = BoundaryLimits()
WORDS = Situation(words=True)


class Heard:
    """A line that is heard step by step; what follows is kept in `found`."""

    def __init__(self) -> None:
        self.boundaries = Boundaries()
        self.found = []
        self.now = 0.0
        self.situation = WORDS
        self.customer_db = -90.0
        self.complete = True
        self._planned = []

    def speech(self, party, start, end):
        self._planned += [(start + 0.1, SpeechStarted(t=start, party=party, known=start + 0.1))]
        self._planned += [(end + 0.3, SpeechEnded(t=end, party=party, known=end + 0.3))]
        return self

    def tone(self, kind, start, end=None, lag=1.0):
        self._planned += [(start + lag, Tone(t=start, party=Party.CUSTOMER, kind=kind, on=True, known=start + lag))]
        if end is not None:
            off = Tone(t=end, party=Party.CUSTOMER, kind=kind, on=False, known=end + 1.0)
            self._planned += [(end + 1.0, off)]
        return self

    def until(self, instant):
        while self.now < instant:
            self.now = round(self.now + STEP_S, 3)
            due = sorted((one for one in self._planned if one[0] <= self.now + 1e-9), key=lambda one: one[0])
            self._planned = [one for one in self._planned if one not in due]
            events = tuple(event for _, event in due)
            moment = Moment(self.now, events, self.customer_db, self.complete)
            self.found += self.boundaries.hear(moment, self.situation)
        return self

    def kinds(self):
        return [type(event) for event in self.found]


def two_who_talk(start=1.0):
    return Heard().speech(Party.AGENT, start, start + 3).speech(Party.CUSTOMER, start + 4, start + 6)


def test_the_first_speech_between_two_begins_a_call_where_it_began():
    line = two_who_talk().until(6.0)
    (answered,) = line.found
    assert isinstance(answered, Answered)
    assert answered.inferred
    assert (answered.t, answered.direction, answered.evidence) == (1.0, Direction.INBOUND, "two_way")
    assert answered.known == pytest.approx(5.0 + LIMITS.speech_s, abs=0.15)


def test_who_is_called_speaks_first():
    line = Heard().speech(Party.CUSTOMER, 1, 2).speech(Party.AGENT, 2.5, 5).until(6)
    assert line.found[0].direction is Direction.OUTBOUND


def test_an_agent_who_talks_to_a_colleague_is_in_no_call():
    line = Heard()
    for start in range(1, 120, 6):
        line.speech(Party.AGENT, start, start + 4)
    assert line.until(120).found == []


def test_the_talk_with_a_colleague_before_is_no_part_of_the_call():
    line = Heard().speech(Party.AGENT, 1, 6).speech(Party.AGENT, 9, 12).speech(Party.CUSTOMER, 12.5, 15).until(16)
    assert line.found[0].t == 9.0


def test_a_film_during_a_chat_is_no_call():
    line = Heard().speech(Party.CUSTOMER, 1, 12).speech(Party.AGENT, 3, 6).speech(Party.AGENT, 8, 11)
    assert line.until(13).found == []


def test_a_voice_that_nobody_answers_is_no_call():
    line = Heard().speech(Party.CUSTOMER, 1, 3).speech(Party.AGENT, 3 + LIMITS.reply_s + 0.5, 14)
    assert line.until(20).found == []


def test_a_ring_back_then_the_customer_is_an_outbound_call():
    line = Heard().tone(ToneKind.RING_BACK, 1, 11).speech(Party.CUSTOMER, 13, 15).until(16)
    ringing, answered = line.found
    assert isinstance(ringing, Ringing)
    assert (ringing.t, ringing.direction) == (1.0, Direction.OUTBOUND)
    assert (answered.t, answered.direction, answered.evidence) == (13.0, Direction.OUTBOUND, "ring_back")


def test_a_customer_who_answers_while_the_ring_is_not_yet_overdue_is_heard_at_once():
    line = Heard().tone(ToneKind.RING_BACK, 1).speech(Party.CUSTOMER, 4, 6).until(5)
    assert line.kinds() == [Ringing, Answered]
    assert line.found[1].t == 4.0


def test_a_ring_then_the_agent_is_an_inbound_call():
    line = Heard().speech(Party.AGENT, 2, 8).tone(ToneKind.RING, 1, 9).speech(Party.AGENT, 10, 13).until(14)
    assert line.kinds() == [Ringing, Answered]
    assert (line.found[1].t, line.found[1].direction) == (10.0, Direction.INBOUND)


def test_a_ring_that_nobody_answers_is_taken_back():
    line = Heard().tone(ToneKind.RING, 1, 9).until(9 + LIMITS.pickup_s + 1.2)
    assert line.kinds() == [Ringing, Undone]
    assert line.found[1].what == "ringing"
    assert line.boundaries.phase is Phase.IDLE


@pytest.mark.parametrize("kind", [ToneKind.BUSY, ToneKind.CONGESTION, ToneKind.SPECIAL])
def test_a_number_that_is_not_reached_is_no_call(kind):
    line = Heard().tone(ToneKind.RING_BACK, 1, 6).tone(kind, 8, 14).speech(Party.CUSTOMER, 10, 14).until(20)
    assert line.kinds() == [Ringing, Undone]


@pytest.mark.parametrize("kind", [ToneKind.BUSY, ToneKind.CONGESTION, ToneKind.DIAL])
def test_a_tone_ends_a_call_where_it_began(kind):
    line = two_who_talk().tone(kind, 9, 20).until(12)
    assert isinstance(line.found[-1], Ended)
    assert (line.found[-1].t, line.found[-1].evidence) == (9.0, str(kind))


@pytest.mark.parametrize(
    ("situation", "patience_s"),
    [
        (WORDS, LIMITS.silence_s),
        (Situation(words=False), LIMITS.blind_s),
        (Situation(words=True, held=True), LIMITS.hold_s),
        (Situation(words=True, consulting=True), LIMITS.hold_s),
        (Situation(words=True, goodbye=6.5), LIMITS.goodbye_s),
    ],
)
def test_a_long_silence_ends_a_call_where_it_began(situation, patience_s):
    line = two_who_talk().until(7.1)
    line.situation = situation
    line.until(7.0 + patience_s - 0.2)
    assert line.kinds() == [Answered]
    line.until(7.0 + patience_s + 0.2)
    assert line.kinds() == [Answered, Ended]
    assert line.found[1].t == 7.0
    assert line.found[1].evidence == ("silence" if situation.goodbye is None else "goodbye")


def test_music_on_the_line_is_a_hold_that_nobody_announced():
    line = two_who_talk().until(7.1)
    line.customer_db = QUIET_DB + 20
    assert line.until(7 + LIMITS.silence_s + 60).kinds() == [Answered]


def test_sound_that_is_missing_is_no_silence():
    line = two_who_talk().until(8)
    line.complete = False
    line.until(8 + LIMITS.silence_s)
    line.complete = True
    assert line.until(line.now + LIMITS.silence_s - 1).kinds() == [Answered]


def test_an_agent_who_talks_on_after_the_goodbye_is_not_in_the_call():
    line = two_who_talk().until(7.1)
    line.situation = Situation(words=True, goodbye=6.8)
    line.speech(Party.AGENT, 9, 40).until(30)
    assert line.kinds() == [Answered, Ended]
    assert line.found[1].t == 7.0


def test_a_ring_after_a_silence_is_the_next_call():
    line = two_who_talk().tone(ToneKind.RING, 12, 24, lag=6.0).speech(Party.AGENT, 26, 28).until(30)
    assert line.kinds() == [Answered, Ended, Ringing, Answered]
    assert line.found[1].t == 7.0


def test_a_chat_after_the_call_is_no_part_of_it():
    line = two_who_talk().speech(Party.AGENT, 8, 9).speech(Party.AGENT, 20, 30).tone(ToneKind.RING_BACK, 36).until(40)
    assert line.kinds() == [Answered, Ended, Ringing]
    assert line.found[1].t == 9.0


def test_a_ring_while_the_customer_talks_is_somebody_else():
    line = two_who_talk().speech(Party.CUSTOMER, 10, 20).tone(ToneKind.RING, 12, 18, lag=6.0).until(22)
    assert line.kinds() == [Answered]


def test_a_ring_back_during_a_hold_is_a_consultation_and_its_busy_tone_ends_only_that():
    line = two_who_talk().until(8)
    line.situation = Situation(words=True, held=True)
    line.tone(ToneKind.RING_BACK, 12, 20).until(14)
    assert line.kinds() == [Answered, Consult]
    line.situation = Situation(words=True, held=True, consulting=True)
    line.tone(ToneKind.BUSY, 22).until(25)
    assert line.kinds() == [Answered, Consult, HoldEnded]


def test_a_call_in_which_the_customer_is_never_heard_was_none():
    line = Heard().tone(ToneKind.RING, 1, 9).speech(Party.AGENT, 10, 30).until(10 + LIMITS.alone_s + 1)
    assert line.kinds() == [Ringing, Answered, Undone]
    assert line.found[-1].what == "answered"


def test_after_an_undone_call_only_silence_or_a_ring_lets_another_begin():
    line = two_who_talk().until(6)
    line.boundaries.call_ended(6.0)
    line.found.clear()
    for start in range(8, 40, 4):
        line.speech(Party.AGENT, start, start + 1.5).speech(Party.CUSTOMER, start + 2, start + 3.5)
    assert line.until(41).found == []
    line.speech(Party.AGENT, 50, 52).speech(Party.CUSTOMER, 52.5, 55).until(56)
    assert line.kinds() == [Answered]
    assert line.found[0].t == 50.0


def test_an_end_that_was_none_goes_on_until_the_next_silence():
    line = two_who_talk().tone(ToneKind.BUSY, 9, 12).until(13)
    line.boundaries.goes_on(13.0)
    line.speech(Party.CUSTOMER, 14, 16).until(17)
    assert line.kinds() == [Answered, Ended]
    assert line.until(16 + LIMITS.silence_s + 0.5).kinds() == [Answered, Ended, Ended]
