"""Turns: one party's speech until the other speaks or it falls silent."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from warmline.core.events import Party


@dataclass(frozen=True, slots=True)
class Turn:
    """One party's speech until the other speaks or it falls silent; `end` is None while it goes on.

    `level_db` is how loud its latest stretch of speech was, in dBFS.
    """

    party: Party
    start: float
    end: float | None = None
    speech_s: float = 0.0
    resumed: float = 0.0
    level_db: float | None = None

    def speech_until(self, now: float) -> float:
        """Seconds of voice so far."""
        return self.speech_s + (max(0.0, now - self.resumed) if self.end is None else 0.0)


class Turns(tuple[Turn, ...]):
    """All turns of a call as they began. Rules ask for one party's again and again: they are told apart once."""

    def of(self, party: Party, after: float = float("-inf")) -> tuple[Turn, ...]:
        """The turns of `party` that began at `after` (seconds on the call's clock) or later."""
        mine = self._by_party[party]
        return mine[bisect_left(mine, after, key=attrgetter("start")) :]

    def begun(self, turn: Turn) -> "Turns":
        """With one more turn."""
        return Turns((*self, turn))

    def changed(self, old: Turn, new: Turn) -> "Turns":
        """With `new` in the place of `old`, which is one of the latest."""
        for index in range(len(self) - 1, -1, -1):
            if self[index] is old:
                return Turns((*self[:index], new, *self[index + 1 :]))
        raise AssertionError("a turn that is not of this call")

    @cached_property
    def _by_party(self) -> Mapping[Party, tuple[Turn, ...]]:
        return {party: tuple(turn for turn in self if turn.party is party) for party in Party}


NO_TURNS = Turns()
