"""Telephone lines to listen to: tones as exchanges send them, rings, calls, chats and silences, one after the other.

Everything is made from numbers and from recordings of this repository; `day` also tells the truth about it.
"""

from dataclasses import dataclass, field

import numpy as np

RATE_HZ = 16_000


def tone(frequencies_hz, cadence_s, seconds, level_db=-18.0, detuned=0.0):
    """A signal tone, begun with its sound, as float samples."""
    t = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    sound = sum(np.sin(2 * np.pi * f * (1 + detuned) * t) for f in frequencies_hz) / len(frequencies_hz)
    if cadence_s:
        place = t % sum(cadence_s)
        edges = np.cumsum([0.0, *cadence_s])
        on = np.zeros(len(t), bool)
        for index in range(0, len(cadence_s), 2):
            on |= (place >= edges[index]) & (place < edges[index + 1])
        sound = sound * on
    return sound * 10 ** (level_db / 20)


def special_information(level_db=-18.0):
    """Three rising tones."""
    return np.concatenate([tone((f,), (), 0.33, level_db) for f in (950.0, 1400.0, 1800.0)])


def ring(seed, on_s, off_s, times, level_db=-18.0):
    """A softphone's melody, again and again."""
    rng = np.random.default_rng(seed)
    count = max(2, round(on_s / 0.18))
    notes = []
    for part in np.array_split(np.arange(round(on_s * RATE_HZ)), count):
        t = (part - part[0]) / RATE_HZ
        f = rng.uniform(350, 1500)
        note = sum(np.sin(2 * np.pi * f * h * t) / h for h in (1, 2, 3))
        notes.append(note * np.exp(-t * rng.uniform(2, 8)))
    melody = np.concatenate(notes)
    melody /= np.abs(melody).max()
    once = np.concatenate([melody, np.zeros(round(off_s * RATE_HZ))])
    return np.tile(once, times) * 10 ** (level_db / 20)


def music(seed, seconds, level_db=-24.0):
    """Chords that change and never stop, as on hold."""
    rng = np.random.default_rng(seed)
    sound = np.zeros(round(seconds * RATE_HZ))
    for part in np.array_split(np.arange(len(sound)), max(1, round(seconds / 0.5))):
        t = part / RATE_HZ
        root = rng.choice([220.0, 261.6, 293.7, 329.6])
        sound[part] = sum(np.sin(2 * np.pi * root * r * t) * a for r, a in ((1, 1), (1.26, 0.7), (1.5, 0.6), (3, 0.3)))
    return sound / np.abs(sound).max() * 10 ** (level_db / 20)


def mu_law(sound):
    """What 8 bits of G.711 leave of it."""
    coded = np.sign(sound) * np.log1p(255 * np.minimum(np.abs(sound), 1.0)) / np.log1p(255)
    coded = np.round(coded * 127) / 127
    return np.sign(coded) * (256.0 ** np.abs(coded) - 1) / 255


@dataclass
class Call:
    """What is true of a call, in seconds of the line; `ended_by` names the kind of its end."""

    start: float
    end: float
    kind: str
    direction: str


@dataclass
class Line:
    """Both parties' sound as it grows, and the calls in it."""

    pieces: list = field(default_factory=list)
    calls: list = field(default_factory=list)

    @property
    def now(self):
        return sum(len(piece) for piece in self.pieces) / RATE_HZ

    def both(self, stereo):
        """Sound of both parties, float of shape (n, 2), agent first."""
        self.pieces.append(np.asarray(stereo, np.float64))

    def customer(self, sound):
        self.both(np.stack([np.zeros(len(sound)), sound], 1))

    def agent(self, sound):
        self.both(np.stack([sound, np.zeros(len(sound))], 1))

    def silence(self, seconds):
        self.both(np.zeros((round(seconds * RATE_HZ), 2)))

    def pcm(self, noise_db=None, seed=0, mu=False):
        """int16 of both parties; the customer's line through µ-law, and with noise."""
        sound = np.concatenate(self.pieces)
        rng = np.random.default_rng(seed)
        customer = sound[:, 1]
        if noise_db is not None:
            customer = customer + rng.normal(0.0, 10 ** (noise_db / 20), len(customer))
        if mu:
            customer = mu_law(customer)
        agent = sound[:, 0] + rng.normal(0.0, 10 ** (-70 / 20), len(customer))  # a microphone is never quite still
        return (np.clip(np.stack([agent, customer], 1), -1, 1) * 32767).astype(np.int16)
