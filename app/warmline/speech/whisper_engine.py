"""Whisper by faster-whisper (CTranslate2, int8): finals only. Runs in the recogniser child, on its main thread.

Two things differ from `WhisperModel.transcribe`. The encoder sees a window of 15 s instead of 30 s: measured on one
thread 0.30 s instead of 0.75 s a segment for tiny.en (0.58 instead of 1.48 for base), with the same word errors on real
and rendered calls (10 s costs 5 points on the real call). And a segment is decoded once, without fallback
temperatures: it is late or wrong, never both.
"""

import math
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from warmline.speech.engine import EngineError, Outcome
from warmline.speech.guards import Hypothesis, objection, too_short
from warmline.speech.protocol import SAMPLE_RATE_HZ, Audio, Begin, Finish, Guessed, Open, Reason, Recognised

if TYPE_CHECKING:
    from faster_whisper import WhisperModel
    from faster_whisper.tokenizer import Tokenizer

FRAMES_PER_S: Final = 100
LONGEST_FRAMES: Final = 30 * FRAMES_PER_S
WINDOW_FRAMES: Final = 15 * FRAMES_PER_S
MARGIN_FRAMES: Final = FRAMES_PER_S
"""Silence after the sound; without it the last word is lost."""
PIECE_SAMPLES: Final = 28 * SAMPLE_RATE_HZ
"""Utterances are far shorter; a longer one is recognised in pieces."""
TOKENS_PER_S: Final = 14
"""More than the fastest speech needs (8 in Hungarian); bounds the time that a runaway takes."""
NO_REPEAT: Final = 6
FIRST_TIMESTAMP: Final = 50
"""Words start within the first second (50 steps of 20 ms): Whisper's own default."""


class WhisperEngine:
    """One CTranslate2 model for both parties. Holds the sound of an utterance until it is finished."""

    def __init__(self, request: Open) -> None:
        """Load the model.

        Raises:
            EngineError: faster-whisper is not installed, or the model cannot be loaded.
        """
        self._model = _load(request)
        self._own = request
        self._manners: dict[tuple[str, str], _Manner] = {}
        self._manner(request.language, request.prompt)
        self._open: dict[int, tuple[Begin, list[bytes]]] = {}

    def prepare(self) -> bool:
        """Nothing: the first utterance takes no longer than the next."""
        return False

    def begin(self, begin: Begin) -> None:
        """Start to collect."""
        self._open[begin.utterance] = (begin, [])

    def accept(self, audio: Audio) -> None:
        """Collect; Whisper has no partials."""
        self._open[audio.utterance][1].append(audio.pcm)

    def drop(self, utterance: int) -> None:
        """Forget what was collected."""
        del self._open[utterance]

    def finish(self, finish: Finish) -> Outcome:
        """Recognise what was collected.

        Raises:
            EngineError: the model failed on it.
        """
        begin, parts = self._open.pop(finish.utterance)
        if too_short(finish.speech_s):
            return Outcome(Reason.TOO_SHORT)
        sound = np.frombuffer(b"".join(parts), dtype="<i2").astype(np.float32) / 32768.0
        if not len(sound):
            return Outcome(Reason.EMPTY)
        try:
            if begin.among:
                return Outcome(Reason.RECOGNISED, self._guess(begin, sound))
            heard = self._hypothesis(sound, finish.speech_s, self._manner_of(begin))
        except (RuntimeError, ValueError, MemoryError) as error:
            raise EngineError(f"Whisper failed on an utterance ({type(error).__name__}).") from error
        reason = objection(heard)
        if reason is not None:
            return Outcome(reason)
        return Outcome(
            Reason.RECOGNISED,
            Recognised(
                utterance=begin.utterance,
                party=begin.party,
                final=True,
                start_s=begin.start_s,
                end_s=finish.end_s,
                text=heard.text,
                confidence=round(math.exp(min(0.0, heard.avg_logprob)), 3),
                language=begin.language,
            ),
        )

    def _manner_of(self, begin: Begin) -> "_Manner":
        asked = begin if begin.language else self._own
        return self._manner(asked.language, asked.prompt)

    def _manner(self, language: str, prompt: str) -> "_Manner":
        """Tokenizer and prompt for a language; made once.

        Raises:
            EngineError: the model does not know the language.
        """
        key = (language, prompt.strip())
        if key not in self._manners:
            tokenizer = _tokenizer(self._model, language)
            expected = tokenizer.encode(f" {prompt.strip()}") if prompt.strip() else []
            tokens = self._model.get_prompt(tokenizer, expected, without_timestamps=False)
            self._manners[key] = _Manner(tokenizer, tokens)
        return self._manners[key]

    def _guess(self, begin: Begin, sound: NDArray[np.float32]) -> Guessed:
        """How likely each of the languages is, from at most the last 15 s."""
        if not self._model.model.is_multilingual:
            raise EngineError("This Whisper model knows one language only and cannot tell languages apart.")
        latest = sound[-WINDOW_FRAMES * SAMPLE_RATE_HZ // FRAMES_PER_S :]
        found = self._model.model.detect_language(self._encoded(latest))[0]
        likely = {token.strip("<|>"): float(share) for token, share in found}
        return Guessed(utterance=begin.utterance, likely={code: likely.get(code, 0.0) for code in begin.among})

    def _hypothesis(self, sound: NDArray[np.float32], speech_s: float, manner: "_Manner") -> Hypothesis:
        pieces = [sound[at : at + PIECE_SAMPLES] for at in range(0, len(sound), PIECE_SAMPLES)]
        heard = [self._decode(piece, speech_s, manner) for piece in pieces]
        return Hypothesis(
            text=" ".join(piece.text for piece in heard if piece.text),
            speech_s=speech_s,
            avg_logprob=float(np.mean([piece.avg_logprob for piece in heard])),
            no_speech_prob=min(piece.no_speech_prob for piece in heard),
        )

    def _encoded(self, sound: NDArray[np.float32]) -> object:
        """What the encoder makes of at most 28 s of float32 in -1..1, at 16 kHz."""
        features = self._model.feature_extractor(sound)
        frames = features.shape[1]
        window = min(LONGEST_FRAMES, max(WINDOW_FRAMES, frames + MARGIN_FRAMES))
        window += window % 2  # the encoder halves the rate
        padded = np.pad(features[:, :window], ((0, 0), (0, max(0, window - frames))))
        return self._model.encode(padded.astype(np.float32))

    def _decode(self, sound: NDArray[np.float32], speech_s: float, manner: "_Manner") -> Hypothesis:
        tokens = 24 + int(TOKENS_PER_S * len(sound) / SAMPLE_RATE_HZ)
        result = self._model.model.generate(
            self._encoded(sound),
            [manner.prompt],
            beam_size=1,
            no_repeat_ngram_size=NO_REPEAT,
            max_length=min(448, len(manner.prompt) + tokens),
            return_scores=True,
            return_no_speech_prob=True,
            suppress_blank=True,
            suppress_tokens=[-1],
            max_initial_timestamp_index=FIRST_TIMESTAMP,
        )[0]
        spoken = [token for token in result.sequences_ids[0] if token < manner.tokenizer.eot]
        length = len(result.sequences_ids[0])
        return Hypothesis(
            text=str(manner.tokenizer.decode(spoken)).strip(),
            speech_s=speech_s,
            avg_logprob=float(result.scores[0]) * length / (length + 1),
            no_speech_prob=float(result.no_speech_prob),
        )


@dataclass(frozen=True, slots=True)
class _Manner:
    """How an utterance is decoded: the tokens before the text name language and prompt."""

    tokenizer: "Tokenizer"
    prompt: list[int]


def _load(request: Open) -> "WhisperModel":
    if not (Path(request.path) / "tokenizer.json").is_file():  # the library would look for it on the network
        raise EngineError("The Whisper model has no tokenizer.json; install the model again.")
    os.environ["HF_HUB_OFFLINE"] = "1"
    # faster-whisper imports PyAV only to read files. It is 100 MB with GPL codecs, and we hand over samples.
    sys.modules["av"] = ModuleType("av")
    try:
        from faster_whisper import WhisperModel  # noqa: PLC0415 - an extra, and heavy
    except ImportError as error:
        raise EngineError(
            "Whisper models need the package faster-whisper; install warmline[whisper], or a Vosk model."
        ) from error
    try:
        return WhisperModel(
            request.path, device="cpu", compute_type="int8", cpu_threads=request.threads, local_files_only=True
        )
    except (RuntimeError, ValueError, OSError, MemoryError) as error:
        raise EngineError(
            f"The Whisper model in {request.path} cannot be loaded ({type(error).__name__}); install the model again."
        ) from error


def _tokenizer(model: "WhisperModel", language: str) -> "Tokenizer":
    from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415 - see above

    code = "zh" if language.startswith("zh") else language
    multilingual = bool(model.model.is_multilingual)
    if code not in model.supported_languages:
        raise EngineError(f"This Whisper model does not know the language '{language}'; choose another model.")
    return Tokenizer(model.hf_tokenizer, multilingual, task="transcribe", language=code)
