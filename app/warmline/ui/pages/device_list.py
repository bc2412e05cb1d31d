"""Devices to choose from, each with its level now and a mark for the one that answers."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from warmline.audio.devices import DeviceName
from warmline.ui.icons import Glyph, draw
from warmline.ui.pages.by_ear import Row
from warmline.ui.pages.page import scrolled
from warmline.ui.theme import DARK, Tokens

_STEPS, _STEP_PX, _GAP_PX = 16, 6, 2
_QUIETEST_DB, _LOUDEST_DB = -60.0, -12.0


def lit_steps(level_db: float | None) -> int:
    """How many of the sixteen steps are lit."""
    if level_db is None or level_db < _QUIETEST_DB:
        return 0
    return min(_STEPS, 1 + int((level_db - _QUIETEST_DB) / (_LOUDEST_DB - _QUIETEST_DB) * (_STEPS - 1)))


class LevelMeter(QWidget):
    """One level; repaints when a step goes on or off. `answers` puts a tick behind it."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = DARK
        self._lit = 0
        self.answers = False
        self.setFixedSize(self.sizeHint())

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self.update()

    def show_level(self, level_db: float | None, answers: bool) -> None:
        """Show dBFS."""
        lit = lit_steps(level_db)
        if (lit, answers) != (self._lit, self.answers):
            self._lit, self.answers = lit, answers
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The steps, and room for the tick."""
        return QSize(_STEPS * (_STEP_PX + _GAP_PX) + 24, 22)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the steps and the tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(_STEPS):
            colour = self._tokens.ok if step < self._lit else self._tokens.line
            painter.fillRect(QRectF(step * (_STEP_PX + _GAP_PX), 7, _STEP_PX, 8), QColor(colour))
        if self.answers:
            draw(painter, Glyph.TICK, QRectF(_STEPS * (_STEP_PX + _GAP_PX) + 5, 4, 14, 14), self._tokens.ok)


class DeviceList(QWidget):
    """Rows that stay in place while their meters move; `chosen` says which one the agent clicked or arrowed to."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tokens = DARK
        self._group = QButtonGroup(self)
        self._devices: list[DeviceName] = []
        self.choices: list[QRadioButton] = []
        self._meters: list[LevelMeter] = []
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setVerticalSpacing(2)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(column))

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        for meter in self._meters:
            meter.wear(tokens)

    def show_rows(self, rows: Sequence[Row], chosen: DeviceName | None) -> None:
        """Show the devices; new widgets only when there are other devices."""
        if [row.device for row in rows] != self._devices:
            self._make_rows(rows)
        for row, choice, meter in zip(rows, self.choices, self._meters, strict=True):
            meter.show_level(row.level_db, row.answers)
            if row.device == chosen and not choice.isChecked():
                choice.setChecked(True)

    def _make_rows(self, rows: Sequence[Row]) -> None:
        for widget in (*self.choices, *self._meters):
            self._grid.removeWidget(widget)
            widget.deleteLater()
        self._devices = [row.device for row in rows]
        self.choices, self._meters = [], []
        for number, row in enumerate(rows):
            choice, meter = QRadioButton(row.text), LevelMeter()
            choice.setToolTip(str(row.device))
            choice.clicked.connect(lambda _=False, device=row.device: self.chosen.emit(device))
            meter.wear(self._tokens)
            self._group.addButton(choice)
            self._grid.addWidget(choice, number, 0)
            self._grid.addWidget(meter, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.choices.append(choice)
            self._meters.append(meter)
