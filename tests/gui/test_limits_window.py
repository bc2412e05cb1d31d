"""The limits window: what a lead sees, types, undoes, imports and saves."""

import pytest
from pseudo_language import cut_texts
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from shiboken6 import isValid

from warmline.config.files import read_toml, write_toml
from warmline.config.policy import Policy
from warmline.config.profiles import Profile
from warmline.core.settings import ClosingLimits, HoldLimits, Limits
from warmline.ui.limits import words
from warmline.ui.limits.asking import Asking
from warmline.ui.limits.form import LimitsForm
from warmline.ui.limits.look import dress
from warmline.ui.limits.preview import ImportPreview
from warmline.ui.limits.window import SIZE_PX, LimitsWindow
from warmline.ui.theme import DARK, LIGHT, Theme, Tokens, contrast

STARK = Tokens("#000000", "#000000", *["#ffffff"] * 7)
LIMIT, CHECKIN = "limits.hold.limit_s", "limits.hold.checkin_s"
BUTTONS = QMessageBox.StandardButton


class Answers:
    """A lead who knows what to answer."""

    def __init__(self):
        self.opens = self.saves_as = None
        self.unsaved = BUTTONS.Cancel
        self.agrees = True
        self.previews, self.told = [], []

    def asking(self):
        return Asking(
            open_file=lambda window: self.opens,
            save_file=lambda window, suggested: self.saves_as,
            unsaved=lambda window: self.unsaved,
            tell=lambda window, sentence: self.told.append(sentence),
            agree=lambda preview: self.previews.append(preview.rows) or self.agrees,
        )


@pytest.fixture
def lead():
    return Answers()


@pytest.fixture
def open_window(no_window_left, qapp, lead, tmp_path):
    made = []

    def make(policy=None, profile=None, path=None, theme=Theme.DARK):
        form = LimitsForm(policy or Policy(), profile or Profile(), path)
        window = LimitsWindow(form, folder=tmp_path, theme=theme, asking=lead.asking())
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        made.append(window)
        return window

    yield make
    for window in made:
        lead.unsaved = BUTTONS.Discard
        if isValid(window):
            window.close()


def row(window, name):
    return next(page.rows[name] for page in window.pages if name in page.rows)


def typed(box, text):
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)


def test_a_typed_limit_is_an_edit_with_its_default_beside_it(open_window):
    window = open_window()
    typed(row(window, LIMIT).field.box, "60")
    assert window.form.value(LIMIT) == 60
    window.show_setting(LIMIT)
    assert row(window, LIMIT).default.text() == "Default: 90 s"
    assert row(window, LIMIT).reset.isVisible()
    assert window.said.text() == "Other than by default: 1"
    row(window, LIMIT).reset.click()
    assert window.form.value(LIMIT) == 90
    assert not row(window, LIMIT).reset.isVisible()


def test_a_number_has_its_bounds_step_unit_and_source(open_window):
    window = open_window()
    box = row(window, LIMIT).field.box
    assert (box.minimum(), box.maximum(), box.singleStep(), box.suffix()) == (15, 1800, 5, " s")
    assert row(window, LIMIT).note.text() == "Source: 002 · 15\u00a0to\u00a01800\u00a0s"
    assert box.accessibleName() == "Hold · Longest hold"
    assert "Source: 002" in box.accessibleDescription()
    typed(box, "5")
    assert window.form.value(LIMIT) >= 15


def test_every_edit_can_be_undone_and_redone_from_the_keyboard(open_window):
    window = open_window()
    window.edit(LIMIT, 60.0)
    window.edit(CHECKIN, 30.0)
    box = row(window, CHECKIN).field.box
    window.show_setting(CHECKIN)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (window.form.value(LIMIT), window.form.value(CHECKIN)) == (60, 45)
    window.undo_button.click()
    assert (window.form.value(LIMIT), row(window, LIMIT).field.box.value()) == (90, 90)
    window.redo_button.click()
    assert row(window, LIMIT).field.box.value() == 60


def test_steps_of_one_number_are_undone_together(open_window):
    window = open_window()
    row(window, LIMIT).field.box.stepUp()
    row(window, LIMIT).field.box.stepUp()
    assert window.form.value(LIMIT) == 100
    window.edits.undo()
    assert window.form.value(LIMIT) == 90


def test_cues_are_ticked_that_are_on_and_parts_that_are_wanted(open_window):
    window = open_window(profile=Profile(limits=Limits(cues_off=("hold.checkin",))))
    cues = row(window, "limits.cues_off").field.boxes
    assert [name for name, box in cues.items() if not box.isChecked()] == ["hold.checkin"]
    cues["closing.parts"].click()
    cues["hold.checkin"].click()
    assert window.form.value("limits.cues_off") == ["closing.parts"]
    parts = row(window, "limits.closing.parts").field.boxes
    parts["thanks"].click()
    assert window.form.profile().limits.closing == ClosingLimits(parts=("anything_else",))
    window.edits.undo()
    assert parts["thanks"].isChecked()


def test_what_it_has_fixed_is_shown_as_locked_and_cannot_be_edited(open_window):
    window = open_window(Policy(locked=("limits.hold",), settings={"limits": {"hold": {"limit_s": 45}}}))
    found = row(window, LIMIT)
    assert not found.field.widget.isEnabled()
    assert found.field.box.value() == 45
    assert found.note.text().startswith("Locked by IT")
    assert not row(window, "limits.hold.parts").field.widget.isEnabled()
    assert row(window, "limits.closing.settle_s").field.widget.isEnabled()


def test_a_mistake_is_said_beside_its_field_and_nothing_is_saved(open_window, tmp_path):
    path = tmp_path / "team.toml"
    write_toml(path, Profile())
    window = open_window(path=path)
    window.show_setting("limits.dead_air.words_s")
    window.edit("limits.dead_air.words_s", 2.0)
    found = row(window, "limits.dead_air.words_s")
    assert found.mistake.isVisible()
    assert found.mistake.text() == "It comes before “Bar after”: give it at least 4 s."
    assert found.mistake.text() in found.field.widget.accessibleDescription()
    assert not window.save_button.isEnabled()
    assert not window.save()
    assert read_toml(path, Profile) == Profile()


def test_saving_writes_the_profile_and_says_where(open_window, tmp_path, qtbot):
    path = tmp_path / "team.toml"
    write_toml(path, Profile(company="Acme"))
    window = open_window(profile=read_toml(path, Profile), path=path)
    assert not window.save_button.isEnabled()
    window.edit(LIMIT, 60.0)
    with qtbot.waitSignal(window.saved) as saved:
        QTest.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [path]
    assert read_toml(path, Profile) == Profile(company="Acme", limits=Limits(hold=HoldLimits(limit_s=60)))
    assert not window.save_button.isEnabled()


def test_a_new_profile_asks_where_to(open_window, lead, tmp_path):
    window = open_window()
    window.edit("team", "Billing")
    assert not window.save()
    lead.saves_as = tmp_path / "billing.toml"
    assert window.save()
    assert window.form.path == lead.saves_as
    assert read_toml(lead.saves_as, Profile).team == "Billing"


def test_a_profile_that_cannot_be_written_is_said_and_not_lost(open_window, lead, tmp_path):
    (tmp_path / "file").write_text("no folder")
    window = open_window()
    window.edit("team", "Billing")
    lead.saves_as = tmp_path / "file" / "billing.toml"
    assert not window.save()
    assert "cannot be written" in lead.told[0]
    assert window.form.value("team") == "Billing"


def test_an_import_shows_what_was_and_is_before_it_is_taken(open_window, lead, tmp_path):
    lead.opens = tmp_path / "other.toml"
    write_toml(lead.opens, Profile(company="Bolt", limits=Limits(hold=HoldLimits(limit_s=60, checkin_s=30))))
    window = open_window(Policy(locked=(CHECKIN,)))
    lead.agrees = False
    window.import_file()
    assert window.form.value("company") == ""
    lead.agrees = True
    window.import_file()
    assert lead.previews[0] == [
        ("Company", "not given", "Bolt"),
        ("Hold · Return to the customer after", "45 s", "30 s, but it is locked by IT"),
        ("Hold · Longest hold", "90 s", "60 s"),
    ]
    assert (window.form.value("company"), window.form.value(LIMIT), window.form.value(CHECKIN)) == ("Bolt", 60, 45)
    assert CHECKIN not in window.form.chosen
    window.edits.undo()
    assert window.form.value("company") == ""


def test_a_broken_import_is_said_with_line_and_remedy_and_changes_nothing(open_window, lead, tmp_path):
    lead.opens = tmp_path / "other.toml"
    lead.opens.write_text("[limits.hold]\nlimit_s = 5\n")
    window = open_window()
    window.import_file()
    assert "line 2" in lead.told[0]
    assert "“Longest hold” may be at least 15 s; raise it." in lead.told[0]
    assert window.form.changes == 0


def test_an_export_leaves_the_profile_where_it_is(open_window, lead, tmp_path):
    window = open_window(path=tmp_path / "team.toml")
    window.edit(LIMIT, 60.0)
    lead.saves_as = tmp_path / "copy.toml"
    window.export()
    assert read_toml(lead.saves_as, Profile).limits.hold.limit_s == 60
    assert window.form.path == tmp_path / "team.toml"
    assert not window.edits.isClean()


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [(BUTTONS.Cancel, (False, 90)), (BUTTONS.Discard, (True, 90)), (BUTTONS.Save, (True, 60))],
)
def test_closing_asks_before_edits_are_lost(open_window, lead, tmp_path, answer, outcome):
    path = tmp_path / "team.toml"
    write_toml(path, Profile())
    window = open_window(path=path)
    window.edit(LIMIT, 60.0)
    lead.unsaved = answer
    assert (window.close(), read_toml(path, Profile).limits.hold.limit_s) == outcome


def test_the_keyboard_reaches_every_control_that_is_not_locked(open_window):
    window = open_window()
    for number, page in enumerate(window.pages):
        window.sections.setCurrentRow(number)
        wanted = {one for one in page.widget().findChildren(QWidget) if _is_control(one)}
        window.sections.setFocus()
        reached, widget = set(), window.sections
        while (widget := widget.nextInFocusChain()) is not window.sections:
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                reached.add(widget)
        assert wanted <= reached
        for control in wanted:
            assert control.accessibleName()


def _is_control(widget):
    kinds = ("_Decimal", "_Whole", "QCheckBox", "QLineEdit", "QComboBox")
    inner = widget.parent().metaObject().className() in kinds  # the line within a spin box
    return widget.isVisible() and widget.metaObject().className() in kinds and not inner


@pytest.mark.parametrize("theme", [Theme.DARK, Theme.LIGHT])
def test_text_can_be_read_in_both_themes(open_window, theme):
    window = open_window(theme=theme)
    tokens = DARK if theme is Theme.DARK else LIGHT
    image = window.grab().toImage()
    assert image.pixelColor(window.sections.geometry().bottomRight() + QPoint(40, -10)).name() == tokens.ground.lower()
    assert contrast(tokens.ink(tokens.hint), tokens.ground) >= 4.5
    assert contrast(tokens.muted, tokens.ground) >= 4.5


def test_the_chosen_section_can_be_read_in_high_contrast(open_window):
    window = open_window()
    dress(window, STARK)
    item = window.sections.visualItemRect(window.sections.currentItem())
    image = window.sections.viewport().grab(item).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {STARK.ground, STARK.text} <= colours


def test_no_text_is_cut_at_forty_per_cent_more(open_window, longer):
    window = open_window(Policy(locked=(LIMIT,)), Profile(limits=Limits(hold=HoldLimits(checkin_s=30))))
    window.resize(*SIZE_PX)
    for number, page in enumerate(window.pages):
        window.sections.setCurrentRow(number)
        QApplication.processEvents()
        body = page.widget()
        assert body.width() <= page.viewport().width(), page.section.title
        for label in body.findChildren(QLabel):
            if label.isVisible():
                needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= needed, label.text()
                assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
        assert cut_texts(window) == []


def test_another_language_is_spoken_at_once_and_edits_stay(open_window, monkeypatch):
    window = open_window()
    window.edit(LIMIT, 60.0)
    window.show_setting(LIMIT)
    monkeypatch.setattr(words, "title", lambda text: f"ő{text}")
    QApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
    assert row(window, LIMIT).title.text() == "őLongest hold"
    assert window.sections.currentItem().text() == "őHold  1"
    assert row(window, LIMIT).field.box.value() == 60
    row(window, LIMIT).reset.click()
    assert window.form.value(LIMIT) == 90


def test_the_preview_of_nothing_new_cannot_be_taken(open_window):
    preview = ImportPreview("same.toml", (), open_window())
    dress(preview, DARK)
    assert not preview.take.isEnabled()
    preview.deleteLater()


def test_an_open_window_follows_the_theme(open_window):
    window = open_window()
    window.change_look(Theme.LIGHT)
    light = window.styleSheet()
    window.change_look(Theme.DARK)
    assert LIGHT.ground in light
    assert DARK.ground in window.styleSheet() != light
