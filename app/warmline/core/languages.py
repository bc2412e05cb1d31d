"""Languages by their tags: those of a call, and the best of several for what a system asks for."""

from collections.abc import Iterable, Sequence

CALL_LANGUAGES = ("en", "zh-Hans", "zh-Hant", "hu", "ko")
"""What a call may be in; `ko` exercises Vosk: timing cues and a transcript only."""

UNSURE = "und"
"""The tag for a language that is not known (BCP 47): timing cues only."""

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def matching(tag: str, offered: Sequence[str]) -> str | None:
    """Which of `offered` a tag such as `hu-HU`, `zh_TW` or `en` means; None: none of them.

    Chinese is told apart by script, else by place: Taiwan, Hong Kong and Macau write Traditional.
    """
    primary, *rest = tag.replace("_", "-").lower().split("-")
    if primary == "zh" and "hans" not in rest and _TRADITIONAL.intersection(rest):
        primary = "zh-hant"
    elif primary == "zh":
        primary = "zh-hans"
    return next((one for one in offered if one.lower() == primary), None)


def best(tags: Iterable[str], offered: Sequence[str], otherwise: str) -> str:
    """The first of `tags`, in the order of preference, that is offered."""
    found = (matching(tag, offered) for tag in tags)
    return next((one for one in found if one is not None), otherwise)
