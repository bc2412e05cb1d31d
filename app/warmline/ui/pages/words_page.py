"""Is there a recognition model for the language of the calls, whole and right?"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from warmline.config.profiles import Personal
from warmline.ui.background import Background
from warmline.ui.pages.page import Page, label, set_role
from warmline.ui.titles import language_name


@dataclass(frozen=True, slots=True)
class WordsStatus:
    """`model` is the name of the one that is there and right; else `sentence` says what to do."""

    language: str
    model: str = ""
    sentence: str = ""


class WordsPage(Page):
    """Looks on a thread of its own: a model is read whole the first time. `models_wanted`: to install one."""

    models_wanted = Signal()

    def __init__(
        self, look: Callable[[str], WordsStatus], *, usual: Callable[[], str] = lambda: "en", can_install: bool = False
    ) -> None:
        """`look` may take seconds and is called on another thread. `usual`: the team's language.

        `can_install`: there is a window for models.
        """
        super().__init__()
        self._look = look
        self._usual = usual
        self._language = usual()
        self._status: WordsStatus | None = None
        self._background = Background("model-check")
        self._background.done.connect(self._show)
        self.says, self.remedy = label("lead"), label("small")
        self.install, self.again = QPushButton(), QPushButton()
        self.install.setVisible(can_install)
        self.install.clicked.connect(self.models_wanted)
        self.again.clicked.connect(self.enter)
        row = QHBoxLayout()
        row.addWidget(self.install)
        row.addWidget(self.again)
        row.addStretch(1)
        self.body.addWidget(self.says)
        self.body.addWidget(self.remedy)
        self.body.addLayout(row)
        self.body.addStretch(1)
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Words")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Understanding words"))
        self.lead.setText(
            self.tr(
                "With a recognition model Warmline also understands what is said, on this computer and nowhere else."
            )
        )
        self.install.setText(self.tr("Models…"))
        self.again.setText(self.tr("Check again"))
        self._say()

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """The language that is looked for."""
        self._language = personal.call_language or self._usual()

    def enter(self) -> None:
        """Look."""
        self._status = None
        self._say()
        language = self._language
        self._background.run(lambda: self._look(language))

    def leave(self) -> None:
        """Its result is not waited for."""
        self._background.forget()

    def _show(self, status: WordsStatus) -> None:
        self._status = status
        self._say()
        self.ready.emit()

    def _say(self) -> None:
        status = self._status
        self.again.setEnabled(status is not None)
        self.remedy.setText("" if status is None else status.sentence)
        if status is None:
            self.says.setText(self.tr("Checking the model…"))
            set_role(self.says, "lead")
            return
        name = language_name(status.language)
        if status.model:
            text = self.tr("✓ %1: %2 is here, whole and right.").replace("%2", status.model)
        else:
            text = self.tr("%1: there is no model yet. Reminders about silence and holds work without one.")
        self.says.setText(text.replace("%1", name))
        set_role(self.says, "good" if status.model else "lead")
