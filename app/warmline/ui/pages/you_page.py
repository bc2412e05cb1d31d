"""Who the agent is: name, company, language of the calls, the team's profile."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton

from warmline.config.files import SettingsError
from warmline.config.profiles import Personal, read_profile
from warmline.ui.pages.controls import ChoiceBox
from warmline.ui.pages.language_page import WINDOW_LANGUAGES
from warmline.ui.pages.page import Page, form, label
from warmline.ui.titles import language_name

_LONGEST = 60
_PAUSE_MS = 400
"""After the last key: a name is taken over whole, not letter by letter."""


def profile_trouble(path: str) -> str:
    """What is wrong with a profile file: a sentence, empty if nothing is or none is named."""
    if not path:
        return ""
    try:
        read_profile(Path(path).expanduser())
    except SettingsError as error:
        return str(error)
    return ""


class YouPage(Page):
    """Takes over what is written at the next pause; a profile only if it can be read."""

    def __init__(self, trouble_with: Callable[[str], str] = profile_trouble) -> None:
        super().__init__()
        self._trouble_with = trouble_with
        self.name_edit = QLineEdit(maxLength=_LONGEST)
        self.company_edit = QLineEdit(maxLength=_LONGEST)
        self.language = ChoiceBox()
        for code in ("", *WINDOW_LANGUAGES):
            self.language.addItem(language_name(code), code)
        self.profile = QLineEdit()
        self.choose = QPushButton()
        self.trouble = label("trouble")
        self._labels = [QLabel() for _ in range(4)]
        self._lay_out()
        self._written = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._written.timeout.connect(self._take_written)
        for field, edit in (("name", self.name_edit), ("company", self.company_edit)):
            edit.textEdited.connect(lambda _, field=field: self._write(field))
            edit.editingFinished.connect(self._take_written)
        self._edited: set[str] = set()
        self.language.activated.connect(lambda _: self.changed.emit({"call_language": self.language.currentData()}))
        self.profile.editingFinished.connect(self._take_profile)
        self.choose.clicked.connect(self._choose_profile)
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("You")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Who are you on the telephone?"))
        self.lead.setText(
            self.tr(
                "What you say when you pick up. Suggestions use it. It stays on this computer; all of it is optional."
            )
        )
        names = (
            self.tr("Name or staff number"),
            self.tr("Company"),
            self.tr("Language of your calls"),
            self.tr("Your team's profile"),
        )
        for one, text in zip(self._labels, names, strict=True):
            one.setText(text)
        self.name_edit.setPlaceholderText(self.tr("for example Kim, or 214"))
        self.language.setItemText(0, self.tr("As the team's profile says"))
        self.profile.setPlaceholderText(self.tr("only if IT gave you a file"))
        self.choose.setText(self.tr("Choose…"))

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Fill the fields in; what the agent is writing in now is left alone."""
        edits = (("name", self.name_edit), ("company", self.company_edit), ("profile", self.profile))
        for field, edit in edits:
            value = str(getattr(personal, field))
            if not edit.hasFocus() and field not in self._edited and edit.text().strip() != value:
                edit.setText(value)
            edit.setEnabled(field not in locked)
        self.choose.setEnabled("profile" not in locked)
        self.language.setCurrentIndex(max(0, self.language.findData(personal.call_language)))
        self.language.setEnabled("call_language" not in locked)
        self.show_locked(bool(locked & {"name", "company", "profile", "call_language"}))

    def enter(self) -> None:
        """Write at once."""
        self.name_edit.setFocus()

    def leave(self) -> None:
        """What was written last counts too."""
        self._take_written()
        self._take_profile()

    def _write(self, field: str) -> None:
        self._edited.add(field)
        self._written.start()

    def _take_written(self) -> None:
        self._written.stop()
        edits = {"name": self.name_edit, "company": self.company_edit}
        edited = {field: edits[field].text().strip() for field in sorted(self._edited)}
        self._edited.clear()
        if edited:
            self.changed.emit(edited)

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.addWidget(self.profile, 1)
        file.addWidget(self.choose)
        fields = form()
        rows = (self.name_edit, self.company_edit, self.language)
        for one, row in zip(self._labels, rows, strict=False):
            one.setBuddy(row)
            fields.addRow(one, row)
        self._labels[3].setBuddy(self.profile)
        fields.addRow(self._labels[3], file)
        self.body.addLayout(fields)
        self.body.addWidget(self.trouble)
        self.body.addStretch(1)

    def _choose_profile(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Your team's profile"), "", "TOML (*.toml)")
        if path:
            self.profile.setText(path)
            self._take_profile()

    def _take_profile(self) -> None:
        path = self.profile.text().strip()
        sentence = self._trouble_with(path)
        self.trouble.setText(sentence)
        if not sentence:
            self.changed.emit({"profile": path})
