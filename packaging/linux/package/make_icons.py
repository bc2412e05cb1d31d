"""Draws the program's icon with the panel's own signs: one SVG, and PNGs for desktops that want them.

Usage: make_icons.py FOLDER, which becomes the folder `hicolor`.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from warmline.ui.icons import Glyph, draw
from warmline.ui.theme import DARK

PNG_PX = (16, 24, 32, 48, 64, 128, 256)
SVG_PX = 128
INSET = 0.16
CORNER = 0.25


def paint(device: QPaintDevice, pixels: int) -> None:
    """A speech bubble on a dark ground, as in the tray."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(QColor(DARK.strip))
    painter.drawRoundedRect(QRectF(0, 0, pixels, pixels), pixels * CORNER, pixels * CORNER)
    side = pixels * (1 - 2 * INSET)
    draw(painter, Glyph.CUES, QRectF(pixels * INSET, pixels * INSET, side, side), DARK.nudge)
    painter.end()


def write_icons(folder: Path) -> None:
    """Fill `folder` as freedesktop.org's icon themes are laid out."""
    for pixels in PNG_PX:
        picture = QImage(pixels, pixels, QImage.Format.Format_ARGB32)
        picture.fill(QColor(0, 0, 0, 0))
        paint(picture, pixels)
        path = folder / f"{pixels}x{pixels}" / "apps" / "warmline.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        picture.save(str(path))
    path = folder / "scalable" / "apps" / "warmline.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    drawing = QSvgGenerator()
    drawing.setFileName(str(path))
    drawing.setSize(QSize(SVG_PX, SVG_PX))
    drawing.setViewBox(QRectF(0, 0, SVG_PX, SVG_PX))
    drawing.setTitle("Warmline")
    paint(drawing, SVG_PX)


if __name__ == "__main__":
    application = QGuiApplication([])
    write_icons(Path(sys.argv[1]))
