"""The test sound: two soft bell notes, and how to tell them from anything else that is heard."""

import numpy as np
from numpy.typing import NDArray

NOTES_HZ = (587.33, 880.0)  # D5, A5: a fifth, far from mains hum and from telephone tones
SECOND_AFTER_S = 0.22
LENGTH_S = 1.3
_PEAK = 0.2  # about -14 dBFS: heard at once in a headset, and startles nobody
_DECAY_S = 0.45
_ATTACK_S = 0.008


def chime(rate_hz: int) -> NDArray[np.int16]:
    """The sound in mono; it begins and ends in silence."""
    t = np.arange(round(LENGTH_S * rate_hz)) / rate_hz
    sound = np.zeros_like(t)
    for note_hz, begin_s in zip(NOTES_HZ, (0.0, SECOND_AFTER_S), strict=True):
        since = np.maximum(t - begin_s, 0.0)
        swell = np.minimum(since / _ATTACK_S, 1.0) * np.exp(-since / _DECAY_S)
        sound += swell * np.sin(2 * np.pi * note_hz * since)
    fade = np.minimum((LENGTH_S - t) / 0.1, 1.0)
    return np.asarray(sound * fade / np.max(np.abs(sound)) * _PEAK * 32767.0, np.int16)


def chime_share(samples: NDArray[np.float64], rate_hz: int) -> float:
    """How much of the energy of `samples` (mono, 50 ms or more) lies at the two notes, 0 to 1."""
    energy = float(np.dot(samples, samples))
    if energy <= 0.0:
        return 0.0
    t = np.arange(len(samples)) / rate_hz
    waves = [wave(2 * np.pi * note_hz * t) for note_hz in NOTES_HZ for wave in (np.sin, np.cos)]
    basis, _ = np.linalg.qr(np.stack(waves, axis=1))
    part = basis.T @ samples
    return float(np.dot(part, part)) / energy
