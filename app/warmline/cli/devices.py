"""`warmline devices`: what sound can be heard on, with its level now."""

import argparse
import json

from warmline.audio.devices import SILENCE_DB, DeviceLevel, list_devices, measure_levels

METER_CELLS = 20
METER_FLOOR_DB = -60.0


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("devices", help="list inputs with their level now")
    parser.add_argument("--seconds", type=float, default=1.0, help="how long to listen (default: 1)")
    parser.add_argument("--json", action="store_true", help="JSON lines")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """List and measure."""
    for level in measure_levels(list_devices(), args.seconds):
        print(_as_json(level) if args.json else _as_text(level))  # noqa: T201  the verb's output
    return 0


def _as_json(level: DeviceLevel) -> str:
    device = level.device
    fields = {
        "name": device.name.name,
        "host_api": device.name.host_api,
        "description": device.description,
        "channels": device.channels,
        "rate_hz": device.rate_hz,
        "default": device.is_default,
        "muted": device.muted,
        "level_db": level.level_db,
    }
    return json.dumps(fields, ensure_ascii=False)


def _as_text(level: DeviceLevel) -> str:
    db = level.level_db
    lit = 0 if db is None else round(METER_CELLS * min(1.0, max(0.0, 1.0 - db / METER_FLOOR_DB)))
    meter = "█" * lit + "·" * (METER_CELLS - lit)
    heard = "no sound" if db is None else "silent" if db <= SILENCE_DB else f"{db:.0f} dBFS"
    device = level.device
    mark = " (default)" if device.is_default else ""
    mark += " (muted)" if device.muted else ""
    return f"{meter} {heard:>9}  {device.name.name}  [{device.name.host_api}]  {device.description}{mark}"
