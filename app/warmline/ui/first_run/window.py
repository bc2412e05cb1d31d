"""The window of the first run. The keyboard alone is enough: Enter goes on, Escape goes back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from warmline.config.profiles import Personal
from warmline.ui.pages.page import Page, label
from warmline.ui.tray import tray_icon
from warmline.ui.window_look import dress, tokens_now

SIZE = QSize(620, 500)
_PANEL_PX = 440
"""Kept free on the right, where the panel comes up for the practice call."""
_MARGIN_PX = 32


@dataclass(frozen=True, slots=True)
class Step:
    """One page; `later`: it can be set up another time."""

    page: Page
    later: bool = False


class FirstRun(QWidget):
    """Turns the pages. `changed` carries fields of `Personal`; `over` comes once: true if it was gone through."""

    changed = Signal(object)
    over = Signal(bool)

    def __init__(self, steps: Sequence[Step], personal: Personal, locked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._locked = locked
        self._at = -1
        self._closed = False
        self.setProperty("role", "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle("Warmline")
        self.setWindowIcon(tray_icon(paused=False))
        self.pages = QStackedWidget()
        self.progress = label("small", wraps=False)
        self.back, self.later, self.next = QPushButton(), QPushButton(), QPushButton()
        self._lay_out()
        for step in self._steps:
            self.pages.addWidget(step.page)
            step.page.changed.connect(self.changed)
            step.page.ready.connect(self._page_ready)
        self.back.clicked.connect(self.go_back)
        self.later.clicked.connect(self._skip)
        self.next.clicked.connect(self.go_on)
        self.show_personal(personal)
        self.turn_to(0)

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._steps[self._at].page

    def show_personal(self, personal: Personal) -> None:
        """These are the settings now; look and text follow at once."""
        tokens = tokens_now(personal.theme)
        dress(self, tokens, personal.text_size)
        for step in self._steps:
            step.page.wear(tokens)
            step.page.show_personal(personal, self._locked)

    def turn_to(self, number: int) -> None:
        """Show this page."""
        if self._at >= 0:
            self.page.leave()
        self._at = number
        self.pages.setCurrentWidget(self.page)
        self._name_buttons()
        self.next.setFocus()
        self.page.enter()

    def go_on(self) -> None:
        """The next page, after what the page itself does; after the last one it is over."""
        if not self.page.can_go_on:
            return
        if self.page.forward():
            self._name_buttons()
            return
        self._skip()

    def go_back(self) -> None:
        """The page before."""
        if self._at > 0:
            self.turn_to(self._at - 1)

    def retranslate(self) -> None:
        """Name the buttons in the language that the application has now."""
        self._name_buttons()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Stand in the middle of what the panel leaves free."""
        free = self.screen().availableGeometry()
        left = free.left() + max(0, (free.width() - _PANEL_PX - self.width()) // 2)
        self.move(left, free.top() + max(0, (free.height() - self.height()) // 2))
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Enter presses the button that has the focus, else goes on; Escape goes back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self.next).click()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 (Qt's name)
        """Closed half-way: it comes again with the next start."""
        self._end(False)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(_MARGIN_PX, 20, _MARGIN_PX, 16)
        body.addWidget(self.progress)
        body.addWidget(self.pages, 1)
        foot = QWidget()
        foot.setProperty("role", "bar")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(_MARGIN_PX - 16, 12, _MARGIN_PX, 12)
        for button, role in ((self.later, "quiet"), (self.back, "plain"), (self.next, "primary")):
            button.setProperty("role", role)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column.addLayout(body, 1)
        column.addWidget(foot)
        self.resize(SIZE)

    def _page_ready(self) -> None:
        if self.sender() is self.page:
            self._name_buttons()
            self.next.setFocus()

    def _skip(self) -> None:
        if self._at + 1 < len(self._steps):
            self.turn_to(self._at + 1)
        else:
            self._end(True)

    def _end(self, done: bool) -> None:
        if self._closed:
            return
        self._closed = True
        self.page.leave()
        self.over.emit(done)

    def _name_buttons(self) -> None:
        if self._at < 0:
            return
        step = self._steps[self._at]
        of = self.tr("%1 of %2").replace("%1", str(self._at + 1)).replace("%2", str(len(self._steps)))
        self.progress.setText(of)
        self.back.setText(self.tr("Back"))
        self.back.setVisible(self._at > 0)
        self.later.setText(self.tr("Set up later"))
        self.later.setVisible(step.later and step.page.can_wait)
        self.next.setText(step.page.next_text() or self.tr("Next"))
        # Not disabled while there is something to wait for: the keyboard would be sent elsewhere.
        self.next.setProperty("role", "primary" if step.page.can_go_on else "plain")
        self.next.style().unpolish(self.next)
        self.next.style().polish(self.next)
