"""Noise and music that nobody has a right in: made here, int16 at 16 kHz."""

import numpy as np

RATE_HZ = 16_000


def _levelled(sound: np.ndarray, level_db: float) -> np.ndarray:
    """As int16 with this level in dBFS (root mean square)."""
    rms = float(np.sqrt(np.mean(sound**2)))
    return np.clip(sound * (32768.0 * 10 ** (level_db / 20) / rms), -32768, 32767).astype(np.int16)


def white(seconds: float, level_db: float, seed: int = 1) -> np.ndarray:
    return _levelled(np.random.default_rng(seed).normal(size=round(seconds * RATE_HZ)), level_db)


def pink(seconds: float, level_db: float, seed: int = 1) -> np.ndarray:
    """Equal power in every octave from 40 Hz on."""
    count = round(seconds * RATE_HZ)
    spectrum = np.fft.rfft(np.random.default_rng(seed).normal(size=count))
    frequency = np.fft.rfftfreq(count, 1 / RATE_HZ)
    return _levelled(np.fft.irfft(spectrum / np.sqrt(np.maximum(frequency, 40.0)), count), level_db)


def babble(voices: list[np.ndarray], seconds: float, level_db: float, seed: int = 1) -> np.ndarray:
    """Many at once: `voices` (int16) laid over each other eight times, each from somewhere else."""
    rng = np.random.default_rng(seed)
    count = round(seconds * RATE_HZ)
    mixed = np.zeros(count)
    for number in range(8):
        voice = voices[number % len(voices)].astype(np.float64)
        mixed += np.resize(np.roll(voice, int(rng.integers(len(voice)))), count) / (np.sqrt(np.mean(voice**2)) + 1.0)
    return _levelled(mixed, level_db)


def telephone(sound: np.ndarray) -> np.ndarray:
    """What is left of it on a telephone line: 300 to 3400 Hz, 8 bit µ-law."""
    spectrum = np.fft.rfft(sound.astype(np.float64))
    frequency = np.fft.rfftfreq(len(sound), 1 / RATE_HZ)
    spectrum[(frequency < 300) | (frequency > 3400)] = 0.0
    x = np.clip(np.fft.irfft(spectrum, len(sound)) / 32768.0, -1, 1)
    code = np.round(np.sign(x) * np.log1p(255 * np.abs(x)) / np.log1p(255) * 127) / 127
    return (np.sign(code) * (256 ** np.abs(code) - 1) / 255 * 32767).astype(np.int16)


def _tone(midi: float, seconds: float, *, vibrato: float = 0.0, decay: float = 0.0) -> np.ndarray:
    """One note with eight partials."""
    t = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    pitch = 440.0 * 2 ** ((midi - 69) / 12)
    phase = 2 * np.pi * pitch * (t + vibrato * np.sin(2 * np.pi * 5.5 * t) / (2 * np.pi * 5.5))
    sound = sum(np.sin(n * phase) / n**1.3 for n in range(1, 9) if n * pitch < 7000)
    rise = np.minimum(1.0, t / 0.01) * np.minimum(1.0, (seconds - t) / 0.02)
    return np.asarray(sound) * rise * np.exp(-decay * t)


CHORDS = ((57, 60, 64), (53, 57, 60), (48, 52, 55), (55, 59, 62))


def arpeggios(seconds: float, level_db: float = -24.0) -> np.ndarray:
    """A plucked chord, note by note, over a bass."""
    parts = []
    for number in range(int(seconds / 2) + 1):
        chord = CHORDS[number % len(CHORDS)]
        notes = [_tone(chord[step % 3] + 12 * (step // 3 % 2), 0.25, decay=5.0) for step in range(8)]
        bar = np.concatenate(notes) + 0.6 * _tone(chord[0] - 12, 2.0, decay=1.0)
        parts.append(bar)
    return _levelled(np.concatenate(parts)[: round(seconds * RATE_HZ)], level_db)


def strings(seconds: float, level_db: float = -24.0) -> np.ndarray:
    """Long chords with vibrato."""
    parts = []
    for number in range(int(seconds / 3) + 1):
        chord = CHORDS[number % len(CHORDS)]
        parts.append(sum(_tone(note + 12, 3.0, vibrato=0.006) for note in chord))
    return _levelled(np.concatenate(parts)[: round(seconds * RATE_HZ)], level_db)


def drums(seconds: float, level_db: float = -24.0, seed: int = 1) -> np.ndarray:
    """Bass drum, snare and hi-hat under a walking bass and an organ."""
    rng = np.random.default_rng(seed)
    count = round(seconds * RATE_HZ)
    sound = np.zeros(count + RATE_HZ)
    for beat in range(int(seconds * 2)):
        at = beat * RATE_HZ // 2
        t = np.arange(RATE_HZ // 4) / RATE_HZ
        hit = (
            np.sin(2 * np.pi * 60 * t) * np.exp(-18 * t) * 2
            if beat % 2 == 0
            else rng.normal(size=len(t)) * np.exp(-25 * t)
        )
        sound[at : at + len(t)] += hit
        hat = rng.normal(size=800) * np.exp(-np.arange(800) / 150) * 0.4
        sound[at + RATE_HZ // 4 : at + RATE_HZ // 4 + 800] += hat
        bass = _tone(CHORDS[beat // 4 % 4][beat % 3] - 12, 0.45, decay=2.0)
        sound[at : at + len(bass)] += bass
        if beat % 4 == 0:
            organ = sum(_tone(note + 12, 1.9) for note in CHORDS[beat // 4 % 4])
            sound[at : at + len(organ)] += 0.4 * organ
    return _levelled(sound[:count], level_db)


def melody(seconds: float, level_db: float = -24.0, seed: int = 1) -> np.ndarray:
    """A single flute that wanders, with rests as short as a breath."""
    rng = np.random.default_rng(seed)
    parts, midi = [], 72
    while sum(map(len, parts)) < seconds * RATE_HZ:
        midi = int(np.clip(midi + rng.choice([-4, -2, -1, 1, 2, 3, 5]), 62, 84))
        parts.append(_tone(midi, float(rng.choice([0.2, 0.4, 0.8])), vibrato=0.004))
        if rng.random() < 0.15:
            parts.append(np.zeros(round(0.15 * RATE_HZ)))
    return _levelled(np.concatenate(parts)[: round(seconds * RATE_HZ)], level_db)


def hold_music(seconds: float, level_db: float = -24.0) -> np.ndarray:
    """What a queue plays."""
    return telephone(arpeggios(seconds, level_db))


STYLES = {"arpeggios": arpeggios, "strings": strings, "drums": drums, "melody": melody}
