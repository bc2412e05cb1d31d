"""Every promise in numbers: `make bench`, and its short form in CI.

    python tests/benchmarks/run.py [--short] [NAME ...]

Each benchmark is a program of its own. The exit status is 1 when a promise is broken; in the short form, on a
machine that others share, promises about time are reported and only those about results can fail.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BENCHMARKS = {
    "replay": ["replay_speed.py"],
    "score": ["scored_calls.py"],
    "etiquette": ["etiquette.py"],
    "vosk": ["vosk_partials.py"],
    "timing": ["live_timing.py"],
    "words": ["live_words.py"],
    "load": ["live_load.py"],
    "focus": ["focus_bench.py"],
    "panel": ["panel_bench.py"],
    "boundaries": ["boundaries.py"],
    "first_run": ["first_run.py"],
    "soak": ["soak.py", "--faults", "30"],
}
LONG = {"soak"}
"""Without a short form: tests/system/test_faults_on_the_panel.py has the same faults, once each, in a fixed order."""
ON_A_SCREEN = {"timing", "words", "load", "panel", "soak"}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}; default: all")
    parser.add_argument("--short", action="store_true")
    args = parser.parse_args()
    results: list[dict[str, object]] = []
    crashed = []
    for name in args.names or [name for name in BENCHMARKS if not (args.short and name in LONG)]:
        begun = time.monotonic()
        found, status = _run(name, args.short)
        results += found
        crashed += [name] if status else []
        print(f"{name}: {time.monotonic() - begun:.0f} s", flush=True)
    _table(results)
    broken = [r for r in results if not _holds(r) and not (args.short and r["timing"])]
    for name in crashed:
        print(f"{name} did not finish")
    return 1 if broken or crashed else 0


def _run(name: str, short: bool) -> tuple[list[dict[str, object]], int]:
    command = [sys.executable, str(HERE / BENCHMARKS[name][0]), *BENCHMARKS[name][1:], *(["--short"] if short else [])]
    if name in ON_A_SCREEN and not os.environ.get("DISPLAY"):
        command = [str(ROOT / "packaging/linux/with-display"), *command]
    paths = [ROOT / "app", ROOT / "tests/system", ROOT / "tests/benchmarks"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths))}
    found = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith("RESULT "):
                found.append(json.loads(line[7:]))
            else:
                print(f"  {line.rstrip()}", flush=True)
    return found, process.returncode


def _holds(result: dict) -> bool:
    most, least, value = result["most"], result["least"], result["value"]
    return (most is None or value <= most) and (least is None or value >= least)


def _table(results: list[dict]) -> None:
    for result in results:
        bound = f"<= {result['most']}" if result["most"] is not None else f">= {result['least']}"
        verdict = "holds" if _holds(result) else "BROKEN"
        number = f"{result['value']:>10.3f} {result['unit']:<6}"
        print(f"{result['name']:<48}{number}{bound:>12}  {verdict:<7} {result['remark']}")


if __name__ == "__main__":
    sys.exit(main())
