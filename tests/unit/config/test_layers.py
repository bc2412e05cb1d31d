"""Four layers of settings: who wins, who is set aside, and what a policy may say."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmline.config.files import SettingsError, read_toml, write_toml
from warmline.config.layers import Given, Origin, effective, setting_keys
from warmline.config.mistakes import choices_of
from warmline.config.policy import Policy, PolicyError, read_policy, setting_names
from warmline.config.policy_sources import LINUX, PolicyFile, PolicyRegistry, machine_sources
from warmline.config.profiles import Personal, Profile
from warmline.core.rules import all_rules
from warmline.core.settings import CueId, HoldLimits, Level, Limits, OptInCueId, ResponseGapLimits


def values_of(key):
    """Values that the key's own bounds allow, as a settings file would write them."""
    if key.low is not None:
        whole = isinstance(key.default, int)
        return st.integers(int(key.low), int(key.high)) if whole else st.floats(key.low, key.high)
    if isinstance(key.default, bool):
        return st.booleans()
    if choices := choices_of(key.annotation):
        one = st.sampled_from([choice for choice in choices if choice])
        return st.lists(one, unique=True, max_size=4) if isinstance(key.default, tuple) else one
    return st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40)


@st.composite
def trees(draw, model):
    """A tree that the model takes, made of some of its settings."""
    tree = {}
    mine = [key for key in setting_keys() if key.path[0] in model.model_fields]
    for key in draw(st.lists(st.sampled_from(mine), unique_by=lambda key: key.name, max_size=6)):
        table = tree
        for name in key.path[:-1]:
            table = table.setdefault(name, {})
        table[key.path[-1]] = draw(values_of(key))
    try:
        model.model_validate(tree)
    except ValueError:
        return {}  # stages out of order
    return tree


@given(tree=trees(Profile))
def test_any_valid_settings_file_survives_a_round_trip(tmp_path_factory, tree):
    path = tmp_path_factory.mktemp("profiles") / "team.toml"
    profile = Profile.model_validate(tree)
    write_toml(path, profile)
    again = read_toml(path, Profile)
    assert again == profile
    assert again.model_dump(exclude_unset=True) == profile.model_dump(exclude_unset=True)


@given(policy=trees(Profile), profile=trees(Profile), personal=trees(Personal), lock=st.sampled_from(setting_names()))
def test_locks_always_win_and_nothing_stops_the_start(policy, profile, personal, lock):
    fixed = Policy(settings=policy, locked=(lock,))
    before = effective(fixed)
    now = effective(fixed, Profile.model_validate(profile), Personal.model_validate(personal))
    for setting in now.settings:
        if setting.locked:
            assert setting.value == before.setting(setting.key.name).value
            assert setting.origin in (Origin.DEFAULT, Origin.POLICY)


@given(profile=trees(Profile), personal=trees(Personal))
def test_without_a_policy_everybody_gets_what_they_chose(profile, personal):
    now = effective(Policy(), Profile.model_validate(profile), Personal.model_validate(personal))
    assert now.profile.limits == Profile.model_validate(profile).limits
    assert not now.set_aside


def test_every_value_says_where_it_comes_from():
    now = effective(
        Policy(settings={"theme": "dark", "limits": {"hold": {"limit_s": 60}}}),
        Profile(company="Acme", limits=Limits(hold=HoldLimits(checkin_s=30))),
        Personal(level=Level.EXPERT),
        profile_name="team.toml",
        given={"theme": "light"},
    )
    origins = {name: now.setting(name).origin for name in now.names}
    assert origins["limits.hold.limit_s"] is Origin.POLICY
    assert origins["limits.hold.checkin_s"] is Origin.PROFILE
    assert now.setting("limits.hold.checkin_s").where == "team.toml"
    assert origins["level"] is Origin.PERSONAL
    assert origins["theme"] is Origin.COMMAND_LINE
    assert origins["limits.hold.lookup_s"] is Origin.DEFAULT
    assert (now.profile.limits.hold.limit_s, now.profile.limits.hold.checkin_s) == (60, 30)


def test_a_choice_that_equals_the_default_is_still_a_choice(tmp_path):
    write_toml(tmp_path / "personal.toml", Personal(level=Level.STANDARD))
    kept = read_toml(tmp_path / "personal.toml", Personal)
    assert effective(Policy(settings={"level": "expert"}), None, kept).personal.level is Level.STANDARD


def test_what_is_locked_and_asked_for_otherwise_is_shown_as_set_aside():
    now = effective(Policy(locked=("limits.hold",)), Profile(limits=Limits(hold=HoldLimits(limit_s=120))))
    (setting,) = now.set_aside
    assert (setting.key.name, setting.value) == ("limits.hold.limit_s", 90.0)
    assert setting.set_aside == (Given(Origin.PROFILE, 120.0),)


def test_a_profile_that_contradicts_a_lock_gives_way_for_that_table_alone():
    policy = Policy(
        settings={"limits": {"response": {"words_s": 9, "alert_s": 12}}}, locked=("limits.response.words_s",)
    )
    profile = Profile(limits=Limits(response=ResponseGapLimits(alert_s=5), hold=HoldLimits(limit_s=60)))
    now = effective(policy, profile)
    assert now.profile.limits.response == ResponseGapLimits(words_s=9, alert_s=12)
    assert now.profile.limits.hold.limit_s == 60
    assert [one.key.name for one in now.set_aside] == ["limits.response.alert_s"]


def test_the_agents_own_company_and_language_win_over_the_profiles_unless_empty():
    profile = Profile(company="Acme", language="hu")
    assert effective(Policy(), profile, Personal(company="", call_language="")).profile == profile
    own = effective(Policy(), profile, Personal(company="Bolt", call_language="en"))
    assert (own.profile.company, own.profile.language, own.personal.call_language) == ("Bolt", "en", "en")
    locked = effective(Policy(locked=("call_language",)), profile, Personal(call_language="en"))
    assert locked.setting("language").locked
    assert [one.value for one in locked.setting("language").set_aside] == ["hu"]


def test_the_agents_window_is_told_which_of_its_fields_are_locked():
    policy = Policy(locked=("level", "language", "devices.agent", "limits.hold"))
    assert effective(policy).locked_personal == {"level", "call_language", "devices"}


def test_own_models_are_laid_over_the_teams_language_by_language():
    now = effective(
        Policy(settings={"models": {"ko": "/it/ko"}}),
        Profile(models={"hu": Path("/team/hu"), "en": Path("/team/en")}),
        Personal(models={"en": Path("/own/en")}),
    )
    expected = {"ko": Path("/it/ko"), "hu": Path("/team/hu"), "en": Path("/own/en")}
    assert now.profile.models == now.personal.models == expected
    assert json.loads(json.dumps(now.setting("models").value))["ko"] == "/it/ko"


def test_the_teams_company_is_not_the_agents_own():
    assert effective(Policy(), Profile(company="Acme"), Personal(name="Kim")).personal.company == ""
    assert effective(Policy(settings={"company": "Bolt"}, locked=("company",))).personal.company == "Bolt"


def test_what_is_only_remembered_goes_through():
    assert effective(Policy(), None, Personal(first_run_done=True)).personal.first_run_done


def test_the_cues_that_can_be_turned_off_are_those_that_the_rules_have():
    assert {*choices_of(CueId), *choices_of(OptInCueId)} == {rule.cue for rule in all_rules()}
    assert not set(choices_of(CueId)) & set(choices_of(OptInCueId))


@pytest.mark.parametrize("off", [(), ("hold.checkin",)])
def test_a_profile_from_before_a_cue_that_teams_opt_into_does_not_turn_it_on(off):
    assert Limits(cues_off=off).is_off("answer.ready")
    assert not Limits(cues_off=off, cues_on=("answer.ready",)).is_off("answer.ready")
    assert Limits(cues_off=off).is_off("hold.checkin") is bool(off)


# ---- the policy ------------------------------------------------------------------------------------------


def policy_file(tmp_path, text):
    path = tmp_path / "policy.toml"
    path.write_text(text, encoding="utf-8")
    return PolicyFile(path)


def test_a_machine_without_a_policy_fixes_nothing(tmp_path):
    assert read_policy([PolicyFile(tmp_path / "none" / "policy.toml")]) == Policy()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('call_log = "forbidden"\n', r"line 1.*`call_log`.*did you mean `call_logs`"),
        ('\ncall_logs = "forbiden"\n', r"line 2.*allowed, forbidden"),
        ('locked = ["limits.holdd"]\n', r"line 1.*`limits.holdd`.*`limits.hold`"),
        ("[settings.limits.hold]\nlimit_s = 9000\n", r"line 2.*“Longest hold” may be at most 1800 s; lower it"),
        ('[settings]\nlevle = "expert"\n', r"line 2.*`levle`.*`level`"),
        ("[settings.limits.response]\nalert_s = 2\n", r"line 1.*follow one another"),
        ("call_logs = \n", "not valid TOML"),
    ],
)
def test_a_broken_policy_stops_the_start_and_names_the_line(tmp_path, text, says):
    with pytest.raises(PolicyError, match=says) as caught:
        read_policy([policy_file(tmp_path, text)])
    assert "until IT has mended" in str(caught.value)
    assert "Input should" not in str(caught.value)


def test_a_policy_that_cannot_be_read_stops_the_start(tmp_path):
    with pytest.raises(PolicyError, match="cannot be read"):
        read_policy([PolicyFile(tmp_path)])


def test_no_environment_variable_moves_the_policy(monkeypatch, tmp_path):
    for name in ("XDG_CONFIG_HOME", "XDG_CONFIG_DIRS", "HOME", "ProgramData", "WARMLINE_POLICY"):
        monkeypatch.setenv(name, str(tmp_path))
    assert machine_sources() == (PolicyFile(LINUX),)
    assert str(LINUX) == "/etc/warmline/policy.toml"


class FakeRegistry:
    """A registry as nested tables; its keys are those that are tables."""

    def __init__(self, tree):
        self._tree = {r"SOFTWARE\Policies\Warmline": tree} if tree is not None else {}

    def _at(self, key):
        for top, tree in self._tree.items():
            if key == top:
                return tree
            inner = tree
            for name in key.removeprefix(f"{top}\\").split("\\"):
                inner = inner[name]
            return inner
        return None

    def values(self, key):
        found = self._at(key)
        return None if found is None else {n: v for n, v in found.items() if not isinstance(v, dict)}

    def subkeys(self, key):
        return [name for name, value in self._at(key).items() if isinstance(value, dict)]


def test_the_registry_gives_the_same_policy_as_a_file(tmp_path):
    tree = {
        "Call_Logs": "forbidden",
        "locked": ["limits.hold.limit_s"],
        "Settings": {
            "reduced_motion": 1,
            "limits": {"hold": {"limit_s": 60, "settle_s": "1.5"}, "budget": {"cards_a_call": 3}},
        },
    }
    text = (
        'call_logs = "forbidden"\nlocked = ["limits.hold.limit_s"]\n[settings]\nreduced_motion = true\n'
        "[settings.limits]\nhold = { limit_s = 60, settle_s = 1.5 }\nbudget = { cards_a_call = 3 }\n"
    )
    of_registry = effective(read_policy([PolicyRegistry(FakeRegistry(tree))]))
    of_file = effective(read_policy([policy_file(tmp_path, text)]))
    assert of_registry.profile == of_file.profile
    assert of_registry.personal == of_file.personal
    assert [(one.value, one.locked) for one in of_registry.settings] == [(o.value, o.locked) for o in of_file.settings]
    assert of_registry.policy.call_logs == "forbidden"


def test_without_a_key_in_the_registry_there_is_no_policy():
    assert read_policy([PolicyRegistry(FakeRegistry(None))]) == Policy()


def test_a_mistake_in_the_registry_is_named():
    with pytest.raises(PolicyError, match=r"HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Warmline.*cards_a_call"):
        read_policy([PolicyRegistry(FakeRegistry({"settings": {"limits": {"budget": {"cards_a_call": 0}}}}))])


def test_the_registry_wins_over_the_file_and_locks_add_up(tmp_path):
    file = policy_file(tmp_path, 'locked = ["level"]\ncall_logs = "forbidden"\nmodel_downloads = "forbidden"\n')
    both = read_policy([file, PolicyRegistry(FakeRegistry({"call_logs": "allowed", "locked": ["theme"]}))])
    assert both.locked == ("level", "theme")
    assert (both.call_logs, both.model_downloads) == ("allowed", "forbidden")


@pytest.mark.parametrize(
    ("policy", "with_words", "says"),
    [
        (Policy(call_logs="forbidden"), False, "Call logs are forbidden"),
        (Policy(words_in_call_logs="forbidden"), True, "Words in call logs are forbidden"),
    ],
)
def test_what_is_forbidden_is_refused(policy, with_words, says):
    with pytest.raises(PolicyError, match=says):
        policy.refuse_call_logs(with_words=with_words)
    Policy().refuse_call_logs(with_words=True)


# ---- sentences -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("company = 3\n", "line 1.*“Company” must be text"),
        ("[limits.hold]\nlimit_s = 5\n", "line 2.*“Longest hold” may be at least 15 s; raise it"),
        ('[limits.hold]\nlimit_s = "long"\n', "line 2.*“Longest hold” must be a number"),
        ("[limits.budget]\ncards_a_call = 1.5\n", "line 2.*“Cards a call” must be a whole number"),
        ('[limits]\ncues_off = ["hold.limitt"]\n', "line 2.*“Cues that are off” knows only greeting.bare"),
        (f'team = "{"x" * 70}"\n', "line 1.*“Team” may have at most 60 characters"),
        ("[limits.response]\nword_s = 5\n", "line 2.*did you mean `words_s`"),
        ('[limits]\nhold = "long"\n', "line 2.*“Hold” must be a table"),
    ],
)
def test_a_mistake_in_a_profile_is_a_sentence_with_title_bound_and_remedy(tmp_path, text, says):
    path = tmp_path / "team.toml"
    path.write_text(text)
    with pytest.raises(SettingsError, match=says) as caught:
        read_toml(path, Profile)
    assert "nput should" not in str(caught.value)


def test_comments_and_order_of_a_file_stay_when_it_is_written(tmp_path):
    path = tmp_path / "team.toml"
    path.write_text('# ours since spring\ncompany = "Acme"  # legal name\n\n[limits.hold]\nlimit_s = 60\n')
    profile = read_toml(path, Profile)
    write_toml(path, profile.model_copy(update={"limits": Limits(hold=HoldLimits(limit_s=75))}))
    assert path.read_text() == '# ours since spring\ncompany = "Acme"  # legal name\n\n[limits.hold]\nlimit_s = 75.0\n'


def test_settings_are_plain_values():
    json.dumps([one.value for one in effective(Policy()).settings])
