"""What was given in one call, for as long as the call lasts. In memory only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from warmline.core.events import Party, Spotted, Words
from warmline.language.given import CARD, CARD_DIGITS, LEAST_DIGITS, Given, GivenFinder, flattened, is_card

CARD_EXPECTED_S = 45.0
"""So long after somebody spoke of a card no digits are kept: it is read out in groups, and codes follow (ours)."""
GROUPS_WITHIN_S = 12.0
"""Groups of one number are said at most this far apart (ours)."""
MOST = 300
"""More is given in no call; what is oldest is forgotten (ours)."""


@dataclass(slots=True)
class GivenInCall:
    """Engine thread only. `clear` at the end of the call; no `repr` shows what it holds."""

    _given: list[Given] = field(default_factory=list, repr=False)
    _finders: dict[str, GivenFinder] = field(default_factory=dict, repr=False)
    _card_until: float = float("-inf")

    def take(self, words: Words, earlier: Sequence[Words], language: str) -> tuple[Spotted, ...]:
        """Keep what these final words give; the events that say so, without values."""
        if language not in self._finders:
            self._finders[language] = GivenFinder(language)
        card = words.start <= self._card_until
        if CARD.search(flattened(words.text)):
            self._card_until = words.end + CARD_EXPECTED_S
        found = self._finders[language].find(words, earlier, card=card)
        return tuple(self._keep(one, words) for one in found)

    def of(self, kind: str, party: Party | None = None) -> tuple[Given, ...]:
        """What was given of a kind, by a party or by anybody, oldest first."""
        return tuple(one for one in self._given if one.kind == kind and party in (None, one.party))

    def clear(self) -> None:
        """Forget everything."""
        self._given.clear()
        self._card_until = float("-inf")

    def _keep(self, one: Given, words: Words) -> Spotted:
        """A number that goes on replaces its beginning; one that proves to be a card's takes its groups away."""
        overlapping = [other for other in self._given if other.party is one.party and _overlap(one, other)]
        self._given = [other for other in self._given if other not in overlapping]
        kind = one.kind
        if kind in ("number", "phone"):
            groups = self._groups_of_a_card(one)
            if groups:
                kind = "card"
                self._given = [other for other in self._given if other not in groups]
        if kind != "card":
            self._given = [*self._given, one][-MOST:]
        return Spotted(
            t=words.t,
            party=one.party,
            utterance=words.utterance,
            phrase=f"given.{kind}",
            start=one.start,
            end=one.end,
            sure=one.sure,
        )

    def _groups_of_a_card(self, last: Given) -> list[Given]:
        """The numbers before `last` which, with it, are a card's."""
        groups: list[Given] = []
        digits, start = last.value, last.start
        for other in reversed(self._given):
            if (
                other.party is not last.party
                or other.kind not in ("number", "phone")
                or len(other.value) < LEAST_DIGITS
            ):
                continue
            if start - other.end > GROUPS_WITHIN_S or len(digits) + len(other.value) > CARD_DIGITS.stop:
                break
            groups.append(other)
            digits, start = other.value + digits, other.start
            if is_card(digits):
                return groups
        return []


def _overlap(one: Given, other: Given) -> bool:
    return one.start < other.end and other.start < one.end
