"""`warmline limits`: the limits window, without a running panel."""

import argparse
import sys
from pathlib import Path


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("limits", help="tune a team's limits in a window")
    parser.add_argument("profile", nargs="?", type=Path, metavar="PROFILE", help="the team's profile, or a new file")
    parser.add_argument("--theme", choices=("system", "dark", "light"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the window and return when it is closed."""
    from warmline.cli.layered import LayeredSettings  # noqa: PLC0415  verbs load what they need
    from warmline.cli.lead_windows import limits_window  # noqa: PLC0415  loads Qt
    from warmline.ui.app import build_application  # noqa: PLC0415
    from warmline.ui.theme import Theme  # noqa: PLC0415
    from warmline.ui.translation import Translation  # noqa: PLC0415

    settings = LayeredSettings({"profile": str(args.profile)} if args.profile and args.profile.exists() else None)
    now = settings.start(lambda sentence: print(f"warmline: {sentence}", file=sys.stderr))  # noqa: T201
    application = build_application(sys.argv[:1])
    Translation(application).speak(now.personal.window_language)
    application.setQuitOnLastWindowClosed(True)
    path = args.profile or settings.profile_path
    window = limits_window(path, settings.policy, Theme(args.theme or now.personal.theme))
    window.show()
    return int(application.exec())
