"""Which wording a card shows: the phrasebook of the call's language, rotated."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from warmline.core.cues import Severity
from warmline.core.phrases import Phrasebook, Wording, choose


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Wordings of one call. `known` fills slots; `seed` makes one call begin elsewhere than the next.

    `book` is None where the call's language has no phrasebook: cues then come without words.
    """

    book: Phrasebook | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    seed: int = 0

    def for_cue(self, cue: str, parts: Collection[str], severity: Severity, turn: int) -> Wording | None:
        """The wording for this cue, missing parts and severity; `turn` counts those shown before."""
        if self.book is None:
            return None
        return choose(self.book, cue, parts=parts, stage=str(severity), known=self.known, seed=self.seed, turn=turn)
