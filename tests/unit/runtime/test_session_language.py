"""The session tells its recogniser the language of each call, and of every change in it."""

import threading
from collections.abc import Callable

import pytest

from warmline.audio.capture import CapturedBlock
from warmline.core.call_log import Header
from warmline.core.events import Answered, Ended, Health, HealthState, HoldStarted, LanguageChosen
from warmline.runtime.live_call import LiveCall
from warmline.runtime.live_ports import Found, NoWords
from warmline.runtime.session import Ends, Session
from warmline.runtime.wiring import phrasebooks, river_for
from warmline.speech.listener import FrameHeard

BOOKS = phrasebooks()


class NoSound:
    started_at = 0.0

    def __init__(self) -> None:
        self._pause = threading.Event()

    def start(self) -> None: ...

    def read(self, timeout_s: float) -> CapturedBlock | None:
        self._pause.wait(0.02)
        return None

    def stop(self) -> None: ...


class Told:
    """A recogniser that keeps what it is told, and says what the test gives it."""

    def __init__(self, on_news: Callable[[object], None]) -> None:
        self.says = on_news
        self.languages: list[tuple[str | None, bool]] = []
        self._changed = threading.Condition()

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def feed(self, heard: FrameHeard) -> None: ...

    def speak(self, language: str | None, *, anew: bool = False) -> None:
        with self._changed:
            self.languages.append((language, anew))
            self._changed.notify_all()

    def until(self, *languages: tuple[str | None, bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.languages == list(languages), 10), self.languages


@pytest.fixture
def session():
    """(Session, its recogniser, what was posted); calls begin in a language that is to be found."""
    made: list[Told] = []
    posted: list[object] = []

    def recogniser(on_news: Callable[[object], None]) -> Told:
        made.append(Told(on_news))
        return made[0]

    def new_call(begun: float, recognising: bool) -> LiveCall:
        river = river_for(
            Header(language="und"), BOOKS, recognising=recognising, emit=posted.append, log=lambda event: None
        )
        river.event(LanguageChosen(t=0.0, language="und"))
        return LiveCall(begun, river, None)

    one = Session(NoSound, recogniser, new_call, Ends(posted.append))
    one.start()
    yield one, made[0], posted
    one.stop()


def test_each_call_begins_in_its_own_language_and_every_way_to_change_it_is_followed(session):
    one, told, _ = session
    one.act(lambda t: Answered(t=t))
    told.until((None, True))
    told.says(Found("hu"))
    told.until((None, True), ("hu", False))
    one.act(lambda t: HoldStarted(t=t, since=t, language="en"))
    told.until((None, True), ("hu", False), ("en", False))
    one.act(lambda t: LanguageChosen(t=t, language="en"))  # what it is already
    one.act(lambda t: Ended(t=t))
    one.act(lambda t: Answered(t=t, language="zh-Hans"))
    told.until((None, True), ("hu", False), ("en", False), ("zh-Hans", True))


def test_what_is_heard_between_calls_changes_no_language(session):
    one, told, posted = session
    told.says(Found("hu"))
    told.says(NoWords("No model."))
    one.act(lambda t: Answered(t=t))
    told.until((None, True))
    assert [record.language for record in posted if isinstance(record, LanguageChosen)] == ["und"]
    assert [record.state for record in posted if isinstance(record, Health)] == [HealthState.NO_WORDS]
