"""What the soak counts as a program's memory, and what it does not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from household import Household

NUMPY = "import sys, numpy; print(flush=True); sys.stdin.readline()"
GROWS = """
import sys
print(flush=True)
sys.stdin.readline()
kept = b"x" * 20_000_000
print(flush=True)
sys.stdin.readline()
"""


@contextmanager
def program(source: str) -> Iterator[subprocess.Popen[str]]:
    """A program that says when it is ready, and ends with its standard input."""
    with subprocess.Popen(
        [sys.executable, "-c", source], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        yield process


def megabytes(house: Household) -> float:
    house.measure()
    return house.rows[-1][1]


def test_another_program_with_the_same_libraries_changes_nothing():
    with program(NUMPY) as one:
        house = Household(one.pid)
        alone = megabytes(house)
        with program(NUMPY):
            assert megabytes(house) == pytest.approx(alone, abs=0.5)


def test_memory_that_is_kept_counts():
    with program(GROWS) as one:
        assert one.stdin is not None
        assert one.stdout is not None
        house = Household(one.pid)
        before = megabytes(house)
        one.stdin.write("\n")
        one.stdin.flush()
        one.stdout.readline()
        assert megabytes(house) - before == pytest.approx(20.0, abs=1.0)
