"""How much the agent wants to be told."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from warmline.config.profiles import Personal
from warmline.core.settings import Level
from warmline.ui.pages.controls import TickBox
from warmline.ui.pages.page import Page, label


class CuesPage(Page):
    """The level, and whether calls begin and end by their sound."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.levels: dict[Level, QRadioButton] = {}
        self._says = {}
        for level in Level:
            choice = QRadioButton()
            self.levels[level] = choice
            self._group.addButton(choice)
            self._says[level] = label("small")
            self._says[level].setContentsMargins(28, 0, 0, 6)
            self.body.addWidget(choice)
            self.body.addWidget(self._says[level])
            choice.clicked.connect(lambda _=False, chosen=level: self.changed.emit({"level": chosen}))
        self.by_sound = TickBox()
        self.by_sound_says = label("small")
        self.by_sound_says.setContentsMargins(28, 0, 0, 0)
        self.by_sound.clicked.connect(lambda on: self.changed.emit({"call_boundaries": on}))
        self.body.addSpacing(10)
        self.body.addWidget(self.by_sound)
        self.body.addWidget(self.by_sound_says)
        self.body.addStretch(1)
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Cues")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("How much do you want to be told?"))
        self.lead.setText(self.tr("You decide. Nobody else sees what you choose, or that you pause cues."))
        texts = {
            Level.NOVICE: (self.tr("More cues"), self.tr("For the first weeks: every reminder is shown.")),
            Level.STANDARD: (self.tr("Standard"), self.tr("What matters in the moment, a few cards a call.")),
            Level.EXPERT: (self.tr("Fewer cues"), self.tr("Words come two seconds later, and fewer of them.")),
        }
        for level, (text, says) in texts.items():
            self.levels[level].setText(text)
            self._says[level].setText(says)
        self.by_sound.setText(self.tr("Find the start and end of calls by their sound"))
        self.by_sound_says.setText(self.tr("Without it you press Start call and End call, or your telephone does."))

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Show what is set."""
        self.levels[personal.level].setChecked(True)
        for choice in self.levels.values():
            choice.setEnabled("level" not in locked)
        self.by_sound.setChecked(personal.call_boundaries)
        self.by_sound.setEnabled("call_boundaries" not in locked)
        self.show_locked(bool(locked & {"level", "call_boundaries"}))
