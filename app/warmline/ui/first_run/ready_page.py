"""The last page: what the agent has seen, and where everything is found again."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from warmline.ui.icons import Glyph, draw
from warmline.ui.pages.page import Page
from warmline.ui.theme import DARK, Tokens

_SIDE_PX = 20


class Sign(QWidget):
    """One of the panel's signs."""

    def __init__(self, glyph: Glyph) -> None:
        super().__init__()
        self._glyph = glyph
        self._colour = DARK.text
        self.setFixedSize(QSize(_SIDE_PX, _SIDE_PX))

    def wear(self, colour: str) -> None:
        """Take on a colour."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, self._glyph, QRectF(1, 1, _SIDE_PX - 2, _SIDE_PX - 2), self._colour)


class ReadyPage(Page):
    """A card, the pause, the menu: each with its sign in the panel."""

    def __init__(self) -> None:
        super().__init__()
        self._signs = (Sign(Glyph.DIAMOND), Sign(Glyph.CUES), Sign(Glyph.MENU))
        self._texts = [QLabel(wordWrap=True) for _ in self._signs]
        rows = QGridLayout()
        rows.setColumnStretch(1, 1)
        rows.setHorizontalSpacing(14)
        rows.setVerticalSpacing(16)
        for number, (sign, text) in enumerate(zip(self._signs, self._texts, strict=True)):
            rows.addWidget(sign, number, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(text, number, 1)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("You are ready"))
        self.lead.setText(self.tr("The panel stays on your screen. Drag it to where it is out of your way."))
        texts = (
            self.tr("A card says what is good to say now. It goes when you say it, or with ✕."),
            self.tr("This sign in the panel pauses cues and brings them back. Nobody is told."),
            self.tr("Everything you chose here can be changed later: the menu, then Settings."),
        )
        for label, text in zip(self._texts, texts, strict=True):
            label.setText(text)

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        super().wear(tokens)
        for sign, colour in zip(self._signs, (tokens.nudge, tokens.text, tokens.text), strict=True):
            sign.wear(colour)

    def next_text(self) -> str:
        """What the natural next thing is called."""
        return self.tr("Start working")
