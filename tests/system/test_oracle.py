"""The soak's judge, on calls that are written down here."""

from pathlib import Path

from oracle import Oracle, Verdict
from rig import Line, Said, Turn

from warmline.core.events import Party

ZERO = 100.0
"""The call's second 0 on the clock of those who play."""


def turn(party: Party, seconds: float) -> Turn:
    return Turn(party, Path(f"{party}-1.wav"), 0.0, seconds, seconds, (seconds,))


def record(kind: str, t: float, **rest: object) -> Line:
    return {"kind": "record", "type": kind, "at": ZERO + t, "t": t, **rest}


def verdict(said: list[Said], *lines: Line) -> Verdict:
    oracle = Oracle()
    for one in said:
        oracle.said(one)
    for line in (record("answered", 0.0), *lines, record("ended", 30.0)):
        oracle.hear(line)
    oracle.judge()
    return oracle.verdict


def bar(cue: str, since: float, limit: float) -> Line:
    return record("cue.raised", since + limit, cue=cue, key=f"{cue}@{since}", since=since, severity="hint")


def test_who_was_cut_off_is_silent_from_then_on():
    both = [Said(turn(party, 9.0), ZERO + 2.0, cut=ZERO + 5.0) for party in Party]
    answer = Said(turn(Party.AGENT, 3.0), ZERO + 5.0)
    assert verdict([*both, answer], bar("silence.dead_air", 8.0, 4.0)).wrong == []


def test_a_bar_while_somebody_speaks_is_wrong_and_what_was_said_is_told():
    said = [Said(turn(Party.AGENT, 3.0), ZERO + 5.0), Said(turn(Party.CUSTOMER, 9.0), ZERO + 2.0)]
    (wrong,) = verdict(said, bar("silence.dead_air", 8.0, 4.0)).wrong
    assert "customer 2.00-11.00" in wrong


def test_a_bar_that_is_due_and_does_not_come_is_missed():
    said = [Said(turn(Party.CUSTOMER, 3.0), ZERO + 2.0)]
    assert verdict(said, bar("silence.response", 5.0, 2.0), bar("silence.response", 5.0, 4.0)).missed == []
    assert len(verdict(said, bar("silence.response", 5.0, 2.0)).missed) == 1


def test_speech_that_nobody_played_is_invented():
    said = [Said(turn(Party.CUSTOMER, 3.0), ZERO + 2.0)]
    assert verdict(said, record("speech.started", 2.1, party=Party.CUSTOMER)).invented == []
    assert len(verdict(said, record("speech.started", 2.1, party=Party.AGENT)).invented) == 1
