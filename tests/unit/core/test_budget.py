"""The attention budget, just below, at and just above each of its limits."""

import pytest

from warmline.core.budget import Budget
from warmline.core.cues import Severity
from warmline.core.findings import Finding, Observation, Rule
from warmline.core.settings import BudgetLimits, Level


def rule(cue, *, moment=True, timing=False):
    return Rule(cue, lambda call: Observation(cue, 0.0), lambda seen, now, limits: seen.staged(now), "hold", 1,
                timing=timing, moment=moment)  # fmt: skip


def ask(budget, a_rule, now, severity=Severity.NUDGE, *, up=False, talks=False):
    refusal = budget.refuses(a_rule, Finding(a_rule.cue, "k", 0.0, severity), now, card_is_up=up, agent_talks=talks)
    return None if refusal is None else refusal.reason


@pytest.mark.parametrize(("now", "answer"), [(29.99, "cool-down"), (30.0, None), (30.01, None)])
def test_the_same_cue_waits_for_its_cooldown(now, answer):
    budget = Budget(BudgetLimits())
    budget.spend(rule("a"), 0.0)
    assert ask(budget, rule("a"), now) == answer
    assert ask(budget, rule("b"), now) is None


@pytest.mark.parametrize(("now", "answer"), [(59.99, "cards a minute"), (60.0, None), (60.01, None)])
def test_three_cards_a_minute(now, answer):
    budget = Budget(BudgetLimits())
    for number in range(3):
        budget.spend(rule(f"c{number}"), number * 0.1)
    assert ask(budget, rule("d"), now) == answer


def test_twelve_cards_a_call():
    budget = Budget(BudgetLimits())
    for number in range(12):
        budget.spend(rule(f"c{number}"), number * 100.0)
    assert ask(budget, rule("d"), 5000.0) == "cards a call"


@pytest.mark.parametrize(("level", "apart_s"), [(Level.STANDARD, 120.0), (Level.EXPERT, 180.0)])
def test_advice_keeps_the_levels_distance_and_moments_do_not(level, apart_s):
    budget = Budget(BudgetLimits(), level)
    budget.spend(rule("a", moment=False), 0.0)
    assert ask(budget, rule("b", moment=False), apart_s - 0.01)
    assert ask(budget, rule("b", moment=False), apart_s) is None
    assert ask(budget, rule("b"), 1.0) is None


@pytest.mark.parametrize(("level", "a_call"), [(Level.STANDARD, 4), (Level.EXPERT, 3)])
def test_advice_is_limited_a_call(level, a_call):
    budget = Budget(BudgetLimits(), level)
    for number in range(a_call):
        assert ask(budget, rule(f"a{number}", moment=False), number * 1000.0) is None
        budget.spend(rule(f"a{number}", moment=False), number * 1000.0)
    assert ask(budget, rule("b", moment=False), 9000.0) == f"{level} level: cards a call"


def test_alerts_are_exempt():
    budget = Budget(BudgetLimits())
    for number in range(12):
        budget.spend(rule("a"), number * 0.1)
    assert ask(budget, rule("a"), 2.0, Severity.ALERT, up=True, talks=True) is None


def test_only_timing_cues_speak_while_the_agent_does():
    assert ask(Budget(BudgetLimits()), rule("a"), 0.0, talks=True) == "agent is speaking"
    assert ask(Budget(BudgetLimits()), rule("a", timing=True), 0.0, talks=True) is None


def test_one_card_at_a_time():
    assert ask(Budget(BudgetLimits()), rule("a"), 0.0, up=True) == "another card is shown"
