"""For every test: what it starts, it ends. A thread or a child process that is left fails it, with its origin."""

import sys
import threading
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

PATIENCE_S = 2.0
TASKS = Path("/proc/self/task")
_started_at: "dict[threading.Thread, str]" = {}
_start = threading.Thread.start


def _start_and_remember(thread: threading.Thread) -> None:
    """Keep where a thread was started, without the lines of threading and of here."""
    _started_at[thread] = "".join(traceback.format_stack(sys._getframe(1), limit=3))
    _start(thread)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "goes_on: what the tests of this file start together ends with the last of them")


@pytest.fixture(autouse=True)
def nothing_is_left_running(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The test leaves no thread and no child process behind."""
    if request.node.get_closest_marker("goes_on"):
        yield
        return
    monkeypatch.setattr(threading.Thread, "start", _start_and_remember)
    threads, children = set(threading.enumerate()), _children()
    yield
    until = time.monotonic() + PATIENCE_S
    while (left := _left(threads, children)) and time.monotonic() < until:
        time.sleep(0.02)
    _started_at.clear()
    assert not left, "left running:\n" + "\n".join(left)


def _left(threads: set[threading.Thread], children: set[str]) -> list[str]:
    alive = [thread for thread in threading.enumerate() if thread not in threads]
    said = [f"thread {thread.name}, started at\n{_started_at.get(thread, '  (unknown)')}" for thread in alive]
    return said + [f"process {_command(pid)}" for pid in _children() - children]


def _children() -> set[str]:
    """Of this process, zombies included; none where there is no /proc."""
    found: set[str] = set()
    for task in TASKS.glob("*/children"):
        try:
            found.update(task.read_text().split())
        except OSError:
            continue  # that thread has just ended
    return found


def _command(pid: str) -> str:
    try:
        words = Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return f"{pid}, which is gone by now"
    return f"{pid}: {' '.join(words).strip() or 'ended, and nobody has waited for it'}"
