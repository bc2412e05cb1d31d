"""Turn the rendered practice calls into what Warmline ships: the customer's side alone, as FLAC.

Usage: python packaging/practice_call/pack.py RENDERED.wav ...
"""

import sys
from pathlib import Path

import soundfile

SHIPPED = Path(__file__).resolve().parents[2] / "app" / "warmline" / "cli"
CUSTOMER = 1


def pack(rendered: Path) -> None:
    """Write the customer's channel beside the verb that plays it."""
    sound, rate_hz = soundfile.read(rendered, dtype="int16")
    soundfile.write(SHIPPED / f"{rendered.stem}.flac", sound[:, CUSTOMER], rate_hz, "PCM_16", compression_level=1.0)


if __name__ == "__main__":
    for name in sys.argv[1:]:
        pack(Path(name))
