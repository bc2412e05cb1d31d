"""A replay's words in the language that is spoken at their time, from control or found in the sound."""

from pathlib import Path

import numpy as np
import pytest

from warmline.core.events import Answered, Health, HealthState, LanguageChosen, Party
from warmline.runtime.recorded_words import RecordedWords
from warmline.speech.listener import Begin, Finish, FrameHeard, Sound
from warmline.speech.models import InstalledModel

BASE = InstalledModel("base", "whisper", Path("base"), ("hu", "en", "zh-Hant"), 1.0)
SURE = {"hu": 0.95, "en": 0.02}
UNSURE = {"hu": 0.5, "en": 0.4}


class FakeRecogniser:
    def __init__(self, likely=(), without=()):
        self.likely, self.without = list(likely), without
        self.fed: dict[int, str] = {}
        self.asked: list[float] = []

    def model_for(self, language, before):
        return None if language in self.without else BASE

    def feed(self, item, language, model):
        if isinstance(item, Begin):
            self.fed[item.utterance] = language

    def guess(self, sound, among, model):
        self.asked.append(len(sound) / 16_000)
        return self.likely.pop(0)

    def wait(self, utterance):
        return None, False


def said(utterance, start, end):
    """An utterance that is known 0.1 s after its end, in one frame."""
    seconds = round((end - start) * 16_000)
    items = (
        Begin(utterance, Party.AGENT, start),
        Sound(utterance, np.zeros(seconds, np.int16)),
        Finish(utterance, Party.AGENT, end, end - start, end + 0.1),
    )
    return FrameHeard(end + 0.1, end, (0.0, 0.0), (), items)


def silence(now):
    return FrameHeard(now, now, (0.0, 0.0), (), ())


def chosen(t, language):
    return LanguageChosen(t=t, language=language)


def test_each_utterance_is_in_the_language_of_its_time_however_far_the_listener_is_ahead():
    recogniser = FakeRecogniser()
    control = [chosen(0.0, "en"), Answered(t=5.0, language="hu"), chosen(9.0, "zh-Hant")]
    words = RecordedWords(recogniser, control)
    due = [words.hear(said(*one)) for one in ((1, 1.0, 2.0), (2, 4.9, 6.0), (3, 5.0, 7.0), (4, 9.5, 10.0))]
    assert recogniser.fed == {1: "en", 2: "en", 3: "hu", 4: "zh-Hant"}
    assert due == [[(3.0, 1)], [(7.0, 2)], [(8.0, 3)], [(11.0, 4)]]
    assert words.take_events() == []


def test_a_language_is_found_and_what_was_said_before_is_understood_late():
    recogniser = FakeRecogniser([UNSURE, SURE])
    words = RecordedWords(recogniser, [chosen(0.0, "und")], ("en", "hu"))
    assert words.hear(said(1, 1.0, 3.0)) == []
    assert words.hear(said(2, 4.0, 6.0)) == []  # 4 s: asked, unsure
    assert words.hear(said(3, 7.0, 8.0)) == []  # 5 s: sure
    assert recogniser.asked == [4.0, 5.0]
    assert words.take_events() == [LanguageChosen(t=9.0, language="hu", found=True)]
    assert words.hear(silence(8.9)) == []
    assert words.hear(silence(9.0)) == [(10.0, 1), (10.0, 2), (10.0, 3)]
    assert words.hear(said(4, 9.5, 11.0)) == [(12.0, 4)]
    assert set(recogniser.fed.values()) == {"hu"}


def test_what_a_person_says_before_the_answer_holds():
    recogniser = FakeRecogniser([SURE])
    words = RecordedWords(recogniser, [chosen(0.0, "und"), chosen(4.5, "en")], ("en", "hu"))
    assert words.hear(said(1, 1.0, 4.3)) == []
    assert words.take_events() == []
    assert words.hear(silence(4.5)) == [(5.5, 1)]
    assert recogniser.fed == {1: "en"}


def test_words_in_a_language_without_a_model_are_missing_and_their_loss_is_dated():
    recogniser = FakeRecogniser(without=("hu",))
    words = RecordedWords(recogniser, [chosen(0.0, "en"), chosen(2.0, "hu"), chosen(30.0, "en")])
    states = [(event.t, event.state) for event in words.take_events() if isinstance(event, Health)]
    assert states == [(2.0, HealthState.NO_WORDS), (30.0, HealthState.LIVE)]
    assert words.hear(said(1, 3.0, 10.0)) == []
    assert words.hear(said(2, 11.0, 18.0)) == []
    assert words.hear(silence(30.0)) == [(31.0, 2), (30.0, 1)]
    assert words.wait(1) == (None, True)
    assert recogniser.asked == []


@pytest.mark.parametrize("likely", [UNSURE, {}, {"zh": 0.95}])
def test_where_it_stays_unsure_nothing_is_due_and_nothing_is_said(likely):
    words = RecordedWords(FakeRecogniser([likely]), [chosen(0.0, "und")], ("en", "hu"))
    assert words.hear(said(1, 1.0, 5.0)) == []
    assert words.end() == []
    assert words.take_events() == []


def test_a_language_found_at_the_very_end_still_gives_the_words():
    words = RecordedWords(FakeRecogniser([SURE]), [chosen(0.0, "und")], ("en", "hu"))
    assert words.hear(said(1, 1.0, 5.0)) == []
    assert words.end() == [(7.0, 1)]
