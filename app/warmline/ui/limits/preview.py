"""What an import would change, shown before it is taken."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from warmline.ui.limits import words
from warmline.ui.limits.form import Difference
from warmline.ui.limits.look import role

WIDTH_PX = 620
TALLEST_PX = 460


class ImportPreview(QDialog):
    """Was → is, a row for each setting; nothing is taken until the lead says so."""

    def __init__(self, name: str, differences: Sequence[Difference], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import %1").replace("%1", name))
        self.rows = [self._row(one) for one in differences]
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(12)
        takes = sum(not one.kept for one in differences)
        said = self.tr("Settings that would change: %1").replace("%1", str(takes))
        column.addWidget(role(QLabel(said if takes else self.tr("Nothing would change."), self), "heading"))
        column.addWidget(self._table())
        buttons = QDialogButtonBox(self)
        self.take = buttons.addButton(self.tr("Take these settings"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        role(self.take, "primary").setEnabled(takes > 0)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.resize(WIDTH_PX, min(TALLEST_PX, 170 + 34 * len(differences)))

    def _row(self, one: Difference) -> tuple[str, str, str]:
        now = words.value(one.key, one.now)
        if one.kept:
            now = self.tr("%1, but it is locked by IT").replace("%1", now)
        return words.full_title(one.key), words.value(one.key, one.was), now

    def _table(self) -> QScrollArea:
        body = role(QWidget(), "page")
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(3, 2)
        for number, (title, was, now) in enumerate(self.rows):
            for place, text in ((0, title), (1, was), (2, "→"), (3, now)):
                label = QLabel(text, body)
                label.setWordWrap(place != 2)
                label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(role(label, "muted") if place in (1, 2) else label, number, place)
        grid.setRowStretch(len(self.rows), 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        return scroll
