"""What all rules together cost an event: a long call with holds, questions and silences, event by event."""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

from report import percentiles

from warmline.config.phrasebook import load_phrasebook
from warmline.core.engine import Engine
from warmline.core.events import (
    Answered,
    AnyEvent,
    Heard,
    LanguageChosen,
    Party,
    SpeechEnded,
    SpeechStarted,
    Spotted,
)
from warmline.runtime.wiring import CallSetup, engine_for, phrasebooks

MOST_MS = 1.0


def call(turns: int) -> list[AnyEvent]:
    """A call of so many turns, with phrases of every kind in each of them and pauses of all lengths."""
    chance = random.Random(4)
    phrases = sorted({(one.id, one.party) for one in load_phrasebook("en").patterns})
    events: list[AnyEvent] = [LanguageChosen(t=0.0, language="en"), Answered(t=0.0)]
    t = 1.0
    for turn in range(turns):
        party = (Party.AGENT, Party.CUSTOMER)[turn % 2]
        end = t + chance.uniform(0.3, 9.0)
        events += [SpeechStarted(t=t, party=party, known=t + 0.1), SpeechEnded(t=end, party=party, known=end + 0.3)]
        for name, by in chance.sample(phrases, 4):
            if by in (None, party):
                events.append(Spotted(t=end + 0.8, party=party, utterance=turn, phrase=name, start=t, end=end,
                                      value=60.0 if name == "hold.promise" else None))  # fmt: skip
        t = end + chance.choice((0.1, 0.5, 1.0, 3.0, 12.0, 60.0))
        events.append(Heard(t=t, heard_until=t, understood_until=max(0.0, t - 0.5)))
    return events


def told(engine: Engine, event: AnyEvent) -> Iterator[AnyEvent]:
    """The event as the river passes it on: time goes on to each instant at which something is due."""
    while isinstance(event, Heard) and engine.next_due is not None and engine.next_due < event.heard_until:
        yield replace(event, t=engine.next_due, heard_until=engine.next_due)
    yield event


def main() -> None:
    books = phrasebooks()
    taken: list[tuple[float, str]] = []
    engine = engine_for(CallSetup("en").header(books), books)
    for event in call(200 if "--short" in sys.argv else 600):
        for one in told(engine, event):
            begun = time.thread_time()
            engine.take(one)
            taken.append((1000 * (time.thread_time() - begun), one.type))
    print(f"slowest: {sorted(taken)[-8:]}")
    percentiles(f"all rules, {len(engine.rules)} of them, an event", [ms for ms, _ in taken], "ms", {99: MOST_MS})


if __name__ == "__main__":
    main()
