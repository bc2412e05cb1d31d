"""What can go wrong with sound and recognition, done for real; and what the panel then has to say.

A fault's `cause` is a context: entering it breaks something, leaving it mends that again.
"""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import soundfile
from oracle import Window
from pulse import SoundServer
from rig import DeskProcess, Said, Talk
from sounds import hold_music, pink

from warmline.core.events import Party
from warmline.speech.activity import RATE_HZ


@dataclass(frozen=True, slots=True)
class Scene:
    """Where faults happen."""

    server: SoundServer
    desk: DeskProcess
    talk: Talk
    folder: Path


@dataclass(frozen=True, slots=True)
class Fault:
    """`names` is what the panel has to name within `named_s` and to have dropped `over_s` after the end, in seconds.

    `by_itself`: it is over as soon as it has begun. `unseen`: nothing can be named before it ends. `rests`: the two
    must not talk meanwhile. `spares_gaps`: silences that touch it are judged all the same.
    """

    name: str
    cause: Callable[[Scene], contextlib.AbstractContextManager[None]]
    names: frozenset[str]
    lasts_s: tuple[float, float] = (1.5, 4.0)
    named_s: float = 1.0
    over_s: float = 2.0
    by_itself: bool = False
    unseen: bool = False
    rests: bool = False
    spares_gaps: bool = False


@contextlib.contextmanager
def _sink_gone(scene: Scene, sink: str) -> Iterator[None]:
    # PulseAudio would give a player of this sink to the other one
    scene.talk.hush(Party.AGENT if sink == scene.server.sinks.agent_sink else Party.CUSTOMER)
    scene.server.unload_sink(sink)
    try:
        yield
    finally:
        scene.server.load_sink(sink)
        scene.talk.hush()


@contextlib.contextmanager
def _server_killed(scene: Scene) -> Iterator[None]:
    scene.talk.hush(*Party)
    scene.server.kill()
    try:
        yield
    finally:
        scene.server.restart()
        scene.talk.hush()


@contextlib.contextmanager
def _server_hangs(scene: Scene) -> Iterator[None]:
    scene.talk.hush(*Party)
    os.kill(scene.server.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(scene.server.pid, signal.SIGCONT)
        scene.talk.hush()


@contextlib.contextmanager
def _rerouted(scene: Scene) -> Iterator[None]:
    """The customer's stream, and whoever else listens there, is given the agent's microphone."""
    sinks = scene.server.sinks
    sources = scene.server.pactl("list", "short", "sources").splitlines()
    customer = next(line.split("\t")[0] for line in sources if f"\t{sinks.customer_sink}.monitor\t" in line)
    for line in scene.server.pactl("list", "short", "source-outputs").splitlines():
        output, source, *_ = line.split("\t")
        if source == customer:
            scene.server.pactl("move-source-output", output, f"{sinks.agent_sink}.monitor")
    yield


@contextlib.contextmanager
def _muted(scene: Scene) -> Iterator[None]:
    source = f"{scene.server.sinks.agent_sink}.monitor"
    scene.server.pactl("set-source-mute", source, "1")
    try:
        yield
    finally:
        scene.server.pactl("set-source-mute", source, "0")


@contextlib.contextmanager
def _playing(scene: Scene, sound: np.ndarray, *sinks: str) -> Iterator[None]:
    """A sound of its own in some sinks, as long as it lasts (int16 at 16 kHz)."""
    path = scene.folder / f"fault-{threading.get_ident()}.wav"
    soundfile.write(path, sound, RATE_HZ, "PCM_16")
    players = [scene.server.play(path, sink) for sink in sinks]
    try:
        yield
    finally:
        for player in players:
            player.kill()
            player.wait()


@contextlib.contextmanager
def _same_source(scene: Scene) -> Iterator[None]:
    """Both devices deliver the customer; as it ends, the agent alone speaks."""
    sinks = scene.server.sinks
    longest = max(scene.talk.turns[Party.CUSTOMER], key=lambda turn: turn.length_s)
    sound, _ = soundfile.read(longest.path, dtype="int16")
    both = [Said(replace(longest, party=party), time.monotonic()) for party in Party]
    for said in both:
        scene.talk.note(said)
    with _playing(scene, sound, sinks.agent_sink, sinks.customer_sink):
        yield
    for said in both:
        said.cut = min(said.ends, time.monotonic())  # its players were ended
    answer = scene.talk.turns[Party.AGENT][0]
    scene.talk.note(Said(answer, time.monotonic()))
    scene.server.play(answer.path, sinks.agent_sink)


@contextlib.contextmanager
def _suspended(scene: Scene) -> Iterator[None]:
    os.kill(scene.desk.process.pid, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(scene.desk.process.pid, signal.SIGCONT)


@contextlib.contextmanager
def _stalled(scene: Scene, seconds: float) -> Iterator[None]:
    """The reader is away; what comes meanwhile arrives as a burst."""
    scene.desk.order(f"stall {seconds}")
    begun = time.monotonic()
    yield
    threading.Event().wait(max(0.0, begun + seconds - time.monotonic()))


@contextlib.contextmanager
def _recogniser_killed(scene: Scene) -> Iterator[None]:
    child = scene.desk.recogniser
    if child is not None:
        child.kill()
    yield


@contextlib.contextmanager
def _recogniser_hangs(scene: Scene) -> Iterator[None]:
    child = scene.desk.recogniser
    if child is None:
        yield
        return
    child.suspend()
    try:
        yield
    finally:
        child.resume()


@contextlib.contextmanager
def _leak(scene: Scene, leak_db: float) -> Iterator[None]:
    """What the customer's loudspeaker plays is heard by the microphone too, so much softer."""
    sinks, server = scene.server.sinks, scene.server
    scene.talk.rest()  # a leak is there before anybody speaks
    before = set(server.pactl("list", "short", "sink-inputs").splitlines())
    module = server.load("module-loopback", f"source={sinks.customer_sink}.monitor", f"sink={sinks.agent_sink}",
                         "latency_msec=20", "remix=no")  # fmt: skip
    (leak,) = set(server.pactl("list", "short", "sink-inputs").splitlines()) - before
    server.pactl("set-sink-input-volume", leak.split("\t")[0], f"{leak_db}dB")
    scene.talk.go_on()
    try:
        yield
    finally:
        scene.talk.rest()
        server.pactl("unload-module", module)
        scene.talk.go_on()


FAULTS = (
    Fault("customer's sink gone", lambda s: _sink_gone(s, s.server.sinks.customer_sink), frozenset({"customer:lost"})),
    Fault("agent's source gone", lambda s: _sink_gone(s, s.server.sinks.agent_sink), frozenset({"agent:lost"})),
    Fault("server killed", _server_killed, frozenset({"agent:lost", "customer:lost"})),
    Fault("server hangs", _server_hangs, frozenset({"agent:lost", "customer:lost"})),
    Fault("stream re-routed", _rerouted, frozenset({"customer:lost"}), lasts_s=(0, 0), by_itself=True),
    Fault("microphone muted", _muted, frozenset({"agent:muted"})),
    Fault("same source", _same_source, frozenset({"agent:echo", "customer:echo"}), rests=True),
    Fault("recogniser killed", _recogniser_killed, frozenset({"all:error"}), lasts_s=(0, 0), by_itself=True,
          over_s=3.0, spares_gaps=True),
    Fault("recogniser hangs", _recogniser_hangs, frozenset({"all:behind"}), lasts_s=(3, 6), spares_gaps=True),
    Fault("reader stalls", lambda s: _stalled(s, 8.0), frozenset({"all:late"}), lasts_s=(8, 8)),
    Fault("suspended", _suspended, frozenset({"all:late"}), lasts_s=(5, 5), unseen=True),
    Fault("pink noise", lambda s: _playing(s, pink(12.0, -30.0), s.server.sinks.agent_sink),
          frozenset({"agent:noise"}), lasts_s=(4, 6), named_s=3.3, over_s=3.3, rests=True, spares_gaps=True),
    Fault("hold music", lambda s: _playing(s, hold_music(20.0), s.server.sinks.customer_sink),
          frozenset({"customer:music"}), lasts_s=(4, 8), named_s=3.3, over_s=3.3, rests=True),
    Fault("leak at -20 dB", lambda s: _leak(s, -20.0), frozenset(), lasts_s=(8, 12), spares_gaps=True),
    Fault("leak at -30 dB", lambda s: _leak(s, -30.0), frozenset(), lasts_s=(8, 12), spares_gaps=True),
)  # fmt: skip
"""All of them, each as likely as the next in a soak. A recogniser that was killed has to load its model again."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a fault went: seconds from its begin (unseen: from its end) until it was named, and until it was over."""

    fault: Fault
    named_s: float | None
    over_s: float | None

    @property
    def holds(self) -> bool:
        if not self.fault.names:
            return True
        named = self.named_s is not None and self.named_s <= self.fault.named_s
        return named and self.over_s is not None and self.over_s <= self.fault.over_s

    def __str__(self) -> str:
        if not self.fault.names:
            return f"{self.fault.name}: done"
        told = [
            f"{what} {'never' if seconds is None else f'{seconds:.2f} s'}"
            for what, seconds in (("named", self.named_s), ("over", self.over_s))
        ]
        return f"{self.fault.name}: {', '.join(told)}{'' if self.holds else '  BROKEN'}"


PATIENCE_S = 8.0
"""So long a name, or its end, is waited for: longer than is promised, to say how late it came."""


def provoke(
    scene: Scene, fault: Fault, lasts_s: float, broken: Callable[[Window], None] = lambda window: None
) -> Outcome:
    """Break it, wait, mend it; `broken` is told of the window before it begins and its end is set after."""
    if fault.rests:
        scene.talk.rest()
    window = Window(time.monotonic() - 0.1, float("inf"), fault.spares_gaps, fault.name)
    broken(window)
    begin = time.monotonic()
    with fault.cause(scene):
        threading.Event().wait(lasts_s)
    end = begin if fault.by_itself else time.monotonic()
    named_s = over_s = None
    since = end if fault.unseen else begin
    over = end
    if fault.names:
        named = scene.desk.wait_named(
            fault.names, since=since, within_s=max(0.1, since + PATIENCE_S - time.monotonic())
        )
        if named is not None:
            named_s = named - since
            gone = scene.desk.wait_over(fault.names, since=max(end, named), within_s=PATIENCE_S)
            over_s = None if gone is None else gone - end
            over = time.monotonic() if gone is None else gone
    window.end = max(end + 2.0, over + 0.2)
    if fault.rests:
        scene.talk.go_on()
    return Outcome(fault, named_s, over_s)
