import pytest

from warmline.speech.guards import LONE_S, TOO_SHORT_S, Hypothesis, objection, too_short
from warmline.speech.protocol import Reason


def heard(text, speech_s=2.0, avg_logprob=-0.4, no_speech_prob=0.1):
    return Hypothesis(text, speech_s, avg_logprob, no_speech_prob)


@pytest.mark.parametrize(("speech_s", "short"), [(0.349, True), (TOO_SHORT_S, False), (0.36, False)])
def test_too_little_speech_has_no_text(speech_s, short):
    assert too_short(speech_s) is short
    assert (objection(heard("Yes.", speech_s=speech_s)) is Reason.TOO_SHORT) is short


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for calling Platinum Motors, how can I help you today?",
        "No, no, no, no.",
        "One, two, three, four, five, six, seven.",
        "对对对对对",
        "请问您的订单号码是多少？",
        "Jó napot kívánok, miben segíthetek?",
        "Thank you so much.",
        "Bye bye, bye bye.",
        "The customer asked whether the film has subtitles by default, so I looked it up for him.",
    ],
)
def test_ordinary_speech_stays(text):
    assert objection(heard(text, speech_s=4.0)) is None


@pytest.mark.parametrize("text", ["Thank you.", "Bye.", "you", "谢谢。", "再見", "Köszönöm."])
def test_a_lone_thanks_or_bye_from_little_speech_needs_a_second_sign(text):
    assert objection(heard(text, speech_s=0.5, avg_logprob=-0.9)) is Reason.INVENTED
    assert objection(heard(text, speech_s=0.5, no_speech_prob=0.5)) is Reason.INVENTED
    assert objection(heard(text, speech_s=0.5, avg_logprob=-0.7, no_speech_prob=0.2)) is None
    assert objection(heard(text, speech_s=LONE_S, avg_logprob=-0.9)) is None


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for watching!",
        "Subtitles by the Amara.org community",
        "字幕by索兰娅",
        "謝謝觀看",
        "請不吝點贊 訂閱 轉發",
        "Köszönjük, hogy megnéztétek!",
        "시청해주셔서 감사합니다.",
    ],
)
def test_captions_of_videos_are_never_what_was_said(text):
    assert objection(heard(text, speech_s=3.0)) is Reason.INVENTED


def test_a_long_text_from_a_click_is_invented():
    assert objection(heard("We are going to be doing it again.", speech_s=0.4)) is Reason.INVENTED
    assert objection(heard("感謝您的耐心等候", speech_s=0.4)) is Reason.INVENTED


def test_text_that_the_model_doubts_is_dropped():
    assert objection(heard("Azt a", no_speech_prob=0.75, avg_logprob=-0.8)) is Reason.NOT_SPEECH
    assert objection(heard("Azt a", no_speech_prob=0.75, avg_logprob=-0.3)) is None
    assert objection(heard("Azt a", avg_logprob=-1.7)) is Reason.NOT_SPEECH
    assert objection(heard("Azt a", avg_logprob=-1.5)) is None
    assert objection(heard("Azt a", speech_s=0.6, avg_logprob=-1.3)) is Reason.NOT_SPEECH


@pytest.mark.parametrize(
    "text",
    [
        "first quick, first quick, first quick, first quick, first quick",
        "It was the first sorrow. " * 5,
        "no " * 12,
        "的" * 12,
        "謝謝你的" * 6,
    ],
)
def test_a_model_that_runs_in_a_circle_is_not_believed(text):
    assert objection(heard(text, speech_s=8.0)) is Reason.REPEATING


@pytest.mark.parametrize("text", ["", "  ", "...", "♪"])
def test_no_letters_are_no_words(text):
    assert objection(heard(text)) is Reason.EMPTY
