"""The sample call is what every newcomer sees first: its sound and its annotation belong together."""

import json
import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

SHIPPED = Path(str(files("warmline.cli"))) / "sample_call.flac"
SCRIPT = Path(__file__).parents[2] / "packaging" / "sample_call" / "sample_call.yaml"
AUDIBLE = 0.01
SILENT = 0.002


@pytest.fixture(scope="module")
def truth() -> dict[str, Any]:
    return json.loads(SHIPPED.with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sound() -> np.ndarray:
    return soundfile.read(SHIPPED, dtype="float32")[0]


def cut(sound: np.ndarray, start_s: float, end_s: float) -> np.ndarray:
    return sound[round(start_s * 16_000) : round(end_s * 16_000)]


def test_it_is_a_small_stereo_file_at_16_khz(truth):
    about = soundfile.info(SHIPPED)
    assert (about.samplerate, about.channels, about.format) == (16_000, 2, "FLAC")
    assert about.duration == pytest.approx(truth["duration"], abs=0.01)
    assert SHIPPED.stat().st_size <= 1_000_000


def test_the_agent_is_left_and_the_customer_right(truth, sound):
    for said in truth["utterances"]:
        levels = np.abs(cut(sound, said["start"], said["end"])).max(axis=0)
        own = {"agent": 0, "customer": 1}[said["role"]]
        assert levels[own] > AUDIBLE > levels[1 - own], said["id"]


def test_nobody_is_heard_where_the_annotation_says_silence(truth, sound):
    for silence in truth["silences"]:
        inside = cut(sound, silence["start"] + 0.02, silence["end"] - 0.02)
        assert np.abs(inside).max() < SILENT, silence


def test_the_annotation_holds_the_words_of_the_script(truth):
    script = re.findall(r'^  - (agent|customer): "(.*)"$', SCRIPT.read_text(encoding="utf-8"), re.MULTILINE)
    assert script == [(said["role"], said["text"]) for said in truth["utterances"]]


def test_the_customer_waits_long_enough_for_words_and_not_for_an_alert(truth):
    first = next(said for said in truth["utterances"] if said["role"] == "customer")
    answer = next(said for said in truth["utterances"] if said["start"] > first["end"])
    assert answer["role"] == "agent"
    assert 4.5 <= answer["start"] - first["end"] < 8.0


def test_the_hold_is_long_enough_for_thanks_and_too_short_for_a_check_in(truth):
    (hold,) = truth["holds"]
    assert 11.0 <= hold["end"] - hold["start"] < 45.0


def test_no_more_than_three_cards_fall_into_a_minute(truth):
    ends = [said["end"] for said in truth["utterances"] if any(tag.startswith("cue:") for tag in said["tags"])]
    first = next(said for said in truth["utterances"] if said["role"] == "customer")
    cards = sorted([*ends, first["end"] + 4.0])
    assert len(cards) == 5
    for card, fourth in zip(cards, cards[3:], strict=False):
        assert fourth - card > 60.5, "the attention budget would hold the fourth card back"
