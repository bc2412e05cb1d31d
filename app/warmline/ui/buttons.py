"""The panel's buttons: a sign, words, or both; they never take the focus."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from warmline.ui.faces import SMALL_PX, face
from warmline.ui.icons import Glyph, draw
from warmline.ui.theme import DARK, Tokens

_SIGN_PX = 16
_GAP_PX = 4
_PADDING_PX = 8


class PanelButton(QAbstractButton):
    """A button with a sign and a label; `worded` shows the label, else it is the tool tip.

    `framed` draws an outline, `risky` turns the sign to the alert colour under the pointer.
    """

    def __init__(self, label: str, parent: QWidget, *, glyph: Glyph | None = None, framed: bool = False) -> None:
        super().__init__(parent)
        self._glyph = glyph
        self._framed = framed
        self._tokens = DARK
        self.worded = glyph is None
        self.risky = False
        self.quiet = not framed
        self.setFont(face(SMALL_PX))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rename(label, glyph)

    def rename(self, label: str, glyph: Glyph | None) -> None:
        """Another label and sign."""
        self._glyph = glyph
        self.setText(label)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.update()

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for all that it shows."""
        if not self.worded:
            return QSize(28, 28)
        sign = _SIGN_PX + _GAP_PX if self._glyph is not None else 0
        return QSize(self.label_width() + sign + 2 * _PADDING_PX, 28)

    def label_width(self) -> int:
        """Pixels that the whole label takes."""
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) + 1

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Light up."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw ground, outline, sign and label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() and self.isEnabled()
        self._paint_ground(painter, over)
        colour = self._tokens.muted if self.quiet and not over else self._tokens.text
        if self.risky and over:
            colour = self._tokens.alert
        if self.isChecked():
            colour = self._tokens.ink(self._tokens.nudge)
        if not self.worded:
            self._paint_sign(painter, (self.width() - _SIGN_PX) / 2, colour)
            return
        left = _PADDING_PX
        if self._glyph is not None:
            self._paint_sign(painter, left, colour)
            left += _SIGN_PX + _GAP_PX
        self._paint_label(painter, left, colour)

    def _paint_ground(self, painter: QPainter, over: bool) -> None:
        tokens = self._tokens
        stark = tokens.line == tokens.text
        painter.setPen(QPen(QColor(tokens.line), 1) if self._framed or (over and stark) else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not stark and (over or self._framed):
            painter.setBrush(QColor(tokens.line if over else tokens.strip))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_sign(self, painter: QPainter, left: float, colour: str) -> None:
        if self._glyph is not None:
            draw(painter, self._glyph, QRectF(left, (self.height() - _SIGN_PX) / 2, _SIGN_PX, _SIGN_PX), colour)

    def _paint_label(self, painter: QPainter, left: int, colour: str) -> None:
        room = QRect(left, 0, self.width() - left - _PADDING_PX + 1, self.height())
        painter.setPen(QColor(colour))
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
