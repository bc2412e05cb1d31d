"""What every page has: a title, a sentence, a body, and the settings it shows and changes."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from warmline.config.profiles import Personal
from warmline.ui.theme import DARK, Tokens


class Page(QWidget):
    """Shows some of the agent's settings and says, through `changed`, which of them the agent wants otherwise.

    `changed` carries a dict of fields of `Personal`, as an object: Qt would turn levels into text. All texts are set
    in `retranslate`.
    """

    changed = Signal(object)
    ready = Signal()
    """What the page asks for is there: in the first run, Next is the natural thing to press."""

    def __init__(self) -> None:
        super().__init__()
        self._tokens = DARK
        self.title = label("title")
        self.lead = label("lead")
        self.note = label("small")
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.title)
        column.addWidget(self.lead)
        column.addSpacing(6)
        column.addLayout(self.body, 1)
        column.addWidget(self.note)
        self.note.hide()

    def name(self) -> str:
        """What it is called in a list."""
        return ""

    def retranslate(self) -> None:
        """Set every text, in the language that the application has now."""

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Show these settings; fields in `locked` are fixed by IT and cannot be changed."""

    def next_text(self) -> str:
        """What the first run's way forward is called on this page; empty: Next."""
        return ""

    @property
    def can_go_on(self) -> bool:
        """The first run's way forward is open."""
        return True

    @property
    def can_wait(self) -> bool:
        """In the first run it can still be put off."""
        return True

    def forward(self) -> bool:
        """The agent wants to go on; true: the page does something first, and stays."""
        return False

    def enter(self) -> None:
        """The page is shown."""

    def leave(self) -> None:
        """The page is not shown any more; devices and threads of it are given back."""

    def wear(self, tokens: Tokens) -> None:
        """Take on the colours."""
        self._tokens = tokens

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Speak another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_locked(self, locked: bool) -> None:
        """Say below the page that IT has fixed some of it."""
        self.note.setText(self.tr("What is grey here has been fixed by your IT department."))
        self.note.setVisible(locked)


def label(role: str, *, wraps: bool = True) -> QLabel:
    """A label of plain text in a role of the style sheet."""
    made = QLabel()
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made


def set_role(widget: QLabel, role: str) -> None:
    """Another role for a label; the style sheet is looked up again."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def form() -> QFormLayout:
    """A form whose rows wrap when a label has grown too long."""
    made = QFormLayout()
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    made.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    made.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
    made.setHorizontalSpacing(18)
    made.setVerticalSpacing(10)
    return made


def scrolled(layout: QVBoxLayout) -> QScrollArea:
    """`layout` in an area that scrolls when there is too much of it."""
    inner = QWidget()
    inner.setProperty("role", "scrolled")
    inner.setLayout(layout)
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
