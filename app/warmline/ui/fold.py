"""What unfolds from the strip: card, quiet line, checklist, trouble, one below the other."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from warmline.core.events import HealthState
from warmline.ui.card import CardView
from warmline.ui.checklist import ChecklistView
from warmline.ui.panel_model import PanelState
from warmline.ui.rows import PausedRow, QuietRow, TroubleRow
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import trouble_words


class _Row(Protocol):
    def height_for(self, width: int) -> int: ...
    def isHidden(self) -> bool: ...  # noqa: N802 (Qt's name)
    def setGeometry(self, x: int, y: int, width: int, height: int, /) -> None: ...  # noqa: N802 (Qt's name)


class Fold(QWidget):
    """Rows that grow away from the strip, so that nothing nearer to it moves."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = DARK
        self._lines: list[int] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card = CardView(self)
        self.line = QuietRow(self)
        self.checklist = ChecklistView(self)
        self.trouble = TroubleRow(self)
        self.paused = PausedRow(self)
        self.notice = TroubleRow(self)
        for row in (self.card, self.line, self.checklist, self.trouble, self.paused, self.notice):
            row.hide()

    @property
    def _rows(self) -> tuple[_Row, ...]:
        return (self.card, self.line, self.paused, self.checklist, self.trouble, self.notice)

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self.card.wear(tokens)
        self.line.wear(tokens)
        self.checklist.wear(tokens)
        self.trouble.wear(tokens)
        self.paused.wear(tokens)
        self.notice.wear(tokens)

    def show_state(self, state: PanelState) -> None:
        """Show the rows that `state` asks for."""
        if state.card is not None and state.card != self.card.card:
            self.card.show_card(state.card, state.language)
        if state.card is None:
            self.card.clear()
        self.card.setVisible(state.card is not None)
        if state.line is not None:
            self.line.show_line(state.line, state.language)
        self.line.setVisible(state.line is not None)
        if state.checklist is not None:
            self.checklist.show_list(state.checklist)
        self.checklist.setVisible(state.checklist is not None)
        self._show_trouble(state)
        self.paused.setVisible(state.paused)

    def height_for(self, width: int) -> int:
        """Pixels that the rows take at `width`; 0: nothing to unfold."""
        return sum(row.height_for(width) for row in self._rows if not row.isHidden())

    def arrange(self, width: int, *, upwards: bool) -> None:
        """Give every row its place, the first one next to the strip."""
        rows = [row for row in self._rows if not row.isHidden()]
        top, lines = 0, []
        for row in reversed(rows) if upwards else rows:
            height = row.height_for(width)
            row.setGeometry(0, top, width, height)
            if row is not self.card:
                lines.append(top + height - 1 if upwards else top)
            top += height
        if lines != self._lines:
            self._lines = lines
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a line between a row and what is nearer to the strip; a card has its edge."""
        painter = QPainter(self)
        for top in self._lines:
            painter.fillRect(0, top, self.width(), 1, QColor(self._tokens.line))

    def _show_trouble(self, state: PanelState) -> None:
        trouble = state.trouble
        shown = trouble is not None and (trouble.state is not HealthState.NO_WORDS or state.in_call)
        if trouble is not None and shown:
            self.trouble.say(trouble_words(trouble).sentence)
        self.trouble.setVisible(shown)
