"""`warmline ctl`: tell the running Warmline what the telephone does."""

import argparse

from warmline.control.script import NAMES

VALUES = ("direction", "by", "to", "language", "type", "customer")


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("ctl", help="tell the running Warmline what the telephone does")
    parser.add_argument("event", choices=NAMES)
    for value in VALUES:
        parser.add_argument(f"--{value}", help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Send one event."""
    from warmline.control.endpoint import send  # noqa: PLC0415  loads Qt

    given = {name: getattr(args, name) for name in VALUES if getattr(args, name) is not None}
    send({"event": args.event, **given})
    return 0
