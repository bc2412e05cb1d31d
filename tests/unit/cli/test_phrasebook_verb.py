"""`warmline phrasebook`: exit status, lines for people and for programs; the reference page is that of now."""

import json
from pathlib import Path
from typing import get_args

import pytest

from warmline.cli.main import main
from warmline.cli.reference import reference_page
from warmline.config.phrasebook import LANGUAGES, load_phrasebook, shipped
from warmline.core.settings import CueId, HoldLimits

PAGE = Path(__file__).resolve().parents[3] / "phrasebook" / "REFERENCE.md"
FORBIDDEN = '\n[[say]]\nid = "hold.limit.own"\ncue = "hold.limit"\nsource = "team"\ntext = "Calm down."\n'


@pytest.fixture
def team(tmp_path):
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "own.toml").write_text(FORBIDDEN)
    return tmp_path


def test_our_own_phrasebook_passes(capsys):
    assert main(["phrasebook", "check"]) == 0
    assert capsys.readouterr().out.startswith("OK: ")


def test_a_finding_has_file_line_id_what_and_remedy_and_the_exit_status_is_1(capsys, team):
    assert main(["phrasebook", "check", str(team)]) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first == (
        f"{team}/en/own.toml, line 2, `hold.limit.own`: forbidden: “Calm down” is not said to customers (001); "
        "say that you understand, and what you will do."
    )
    assert last.startswith("1 to mend: ")


def test_for_programs_a_finding_is_a_line_of_json_and_there_is_nothing_else(capsys, team):
    assert main(["phrasebook", "check", str(team), "--json"]) == 1
    assert [json.loads(line) for line in capsys.readouterr().out.splitlines()] == [
        {
            "file": f"{team}/en/own.toml",
            "line": 2,
            "id": "hold.limit.own",
            "kind": "forbidden",
            "what": "“Calm down” is not said to customers (001)",
            "remedy": "say that you understand, and what you will do",
        }
    ]


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda folder: folder / "gone", "There is no folder"),
        (lambda folder: (folder / "en" / "own.toml").write_text("[[say]") and folder, "en/own.toml: not valid TOML"),
        (lambda folder: (folder / "together.toml").write_text("x") and folder, "together.toml cannot be used"),
    ],
    ids=["no folder", "no TOML", "no list"],
)
def test_what_cannot_be_read_at_all_is_one_sentence_and_exit_status_2(capsys, team, make, told):
    assert main(["phrasebook", "check", str(make(team))]) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert len(said.err.splitlines()) == 1
    assert not said.out


# ---- the page of every cue --------------------------------------------------------------------------------


def test_the_reference_page_is_that_of_now():
    assert PAGE.read_text(encoding="utf-8") == reference_page(), (
        "make it again: .venv/bin/warmline phrasebook reference --out phrasebook/REFERENCE.md"
    )


def test_the_page_has_every_cue_with_what_it_hears_its_limits_and_its_wordings_in_every_language():
    page = reference_page()
    for cue in get_args(CueId):
        section = page.split(f"## `{cue}`: ")[1].split("\n## ")[0]
        title, hears, shows = section.splitlines()[0], *section.split("**")[2:5:2]
        assert title, cue
        assert title != cue
        assert len(hears) > 20, cue
        assert len(shows) > 20, cue
        assert section.count("\n| ") >= 2, cue
        for language in LANGUAGES:
            wordings = load_phrasebook(language).for_cue(cue)
            assert all(f"- {one.text} *(`{one.id}`" in section for one in wordings), (cue, language)


def test_a_limit_on_the_page_has_unit_bounds_default_and_source():
    assert (
        f"| Longest hold | `limits.hold.limit_s` | {HoldLimits().limit_s:g} s | 15 s | 1800 s | 002 |"
        in reference_page()
    )


def test_the_page_is_written_where_it_is_asked_for(tmp_path, capsys):
    assert main(["phrasebook", "reference", "--out", str(tmp_path / "page.md")]) == 0
    assert (tmp_path / "page.md").read_text(encoding="utf-8") == reference_page()
    assert main(["phrasebook", "reference"]) == 0
    assert capsys.readouterr().out == reference_page()
    assert main(["phrasebook", "reference", "--out", str(tmp_path / "gone" / "page.md")]) == 2
    assert "name a file in a folder you may write to" in capsys.readouterr().err


def test_the_page_and_the_list_of_meant_overlaps_are_no_chapters():
    names = {entry.name for entry in shipped().iterdir() if entry.is_file()}
    assert names == {"REFERENCE.md", "together.toml"}
