"""Who has spoken in the last seconds, for the question whether two people talk with each other."""

from dataclasses import dataclass, field

from warmline.core.events import Party, SpeechEnded, SpeechStarted

REMEMBERED_S = 14.5
"""What is older begins no call: the sound is not kept any longer (ours, below the 15 s of sound in memory)."""

SAME_TURN_S = 2.0
"""Pauses up to this long are within one's turn ("Hello … Acme, how can I help?", ours)."""

EXCHANGE_S = 4.0
"""What the agent says this soon after the customer is said to them; later it may be anybody (ours)."""

MOST_OVERLAP = 0.5
"""Two who talk with each other talk less than half of the time together; a film and a chat do not care (ours)."""


@dataclass(frozen=True, slots=True)
class Span:
    """Speech of one party from `start` to `end` (None: it goes on)."""

    start: float
    end: float | None = None

    def until(self, now: float) -> float:
        """Its end, or `now`."""
        return now if self.end is None else self.end


@dataclass(frozen=True, slots=True)
class Said:
    """What a party has said since some instant: when it began, and for how many seconds."""

    start: float
    speech_s: float


@dataclass(frozen=True, slots=True)
class Opening:
    """Two began to talk with each other at `start`."""

    start: float
    first: Party


@dataclass(slots=True)
class Conversation:
    """Spans of speech of both parties; `exchange_end` is when they last spoke with each other. Not thread-safe."""

    _spans: dict[Party, list[Span]] = field(default_factory=lambda: {party: [] for party in Party})
    _last_end: dict[Party, float] = field(default_factory=lambda: dict.fromkeys(Party, float("-inf")))
    _closed: float = float("-inf")
    _addressed: bool = False
    exchange_end: float = float("-inf")

    def take(self, event: SpeechStarted | SpeechEnded) -> None:
        """A party begins to speak, or falls silent."""
        spans = self._spans[event.party]
        customer = event.party is Party.CUSTOMER
        if isinstance(event, SpeechStarted):
            spans.append(Span(event.t))
            if not customer:
                self._addressed = self.speaks(Party.CUSTOMER) or event.t - self.exchange_end <= EXCHANGE_S
            return
        self._last_end[event.party] = event.t
        if customer or self._addressed:
            self.exchange_end = max(self.exchange_end, event.t)
        if spans and spans[-1].end is None:
            spans[-1] = Span(spans[-1].start, event.t)

    def forget(self, now: float) -> None:
        """Drop what is too old to matter."""
        for party, spans in self._spans.items():
            if spans and spans[0].until(now) < now - REMEMBERED_S:
                self._spans[party] = [span for span in spans if span.until(now) >= now - REMEMBERED_S]

    def close(self, now: float) -> None:
        """A call is over: only what begins later counts for the next."""
        self._closed = now

    def speaks(self, party: Party) -> bool:
        """The party is speaking."""
        return bool(self._spans[party]) and self._spans[party][-1].end is None

    def last_end(self, party: Party) -> float:
        """When the party last fell silent; minus infinity: it has not spoken."""
        return self._last_end[party]

    def silent_since(self, now: float) -> float:
        """Since when nobody speaks; `now` while somebody does."""
        if any(self.speaks(party) for party in Party):
            return now
        return max(self._last_end.values())

    def since(self, party: Party, instant: float, now: float) -> Said | None:
        """What the party has said in spans that began at `instant` or later."""
        spans = [span for span in self._spans[party] if span.start >= instant]
        if not spans:
            return None
        return Said(spans[0].start, sum(span.until(now) - span.start for span in spans))

    def turn_before(self, party: Party, instant: float, within_s: float, now: float) -> float | None:
        """When the party's turn began that ended within `within_s` before `instant`, or still went on."""
        start: float | None = None
        for span in reversed([span for span in self._counting(party, now) if span.start < instant]):
            if start is None and span.until(now) < instant - within_s:
                return None
            if start is not None and start - span.until(now) > SAME_TURN_S:
                break
            start = span.start
        return start

    def opening(self, now: float, speech_s: float, reply_s: float) -> Opening | None:
        """Where the talk of the two began, once each has spoken for `speech_s` and answered within `reply_s`."""
        spans = {party: self._counting(party, now) for party in Party}
        if any(_total(of, now) < speech_s for of in spans.values()) or self._mostly_together(spans, now):
            return None
        customer = spans[Party.CUSTOMER][0].start
        agent = self.turn_before(Party.AGENT, customer, reply_s, now)
        if agent is not None:
            return Opening(max(agent, now - REMEMBERED_S), Party.AGENT)
        replies = [span.start for span in spans[Party.AGENT] if span.start >= customer]
        heard = [span.until(now) for span in spans[Party.CUSTOMER] if replies and span.start <= replies[0]]
        if not replies or replies[0] - max(heard) > reply_s:
            return None
        return Opening(max(customer, now - REMEMBERED_S), Party.CUSTOMER)

    def _counting(self, party: Party, now: float) -> list[Span]:
        return [span for span in self._spans[party] if span.start > self._closed]

    def _mostly_together(self, spans: dict[Party, list[Span]], now: float) -> bool:
        together = sum(
            max(0.0, min(one.until(now), other.until(now)) - max(one.start, other.start))
            for one in spans[Party.AGENT]
            for other in spans[Party.CUSTOMER]
        )
        return together > MOST_OVERLAP * min(_total(of, now) for of in spans.values())


def _total(spans: list[Span], now: float) -> float:
    return sum(span.until(now) - span.start for span in spans)
