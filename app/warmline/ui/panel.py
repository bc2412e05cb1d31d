"""The always-on-top panel: shows what the bridge brings, hands on what the agent does."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QHideEvent, QShowEvent

from warmline.ui import acts
from warmline.ui.acts import Act
from warmline.ui.bridge import Bridge
from warmline.ui.fold import Fold
from warmline.ui.menu import MenuActs, MenuFacts, PanelMenu
from warmline.ui.panel_fold import after
from warmline.ui.panel_model import PanelState
from warmline.ui.placement import PlaceStore
from warmline.ui.strip import Strip
from warmline.ui.theme import Theme, Tokens, tokens_for
from warmline.ui.titles import headline
from warmline.ui.window import StandingWindow


@dataclass(frozen=True, slots=True)
class PanelOptions:
    """What the panel is told once.

    `call_buttons`: start, hold, resume and end, for agents without telephony. `level` None leaves the choice of a
    level out of the menu. `keeps_log`: a call log is written, so the menu must not say that nothing is kept. `clock`
    tells monotonic seconds.
    """

    language: str | None = "en"
    languages: tuple[str, ...] = ("en", "zh-Hans", "zh-Hant", "hu")
    hold_limit_s: float = 90.0
    call_buttons: bool = True
    level: str | None = None
    keeps_log: bool = False
    reduced_motion: bool = False
    clock: Callable[[], float] = time.monotonic


class Panel(StandingWindow):
    """Shows what the bridge brings; says what the agent does through `act`. GUI thread only.

    `painted` carries the key of a card or bar and the monotonic second at which it was first painted.
    """

    painted = Signal(str, float)
    cues_paused = Signal(bool)
    level_chosen = Signal(str)
    settings_wanted = Signal()
    limits_wanted = Signal()
    hide_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        bridge: Bridge,
        act: Callable[[Act], None],
        place_store: PlaceStore,
        *,
        theme: Theme = Theme.SYSTEM,
        options: PanelOptions | None = None,
    ) -> None:
        self._options = options or PanelOptions()
        strip = Strip(call_buttons=self._options.call_buttons, hold_limit_s=self._options.hold_limit_s)
        super().__init__(strip, Fold(), place_store, _tokens(theme))
        self._act = act
        self._clock = self._options.clock
        self._theme = theme
        self._state = PanelState(language=self._options.language)
        self._level = self._options.level
        self._painted_bar: str | None = None
        self._announced: tuple[str, bool] | None = None
        self.can_hide = False
        self.reduced_motion = self._options.reduced_motion
        self.setWindowTitle("Warmline")
        self.setAccessibleName("Warmline")
        self._look_again = QTimer(self, singleShot=True)
        self._look_again.setTimerType(Qt.TimerType.PreciseTimer)
        self._connect(bridge)
        self._follow_theme()
        self.settle()

    @property
    def state(self) -> PanelState:
        """What is shown."""
        return self._state

    def pause_cues(self, on: bool) -> None:
        """Pause cues or bring them back, as the agent's own act."""
        self._do(acts.pause_cues(on))

    def change_look(self, theme: Theme, *, text_size: str, reduced_motion: bool) -> None:
        """Look as the agent chose, from now on."""
        self._theme, self.reduced_motion = theme, reduced_motion
        self._follow_theme()

    def show_level(self, level: str) -> None:
        """The agent's level is another one, whoever changed it."""
        self._level = level

    def show_last_card(self) -> None:
        """Show the last card once more."""
        self._state = self._state.recalled()
        self._refresh()

    @Slot(object)
    def take(self, record: object) -> None:
        """Show a record that came through the bridge."""
        self._fold_in(record)

    def menu(self) -> PanelMenu:
        """The menu as it would open now."""
        facts = MenuFacts(
            languages=self._options.languages,
            language=self._state.language,
            level=self._level,
            paused=self._state.paused,
            has_last_card=self._state.last_card is not None,
            keeps_log=self._options.keeps_log,
            can_hide=self.can_hide,
        )
        does = MenuActs(
            choose_language=lambda language: self._do(acts.choose_language(language)),
            choose_level=self._choose_level,
            pause_cues=self.pause_cues,
            show_last_card=self.show_last_card,
            open_settings=self.settings_wanted.emit,
            open_limits=self.limits_wanted.emit,
            hide=self.hide_wanted.emit,
            quit=self.quit_wanted.emit,
        )
        return PanelMenu(facts, does, self._tokens, self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Look at once, then go on."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing moves while nobody can see it."""
        super().hideEvent(event)
        self._look_again.stop()

    def _connect(self, bridge: Bridge) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        bridge.record.connect(self.take, queued)
        bridge.levels.connect(self._strip.meters.show_levels, queued)
        self._look_again.timeout.connect(self._refresh)
        strip, card = self._strip, self._fold.card
        strip.started.connect(lambda: self._act(acts.start_call()))
        strip.held.connect(lambda: self._act(acts.hold()))
        strip.resumed.connect(lambda: self._act(acts.resume()))
        strip.ended.connect(lambda: self._act(acts.end_call()))
        strip.cues_toggled.connect(self.pause_cues)
        strip.menu_wanted.connect(lambda at: self.menu().popup(at))
        strip.bar_painted.connect(self._bar_painted)
        card.reworded.connect(lambda key: self._act(acts.another_wording(key)))
        card.not_right.connect(lambda key: self._do(acts.not_right(key)))
        card.dismissed.connect(self._dismiss)
        card.pointed.connect(lambda key, on: self._do(acts.read(key, on)))
        card.painted.connect(lambda key: self.painted.emit(key, self._clock()))
        self._fold.checklist.ticked.connect(lambda name, part, on: self._do(acts.tick(name, part, on)))
        self._fold.paused.resumed.connect(lambda: self.pause_cues(False))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_theme)

    def _do(self, act: Act) -> None:
        """Hand on an act and show what it means at once."""
        self._act(act)
        self._fold_in(act(self._state.call_t(self._clock())))

    def _dismiss(self, key: str) -> None:
        card = self._state.card
        act = acts.dismiss(key)
        if card is not None and card.recalled:
            self._fold_in(act(self._state.call_t(self._clock())))
        else:
            self._do(act)

    def _fold_in(self, record: object) -> None:
        paused = self._state.paused
        self._state = after(self._state, record, self._clock())  # type: ignore[arg-type]
        self._refresh()
        self._announce()
        if self._state.paused != paused:
            self.cues_paused.emit(self._state.paused)

    def _choose_level(self, level: str) -> None:
        self._level = level
        self.level_chosen.emit(level)

    def _bar_painted(self, key: str) -> None:
        if key != self._painted_bar:
            self._painted_bar = key
            self.painted.emit(key, self._clock())

    def _announce(self) -> None:
        card = self._state.card
        news = None if card is None else (card.key, card.alert)
        if news == self._announced:
            return
        self._announced = news
        if card is None or not self.isVisible():
            return
        said = headline(card)
        text = ". ".join(part for part in (said.title, said.why, card.text) if part)
        event = QAccessibleAnnouncementEvent(self._fold.card, text)
        urgency = QAccessible.AnnouncementPoliteness
        event.setPoliteness(urgency.Assertive if card.alert else urgency.Polite)
        QAccessible.updateAccessibility(event)

    @Slot()
    def _refresh(self) -> None:
        now_s = self._clock()
        self._strip.show_state(self._state, now_s)
        self._fold.show_state(self._state)
        self._fold.card.show_left(self._state.card_left(now_s))
        self.settle_height()
        wait_s = self._state.next_look_s(now_s) if self.isVisible() else None
        if wait_s is None:
            self._look_again.stop()
        else:
            self._look_again.start(max(1, round(wait_s * 1000)))

    @Slot()
    def _follow_theme(self) -> None:
        self.wear(_tokens(self._theme))
        self._refresh()


def _tokens(theme: Theme) -> Tokens:
    return tokens_for(theme, QGuiApplication.styleHints().colorScheme(), QGuiApplication.palette())
