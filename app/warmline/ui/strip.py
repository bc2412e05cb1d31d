"""The strip: what the call is doing, its clock, two level meters, and the few things the agent can do."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from warmline.core.events import HealthState
from warmline.ui.buttons import PanelButton
from warmline.ui.faces import TEXT_PX, TINY_PX, Type
from warmline.ui.icons import Glyph, draw
from warmline.ui.kept import KeptSign
from warmline.ui.label import LineLabel
from warmline.ui.meters import Meters
from warmline.ui.panel_model import BACKGROUND, HoldTag, PanelState, Phase
from warmline.ui.strip_fit import Fit, fits
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import PauseWords, clock, language_name, language_sign, limit, phase_name, trouble_words

STRIP_PX = 40
BAR_PX = 3
_MARK_LEFT = 14
_MARK_PX = 12
_TEXT_LEFT = 32
_ROOM_LEFT_PX = _TEXT_LEFT + 2
_GAP_PX = 2
_TEXT_GAP_PX = 7


class Strip(QWidget):
    """Always there, 40 px high; gives up labels before it gives up the clock or a button.

    Dragging it anywhere but on a button emits `dragged` with the pointer's way so far, then `dropped`.
    """

    started = Signal()
    held = Signal()
    resumed = Signal()
    ended = Signal()
    recalled = Signal()
    cues_toggled = Signal(bool)
    pauses_wanted = Signal(QPoint)
    language_wanted = Signal(QPoint)
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
        self._fit = Fit()
        self._pause: PauseWords | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.state = LineLabel(Type(TEXT_PX), self)
        self.clock = LineLabel(Type(TEXT_PX, bold=True, figures=True), self)
        self.tag = LineLabel(Type(TINY_PX, bold=True, figures=True), self, pill=True)
        self.trouble = LineLabel(Type(TINY_PX, bold=True), self, glyph=Glyph.TRIANGLE)
        self.meters = Meters(self)
        self.kept = KeptSign(self)
        self._make_buttons()

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.meters.wear(tokens)
        self.kept.wear(tokens)
        for label in (self.state, self.clock, self.tag, self.trouble):
            label.wear(tokens, label.colour)
        for button in self._buttons:
            button.wear(tokens)
        self._arrange()

    def limit_hold_to(self, seconds: float) -> None:
        """The longest hold is another one from now on."""
        self._hold_limit_s = seconds

    def show_state(self, state: PanelState, now_s: float, pause: PauseWords | None = None) -> None:
        """Show `state` as it is at `now_s` (monotonic seconds); `pause` says how long cues are paused."""
        before, self._state, self._pause = self._state, state, pause
        tokens = self._tokens
        self._show_mark(state, now_s)
        renamed = self.state.say(phase_name(state.phase), tokens.text)
        seconds = state.clock_s(now_s)
        width = self.clock.sizeHint().width()
        self.clock.say("" if seconds is None else clock(seconds), self._clock_colour(state, now_s))
        self._show_tag(state, now_s)
        self._show_trouble(state)
        self.meters.show_speaking(state.speaking)
        self._show_buttons(state)
        self._show_bar(state, now_s)
        if renamed or before is not state or width != self.clock.sizeHint().width():
            self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name_buttons()
        super().changeEvent(event)

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
        px, height = self._tokens.px, self.height()
        glyph, colour = self._mark
        side = px(_MARK_PX)
        draw(painter, glyph, QRectF(px(_MARK_LEFT), (height - side) / 2, side, side), colour)
        if not self.end.isHidden():
            first = self.cues if self.language.isHidden() else self.language
            painter.fillRect(first.x() - px(4), px(12), 1, height - 2 * px(12), QColor(self._tokens.line))
        if self._bar_key is not None:
            self._paint_bar(painter)
            painter.end()  # nobody who listens below may find the painter at work
            self.bar_painted.emit(self._bar_key)

    def _make_buttons(self) -> None:
        self.start = PanelButton("", self, glyph=Glyph.START, framed=True)
        self.hold = PanelButton("", self, glyph=Glyph.HOLD)
        self.resume = PanelButton("", self, glyph=Glyph.RESUME, framed=True)
        self.end = PanelButton("", self, glyph=Glyph.END)
        self.recall = PanelButton("", self, glyph=Glyph.RECALL)
        self.language = PanelButton("", self)
        self.cues = PanelButton("", self, glyph=Glyph.CUES)
        self.menu = PanelButton("", self, glyph=Glyph.MENU)
        self._name_buttons()
        self.end.risky = True
        self.cues.setCheckable(True)
        calls = (self.start, self.hold, self.resume, self.end)
        self._buttons = (*calls, self.recall, self.language, self.cues, self.menu)
        self.start.clicked.connect(self.started)
        self.hold.clicked.connect(self.held)
        self.resume.clicked.connect(self.resumed)
        self.end.clicked.connect(self.ended)
        self.recall.clicked.connect(self.recalled)
        self.cues.clicked.connect(self.cues_toggled)
        self.cues.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.cues.customContextMenuRequested.connect(lambda _: self.pauses_wanted.emit(_below(self.cues)))
        self.language.clicked.connect(lambda: self.language_wanted.emit(_below(self.language)))
        self.menu.clicked.connect(lambda: self.menu_wanted.emit(_below(self.menu)))

    def _name_buttons(self) -> None:
        self.start.rename(self.tr("Start call"), Glyph.START)
        self.hold.rename(self.tr("Hold"), Glyph.HOLD)
        self.resume.rename(self.tr("Resume"), Glyph.RESUME)
        self.end.rename(self.tr("End call"), Glyph.END)
        self.recall.rename(self.tr("Show last card again"), Glyph.RECALL)
        self.menu.rename(self.tr("Menu"), Glyph.MENU)
        self._name_language_button()
        self._name_cues_button()

    def _name_language_button(self) -> None:
        language, sign = self._state.language, language_sign(self._state.language)
        name = self.tr("not known yet") if language is None else language_name(language)
        label = self.tr("Language of the call: %1").replace("%1", name)
        if (sign, label) != (self.language.text(), self.language.toolTip()):
            self.language.rename(sign, None)
            self.language.setToolTip(label)
            self.language.setAccessibleName(label)

    def _name_cues_button(self) -> None:
        label, glyph, shown = self.tr("Pause cues"), Glyph.CUES, ""
        if self._state.paused:
            label, glyph = self.tr("Show cues again"), Glyph.CUES_PAUSED
            shown = "" if self._pause is None else self._pause.short
        if (shown or label) != self.cues.text():
            self.cues.rename(label, glyph, shown)

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
            self.update(0, 0, tokens.px(_TEXT_LEFT), self.height())

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
            ink = self._tokens.muted if trouble.state in BACKGROUND else self._tokens.ink(self._tokens.alert)
            self.trouble.say(trouble_words(trouble).short, ink)
        self.trouble.setVisible(shown)
        self.meters.setVisible(not shown and state.phase not in (Phase.ON_HOLD, Phase.ENDED))

    def _show_buttons(self, state: PanelState) -> None:
        mine = self._call_buttons
        self.start.setVisible(mine and state.phase in (Phase.IDLE, Phase.ENDED))
        self.hold.setVisible(mine and state.phase is Phase.ON_CALL)
        self.resume.setVisible(mine and state.phase in (Phase.ON_HOLD, Phase.CONSULTING))
        self.end.setVisible(mine and state.phase not in (Phase.IDLE, Phase.ENDED))
        self.cues.setChecked(state.paused)
        self._name_language_button()
        self._name_cues_button()

    def _show_bar(self, state: PanelState, now_s: float) -> None:
        key = state.bar.key if state.bar is not None else None
        filled = state.bar_filled(now_s)
        if (key, filled) != (self._bar_key, self._filled):
            self._bar_key, self._filled = key, filled
            height = self._tokens.px(BAR_PX)
            self.update(0, self.height() - height, self.width(), height)

    def _arrange(self) -> None:
        """Give up, one after the other, what the strip can do without until the rest fits; trouble is cut last."""
        room = self.width() - self._tokens.px(_ROOM_LEFT_PX)
        for fit in fits(pause_ends=self._pause is not None and bool(self._pause.short)):
            self._take(fit)
            if self._taken(self._left_items()) + self._taken(self._right_items()) <= room:
                break
        left = self._tokens.px(_TEXT_LEFT)
        for item in self._left_items():
            left += self._put(item, left)
        right = self.width()
        for item in self._right_items():
            right -= self._taken([item])
            width = item.sizeHint().width()
            self._put(item, max(right, left), min(width, width - (left - right)))
        self.update()

    def _take(self, fit: Fit) -> None:
        self._fit = fit
        self.start.worded = self.resume.worded = fit.words_on_buttons
        self.cues.worded = fit.end_of_pause and self._pause is not None and bool(self._pause.short)
        self.meters.labelled = fit.names_of_parties
        self.recall.setVisible(fit.recall and self._state.can_recall)
        self.kept.setVisible(fit.what_is_kept)
        self.state.setVisible(fit.state_in_words)
        self.language.setVisible(fit.language)

    def _left_items(self) -> list[QWidget]:
        items: list[QWidget] = [self.state] if self._fit.state_in_words else []
        items += [self.clock] if self.clock.text else []
        return items + [item for item in (self.tag, self.kept) if not item.isHidden()]

    def _right_items(self) -> list[QWidget]:
        """From the right edge inwards; what comes and goes lies inside, so that no button moves under a pointer."""
        calls = (self.end, self.hold, self.resume, self.start)
        items = (self.menu, self.cues, self.language, *calls, self.recall, self.meters, self.trouble)
        return [item for item in items if not item.isHidden()]

    def _taken(self, items: list[QWidget]) -> int:
        """Pixels that `items` take with the gaps to their right."""
        gaps = {self.menu: 4, self.end: 7, self.meters: 8, self.trouble: 8}
        texts = (self.state, self.clock, self.tag, self.kept)
        px = self._tokens.px
        return sum(
            item.sizeHint().width() + px(gaps.get(item, _TEXT_GAP_PX if item in texts else _GAP_PX)) for item in items
        )

    def _put(self, item: QWidget, left: int, width: int | None = None) -> int:
        size = item.sizeHint()
        wide = size.width() if width is None else max(0, width)
        item.setGeometry(left, (self.height() - size.height()) // 2, wide, size.height())
        return self._taken([item])

    def _paint_bar(self, painter: QPainter) -> None:
        height = self._tokens.px(BAR_PX)
        top = self.height() - height
        painter.fillRect(QRectF(0, top, self.width(), height), QColor(self._tokens.track))
        painter.fillRect(QRectF(0, top, self.width() * self._filled, height), QColor(self._tokens.hint))


def _below(button: PanelButton) -> QPoint:
    return button.mapToGlobal(QPoint(0, button.height()))
