"""The tests' own watch: what a test leaves running fails it and is named."""

import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).resolve().parents[1] / "conftest.py"
THREAD = """
import threading
def test_it():
    threading.Thread(target=threading.Event().wait, args=(6,), name="forgotten", daemon=True).start()
"""
PROCESS = """
import subprocess
kept = []
def test_it():
    kept.append(subprocess.Popen(["sleep", "4"]))
"""
NOTHING = """
import threading
def test_it():
    thread = threading.Thread(target=threading.Event().wait, args=(0.1,))
    thread.start()
"""


@pytest.mark.parametrize(
    ("body", "status", "named"),
    [(THREAD, 1, ["thread forgotten", "test_left.py"]), (PROCESS, 1, ["sleep 4"]), (NOTHING, 0, ["1 passed"])],
    ids=["thread", "process", "nothing"],
)
def test_what_is_left_running_fails_its_test(body, status, named, tmp_path):
    (tmp_path / "conftest.py").write_text(CONFTEST.read_text())
    (tmp_path / "test_left.py").write_text(body)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest-qt", "-W", "ignore", "."]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == status, done.stdout
    for word in named:
        assert word in done.stdout
