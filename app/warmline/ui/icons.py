"""The few signs of the panel, drawn; no picture files, no icon theme."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


class Glyph(StrEnum):
    """What can be drawn."""

    START = "start"
    HOLD = "hold"
    RESUME = "resume"
    END = "end"
    CUES = "cues"
    CUES_PAUSED = "cues paused"
    MENU = "menu"
    CLOSE = "close"
    TICK = "tick"
    RING = "ring"
    DOT = "dot"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


def draw(painter: QPainter, glyph: Glyph, where: QRectF, colour: str) -> None:
    """Draw `glyph` into the square `where`, on a grid of 16 units."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(where.topLeft())
    painter.scale(where.width() / 16, where.height() / 16)
    pen = QPen(QColor(colour), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _STROKES[glyph](painter, QColor(colour))
    painter.restore()


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _handset(painter: QPainter, colour: QColor, turn: float) -> None:
    painter.translate(8, 8)
    painter.rotate(turn)
    shape = QPainterPath(QPointF(-7.6, 0.6))
    shape.cubicTo(-7.2, -5.0, 7.2, -5.0, 7.6, 0.6)
    shape.lineTo(7.6, 2.6)
    shape.quadTo(7.6, 4.0, 6.2, 3.8)
    shape.lineTo(3.9, 3.4)
    shape.quadTo(2.9, 3.2, 2.9, 2.2)
    shape.lineTo(2.9, 0.2)
    shape.quadTo(0, -0.7, -2.9, 0.2)
    shape.lineTo(-2.9, 2.2)
    shape.quadTo(-2.9, 3.2, -3.9, 3.4)
    shape.lineTo(-6.2, 3.8)
    shape.quadTo(-7.6, 4.0, -7.6, 2.6)
    shape.closeSubpath()
    _fill(painter, colour)
    painter.drawPath(shape)


def _start(painter: QPainter, colour: QColor) -> None:
    _handset(painter, colour, -135)


def _end(painter: QPainter, colour: QColor) -> None:
    _handset(painter, colour, 0)


def _hold(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawRoundedRect(QRectF(3.6, 2.8, 3.0, 10.4), 1, 1)
    painter.drawRoundedRect(QRectF(9.4, 2.8, 3.0, 10.4), 1, 1)


def _resume(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(5, 3.4), QPointF(12.4, 8), QPointF(5, 12.6)]))


def _bubble(painter: QPainter) -> None:
    bubble = QPainterPath()
    bubble.addRoundedRect(QRectF(1.6, 2.2, 12.8, 9.2), 2.6, 2.6)
    tail = QPainterPath()
    tail.addPolygon(QPolygonF([QPointF(4.2, 10), QPointF(4.2, 14.6), QPointF(9, 10)]))
    painter.drawPath(bubble.united(tail).simplified())


def _cues(painter: QPainter, colour: QColor) -> None:
    _bubble(painter)
    painter.drawLine(QPointF(4.6, 5.4), QPointF(11.4, 5.4))
    painter.drawLine(QPointF(4.6, 8.2), QPointF(9, 8.2))


def _cues_paused(painter: QPainter, colour: QColor) -> None:
    _bubble(painter)
    painter.drawLine(QPointF(1.8, 14.4), QPointF(14.6, 1.2))


def _menu(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    for x in (3.2, 8.0, 12.8):
        painter.drawEllipse(QPointF(x, 8), 1.35, 1.35)


def _close(painter: QPainter, colour: QColor) -> None:
    painter.drawLine(QPointF(4, 4), QPointF(12, 12))
    painter.drawLine(QPointF(12, 4), QPointF(4, 12))


def _tick(painter: QPainter, colour: QColor) -> None:
    pen = painter.pen()
    pen.setWidthF(2.0)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF([QPointF(2.8, 8.6), QPointF(6.4, 12.2), QPointF(13.4, 4.2)]))


def _ring(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(QPointF(8, 8), 5.2, 5.2)


def _dot(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(8, 8), 4.6, 4.6)


def _diamond(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(8, 1), QPointF(15, 8), QPointF(8, 15), QPointF(1, 8)]))


def _triangle(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(QPolygonF([QPointF(8, 1.4), QPointF(15.4, 14.6), QPointF(0.6, 14.6)]))


_STROKES: dict[Glyph, Callable[[QPainter, QColor], None]] = {
    Glyph.START: _start,
    Glyph.HOLD: _hold,
    Glyph.RESUME: _resume,
    Glyph.END: _end,
    Glyph.CUES: _cues,
    Glyph.CUES_PAUSED: _cues_paused,
    Glyph.MENU: _menu,
    Glyph.CLOSE: _close,
    Glyph.TICK: _tick,
    Glyph.RING: _ring,
    Glyph.DOT: _dot,
    Glyph.DIAMOND: _diamond,
    Glyph.TRIANGLE: _triangle,
}
