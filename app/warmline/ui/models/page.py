"""The page of recognition models, for a window of its own or for one among other settings."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from warmline.speech.catalogue import Catalogue
from warmline.speech.install import DownloadRules, Installed, Installer
from warmline.speech.progress import Report, StopSign
from warmline.speech.shelf import Shelf, Verdict
from warmline.speech.workshop import clear_leftovers
from warmline.ui.models import words
from warmline.ui.models.model_list import Act, ModelList, Outcome
from warmline.ui.models.question import ask
from warmline.ui.models.row import ModelRow
from warmline.ui.models.work import ModelWork
from warmline.ui.theme import Tokens
from warmline.ui.titles import language_name

Chooser = Callable[[bool], str]
"""Lets a person choose a folder (True) or a zip; empty: they thought better of it."""


@dataclass(frozen=True, slots=True)
class ModelsSetup:
    """Which models there are, where they are kept, what IT allows. `own`: folders of a person's own, by language."""

    catalogue: Catalogue
    models_dir: Path
    rules: DownloadRules = field(default_factory=DownloadRules)
    own: Mapping[str, Path] | None = None


class ModelsPage(QWidget):
    """Lists the models and works on them, one at a time, on a thread of its own. `busy` says when that changes.

    `choose` and `sure` ask a person; they default to dialogs.
    """

    busy = Signal(bool)

    def __init__(
        self, setup: ModelsSetup, *, choose: Chooser | None = None, sure: Callable[[str], bool] | None = None
    ) -> None:
        super().__init__()
        self._setup = setup
        self._choose = choose or self._chosen_file
        self._sure = sure or self._asked
        self._shelf = Shelf(setup.catalogue, setup.models_dir, setup.own)
        self.list = ModelList(setup.rules)
        self.work = ModelWork(self)
        self.work.progress.connect(self._advance)
        self.work.done.connect(self._done)
        self.work.failed.connect(lambda sentence: self._end(Outcome(trouble=sentence)))
        self.work.stopped.connect(lambda: self._end(None))
        self.title, self.lead, self.own = (QLabel(wordWrap=True) for _ in range(3))
        for label, role in ((self.title, "title"), (self.lead, "lead"), (self.own, "small")):
            label.setProperty("role", role)
        self.rows: dict[str, ModelRow] = {}
        self._lay_out()
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Models")

    def retranslate(self) -> None:
        """Set every text, in the language that the application has now."""
        self.title.setText(self.tr("Recognition models"))
        for row in self.rows.values():
            row.retranslate()
        self.refresh()

    def enter(self) -> None:
        """The page is shown: look what is there."""
        clear_leftovers(self._setup.models_dir)
        self.refresh()

    def leave(self) -> None:
        """The page goes: what runs is stopped, a download is kept to go on with."""
        self.work.finish()
        self.list.end(None)
        self.refresh()

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours of what is only here."""
        self.setStyleSheet(_sheet(tokens))

    def refresh(self) -> None:
        """Look at the disk, and show it."""
        self.list.look(self._shelf.states())
        self._say()
        self._show_rows()

    def act(self, name: str, act: Act) -> None:
        """Do what a button says, if it may be done now."""
        if not self.list.may(name, act):
            return
        match act:
            case Act.STOP:
                self.list.stop()
                self.work.stop()
                self._show_rows()
            case Act.REMOVE:
                question = self.tr("Remove %1 from this computer?")
                if self._sure(question.replace("%1", name)):
                    self._begin(name, act, partial(self._remove, name))
            case Act.VERIFY:
                self._begin(name, act, partial(self._shelf.verify, name))
            case _:
                self._begin(name, act, partial(self._install, name, None))

    def bring(self, name: str, folder: bool) -> None:
        """Install from a folder or zip that a person chooses."""
        chosen = self._choose(folder) if self.list.may(name, Act.BRING) else ""
        if chosen:
            self._begin(name, Act.BRING, partial(self._install, name, Path(chosen)))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # ---- on the thread of the work ----------------------------------------------------------------------------

    def _install(self, name: str, given: Path | None, report: Report, stop: StopSign) -> Installed:
        setup = self._setup
        installer = Installer(setup.catalogue, setup.models_dir, rules=setup.rules, report=report, stop=stop)
        return installer.install(name, given)

    def _remove(self, name: str, report: Report, stop: StopSign) -> int:
        return self._shelf.remove(name)

    # ---- on the GUI thread ------------------------------------------------------------------------------------

    def _begin(self, name: str, act: Act, work: Callable[[Report, StopSign], object]) -> None:
        self.list.begin(name, act)
        self._show_rows()
        self.busy.emit(True)
        self.work.start(work)

    def _advance(self, progress: object) -> None:
        self.list.advance(progress)  # type: ignore[arg-type]  # a queued signal carries any object
        if self.list.job is not None:
            self._show_row(self.list.job.name)

    def _done(self, result: object) -> None:
        match result:
            case Verdict():
                self._end(Outcome(verdict=result))
            case Installed():
                self._end(Outcome(first_trust=True) if result.first_trust else None)
            case int():
                self._end(Outcome(freed_bytes=result))

    def _end(self, outcome: Outcome | None) -> None:
        self.list.end(outcome)
        self.refresh()
        self.busy.emit(False)

    def _say(self) -> None:
        lead = self.tr("With a model Warmline understands words, on this computer and nowhere else. %1 are free here.")
        self.lead.setText(lead.replace("%1", words.size(_free_bytes(self._setup.models_dir))))
        lines = [self._own_line(*one) for one in self._shelf.own()]
        self.own.setText("\n".join(lines))
        self.own.setVisible(bool(lines))

    def _own_line(self, language: str, path: Path, trouble: str) -> str:
        text = self.tr("%1: your own model in %2 is used.").replace("%1", language_name(language))
        return f"▲ {trouble}" if trouble else text.replace("%2", str(path))

    def _show_rows(self) -> None:
        for place, row in enumerate(self.list.rows):
            widget = self._row_of(row.state.model.name)
            widget.show_row(row)
            if self._column.indexOf(widget) != place:
                self._column.insertWidget(place, widget)

    def _show_row(self, name: str) -> None:
        for row in self.list.rows:
            if row.state.model.name == name:
                self._row_of(name).show_row(row)

    def _row_of(self, name: str) -> ModelRow:
        if name not in self.rows:
            self.rows[name] = ModelRow(name, self._setup.rules.mirror)
            self.rows[name].pressed.connect(self.act)
            self.rows[name].brought.connect(self.bring)
        return self.rows[name]

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.lead, self.own):
            column.addWidget(widget)
        column.addWidget(area, 1)

    def _chosen_file(self, folder: bool) -> str:
        if folder:
            return QFileDialog.getExistingDirectory(self, self.tr("Folder that holds the model"))
        return QFileDialog.getOpenFileName(self, self.tr("Zip that holds the model"), "", "*.zip")[0]

    def _asked(self, question: str) -> bool:
        more = self.tr("Warmline can install it again.")
        return ask(self, question, more, [(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)]) is not None


def _free_bytes(folder: Path) -> int:
    """Free where the folder is, or will be."""
    there = next(path for path in (folder, *folder.parents) if path.exists())
    return shutil.disk_usage(there).free


def _sheet(tokens: Tokens) -> str:
    return f"""
QFrame[role="model"] {{ background: {tokens.strip}; border: 1px solid {tokens.line}; border-radius: 8px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QFrame[role="model"] QPushButton {{ background: {tokens.ground}; padding: 4px 14px; }}
QPushButton::menu-indicator {{ image: none; }}
QProgressBar {{ background: {tokens.line}; border: none; border-radius: 2px; min-height: 4px; max-height: 4px; }}
QScrollBar:vertical {{ background: transparent; width: 8px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {tokens.passing}; border-radius: 4px; min-height: 32px; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
QProgressBar::chunk {{ background: {tokens.hint}; border-radius: 2px; }}
"""
