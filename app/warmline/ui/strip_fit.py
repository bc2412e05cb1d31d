"""What the strip gives up, one after the other, when there is no room for all of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fit:
    """What the strip shows of that which it can do without: the first to go comes first."""

    words_on_buttons: bool = True
    names_of_parties: bool = True
    end_of_pause: bool = True
    recall: bool = True
    what_is_kept: bool = True
    state_in_words: bool = True
    language: bool = True


_FROM_FULL_TO_SPARSE = tuple(Fit(*[False] * gone) for gone in range(8))


def fits(*, pause_ends: bool) -> tuple[Fit, ...]:
    """From the fullest to the sparsest; where a pause ends, its end is worth more than the word for the state."""
    if not pause_ends:
        return _FROM_FULL_TO_SPARSE
    return (*_FROM_FULL_TO_SPARSE[:3], Fit(False, False, state_in_words=False), *_FROM_FULL_TO_SPARSE[3:])
