"""The always-on-top panel: shows what the bridge brings, hands on what the agent does."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QHideEvent, QShowEvent

from warmline.core.events import SettingsChanged
from warmline.ui import acts
from warmline.ui.acts import Act
from warmline.ui.bridge import Bridge
from warmline.ui.fold import Fold
from warmline.ui.kept import Kept
from warmline.ui.menu import LanguageMenu, MenuActs, MenuFacts, PanelMenu, PausesMenu
from warmline.ui.panel_fold import after
from warmline.ui.panel_model import PanelState
from warmline.ui.pauses import Pausing
from warmline.ui.placement import PlaceStore
from warmline.ui.strip import Strip
from warmline.ui.theme import TEXT_SCALES, Theme, tokens_for
from warmline.ui.titles import PauseWords, headline, pause_words
from warmline.ui.window import StandingWindow

_MAY_BREAK = "\u200b"  # a long path has no spaces at which a line could end


@dataclass(frozen=True, slots=True)
class PanelOptions:
    """What the panel is told once.

    `timing_only`, asked when the menu opens, tells those of `languages` in which no words are recognised.
    `call_buttons`: start, hold, resume and end, for agents without telephony. `undo_s`: how long what was inferred
    can be undone. `level` None leaves the choice of a level out of the menu. `kept`: what is kept of a call.
    `text_size`: normal, large or larger. `clock` tells monotonic seconds, `time_of_day` the wall clock's time.
    """

    language: str | None = "en"
    languages: tuple[str, ...] = ("en", "zh-Hans", "zh-Hant", "hu")
    timing_only: Callable[[], frozenset[str]] = frozenset
    hold_limit_s: float = 90.0
    undo_s: float = 10.0
    call_buttons: bool = True
    level: str | None = None
    kept: Kept = Kept.NOTHING
    text_size: str = "normal"
    reduced_motion: bool = False
    clock: Callable[[], float] = time.monotonic
    time_of_day: Callable[[], datetime] = datetime.now


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
        self._theme = theme
        tokens = tokens_for(theme, QGuiApplication.styleHints().colorScheme(), QGuiApplication.palette())
        super().__init__(strip, Fold(), place_store, tokens)
        self._act = act
        self._clock = self._options.clock
        shown = self._options
        self._state = PanelState(language=shown.language, level=shown.level, undo_s=shown.undo_s)
        self._pause: PauseWords | None = None
        self._painted_bar: str | None = None
        self._announced: tuple[str, bool] | None = None
        self.can_hide = False
        self.reduced_motion = self._options.reduced_motion
        self.setWindowTitle("Warmline")
        self.setAccessibleName("Warmline")
        self._look_again = QTimer(self, singleShot=True)
        self._look_again.setTimerType(Qt.TimerType.PreciseTimer)
        self._told = QTimer(self, singleShot=True)
        self._told.timeout.connect(self._fall_silent)
        self._connect(bridge)
        strip.kept.say(self._options.kept)
        self._follow_theme()
        self.settle()

    @property
    def state(self) -> PanelState:
        """What is shown."""
        return self._state

    def pause_cues(self, on: bool) -> None:
        """Pause cues or bring them back, as the agent's own act."""
        self.pause(Pausing() if on else None)

    def pause(self, pausing: Pausing | None) -> None:
        """Pause cues for as long as `pausing` says; None brings them back."""
        if pausing is None:
            self._do(acts.pause_cues(False))
        else:
            self._do(acts.pause_cues(True, for_s=pausing.for_s, this_call=pausing.this_call))

    def change_look(self, theme: Theme, *, text_size: str, reduced_motion: bool) -> None:
        """Look as the agent chose, from now on."""
        self._theme, self.reduced_motion = theme, reduced_motion
        self._options = replace(self._options, text_size=text_size, reduced_motion=reduced_motion)
        self._follow_theme()

    @Slot(object)
    def show_kept(self, kept: Kept) -> None:
        """Tell what is kept of calls from now on."""
        self._options = replace(self._options, kept=kept)
        self._strip.kept.say(kept)

    def show_level(self, level: str) -> None:
        """The agent's level is another one, whoever changed it."""
        self._state = replace(self._state, level=level)

    @Slot()
    def show_last_card(self) -> None:
        """Show the last card once more."""
        self._state = self._state.recalled()
        self._refresh()

    def tell(self, sentence: str, for_s: float) -> None:
        """Say something quietly below the strip, for so many seconds; a later sentence takes its place."""
        self._fold.notice.say(re.sub(r"(?<=[/\\])", _MAY_BREAK, sentence))
        self._fold.notice.show()
        self._told.start(round(for_s * 1000))
        self.settle_height()

    @Slot(object)
    def take(self, record: object) -> None:
        """Show a record that came through the bridge."""
        if isinstance(record, SettingsChanged):
            self._strip.limit_hold_to(record.limits.hold.limit_s)
        self._fold_in(record)

    def menu(self) -> PanelMenu:
        """The menu as it would open now."""
        return PanelMenu(self._menu_facts(), self._menu_acts(), self._tokens, self)

    def pauses_menu(self) -> PausesMenu:
        """For how long cues can be paused now."""
        return PausesMenu(self._menu_facts(), self._menu_acts(), self._tokens, self)

    def language_menu(self) -> LanguageMenu:
        """The languages of the call, as they would open now."""
        menu = LanguageMenu(self._menu_facts(), self._menu_acts(), self._tokens, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _menu_facts(self) -> MenuFacts:
        return MenuFacts(
            languages=self._options.languages,
            timing_only=self._options.timing_only(),
            language=self._state.language,
            level=self._state.level,
            paused=self._state.paused,
            in_call=self._state.in_call,
            has_last_card=self._state.last_card is not None,
            kept=self._options.kept,
            can_hide=self.can_hide,
        )

    def _menu_acts(self) -> MenuActs:
        return MenuActs(
            choose_language=lambda language: self._do(acts.choose_language(language)),
            choose_level=self._choose_level,
            pause=self.pause,
            show_last_card=self.show_last_card,
            open_settings=self.settings_wanted.emit,
            open_limits=self.limits_wanted.emit,
            hide=self.hide_wanted.emit,
            quit=self.quit_wanted.emit,
        )

    def event(self, event: QEvent) -> bool:
        """After a change of the windows' language, once every part has changed: show the state in it."""
        done = super().event(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._pause = pause_words(self._state, self._end_of_pause())
            self._refresh()
        return done

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 (Qt's name)
        """Look at once, then go on."""
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 (Qt's name)
        """Nothing moves while nobody can see it."""
        super().hideEvent(event)
        self._look_again.stop()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 (Qt's name)
        """Follow the desktop's colours, contrast and type at once."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._follow_theme()

    def _connect(self, bridge: Bridge) -> None:
        queued = Qt.ConnectionType.QueuedConnection
        bridge.record.connect(self.take, queued)
        bridge.levels.connect(self._strip.meters.show_levels, queued)
        bridge.kept.connect(self.show_kept, queued)
        self._look_again.timeout.connect(self._refresh)
        strip, card = self._strip, self._fold.card
        strip.started.connect(lambda: self._act(acts.start_call()))
        strip.held.connect(lambda: self._act(acts.hold()))
        strip.resumed.connect(lambda: self._act(acts.resume()))
        strip.ended.connect(lambda: self._act(acts.end_call()))
        strip.cues_toggled.connect(self.pause_cues)
        strip.recalled.connect(self.show_last_card)
        strip.pauses_wanted.connect(self._open_pauses)
        strip.menu_wanted.connect(lambda at: self.menu().popup(at))
        strip.language_wanted.connect(lambda at: self.language_menu().popup(at))
        strip.bar_painted.connect(self._bar_painted)
        card.reworded.connect(lambda key: self._act(acts.another_wording(key)))
        card.not_right.connect(lambda key: self._do(acts.not_right(key)))
        card.dismissed.connect(self._dismiss)
        card.pointed.connect(lambda key, on: self._do(acts.read(key, on)))
        card.painted.connect(lambda key: self.painted.emit(key, self._clock()))
        self._fold.checklist.ticked.connect(lambda name, part, on: self._do(acts.tick(name, part, on)))
        self._fold.inferred.undone.connect(lambda what: self._act(acts.undo(what)))  # if it can, it says so
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
        before = self._state
        self._state = after(self._state, record, self._clock())  # type: ignore[arg-type]
        if (before.paused, before.paused_until_s) != (self._state.paused, self._state.paused_until_s):
            self._pause = pause_words(self._state, self._end_of_pause())
        self._refresh()
        self._announce()
        if self._state.paused != before.paused:
            self.cues_paused.emit(self._state.paused)

    def _end_of_pause(self) -> str:
        """The time of day at which the pause is over; nothing where it has no end."""
        until_s = self._state.paused_until_s
        if until_s is None:
            return ""
        return f"{self._options.time_of_day() + timedelta(seconds=until_s - self._clock()):%H:%M}"

    @Slot(QPoint)
    def _open_pauses(self, at: QPoint) -> None:
        self.pauses_menu().popup(at)

    def _choose_level(self, level: str) -> None:
        self._state = replace(self._state, level=level)
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
        self._state = self._state.settled(now_s)
        self._strip.show_state(self._state, now_s, self._pause)
        self._fold.show_state(self._state, self._pause)
        self._fold.card.show_left(self._state.card_left(now_s))
        self.settle_height()
        wait_s = self._state.next_look_s(now_s) if self.isVisible() else None
        if wait_s is None:
            self._look_again.stop()
        else:
            self._look_again.start(max(1, round(wait_s * 1000)))

    @Slot()
    def _fall_silent(self) -> None:
        self._fold.notice.hide()
        self.settle_height()

    @Slot()
    def _follow_theme(self) -> None:
        scheme, palette = QGuiApplication.styleHints().colorScheme(), QGuiApplication.palette()
        self.wear(tokens_for(self._theme, scheme, palette, TEXT_SCALES[self._options.text_size]))
        self._refresh()
