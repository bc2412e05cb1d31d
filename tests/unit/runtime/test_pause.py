from warmline.core.events import Answered, Paused
from warmline.runtime.pause import LastingPause


def test_a_pause_until_the_agent_wants_cues_again_goes_on_in_every_call():
    pause = LastingPause()
    pause.note(Paused(t=3.0, on=True), begun=100.0)
    assert pause.for_call(200.0) == Paused(t=0.0, on=True)
    assert not pause.over(9999.0)
    pause.note(Paused(t=0.0, on=False), begun=300.0)
    assert pause.for_call(400.0) is None


def test_a_pause_of_five_minutes_is_the_same_instant_in_the_next_call():
    pause = LastingPause()
    pause.note(Paused(t=10.0, on=True, until=310.0), begun=100.0)
    assert pause.for_call(200.0) == Paused(t=0.0, on=True, until=210.0)


def test_between_calls_it_is_over_once_and_at_its_time():
    pause = LastingPause()
    pause.note(Paused(t=0.0, on=True, until=300.0), begun=100.0)
    assert [pause.over(now) for now in (399.9, 400.0, 400.1)] == [False, True, False]
    assert pause.for_call(401.0) is None


def test_a_pause_for_this_call_is_not_for_the_next_but_outlives_a_crash():
    pause = LastingPause()
    pause.note(Paused(t=10.0, on=True, this_call=True), begun=100.0)
    assert pause.for_call(100.0) == Paused(t=0.0, on=True, this_call=True)
    assert pause.for_call(500.0) is None


def test_other_events_change_nothing():
    pause = LastingPause()
    pause.note(Answered(t=0.0), begun=100.0)
    assert pause.for_call(200.0) is None
