"""Windows that a verb opens speak the agent's language, as the panel's do."""

import argparse

import pytest
from PySide6.QtWidgets import QApplication

from warmline.cli import limits, models
from warmline.config.files import write_toml
from warmline.config.profiles import Personal, personal_path
from warmline.ui import translation


class Spoken:
    """A translation that only remembers what it was to speak."""

    languages = ()

    def __init__(self, application):
        pass

    def speak(self, wanted="system"):
        Spoken.languages += (wanted,)


@pytest.mark.usefixtures("no_window_left")
@pytest.mark.parametrize(
    ("run", "args"), [(limits.run, {"profile": None, "theme": None}), (models.open_window, {"mirror": ""})]
)
def test_a_verbs_window_speaks_the_agents_language(run, args, tmp_path, monkeypatch, qapp):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(translation, "Translation", Spoken)
    monkeypatch.setattr(Spoken, "languages", ())
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    write_toml(personal_path(), Personal(window_language="hu"))
    quits = qapp.quitOnLastWindowClosed()
    assert run(argparse.Namespace(**args)) == 0
    for window in QApplication.topLevelWidgets():
        window.deleteLater()
    qapp.setQuitOnLastWindowClosed(quits)
    assert Spoken.languages == ("hu",)
