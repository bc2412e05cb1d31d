"""The agent's settings in one window: the pages of the first run and a few more, changed at once."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from warmline.config.profiles import Personal
from warmline.ui.pages.page import Page
from warmline.ui.theme import TEXT_SCALES
from warmline.ui.tray import tray_icon
from warmline.ui.window_look import dress, tokens_now

SIZE = QSize(820, 600)
_LIST_PX = 200


class SettingsWindow(QWidget):
    """There is nothing to confirm: `changed` carries fields of `Personal` as they change. Escape closes."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, pages: Sequence[Page], personal: Personal, locked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._pages = tuple(pages)
        self._locked = locked
        self._shown: Page | None = None
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowIcon(tray_icon(paused=False))
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.stack = QStackedWidget()
        for page in self._pages:
            self.list.addItem(page.name())
            self.stack.addWidget(page)
            page.changed.connect(self.changed)
        self._lay_out()
        self.retranslate()
        self.show_personal(personal)
        self.list.currentRowChanged.connect(self.turn_to)
        self.list.setCurrentRow(0)

    def show_personal(self, personal: Personal) -> None:
        """These are the settings now; look and text follow at once."""
        tokens = tokens_now(personal.theme)
        dress(self, tokens, personal.text_size)
        self.list.setFixedWidth(round(_LIST_PX * TEXT_SCALES[personal.text_size]))
        for page in self._pages:
            page.wear(tokens)
            page.show_personal(personal, self._locked)

    def turn_to(self, number: int) -> None:
        """Show this page; the keyboard stays in the list."""
        if self._shown is not None:
            self._shown.leave()
        self._shown = self._pages[number]
        self.stack.setCurrentWidget(self._shown)
        self._shown.enter()
        self.list.setFocus()

    def open_at(self, kind: type[Page]) -> None:
        """Show the page of that kind."""
        for number, page in enumerate(self._pages):
            if isinstance(page, kind):
                self.list.setCurrentRow(number)

    def retranslate(self) -> None:
        """Name everything in the language that the application has now."""
        self.setWindowTitle(self.tr("Warmline settings"))
        for number, page in enumerate(self._pages):
            self.list.item(number).setText(page.name())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Give devices and threads back."""
        if self._shown is not None:
            self._shown.leave()
            self._shown = None
        self.closed.emit()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(28, 24, 28, 24)
        body.addWidget(self.stack)
        row.addWidget(self.list)
        row.addLayout(body, 1)
        self.resize(SIZE)
