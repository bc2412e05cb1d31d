"""A page of the limits window: one table of settings, a row each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from warmline.config.keys import Key
from warmline.ui.limits import words
from warmline.ui.limits.fields import Field, TextField, TicksField, field_for
from warmline.ui.limits.form import LimitsForm, Section
from warmline.ui.limits.look import role

MARGIN_PX = 28
NO_BREAK = "\u00a0"
TITLE_PX = 150
TITLE_AIR_PX = 7  # as much as stands above the first tick


class Row:
    """Title, control, where its number comes from, the default with a way back, and what is wrong with it."""

    def __init__(self, key: Key, form: LimitsForm, page: QWidget) -> None:
        self.key = key
        self._form = form
        self.field: Field = field_for(key, page)
        self.title = QLabel(words.title(key.title), page)
        self.title.setWordWrap(True)
        self.title.setBuddy(self.field.widget)
        self.title.setContentsMargins(0, TITLE_AIR_PX, 0, TITLE_AIR_PX)
        self.note = role(QLabel(page), "muted")
        self.note.setWordWrap(True)
        self.default = role(QLabel(page), "muted")
        self.reset = role(QPushButton(words.translate("Limits", "Reset"), page), "link")
        self.reset.setAccessibleName(f"{self.reset.text()}: {words.full_title(key)}")
        self.mistake = role(QLabel(page), "mistake")
        self.mistake.setWordWrap(True)
        self.mistake.setIndent(0)
        if form.is_locked(key.name):
            self.field.lock()

    def show(self, mistake: str) -> None:
        """Show what the form says."""
        name = self.key.name
        self.field.show_value(self._form.value(name))
        changed = self._form.is_changed(name)
        default = words.translate("Limits", "Default: %1").replace(
            "%1", words.value(self.key, self._form.default(name))
        )
        self.default.setText(default)
        for widget in (self.default, self.reset):
            widget.setVisible(changed)
        self.note.setText(self._note())
        self.note.setVisible(bool(self.note.text()))
        font = self.title.font()
        font.setBold(changed)
        self.title.setFont(font)
        self.mistake.setText(mistake)
        self.mistake.setVisible(bool(mistake))
        said = (*self._note().splitlines(), default, mistake)
        self.field.widget.setAccessibleDescription(". ".join(one for one in said if one))

    def _note(self) -> str:
        notes = []
        if self.key.source:
            source = words.translate("Limits", "ours") if self.key.source == "ours" else self.key.source
            notes.append(words.translate("Limits", "Source: %1").replace("%1", source))
        if self.key.low is not None and self.key.high is not None:
            bounds = words.translate("Limits", "%1 to %2").replace("%1", words.number(self.key.low))
            bounds = bounds.replace("%2", words.value(self.key, self.key.high))
            notes.append(bounds.replace(" ", NO_BREAK))
        locked = [words.translate("Limits", "Locked by IT")] if self._form.is_locked(self.key.name) else []
        return "\n".join([*locked, " · ".join(notes)]).strip()


class Page(QScrollArea):
    """The rows of one section; `edited` carries a setting's name and its new value, `reset` a name."""

    edited = Signal(str, object)
    reset = Signal(str)

    def __init__(self, section: Section, form: LimitsForm) -> None:
        super().__init__()
        self.section = section
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(words.title(section.title))
        body = role(QWidget(), "page")
        column = QVBoxLayout(body)
        column.setContentsMargins(MARGIN_PX, 22, MARGIN_PX, MARGIN_PX)
        column.setSpacing(4)
        column.addWidget(role(QLabel(words.title(section.title), body), "heading"))
        about = role(QLabel(words.about(section.title), body), "muted")
        about.setWordWrap(True)
        column.addWidget(about)
        column.addSpacing(14)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(20)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnMinimumWidth(0, TITLE_PX)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 1)
        column.addLayout(self._grid)
        column.addStretch(1)
        self.setWidget(body)
        self.rows = {key.name: self._add(Row(key, form, body), number) for number, key in enumerate(section.keys)}

    def show_form(self, mistakes: dict[str, str]) -> None:
        """Show what the form says."""
        for name, row in self.rows.items():
            row.show(mistakes.get(name, ""))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops, in order."""
        return tuple(stop for row in self.rows.values() for stop in (*row.field.stops, row.reset))

    def _add(self, row: Row, number: int) -> Row:
        row.field.edited.connect(lambda value, name=row.key.name: self.edited.emit(name, value))
        row.reset.clicked.connect(lambda _=False, name=row.key.name: self.reset.emit(name))
        top = 4 * number
        if number:
            self._grid.addWidget(role(QWidget(), "rule"), top, 0, 1, 3)
        self._grid.setRowMinimumHeight(top + 1, 46)
        wide = isinstance(row.field, TicksField | TextField)
        alone = len(self.section.keys) == 1
        row.title.setVisible(not alone)
        upper = Qt.AlignmentFlag.AlignTop if isinstance(row.field, TicksField) else Qt.AlignmentFlag.AlignVCenter
        if not alone:
            self._grid.addWidget(row.title, top + 1, 0, upper)
        first = 0 if alone else 1
        columns = 3 - first if wide else 1
        self._grid.addWidget(row.field.widget, top + 1, first, 1, columns, upper | Qt.AlignmentFlag.AlignLeft)
        place = (top + 2, first, 1, columns) if wide else (top + 1, 2, 1, 1)
        self._grid.addLayout(_beside(row, wide), *place)
        self._grid.addWidget(row.mistake, top + 3, 1, 1, 2)
        return row


def _beside(row: Row, wide: bool) -> QVBoxLayout:
    """Where the number comes from, the default and the way back to it; below a wide control, else beside it."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0 if wide else 8, 0, 8)
    column.setSpacing(2)
    back = QHBoxLayout()
    back.setSpacing(8)
    back.addWidget(row.default)
    back.addWidget(row.reset)
    back.addStretch(1)
    column.addStretch(1)
    column.addWidget(row.note)
    column.addLayout(back)
    column.addStretch(1)
    return column
