"""Recordings of calls: WAV and FLAC, one party a channel, any rate, of any length.

The samples do not depend on the size of the blocks they are asked for in.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from warmline.core.errors import WarmlineError

RATE_HZ = 16_000
# What is lost at most at the end of a truncated file, in samples: FLAC decodes about that many at once.
_CHUNK = 4096
_STREAMED = (0, 0x7FFFFFFF, 0xFFFFFFFF)  # sizes that writers leave who could not go back to fill them in


class UnreadableRecordingError(WarmlineError):
    """A recording cannot be used; the message is a sentence for the user with its remedy."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A readable recording. `truncated`: the file ends before its own header says so."""

    path: Path
    rate_hz: int  # the file's own
    duration_s: float  # of what can be read
    agent_channel: Literal["left", "right"] = "left"
    truncated: bool = False

    def blocks(self, block_s: float) -> Iterator[NDArray[np.int16]]:
        """The call from its start at 16 kHz, shape (n, 2): agent, customer. The last block may be shorter.

        Raises:
            UnreadableRecordingError: the file is damaged at this point.
        """
        size = max(1, round(min(block_s, self.duration_s + 1.0) * RATE_HZ))
        waiting: list[NDArray[np.int16]] = []
        count = 0
        for piece in _resampled(_chunks(self), self.rate_hz):
            waiting.append(piece if self.agent_channel == "left" else piece[:, ::-1])
            count += len(piece)
            if count < size:
                continue
            together = np.concatenate(waiting)
            whole = count - count % size
            for start in range(0, whole, size):
                yield together[start : start + size]
            waiting, count = [together[whole:]], count - whole
        if count:
            yield np.concatenate(waiting)

    @property
    def warning(self) -> str | None:
        """A sentence for the user about a recording that is read although something is wrong."""
        if not self.truncated:
            return None
        return (
            f"“{self.path.name}” ends before its header says; {self.duration_s:.1f} s could be read. "
            "Copy or export it again to have all of it."
        )


def open_recording(path: Path, *, agent_channel: Literal["left", "right"] = "left") -> Recording:
    """Look at a recording; nothing stays open.

    Raises:
        UnreadableRecordingError: it is missing, empty, not audio, or not one party a channel.
    """
    if not path.exists():
        raise UnreadableRecordingError(f"There is no file “{path}”. Check the path.")
    if path.is_dir():
        raise UnreadableRecordingError(f"“{path}” is a folder. Name one recording in it.")
    with _opened(path) as file:
        _check_channels(path, file.channels)
        frames, rate_hz, last_readable = file.frames, file.samplerate, _can_read_last(file)
    recording = Recording(path, rate_hz, frames / rate_hz, agent_channel)
    if frames and not last_readable:
        frames = sum(len(chunk) for chunk in _chunks(Recording(path, rate_hz, 0.0, truncated=True)))
        recording = Recording(path, rate_hz, frames / rate_hz, agent_channel, truncated=True)
    elif _wav_is_cut(path):
        recording = Recording(path, rate_hz, frames / rate_hz, agent_channel, truncated=True)
    if not frames:
        raise UnreadableRecordingError(f"“{path.name}” holds no sound. Export the call again.")
    return recording


def _opened(path: Path) -> soundfile.SoundFile:
    try:
        if path.stat().st_size == 0:
            raise UnreadableRecordingError(f"“{path.name}” is empty. Export the call again.")
        return soundfile.SoundFile(path)
    except (soundfile.LibsndfileError, OSError, TypeError) as error:  # TypeError: raw formats want a rate
        raise UnreadableRecordingError(
            f"“{path.name}” cannot be read as audio. Give a WAV or FLAC file; if it is one, copy it again."
        ) from error


def _check_channels(path: Path, channels: int) -> None:
    if channels == 1:
        raise UnreadableRecordingError(
            f"“{path.name}” is mono; Warmline needs one party a channel. "
            "Export the call in stereo, with the agent on one side and the customer on the other."
        )
    if channels > 2:
        raise UnreadableRecordingError(
            f"“{path.name}” has {channels} channels; Warmline needs two, one party a channel. Export it in stereo."
        )


def _can_read_last(file: soundfile.SoundFile) -> bool:
    try:
        file.seek(max(0, file.frames - 1))
        return len(file.read(1)) == 1
    except soundfile.LibsndfileError:
        return False


def _chunks(recording: Recording) -> Iterator[NDArray[np.float32]]:
    """The file's own samples, -1 to 1, always cut at the same places."""
    read = 0
    with _opened(recording.path) as file:
        while True:
            try:
                chunk: NDArray[np.float32] = file.read(_CHUNK, dtype="float32", always_2d=True)
            except soundfile.LibsndfileError as error:
                if recording.truncated:
                    return
                at_s = read / recording.rate_hz
                raise UnreadableRecordingError(
                    f"“{recording.path.name}” is damaged near {at_s:.0f} s. Copy or export it again."
                ) from error
            if not len(chunk):
                return
            read += len(chunk)
            yield chunk


def _resampled(chunks: Iterator[NDArray[np.float32]], rate_hz: int) -> Iterator[NDArray[np.int16]]:
    if rate_hz == RATE_HZ:
        yield from map(_to_int16, chunks)
        return
    stream = soxr.ResampleStream(rate_hz, RATE_HZ, 2, dtype="float32", quality="HQ")
    for chunk in chunks:
        # Not finite: broken samples of a float file are silence; they would ring through the filter.
        yield _to_int16(stream.resample_chunk(_finite(chunk)))
    yield _to_int16(stream.resample_chunk(np.zeros((0, 2), np.float32), last=True))


def _finite(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.nan_to_num(samples, copy=False, nan=0.0, posinf=0.0, neginf=0.0)


def _to_int16(samples: NDArray[np.float32]) -> NDArray[np.int16]:
    clipped: NDArray[np.int16] = np.clip(np.rint(_finite(samples) * 32768.0), -32768, 32767).astype(np.int16)
    return clipped


def _wav_is_cut(path: Path) -> bool:
    """A WAV whose data chunk promises more than the file holds; libsndfile reads it without a word."""
    size = path.stat().st_size
    with path.open("rb") as file:
        start = file.read(12)
        if start[:4] != b"RIFF" or start[8:] != b"WAVE":
            return False
        while len(header := file.read(8)) == 8:
            name, length = struct.unpack("<4sI", header)
            if name == b"data":
                return length not in _STREAMED and file.tell() + length > size
            file.seek(length + length % 2, 1)
    return False
