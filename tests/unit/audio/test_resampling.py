import tracemalloc

import numpy as np
import pytest

from warmline.audio.resampling import LiveResampler


def tone(rate_hz, hz, seconds=1.0):
    return np.sin(2 * np.pi * hz * np.arange(round(rate_hz * seconds)) / rate_hz).astype(np.float32)[:, None]


def in_blocks(rate_hz, samples, size):
    resampler = LiveResampler(rate_hz, samples.shape[1])
    return np.concatenate([resampler.feed(samples[at : at + size]) for at in range(0, len(samples), size)])


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000])
def test_a_tone_stays_itself_in_place_and_is_held_back_by_2_ms(rate_hz):
    made = in_blocks(rate_hz, tone(rate_hz, 1000), rate_hz // 50)
    assert len(made) >= 16_000 - 34
    assert np.abs(made - tone(16_000, 1000)[: len(made)])[64:].max() < 1e-3


@pytest.mark.parametrize("rate_hz", [44_100, 48_000, 96_000])
def test_what_16_khz_cannot_hold_is_gone(rate_hz):
    assert np.abs(in_blocks(rate_hz, tone(rate_hz, 10_000), 960)[200:]).max() < 1e-4


@pytest.mark.parametrize("rate_hz", [8_000, 44_100, 48_000])
def test_block_size_changes_nothing(rate_hz):
    samples = np.random.default_rng(1).normal(0, 0.1, (rate_hz, 2)).astype(np.float32)
    reference = in_blocks(rate_hz, samples, rate_hz)
    for size in (1, 77, 882):
        cut = in_blocks(rate_hz, samples[: 40 * size], size)
        assert np.allclose(cut, reference[: len(cut)], atol=1e-6)


def test_the_burst_after_a_stall_needs_little_more_memory_than_its_sound():
    resampler = LiveResampler(48_000, 1)
    burst = tone(48_000, 1000, seconds=8.0)
    tracemalloc.start()
    try:
        made = resampler.feed(burst)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert len(made) >= 8 * 16_000 - 34
    assert peak < 4 * made.nbytes + 4_000_000
