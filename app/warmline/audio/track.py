"""One input on the clock of the capture: 16 kHz, sample 0 at its start, whatever its device's own clock does.

The reader's thread owns these objects; nothing here knows a thread or a device.
"""

import itertools
import math
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from warmline.audio.resampling import RATE_HZ, LiveResampler

SETTLE_S = 0.1  # of a new stream, before it is placed: its first blocks come irregularly
# This far from the clock, the stream is moved. A device 50 ppm off slips every 4 min; PulseAudio's null sinks shift
# by 5 to 15 ms whenever a player comes or goes, mostly for a second or two.
SLIP_S = 0.012
WATCH_S = 2.0  # a clock is judged by the least late block of so long, before it is corrected in a silence
WATCH_SPEECH_S = 6.0  # and of so long, before it is corrected in speech
LATE_S = 0.1  # no busy machine makes every block so late ...
LATE_FOR_S = 0.3  # ... for so long: samples are missing
BREAK_S = 0.1  # without a block, and nobody knows yet whether more of a burst follows
CATCHING_UP_S = 0.005  # the burst after a stall: each block is less late than the last; it will be in place by itself
QUIET = 100.0  # -50 dBFS
_UNKNOWN_FROM_S = 0.05  # a shorter hole is a correction of the clock, not lost sound


class Tape:
    """Sound in the order of the capture clock, with what is unknown marked."""

    def __init__(self, columns: int) -> None:
        self.end = 0
        self._pieces: deque[tuple[NDArray[np.int16], bool]] = deque()
        self._columns = columns

    def put(self, at: int, pcm: NDArray[np.int16]) -> None:
        """Lay sound down from sample `at`; what comes too late is cut, a hole before it is filled."""
        if at > self.end:
            self.fill(at, unknown=at - self.end > _UNKNOWN_FROM_S * RATE_HZ)
        fresh = pcm[max(0, self.end - at) :]
        self._append(fresh, unknown=False)

    def fill(self, until: int, *, unknown: bool = True) -> None:
        """Silence up to sample `until`; nothing if the tape is there already."""
        count = until - self.end
        if count > 0:
            self._append(np.zeros((count, self._columns), np.int16), unknown=unknown)

    def take(self, count: int) -> tuple[NDArray[np.int16], NDArray[np.bool_]]:
        """The next `count` samples, which must be there, and for each whether it is unknown."""
        pcm = np.empty((count, self._columns), np.int16)
        unknown = np.empty(count, np.bool_)
        done = 0
        while done < count:
            piece, is_unknown = self._pieces.popleft()
            used = piece[: count - done]
            pcm[done : done + len(used)] = used
            unknown[done : done + len(used)] = is_unknown
            done += len(used)
            if len(used) < len(piece):
                self._pieces.appendleft((piece[len(used) :], is_unknown))
        return pcm, unknown

    def _append(self, pcm: NDArray[np.int16], *, unknown: bool) -> None:
        if len(pcm):
            self._pieces.append((pcm, unknown))
            self.end += len(pcm)


class Track:
    """Places the blocks of one stream after another on a tape.

    Args:
        columns: 1 mixes all channels of the device down; 2 keeps the first two.
        started_at: the clock's time of sample 0.
    """

    def __init__(self, columns: int, started_at: float) -> None:
        self.tape = Tape(columns)
        self.slips = 0
        self._columns = columns
        self._started_at = started_at
        self._stream: _Stream | None = None

    def begin(self, rate_hz: int, channels: int) -> None:
        """A new stream follows."""
        self._stream = _Stream(rate_hz, channels, self._columns)

    def add(self, data: bytes, arrived: float) -> None:
        """A block of interleaved int16 that arrived at `arrived` on the clock; `lay_down` follows."""
        stream = self._stream
        if stream is None:
            return
        samples = stream.samples(data)
        stream.frames += len(samples)
        stream.blocks.append(samples)
        # By the clock, the stream's first sample was heard this long after sample 0, or earlier.
        stream.observe(arrived, arrived - self._started_at - stream.frames / stream.rate_hz)

    def lay_down(self) -> bool:
        """Put what was added on the tape; false if it went no further: not placed yet, or all of it too late."""
        stream = self._stream
        if stream is None or not stream.blocks:
            return False
        if stream.offset_s is None:
            if stream.frames < SETTLE_S * stream.rate_hz:
                return False
            stream.offset_s = stream.least_late_s()
            stream.forget()
        elif (error_s := stream.error_s()) is not None:
            stream.offset_s += error_s
            stream.forget()
            self.slips += 1
        before = self.tape.end
        made = stream.resampler.feed(np.concatenate(stream.blocks))
        stream.blocks.clear()
        at = round(stream.offset_s * RATE_HZ) + stream.made
        stream.made += len(made)
        self.tape.put(at, np.clip(np.rint(made), -32768, 32767).astype(np.int16))
        return self.tape.end > before


class _Stream:
    def __init__(self, rate_hz: int, channels: int, columns: int) -> None:
        self.rate_hz = rate_hz
        self.channels = channels
        self.columns = columns
        self.resampler = LiveResampler(rate_hz, columns)
        self.frames = 0  # arrived, at the device's rate
        self.made = 0  # laid down, at 16 kHz
        self.offset_s: float | None = None  # of the stream's first sample from sample 0
        self.blocks: list[NDArray[np.float32]] = []
        self._seen: deque[tuple[float, float]] = deque()  # arrival, offset as it looks from that block

    def samples(self, data: bytes) -> NDArray[np.float32]:
        frames = np.frombuffer(data, np.int16).reshape(-1, self.channels).astype(np.float32)
        if self.columns == 2 or self.channels == 1:
            return frames[:, : self.columns]
        mixed: NDArray[np.float32] = frames.sum(axis=1, keepdims=True) / self.channels
        return mixed

    def observe(self, arrived: float, offset_s: float) -> None:
        self._seen.append((arrived, offset_s))
        while self._seen[0][0] < arrived - WATCH_SPEECH_S:
            self._seen.popleft()

    def forget(self) -> None:
        self._seen.clear()

    def least_late_s(self) -> float:
        return _least(self._seen)

    def error_s(self) -> float | None:
        """How far the stream has left its place for good; None: not at all, or not sure yet."""
        if self.offset_s is None or not self._is_steady() or self._is_catching_up():
            return None
        missing_s = self._least_late_for(LATE_FOR_S) - self.offset_s
        if LATE_S < missing_s < math.inf:
            return missing_s
        error_s = self._least_late_for(WATCH_S) - self.offset_s
        if error_s == math.inf or abs(error_s) <= SLIP_S:
            return None
        if not self._is_quiet():
            error_s = self._least_late_for(WATCH_SPEECH_S) - self.offset_s
        return error_s if SLIP_S < abs(error_s) < math.inf else None

    def _least_late_for(self, seconds: float) -> float:
        """The least late block of the last seconds; infinite before so long was seen."""
        if not self._seen or self._seen[-1][0] - self._seen[0][0] < 0.9 * seconds:
            return math.inf
        return _least(self._last(seconds))

    def _is_steady(self) -> bool:
        """Blocks came without a break: after one, the rest of a burst may still be on its way."""
        since = self._seen[-1][0] - LATE_FOR_S
        arrivals = itertools.pairwise(arrived for arrived, _ in reversed(self._seen))
        for later, earlier in itertools.takewhile(lambda pair: pair[0] >= since, arrivals):
            if later - earlier > BREAK_S:
                return False
        return True

    def _is_catching_up(self) -> bool:
        recent = list(self._last(LATE_FOR_S))
        half = len(recent) // 2
        return _least(recent[half:]) - _least(recent[:half]) > CATCHING_UP_S

    def _last(self, seconds: float) -> Iterator[tuple[float, float]]:
        since = self._seen[-1][0] - seconds
        return itertools.takewhile(lambda seen: seen[0] >= since, reversed(self._seen))

    def _is_quiet(self) -> bool:
        return float(np.max(np.abs(self.blocks[-1]), initial=0.0)) < QUIET


def _least(seen: Iterable[tuple[float, float]]) -> float:
    return min((offset for _, offset in seen), default=math.inf)


def unknown_runs(unknown: Sequence[NDArray[np.bool_]], frame: int) -> list[tuple[int, tuple[bool, ...]]]:
    """Cut into runs of whole frames with the same answer: samples in the run, is any of them unknown, a column each."""
    answers = [
        tuple(bool(column[start : start + frame].any()) for column in unknown)
        for start in range(0, len(unknown[0]), frame)
    ]
    runs: list[tuple[int, tuple[bool, ...]]] = []
    for answer in answers:
        if runs and runs[-1][1] == answer:
            runs[-1] = (runs[-1][0] + frame, answer)
        else:
            runs.append((frame, answer))
    return runs
