"""`warmline score`: events of the telephone system that stand beside a recording."""

import pytest

from warmline.cli.score import control_beside
from warmline.control.script import ControlError
from warmline.core.events import Answered, Direction, Ended, Party


def test_a_call_is_scored_with_the_control_file_beside_it(tmp_path):
    lines = ['{"t": 16.2, "event": "answered", "direction": "out"}', '{"t": 80.0, "event": "ended", "by": "agent"}']
    (tmp_path / "late.control.jsonl").write_text("\n".join(lines), encoding="utf-8")
    answered, ended = control_beside(tmp_path / "late.flac")
    assert answered == Answered(t=16.2, direction=Direction.OUTBOUND)
    assert ended == Ended(t=80.0, by=Party.AGENT)


def test_a_call_without_a_control_file_has_no_events(tmp_path):
    (tmp_path / "other.control.jsonl").write_text("", encoding="utf-8")
    assert control_beside(tmp_path / "late.flac") == ()


def test_a_control_file_that_cannot_be_read_is_not_passed_over(tmp_path):
    (tmp_path / "late.control.jsonl").write_text("{}", encoding="utf-8")
    with pytest.raises(ControlError, match=r"late\.control\.jsonl, line 1"):
        control_beside(tmp_path / "late.wav")
