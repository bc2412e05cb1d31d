import pytest

from warmline.language.durations import find_durations
from warmline.language.spotter import reader_for


def seconds_in(language: str, text: str) -> list[float]:
    return [found.seconds for found in find_durations(reader_for(language).pieces(text), language)]


@pytest.mark.parametrize(
    ("language", "text", "seconds"),
    [
        ("en", "it should take about a minute", 60),
        ("en", "two minutes", 120),
        ("en", "around 30 seconds", 30),
        ("en", "a couple of minutes", 120),
        ("en", "half a minute", 30),
        ("en", "one and a half minutes", 90),
        ("en", "a minute and a half", 90),
        ("en", "two or three minutes", 180),
        ("en", "2-3 minutes", 180),
        ("en", "a minute or two", 120),
        ("en", "less than five minutes", 300),
        ("en", "twenty five minutes", 1500),
        ("en", "just one minute or so", 60),
        ("zh-Hans", "大概两分钟", 120),
        ("zh-Hans", "半分钟", 30),
        ("zh-Hans", "大约需要一分半钟", 90),
        ("zh-Hans", "两三分钟左右", 180),
        ("zh-Hans", "三到五分钟", 300),
        ("zh-Hans", "十五分钟", 900),
        ("zh-Hans", "30秒", 30),
        ("zh-Hans", "差不多一分钟", 60),
        ("zh-Hant", "大約兩分鐘", 120),
        ("zh-Hant", "一分鐘左右", 60),
        ("hu", "körülbelül egy perc", 60),
        ("hu", "két perc", 120),
        ("hu", "két-három percet", 180),
        ("hu", "másfél perc", 90),
        ("hu", "nagyjából harminc másodperc", 30),
        ("hu", "egy-két percig", 120),
        ("hu", "kb. 5 perc", 300),
    ],
)
def test_an_explicit_span_of_time_is_read_in_seconds(language, text, seconds):
    assert seconds_in(language, text) == [seconds]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "just a minute"),
        ("en", "one moment"),
        ("en", "give me one minute"),
        ("en", "1 minute please"),
        ("en", "the minutes of the meeting"),
        ("en", "a few minutes"),
        ("zh-Hans", "等一下"),
        ("zh-Hans", "请等一分钟"),
        ("zh-Hans", "几分钟"),
        ("zh-Hant", "稍等一會兒"),
        ("hu", "egy pillanat"),
        ("hu", "egy perc türelmet"),
        ("hu", "pár perc"),
        ("ko", "two minutes"),
    ],
)
def test_an_idiom_is_no_span_of_time(language, text):
    assert seconds_in(language, text) == []
