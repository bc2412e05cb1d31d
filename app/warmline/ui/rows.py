"""The smaller rows of the panel: a quiet line, the sentence about trouble, and the word that cues are paused."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from warmline.ui.buttons import PanelButton
from warmline.ui.faces import SMALL_PX, face, is_cjk, quoted
from warmline.ui.icons import Glyph, draw
from warmline.ui.label import LineLabel
from warmline.ui.panel_model import Card
from warmline.ui.theme import DARK, Tokens
from warmline.ui.titles import headline

INSET_PX = 20
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class QuietRow(QWidget):
    """A hint in one muted line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._label = LineLabel(face(SMALL_PX), self)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self._label.say(self._label.text, tokens.muted)
        self.update()

    def show_line(self, line: Card, language: str | None) -> None:
        """Its headline, and the words where it has some."""
        said = headline(line).title
        if line.text is not None:
            self._label.setFont(face(SMALL_PX, cjk=language) if is_cjk(line.text) else face(SMALL_PX))
            said = f"{said}: {quoted(line.text, language)}"
        self._label.say(said, self._tokens.muted)

    def height_for(self, width: int) -> int:
        """Always one line."""
        return 30

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the inset."""
        self._label.setGeometry(INSET_PX + 17, 0, self.width() - 2 * INSET_PX - 17, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw a small ring."""
        painter = QPainter(self)
        draw(painter, Glyph.RING, QRectF(INSET_PX, (self.height() - 11) / 2, 11, 11), self._tokens.hint)


class TroubleRow(QWidget):
    """What is wrong and what happens next, in one sentence or two."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._sentence = ""
        self.setFont(face(SMALL_PX))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self.update()

    def say(self, sentence: str) -> None:
        """Show `sentence`, wrapped."""
        if sentence != self._sentence:
            self._sentence = sentence
            self.setAccessibleName(sentence)
            self.update()

    def height_for(self, width: int) -> int:
        """As many lines as it takes."""
        room = QRect(0, 0, width - 2 * INSET_PX, 1000)
        return QFontMetrics(self.font()).boundingRect(room, int(_WRAPPED), self._sentence).height() + 18

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the sentence."""
        painter = QPainter(self)
        painter.setPen(QColor(self._tokens.muted))
        painter.drawText(self.rect().adjusted(INSET_PX, 9, -INSET_PX, 0), int(_WRAPPED), self._sentence)


class PausedRow(QWidget):
    """Says that cues are paused, so that nobody waits for one, and brings them back."""

    resumed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._label = LineLabel(face(SMALL_PX), self)
        self._resume = PanelButton(self.tr("Show cues again"), self)
        self._resume.quiet = False
        self._resume.clicked.connect(self.resumed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens
        self._label.say(self.tr("Cues are paused"), tokens.muted)
        self._resume.wear(tokens)
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._label.say(self.tr("Cues are paused"), self._tokens.muted)
            self._resume.rename(self.tr("Show cues again"), None)
            self._arrange()
        super().changeEvent(event)

    def height_for(self, width: int) -> int:
        """One line."""
        return 34

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """The words left, the way back right."""
        self._arrange()

    def _arrange(self) -> None:
        wanted = min(self._resume.sizeHint().width(), self.width() // 2)
        left = self.width() - 8 - wanted
        self._resume.setGeometry(left, 3, wanted, 28)
        self._label.setGeometry(INSET_PX, 0, left - INSET_PX - 8, self.height())
