import numpy as np
import pytest

from warmline.audio.echo import EchoWatch


def voice(seed, seconds=3.0):
    noise = np.random.default_rng(seed).normal(0, 3000, round(seconds * 16_000))
    return np.convolve(noise, np.ones(8) / 8, "same")


def heard(agent, customer, block=512):
    watch = EchoWatch()
    pcm = np.stack([agent, customer], axis=1).clip(-32768, 32767).astype(np.int16)
    for at in range(0, len(pcm), block):
        watch.feed(pcm[at : at + block])
    return watch


@pytest.mark.parametrize("block", [512, 5120, 48_000])
def test_one_sound_on_both_sides_is_the_same(block):
    assert heard(voice(1), voice(1), block).same


def test_one_sound_by_paths_of_other_length_and_sign_is_the_same():
    assert heard(voice(1), -0.8 * np.roll(voice(1), 400)).same


def test_two_people_who_talk_at_once_are_not_the_same():
    assert not heard(voice(1), voice(2)).same


def test_the_leak_of_a_headset_is_not_the_same():
    assert not heard(0.2 * voice(1), voice(1)).same


def test_silence_says_nothing_and_keeps_the_answer():
    watch = heard(voice(1), voice(1))
    watch.feed(np.zeros((32_000, 2), np.int16))
    assert watch.same


def test_the_answer_is_taken_back_when_the_parties_differ_again():
    watch = heard(voice(1), voice(1))
    watch.feed(np.stack([voice(3), voice(4)], axis=1).astype(np.int16))
    assert not watch.same


def test_less_than_a_second_is_not_judged():
    assert not heard(voice(1, 0.9), voice(1, 0.9)).same


def test_an_offset_of_the_microphone_is_no_sound():
    assert not heard(np.full(48_000, 900.0), np.full(48_000, 900.0)).same
