"""What a running program costs over hours: memory, threads, file descriptors, processes."""

import time
from pathlib import Path

import numpy as np
import psutil
from report import Result

GROWTH_PERCENT = 3.0
WARM_S = 120.0
"""Memory counts from then on: until then caches fill."""
LONG_ENOUGH_S = 300.0
"""Between the middles of the first and the last third; over less, what grew was a cache."""

_OWN = ("RssAnon", "RssShmem", "VmSwap")


def _own_mb(process: psutil.Process) -> float:
    """What it has allocated, swapped out or not, without the files that it maps.

    Pages of libraries are no growth, and of those `uss` counts what nobody else has mapped: with a second program of
    Qt running, a desk that stood still seemed to lose 40 of its 145 MB, and to get them back when that ended.
    """
    with Path(f"/proc/{process.pid}/status").open() as status:
        kb = {name: int(rest.split()[0]) for name, _, rest in (line.partition(":") for line in status) if name in _OWN}
    return sum(kb.values()) / 1000.0


class Household:
    """Measures a program and its children now and then; call `measure` while nothing is broken."""

    def __init__(self, pid: int) -> None:
        self._parent = psutil.Process(pid)
        self._begun = time.monotonic()
        self.rows: list[tuple[float, float, float, int, int, int]] = []

    def measure(self) -> None:
        """Seconds since the start, MB of the parent, MB of its children, threads, descriptors, children."""
        children = self._parent.children(recursive=True)
        child_mb = 0.0
        for child in children:
            try:
                child_mb += _own_mb(child)
            except (FileNotFoundError, ProcessLookupError):
                continue
        parent = self._parent
        mb = _own_mb(parent)
        now = time.monotonic() - self._begun
        self.rows.append((now, mb, child_mb, parent.num_threads(), parent.num_fds(), len(children)))

    def __str__(self) -> str:
        if not self.rows:
            return "-"
        _, mb, child_mb, threads, fds, children = self.rows[-1]
        return f"{mb:.1f}+{child_mb:.0f} MB, {threads} threads, {fds} fds, {children} child"

    def results(self) -> list[Result]:
        """Growth from the first third to the last, after the warm-up."""
        rows = np.array([row for row in self.rows if row[0] >= WARM_S] or self.rows)
        if len(rows) < 3:
            return []
        third = max(1, len(rows) // 3)
        first, last = np.median(rows[:third], axis=0), np.median(rows[-third:], axis=0)
        hours = max((last[0] - first[0]) / 3600.0, 1e-6)
        grown = 100.0 * (last[1] - first[1]) / first[1]
        remark = (
            f"{first[1]:.1f} to {last[1]:.1f} MB, {(last[1] - first[1]) / hours:+.1f} MB/h; children {last[2]:.0f} MB"
        )
        memory = Result("memory of the desk, growth", round(grown, 2), "%", most=GROWTH_PERCENT, remark=remark)
        return [
            *([memory] if last[0] - first[0] >= LONG_ENOUGH_S else []),
            Result("threads more than before", float(last[3] - first[3]), "", most=0, timing=False,
                   remark=f"{last[3]:.0f}"),
            Result("file descriptors more than before", float(last[4] - first[4]), "", most=0, timing=False,
                   remark=f"{last[4]:.0f}"),
            Result("child processes more than before", float(last[5] - first[5]), "", most=0, timing=False,
                   remark=f"{last[5]:.0f}"),
        ]  # fmt: skip
