"""How old the newest frame is, against the call's clock."""

from warmline.runtime.lateness import CAUGHT_UP_S, LATE_S, Lateness


def test_late_is_said_just_past_the_limit_and_over_once_caught_up():
    lateness = Lateness()
    lateness.heard(10.0)
    assert not lateness.changed(10.0 + LATE_S)
    assert lateness.changed(10.0 + LATE_S + 0.01)
    assert lateness.late
    lateness.heard(12.0)
    assert not lateness.changed(12.0 + CAUGHT_UP_S + 0.01)
    assert lateness.changed(12.0 + CAUGHT_UP_S)
    assert not lateness.late


def test_a_call_that_has_just_begun_is_not_late():
    assert not Lateness().changed(0.5)
