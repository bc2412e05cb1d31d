"""What somebody gives: every kind in every language, as recognisers write it, and nothing that was not given."""

import unicodedata
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import given as given_any
from hypothesis import settings
from hypothesis import strategies as st

from warmline.config.phrasebook import LANGUAGES
from warmline.core.events import Party, Words
from warmline.language.given import KINDS, Given, GivenFinder, flattened, is_card
from warmline.language.memory import CARD_EXPECTED_S, GROUPS_WITHIN_S, GivenInCall

CARD = "4111 1111 1111 1111"


@cache
def finder(language: str) -> GivenFinder:
    return GivenFinder(language)


def words(text: str, end: float = 2.0, *, confidence: float = 0.9, party: Party = Party.CUSTOMER) -> Words:
    return Words(
        t=end + 0.5, party=party, utterance=3, final=True, start=end - 2, end=end, text=text, confidence=confidence
    )  # fmt: skip


def found(language: str, text: str, *before: str) -> list[tuple[str, str]]:
    earlier = [words(one, 2.0 * number) for number, one in enumerate(before, 1)]
    return [(one.kind, one.value) for one in finder(language).find(words(text, 2.0 * len(before) + 2), earlier)]


@pytest.mark.parametrize(
    ("language", "text", "kind", "value"),
    [
        # telephone numbers, as they are said and as recognisers write them
        ("en", "My number is oh seven seven double one two three four five six seven.", "phone", "07711234567"),
        ("en", "my number is 07711 234 567", "phone", "07711234567"),
        ("en", "you can call me on 07 7, um, 11 two three four 567", "phone", "07711234567"),
        ("en", "it's 206-342-8631", "phone", "2063428631"),
        ("en", "my phone number is triple five zero one two three", "phone", "5550123"),
        ("en", "plus 44 20 7946 0958", "phone", "442079460958"),
        ("zh-Hans", "我的电话是幺三八零零幺三八零零零", "phone", "13800138000"),
        ("zh-Hans", "电话一三八，零零一三，八零零零", "phone", "13800138000"),
        ("zh-Hans", "手机号13800妖38000", "phone", "13800138000"),
        ("zh-Hant", "電話是零九一二三四五六七八", "phone", "0912345678"),
        ("zh-Hant", "0912-345-678", "phone", "0912345678"),
        ("hu", "A számom nulla hat húsz százhuszonhárom negyvenöt hatvanhét.", "phone", "06201234567"),
        ("hu", "06 20 123 4567", "phone", "06201234567"),
        ("hu", "a telefonszámom nulla hat húsz, egy kettő három, négy öt hat hét", "phone", "06201234567"),
        # other numbers
        ("en", "My order number is 4429103345.", "number", "4429103345"),
        ("en", "order four four two nine one zero", "number", "442910"),
        ("en", "the bill was nine hundred and eighty three", "number", "983"),
        ("en", "two thousand three hundred and five", "number", "2305"),
        ("zh-Hans", "订单号是八八四二零一", "number", "884201"),
        ("zh-Hans", "一共两千三百块", "number", "2300"),
        ("zh-Hans", "大概三万五", "number", "35000"),
        ("zh-Hant", "訂單編號 884201", "number", "884201"),
        ("hu", "Rendelésszámom 442910.", "number", "442910"),
        ("hu", "a számla háromszázhuszonöt forint", "number", "325"),
        # days
        ("en", "on the 5th of March", "date", "03-05"),
        ("en", "March fifth, 2026", "date", "2026-03-05"),
        ("en", "the twenty-first of June", "date", "06-21"),
        ("en", "next Tuesday", "date", "weekday 2"),
        ("en", "tomorrow", "date", "day +1"),
        ("zh-Hans", "二零二六年三月五号", "date", "2026-03-05"),
        ("zh-Hans", "3月15日", "date", "03-15"),
        ("zh-Hans", "下周三", "date", "weekday 3"),
        ("zh-Hant", "後天", "date", "day +2"),
        ("zh-Hant", "禮拜天", "date", "weekday 7"),
        ("hu", "március ötödikén", "date", "03-05"),
        ("hu", "szeptember 21-én", "date", "09-21"),
        ("hu", "május elsején", "date", "05-01"),
        ("hu", "jövő kedden", "date", "weekday 2"),
        ("hu", "holnapután", "date", "day +2"),
        # times of day
        ("en", "at half past three", "time", "3:30"),
        ("en", "at 3 pm", "time", "15:00"),
        ("en", "quarter to four in the afternoon", "time", "15:45"),
        ("en", "three thirty p.m.", "time", "15:30"),
        ("en", "ten o'clock", "time", "10:00"),
        ("en", "at noon", "time", "12:00"),
        ("zh-Hans", "下午三点半", "time", "15:30"),
        ("zh-Hans", "上午十点一刻", "time", "10:15"),
        ("zh-Hant", "晚上8點", "time", "20:00"),
        ("hu", "délután háromkor", "time", "15:00"),
        ("hu", "fél négykor", "time", "3:30"),
        ("hu", "15:30-kor", "time", "15:30"),
        ("hu", "tíz órakor", "time", "10:00"),
        # durations
        ("en", "about two minutes", "duration", "120"),
        ("en", "three business days", "duration", "259200"),
        ("zh-Hans", "大概半分钟", "duration", "30"),
        ("zh-Hans", "三个工作日", "duration", "259200"),
        ("zh-Hant", "兩個小時", "duration", "7200"),
        ("hu", "körülbelül egy perc", "duration", "60"),
        ("hu", "két hét", "duration", "1209600"),
        # e-mail
        ("en", "It's john dot smith at gmail dot com.", "email", "john.smith@gmail.com"),
        ("en", "john_smith@example.co.uk", "email", "john_smith@example.co.uk"),
        ("en", "j-o-h-n at g mail dot com", "email", "john@gmail.com"),
        ("zh-Hans", "邮箱是zhangsan艾特163点com", "email", "zhangsan@163.com"),
        ("zh-Hans", "邮箱zhangsan@一六三点com", "email", "zhangsan@163.com"),
        ("zh-Hant", "信箱 amy.lin@gmail.com", "email", "amy.lin@gmail.com"),
        ("hu", "kovács pont péter kukac freemail pont hu", "email", "kovacs.peter@freemail.hu"),
        # addresses
        ("en", "I live at 24 Baker Street", "address", "24 Baker Street"),
        ("en", "postcode NW1 6XE", "address", "NW1 6XE"),
        ("zh-Hans", "我住在上海市浦东新区南京路五十五号三楼", "address", "上海市浦东新区南京路五十五号三楼"),
        ("zh-Hant", "地址是臺北市信義區信義路五段7號", "address", "臺北市信義區信義路五段7號"),
        ("hu", "Petőfi utca 12", "address", "Petőfi utca 12"),
        ("hu", "1052 Budapest Váci utca tizenkettő", "address", "1052 Budapest Váci utca tizenkettő"),
        # names
        ("en", "Hi, my name is Anna Smith.", "name", "Anna Smith"),
        ("en", "my name is anna smith and i have a question", "name", "anna smith"),
        ("en", "My name's Mr. Brown.", "name", "Brown"),
        ("en", "This is Kim speaking.", "name", "Kim"),
        ("zh-Hans", "我叫王小明，想问一下", "name", "王小明"),
        ("zh-Hans", "我姓王", "name", "王"),
        ("zh-Hans", "免贵姓欧阳", "name", "欧阳"),
        ("zh-Hant", "我姓陳", "name", "陳"),
        ("hu", "Jó napot, Kovács Péter vagyok.", "name", "Kovács Péter"),
        ("hu", "Kiss Annának hívnak", "name", "Kiss Anna"),
        ("hu", "A nevem Szabó Éva.", "name", "Szabó Éva"),
    ],
)
def test_what_is_given_is_found(language, text, kind, value):
    assert (kind, value) in found(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I have one question about two of them, 24/7, on the third try."),
        ("en", "Oh, oh, one moment, I may march on. It is on the way, at the drive."),
        ("en", "This is great. My name is not on the list. I am at home dot."),
        ("en", "Can you do it today? It is 3.5 percent, 2-3 times."),
        ("zh-Hans", "我有一点问题，第一次打来，有两三个，一点也不急。"),
        ("zh-Hans", "我姓什么不重要，我叫了快递，今天可以吗"),
        ("zh-Hant", "我叫他來，一下下就好，請說"),
        ("hu", "Jó vagyok. Itt vagyok a vonalban, egy pillanat, őt hat hét."),
        ("hu", "Nem tudom, mai nap, az utca végén."),
    ],
)
def test_what_is_only_said_is_not_given(language, text):
    assert [kind for kind, _ in found(language, text) if kind != "duration"] == []


def test_a_number_that_a_pause_cuts_in_two_is_one():
    assert found("en", "double one two three four five six seven", "my number is oh seven seven") == [
        ("phone", "07711234567")
    ]


def test_what_an_earlier_segment_gave_is_not_given_again():
    assert found("en", "and that is all", "I live at 24 Baker Street") == []


@pytest.mark.parametrize(("confidence", "kinds"), [(0.59, []), (0.6, ["name"])])
def test_a_name_needs_confident_words(confidence, kinds):
    said = words("My name is Anna Smith.", confidence=confidence)
    assert [one.kind for one in finder("en").find(said)] == kinds


@pytest.mark.parametrize(("confidence", "sure"), [(0.39, False), (0.4, True)])
def test_a_number_in_doubtful_words_is_not_sure(confidence, sure):
    assert [one.sure for one in finder("en").find(words("order 442910", confidence=confidence))] == [sure]


def test_it_is_dated_by_its_place():
    [one] = finder("en").find(words("xxxxx 442910", 12.0))
    assert (one.start, one.end) == (11.0, 12.0)


# ---- cards -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("digits", "card"),
    [
        ("4111111111111111", True),
        ("378282246310005", True),
        ("4111111111111112", False),
        ("411111111111", False),
        ("42222222222222222226", False),
        ("0000000000000000", False),
    ],
)
def test_a_card_has_thirteen_to_nineteen_digits_and_a_check_digit(digits, card):
    assert is_card(digits) is card


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"It is {CARD}."),
        ("en", "four one one one, one one one one, double one double one, one one one one"),
        ("zh-Hans", "卡号是四一一一一一一一一一一一一一一一"),
        ("zh-Hant", f"信用卡 {CARD}"),
        ("hu", f"a kártyaszámom {CARD}"),
    ],
)
def test_the_number_of_a_card_is_recognised_and_has_no_value(language, text):
    assert found(language, text) == [("card", "")]


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "The security code is 123."), ("zh-Hans", "安全码是123"), ("hu", "a kártya lejárata 1226")],
)
def test_no_digits_are_kept_beside_a_card(language, text):
    assert found(language, text) == []


def spoken(*parts: tuple[str, float]) -> tuple[GivenInCall, list[str]]:
    """Each in a turn of its own."""
    memory = GivenInCall()
    said = [one.phrase for text, end in parts for one in memory.take(words(text, end), (), "en")]
    return memory, said


def test_a_card_in_groups_with_pauses_is_forgotten_once_it_is_whole():
    memory, said = spoken(*((group, 10.0 + 5 * number) for number, group in enumerate(CARD.split())))
    assert said[-1] == "given.card"
    assert not any(memory.of(kind) for kind in KINDS)


def test_groups_far_apart_are_numbers_of_their_own():
    apart = 2 + GROUPS_WITHIN_S + 0.1
    memory, said = spoken(*((group, 10.0 + apart * number) for number, group in enumerate(CARD.split())))
    assert said == ["given.number"] * 4
    assert len(memory.of("number")) == 4


@pytest.mark.parametrize(("after_s", "kept"), [(CARD_EXPECTED_S, 0), (CARD_EXPECTED_S + 0.1, 1)])
def test_once_a_card_was_named_digits_are_not_kept_for_a_while(after_s, kept):
    memory, _ = spoken(("Could you read me your card number?", 10.0), ("4455 667", 12.0 + after_s))
    assert len([one for kind in KINDS for one in memory.of(kind)]) == kept


# ---- memory ------------------------------------------------------------------------------------------------


def test_rules_see_an_id_and_times_and_no_value():
    memory = GivenInCall()
    [spotted] = memory.take(words("My order number is 442910."), (), "en")
    assert (spotted.phrase, spotted.party, spotted.utterance, spotted.t, spotted.value, spotted.sure) == (
        "given.number", Party.CUSTOMER, 3, 2.5, None, True,
    )  # fmt: skip


def test_it_is_kept_by_kind_and_party_until_the_call_is_over():
    memory = GivenInCall()
    memory.take(words("order 442910", 2.0), (), "en")
    memory.take(words("order 881000", 5.0, party=Party.AGENT), (), "en")
    assert [one.value for one in memory.of("number")] == ["442910", "881000"]
    assert [one.value for one in memory.of("number", Party.AGENT)] == ["881000"]
    memory.clear()
    assert memory.of("number") == ()


def test_a_number_that_goes_on_replaces_its_beginning():
    memory = GivenInCall()
    first, second = words("my number is oh seven seven", 2.0), words("double one two three four five six seven", 4.0)
    memory.take(first, (), "en")
    memory.take(second, (first,), "en")
    assert [(one.kind, one.value) for one in (*memory.of("number"), *memory.of("phone"))] == [("phone", "07711234567")]


def test_no_repr_shows_what_was_given():
    memory = GivenInCall()
    events = memory.take(words("My order number is 442910."), (), "en")
    one = Given("number", Party.CUSTOMER, 0.0, 1.0, "442910")
    assert "442910" not in f"{memory!r} {one!r} {events!r} {replace(one, sure=False)!r} {finder('en')!r}"


anything = st.text(max_size=60) | st.text(
    alphabet="0123456789 double oh at dot com 一二三十百点月号年 hat ezer@.,-+", max_size=60
)


@pytest.mark.parametrize("language", [*LANGUAGES, "ko", ""])
@given_any(text=anything, before=anything)
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_looked_through_and_what_is_found_lies_within_it(language, text, before):
    for one in finder(language).find(words(text, 4.0), [words(before, 2.0)]):
        assert one.kind in KINDS
        assert 0.0 <= one.start <= one.end <= 4.0
        assert one.value or one.kind == "card"


@given_any(text=st.text(max_size=40))
def test_flattening_keeps_offsets(text):
    assert len(flattened(text)) == len(unicodedata.normalize("NFC", text))
