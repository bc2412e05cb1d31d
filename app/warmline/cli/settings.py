"""`warmline settings`: what applies and who says so, which settings there are, whether a file is right."""

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from warmline.cli.layered import LayeredSettings
from warmline.config.files import read_text, read_toml
from warmline.config.layers import Effective, Given, Origin, Setting
from warmline.config.policy import Policy, checked
from warmline.config.policy_sources import Found
from warmline.config.profiles import Personal, Profile

MODELS: dict[str, type[BaseModel]] = {"profile": Profile, "personal": Personal, "policy": Policy}


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("settings", help="what is set, by whom, and whether a settings file is right")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    show = acts.add_parser("show", help="every setting that applies, and where it comes from")
    show.add_argument("--profile", type=Path, metavar="FILE", help="a team's limits and company")
    show.add_argument("--json", action="store_true", help="as JSON")
    show.set_defaults(run=run_show)
    schema = acts.add_parser("schema", help="every setting there is, as JSON schema")
    schema.add_argument("kind", nargs="?", choices=tuple(MODELS), default="profile")
    schema.set_defaults(run=run_schema)
    check = acts.add_parser("check", help="whether a profile, a policy or personal settings are right")
    check.add_argument("file", type=Path, metavar="FILE")
    check.set_defaults(run=run_check)


def run_show(args: argparse.Namespace) -> int:
    """Print the effective settings."""
    settings = LayeredSettings({"profile": str(args.profile)} if args.profile else None)
    now = settings.start(_warn)
    if args.json:
        _say(json.dumps(_as_json(now), ensure_ascii=False, indent=2))
        return 0
    for line in _table(now):
        _say(line)
    return 0


def run_schema(args: argparse.Namespace) -> int:
    """Print the JSON schema of one kind of file."""
    _say(json.dumps(MODELS[args.kind].model_json_schema(), ensure_ascii=False, indent=2))
    return 0


def run_check(args: argparse.Namespace) -> int:
    """Say that a file is right, or raise what is wrong with it."""
    kind = _kind(args.file)
    if kind == "policy":
        text = read_text(args.file)
        checked(Found(str(args.file), tomllib.loads(text), text))
    else:
        read_toml(args.file, MODELS[kind])
    names = {"profile": "a team's profile", "personal": "an agent's own settings", "policy": "a policy"}
    _say(f"{args.file}: OK, {names[kind]}.")
    return 0


def _kind(path: Path) -> str:
    """What a file is, by the names of its tables; a profile where nothing tells."""
    try:
        names = tomllib.loads(read_text(path)).keys()
    except tomllib.TOMLDecodeError:
        return "profile"  # reading it says which line is no TOML
    own = {kind: names & model.model_fields.keys() for kind, model in MODELS.items()}
    if own["policy"]:
        return "policy"
    return "personal" if len(own["personal"]) > len(own["profile"]) else "profile"


def _as_json(now: Effective) -> dict[str, Any]:
    permissions = {name: getattr(now.policy, name) for name in _permissions()}
    return {"settings": [_setting_as_json(one) for one in now.settings], "policy": permissions}


def _setting_as_json(one: Setting) -> dict[str, Any]:
    aside = [{"value": given.value, "from": str(given.origin), "file": given.where} for given in one.set_aside]
    return {
        "name": one.key.name,
        "title": one.key.title,
        "value": one.value,
        "unit": one.key.unit,
        "default": list(one.key.default) if isinstance(one.key.default, tuple) else one.key.default,
        "source": one.key.source,
        "from": str(one.origin),
        "file": one.where,
        "locked": one.locked,
        "set_aside": aside,
    }


def _by_policy(now: Effective, name: str) -> str:
    return str(Origin.POLICY if name in now.policy.model_fields_set else Origin.DEFAULT)


def _permissions() -> list[str]:
    return [name for name in Policy.model_fields if name not in ("locked", "settings")]


def _table(now: Effective) -> Iterator[str]:
    rows = [(one.key.name, _written(one, one.value), _origin(one)) for one in now.settings]
    rows += [(name, getattr(now.policy, name), _by_policy(now, name)) for name in _permissions()]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, value, origin in rows:
        yield f"{name:{wide[0]}}  {value:{wide[1]}}  {origin}"


def _written(setting: Setting, value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float | int):
        return f"{value:g} {setting.key.unit}"
    return str(value) or "–"


def _origin(setting: Setting) -> str:
    said = f"{setting.origin} {setting.where}".rstrip()
    if setting.locked:
        said = f"{said}, locked"
    return "; ".join([said, *(_aside(setting, given) for given in setting.set_aside)])


def _aside(setting: Setting, given: Given) -> str:
    who = f"{given.origin} {given.where}".rstrip() if given.origin is Origin.PROFILE else str(given.origin)
    return f"not used: {_written(setting, given.value)} of {who}"


def _say(line: str) -> None:
    print(line)  # noqa: T201  the verb's output


def _warn(sentence: str) -> None:
    print(f"warmline: {sentence}", file=sys.stderr)  # noqa: T201  the verb's output
