from importlib.resources import as_file, files

import numpy as np
import pytest
import soundfile
from telephone_line import RATE_HZ, mu_law, music, ring, special_information, tone

from warmline.core.events import Party, Tone, ToneKind
from warmline.speech.listener import FRAME, Listener
from warmline.speech.tone_table import NETWORK_TONES
from warmline.speech.tones import ToneEar

LEAD_S = 1.003  # no multiple of a frame
RINGS = [(1.0, 2.0), (1.0, 4.0), (2.0, 4.0), (1.5, 3.0), (0.6, 1.0), (2.0, 5.0)]
named = pytest.mark.parametrize("row", NETWORK_TONES, ids=lambda row: f"{row.kind} {row.where} {row.cadence_s}")


def line(sound, noise_db=-70.0, seed=1, tail_s=8.0):
    """int16 of a telephone line: a second of nothing, the sound, nothing again; µ-law and noise."""
    whole = np.concatenate([np.zeros(round(LEAD_S * RATE_HZ)), sound, np.zeros(round(tail_s * RATE_HZ))])
    whole = whole + np.random.default_rng(seed).normal(0.0, 10 ** (noise_db / 20), len(whole))
    return (mu_law(np.clip(whole, -1, 1)) * 32767).astype(np.int16)


def tones(pcm):
    ear = ToneEar(Party.CUSTOMER)
    return [one for at in range(0, len(pcm) - FRAME + 1, FRAME) for one in ear.hear(pcm[at : at + FRAME], at)]


def signals(customer, block=8_000):
    """Everything that a listener says of signals on the customer's side."""
    listener = Listener()
    stereo = np.stack([np.zeros_like(customer), customer], 1)
    blocks = (stereo[at : at + block] for at in range(0, len(stereo), block))
    events = [event for one in blocks for frame in listener.hear(one) for event in frame.events]
    return [event for event in events if isinstance(event, Tone)]


@named
@pytest.mark.parametrize("level_db", [-10.0, -30.0])
@pytest.mark.parametrize("detuned", [-0.01, 0.01])
def test_every_tone_of_the_table_is_heard_for_what_it_is(row, level_db, detuned):
    sound = tone(row.frequencies_hz, row.cadence_s, 13.0, level_db, detuned)
    heard = tones(line(sound, noise_db=level_db - 18.0))
    assert [(one.kind, one.on) for one in heard] == [(row.kind, True), (row.kind, False)]
    assert heard[0].t == pytest.approx(LEAD_S, abs=0.08)


@named
def test_a_tone_is_known_once_its_second_sound_is_over(row):
    heard = tones(line(tone(row.frequencies_hz, row.cadence_s, 13.0)))
    round_s = sum(row.cadence_s) or 2.7
    assert heard[0].known - heard[0].t <= 1.5 * round_s + 0.15


def test_special_information_tones_are_heard():
    heard = tones(line(special_information()))
    assert [(one.kind, one.on) for one in heard] == [(ToneKind.SPECIAL, True)]


def test_a_beep_stands_alone():
    assert [one.kind for one in tones(line(tone((1000.0,), (), 0.5)))] == [ToneKind.BEEP]
    assert tones(line(tone((697.0, 1209.0), (0.1, 0.1), 2.0))) == []  # dialled digits have two frequencies


@pytest.mark.parametrize(("frequencies_hz", "cadence_s"), [((600.0,), (1.0, 4.0)), ((425.0,), (0.15, 0.9))])
def test_other_frequencies_and_cadences_are_no_network_tone(frequencies_hz, cadence_s):
    heard = tones(line(tone(frequencies_hz, cadence_s, 12.0)))
    assert {one.kind for one in heard} <= {ToneKind.BEEP}


@pytest.mark.parametrize(("on_s", "off_s"), RINGS)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_melody_that_comes_again_is_likely_a_ring(on_s, off_s, seed):
    heard = signals(line(ring(seed, on_s, off_s, 3)))
    assert [(one.kind, one.on, one.sure) for one in heard] == [
        (ToneKind.RING, True, False),
        (ToneKind.RING, False, False),
    ]
    assert heard[0].t == pytest.approx(LEAD_S, abs=0.1)


def test_sounds_that_differ_are_no_ring():
    sounds = np.concatenate([ring(seed, 1.0, 2.0, 1) for seed in range(6)])
    assert signals(line(sounds)) == []


def test_music_is_no_signal():
    assert signals(line(music(3, 40.0))) == []


def test_a_call_holds_no_signal(sample_call):
    assert signals(np.ascontiguousarray(sample_call[:, 0])) == []
    assert signals(np.ascontiguousarray(sample_call[:, 1])) == []


def test_the_size_of_blocks_changes_no_signal():
    pcm = line(np.concatenate([ring(1, 1.0, 2.0, 2), tone((425.0,), (0.5, 0.5), 4.0)]))
    assert signals(pcm, 160) == signals(pcm, 8_000) == signals(pcm, len(pcm))


@pytest.fixture
def sample_call():
    with as_file(files("warmline.cli") / "sample_call.flac") as path:
        return soundfile.read(path, dtype="int16", frames=40 * RATE_HZ)[0]
