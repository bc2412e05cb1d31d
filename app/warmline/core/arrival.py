"""How a call came about: what kind of call it is, how long it rang, whether its direction is known or a guess."""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from warmline.core.events import Answered, CallEvent, Direction, Ringing, Tone, ToneKind, Undone


class CallType(StrEnum):
    """Kinds of call that are greeted in their own way; a telephone system may name others too."""

    INTERNAL = "internal"
    FOLLOW_UP = "followup"
    BEHALF = "behalf"
    AUTO_ANSWER = "autoanswer"


_BY_LETTERS = {str(one): one for one in CallType} | {"onbehalf": CallType.BEHALF, "auto": CallType.AUTO_ANSWER}

GUESSED = "two_way"
"""Evidence of an answer that is only who spoke first: what it says about the direction is a guess."""


def call_type_of(given: str) -> CallType | None:
    """The kind that a telephone system means by `follow_up`, `Follow-Up`, `on behalf`; None: none of these."""
    return _BY_LETTERS.get(re.sub(r"[^a-z]", "", given.lower()))


@dataclass(frozen=True, slots=True)
class Arrival:
    """What is known of a call's begin. Times are seconds on the call's clock.

    `kind` is `call_type` where it is one that we know. `ringing_since` and `picked_up` are of a call that came in;
    None: nobody heard it ring, or it still rings. `direction_sure`: a telephone system or a tone said who called
    whom. `by_tone`: only the sound of the ring says that it rang.
    """

    call_type: str | None = None
    kind: CallType | None = None
    ringing_since: float | None = None
    picked_up: float | None = None
    direction_sure: bool = False
    by_tone: bool = False

    def is_type(self, call_type: CallType) -> bool:
        """The telephone system says that it is a call of this kind."""
        return self.kind is call_type

    def after(self, event: CallEvent) -> "Arrival":
        """What is known once the telephone system, or the agent in its place, has said `event`."""
        state, given = self, event.call_type
        if given is not None:
            state = replace(self, call_type=given, kind=call_type_of(given))
        match event:
            case Ringing(direction=Direction.INBOUND):
                return replace(state, ringing_since=event.t, picked_up=None, direction_sure=True, by_tone=False)
            case Ringing():
                return replace(state, ringing_since=None, picked_up=None, direction_sure=True)
            case Answered():
                sure = event.direction is not None and event.evidence != GUESSED
                state = replace(state, direction_sure=state.direction_sure or sure)
                rang = state.ringing_since is not None and state.picked_up is None and not state.by_tone
                return replace(state, picked_up=event.t) if rang else state
            case _:
                return state

    def after_tone(self, tone: Tone, *, spoken: bool) -> "Arrival":
        """A recording may begin with the ring itself, where nobody else says that the telephone rang."""
        if tone.kind is not ToneKind.RING or (self.ringing_since is not None and not self.by_tone):
            return self
        if not tone.on:
            return self if self.ringing_since is None else replace(self, picked_up=tone.t)
        if spoken or self.ringing_since is not None:
            return self
        return replace(self, ringing_since=tone.t, picked_up=None, by_tone=True)

    def after_undone(self, event: Undone) -> "Arrival":
        """The ring that was inferred was none."""
        return replace(self, ringing_since=None, picked_up=None) if event.what == "ringing" else self


NOTHING_KNOWN = Arrival()
