"""The smaller rows of the panel: a quiet line, the sentence about trouble, and the word that cues are paused."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from warmline.ui.buttons import PanelButton
from warmline.ui.faces import SMALL_PX, Type, face, is_cjk, quoted
from warmline.ui.icons import Glyph, draw
from warmline.ui.label import LineLabel
from warmline.ui.panel_model import Card
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import headline

INSET_PX = 20
_SIGN_PX = 11
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class QuietRow(QWidget):
    """A hint in one muted line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._label = LineLabel(Type(SMALL_PX), self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self._label.wear(tokens, tokens.muted)
        self.update()

    def show_line(self, line: Card, language: str | None) -> None:
        """Its headline, and the words where it has some."""
        said = headline(line).title
        if line.text is not None:
            self._label.set_type(Type(SMALL_PX, cjk=language if is_cjk(line.text) else None))
            said = f"{said}: {quoted(line.text, language)}"
        self._label.say(said, self._tokens.muted)

    def height_for(self, width: int) -> int:
        """Always one line."""
        return self._tokens.px(30)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the inset."""
        inset, left = self._tokens.px(INSET_PX), self._tokens.px(INSET_PX + 17)
        self._label.setGeometry(left, 0, self.width() - inset - left, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a small ring."""
        painter = QPainter(self)
        side = self._tokens.px(_SIGN_PX)
        where = QRectF(self._tokens.px(INSET_PX), (self.height() - side) / 2, side, side)
        draw(painter, Glyph.RING, where, self._tokens.hint)


class TroubleRow(QLabel):
    """What is wrong and what happens next, in a sentence or two for each trouble."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._sentence = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(face(Type(SMALL_PX)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.setFont(face(Type(SMALL_PX), tokens.scale))
        self.update()

    def say(self, *sentences: str) -> None:
        """Show `sentences`, wrapped, each on a line of its own."""
        text = "\n".join(sentences)
        if text != self._sentence:
            self._sentence = text
            self.setText(text)
            self.update()

    def height_for(self, width: int) -> int:
        """As many lines as it takes."""
        room = QRect(0, 0, width - 2 * self._tokens.px(INSET_PX), 1000)
        text = QFontMetrics(self.font()).boundingRect(room, int(_WRAPPED), self._sentence)
        return text.height() + 2 * self._tokens.px(9)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sentences."""
        painter = QPainter(self)
        painter.setPen(QColor(self._tokens.muted))
        inset = self._tokens.px(INSET_PX)
        painter.drawText(self.rect().adjusted(inset, self._tokens.px(9), -inset, 0), int(_WRAPPED), self._sentence)


class PausedRow(QWidget):
    """Says that cues are paused and until when, so that nobody waits for one, and brings them back."""

    resumed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self.label = LineLabel(Type(SMALL_PX), self)
        self._resume = PanelButton(self.tr("Show cues again"), self)
        self._resume.quiet = False
        self._resume.clicked.connect(self.resumed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.label.wear(tokens, tokens.muted)
        self._resume.wear(tokens)
        self.update()

    def say(self, sentence: str) -> None:
        """How long the pause lasts."""
        self.label.say(sentence, self._tokens.muted)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language; the panel says the sentence anew."""
        if event.type() is QEvent.Type.LanguageChange:
            self._resume.rename(self.tr("Show cues again"), None)
            self._arrange()
        super().changeEvent(event)

    def height_for(self, width: int) -> int:
        """One line."""
        return self._tokens.px(34)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The words left, the way back right."""
        self._arrange()

    def _arrange(self) -> None:
        px = self._tokens.px
        wanted = min(self._resume.sizeHint().width(), self.width() // 2)
        left = self.width() - px(8) - wanted
        self._resume.setGeometry(left, px(3), wanted, px(28))
        self.label.setGeometry(px(INSET_PX), 0, left - px(INSET_PX) - px(8), self.height())
