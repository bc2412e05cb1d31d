"""What the recogniser child and its parent say to each other, as frames on the child's standard input and output.

A frame is `length` (unsigned 32 bit, little endian, bytes that follow), `kind` (one byte) and a payload of
`length - 1` bytes. The payload of AUDIO is the utterance's number (unsigned 32 bit, little endian) and PCM, 16 bit
little endian, mono, 16 kHz. Every other payload is one JSON object in UTF-8 whose fields are those of the message.
Times are seconds on the call's clock. A frame is at most `MAX_FRAME_BYTES` long.

Parent to child:
  1 OPEN      load a model; once, first. Carries the protocol's version.
  2 BEGIN     an utterance of a party begins: speech starts at `start_s`, the sound `lead_s` earlier. It may carry the
              language and the prompt to recognise it with, or the languages to tell apart instead of recognising.
  3 AUDIO     its next samples. Utterances of the two parties may interleave; a party has one open at a time.
  4 FINISH    its last sample is sent. `end_s`: the dated end of speech; `speech_s`: how much of it was voiced.
  5 DROP      forget an utterance; it will not be finished.
  6 SHUTDOWN  end after the utterance that is being recognised, with status 0.
Child to parent:
  65 HELLO       first, before a model is loaded. Carries the protocol's version.
  66 READY       the model is loaded and warm. BEGIN, AUDIO and FINISH may be sent before.
  67 RECOGNISED  text of an utterance, partial (`final` false) or final. A final comes at most once.
  68 FINISHED    exactly one for every FINISH, in their order, after the final text if there is one.
  70 GUESSED     how likely each language is for an utterance that was begun with languages to tell apart.
  69 FAILED      the child cannot do its work: one sentence for a person. It ends with status 1 afterwards.
  71 ALIVE       the child runs: several times a second once it is ready, whatever it is doing.

End of file on standard input means that the parent is gone: the child ends at once, in the middle of whatever it does.
A message for an utterance that is not open is ignored (it was dropped, or begun before a restart).
Growing: unknown kinds and unknown JSON fields are skipped, so both may be added. Whatever else changes raises
`VERSION`; parent and child of different versions refuse each other.
"""

import json
import struct
from collections.abc import Callable
from dataclasses import asdict, dataclass, field, fields
from enum import IntEnum, StrEnum
from typing import IO, Any, Final, Literal

from warmline.core.events import Party, Word

VERSION: Final = 1
MAX_FRAME_BYTES: Final = 1 << 20
SAMPLE_RATE_HZ: Final = 16_000

_HEADER: Final = struct.Struct("<IB")
_UTTERANCE: Final = struct.Struct("<I")

EngineName = Literal["vosk", "whisper"]


class ProtocolError(Exception):
    """The other side does not speak this protocol; the message never quotes what it sent."""


class Reason(StrEnum):
    """How an utterance ended."""

    RECOGNISED = "recognised"  # a final text was sent
    EMPTY = "empty"  # nothing was recognised
    TOO_SHORT = "too_short"  # too little speech to trust
    NOT_SPEECH = "not_speech"  # the model itself doubts that this was speech, or its own words
    INVENTED = "invented"  # a phrase that the model is known to make up
    REPEATING = "repeating"  # the model ran in a circle
    FAILED = "failed"  # the engine raised an error
    BEHIND = "behind"  # dropped by the parent: too much was waiting
    LANGUAGE = "language"  # dropped by the parent: nobody knew in time which language it is in
    DIED = "died"  # the child ended before it answered


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Load the model at `path`. `prompt`: wording that Whisper should expect; Vosk ignores it."""

    engine: EngineName
    path: str
    language: str
    threads: int = 1
    prompt: str = field(default="", repr=False)
    protocol: int = VERSION


@dataclass(frozen=True, slots=True, kw_only=True)
class Begin:
    """An utterance begins: speech starts at `start_s`; its first sample is `lead_s` earlier.

    `language` and `prompt` are those of this utterance (empty: those of `Open`). With `among`, its language is told
    instead of its words.
    """

    utterance: int
    party: Party
    start_s: float
    lead_s: float = 0.0
    language: str = ""
    prompt: str = field(default="", repr=False)
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Audio:
    """The next samples of an utterance: 16 bit little endian, mono, 16 kHz."""

    utterance: int
    pcm: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish:
    """The utterance is complete: speech ended at `end_s`, `speech_s` seconds of it were voiced."""

    utterance: int
    end_s: float
    speech_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """Forget the utterance."""

    utterance: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shutdown:
    """End in good order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hello:
    """The child runs and speaks this version."""

    protocol: int = VERSION
    pid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """The model is loaded, after `load_s` seconds."""

    load_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was recognised of an utterance so far; `confidence` 0-1.

    `words` have the engine's times; Whisper gives none, and a partial only has those of its oldest words.
    """

    utterance: int
    party: Party
    final: bool
    start_s: float
    end_s: float
    text: str = field(repr=False)
    confidence: float
    words: tuple[Word, ...] = field(default=(), repr=False)
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Guessed:
    """How likely each of the languages asked for is, 0–1, among all that the model knows."""

    utterance: int
    likely: dict[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """The utterance is done: no more text will come of it."""

    utterance: int
    party: Party
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Failed:
    """Recognition is not possible; `message` is a sentence with a remedy."""

    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Alive:
    """The child runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Silent:
    """The child gives no sign of life (`on`), or gives one again. Only the parent says this, never a frame."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Died:
    """The child ended unasked; it is started again. Only the parent says this, never a frame."""

    message: str


ToChild = Open | Begin | Audio | Finish | Drop | Shutdown
ToParent = Hello | Ready | Recognised | Guessed | Finished | Failed | Alive
Frame = ToChild | ToParent
Message = Ready | Recognised | Guessed | Finished | Failed | Died | Silent
"""What `RecogniserChild` tells its owner."""


class Kind(IntEnum):
    """The byte that says what a frame is."""

    OPEN = 1
    BEGIN = 2
    AUDIO = 3
    FINISH = 4
    DROP = 5
    SHUTDOWN = 6
    HELLO = 65
    READY = 66
    RECOGNISED = 67
    FINISHED = 68
    FAILED = 69
    GUESSED = 70
    ALIVE = 71


def _kind_of(message: Frame) -> Kind:
    return Kind[type(message).__name__.upper()]


def encode(message: Frame) -> bytes:
    """The whole frame.

    Raises:
        ProtocolError: it would be longer than `MAX_FRAME_BYTES`.
    """
    if isinstance(message, Audio):
        payload = _UTTERANCE.pack(message.utterance) + message.pcm
    else:
        payload = json.dumps(asdict(message), ensure_ascii=False, separators=(",", ":")).encode()
    if len(payload) + 1 > MAX_FRAME_BYTES:
        raise ProtocolError(f"a frame of {len(payload)} bytes is longer than {MAX_FRAME_BYTES}")
    return _HEADER.pack(len(payload) + 1, _kind_of(message)) + payload


def read_frame(stream: IO[bytes]) -> Frame | None:
    """The next message of a blocking stream; None at its end. Frames of unknown kinds are skipped.

    Raises:
        ProtocolError: the stream holds something else, or ends inside a frame.
    """
    while True:
        header = _read_exactly(stream, _HEADER.size, at_start=True)
        if not header:
            return None
        length, kind = _HEADER.unpack(header)
        if not 1 <= length <= MAX_FRAME_BYTES:
            raise ProtocolError(f"a frame claims {length} bytes")
        payload = _read_exactly(stream, length - 1)
        if kind == Kind.AUDIO or kind in _DECODERS:
            return _decode(kind, payload)


def _read_exactly(stream: IO[bytes], size: int, *, at_start: bool = False) -> bytes:
    parts = bytearray()
    while len(parts) < size:
        chunk = stream.read(size - len(parts))
        if not chunk:
            if at_start and not parts:
                return b""
            raise ProtocolError("the stream ended inside a frame")
        parts += chunk
    return bytes(parts)


def _decode(kind: int, payload: bytes) -> Frame:
    try:
        if kind == Kind.AUDIO:
            (utterance,) = _UTTERANCE.unpack_from(payload)
            pcm = payload[_UTTERANCE.size :]
            if len(pcm) % 2:
                raise ProtocolError("half a sample of audio")
            return Audio(utterance=utterance, pcm=pcm)
        values = json.loads(payload)
        if not isinstance(values, dict):
            raise ProtocolError(f"frame {Kind(kind).name} is not an object")
        return _DECODERS[kind](values)
    except (ValueError, KeyError, TypeError, struct.error) as error:
        raise ProtocolError(f"frame {Kind(kind).name} is not readable ({type(error).__name__})") from None


def _open(values: dict[str, Any]) -> Open:
    if values["engine"] not in ("vosk", "whisper"):
        raise ProtocolError("unknown engine")
    return Open(
        engine=values["engine"],
        path=str(values["path"]),
        language=str(values["language"]),
        threads=int(values["threads"]),
        prompt=str(values["prompt"]),
        protocol=int(values["protocol"]),
    )


def _begin(values: dict[str, Any]) -> Begin:
    return Begin(
        utterance=int(values["utterance"]),
        party=Party(values["party"]),
        start_s=float(values["start_s"]),
        lead_s=float(values["lead_s"]),
        language=str(values.get("language", "")),
        prompt=str(values.get("prompt", "")),
        among=tuple(str(language) for language in values.get("among", ())),
    )


def _recognised(values: dict[str, Any]) -> Recognised:
    return Recognised(
        utterance=int(values["utterance"]),
        party=Party(values["party"]),
        final=bool(values["final"]),
        start_s=float(values["start_s"]),
        end_s=float(values["end_s"]),
        text=str(values["text"]),
        confidence=float(values["confidence"]),
        words=tuple(Word(**{name: word[name] for name in _WORD_FIELDS}) for word in values["words"]),
        language=str(values.get("language", "")),
    )


def _guessed(values: dict[str, Any]) -> Guessed:
    likely = {str(language): float(share) for language, share in values["likely"].items()}
    return Guessed(utterance=int(values["utterance"]), likely=likely)


def _finished(values: dict[str, Any]) -> Finished:
    return Finished(utterance=int(values["utterance"]), party=Party(values["party"]), reason=Reason(values["reason"]))


def _finish(values: dict[str, Any]) -> Finish:
    return Finish(utterance=int(values["utterance"]), end_s=float(values["end_s"]), speech_s=float(values["speech_s"]))


_WORD_FIELDS: Final = tuple(item.name for item in fields(Word))

_DECODERS: Final[dict[int, Callable[[dict[str, Any]], Frame]]] = {
    Kind.OPEN: _open,
    Kind.BEGIN: _begin,
    Kind.FINISH: _finish,
    Kind.DROP: lambda values: Drop(utterance=int(values["utterance"])),
    Kind.SHUTDOWN: lambda values: Shutdown(),
    Kind.HELLO: lambda values: Hello(protocol=int(values["protocol"]), pid=int(values["pid"])),
    Kind.READY: lambda values: Ready(load_s=float(values["load_s"])),
    Kind.RECOGNISED: _recognised,
    Kind.FINISHED: _finished,
    Kind.GUESSED: _guessed,
    Kind.FAILED: lambda values: Failed(message=str(values["message"])),
    Kind.ALIVE: lambda values: Alive(),
}
