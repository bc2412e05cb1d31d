"""The words to say: the largest thing on the panel."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from warmline.ui.faces import SMALLEST_WORDS_PX, WORDS_CJK_PX, WORDS_PX, is_cjk, quoted, words_face
from warmline.ui.theme import DARK, Tokens

MOST_LINES = 3
_DESCENT = 0.27  # of the type's size: how deep a Latin letter reaches
_LEADING = {False: 1.32, True: 1.42}  # Chinese characters fill their square and want more air


@dataclass(frozen=True, slots=True)
class Setting:
    """Words broken into lines: the face, the lines, and whether the last one had to be cut."""

    font: QFont
    lines: tuple[str, ...]
    cut: bool

    @property
    def line_height(self) -> int:
        """Pixels from one line to the next."""
        return round(self.font.pixelSize() * _LEADING[is_cjk(self.lines[0])])


def set_words(text: str, language: str | None, width: int, scale: float = 1.0) -> Setting:
    """Break quoted `text` into at most three lines of `width` pixels, in the largest face in which it fits."""
    words = quoted(text, language)
    largest = WORDS_CJK_PX if is_cjk(words) else WORDS_PX
    for pixels in range(largest, SMALLEST_WORDS_PX - 1, -1):
        font = words_face(words, language, pixels, scale)
        lines = _broken(words, font, width)
        if len(lines) <= MOST_LINES:
            return Setting(font, tuple(lines), cut=False)
    rest = "".join(lines[MOST_LINES - 1 :])
    last = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return Setting(font, (*lines[: MOST_LINES - 1], last), cut=True)


def _broken(text: str, font: QFont, width: int) -> list[str]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return lines


class WordsLabel(QLabel):
    """Shows the words; whole in the tool tip and to a screen reader if they had to be cut.

    It draws itself; being a label makes it text to a screen reader too.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = DARK
        self._text = ""
        self._language: str | None = None
        self._set_for: tuple[str, str | None, int, float] | None = None
        self._setting: Setting | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def wear(self, tokens: Tokens) -> None:
        """Take on the look."""
        self._tokens = tokens
        self.update()

    def say(self, text: str, language: str | None) -> None:
        """Show `text` in the quotation marks of `language`."""
        self._text, self._language = text, language
        self.setText(text)
        self.update()

    def height_for(self, width: int) -> int:
        """Pixels that the lines take at `width`."""
        setting = self._set(width)
        return setting.line_height * len(setting.lines)

    def setting(self) -> Setting:
        """The lines as they stand now."""
        return self._set(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw the lines."""
        setting = self.setting()
        painter = QPainter(self)
        painter.setFont(setting.font)
        painter.setPen(QColor(self._tokens.text))
        metrics = QFontMetrics(setting.font)
        slack = (setting.line_height - metrics.height()) / 2
        deepest = setting.line_height - setting.font.pixelSize() * _DESCENT
        baseline = min(slack + metrics.ascent(), deepest)
        for row, line in enumerate(setting.lines):
            # A full-width 「 is mostly blank: without this the first line looks indented.
            left = -metrics.tightBoundingRect(line[:1]).left() if row == 0 else 0
            painter.drawText(QPointF(left, row * setting.line_height + baseline), line)

    def _set(self, width: int) -> Setting:
        wanted = (self._text, self._language, width, self._tokens.scale)
        if self._setting is None or wanted != self._set_for:
            self._set_for, self._setting = wanted, set_words(*wanted)
            self.setToolTip(self._text if self._setting.cut else "")
        return self._setting
