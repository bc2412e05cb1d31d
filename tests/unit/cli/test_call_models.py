"""Who says the language of a call, and which model it is recognised with."""

import pytest

from warmline.cli.call_language import (
    CallModels,
    Expected,
    Prompts,
    candidates,
    language_at_start,
)
from warmline.cli.main import main
from warmline.config.files import write_toml
from warmline.config.profiles import Personal, Profile
from warmline.runtime.wiring import phrasebooks
from warmline.speech.models import NoModelError

SEVERAL = Profile(language="en", languages=("hu", "zh-Hant", "en"))


@pytest.mark.parametrize(
    ("asked", "personal", "profile", "language"),
    [
        (None, Personal(), Profile(), "en"),
        (None, Personal(), Profile(language="hu"), "hu"),
        (None, Personal(), Profile(language="hu", languages=("hu",)), "hu"),
        (None, Personal(), SEVERAL, "und"),
        (None, Personal(call_language="zh-Hant"), SEVERAL, "zh-Hant"),
        ("hu", Personal(call_language="zh-Hant"), SEVERAL, "hu"),
    ],
)
def test_the_language_is_said_by_the_command_the_agent_or_the_team_or_found(asked, personal, profile, language):
    assert language_at_start(asked, personal, profile) == language


def test_the_candidates_are_each_named_once_the_usual_one_first():
    assert candidates(SEVERAL) == ("en", "hu", "zh-Hant")
    assert candidates(Profile()) == ("en",)


def test_languages_are_told_apart_by_the_model_that_knows_all_of_them():
    assert CallModels(("en", "hu", "zh-Hant")).find(None).name == "whisper-base"
    assert CallModels(("en",)).find("en").name == "whisper-tiny.en"


def test_without_that_model_the_way_out_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr("warmline.speech.model_files.importlib.util.find_spec", lambda name: None)
    models = CallModels(("en", "hu"), tmp_path)
    with pytest.raises(NoModelError, match=r"whisper-base .* or choose the language on the strip"):
        models.find(None)
    assert models.timing_only(("en", "hu", "ko")) == {"en", "hu", "ko"}


def test_languages_without_a_model_are_timing_only(tmp_path):
    assert CallModels(("en",), tmp_path).timing_only(("en", "zh-Hans", "zh-Hant", "hu")) == frozenset()


def test_a_recogniser_may_expect_the_phrasebooks_sentences_in_their_language():
    prompts = Prompts(phrasebooks())
    assert "Segíthetek" in prompts("hu")
    assert prompts("ko") == ""


def test_languages_that_a_lead_adds_are_expected_and_told_apart_from_then_on():
    expected = Expected(Profile())
    models = CallModels(expected)
    assert tuple(expected) == ("en",)
    expected.follow(SEVERAL)
    assert (tuple(expected), len(expected), expected[0]) == (("en", "hu", "zh-Hant"), 3, "en")
    assert models.find(None).name == "whisper-base"


@pytest.mark.parametrize("verb", [["run", "--agent", "a", "--customer", "b"], ["replay", "call.wav"]])
def test_a_model_of_ones_own_needs_one_language(verb, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    team = tmp_path / "team.toml"
    write_toml(team, SEVERAL)
    assert main([*verb, "--profile", str(team), "--model", str(tmp_path)]) == 2
    assert "say --language too" in capsys.readouterr().err
