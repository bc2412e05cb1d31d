import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmline.config.phrasebook import LANGUAGES
from warmline.core.events import Party, Word, Words
from warmline.core.phrases import Pattern, Phrasebook
from warmline.language.prompt import prompt_for
from warmline.language.spotter import Spotter


def book_of(*patterns: Pattern, language: str = "en", **more) -> Phrasebook:
    return Phrasebook(language=language, patterns=patterns, **more)


def words(text: str, *, start: float = 0.0, end: float = 1.0, party: Party = Party.AGENT, timed=()) -> Words:
    return Words(
        t=end + 0.5,
        party=party,
        utterance=7,
        final=True,
        start=start,
        end=end,
        text=text,
        confidence=0.9,
        words=timed,
    )


def ids(found):
    return [one.phrase for one in found]


OFFER = Pattern(id="greeting.offer", phrases=("how (can|may) I help [you]",), never=("how can I help it",))


def test_a_spotted_phrase_carries_the_time_party_and_utterance_of_its_words():
    [found] = Spotter(book_of(OFFER), "en").spot(words("How may I help?"))
    assert (found.t, found.party, found.utterance, found.sure, found.value) == (1.5, Party.AGENT, 7, True, None)


def test_a_phrase_is_dated_by_the_word_times():
    timed = tuple(
        Word(text=text, start=at, end=at + 0.4, confidence=0.9)
        for text, at in (("Hello,", 0.0), ("how", 2.0), ("can", 2.5), ("I", 3.0), ("help?", 3.5))
    )
    [found] = Spotter(book_of(OFFER), "en").spot(words("Hello, how can I help?", end=4.0, timed=timed))
    assert (found.start, found.end) == (2.0, 3.9)


def test_without_word_times_a_phrase_is_dated_by_its_place_in_the_segment():
    [found] = Spotter(book_of(OFFER), "en").spot(words("xxxxxxxxxx how can I help", start=10.0, end=12.5))
    assert (found.start, found.end) == (pytest.approx(11.1), pytest.approx(12.5))


def test_chinese_words_of_several_characters_share_the_time_of_the_word():
    pattern = Pattern(id="hold.lookup", phrases=("等一下",))
    timed = (
        Word(text="请", start=0.0, end=0.2, confidence=0.9),
        Word(text="等一下", start=1.0, end=1.6, confidence=0.9),
    )
    [found] = Spotter(book_of(pattern), "zh-Hans").spot(words("请等一下", end=2.0, timed=timed))
    assert (found.start, found.end) == (pytest.approx(1.0), pytest.approx(1.6))


def test_a_phrase_may_begin_in_an_earlier_segment_of_the_turn():
    found = Spotter(book_of(OFFER), "en").spot(
        words("I help you?", start=2.0, end=3.0), [words("Hello, how can", end=1.0)]
    )
    assert [(one.phrase, one.start, one.end) for one in found] == [
        ("greeting.offer", 0.5, pytest.approx(2.917, abs=0.01))
    ]


def test_a_phrase_of_an_earlier_segment_is_not_reported_again():
    assert not Spotter(book_of(OFFER), "en").spot(words("you today"), [words("How can I help")])


def test_a_do_not_trigger_phrase_silences_the_phrase_that_it_touches_and_no_other():
    spotter = Spotter(book_of(OFFER), "en")
    assert not spotter.spot(words("how can I help it"))
    assert ids(spotter.spot(words("how can I help it, well, how can I help you"))) == ["greeting.offer"]


def test_only_the_named_party_is_listened_to():
    spotter = Spotter(book_of(Pattern(id="hold.assent", phrases=("okay",), party=Party.CUSTOMER)), "en")
    assert not spotter.spot(words("okay"))
    assert ids(spotter.spot(words("okay", party=Party.CUSTOMER))) == ["hold.assent"]


def test_a_whole_pattern_needs_the_whole_turn_fillers_aside():
    spotter = Spotter(book_of(Pattern(id="greeting.bare", phrases=("yes", "what is it"), whole=True)), "en")
    assert ids(spotter.spot(words("Um, yes, what's it?"))) == ["greeting.bare"] * 2
    assert not spotter.spot(words("yes, this is Kim"))
    assert not spotter.spot(words("yes"), [words("Hello, this is Kim.")])


def test_an_open_ending_counts_only_without_a_full_stop():
    spotter = Spotter(book_of(Pattern(id="turn.unfinished", phrases=("about",), ending=True, open=True)), "en")
    assert ids(spotter.spot(words("it is about"))) == ["turn.unfinished"]
    assert not spotter.spot(words("that is what it is about."))
    assert not spotter.spot(words("what is it about?"))
    assert not spotter.spot(words("about a car"))


@pytest.mark.parametrize("text", ["I wanted to...", "I wanted to…", "it was the blue -", "on Monday,"])
def test_speech_that_trails_off_is_unfinished(text):
    spotter = Spotter(book_of(Pattern(id="turn.unfinished", phrases=("…",), ending=True)), "en")
    assert ids(spotter.spot(words(text))) == ["turn.unfinished"]


def test_a_duration_below_the_least_is_not_reported():
    spotter = Spotter(book_of(Pattern(id="hold.promise", phrases=("<duration>",), at_least_s=30)), "en")
    assert [one.value for one in spotter.spot(words("it takes about two minutes"))] == [120.0]
    assert not spotter.spot(words("it takes twenty seconds"))


@pytest.mark.parametrize(
    ("text", "sure"),
    [("请您稍等一下", True), ("請您稍等一下", True), ("请您少等一下", True), ("请您烧等一小", False)],
)
def test_chinese_is_heard_by_its_sound_and_a_near_sound_is_not_sure(text, sure):
    spotter = Spotter(book_of(Pattern(id="hold.announce", phrases=("请您稍等一下",), fuzzy=85)), "zh-Hans")
    assert [one.sure for one in spotter.spot(words(text))] == [sure]


def test_without_fuzzy_a_chinese_homophone_is_not_heard():
    spotter = Spotter(book_of(Pattern(id="hold.consent_asked", phrases=("好吗",))), "zh-Hans")
    assert not spotter.spot(words("订单号码"))


def test_hungarian_in_pieces_is_heard_but_never_sure():
    spotter = Spotter(book_of(Pattern(id="hold.announce", phrases=("tartsa a vonalat",), fuzzy=75)), "hu")
    assert [one.sure for one in spotter.spot(words("kérem, tancsá, von a lot"))] == [False]
    assert [one.sure for one in spotter.spot(words("Kérem, tartsa a vonalat."))] == [True]


def test_a_short_word_is_never_heard_fuzzily():
    spotter = Spotter(book_of(Pattern(id="closing.goodbye", phrases=("viszlát", "jó"), fuzzy=60)), "hu")
    assert not spotter.spot(words("vigyázat, só"))


def test_a_name_is_a_word_with_a_capital_where_the_text_has_capitals():
    spotter = Spotter(book_of(Pattern(id="greeting.name", phrases=("this is <name>",))), "en")
    assert ids(spotter.spot(words("Hello, this is Karen."))) == ["greeting.name"]
    assert not spotter.spot(words("Hello, this is great."))
    assert ids(spotter.spot(words("hello this is karen"))) == ["greeting.name"]


def test_a_prompt_belongs_to_its_own_language_and_is_short():
    greeting = Pattern(id="greeting.offer", phrases=("miben",), prompt=("Miben segíthetek?",) * 100)
    book = book_of(greeting, language="hu")
    assert prompt_for(book, "hu").startswith("Miben segíthetek? Miben")
    assert len(prompt_for(book, "hu")) <= 480
    assert prompt_for(book, "en") == ""


anything = st.text(max_size=80) | st.text(alphabet="yes ok about two minutes, .…请等一下两分钟 é'’?", max_size=60)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=anything, before=anything, party=st.sampled_from(Party))
@settings(max_examples=60, deadline=None)
def test_spotting_takes_any_text_and_dates_what_it_finds_within_the_turn(spotter_for, language, text, before, party):
    found = spotter_for(language).spot(words(text, party=party, start=1.0, end=2.0), [words(before, party=party)])
    assert all(0.0 <= one.start <= one.end <= 2.0 for one in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Thank you for calling, let me place you on a brief hold while I check that with the warehouse for you.",
        ),
        ("zh-Hans", "您好感谢您致电北风客服中心我是小王请您稍等一下我帮您查询大概需要两分钟可以吗"),
        ("zh-Hant", "您好感謝您來電北風客服中心我是小王請您稍候我幫您查詢大概需要兩分鐘可以嗎"),
        ("hu", "Jó napot kívánok, köszönöm, hogy felhívta az ügyfélszolgálatot, kérem, tartsa a vonalat, megnézem."),
    ],
)
def test_spotting_a_known_utterance_takes_five_milliseconds_in_the_median(spotter_for, language, text):
    spotter = spotter_for(language)
    spotter.spot(words(text))
    taken_s = []
    for _ in range(50):
        begun_s = time.thread_time()
        spotter.spot(words(text))
        taken_s.append(time.thread_time() - begun_s)
    assert sorted(taken_s)[len(taken_s) // 2] <= 0.005
