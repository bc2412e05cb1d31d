"""Installing a model: from its Python package, a folder or zip, or its official address, in this order."""

import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from warmline.speech.catalogue import Catalogue, CatalogueModel
from warmline.speech.download import Fetcher, Request, discard, without_secrets
from warmline.speech.model_files import (
    ModelError,
    WrongHashError,
    check_files,
    check_path,
    check_room,
    missing_files,
    sha256_of,
    write_whole,
)
from warmline.speech.models import assembled_folder, check_hash, installed_folder
from warmline.speech.progress import Progress, Report, Stage, StopSign
from warmline.speech.receipt import counted, files_in, read_pins, write_pin
from warmline.speech.workshop import LARGER, Workshop, sole_use

DOWNLOADS: Final = ".downloads"


class UnknownModelError(ModelError):
    """There is no model of that name."""


class ForbiddenError(ModelError):
    """The policy does not allow downloads."""


@dataclass(frozen=True, slots=True)
class DownloadRules:
    """What IT allows. `mirror`: an address that offers the same files instead of the official ones; empty: none."""

    allowed: bool = True
    mirror: str = ""


class Origin(StrEnum):
    """Where an installed model came from."""

    ALREADY_THERE = "already there"
    PACKAGE = "package"
    FOLDER = "folder"
    ARCHIVE = "archive"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Installed:
    """What an installation came to. `first_trust`: nothing was published to compare it with; its hash is kept now."""

    name: str
    path: Path
    origin: Origin
    first_trust: bool = False


def named(catalogue: Catalogue, name: str) -> CatalogueModel:
    """The model of that name. Raises UnknownModelError."""
    model = catalogue.named(name)
    if model is None:
        known = ", ".join(one.name for one in catalogue.model)
        raise UnknownModelError(f"There is no model “{name}”; Warmline knows {known}.")
    return model


class Installer:
    """Installs models of the catalogue. Blocks; on a thread of its own where a window waits."""

    def __init__(
        self,
        catalogue: Catalogue,
        models_dir: Path,
        *,
        rules: DownloadRules,
        report: Report,
        stop: StopSign,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._catalogue = catalogue
        self._models_dir = models_dir
        self._rules = rules
        self._workshop = Workshop(models_dir, report=report, stop=stop, clock=clock)
        self._fetcher = Fetcher(report, stop, clock)
        self._stop = stop
        self._report = report
        self._clock = clock

    def install(self, name: str, given: Path | None = None) -> Installed:
        """Install the model from `given`, a folder or zip; else from its package, else from its address.

        Raises:
            ModelError: it did not come to an installed model; nothing is left but what a download may go on from.
        """
        model = named(self._catalogue, name)
        target = self._models_dir / name
        check_path(model.engine, target)
        with sole_use(self._models_dir):
            if given is not None:
                return self._from_given(model, given)
            there = installed_folder(model, self._models_dir)
            if there is not None and not missing_files(model.engine, there):
                return Installed(name, there, Origin.PACKAGE if there != target else Origin.ALREADY_THERE)
            assembled = assembled_folder(model, self._models_dir)
            if assembled is not None:
                check_hash(model, assembled, self._models_dir)
                return Installed(name, assembled, Origin.PACKAGE)
            return self._from_address(model)

    # ---- from a folder or a zip -------------------------------------------------------------------------------

    def _from_given(self, model: CatalogueModel, given: Path) -> Installed:
        if given.is_dir():
            return self._from_folder(model, _model_root(given, model))
        if not given.is_file():
            raise ModelError(f"{given} is neither a folder nor a zip; name one of the two.")
        check_room(model.name, model.size_bytes, self._models_dir)
        expected = self._expected(model)
        meter = self._workshop.meter(Stage.CHECKING, given.stat().st_size)
        found = sha256_of(counted(given, meter, self._stop))
        if expected is not None and model.is_archive and found != expected:
            raise WrongHashError(
                f"{given} is not the archive of {model.name} that was published (its SHA-256 differs); "
                f"download {model.address} again."
            )
        with self._workshop.making(model) as making:
            self._workshop.unpack(model, given, making)
            known = model.archive_sha256 is not None
            path = self._workshop.settle(model, making, str(given), published=known)
        return Installed(model.name, path, Origin.ARCHIVE)

    def _from_folder(self, model: CatalogueModel, root: Path) -> Installed:
        check_files(model.engine, root)
        files = list(files_in(root))
        size = sum(path.stat().st_size for path in files)
        if size > LARGER * model.size_bytes:
            raise ModelError(f"{root} holds {size >> 20} MB, far more than {model.name}; name the model's own folder.")
        check_room(model.name, size, self._models_dir)
        meter = self._workshop.meter(Stage.COPYING, size)
        with self._workshop.making(model) as making:
            for path in files:
                copy = making / path.relative_to(root)
                copy.parent.mkdir(parents=True, exist_ok=True)
                write_whole(copy, counted(path, meter, self._stop))
            path = self._workshop.settle(model, making, str(root), published=False)
        return Installed(model.name, path, Origin.FOLDER)

    # ---- from an address --------------------------------------------------------------------------------------

    def _from_address(self, model: CatalogueModel) -> Installed:
        if not self._rules.allowed:
            raise ForbiddenError(
                f"{model.name} is not installed, and downloads are switched off by your IT department; "
                "ask them for the model as a folder or zip."
            )
        if not model.is_archive and not model.files:
            raise ModelError(f"{model.name} cannot be downloaded; fetch it from {model.address} as a folder or zip.")
        packed = model.download_bytes or 0 if model.is_archive else 0
        here = part_bytes(model, self._models_dir)
        check_room(model.name, max(0, packed + model.size_bytes - here), self._models_dir)
        return self._from_archive_address(model) if model.is_archive else self._from_file_addresses(model)

    def _from_archive_address(self, model: CatalogueModel) -> Installed:
        address = self._mirrored(model.address.rpartition("/")[2]) or model.address
        expected = self._expected(model)
        part = self._models_dir / DOWNLOADS / f"{_archive(model)}.part"

        def room(coming: int) -> None:
            check_room(model.name, coming + model.size_bytes, self._models_dir)

        sha256 = self._fetcher.fetch(Request(address, part, expected, room))
        with self._workshop.making(model) as making:
            try:
                self._workshop.unpack(model, part, making)
                path = self._workshop.settle(
                    model, making, without_secrets(address), published=model.archive_sha256 is not None
                )
            except ModelError:
                if not self._stop.is_up:  # else it is whole, and the next time it need not come again
                    discard(part)
                raise
        if expected is None:
            write_pin(self._models_dir, _archive(model), sha256)
        discard(part)
        return Installed(model.name, path, Origin.ADDRESS, first_trust=expected is None)

    def _from_file_addresses(self, model: CatalogueModel) -> Installed:
        base = self._mirrored(f"{model.name}/") or str(model.files_at)
        folder = self._models_dir / DOWNLOADS / model.name
        whole = sum(file.size_bytes for file in model.files)
        before = 0
        for file in model.files:
            fetcher = Fetcher(_shifted(self._report, before, whole), self._stop, self._clock)
            fetcher.fetch(Request(base + file.name, folder / f"{file.name}.part", file.sha256))
            before += file.size_bytes
        with self._workshop.making(model) as making:
            for file in model.files:
                (folder / f"{file.name}.part").replace(making / file.name)
            path = self._workshop.settle(model, making, without_secrets(base), published=True)
        shutil.rmtree(folder, ignore_errors=True)
        return Installed(model.name, path, Origin.ADDRESS)

    def _mirrored(self, name: str) -> str | None:
        if not self._rules.mirror:
            return None
        if urlsplit(self._rules.mirror).scheme not in ("http", "https"):
            raise ModelError(f"{self._rules.mirror} is no address to download from; it begins with https://.")
        return f"{self._rules.mirror.rstrip('/')}/{name}"

    def _expected(self, model: CatalogueModel) -> str | None:
        return model.archive_sha256 or read_pins(self._models_dir).get(_archive(model))


def part_bytes(model: CatalogueModel, models_dir: Path) -> int:
    """How much of the model's download has come and is kept."""
    folder = models_dir / DOWNLOADS
    parts = [folder / f"{_archive(model)}.part", *(folder / model.name).glob("*.part")]
    return sum(part.stat().st_size for part in parts if part.is_file())


def discard_parts(model: CatalogueModel, models_dir: Path) -> None:
    """Throw away what has come of the model's download."""
    discard(models_dir / DOWNLOADS / f"{_archive(model)}.part")
    shutil.rmtree(models_dir / DOWNLOADS / model.name, ignore_errors=True)


def _archive(model: CatalogueModel) -> str:
    return f"{model.name}.zip"


def _model_root(given: Path, model: CatalogueModel) -> Path:
    """The folder itself, or the only one in it, as a zip unpacks."""
    inside = [path for path in given.iterdir() if path.is_dir()]
    if missing_files(model.engine, given) and len(inside) == 1 and not missing_files(model.engine, inside[0]):
        return inside[0]
    return given


def _shifted(report: Report, before: int, whole: int) -> Report:
    """One file's progress as that of all files of the model."""

    def tell(progress: Progress) -> None:
        if progress.stage is Stage.DOWNLOADING:
            progress = replace(progress, done_bytes=before + progress.done_bytes, total_bytes=whole)
        report(progress)

    return tell
