"""Every limit a team can tune: one declaration feeds validation, TOML, forms and the reference page.

Each field has a title, a unit, bounds, a step and the document its number comes from ("ours" where the
number is ours; the documents are numbered in the etiquette page).
"""

from enum import StrEnum
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, model_validator


def _limit(title: str, unit: str, source: str, *, low: float, high: float, step: float) -> Any:  # noqa: ANN401  as Field
    return Field(title=title, ge=low, le=high, json_schema_extra={"unit": unit, "source": source, "step": step})


GreetingPart = Literal["salutation", "identity", "offer", "name", "company", "thanks"]
OutboundPart = Literal["identity", "whom", "convenient"]
FollowUpPart = Literal["identity", "whom", "convenient", "reported", "outcome"]
BehalfPart = Literal["identity", "away", "covers", "offer"]
HoldPart = Literal["why", "how_long_or_consent", "how_long", "consent"]
ClosingPart = Literal["settled", "next_steps", "anything_else", "invite", "thanks", "wishes", "goodbye"]
CueId = Literal[
    "greeting.bare",
    "greeting.missing",
    "answer.late",
    "greeting.outbound",
    "greeting.behalf",
    "greeting.internal",
    "talk.purpose",
    "silence.response",
    "silence.dead_air",
    "line.customer_unheard",
    "line.customer_unclear",
    "line.one_way",
    "line.agent_unclear",
    "hold.announce",
    "hold.checkin",
    "hold.promise",
    "hold.limit",
    "hold.return",
    "hold.callback_instead",
    "closing.parts",
    "closing.hang_up_first",
]
"""Every cue that a team can turn off; with `OptInCueId` these are all that the rules have (a test says so)."""

OptInCueId = Literal["answer.ready", "closing.record"]
"""Cues that are off until a team turns them on, whatever else its profile says."""

OPT_IN_CUES: frozenset[str] = frozenset(get_args(OptInCueId))


class _Settings(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Level(StrEnum):
    """How much the agent wants to be told."""

    NOVICE = "novice"
    STANDARD = "standard"
    EXPERT = "expert"


class _Staged(_Settings):
    """Limits that follow one another."""

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        stages = [getattr(self, name) for name in ("notice_s", "words_s", "alert_s")]
        if stages != sorted(stages):
            raise ValueError("bar, words and alert must follow one another; give the later ones more seconds")
        return self


class ResponseGapLimits(_Staged):
    """The customer has spoken and waits for an answer."""

    notice_s: Annotated[float, _limit("Bar after", "s", "001", low=0.5, high=30, step=0.5)] = 2.0
    words_s: Annotated[float, _limit("Words after", "s", "001", low=1, high=60, step=0.5)] = 4.0
    alert_s: Annotated[float, _limit("Alert after", "s", "ours", low=2, high=120, step=0.5)] = 8.0
    unfinished_s: Annotated[
        float, _limit("Longer while the customer is in mid-thought by", "s", "ours", low=0, high=30, step=0.5)
    ] = 4.0


class DeadAirLimits(_Staged):
    """The agent has spoken and nobody says anything."""

    notice_s: Annotated[float, _limit("Bar after", "s", "001, number ours", low=0.5, high=30, step=0.5)] = 4.0
    words_s: Annotated[float, _limit("Words after", "s", "ours", low=1, high=60, step=0.5)] = 6.0
    alert_s: Annotated[float, _limit("Alert after", "s", "ours", low=2, high=120, step=0.5)] = 10.0


class LineLimits(_Settings):
    """One of the two cannot hear or understand the other."""

    unheard_s: Annotated[
        float, _limit("Customer unheard after the greeting for", "s", "001", low=1, high=15, step=0.5)
    ] = 2.5
    asked_times: Annotated[int, _limit("Unclear once asked again", "times", "ours", low=1, high=10, step=1)] = 2
    noise_s: Annotated[float, _limit("Unclear after noise for", "s", "ours", low=0, high=60, step=0.5)] = 2.0
    quiet_db: Annotated[
        float, _limit("Unclear when the customer is below", "dBFS", "ours", low=-80, high=-20, step=1)
    ] = -48.0
    one_way_s: Annotated[
        float, _limit("Customer gone when there is no answer for", "s", "ours", low=0, high=15, step=0.5)
    ] = 1.0
    settle_s: Annotated[
        float, _limit("Wait for a politer word after “what?”", "s", "ours", low=0, high=5, step=0.1)
    ] = 0.8


class HoldLimits(_Settings):
    """The customer is on hold."""

    parts: tuple[HoldPart, ...] = Field(
        default=("why", "how_long_or_consent"),
        title="Parts of an announced hold",
        json_schema_extra={"source": "001 002 003 004"},
    )
    checkin_s: Annotated[float, _limit("Return to the customer after", "s", "ours", low=10, high=600, step=5)] = 45.0
    limit_s: Annotated[float, _limit("Longest hold", "s", "002", low=15, high=1800, step=5)] = 90.0
    lookup_s: Annotated[
        float, _limit("A look-up needs no duration or consent under", "s", "ours", low=0, high=120, step=5)
    ] = 20.0
    settle_s: Annotated[
        float, _limit("Wait for the rest of an announcement", "s", "ours", low=0.2, high=5, step=0.1)
    ] = 1.0
    callback_from: Annotated[
        int, _limit("Offer a call back from this many holds on", "holds", "000 002 003", low=2, high=20, step=1)
    ] = 2


class AnswerLimits(_Settings):
    """The telephone rings."""

    rings: Annotated[int, _limit("Apologise from this ring on", "rings", "000", low=2, high=20, step=1)] = 5
    ring_s: Annotated[float, _limit("A ring takes", "s", "000", low=1, high=10, step=0.5)] = 3.0
    picked_up: Literal["by_hand", "by_itself"] = Field(
        default="by_hand", title="Calls are picked up", json_schema_extra={"source": "ours"}
    )


class GreetingLimits(_Settings):
    """Picking up."""

    parts: tuple[GreetingPart, ...] = Field(
        default=("salutation", "identity", "offer"),
        title="Parts of a greeting",
        json_schema_extra={"source": "000 001 002 003 004"},
    )
    internal_parts: tuple[GreetingPart, ...] = Field(
        default=("name",), title="Parts of a greeting in an internal call", json_schema_extra={"source": "002"}
    )
    silent_s: Annotated[float, _limit("Greeting missing after", "s", "ours", low=1, high=30, step=0.5)] = 5.0
    settle_s: Annotated[float, _limit("Wait for the rest of a greeting", "s", "ours", low=0.2, high=5, step=0.1)] = 0.8


class OutboundLimits(_Settings):
    """The agent has called, with a matter of their own or to follow one up."""

    parts: tuple[OutboundPart, ...] = Field(
        default=("identity", "whom", "convenient"),
        title="Parts of the opening of an outbound call",
        json_schema_extra={"source": "001 002"},
    )
    follow_up_parts: tuple[FollowUpPart, ...] = Field(
        default=("identity", "whom", "convenient", "reported", "outcome"),
        title="Parts of the opening of a follow-up call",
        json_schema_extra={"source": "001 003"},
    )
    within_s: Annotated[float, _limit("All of it said within", "s", "ours", low=5, high=120, step=5)] = 20.0
    settle_s: Annotated[float, _limit("Wait for the rest of an opening", "s", "ours", low=0.2, high=10, step=0.1)] = 2.0


class BehalfLimits(_Settings):
    """The agent answers for somebody who is away."""

    parts: tuple[BehalfPart, ...] = Field(
        default=("identity", "away", "covers", "offer"),
        title="Parts of an answer on behalf of somebody",
        json_schema_extra={"source": "000 002"},
    )
    settle_s: Annotated[float, _limit("Wait for the rest of an answer", "s", "ours", low=0.2, high=10, step=0.1)] = 2.0


class PurposeLimits(_Settings):
    """What the call is about."""

    within_s: Annotated[float, _limit("Asked or said within", "s", "ours", low=5, high=120, step=5)] = 20.0


class ReturnLimits(_Settings):
    """Coming back from a hold."""

    shortest_s: Annotated[float, _limit("Thanks are due after a hold of", "s", "ours", low=0, high=120, step=1)] = 10.0
    settle_s: Annotated[float, _limit("Wait for the rest of a turn", "s", "ours", low=0.2, high=5, step=0.1)] = 0.8


class ClosingLimits(_Settings):
    """Before goodbye."""

    parts: tuple[ClosingPart, ...] = Field(
        default=("anything_else", "thanks"), title="Parts of a closing", json_schema_extra={"source": "000 001 003 004"}
    )
    settle_s: Annotated[
        float, _limit("Wait for the agent after the customer's goodbye", "s", "ours", low=0, high=10, step=0.5)
    ] = 2.0
    release_s: Annotated[
        float, _limit("The agent may hang up first after a silence of", "s", "ours", low=2, high=60, step=1)
    ] = 10.0


class BoundaryLimits(_Settings):
    """Where a call begins and ends, as far as only its sound tells."""

    speech_s: Annotated[float, _limit("Each side must have spoken for", "s", "ours", low=0.2, high=5, step=0.1)] = 0.6
    reply_s: Annotated[float, _limit("One side answers the other within", "s", "ours", low=1, high=12, step=1)] = 6.0
    pickup_s: Annotated[float, _limit("After the ring somebody speaks within", "s", "ours", low=2, high=30, step=1)] = (
        10.0
    )
    alone_s: Annotated[
        float, _limit("No call after all if the customer is not heard for", "s", "ours", low=10, high=120, step=5)
    ] = 30.0
    goodbye_s: Annotated[float, _limit("Over when silent after a goodbye for", "s", "ours", low=3, high=60, step=1)] = (
        8.0
    )
    silence_s: Annotated[float, _limit("Over when both are silent for", "s", "002", low=20, high=600, step=5)] = 90.0
    blind_s: Annotated[
        float, _limit("The same where no words are recognised", "s", "ours", low=20, high=1800, step=5)
    ] = 150.0
    hold_s: Annotated[float, _limit("The same on hold", "s", "ours", low=60, high=3600, step=30)] = 600.0
    undo_s: Annotated[float, _limit("What was inferred can be undone for", "s", "ours", low=3, high=14, step=1)] = 10.0


class BudgetLimits(_Settings):
    """How much attention cues may ask for."""

    card_s: Annotated[float, _limit("A card stays", "s", "ours", low=2, high=60, step=1)] = 8.0
    cooldown_s: Annotated[float, _limit("The same cue again after", "s", "ours", low=0, high=600, step=5)] = 30.0
    cards_a_minute: Annotated[int, _limit("Cards a minute", "cards", "CxBridge", low=1, high=20, step=1)] = 3
    cards_a_call: Annotated[int, _limit("Cards a call", "cards", "CxBridge", low=1, high=100, step=1)] = 12
    expert_later_s: Annotated[
        float, _limit("For experts, words come later by", "s", "ours", low=0, high=10, step=0.5)
    ] = 2.0


class Limits(_Settings):
    """All limits of a team."""

    cues_off: tuple[CueId, ...] = Field(default=(), title="Cues that are off", json_schema_extra={"source": "ours"})
    cues_on: tuple[OptInCueId, ...] = Field(
        default=(), title="Cues that are on only where a team wants them", json_schema_extra={"source": "ours"}
    )
    response: ResponseGapLimits = Field(default=ResponseGapLimits(), title="Silence after the customer")
    dead_air: DeadAirLimits = Field(default=DeadAirLimits(), title="Silence after the agent")
    line: LineLimits = Field(default=LineLimits(), title="The line")
    hold: HoldLimits = Field(default=HoldLimits(), title="Hold")
    answer: AnswerLimits = Field(default=AnswerLimits(), title="Ringing")
    greeting: GreetingLimits = Field(default=GreetingLimits(), title="Greeting")
    outbound: OutboundLimits = Field(default=OutboundLimits(), title="Outbound and follow-up calls")
    behalf: BehalfLimits = Field(default=BehalfLimits(), title="Answering for somebody")
    purpose: PurposeLimits = Field(default=PurposeLimits(), title="Purpose of the call")
    returning: ReturnLimits = Field(default=ReturnLimits(), title="Back from a hold")
    closing: ClosingLimits = Field(default=ClosingLimits(), title="Goodbye")
    boundaries: BoundaryLimits = Field(default=BoundaryLimits(), title="Start and end of calls")
    budget: BudgetLimits = Field(default=BudgetLimits(), title="Cards")

    def is_off(self, cue: str) -> bool:
        """The team is not prompted for this cue, nor is it noted."""
        return cue in self.cues_off or (cue in OPT_IN_CUES and cue not in self.cues_on)

    def for_level(self, level: Level) -> "Limits":
        """The limits as an agent of this level meets them."""
        if level is not Level.EXPERT:
            return self
        later = self.budget.expert_later_s
        return self.model_copy(
            update={
                "response": self.response.model_copy(
                    update={"words_s": self.response.words_s + later, "alert_s": self.response.alert_s + later}
                ),
                "dead_air": self.dead_air.model_copy(
                    update={"words_s": self.dead_air.words_s + later, "alert_s": self.dead_air.alert_s + later}
                ),
            }
        )
