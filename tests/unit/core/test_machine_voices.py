"""Voices that are no person: sure where words and form agree, said and harmless otherwise."""

import pytest

from warmline.core.cues import CueEscalated, CueRaised
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    Direction,
    Heard,
    MachineVoice,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Tone,
    ToneKind,
    VoiceKind,
)
from warmline.core.rules import all_rules
from warmline.core.settings import Limits
from warmline.core.suggestions import Suggestions

AGENT, CUSTOMER = Party.AGENT, Party.CUSTOMER


class Told:
    """An engine that is told of a call; what it says is kept."""

    def __init__(self, direction=Direction.OUTBOUND):
        self.engine = Engine(all_rules(), Limits(), Suggestions())
        self.said = []
        self.take(Answered(t=0.0, direction=direction))

    def take(self, event):
        self.said += self.engine.take(event)
        return self

    def speech(self, party, start, end, *phrases, sure=True):
        self.take(SpeechStarted(t=start, party=party, known=start + 0.1))
        self.heard(end)
        self.take(SpeechEnded(t=end, party=party, known=end + 0.3))
        for phrase in phrases:
            at = end + 0.8
            self.take(Spotted(t=at, party=party, utterance=1, phrase=phrase, start=start, end=end, sure=sure))
        return self

    def heard(self, until):
        return self.take(Heard(t=until, heard_until=until, understood_until=until))

    def voices(self):
        return [(one.party, one.kind, one.on, one.sure) for one in self.said if isinstance(one, MachineVoice)]

    def cues(self):
        return {one.cue for one in self.said if isinstance(one, CueRaised | CueEscalated)}


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("machine.voicemail", VoiceKind.VOICEMAIL),
        ("machine.menu", VoiceKind.MENU),
        ("machine.notice", VoiceKind.MENU),
        ("machine.recorded", VoiceKind.RECORDED_GREETING),
    ],
)
def test_words_in_a_text_that_nobody_breaks_into_are_a_machine_and_it_waits_for_no_answer(phrase, kind):
    call = Told().speech(CUSTOMER, 1, 7, phrase).heard(20)
    assert call.voices() == [(CUSTOMER, kind, True, True)]
    assert call.cues() == set()


def test_without_the_words_the_same_silence_is_the_agents():
    assert "silence.response" in Told().speech(CUSTOMER, 1, 7).heard(20).cues()


@pytest.mark.parametrize("sure", [True, False])
def test_words_alone_are_said_as_likely_and_change_no_cue(sure):
    call = Told().speech(CUSTOMER, 1, 1 + (2 if sure else 6), "machine.menu", sure=sure).heard(20)
    assert call.voices() == [(CUSTOMER, VoiceKind.MENU, True, False)]
    assert "silence.response" in call.cues()


def test_a_customer_who_has_answered_and_speaks_of_a_menu_is_not_surely_one():
    call = Told().speech(CUSTOMER, 1, 2).speech(AGENT, 3, 5).speech(CUSTOMER, 6, 7).speech(AGENT, 8, 10)
    call.speech(CUSTOMER, 11, 12).speech(AGENT, 13, 14).speech(CUSTOMER, 15, 21, "machine.menu")
    assert call.voices() == [(CUSTOMER, VoiceKind.MENU, True, False)]


def test_a_beep_makes_a_short_voicemail_sure():
    call = Told().speech(CUSTOMER, 1, 3, "machine.voicemail")
    call.take(Tone(t=4.2, party=CUSTOMER, kind=ToneKind.BEEP, on=True, known=5.5)).heard(20)
    assert call.voices()[-1] == (CUSTOMER, VoiceKind.VOICEMAIL, True, True)


def test_a_beep_after_a_text_without_words_is_likely_a_voicemail():
    call = Told().speech(CUSTOMER, 1, 6)
    call.take(Tone(t=6.5, party=CUSTOMER, kind=ToneKind.BEEP, on=True, known=7.8))
    assert call.voices() == [(CUSTOMER, VoiceKind.VOICEMAIL, True, False)]


def test_who_is_called_and_speaks_on_and_on_is_likely_a_machine():
    assert Told().speech(CUSTOMER, 1, 15).voices() == [(CUSTOMER, VoiceKind.VOICEMAIL, True, False)]
    assert Told(Direction.INBOUND).speech(CUSTOMER, 1, 15).voices() == []


def test_a_person_who_answers_the_agent_is_one_again():
    call = Told().speech(CUSTOMER, 1, 7, "machine.menu").speech(AGENT, 9, 11).speech(CUSTOMER, 12, 14).heard(25)
    assert call.voices()[-1][2:] == (False, True)
    assert "silence.response" in call.cues()


@pytest.mark.parametrize("party", [AGENT, CUSTOMER])
def test_a_recorded_greeting_needs_no_other(party):
    recorded = Told(Direction.INBOUND).speech(party, 0.5, 6.5, "machine.recorded").speech(AGENT, 8, 10).heard(20)
    assert not recorded.cues() & {"greeting.missing", "greeting.bare"}
    plain = Told(Direction.INBOUND).speech(party, 0.5, 2.5).speech(AGENT, 8, 10).heard(20)
    assert "greeting.missing" in plain.cues()


def test_an_agent_who_explains_a_menu_is_no_machine():
    assert Told().speech(AGENT, 1, 7, "machine.menu", "machine.voicemail").voices() == []
