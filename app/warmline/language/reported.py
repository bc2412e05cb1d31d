"""Words that are denied or somebody else's: "I would never say …", "he said …", 您说“…”.

The phrasebook's `report.*` patterns introduce them; quotation marks, where a recogniser writes any, enclose them.
"""

import re
from collections.abc import Iterable, Sequence

from warmline.language.pieces import Piece
from warmline.language.tree import Match

REPORTED = frozenset(("report.denied", "report.quoted"))
"""Ids of what introduces such words. They are never spotted themselves."""

_REACH = 6  # pieces between the introduction and its words: "he told me on Monday that it is …" (ours)
_QUOTATION = re.compile(r"[\"“„«「『][^\"“”„«»「」『』]{1,80}[\"”»」』]")


def reported(match: Match, introductions: Iterable[Match], quotations: Sequence[bool]) -> bool:
    """The phrase is denied or quoted; `quotations` says of each piece whether quotation marks enclose it."""
    if all(quotations[match.first : match.after]):
        return True
    return any(one.first <= match.first <= one.after + _REACH and one.after < match.after for one in introductions)


def quoted(text: str, pieces: Sequence[Piece]) -> list[bool]:
    """Of each piece of the normalised text, whether it stands between quotation marks."""
    spans = [found.span() for found in _QUOTATION.finditer(text)]
    return [any(start < piece.start and piece.end < end for start, end in spans) for piece in pieces]
