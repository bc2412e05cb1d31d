"""Proof-reading a phrasebook: what is missing, too long, forbidden, untranslated, or heard as two things at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import opencc

from warmline.config.phrasebook import LANGUAGES, longest_text
from warmline.config.written import WrittenBook, meant_together, written
from warmline.core.phrases import Wording
from warmline.core.rules import all_rules
from warmline.language.completeness import Flaw, missing
from warmline.language.forbidden import Forbidden
from warmline.language.overlaps import overlaps

NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {"company": "Northwind Insurance Services", "agent": "Alexandra Montgomery", "customer": "Ms Featherstone"},
    "zh-Hans": {"company": "北方联合保险客服中心", "agent": "欧阳小明", "customer": "司马女士"},
    "zh-Hant": {"company": "北方聯合保險客服中心", "agent": "歐陽小明", "customer": "司馬小姐"},
    "hu": {"company": "Északi Biztosító", "agent": "Kovácsné Szabó Erzsébet", "customer": "Szentgyörgyi asszony"},
}
"""Long names to fill slots with; a slot that is not here is taken to be as long as the customer's name."""

_ENGLISH = frozenset(
    (
        "the",
        "you",
        "your",
        "please",
        "thank",
        "thanks",
        "with",
        "and",
        "sorry",
        "would",
        "could",
        "what",
        "this",
        "that",
    )
)


def proofread(folder: Path | None = None) -> tuple[list[WrittenBook], list[Flaw]]:
    """Every language of ours with a team's folder laid over, and what is to be mended, in the order of files and lines.

    Raises:
        PhrasebookError: a file cannot be read at all.
    """
    books = [written(language, folder) for language in LANGUAGES]
    together = meant_together(folder)
    flaws = [*missing(books, all_rules()), *identical(books)]
    for book in books:
        flaws += [*too_long(book), *said_forbidden(book), *untranslated(book), *overlapping(book, together)]
    return books, sorted(flaws, key=lambda flaw: (flaw.place.file, flaw.place.line or 0, flaw.id))


# ---- what is said wrongly -------------------------------------------------------------------------------


def filled(wording: Wording, book: WrittenBook) -> str:
    """The text with long names in its slots."""
    names = {"day_part": max(book.day_parts, key=len, default=""), **NAMES[book.language]}
    return wording.filled({slot: names.get(slot, names["customer"]) for slot in wording.slots}).text


def too_long(book: WrittenBook) -> Iterator[Flaw]:
    """More than fits on a card, once long names are in its slots."""
    longest = longest_text(book.language)
    for place, wording in book.said:
        length = len(filled(wording, book))
        if length > longest:
            said = f"{length} characters once its slots are filled; {longest} fit on a card"
            yield Flaw(place, wording.id, "too long", said, "shorten it")


def said_forbidden(book: WrittenBook) -> Iterator[Flaw]:
    """What etiquette forbids, in a suggestion."""
    forbidden = Forbidden(book.language)
    for place, wording in book.said:
        for said, entry in forbidden.found(filled(wording, book)):
            what = f"“{said}” is not said to customers ({entry.source})"
            yield Flaw(place, wording.id, "forbidden", what, entry.instead)


def untranslated(book: WrittenBook) -> Iterator[Flaw]:
    """Text of another language, or of the other Chinese script."""
    other_script = _other_script(book.language)
    for place, wording in book.said:
        what = other_script(wording.text)
        if what:
            yield Flaw(place, wording.id, "untranslated", what, f"write it in {book.language}")


def _other_script(language: str) -> Callable[[str], str]:
    if not language.startswith("zh"):
        return lambda text: _han(text) or (_english(text) if language != "en" else "")
    convert = opencc.OpenCC("t2s" if language == "zh-Hans" else "s2tw").convert
    name = "Traditional" if language == "zh-Hans" else "Simplified"

    def look(text: str) -> str:
        strange = [one for one, other in zip(text, convert(text), strict=False) if one != other and one not in _BOTH]
        if strange:
            return f"“{strange[0]}” is a {name} character"
        return "" if _han(text) else "no Chinese character in it"

    return look


_BOTH = frozenset("了台只里后面干系")
"""Simplified characters that are right in Traditional text too, in one of their meanings."""


def _han(text: str) -> str:
    han = [letter for letter in text if "㐀" <= letter <= "鿿"]
    return f"“{han[0]}” is Chinese" if han else ""


def _english(text: str) -> str:
    words = [word for word in text.lower().replace("’", " ").split() if word.strip(".,;:!?…") in _ENGLISH]
    return f"“{words[0]}” is English" if words else ""


def identical(books: Sequence[WrittenBook]) -> Iterator[Flaw]:
    """The same sentence in two languages; the two scripts of Chinese share some."""
    for one, other in combinations(books, 2):
        if one.language.startswith("zh") and other.language.startswith("zh"):
            continue
        texts = {wording.text: wording.id for _, wording in one.said if wording.text.strip("…. ")}
        for place, wording in other.said:
            if wording.text in texts:
                what = f"the same text as `{texts[wording.text]}` in {one.language}"
                yield Flaw(place, wording.id, "untranslated", what, f"write it in {other.language}")


# ---- what is heard as two things ------------------------------------------------------------------------


def overlapping(book: WrittenBook, together: Sequence[frozenset[str]]) -> Iterator[Flaw]:
    """Phrases of one id that another hears too, unless they are meant to be `together`."""
    for one in overlaps(book):
        if any({one.pattern.id, one.other} <= ids for ids in together):
            continue
        other = next(place for place, pattern in book.heard if pattern.id == one.other)
        what = f"“{one.example}” is heard as `{one.other}` too ({other.file}, line {other.line})"
        remedy = "narrow one of them, or say in together.toml why both are meant"
        yield Flaw(one.place, one.pattern.id, "overlap", what, remedy)
