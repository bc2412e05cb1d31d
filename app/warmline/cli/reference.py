"""The reference page: every cue with what it hears, its limits and its wordings, from where each of these is kept.

Titles are those of the limits window, what a cue hears and when it shows are its rule's own words, limits come from
their models, wordings from the phrasebook.
"""

from collections.abc import Iterator
from inspect import getdoc
from typing import get_args

from warmline.config.keys import Key, keys_of
from warmline.config.phrasebook import LANGUAGES, load_phrasebook
from warmline.core.findings import Rule
from warmline.core.phrases import Phrasebook, Wording
from warmline.core.rules import all_rules
from warmline.core.settings import CueId, Limits, OptInCueId
from warmline.ui.limits import words
from warmline.ui.titles import language_name

_HEAD = """# Every cue

Made by `warmline phrasebook reference --out phrasebook/REFERENCE.md`; a test fails while this page is out of date.

000 to 004 are the five etiquette documents; *ours* marks what none of them says. A limit is set in a team's profile
under its name, a wording replaced in a team's own phrasebook under its id.
"""


def reference_page() -> str:
    """The page, as Markdown."""
    books = [load_phrasebook(language) for language in LANGUAGES]
    parts = [_HEAD]
    for cue in (*get_args(CueId), *get_args(OptInCueId)):
        parts.append("\n".join(_cue([rule for rule in all_rules() if rule.cue == cue], books)))
    return "\n".join(parts).rstrip() + "\n"


def _cue(rules: list[Rule], books: list[Phrasebook]) -> Iterator[str]:
    """A cue may have several rules, with the same limits and wordings."""
    rule = rules[0]
    yield f"## `{rule.cue}`: {words.choice(rule.cue)}"
    yield ""
    if rule.cue in get_args(OptInCueId):
        yield "Off until a profile names it in `limits.cues_on`."
        yield ""
    for one in rules:
        yield f"**Hears:** {_in_words(one.observe)}"
        yield ""
        yield f"**Shows:** {_in_words(one.grade)}{_manner(one)}"
        yield ""
    yield "| limit | name | default | from | to | source |"
    yield "|---|---|---|---|---|---|"
    for key in keys_of(Limits, "limits."):
        if key.name.startswith(f"limits.{rule.limits}."):
            yield _limit(key)
    for book in () if rule.noted_only else books:
        yield ""
        yield f"**{language_name(book.language)}**"
        yield ""
        for wording in book.for_cue(rule.cue):
            yield f"- {wording.text} *({_about(wording)})*"
    yield ""


def _in_words(half: object) -> str:
    """What a half of a rule promises, and where that comes from; the rest of its docstring is for programmers."""
    first, *others = (getdoc(half) or "").split("\n\n")
    return " ".join(" ".join([first, *(one for one in others if one.startswith("Source"))]).split())


def _manner(rule: Rule) -> str:
    said = " Where words are recognised too poorly it is only noted." if rule.from_words else ""
    if rule.supersedes:
        said += f" It takes the place of {', '.join(f'`{cue}`' for cue in rule.supersedes)}."
    return said


def _limit(key: Key) -> str:
    default = words.value(key, list(key.default) if isinstance(key.default, tuple) else key.default)
    bounds = ["" if bound is None else f"{words.number(bound)} {key.unit}" for bound in (key.low, key.high)]
    return f"| {words.title(key.title)} | `{key.name}` | {default} | {bounds[0]} | {bounds[1]} | {key.source} |"


def _about(wording: Wording) -> str:
    about = [f"`{wording.id}`", *sorted(wording.parts), *([wording.stage] if wording.stage else [])]
    return f"{', '.join(about)}; {wording.source}"
