"""A background that has gone, and what only looks like it."""

import numpy as np
import pytest
from sounds import RATE_HZ, pink

from warmline.core.events import Faded, Party
from warmline.speech.activity import FRAME_S
from warmline.speech.floor import FALLEN_DB, LATELY_FRAMES, FloorWatch
from warmline.speech.listener import Listener

SILENCE_DB = -96.0


def hears(watch: FloorWatch, level_db: float, seconds: float, *, other: bool = False) -> list[bool]:
    """What `faded` changes to in so many seconds of one level."""
    frames = range(round(seconds / FRAME_S))
    return [watch.faded for _ in frames if watch.hear(level_db, other=other)]


def with_floor(level_db: float = -55.0) -> FloorWatch:
    watch = FloorWatch()
    assert not hears(watch, level_db, 8.0)
    return watch


def test_a_line_that_falls_silent_has_faded_after_a_second_and_a_half():
    watch = with_floor()
    assert not hears(watch, SILENCE_DB, (LATELY_FRAMES - 1) * FRAME_S)
    assert hears(watch, SILENCE_DB, FRAME_S) == [True]


def test_it_is_back_with_its_background_or_with_speech():
    for level_db, other in ((-55.0, False), (-20.0, True)):
        watch = with_floor()
        hears(watch, SILENCE_DB, 3.0)
        assert hears(watch, level_db, 1.0, other=other) == [False]


def test_a_softphone_that_stops_sending_in_pauses_never_fades():
    watch = FloorWatch()
    for _ in range(10):
        hears(watch, -20.0, 2.0, other=True)
        assert not hears(watch, SILENCE_DB, 3.0)


def test_a_background_that_comes_and_goes_is_no_floor():
    watch = FloorWatch()
    for _ in range(20):
        assert not hears(watch, -50.0, 1.0)
        assert not hears(watch, SILENCE_DB, 0.4)
    assert not hears(watch, SILENCE_DB, 5.0)


@pytest.mark.parametrize(("below_db", "fades"), [(FALLEN_DB - 0.1, False), (FALLEN_DB, False), (FALLEN_DB + 0.1, True)])
def test_a_line_that_only_becomes_quieter_has_not_faded(below_db, fades):
    assert bool(hears(with_floor(-50.0), -50.0 - below_db, 4.0)) is fades


def test_without_five_seconds_of_background_there_is_nothing_to_fall_from():
    watch = FloorWatch()
    hears(watch, -50.0, 4.0)
    assert not hears(watch, SILENCE_DB, 10.0)


def test_what_lies_below_a_codec_s_rounding_is_no_floor():
    assert not hears(with_floor(-76.0), SILENCE_DB, 10.0)


@pytest.mark.parametrize("block", [512, 4000])
def test_the_listener_tells_of_a_customer_s_line_that_is_cut(block):
    customer = np.concatenate([pink(9.0, -55.0), np.zeros(4 * RATE_HZ)]).astype(np.int16)
    call = np.stack([np.zeros_like(customer), customer], axis=1)
    listener = Listener()
    frames = [frame for at in range(0, len(call), block) for frame in listener.hear(call[at : at + block])]
    faded = [event for frame in frames for event in frame.events if isinstance(event, Faded)]
    assert [(event.party, event.on) for event in faded] == [(Party.CUSTOMER, True)]
    assert 10.4 <= faded[0].t <= 10.7
