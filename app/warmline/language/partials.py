"""Phrases of partials count once they have stood long enough; a final does not spot them again."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from warmline.core.events import Party, Spotted, Words

STOOD_IN = 3
STOOD_S = 0.3
"""So many successive partials over so many seconds. Vosk's Korean model on six real utterances: of two words that were
in one partial, 95 pairs were in the final and 66 were not; of those that stood so long, and did not end the partial, 78
were and 3 were not. They are known 2.3 s before the final (median)."""
OPEN_PIECES = 1
"""Words at the end of a partial that may still become others."""

_Which = tuple[str, int]
"""A phrase, and which of its occurrences in the utterance."""


@dataclass(slots=True)
class _Utterance:
    number: int
    standing: dict[_Which, tuple[int, float]] = field(default_factory=dict)
    counted: set[_Which] = field(default_factory=set)


@dataclass(slots=True)
class PartialPhrases:
    """What stood in the partials of the utterance that each party is in. Not thread-safe."""

    _utterances: dict[Party, _Utterance] = field(default_factory=dict)

    def take(self, words: Words, found: Sequence[Spotted]) -> tuple[Spotted, ...]:
        """Of the phrases `found` in `words` those that count now: confirmed for a partial, new for a final."""
        utterance = self._utterances.get(words.party)
        if utterance is None or utterance.number != words.utterance:
            utterance = self._utterances[words.party] = _Utterance(words.utterance)
        which = _numbered(found)
        if words.final:
            del self._utterances[words.party]
            return tuple(one for key, one in which.items() if key not in utterance.counted)
        before = utterance.standing
        utterance.standing = {key: _stood(before.get(key), words.t) for key in which}
        fresh = [
            key
            for key, (count, since) in utterance.standing.items()
            if key not in utterance.counted and count >= STOOD_IN and words.t - since >= STOOD_S
        ]
        utterance.counted.update(fresh)
        return tuple(replace(which[key], t=words.t) for key in fresh)


def _stood(before: tuple[int, float] | None, t: float) -> tuple[int, float]:
    return (1, t) if before is None else (before[0] + 1, before[1])


def _numbered(found: Sequence[Spotted]) -> dict[_Which, Spotted]:
    seen: Counter[str] = Counter()
    numbered: dict[_Which, Spotted] = {}
    for one in found:
        seen[one.phrase] += 1
        numbered[one.phrase, seen[one.phrase]] = one
    return numbered
