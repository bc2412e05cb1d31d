"""Controls whose signs are drawn here: a style sheet can only take a tick or an arrow from a file."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QComboBox, QStyle, QStyleOptionButton

from warmline.ui.icons import Glyph, draw

_ARROW_PX = 16


class TickBox(QCheckBox):
    """Looks as the style sheet says, with a tick in the ground's colour."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the box, then its tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, Glyph.TICK, QRectF(box).adjusted(2.5, 2.5, -2.5, -2.5), self.palette().base().color().name())


class ChoiceBox(QComboBox):
    """Looks as the style sheet says, with an arrow in the colour of its text."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the box, then its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.palette().placeholderText().color()), 1.6))
        x, y = self.width() - _ARROW_PX, self.height() / 2
        painter.drawPolyline(QPolygonF([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)]))
