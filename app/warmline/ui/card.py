"""The card: what is the case, the words to say, what the agent can do about it, and how long it stays."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFontMetrics, QHoverEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from warmline.ui.buttons import PanelButton
from warmline.ui.faces import SMALL_PX, TEXT_PX, Type
from warmline.ui.icons import Glyph, draw
from warmline.ui.label import LineLabel
from warmline.ui.panel_model import Card
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import headline
from warmline.ui.words import WordsLabel

INSET_PX = 20
_EDGE_PX = {False: 4, True: 8}
_HEAD_TOP = 11
_HEAD_HEIGHT = 20
_WORDS_TOP = 35
_BELOW_WORDS = 11
_BELOW_ACTIONS = 12
_RIGHT_PX = 16
_GAP_PX = 8
_ACTIONS_HEIGHT = 28
_SIGN_PX = 11
_TIME_PX = 3


class CardView(QWidget):
    """Shows one card at a time and says what the agent does with it, by key."""

    reworded = Signal(str)
    dismissed = Signal(str)
    not_right = Signal(str)
    pointed = Signal(str, bool)
    painted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._card: Card | None = None
        self._left: float | None = None
        self._pointing = False
        self._parked = QPoint()
        self._unpainted = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.title = LineLabel(Type(TEXT_PX, bold=True), self)
        self.why = LineLabel(Type(SMALL_PX), self)
        self.words = WordsLabel(self)
        self.another = PanelButton("", self, framed=True)
        self.wrong = PanelButton("", self, framed=True)
        self.close_card = PanelButton("", self, glyph=Glyph.CLOSE)
        self.close_card.worded = True
        self._name_parts()
        self.another.clicked.connect(lambda: self._tell(self.reworded))
        self.wrong.clicked.connect(lambda: self._tell(self.not_right))
        self.close_card.clicked.connect(lambda: self._tell(self.dismissed))

    @property
    def card(self) -> Card | None:
        """The card that is shown."""
        return self._card

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        for part in (self.words, self.another, self.wrong, self.close_card):
            part.wear(tokens)
        self.title.wear(tokens, tokens.text)
        self.why.wear(tokens, tokens.muted)
        self._say()
        self._arrange()
        self.update()

    def show_card(self, card: Card, language: str | None) -> None:
        """Show `card`; its words are in `language`."""
        before, self._card = self._card, card
        if before is None or before.key != card.key:
            self._pointing = False
            self._parked = QCursor.pos()
        if before is None or (before.key, before.alert) != (card.key, card.alert):
            self._unpainted = True
        self.another.setVisible(card.text is not None and not card.recalled)
        self.wrong.setVisible(not card.recalled)
        self.words.setVisible(card.text is not None)
        self.words.say(card.text or "", language)
        self._say()
        self._arrange()
        self.update()

    def clear(self) -> None:
        """There is no card any more."""
        self._card, self._left, self._pointing = None, None, False

    def show_left(self, left: float | None) -> None:
        """0–1: how much of its time is left; None: it stays until its cause is gone."""
        if left != self._left:
            self._left = left
            time = self._tokens.px(_TIME_PX)
            self.update(0, self.height() - time, self.width(), time)

    def height_for(self, width: int) -> int:
        """Pixels that the card takes at `width`."""
        px = self._tokens.px
        return self._actions_top(width) + px(_ACTIONS_HEIGHT) + px(_BELOW_ACTIONS) + px(_TIME_PX)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language; the words to say stay in the call's."""
        if event.type() is QEvent.Type.LanguageChange:
            self._name_parts()
            self._say()
            self._arrange()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Put the parts in their places."""
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Notice a pointer that moves over the card; one that merely lies there stops no clock."""
        if isinstance(event, QHoverEvent):
            if event.type() is QEvent.Type.HoverLeave:
                self._point(False)
            elif QCursor.pos() != self._parked:
                self._point(True)
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw edge, sign and time."""
        if self._card is None:
            return
        painter = QPainter(self)
        px, alert = self._tokens.px, self._card.alert
        accent = self._tokens.alert if alert else self._tokens.nudge
        edge = px(_EDGE_PX[alert])
        painter.fillRect(0, 0, edge, self.height(), QColor(accent))
        sign_top = px(_HEAD_TOP) + (px(_HEAD_HEIGHT) - px(_SIGN_PX)) / 2
        sign = Glyph.TRIANGLE if alert else Glyph.DIAMOND
        draw(painter, sign, QRectF(px(INSET_PX), sign_top, px(_SIGN_PX), px(_SIGN_PX)), accent)
        if self._left is not None:
            top, room = self.height() - px(_TIME_PX), self.width() - edge
            painter.fillRect(QRectF(edge, top, room, px(_TIME_PX)), QColor(self._tokens.track))
            painter.fillRect(QRectF(edge, top, room * self._left, px(_TIME_PX)), QColor(self._tokens.passing))
        painter.end()  # nobody who listens below may find the painter at work
        if self._unpainted:
            self._unpainted = False
            self.painted.emit(self._card.key)

    def _name_parts(self) -> None:
        self.setAccessibleName(self.tr("Cue"))
        self.another.rename(self.tr("Another wording"), None)
        self.wrong.rename(self.tr("Not right"), None)
        self.close_card.rename(self.tr("Dismiss"), Glyph.CLOSE)

    def _tell(self, signal: object) -> None:
        if self._card is not None:
            signal.emit(self._card.key)  # type: ignore[attr-defined]

    def _point(self, on: bool) -> None:
        if self._card is None or self._card.recalled or on == self._pointing:
            return
        self._pointing = on
        self.pointed.emit(self._card.key, on)

    def _say(self) -> None:
        if self._card is None:
            return
        accent = self._tokens.alert if self._card.alert else self._tokens.nudge
        said = headline(self._card)
        self.title.say(said.title, self._tokens.ink(accent))
        self.why.say(said.why, self._tokens.muted)

    def _actions_top(self, width: int) -> int:
        if self._card is None or self._card.text is None:
            return self._tokens.px(_WORDS_TOP + 4)
        px = self._tokens.px
        return px(_WORDS_TOP) + self.words.height_for(width - px(INSET_PX) - px(_RIGHT_PX)) + px(_BELOW_WORDS)

    def _arrange(self) -> None:
        px = self._tokens.px
        left, right, actions = px(INSET_PX), self.width() - px(_RIGHT_PX), self._actions_top(self.width())
        head_left, head_height = left + px(_SIGN_PX) + px(_GAP_PX), px(_HEAD_HEIGHT)
        title_width = min(self.title.sizeHint().width(), right - head_left)
        self.title.setGeometry(head_left, px(_HEAD_TOP), title_width, head_height)
        why_left = head_left + title_width + px(_GAP_PX)
        drop = QFontMetrics(self.title.font()).ascent() - QFontMetrics(self.why.font()).ascent()
        self.why.setGeometry(why_left, px(_HEAD_TOP) + drop // 2, max(0, right - why_left), head_height)
        words_top = px(_WORDS_TOP)
        self.words.setGeometry(left, words_top, right - left, actions - words_top - px(_BELOW_WORDS))
        self._arrange_actions(actions, right + px(_GAP_PX))

    def _arrange_actions(self, top: int, right: int) -> None:
        px, inset, gap = self._tokens.px, self._tokens.px(INSET_PX), self._tokens.px(_GAP_PX)
        height = px(_ACTIONS_HEIGHT)
        asked = [button for button in (self.another, self.wrong) if not button.isHidden()]
        self.close_card.worded = True
        wanted = sum(button.sizeHint().width() + gap for button in asked)
        if inset + wanted + self.close_card.sizeHint().width() > right:
            self.close_card.worded = False
        close_width = self.close_card.sizeHint().width()
        self.close_card.setGeometry(QRect(right - close_width, top, close_width, height))
        left, room = inset, right - close_width - inset
        for button in asked:
            width = button.sizeHint().width()
            if wanted > room:
                width = min(width, room // len(asked) - gap)
            button.setGeometry(QRect(left, top, width, height))
            left += width + gap
