"""A timing cue, live: from the dated end of speech + its limit to pixels, through a real sound server.

The reference is an independent capture of the customer's sink: it says when each sample sounded. A replay of the
same sound says where the ends are dated; live and replay must agree.
"""

import sys
from collections.abc import Callable

import numpy as np
from report import Result, percentiles, tell
from stage import RATE_HZ, Stage, sample, stage

from warmline.core.cues import CueRaised
from warmline.core.engine import Engine
from warmline.core.events import Answered, Party, SpeechEnded
from warmline.core.rules import all_rules
from warmline.core.settings import Limits
from warmline.core.suggestions import Suggestions
from warmline.runtime.recorded import RecordedCall
from warmline.runtime.river import River
from warmline.speech.listener import Listener
from warmline.ui import acts

PIECES = ((22.23, 25.21), (29.54, 31.77))
REPLY = (25.81, 28.84)
WAIT_S = 2.6
BEFORE_NEXT_S = 0.4


def call_of(cues: int) -> tuple[np.ndarray, list[float]]:
    """A customer who says something `cues` times and waits until the agent replies; the true ends in seconds.

    Who goes on unanswered has told their usual pause, and is not said to wait any sooner.
    """
    pieces, ends, at = [_quiet(0.5)], [], 0.5
    for number in range(cues):
        speech = sample(*PIECES[number % len(PIECES)], 1)
        # the waits differ, so that cues fall on every part of a frame
        wait = _quiet(WAIT_S + number * 0.0037 % 0.1)
        ends.append(at + len(speech) / RATE_HZ)
        new = [_said(speech, 1), wait, _said(sample(*REPLY, 0), 0), _quiet(BEFORE_NEXT_S)]
        at += sum(map(len, new)) / RATE_HZ
        pieces += new
    return np.concatenate(pieces), ends


def _quiet(seconds: float) -> np.ndarray:
    return np.zeros((round(seconds * RATE_HZ), 2), np.int16)


def _said(speech: np.ndarray, party: int) -> np.ndarray:
    both = np.zeros((len(speech), 2), np.int16)
    both[:, party] = speech
    return both


def replayed(call: np.ndarray) -> list:
    records: list = []
    river = River(Engine(all_rules(), Limits(), Suggestions()), records.append, lambda event: None)
    RecordedCall(river, Listener(), None, (Answered(t=0.0),)).run([call])
    return records


def bars(records: list) -> list[CueRaised]:
    return [r for r in records if isinstance(r, CueRaised) and r.cue == "silence.response"]


def main() -> None:
    call, ends = call_of(12 if "--short" in sys.argv else 100)
    expected = replayed(call)
    dated = [r.t for r in expected if isinstance(r, SpeechEnded) and r.party is Party.CUSTOMER]
    errors = [min(abs(one - end) for one in dated) for end in ends]
    percentiles("error of a dated end", errors, "s", {50: 0.05, 95: 0.2})
    with stage() as here:
        script = lambda one: one.desk.session.act(acts.start_call())  # noqa: E731
        sounded = here.run(call, 1, script, len(call) / RATE_HZ)
        tell_latency(here, sounded, bars(expected))


def tell_latency(here: Stage, sounded: Callable[[float], float], expected: list[CueRaised]) -> None:
    live = bars([record for _, record in here.records])
    tell(
        Result(
            "timing cues live that differ from replay",
            abs(len(live) - len(expected)),
            "",
            most=0,
            timing=False,
            remark=f"{len(live)} cues",
        )
    )
    pairs = list(zip(live, expected, strict=False))
    shift = float(np.median([one.t - other.t for one, other in pairs]))
    apart = [abs(one.t - other.t - shift) for one, other in pairs]
    percentiles("live against replay, apart", apart, "s", {100: 0.1})
    late = [here.painted[one.key] - sounded(other.t) for one, other in pairs if one.key in here.painted]
    percentiles("timing cue, instant to painted", late, "s", {95: 0.1, 99: 0.15})
    tell(Result("timing cues never painted", len(pairs) - len(late), "", most=0, timing=False))


if __name__ == "__main__":
    main()
