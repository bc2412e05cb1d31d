"""What a phrasebook lacks: wordings of a cue, phrases to listen for, slots; and what nobody asks for."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from warmline.config.mistakes import choices_of
from warmline.config.written import Place, WrittenBook
from warmline.core.findings import Rule
from warmline.core.phrases import Wording
from warmline.core.settings import Limits

LEAST_WORDINGS = 3
"""So many a cue, part and stage: who sees the same sentence each time stops reading it (ours)."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something to mend: where, what it is, and how."""

    place: Place
    id: str
    kind: str
    what: str
    remedy: str


def missing(books: Sequence[WrittenBook], rules: Sequence[Rule]) -> Iterator[Flaw]:
    """Wordings, phrases to listen for and slots that a language lacks; entries that nothing asks for."""
    cues = {rule.cue: rule for rule in rules}
    for book in books:
        for place, wording in book.said:
            if wording.cue not in cues:
                yield Flaw(
                    place, wording.id, "unknown", f"no rule has the cue `{wording.cue}`", "mend its name or remove it"
                )
    for rule in cues.values():
        if rule.noted_only:
            continue
        everywhere = [wording for book in books for _, wording in book.said if wording.cue == rule.cue]
        for book in books:
            yield from _missing_wordings(book, rule, everywhere, _place_of(rule.cue, book, books))
    for book in books:
        yield from _missing_patterns(book, books)
        yield from _missing_slots(book, books)


def _missing_wordings(book: WrittenBook, rule: Rule, everywhere: Sequence[Wording], place: Place) -> Iterator[Flaw]:
    mine = [wording for _, wording in book.said if wording.cue == rule.cue]
    parts = _parts_of(rule, everywhere)
    stages = sorted({wording.stage for wording in everywhere if wording.stage})
    wanted = [(f"the part `{part}`", _supplies(part)) for part in parts]
    wanted += [(f"the stage `{stage}`", _is_at(stage)) for stage in stages]
    if not parts:
        wanted.insert(0, ("it", _is_at(None)))
    for what, fits in wanted:
        texts = {wording.text for wording in mine if fits(wording)}
        nameless = [wording for wording in mine if fits(wording) and wording.slots <= {"day_part"}]
        if len(texts) < LEAST_WORDINGS:
            said = f"{len(texts)} of {LEAST_WORDINGS} wordings for {what} in {book.language}"
            yield Flaw(place, rule.cue, "missing", said, "write the others")
        elif not nameless:
            said = f"no wording for {what} in {book.language} without a name"
            yield Flaw(place, rule.cue, "missing", said, "write one that needs no slot")


def _supplies(part: str) -> Callable[[Wording], bool]:
    return lambda wording: wording.parts == {part}


def _is_at(stage: str | None) -> Callable[[Wording], bool]:
    return lambda wording: wording.stage == stage


def _parts_of(rule: Rule, everywhere: Sequence[Wording]) -> list[str]:
    """The parts that a card may have to supply: those of any wording, and those that a profile may ask for."""
    found = dict.fromkeys(part for wording in everywhere for part in sorted(wording.parts))
    if not found:
        return []
    field = type(getattr(Limits(), rule.limits)).model_fields.get("parts")
    asked = () if field is None else choices_of(field.annotation)
    return list(dict.fromkeys([*found, *(part for part in asked if "_or_" not in part)]))


def _place_of(cue: str, book: WrittenBook, books: Sequence[WrittenBook]) -> Place:
    """The chapter in which wordings of a cue belong: where it, its neighbours or another language has them."""
    for one in (book, *books):
        for place, wording in one.said:
            if wording.cue == cue:
                return _in_language(place, one, book)
    return Place(f"{book.language}/")


def _in_language(place: Place, of: WrittenBook, book: WrittenBook) -> Place:
    chapter = place.file.rpartition("/")[2]
    return Place(place.file if of is book else f"{book.language}/{chapter}")


def _missing_patterns(book: WrittenBook, books: Sequence[WrittenBook]) -> Iterator[Flaw]:
    told = set(book.ours)
    for other in books:
        for place, pattern in other.heard:
            if pattern.id in other.ours - told:
                told.add(pattern.id)
                there = f"nothing is heard as `{pattern.id}` in {book.language}, as it is in {other.language}"
                where = _in_language(place, other, book)
                yield Flaw(where, pattern.id, "missing", there, "write a [[hear]] table for it")
    known = {name for one in books for name in one.ours}
    for place, pattern in book.heard:
        if pattern.id not in known:
            said = f"Warmline does not ask for `{pattern.id}`"
            yield Flaw(place, pattern.id, "unknown", said, "mend its name or remove it")


def _missing_slots(book: WrittenBook, books: Sequence[WrittenBook]) -> Iterator[Flaw]:
    own = {slot for _, wording in book.said for slot in wording.slots}
    everywhere = {slot for one in books for _, wording in one.said for slot in wording.slots}
    for slot in sorted(everywhere - own):
        said = f"no wording in {book.language} uses {{{slot}}}"
        yield Flaw(Place(f"{book.language}/"), f"{{{slot}}}", "missing", said, "write one that does")
    if "day_part" in own and not book.day_parts:
        said = f"{{day_part}} is used in {book.language}, but nothing fills it"
        yield Flaw(Place(f"{book.language}/"), "{day_part}", "missing", said, "write [[day_part]] tables")
