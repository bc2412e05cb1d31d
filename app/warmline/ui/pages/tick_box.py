"""A check box whose tick is drawn here: a style sheet can only take one from a file."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from warmline.ui.icons import Glyph, draw


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
        draw(painter, Glyph.TICK, QRectF(box).adjusted(2.5, 2.5, -2.5, -2.5), self.palette().window().color().name())
