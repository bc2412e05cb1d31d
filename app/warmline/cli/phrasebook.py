"""`warmline phrasebook`: whether the phrases of ours and of a team are right, and every cue on one page."""

import argparse
import json
from pathlib import Path

from warmline.core.errors import WarmlineError

FLAWED_EXIT = 1


class ReferenceUnwritableError(WarmlineError):
    """The page cannot be written where it was asked for."""


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("phrasebook", help="check what is said and listened for; every cue on one page")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    check = acts.add_parser("check", help="what is missing, too long, forbidden, untranslated or heard as two things")
    check.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="a team's phrasebook, laid over ours")
    check.add_argument("--json", action="store_true", help="JSON lines")
    check.set_defaults(run=run_check)
    reference = acts.add_parser("reference", help="every cue with its limits and its wordings, as Markdown")
    reference.add_argument("--out", type=Path, metavar="FILE", help="write it there")
    reference.set_defaults(run=run_reference)


def run_check(args: argparse.Namespace) -> int:
    """Print what is to be mended; 0: nothing, 1: something. Raises PhrasebookError: a file cannot be read at all."""
    from warmline.config.phrasebook import team_phrases  # noqa: PLC0415  verbs load what they need
    from warmline.language.proofreading import proofread  # noqa: PLC0415

    if args.folder is not None:
        team_phrases(args.folder)  # says what is wrong with the folder as a whole
    books, flaws = proofread(args.folder)
    for flaw in flaws:
        where = {"file": flaw.place.file, "line": flaw.place.line, "id": flaw.id}
        if args.json:
            _say(json.dumps({**where, "kind": flaw.kind, "what": flaw.what, "remedy": flaw.remedy}, ensure_ascii=False))
        else:
            line = "" if flaw.place.line is None else f", line {flaw.place.line}"
            _say(f"{flaw.place.file}{line}, `{flaw.id}`: {flaw.kind}: {flaw.what}; {flaw.remedy}.")
    if not args.json:
        said, heard = (sum(len(each) for each in one) for one in zip(*((b.said, b.heard) for b in books), strict=True))
        found = f"{len(flaws)} to mend" if flaws else "OK"
        _say(f"{found}: {said} wordings, {heard} tables of phrases to listen for, {len(books)} languages.")
    return FLAWED_EXIT if flaws else 0


def run_reference(args: argparse.Namespace) -> int:
    """Print the page, or write it."""
    from warmline.cli.reference import reference_page  # noqa: PLC0415  loads Qt

    page = reference_page()
    if args.out is None:
        _say(page.rstrip("\n"))
        return 0
    try:
        args.out.write_text(page, encoding="utf-8")
    except OSError as error:
        raise ReferenceUnwritableError(
            f"{args.out} cannot be written ({error.strerror}); name a file in a folder you may write to."
        ) from None
    return 0


def _say(line: str) -> None:
    print(line)  # noqa: T201  the verb's output
