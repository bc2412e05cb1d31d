"""What a running program costs over hours: memory, threads, file descriptors, processes."""

import time

import numpy as np
import psutil
from numpy.typing import NDArray
from report import Result

GROWTH_PERCENT = 3.0
SETTLED_S = 120.0
"""Threads, descriptors and children count from then on."""
WARM_S = 480.0
"""Memory counts from then on: every fault has come twice. Until then the allocator takes what calls and the bursts
after stalls need at most: 89 MB after a call's first seconds, 97 after each fault once, 101 after each twice."""
LONG_ENOUGH_S = 300.0
"""Between the middles of the first and the last third; over less, what grew was a cache."""


def _own_mb(process: psutil.Process) -> float:
    """What it has allocated, swapped out or not, without the files that it maps.

    Pages of libraries are no growth, and of those `uss` counts what nobody else has mapped: with a second program of
    Qt running, a desk that stood still seemed to lose 40 of its 145 MB, and to get them back when that ended.
    """
    memory = process.memory_full_info()
    return float(memory.rss - memory.shared + memory.swap) / 1e6


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
            except psutil.NoSuchProcess:
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
        """Growth from the first third to the last; of memory once it is warm, if that is long enough."""
        rows = np.array([row for row in self.rows if row[0] >= SETTLED_S] or self.rows)
        if len(rows) < 3:
            return []
        first, last = _thirds(rows)
        names = ("threads", "file descriptors", "child processes")
        counts = [
            Result(f"{name} more than before", float(last[column] - first[column]), "", most=0, timing=False,
                   remark=f"{last[column]:.0f}")
            for column, name in enumerate(names, start=3)
        ]  # fmt: skip
        return [*self._memory(), *counts]

    def _memory(self) -> list[Result]:
        rows = np.array([row for row in self.rows if row[0] >= WARM_S])
        if len(rows) < 3:
            return []
        first, last = _thirds(rows)
        seconds = last[0] - first[0]
        if seconds < LONG_ENOUGH_S:
            return []
        remark = (
            f"{first[1]:.1f} to {last[1]:.1f} MB, {(last[1] - first[1]) * 3600 / seconds:+.1f} MB/h, "
            f"{WARM_S / 60:.0f} minutes after {self.rows[0][1]:.1f} MB; children {last[2]:.0f} MB"
        )
        grown = 100.0 * (last[1] - first[1]) / first[1]
        return [Result("memory of the desk, growth", round(grown, 2), "%", most=GROWTH_PERCENT, remark=remark)]


def _thirds(rows: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The medians of the first third and of the last."""
    third = max(1, len(rows) // 3)
    return np.median(rows[:third], axis=0), np.median(rows[-third:], axis=0)
