"""Where the sound server has our streams connected: asked anew for every block of sound.

PulseAudio moves a stream silently when its source vanishes. Events about it may come after the first block of the
wrong source; an answer that was asked for after a block had arrived cannot. It costs 0.25 ms of processor time.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from warmline.audio.sound import Route, ServerSource, SoundServer, SoundServerGoneError

IDLE_S = 0.2  # between questions while no sound comes, and between looks at the list of sources


@dataclass(frozen=True, slots=True)
class RouteReport:
    """What the server said to a question put at `asked_at`; None: it did not answer."""

    asked_at: float
    routes: Mapping[str, Route] | None
    sources: Mapping[int, ServerSource]


@dataclass(frozen=True, slots=True)
class ThreadCrashed:
    """A thread of the capture ended by an error that nobody expected."""

    thread: str
    error: BaseException


class RouteWatch:
    """Asks on its own thread, `audio-route`, and posts the answers."""

    def __init__(
        self,
        connect: Callable[[], SoundServer],
        post: Callable[[RouteReport | ThreadCrashed], None],
        clock: Callable[[], float],
    ) -> None:
        self._connect = connect
        self._post = post
        self._clock = clock
        self._wanted = threading.Event()
        self._stopping = threading.Event()
        self._sources: dict[int, ServerSource] = {}
        self._sources_at = float("-inf")
        self._thread = threading.Thread(target=self._run, name="audio-route", daemon=True)

    def start(self) -> None:
        """Begin to ask."""
        self._thread.start()

    def ask(self) -> None:
        """Ask once more, soon. From any thread."""
        self._wanted.set()

    def stop(self, timeout_s: float) -> bool:
        """End the thread; False if a server that hangs keeps it."""
        self._stopping.set()
        self._wanted.set()
        self._thread.join(timeout_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            server = self._connect()
            try:
                while not self._stopping.is_set():
                    self._post(self._report(server))
                    self._wanted.wait(IDLE_S)
                    self._wanted.clear()
            finally:
                server.close()
        except Exception as error:  # noqa: BLE001  whatever it is, the reader must learn of it
            self._post(ThreadCrashed("audio-route", error))

    def _report(self, server: SoundServer) -> RouteReport:
        asked_at = self._clock()
        try:
            routes = server.routes()
            unheard_of = any(route.source_index not in self._sources for route in routes.values())
            if unheard_of or asked_at - self._sources_at >= IDLE_S:
                self._sources = {source.index: source for source in server.sources()}
                self._sources_at = asked_at
        except SoundServerGoneError:
            # A new server counts its sources from 0 again.
            self._sources = {}
            return RouteReport(asked_at, None, {})
        return RouteReport(asked_at, routes, self._sources)
