"""How late words come, and what the recogniser child costs: a recording at the pace of a call, cut by the listener.

python tests/benchmarks/recogniser_latency.py FILE LANGUAGE [--threads N] [--models-dir DIR] [--seconds S]
"""

import argparse
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import numpy as np
import psutil
import soundfile
import soxr
from numpy.typing import NDArray

from warmline.speech.activity import FRAME, RATE_HZ
from warmline.speech.catalogue import load_catalogue
from warmline.speech.listener import Begin, Finish, Listener, Sound
from warmline.speech.models import InstalledModel, find_model
from warmline.speech.protocol import Finished, Message, Ready, Reason, Recognised
from warmline.speech.recogniser import RecogniserChild


@dataclass(frozen=True, slots=True)
class Latencies:
    """Seconds. `partial_s`: end of a word to the first partial that holds it. `final_s`: dated end to final text."""

    load_s: float
    partial_s: tuple[float, ...]
    never_partial: int
    final_s: tuple[float, ...]
    answer_s: tuple[float, ...]
    """`finish` to `Finished`."""
    reasons: dict[Reason, int]
    child_rss_mb: float
    child_cpu: float
    """Of one core, while the recording played."""


class _Notes:
    """What the child said, and when."""

    def __init__(self) -> None:
        self.ready = Event()
        self.load_s = 0.0
        self.partials: dict[int, list[tuple[float, list[str]]]] = {}
        self.finals: dict[int, tuple[float, Recognised]] = {}
        self.finished: dict[int, tuple[float, Reason]] = {}

    def __call__(self, message: Message) -> None:
        now = time.monotonic()
        if isinstance(message, Ready):
            self.load_s = message.load_s
            self.ready.set()
        elif isinstance(message, Recognised) and message.final:
            self.finals[message.utterance] = (now, message)
        elif isinstance(message, Recognised):
            self.partials.setdefault(message.utterance, []).append((now, message.text.split()))
        elif isinstance(message, Finished):
            self.finished[message.utterance] = (now, message.reason)


def stereo(path: Path) -> NDArray[np.int16]:
    """A recording as int16 of shape (n, 2) at 16 kHz; one channel: the agent's, beside a silent customer."""
    sound, rate = soundfile.read(path, always_2d=True, dtype="float32")
    sound = soxr.resample(sound, rate, RATE_HZ)
    if sound.shape[1] == 1:
        sound = np.column_stack([sound[:, 0], np.zeros(len(sound), np.float32)])
    return (np.clip(sound[:, :2], -1.0, 1.0) * 32767).astype(np.int16)


def measure(model: InstalledModel, language: str, pcm: NDArray[np.int16], *, threads: int = 1) -> Latencies:
    """Play `pcm` (int16, shape (n, 2), 16 kHz) at the pace of a call; takes as long as that."""
    notes = _Notes()
    recogniser = RecogniserChild(model, language=language, threads=threads, on_message=notes)
    recogniser.start()
    try:
        if not notes.ready.wait(120) or recogniser.pid is None:
            raise RuntimeError("the model did not load")
        process = psutil.Process(recogniser.pid)
        busy = sum(process.cpu_times()[:2])
        began, finishes = _play(recogniser, pcm)
        cpu = (sum(process.cpu_times()[:2]) - busy) / (time.monotonic() - began)
        recogniser.wait_below(0.0, 30.0)
        rss_mb = process.memory_info().rss / 1e6
    finally:
        recogniser.stop()
    return _latencies(notes, began, finishes, rss_mb, cpu)


def _play(recogniser: RecogniserChild, pcm: NDArray[np.int16]) -> tuple[float, dict[int, tuple[float, float]]]:
    listener = Listener()
    finishes: dict[int, tuple[float, float]] = {}
    began = time.monotonic()
    for at in range(0, len(pcm) + 1, FRAME):
        time.sleep(max(0.0, began + (at + FRAME) / RATE_HZ - time.monotonic()))
        last = at + FRAME > len(pcm)
        for heard in listener.finish() if last else listener.hear(pcm[at : at + FRAME]):
            for item in heard.utterances:
                if isinstance(item, Begin):
                    recogniser.begin(item.utterance, item.party, item.start_s, item.lead_s)
                elif isinstance(item, Sound):
                    recogniser.audio(item.utterance, item.pcm)
                elif isinstance(item, Finish):
                    finishes[item.utterance] = (time.monotonic(), item.end_s)
                    recogniser.finish(item.utterance, item.end_s, item.speech_s)
    return began, finishes


def _latencies(
    notes: _Notes, began: float, finishes: dict[int, tuple[float, float]], rss_mb: float, cpu: float
) -> Latencies:
    partial_s: list[float] = []
    never = 0
    for utterance, (_, final) in notes.finals.items():
        for index, word in enumerate(final.words):
            shown = [
                at
                for at, words in notes.partials.get(utterance, [])
                if word.text in words[max(0, index - 2) : index + 3]
            ]
            never += not shown
            partial_s += [shown[0] - began - word.end] if shown else []
    reasons = [reason for _, reason in notes.finished.values()]
    return Latencies(
        load_s=notes.load_s,
        partial_s=tuple(partial_s),
        never_partial=never,
        final_s=tuple(at - began - finishes[key][1] for key, (at, _) in notes.finals.items() if key in finishes),
        answer_s=tuple(at - finishes[key][0] for key, (at, _) in notes.finished.items() if key in finishes),
        reasons={reason: reasons.count(reason) for reason in dict.fromkeys(reasons)},
        child_rss_mb=rss_mb,
        child_cpu=cpu,
    )


def _row(name: str, values: tuple[float, ...]) -> str:
    if not values:
        return f"{name:<28} none"
    p50, p90, p95 = np.quantile(values, [0.5, 0.9, 0.95])
    return f"{name:<28} n {len(values):3d}  p50 {p50:.2f}  p90 {p90:.2f}  p95 {p95:.2f}  max {max(values):.2f} s"


def main() -> int:
    """Print the latencies of one recording."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("language")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--models-dir", type=Path, default=None)
    parser.add_argument("--seconds", type=float, default=None)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        models_dir = chosen.models_dir or Path(scratch)
        model = find_model(chosen.language, models_dir=models_dir, catalogue=load_catalogue())
        pcm = stereo(chosen.file)
        if chosen.seconds is not None:
            pcm = pcm[: int(chosen.seconds * RATE_HZ)]
        found = measure(model, chosen.language, pcm, threads=chosen.threads)
    share = f"within 0.5 s: {np.mean(np.array(found.partial_s) <= 0.5):.0%}" if found.partial_s else ""
    lines = (
        f"{model.name}: loaded in {found.load_s:.2f} s, {found.child_rss_mb:.0f} MB, {found.child_cpu:.0%} of a core",
        _row("word's end -> partial", found.partial_s) + f"  never {found.never_partial}  {share}",
        _row("dated end -> final", found.final_s),
        _row("finish -> answer", found.answer_s),
        "utterances: " + ", ".join(f"{reason} {count}" for reason, count in found.reasons.items()),
    )
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
