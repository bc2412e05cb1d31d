"""The phrasebook as values: wordings to suggest, patterns to listen for.

Both stand side by side in the phrasebook's files, which `warmline.config.phrasebook` reads. This module
chooses a wording and knows the small notation of patterns; it reads no file and hears nothing.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # events carry wordings, so they come first
    from warmline.core.events import Party

SLOTS = frozenset({"company", "agent", "customer", "day_part", "holiday"})
HOLIDAY = "holiday"
DURATION = "<duration>"
NAME = "<name>"
ANY = "*"
ELLIPSIS = "…"

_SLOT = re.compile(r"\{([^{}]*)\}")
_MARK = re.compile(r"[()|\[\]]")
_MOST_SPELLINGS = 500


class PatternError(ValueError):
    """A pattern breaks the notation; the message says how and what to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One sentence to suggest.

    `text` may hold slots such as `{company}`. `parts` are the missing parts that it supplies, `stage` the
    severity it is meant for (None: any). A `fallback` is chosen only when nothing better can be filled.
    """

    id: str
    cue: str
    text: str
    parts: frozenset[str] = frozenset()
    stage: str | None = None
    fallback: bool = False
    source: str = "ours"

    @property
    def slots(self) -> frozenset[str]:
        """The names between braces."""
        return frozenset(_SLOT.findall(self.text))

    def filled(self, known: Mapping[str, str]) -> "Wording":
        """The wording with its slots filled; `known` must have them all."""
        return replace(self, text=_SLOT.sub(lambda slot: known[slot.group(1)], self.text))


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """What to listen for under one id.

    `phrases` and `never` are in the notation of `parsed`. `fuzzy` is the least likeness, 0–100, at which
    a misheard phrase counts (None: it must be heard exactly). `whole`: only when the turn says nothing else.
    `ending`: only at the end of what was said; with `open`, only where no full stop closes it. A duration
    counts from `at_least_s` seconds. `prompt` holds sentences that help a recogniser. An `offence` does not count
    where it is denied or quoted.
    """

    id: str
    phrases: tuple[str, ...]
    never: tuple[str, ...] = ()
    fuzzy: int | None = None
    party: "Party | None" = None
    whole: bool = False
    ending: bool = False
    open: bool = False
    at_least_s: float = 0.0
    prompt: tuple[str, ...] = ()
    offence: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamWordings:
    """What a team says in one language, beside our wordings or in their place; `sha256` identifies its files."""

    wordings: tuple[Wording, ...] = ()
    day_parts: tuple[tuple[int, str], ...] = ()
    holidays: dict[str, str] = field(default_factory=dict, hash=False)
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamPhrases:
    """What a team says and listens for in one language."""

    said: TeamWordings
    patterns: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrasebook:
    """Everything that is said and heard in one language.

    `day_parts` are (first hour, text) in rising order; `holidays` what is wished, by holiday; `sha256` identifies the
    files it was read from.
    """

    language: str
    wordings: tuple[Wording, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    day_parts: tuple[tuple[int, str], ...] = ()
    holidays: Mapping[str, str] = field(default_factory=dict, hash=False)
    sha256: str = ""
    _by_cue: Mapping[str, tuple[Wording, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        cues = dict.fromkeys(wording.cue for wording in self.wordings)
        by_cue = {cue: tuple(w for w in self.wordings if w.cue == cue) for cue in cues}
        object.__setattr__(self, "_by_cue", by_cue)

    @property
    def prompt(self) -> tuple[str, ...]:
        """Sentences that help a recogniser."""
        return tuple(sentence for pattern in self.patterns for sentence in pattern.prompt)

    def laid(self, team: TeamWordings, patterns: tuple[Pattern, ...] = ()) -> "Phrasebook":
        """With a team's phrases laid over it, entry by entry.

        A wording replaces ours of the same id or is added; patterns replace all of ours of the same id; parts of the
        day replace ours together, holidays one by one.
        """
        heard = {pattern.id for pattern in patterns}
        return replace(
            self,
            wordings=tuple({wording.id: wording for wording in (*self.wordings, *team.wordings)}.values()),
            patterns=(*(pattern for pattern in self.patterns if pattern.id not in heard), *patterns),
            day_parts=team.day_parts or self.day_parts,
            holidays={**self.holidays, **team.holidays},
            sha256=sha256(f"{self.sha256} {team.sha256}".encode()).hexdigest(),
        )

    def for_cue(self, cue: str) -> tuple[Wording, ...]:
        """All wordings of a cue, in the order of the files."""
        return self._by_cue.get(cue, ())

    def day_part(self, hour: int) -> str | None:
        """What fills `{day_part}` at `hour` (0–23); before the first hour, the last one of the day."""
        if not self.day_parts:
            return None
        begun = [text for first_hour, text in self.day_parts if first_hour <= hour]
        return begun[-1] if begun else self.day_parts[-1][1]


def laid(books: Mapping[str, Phrasebook], team: Mapping[str, TeamWordings]) -> dict[str, Phrasebook]:
    """The books of each language, with what a team says in some of them laid over."""
    return {language: book.laid(team[language]) if language in team else book for language, book in books.items()}


def choose(
    book: Phrasebook,
    cue: str,
    *,
    parts: Collection[str] = (),
    stage: str | None = None,
    known: Mapping[str, str],
    seed: int,
    turn: int,
) -> Wording | None:
    """The wording to show, with its slots filled; None when no wording fits.

    It never supplies a part that is not missing, and supplies as many of the missing `parts` as one wording
    can; of several that do, those with the part that comes first in `parts`. On a holiday those that wish a happy one
    come first. `turn` counts how often this cue has shown words in the call, further wordings asked for included;
    `seed` makes one call begin elsewhere than the next. The same arguments give the same wording.
    """
    filled = {name for name, value in known.items() if value.strip()}
    ready = [wording for wording in book.for_cue(cue) if wording.slots <= filled]
    at_stage = [wording for wording in ready if wording.stage == stage] if stage else []
    ready = at_stage or [wording for wording in ready if wording.stage is None]
    ready = _most_parts(ready, parts)
    ready = [wording for wording in ready if not wording.fallback] or ready
    if not ready:
        return None
    festive = [wording for wording in ready if HOLIDAY in wording.slots]
    in_order = [*_from(festive, seed), *_from([wording for wording in ready if wording not in festive], seed)]
    return in_order[turn % len(in_order)].filled(known)


def _from(wordings: list[Wording], seed: int) -> list[Wording]:
    """The same wordings, beginning elsewhere."""
    begin = seed % len(wordings) if wordings else 0
    return wordings[begin:] + wordings[:begin]


def _most_parts(wordings: list[Wording], missing: Collection[str]) -> list[Wording]:
    wanted = frozenset(missing)
    fitting = [wording for wording in wordings if wording.parts <= wanted]
    most = max((len(wording.parts) for wording in fitting), default=0)
    fullest = [wording for wording in fitting if len(wording.parts) == most]
    first = next((part for part in missing if any(part in wording.parts for wording in fullest)), None)
    return [wording for wording in fullest if first is None or first in wording.parts]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several continuations; an empty one where the choice may be left out."""

    options: tuple["Notation", ...]


Notation = tuple[str | Choice, ...]
"""What is said one after the other: plain text and choices."""


def parsed(phrase: str) -> Notation:
    """A pattern as text and choices.

    `(a|b)` is one of several, `[word]` may be missing, `*` is one or two words (in Chinese up to four
    characters), `<name>` a name, `<duration>` a span of time, `…` speech that trails off.

    Raises:
        PatternError: brackets do not match, or the pattern may stand for nothing.
    """
    options, rest = _options(phrase, 0, "")
    if rest != len(phrase):
        raise PatternError(f"`{phrase[rest]}` has no opening bracket before it; remove it or open one")
    whole = options[0] if len(options) == 1 else (Choice(options),)
    if _may_be_empty(whole):
        raise PatternError("it may stand for nothing; leave one word outside the square brackets")
    return whole


def spellings(phrase: str) -> tuple[str, ...]:
    """Every plain phrase that a pattern stands for.

    Raises:
        PatternError: as `parsed`, or the pattern stands for too many phrases.
    """
    return tuple(dict.fromkeys(" ".join(text.split()) for text in _spelled(parsed(phrase))))


def _options(phrase: str, at: int, closing: str) -> tuple[tuple[Notation, ...], int]:
    """Read alternatives up to `closing`: what they are, and where reading stopped."""
    done: list[Notation] = []
    current: list[str | Choice] = []
    while at < len(phrase):
        mark = _MARK.search(phrase, at)
        stop = mark.start() if mark else len(phrase)
        if phrase[at:stop].strip():
            current.append(phrase[at:stop])
        at = stop
        if mark is None or mark.group() in (")", "]"):
            break
        if mark.group() == "|":
            done, current, at = [*done, tuple(current)], [], at + 1
            continue
        optional = mark.group() == "["
        inner, at = _options(phrase, at + 1, "]" if optional else ")")
        current.append(Choice((*inner, ()) if optional else inner))
    if closing and phrase[at : at + 1] != closing:
        raise PatternError(f"a bracket is not closed; add `{closing}`")
    return (*done, tuple(current)), at + len(closing)


def _may_be_empty(notation: Notation) -> bool:
    return all(isinstance(item, Choice) and any(map(_may_be_empty, item.options)) for item in notation)


def _spelled(notation: Notation) -> list[str]:
    texts = [""]
    for item in notation:
        tails = [item] if isinstance(item, str) else [text for option in item.options for text in _spelled(option)]
        if len(texts) * len(tails) > _MOST_SPELLINGS:
            raise PatternError(f"it stands for more than {_MOST_SPELLINGS} phrases; write it as several")
        texts = [head + tail for head, tail in product(texts, tails)]
    return texts
