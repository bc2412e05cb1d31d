"""`warmline doctor`: everything that Warmline needs of this computer, each thing in order or with its remedy."""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from warmline.cli.layered import LayeredSettings
from warmline.cli.own_settings import say
from warmline.config.layers import Effective
from warmline.config.policy import Policy, PolicyError
from warmline.config.profiles import APP, Personal, Profile, models_dir, personal_path

if TYPE_CHECKING:
    from warmline.runtime.checks import Check

NEEDS_ATTENTION = 1


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("doctor", help="check this computer")
    parser.add_argument("--profile", type=Path, metavar="FILE", help="a team's profile: its languages are checked too")
    parser.add_argument("--json", action="store_true", help="JSON lines")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Check and tell; 1 if something needs attention."""
    now = _settings(args.profile)
    try:
        from PySide6.QtGui import QGuiApplication  # noqa: PLC0415  loads what a screen needs

        from warmline.ui.check_words import words  # noqa: PLC0415
        from warmline.ui.screen_checks import check_fonts, check_screen  # noqa: PLC0415
    except ImportError as error:
        return _no_qt(error, as_json=args.json)
    # Offscreen: with a display that does not answer Qt would end the program.
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    found = [*checks_of_computer(now.personal, now.profile), *check_screen(), check_fonts()]
    for check in found:
        said = words(check)
        if args.json:
            fields = {"check": check.check, "state": check.state, "says": said.says, "remedy": said.remedy}
            _print(json.dumps(fields, ensure_ascii=False))
        else:
            _print(_line(check.state, said.title, said.says, said.remedy))
    application.quit()
    return 0 if all(check.fine for check in found) else NEEDS_ATTENTION


def _settings(profile: Path | None) -> Effective:
    """The settings as they apply; a broken policy is a finding, not an end."""
    given = {"profile": str(profile)} if profile else {}
    try:
        return LayeredSettings(given).start(say)
    except PolicyError:
        return LayeredSettings(given, policy=Policy()).start(say)


def checks_of_computer(personal: Personal, profile: Profile) -> "Sequence[Check]":
    """All checks that need no screen. Any thread; plays the test sound, takes seconds."""
    from warmline.runtime.computer_checks import (  # noqa: PLC0415  verbs load what they need
        check_folders,
        check_models,
        check_policy,
        check_versions,
    )
    from warmline.speech.catalogue import load_catalogue  # noqa: PLC0415

    folders = {
        "settings": personal_path().parent,
        "models": models_dir(),
        "logs": Path(platformdirs.user_log_path(APP)),
    }
    sound, versions = _sound(personal)
    languages = _languages(personal, profile)
    return [
        check_versions(versions),
        *sound,
        *check_models(languages, models_dir(), load_catalogue(), profile.models | personal.models),
        *check_folders(folders),
        check_policy(),
    ]


def _languages(personal: Personal, profile: Profile) -> Iterable[str]:
    return (personal.call_language or profile.language, *profile.languages)


def _sound(personal: Personal) -> "tuple[list[Check], dict[str, str]]":
    from PySide6.QtCore import qVersion  # noqa: PLC0415

    from warmline.runtime.checks import Check, CheckState  # noqa: PLC0415

    versions = {"Qt": qVersion()}
    try:
        from warmline.audio.devices import system_sound  # noqa: PLC0415  loads PortAudio
        from warmline.audio.speakers import SystemSpeakers, portaudio_version  # noqa: PLC0415
        from warmline.runtime.sound_checks import check_sound, server_version  # noqa: PLC0415

        sound = system_sound()
    except OSError:  # its library is missing
        return [Check("sound_server", CheckState.MISSING, "server.no_portaudio")], versions
    versions |= {"PortAudio": portaudio_version(), "sound server": server_version(sound)}
    return check_sound(sound, SystemSpeakers(sound), personal.devices), versions


def _line(state: str, title: str, says: str, remedy: str) -> str:
    mark = "ok" if state == "ok" else "--" if state == "not_applicable" else "!!"
    return f"{mark}  {title}: {says}" + (f" {remedy}" if remedy else "")


def _no_qt(error: ImportError, *, as_json: bool) -> int:
    """Qt's own libraries are missing; nothing else matters until they are there."""
    says = f"Qt cannot be loaded ({error.name or error.msg})."
    remedy = "Install the packages libegl1, libgl1, libfontconfig1 and libxkbcommon-x11-0, and check again."
    if as_json:
        _print(json.dumps({"check": "display", "state": "missing", "says": says, "remedy": remedy}))
    else:
        _print(_line("missing", "Display", says, remedy))
    return NEEDS_ATTENTION


def _print(line: str) -> None:
    print(line, flush=True)  # noqa: T201  the verb's output
