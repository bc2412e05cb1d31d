"""How Warmline looks: theme, size of the text, movement."""

from PySide6.QtWidgets import QLabel

from warmline.config.profiles import Personal
from warmline.ui.pages.controls import ChoiceBox, TickBox
from warmline.ui.pages.page import Page, form

THEMES = ("system", "dark", "light")
SIZES = ("normal", "large", "larger")


class LookPage(Page):
    """Every choice is taken at once."""

    def __init__(self) -> None:
        super().__init__()
        self.theme, self.text_size = ChoiceBox(), ChoiceBox()
        self.still = TickBox()
        self._labels = [QLabel(), QLabel()]
        for box, codes in ((self.theme, THEMES), (self.text_size, SIZES)):
            for code in codes:
                box.addItem("", code)
        fields = form()
        for one, box in zip(self._labels, (self.theme, self.text_size), strict=True):
            one.setBuddy(box)
            fields.addRow(one, box)
        self.body.addLayout(fields)
        self.body.addWidget(self.still)
        self.body.addStretch(1)
        self.theme.activated.connect(lambda _: self.changed.emit({"theme": self.theme.currentData()}))
        self.text_size.activated.connect(lambda _: self.changed.emit({"text_size": self.text_size.currentData()}))
        self.still.clicked.connect(lambda on: self.changed.emit({"reduced_motion": on}))
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Look")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Look"))
        self.lead.setText(self.tr("The panel and all windows change at once. The system's high contrast always wins."))
        self._labels[0].setText(self.tr("Colours"))
        self._labels[1].setText(self.tr("Size of the text"))
        for index, text in enumerate((self.tr("Like this computer"), self.tr("Dark"), self.tr("Light"))):
            self.theme.setItemText(index, text)
        for index, text in enumerate((self.tr("Normal"), self.tr("Large"), self.tr("Larger"))):
            self.text_size.setItemText(index, text)
        self.still.setText(self.tr("Nothing moves: cards unfold without an animation"))

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Show what is set."""
        self.theme.setCurrentIndex(THEMES.index(personal.theme))
        self.text_size.setCurrentIndex(SIZES.index(personal.text_size))
        self.still.setChecked(personal.reduced_motion)
        self.theme.setEnabled("theme" not in locked)
        self.text_size.setEnabled("text_size" not in locked)
        self.still.setEnabled("reduced_motion" not in locked)
        self.show_locked(bool(locked & {"theme", "text_size", "reduced_motion"}))
