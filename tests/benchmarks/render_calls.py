"""Turn scripts of calls into annotated recordings, with a renderer that is not part of the project.

    PYTHON render_calls.py RENDERER OUT SCRIPT...

Each script is rendered twice: into OUT as it says, and into OUT_tel as a telephone would sound.

PYTHON is an interpreter that has the renderer's voices, RENDERER its `make_call.py`. A script is the renderer's own
YAML and may say more: `language` (what the call is scored as, when it is not `lang`), `control` (events of the
telephone system, written beside the recording) and `customer_gone` (from here on the customer's line is dead, noise
and all). Their instants are written as they stand in the script: `u3s+0.5` is half a second after the third utterance
starts, `h1e` the end of the first hold, `end-1` a second before the end, a bare number seconds.
"""

import argparse
import hashlib
import importlib.util
import json
import re
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

import yaml

TELEPHONE = {"codec": "ulaw", "snr": 20.0, "noise": "pink"}
INSTANT = re.compile(r"(?:(?P<kind>[uh])(?P<number>\d+)(?P<edge>[se])|(?P<end>end))?(?P<shift>[+-]?\d+(?:\.\d+)?)?")


def instant(text: str, annotation: dict[str, Any]) -> float:
    """The seconds that an instant of a script stands for in its rendered call."""
    found = INSTANT.fullmatch(str(text))
    if found is None:
        raise SystemExit(f"{annotation['id']}: {text!r} is no instant; write u3s+0.5, h1e, end-1 or seconds")
    shift = float(found["shift"] or 0.0)
    if found["end"]:
        return float(annotation["duration"]) + shift
    if found["kind"] is None:
        return shift
    items = annotation["utterances" if found["kind"] == "u" else "holds"]
    return float(items[int(found["number"]) - 1]["start" if found["edge"] == "s" else "end"]) + shift


def readable(script: dict[str, Any]) -> dict[str, Any]:
    """The script as the voices can read it: their Mandarin knows simplified characters only."""
    if script.get("language") != "zh-Hant":
        return script
    from opencc import OpenCC  # noqa: PLC0415  most renderings need no Traditional characters

    simplify = OpenCC("t2s").convert
    said = [
        {key: simplify(value) if key in ("agent", "customer") else value for key, value in item.items()}
        for item in script["timeline"]
    ]
    return {**script, "timeline": said}


def control(script: dict[str, Any], annotation: dict[str, Any]) -> list[str]:
    """The lines of the control file that belongs beside the recording."""
    events = [{"t": round(instant(event["at"], annotation), 3), **event} for event in script.get("control", ())]
    return [json.dumps({key: value for key, value in event.items() if key != "at"}) for event in events]


def render(renderer: ModuleType, path: Path, out: Path, effects: dict[str, Any]) -> None:
    """Render one script into `out`: recording, annotation and, where it has one, control file."""
    script = yaml.safe_load(path.read_text(encoding="utf-8"))
    sound, annotation = renderer.render(readable(script), effects)
    annotation["lang"] = script.get("language", script["lang"])
    if "customer_gone" in script:
        sound[int(instant(script["customer_gone"], annotation) * renderer.SR) :, 1] = 0.0
    annotation["script_sha256"] = hashlib.sha256(path.read_bytes()).hexdigest()
    out.mkdir(parents=True, exist_ok=True)
    lines = control(script, annotation)
    if lines:
        (out / f"{path.stem}.control.jsonl").write_text("\n".join([*lines, ""]), encoding="utf-8")
    renderer.write_wav(str(out / f"{path.stem}.wav"), sound)
    (out / f"{path.stem}.json").write_text(json.dumps(annotation, ensure_ascii=False, indent=1), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description="Render scripts of calls.")
    parser.add_argument("renderer", type=Path, metavar="RENDERER")
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("scripts", nargs="+", type=Path, metavar="SCRIPT")
    asked = parser.parse_args()
    spec = importlib.util.spec_from_file_location("make_call", asked.renderer)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{asked.renderer} is no Python program")
    renderer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(renderer)
    renderer.speak = lru_cache(renderer.speak)  # type: ignore[attr-defined]  both renderings say the same
    for path in asked.scripts:
        render(renderer, path, asked.out, {})
        render(renderer, path, asked.out.with_name(f"{asked.out.name}_tel"), TELEPHONE)


if __name__ == "__main__":
    main()
