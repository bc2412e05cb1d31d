"""One model on the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QProgressBar, QPushButton, QVBoxLayout, QWidget

from warmline.ui.models import words
from warmline.ui.models.model_list import Act, Row

_STEPS = 1000


class ModelRow(QFrame):
    """Shows a row and says which of its buttons was pressed. `brought`: from a folder (True) or a zip."""

    pressed = Signal(str, Act)
    brought = Signal(str, bool)

    def __init__(self, name: str, mirror: str) -> None:
        super().__init__()
        self._name = name
        self._mirror = mirror
        self._acts: tuple[Act, ...] | None = None
        self.setProperty("role", "model")
        self.languages, self.about = _label("strong"), _label("small")
        self.presence, self.origin, self.outcome = _label("muted"), _label("small"), _label("muted")
        self.says = _label("small")
        self.bar = QProgressBar()
        self.bar.setRange(0, _STEPS)
        self.bar.setTextVisible(False)
        self.buttons: dict[Act, QPushButton] = {}
        self._beside = QVBoxLayout()
        self._beside.setSpacing(6)
        column = QVBoxLayout()
        column.setSpacing(3)
        for widget in (self.languages, self.about, self.presence, self.origin, self.outcome, self.bar, self.says):
            column.addWidget(widget)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addLayout(self._beside)

    def show_row(self, row: Row) -> None:
        """Show what is the case now."""
        self.languages.setText(words.languages(row.state))
        self.about.setText(words.about(row.state))
        _say(self.presence, *words.presence(row))
        _say(self.origin, words.origin(row, self._mirror), "small")
        _say(self.outcome, *(words.outcome(row.outcome) if row.outcome is not None else ("", "muted")))
        self._show_job(row)
        self._show_buttons(row.acts)

    def retranslate(self) -> None:
        """Make the buttons anew, in the language of now; `show_row` follows."""
        self._acts = None

    def _show_job(self, row: Row) -> None:
        self.bar.setVisible(row.job is not None)
        _say(self.says, "" if row.job is None else words.progress(row.job), "small")
        if row.job is None:
            return
        seen = row.job.progress
        known = seen is not None and bool(seen.total_bytes)
        self.bar.setMaximum(_STEPS if known else 0)  # 0: busy, nobody knows for how long
        if seen is not None and seen.total_bytes:
            self.bar.setValue(min(_STEPS, _STEPS * seen.done_bytes // seen.total_bytes))
        self.bar.setAccessibleName(self.says.text())

    def _show_buttons(self, acts: tuple[Act, ...]) -> None:
        if acts == self._acts:
            return
        self._acts = acts
        while item := self._beside.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {act: self._button(act) for act in acts}
        for button in self.buttons.values():
            self._beside.addWidget(button)
        self._beside.addStretch(1)

    def _button(self, act: Act) -> QPushButton:
        button = QPushButton(words.act_name(act))
        button.setAccessibleName(f"{words.act_name(act)}: {self._name}")
        if act is Act.BRING:
            button.setMenu(self._ways(button))
        else:
            button.clicked.connect(lambda: self.pressed.emit(self._name, act))
        return button

    def _ways(self, button: QWidget) -> QMenu:
        menu = QMenu(button)

        def add(text: str, folder: bool) -> None:
            menu.addAction(text).triggered.connect(lambda: self.brought.emit(self._name, folder))

        add(self.tr("From a zip…"), folder=False)
        add(self.tr("From a folder…"), folder=True)
        return menu


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _say(label: QLabel, text: str, role: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)
