"""Recognition that follows the language of the call, with children of the test's own."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from warmline.core.events import Party
from warmline.runtime.held import KEPT_S
from warmline.runtime.live_ports import Found, Models, NoWords
from warmline.runtime.live_recogniser import LiveRecogniser
from warmline.speech.listener import Begin, Finish, Sound
from warmline.speech.models import InstalledModel, NoModelError
from warmline.speech.protocol import Died, Finished, Guessed, Ready, Reason, Recognised

ENGLISH = InstalledModel("tiny.en", "whisper", Path("en"), ("en",), 0.7)
BASE = InstalledModel("base", "whisper", Path("base"), ("zh-Hans", "zh-Hant", "hu", "en"), 1.1)
KOREAN = InstalledModel("vosk-ko", "vosk", Path("ko"), ("ko",), 0.5)
MODELS = {"en": ENGLISH, "hu": BASE, "zh-Hans": BASE, "ko": KOREAN, None: BASE}
CANDIDATES = ("en", "hu", "zh-Hans")


class FakeChild:
    """Answers when the test says so; one second of sound a `Sound`."""

    def __init__(self, model, language, take) -> None:
        self.model, self.take = model, take
        self.begun: dict[int, tuple[str, tuple[str, ...]]] = {}
        self.sound: dict[int, float] = {}
        self.finished: list[int] = []
        self.stopped = False

    def start(self) -> None: ...

    def stop(self) -> None:
        self.stopped = True

    def begin(self, utterance, party, start_s, lead_s=0.0, *, language="", prompt="", among=()) -> None:
        self.begun[utterance] = (language, among)

    def audio(self, utterance, pcm) -> None:
        self.sound[utterance] = self.sound.get(utterance, 0.0) + len(pcm) / 16_000

    def finish(self, utterance, end_s, speech_s) -> None:
        self.finished.append(utterance)

    def ready(self) -> None:
        self.take(Ready(load_s=0.1))

    def answer(self, utterance: int) -> None:
        language = self.begun[utterance][0]
        self.take(Recognised(utterance=utterance, party=Party.AGENT, final=True, start_s=0.0, end_s=1.0,
                             text="x", confidence=1.0, language=language))  # fmt: skip
        self.take(Finished(utterance=utterance, party=Party.AGENT, reason=Reason.RECOGNISED))

    def guess(self, **likely: float) -> None:
        (number,) = [one for one, (_, among) in self.begun.items() if among and one in self.finished]
        self.begun.pop(number)
        self.take(Guessed(utterance=number, likely=likely))
        self.take(Finished(utterance=number, party=Party.AGENT, reason=Reason.RECOGNISED))


class Desk:
    """A recogniser, the children it made, and what it said."""

    def __init__(self, language: str | None, find: Callable[[str | None], InstalledModel]) -> None:
        self.children: list[FakeChild] = []
        self.news: list[object] = []
        self._changed = threading.Condition()
        self.recogniser = LiveRecogniser(
            Models(find, lambda language: f"prompt {language}", self._make, CANDIDATES), language, self._hear
        )
        self.recogniser.start()

    def _make(self, model, language, take) -> FakeChild:
        with self._changed:
            self.children.append(FakeChild(model, language, take))
            self._changed.notify_all()
        return self.children[-1]

    def _hear(self, item: object) -> None:
        with self._changed:
            self.news.append(item)
            self._changed.notify_all()

    def until(self, true: Callable[[], bool]) -> None:
        with self._changed:
            for _ in range(100):
                if self._changed.wait_for(true, 0.1):
                    return
        raise AssertionError(f"{self.news}, {[child.model.name for child in self.children]}")

    def child(self, number: int) -> FakeChild:
        self.until(lambda: len(self.children) > number)
        return self.children[number]

    def says(self, utterance: int, seconds: int = 1, *, ends: bool = True, party: Party = Party.AGENT) -> None:
        """A party says something of so many seconds."""
        items: list[Begin | Sound | Finish] = [Begin(utterance, party, float(utterance))]
        items += [Sound(utterance, np.zeros(16_000, np.int16)) for _ in range(seconds)]
        if ends:
            items.append(Finish(utterance, party, utterance + seconds, float(seconds), utterance + seconds + 0.1))
        self.feed(*items)

    def feed(self, *items: Begin | Sound | Finish) -> None:
        self.recogniser.feed(items)

    def finished(self) -> list[tuple[int, Reason]]:
        return [(one.utterance, one.reason) for one in self.news if isinstance(one, Finished)]


@pytest.fixture
def desk():
    made: list[Desk] = []

    def make(language: str | None = "en", find: Callable[[str | None], InstalledModel] = MODELS.__getitem__) -> Desk:
        made.append(Desk(language, find))
        return made[-1]

    yield make
    for one in made:
        one.recogniser.stop()
        assert all(child.stopped for child in one.children)
    assert "recogniser-changes" not in {thread.name for thread in threading.enumerate()}


def test_an_utterance_carries_its_language_and_one_model_changes_without_delay(desk):
    at = desk("hu")
    child = at.child(0)
    child.ready()
    at.says(1, ends=False)
    at.recogniser.speak("en")
    at.says(2, party=Party.CUSTOMER)
    at.feed(Finish(1, Party.AGENT, 3.0, 1.0, 3.1))
    assert child.begun == {1: ("hu", ()), 2: ("en", ())}
    assert child.finished == [2, 1]
    assert len(at.children) == 1
    assert not any(isinstance(one, NoWords) for one in at.news)


def test_another_model_starts_beside_the_old_one_which_finishes_what_it_has(desk):
    at = desk("en")
    english = at.child(0)
    english.ready()
    at.says(1, ends=False)
    at.recogniser.speak("hu")
    base = at.child(1)
    at.says(2)  # while the model loads
    at.feed(Finish(1, Party.AGENT, 3.0, 1.0, 3.1))
    assert [type(one) for one in at.news] == [Ready, NoWords]
    assert not english.stopped
    english.answer(1)
    at.until(lambda: english.stopped)
    base.ready()
    at.until(lambda: 2 in base.finished)
    base.answer(2)
    assert isinstance(at.news[-3], Ready | Recognised)
    assert [one.language for one in at.news if isinstance(one, Recognised)] == ["en", "hu"]


def test_where_no_model_is_there_words_are_missing_until_the_language_changes_back(desk):
    def find(language: str | None) -> InstalledModel:
        if language == "hu":
            raise NoModelError("No model; install one.")
        return MODELS[language]

    at = desk("en", find)
    at.child(0).ready()
    at.recogniser.speak("hu")
    at.until(lambda: NoWords("No model; install one.") in at.news)
    at.says(1, 7)
    at.says(2, 7)
    assert at.finished() == []  # not understood, and nobody says so
    at.recogniser.speak("en")
    assert at.finished() == [(1, Reason.LANGUAGE)]  # its sound was not kept
    assert at.children[0].begun == {2: ("en", ())}
    assert isinstance(at.news[-2], Ready)


def test_the_language_is_asked_for_after_three_seconds_and_again_while_unsure(desk):
    at = desk(None)
    child = at.child(0)
    child.ready()
    at.says(1, 2)
    assert child.begun == {}
    at.says(2, 1, party=Party.CUSTOMER)
    ((number, (_, among)),) = child.begun.items()
    assert among == ("en", "hu", "zh")
    assert child.sound[number] == 3.0
    child.guess(en=0.5, hu=0.3, zh=0.1)
    assert not any(isinstance(one, Found) for one in at.news)
    at.says(3, 2)
    assert child.sound[number + 1] == 5.0
    child.guess(en=0.01, hu=0.02, zh=0.95)
    assert at.news[-1] == Found("zh-Hans")
    at.recogniser.speak("zh-Hans")  # the engine followed
    assert child.begun == {1: ("zh-Hans", ()), 2: ("zh-Hans", ()), 3: ("zh-Hans", ())}
    assert child.finished[-3:] == [1, 2, 3]
    assert at.finished() == []


def test_a_person_is_quicker_than_the_answer(desk):
    at = desk(None)
    child = at.child(0)
    child.ready()
    at.says(1, 4)
    at.recogniser.speak("en")
    child.guess(hu=0.99)
    assert not any(isinstance(one, Found) for one in at.news)
    assert child.begun == {1: ("en", ())}


def test_no_more_than_twelve_seconds_are_kept_while_nobody_knows(desk):
    at = desk(None)
    at.child(0).ready()
    for number in range(1, 21):
        at.says(number, 4)
    at.recogniser.speak("hu")
    kept = [one for one, (language, _) in at.children[0].begun.items() if language == "hu"]
    assert kept == [18, 19, 20]
    assert 4.0 * len(kept) <= KEPT_S
    assert [number for number, _ in at.finished()] == list(range(1, 18))


def test_a_new_call_forgets_the_sound_of_the_last_and_gets_the_preferred_model(desk):
    at = desk("en")
    at.child(0).ready()
    at.recogniser.speak("hu")
    at.child(1).ready()
    at.recogniser.speak("en")
    at.says(1)
    assert at.children[1].begun == {1: ("en", ())}  # base goes on in mid-call
    at.children[1].answer(1)
    at.recogniser.speak("en", anew=True)
    assert at.child(2).model is ENGLISH
    at.children[2].ready()
    at.says(2)
    assert at.children[2].begun == {2: ("en", ())}
    at.until(lambda: at.children[1].stopped)


def test_the_death_of_a_child_is_said_and_what_leaves_dies_quietly(desk):
    at = desk("en")
    at.child(0).ready()
    at.children[0].take(Died(message="again"))
    at.children[0].ready()
    assert [type(one) for one in at.news] == [Ready, Died, Ready]
    at.says(1)
    at.recogniser.speak("hu")
    at.child(1).ready()
    at.children[0].take(Died(message="too late to matter"))
    assert not any(one == Died(message="too late to matter") for one in at.news)


def test_changes_faster_than_a_model_loads_end_with_the_last(desk):
    at = desk("en")
    at.child(0).ready()
    for language in ("hu", "ko", "en", "ko", "hu", "ko") * 5:
        at.recogniser.speak(language)
    at.says(1)
    at.until(lambda: at.children[-1].model is KOREAN)
    at.children[-1].ready()
    at.until(lambda: at.children[-1].finished == [1])
    at.until(lambda: [child.stopped for child in at.children[:-1]] == [True] * (len(at.children) - 1))
    assert len(at.children) <= 31


def test_a_child_that_dies_while_the_language_has_no_model_changes_nothing_that_is_said(desk, caplog):
    def find(language: str | None) -> InstalledModel:
        if language == "hu":
            raise NoModelError("No model in /home/kim; install one.")
        return MODELS[language]

    at = desk("en", find)
    at.child(0).ready()
    at.recogniser.speak("hu")
    at.until(lambda: isinstance(at.news[-1], NoWords) and bool(at.news[-1].sentence))
    at.children[0].take(Died(message="The recogniser ended."))
    at.children[0].ready()
    assert isinstance(at.news[-1], NoWords)
    at.recogniser.speak("en")
    assert isinstance(at.news[-1], Ready)
    assert "NoModelError" in caplog.text
    assert "kim" not in caplog.text
