"""What the limits window decides, without a window."""

import pytest

from warmline.config.files import SettingsError, read_toml, write_toml
from warmline.config.keys import keys_of
from warmline.config.layers import effective
from warmline.config.policy import Policy
from warmline.config.profiles import Profile
from warmline.core.rules import all_rules
from warmline.core.settings import HoldLimits, Limits, ResponseGapLimits
from warmline.ui.limits import words
from warmline.ui.limits.form import LimitsForm, flat, read_values

LIMIT = "limits.hold.limit_s"
PROFILE = Profile(team="Billing", limits=Limits(hold=HoldLimits(limit_s=60), cues_off=("hold.checkin",)))


def set_to(form, name, value):
    form.chosen = form.with_value(name, value)


def test_there_is_a_section_for_the_team_the_cues_and_each_table_of_limits():
    titles = [section.title for section in LimitsForm(Policy()).sections()]
    tables = [field.title for name, field in Limits.model_fields.items() if name not in ("cues_off", "cues_on")]
    assert titles == ["Team", "Cues that are off", *tables]


def test_every_setting_of_a_profile_is_in_the_form_but_folders_which_stay_as_they_are(tmp_path):
    form = LimitsForm(Policy(), Profile(models={"hu": tmp_path}))
    shown = [key.name for section in form.sections() for key in section.keys]
    assert sorted([*shown, "models", "phrasebook"]) == sorted(key.name for key in keys_of(Profile))
    assert form.profile().models == {"hu": tmp_path}


def test_a_changed_setting_knows_its_default_and_the_way_back():
    form = LimitsForm(Policy(), PROFILE)
    assert (form.value(LIMIT), form.default(LIMIT), form.is_changed(LIMIT)) == (60, 90, True)
    assert form.changes == 3
    set_to(form, LIMIT, form.default(LIMIT))
    assert not form.is_changed(LIMIT)
    assert LIMIT not in form.chosen


def test_what_it_has_fixed_shows_its_value_and_survives_in_the_file(tmp_path):
    form = LimitsForm(Policy(settings={"limits": {"hold": {"limit_s": 45}}}, locked=(LIMIT,)), PROFILE)
    assert (form.value(LIMIT), form.is_locked(LIMIT)) == (45, True)
    form.save(tmp_path / "team.toml")
    assert read_toml(tmp_path / "team.toml", Profile).limits.hold.limit_s == 60


def test_a_value_that_goes_only_with_what_is_fixed_can_be_saved(tmp_path):
    policy = Policy(
        settings={"limits": {"response": {"words_s": 9, "alert_s": 20}}},
        locked=("limits.response.words_s", "limits.response.alert_s"),
    )
    form = LimitsForm(policy)
    set_to(form, "limits.response.notice_s", 6.0)
    assert not form.mistakes()
    form.save(tmp_path / "team.toml")
    assert effective(policy, read_toml(tmp_path / "team.toml", Profile)).profile.limits.response.notice_s == 6


def test_a_mistake_stands_beside_its_setting_with_the_remedy():
    form = LimitsForm(Policy())
    set_to(form, "limits.dead_air.words_s", 3.0)
    assert form.mistakes() == {"limits.dead_air.words_s": "It comes before “Bar after”: give it at least 4 s."}
    set_to(form, "limits.dead_air.words_s", 4.0)
    assert not form.mistakes()


def test_a_profile_survives_form_and_file(tmp_path):
    form = LimitsForm(Policy(), PROFILE)
    form.save(tmp_path / "team.toml")
    assert read_toml(tmp_path / "team.toml", Profile) == PROFILE
    assert read_values(tmp_path / "team.toml") == flat(PROFILE)
    assert form.path == tmp_path / "team.toml"


def test_a_diff_says_what_would_change_and_what_is_kept():
    form = LimitsForm(Policy(locked=(LIMIT,)), Profile(team="Billing"))
    other = flat(Profile(team="Sales", limits=Limits(hold=HoldLimits(limit_s=60))))
    found = {one.key.name: (one.was, one.now, one.kept) for one in form.differences(other)}
    assert found == {"team": ("Billing", "Sales", False), LIMIT: (90, 60, True)}


def test_a_broken_file_names_line_and_remedy(tmp_path):
    path = tmp_path / "team.toml"
    path.write_text("[limits.hold]\n\nlimit_s = 5\n")
    with pytest.raises(SettingsError, match=r"line 3.*“Longest hold” may be at least 15 s; raise it"):
        read_values(path)


def test_every_title_cue_and_part_has_words_in_the_users_language(monkeypatch):
    asked = []
    monkeypatch.setattr(words, "translate", lambda context, text: asked.append(text) or f"<{text}>")
    for key in keys_of(Profile):
        assert words.title(key.title).startswith("<"), key.title
        assert not key.section or key.section == "Limits" or words.title(key.section).startswith("<"), key.section
    for section in LimitsForm(Policy()).sections():
        assert words.about(section.title).startswith("<"), section.title
    for rule in all_rules():
        assert words.choice(rule.cue).startswith("<"), rule.cue
    for part in ("salutation", "identity", "offer", "name", "company", "thanks", "why", "how_long", "consent"):
        assert words.choice(part).startswith("<")
    for unit in {key.unit for key in keys_of(Profile) if key.unit}:
        assert words.unit(unit).startswith("<")


def test_what_changed_for_a_call_is_said_in_one_sentence():
    before = effective(Policy(), Profile(team="Billing"))
    one = Profile(team="Sales", limits=Limits(hold=HoldLimits(limit_s=60)))
    two = one.model_copy(update={"limits": Limits(response=ResponseGapLimits(words_s=3), hold=HoldLimits(limit_s=60))})
    assert words.changes_said(before, effective(Policy(), Profile(team="Sales"))) == ""
    said = words.changes_said(before, effective(Policy(), one))
    assert said == "Settings have changed. Hold · Longest hold: 60 s, was 90 s."
    assert words.changes_said(before, effective(Policy(), two)).endswith("And 1 more.")


def test_a_form_takes_over_nothing_from_where_the_file_was_written(tmp_path):
    write_toml(tmp_path / "a.toml", PROFILE)
    form = LimitsForm(Policy(), read_toml(tmp_path / "a.toml", Profile), tmp_path / "a.toml")
    form.export(tmp_path / "copy.toml")
    assert form.path == tmp_path / "a.toml"
    assert (tmp_path / "copy.toml").read_text() == (tmp_path / "a.toml").read_text()
