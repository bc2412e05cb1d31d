"""The tray icon: show, hide, pause cues, quit. Where the desktop has no tray, the panel simply stays."""

from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from warmline.ui.icons import Glyph, draw
from warmline.ui.panel import Panel
from warmline.ui.theme import DARK


def tray_icon(*, paused: bool) -> QIcon:
    """A speech bubble on a dark round ground, struck through while cues are paused."""
    icon = QIcon()
    for pixels in (16, 22, 24, 32, 48, 64):
        picture = QPixmap(pixels, pixels)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(DARK.strip))
        painter.drawRoundedRect(QRectF(0, 0, pixels, pixels), pixels / 4, pixels / 4)
        inset = pixels * 0.16
        where = QRectF(inset, inset, pixels - 2 * inset, pixels - 2 * inset)
        draw(painter, Glyph.CUES_PAUSED if paused else Glyph.CUES, where, DARK.muted if paused else DARK.nudge)
        painter.end()
        icon.addPixmap(picture)
    return icon


class Tray(QObject):
    """Belongs to the panel and goes with it."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._menu = QMenu()
        self._icon = QSystemTrayIcon(tray_icon(paused=panel.state.paused), self)
        self._icon.setToolTip("Warmline")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self.show_or_hide = self._menu.addAction("")
        self.show_or_hide.triggered.connect(self._toggle_panel)
        self.pause = self._menu.addAction("")
        self.pause.setCheckable(True)
        self.pause.triggered.connect(panel.pause_cues)
        self._menu.addSeparator()
        self.quit = self._menu.addAction("")
        self.quit.triggered.connect(panel.quit_wanted)
        self._menu.aboutToShow.connect(self._name_actions)
        panel.cues_paused.connect(self._show_paused)
        panel.hide_wanted.connect(panel.hide)
        panel.can_hide = self.is_there
        self._name_actions()
        if self.is_there:
            self._icon.show()

    @property
    def is_there(self) -> bool:
        """The desktop has a tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def close(self) -> None:
        """Take the icon away."""
        self._icon.hide()
        self._menu.deleteLater()

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is QSystemTrayIcon.ActivationReason.Trigger:
            self._toggle_panel()

    def _toggle_panel(self) -> None:
        self._panel.setVisible(not self._panel.isVisible())
        self._name_actions()

    def _name_actions(self) -> None:
        shown = self._panel.isVisible()
        self.show_or_hide.setText(self.tr("Hide the panel") if shown else self.tr("Show the panel"))
        self.pause.setText(self.tr("Pause cues"))
        self.quit.setText(self.tr("Quit"))

    def _show_paused(self, on: bool) -> None:
        self.pause.setChecked(on)
        self._icon.setIcon(tray_icon(paused=on))
