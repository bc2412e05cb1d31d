"""How far what we hear of a party can be trusted, and what changed about it."""

from dataclasses import dataclass
from enum import StrEnum

from warmline.core.events import HealthState, Party


class Loss(StrEnum):
    """Why a party is lost."""

    MISSING = "missing"  # its device is not there
    ENDED = "ended"  # its stream ended by itself
    STALLED = "stalled"  # nothing came for too long
    MOVED = "moved"  # the sound server connected our stream to another source
    REFUSED = "refused"  # the device is there and cannot be opened


@dataclass(frozen=True, slots=True)
class HealthChange:
    """The state of a party from `sample` on. `detail` names the device for people; it is not for logs."""

    party: Party
    state: HealthState
    sample: int
    detail: str = ""
    loss: Loss | None = None


@dataclass(slots=True)
class PartyHealth:
    """What is known about one party; only the worst of it is told."""

    party: Party
    detail: str
    loss: Loss | None = None
    muted: bool = False
    told: HealthState | None = None

    def change(self, *, heard: bool, echo: bool, unknown: bool, sample: int) -> HealthChange | None:
        """What to tell now, if it is new.

        `heard`: the party has delivered sound at all; `unknown`: a piece of it is missing from `sample` on.
        """
        if self.loss is not None or (unknown and self.told is not None):
            state = HealthState.LOST
        elif not heard:
            return None
        elif echo:
            state = HealthState.ECHO
        else:
            state = HealthState.MUTED if self.muted else HealthState.LIVE
        if state is self.told:
            return None
        self.told = state
        return HealthChange(self.party, state, sample, self.detail, self.loss)
