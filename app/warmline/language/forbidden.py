"""What etiquette forbids an agent to say: `forbidden.toml` beside this file."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field

from warmline.core.events import Party, Words
from warmline.core.phrases import Pattern, Phrasebook
from warmline.language.spotter import Spotter


class ForbiddenEntry(BaseModel):
    """Phrases that are not said, in the notation of the phrasebook, and what to say instead."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    language: str
    phrases: tuple[str, ...]
    never: tuple[str, ...] = Field(default=(), alias="not")
    instead: str
    source: str


def forbidden_entries(language: str) -> list[ForbiddenEntry]:
    """The entries of a language."""
    text = (files("warmline.language") / "forbidden.toml").read_text(encoding="utf-8")
    entries = [ForbiddenEntry.model_validate(one) for one in tomllib.loads(text)["forbidden"]]
    return [entry for entry in entries if entry.language == language]


class Forbidden:
    """Finds what is forbidden in a language. Not shared between threads."""

    def __init__(self, language: str) -> None:
        self._entries = {f"forbidden.{number}": entry for number, entry in enumerate(forbidden_entries(language))}
        patterns = (Pattern(id=name, phrases=entry.phrases, never=entry.never) for name, entry in self._entries.items())
        self._spotter = Spotter(Phrasebook(language=language, patterns=tuple(patterns)), language)

    def found(self, text: str) -> Iterator[tuple[str, ForbiddenEntry]]:
        """What of it is forbidden, as it stands there, and by which entry."""
        length = float(len(text))
        words = Words(
            t=length, party=Party.AGENT, utterance=1, final=True, start=0.0, end=length, text=text, confidence=1.0
        )
        for spotted in self._spotter.spot(words):
            yield text[round(spotted.start) : round(spotted.end)], self._entries[spotted.phrase]
