"""A call that changes its language: from then on other wordings and other ears; what was heard and shown stays."""

import pytest

from warmline.core.call_log import Header, header_line, read_call_log
from warmline.core.codec import to_line
from warmline.core.cues import CueEscalated, CueRaised, CueReworded
from warmline.core.events import (
    AnotherWording,
    Answered,
    Health,
    HealthState,
    LanguageChosen,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
    Words,
)
from warmline.runtime.live_call import LiveCall
from warmline.runtime.live_ports import Found, NoWords
from warmline.runtime.wiring import CallSetup, engine_for, phrasebooks, river_for
from warmline.speech.listener import Begin, FrameHeard
from warmline.speech.protocol import Finished, Ready, Reason, Recognised

BOOKS = phrasebooks()


class Call:
    """A river of one call and everything that came of it."""

    def __init__(self, language: str = "en") -> None:
        self.records: list = []
        self.log: list = []
        self.header = CallSetup(language, day_hour=9).header(BOOKS)
        self.river = river_for(
            self.header, BOOKS, recognising=True, emit=self.records.append, log=self.log.append
        )  # fmt: skip
        self.river.event(LanguageChosen(t=0.0, language=language))
        self.river.event(Answered(t=0.0))

    def to(self, t: float, *utterances: Begin) -> None:
        self.river.frame(FrameHeard(t, t, (-60.0, -60.0), (), utterances))

    def speech(self, party: Party, start: float, end: float) -> None:
        self.to(start)
        self.river.event(SpeechStarted(t=start, party=party, known=start))
        self.to(end)
        self.river.event(SpeechEnded(t=end, party=party, known=end))

    def words(self, text: str, t: float, language: str | None = None) -> list[str]:
        before = len(self.records)
        self.river.words(Words(t=t, party=Party.AGENT, utterance=1, final=True, start=t - 2, end=t - 1, text=text,
                               confidence=1.0, language=language))  # fmt: skip
        return [record.phrase for record in self.records[before:] if isinstance(record, Spotted)]

    def worded(self) -> list[CueRaised | CueEscalated]:
        return [record for record in self.records if isinstance(record, CueRaised | CueEscalated) and record.text]


GREETING = {"en": "Good morning, how can I help you?", "hu": "Jó napot kívánok, miben segíthetek?"}


def test_the_spotter_is_that_of_the_language_and_late_words_are_searched_in_their_own():
    call = Call("en")
    assert "greeting.offer" in call.words(GREETING["en"], 3.0)
    call.river.event(Answered(t=4.0, language="hu"))
    assert "greeting.offer" not in call.words(GREETING["en"], 6.0)
    assert "greeting.offer" in call.words(GREETING["hu"], 7.0)
    assert "greeting.offer" in call.words(GREETING["en"], 8.0, language="en")  # it began before the change
    assert len([s for s in call.river.engine.call.spotted if s.phrase == "greeting.offer"]) == 3
    assert call.river.engine.call.answered == 0.0  # saying it again with a language begins no new call


def test_a_card_stays_and_its_next_wording_is_in_the_new_language():
    call = Call("en")
    call.speech(Party.CUSTOMER, 1.0, 4.0)
    call.to(8.5)
    (card,) = call.worded()
    assert card.text.isascii()
    call.river.event(LanguageChosen(t=8.6, language="zh-Hant"))
    assert card.key in call.river.engine._board.shown
    call.river.event(AnotherWording(t=8.7, key=card.key))
    (reworded,) = [record for record in call.records if isinstance(record, CueReworded)]
    assert any("\u4e00" <= letter <= "\u9fff" for letter in reworded.text)


def test_while_nobody_knows_the_language_cues_come_by_time_and_without_words():
    call = Call("und")
    call.speech(Party.CUSTOMER, 1.0, 4.0)
    call.to(8.5)
    shown = [record for record in call.records if isinstance(record, CueRaised)]
    assert "silence.response" in {cue.cue for cue in shown}
    assert call.worded() == []
    assert call.river.engine.call.understood_until is None


def test_understanding_goes_on_where_it_stopped_once_the_language_is_found():
    call = Call("und")
    call.to(1.5, Begin(1, Party.AGENT, 1.0))
    call.to(5.0)
    call.river.event(LanguageChosen(t=5.0, language="en", found=True))
    call.to(5.1)
    call.river.event(Answered(t=5.1))
    assert call.river.engine.call.understood_until == 1.0
    call.river.done(1)
    assert call.river.engine.call.understood_until == 5.1


@pytest.mark.parametrize(("language", "hello"), [("en", "morning"), ("hu", "nap"), ("zh-Hant", "早")])
def test_the_time_of_day_is_said_in_the_language_of_the_moment(language, hello):
    engine = engine_for(Call("en").header, BOOKS)
    engine.take(LanguageChosen(t=0.0, language=language))
    assert hello in engine.suggestions._known(BOOKS[language])["day_part"]


def test_the_header_names_every_phrasebook_and_an_old_one_still_reads():
    header = Call("und").header
    assert header.phrasebooks_sha256 == {language: book.sha256 for language, book in BOOKS.items()}
    again = read_call_log([header_line(header), to_line(LanguageChosen(t=1.0, language="hu", found=True))], "log")
    assert again.header == header
    assert again.events == (LanguageChosen(t=1.0, language="hu", found=True),)
    old = read_call_log([header_line(Header()), '{"t": 0.0, "type": "language.chosen", "language": "hu"}'], "log")
    assert old.events == (LanguageChosen(t=0.0, language="hu"),)


# ---- live: what the recogniser says about languages -------------------------------------------------------


def live(language: str) -> tuple[Call, LiveCall]:
    call = Call(language)
    return call, LiveCall(0.0, call.river, None)


def test_what_was_found_is_an_event_unless_a_person_was_quicker():
    call, session = live("und")
    session.recogniser(Found("hu"), 5.0)
    assert call.records[-1] == LanguageChosen(t=5.0, language="hu", found=True)
    session.event(LanguageChosen(t=6.0, language="en"))
    session.recogniser(Found("hu"), 6.1)
    assert session.language == "en"


def test_a_model_on_its_way_is_said_and_words_that_nobody_kept_are_lost_without_a_lasting_trouble():
    call, session = live("en")
    session.frame(session.own(FrameHeard(1.2, 1.2, (-20.0, -60.0), (), (Begin(1, Party.AGENT, 1.0),))))
    session.recogniser(NoWords(), 2.0)
    assert not call.river.engine.call.recognising
    session.recogniser(Ready(load_s=0.5), 3.0)
    session.recogniser(Finished(utterance=1, party=Party.AGENT, reason=Reason.LANGUAGE), 3.0)
    states = [record.state for record in call.records if isinstance(record, Health)]
    assert states == [HealthState.NO_WORDS, HealthState.LIVE, HealthState.BEHIND, HealthState.LIVE]
    assert call.river.engine.call.recognising
    assert call.river.engine.call.lost_words == ((1.0, 3.0),)
    assert not call.river.engine.call.understood(1.0, 2.0)


def test_words_of_an_utterance_that_began_before_the_change_count_in_its_own_language():
    call, session = live("en")
    session.frame(session.own(FrameHeard(1.2, 1.2, (-20.0, -60.0), (), (Begin(1, Party.AGENT, 1.0),))))
    session.event(LanguageChosen(t=2.0, language="hu"))
    session.recogniser(Recognised(utterance=1, party=Party.AGENT, final=True, start_s=1.0, end_s=3.0,
                                  text=GREETING["en"], confidence=1.0, language="en"), 4.0)  # fmt: skip
    assert "greeting.offer" in {record.phrase for record in call.records if isinstance(record, Spotted)}
