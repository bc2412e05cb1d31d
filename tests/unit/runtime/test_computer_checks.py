"""Checks of this computer that need neither screen nor sound."""

from pathlib import Path

import pytest

from warmline.config.policy_sources import PolicyFile
from warmline.runtime.checks import CheckState
from warmline.runtime.computer_checks import check_folders, check_models, check_policy, check_versions
from warmline.speech.catalogue import Catalogue, CatalogueModel


def test_versions_are_named_and_what_is_missing_is_a_dash():
    check = check_versions({"Qt": "6.9.3"})
    assert check.state is CheckState.OK
    for part in ("Python 3.", "Warmline 0.", "Vosk 0.", "Qt 6.9.3"):
        assert part in check.facts["versions"]


def test_a_folder_that_can_be_made_is_fine_and_is_not_made(tmp_path):
    (check,) = check_folders({"models": tmp_path / "a" / "b"})
    assert (check.check, check.state, check.finding) == ("folder.models", CheckState.OK, "folder.fine")
    assert not (tmp_path / "a").exists()


def test_a_folder_under_a_file_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    (check,) = check_folders({"logs": tmp_path / "file" / "logs"})
    assert (check.state, check.finding) == (CheckState.ATTENTION, "folder.unwritable")


def test_a_full_disk_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: type("Usage", (), {"free": 5 << 20}))
    (check,) = check_folders({"models": tmp_path})
    assert (check.finding, check.facts["free"]) == ("folder.full", "5")


def catalogue(**more: object) -> Catalogue:
    fields = {"name": "tiny", "engine": "whisper", "languages": ("en",), "latency_s": 1.0, "size_bytes": 1}
    return Catalogue(model=(CatalogueModel(**fields, licence="MIT", address="https://example.org", **more),))


def test_each_language_has_its_own_answer_and_is_asked_once(tmp_path):
    checks = list(check_models(["en", "hu", "en"], tmp_path, catalogue()))
    assert [(one.check, one.state) for one in checks] == [
        ("model.en", CheckState.MISSING),
        ("model.hu", CheckState.MISSING),
    ]
    assert "timing cues work without" in checks[0].facts["sentence"]


def test_a_model_that_is_altered_is_said_with_what_to_do(tmp_path):
    folder = tmp_path / "tiny"
    folder.mkdir()
    for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt"):
        (folder / name).write_text("x")
    (check,) = check_models(["en"], tmp_path, catalogue(checked_file="model.bin", sha256="0" * 64))
    assert (check.state, check.finding) == (CheckState.ATTENTION, "model.wrong")
    assert "install the model again" in check.facts["sentence"]
    (whole,) = check_models(["en"], tmp_path, catalogue())
    assert (whole.state, whole.facts["model"]) == (CheckState.OK, "tiny")


@pytest.mark.parametrize(
    ("text", "state", "finding"),
    [
        (None, CheckState.NOT_APPLICABLE, "policy.none"),
        (b"[settings]\nlevel = 'expert'\n", CheckState.OK, "policy.fine"),
        (b"locked = ['no.such.limit']\n", CheckState.ATTENTION, "policy.wrong"),
        (b"level = \n", CheckState.ATTENTION, "policy.wrong"),
        (b"\xff\xfe", CheckState.ATTENTION, "policy.wrong"),
    ],
)
def test_the_policy(tmp_path: Path, text, state, finding):
    path = tmp_path / "policy.toml"
    if text is not None:
        path.write_bytes(text)
    check = check_policy([PolicyFile(path)])
    assert (check.state, check.finding) == (state, finding)
