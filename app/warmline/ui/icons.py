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
    RECALL = "recall"
    HEADSET = "headset"
    PERSON = "person"
    NOTHING_KEPT = "nothing kept"
    LOG_KEPT = "log kept"
    WORDS_KEPT = "words kept"
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


def _recall(painter: QPainter, colour: QColor) -> None:
    turn = QPainterPath(QPointF(2.2, 6.6))
    turn.arcTo(QRectF(2.6, 2.6, 11.2, 11.2), 140, -295)
    painter.drawPath(turn)
    painter.drawPolyline(QPolygonF([QPointF(2.2, 2.4), QPointF(2.2, 6.6), QPointF(6.4, 6.6)]))


def _headset(painter: QPainter, colour: QColor) -> None:
    painter.drawArc(QRectF(2.4, 2.2, 11.2, 11.6), 0, 180 * 16)
    painter.drawLine(QPointF(13.6, 11), QPointF(10.4, 14.4))
    _fill(painter, colour)
    for x in (1.0, 11.4):
        painter.drawRoundedRect(QRectF(x, 7.4, 3.6, 5.0), 1.4, 1.4)


def _person(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QPointF(8, 4.8), 3.3, 3.3)
    painter.drawChord(QRectF(1.8, 9.2, 12.4, 11.6), 0, 180 * 16)


def _page(painter: QPainter) -> None:
    page = QPainterPath(QPointF(3.4, 1.8))
    page.lineTo(9.2, 1.8)
    page.lineTo(12.6, 5.2)
    page.lineTo(12.6, 14.2)
    page.lineTo(3.4, 14.2)
    page.closeSubpath()
    painter.drawPath(page)


def _nothing_kept(painter: QPainter, colour: QColor) -> None:
    _page(painter)
    painter.drawLine(QPointF(1.4, 14.8), QPointF(14.6, 1.4))


def _log_kept(painter: QPainter, colour: QColor) -> None:
    _page(painter)
    _fill(painter, colour)
    painter.drawEllipse(QPointF(8, 9), 1.7, 1.7)


def _words_kept(painter: QPainter, colour: QColor) -> None:
    _page(painter)
    for y in (7.4, 10.8):
        painter.drawLine(QPointF(5.8, y), QPointF(10.2, y))


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
    Glyph.RECALL: _recall,
    Glyph.HEADSET: _headset,
    Glyph.PERSON: _person,
    Glyph.NOTHING_KEPT: _nothing_kept,
    Glyph.LOG_KEPT: _log_kept,
    Glyph.WORDS_KEPT: _words_kept,
    Glyph.MENU: _menu,
    Glyph.CLOSE: _close,
    Glyph.TICK: _tick,
    Glyph.RING: _ring,
    Glyph.DOT: _dot,
    Glyph.DIAMOND: _diamond,
    Glyph.TRIANGLE: _triangle,
}
