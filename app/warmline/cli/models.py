"""`warmline models`: list, install, verify and remove recognition models."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from warmline.cli.layered import LayeredSettings
from warmline.config.policy import Policy, read_policy
from warmline.config.profiles import Personal, models_dir
from warmline.core.errors import WarmlineError
from warmline.speech.catalogue import CatalogueModel, load_catalogue
from warmline.speech.install import DownloadRules, Installed, Installer, Origin, named
from warmline.speech.progress import Progress, StopSign
from warmline.speech.shelf import Kept, ModelState, Shelf, Trust, Verdict

if TYPE_CHECKING:
    from warmline.ui.models.window import ModelsWindow

DAMAGED_EXIT = 1
BAR_CELLS = 24
_REMEMBERED = (
    "Nobody publishes a SHA-256 of this archive: that of this download is remembered, and every later one must match."
)


def add(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    parser = verbs.add_parser("models", help="list, install, verify and remove recognition models")
    acts = parser.add_subparsers(required=True, metavar="ACT")
    listing = acts.add_parser("list", help="the models that Warmline knows, and which of them are here")
    listing.set_defaults(run=show)
    install = acts.add_parser("install", help="install a model")
    install.add_argument("name", metavar="NAME")
    install.add_argument("--from", dest="given", type=Path, metavar="PATH", help="a folder or zip that holds it")
    install.add_argument("--mirror", default="", metavar="URL", help="download from this address instead")
    install.add_argument("--yes", action="store_true", help="download without asking")
    install.set_defaults(run=install_one)
    verify = acts.add_parser("verify", help="compare the files of models with their hashes (exit status 1: damaged)")
    verify.add_argument("name", nargs="?", metavar="NAME")
    verify.set_defaults(run=verify_them)
    remove = acts.add_parser("remove", help="remove a model that Warmline installed")
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=remove_one)
    window = acts.add_parser("window", help="the same in a window")
    window.add_argument("--mirror", default="", metavar="URL", help="download from this address instead")
    window.set_defaults(run=open_window)
    for one in (listing, install, verify, remove):
        one.add_argument("--json", action="store_true", help="JSON lines")


def show(args: argparse.Namespace) -> int:
    """List the models."""
    shelf = _shelf()
    for state in shelf.states():
        print(json.dumps(_fields(state)) if args.json else _lines(state))  # noqa: T201  the verb's output
    for language, path, trouble in shelf.own():
        fields = {"own": language, "path": str(path), "trouble": trouble}
        line = f"own model for {language}\n    {path}" + (f"\n    {trouble}" if trouble else "")
        print(json.dumps(fields) if args.json else line)  # noqa: T201  the verb's output
    return 0


def install_one(args: argparse.Namespace) -> int:
    """Install a model, with its progress."""
    catalogue = load_catalogue()
    model = named(catalogue, args.name)
    rules = _rules(read_policy(), args.mirror)
    told = _JsonProgress() if args.json else _Bar()
    if args.given is None and _must_ask(args) and not _agrees(model, rules):
        raise WarmlineError("Nothing was downloaded.")
    installer = Installer(catalogue, models_dir(), rules=rules, report=told.take, stop=StopSign())
    try:
        done = installer.install(args.name, args.given)
    except KeyboardInterrupt:
        told.end()
        _say("Stopped; what was downloaded is kept: install again to go on from there.")
        raise
    finally:
        told.end()
    print(_installed_json(done) if args.json else _installed_text(done))  # noqa: T201  the verb's output
    return 0


def verify_them(args: argparse.Namespace) -> int:
    """Compare one model, or all that are here."""
    shelf = _shelf()
    here = [state.model.name for state in shelf.states() if state.path is not None]
    verdicts = [shelf.verify(name, lambda progress: None, StopSign()) for name in ([args.name] if args.name else here)]
    if not verdicts:
        _say("No model is installed; `warmline models list` shows what there is.")
    for verdict in verdicts:
        print(_verdict_json(verdict) if args.json else _verdict_text(verdict))  # noqa: T201  the verb's output
    return DAMAGED_EXIT if any(verdict.damaged for verdict in verdicts) else 0


def remove_one(args: argparse.Namespace) -> int:
    """Remove a model."""
    freed = _shelf().remove(args.name)
    line = f"{args.name} is removed; {mb(freed)} are free again."
    print(json.dumps({"removed": args.name, "freed_bytes": freed}) if args.json else line)  # noqa: T201
    return 0


def open_window(args: argparse.Namespace) -> int:
    """Show the models' window until it is closed."""
    from warmline.ui.app import build_application  # noqa: PLC0415  loads Qt
    from warmline.ui.translation import Translation  # noqa: PLC0415

    now = LayeredSettings().start(_say)
    application = build_application(sys.argv[:1])
    Translation(application).speak(now.personal.window_language)
    window = models_window(now.policy, now.personal, mirror=args.mirror)
    window.closed.connect(application.quit)
    window.show()
    try:
        return int(application.exec())
    finally:
        window.page.leave()


def models_window(policy: Policy, personal: Personal, mirror: str = "") -> "ModelsWindow":
    """The window that installs models, as far as IT allows; it looks as the agent chose."""
    from warmline.ui.models.page import ModelsSetup  # noqa: PLC0415  loads Qt
    from warmline.ui.models.window import ModelsWindow  # noqa: PLC0415
    from warmline.ui.theme import Theme  # noqa: PLC0415

    setup = ModelsSetup(load_catalogue(), models_dir(), _rules(policy, mirror), personal.models)
    return ModelsWindow(setup, theme=Theme(personal.theme), text_size=personal.text_size)


def _rules(policy: Policy, mirror: str) -> DownloadRules:
    return DownloadRules(allowed=policy.model_downloads == "allowed", mirror=mirror)


def mb(count: float) -> str:
    """Bytes for people."""
    return f"{count / 1e6:.0f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def _shelf() -> Shelf:
    return Shelf(load_catalogue(), models_dir(), LayeredSettings().read().personal.models)


def _say(sentence: str) -> None:
    print(f"warmline: {sentence}", file=sys.stderr, flush=True)  # noqa: T201


def _must_ask(args: argparse.Namespace) -> bool:
    """A person sits there who has not yet said yes, and something is to be downloaded."""
    if args.yes or args.json or not sys.stdin.isatty():
        return False
    states = {state.model.name: state for state in _shelf().states()}
    return states[args.name].kept is Kept.NOT_THERE


def _agrees(model: CatalogueModel, rules: DownloadRules) -> bool:
    size = mb(model.download_bytes or model.size_bytes)
    where = rules.mirror or model.files_at or model.address
    return input(f"Download {model.name}, about {size}, {model.licence}, from {where}? [y/N] ").lower() in ("y", "yes")


# ---- what is printed -------------------------------------------------------------------------------------------


class _JsonProgress:
    def take(self, progress: Progress) -> None:
        fields = {
            "stage": progress.stage,
            "bytes": progress.done_bytes,
            "total_bytes": progress.total_bytes,
            "bytes_per_s": None if progress.bytes_per_s is None else round(progress.bytes_per_s),
        }
        print(json.dumps(fields), flush=True)  # noqa: T201  the verb's output

    def end(self) -> None:
        pass


class _Bar:
    """A line that is drawn over again, where a terminal shows it."""

    def __init__(self) -> None:
        self._drawn = False

    def take(self, progress: Progress) -> None:
        if not sys.stderr.isatty():
            return
        total = progress.total_bytes or 0
        share = progress.done_bytes / total if total else 0.0
        cells = round(BAR_CELLS * min(1.0, share))
        of_all = f" of {mb(total)}" if total else ""
        speed = f", {mb(progress.bytes_per_s)}/s" if progress.bytes_per_s else ""
        bar = "█" * cells + "·" * (BAR_CELLS - cells)
        line = f"{progress.stage:<11} {bar} {mb(progress.done_bytes)}{of_all}{speed}"
        print(f"\r{line:<78}", end="", file=sys.stderr, flush=True)  # noqa: T201
        self._drawn = True

    def end(self) -> None:
        if self._drawn:
            print(file=sys.stderr)  # noqa: T201
        self._drawn = False


def _fields(state: ModelState) -> dict[str, object]:
    model = state.model
    return {
        "name": model.name,
        "engine": model.engine,
        "languages": model.languages,
        "size_bytes": model.size_bytes,
        "download_bytes": model.download_bytes,
        "licence": model.licence,
        "address": model.files_at or model.address,
        "state": state.kept,
        "path": None if state.path is None else str(state.path),
        "from": state.source,
        "compared_with": state.trust,
        "missing": state.missing,
        "part_bytes": state.part_bytes,
        "used_for": state.used_for,
    }


def _lines(state: ModelState) -> str:
    model = state.model
    used = f", used for {', '.join(state.used_for)}" if state.used_for else ""
    about = f"{model.engine}, {', '.join(model.languages)}, {mb(model.size_bytes)}, {model.licence}"
    lines = [f"{model.name}  ({about})", f"    {state.kept}{used}"]
    if state.path is not None:
        lines.append(f"    {state.path}, from {state.source}; can be compared with: {state.trust}")
    elif state.source:
        lines.append(f"    from {state.source}; put together when it is first used")
    if state.missing:
        lines.append(f"    not complete: {', '.join(state.missing)} missing")
    if state.part_bytes:
        lines.append(f"    {mb(state.part_bytes)} of a download are here; install goes on from there")
    if state.kept is Kept.NOT_THERE:
        lines.append(f"    {model.files_at or model.address}")
    return "\n".join(lines)


def _installed_json(done: Installed) -> str:
    fields = {"installed": done.name, "path": str(done.path), "from": done.origin, "first_trust": done.first_trust}
    return json.dumps({"stage": "done", **fields})


def _installed_text(done: Installed) -> str:
    if done.origin is Origin.ALREADY_THERE:
        return f"{done.name} is installed already, in {done.path}."
    if done.origin is Origin.PACKAGE:
        return f"{done.name} comes with a Python package and is ready, in {done.path}."
    return f"{done.name} is installed, in {done.path}." + (f" {_REMEMBERED}" if done.first_trust else "")


def _verdict_json(verdict: Verdict) -> str:
    fields = {"name": verdict.name, "compared_with": verdict.trust, "files": verdict.files}
    return json.dumps({**fields, "damaged": verdict.damaged})


def _verdict_text(verdict: Verdict) -> str:
    if verdict.damaged:
        return (
            f"{verdict.name}: damaged: {', '.join(verdict.damaged)}; run `warmline models remove {verdict.name}` "
            "(or delete it) and install it again."
        )
    if verdict.trust is Trust.NOTHING:
        return f"{verdict.name}: all files are there; there is nothing to compare them with."
    return f"{verdict.name}: ok, files compared: {verdict.files} ({verdict.trust})."
