"""Saying something to a spotter."""

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from warmline.config.phrasebook import load_phrasebook
from warmline.core.events import Party, Spotted, Words
from warmline.language.spotter import Spotter

Hear = Callable[..., tuple[Spotted, ...]]


@cache
def spotter_of(language: str) -> Spotter:
    return Spotter(load_phrasebook(language), language)


def said(text: str, party: str = "agent", *, t: float = 10.0, utterance: int = 1) -> Words:
    """Final words that took a tenth of a second a character and ended at `t`."""
    return Words(
        t=t,
        party=Party(party),
        utterance=utterance,
        final=True,
        start=t - len(text) / 10,
        end=t,
        text=text,
        confidence=0.9,
    )


@pytest.fixture(scope="session")
def spotter_for() -> Callable[[str], Spotter]:
    """The spotter of a language with the phrasebook that we ship."""
    return spotter_of


@pytest.fixture
def hear() -> Hear:
    """hear(language, text, party="agent", earlier=()) -> what was spotted."""

    def heard(language: str, text: str, party: str = "agent", earlier: Sequence[str] = ()) -> tuple[Spotted, ...]:
        before = [said(part, party, t=index + 1.0) for index, part in enumerate(earlier)]
        return spotter_of(language).spot(said(text, party), before)

    return heard
