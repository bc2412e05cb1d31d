"""Phrases that Whisper takes from its prompt when nobody says anything: on silence, hiss, hum and clicks.

Languages without a prompt of ours are asked with one of the moment as well: that is why they have none.
"""

import sys
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from report import Result, tell

from warmline.cli.call_language import CallModels
from warmline.config.phrasebook import load_phrasebook
from warmline.core.errors import WarmlineError
from warmline.core.events import Party, Words
from warmline.language.prompt import prompt_for
from warmline.language.spotter import Spotter
from warmline.speech.protocol import SAMPLE_RATE_HZ, Audio, Begin, Finish, Open, Recognised
from warmline.speech.whisper_engine import WhisperEngine

CUES = ("greeting.missing", "hold.announce", "hold.return", "closing.parts")
MOST_SHARE = 0.25
"""Of noises that voice activity took for speech, which it rarely does. Hungarian with our short prompt: 3 of 20; with a
prompt of the moment most of them."""


def noises(count: int) -> Iterator[NDArray[np.int16]]:
    """Half a second to four seconds each."""
    chance = np.random.default_rng(1)
    for number in range(count):
        length = int(SAMPLE_RATE_HZ * chance.uniform(0.5, 4.0))
        hiss = chance.standard_normal(length)
        at = np.arange(length) / SAMPLE_RATE_HZ
        clicks = np.zeros(length)
        for place in chance.integers(0, length - 400, 5):
            clicks[place : place + 400] += chance.standard_normal(400) * np.exp(-np.arange(400) / 80) * 0.3
        sound = (
            np.zeros(length),
            hiss * 10 ** (-chance.uniform(30, 60) / 20),
            np.convolve(hiss, np.ones(32) / 32, "same") * 10 ** (-chance.uniform(10, 35) / 20),
            0.02 * np.sin(2 * np.pi * chance.choice([50, 100, 120]) * at) + 0.002 * hiss,
            clicks + 0.001 * hiss,
        )[number % 5]
        yield (np.clip(sound, -1, 1) * 32767).astype(np.int16)


def phantoms(engine: WhisperEngine, language: str, prompt: str, count: int) -> tuple[int, int]:
    """How many noises get a text, and how many of them a phrase of the phrasebook."""
    spotter = Spotter(load_phrasebook(language), language)
    texts = phrases = 0
    for number, sound in enumerate(noises(count)):
        length_s = len(sound) / SAMPLE_RATE_HZ
        engine.begin(Begin(utterance=number, party=Party.AGENT, start_s=0.0, language=language, prompt=prompt))
        engine.accept(Audio(utterance=number, pcm=sound.tobytes()))
        heard = engine.finish(Finish(utterance=number, end_s=length_s, speech_s=max(0.4, 0.8 * length_s))).final
        if isinstance(heard, Recognised):
            texts += 1
            words = Words(t=length_s, party=Party.AGENT, utterance=number, final=True, start=0.0, end=length_s,
                          text=heard.text, confidence=heard.confidence)  # fmt: skip
            phrases += bool(spotter.spot(words))
    return texts, phrases


def main() -> None:
    count = 20 if "--short" in sys.argv else 60
    for language in ("en", "zh-Hans", "hu"):
        try:
            model = CallModels((language,), own={}).find(language)
        except WarmlineError as error:
            print(error)
            continue
        book = load_phrasebook(language)
        moment = " ".join(book.for_cue(cue)[0].text for cue in CUES if not book.for_cue(cue)[0].slots)
        engine = WhisperEngine(Open(engine="whisper", path=str(model.path), language=language))
        for name, prompt in (("no prompt", ""), ("ours", prompt_for(book, language)), ("the moment's", moment)):
            texts, phrases = phantoms(engine, language, prompt, count)
            print(f"{language}, {name}: {texts} texts and {phrases} with phrases in {count} noises")
            if name == "ours":
                share = phrases / count
                tell(Result(f"phantom phrases, {language}", share, "", most=MOST_SHARE, timing=False,
                            remark=f"{texts} texts in {count} noises, {model.name}"))  # fmt: skip


if __name__ == "__main__":
    main()
