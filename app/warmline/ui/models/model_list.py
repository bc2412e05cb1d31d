"""What the models' page shows and lets a person do, without a window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from warmline.speech.install import DownloadRules
from warmline.speech.progress import Progress
from warmline.speech.shelf import Kept, ModelState, Verdict


class Act(StrEnum):
    """What a person can do with a model."""

    INSTALL = "install"
    RESUME = "resume"
    BRING = "bring"  # from a folder or zip
    VERIFY = "verify"
    REMOVE = "remove"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Job:
    """What runs now: one act on one model."""

    name: str
    act: Act
    progress: Progress | None = None
    stopping: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the last act on a model came to: a verdict, or a sentence about what went wrong."""

    verdict: Verdict | None = None
    trouble: str = ""
    freed_bytes: int | None = None
    first_trust: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One model on the page. `acts` in the order of their buttons; `forbidden`: IT allows no download of it."""

    state: ModelState
    acts: tuple[Act, ...]
    job: Job | None = None
    outcome: Outcome | None = None
    forbidden: bool = False


class ModelList:
    """The rows, from what is on the machine, what runs, and how it ended. One act runs at a time."""

    def __init__(self, rules: DownloadRules) -> None:
        self._rules = rules
        self._states: tuple[ModelState, ...] = ()
        self._outcomes: dict[str, Outcome] = {}
        self.job: Job | None = None

    @property
    def rows(self) -> list[Row]:
        """Models that are here first, then the others, each in the catalogue's order."""
        ordered = sorted(self._states, key=lambda state: state.kept is Kept.NOT_THERE)
        return [self._row(state) for state in ordered]

    def look(self, states: Sequence[ModelState]) -> None:
        """What is on the machine now."""
        self._states = tuple(states)

    def may(self, name: str, act: Act) -> bool:
        """The act is offered now."""
        return any(act in row.acts for row in self.rows if row.state.model.name == name)

    def begin(self, name: str, act: Act) -> None:
        """An act has begun; what an earlier one on this model came to is forgotten."""
        self._outcomes.pop(name, None)
        self.job = Job(name, act)

    def advance(self, progress: Progress) -> None:
        """The job goes on."""
        if self.job is not None:
            self.job = replace(self.job, progress=progress)

    def stop(self) -> None:
        """The job was asked to stop."""
        if self.job is not None:
            self.job = replace(self.job, stopping=True)

    def end(self, outcome: Outcome | None) -> None:
        """The job is over; None: there is nothing to say about it."""
        if self.job is not None and outcome is not None:
            self._outcomes[self.job.name] = outcome
        self.job = None

    def _row(self, state: ModelState) -> Row:
        mine = self.job if self.job is not None and self.job.name == state.model.name else None
        absent = state.kept is Kept.NOT_THERE or bool(state.missing)
        return Row(
            state=state,
            acts=self._acts(state, mine, absent=absent),
            job=mine,
            outcome=self._outcomes.get(state.model.name),
            forbidden=absent and not self._rules.allowed,
        )

    def _acts(self, state: ModelState, mine: Job | None, *, absent: bool) -> tuple[Act, ...]:
        if mine is not None:
            return () if mine.stopping or mine.act is Act.REMOVE else (Act.STOP,)
        if self.job is not None:
            return ()
        acts: list[Act] = []
        if absent:
            if self._rules.allowed:
                acts.append(Act.RESUME if state.part_bytes else Act.INSTALL)
            acts.append(Act.BRING)
        elif state.path is not None:
            acts.append(Act.VERIFY)
        if state.kept is Kept.INSTALLED or state.part_bytes:
            acts.append(Act.REMOVE)
        return tuple(acts)
