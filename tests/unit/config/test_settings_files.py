"""Settings files: a round trip, the line of a mistake, and nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmline.config.files import SettingsError, line_of, read_toml, write_toml
from warmline.config.profiles import Personal, Place, Profile
from warmline.core.settings import BudgetLimits, HoldLimits, Level, Limits, ResponseGapLimits

profiles = st.builds(
    Profile,
    company=st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=40),
    language=st.sampled_from(["en", "zh-Hans", "zh-Hant", "hu"]),
    limits=st.builds(
        Limits,
        response=st.builds(ResponseGapLimits, words_s=st.floats(2, 8)),
        hold=st.builds(HoldLimits, checkin_s=st.floats(10, 600), limit_s=st.floats(15, 1800)),
        budget=st.builds(BudgetLimits, cards_a_minute=st.integers(1, 20)),
    ),
)


@given(profile=profiles)
def test_any_valid_profile_survives_a_round_trip(tmp_path_factory, profile):
    path = tmp_path_factory.mktemp("profiles") / "team.toml"
    write_toml(path, profile)
    assert read_toml(path, Profile) == profile


def test_personal_settings_survive_a_round_trip(tmp_path):
    personal = Personal(
        name="Kim", level=Level.EXPERT, places=(Place(screen="A", screen_rect=(0, 0, 10, 10), x=1, y=2),)
    )
    write_toml(tmp_path / "new" / "personal.toml", personal)
    assert read_toml(tmp_path / "new" / "personal.toml", Personal) == personal


def test_a_mistake_is_named_with_its_line(tmp_path):
    path = tmp_path / "team.toml"
    path.write_text("[limits.hold]\nlimit_s = 90\ncheckin_s = 1\n")
    with pytest.raises(SettingsError, match=r"line 3.*checkin_s"):
        read_toml(path, Profile)


def test_a_file_that_cannot_be_written_leaves_the_old_one(tmp_path):
    target = tmp_path / "folder"
    target.write_text("a file where a folder should be")
    with pytest.raises(SettingsError, match="cannot be written"):
        write_toml(target / "personal.toml", Personal())
    assert target.read_text() == "a file where a folder should be"


@pytest.mark.parametrize(
    ("keys", "line"), [(["a"], 1), (["t", "b"], 4), (["t", "u", "c"], 6), (["t"], 3), (["none"], None)]
)
def test_the_line_of_a_key(keys, line):
    assert line_of("a = 1\n\n[t]\nb = 2\n[t.u]\nc = 3\n", keys) == line
