"""What `warmline models` asks and prints."""

import io
import json
import sys

import pytest
from model_shop import open_shop

from warmline.cli import models
from warmline.cli.main import main


@pytest.fixture
def shop(tmp_path, monkeypatch):
    with open_shop(tmp_path / "models", monkeypatch) as made:
        monkeypatch.setattr(models, "load_catalogue", lambda: made.catalogue)
        monkeypatch.setattr(models, "models_dir", lambda: made.models_dir)
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        yield made


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def answers(monkeypatch):
    """A person at a terminal, with these answers; what was asked is returned."""

    def sit_down(*given):
        asked, waiting = [], list(given)
        monkeypatch.setattr(sys, "stdin", Terminal())
        monkeypatch.setattr("builtins.input", lambda question: asked.append(question) or waiting.pop(0))
        return asked

    return sit_down


def install(shop, *more):
    return main(["models", "install", "vosk-small", "--mirror", shop.server.address, *more])


def test_a_person_is_asked_before_a_download_and_told_size_licence_and_address(shop, answers, capsys):
    asked = answers("no")
    assert install(shop) == 2
    assert asked == [f"Download vosk-small, about 700 kB, Apache-2.0, from {shop.server.address}? [y/N] "]
    assert capsys.readouterr().err == "warmline: Nothing was downloaded.\n"
    assert not shop.server.answers


def test_a_yes_downloads_and_says_where_to(shop, answers, capsys):
    answers("y")
    assert install(shop) == 0
    assert capsys.readouterr().out == f"vosk-small is installed, in {shop.models_dir / 'vosk-small'}.\n"
    asked = answers()
    assert install(shop) == 0  # it is there: nothing to ask
    assert asked == []
    assert "installed already" in capsys.readouterr().out


def test_yes_given_beforehand_and_a_script_are_not_asked(shop, answers):
    asked = answers()
    assert install(shop, "--yes") == 0
    assert asked == []


def test_a_terminal_sees_a_bar(shop, monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert install(shop) == 0
    drawn = terminal.getvalue()
    assert "\rdownloading" in drawn
    assert "of 700 kB" in drawn
    assert drawn.endswith("\n")


def test_json_is_json_and_ends_with_what_was_done(shop, capsys):
    assert install(shop, "--json") == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0]["stage"] == "downloading"
    assert lines[-1] == {
        "stage": "done",
        "installed": "vosk-small",
        "path": str(shop.models_dir / "vosk-small"),
        "from": "address",
        "first_trust": False,
    }


def test_a_first_download_says_that_nobody_published_its_hash(shop, capsys):
    shop.published = None
    assert install(shop) == 0
    assert "Nobody publishes a SHA-256 of this archive" in capsys.readouterr().out


def test_the_list_shows_each_model_with_what_matters(shop, capsys):
    shop.offer.cut_after = [200_000]
    assert install(shop) == 2
    main(["models", "install", "whisper-small", "--mirror", shop.server.address])
    capsys.readouterr()
    assert main(["models", "list"]) == 0
    text = capsys.readouterr().out
    assert "vosk-small  (vosk, en, 700 kB, Apache-2.0)\n    not installed\n    200 kB of a download are here" in text
    assert "whisper-small  (whisper, en, 280 kB, Apache-2.0)\n    installed, used for en" in text


def test_verifying_nothing_says_so(shop, capsys):
    assert main(["models", "verify"]) == 0
    assert "No model is installed" in capsys.readouterr().err


def test_damage_ends_with_status_1_and_the_remedy(shop, capsys):
    install(shop)
    (shop.models_dir / "vosk-small/conf/model.conf").unlink()
    capsys.readouterr()
    assert main(["models", "verify"]) == 1
    assert "vosk-small: damaged: conf/model.conf; run `warmline models remove" in capsys.readouterr().out


def test_a_model_of_ones_own_is_listed(shop, tmp_path, capsys):
    settings = tmp_path / "config" / "warmline" / "personal.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(f'[models]\nhu = "{tmp_path}/mine"\n', encoding="utf-8")
    assert main(["models", "list", "--json"]) == 0
    own = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (own["own"], own["path"]) == ("hu", f"{tmp_path}/mine")
    assert "not a folder" in own["trouble"]


def test_a_model_for_a_language_that_no_call_is_in_names_the_line(shop, tmp_path, capsys):
    settings = tmp_path / "config" / "warmline" / "personal.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('level = "novice"\n\n[models]\nxx = "/mine"\n', encoding="utf-8")
    assert main(["models", "list"]) == 2
    said = capsys.readouterr().err
    assert "no language of calls" in said
    assert "line 3" in said
