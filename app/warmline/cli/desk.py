"""What `run` and `demo` share: session, panel and tray of one agent's desk, wired together."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer

from warmline.cli.call_language import CallModels, Expected, Prompts, language_at_start
from warmline.cli.call_logs import CallLogs
from warmline.cli.own_settings import OwnSettings, say
from warmline.config.holidays import holiday_of
from warmline.config.layers import Effective
from warmline.config.phrasebook import LANGUAGES, PhrasebookError
from warmline.config.profiles import Personal, Profile, models_dir
from warmline.config.profiles import Place as KeptPlace
from warmline.core.cues import CallEnded
from warmline.core.events import Ended, LanguageChosen, Undone
from warmline.core.languages import UNSURE
from warmline.runtime.live_call import LiveCall
from warmline.runtime.live_ports import Models, News
from warmline.runtime.live_recogniser import LiveRecogniser
from warmline.runtime.river import Record
from warmline.runtime.session import Capture, Ends, Session
from warmline.runtime.wiring import CallSetup, Library, Spotters, phrasebooks, river_for
from warmline.speech.models import InstalledModel, NoModelError
from warmline.speech.protocol import Message
from warmline.speech.recogniser import RecogniserChild
from warmline.speech.workshop import clear_leftovers
from warmline.ui.app import build_application
from warmline.ui.bridge import Bridge
from warmline.ui.desktop_motion import DesktopMotion
from warmline.ui.panel import Panel, PanelOptions
from warmline.ui.placement import Place
from warmline.ui.theme import Theme
from warmline.ui.tray import Tray


@dataclass(frozen=True, slots=True)
class DeskSetup:
    """How the desk is to be set up. `language` is that of every call until somebody says another; None: the agent's or
    the team's. `logs` is the folder for call logs, None for none; `watch` sees every record. `boundaries`: calls begin
    and end by their sound too, as long as the agent's settings want it.

    `models`: folders of models to be used before those of the settings, by language.
    """

    language: str | None = None
    profile: Profile = field(default_factory=Profile)
    personal: Personal = field(default_factory=Personal)
    places: "Places | None" = None
    logs: Path | None = None
    log_words: bool = False
    words: bool = True
    models: Mapping[str, Path] = field(default_factory=dict)
    boundaries: bool = False
    watch: Callable[[Record], None] = lambda record: None


class Places:
    """Keeps the panel's place in the agent's own settings. GUI thread."""

    def __init__(self, own: OwnSettings) -> None:
        self._own = own

    def load(self) -> tuple[Place, ...]:
        """The places, the latest first."""
        return tuple(Place(one.screen, one.screen_rect, one.x, one.y) for one in self._own.personal.places)

    def save(self, places: tuple[Place, ...]) -> None:
        """Keep `places`."""
        kept = tuple(KeptPlace(screen=p.screen, screen_rect=p.screen_rect, x=p.x, y=p.y) for p in places)
        self._own.change(places=kept)


def _own_models(setup: DeskSetup) -> dict[str, Path]:
    """Folders that somebody chose: the agent's before the team's, the command line's before both."""
    return {**setup.profile.models, **setup.personal.models, **setup.models}


def _library(profile: Profile) -> Library:
    """The phrasebooks with the team's; where that has a mistake, it is said, and ours serve until it is mended."""
    ours = Library(phrasebooks())
    try:
        return ours.with_team(profile.phrasebook)
    except PhrasebookError as error:
        say(f"{error} Until it is mended, Warmline's own phrases hold.")
        return ours


class Desk:
    """One agent's desk: a session behind a panel. GUI thread; `run` returns when the agent quits."""

    def __init__(self, setup: DeskSetup, capture: Callable[[], Capture]) -> None:
        self._setup = setup
        self.library = _library(setup.profile)
        self._prompts = Prompts(self.library.books)
        self._expected = Expected(setup.profile)
        self._spotters = self.spotters_of(self.library)  # made now, so that no change in mid-call waits for it
        self._models = CallModels(self._expected, own=_own_models(setup))
        self._language = language_at_start(setup.language, setup.personal, setup.profile)
        self._next: str | None = None  # chosen between two calls
        self._in_call = False
        if setup.words:
            self._look_for_model()
        self.application = build_application(sys.argv[:1])
        self.bridge = Bridge()
        self._logs = CallLogs(setup.logs, with_words=setup.log_words, show=self.bridge.post_kept)
        ends = Ends(self._post, self.bridge.post_levels)
        self.session = Session(
            capture,
            self._recogniser if setup.words else None,
            self._new_call,
            ends,
            boundaries=setup.profile.limits.boundaries if setup.boundaries else None,
        )
        if setup.boundaries:
            self.session.infer(setup.personal.call_boundaries)
        options = PanelOptions(
            language=None if self._language == UNSURE else self._language,
            languages=LANGUAGES,
            timing_only=self._timing_only,
            hold_limit_s=setup.profile.limits.hold.limit_s,
            undo_s=setup.profile.limits.boundaries.undo_s,
            kept=self._logs.kept,
            text_size=setup.personal.text_size,
            reduced_motion=setup.personal.reduced_motion,
        )
        places = setup.places or Places(OwnSettings(setup.personal))
        theme = Theme(setup.personal.theme)
        self.panel = Panel(self.bridge, self.session.act, places, theme=theme, options=options)
        self.panel.quit_wanted.connect(self.application.quit)
        DesktopMotion(self.panel.keep_still, self.panel)
        self._tray = Tray(self.panel)

    def run(self) -> int:
        """Start everything, show the panel, and end everything when the agent quits.

        Raises:
            WarmlineError: a device is missing.
        """
        self.start()
        try:
            return int(self.application.exec())
        finally:
            self.stop()

    def start(self) -> None:
        """Start every thread and show the panel.

        Raises:
            WarmlineError: a device is missing.
        """
        self.session.start()
        self.panel.show()
        QTimer.singleShot(0, self._open_calendars)

    def stop(self) -> None:
        """End every thread and take the panel away."""
        self.session.stop()
        self._tray.close()
        self.panel.close()

    def _open_calendars(self) -> None:
        """The holidays of today, before a call asks for them; the panel is up already (0.1 s)."""
        for language in self._expected:
            holiday_of(datetime.now().date(), language, self._setup.profile.country)

    def _timing_only(self) -> frozenset[str]:
        return self._models.timing_only(LANGUAGES) if self._setup.words else frozenset(LANGUAGES)

    def _look_for_model(self) -> None:
        """Say so if there is no model for the first call. Raises ModelError: it is damaged."""
        clear_leftovers(models_dir())
        try:
            self._models.find(None if self._language == UNSURE else self._language)
        except NoModelError as error:
            say(f"{error} Until then there are timing cues only.")

    def _post(self, record: Record) -> None:
        match record:
            case LanguageChosen(found=False) if not self._in_call:
                self._next = record.language
            case Ended() | CallEnded() | Undone(what="answered"):
                self._in_call = False
            case Undone(what="ended"):  # what was chosen meanwhile, this call has taken
                self._in_call, self._next = True, None
        self._setup.watch(record)
        self.bridge.post(record)

    def use(self, now: Effective) -> None:
        """The calls to come, and the panel at once, are under these settings; the call that goes on is told apart."""
        personal = now.personal
        self._setup = replace(self._setup, profile=now.profile, personal=personal)
        self._expected.follow(now.profile)
        self._models.choose(_own_models(self._setup))
        self._language = language_at_start(None, personal, now.profile)
        self.panel.change_look(
            Theme(personal.theme), text_size=personal.text_size, reduced_motion=personal.reduced_motion
        )
        self.panel.show_level(personal.level)
        if self._setup.boundaries:
            self.session.infer(personal.call_boundaries)

    def use_phrases(self, fresh: Library, spotters: Spotters) -> None:
        """From now on this is said and listened for; the call that goes on is told apart."""
        self.library = fresh
        self._spotters.change(spotters)
        self._prompts.change(fresh.books)

    def spotters_of(self, library: Library) -> Spotters:
        """What listens for its phrases, ready for every language that a call may be in. Takes a while; any thread."""
        spotters = Spotters(library.books)
        for language in self._expected:
            spotters(language)
        return spotters

    def _recogniser(self, on_news: Callable[[News], None]) -> LiveRecogniser:
        models = Models(self._models.find, self._prompts, _child, self._expected)
        return LiveRecogniser(models, None if self._language == UNSURE else self._language, on_news)

    def _new_call(self, begun: float, recognising: bool) -> LiveCall:
        now = datetime.now().astimezone()
        language, self._next, self._in_call = self._next or self._language, None, True
        call = CallSetup(
            language,
            self._setup.profile,
            agent_name=self._setup.personal.name,
            level=self._setup.personal.level,
            started=now.isoformat(timespec="seconds"),
            day_hour=now.hour,
            day=now.date(),
            seed=int(now.timestamp()) % 997,
            team=self.library.said,
        )
        header = call.header(self.library.ours)
        log = self._logs.open(header, now)
        river = river_for(
            header,
            self.library.ours,
            recognising=recognising,
            emit=self._post,
            log=(lambda event: None) if log is None else log.take,
            spotters=self._spotters,
        )
        river.event(LanguageChosen(t=0.0, language=language))
        return LiveCall(begun, river, log)


def _child(model: InstalledModel, language: str, on_message: Callable[[Message], None]) -> RecogniserChild:
    return RecogniserChild(model, language=language, on_message=on_message)
