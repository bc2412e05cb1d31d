"""The agent's settings window."""

import pytest
from imagined_sound import Studio, moment
from pseudo_language import Longer
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from warmline.config.profiles import Devices, Personal
from warmline.core.settings import Level
from warmline.runtime.checks import Check, CheckState
from warmline.ui.check_words import _FINDINGS, words
from warmline.ui.pages.check_page import CheckPage
from warmline.ui.pages.cues_page import CuesPage
from warmline.ui.pages.customer_page import CustomerPage
from warmline.ui.pages.headset_page import HeadsetPage
from warmline.ui.pages.language_page import LanguagePage
from warmline.ui.pages.look_page import LookPage
from warmline.ui.pages.sound_ear import SoundEar
from warmline.ui.pages.words_page import WordsPage, WordsStatus
from warmline.ui.pages.you_page import YouPage
from warmline.ui.settings_window import SettingsWindow

FOUND = (
    Check("microphone", CheckState.ATTENTION, "microphone.muted", {"device": "Headset"}),
    Check("model.hu", CheckState.OK, "model.fine", {"model": "whisper-base"}),
)


class Desk:
    """The window, and what was changed in it."""

    def __init__(self, personal, locked=frozenset(), studio=None):
        self.changes = []
        self.studio = studio or Studio()
        ear = SoundEar(self.studio, QApplication.instance())
        pages = (
            YouPage(),
            HeadsetPage(ear),
            CustomerPage(ear),
            WordsPage(lambda language: WordsStatus(language, sentence="Install one.")),
            CuesPage(),
            LookPage(),
            LanguagePage(),
            CheckPage(lambda: FOUND[:1], lambda: FOUND[1:]),
        )
        self.personal = personal
        self.window = SettingsWindow(pages, personal, locked)
        self.window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.window.changed.connect(self._change)
        self.window.show()

    def _change(self, fields):
        self.changes.append(fields)
        self.personal = self.personal.model_copy(update=fields)
        self.window.show_personal(self.personal)

    def at(self, kind):
        self.window.open_at(kind)
        return self.window.stack.currentWidget()


@pytest.fixture
def desk(qapp, no_window_left):
    made = []

    def make(personal=None, **more):
        made.append(Desk(personal or Personal(), **more))
        return made[-1]

    yield make
    for one in made:
        one.window.close()
        one.window.deleteLater()


def test_what_is_set_is_shown(desk):
    one = desk(Personal(name="Kim", company="Acme", call_language="hu", level=Level.EXPERT, theme="light"))
    you = one.at(YouPage)
    assert (you.name_edit.text(), you.company_edit.text(), you.language.currentData()) == ("Kim", "Acme", "hu")
    assert one.at(CuesPage).levels[Level.EXPERT].isChecked()
    assert one.at(LookPage).theme.currentData() == "light"


def test_every_change_is_told_at_once(desk, qtbot):
    one = desk()
    qtbot.keyClicks(one.at(YouPage).name_edit, "Kim")
    qtbot.waitUntil(lambda: one.changes == [{"name": "Kim"}], timeout=3000)
    one.at(CuesPage).levels[Level.NOVICE].click()
    one.at(CuesPage).by_sound.click()
    look = one.at(LookPage)
    look.theme.setCurrentIndex(1)
    look.theme.activated.emit(1)
    look.still.click()
    assert one.changes[-4:] == [
        {"level": Level.NOVICE},
        {"call_boundaries": False},
        {"theme": "dark"},
        {"reduced_motion": True},
    ]
    assert Personal.model_validate(one.personal.model_dump()) == one.personal


def test_text_that_is_being_written_is_not_written_over(desk, qtbot):
    one = desk(Personal(name="Kim"))
    edit = one.at(YouPage).name_edit
    edit.setFocus()
    qtbot.keyClicks(edit, "ber ")
    assert edit.text() == "Kimber "
    qtbot.waitUntil(lambda: one.personal.name == "Kimber", timeout=3000)


def test_a_voice_marks_a_microphone_but_does_not_take_the_place_of_the_chosen_one(desk, qtbot):
    one = desk(Personal(devices=Devices(agent="webcam")))
    page = one.at(HeadsetPage)
    qtbot.waitUntil(lambda: bool(page.list.choices), timeout=3000)
    one.studio.now.hears(moment(headset=-24), 10)
    qtbot.waitUntil(lambda: page.model.rows[0].answers, timeout=3000)
    assert one.personal.devices.agent == "webcam"
    page.list.choices[0].click()
    assert one.personal.devices.agent == "headset"


def test_what_it_has_fixed_is_grey_and_says_so(desk):
    one = desk(locked=frozenset({"name", "level", "devices", "theme", "window_language"}))
    you = one.at(YouPage)
    assert not you.name_edit.isEnabled()
    assert you.company_edit.isEnabled()
    assert not any(choice.isEnabled() for choice in one.at(CuesPage).levels.values())
    assert not one.at(HeadsetPage).list.isEnabled()
    assert not one.at(LookPage).theme.isEnabled()
    for kind in (YouPage, CuesPage, HeadsetPage, LookPage, LanguagePage):
        page = one.at(kind)
        assert page.note.isVisibleTo(page)
        assert "IT" in page.note.text()
    assert not one.at(WordsPage).note.isVisibleTo(one.window)


def test_the_computer_is_checked_when_asked_and_each_remedy_is_said(desk, qtbot):
    one = desk()
    page = one.at(CheckPage)
    page.start.click()
    qtbot.waitUntil(page.start.isEnabled, timeout=3000)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert any("“Headset” is muted." in text and "Unmute it" in text for text in said)
    assert any("Magyar" in text and "whisper-base" in text for text in said)
    assert page.says.text() == "To look at: 1"


def test_closing_gives_the_devices_back(desk):
    one = desk()
    one.at(HeadsetPage)
    one.window.close()
    assert one.studio.now.stopped


@pytest.mark.parametrize("size", ["normal", "larger"])
def test_with_strings_40_percent_longer_every_button_and_sentence_is_whole(desk, longer, qtbot, size):
    one = desk(Personal(text_size=size))
    for number in range(one.window.stack.count()):
        one.window.list.setCurrentRow(number)
        qtbot.wait(50)
        page = one.window.stack.currentWidget()
        shown = [button for button in page.findChildren(QPushButton) if button.isVisible()]
        assert all(button.width() >= button.sizeHint().width() for button in shown), type(page)
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.text():
                assert label.height() >= label.heightForWidth(label.width()), (type(page), label.text())


def test_another_language_is_spoken_by_every_page_at_once(desk):
    one = desk()
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    try:
        QCoreApplication.processEvents()
        titles = [one.window.stack.widget(number).title.text() for number in range(one.window.stack.count())]
        assert all(title.endswith("m") for title in titles)
        assert one.window.list.item(0).text().endswith("m")
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize("finding", sorted(_FINDINGS))
def test_every_finding_has_words_and_whoever_must_act_is_told_how(qapp, finding):
    facts = dict.fromkeys(
        (
            "versions",
            "device",
            "output",
            "sentence",
            "model",
            "display",
            "languages",
            "folder",
            "free",
            "file",
            "error",
        ),
        "x",
    )
    said = words(Check("display", CheckState.OK, finding, facts))
    assert said.says
    assert "%" not in said.says + said.remedy
    helpless = ("fine", "other_system", "no_device", "no_display", "xwayland", "policy.none", "versions")
    assert bool(said.remedy) is not finding.endswith(helpless)
