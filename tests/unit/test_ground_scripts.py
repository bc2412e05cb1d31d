"""What sets Warmline up on Linux, run against stand-ins for apt, Python and the screen."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINUX = ROOT / "packaging" / "linux"
TOOLS = ["bash", "cat", "comm", "dirname", "env", "grep", "head", "id", "mkfifo", "mktemp", "rm", "sed"]
TOOLS += ["sha256sum", "sleep", "sort", "tail", "tr"]
LIMIT_S = 30


class Machine:
    """A PATH of its own: the usual tools, and stand-ins that write down how they were called."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir(parents=True)
        self.calls = folder / "calls"
        self.env = {"PATH": str(self.bin), "CALLS": str(self.calls), "HOME": str(folder), "TMPDIR": str(folder)}
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, f"{tool} is missing on this machine"
            (self.bin / tool).symlink_to(found)

    def has(self, name: str, script: str) -> None:
        stand_in = self.bin / name
        stand_in.unlink(missing_ok=True)
        stand_in.write_text(f'#!/usr/bin/env bash\necho "{name} $*" >>"$CALLS"\n{script}\n', encoding="utf-8")
        stand_in.chmod(0o755)

    def run(self, *command: object, **more: str) -> subprocess.CompletedProcess[str]:
        line = [str(part) for part in command]
        given = more.pop("input", "")
        env = self.env | more
        return subprocess.run(line, env=env, input=given, capture_output=True, text=True, timeout=LIMIT_S, check=False)

    def called(self, name: str) -> list[str]:
        if not self.calls.exists():
            return []
        lines = self.calls.read_text(encoding="utf-8").splitlines()
        return [line.removeprefix(name).strip() for line in lines if line.split()[0] == name]


@pytest.fixture
def machine(tmp_path) -> Machine:
    return Machine(tmp_path / "machine")


# ---- system packages ----------------------------------------------------------------------------------

INSTALL = LINUX / "install-system-packages"
WANTED = [
    name
    for line in (LINUX / "system-packages.txt").read_text().splitlines()
    if (name := line.partition("#")[0].strip())
]


def installed(machine: Machine, *names: str) -> None:
    lines = "\n".join(f"installed {name} " for name in names)
    machine.has("dpkg-query", f"cat <<'END'\n{lines}\nconfig-files xdotool \nEND")


@pytest.fixture
def debian(machine) -> Machine:
    """A root shell on a Debian that lacks openbox and xvfb."""
    installed(machine, *(name for name in WANTED if name not in ("openbox", "xvfb")))
    machine.has("apt-get", "")
    machine.has("id", "echo 0")
    return machine


def test_the_list_names_each_package_once():
    assert len(set(WANTED)) == len(WANTED) > 20


def test_nothing_is_said_or_done_when_nothing_is_missing(debian):
    installed(debian, *WANTED)
    done = debian.run(INSTALL)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert debian.called("apt-get") == []


def test_a_package_that_another_one_provides_is_not_missing(debian):
    others = [name for name in WANTED if name != "libportaudio2"]
    installed(debian, *others, "libportaudio2t64 libportaudio2 (= 19.6.0-1.2), libportaudio0")
    assert debian.run(INSTALL).returncode == 0
    assert debian.called("apt-get") == []


def test_only_the_missing_packages_are_installed_after_one_update(debian):
    done = debian.run(INSTALL)
    assert done.returncode == 0
    assert "openbox xvfb" in done.stderr
    update, install = debian.called("apt-get")
    assert update.endswith(" update")
    assert install.endswith(" install --yes --no-install-recommends openbox xvfb")


def test_a_package_that_was_removed_but_left_its_settings_is_missing(debian):
    installed(debian, *(name for name in WANTED if name != "xdotool"))
    debian.run(INSTALL)
    assert debian.called("apt-get")[-1].endswith(" xdotool")


def test_an_ordinary_user_goes_through_sudo_without_being_asked_where_nobody_can_answer(debian):
    debian.has("id", "echo 1000")
    debian.has("sudo", 'shift 2; "$@"')
    assert debian.run(INSTALL).returncode == 0
    assert all(call.startswith("--non-interactive -- ") for call in debian.called("sudo"))
    assert len(debian.called("apt-get")) == 2


def test_an_ordinary_user_without_sudo_is_told_what_to_install(debian):
    debian.has("id", "echo 1000")
    done = debian.run(INSTALL)
    assert done.returncode == 1
    assert "takes root or sudo" in done.stderr
    assert "openbox xvfb" in done.stderr
    assert debian.called("apt-get") == []


def test_a_system_without_apt_is_told_what_to_install(machine):
    done = machine.run(INSTALL)
    assert done.returncode == 1
    assert "no apt-get here" in done.stderr
    assert all(name in done.stderr for name in WANTED)


def test_a_failing_apt_ends_in_a_sentence_with_a_remedy(debian):
    debian.has("apt-get", "exit 100")
    done = debian.run(INSTALL)
    assert done.returncode == 1
    assert "WARMLINE_SYSTEM_PACKAGES=skip" in done.stderr


def test_whoever_has_the_packages_under_other_names_can_go_on(machine):
    done = machine.run(INSTALL, WARMLINE_SYSTEM_PACKAGES="skip")
    assert (done.returncode, done.stderr) == (0, "")


# ---- .venv ----------------------------------------------------------------------------------------------

FITTING = """
case "$*" in
    *"-m venv"*)
        mkdir -p .venv/bin
        cp "$0" .venv/bin/python
        echo "command = python $* " | sed "s| \\.venv \\$| $PWD/.venv|" >.venv/pyvenv.cfg ;;
    --version) echo "Python 3.12.1" ;;
esac
"""


@pytest.fixture
def tree(tmp_path, machine) -> Path:
    """A fresh clone, in a folder whose name has a space, on a machine with Python 3.12."""
    tree = tmp_path / "a clone"
    scripts = tree / "packaging" / "linux"
    scripts.mkdir(parents=True)
    shutil.copy(LINUX / "prepare-venv", scripts)
    for name in ("requirements.lock", "pyproject.toml", "packaging/linux/build-tools.lock"):
        (tree / name).write_text("1\n", encoding="utf-8")
    for tool in ("cp", "mkdir"):
        (machine.bin / tool).symlink_to(str(shutil.which(tool)))
    machine.has("python3.12", FITTING)
    return tree


def prepare(machine: Machine, tree: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return machine.run(tree / "packaging" / "linux" / "prepare-venv", **env)


def pip_calls(machine: Machine) -> list[str]:
    return [call for call in machine.called("python3.12") if call.startswith("-m pip")]


def test_a_fresh_clone_gets_a_venv_from_hashed_locks_and_an_editable_warmline(machine, tree):
    assert prepare(machine, tree).returncode == 0
    tools, locked, editable = pip_calls(machine)
    assert tools.endswith("--require-hashes --requirement packaging/linux/build-tools.lock")
    assert "--require-hashes --no-build-isolation" in locked
    assert editable.endswith("--no-deps --no-build-isolation --editable .")


def test_a_prepared_venv_is_left_alone(machine, tree):
    prepare(machine, tree)
    before = len(pip_calls(machine))
    done = prepare(machine, tree)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(pip_calls(machine)) == before


@pytest.mark.parametrize("changed", ["requirements.lock", "pyproject.toml", "packaging/linux/build-tools.lock"])
def test_a_changed_file_is_installed_into_the_same_venv(machine, tree, changed):
    prepare(machine, tree)
    (tree / changed).write_text("2\n", encoding="utf-8")
    done = prepare(machine, tree)
    assert done.returncode == 0
    assert "making .venv" not in done.stderr
    assert len(pip_calls(machine)) == 6


def test_a_copied_venv_is_made_again(machine, tree, tmp_path):
    prepare(machine, tree)
    moved = tree.rename(tmp_path / "elsewhere")
    assert "making .venv" in prepare(machine, moved).stderr


def test_an_install_that_failed_is_tried_again(machine, tree):
    machine.has("python3.12", FITTING.replace("case", 'case "$*" in *"-m pip"*) exit 1;; esac\ncase', 1))
    assert prepare(machine, tree).returncode != 0
    (tree / ".venv" / "bin" / "python").unlink()
    machine.has("python3.12", FITTING)
    assert prepare(machine, tree).returncode == 0
    assert len(pip_calls(machine)) == 4


def test_a_machine_without_a_fitting_python_says_so(machine, tree):
    machine.has("python3.12", "exit 1")
    machine.has("python3", "exit 1")
    done = prepare(machine, tree)
    assert done.returncode == 1
    assert "no Python from 3.11 to 3.13" in done.stderr


def test_a_python_asked_for_by_name_is_not_replaced_by_another(machine, tree):
    done = prepare(machine, tree, PYTHON="python3.9")
    assert done.returncode == 1
    assert "as python3.9" in done.stderr


# ---- a screen ---------------------------------------------------------------------------------------------

WITH_DISPLAY = LINUX / "with-display"


@pytest.fixture
def screen(machine) -> Machine:
    """A machine whose Xvfb takes display 77."""
    machine.has("Xvfb", 'echo $$ >>"$CALLS.pids"; echo 77 >&3; exec 3>&-; exec sleep 60')
    machine.has("openbox", 'echo $$ >>"$CALLS.pids"; exec sleep 60')
    machine.has("xprop", 'echo "window id # 0x1"')
    return machine


def test_the_command_gets_the_display_its_arguments_and_its_input(screen):
    done = screen.run(
        WITH_DISPLAY, "bash", "-c", 'read -r x; echo "$DISPLAY|$1|$x"; exit 7', "-", "a b", input="typed\n"
    )
    assert (done.returncode, done.stdout) == (7, ":77|a b|typed\n")


def test_screen_and_window_manager_end_with_the_command(screen):
    assert screen.run(WITH_DISPLAY, "bash", "-c", "exit 0").returncode == 0
    pids = [int(pid) for pid in Path(f"{screen.calls}.pids").read_text().split()]
    assert len(pids) == 2
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_the_command_can_be_interrupted_from_the_keyboard(screen):
    done = screen.run(
        WITH_DISPLAY, sys.executable, "-c", "import signal; print(signal.getsignal(signal.SIGINT).__name__)"
    )
    assert done.stdout == "default_int_handler\n"


def test_a_request_to_end_reaches_the_command(screen):
    waits = "trap 'exit 5' TERM; echo ready; while true; do read -r -t 0.05 || true; done"
    line = [WITH_DISPLAY, "bash", "-c", waits]
    with subprocess.Popen(line, env=screen.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "ready\n"
        running.terminate()
        assert running.wait(timeout=LIMIT_S) == 5


def test_a_screen_that_does_not_start_is_said_with_its_reason(screen):
    screen.has("Xvfb", "echo 'no room for a screen' >&2; exit 1")
    done = screen.run(WITH_DISPLAY, "bash", "-c", "echo started")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Xvfb did not start: no room for a screen" in done.stderr


def test_a_missing_window_manager_is_named(screen):
    (screen.bin / "openbox").unlink()
    done = screen.run(WITH_DISPLAY, "bash", "-c", "echo started")
    assert (done.returncode, done.stdout) == (1, "")
    assert "openbox is not installed" in done.stderr


# ---- make and the locks -------------------------------------------------------------------------------------


def test_make_lists_its_targets():
    listed = subprocess.run(["make", "-C", ROOT, "help"], capture_output=True, text=True, timeout=LIMIT_S, check=True)
    named = set(re.findall(r"^  make ([a-z-]+) +\S", listed.stdout, re.MULTILINE))
    assert {"run", "test", "lint", "bench", "bench-short", "lock", "clean", "help"} <= named


@pytest.mark.parametrize("lock", ["requirements.lock", "packaging/linux/build-tools.lock"])
def test_a_lock_pins_every_package_by_hash_and_names_no_host(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert "://" not in text
    entries = re.split(r"\n(?=\S)", text.partition("\n")[2])
    packages = [entry for entry in entries if not entry.startswith("#")]
    assert len(packages) > 5
    assert all("==" in entry and "--hash=sha256:" in entry for entry in packages)


def test_the_lock_holds_every_package_that_the_project_asks_for():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *(name for extra in project["project"]["optional-dependencies"].values() for name in extra),
        *project["dependency-groups"]["dev"],
    ]
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    names = {re.split(r"[^A-Za-z0-9._-]", asking)[0].lower().replace("_", "-") for asking in asked}
    assert names <= locked
