"""The rules, one module a chapter of the etiquette page."""

from warmline.core.findings import Rule
from warmline.core.rules import closing, greeting, hold, line, silence


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of priority."""
    rules = (*greeting.RULES, *silence.RULES, *line.RULES, *hold.RULES, *closing.RULES)
    return tuple(sorted(rules, key=lambda rule: rule.priority))
