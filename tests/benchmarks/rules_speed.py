"""What all rules together cost an event: a long call with holds, questions and silences, event by event."""

import random
import sys
import time

from report import percentiles

from warmline.config.phrasebook import load_phrasebook
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


def main() -> None:
    books = phrasebooks()
    taken = []
    events = call(200 if "--short" in sys.argv else 1000)
    for _ in range(2):
        engine = engine_for(CallSetup("en").header(books), books)
        taken = []
        for event in events:
            begun = time.thread_time()
            engine.take(event)
            taken.append(1000 * (time.thread_time() - begun))
    percentiles(f"all rules, {len(engine.rules)} of them, an event", taken, "ms", {99: MOST_MS})


if __name__ == "__main__":
    main()
