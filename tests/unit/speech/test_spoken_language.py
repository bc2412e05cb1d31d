import pytest

from warmline.speech.spoken_language import codes, decided

CANDIDATES = ("en", "zh-Hant", "hu")


@pytest.mark.parametrize(
    ("likely", "speech_s", "language"),
    [
        ({"en": 0.9, "zh": 0.05, "hu": 0.0}, 3.0, "en"),
        ({"en": 0.899, "zh": 0.0, "hu": 0.0}, 3.0, None),
        ({"en": 0.99, "zh": 0.0, "hu": 0.0}, 2.9, None),
        ({"en": 0.05, "zh": 0.002, "hu": 0.0}, 9.0, None),  # 96 % among the candidates, but the model doubts them all
        ({"en": 0.0, "zh": 0.97, "hu": 0.0}, 3.0, "zh-Hant"),
        ({}, 9.0, None),
    ],
)
def test_a_language_is_decided_when_it_is_sure_and_there_was_enough_speech(likely, speech_s, language):
    assert decided(likely, CANDIDATES, speech_s) == language


def test_chinese_is_one_language_to_hear_and_the_teams_first_to_write():
    assert codes(("en", "zh-Hant", "zh-Hans")) == ("en", "zh")
    assert decided({"zh": 0.95}, ("en", "zh-Hans", "zh-Hant"), 4.0) == "zh-Hans"
