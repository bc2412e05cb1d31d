"""One line of text that ends in … where it has no room."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from warmline.ui.faces import Type, face
from warmline.ui.icons import Glyph, draw
from warmline.ui.theme import DARK, Tokens

_PILL_PADDING = 6
_PILL_HEIGHT = 20
_SIGN_PX = 11
_SIGN_GAP = 5


class LineLabel(QLabel):
    """A line of plain text, vertically centred, elided at its end; what is cut is in the tool tip.

    It draws itself; being a label makes it text to a screen reader too.

    `glyph` stands before the text; `pill` draws a round outline around it.
    """

    def __init__(self, kind: Type, parent: QWidget, *, glyph: Glyph | None = None, pill: bool = False) -> None:
        super().__init__(parent)
        self._type = kind
        self._tokens = DARK
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(face(kind))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._glyph = glyph
        self._pill = pill
        self._text = ""
        self._colour = "#000000"

    @property
    def text(self) -> str:  # type: ignore[override]  # all of the panel reads it so; Qt asks its own
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

    def wear(self, tokens: Tokens, colour: str) -> None:
        """Take on the size of the look, and `colour`."""
        self._tokens = tokens
        self.setFont(face(self._type, tokens.scale))
        self.say(self._text, colour)
        self.update()

    def set_type(self, kind: Type) -> None:
        """Another kind of type, such as a Chinese face."""
        if kind != self._type:
            self._type = kind
            self.setFont(face(kind, self._tokens.scale))

    def say(self, text: str, colour: str) -> bool:
        """Show `text` in `colour`; true if the text is another one. Repaints only if something changed."""
        other = text != self._text
        if other or colour != self._colour:
            self._text, self._colour = text, colour
            self.setText(text)
            self.update()
        return other

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The size of the whole text with its sign and outline."""
        metrics = QFontMetrics(self.font())
        around = self._before() + self._padding()
        least = self._tokens.px(_PILL_HEIGHT) if self._pill else 0
        return QSize(metrics.horizontalAdvance(self._text) + 1 + around, max(metrics.height(), least))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._colour))
        if self._pill:
            radius = self.height() / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._glyph is not None:
            side = self._tokens.px(_SIGN_PX)
            draw(painter, self._glyph, QRectF(0, (self.height() - side) / 2, side, side), self._colour)
        room = self.rect().adjusted(self._before(), 0, -self._padding(), 0)
        shown = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        self.setToolTip(self._text if shown != self._text else "")

    def _before(self) -> int:
        return self._padding() + (self._tokens.px(_SIGN_PX + _SIGN_GAP) if self._glyph is not None else 0)

    def _padding(self) -> int:
        return self._tokens.px(_PILL_PADDING) if self._pill else 0
