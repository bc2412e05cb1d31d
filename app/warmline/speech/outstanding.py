"""Which utterances the recogniser still owes an answer for, and how much sound that is."""

import time
from dataclasses import dataclass
from threading import Condition

from warmline.core.events import Party
from warmline.speech.protocol import Finished, Reason


@dataclass(slots=True)
class _Utterance:
    party: Party
    sound_s: float = 0.0
    finished_at: float | None = None
    lost: bool = False


class Outstanding:
    """Every method may be called from any thread and returns at once, except `wait_below`.

    An utterance stays outstanding until its `Finished` was delivered; a lost one counts for nothing else.
    """

    def __init__(self) -> None:
        self._changed = Condition()
        self._utterances: dict[int, _Utterance] = {}

    @property
    def sound_s(self) -> float:
        """Seconds of sound in utterances that have no answer yet."""
        with self._changed:
            return self._sound_s()

    def _sound_s(self) -> float:
        return sum(item.sound_s for item in self._utterances.values() if not item.lost)

    def _expected(self, utterance: int) -> _Utterance | None:
        item = self._utterances.get(utterance)
        return None if item is None or item.lost else item

    def __contains__(self, utterance: int) -> bool:
        with self._changed:
            return self._expected(utterance) is not None

    def begin(self, utterance: int, party: Party) -> None:
        """Count it from now on.

        Raises:
            ValueError: the number is in use.
        """
        with self._changed:
            if utterance in self._utterances:
                raise ValueError(f"utterance {utterance} was already begun")
            self._utterances[utterance] = _Utterance(party)

    def add(self, utterance: int, sound_s: float) -> bool:
        """Count its sound; False if nothing is expected of it."""
        with self._changed:
            item = self._expected(utterance)
            if item is not None:
                item.sound_s += sound_s
            return item is not None

    def finish(self, utterance: int) -> bool:
        """It is complete and waits for its answer; False if nothing is expected of it."""
        with self._changed:
            item = self._expected(utterance)
            if item is not None:
                item.finished_at = time.monotonic()
            return item is not None

    def lose(self, utterance: int, reason: Reason) -> Finished:
        """Expect nothing of it any more; what to deliver. Raises KeyError if it is not outstanding."""
        with self._changed:
            item = self._utterances[utterance]
            item.lost = True
            return Finished(utterance=utterance, party=item.party, reason=reason)

    def lose_all(self, reason: Reason) -> list[Finished]:
        """The same for all that are expected, in the order they were begun."""
        with self._changed:
            expected = [utterance for utterance, item in self._utterances.items() if not item.lost]
            return [self.lose(utterance, reason) for utterance in expected]

    def delivered(self, utterance: int) -> None:
        """Its `Finished` was delivered."""
        with self._changed:
            self._utterances.pop(utterance, None)
            self._changed.notify_all()

    def longest_wait_s(self) -> float:
        """How long the oldest complete utterance has waited; 0 if none does."""
        with self._changed:
            waiting = [item.finished_at for item in self._utterances.values() if item.finished_at and not item.lost]
        return time.monotonic() - min(waiting) if waiting else 0.0

    def wait_below(self, sound_s: float, timeout_s: float) -> bool:
        """Block until less than `sound_s` seconds wait, or nothing is outstanding; False after `timeout_s`."""
        with self._changed:
            return self._changed.wait_for(lambda: not self._utterances or self._sound_s() < sound_s, timeout_s)
