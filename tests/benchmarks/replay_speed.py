"""How fast a replay is, and whether it gives the same whatever its blocks are."""

import sys
import tempfile
import time
from pathlib import Path

from report import Result, tell

from warmline.audio.recordings import open_recording
from warmline.cli.calls import RecordingRun, replay_call_log, replay_recording
from warmline.core.call_log import read_call_log
from warmline.core.codec import to_line
from warmline.runtime.wiring import engine_for, phrasebooks

SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"
SHARED = Path(__file__).resolve().parents[3] / "shared/calls"
REAL = SHARED / "real/aws_auto_repairs_40_stereo_8k.flac"
MANDARIN = SHARED / "rendered/zh_support.flac"
BLOCKS_S = (0.01, 0.032, 0.1, 1.0, 1e6)


def run(path: Path, **options) -> tuple[list[str], float]:
    """The cues' lines, and the seconds it took."""
    records = []
    begun = time.perf_counter()
    replay_recording(RecordingRun(path, **options), records.append, lambda now: None, print)
    return [to_line(r) for r in records if r.type.startswith("cue.")], time.perf_counter() - begun


def speed(name: str, path: Path, least: float, **options) -> None:
    run(path, **options)  # the model is on its way into memory, a large one is put together
    duration = open_recording(path).duration_s
    took = min(run(path, **options)[1] for _ in range(2))
    tell(
        Result(f"replay, {name}", round(duration / took, 1), "x", least=least, remark=f"{path.name}, {duration:.0f} s")
    )


def fold(path: Path) -> None:
    """Fold the call's log; the time is scaled to five minutes of call."""
    log_path = Path(tempfile.mkdtemp()) / "call.jsonl"
    replay_recording(RecordingRun(path, log=log_path), lambda record: None, lambda now: None, print)
    with log_path.open() as lines:
        log = read_call_log(lines, "log")
    books = phrasebooks()
    best = float("inf")
    for _ in range(5):
        engine = engine_for(log.header, books)
        begun = time.perf_counter()
        for event in log.events:
            engine.take(event)
        best = min(best, time.perf_counter() - begun)
    duration = open_recording(path).duration_s
    tell(
        Result(
            "folding 5 minutes of call log",
            round(best * 1000 * 300 / duration, 1),
            "ms",
            most=60,
            remark=f"{len(log.events)} events of {duration:.0f} s in {best * 1000:.1f} ms",
        )
    )
    again: list[list[str]] = []
    for _ in range(2):
        records = []
        replay_call_log(log_path, None, records.append, print)
        again.append([to_line(r) for r in records if r.type.startswith("cue.")])
    first, _ = run(path)
    same = again[0] == again[1] == first
    tell(
        Result(
            "same call log, cues that differ", float(not same), "", most=0, timing=False, remark=f"{len(first)} cues"
        )
    )
    log_path.unlink()


def main() -> None:
    short = "--short" in sys.argv
    talk = REAL if REAL.exists() and not short else SAMPLE
    speed("tiny.en", talk, 8.0)
    speed("timing only", talk, 25.0, words=False)
    if MANDARIN.exists():
        speed("base", MANDARIN, 3.0, language="zh-Hans")
    fold(talk)
    cues = [run(SAMPLE, block_s=block_s)[0] for block_s in (BLOCKS_S[1::3] if short else BLOCKS_S)]
    differing = sum(lines != cues[0] for lines in cues)
    tell(
        Result(
            "block sizes that change a cue",
            differing,
            "",
            most=0,
            timing=False,
            remark=f"{len(cues)} sizes, {len(cues[0])} cues",
        )
    )


if __name__ == "__main__":
    main()
