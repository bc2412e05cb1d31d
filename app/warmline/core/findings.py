"""What rules produce: observations (what is the case) and findings (how far past which limit)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from warmline.core.call import CallState
from warmline.core.cues import Appearance, Severity


@dataclass(frozen=True, slots=True)
class Observation:
    """What is the case, and since when, without any limit.

    `ready` is the first instant at which it can be judged (a turn has ended); `parts` are what is missing,
    `allowed_s` a time that the rule compares, `count` how often it was so, `unfinished` that the customer
    stopped in mid-thought, `level_db` how loud they were (dBFS), `open` that what may change it is still being
    understood (nothing new is raised, nothing cleared), `over` that the moment has passed: worth a note, no longer a
    card, and `unsure` that it rests on a phrase that may be misheard.
    """

    cue: str
    since: float
    ready: float | None = None
    parts: tuple[str, ...] = ()
    allowed_s: float | None = None
    count: int = 0
    unfinished: bool = False
    level_db: float | None = None
    open: bool = False
    over: bool = False
    unsure: bool = False

    @property
    def key(self) -> str:
        """The identity of this occurrence: the cue and the instant it hangs on."""
        return f"{self.cue}@{self.since:.2f}"

    def staged(
        self, now: float, *, hint: float | None = None, nudge: float | None = None, alert: float | None = None
    ) -> "Finding":
        """The most severe stage whose limit, in seconds after `since`, has been reached at `now`."""
        severity, measured, next_at = None, 0.0, None
        for stage, limit in ((Severity.HINT, hint), (Severity.NUDGE, nudge), (Severity.ALERT, alert)):
            if limit is None:
                continue
            if self.since + limit > now:
                next_at = self.since + limit
                break
            severity, measured = stage, limit
        return Finding(
            self.cue,
            self.key,
            self.since,
            severity=severity,
            measured=measured,
            limit=measured,
            unit="s",
            parts=self.parts,
            next_at=next_at,
        )

    def lacking(self, now: float, severity: Severity, wanted: int, settle_s: float = 0.0) -> "Finding":
        """So many of `wanted` parts are missing; judged `settle_s` seconds after `ready`."""
        if self.open:
            return Finding(self.cue, self.key, self.since, kept=True)
        instant = (self.since if self.ready is None else self.ready) + settle_s
        if not self.over and instant > now:
            return Finding(self.cue, self.key, self.since, parts=self.parts, next_at=instant)
        return Finding(
            self.cue,
            self.key,
            self.since,
            severity=None if self.over else severity,
            measured=float(wanted - len(self.parts)),
            limit=float(wanted),
            unit="parts",
            parts=self.parts,
            noted=self.over,
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """How an observation stands against its limits.

    `severity` is None while no limit is reached; `next_at` is the instant at which to ask again;
    `noted` sends it to the after-call sheet only; `kept` leaves on the panel what is there.
    """

    cue: str
    key: str
    since: float
    severity: Severity | None = None
    measured: float = 0.0
    limit: float = 0.0
    unit: str = ""
    parts: tuple[str, ...] = ()
    next_at: float | None = None
    noted: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """One cue: its two pure halves and how the attention budget treats it.

    `limits` names the field of `Limits` that `grade` gets. A `moment` cue belongs to a point of the call that comes by
    itself (greeting, silence, hold, closing) and is not counted against the level's quota; a `timing` cue may also
    speak while the agent does. `from_words` cues need proven recognition of the language. The cards of one with
    `steps` are one piece of advice: neither a cool-down nor a cap comes between them. Lower `priority` goes first.
    `noted_only`: it is written down after the call and never shown, so it has no wordings. A card takes the place of
    one that it `supersedes`.
    """

    cue: str
    observe: Callable[[CallState], Observation | None]
    grade: Callable[[Observation, float, Any], Finding]
    limits: str
    priority: int
    timing: bool = False
    moment: bool = True
    from_words: bool = False
    steps: bool = False
    noted_only: bool = False
    hint_as: Appearance = Appearance.LINE
    supersedes: tuple[str, ...] = ()
