"""What one check of this computer found: an id and facts; `ui/check_words.py` says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class CheckState(StrEnum):
    """How one check came out."""

    OK = "ok"
    ATTENTION = "attention"  # there, and something is wrong with it
    MISSING = "missing"
    NOT_APPLICABLE = "not_applicable"  # there is no such thing here, and need not be


@dataclass(frozen=True, slots=True)
class Check:
    """`check` names what was checked, `finding` what was found; `facts` fill the sentence of the finding."""

    check: str
    state: CheckState
    finding: str
    facts: Mapping[str, str] = field(default_factory=dict)

    @property
    def fine(self) -> bool:
        """Nobody has to do anything."""
        return self.state in (CheckState.OK, CheckState.NOT_APPLICABLE)
