"""The part of the self-test that needs a sound server: nine seconds of a call, played, captured and prompted."""

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path

import numpy as np
import soundfile

from warmline.audio.capture import LiveCapture
from warmline.audio.nullsinks import NoSoundServerError, NullSinks, null_sinks, playing
from warmline.audio.recordings import RATE_HZ, Recording, open_recording
from warmline.cli.outcome import Outcome, failed, not_tried, ok
from warmline.core.cues import CueCleared, CueRaised
from warmline.core.events import Answered, Direction, LanguageChosen, Party, SpeechEnded, SpeechStarted
from warmline.runtime.live_call import LiveCall
from warmline.runtime.river import Record
from warmline.runtime.session import Ends, Session
from warmline.runtime.wiring import CallSetup, phrasebooks, river_for

PLAYED_S = (10.5, 19.5)
"""Of the sample call: the customer ends a question at 13.41 s, the agent answers at 18.41 s."""
QUESTION_ENDS_S = 13.41
ANSWER_BEGINS_S = 18.41
PATIENCE_S = 10.0
"""After the last sample was played."""
TOLERANCE_S = 0.3
CUE = "silence.response"
REMEDY = "see that PulseAudio or PipeWire runs and is not overloaded, then try again"


def sound() -> Outcome:
    """The live chain hears both parties and shows the bar that is due."""
    try:
        with null_sinks() as sinks, _excerpt() as recording:
            heard = _Heard()
            _listen(sinks, recording, heard)
    except NoSoundServerError as error:
        return not_tried(str(error))
    return judged(heard.records)


def judged(records: list[Record]) -> Outcome:
    """Both voices were heard five seconds apart, the bar came two seconds into the silence, and went."""
    ended = [r.t for r in records if isinstance(r, SpeechEnded) and r.party is Party.CUSTOMER]
    began = [r.t for r in records if isinstance(r, SpeechStarted) and r.party is Party.AGENT]
    raised = [r for r in records if isinstance(r, CueRaised) and r.cue == CUE]
    if not ended or not began:
        missing = "agent" if ended else "customer" if began else "call"
        return failed(f"the {missing} was played but not heard", REMEDY)
    silence_s = began[-1] - ended[-1]
    if abs(silence_s - (ANSWER_BEGINS_S - QUESTION_ENDS_S)) > TOLERANCE_S:
        return failed(f"the customer waited {silence_s:.2f} s instead of 5.0 s", REMEDY)
    if not raised or abs(raised[0].t - ended[-1] - raised[0].limit) > TOLERANCE_S:
        return failed(f"{CUE} did not come when it was due", REMEDY)
    if not any(isinstance(r, CueCleared) and r.key == raised[0].key for r in records):
        return failed(f"{CUE} did not go when the agent spoke", REMEDY)
    after_s = raised[0].t - ended[-1]
    return ok(f"both parties were heard, {silence_s:.2f} s apart, and {CUE} came {after_s:.2f} s into the silence")


class _Heard:
    """Collects records on the engine thread; `over` is set once the agent has answered."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.over = threading.Event()

    def take(self, record: Record) -> None:
        self.records.append(record)
        if isinstance(record, CueCleared) and record.cue == CUE:
            self.over.set()


def _listen(sinks: NullSinks, recording: Recording, heard: _Heard) -> None:
    def new_call(begun: float, recognising: bool) -> LiveCall:
        books = phrasebooks()
        header = CallSetup("en").header(books)
        river = river_for(header, books, recognising=recognising, emit=heard.take, log=lambda event: None)
        river.event(LanguageChosen(t=0.0, language="en"))
        return LiveCall(begun, river, None)

    session = Session(lambda: LiveCapture(sinks.choice), None, new_call, Ends(heard.take))
    session.start()
    try:
        session.act(lambda t: Answered(t=t, direction=Direction.INBOUND))
        with playing(recording, sinks):
            heard.over.wait(recording.duration_s + PATIENCE_S)
    finally:
        session.stop()


@contextmanager
def _excerpt() -> Iterator[Recording]:
    """The part of the sample call that is played, as a file of its own."""
    start, end = (round(t * RATE_HZ) for t in PLAYED_S)
    with as_file(files("warmline.cli") / "sample_call.flac") as path, tempfile.TemporaryDirectory() as folder:
        whole = np.concatenate(list(open_recording(path).blocks(10.0)))
        part = Path(folder) / "excerpt.wav"
        soundfile.write(part, whole[start:end], RATE_HZ)
        yield open_recording(part)
