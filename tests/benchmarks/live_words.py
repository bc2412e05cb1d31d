"""A word cue, live: from the end of the utterance to the card, with tiny.en and both parties talking."""

import sys

import numpy as np
from report import Result, percentiles, tell
from stage import RATE_HZ, sample, stage

from warmline.core.cues import CueRaised
from warmline.ui import acts

CYCLE_S = 8.0


def main() -> None:
    calls = 4 if "--short" in sys.argv else 30
    greeting, matter = sample(1.0, 3.31, 0), sample(22.23, 25.21, 1)
    call = np.zeros((round(calls * CYCLE_S * RATE_HZ), 2), np.int16)
    ends = []
    for number in range(calls):
        at = round(number * CYCLE_S * RATE_HZ) + RATE_HZ
        call[at : at + len(greeting), 0] = greeting
        ends.append((at + len(greeting)) / RATE_HZ)
        then = at + len(greeting) + RATE_HZ // 2
        call[then : then + len(matter), 1] = matter
    with stage() as here:

        def script(one) -> None:
            from PySide6.QtCore import QTimer  # noqa: PLC0415

            for number in range(calls):
                QTimer.singleShot(round(number * CYCLE_S * 1000), lambda: one.desk.session.act(acts.start_call()))
                over = round(((number + 1) * CYCLE_S - 0.3) * 1000)
                QTimer.singleShot(over, lambda: one.desk.session.act(acts.end_call()))

        sounded = here.run(call, 0, script, calls * CYCLE_S)
    raised = [at for at, r in here.records if isinstance(r, CueRaised) and r.cue == "greeting.missing"]
    late = [min((at - sounded(end) for at in raised if at > sounded(end)), default=99.0) for end in ends]
    heard = [one for one in late if one < CYCLE_S]
    tell(Result("word cues missed", len(late) - len(heard), "", most=0, timing=False, remark=f"{len(late)} calls"))
    percentiles("word cue after the utterance", heard, "s", {50: 1.3, 95: 1.3})


if __name__ == "__main__":
    main()
