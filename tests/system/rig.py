"""What fault tests drive: a private sound server, the desk as a process of its own, and two people who talk."""

import json
import os
import random
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import psutil
import soundfile
from pulse import SoundServer

from warmline.audio.recordings import open_recording
from warmline.core.events import Party, SpeechEnded, SpeechStarted
from warmline.speech.activity import RATE_HZ
from warmline.speech.listener import Listener

SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"
TURNS = {
    Party.AGENT: ((18.41, 21.53), (25.81, 28.84), (49.19, 52.68), (62.01, 64.43), (81.32, 84.65)),
    Party.CUSTOMER: ((22.23, 25.21), (29.54, 31.77), (53.28, 61.41)),
}
"""Seconds of the sample call with one turn each; none of them announces a hold or says goodbye."""
ASKS = frozenset({"agent-0"})
"""This turn asks the customer to look for something: the silence after it has a reason, and need not bring a cue."""
AFTER_S = 0.4
Line = dict


class DeskProcess:
    """The desk, started on a display; every line that it tells goes to `hear`, on a thread of its own."""

    def __init__(self, environment: Mapping[str, str], hear: Callable[[Line], None], *options: str) -> None:
        here = Path(__file__).resolve().parent
        paths = [str(here.parents[1] / "app"), str(here)]
        command = [sys.executable, str(here / "desk_process.py"), *options]
        self.process = subprocess.Popen(
            command,
            env={**environment, "PYTHONPATH": os.pathsep.join(paths)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C is for us: we end it in good order
        )
        self._hear = hear
        self._changed = threading.Condition()
        self.lines: deque[Line] = deque(maxlen=20_000)
        self.named: frozenset[str] = frozenset()
        self._thread = threading.Thread(target=self._listen, name="desk-lines")
        self._thread.start()

    def order(self, order: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(order + "\n")
        self.process.stdin.flush()

    def wait(self, wanted: Callable[[Line], bool], *, since: float, within_s: float) -> float | None:
        """When the first line since then came that is wanted; None: not in time."""
        deadline = time.monotonic() + within_s
        with self._changed:
            while True:
                for line in self.lines:
                    if line["at"] >= since and wanted(line):
                        return float(line["at"])
                left_s = deadline - time.monotonic()
                if left_s <= 0 or self.process.poll() is not None:
                    return None
                self._changed.wait(left_s)

    def wait_named(self, names: frozenset[str], *, since: float, within_s: float) -> float | None:
        """When the panel named all of these."""
        return self.wait(lambda line: names <= _named(line), since=since, within_s=within_s)

    def wait_over(self, names: frozenset[str], *, since: float, within_s: float) -> float | None:
        """When the panel had none of these any more; `since` if it had none then."""
        with self._changed:
            last = [line for line in self.lines if line["kind"] == "panel" and line["at"] <= since]
        if last and not names & _named(last[-1]):
            return since
        return self.wait(
            lambda line: line["kind"] == "panel" and line["at"] > since and not names & _named(line),
            since=since,
            within_s=within_s,
        )

    @property
    def recogniser(self) -> psutil.Process | None:
        """The recogniser child that runs now."""
        children = psutil.Process(self.process.pid).children()
        return children[0] if children else None

    def stop(self) -> int:
        """End it; its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            status = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            status = self.process.wait()
        self._thread.join(timeout=5)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()
        return status

    def _listen(self) -> None:
        assert self.process.stdout is not None
        for text in self.process.stdout:
            line = json.loads(text)
            with self._changed:
                self.lines.append(line)
                if line["kind"] == "panel":
                    self.named = _named(line)
                self._changed.notify_all()
            self._hear(line)
        with self._changed:
            self._changed.notify_all()


def understands(line: Line) -> bool:
    """The recogniser is ready."""
    return line.get("type") == "health" and line["party"] is None and line["state"] == "live"


def _named(line: Line) -> frozenset[str]:
    return frozenset(line.get("named", ()))


@dataclass(frozen=True, slots=True)
class Turn:
    """A turn as a file: it starts and ends so many seconds after the file does (dated by our own voice activity)."""

    party: Party
    path: Path
    start_s: float
    end_s: float
    length_s: float
    boundaries: tuple[float, ...]


def turns(folder: Path) -> dict[Party, list[Turn]]:
    """The turns that the two take."""
    whole = np.concatenate(list(open_recording(SAMPLE).blocks(10.0)))
    return {
        party: [_turn(folder / f"{party}-{number}.wav", whole, party, *piece) for number, piece in enumerate(pieces)]
        for party, pieces in TURNS.items()
    }


def _turn(path: Path, whole: np.ndarray, party: Party, begin_s: float, end_s: float) -> Turn:
    column = 0 if party is Party.AGENT else 1
    sound = whole[round(begin_s * RATE_HZ) : round(end_s * RATE_HZ), column]
    soundfile.write(path, sound, RATE_HZ, "PCM_16")
    heard = np.zeros((len(sound) + RATE_HZ, 2), np.int16)
    heard[: len(sound), column] = sound
    events = [event for frame in Listener().hear(heard) for event in frame.events]
    starts = [event.t for event in events if isinstance(event, SpeechStarted)]
    ends = [event.t for event in events if isinstance(event, SpeechEnded)]
    return Turn(party, path, starts[0], ends[-1], len(sound) / RATE_HZ, tuple(ends))


@dataclass(slots=True)
class Said:
    """A turn that was played from `at` on (monotonic); `cut` when its player was ended before its end."""

    turn: Turn
    at: float
    cut: float | None = None

    @property
    def begins(self) -> float:
        return self.at + self.turn.start_s

    @property
    def ends(self) -> float:
        return self.at + self.turn.end_s if self.cut is None else self.cut


class Talk:
    """The two talk in turns with gaps of all kinds, on a thread of its own; `said` tells what was played when."""

    GAPS_S = (0.3, 0.6, 1.2, 3.2, 5.2, 5.2, 7.2)

    def __init__(self, server: SoundServer, folder: Path, seed: int, said: Callable[[Said], None]) -> None:
        self._server = server
        self.turns = turns(folder)
        self._random = random.Random(seed)
        self._said = said
        self._stopping = threading.Event()
        self._resting = threading.Event()
        self._idle = threading.Event()
        self._idle.set()
        self._mute: frozenset[Party] = frozenset()
        self._saying = threading.Lock()
        self._now: tuple[Said, subprocess.Popen[bytes]] | None = None
        self._thread = threading.Thread(target=self._talk, name="talk")

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self.hush()
        self._thread.join()

    def rest(self, within_s: float = 15.0) -> None:
        """Say no more until `go_on`; returns once nobody speaks."""
        self._resting.set()
        assert self._idle.wait(within_s)

    def go_on(self) -> None:
        self._resting.clear()

    def note(self, said: Said) -> None:
        """Something was said that did not come from here."""
        self._said(said)

    def hush(self, *parties: Party) -> None:
        """End at once what is being said: a sink is going away. These parties say no more until the next `hush`."""
        with self._saying:
            self._mute = frozenset(parties)
            now = self._now
            if now is not None and now[1].poll() is None:
                now[0].cut = time.monotonic()
                now[1].kill()

    def say(self, turn: Turn) -> Said:
        """Play one turn to its end."""
        sinks = self._server.sinks
        sink = sinks.agent_sink if turn.party is Party.AGENT else sinks.customer_sink
        said = Said(turn, time.monotonic())
        with self._saying:
            if turn.party in self._mute:
                return said
            player = self._server.play(turn.path, sink)
            self._now = said, player
        self._said(said)
        player.wait()
        self._now = None
        while said.cut is None and time.monotonic() < said.ends + AFTER_S and not self._stopping.is_set():
            self._stopping.wait(0.05)  # a player is done before the last of it has sounded
        if said.cut is None and player.returncode != 0:
            said.cut = time.monotonic()
        return said

    def _talk(self) -> None:
        party = Party.CUSTOMER
        while not self._stopping.is_set():
            if self._resting.is_set():
                self._idle.set()
                self._stopping.wait(0.05)
                continue
            self._idle.clear()
            self.say(self._random.choice(self.turns[party]))
            party = party.other if self._random.random() < 0.7 else party
            gap_s = self._random.choice(self.GAPS_S)
            until = time.monotonic() + gap_s
            while time.monotonic() < until and not self._stopping.is_set() and not self._resting.is_set():
                self._stopping.wait(0.05)
        self._idle.set()
