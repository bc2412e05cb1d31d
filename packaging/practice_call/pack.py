"""Turn the rendered practice calls into what Warmline ships: FLAC, the agent's side silent.

Usage: python packaging/practice_call/pack.py RENDERED.wav ...
"""

import sys
from pathlib import Path

import soundfile

SHIPPED = Path(__file__).resolve().parents[2] / "app" / "warmline" / "cli"


def pack(rendered: Path) -> None:
    """Write it beside the verb that plays it."""
    sound, rate_hz = soundfile.read(rendered, dtype="int16")
    soundfile.write(SHIPPED / rendered.with_suffix(".flac").name, sound, rate_hz, "PCM_16", compression_level=1.0)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        pack(Path(name))
