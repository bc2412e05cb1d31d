"""What is changed in the settings window holds at once: in the call, on the panel, in the file."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QWidget

from warmline.audio.sound import DeviceError
from warmline.audio.switching import ChangingDevices
from warmline.cli import agent_windows, models, own_settings, pages
from warmline.cli.agent_windows import AgentWindows
from warmline.cli.desk import Desk, DeskSetup
from warmline.cli.hot_reload import HotReload
from warmline.cli.layered import LayeredSettings
from warmline.cli.own_settings import OwnSettings
from warmline.config.files import SettingsError, read_toml, write_toml
from warmline.config.policy import Policy
from warmline.config.profiles import Devices, Personal, Profile, personal_path
from warmline.core.events import SettingsChanged
from warmline.core.settings import Level
from warmline.speech.models import NoModelError
from warmline.ui import acts
from warmline.ui.models.window import ModelsWindow
from warmline.ui.pages.cues_page import CuesPage
from warmline.ui.pages.look_page import LookPage
from warmline.ui.pages.you_page import YouPage
from warmline.ui.theme import DARK, LIGHT, Theme
from warmline.ui.translation import Translation


class Agent:
    """A desk without devices, wired as `warmline run` does, and its settings window."""

    def __init__(self, team, qtbot, policy=None, given=()):
        self.records, self.qtbot = [], qtbot
        write_toml(team, Profile(company="Acme"))
        self.own = OwnSettings(Personal(theme="dark"), personal_path())
        self.own.change(theme="dark")
        settings = LayeredSettings({"profile": str(team), **dict(given)}, policy=policy or Policy(), own=self.own)
        now = settings.start(pytest.fail)
        self.devices = ChangingDevices(None)
        setup = DeskSetup(
            profile=now.profile, personal=now.personal, words=False, boundaries=True, watch=self.records.append
        )

        self.desk = desk = Desk(setup, self.devices.capture)
        self.translation = Translation(desk.application)
        reload = HotReload(settings, now, use=desk.use, act=desk.session.act, tell=desk.panel.tell, parent=desk.panel)
        self.windows = AgentWindows(desk, self.own, self.devices, reload, self.translation)
        desk.start()

    def close(self):
        self.windows.close()
        self.desk.stop()
        self.desk.panel.deleteLater()
        self.translation.speak("en")

    @property
    def kept(self):
        return read_toml(self.own.path, Personal)

    def changed(self):
        return [one for one in self.records if isinstance(one, SettingsChanged)]

    def page(self, kind):
        return self.windows.open(kind).stack.currentWidget()


class QuietModels(ModelsWindow):
    """A models' window without a page."""

    def __init__(self, looks=None):
        QWidget.__init__(self)
        self._looks = [] if looks is None else looks
        self.page = SimpleNamespace(leave=lambda: None)

    def change_look(self, theme, text_size):
        self._looks.append((theme, text_size))


@pytest.fixture
def agent_under(tmp_path, qtbot, no_window_left, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = []

    def make(**more):
        made.append(Agent(tmp_path / "team.toml", qtbot, **more))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def agent(agent_under):
    return agent_under()


def test_a_name_that_is_written_reaches_the_call_that_goes_on_and_the_file(agent, qtbot):
    agent.desk.session.act(acts.start_call())
    qtbot.keyClicks(agent.page(YouPage).name_edit, "Kim")
    qtbot.waitUntil(lambda: bool(agent.changed()) and agent.changed()[-1].known.get("agent") == "Kim", timeout=5000)
    assert agent.changed()[-1].known["company"] == "Acme"
    assert agent.changed()[-1].t > 0.0
    assert agent.kept.name == "Kim"
    assert len(agent.changed()) == 1  # not one for each letter


def test_what_was_written_last_counts_when_the_window_closes(agent, qtbot):
    page = agent.page(YouPage)
    qtbot.keyClicks(page.name_edit, "Kim")
    agent.windows.close()
    assert agent.kept.name == "Kim"


def test_the_models_window_has_the_look_of_now(agent, monkeypatch):
    looks = []
    monkeypatch.setattr(models, "models_window", lambda policy, own: looks.append(own.theme) or QuietModels(looks))
    agent.windows.open().changed.emit({"theme": "light"})
    agent.windows._models.open()
    agent.windows.open().changed.emit({"theme": "dark", "text_size": "larger"})
    assert looks == ["light", (Theme.DARK, "larger")]


def test_the_agents_company_is_said_in_place_of_the_teams(agent, qtbot):
    qtbot.keyClicks(agent.page(YouPage).company_edit, "Maple")
    qtbot.waitUntil(lambda: bool(agent.changed()) and agent.changed()[-1].known.get("company") == "Maple", timeout=5000)


def test_level_and_theme_hold_on_the_panel_at_once(agent, qtbot):
    agent.page(CuesPage).levels[Level.EXPERT].click()
    look = agent.page(LookPage)
    look.theme.setCurrentIndex(look.theme.findData("light"))
    look.theme.activated.emit(2)
    qtbot.waitUntil(lambda: bool(agent.changed()) and agent.changed()[-1].level is Level.EXPERT, timeout=5000)
    assert agent.desk.panel._tokens == LIGHT != DARK
    assert (agent.kept.level, agent.kept.theme) == (Level.EXPERT, "light")


def test_a_level_chosen_in_the_panels_menu_is_kept_and_shown_in_the_window(agent):
    page = agent.page(CuesPage)
    agent.desk.panel.level_chosen.emit("novice")
    assert agent.kept.level is Level.NOVICE
    assert page.levels[Level.NOVICE].isChecked()


def test_the_panel_opens_one_window_and_a_closed_one_anew(agent, qtbot):
    agent.desk.panel.settings_wanted.emit()
    first = agent.windows.open()
    assert first.isVisible()
    assert agent.windows.open() is first
    first.close()
    qtbot.wait(10)
    assert agent.windows.open() is not first


def test_other_devices_are_heard_at_once_if_both_are_known(agent, monkeypatch):
    chosen = []

    def choose(devices, *, stereo=False):
        if not devices.customer:
            raise DeviceError("One is missing.")
        chosen.append(devices)

    monkeypatch.setattr(agent_windows, "chosen_devices", choose)
    window = agent.windows.open()
    window.changed.emit({"devices": Devices(agent="headset")})
    assert agent.devices.none
    window.changed.emit({"devices": Devices(agent="headset", customer="out.monitor")})
    assert not agent.devices.none
    assert agent.kept.devices == Devices(agent="headset", customer="out.monitor")


def test_what_somebody_else_has_written_meanwhile_is_left_alone(agent):
    agent.own.change(name="Kim")
    agent.own.path.write_text(agent.own.path.read_text() + 'company = "Elsewhere"\n')
    agent.own.change(level=Level.EXPERT)
    assert (agent.kept.name, agent.kept.company, agent.kept.level) == ("Kim", "Elsewhere", Level.EXPERT)


def test_a_file_that_is_broken_meanwhile_is_left_as_it_is(agent, capsys):
    agent.own.change(name="Kim")
    path = agent.own.path
    path.write_text("name = \n")
    agent.own.change(name="Lee")
    assert path.read_text() == "name = \n"
    assert agent.own.personal.name == "Lee"
    assert "mend that line" in capsys.readouterr().err


def test_what_it_has_fixed_is_shown_in_the_window_and_stays(agent_under):
    one = agent_under(policy=Policy(settings={"level": "novice"}, locked=("level",)))
    one.own.change(level=Level.EXPERT)
    page = one.page(CuesPage)
    assert page.levels[Level.NOVICE].isChecked()
    one.desk.panel.level_chosen.emit("standard")
    assert page.levels[Level.NOVICE].isChecked()
    assert one.kept.level is Level.EXPERT


def test_the_command_lines_level_is_the_panels_and_the_windows(agent_under):
    one = agent_under(given={"level": "expert"})
    assert one.windows._reload.now.personal.level is Level.EXPERT
    assert one.page(CuesPage).levels[Level.EXPERT].isChecked()


def test_the_teams_company_is_not_shown_as_the_agents_own(agent):
    page = agent.page(YouPage)
    assert page.company_edit.text() == ""
    assert agent.windows._reload.now.profile.company == "Acme"


def test_a_change_that_cannot_be_written_holds_all_the_same(agent, monkeypatch, capsys):
    def refuse(path, model):
        raise SettingsError("It cannot be written.")

    monkeypatch.setattr(own_settings, "write_toml", refuse)
    page = agent.page(CuesPage)
    page.levels[Level.EXPERT].click()
    agent.windows.open().changed.emit({"theme": "light"})
    assert page.levels[Level.EXPERT].isChecked()
    assert agent.windows._reload.now.personal.level is Level.EXPERT
    assert agent.desk.panel._tokens == LIGHT
    assert capsys.readouterr().err.count("It cannot be written.") == 1


def test_what_was_broken_at_the_start_is_written_once_it_is_mended(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    personal_path().parent.mkdir(parents=True)
    personal_path().write_text("name = \n")
    own = OwnSettings.read(quietly=True)
    assert not own.kept
    own.change(name="Kim")
    assert own.current().name == "Kim"
    assert personal_path().read_text() == "name = \n"
    personal_path().write_text('company = "Elsewhere"\n')
    own.change(level=Level.EXPERT)
    kept = read_toml(personal_path(), Personal)
    assert (kept.name, kept.company, kept.level) == ("Kim", "Elsewhere", Level.EXPERT)


def test_a_file_edited_by_hand_is_followed_in_the_window_with_language_and_devices(agent, qtbot, monkeypatch):
    chosen = []
    monkeypatch.setattr(agent_windows, "chosen_devices", chosen.append)
    page = agent.page(CuesPage)
    edited = Devices(agent="headset", customer="out.monitor")
    write_toml(agent.own.path, Personal(level=Level.EXPERT, window_language="hu", devices=edited))
    qtbot.waitUntil(page.levels[Level.EXPERT].isChecked, timeout=5000)
    assert agent.translation.language == "hu"
    assert chosen == [edited]
    page.levels[Level.STANDARD].click()
    assert agent.kept.level is Level.STANDARD


def test_finding_calls_by_their_sound_follows_the_agent_at_once(agent, monkeypatch):
    told = []
    monkeypatch.setattr(agent.desk.session, "infer", told.append)
    agent.windows.open().changed.emit({"call_boundaries": False})
    agent.windows.open().changed.emit({"call_boundaries": True})
    assert told == [False, True]


def test_the_words_page_knows_the_folders_that_people_chose(agent, tmp_path, monkeypatch):
    asked = []

    def find(language, **more):
        asked.append(more["own"])
        raise NoModelError("There is none.")

    monkeypatch.setattr(pages, "find_model", find)
    agent.own.change(models={"en": tmp_path})
    agent.windows._reload.read_again()
    assert pages.words_status(lambda: agent.windows._reload.now.personal.models)("en").sentence == "There is none."
    assert asked == [{"en": tmp_path}]


def test_languages_and_models_that_a_lead_adds_hold_for_the_calls_to_come(agent, qtbot, tmp_path):
    team = agent.windows._reload._settings.profile_path
    write_toml(team, Profile(company="Acme", languages=("hu",), models={"hu": tmp_path}))
    qtbot.waitUntil(lambda: tuple(agent.desk._expected) == ("en", "hu"), timeout=5000)
    assert agent.desk._models._own == {"hu": tmp_path}
