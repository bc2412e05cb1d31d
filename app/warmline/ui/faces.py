"""Type: the system's own face, a Chinese one where the words are Chinese, and quotation marks by language."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QGuiApplication

WORDS_PX = 20
WORDS_CJK_PX = 19
SMALLEST_WORDS_PX = 15
TEXT_PX = 13
SMALL_PX = 12
TINY_PX = 11

_CJK_FACES = {
    "zh-Hans": ["Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC"],
    "zh-Hant": ["Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC", "Source Han Sans TC"],
}
_QUOTES = {"zh-Hant": "「」", "hu": "„”"}


@dataclass(frozen=True, slots=True)
class Type:
    """A kind of type: `pixels` at the normal size, `figures` of one width, `cjk` the language of a Chinese face."""

    pixels: int
    bold: bool = False
    figures: bool = False
    cjk: str | None = None


def is_cjk(text: str) -> bool:
    """There is a Chinese character in it."""
    return any("\u3400" <= character <= "\u9fff" for character in text)


def quoted(text: str, language: str | None) -> str:
    """`text` in the quotation marks of `language`; “ ” where we know no other."""
    marks = _QUOTES.get(language or "", "“”")
    return f"{marks[0]}{text}{marks[1]}"


def face(kind: Type, scale: float = 1.0) -> QFont:
    """The system's face of that kind, `scale` times as large; a Chinese face goes first where it is asked for."""
    font = QFont(QGuiApplication.font())
    if kind.cjk is not None:
        font.setFamilies([*_CJK_FACES.get(kind.cjk, _CJK_FACES["zh-Hans"]), font.family()])
    font.setPixelSize(round(kind.pixels * scale))
    font.setWeight(QFont.Weight.DemiBold if kind.bold else QFont.Weight.Normal)
    if kind.cjk is None:
        # A Chinese system face draws “ ” as wide as a character unless told that the text is Latin.
        font.setFeature(QFont.Tag("pwid"), 1)
    if kind.figures:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def words_face(text: str, language: str | None, pixels: int, scale: float = 1.0) -> QFont:
    """The face of the words to say."""
    return face(Type(pixels, bold=True, cjk=(language or "zh-Hans") if is_cjk(text) else None), scale)
