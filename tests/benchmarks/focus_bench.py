"""Cards come and go while somebody types into another window: nothing may be lost."""

import json
import subprocess
import sys
from pathlib import Path

from report import Result, tell

shows = 100 if "--short" in sys.argv else 1000
done = subprocess.run(
    [sys.executable, str(Path(__file__).with_name("focus.py")), "--shows", str(shows)],
    capture_output=True, text=True, check=True,
)  # fmt: skip
found = json.loads(done.stdout.strip().splitlines()[-1])
print(found)
tell(
    Result(
        "focus moves while cards come and go", found["focus_moves"], "", most=0, timing=False, remark=f"{shows} shows"
    )
)
tell(
    Result(
        "typed characters lost",
        found["typed"] - found["arrived"],
        "",
        most=0,
        timing=False,
        remark=f"{found['typed']} typed",
    )
)
tell(
    Result(
        "panel not above, or letters lost after its menu",
        not (found["above"] and found["after_menu"]),
        "",
        most=0,
        timing=False,
    )
)
