"""Where calls begin and end by their sound: days of calls made from recordings, tones, rings, chats and silences.

python tests/benchmarks/boundaries.py [--short] [--seed N]
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import soundfile
import soxr
from report import Result, tell
from telephone_line import RATE_HZ, Call, Line, music, ring, special_information, tone

from warmline.cli.calls import RecordingRun, find_calls
from warmline.core.events import Party, Tone, ToneKind
from warmline.speech.listener import FRAME, Listener
from warmline.speech.signals import SignalEar
from warmline.speech.tone_table import NETWORK_TONES

SAMPLE = Path(__file__).resolve().parents[2] / "app/warmline/cli/sample_call.flac"
FOUND_WITHIN_S = 2.0
LAST_S = 155.0
"""Of silence at the end of a day: without words, a call that ends with nothing is known by that alone."""
VOICEMAIL = (
    "Hello. You have reached the voicemail of Daniel Carter. I am not able to come to the phone right now. "
    "Please leave a message after the tone, and I will call you back."
)
MENU = (
    "Thank you for calling. For billing, press one. For technical support, press two. To repeat this menu, press nine."
)


def shared_calls() -> Path | None:
    """The annotated calls, where a folder above holds them."""
    found = (folder / "shared/calls" for folder in Path(__file__).resolve().parents)
    return next((folder for folder in found if folder.exists()), None)


def read(path: Path) -> np.ndarray:
    sound, rate = soundfile.read(path, dtype="float64", always_2d=True)
    return sound if rate == RATE_HZ else soxr.resample(sound, rate, RATE_HZ)


class Pool:
    """Calls to choose from, with where their speech begins and ends."""

    def __init__(self, shared: Path | None) -> None:
        self.calls = {"sample": (read(SAMPLE), 1.0, self._ends(SAMPLE.with_suffix(".json")))}
        self.chat = read(SAMPLE)[:, 0]
        if shared is None:
            return
        for name in ("en_good", "en_bad", "en_good_tel", "en_bad_tel", "zh_support", "hu_support", "zh_support_tel"):
            path = shared / f"rendered/{name}.flac"
            starts = min(one["start"] for one in json.loads(path.with_suffix(".json").read_text())["utterances"])
            self.calls[name] = (read(path), starts, self._ends(path.with_suffix(".json")))
        real = read(shared / "real/aws_auto_repairs_40_stereo_8k.flac")
        speech = [event for frame in Listener().hear(_pcm(real)) for event in frame.events]
        self.calls["real"] = (real, speech[0].t, max(event.t for event in speech if event.type == "speech.ended"))
        self.chat = read(shared / "real/aws_lca_demo_agent1_8k.flac")[:, 0]

    @staticmethod
    def _ends(path: Path) -> float:
        return max(one["end"] for one in json.loads(path.read_text())["utterances"])


def _pcm(sound: np.ndarray) -> np.ndarray:
    return (np.clip(sound, -1, 1) * 32767).astype(np.int16)


def a_day(pool: Pool, seed: int, names: list[str], level_db: float) -> Line:
    """Calls one after the other, in whatever way the seed decides."""
    rng = np.random.default_rng(seed)
    line = Line()
    line.silence(3.0)
    followed = "tone"
    for name in rng.permutation(names):
        sound, first, last = pool.calls[str(name)]
        if rng.random() < 0.4:
            begun = round(rng.uniform(0, 100) * RATE_HZ)
            line.agent(pool.chat[begun : begun + round(rng.uniform(5, 20) * RATE_HZ)])
            line.silence(rng.uniform(4.5, 9.0))
        kinds = ["ring_back", "ring"] if followed == "nothing" else ["ring_back", "ring", "two_way"]
        kind = str(rng.choice(kinds))
        start = line.now
        if kind == "ring_back":
            row = rng.choice([i for i, row in enumerate(NETWORK_TONES) if row.kind is ToneKind.RING_BACK])
            row = NETWORK_TONES[row]
            rounds = rng.uniform(1.2, 4.0)
            line.customer(tone(row.frequencies_hz, row.cadence_s, rounds * sum(row.cadence_s), level_db))
        elif kind == "ring":
            on, off = [(1.0, 2.0), (1.0, 4.0), (2.0, 4.0), (1.5, 3.0)][rng.integers(4)]
            line.customer(ring(int(rng.integers(1000)), on, off, int(rng.integers(2, 5)), level_db))
        else:
            start += first
        begun = line.now
        line.both(sound[: round((last + 0.3) * RATE_HZ)])
        end, followed = begun + last, str(rng.choice(["tone", "nothing"]))
        if followed == "tone":
            busy = [row for row in NETWORK_TONES if row.kind in (ToneKind.BUSY, ToneKind.CONGESTION)]
            row = busy[rng.integers(len(busy))]
            line.silence(rng.uniform(0.2, 1.0))
            end = line.now
            line.customer(tone(row.frequencies_hz, row.cadence_s, rng.uniform(3.5, 6.0), level_db))
        line.calls.append(Call(start, end, f"{kind} … {followed}", "out" if kind == "ring_back" else "in"))
        line.silence(rng.uniform(5.0, 60.0))
    line.silence(LAST_S)
    return line


def hard_moments(pool: Pool) -> Line:
    """What must not end or begin a call: a hold with music, 25 s of silence, a ring nobody answers, no number."""
    sound, first, last = pool.calls.get("en_good", pool.calls["sample"])
    line = Line()
    line.silence(2.0)
    line.customer(ring(7, 1.0, 3.0, 3))  # nobody answers
    line.silence(25.0)
    line.agent(pool.chat[: 20 * RATE_HZ])
    line.silence(8.0)
    line.customer(np.concatenate([tone((425.0,), (1.25, 3.75), 10.0), special_information()]))  # no such number
    line.silence(20.0)
    start = line.now + first
    middle = round(20.9 * RATE_HZ)
    line.both(sound[:middle])
    line.silence(25.0)
    line.customer(music(5, 40.0))
    line.both(sound[middle : round((last + 0.3) * RATE_HZ)])
    line.silence(0.5)
    end = line.now
    line.customer(tone((480.0, 620.0), (0.5, 0.5), 4.0))
    line.calls.append(Call(start, end, "two_way … tone", "in"))
    line.silence(8.0)
    return line


class Tally:
    """What was found of what there was."""

    def __init__(self) -> None:
        self.begins: dict[str, list[float | None]] = defaultdict(list)
        self.ends: dict[str, list[float | None]] = defaultdict(list)
        self.directions = [0, 0]
        self.false: list[str] = []

    def add(self, name: str, line: Line, found: list) -> None:
        left = list(found)
        for call in line.calls:
            hit = min(left, key=lambda one: abs(one.t - call.start), default=None)
            begin, end = call.kind.split(" … ")
            if hit is None or abs(hit.t - call.start) > FOUND_WITHIN_S:
                self.begins[begin].append(None)
                self.ends[end].append(None)
                print(f"  {name}: no call found at {call.start:.1f} s ({call.kind})")
                continue
            left.remove(hit)
            self.begins[begin].append(hit.t - call.start)
            near = abs(hit.end - call.end) <= FOUND_WITHIN_S
            self.ends[end].append(hit.end - call.end if near else None)
            if not near:
                print(f"  {name}: call at {call.start:.1f} s ends at {hit.end:.1f}, is {call.end:.1f} ({hit.ended_by})")
            self.directions[hit.direction == call.direction] += 1
        self.false += [f"{name} {one.t:.1f} s, {one.by}" for one in left]

    def tell(self, what: str, least: float) -> None:
        for title, table in (("begins", self.begins), ("ends", self.ends)):
            for kind, errors in sorted(table.items()):
                hits = [abs(error) for error in errors if error is not None]
                middle = f"error median {np.median(hits):.2f} s, worst {max(hits):.2f}" if hits else ""
                print(f"  {what}, {title} by {kind}: {len(hits)} of {len(errors)}; {middle}")
            all_of = [error for errors in table.values() for error in errors]
            share = sum(error is not None for error in all_of) / len(all_of)
            remark = f"{len(all_of)} calls"
            tell(Result(f"{what}: {title} found", round(share, 3), "", least=least, timing=False, remark=remark))
        told = f"direction right in {self.directions[1]} of {sum(self.directions)}"
        tell(Result(f"{what}: false calls", len(self.false), "", most=0, timing=False, remark=told))
        for one in self.false:
            print(f"  false call: {one}")


def find(line: Line, *, words: bool, noise_db: float | None = None, mu: bool = False, language: str = "en") -> list:
    """The calls of a line, as a person would find them with `warmline replay --boundaries`."""
    found: list = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "day.flac"
        soundfile.write(path, line.pcm(noise_db, mu=mu), RATE_HZ)
        find_calls(RecordingRun(path, words=words, language=language), found.append, print)
    return found


def cost(pool: Pool) -> None:
    """Of the tones alone, beside what voice activity takes."""
    quiet = pool.calls["sample"][0][:, 1]
    pcm = _pcm(quiet + np.random.default_rng(1).normal(0.0, 10 ** (-45 / 20), len(quiet)))  # a line is never still
    ear, begun = SignalEar(Party.CUSTOMER), time.process_time()
    for at in range(0, len(pcm) - FRAME, FRAME):
        list(ear.hear(np.ascontiguousarray(pcm[at : at + FRAME]), -20.0, at, voiced=True, unknown=False))
    share = (time.process_time() - begun) / (len(pcm) / RATE_HZ)
    tell(Result("tones and rings, of one core", round(100 * share, 2), "%", most=1.0))


def alarms(shared: Path | None) -> None:
    """Signals heard where there are none: every recording there is."""
    paths = sorted(shared.glob("*/*.flac")) if shared is not None else [SAMPLE]
    heard, seconds = [], 0.0
    for path in paths:
        sound = read(path)
        seconds += sound.shape[1] * len(sound) / RATE_HZ
        for channel in range(sound.shape[1]):
            stereo = _pcm(np.stack([np.zeros(len(sound)), sound[:, channel]], 1))
            heard += [e for frame in Listener().hear(stereo) for e in frame.events if isinstance(e, Tone)]
    remark = f"{len(paths)} recordings, {seconds / 60:.0f} min"
    tell(Result("tones heard in calls without any", len(heard), "", most=0, timing=False, remark=remark))


def machines() -> None:
    """Voicemail and a menu that espeak-ng speaks, after a ring-back."""
    if shutil.which("espeak-ng") is None:
        print("espeak-ng is not installed: no voicemail is spoken")
        return
    for name, text, beep in (("voicemail", VOICEMAIL, True), ("menu", MENU, False)):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "spoken.wav"
            subprocess.run(["espeak-ng", "-v", "en-us", "-s", "150", "-w", str(path), text], check=True)
            spoken = read(path)[:, 0]
        line = Line()
        line.silence(2.0)
        line.customer(tone((440.0, 480.0), (2.0, 4.0), 8.0))
        line.customer(spoken * 0.5)
        line.silence(0.6)
        if beep:
            line.customer(tone((1000.0,), (), 0.5))
        line.silence(6.0)
        line.customer(tone((480.0, 620.0), (0.5, 0.5), 4.0))
        line.silence(2.0)
        said = {machine for call in find(line, words=True) for machine in call.machines}
        tell(Result(f"{name} taken for one", float(name in said), "", least=1, timing=False, remark=", ".join(said)))


def main() -> None:
    short = "--short" in sys.argv
    shared = shared_calls()
    pool = Pool(shared)
    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else 1
    cost(pool)
    names = [name for name in pool.calls if name != "real" or not short]
    by_ear, lines = Tally(), ((-10.0, None), (-20.0, -60.0), (-30.0, -66.0))
    for number, (level_db, noise_db) in enumerate(lines[:1] if short else lines):
        line = a_day(pool, seed + number, names[: 4 if short else len(names)], level_db)
        by_ear.add(f"day {number}", line, find(line, words=False, noise_db=noise_db, mu=True))
    line = hard_moments(pool)
    by_ear.add("hard moments", line, find(line, words=False))
    by_ear.tell("calls by ear", 0.8)
    if short:
        return
    alarms(shared)
    with_words = Tally()
    english = [name for name in names if name.startswith(("en_", "real", "sample"))]
    for number in range(2):
        line = a_day(pool, seed + 10 + number, english, -18.0)
        with_words.add(f"English day {number}", line, find(line, words=True))
    with_words.tell("calls with words", 0.9)
    machines()


if __name__ == "__main__":
    main()
