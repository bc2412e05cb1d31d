"""Guards against words that nobody said.

Whisper answers breaths, clicks and hiss with phrases that it has read under many videos ("Thank you.", "Bye."), and
sometimes runs in a circle. A guard drops the text of an utterance, never the turn. Pure functions.

The numbers are ours where nothing else is said, looked for on real telephone calls of four sources and on rendered
ones.
"""

import re
import unicodedata
import zlib
from dataclasses import dataclass, field
from typing import Final

from warmline.speech.protocol import Reason

TOO_SHORT_S: Final = 0.35
"""Less speech than this has no text worth trusting (8 of 110 real segments were inventions, most of them shorter)."""
LONE_S: Final = 0.7
"""A lone thanks or good-bye from less speech than this needs a second sign."""
LONE_LOGPROB: Final = -0.8
LONE_NO_SPEECH: Final = 0.4
"""The second sign: the model is sure of the words and of having heard speech."""
NO_SPEECH: Final = 0.6
NO_SPEECH_LOGPROB: Final = -0.7
"""Both together: the model doubts that this was speech, and its own words."""
LOGPROB: Final = -1.6
SHORT_LOGPROB: Final = -1.2
"""Words less likely than this are noise; `SHORT_LOGPROB` under `LONE_S`, where there is little to go by."""
COMPRESSION: Final = 2.4
"""OpenAI's threshold for text that repeats itself."""
LETTERS_PER_S: Final = 40.0
IDEOGRAPHS_PER_S: Final = 15.0
"""Nobody speaks that fast (fast speech: 25 letters, 8 ideographs); a long text from a click is made up."""
CAPTION_EXTRA: Final = 25
"""Letters that may stand around a caption; in a longer text somebody talks about captions."""

_LONE: Final = frozenset((
    "thankyou", "thanks", "thankyouverymuch", "thankyousomuch", "thankyouforlistening", "bye", "byebye",
    "you", "the", "huh", "so",
    "谢谢", "謝謝", "谢谢大家", "謝謝大家", "谢谢您", "謝謝您", "再见", "再見", "拜拜",
    "köszönöm", "köszönjük", "köszi", "köszönömafigyelmet",
    "감사합니다", "고맙습니다",
))  # fmt: skip
_CAPTIONS: Final = (
    "thanksforwatching", "thankyouforwatching", "subtitlesby", "subtitledby", "captionsby", "transcriptionby",
    "pleasesubscribe", "likeandsubscribe", "dontforgettosubscribe", "seeyouinthenextvideo", "amaraorg",
    "字幕by", "字幕志愿者", "字幕志願者", "字幕提供", "字幕製作", "字幕制作",
    "谢谢观看", "謝謝觀看", "感谢观看", "感謝觀看", "谢谢收看", "謝謝收看", "感谢收看", "感謝收看",
    "谢谢收听", "謝謝收聽",
    "请不吝点赞", "請不吝點贊", "订阅转发", "訂閱轉發", "明镜与点点", "明鏡與點點",
    "köszönjükhogymegnézt", "köszönömhogymegnézt", "köszönjükhogyvégignézt", "feliratozta", "feliratkészít",
    "iratkozzfel", "amagyarfeliratot",
    "시청해주셔서감사합니다", "구독과좋아요", "한글자막",
)  # fmt: skip
_IDEOGRAPH: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What a model made of an utterance: `avg_logprob` a token, `no_speech_prob` 0-1, `speech_s` voiced seconds."""

    text: str = field(repr=False)
    speech_s: float
    avg_logprob: float
    no_speech_prob: float


def too_short(speech_s: float) -> bool:
    """True when there is too little speech to trust any text, whoever recognised it."""
    return speech_s < TOO_SHORT_S


def objection(heard: Hypothesis) -> Reason | None:
    """Why the text must be dropped; None when it may stay."""
    letters = _letters(heard.text)
    if not letters:
        return Reason.EMPTY
    if too_short(heard.speech_s):
        return Reason.TOO_SHORT
    if heard.no_speech_prob > NO_SPEECH and heard.avg_logprob < NO_SPEECH_LOGPROB:
        return Reason.NOT_SPEECH
    if heard.avg_logprob < (SHORT_LOGPROB if heard.speech_s < LONE_S else LOGPROB):
        return Reason.NOT_SPEECH
    if _invented(letters, heard):
        return Reason.INVENTED
    if _compression(heard.text) > COMPRESSION or _runs_in_a_circle(heard.text):
        return Reason.REPEATING
    return None


def _letters(text: str) -> str:
    """Only letters and digits, case folded: `Thank you!` and `thank you` are one."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _invented(letters: str, heard: Hypothesis) -> bool:
    if any(caption in letters and len(letters) <= len(caption) + CAPTION_EXTRA for caption in _CAPTIONS):
        return True
    rate = IDEOGRAPHS_PER_S if _IDEOGRAPH.search(letters) else LETTERS_PER_S
    if len(letters) > rate * max(heard.speech_s, TOO_SHORT_S):
        return True
    if heard.speech_s >= LONE_S or letters not in _LONE:
        return False
    return heard.avg_logprob < LONE_LOGPROB or heard.no_speech_prob > LONE_NO_SPEECH


def _compression(text: str) -> float:
    raw = text.encode()
    return len(raw) / len(zlib.compress(raw))


def _runs_in_a_circle(text: str) -> bool:
    """A piece of 1-6 words is said at least five times in a row (eight for a single ideograph), over half the text."""
    words = re.findall(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+", text.casefold())
    for size in range(1, 7):
        needed = 8 if size == 1 and _IDEOGRAPH.match(words[0] if words else "") else 5
        run = _longest_run(words, size)
        if run >= needed and run * size * 2 > len(words):
            return True
    return False


def _longest_run(words: list[str], size: int) -> int:
    best = 1
    for start in range(min(size, len(words))):
        run = 1
        for at in range(start + size, len(words) - size + 1, size):
            run = run + 1 if words[at : at + size] == words[at - size : at] else 1
            best = max(best, run)
    return best
