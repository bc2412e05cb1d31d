"""What the limits window asks a person, in dialogs of the desktop."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from warmline.ui.limits.preview import ImportPreview
from warmline.ui.limits.words import translate

_PROFILES = "TOML (*.toml)"


@dataclass(frozen=True, slots=True)
class Asking:
    """How a person is asked; tests answer in their place. A path is None when nothing was chosen."""

    open_file: Callable[[QWidget], Path | None]
    save_file: Callable[[QWidget, Path], Path | None]
    unsaved: Callable[[QWidget], QMessageBox.StandardButton]
    tell: Callable[[QWidget, str], None]
    agree: Callable[[ImportPreview], bool]


def _open_file(window: QWidget) -> Path | None:
    name, _ = QFileDialog.getOpenFileName(window, translate("Limits", "Import a profile"), "", _PROFILES)
    return Path(name) if name else None


def _save_file(window: QWidget, suggested: Path) -> Path | None:
    name, _ = QFileDialog.getSaveFileName(window, translate("Limits", "Save the profile"), str(suggested), _PROFILES)
    return Path(name) if name else None


def _unsaved(window: QWidget) -> QMessageBox.StandardButton:
    buttons = QMessageBox.StandardButton
    return QMessageBox.question(
        window,
        translate("Limits", "Limits of the team"),
        translate("Limits", "Save what you have changed?"),
        buttons.Save | buttons.Discard | buttons.Cancel,
        buttons.Save,
    )


def _tell(window: QWidget, sentence: str) -> None:
    QMessageBox.warning(window, translate("Limits", "Limits of the team"), sentence)


def _agree(preview: ImportPreview) -> bool:
    return preview.exec() == ImportPreview.DialogCode.Accepted


DIALOGS = Asking(_open_file, _save_file, _unsaved, _tell, _agree)
