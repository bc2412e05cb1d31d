"""Phrases that are heard as two things at once: of one id, and wholly of another, from the same party.

Some are meant ("thank you for calling" is courtesy and a closing); `together.toml` in the phrasebook names them, and
why.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from warmline.config.written import Place, WrittenBook
from warmline.core.events import Party, Words
from warmline.core.phrases import ANY, DURATION, ELLIPSIS, NAME, Choice, Notation, Pattern, Phrasebook, parsed
from warmline.language.spotter import Spotter

_MOST_EXAMPLES = 60
_SPOKEN: Mapping[str, Mapping[str, str]] = {
    "en": {ANY: "something", NAME: "Robinson", DURATION: "two minutes"},
    "hu": {ANY: "valami", NAME: "Szabó", DURATION: "két perc"},
    "zh-Hans": {ANY: "东西", NAME: "欧阳", DURATION: "两分钟"},
    "zh-Hant": {ANY: "東西", NAME: "歐陽", DURATION: "兩分鐘"},
}
"""What stands for a placeholder."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """`phrase` of `pattern`, said as `example`, is wholly heard as `other` too."""

    place: Place
    pattern: Pattern
    phrase: str
    example: str
    other: str


def overlaps(book: WrittenBook) -> Iterator[Overlap]:
    """The first example of each pattern and other id."""
    patterns = tuple(pattern for _, pattern in book.heard)
    spotter = Spotter(Phrasebook(language=book.language, patterns=patterns), book.language)
    for place, pattern in book.heard:
        told: set[str] = set()
        for phrase in pattern.phrases:
            for example in examples(phrase, book.language):
                for other in sorted(_also_heard(spotter, pattern, example) - told):
                    told.add(other)
                    yield Overlap(place, pattern, phrase, example, other)


def examples(phrase: str, language: str) -> list[str]:
    """Ways to say a pattern that have each of its alternatives at least once; none for a mark such as `…`."""
    if phrase == ELLIPSIS:
        return []
    notation = parsed(phrase)
    gap = "" if language.startswith("zh") else " "
    said = [_said(notation, number, gap) for number in range(min(_ways(notation), _MOST_EXAMPLES))]
    for placeholder, spoken in _SPOKEN[language].items():
        said = [text.replace(placeholder, f"{gap}{spoken}{gap}") for text in said]
    return list(dict.fromkeys(" ".join(text.split()) for text in said))


def _ways(notation: Notation) -> int:
    """As many as the widest choice has; what is nested in an option takes its turn when the option does."""
    return max((sum(_ways(option) for option in one.options) for one in notation if isinstance(one, Choice)), default=1)


def _said(notation: Notation, number: int, gap: str) -> str:
    said = []
    for item in notation:
        if isinstance(item, Choice):
            option, turn = item.options[number % len(item.options)], number // len(item.options)
            said.append(_said(option, turn, gap))
        else:
            said.append(item)
    return gap.join(said)


def _also_heard(spotter: Spotter, pattern: Pattern, example: str) -> set[str]:
    """The other ids that hear the whole of it, from anybody who may say it."""
    found: set[str] = set()
    for party in Party if pattern.party is None else (pattern.party,):
        words = Words(t=1.0, party=party, utterance=1, final=True, start=0.0, end=1.0, text=example, confidence=1.0)
        heard = spotter.spot(words)
        own = next((one for one in heard if one.phrase == pattern.id), None)
        if own is not None:
            found |= {one.phrase for one in heard if one.start <= own.start and own.end <= one.end and one.sure}
    return found - {pattern.id}
