"""Every call in this folder, in blocks of several sizes."""

from pathlib import Path

import pytest
from script import books, check, header_of, play, read_scenarios

from warmline.core.call_log import header_line, read_call_log
from warmline.core.codec import event_from_line, to_line, without_words
from warmline.runtime.wiring import engine_for

SCENARIOS = [scenario for path in sorted(Path(__file__).parent.glob("*.txt")) for scenario in read_scenarios(path)]
NAMES = [scenario.name for scenario in SCENARIOS]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=NAMES)
def test_the_call_gives_the_cues_it_asks_for(scenario):
    check(scenario, play(scenario))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=NAMES)
def test_the_size_of_the_frames_changes_nothing(scenario):
    lines = [[to_line(record) for record in play(scenario, frame_s)] for frame_s in (0.01, 0.1, 1.0)]
    assert lines[0] == lines[1] == lines[2]


@pytest.mark.parametrize("scenario", SCENARIOS, ids=NAMES)
def test_the_call_log_gives_the_same_cues_again(scenario):
    scenario.log.clear()
    cues = [to_line(r) for r in play(scenario) if r.type.startswith("cue.")]
    first = header_line(header_of(scenario))
    engine = engine_for(read_call_log([first], "log").header, books())
    kept = [event_from_line(to_line(event)) for event in map(without_words, scenario.log) if event is not None]
    again = [to_line(r) for event in kept for r in engine.take(event) if r.type.startswith("cue.")]
    assert again == cues
