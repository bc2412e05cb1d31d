"""A pseudo-language for tests: accents on every string, and 40 % more of it; and what it cuts off in a window."""

import re

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

ACCENTED = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")


class Longer(QTranslator):
    """Makes every string 40 % longer, by words of eight letters; placeholders stay as they are."""

    def translate(self, context, source, disambiguation=None, n=-1):
        more = re.sub("m{9}(?=m)", "mmmmmmmm ", "m" * max(1, round(0.4 * len(source))))
        return source.translate(ACCENTED) + more if source else ""

    def isEmpty(self):  # noqa: N802
        return False


class Louder(QTranslator):
    """Another language, as far as the panel can tell."""

    def translate(self, context, source, disambiguation=None, n=-1):
        return source.upper()

    def isEmpty(self):  # noqa: N802
        return False


def cut_texts(window: QWidget) -> list[str]:
    """The texts of visible labels and buttons of a window that have less room than they need."""
    parts = [part for kind in (QLabel, QAbstractButton) for part in window.findChildren(kind) if part.isVisible()]
    return [part.text() for part in parts if part.text() and _is_cut(part)]


def _is_cut(part: QLabel | QAbstractButton) -> bool:
    if isinstance(part, QLabel) and part.wordWrap():
        return part.height() < part.heightForWidth(part.width())
    return part.width() < part.minimumSizeHint().width() or part.height() < part.minimumSizeHint().height()
