"""The practice call surely brings a cue, also to an agent who says nothing: its pauses are made for that."""

from importlib.resources import files
from pathlib import Path

import pytest

from warmline.cli.calls import RecordingRun, replay_recording
from warmline.config.profiles import Profile
from warmline.core.cues import CueEscalated, CueRaised, Severity

FOLDER = Path(str(files("warmline.cli")))
LANGUAGES = {
    "en": "practice_en.flac",
    "zh-Hans": "practice_zh.flac",
    "zh-Hant": "practice_zh.flac",
    "hu": "practice_hu.flac",
}


def test_the_recordings_are_small():
    assert sum(path.stat().st_size for path in FOLDER.glob("practice_*.flac")) < 500_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_silent_agent_sees_a_bar_then_words_within_12_seconds_without_any_model(language):
    records = []
    run = RecordingRun(FOLDER / LANGUAGES[language], language=language, profile=Profile(company="Acme"), words=False)
    replay_recording(run, records.append, lambda until: None, lambda warning: None)
    cues = [one for one in records if isinstance(one, CueRaised | CueEscalated)]
    assert [(one.cue, one.severity) for one in cues][:2] == [
        ("silence.response", Severity.HINT),
        ("silence.response", Severity.NUDGE),
    ]
    assert cues[1].t < 12.0
    assert cues[1].text
    assert {one.cue for one in cues} == {"silence.response"}
