"""The command line: one small module a verb."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import NoReturn

from warmline.core.errors import WarmlineError

USAGE_EXIT = 2
VERBS: Mapping[str, str] = {
    "run": "live",
    "demo": "demo",
    "replay": "replay",
    "score": "score",
    "devices": "devices",
    "doctor": "doctor",
    "models": "models",
    "settings": "settings",
    "limits": "limits",
    "phrasebook": "phrasebook",
    "ctl": "ctl",
    "selftest": "selftest",
}
"""The module of each verb; only the one that is wanted is loaded, so that `ctl` answers at once."""


class _OneLineParser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where to read more."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE_EXIT, f"{self.prog}: {message}; see {self.prog} --help.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit status is 0 for done, 2 for wrong usage or unreadable input."""
    _no_core_dumps()
    given = sys.argv[1:] if arguments is None else list(arguments)
    args = _parser(given[0] if given else "").parse_args(given)
    try:
        return int(args.run(args))
    except WarmlineError as error:
        print(f"warmline: {error}", file=sys.stderr)  # noqa: T201
        return USAGE_EXIT
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader went away, as `head` does
        return 0


def _no_core_dumps() -> None:
    """A dump of this process would hold what was said."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _parser(wanted: str) -> argparse.ArgumentParser:
    """A parser that knows the wanted verb; all of them if there is no such verb, to name them."""
    parser = _OneLineParser(prog="warmline", description="A quiet prompter for call-centre agents.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for module in [VERBS[wanted]] if wanted in VERBS else VERBS.values():
        import_module(f"warmline.cli.{module}").add(verbs)
    return parser
