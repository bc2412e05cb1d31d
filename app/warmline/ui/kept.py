"""The sign that tells what is kept of a call: nothing, a log without words, or what was said."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from warmline.ui.icons import Glyph, draw
from warmline.ui.theme import DARK, Tokens

_SIDE_PX = 14


class Kept(StrEnum):
    """What is kept of a call."""

    NOTHING = "nothing"
    LOG = "log"
    WORDS = "words"


_GLYPHS = {Kept.NOTHING: Glyph.NOTHING_KEPT, Kept.LOG: Glyph.LOG_KEPT, Kept.WORDS: Glyph.WORDS_KEPT}


def kept_words(kept: Kept) -> str:
    """What is kept, in words."""
    translate = QCoreApplication.translate
    return {
        Kept.NOTHING: translate("Kept", "Nothing is recorded"),
        Kept.LOG: translate("Kept", "Only a log without words is kept"),
        Kept.WORDS: translate("Kept", "A log with what is said is kept"),
    }[kept]


class KeptSign(QLabel):
    """A page: struck out, sealed, or written on. Its words are the tool tip, and a screen reader's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._kept = Kept.NOTHING
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.say(Kept.NOTHING)

    @property
    def kept(self) -> Kept:
        """What it says."""
        return self._kept

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.update()

    def say(self, kept: Kept) -> None:
        """Show what is kept."""
        self._kept = kept
        self.setToolTip(kept_words(kept))
        self.setAccessibleName(kept_words(kept))
        self.update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.say(self._kept)
        super().changeEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """The sign."""
        side = self._tokens.px(_SIDE_PX)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the page; where words are kept it is as bright as the text."""
        colour = self._tokens.text if self._kept is Kept.WORDS else self._tokens.muted
        draw(QPainter(self), _GLYPHS[self._kept], QRectF(self.rect()), colour)
