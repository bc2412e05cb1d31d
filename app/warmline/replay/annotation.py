"""Annotated recordings: what should happen in them, by utterance tags and by times."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator

from warmline.core.errors import WarmlineError
from warmline.core.settings import Limits

BEFORE_S = 0.5
AFTER_S = 5.0
LONGER_AFTER_S = {"closing.parts": 8.0, "hold.announce": 8.0, "hold.return": 10.0}
"""How long after the end of its utterance a cue may come (the interface's window)."""

SILENCE_AFTER_S = 1.0
LASTING_S = 0.5
HOLD_WITHIN_S = 5.0
PROMISE_BEFORE_S = 15.0
"""A promise so long before the hold begins is about this hold: the customer's assent lies between (ours)."""

TIMING = ("silence.response", "silence.dead_air", "hold.checkin", "hold.limit")
PROMISE = "promise:"
"""A tag with the seconds that the agent promises: `hold.promise` is due that long after the utterance."""

LANGUAGES = {"zh": "zh-Hans"}


class AnnotationError(WarmlineError):
    """An annotation cannot be read; the message names the file."""


class _Fields(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class Utterance(_Fields):
    """What one party said, in seconds; tags `cue:ID`, `no:ID` and `promise:SECONDS`."""

    role: str
    start: float
    end: float
    text: str = ""
    tags: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _readable(self) -> Self:
        _ = self.promised_s  # ValueError: the tag's seconds are no number
        return self

    @property
    def promised_s(self) -> float | None:
        """For how long the agent says that the customer will wait."""
        return next((float(tag.removeprefix(PROMISE)) for tag in self.tags if tag.startswith(PROMISE)), None)


class Silence(_Fields):
    """Both are quiet; `kind` is gap or hold."""

    start: float
    end: float
    kind: str = "gap"


class Hold(_Fields):
    """The customer was on hold."""

    start: float
    end: float


class Annotation(_Fields):
    """The truth about one recording."""

    lang: str = "en"
    utterances: tuple[Utterance, ...] = ()
    silences: tuple[Silence, ...] = ()
    holds: tuple[Hold, ...] = ()
    speech: dict[str, tuple[tuple[float, float], ...]] = {}

    @property
    def language(self) -> str:
        """The language as Warmline names it."""
        return LANGUAGES.get(self.lang, self.lang)


@dataclass(frozen=True, slots=True)
class Expected:
    """A cue that must come between two instants; delays count from `due`. Seconds."""

    cue: str
    since: float
    until: float
    due: float


def read_annotation(path: Path) -> Annotation:
    """Read the annotation beside a recording.

    Raises:
        AnnotationError: it is not JSON, or lacks what scoring needs.
    """
    try:
        fields: Any = json.loads(path.read_text(encoding="utf-8"))
        return Annotation.model_validate(fields)
    except (OSError, ValueError, ValidationError):
        raise AnnotationError(f"{path} is not an annotation; render the call again or remove the file.") from None


def expectations(annotation: Annotation, limits: Limits) -> Iterator[Expected]:
    """Every cue that the annotation asks for."""
    for utterance in annotation.utterances:
        for tag in utterance.tags:
            if tag.startswith("cue:"):
                cue = tag.removeprefix("cue:")
                until = utterance.end + LONGER_AFTER_S.get(cue, AFTER_S)
                yield Expected(cue, utterance.start - BEFORE_S, until, utterance.end)
    for cue, start, limit in gaps(annotation, limits, lasting_s=LASTING_S):
        yield Expected(cue, start + limit - BEFORE_S, start + limit + SILENCE_AFTER_S, start + limit)
    for hold in annotation.holds:
        for cue, due in _hold_dues(annotation, hold, limits):
            if due + LASTING_S <= hold.end:
                yield Expected(cue, due - HOLD_WITHIN_S, due + HOLD_WITHIN_S, due)


def _hold_dues(annotation: Annotation, hold: Hold, limits: Limits) -> Iterator[tuple[str, float]]:
    """What falls due while the customer waits, and when."""
    yield "hold.checkin", hold.start + limits.hold.checkin_s
    yield "hold.limit", hold.start + limits.hold.limit_s
    said = [one for one in annotation.utterances if one.promised_s is not None and one.end <= hold.start]
    if said and hold.start - said[-1].end <= PROMISE_BEFORE_S:
        yield "hold.promise", said[-1].end + (said[-1].promised_s or 0.0)


def gaps(annotation: Annotation, limits: Limits, lasting_s: float) -> Iterator[tuple[str, float, float]]:
    """Silences that outlast the limit of their cue by `lasting_s`: cue, start, limit in seconds.

    Not where the utterance before is tagged `no:` with that cue: the customer was asked to look for something.
    """
    for silence in annotation.silences:
        before = [utterance for utterance in annotation.utterances if utterance.end <= silence.start + LASTING_S]
        if silence.kind != "gap" or not before:
            continue
        last = max(before, key=lambda utterance: utterance.end)
        cue = "silence.response" if last.role == "customer" else "silence.dead_air"
        limit = limits.response.words_s if last.role == "customer" else limits.dead_air.words_s
        if f"no:{cue}" in last.tags:
            continue
        if silence.end - silence.start >= limit + lasting_s:
            yield cue, silence.start, limit


def judged(annotation: Annotation) -> set[str]:
    """The cues that this annotation says something about."""
    tags = {tag for utterance in annotation.utterances for tag in utterance.tags}
    promised = {"hold.promise"} if any(tag.startswith(PROMISE) for tag in tags) else set()
    return {tag.split(":", 1)[1] for tag in tags if tag.startswith(("cue:", "no:"))} | promised | set(TIMING)
