"""The language of the windows."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton

from warmline.config.profiles import Personal, WindowLanguage
from warmline.ui.pages.page import Page
from warmline.ui.titles import language_name

WINDOW_LANGUAGES: tuple[WindowLanguage, ...] = ("en", "zh-Hans", "zh-Hant", "hu")


class LanguagePage(Page):
    """The system's language, or one of four by its own name; taken at once."""

    def __init__(self, system: str = "en") -> None:
        """`system`: which of the four the system's language comes to."""
        super().__init__()
        self._system = system
        self._group = QButtonGroup(self)
        self.choices: dict[WindowLanguage, QRadioButton] = {}
        for language in ("system", *WINDOW_LANGUAGES):
            choice = QRadioButton(language_name(language))
            self.choices[language] = choice
            self._group.addButton(choice)
            self.body.addWidget(choice)
            choice.clicked.connect(lambda _=False, chosen=language: self.changed.emit({"window_language": chosen}))
        self.body.addStretch(1)
        self.retranslate()

    def name(self) -> str:
        """What it is called in a list."""
        return self.tr("Language")

    def retranslate(self) -> None:
        """Set every text."""
        self.title.setText(self.tr("Language of the windows"))
        self.lead.setText(self.tr("Menus, windows and this introduction. The language of your calls comes next."))
        own = language_name(self._system)
        self.choices["system"].setText(self.tr("Like this computer (%1)").replace("%1", own))

    def show_personal(self, personal: Personal, locked: frozenset[str]) -> None:
        """Tick the language that is set."""
        self.choices[personal.window_language].setChecked(True)
        fixed = "window_language" in locked
        for choice in self.choices.values():
            choice.setEnabled(not fixed)
        self.show_locked(fixed)

    def enter(self) -> None:
        """The arrow keys choose at once."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()
