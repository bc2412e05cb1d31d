"""A question in a box that looks like the window it is asked in."""

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractButton, QMessageBox, QWidget


def ask(parent: QWidget, question: str, more: str, answers: Sequence[tuple[str, QMessageBox.ButtonRole]]) -> int | None:
    """Wait for one of the answers: its place in `answers`; None: a person thinks better of it. GUI thread."""
    box = QMessageBox(parent)
    box.setProperty("role", "window")
    box.setText(question)
    box.setInformativeText(more)
    buttons: list[QAbstractButton] = [box.addButton(text, role) for text, role in answers]
    box.addButton(QMessageBox.StandardButton.Cancel)
    box.exec()
    clicked = box.clickedButton()
    box.deleteLater()
    return buttons.index(clicked) if clicked in buttons else None
