"""The limits window: a lead tunes a team's profile, and running panels take it when it is saved."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QUndoStack
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from warmline.core.errors import WarmlineError
from warmline.ui.limits import words
from warmline.ui.limits.asking import DIALOGS, Asking
from warmline.ui.limits.edits import ValueEdit, WholeEdit
from warmline.ui.limits.form import LimitsForm, read_values
from warmline.ui.limits.look import dress, role
from warmline.ui.limits.pages import Page
from warmline.ui.limits.preview import ImportPreview
from warmline.ui.theme import Theme, Tokens, tokens_for

SIZE_PX = (960, 640)
SECTIONS_PX = 230
SHARE_OF_SCREEN = 0.95


class LimitsWindow(QWidget):
    """Sections left, the settings of one right, undo and files above. `saved` carries the path. GUI thread."""

    saved = Signal(object)

    def __init__(
        self, form: LimitsForm, *, folder: Path, theme: Theme = Theme.SYSTEM, asking: Asking | None = None
    ) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = form
        self.edits = QUndoStack(self)
        self._folder = folder
        self._theme = theme
        self._asking = asking or DIALOGS
        self.pages: list[Page] = []
        self.sections = QListWidget(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._make_pages()
        self.resize(QSize(*SIZE_PX).boundedTo(self.screen().availableSize() * SHARE_OF_SCREEN))
        self.sections.setFocus()

    # ---- what is shown --------------------------------------------------------------------------------

    @Slot()
    def refresh(self) -> None:
        """Show what the form says now."""
        mistakes = self.form.mistakes()
        for number, page in enumerate(self.pages):
            page.show_form(mistakes)
            changed = sum(self.form.is_changed(name) for name in page.rows)
            name = words.title(page.section.title)
            mark = "!" if mistakes.keys() & page.rows.keys() else str(changed or "")
            item = self.sections.item(number)
            item.setText(f"{name}  {mark}".rstrip())
            told = self.tr("%1, other than by default: %2").replace("%1", name).replace("%2", str(changed))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told)
        clean = self.edits.isClean() and self.form.path is not None
        self.save_button.setEnabled(not mistakes and not clean)
        self.export_button.setEnabled(not mistakes)
        self.undo_button.setEnabled(self.edits.canUndo())
        self.redo_button.setEnabled(self.edits.canRedo())
        self.said.setText(self._state_said(bool(mistakes)))
        name = self.form.path.name if self.form.path is not None else self.tr("New profile")
        self.setWindowTitle(f"{self.tr('Limits of the team')} – {name}{'' if self.edits.isClean() else ' *'}")
        self._file.setText(name)

    def show_setting(self, name: str) -> None:
        """Turn to the page of a setting."""
        self.sections.setCurrentRow(next(n for n, page in enumerate(self.pages) if name in page.rows))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask before edits are lost."""
        if self.edits.isClean():
            event.accept()
            return
        answer = self._asking.unsaved(self)
        saved = answer == QMessageBox.StandardButton.Save and self.save()
        event.setAccepted(saved or answer == QMessageBox.StandardButton.Discard)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language at once."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self.pages:
            self._make_pages()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Undo and redo are the window's, also while the keyboard is in a field that has its own."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence.StandardKey
            if event.matches(keys.Undo) or event.matches(keys.Redo):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def change_look(self, theme: Theme) -> None:
        """Look as the agent chose, from now on."""
        self._theme = theme
        self._dress()

    # ---- what a lead does -----------------------------------------------------------------------------

    def edit(self, name: str, value: object) -> None:
        """Set one setting."""
        if value != self.form.value(name):
            self.edits.push(ValueEdit(self.form, name, value))

    def reset(self, name: str) -> None:
        """Put the default back."""
        self.edit(name, self.form.default(name))

    @Slot()
    def save(self) -> bool:
        """Write the profile where it came from, or where the lead says; true if it was written."""
        path = self.form.path or self._asking.save_file(self, self._folder / self._suggested_name())
        if path is None or self.form.mistakes() or not self._written(lambda: self.form.save(path)):
            return False
        self.edits.setClean()
        self.refresh()
        self.saved.emit(path)
        return True

    @Slot()
    def export(self) -> None:
        """Write a copy."""
        path = self._asking.save_file(self, self._folder / self._suggested_name())
        if path is not None:
            self._written(lambda: self.form.export(path))

    @Slot()
    def import_file(self) -> None:
        """Take another profile's settings, once the lead has seen what would change."""
        path = self._asking.open_file(self)
        if path is None:
            return
        try:
            values = read_values(path)
        except WarmlineError as error:
            self._asking.tell(self, str(error))
            return
        preview = ImportPreview(path.name, self.form.differences(values), self)
        dress(preview, self._tokens())
        if self._asking.agree(preview):
            self.edits.push(WholeEdit(self.form, self.tr("Import"), self.form.without_locked(values)))
        preview.deleteLater()

    # ---- small things ---------------------------------------------------------------------------------

    def _written(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except WarmlineError as error:
            self._asking.tell(self, str(error))
            return False
        return True

    def _suggested_name(self) -> str:
        team = "".join(one if one.isalnum() else "-" for one in self.form.value("team").lower()).strip("-")
        return f"{team or 'team'}.toml"

    def _state_said(self, wrong: bool) -> str:
        if wrong:
            return self.tr("Something cannot be saved yet: see “!”")
        changes = self.form.changes
        if not changes:
            return self.tr("All as by default")
        return self.tr("Other than by default: %1").replace("%1", str(changes))

    def _bar(self) -> QWidget:
        bar = role(QWidget(self), "bar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(bar)
        row.setContentsMargins(18, 10, 14, 10)
        row.setSpacing(8)
        self._file = role(QLabel(bar), "window-title")
        self.said = role(QLabel(bar), "muted")
        row.addWidget(self._file)
        row.addSpacing(6)
        row.addWidget(self.said, 1)
        self.undo_button = self._button(bar, self.edits.undo)
        self.redo_button = self._button(bar, self.edits.redo)
        self.import_button = self._button(bar, self.import_file)
        self.export_button = self._button(bar, self.export)
        self.save_button = role(self._button(bar, self.save), "primary")
        return bar

    def _make_pages(self) -> None:
        """The pages, and every name, in the language that is spoken now."""
        row = max(0, self.sections.currentRow())
        for page in self.pages:
            self._stack.removeWidget(page)
            page.deleteLater()
        self.sections.clear()
        self.pages = [Page(section, self.form) for section in self.form.sections()]
        for page in self.pages:
            self.sections.addItem("")
            self._stack.addWidget(page)
            page.edited.connect(self.edit)
            page.reset.connect(self.reset)
            for one in page.widget().findChildren(QWidget):
                if isinstance(one, QLineEdit | QAbstractSpinBox):
                    one.installEventFilter(self)
        self._name_buttons()
        self._order_stops()
        self._dress()
        self.sections.setCurrentRow(row)
        self.refresh()

    def _name_buttons(self) -> None:
        self.sections.setAccessibleName(self.tr("Sections"))
        self.undo_button.setText(self.tr("Undo"))
        self.redo_button.setText(self.tr("Redo"))
        self.import_button.setText(self.tr("Import…"))
        self.export_button.setText(self.tr("Export…"))
        self.save_button.setText(self.tr("Save"))

    def _lay_out(self) -> None:
        bar = self._bar()
        self.sections.setFixedWidth(SECTIONS_PX)
        self.sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.sections)
        below.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(role(QWidget(self), "rule"))
        column.addLayout(below, 1)

    def _order_stops(self) -> None:
        """From the sections into the page, then to the buttons above."""
        bar = (self.undo_button, self.redo_button, self.import_button, self.export_button, self.save_button)
        stops = (self.sections, *(stop for page in self.pages for stop in page.stops), *bar)
        for one, following in pairwise(stops):
            self.setTabOrder(one, following)

    def _button(self, bar: QWidget, does: Callable[[], object]) -> QPushButton:
        button = QPushButton(bar)
        button.clicked.connect(lambda _checked: does())
        layout = bar.layout()
        if layout is not None:
            layout.addWidget(button)
        return button

    def _connect(self) -> None:
        self.sections.currentRowChanged.connect(self._stack.setCurrentIndex)
        self.edits.indexChanged.connect(self.refresh)
        keys = QKeySequence.StandardKey
        for key, does in ((keys.Undo, self.edits.undo), (keys.Redo, self.edits.redo), (keys.Save, self.save)):
            QShortcut(key, self).activated.connect(does)
        QShortcut(keys.Close, self).activated.connect(self.close)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._dress)

    @Slot()
    def _dress(self) -> None:
        dress(self, self._tokens())

    def _tokens(self) -> Tokens:
        return tokens_for(self._theme, QGuiApplication.styleHints().colorScheme(), QGuiApplication.palette())
