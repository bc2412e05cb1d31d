"""How windows look that may take the focus: the panel's colours on ordinary controls, from the keyboard as well."""

from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from warmline.ui.faces import Type, face
from warmline.ui.theme import TEXT_SCALES, Theme, Tokens, tokens_for

_BODY_PX, _SMALL_PX, _TITLE_PX = 14, 12, 22


def tokens_now(theme: str) -> Tokens:
    """The colours for what the agent chose and the desktop says."""
    hints = QGuiApplication.styleHints()
    return tokens_for(Theme(theme), hints.colorScheme(), QGuiApplication.palette())


def dress(window: QWidget, tokens: Tokens, text_size: str = "normal") -> None:
    """Put a window and all that is in it into these colours, with text of that size."""
    window.setFont(face(Type(_BODY_PX)))
    window.setPalette(window_palette(tokens))
    window.setStyleSheet(stylesheet(tokens, TEXT_SCALES[text_size]))


def window_palette(tokens: Tokens) -> QPalette:
    """What the style's own drawing (marks of choices, scroll bars) takes its colours from."""
    palette = QPalette(QColor(tokens.strip))
    role = QPalette.ColorRole
    for one, colour in (
        (role.Window, tokens.ground),
        (role.Base, tokens.ground),
        (role.AlternateBase, tokens.strip),
        (role.Button, tokens.strip),
        (role.WindowText, tokens.text),
        (role.Text, tokens.text),
        (role.ButtonText, tokens.text),
        (role.PlaceholderText, tokens.muted),
        (role.Highlight, tokens.hint),
        (role.HighlightedText, tokens.ground),
        (role.Accent, tokens.hint),
        (role.ToolTipBase, tokens.strip),
        (role.ToolTipText, tokens.text),
    ):
        palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.muted))
    return palette


def stylesheet(tokens: Tokens, scale: float = 1.0) -> str:
    """Qt's style sheet; `role` is a property of labels and buttons, such as `title` or `primary`."""
    body, small, title = (round(pixels * scale) for pixels in (_BODY_PX, _SMALL_PX, _TITLE_PX))
    t = tokens
    return f"""
QWidget {{ font-size: {body}px; color: {t.text}; }}
QWidget[role="window"], QScrollArea, QWidget[role="scrolled"] {{ background: {t.ground}; border: none; }}
QWidget[role="bar"] {{ background: {t.strip}; }}
QLabel {{ background: transparent; }}
QLabel[role="title"] {{ font-size: {title}px; font-weight: 600; }}
QLabel[role="lead"], QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="small"] {{ color: {t.muted}; font-size: {small}px; }}
QLabel[role="good"] {{ color: {t.ink(t.ok)}; }}
QLabel[role="trouble"] {{ color: {t.ink(t.alert)}; }}
QLineEdit, QComboBox {{
    background: {t.strip}; border: 1px solid {t.line}; border-radius: 6px;
    padding: 6px 10px; min-height: {round(22 * scale)}px; selection-background-color: {t.hint};
    selection-color: {t.ground};
}}
QLineEdit:focus, QComboBox:focus {{ border: 1px solid {t.hint}; }}
QComboBox QAbstractItemView {{
    background: {t.strip}; color: {t.text}; border: 1px solid {t.line};
    selection-background-color: {t.line}; selection-color: {t.text};
}}
QPushButton {{
    background: {t.strip}; border: 1px solid {t.line}; border-radius: 6px;
    padding: 7px 16px; min-height: {round(20 * scale)}px; outline: none;
}}
QPushButton:hover {{ border-color: {t.muted}; }}
QPushButton:focus {{ border: 1px solid {t.hint}; }}
QPushButton:disabled {{ color: {t.muted}; }}
QPushButton[role="primary"] {{
    background: {t.hint}; color: {t.ground}; border-color: {t.hint}; font-weight: 600;
}}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.text}; padding: 6px 15px; }}
QPushButton[role="quiet"] {{ background: transparent; border-color: transparent; color: {t.muted}; }}
QPushButton[role="quiet"]:hover, QPushButton[role="quiet"]:focus {{ color: {t.text}; border-color: {t.line}; }}
QRadioButton, QCheckBox {{ spacing: 10px; padding: 4px 2px; background: transparent; }}
QRadioButton:focus, QCheckBox:focus {{ color: {t.ink(t.hint)}; }}
QRadioButton:disabled, QCheckBox:disabled, QLineEdit:disabled, QComboBox:disabled {{ color: {t.muted}; }}
QRadioButton::indicator, QCheckBox::indicator {{
    width: 14px; height: 14px; border: 1px solid {t.muted}; background: {t.ground};
}}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.hint}; }}
QCheckBox::indicator:checked {{ background: {t.hint}; border-color: {t.hint}; }}
QRadioButton:focus::indicator, QCheckBox:focus::indicator {{ border-color: {t.hint}; }}
QComboBox::drop-down {{ border: none; width: 26px; }}
QListWidget {{ background: {t.strip}; border: none; outline: none; padding: 8px; }}
QListWidget::item {{ padding: 8px 12px; border-radius: 6px; color: {t.muted}; }}
QListWidget::item:selected {{ background: {t.line}; color: {t.text}; }}
QFrame[role="rule"] {{ background: {t.line}; max-height: 1px; border: none; }}
"""
