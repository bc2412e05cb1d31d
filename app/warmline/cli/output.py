"""What a verb prints of a call: JSON lines in the order of time, or lines for people."""

import heapq
from collections.abc import Callable
from itertools import count

from warmline.core.codec import to_line
from warmline.core.cues import (
    CallEnded,
    CueCleared,
    CueEscalated,
    CueNoted,
    CueRaised,
    CueReworded,
    CueWithheld,
    Severity,
)
from warmline.core.events import Health, HealthState, HoldEnded, HoldStarted, SettingsChanged, Words
from warmline.runtime.river import Record


class InOrderOfTime:
    """Holds records back until nothing earlier can come. Boundaries of speech are dated back by up to 0.5 s."""

    def __init__(self, write: Callable[[Record], None]) -> None:
        self._write = write
        self._waiting: list[tuple[float, int, Record]] = []
        self._arrival = count()

    def add(self, record: Record) -> None:
        """Take a record in any order."""
        heapq.heappush(self._waiting, (round(record.t, 3), next(self._arrival), record))

    def release(self, until: float = float("inf")) -> None:
        """Nothing dated before `until` will still come."""
        while self._waiting and self._waiting[0][0] < until:
            self._write(heapq.heappop(self._waiting)[2])


def as_json(record: Record) -> str:
    """One record as a JSON line."""
    return to_line(record)


def as_text(record: Record) -> str | None:
    """One record as a line for people; None for what is of no interest to them."""
    match record:
        case CueRaised() | CueEscalated():
            mark = {Severity.HINT: "·", Severity.NUDGE: "◆", Severity.ALERT: "▲"}[record.severity]
            missing = f" ({', '.join(record.parts)})" if record.parts else ""
            words = f"  {record.text}" if record.text else ""
            measure = f"{record.measured:.1f} s" if record.unit == "s" else ""
            line = f"{mark} {record.cue}{missing} {measure}{words}"
        case CueReworded():
            line = f"  {record.cue}  {record.text}"
        case CueCleared():
            line = f"  {record.cue} cleared: {record.reason}"
        case CueNoted():
            line = f"  {record.cue} noted for after the call"
        case CueWithheld():
            line = f"  {record.cue} withheld: {record.reason}"
        case HoldStarted():
            line = f"  hold since {clock(record.since)} ({record.source})"
        case HoldEnded():
            line = "  hold ended"
        case Words(final=True):
            line = f"  {record.party}: {record.text}"
        case Health() if record.state is not HealthState.LIVE:
            line = f"! {record.party or 'recognition'}: {record.state}"
        case SettingsChanged():
            line = "  settings changed"
        case CallEnded():
            line = f"  call ended, {record.summary.get('cards', 0)} cards"
        case _:
            return None
    return f"{clock(record.t)}  {line.rstrip()}"


def clock(t: float) -> str:
    """Seconds as minutes, seconds and hundredths."""
    return f"{int(t // 60):02d}:{t % 60:05.2f}"
