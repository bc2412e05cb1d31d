"""The attention budget: what stands between findings and the panel.

One card at a time, a cool-down for each cue, caps a minute and a call, a quota by the agent's level for advice
that belongs to no moment of the call, silence while the agent is in mid-sentence. Alerts are exempt.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from warmline.core.cues import Severity
from warmline.core.findings import Finding, Rule
from warmline.core.settings import BudgetLimits, Level


@dataclass(frozen=True, slots=True)
class Quota:
    """Cards of advice: at most one in `apart_s` seconds and `a_call` a call."""

    apart_s: float
    a_call: int


QUOTAS: Mapping[Level, Quota] = {
    Level.NOVICE: Quota(0.0, 12),
    Level.STANDARD: Quota(120.0, 4),
    Level.EXPERT: Quota(180.0, 3),
}
"""Design point 8."""

MINUTE_S = 60.0


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a cue is held back, and when to ask again (None: when something happens)."""

    reason: str
    again_at: float | None = None


@dataclass(frozen=True, slots=True)
class _ShownCard:
    t: float
    cue: str
    moment: bool


@dataclass(slots=True)
class Budget:
    """What has been shown in this call, and what may be. Owned by the engine; one a call."""

    limits: BudgetLimits
    level: Level = Level.STANDARD
    cards: list[_ShownCard] = field(default_factory=list)

    def refuses(
        self, rule: Rule, finding: Finding, now: float, *, card_is_up: bool, agent_talks: bool
    ) -> Refusal | None:
        """Why this card may not be shown at `now`; None if it may."""
        if finding.severity is Severity.ALERT:
            return None
        if agent_talks and not rule.timing:
            return Refusal("agent is speaking")
        if card_is_up:
            return Refusal("another card is shown")
        if rule.steps:
            return None
        return self._too_soon(rule, now) or self._too_many(rule, now)

    def _too_soon(self, rule: Rule, now: float) -> Refusal | None:
        for card in reversed(self.cards):
            again = card.t + self.limits.cooldown_s
            if card.cue == rule.cue and again > now:
                return Refusal("cool-down", again)
        return None

    def _too_many(self, rule: Rule, now: float) -> Refusal | None:
        recent = [card.t for card in self.cards if card.t + MINUTE_S > now]
        if len(recent) >= self.limits.cards_a_minute:
            return Refusal("cards a minute", recent[-self.limits.cards_a_minute] + MINUTE_S)
        if len(self.cards) >= self.limits.cards_a_call:
            return Refusal("cards a call")
        return None if rule.moment else self._over_quota(now)

    def _over_quota(self, now: float) -> Refusal | None:
        quota = QUOTAS[self.level]
        advice = [card.t for card in self.cards if not card.moment]
        if len(advice) >= quota.a_call:
            return Refusal(f"{self.level} level: cards a call")
        if advice and advice[-1] + quota.apart_s > now:
            return Refusal(f"{self.level} level: one card in {quota.apart_s:.0f} s", advice[-1] + quota.apart_s)
        return None

    def spend(self, rule: Rule, now: float) -> None:
        """A card of this rule is shown at `now`."""
        self.cards.append(_ShownCard(now, rule.cue, rule.moment))
