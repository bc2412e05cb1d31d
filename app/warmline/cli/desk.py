"""What `run` and `demo` share: session, panel and tray of one agent's desk, wired together."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from warmline.config.files import SettingsError, read_toml, write_toml
from warmline.config.profiles import Personal, Profile, models_dir
from warmline.config.profiles import Place as KeptPlace
from warmline.core.events import LanguageChosen, SettingsChanged
from warmline.language.prompt import prompt_for
from warmline.runtime.call_log_file import CallLogFile
from warmline.runtime.live_call import LiveCall
from warmline.runtime.river import Record
from warmline.runtime.session import Capture, Ends, Session
from warmline.runtime.wiring import CallSetup, river_for
from warmline.speech.catalogue import load_catalogue
from warmline.speech.models import InstalledModel, NoModelError, find_model
from warmline.speech.protocol import Message
from warmline.speech.recogniser import RecogniserChild
from warmline.ui.app import build_application
from warmline.ui.bridge import Bridge
from warmline.ui.panel import Panel, PanelOptions
from warmline.ui.placement import Place
from warmline.ui.theme import Theme
from warmline.ui.tray import Tray


def say(sentence: str) -> None:
    """Tell a person something, on standard error."""
    print(f"warmline: {sentence}", file=sys.stderr, flush=True)  # noqa: T201  what the verb has to say


@dataclass(frozen=True, slots=True)
class DeskSetup:
    """How the desk is to be set up. `logs` is the folder for call logs, None for none; `watch` sees every record."""

    language: str = "en"
    profile: Profile = field(default_factory=Profile)
    personal: Personal = field(default_factory=Personal)
    places: "Places | None" = None
    logs: Path | None = None
    log_words: bool = False
    words: bool = True
    watch: Callable[[Record], None] = lambda record: None


class Places:
    """Keeps the panel's place in the agent's own settings; a broken file is left as it is. GUI thread."""

    def __init__(self, personal: Personal, path: Path | None) -> None:
        self._places = personal.places
        self._path = path

    def load(self) -> tuple[Place, ...]:
        """The places, the latest first."""
        return tuple(Place(one.screen, one.screen_rect, one.x, one.y) for one in self._places)

    def save(self, places: tuple[Place, ...]) -> None:
        """Keep `places` beside whatever else the file says by now."""
        self._places = tuple(KeptPlace(screen=p.screen, screen_rect=p.screen_rect, x=p.x, y=p.y) for p in places)
        if self._path is None:
            return
        try:
            personal = read_toml(self._path, Personal) if self._path.exists() else Personal()
            write_toml(self._path, personal.model_copy(update={"places": self._places}))
        except SettingsError as error:
            say(str(error))
            self._path = None  # said once is enough


def installed_model(language: str) -> InstalledModel | None:
    """The model for a language; says so where there is none. Raises ModelError: it is damaged."""
    try:
        return find_model(language, models_dir=models_dir(), catalogue=load_catalogue())
    except NoModelError as error:
        say(f"{error} Until then there are timing cues only.")
        return None


class Desk:
    """One agent's desk: a session behind a panel. GUI thread; `run` returns when the agent quits."""

    def __init__(self, setup: DeskSetup, capture: Callable[[], Capture]) -> None:
        self._setup = setup
        self._book = CallSetup(setup.language).phrasebook()
        self._model = installed_model(setup.language) if setup.words else None
        self.application = build_application(sys.argv[:1])
        self.bridge = Bridge()
        ends = Ends(self._post, self.bridge.post_levels)
        self.session = Session(capture, self._recogniser if self._model is not None else None, self._new_call, ends)
        options = PanelOptions(
            language=setup.language,
            languages=(setup.language,),  # choosing another in mid-call needs another recogniser: not yet
            hold_limit_s=setup.profile.limits.hold.limit_s,
            keeps_log=setup.logs is not None,
            reduced_motion=setup.personal.reduced_motion,
        )
        places = setup.places or Places(setup.personal, None)
        theme = Theme(setup.personal.theme)
        self.panel = Panel(self.bridge, self.session.act, places, theme=theme, options=options)
        self.panel.quit_wanted.connect(self.application.quit)
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

    def stop(self) -> None:
        """End every thread and take the panel away."""
        self.session.stop()
        self._tray.close()
        self.panel.close()

    def take_personal(self, personal: Personal) -> None:
        """The agent has changed something: it holds in the call that goes on, and in every call after it."""
        self._setup = replace(self._setup, personal=personal)
        limits, known = self._setup.profile.limits, self._call_setup().header(self._book).known
        self.session.act(lambda t: SettingsChanged(t=t, limits=limits, level=personal.level, known=known))
        self.panel.change_look(
            Theme(personal.theme), text_size=personal.text_size, reduced_motion=personal.reduced_motion
        )
        self.panel.show_level(personal.level)

    def _call_setup(self) -> CallSetup:
        """A call as the agent's and the team's settings are now."""
        setup, personal = self._setup, self._setup.personal
        company = personal.company or setup.profile.company
        now = datetime.now().astimezone()
        return CallSetup(
            setup.language,
            setup.profile.model_copy(update={"company": company}),
            agent_name=personal.name,
            level=personal.level,
            started=now.isoformat(timespec="seconds"),
            day_hour=now.hour,
            seed=int(now.timestamp()) % 997,
        )

    def _post(self, record: Record) -> None:
        self._setup.watch(record)
        self.bridge.post(record)

    def _recogniser(self, on_message: Callable[[Message], None]) -> RecogniserChild:
        if self._model is None:
            raise AssertionError("a recogniser is only made where there is a model")
        language = self._setup.language
        prompt = "" if self._book is None else prompt_for(self._book, language)
        return RecogniserChild(self._model, language=language, prompt=prompt, on_message=on_message)

    def _new_call(self, begun: float, recognising: bool) -> LiveCall:
        call = self._call_setup()
        header = call.header(self._book)
        log = None
        if self._setup.logs is not None:
            path = self._setup.logs / f"call-{datetime.now():%Y%m%d-%H%M%S}.jsonl"
            log = CallLogFile(path, header, with_words=self._setup.log_words)
        river = river_for(
            header,
            self._book,
            recognising=recognising,
            emit=self._post,
            log=(lambda event: None) if log is None else log.take,
        )
        river.event(LanguageChosen(t=0.0, language=self._setup.language))
        return LiveCall(begun, river, log)
