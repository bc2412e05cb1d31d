"""The settings of a run: what may stop the start, what is only said, and what a policy forbids to the verbs."""

import json
from pathlib import Path

import pytest

from warmline.cli.layered import LayeredSettings
from warmline.cli.main import main
from warmline.config.files import SettingsError, write_toml
from warmline.config.layers import Origin
from warmline.config.policy import Policy
from warmline.config.profiles import Personal, Profile, personal_path
from warmline.core.settings import HoldLimits, Level, Limits

SAMPLE = Path(__file__).resolve().parents[3] / "app/warmline/cli/sample_call.flac"


@pytest.fixture(autouse=True)
def own_folders(tmp_path, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


@pytest.fixture
def team(tmp_path):
    path = tmp_path / "team.toml"
    write_toml(path, Profile(company="Acme", limits=Limits(hold=HoldLimits(limit_s=60))))
    return path


@pytest.fixture
def policy(monkeypatch):
    """Sets what the machine's policy says."""

    def fix(**fields):
        for place in ("warmline.cli.layered", "warmline.cli.replay", "warmline.cli.demo"):
            monkeypatch.setattr(f"{place}.read_policy", lambda: Policy(**fields))

    fix()
    return fix


def test_the_agents_own_settings_name_the_profile(team):
    write_toml(personal_path(), Personal(profile=str(team)))
    settings = LayeredSettings(policy=Policy())
    assert settings.start(pytest.fail).profile.limits.hold.limit_s == 60
    assert settings.files == (personal_path(), team)


def test_a_profile_of_the_command_line_wins_over_the_agents_unless_it_is_locked(team, tmp_path):
    other = tmp_path / "other.toml"
    write_toml(other, Profile(company="Bolt"))
    write_toml(personal_path(), Personal(profile=str(other)))
    given = {"profile": str(team)}
    assert LayeredSettings(given, policy=Policy()).read().profile.company == "Acme"
    fixed = Policy(locked=("profile",), settings={"profile": str(other)})
    assert LayeredSettings(given, policy=fixed).read().profile.company == "Bolt"


def test_a_broken_profile_of_the_agents_own_is_said_and_does_not_stop_the_start(team):
    team.write_text("[limits.hold]\nlimit_s = 5\n")
    write_toml(personal_path(), Personal(profile=str(team), name="Kim"))
    said = []
    now = LayeredSettings(policy=Policy()).start(said.append)
    assert now.personal.name == "Kim"
    assert now.profile.limits == Limits()
    assert "line 2" in said[0]
    assert "“Longest hold” may be at least 15 s" in said[0]


def test_a_broken_profile_of_the_command_line_stops_the_start(team):
    team.write_text("[limits.hold]\nlimit_s = 5\n")
    with pytest.raises(SettingsError, match="line 2"):
        LayeredSettings({"profile": str(team)}, policy=Policy()).start(pytest.fail)


def test_what_is_locked_is_said_once_and_does_not_stop_the_start():
    said = []
    now = LayeredSettings({"level": "expert"}, policy=Policy(locked=("level",))).start(said.append)
    assert now.personal.level is Level.STANDARD
    assert said == ["“How much to be told” (level) is fixed by IT: the value in the command line is not used."]


def test_the_command_line_stands_above_the_agents_settings_until_the_agent_changes_them():
    write_toml(personal_path(), Personal(level=Level.NOVICE, theme="dark"))
    settings = LayeredSettings({"level": "expert", "theme": "light"}, policy=Policy())
    assert settings.start(pytest.fail).personal.level is Level.EXPERT
    write_toml(personal_path(), Personal(level=Level.STANDARD, theme="dark"))
    now = settings.read().personal
    assert (now.level, now.theme) == (Level.STANDARD, "light")


def test_read_again_a_broken_file_is_an_error(team):
    settings = LayeredSettings({"profile": str(team)}, policy=Policy())
    settings.start(pytest.fail)
    team.write_text("company = \n")
    with pytest.raises(SettingsError, match="not valid TOML"):
        settings.read()


# ---- the verbs --------------------------------------------------------------------------------------------


def shown(capsys, *more):
    assert main(["settings", "show", "--json", *more]) == 0
    return {one["name"]: one for one in json.loads(capsys.readouterr().out)["settings"]}


def test_show_says_of_every_setting_where_it_comes_from(capsys, team, policy):
    policy(settings={"limits": {"hold": {"checkin_s": 30}}}, locked=("limits.hold.limit_s", "level"))
    write_toml(personal_path(), Personal(theme="dark"))
    found = shown(capsys, "--profile", str(team))
    assert (found["limits.hold.limit_s"]["value"], found["limits.hold.limit_s"]["locked"]) == (90, True)
    assert found["limits.hold.limit_s"]["set_aside"] == [{"value": 60, "from": "profile", "file": str(team)}]
    assert (found["limits.hold.checkin_s"]["from"], found["limits.hold.checkin_s"]["unit"]) == ("policy", "s")
    assert (found["company"]["from"], found["company"]["file"]) == ("profile", str(team))
    assert found["theme"]["from"] == Origin.PERSONAL
    assert {one["from"] for one in found.values()} <= {str(origin) for origin in Origin}
    assert main(["settings", "show", "--profile", str(team)]) == 0
    text = capsys.readouterr().out
    assert f"locked; not used: 60 s of profile {team}" in text


def test_schema_is_that_of_the_models(capsys):
    for kind, model in (("profile", Profile), ("personal", Personal), ("policy", Policy)):
        assert main(["settings", "schema", kind]) == 0
        assert json.loads(capsys.readouterr().out) == model.model_json_schema()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('company = "Acme"\n', "a team's profile"),
        ('level = "expert"\n[devices]\nagent = "Headset"\n', "an agent's own settings"),
        ('locked = ["level"]\n', "a policy"),
    ],
)
def test_check_says_what_a_file_is(capsys, tmp_path, text, kind):
    path = tmp_path / "some.toml"
    path.write_text(text)
    assert main(["settings", "check", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}: OK, {kind}.\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[limits.hold]\nlimit_s = 5\n", "line 2, limits.hold.limit_s: “Longest hold” may be at least 15 s; raise it."),
        ('locked = ["levle"]\n', "line 1, locked: there is no setting `levle` to lock; did you mean `level`"),
        ('theme = "pink"\n', "line 1, theme: “Theme” knows only system, dark, light; choose from these."),
        ("company = \n", "is not valid TOML"),
    ],
)
def test_check_names_line_and_remedy(capsys, tmp_path, text, says):
    path = tmp_path / "some.toml"
    path.write_text(text)
    assert main(["settings", "check", str(path)]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert len(said.splitlines()) == 1


def test_call_logs_that_a_policy_forbids_are_not_written(capsys, tmp_path, policy):
    log = tmp_path / "call.jsonl"
    policy(words_in_call_logs="forbidden")
    assert main(["replay", str(SAMPLE), "--no-words", "--call-log", str(log), "--with-words"]) == 2
    assert main(["replay", str(SAMPLE), "--no-words", "--call-log", str(log)]) == 0
    log.unlink()
    policy(call_logs="forbidden")
    for verb in (["replay", str(SAMPLE), "--no-words"], ["run"], ["demo"]):
        assert main([*verb, "--call-log", str(log)]) == 2
        assert "forbidden on this machine" in capsys.readouterr().err.splitlines()[-1]
    assert not log.exists()


# ---- settings that changed in mid-call ------------------------------------------------------------------


def cues(capsys, *arguments):
    assert main(["replay", *map(str, arguments), "--json"]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    return [one for one in records if one["type"].startswith("cue.") and one["cue"] == "silence.response"]


def test_a_log_with_changed_settings_gives_their_cues_and_a_given_profile_wins_over_them(capsys, tmp_path, policy):
    log, changed = tmp_path / "call.jsonl", tmp_path / "changed.jsonl"
    assert main(["replay", str(SAMPLE), "--no-words", "--call-log", str(log)]) == 0
    capsys.readouterr()
    first = cues(capsys, log)
    assert any(one["limit"] == 4.0 for one in first)
    lines = log.read_text().splitlines()
    limits = Limits().model_copy(update={"response": Limits().response.model_copy(update={"words_s": 3.0})})
    event = {"t": 0.0, "type": "settings.changed", "limits": limits.model_dump(mode="json"), "known": {}}
    changed.write_text("\n".join([lines[0], json.dumps(event), *lines[1:]]) + "\n")
    under_new = cues(capsys, changed)
    assert {one["limit"] for one in under_new if one["type"] == "cue.escalated"} >= {3.0}
    assert 4.0 not in {one.get("limit") for one in under_new}
    assert cues(capsys, changed) == under_new
    profile = tmp_path / "team.toml"
    profile.write_text("[limits.response]\nwords_s = 5\n")
    assert cues(capsys, changed, "--profile", profile) == cues(capsys, log, "--profile", profile)
