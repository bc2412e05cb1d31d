"""The checklist at the bottom: parts tick as they are heard, a click corrects a tick."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from warmline.ui.faces import SMALL_PX, Type, face
from warmline.ui.icons import Glyph, draw
from warmline.ui.label import LineLabel
from warmline.ui.panel_model import Checklist
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import checklist_name, part_name

_ROW_HEIGHT = 22
_PADDING = 5
_INSET_PX = 20
_GAP_PX = 12
_SIGN_PX = 12
_SIGN_GAP_PX = 5


class PartButton(QAbstractButton):
    """One part: ✓ and its name once it was heard, ○ before."""

    def __init__(self, part: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.part = part
        self._tokens = DARK
        self.setCheckable(True)
        self.setText(part_name(part))
        self.setFont(face(Type(SMALL_PX)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(part_name(part))

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.setFont(face(Type(SMALL_PX), tokens.scale))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Sign and name."""
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 1
        return QSize(self._text_left() + wide, self._tokens.px(_ROW_HEIGHT))

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 (Qt's name)
        """Light up."""
        self.update()
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw sign and name."""
        painter = QPainter(self)
        tokens, ticked = self._tokens, self.isChecked()
        colour = tokens.ink(tokens.ok) if ticked else tokens.muted
        if self.underMouse():
            colour = tokens.text
        side, left = tokens.px(_SIGN_PX), self._text_left()
        where = QRectF(0, (self.height() - side) / 2, side, side)
        draw(painter, Glyph.TICK if ticked else Glyph.RING, where, colour)
        room = QRect(left, 0, self.width() - left, self.height())
        painter.setPen(QColor(colour))
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    def _text_left(self) -> int:
        return self._tokens.px(_SIGN_PX) + self._tokens.px(_SIGN_GAP_PX)


class ChecklistView(QWidget):
    """Name and parts in one line, in more where they do not fit."""

    ticked = Signal(str, str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._checklist: Checklist | None = None
        self._name = LineLabel(Type(SMALL_PX), self)
        self._parts: list[PartButton] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def parts(self) -> tuple[PartButton, ...]:
        """The buttons, in the order the parts are said."""
        return tuple(self._parts)

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self._name.wear(tokens, tokens.muted)
        for button in self._parts:
            button.wear(tokens)
        self.update()

    def show_list(self, checklist: Checklist) -> None:
        """Show `checklist`; buttons are made anew only if its parts are other ones."""
        if checklist == self._checklist:
            return
        parts = [part for part, _ in checklist.parts]
        if self._checklist is None or self._checklist.name != checklist.name or self._names() != parts:
            self._rebuild(checklist.name, parts)
        self._checklist = checklist
        for button, (_, ticked) in zip(self._parts, checklist.parts, strict=True):
            button.setChecked(ticked)
            button.setToolTip(self.tr("Take the tick away") if ticked else self.tr("Tick"))
        self._name.say(checklist_name(checklist.name), self._tokens.muted)
        self._arrange(self.width())

    def height_for(self, width: int) -> int:
        """Pixels that name and parts take at `width`."""
        return self._arrange(width)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language: made anew when it is shown again."""
        if event.type() is QEvent.Type.LanguageChange:
            self._checklist = None
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Flow the parts."""
        self._arrange(self.width())

    def _names(self) -> list[str]:
        return [button.part for button in self._parts]

    def _rebuild(self, name: str, parts: list[str]) -> None:
        for button in self._parts:
            button.hide()
            button.deleteLater()
        self._parts = [PartButton(part, self) for part in parts]
        for button in self._parts:
            button.wear(self._tokens)
            button.clicked.connect(lambda on, part=button.part: self.ticked.emit(name, part, on))
            button.show()

    def _arrange(self, width: int) -> int:
        px = self._tokens.px
        inset, row = px(_INSET_PX), px(_ROW_HEIGHT)
        place = QPoint(inset, px(_PADDING) + 1)
        for item in (self._name, *self._parts):
            needed = min(item.sizeHint().width(), width - 2 * inset)
            if place.x() > inset and place.x() + needed > width - inset:
                place = QPoint(inset, place.y() + row)
            item.setGeometry(place.x(), place.y(), needed, row)
            place += QPoint(needed + px(_GAP_PX), 0)
        return place.y() + row + px(_PADDING)
