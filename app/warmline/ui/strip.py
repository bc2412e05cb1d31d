"""The strip: what the call is doing, its clock, two level meters, and the few things the agent can do."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from warmline.core.events import HealthState
from warmline.ui.buttons import PanelButton
from warmline.ui.faces import TEXT_PX, TINY_PX, face
from warmline.ui.icons import Glyph, draw
from warmline.ui.label import LineLabel
from warmline.ui.meters import Meters
from warmline.ui.panel_model import HoldTag, PanelState, Phase
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import clock, limit, trouble_words

STRIP_PX = 40
BAR_PX = 3
_MARK_LEFT = 17
_MARK_PX = 12
_TEXT_LEFT = 36
_ROOM_LEFT_PX = _TEXT_LEFT + 2
# buttons in words, meters with names, the state in words
_FROM_FULL_TO_SPARSE = ((True, True, True), (False, True, True), (False, False, True), (False, False, False))


class Strip(QWidget):
    """Always there, 40 px high; gives up labels before it gives up the clock or a button.

    Dragging it anywhere but on a button emits `dragged` with the pointer's way so far, then `dropped`.
    """

    started = Signal()
    held = Signal()
    resumed = Signal()
    ended = Signal()
    cues_toggled = Signal(bool)
    menu_wanted = Signal(QPoint)
    dragged = Signal(QPoint)
    dropped = Signal()
    bar_painted = Signal(str)

    def __init__(self, *, call_buttons: bool, hold_limit_s: float) -> None:
        super().__init__()
        self._tokens = DARK
        self._state = PanelState()
        self._hold_limit_s = hold_limit_s
        self._call_buttons = call_buttons
        self._filled = 0.0
        self._bar_key: str | None = None
        self._mark = (Glyph.DOT, DARK.muted)
        self._pressed_at: QPoint | None = None
        self._stated = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state = LineLabel(face(TEXT_PX), self)
        self.clock = LineLabel(face(TEXT_PX, bold=True, figures=True), self)
        self.tag = LineLabel(face(TINY_PX, bold=True, figures=True), self, pill=True)
        self.trouble = LineLabel(face(TINY_PX, bold=True), self, glyph=Glyph.TRIANGLE)
        self.meters = Meters(self)
        self._make_buttons()

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self.meters.wear(tokens)
        for button in self._buttons:
            button.wear(tokens)

    def limit_hold_to(self, seconds: float) -> None:
        """The longest hold is another one from now on."""
        self._hold_limit_s = seconds

    def show_state(self, state: PanelState, now_s: float) -> None:
        """Show `state` as it is at `now_s` (monotonic seconds)."""
        before, self._state = self._state, state
        tokens = self._tokens
        self._show_mark(state, now_s)
        self.state.say(self._phase_name(state.phase), tokens.text)
        seconds = state.clock_s(now_s)
        width = self.clock.sizeHint().width()
        self.clock.say("" if seconds is None else clock(seconds), self._clock_colour(state, now_s))
        self._show_tag(state, now_s)
        self._show_trouble(state)
        self.meters.show_speaking(state.speaking)
        self._show_buttons(state)
        self._show_bar(state, now_s)
        if before is not state or width != self.clock.sizeHint().width():
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put everything in its place."""
        self._arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Take hold of the panel."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Drag it."""
        if self._pressed_at is not None:
            self.dragged.emit(event.globalPosition().toPoint() - self._pressed_at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 (Qt's name)
        """Let it go."""
        if self._pressed_at is not None:
            self._pressed_at = None
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the state's mark, the divider before the panel's own buttons, and the bar."""
        painter = QPainter(self)
        glyph, colour = self._mark
        draw(painter, glyph, QRectF(_MARK_LEFT, (STRIP_PX - _MARK_PX) / 2, _MARK_PX, _MARK_PX), colour)
        if not self.end.isHidden():
            painter.fillRect(self.cues.x() - 4, 12, 1, STRIP_PX - 24, QColor(self._tokens.line))
        if self._bar_key is not None:
            self._paint_bar(painter)
            painter.end()  # nobody who listens below may find the painter at work
            self.bar_painted.emit(self._bar_key)

    def _make_buttons(self) -> None:
        self.start = PanelButton(self.tr("Start call"), self, glyph=Glyph.START, framed=True)
        self.hold = PanelButton(self.tr("Hold"), self, glyph=Glyph.HOLD)
        self.resume = PanelButton(self.tr("Resume"), self, glyph=Glyph.RESUME, framed=True)
        self.end = PanelButton(self.tr("End call"), self, glyph=Glyph.END)
        self.cues = PanelButton(self.tr("Pause cues"), self, glyph=Glyph.CUES)
        self.menu = PanelButton(self.tr("Menu"), self, glyph=Glyph.MENU)
        self.end.risky = True
        self.cues.setCheckable(True)
        self._buttons = (self.start, self.hold, self.resume, self.end, self.cues, self.menu)
        self.start.clicked.connect(self.started)
        self.hold.clicked.connect(self.held)
        self.resume.clicked.connect(self.resumed)
        self.end.clicked.connect(self.ended)
        self.cues.clicked.connect(self.cues_toggled)
        self.menu.clicked.connect(lambda: self.menu_wanted.emit(self.menu.mapToGlobal(QPoint(0, self.menu.height()))))

    def _phase_name(self, phase: Phase) -> str:
        return {
            Phase.IDLE: self.tr("Ready"),
            Phase.RINGING: self.tr("Ringing"),
            Phase.ON_CALL: self.tr("On call"),
            Phase.ON_HOLD: self.tr("On hold"),
            Phase.CONSULTING: self.tr("Consulting"),
            Phase.ENDED: self.tr("Call ended"),
        }[phase]

    def _show_mark(self, state: PanelState, now_s: float) -> None:
        tokens = self._tokens
        mark = (Glyph.RING, tokens.muted)
        if state.done(now_s):
            mark = (Glyph.TICK, tokens.ok)
        elif state.phase is Phase.ON_HOLD:
            mark = (Glyph.HOLD, tokens.nudge)
        elif state.phase is Phase.RINGING:
            mark = (Glyph.DOT, tokens.hint)
        elif state.in_call:
            mark = (Glyph.DOT, tokens.ok)
        if mark != self._mark:
            self._mark = mark
            self.update(0, 0, _TEXT_LEFT, STRIP_PX)

    def _clock_colour(self, state: PanelState, now_s: float) -> str:
        if state.hold_tag(now_s, self._hold_limit_s) is HoldTag.PAST:
            return self._tokens.ink(self._tokens.alert)
        return self._tokens.muted if state.phase is Phase.ENDED else self._tokens.text

    def _show_tag(self, state: PanelState, now_s: float) -> None:
        tag = state.hold_tag(now_s, self._hold_limit_s)
        tokens = self._tokens
        words = self.tr("over %1") if tag is HoldTag.PAST else self.tr("limit %1")
        colours = {HoldTag.PAST: tokens.ink(tokens.alert), HoldTag.NEAR: tokens.ink(tokens.nudge)}
        other = self.tag.say(
            words.replace("%1", limit(self._hold_limit_s)), colours.get(tag or HoldTag.WITHIN, tokens.muted)
        )
        self.tag.setVisible(tag is not None)
        if other:
            self._arrange()

    def _show_trouble(self, state: PanelState) -> None:
        trouble = state.trouble
        shown = trouble is not None and trouble.state is not HealthState.NO_WORDS
        if trouble is not None and shown:
            self.trouble.say(trouble_words(trouble).short, self._tokens.ink(self._tokens.alert))
        self.trouble.setVisible(shown)
        self.meters.setVisible(not shown and state.phase not in (Phase.ON_HOLD, Phase.ENDED))

    def _show_buttons(self, state: PanelState) -> None:
        mine = self._call_buttons
        self.start.setVisible(mine and state.phase in (Phase.IDLE, Phase.ENDED))
        self.hold.setVisible(mine and state.phase is Phase.ON_CALL)
        self.resume.setVisible(mine and state.phase in (Phase.ON_HOLD, Phase.CONSULTING))
        self.end.setVisible(mine and state.phase not in (Phase.IDLE, Phase.ENDED))
        self.cues.setChecked(state.paused)
        label, glyph = self.tr("Pause cues"), Glyph.CUES
        if state.paused:
            label, glyph = self.tr("Show cues again"), Glyph.CUES_PAUSED
        if label != self.cues.text():
            self.cues.rename(label, glyph)

    def _show_bar(self, state: PanelState, now_s: float) -> None:
        key = state.bar.key if state.bar is not None else None
        filled = state.bar_filled(now_s)
        if (key, filled) != (self._bar_key, self._filled):
            self._bar_key, self._filled = key, filled
            self.update(0, STRIP_PX - BAR_PX, self.width(), BAR_PX)

    def _arrange(self) -> None:
        """Give up, one after the other, what the strip can do without until the rest fits; trouble is cut last."""
        for worded, labelled, stated in _FROM_FULL_TO_SPARSE:
            self.start.worded = self.resume.worded = worded
            self.meters.labelled = labelled
            self._stated = stated
            if self._taken(self._left_items()) + self._taken(self._right_items()) + _ROOM_LEFT_PX <= self.width():
                break
        self.state.setVisible(self._stated)
        left = _TEXT_LEFT
        for item in self._left_items():
            left += self._put(item, left)
        right = self.width()
        for item in self._right_items():
            right -= self._taken([item])
            width = item.sizeHint().width()
            self._put(item, max(right, left), min(width, width - (left - right)))
        self.update()

    def _left_items(self) -> list[QWidget]:
        items: list[QWidget] = [self.state] if self._stated else []
        items += [self.clock] if self.clock.text else []
        return items + ([self.tag] if not self.tag.isHidden() else [])

    def _right_items(self) -> list[QWidget]:
        """From the right edge inwards."""
        items = (self.menu, self.cues, self.end, self.hold, self.resume, self.start, self.meters, self.trouble)
        return [item for item in items if not item.isHidden()]

    def _taken(self, items: list[QWidget]) -> int:
        """Pixels that `items` take with the gaps to their right."""
        gaps = {self.menu: 6, self.cues: 2, self.end: 9, self.meters: 12, self.trouble: 8}
        ours = (self.state, self.clock, self.tag)
        return sum(item.sizeHint().width() + gaps.get(item, 8 if item in ours else 2) for item in items)

    def _put(self, item: QWidget, left: int, width: int | None = None) -> int:
        size = item.sizeHint()
        wide = size.width() if width is None else max(0, width)
        item.setGeometry(left, (STRIP_PX - size.height()) // 2, wide, size.height())
        return self._taken([item])

    def _paint_bar(self, painter: QPainter) -> None:
        top = STRIP_PX - BAR_PX
        painter.fillRect(QRectF(0, top, self.width(), BAR_PX), QColor(self._tokens.line))
        painter.fillRect(QRectF(0, top, self.width() * self._filled, BAR_PX), QColor(self._tokens.hint))
