import pytest

from warmline.core.languages import CALL_LANGUAGES, best, matching


@pytest.mark.parametrize(
    ("tag", "language"),
    [("en", "en"), ("en-GB", "en"), ("EN_us", "en"), ("hu-HU", "hu"), ("zh", "zh-Hans"), ("zh-CN", "zh-Hans"),
     ("zh-TW", "zh-Hant"), ("zh_HK", "zh-Hant"), ("zh-hant-cn", "zh-Hant"), ("zh-Hans-HK", "zh-Hans"),
     ("de", None), ("", None), ("und", None)],
)  # fmt: skip
def test_a_tag_means_one_of_our_languages_or_none(tag, language):
    assert matching(tag, CALL_LANGUAGES) == language


def test_the_best_is_the_first_that_is_offered():
    assert best(["de-AT", "hu", "en"], CALL_LANGUAGES, "en") == "hu"
    assert best(["de-AT"], CALL_LANGUAGES, "en") == "en"
