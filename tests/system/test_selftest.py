"""The self-test's part that only a real screen with a window manager can try."""

import json
import os
import subprocess
import sys

from desktop import desktop


def panel(environment: dict[str, str], *more: str) -> dict[str, str]:
    command = [sys.executable, "-m", "warmline", "selftest", "--only", "panel", *more]
    env = {**environment, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=60, check=True)
    return json.loads(done.stdout)


def test_a_card_is_seen_above_another_programs_window_that_keeps_the_keyboard(tmp_path):
    with desktop() as screen:
        said = panel(screen.environment, "--pictures", str(tmp_path))
    assert said["result"] == "ok", said
    assert (tmp_path / "selftest-panel.png").stat().st_size > 1000


def test_without_a_screen_it_says_so():
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    assert panel(environment)["result"] == "not tried"
