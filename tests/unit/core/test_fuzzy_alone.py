"""In Hungarian a fuzzy match alone raises no card, whatever the rule; elsewhere, and sure, it does."""

import pytest

from warmline.core.call import CallState
from warmline.core.cues import CueNoted, CueRaised, Severity
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    Heard,
    LanguageChosen,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
)
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.rules import closing, hold
from warmline.core.settings import Limits
from warmline.core.suggestions import Suggestions


def observed(call):
    heard = call.said(Party.AGENT, ("words.banned",), 0.0)
    return None if heard is None else Observation("words.banned", since=heard.start, unsure=not heard.sure)


def graded(seen, now, limits):
    return Finding(seen.cue, seen.key, seen.since, severity=Severity.NUDGE)


RULE = Rule("words.banned", observed, graded, "greeting", 10)


def records(language, *, sure):
    engine = Engine((RULE,), Limits(), Suggestions())
    said = Spotted(t=5.0, party=Party.AGENT, utterance=1, phrase="words.banned", start=3.0, end=4.0, sure=sure)
    events = (LanguageChosen(t=0.0, language=language), Answered(t=0.0), said)
    taken = [type(one) for event in events for one in engine.take(event)]
    return [kind for kind in taken if kind in (CueRaised, CueNoted)]


@pytest.mark.parametrize(("language", "sure"), [("hu", True), ("zh-Hans", False), ("zh-Hant", False), ("en", False)])
def test_a_card_comes_of_a_sure_phrase_and_of_any_where_recognition_is_proven(language, sure):
    assert records(language, sure=sure) == [CueRaised]


def test_in_hungarian_a_phrase_that_may_be_misheard_is_a_note_and_no_card():
    assert records("hu", sure=False) == [CueNoted]


@pytest.mark.parametrize(
    ("observe", "phrase"), [(closing.observe_parts, "closing.goodbye"), (hold.observe_announce, "hold.announce")]
)
@pytest.mark.parametrize("sure", [True, False])
def test_rules_that_a_phrase_sets_off_say_whether_it_is_sure(observe, phrase, sure):
    call = CallState().after(Answered(t=0.0))
    for event in (
        SpeechStarted(t=60.0, party=Party.AGENT, known=60.1),
        SpeechEnded(t=63.0, party=Party.AGENT, known=63.2),
        Spotted(t=63.5, party=Party.AGENT, utterance=1, phrase=phrase, start=62.0, end=63.0, sure=sure),
        Heard(t=64.0, heard_until=64.0, understood_until=64.0),
    ):
        call = call.after(event)
    seen = observe(call)
    assert seen is not None
    assert seen.unsure is not sure
