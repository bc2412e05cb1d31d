"""Call events as a telephone system sends them."""

import pytest

from warmline.control.script import ControlError, call_event, read_control
from warmline.core.events import (
    Answered,
    Consult,
    Direction,
    Ended,
    HoldEnded,
    HoldStarted,
    LanguageChosen,
    PacketsLost,
    Party,
    Ringing,
    Transferred,
)


@pytest.mark.parametrize(
    ("fields", "event"),
    [
        ({"event": "ringing", "direction": "out"}, Ringing(t=2.0, direction=Direction.OUTBOUND)),
        ({"event": "answered"}, Answered(t=2.0)),
        ({"event": "answered", "type": "sales", "language": "hu", "customer": "K"},
         Answered(t=2.0, call_type="sales", language="hu", customer="K")),
        ({"event": "answered", "language": "zh_TW"}, Answered(t=2.0, language="zh-Hant")),
        ({"event": "answered", "language": None}, Answered(t=2.0)),
        ({"event": "language", "language": "en-GB"}, LanguageChosen(t=2.0, language="en")),
        ({"event": "language", "language": "und"}, LanguageChosen(t=2.0, language="und")),
        ({"event": "hold"}, HoldStarted(t=2.0, since=2.0)),
        ({"event": "resume"}, HoldEnded(t=2.0)),
        ({"event": "consult"}, Consult(t=2.0)),
        ({"event": "transfer", "to": "42"}, Transferred(t=2.0, to="42")),
        ({"event": "packets_lost"}, PacketsLost(t=2.0)),
        ({"event": "packets_back"}, PacketsLost(t=2.0, on=False)),
        ({"event": "ended", "by": "customer"}, Ended(t=2.0, by=Party.CUSTOMER)),
        ({"event": "ended", "by": None, "new": 1}, Ended(t=2.0)),
    ],
)  # fmt: skip
def test_every_event_is_understood(fields, event):
    assert call_event(2.0, fields) == event


@pytest.mark.parametrize(
    "fields",
    [{}, {"event": "dance"}, {"event": "ended", "by": "me"}, {"event": ["hold"]}, {"event": "language"},
     {"event": "hold", "language": "de"}, {"event": "hold", "language": 7}],
)  # fmt: skip
def test_what_is_not_understood_is_refused(fields):
    with pytest.raises(ControlError, match="write one of"):
        call_event(0.0, fields)


def test_blank_lines_are_fine_and_a_bad_one_is_named(tmp_path):
    path = tmp_path / "control.jsonl"
    path.write_text('{"t": 0, "event": "answered"}\n\n{"t": 3, "event": "hold"}\n')
    assert [event.t for event in read_control(path)] == [0.0, 3.0]
    path.write_text('{"t": 0, "event": "answered"}\n\nhold\n')
    with pytest.raises(ControlError, match="line 3"):
        read_control(path)
