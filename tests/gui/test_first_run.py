"""The first run from the keyboard, with imagined sound."""

import pytest
from imagined_sound import HDMI, MACHINE, NOTHING, OUT, Studio, moment
from pseudo_language import cut_texts
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from warmline.cli.first_run import Introduction
from warmline.cli.layered import LayeredSettings
from warmline.cli.own_settings import OwnSettings
from warmline.config.policy import Policy
from warmline.config.profiles import Personal
from warmline.ui.first_run.practice_page import Practice, PracticePage
from warmline.ui.first_run.ready_page import ReadyPage
from warmline.ui.first_run.window import FirstRun, Step
from warmline.ui.pages.customer_page import CustomerPage
from warmline.ui.pages.headset_page import HeadsetPage
from warmline.ui.pages.language_page import LanguagePage
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.pages.words_page import WordsPage, WordsStatus
from warmline.ui.pages.you_page import YouPage
from warmline.ui.translation import Translation


class Person:
    """A first run, what the person chose so far, and fingers."""

    def __init__(self, qtbot, studio, words):
        self.qtbot, self.studio = qtbot, studio
        self.personal = Personal()
        self.over, self.calls = [], []
        self.practice = PracticePage()
        ear = SoundEar(studio, QApplication.instance())
        steps = (
            Step(LanguagePage("hu")),
            Step(YouPage()),
            Step(HeadsetPage(ear), later=True),
            Step(CustomerPage(ear), later=True),
            Step(WordsPage(words)),
            Step(self.practice, later=True),
            Step(ReadyPage()),
        )
        self.window = FirstRun(steps, self.personal)
        self.window.changed.connect(self._change)
        self.window.over.connect(self.over.append)
        self.practice.wanted.connect(lambda: self.calls.append("start"))
        self.practice.unwanted.connect(lambda: self.calls.append("stop"))
        self.window.show()

    def _change(self, fields):
        self.personal = self.personal.model_copy(update=fields)
        self.window.show_personal(self.personal)

    def press(self, key=Qt.Key.Key_Return):
        self.qtbot.keyClick(self.window.focusWidget() or self.window, key)

    def type(self, text):
        self.qtbot.keyClicks(self.window.focusWidget(), text)

    def sees(self, page):
        self.qtbot.waitUntil(lambda: type(self.window.page) is page, timeout=3000)

    def until(self, true):
        self.qtbot.waitUntil(lambda: bool(true()), timeout=3000)


@pytest.fixture
def person(qtbot, no_window_left):
    made = []

    def make(studio=None, words=lambda language: WordsStatus(language, "tiny")):
        made.append(Person(qtbot, studio or Studio(), words))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        one.window.deleteLater()


def test_enter_alone_leads_through_all_pages_and_the_devices_are_found_by_ear(person):
    one = person()
    one.press()
    one.type("Kim")
    one.press(Qt.Key.Key_Tab)
    one.type("Acme")
    one.press()
    one.sees(HeadsetPage)
    one.studio.now.hears(moment(headset=-24), 10)
    one.until(lambda: one.personal.devices.agent == "headset")
    one.press()
    one.sees(CustomerPage)
    one.until(lambda: one.window.page.list.choices)
    one.press()
    one.until(lambda: one.personal.devices.customer == "out.monitor")
    assert one.studio.now.played == [OUT]
    one.press()
    one.sees(WordsPage)
    one.until(lambda: "tiny" in one.window.page.says.text())
    one.press()
    one.sees(PracticePage)
    one.press()
    assert one.calls == ["start"]
    one.press()
    assert type(one.window.page) is PracticePage  # the customer is still speaking
    one.practice.show_state(Practice.LISTEN)
    one.practice.show_state(Practice.CARD)
    one.practice.show_state(Practice.ANSWERED)
    one.press()
    one.sees(ReadyPage)
    assert one.calls[-1] == "stop"
    one.press()
    assert one.over == [True]
    assert (one.personal.name, one.personal.company) == ("Kim", "Acme")


def test_without_any_device_and_any_model_nothing_is_a_dead_end(person):
    one = person(Studio(machine=NOTHING), lambda language: WordsStatus(language, sentence="Install a model."))
    for page in (YouPage, HeadsetPage, CustomerPage, WordsPage, PracticePage):
        one.press()
        one.sees(page)
        if page in (HeadsetPage, CustomerPage):
            one.until(lambda: "later" in one.window.page.says.text())
        if page is WordsPage:
            one.until(lambda: one.window.page.remedy.text() == "Install a model.")
    one.press()
    one.practice.show_state(Practice.FAILED, "It does not open.")
    assert one.practice.says.text() == "It does not open."
    one.press()
    one.sees(ReadyPage)
    one.press()
    assert one.over == [True]
    assert one.personal.devices == Personal().devices


def test_every_page_about_devices_can_be_put_off_with_one_press(person):
    one = person()
    one.window.turn_to(2)
    assert one.window.later.isVisible()
    one.window.later.click()
    one.sees(CustomerPage)
    one.window.later.click()
    one.sees(WordsPage)
    assert not one.window.later.isVisible()


def test_the_next_output_is_tried_when_the_agent_hears_nothing(person):
    one = person()
    one.window.turn_to(3)
    page = one.window.page
    one.until(lambda: page.list.choices)
    one.press()
    one.until(page.other.isVisible)
    page.other.click()
    assert one.studio.now.played == [OUT, HDMI]
    one.until(lambda: "cannot hear this output" in page.says.text())


def test_what_cannot_be_played_is_said_on_the_page(person):
    one = person(Studio(refuses="It is in use."))
    one.window.turn_to(3)
    one.until(lambda: one.window.page.list.choices)
    one.window.page.play.click()
    one.until(lambda: one.window.page.says.text() == "It is in use.")


def test_devices_are_given_back_when_the_page_is_left_and_when_the_window_closes(person):
    one = person()
    one.window.turn_to(2)
    first = one.studio.now
    one.window.go_on()
    assert first.stopped
    second = one.studio.now
    one.window.close()
    assert second.stopped
    assert one.over == [False]


def test_the_language_is_taken_at_once_and_escape_goes_back(person):
    one = person()
    page = one.window.page
    assert "Magyar" in page.choices["system"].text()
    page.choices["zh-Hant"].click()
    assert one.personal.window_language == "zh-Hant"
    one.press()
    one.sees(YouPage)
    one.press(Qt.Key.Key_Escape)
    one.sees(LanguagePage)
    assert page.choices["zh-Hant"].isChecked()


def test_a_profile_that_cannot_be_read_is_said_and_not_kept(person, tmp_path):
    one = person()
    one.window.turn_to(1)
    page = one.window.page
    page.profile.setText(str(tmp_path / "none.toml"))
    page.profile.editingFinished.emit()
    assert "There is no file" in page.trouble.text()
    assert one.personal.profile == ""
    good = tmp_path / "team.toml"
    good.write_text("company = 'Acme'\n")
    page.profile.setText(str(good))
    page.profile.editingFinished.emit()
    assert (page.trouble.text(), one.personal.profile) == ("", str(good))


def test_the_same_devices_are_listed_with_the_same_widgets(person):
    one = person()
    one.window.turn_to(2)
    page = one.window.page
    one.until(lambda: page.list.choices)
    before = list(page.list.choices)
    one.studio.now.hears(moment(webcam=-30), 3)
    one.studio.now.hears(MACHINE)
    one.studio.now.hears(moment(webcam=-31), 3)
    one.until(lambda: page.model.rows[1].level_db == -31)
    assert page.list.choices == before
    assert all(not isinstance(choice, QPushButton) for choice in before)


@pytest.fixture
def introduction(tmp_path, qtbot, no_window_left, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    made = []

    def make(policy):
        own = OwnSettings.read()
        settings = LayeredSettings(policy=policy, own=own)
        application = QApplication.instance()
        one = Introduction(application, own, lambda: settings.start(pytest.fail), Translation(application))
        made.append(one)
        return one, own

    yield make
    for one in made:
        one._ear.stop()
        one._models.close()
        one.window.close()
        one.window.deleteLater()
        one._ear.deleteLater()


def test_what_it_has_fixed_is_grey_in_the_first_run_and_is_not_changed(introduction):
    one, own = introduction(Policy(settings={"name": "Desk 4"}, locked=("name", "window_language")))
    one.window.turn_to(1)
    assert not one.window.page.name_edit.isEnabled()
    assert one.window.page.name_edit.text() == "Desk 4"
    one.window.changed.emit({"name": "Kim", "company": "Acme", "window_language": "hu"})
    assert (own.personal.name, own.personal.company, own.personal.window_language) == ("", "Acme", "system")
    assert one._translation.language == "en"


def test_a_model_can_be_installed_in_the_first_run(introduction, qtbot):
    one, _ = introduction(Policy())
    words = one._words
    assert not words.install.isHidden()
    one.window.turn_to(4)
    qtbot.waitUntil(lambda: words._status is not None, timeout=5000)
    words.install.click()
    assert one._models._window.isVisible()
    one._models._window.close()
    assert one._models._window is None
    assert words._status is None  # it looks again
    qtbot.waitUntil(lambda: words._status is not None, timeout=5000)


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_with_strings_40_percent_longer_no_page_cuts_a_text(longer, person, size):
    one = person()
    one.window.show_personal(Personal(text_size=size))
    for number in range(one.window.pages.count()):
        one.window.turn_to(number)
        for state in Practice if one.window.page is one.practice else ():
            one.practice.show_state(state)
            one.until(lambda: cut_texts(one.window) == [])
        one.until(lambda: cut_texts(one.window) == [])
