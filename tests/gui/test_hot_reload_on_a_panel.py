"""Settings files that change while a panel stands: what the call gets, what the panel says, what stays."""

import pytest

from warmline.cli.hot_reload import HotReload
from warmline.cli.layered import LayeredSettings
from warmline.cli.lead_windows import LeadWindows
from warmline.config.files import write_toml
from warmline.config.policy import Policy
from warmline.config.profiles import Personal, Profile, personal_path
from warmline.core.events import SettingsChanged
from warmline.core.settings import HoldLimits, Level, Limits
from warmline.ui.theme import Theme

WITHIN_MS = 2000


class Following:
    """A panel whose settings are followed; `used` and `said` are what came of it."""

    def __init__(self, stage, settings):
        self.stage, self.settings = stage, settings
        self.used, self.said = [], []
        self.reload = HotReload(
            settings, settings.start(lambda said: None), use=self.used.append, act=stage.acts.append, tell=self._tell
        )
        self.reload.setParent(stage.panel)

    def _tell(self, sentence, for_s):
        self.said.append(sentence)
        self.stage.panel.tell(sentence, for_s)

    @property
    def changes(self):
        return [event for event in self.stage.done if isinstance(event, SettingsChanged)]


@pytest.fixture
def team(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "team.toml"
    write_toml(path, Profile(company="Acme"))
    return path


@pytest.fixture
def following(stage, team):
    return lambda policy=None: Following(stage(), LayeredSettings({"profile": str(team)}, policy=policy or Policy()))


def test_a_saved_profile_reaches_the_call_and_is_said_for_a_moment(following, team, qtbot):
    now = following()
    write_toml(team, Profile(company="Acme", limits=Limits(hold=HoldLimits(limit_s=60))))
    qtbot.waitUntil(lambda: bool(now.said), timeout=WITHIN_MS)
    (change,) = now.changes
    assert (change.limits.hold.limit_s, change.known) == (60, {"company": "Acme", "agent": ""})
    assert now.used[-1].profile.limits.hold.limit_s == 60
    notice = now.stage.panel._fold.notice
    assert notice.isVisible()
    assert notice.sentence == "Settings have changed. Hold · Longest hold: 60 s, was 90 s."
    now.stage.panel.tell("Gone in no time.", 0.01)
    qtbot.waitUntil(lambda: not notice.isVisible(), timeout=WITHIN_MS)


def test_a_mistake_is_said_with_line_and_remedy_and_what_was_stays(following, team, qtbot):
    now = following()
    team.write_text("[limits.hold]\nlimit_s = 5\n")
    qtbot.waitUntil(lambda: bool(now.said), timeout=WITHIN_MS)
    assert "line 2" in now.said[0]
    assert "“Longest hold” may be at least 15 s; raise it." in now.said[0]
    assert "what was set before stays" in now.said[0]
    assert not now.changes
    assert not now.used


def test_the_level_in_the_agents_own_settings_reaches_the_call_without_a_word(following, qtbot):
    now = following()
    write_toml(personal_path(), Personal(level=Level.EXPERT, name="Kim"))
    qtbot.waitUntil(lambda: bool(now.changes), timeout=WITHIN_MS)
    assert (now.changes[0].level, now.changes[0].known["agent"]) == (Level.EXPERT, "Kim")
    assert not now.said


def test_what_it_has_fixed_stays_whatever_a_file_says(following, team, qtbot):
    now = following(Policy(locked=("limits.hold",)))
    limits = Limits(hold=HoldLimits(limit_s=60)).model_copy(update={"cues_off": ("hold.checkin",)})
    write_toml(team, Profile(company="Acme", limits=limits))
    qtbot.waitUntil(lambda: bool(now.changes), timeout=WITHIN_MS)
    assert (now.changes[0].limits.hold.limit_s, now.changes[0].limits.cues_off) == (90, ("hold.checkin",))


def test_the_strip_counts_a_hold_against_the_new_limit(stage):
    one = stage()
    one.at(1.0, SettingsChanged(t=1.0, limits=Limits(hold=HoldLimits(limit_s=60))))
    assert one.panel.strip._hold_limit_s == 60


def test_the_menu_opens_the_limits_of_the_team_and_what_is_saved_there_is_followed(following, team, qtbot):
    now = following()
    leads = LeadWindows(now.stage.panel, now.settings, lambda: Theme.DARK)
    now.stage.panel.limits_wanted.emit()
    assert leads.limits is not None
    assert leads.limits.form.path == team
    leads.limits.edit("limits.hold.limit_s", 60.0)
    assert leads.limits.save()
    qtbot.waitUntil(lambda: bool(now.changes), timeout=WITHIN_MS)
    assert now.changes[0].limits.hold.limit_s == 60
    assert leads.close()
    qtbot.waitUntil(lambda: leads.limits is None, timeout=WITHIN_MS)


def test_a_first_profile_that_is_saved_is_taken_into_use(stage, team, tmp_path, qtbot):
    now = Following(stage(), LayeredSettings(policy=Policy()))
    leads = LeadWindows(now.stage.panel, now.settings, lambda: Theme.DARK)
    leads.open_limits()
    leads.limits.edit("limits.hold.limit_s", 60.0)
    leads.limits.form.path = tmp_path / "new.toml"
    assert leads.limits.save()
    qtbot.waitUntil(lambda: bool(now.changes), timeout=WITHIN_MS)
    assert now.changes[0].limits.hold.limit_s == 60
    assert now.settings.profile_path == tmp_path / "new.toml"
    assert leads.close()


def test_a_broken_profile_is_said_instead_of_opened(following, team):
    now = following()
    team.write_text("company = \n")
    leads = LeadWindows(now.stage.panel, now.settings, lambda: Theme.DARK)
    leads.open_limits()
    assert leads.limits is None
    assert "not valid TOML" in now.stage.panel._fold.notice.sentence
