"""The desktop says that nothing should move, on a bus and a portal of the test's own."""

import os
import sys
from contextlib import ExitStack, closing
from pathlib import Path

from session_bus import SYSTEM_PYTHON, Program, session_bus

HERE = Path(__file__).resolve().parent


def test_the_portals_word_is_heard_at_first_and_at_each_change():
    with ExitStack() as stack:
        environment = stack.enter_context(session_bus({**os.environ, "PYTHONPATH": str(HERE.parents[1] / "app")}))
        portal = stack.enter_context(closing(Program(SYSTEM_PYTHON, str(HERE / "fake_portal.py"), **environment)))
        portal.next("ready")
        panel = stack.enter_context(closing(Program(sys.executable, str(HERE / "motion_told.py"), **environment)))
        assert panel.next("still")["still"]
        portal.ask("turn")
        assert not panel.next("still")["still"]
