"""Turn the rendered sample call into what Warmline ships: a FLAC and a small annotation.

Usage: python packaging/sample_call/pack.py RENDERED.wav
Reads RENDERED.wav and RENDERED.json; writes sample_call.flac and sample_call.json beside `warmline demo`.
"""

import json
import sys
from pathlib import Path

import soundfile

SHIPPED = Path(__file__).resolve().parents[2] / "app" / "warmline" / "cli" / "sample_call.flac"
KEPT = (
    "id",
    "lang",
    "sample_rate",
    "duration",
    "channels",
    "voices",
    "utterances",
    "silences",
    "holds",
    "without_words",
)


def pack(rendered: Path, shipped: Path) -> None:
    """Write `shipped` and, beside it, the part of the annotation that the demo and its tests read."""
    sound, rate_hz = soundfile.read(rendered, dtype="int16")
    soundfile.write(shipped, sound, rate_hz, subtype="PCM_16", compression_level=1.0)
    truth = json.loads(rendered.with_suffix(".json").read_text(encoding="utf-8"))
    # The cues of a replay without words are written by hand, from silences and holds: look at them again.
    truth["without_words"] = json.loads(shipped.with_suffix(".json").read_text(encoding="utf-8"))["without_words"]
    lines = []
    for key in KEPT:
        value = truth[key]
        text = json.dumps(value, ensure_ascii=False)
        if isinstance(value, list):
            text = "[\n" + ",\n".join("  " + json.dumps(item, ensure_ascii=False) for item in value) + "\n ]"
        lines.append(f' "{key}": {text}')
    shipped.with_suffix(".json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    pack(Path(sys.argv[1]), SHIPPED)
