"""A desk as `warmline run` builds it, as a program that tells what it does: `rig.py` starts it.

Standard output: JSON lines with `at`, a second of the monotonic clock; every record, and what the panel shows
whenever that changes. Standard input: one order a line (`answered`, `ended`, `stall SECONDS`); its end quits.
"""

import json
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from queue import Empty, SimpleQueue

from warmline.audio.capture import CapturedBlock, LiveCapture
from warmline.audio.nullsinks import NullSinks
from warmline.cli.desk import Desk, DeskSetup
from warmline.config.profiles import Personal, Profile
from warmline.core.codec import to_line
from warmline.runtime.river import Record
from warmline.ui import acts
from warmline.ui.titles import trouble_words


class StallingCapture:
    """A live capture whose reader can be held up: what comes meanwhile arrives late, as one burst."""

    def __init__(self, capture: LiveCapture, stalls: "SimpleQueue[float]") -> None:
        self._capture = capture
        self._stalls = stalls

    @property
    def started_at(self) -> float:
        return self._capture.started_at

    def start(self) -> None:
        self._capture.start()

    def read(self, timeout_s: float) -> CapturedBlock | None:
        with suppress(Empty):
            time.sleep(self._stalls.get_nowait())
        return self._capture.read(timeout_s)

    def stop(self) -> None:
        self._capture.stop()


class Teller:
    """Writes lines; from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._shown: object = None

    def record(self, record: Record) -> None:
        self._write({"kind": "record", **json.loads(to_line(record))})

    def panel(self, desk: Desk) -> None:
        """What the panel shows of troubles, if that is new. GUI thread, after the panel took a record."""
        state = desk.panel.state
        named = sorted(_name(trouble) for trouble in state.troubles)
        worst = state.trouble
        row = desk.panel.findChild(type(desk.panel._fold.trouble))
        said = row.sentence if row is not None and row.isVisible() else ""
        short = "" if worst is None else trouble_words(worst).short
        shown = {"kind": "panel", "named": named, "short": short, "said": said, "phase": str(state.phase)}
        if shown != self._shown:
            self._shown = shown
            self._write(shown)

    def _write(self, line: dict) -> None:
        with self._lock:
            sys.stdout.write(json.dumps({"at": time.monotonic(), **line}) + "\n")
            sys.stdout.flush()


def _name(trouble: object) -> str:
    """`customer:lost`, `agent:noise`, `all:error`."""
    state = getattr(trouble, "state", None) or getattr(trouble, "type", "")
    return f"{getattr(trouble, 'party', None) or 'all'}:{state}"


def obey(desk: Desk, stalls: "SimpleQueue[float]") -> None:
    """Take orders until there are no more."""
    for order in sys.stdin:
        match order.split():
            case ["answered"]:
                desk.session.act(acts.start_call())
            case ["ended"]:
                desk.session.act(acts.end_call())
            case ["stall", seconds]:
                stalls.put(float(seconds))
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> int:
    teller = Teller()
    stalls: SimpleQueue[float] = SimpleQueue()
    personal = Personal(name="Kim", call_boundaries=False)
    words = "--no-words" not in sys.argv
    setup = DeskSetup(profile=Profile(company="Maple"), personal=personal, words=words, watch=teller.record)
    desk = Desk(setup, lambda: StallingCapture(LiveCapture(NullSinks().choice, patient=True), stalls))
    desk.bridge.record.connect(lambda record: teller.panel(desk))
    threading.Thread(target=obey, args=(desk, stalls), name="orders", daemon=True).start()
    return desk.run()


if __name__ == "__main__":
    sys.exit(main())
