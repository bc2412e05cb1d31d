"""Everything that can go wrong in a call, done for real: what the panel says of it, and that no cue is wrong.

One desk on a real screen hears two people talk through a real sound server while one thing after the other breaks.
"""

import os
import time
from collections.abc import Iterator

import pytest
from desktop import desktop
from faults import FAULTS, Fault, Scene, provoke
from oracle import Oracle
from pulse import SoundServer
from rig import DeskProcess, Talk, understands

pytestmark = [pytest.mark.timeout(240), pytest.mark.goes_on]


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return Oracle()


@pytest.fixture(scope="module")
def scene(oracle, tmp_path_factory) -> Iterator[Scene]:
    folder = tmp_path_factory.mktemp("faults")
    with SoundServer() as server, desktop() as screen:
        environment = {**screen.environment, "PULSE_SERVER": os.environ["PULSE_SERVER"]}
        desk = DeskProcess({**environment, "XDG_CONFIG_HOME": str(folder)}, oracle.hear)
        talk = Talk(server, folder, 1, oracle.said)
        try:
            assert desk.wait(understands, since=0.0, within_s=60.0) is not None
            desk.order("answered")
            assert desk.wait(lambda line: line.get("type") == "answered", since=0.0, within_s=10.0) is not None
            talk.start()
            yield Scene(server, desk, talk, folder)
        finally:
            talk.stop()
            desk.stop()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name.replace(" ", "-"))
def test_it_is_named_in_time_and_over_in_time(fault: Fault, scene: Scene, oracle: Oracle):
    outcome = provoke(scene, fault, fault.lasts_s[0], oracle.broken)
    assert outcome.holds, str(outcome)


def test_the_panel_has_nothing_left_to_say(scene: Scene):
    assert scene.desk.named == frozenset()


def test_meanwhile_no_cue_was_wrong_or_missing_and_the_clock_is_right(scene: Scene, oracle: Oracle):
    scene.talk.rest()
    begun = time.monotonic()
    scene.desk.order("ended")
    assert scene.desk.wait(lambda line: line.get("type") == "call.ended", since=begun, within_s=10.0) is not None
    oracle.judge()
    verdict = oracle.verdict
    assert verdict.wrong == []
    assert verdict.missed == []
    assert verdict.invented == []
    assert verdict.swallowed == []
    assert verdict.turns >= 3
    assert max(map(abs, verdict.offsets_s)) <= 0.6
