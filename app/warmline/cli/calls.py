"""Running recordings and call logs through the chain: what `replay` and `score` share."""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from warmline.audio.recordings import open_recording
from warmline.cli.call_language import CallModels, Prompts, candidates
from warmline.config.profiles import Profile
from warmline.core.call_log import Header, read_call_log
from warmline.core.customer_name import CustomerName
from warmline.core.errors import WarmlineError
from warmline.core.events import Answered, AnyEvent, Direction, LanguageChosen, SettingsChanged
from warmline.core.phrases import laid
from warmline.runtime.call_log_file import CallLogFile
from warmline.runtime.found_calls import FoundCall, FoundCalls, FoundCallSetup
from warmline.runtime.live_call import LiveCall
from warmline.runtime.recognition import RecordingRecogniser
from warmline.runtime.recorded import RecordedCall
from warmline.runtime.recorded_words import RecordedWords
from warmline.runtime.river import Record
from warmline.runtime.wiring import Books, CallSetup, Library, Spotters, engine_for, phrasebooks, river_for
from warmline.speech.listener import Listener

BLOCK_S = 0.5
"""How much of a recording is read at a time; any other size gives the same cues."""


@dataclass(frozen=True, slots=True)
class RecordingRun:
    """How one recording is to be replayed. `language` `und`: it is found; `words` false: timing cues only."""

    path: Path
    language: str = "en"
    profile: Profile = field(default_factory=Profile)
    control: Sequence[AnyEvent] = ()
    agent_channel: str = "left"
    realtime: bool = False
    words: bool = True
    log: Path | None = None
    log_words: bool = False
    block_s: float = BLOCK_S
    model: Path | None = None

    @property
    def own_models(self) -> dict[str, Path]:
        """Folders of models to be used instead of the catalogue's, by language."""
        return {**self.profile.models, **({self.language: self.model} if self.model else {})}


def replay_recording(
    run: RecordingRun, emit: Callable[[Record], None], heard: Callable[[float], None], warn: Callable[[str], None]
) -> None:
    """Run a recording through the whole chain.

    `emit` gets the records, `heard` how far the call has been heard in seconds, `warn` sentences for people.

    Raises:
        WarmlineError: the recording, the model or the log cannot be used.
    """
    recording = open_recording(run.path, agent_channel="right" if run.agent_channel == "right" else "left")
    library = Library.read(run.profile.phrasebook)
    books, spotters = library.books, Spotters(library.books)
    header = CallSetup(run.language, run.profile, team=library.said).header(library.ours)
    control = _control(run)
    with ExitStack() as stack:
        words = None
        if run.words:
            words = RecordedWords(_recogniser(run, books, stack, warn), control, candidates(run.profile))
        log: Callable[[AnyEvent], None] = lambda event: None  # noqa: E731  nothing asked for a log
        if run.log is not None:
            file = CallLogFile(run.log, header, with_words=run.log_words)
            stack.callback(file.close)
            log = file.take
        recognising = words is not None
        river = river_for(header, library.ours, recognising=recognising, emit=emit, log=log, spotters=spotters)
        # a log without words says the same again only if the name is not said now either
        river.customer.kept = run.log is None or run.log_words
        pace = _realtime(heard) if run.realtime else heard
        call = RecordedCall(river, Listener(), words, control, pace)
        call.run(recording.blocks(run.block_s))
    if recording.warning:
        warn(recording.warning)


def find_calls(run: RecordingRun, found: Callable[[FoundCall], None], warn: Callable[[str], None]) -> None:
    """Find the calls of a recording by their sound, as a live session would.

    Raises:
        WarmlineError: the recording or the model cannot be used.
    """
    recording = open_recording(run.path, agent_channel="right" if run.agent_channel == "right" else "left")
    library = Library.read(run.profile.phrasebook)
    books, spotters = library.books, Spotters(library.books)
    header = CallSetup(run.language, run.profile, team=library.said).header(library.ours)
    spoken = LanguageChosen(t=0.0, language=run.language)
    with ExitStack() as stack:
        recogniser = _recogniser(run, books, stack, warn) if run.words else None

        def new_call(begun: float, emit: Callable[[Record], None]) -> FoundCallSetup:
            understood = recogniser is not None
            log: Callable[[AnyEvent], None] = lambda event: None  # noqa: E731  nothing asked for a log
            river = river_for(header, library.ours, recognising=understood, emit=emit, log=log, spotters=spotters)
            river.event(spoken)
            words = None if recogniser is None else RecordedWords(recogniser, [spoken], candidates(run.profile))
            return FoundCallSetup(LiveCall(begun, river, None), words)

        FoundCalls(new_call, found, run.profile.limits.boundaries).run(recording.blocks(run.block_s))
    if recording.warning:
        warn(recording.warning)


def _recogniser(run: RecordingRun, books: Books, stack: ExitStack, warn: Callable[[str], None]) -> RecordingRecogniser:
    """Recognition in every language of the call. Raises ModelError: a model is damaged."""
    models = CallModels(candidates(run.profile), own=run.own_models)
    recogniser = RecordingRecogniser(models.find, Prompts(books), warn)
    stack.callback(recogniser.stop)
    return recogniser


def _control(run: RecordingRun) -> list[AnyEvent]:
    start: list[AnyEvent] = [LanguageChosen(t=0.0, language=run.language)]
    if not run.control:
        start.append(Answered(t=0.0, direction=Direction.INBOUND))
    return [*start, *run.control]


def _realtime(heard: Callable[[float], None]) -> Callable[[float], None]:
    begun = time.monotonic()

    def wait(now: float) -> None:
        heard(now)
        time.sleep(max(0.0, begun + now - time.monotonic()))

    return wait


def replay_call_log(
    path: Path, profile: Profile | None, emit: Callable[[Record], None], warn: Callable[[str], None]
) -> None:
    """Give the engine a call log's events again. With a profile, under its limits, company and phrasebook instead.

    Raises:
        WarmlineError: the log, or the profile's phrasebook, cannot be read.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            log = read_call_log(lines, str(path))
    except (OSError, UnicodeDecodeError):
        raise WarmlineError(f"{path} cannot be read; check its name and that you may read it.") from None
    header = log.header
    if profile is not None:
        team = Library.read(profile.phrasebook).said
        known = header.known | _company(profile)
        header = header.model_copy(update={"limits": profile.limits, "known": known, "team": team})
    books = phrasebooks()
    if profile is None and _phrasebook_has_changed(header, books):
        warn("The phrasebook has changed since this call; its wordings may differ.")
    engine = engine_for(header, books)
    customer = CustomerName()
    for event in log.events:
        if profile is not None and isinstance(event, SettingsChanged):
            event = _under(profile, event)  # noqa: PLW2901
        if event.type != "heard":
            emit(event)
        customer.seen(event)
        for record in engine.take(event):
            emit(customer.in_place(record))
    for record in engine.finish():
        emit(record)


def _under(profile: Profile, event: SettingsChanged) -> SettingsChanged:
    return replace(event, limits=profile.limits, known=event.known | _company(profile), phrases=None)


def _company(profile: Profile) -> dict[str, str]:
    return {"company": profile.company} if profile.company else {}


def _phrasebook_has_changed(header: Header, books: Books) -> bool:
    before = {header.language: header.phrasebook_sha256} | header.phrasebooks_sha256
    now = laid(books, header.team)
    return any(book.sha256 != before.get(language, book.sha256) for language, book in now.items())
