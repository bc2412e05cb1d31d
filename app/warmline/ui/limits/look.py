"""The look of the limits window, from the same tokens as the panel's."""

from typing import TypeVar

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QLineEdit, QWidget

from warmline.ui.theme import Tokens

_EDGE = 140
"""Qt's Fusion style draws outlines this many per cent darker than the window: on a dark one nobody sees them."""

AnyWidget = TypeVar("AnyWidget", bound=QWidget)


def role(widget: AnyWidget, name: str) -> AnyWidget:
    """The widget, to be dressed as this role."""
    widget.setProperty("role", name)
    return widget


def dress(window: QWidget, tokens: Tokens) -> None:
    """Put the look on a window and all that is in it.

    A window with a style sheet hands its palette down no longer, so each widget gets it
    (https://doc.qt.io/qt-6/qwidget.html#palette-prop warns of mixing them).
    """
    window.setStyleSheet(_sheet(tokens))
    for widget in (window, *window.findChildren(QWidget)):
        edged = isinstance(widget, QCheckBox | QAbstractSpinBox | QLineEdit | QComboBox)
        widget.setPalette(_palette(tokens, edge=tokens.passing if edged else None))


def _palette(tokens: Tokens, edge: str | None) -> QPalette:
    """Colours for what the style draws: boxes, arrows, ticks, the focus; `edge` is a box's outline."""
    roles, palette = QPalette.ColorRole, QPalette(QColor(tokens.strip))
    for where in (roles.Window, roles.AlternateBase, roles.Base):
        palette.setColor(where, QColor(tokens.ground))
    palette.setColor(roles.Button, QColor(tokens.strip))
    for where in (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText):
        palette.setColor(where, QColor(tokens.text))
        palette.setColor(QPalette.ColorGroup.Disabled, where, QColor(tokens.muted))
    palette.setColor(roles.PlaceholderText, QColor(tokens.muted))
    palette.setColor(roles.ToolTipBase, QColor(tokens.strip))
    if edge is not None:
        palette.setColor(roles.Window, QColor(edge).lighter(_EDGE))
    accent = QColor(tokens.ink(tokens.hint))
    for where in (roles.Highlight, roles.Accent, roles.Link):
        palette.setColor(where, accent)
    palette.setColor(roles.HighlightedText, QColor(tokens.ground))
    return palette


def _sheet(tokens: Tokens) -> str:
    """Everything else."""
    accent, mistake = tokens.ink(tokens.hint), tokens.ink(tokens.alert)
    stark = tokens.line == tokens.text
    picked, cannot = (tokens.ground, "dashed") if stark else (tokens.line, "solid")
    return f"""
    QWidget[role="bar"] {{ background: {tokens.strip}; }}
    QWidget[role="rule"] {{ background: {tokens.line}; min-height: 1px; max-height: 1px; }}
    QDialog, QWidget[role="page"] {{ background: {tokens.ground}; }}
    QDialog QAbstractItemView {{ background: {tokens.strip}; color: {tokens.text}; }}
    QLabel {{ color: {tokens.text}; }}
    QScrollArea, QListWidget {{ border: none; background: {tokens.ground}; }}
    QLabel[role="window-title"] {{ font-size: 15px; font-weight: 600; }}
    QLabel[role="heading"] {{ font-size: 18px; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {tokens.muted}; font-size: 12px; }}
    QLabel[role="mistake"] {{ color: {mistake}; font-size: 12px; padding-bottom: 8px; }}
    QGroupBox {{ border: none; margin: 8px 0; padding: 0; }}
    QCheckBox {{ spacing: 9px; }}
    QListWidget {{ background: {tokens.strip}; padding: 8px; outline: none; }}
    QListWidget::item {{ padding: 8px 10px; border-radius: 6px; color: {tokens.text};
        border-left: 3px solid transparent; }}
    QListWidget::item:hover {{ background: {picked}; }}
    QListWidget::item:selected {{ background: {picked}; font-weight: 600; border-left: 3px solid {accent}; }}
    QListWidget::item:selected:focus {{ border: 1px solid {accent}; border-left: 3px solid {accent}; }}
    QPushButton {{ background: {tokens.ground}; color: {tokens.text}; border: 1px solid {tokens.line};
        border-radius: 6px; padding: 6px 12px; }}
    QPushButton:hover {{ border-color: {tokens.muted}; }}
    QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 11px; }}
    QPushButton:disabled {{ color: {tokens.muted}; background: {tokens.strip}; border-style: {cannot}; }}
    QPushButton[role="primary"]:enabled {{ background: {accent}; color: {tokens.ground}; border-color: {accent};
        font-weight: 600; }}
    QPushButton[role="primary"]:focus {{ border-color: {tokens.text}; }}
    QPushButton[role="link"] {{ border: none; background: transparent; color: {accent}; padding: 1px 3px;
        font-size: 12px; text-decoration: underline; }}
    QPushButton[role="link"]:focus {{ border: 1px solid {accent}; padding: 0 2px; border-radius: 3px; }}
    """
