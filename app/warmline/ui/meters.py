"""Two level meters, one below the other: the agent's and the customer's."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from warmline.core.events import Party
from warmline.ui.faces import TINY_PX, Type, face
from warmline.ui.icons import Glyph, draw
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import party_name

_STEPS = 6
_STEP_WIDTH = 5
_STEP_GAP = 2
_QUIETEST_DB = -54.0  # lights the first step: above a headset's noise floor
_LOUDEST_DB = -12.0  # all steps: as loud as speech should get
_LABEL_GAP = 6
_SIGN_PX = 9
_SIGN_GAP = 4
_SIGNS = {Party.AGENT: Glyph.HEADSET, Party.CUSTOMER: Glyph.PERSON}
_ROW_HEIGHT = 12
_STEP_INSET = 3.5 / 12
_BESIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


def steps_for(level_db: float) -> int:
    """How many of the six steps are lit for a level in dBFS."""
    if level_db < _QUIETEST_DB:
        return 0
    share = (level_db - _QUIETEST_DB) / (_LOUDEST_DB - _QUIETEST_DB)
    return min(_STEPS, 1 + int(share * (_STEPS - 1)))


class Meters(QWidget):
    """Repaints only when a step goes on or off, or somebody begins or ceases to speak.

    `labelled`: the parties stand there by name, else by a sign.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._steps = {Party.AGENT: 0, Party.CUSTOMER: 0}
        self._speaking: frozenset[Party] = frozenset()
        self.labelled = True
        self.setFont(face(Type(TINY_PX)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._name()

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.setFont(face(Type(TINY_PX), tokens.scale))
        self.update()

    def show_levels(self, agent_db: float, customer_db: float) -> None:
        """Levels in dBFS."""
        steps = {Party.AGENT: steps_for(agent_db), Party.CUSTOMER: steps_for(customer_db)}
        if steps != self._steps:
            self._steps = steps
            self.update()

    def show_speaking(self, speaking: frozenset[Party]) -> None:
        """The names of those who speak are lit."""
        if speaking != self._speaking:
            self._speaking = speaking
            self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The wider label and the steps."""
        px = self._tokens.px
        steps = _STEPS * (px(_STEP_WIDTH) + px(_STEP_GAP)) - px(_STEP_GAP)
        return QSize(self._label_width() + steps, 2 * px(_ROW_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw both rows."""
        painter = QPainter(self)
        top = (self.height() - self.sizeHint().height()) / 2
        for row, party in enumerate(Party):
            self._paint_row(painter, top + row * self._tokens.px(_ROW_HEIGHT), party)

    def _name(self) -> None:
        self.setToolTip(" · ".join(party_name(party) for party in Party))
        self.setAccessibleName(self.tr("Sound levels"))

    def _label_width(self) -> int:
        if not self.labelled:
            return self._tokens.px(_SIGN_PX) + self._tokens.px(_SIGN_GAP)
        metrics = QFontMetrics(self.font())
        return max(metrics.horizontalAdvance(party_name(party)) for party in Party) + self._tokens.px(_LABEL_GAP)

    def _paint_row(self, painter: QPainter, top: float, party: Party) -> None:
        tokens, px, left = self._tokens, self._tokens.px, self._label_width()
        height = px(_ROW_HEIGHT)
        colour = tokens.text if party in self._speaking else tokens.muted
        if self.labelled:
            painter.setPen(QColor(colour))
            room = QRectF(0, top, left - px(_LABEL_GAP), height)
            painter.drawText(room, int(_BESIDE), party_name(party))
        else:
            side = px(_SIGN_PX)
            draw(painter, _SIGNS[party], QRectF(0, top + (height - side) / 2, side, side), colour)
        inset = height * _STEP_INSET
        for step in range(_STEPS):
            place = left + step * (px(_STEP_WIDTH) + px(_STEP_GAP))
            where = QRectF(place, top + inset, px(_STEP_WIDTH), height - 2 * inset)
            self._paint_step(painter, where, lit=step < self._steps[party])

    def _paint_step(self, painter: QPainter, where: QRectF, *, lit: bool) -> None:
        if lit or not self._tokens.stark:
            painter.fillRect(where, QColor(self._tokens.ok if lit else self._tokens.line))
            return
        painter.setPen(QColor(self._tokens.line))  # the two colours of high contrast leave shape to tell them apart
        painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))
