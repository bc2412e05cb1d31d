"""The panel's buttons: a sign, words, or both; they never take the focus."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from warmline.ui.faces import SMALL_PX, Type, face
from warmline.ui.icons import Glyph, draw
from warmline.ui.theme import DARK, Tokens

_SIDE_PX = 28
_SIGN_ONLY_PX = 26
_SIGN_PX = 16
_GAP_PX = 4
_PADDING_PX = 7


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
        self.setFont(face(Type(SMALL_PX)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rename(label, glyph)

    def rename(self, label: str, glyph: Glyph | None, shown: str = "") -> None:
        """Another label and sign; `shown` stands on the button where the label would be too long."""
        self._glyph = glyph
        self.setText(shown or label)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.update()

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.setFont(face(Type(SMALL_PX), tokens.scale))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Room for all that it shows."""
        px = self._tokens.px
        if not self.worded:
            return QSize(px(_SIGN_ONLY_PX), px(_SIDE_PX))
        sign = px(_SIGN_PX) + px(_GAP_PX) if self._glyph is not None else 0
        return QSize(self.label_width() + sign + 2 * px(_PADDING_PX), px(_SIDE_PX))

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
        if self.isChecked() and not over:
            colour = self._tokens.ink(self._tokens.nudge)
        if not self.worded:
            self._paint_sign(painter, (self.width() - self._tokens.px(_SIGN_PX)) / 2, colour)
            return
        left = self._tokens.px(_PADDING_PX)
        if self._glyph is not None:
            self._paint_sign(painter, left, colour)
            left += self._tokens.px(_SIGN_PX) + self._tokens.px(_GAP_PX)
        self._paint_label(painter, left, colour)

    def _paint_ground(self, painter: QPainter, over: bool) -> None:
        tokens = self._tokens
        painter.setPen(QPen(QColor(tokens.line), 1) if self._framed or (over and tokens.stark) else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not tokens.stark and (over or self._framed):
            painter.setBrush(QColor(tokens.line if over else tokens.strip))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def _paint_sign(self, painter: QPainter, left: float, colour: str) -> None:
        if self._glyph is not None:
            side = self._tokens.px(_SIGN_PX)
            draw(painter, self._glyph, QRectF(left, (self.height() - side) / 2, side, side), colour)

    def _paint_label(self, painter: QPainter, left: int, colour: str) -> None:
        room = QRect(left, 0, self.width() - left - self._tokens.px(_PADDING_PX) + 1, self.height())
        painter.setPen(QColor(colour))
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
