"""What the desk keeps from one call to the next, and where it writes their logs; without its windows."""

from types import SimpleNamespace

import pytest

from warmline.cli.call_logs import CallLogs
from warmline.cli.desk import Desk, DeskSetup
from warmline.core.cues import CallEnded
from warmline.core.events import Ended, LanguageChosen, Undone
from warmline.runtime.wiring import Library, Spotters, phrasebooks

BOOKS = phrasebooks()


@pytest.fixture
def desk_in():
    def make(logs=None):
        desk = object.__new__(Desk)
        desk._setup = DeskSetup(logs=logs)
        desk._logs = CallLogs(logs, with_words=False, show=lambda kept: None)
        desk.library, desk._spotters = Library(BOOKS), Spotters(BOOKS)
        desk._language, desk._next, desk._in_call = "en", None, False
        desk.bridge = SimpleNamespace(post=lambda record: None)
        return desk

    return make


def language_of_the_next(desk):
    return desk._new_call(0.0, True).language


def test_a_language_chosen_after_an_inferred_end_is_the_next_calls(desk_in):
    desk = desk_in()
    desk._new_call(0.0, True)
    desk._post(Ended(t=60.0, known=61.0, inferred=True))
    desk._post(LanguageChosen(t=63.0, language="hu"))
    assert language_of_the_next(desk) == "hu"
    assert language_of_the_next(desk) == "en"


def test_when_the_call_goes_on_after_all_the_language_was_its_own(desk_in):
    desk = desk_in()
    desk._new_call(0.0, True)
    desk._post(Ended(t=60.0, known=61.0, inferred=True))
    desk._post(LanguageChosen(t=63.0, language="hu"))
    desk._post(Undone(t=64.0, what="ended"))
    desk._post(LanguageChosen(t=70.0, language="zh-Hans"))
    desk._post(Ended(t=90.0))
    assert language_of_the_next(desk) == "en"


def test_a_language_that_was_heard_in_the_last_words_is_nobodys_choice(desk_in):
    desk = desk_in()
    desk._new_call(0.0, True)
    desk._post(Ended(t=60.0, known=61.0, inferred=True))
    desk._post(LanguageChosen(t=61.0, language="hu", found=True))
    assert language_of_the_next(desk) == "en"


def test_two_calls_in_one_second_keep_a_log_each(desk_in, tmp_path):
    desk = desk_in(tmp_path)
    for _ in range(3):
        desk._new_call(0.0, True).close()
    assert len(list(tmp_path.glob("call-*.jsonl"))) == 3


def test_without_a_place_for_its_log_a_call_goes_on_and_that_is_said(desk_in, tmp_path, capsys):
    desk = desk_in(tmp_path / "gone")
    call = desk._new_call(0.0, True)
    call.close()
    said = capsys.readouterr()
    assert "without a log" in said.out + said.err


def test_the_summary_of_a_call_ends_it(desk_in):
    desk = desk_in()
    call = desk._new_call(0.0, True)
    desk.bridge.post = (seen := []).append
    call.close()
    assert isinstance(seen[-1], CallEnded)
    assert not desk._in_call
