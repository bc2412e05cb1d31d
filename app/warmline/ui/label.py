"""One line of text that ends in … where it has no room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from warmline.ui.icons import Glyph, draw

_PILL_PADDING = 7
_SIGN_PX = 11
_SIGN_GAP = 5


class LineLabel(QWidget):
    """A line of plain text, vertically centred, elided at its end; what is cut is in the tool tip.

    `glyph` stands before the text; `pill` draws a round outline around it.
    """

    def __init__(self, font: QFont, parent: QWidget, *, glyph: Glyph | None = None, pill: bool = False) -> None:
        super().__init__(parent)
        self.setFont(font)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._glyph = glyph
        self._pill = pill
        self._text = ""
        self._colour = "#000000"

    @property
    def text(self) -> str:
        """The whole text, cut or not."""
        return self._text

    @property
    def colour(self) -> str:
        """The colour it is shown in."""
        return self._colour

    @property
    def is_cut(self) -> bool:
        """The text does not fit."""
        return self.sizeHint().width() > self.width()

    def say(self, text: str, colour: str) -> bool:
        """Show `text` in `colour`; true if the text is another one. Repaints only if something changed."""
        other = text != self._text
        if other or colour != self._colour:
            self._text, self._colour = text, colour
            self.setAccessibleName(text)
            self.update()
        return other

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The size of the whole text with its sign and outline."""
        metrics = QFontMetrics(self.font())
        around = self._before() + (_PILL_PADDING if self._pill else 0)
        return QSize(metrics.horizontalAdvance(self._text) + 1 + around, max(metrics.height(), 20 if self._pill else 0))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._colour))
        if self._pill:
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._glyph is not None:
            top = (self.height() - _SIGN_PX) / 2
            draw(painter, self._glyph, QRectF(0, top, _SIGN_PX, _SIGN_PX), self._colour)
        room = self.rect().adjusted(self._before(), 0, -_PILL_PADDING if self._pill else 0, 0)
        shown = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self.setToolTip(self._text if shown != self._text else "")

    def _before(self) -> int:
        return (_PILL_PADDING if self._pill else 0) + (_SIGN_PX + _SIGN_GAP if self._glyph is not None else 0)
