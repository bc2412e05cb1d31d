"""What is denied, or is somebody else's word, is no offence."""

import pytest

from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.core.events import Party, Words
from warmline.core.phrases import Pattern, Phrasebook
from warmline.language.spotter import Spotter

OFFENCES = {
    "en": "that is not my problem",
    "zh-Hans": "这不关我的事",
    "zh-Hant": "這不關我的事",
    "hu": "ez nem az én dolgom",
}


def heard(language: str, text: str, before: str = "", *, offence: bool = True) -> list[str]:
    own = [pattern for pattern in load_phrasebook(language).patterns if pattern.id.startswith("report.")]
    banned = Pattern(id="words.banned", phrases=(OFFENCES[language],), offence=offence)
    spotter = Spotter(Phrasebook(language=language, patterns=(banned, *own)), language)
    return [found.phrase for found in spotter.spot(_words(text, 3.0), [_words(before, 1.5)] if before else [])]


def _words(text: str, end: float) -> Words:
    return Words(
        t=end, party=Party.AGENT, utterance=1, final=True, start=end - 1, end=end, text=text, confidence=0.9
    )  # fmt: skip


REPORTED = [
    ("en", "I would never say that is not my problem."),
    ("en", "I'm not saying that is not my problem."),
    ("en", "So he said, that is not my problem."),
    ("en", "You were told on Monday that is not my problem?"),
    ("en", "The sign read “That is not my problem.” and that was it."),
    ("zh-Hans", "我从来不会跟您说这不关我的事。"),
    ("zh-Hans", "您刚才说这不关我的事，对吗？"),
    ("zh-Hans", "那句“这不关我的事”让您不高兴。"),
    ("zh-Hant", "我絕不會說這不關我的事。"),
    ("zh-Hant", "他跟您說「這不關我的事」，是嗎？"),
    ("hu", "Sosem mondanám, hogy soha nem mondtam, hogy ez nem az én dolgom."),
    ("hu", "A kolléga azt mondta, ez nem az én dolgom."),
]


@pytest.mark.parametrize(("language", "text"), REPORTED)
def test_a_denied_or_quoted_offence_is_none(language, text):
    assert heard(language, text) == []


@pytest.mark.parametrize(("language", "text"), REPORTED)
def test_what_is_no_offence_counts_quoted_too(language, text):
    assert heard(language, text, offence=False) == ["words.banned"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_offence_by_itself_counts(language):
    assert heard(language, OFFENCES[language]) == ["words.banned"]


def test_somebody_elses_word_may_have_begun_in_the_segment_before():
    assert heard("en", "that is not my problem", "and then he said") == []


def test_a_quotation_long_before_does_not_excuse_an_offence():
    assert heard("en", "He said he would call me on Monday at nine and that is not my problem.") == ["words.banned"]
