"""What a desk should have said, from what was played and what was broken: misses, wrong cues, invented speech.

It knows the call only from outside: which turns sounded when, and when something was broken.
"""

import threading
from dataclasses import dataclass, field

from rig import ASKS, Line, Said

from warmline.core.events import Party

CUE = {Party.CUSTOMER: "silence.response", Party.AGENT: "silence.dead_air"}
LIMITS_S = {"silence.response": (2.0, 4.0), "silence.dead_air": (4.0, 6.0)}
FROM_WORDS = ("greeting.missing", "greeting.bare")
"""These turns hold no greeting and no goodbye: whatever else is raised from their words is wrong."""
EARLY_S, LATE_S = 0.25, 1.2
"""A player starts late on a busy machine; what it plays may lie so far from when it was started."""
NEAR_S = 0.1
"""A cue is due at the dated end of speech and its limit, to this."""
ROOM_S = 0.7
"""A silence must outlast a limit by this, so that nobody can say that the cue was not due."""
NEARBY_S = 8.0
"""What was said and broken this near is told of a cue that is wrong."""


@dataclass(slots=True)
class Window:
    """`fault` was there from `begin` to `end`; with `spares`, silences that touch it are judged all the same."""

    begin: float
    end: float
    spares: bool = False
    fault: str = ""


@dataclass(slots=True)
class Verdict:
    """What came of the calls so far."""

    due: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    invented: list[str] = field(default_factory=list)
    swallowed: list[str] = field(default_factory=list)
    turns: int = 0
    offsets_s: list[float] = field(default_factory=list)


class Oracle:
    """Takes lines of the desk, turns that were said and windows from any thread; `judge` closes a call."""

    def __init__(self) -> None:
        self.verdict = Verdict()
        self._lock = threading.Lock()
        self._lines: list[Line] = []
        self._said: list[Said] = []
        self._windows: list[Window] = []

    def hear(self, line: Line) -> None:
        if line["kind"] == "record" and line["type"] in (
            "answered", "ended", "speech.started", "speech.ended", "cue.raised", "cue.escalated", "cue.withheld",
        ):  # fmt: skip
            with self._lock:
                self._lines.append(line)

    def said(self, said: Said) -> None:
        with self._lock:
            self._said.append(said)

    def broken(self, window: Window) -> None:
        with self._lock:
            self._windows.append(window)

    def judge(self) -> None:
        """Hold the call that is over against what was played; the rest is forgotten."""
        with self._lock:
            lines, said, windows = self._lines, sorted(self._said, key=lambda one: one.at), self._windows
            self._lines, self._said, self._windows = [], [], []
        answered = [line for line in lines if line["type"] == "answered"]
        if answered:
            origin = answered[0]["at"] - answered[0]["t"]
            over = next((line["at"] for line in lines if line["type"] == "ended"), lines[-1]["at"])
            _Call(lines, said, windows, self.verdict, (origin, over)).judge()


class _Call:
    def __init__(
        self, lines: list[Line], said: list[Said], windows: list[Window], verdict: Verdict, span: tuple[float, float]
    ) -> None:
        self.lines, self.said, self.windows, self.verdict = lines, said, windows, verdict
        self.origin, self.over = span

    def judge(self) -> None:
        for number, one in enumerate(self.said):
            following = [later.begins for later in self.said[number + 1 :]]
            self._turn(one)
            self._silence(one, min(following, default=self.over))
        for line in self.lines:
            if line["type"] in ("cue.raised", "cue.escalated"):
                self._cue(line)
            elif line["type"] == "speech.started":
                self._speech(line)

    def _turn(self, one: Said) -> None:
        """It was heard, and its end stands where it sounded."""
        if self._touches(one.at - 0.5, one.ends + 1.0) or one.cut is not None or one.ends > self.over - 1:
            return
        if one.at < self.origin + 0.5:
            return
        self.verdict.turns += 1
        ends = [
            self.origin + line["t"]
            for line in self.lines
            if line["type"] == "speech.ended" and line["party"] == one.turn.party
        ]
        near = [end - one.ends for end in ends if -EARLY_S <= end - one.ends <= LATE_S]
        if near:
            self.verdict.offsets_s.append(min(near, key=abs))
        else:
            self.verdict.swallowed.append(self._tell(one, one.ends))

    def _silence(self, one: Said, next_begins: float) -> None:
        """After a whole turn, every limit that the silence outlasts has its cue."""
        if one.turn.path.stem in ASKS:
            return
        cue = CUE[one.turn.party]
        for stage, limit_s in enumerate(LIMITS_S[cue]):
            due = one.ends + limit_s
            if next_begins < due + ROOM_S or self.over < due + ROOM_S + 0.5 or one.at < self.origin + 0.5:
                continue
            if one.cut is not None or self._touches(one.at - 0.5, due + LATE_S):
                continue
            self.verdict.due += 1
            if not any(self._answers(line, one, cue, limit_s, stage) for line in self.lines):
                self.verdict.missed.append(f"{self._tell(one, due)}: {cue} at {limit_s} s")

    def _answers(self, line: Line, one: Said, cue: str, limit_s: float, stage: int) -> bool:
        if line.get("cue") != cue:
            return False
        since = float(line["key"].partition("@")[2]) if "since" not in line else line["since"]
        if not -EARLY_S <= self.origin + since - one.ends <= LATE_S:
            return False
        if stage and line["type"] == "cue.withheld":
            return True
        return abs(line["t"] - since - limit_s) <= NEAR_S

    def _cue(self, line: Line) -> None:
        if line["cue"] in FROM_WORDS:
            return
        if line["cue"] not in LIMITS_S:
            self.verdict.wrong.append(self._line(line))
            return
        since, at = self.origin + line["since"], self.origin + line["t"]
        owner = [
            one for one in self.said
            if CUE[one.turn.party] == line["cue"] and -EARLY_S <= since - one.ends <= LATE_S
        ]  # fmt: skip
        talked = [one for one in self.said if one.begins < at - LATE_S and one.ends > since + LATE_S]
        if not owner or talked:
            self.verdict.wrong.append(self._line(line))

    def _speech(self, line: Line) -> None:
        at = self.origin + line["t"]
        mine = [one for one in self.said if one.turn.party == line["party"]]
        if not any(one.at - EARLY_S <= at <= one.at + one.turn.length_s + LATE_S for one in mine):
            self.verdict.invented.append(self._line(line))

    def _touches(self, begin: float, end: float) -> bool:
        return any(w.begin < end and w.end > begin for w in self.windows if not w.spares)

    def _tell(self, one: Said, at: float) -> str:
        return f"{at - self.origin:.2f} {one.turn.party} ({one.turn.path.stem})"

    def _line(self, line: Line) -> str:
        rest = {k: line[k] for k in ("cue", "party", "severity", "since", "measured") if k in line}
        at = self.origin + line["t"]
        broken = [
            f"{w.fault} {w.begin - self.origin:.2f}-{w.end - self.origin:.2f}"
            for w in self.windows if w.begin - NEARBY_S < at < w.end + NEARBY_S
        ]  # fmt: skip
        said = [
            f"{one.turn.party} {one.begins - self.origin:.2f}-{one.ends - self.origin:.2f}{' cut' * bool(one.cut)}"
            for one in self.said if one.begins - NEARBY_S < at < one.ends + NEARBY_S
        ]  # fmt: skip
        return f"{line['t']:.2f} {line['type']} {rest}, broken {broken}, said {said}"
