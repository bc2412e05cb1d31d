"""The look: dark, light, or the system's own colours where it asks for high contrast; and the size of the text."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

TEXT_CONTRAST = 4.5  # WCAG 2.2, 1.4.3
_STARK = 20.0  # black on white is 21; no ordinary theme's window text comes near
TEXT_SCALES: Mapping[str, float] = {"normal": 1.0, "large": 1.15, "larger": 1.3}


class Theme(StrEnum):
    """What the agent chose; `system` follows the desktop."""

    SYSTEM = "system"
    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, as #RRGGBB; `scale` multiplies every length, so that larger text finds its room."""

    ground: str
    strip: str
    line: str
    text: str
    muted: str
    ok: str
    hint: str
    nudge: str
    alert: str
    scale: float = 1.0

    def px(self, length: float) -> int:
        """`length`, in pixels at the normal size of the text, in this look."""
        return round(length * self.scale)

    @property
    def stark(self) -> bool:
        """High contrast: two colours only, so that shape, edge and words have to carry everything."""
        return self.line == self.text

    @property
    def track(self) -> str:
        """What a bar runs along: what has run must differ from it in high contrast too."""
        return self.ground if self.stark else self.line

    @property
    def passing(self) -> str:
        """Time that runs: seen when looked for, not before."""
        return _mixed(self.line, self.muted, 0.6)

    def ink(self, colour: str) -> str:
        """`colour` as text: moved towards the text colour until it can be read on the ground and on the strip."""
        for share in range(0, 101, 5):
            mixed = _mixed(colour, self.text, share / 100)
            if min(contrast(mixed, self.ground), contrast(mixed, self.strip)) >= TEXT_CONTRAST:
                return mixed
        return self.text


DARK = Tokens(
    ground="#161A1F",
    strip="#1E242B",
    line="#2C343D",
    text="#F3F6F8",
    muted="#9BA8B3",
    ok="#56C596",
    hint="#7FB2E5",
    nudge="#F4B942",
    alert="#FF6B5E",
)
LIGHT = Tokens(
    ground="#FFFFFF",
    strip="#F4F6F8",
    line="#DFE5EA",
    text="#12171C",
    muted="#5C6873",
    ok="#1E8E5A",
    hint="#2F73B7",
    nudge="#B77400",
    alert="#C7362B",
)


def tokens_for(theme: Theme, scheme: Qt.ColorScheme, palette: QPalette, scale: float = 1.0) -> Tokens:
    """The look for what the agent chose and the desktop says; a high-contrast palette wins over both.

    Qt 6.9 does not say that high contrast is on, so a window text of nearly full contrast has to tell
    (https://doc.qt.io/qt-6/qaccessibilityhints.html came with 6.10).
    """
    ground, text = palette.color(QPalette.ColorRole.Window).name(), palette.color(QPalette.ColorRole.WindowText).name()
    if contrast(ground, text) >= _STARK:
        return Tokens(ground, ground, text, text, text, text, text, text, text, scale)
    light = scheme is Qt.ColorScheme.Light if theme is Theme.SYSTEM else theme is Theme.LIGHT
    return replace(LIGHT if light else DARK, scale=scale)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1–21 (WCAG 2.2)."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    value = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value.redF(), value.greenF(), value.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(one: str, other: str, share: float) -> str:
    first, second = QColor(one), QColor(other)
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    red, green, blue = (round(a + (b - a) * share) for a, b in pairs)
    return QColor(red, green, blue).name()
