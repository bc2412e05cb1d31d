"""What it costs to look for the phrases of an utterance, and for what it gives, with the whole phrasebook."""

import random
import sys
import time
from collections.abc import Iterator

from report import percentiles

from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.core.events import Party, Words
from warmline.language.memory import GivenInCall
from warmline.language.spotter import Spotter

MOST_SPOTTING_MS = 5
KNOWN = {"company": "Northwind", "agent": "Kim", "customer": "Kovács", "day_part": "morning", "holiday": "holidays"}
TALK = {
    "en": ("My order number is oh seven seven double one two three four five six, I ordered it last Tuesday.",
           "It's making no noise that I can hear, but the light came on when I turned the corner at Baker Street.",
           "The invoice says nine hundred and eighty three, and I would like to pay it by the fifth of March."),
    "zh-Hans": ("我的订单号是幺三八零零幺三八零零零，上个星期三下的单，到现在还没有收到货。",
                "上次那个师傅说三月五号下午三点半过来，结果等了一整天也没有人来。",
                "我想问一下这个账单上的九百八十三块钱是怎么回事，能不能帮我查一下。"),
    "zh-Hant": ("我的訂單編號是零九一二三四五六七八，上個星期三下的單，到現在還沒有收到貨。",
                "上次那位師傅說三月五號下午三點半過來，結果等了一整天也沒有人來。"),
    "hu": ("A rendelésszámom nulla hat húsz százhuszonhárom negyvenöt hatvanhét, múlt kedden rendeltem.",
           "A futár azt mondta, hogy március ötödikén délután háromkor jön, de egész nap hiába vártam.",
           "Szeretném megkérdezni, hogy miért szerepel a számlán kétszer ugyanaz a tétel."),
}  # fmt: skip


def utterances(language: str) -> list[str]:
    """What is suggested, what customers say, both of them together, and the same misheard: no two alike."""
    book = load_phrasebook(language)
    known = {**KNOWN, "day_part": book.day_part(9) or ""}
    texts = [wording.filled(known).text for wording in book.wordings] + list(TALK[language])
    chance = random.Random(1)
    texts += [f"{one} {chance.choice(texts)}" for one in texts]
    return texts + [_misheard(text, chance) for text in texts]


def _misheard(text: str, chance: random.Random) -> str:
    letters = list(text)
    for _ in range(len(letters) // 12):
        letters[chance.randrange(len(letters))] = chance.choice(letters)
    return "".join(letters)


def timed(language: str, least: int) -> Iterator[tuple[float, float]]:
    """Milliseconds of spotting and of what is given, for each utterance heard for the first time."""
    begun = time.perf_counter()
    spotter, memory = Spotter(load_phrasebook(language), language), GivenInCall()
    print(f"{language}: made in {time.perf_counter() - begun:.2f} s")
    memory.take(_words("my number is 0771 123 4567", Party.AGENT), (), language)  # loads what it needs
    texts = utterances(language)
    for number in range(max(least, len(texts))):
        words = _words(texts[number % len(texts)], (Party.AGENT, Party.CUSTOMER)[number % 2])
        earlier = (_words(texts[(number * 7) % len(texts)], words.party),) if number % 3 == 0 else ()
        begun = time.thread_time()
        spotter.spot(words, earlier)
        between = time.thread_time()
        memory.take(words, earlier, language)
        yield 1000 * (between - begun), 1000 * (time.thread_time() - between)


def _words(text: str, party: Party) -> Words:
    return Words(t=9.0, party=party, utterance=1, final=True, start=1.0, end=9.0, text=text, confidence=0.9)


def main() -> None:
    least = 300 if "--short" in sys.argv else 2000
    for language in LANGUAGES:
        spotting, given = zip(*timed(language, least), strict=True)
        percentiles(f"spotting, {language}", spotting, "ms", {99: MOST_SPOTTING_MS})
        percentiles(f"what was given, {language}", given, "ms", {99: MOST_SPOTTING_MS})


if __name__ == "__main__":
    main()
