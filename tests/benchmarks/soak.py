"""Calls at call pace while things break at random: `make soak`.

    python tests/benchmarks/soak.py [--faults N | --minutes M | --hours H] [--seed S] [--short]

A real desk on a screen, a real sound server, a real recogniser; two people talk, and every few seconds something
breaks. Every fault must be named on the panel within a second and be over within two, no cue may be wrong, none
that is due outside the faults may be missing, nothing may leak. The exit status is 1 when a promise is broken.
"""

import argparse
import os
import random
import signal
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from faults import FAULTS, Fault, Outcome, Scene, provoke
from household import Household
from oracle import Oracle
from pulse import SoundServer
from report import Result, tell
from rig import DeskProcess, Talk, understands

SHORT = (
    "customer's sink gone",
    "microphone muted",
    "server killed",
    "stream re-routed",
    "recogniser killed",
    "suspended",
)
PAUSE_S = (4.0, 18.0)
CALL_S = (40.0, 100.0)
READY_S = 60.0


class Soak:
    """One run. Main thread."""

    def __init__(self, scene: Scene, oracle: Oracle, seed: int) -> None:
        self.scene, self.oracle = scene, oracle
        self.random = random.Random(seed)
        self.outcomes: list[Outcome] = []
        self.household = Household(scene.desk.process.pid)
        self.calls = 0
        self._call_until = 0.0

    def begin(self) -> None:
        """Until both are heard and words are understood; then the first call."""
        desk = self.scene.desk
        begun = time.monotonic()
        if desk.wait(understands, since=0.0, within_s=READY_S) is None:
            raise SystemExit("The desk does not become ready.")
        print(f"ready after {time.monotonic() - begun:.1f} s; load {os.getloadavg()[0]:.1f}", flush=True)
        self.scene.talk.rest()
        self.scene.talk.start()
        self._next_call()

    def fault(self, fault: Fault) -> None:
        """Some talk, then one fault; in between the call may end and the next begin."""
        self._wait(self.random.uniform(*PAUSE_S))
        if time.monotonic() > self._call_until:
            self._next_call()
            self._wait(1.5)
        self.household.measure()
        outcome = provoke(self.scene, fault, self.random.uniform(*fault.lasts_s), self.oracle.broken)
        self.outcomes.append(outcome)

    def end(self) -> None:
        """The last call is over and judged."""
        self._wait(6.0)
        self.household.measure()
        self._end_call()

    def _next_call(self) -> None:
        if self.calls:
            self._end_call()
        self.calls += 1
        begun = time.monotonic()
        self.scene.desk.order("answered")
        self.scene.desk.wait(lambda line: line.get("type") == "answered", since=begun, within_s=10.0)
        self._call_until = time.monotonic() + self.random.uniform(*CALL_S)
        self.scene.talk.go_on()

    def _end_call(self) -> None:
        self.scene.talk.rest()
        begun = time.monotonic()
        self.scene.desk.order("ended")
        self.scene.desk.wait(lambda line: line.get("type") == "call.ended", since=begun, within_s=10.0)
        self.oracle.judge()

    def _wait(self, seconds: float) -> None:
        if self.scene.desk.process.poll() is not None:
            raise SystemExit(f"The desk ended with status {self.scene.desk.process.returncode}.")
        threading.Event().wait(seconds)

    def progress(self, number: int) -> str:
        verdict = self.oracle.verdict
        return (
            f"{number:>5}  {time.strftime('%H:%M:%S')}  {self.outcomes[-1]}  |  "
            f"calls {self.calls}, cues due {verdict.due}, missed {len(verdict.missed)}, wrong {len(verdict.wrong)}  |  "
            f"{self.household}"
        )


def report(soak: Soak, seconds: float) -> bool:
    """Print the tables; true when every promise holds."""
    by_fault: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in soak.outcomes:
        by_fault[outcome.fault.name].append(outcome)
    print(f"\n{'fault':<24}{'times':>6}{'named, median':>15}{'worst':>8}{'over, median':>15}{'worst':>8}{'broken':>8}")
    for name, outcomes in sorted(by_fault.items()):
        print(f"{name:<24}{len(outcomes):>6}" + "".join(_columns(outcomes)))
    verdict, house = soak.oracle.verdict, soak.household
    for title, items in (("missed", verdict.missed), ("wrong", verdict.wrong), ("invented speech", verdict.invented),
                         ("turns not heard", verdict.swallowed)):  # fmt: skip
        for item in items:
            print(f"{title}: {item}")
    broken = [outcome for outcome in soak.outcomes if not outcome.holds]
    offsets = verdict.offsets_s or [0.0]
    results = [
        Result("faults not named or not over in time", len(broken), "", most=0, remark=f"of {len(soak.outcomes)}"),
        Result("wrong cues", len(verdict.wrong), "", most=0, timing=False),
        Result("timing cues missed outside faults", len(verdict.missed), "", most=0, timing=False,
               remark=f"of {verdict.due} due in {soak.calls} calls"),
        Result("turns that nobody spoke", len(verdict.invented), "", most=0, timing=False),
        Result("turns not heard outside faults", len(verdict.swallowed), "", most=0, timing=False,
               remark=f"of {verdict.turns}"),
        Result("call's clock against the sound, worst", round(float(np.max(np.abs(offsets))), 3), "s", most=0.6,
               remark=f"median {np.median(offsets):.3f}"),
        *house.results(),
    ]  # fmt: skip
    for result in results:
        tell(result)
        bound = f"<= {result.most}"
        print(f"{result.name:<44}{result.value:>10.3f} {result.unit:<6}{bound:>10}  "
              f"{'holds' if result.holds else 'BROKEN':<7} {result.remark}")  # fmt: skip
    print(f"{seconds / 60:.1f} minutes, load now {os.getloadavg()[0]:.1f}")
    return all(result.holds for result in results)


def _columns(outcomes: list[Outcome]) -> list[str]:
    columns = []
    for width, values in (
        (15, [one.named_s for one in outcomes if one.named_s is not None]),
        (15, [one.over_s for one in outcomes if one.over_s is not None]),
    ):
        columns += [f"{np.median(values):>{width}.2f}{max(values):>8.2f}" if values else f"{'-':>{width}}{'-':>8}"]
    return [*columns, f"{sum(not one.holds for one in outcomes):>8}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--faults", type=int, help="so many faults (1000)")
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--hours", type=float)
    parser.add_argument("--only", metavar="FAULT", help="those whose name holds this")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--short", action="store_true", help="one of the quick ones each")
    args = parser.parse_args()
    lasts_s = 60.0 * (args.minutes or 0.0) + 3600.0 * (args.hours or 0.0) or float("inf")
    most = args.faults or (1000 if lasts_s == float("inf") else sys.maxsize)
    most = len(SHORT) if args.short else most
    faults = [fault for fault in FAULTS if (args.only or "") in fault.name]
    if args.short:
        faults = [fault for fault in FAULTS if fault.name in SHORT]
    signal.signal(signal.SIGTERM, signal.getsignal(signal.SIGINT))  # ended from outside is ended by hand
    begun = time.monotonic()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(prefix="warmline-soak-")))
        server = stack.enter_context(SoundServer())
        oracle = Oracle()
        settings = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_STATE_HOME": str(folder / "state")}
        desk = DeskProcess({**os.environ, **settings}, oracle.hear)
        stack.callback(desk.stop)
        talk = Talk(server, folder, args.seed, oracle.said)
        stack.callback(talk.stop)
        soak = Soak(Scene(server, desk, talk, folder), oracle, args.seed)
        try:
            soak.begin()
            for number, fault in enumerate(_order(faults, most, soak.random), 1):
                if time.monotonic() - begun > lasts_s:
                    break
                soak.fault(fault)
                print(soak.progress(number), flush=True)
            soak.end()
        except KeyboardInterrupt:
            print("\nended by hand; this is what was seen so far")
        holds = report(soak, time.monotonic() - begun)
    return 0 if holds or args.short else 1  # of the short form, run.py is the judge


def _order(faults: list[Fault], most: int, chance: random.Random) -> Iterator[Fault]:
    """Each as often as the others, in an order that nobody foresees."""
    left: list[Fault] = []
    for _ in range(most):
        if not left:
            left = chance.sample(faults, len(faults))
        yield left.pop()


if __name__ == "__main__":
    sys.exit(main())
