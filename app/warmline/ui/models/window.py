"""The models' page in a window of its own."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from warmline.ui.models.page import ModelsPage, ModelsSetup
from warmline.ui.models.question import ask
from warmline.ui.theme import Theme
from warmline.ui.window_look import dress, tokens_now


class Leaving(StrEnum):
    """What happens to the work that runs when the window closes."""

    GO_ON = "go on"
    STOP = "stop"
    STAY = "stay"


class ModelsWindow(QWidget):
    """Closes at once when nothing runs; else it asks. `closed` comes when the window and its thread are gone."""

    closed = Signal()

    def __init__(
        self, setup: ModelsSetup, *, theme: Theme, text_size: str = "normal", leave: Callable[[], Leaving] | None = None
    ) -> None:
        super().__init__()
        self._ask = leave or self._asked
        self._leaving = False
        self.page = ModelsPage(setup)
        self.page.busy.connect(self._work_changed)
        self.setProperty("role", "window")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self.page)
        self.change_look(theme, text_size)
        self._name()
        self.resize(620, 680)
        self.page.enter()

    def change_look(self, theme: Theme, text_size: str) -> None:
        """Look as the agent chose, from now on."""
        tokens = tokens_now(theme)
        dress(self, tokens, text_size)
        self.page.wear(tokens)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask what becomes of the work that runs."""
        answer = self._ask() if self.page.work.is_running else Leaving.STOP
        if answer is Leaving.STAY:
            event.ignore()
            return
        super().closeEvent(event)
        self._leaving = True
        if answer is Leaving.STOP or not self.page.work.is_running:
            self._leave()

    def _name(self) -> None:
        self.setWindowTitle(self.tr("Recognition models"))

    def _work_changed(self, busy: bool) -> None:
        if self._leaving and not busy:
            self._leave()

    def _leave(self) -> None:
        self._leaving = False
        self.page.leave()
        self.closed.emit()

    def _asked(self) -> Leaving:
        answers = (
            (self.tr("Go on without the window"), QMessageBox.ButtonRole.AcceptRole),
            (self.tr("Stop"), QMessageBox.ButtonRole.DestructiveRole),
        )
        more = self.tr("It can go on without this window. Stopped, a download goes on later.")
        answer = ask(self, self.tr("A model is being worked on."), more, answers)
        return Leaving.STAY if answer is None else (Leaving.GO_ON, Leaving.STOP)[answer]
