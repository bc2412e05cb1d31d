"""`warmline run` as a person starts it: how soon it listens, and what it costs."""

import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import psutil
import soundfile
from report import Result, tell
from stage import RATE_HZ, sample

from warmline.audio.nullsinks import NullSinks, null_sinks, play

AGENT = ((18.41, 21.53), (25.81, 28.84), (49.19, 52.68), (62.01, 64.43), (81.32, 84.65))
CUSTOMER = ((4.81, 13.41), (22.23, 25.21), (29.54, 31.77), (53.28, 61.41), (66.23, 76.48))


def dense_talk(seconds: float) -> np.ndarray:
    """The two talk in turns without a pause between them: int16, shape (n, 2)."""
    pieces = []
    while sum(map(len, pieces)) < seconds * RATE_HZ:
        for agent, customer in zip(AGENT, CUSTOMER, strict=True):
            for party, piece in ((0, agent), (1, customer)):
                speech = sample(*piece, party)
                both = np.zeros((len(speech), 2), np.int16)
                both[:, party] = speech
                pieces.append(both)
    return np.concatenate(pieces)[: round(seconds * RATE_HZ)]


def start(sinks: NullSinks) -> tuple[subprocess.Popen[str], float]:
    """A running Warmline, and the seconds until it listened."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "warmline", "run", "--agent", f"{sinks.agent_sink}.monitor",
               "--customer", f"{sinks.customer_sink}.monitor"]  # fmt: skip
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith("Listening"):
            return process, time.monotonic() - begun
    raise RuntimeError("warmline run ended before it listened")


def ctl(event: str) -> None:
    subprocess.run([sys.executable, "-m", "warmline", "ctl", event], check=True)


def family(pid: int) -> list[psutil.Process]:
    parent = psutil.Process(pid)
    return [parent, *parent.children(recursive=True)]


def busy_s(processes: list[psutil.Process]) -> float:
    return sum(sum(one.cpu_times()[:2]) for one in processes)


def share(processes: list[psutil.Process], seconds: float) -> float:
    """Percent of one core over `seconds`."""
    before, begun = busy_s(processes), time.monotonic()
    time.sleep(seconds)
    return 100.0 * (busy_s(processes) - before) / (time.monotonic() - begun)


def main() -> None:
    seconds = 12.0 if "--short" in sys.argv else 60.0
    with null_sinks() as sinks, TemporaryDirectory() as folder, ExitStack() as stack:
        cold, _ = start(sinks)
        cold.terminate()
        cold.wait()
        process, listening = start(sinks)
        stack.callback(process.wait)
        stack.callback(process.terminate)
        tell(Result("warmline run to listening, warm", round(listening, 2), "s", most=3.0))
        ctl("answered")
        processes = family(process.pid)
        share(processes, 2.0)
        tell(Result("load while nobody talks", round(share(processes, seconds), 1), "%", most=20))
        talk = dense_talk(seconds + 6.0)
        for number, sink in enumerate((sinks.agent_sink, sinks.customer_sink)):
            path = Path(folder) / f"{number}.wav"
            soundfile.write(path, talk[:, number], RATE_HZ, "PCM_16")
            player = play(path, sink)
            stack.callback(player.wait)
            stack.callback(player.terminate)
        share(processes, 3.0)
        tell(Result("load on dense talk", round(share(processes, seconds), 1), "%", most=45))
        rss = sum(one.memory_info().rss for one in processes) / 1e6
        pss = sum(one.memory_full_info().pss for one in processes) / 1e6
        tell(
            Result(
                "memory of all processes",
                round(rss),
                "MB",
                most=600,
                remark=f"{len(processes)} processes, proportional {pss:.0f} MB",
            )
        )


if __name__ == "__main__":
    main()
