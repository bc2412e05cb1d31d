"""`warmline score` over rendered calls, and every card of a real one."""

import re
import subprocess
import sys
from pathlib import Path

from report import Result, tell

SHARED = Path(__file__).resolve().parents[3] / "shared/calls"
TIMING = ("silence.response", "silence.dead_air", "hold.checkin", "hold.limit", "hold.promise")


def warmline(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "warmline", *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    if not SHARED.exists():
        print("no annotated calls beside this checkout; nothing scored")
        return
    table = warmline("score", str(SHARED / "rendered"))
    print(table)
    rows = {row[0]: row[1:] for row in (line.split() for line in table.splitlines()) if row and "." in row[0]}
    missed = sum(int(rows[cue][0]) - int(rows[cue][2]) for cue in TIMING if cue in rows)
    false = sum(int(rows[cue][3]) for cue in rows if re.fullmatch(r"\d+", rows[cue][3]))
    tell(Result("rendered calls, timing cues not shown", missed, "", most=0, timing=False))
    tell(Result("rendered calls, false cards", false, "", most=0, timing=False))
    if "--short" not in sys.argv:
        said = warmline("replay", str(SHARED / "real/aws_auto_repairs_40_stereo_8k.flac"))
        cards = [line for line in said.splitlines() if re.search(r"[◆▲]", line)]
        print("\n".join(["real call, every card:", *cards]))
        silent = [line for line in cards if "silence." in line]
        tell(Result("real call, silence cards", len(silent), "", most=0, timing=False, remark=f"{len(cards)} cards"))


if __name__ == "__main__":
    main()
