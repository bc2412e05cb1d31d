"""What unfolds from the strip, one below the other: card, line, pause, inference, checklist, trouble, notice."""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from warmline.core.events import HealthState
from warmline.ui.card import CardView
from warmline.ui.checklist import ChecklistView
from warmline.ui.inferred import InferredRow
from warmline.ui.panel_model import PanelState
from warmline.ui.rows import PausedRow, QuietRow, TroubleRow
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import PauseWords, trouble_words


class _Row(Protocol):
    def wear(self, tokens: Tokens) -> None: ...
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
        self.inferred = InferredRow(self)
        self.notice = TroubleRow(self)
        rows = (self.card, self.line, self.paused, self.inferred, self.checklist, self.trouble, self.notice)
        for row in rows:
            row.hide()
        self._rows: tuple[_Row, ...] = rows  # the first one is next to the strip

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        for row in self._rows:
            row.wear(tokens)

    def show_state(self, state: PanelState, pause: PauseWords | None = None) -> None:
        """Show the rows that `state` asks for; `pause` says how long cues are paused."""
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
        if pause is not None:
            self.paused.say(pause.sentence)
        self.paused.setVisible(state.paused)
        self.inferred.show_state(state)
        self.inferred.setVisible(state.inference is not None or state.machine is not None)

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
        shown = [one for one in state.troubles_by_gravity if one.state is not HealthState.NO_WORDS or state.in_call]
        if shown:
            self.trouble.say(*(trouble_words(one).sentence for one in shown))
        self.trouble.setVisible(bool(shown))
