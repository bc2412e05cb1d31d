"""Running recordings and call logs through the chain: what `replay` and `score` share."""

import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from warmline.audio.recordings import open_recording
from warmline.config.profiles import Profile, models_dir
from warmline.core.call_log import read_call_log
from warmline.core.errors import WarmlineError
from warmline.core.events import Answered, AnyCallEvent, AnyEvent, Direction, LanguageChosen
from warmline.runtime.call_log_file import CallLogFile
from warmline.runtime.found_calls import FoundCall, FoundCalls
from warmline.runtime.live_call import LiveCall
from warmline.runtime.recognition import recording_recogniser
from warmline.runtime.recorded import RecordedCall
from warmline.runtime.river import Record
from warmline.runtime.wiring import CallSetup, engine_for, river_for
from warmline.speech.listener import Listener

BLOCK_S = 0.5
"""How much of a recording is read at a time; any other size gives the same cues."""


@dataclass(frozen=True, slots=True)
class RecordingRun:
    """How one recording is to be replayed. `words` false: timing cues only."""

    path: Path
    language: str = "en"
    profile: Profile = field(default_factory=Profile)
    control: Sequence[AnyCallEvent] = ()
    agent_channel: str = "left"
    realtime: bool = False
    words: bool = True
    log: Path | None = None
    log_words: bool = False
    block_s: float = BLOCK_S


def replay_recording(
    run: RecordingRun, emit: Callable[[Record], None], heard: Callable[[float], None], warn: Callable[[str], None]
) -> None:
    """Run a recording through the whole chain.

    `emit` gets the records, `heard` how far the call has been heard in seconds, `warn` sentences for people.

    Raises:
        WarmlineError: the recording, the model or the log cannot be used.
    """
    recording = open_recording(run.path, agent_channel="right" if run.agent_channel == "right" else "left")
    setup = CallSetup(run.language, run.profile)
    book = setup.phrasebook()
    header = setup.header(book)
    with ExitStack() as stack:
        recogniser = None
        if run.words:
            recogniser = stack.enter_context(recording_recogniser(run.language, book, models_dir(), warn))
        log: Callable[[AnyEvent], None] = lambda event: None  # noqa: E731  nothing asked for a log
        if run.log is not None:
            file = CallLogFile(run.log, header, with_words=run.log_words)
            stack.callback(file.close)
            log = file.take
        river = river_for(header, book, recognising=recogniser is not None, emit=emit, log=log)
        pace = _realtime(heard) if run.realtime else heard
        call = RecordedCall(river, Listener(), recogniser, _control(run), pace)
        call.run(recording.blocks(run.block_s))
    if recording.warning:
        warn(recording.warning)


def find_calls(run: RecordingRun, found: Callable[[FoundCall], None], warn: Callable[[str], None]) -> None:
    """Find the calls of a recording by their sound, as a live session would.

    Raises:
        WarmlineError: the recording or the model cannot be used.
    """
    recording = open_recording(run.path, agent_channel="right" if run.agent_channel == "right" else "left")
    setup = CallSetup(run.language, run.profile)
    book = setup.phrasebook()
    header = setup.header(book)
    with ExitStack() as stack:
        recogniser = None
        if run.words:
            recogniser = stack.enter_context(recording_recogniser(run.language, book, models_dir(), warn))

        def new_call(begun: float, emit: Callable[[Record], None]) -> LiveCall:
            understood = recogniser is not None
            river = river_for(header, book, recognising=understood, emit=emit, log=lambda event: None)
            river.event(LanguageChosen(t=0.0, language=run.language))
            return LiveCall(begun, river, None)

        FoundCalls(new_call, recogniser, found, run.profile.limits.boundaries).run(recording.blocks(run.block_s))
    if recording.warning:
        warn(recording.warning)


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
    """Give the engine a call log's events again. With a profile, under its limits and company instead.

    Raises:
        WarmlineError: the log cannot be read.
    """
    try:
        with path.open(encoding="utf-8") as lines:
            log = read_call_log(lines, str(path))
    except (OSError, UnicodeDecodeError):
        raise WarmlineError(f"{path} cannot be read; check its name and that you may read it.") from None
    header = log.header
    if profile is not None:
        known = header.known | ({"company": profile.company} if profile.company else {})
        header = header.model_copy(update={"limits": profile.limits, "known": known})
    book = CallSetup(header.language).phrasebook()
    if book is not None and book.sha256 != header.phrasebook_sha256:
        warn("The phrasebook has changed since this call; its wordings may differ.")
    engine = engine_for(header, book)
    for event in log.events:
        if event.type != "heard":
            emit(event)
        for record in engine.take(event):
            emit(record)
    emit(engine.finish())
