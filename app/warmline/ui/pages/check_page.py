"""“Check this computer”: what `warmline doctor` checks, in a window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from warmline.runtime.checks import Check, CheckState
from warmline.ui.background import Background
from warmline.ui.check_words import words
from warmline.ui.pages.page import Page, label, scrolled

_SIGNS = {
    CheckState.OK: ("✓", "good"),
    CheckState.ATTENTION: ("▲", "trouble"),
    CheckState.MISSING: ("▲", "trouble"),
    CheckState.NOT_APPLICABLE: ("–", "muted"),
}


class CheckPage(Page):
    """Checks when asked to: a sound is played, and it takes seconds."""

    def __init__(self, check: Callable[[], Sequence[Check]], on_screen: Callable[[], Sequence[Check]]) -> None:
        """`check` is called on another thread, `on_screen` on this one."""
        super().__init__()
        self._check, self._on_screen = check, on_screen
        self._found: Sequence[Check] | None = None
        self._background = Background("computer-check")
        self._background.done.connect(self._show)
        self._background.failed.connect(self._say_failure)
        self.start = QPushButton()
        self.says = label("muted")
        self.start.clicked.connect(self.run_checks)
        self._rows = QGridLayout()
        self._rows.setColumnStretch(1, 1)
        self._rows.setVerticalSpacing(4)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(self.says, 1)
        self.body.addLayout(row)
        self.body.addWidget(scrolled(column), 1)
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("This computer")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Check this computer"))
        self.lead.setText(self.tr("Everything that Warmline needs, one by one. The test sound is played once."))
        self.start.setText(self.tr("Check now"))
        self._draw()

    def leave(self) -> None:
        """Its result is not waited for."""
        self._background.forget()
        self.start.setEnabled(True)

    def run_checks(self) -> None:
        """Check everything."""
        self.start.setEnabled(False)
        self.says.setText(self.tr("Checking…"))
        self._background.run(self._check)

    def _show(self, found: Sequence[Check]) -> None:
        self._found = (*found, *self._on_screen())
        self.start.setEnabled(True)
        self._draw()

    def _say_failure(self, sentence: str) -> None:
        self.start.setEnabled(True)
        self.says.setText(sentence)

    def _draw(self) -> None:
        while item := self._rows.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        if self._found is None:
            return
        open_ends = sum(not one.fine for one in self._found)
        fine = self.tr("Everything is as it should be.")
        self.says.setText(self.tr("To look at: %1").replace("%1", str(open_ends)) if open_ends else fine)
        for number, one in enumerate(self._found):
            said = words(one)
            sign, role = _SIGNS[one.state]
            text = QLabel(f"{said.title}: {said.says}" + (f"\n{said.remedy}" if said.remedy else ""))
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            mark = label(role, wraps=False)
            mark.setText(sign)
            mark.setAccessibleName(str(one.state))
            self._rows.addWidget(mark, number, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(text, number, 1)
