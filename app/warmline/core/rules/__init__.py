"""The rules, one module a chapter of the etiquette page."""

from warmline.core.findings import Rule
from warmline.core.rules import answering, behalf, closing, greeting, hold, line, outbound, purpose, silence


def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of priority."""
    opening = (*answering.RULES, *greeting.RULES, *outbound.RULES, *behalf.RULES, *purpose.RULES)
    rules = (*opening, *silence.RULES, *line.RULES, *hold.RULES, *closing.RULES)
    return tuple(sorted(rules, key=lambda rule: rule.priority))
