"""The leak gate: a room's echo of the customer is never the agent, and the agent is still heard above it."""

from pathlib import Path

import numpy as np
import pytest

from warmline.audio.recordings import open_recording
from warmline.core.events import Party, SpeechEnded, SpeechStarted
from warmline.speech.activity import FRAME, RATE_HZ
from warmline.speech.leak import LeakGate
from warmline.speech.listener import Listener

SAMPLE = Path(__file__).resolve().parents[3] / "app/warmline/cli/sample_call.flac"
NEAR_S = 0.35
"""A turn of the agent's own may be so much longer at either end where the customer is heard too."""


@pytest.fixture(scope="module")
def call() -> np.ndarray:
    """The first 40 s of the sample call, as floats: shape (n, 2)."""
    return np.concatenate(list(open_recording(SAMPLE).blocks(40.0)))[: 40 * RATE_HZ].astype(np.float64)


def through_a_room(voice: np.ndarray, leak_db: float, delay_s: float, echo_s: float) -> np.ndarray:
    """The voice out of a small loudspeaker, as a microphone on the same desk hears it."""
    rng = np.random.default_rng(1)
    count = round(echo_s * RATE_HZ)
    echo = rng.normal(size=count) * np.exp(-6.9 * np.arange(count) / count)
    echo *= 0.7 / np.sqrt(np.sum(echo**2))
    echo[0] = 1.0
    size = 2 ** int(np.ceil(np.log2(len(voice) + count)))
    pitch = np.fft.rfftfreq(size, 1 / RATE_HZ)
    small = 1.0 / np.sqrt(1.0 + (250.0 / np.maximum(pitch, 1.0)) ** 4)
    heard = np.fft.irfft(np.fft.rfft(voice, size) * np.fft.rfft(echo, size) * small, size)[: len(voice)]
    delay = round(delay_s * RATE_HZ)
    return np.concatenate([np.zeros(delay), heard[:-delay]]) * 10 ** (leak_db / 20) / np.sqrt(1.5)


def spans(agent: np.ndarray, customer: np.ndarray, whose: Party = Party.AGENT) -> list[tuple[float, float]]:
    """When one party speaks, in seconds, over a microphone with a little noise."""
    hiss = np.random.default_rng(2).normal(0.0, 8.0, len(agent))
    sound = np.stack([agent + hiss, customer], axis=1).round().clip(-32768, 32767).astype(np.int16)
    listener = Listener()
    events = [e for f in [*listener.hear(sound), *listener.finish()] for e in f.events if e.party is whose]
    starts = [e.t for e in events if isinstance(e, SpeechStarted)]
    ends = [e.t for e in events if isinstance(e, SpeechEnded)]
    return list(zip(starts, ends, strict=True))


def spoken_s(turns: list[tuple[float, float]]) -> float:
    return sum(end - start for start, end in turns)


def invented(agent: np.ndarray, leak: np.ndarray, customer: np.ndarray) -> list[tuple[float, float]]:
    """Turns, or ends of turns, that the agent has only where the customer leaks."""
    own = spans(agent, np.zeros_like(customer))
    return [
        (start, end)
        for start, end in spans(agent + leak, customer)
        if not any(a - NEAR_S <= start and end <= b + NEAR_S for a, b in own)
    ]


@pytest.mark.parametrize("leak_db", [-20, -30])
@pytest.mark.parametrize("microphone", [1.0, 0.2])
@pytest.mark.parametrize(("delay_s", "echo_s"), [(0.012, 0.25), (0.16, 0.3)], ids=["desk", "wireless"])
def test_a_leak_through_a_room_invents_no_turn(call, leak_db, microphone, delay_s, echo_s):
    leak = through_a_room(call[:, 1], leak_db, delay_s, echo_s)
    assert invented(call[:, 0] * microphone, leak, call[:, 1]) == []


def test_a_leak_that_the_clock_moves_in_mid_speech_invents_no_turn(call):
    leak = through_a_room(call[:, 1], -30, 0.03, 0.25)
    moved = leak.copy()
    for second in range(0, 38, 2):  # a device's clock is corrected by 12 ms, back and forth
        moved[(second + 1) * RATE_HZ : (second + 2) * RATE_HZ] = leak[(second + 1) * RATE_HZ - 192 :][:RATE_HZ]
    assert invented(call[:, 0], moved, call[:, 1]) == []


def test_an_agent_who_interrupts_above_a_leak_is_heard(call):
    agent = np.roll(call[:, 0], 4 * RATE_HZ) * 0.25
    leak = through_a_room(call[:, 1], -30, 0.012, 0.25)
    alone = spoken_s(spans(agent, np.zeros(len(agent))))
    assert alone > 5.0
    assert spoken_s(spans(agent + leak, call[:, 1])) == pytest.approx(alone, abs=0.5)


def test_the_customer_is_never_taken_for_the_leak_of_her_own_leak(call):
    leak = through_a_room(call[:, 1], -20, 0.012, 0.25)
    alone = spans(np.zeros(len(call)), call[:, 1], Party.CUSTOMER)
    assert spans(leak, call[:, 1], Party.CUSTOMER) == alone


def test_the_same_sound_as_loud_on_both_devices_is_no_leak(call):
    gate = LeakGate()
    for at in range(22 * RATE_HZ, 25 * RATE_HZ, FRAME):
        frame = call[at : at + FRAME, 1].astype(np.int16)
        gate.hear({Party.AGENT: frame, Party.CUSTOMER: frame})
        assert not gate.leaks(Party.AGENT)
        assert not gate.leaks(Party.CUSTOMER)
