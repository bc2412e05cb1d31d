"""Voice activity: dates, blocks, leaks, cuts."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warmline.audio.recordings import open_recording
from warmline.core.events import Party, SpeechEnded, SpeechStarted
from warmline.speech.activity import FRAME, OFF_FRAMES, RATE_HZ, ActivityTracker, SileroDetector
from warmline.speech.leak import LeakGate, level_db
from warmline.speech.listener import LONGEST_S, Begin, Finish, Listener, Sound

SAMPLE = Path(__file__).resolve().parents[3] / "app/warmline/cli/sample_call.flac"


class Loud:
    """Speech is whatever is not silent."""

    def probability(self, frame):
        return 1.0 if np.abs(frame).max() > 1000 else 0.0


def sound(*spans: tuple[float, float], seconds: float = 12.0) -> np.ndarray:
    """Noise in the given spans (seconds), silence elsewhere; one channel."""
    pcm = np.zeros(round(seconds * RATE_HZ), np.int16)
    rng = np.random.default_rng(1)
    for start, end in spans:
        part = slice(round(start * RATE_HZ), round(end * RATE_HZ))
        pcm[part] = rng.normal(0, 6000, part.stop - part.start).clip(-30000, 30000)
    return pcm


def heard(agent: np.ndarray, customer: np.ndarray, block: int = 5000) -> list:
    listener = Listener(Loud)
    call = np.stack([agent, customer], axis=1)
    frames = [f for at in range(0, len(call), block) for f in listener.hear(call[at : at + block])]
    return [*frames, *listener.finish()]


def boundaries(frames: list) -> list[tuple[str, str, float]]:
    return [(str(e.party), e.type, round(e.t, 2)) for f in frames for e in f.events]


def test_starts_and_ends_are_dated_back_to_the_sound():
    frames = heard(sound((1.024, 3.008)), sound())
    assert boundaries(frames) == [("agent", "speech.started", 1.02), ("agent", "speech.ended", 3.01)]
    started, ended = (e for f in frames for e in f.events)
    assert started.known - started.t == pytest.approx(0.096)
    assert ended.known - ended.t == pytest.approx(OFF_FRAMES * 0.032)
    assert ended.level_db == pytest.approx(-14.7, abs=0.5)


def test_nothing_is_dated_before_what_was_promised():
    frames = heard(sound((1.0, 2.0), (2.2, 4.0)), sound((3.5, 5.0), (9.0, 9.2)))
    promised = 0.0
    for frame in frames:
        assert all(event.t >= promised - 1e-9 for event in frame.events)
        assert frame.heard_until >= promised - 1e-9
        promised = frame.heard_until


@given(st.integers(1, 40_000))
@settings(max_examples=25, deadline=None)
def test_the_size_of_the_blocks_changes_nothing(block):
    agent, customer = sound((1.0, 2.5), (6.0, 7.0)), sound((2.0, 4.0))
    assert boundaries(heard(agent, customer, block)) == boundaries(heard(agent, customer))


def test_a_click_is_no_speech():
    assert boundaries(heard(sound((1.024, 1.088)), sound())) == []


def test_speech_that_goes_on_at_the_end_is_ended():
    assert boundaries(heard(sound((10.016, 12.0)), sound()))[-1] == ("agent", "speech.ended", 12.0)


def test_every_utterance_is_begun_filled_and_finished_once_and_none_is_too_long():
    frames = heard(sound((0.5, 11.5)), sound((2.0, 4.0)))
    items = [item for f in frames for item in f.utterances]
    begun = [item for item in items if isinstance(item, Begin)]
    done = [item for item in items if isinstance(item, Finish)]
    assert sorted(b.utterance for b in begun) == sorted(d.utterance for d in done)
    lengths = {
        b.utterance: sum(len(i.pcm) for i in items if isinstance(i, Sound) and i.utterance == b.utterance)
        for b in begun
    }
    assert all(0 < samples / RATE_HZ <= LONGEST_S + 0.7 for samples in lengths.values())
    assert len([b for b in begun if b.party is Party.AGENT]) == 2


def test_unknown_sound_is_no_speech():
    listener = Listener(Loud)
    call = np.stack([sound((1.0, 3.0)), sound()], axis=1)
    assert boundaries(list(listener.hear(call, unknown=(True, False)))) == []


def talk() -> np.ndarray:
    """The first 32 s of the sample call: int16, shape (n, 2)."""
    return np.concatenate(list(open_recording(SAMPLE).blocks(32.0)))[: 32 * RATE_HZ]


@pytest.mark.parametrize(("begin_s", "cut_s"), [(29.54, 1.132), (53.28, 2.316), (53.28, 7.052)])
def test_a_party_that_was_lost_in_a_word_says_nothing_when_its_silence_is_back(begin_s, cut_s):
    whole = np.concatenate(list(open_recording(SAMPLE).blocks(64.0)))
    said = whole[round(begin_s * RATE_HZ) :][: round(cut_s * RATE_HZ), 1]
    call, lost = np.zeros((len(said) + RATE_HZ // 2, 2), np.int16), np.zeros((3 * RATE_HZ, 2), np.int16)
    call[RATE_HZ // 2 :, 1] = said
    listener = Listener()
    before = [*listener.hear(call), *listener.hear(lost, unknown=(False, True))]
    assert {what for _, what, _ in boundaries(before)} == {"speech.started", "speech.ended"}
    assert boundaries(list(listener.hear(np.zeros((2 * RATE_HZ, 2), np.int16)))) == []


def seconds_spoken(call: np.ndarray, party: Party) -> float:
    listener = Listener()
    events = [e for f in [*listener.hear(call), *listener.finish()] for e in f.events if e.party is party]
    return sum(e.t if isinstance(e, SpeechEnded) else -e.t for e in events)


@pytest.mark.parametrize("leak_db", [-30, -20])
@pytest.mark.parametrize("microphone", [1.0, 0.2])
def test_a_leak_of_the_customer_is_not_the_agent(leak_db, microphone):
    call = talk().astype(np.float64)
    delay = round(0.03 * RATE_HZ)
    call[:, 0] *= microphone
    alone = seconds_spoken(call.astype(np.int16), Party.AGENT)
    call[delay:, 0] += call[:-delay, 1] * 10 ** (leak_db / 20)
    assert seconds_spoken(call.astype(np.int16), Party.AGENT) == pytest.approx(alone, abs=1.0)


def test_what_the_agent_says_at_the_same_time_is_not_swallowed():
    call = talk()
    call[:, 0] = np.roll(call[:, 0], round(4.0 * RATE_HZ)) // 4  # a quiet microphone, over the customer's words
    alone = call.copy()
    alone[:, 1] = 0
    assert seconds_spoken(call, Party.AGENT) == pytest.approx(seconds_spoken(alone, Party.AGENT), abs=0.5)


def test_an_agent_on_a_quiet_microphone_may_interrupt():
    own = (sound((1.0, 3.0), (5.0, 6.0)) * 0.25).astype(np.int16)
    spoken = boundaries(heard(own, sound((4.0, 8.0))))
    assert [t for who, what, t in spoken if who == "agent" and what == "speech.started"][-1] == pytest.approx(
        5.0, abs=0.1
    )


def test_levels_are_in_dbfs():
    full = (np.sin(np.arange(FRAME) / 10) * 32767).astype(np.int16)
    assert level_db(full) == pytest.approx(-3.0, abs=0.1)
    assert level_db(np.zeros(FRAME, np.int16)) == -96.0
    assert level_db(np.zeros(0, np.int16)) == -96.0


def test_a_gate_that_never_heard_the_party_alone_compares_it_with_the_other():
    gate = LeakGate()
    customer = sound((0.0, 2.0))[: 40 * FRAME]
    for at in range(0, len(customer), FRAME):
        loud = customer[at : at + FRAME]
        gate.hear({Party.AGENT: (loud * 0.05).astype(np.int16), Party.CUSTOMER: loud})
    assert gate.leaks(Party.AGENT)
    assert not gate.leaks(Party.CUSTOMER)


def test_silero_rests_in_digital_silence():
    detector = SileroDetector()
    assert [detector.probability(np.zeros(FRAME, np.int16)) for _ in range(20)][-1] == 0.0


@given(st.lists(st.floats(0.0, 1.0), max_size=200))
def test_starts_and_ends_take_turns(probabilities):
    tracker = ActivityTracker()
    found = [tracker.hear(p, n * FRAME) for n, p in enumerate(probabilities)]
    kinds = [b.started for b in found if b is not None]
    assert kinds == [n % 2 == 0 for n in range(len(kinds))]
    samples = [b.sample for b in found if b is not None]
    assert samples == sorted(samples)


def test_the_two_kinds_of_events_are_all_there_is():
    frames = heard(sound((1.0, 2.0)), sound((3.0, 4.0)))
    assert {type(e) for f in frames for e in f.events} == {SpeechStarted, SpeechEnded}
