"""The command line: one small module a verb."""

import argparse
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from warmline.core.errors import WarmlineError

USAGE_EXIT = 2


class _OneLineParser(argparse.ArgumentParser):
    """Says what is wrong in one line, and where to read more."""

    def error(self, message: str) -> NoReturn:
        self.exit(USAGE_EXIT, f"{self.prog}: {message}; see {self.prog} --help.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit status is 0 for done, 2 for wrong usage or unreadable input."""
    _no_core_dumps()
    args = _parser().parse_args(arguments)
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


def _parser() -> argparse.ArgumentParser:
    from warmline.cli import (  # noqa: PLC0415  verbs load what they need
        ctl,
        demo,
        devices,
        doctor,
        limits,
        live,
        models,
        phrasebook,
        replay,
        score,
        selftest,
        settings,
    )

    parser = _OneLineParser(prog="warmline", description="A quiet prompter for call-centre agents.")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for verb in (live, demo, replay, score, devices, doctor, models, settings, limits, phrasebook, ctl, selftest):
        verb.add(verbs)
    return parser
