"""A frameless window that stays above the others, takes no focus, keeps its place and unfolds from its strip."""

import os

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QRectF, QSize, Qt, QVariantAnimation, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QMoveEvent, QPainter, QPainterPath, QPaintEvent, QRegion, QScreen
from PySide6.QtWidgets import QStyle, QWidget

from warmline.ui.fold import Fold
from warmline.ui.placement import Place, PlaceStore, clamped, corner, remembered, unfolds_upwards
from warmline.ui.strip import STRIP_PX, Strip
from warmline.ui.theme import Tokens

WIDTH_PX = 400
_CORNER_PX = 9.0
_UNFOLD_MS = 120
_FIRST_FRAME = 0.6  # of the height: the words to say are there at once, the rest follows
_FLAGS = (
    Qt.WindowType.Tool
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)


def _for_xwayland() -> Qt.WindowType:
    """Behind XWayland: no manager for this window.

    Sway gives each managed window the keyboard as it appears, whatever its hints say. One that is not managed stays
    above, stands where it is put, and gets the keyboard from no compositor that we know, as it is of the utility type
    (https://gitlab.freedesktop.org/wlroots/wlroots/-/blob/0.15.1/xwayland/xwm.c, wlr_xwayland_or_surface_wants_focus).
    """
    through = QGuiApplication.platformName() == "xcb" and bool(os.environ.get("WAYLAND_DISPLAY"))
    return Qt.WindowType.X11BypassWindowManagerHint if through else Qt.WindowType.Widget


class StandingWindow(QWidget):
    """Holds a strip and the fold below it, or above it where the screen ends.

    The strip never moves but by the agent's hand or because its screen went away. GUI thread only.
    """

    _misplaced = Signal()

    def __init__(self, strip: Strip, fold: Fold, place_store: PlaceStore, tokens: Tokens) -> None:
        super().__init__(None, _FLAGS | _for_xwayland())
        # There a compositor always runs, and what the mask leaves out would be black.
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, bool(_for_xwayland()))
        self._strip = strip
        self._fold = fold
        self._store = place_store
        self._places = place_store.load()
        self._tokens = tokens
        self._corner = QPoint()
        self._grabbed: QPoint | None = None
        self._upwards = False
        self._fold_height = 0
        self._corrected = QRect()
        self.reduced_motion = False
        self._desktop_is_still = False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        strip.setParent(self)
        fold.setParent(self)
        strip.dragged.connect(self._drag)
        strip.dropped.connect(self._drop)
        self._unfolding = QVariantAnimation(self)
        self._unfolding.setDuration(_UNFOLD_MS)
        self._unfolding.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._unfolding.valueChanged.connect(self._unfold_to)
        self._misplaced.connect(self._place_window, Qt.ConnectionType.QueuedConnection)
        self._follow_screens()

    @property
    def strip(self) -> Strip:
        """The strip."""
        return self._strip

    @property
    def fold(self) -> Fold:
        """What unfolds from it."""
        return self._fold

    def wear(self, tokens: Tokens) -> None:
        """Take on the look, with all that is in the window."""
        larger = tokens.scale != self._tokens.scale
        self._tokens = tokens
        self._strip.wear(tokens)
        self._fold.wear(tokens)
        if larger:
            self.settle()
        self.update()

    def keep_still(self, on: bool) -> None:
        """The desktop wants that nothing moves, or no longer."""
        self._desktop_is_still = on

    @Slot()
    def settle(self) -> None:
        """Stand where the agent put the strip, on a screen that is there."""
        primary = QGuiApplication.primaryScreen()
        if primary is None:  # every screen is gone; one will come back
            return
        others = [screen for screen in QGuiApplication.screens() if screen is not primary]
        screens = {screen.name(): screen.availableGeometry() for screen in (primary, *others)}
        self._corner = corner(self._places, screens, self._strip_size())
        self._place_window()
        self.settle_height(moved=True)

    def settle_height(self, *, moved: bool = False) -> None:
        """Unfold or fold to what the rows take now; once up, up it stays until it folds or the strip is `moved`."""
        size = self._strip_size()
        wanted = self._fold.height_for(size.width())
        before = self._upwards
        if wanted and (moved or self._fold_height == 0 or not self._upwards):
            self._upwards = unfolds_upwards(QRect(self._corner, size), wanted, self._free())
        self._fold.arrange(size.width(), upwards=self._upwards)
        if self._unfolding.state() is QVariantAnimation.State.Running and self._unfolding.endValue() == wanted:
            return
        self._unfolding.stop()
        if wanted == self._fold_height and self.height() == size.height() + wanted and self._upwards == before:
            return
        if self._upwards or wanted < self._fold_height or not self.isVisible() or self._keeps_still():
            self._unfold_to(wanted)
            return
        begin = max(self._fold_height, round(wanted * _FIRST_FRAME))
        self._unfold_to(begin)
        self._unfolding.setStartValue(begin)
        self._unfolding.setEndValue(wanted)
        self._unfolding.start()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 (Qt's name)
        """Correct a place that is not ours, once: a window manager may have its reasons.

        While X11 window managers give a new window its frame, Qt at times takes the place within that frame for the
        place on the screen; menus would open there.
        """
        super().moveEvent(event)
        wanted = self._wanted_geometry()
        if self._grabbed is None and event.pos() != wanted.topLeft() and self._corrected != wanted:
            self._corrected = wanted
            self._misplaced.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the ground, the strip's ground and the outline; everything else lies on it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._tokens.ground))
        painter.fillRect(self._strip.geometry(), QColor(self._tokens.strip))
        if self._tokens.stark:  # one ground for both: a line has to part them
            edge = self._strip.y() - 1 if self._upwards else self._strip.height()
            painter.fillRect(0, edge, self.width(), 1, QColor(self._tokens.line))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._tokens.line))
        outline = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        corner_px = self._tokens.px(_CORNER_PX)
        painter.drawRoundedRect(outline, corner_px, corner_px)

    def _follow_screens(self) -> None:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._screen_came)
        # Queued: Qt moves the windows of a screen that goes only after it has told.
        application.screenRemoved.connect(self.settle, Qt.ConnectionType.QueuedConnection)
        for screen in QGuiApplication.screens():
            screen.availableGeometryChanged.connect(self.settle)

    def _keeps_still(self) -> bool:
        animated = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration)
        return self.reduced_motion or self._desktop_is_still or animated == 0

    @Slot(object)
    def _unfold_to(self, height: int) -> None:
        self._fold_height = height
        self._place_window()

    def _wanted_geometry(self) -> QRect:
        above = self._fold_height if self._upwards else 0
        size = self._strip_size()
        return QRect(self._corner - QPoint(0, above), QSize(size.width(), size.height() + self._fold_height))

    def _strip_size(self) -> QSize:
        return QSize(self._tokens.px(WIDTH_PX), self._tokens.px(STRIP_PX))

    @Slot()
    def _place_window(self) -> None:
        height = self._fold_height
        above = height if self._upwards else 0
        window, size = self._wanted_geometry(), self._strip_size()
        self._strip.setGeometry(0, above, size.width(), size.height())
        self._fold.setGeometry(0, 0 if self._upwards else size.height(), size.width(), height)
        if self.geometry() == window and not self.mask().isEmpty():
            return
        self.setFixedSize(window.size())
        self.move(window.topLeft())
        shape = QPainterPath()
        corner_px = self._tokens.px(_CORNER_PX)
        shape.addRoundedRect(QRectF(self.rect()), corner_px, corner_px)
        self.setMask(QRegion(shape.toFillPolygon().toPolygon()))
        self.update()

    def _free(self) -> QRect:
        screen = QGuiApplication.screenAt(self._corner) or QGuiApplication.primaryScreen()
        return screen.availableGeometry()

    @Slot(QScreen)
    def _screen_came(self, screen: QScreen) -> None:
        screen.availableGeometryChanged.connect(self.settle)
        self.settle()

    @Slot(QPoint)
    def _drag(self, way: QPoint) -> None:
        if self._grabbed is None:
            self._grabbed = QPoint(self._corner)
        self._corner = self._grabbed + way
        self._place_window()

    @Slot()
    def _drop(self) -> None:
        if self._grabbed is None:
            return
        self._grabbed = None
        size = self._strip_size()
        screen = QGuiApplication.screenAt(self._corner + QPoint(size.width() // 2, size.height() // 2))
        screen = screen or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        self._corner = clamped(self._corner, free, size)
        rect = (free.x(), free.y(), free.width(), free.height())
        self._places = remembered(self._places, Place(screen.name(), rect, self._corner.x(), self._corner.y()))
        self._store.save(self._places)
        self._place_window()
        self.settle_height(moved=True)
