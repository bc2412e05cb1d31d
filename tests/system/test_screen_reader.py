"""A screen reader on a bus of its own: it is told of each card, reads it, and can press its buttons."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from queue import SimpleQueue

import pytest
from desktop import Desktop, desktop

HERE = Path(__file__).resolve().parent
SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's python3-pyatspi is for this one
IN_TIME_S = 15.0
SAID = "Customer is waiting. 4 s. Thank you. Let me look that up for you right away."


class Program:
    """A program that tells JSON lines."""

    def __init__(self, *command: str, **environment: str) -> None:
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True)
        self._lines: SimpleQueue[dict] = SimpleQueue()
        self._reader = threading.Thread(target=self._read, name=Path(command[-1]).name)
        self._reader.start()

    def _read(self) -> None:
        for line in self._process.stdout:
            self._lines.put(json.loads(line))

    def ask(self, line: str) -> None:
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()

    def next(self, name: str) -> dict:
        """The next line that tells `name`."""
        while True:
            line = self._lines.get(timeout=IN_TIME_S)
            if name in line:
                return line

    def close(self) -> None:
        self._process.terminate()
        self._process.wait(timeout=10)
        self._reader.join(timeout=10)
        self._process.stdin.close()
        self._process.stdout.close()


@contextmanager
def bus(screen: Desktop) -> Iterator[dict[str, str]]:
    """A session bus on which assistive technology is switched on."""
    command = ["dbus-daemon", "--session", "--print-address=1", "--nofork"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=screen.environment, stdout=subprocess.PIPE, stderr=quiet, text=True) as daemon:
        environment = {**screen.environment, "DBUS_SESSION_BUS_ADDRESS": daemon.stdout.readline().strip()}
        switch_on = ["org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]
        where = ["--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus", "--method"]
        try:
            subprocess.run(["gdbus", "call", *where, *switch_on], env=environment, check=True, stdout=quiet)
            yield environment
        finally:
            daemon.terminate()


@pytest.fixture(scope="module")
def heard():
    """What the screen reader was told, what it read, and what came of pressing "Dismiss"."""
    with ExitStack() as stack:
        environment = stack.enter_context(bus(stack.enter_context(desktop())))
        reader = stack.enter_context(closing(Program(SYSTEM_PYTHON, str(HERE / "screen_reader.py"), **environment)))
        reader.next("ready")
        paths = os.pathsep.join([str(HERE.parents[1] / "app"), str(HERE)])
        ours = {**environment, "PYTHONPATH": paths, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        panel = stack.enter_context(closing(Program(sys.executable, str(HERE / "coming_cards.py"), **ours)))
        told = [reader.next("announced") for _ in range(3)]
        panel.ask("stay")
        panel.next("shown")
        reader.ask("read")
        read = reader.next("shown")["shown"]
        reader.ask("press Dismiss")
        pressed = reader.next("pressed")["pressed"]
        did = panel.next("did")["did"]
    return {"told": told, "read": read, "pressed": pressed, "did": did}


def test_each_card_is_announced_and_an_alert_urgently(heard):
    assert [told["announced"] for told in heard["told"]] == [SAID] * 3
    assert [told["urgency"] for told in heard["told"]] == ["polite", "polite", "assertive"]


def test_it_reads_what_is_the_case_why_and_the_words_in_their_order(heard):
    texts = [name for role, name in heard["read"] if role == "label"]
    assert texts[-3:] == ["Customer is waiting", "4 s", "Thank you. Let me look that up for you right away."]
    assert texts[0] == "On call"
    assert "Nothing is recorded" in texts


def test_every_button_that_is_shown_has_a_name(heard):
    buttons = [name for role, name in heard["read"] if role in ("push button", "check box")]
    assert buttons[-3:] == ["Another wording", "Not right", "Dismiss"]
    assert all(buttons)


def test_it_can_press_a_button(heard):
    assert heard["pressed"]
    assert heard["did"] == "Dismissed"
