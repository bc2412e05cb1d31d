"""Vosk, the named engine, on real Korean: a word's end to the first partial that holds it."""

import sys
from pathlib import Path

from recogniser_latency import measure, stereo
from report import percentiles

from warmline.config.profiles import models_dir
from warmline.speech.activity import RATE_HZ
from warmline.speech.catalogue import load_catalogue
from warmline.speech.models import find_model

CLIP = Path(__file__).resolve().parents[3] / "shared/calls/real/azure_ko-kr.flac"


def main() -> None:
    if not CLIP.exists():
        print("no Korean recording beside this checkout; nothing measured")
        return
    pcm = stereo(CLIP)
    if "--short" in sys.argv:
        pcm = pcm[: 12 * RATE_HZ]
    found = measure(find_model("ko", models_dir=models_dir(), catalogue=load_catalogue()), "ko", pcm)
    percentiles("Vosk, word's end to partial", found.partial_s, "s", {50: 0.5})
    print(f"child {found.child_rss_mb:.0f} MB, {found.child_cpu:.0%} of a core, loaded in {found.load_s:.2f} s")


if __name__ == "__main__":
    main()
