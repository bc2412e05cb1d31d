"""The scripts of the rendered calls: what the renderer would trip over is found without it."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml
from render_calls import INSTANT, instant

SCRIPTS = sorted((Path(__file__).resolve().parents[2] / "benchmarks/calls").glob("*/*.yaml"))
TAG = re.compile(r"(cue|no):[a-z]+\.[a-z_]+|promise:\d+")
CALL = {
    "id": "call",
    "duration": 60.0,
    "utterances": [{"start": 1.0, "end": 3.0}, {"start": 4.0, "end": 9.0}],
    "holds": [{"start": 10.0, "end": 40.0}],
}


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("0", 0.0), ("16.5", 16.5), ("u1s-0.4", 0.6), ("u2e", 9.0), ("h1s+1", 11.0), ("h1e", 40.0), ("end-0.3", 59.7)],
)
def test_an_instant_is_counted_from_what_it_names(text, seconds):
    assert instant(text, CALL) == pytest.approx(seconds)


def test_what_is_no_instant_is_refused():
    with pytest.raises(SystemExit, match="u3s"):
        instant("u3", CALL)


def test_the_halves_are_whole_and_share_no_call():
    halves = Counter(path.parent.name for path in SCRIPTS)
    assert halves == {"tuning": 28, "scored": 27}
    assert len({path.stem for path in SCRIPTS}) == len(SCRIPTS)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_says_who_speaks_and_what_it_asks_for(path):
    script = yaml.safe_load(path.read_text(encoding="utf-8"))
    said = [item for item in script["timeline"] if {"agent", "customer"} & item.keys()]
    tags = [tag for item in said for tag in item.get("tags", ())]
    assert script["id"] == path.stem
    assert len(said) + sum({"hold", "silence"} & item.keys() != set() for item in script["timeline"]) == len(
        script["timeline"]
    )
    assert [tag for tag in tags if not TAG.fullmatch(tag)] == []
    assert all(INSTANT.fullmatch(event["at"]) for event in script.get("control", ()))
    assert not path.stem.endswith("_good") or not any(tag.startswith("cue:") for tag in tags)
