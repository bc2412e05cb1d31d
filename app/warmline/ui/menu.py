"""The menu of the strip; made anew each time it opens, so it always shows what is the case."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QColor, QPalette
from PySide6.QtWidgets import QMenu, QWidget

from warmline.ui.faces import TEXT_PX, Type, face
from warmline.ui.kept import Kept, kept_words
from warmline.ui.pauses import Pausing, fill
from warmline.ui.theme import Tokens
from warmline.ui.titles import language_name

LEVELS = ("novice", "standard", "expert")


@dataclass(frozen=True, slots=True)
class MenuFacts:
    """What the menu shows; `level` None: this run has no levels to choose from."""

    languages: tuple[str, ...]
    timing_only: frozenset[str]
    language: str | None
    level: str | None
    paused: bool
    in_call: bool
    has_last_card: bool
    kept: Kept
    can_hide: bool


@dataclass(frozen=True, slots=True)
class MenuActs:
    """What its items do."""

    choose_language: Callable[[str], None]
    choose_level: Callable[[str], None]
    pause: Callable[[Pausing | None], None]
    show_last_card: Callable[[], None]
    open_settings: Callable[[], None]
    open_limits: Callable[[], None]
    hide: Callable[[], None]
    quit: Callable[[], None]


class PausesMenu(QMenu):
    """For how long cues are to be paused. Deletes itself when it closes."""

    def __init__(self, facts: MenuFacts, acts: MenuActs, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setPalette(_palette(tokens))
        self.setFont(face(Type(TEXT_PX), tokens.scale))
        fill(self, acts.pause, paused=facts.paused, in_call=facts.in_call)


class PanelMenu(QMenu):
    """Language of the call, cues, level, what is kept, quit. Deletes itself when it closes."""

    def __init__(self, facts: MenuFacts, acts: MenuActs, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setPalette(_palette(tokens))
        self.setFont(face(Type(TEXT_PX), tokens.scale))
        self.addMenu(LanguageMenu(facts, acts, tokens, self))
        self._add_levels(facts, acts)
        self.addSeparator()
        fill(self._submenu(self.tr("Pause cues")), acts.pause, paused=facts.paused, in_call=facts.in_call)
        self._item(self.tr("Show last card again"), acts.show_last_card).setEnabled(facts.has_last_card)
        self.addSeparator()
        self._item(self.tr("Settings…"), acts.open_settings)
        self._item(self.tr("Limits of the team…"), acts.open_limits)
        self.addSeparator()
        self.addAction(kept_words(facts.kept)).setEnabled(False)
        self.addSeparator()
        if facts.can_hide:
            self._item(self.tr("Hide the panel"), acts.hide)
        self._item(self.tr("Quit"), acts.quit)

    def _item(self, label: str, act: Callable[[], None]) -> QAction:
        action = self.addAction(label)
        action.triggered.connect(lambda _checked: act())
        return action

    def _submenu(self, label: str) -> QMenu:
        menu = self.addMenu(label)
        menu.setPalette(self.palette())
        menu.setFont(self.font())
        return menu

    def _add_levels(self, facts: MenuFacts, acts: MenuActs) -> None:
        if facts.level is None:
            return
        names = {"novice": self.tr("More cues"), "standard": self.tr("Standard"), "expert": self.tr("Fewer cues")}
        menu = self._submenu(self.tr("How many cues"))
        group = QActionGroup(menu)
        for level in LEVELS:
            _choice(menu, group, names[level], level == facts.level).triggered.connect(
                lambda _=False, chosen=level: acts.choose_level(chosen)
            )


class LanguageMenu(QMenu):
    """The languages that a call can be in, the one of this call ticked; none while it is not known."""

    def __init__(self, facts: MenuFacts, acts: MenuActs, tokens: Tokens, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Language of the call"))
        self.setPalette(_palette(tokens))
        self.setFont(face(Type(TEXT_PX), tokens.scale))
        group = QActionGroup(self)
        for language in facts.languages:
            name = language_name(language)
            if language in facts.timing_only:
                name = self.tr("%1 (timing only)").replace("%1", name)
            _choice(self, group, name, language == facts.language).triggered.connect(
                lambda _=False, chosen=language: acts.choose_language(chosen)
            )


def _choice(menu: QMenu, group: QObject, label: str, chosen: bool) -> QAction:
    action = menu.addAction(label)
    action.setCheckable(True)
    action.setActionGroup(group)  # type: ignore[arg-type]
    action.setChecked(chosen)
    return action


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette(QColor(tokens.strip))
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        palette.setColor(role, QColor(tokens.strip))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(role, QColor(tokens.text))
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(tokens.line))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(tokens.ground if tokens.stark else tokens.text))
    return palette
