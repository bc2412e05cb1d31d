"""One device while it is captured: which stream is its own now, what came, whether it can be believed.

The reader's thread owns these objects.
"""

from collections import deque

from warmline.audio.health import Loss, PartyHealth
from warmline.audio.mending import Opened, RawBlock
from warmline.audio.resampling import RATE_HZ
from warmline.audio.routes import RouteReport
from warmline.audio.sound import PULSEAUDIO, ServerSource
from warmline.audio.track import Track

STALL_S = 0.5  # without sound, and the line is lost
RETRY_S = 0.25


class Line:
    """A device and the parties that it carries, in the order of its columns."""

    def __init__(self, parties: tuple[PartyHealth, ...], device: str, host_api: str, started_at: float) -> None:
        self.parties = parties
        self.track = Track(len(parties), started_at)
        self.heard = False
        self.loss: Loss | None = None
        self.mending = False
        self._device = device
        self._on_server = host_api == PULSEAUDIO
        self._stream: int | None = None
        self._tag = ""
        self._source: int | None = None  # index of the source it was first seen on
        self._pending: deque[RawBlock] = deque()  # until the server has said where they come from
        self._pending_bytes = 0
        self._bytes_a_second = 1
        self._alive_at = started_at
        self._retry_at = started_at

    def opened(self, message: Opened, now: float) -> None:
        """Its device is open (again)."""
        self.mending = False
        self._retry_at = now + STALL_S + RETRY_S
        self._stream, self._tag, self._source = message.stream, message.tag, None
        self._forget_pending()
        self._bytes_a_second = message.device.rate_hz * message.channels * 2
        self._alive_at = now
        for party in self.parties:
            party.detail = message.device.description
        self.track.begin(message.device.rate_hz, message.channels)

    def not_opened(self, loss: Loss, now: float) -> None:
        """Its device could not be opened."""
        self.mending = False
        self._retry_at = now + RETRY_S
        self.lose(loss)

    def ended(self, stream: int) -> None:
        """A stream ended by itself."""
        if stream == self._stream:
            self._stream = None
            self.lose(Loss.ENDED)

    def take(self, block: RawBlock) -> None:
        """A block came; on a sound server it waits for `learn`."""
        if block.stream != self._stream:
            return
        self._pending.append(block)
        self._pending_bytes += len(block.data)
        if not self._on_server:
            self._believe(block.arrived)

    def learn(self, report: RouteReport) -> None:
        """The server has said where our streams are connected."""
        if not self._on_server or self._stream is None or report.routes is None:
            return
        route = report.routes.get(self._tag)
        source = report.sources.get(route.source_index) if route is not None else None
        if route is None or source is None:
            return
        if not self._is_mine(source):
            self._stream = None
            self._forget_pending()
            self.lose(Loss.MOVED)
            return
        for party in self.parties:
            party.muted = source.muted or route.muted
        self._believe(report.asked_at)

    @property
    def reach(self) -> int:
        """How far its tape would go if the server vouched for all that came."""
        return self.track.tape.end + self._pending_bytes * RATE_HZ // self._bytes_a_second

    @property
    def newest(self) -> float:
        """When the last block came that nobody has vouched for; -inf: there is none."""
        return self._pending[-1].arrived if self._pending else float("-inf")

    def check(self, now: float) -> None:
        """Nothing for too long: lost."""
        if self.loss is None and now - self._alive_at > STALL_S:
            self.lose(Loss.STALLED)

    def excuse(self, now: float) -> None:
        """We ourselves were away: what is late may still come."""
        self._alive_at = now

    def wants_mending(self, now: float) -> bool:
        """Whether it is time to open it again."""
        return self.loss is not None and not self.mending and now >= self._retry_at

    def lose(self, loss: Loss) -> None:
        """Its parties are lost from now on."""
        self.loss = loss
        for party in self.parties:
            party.loss = loss

    def _believe(self, until: float) -> None:
        """What has arrived until then is this line's sound."""
        newest = float("-inf")
        while self._pending and self._pending[0].arrived <= until:
            block = self._pending.popleft()
            self._pending_bytes -= len(block.data)
            self.track.add(block.data, block.arrived)
            newest = block.arrived
        if self.track.lay_down():
            self._alive_at = max(self._alive_at, newest)
            self.heard = True
            self.loss = None
            for party in self.parties:
                party.loss = None

    def _forget_pending(self) -> None:
        self._pending.clear()
        self._pending_bytes = 0

    def _is_mine(self, source: ServerSource) -> bool:
        # The same name under a new index: the source was gone meanwhile, and we recorded something else.
        if self._source is None:
            self._source = source.index
        return source.name == self._device and source.index == self._source
