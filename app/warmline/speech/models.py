"""Finding a recognition model for a language, whole and unaltered.

A model is installed when its folder `<models_dir>/<name>/` or its Python package is there. A model that comes in
parts is put together in `models_dir` once. Nothing here opens a network connection.
"""

import json
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from warmline.speech.catalogue import Catalogue, CatalogueModel, PackagePart
from warmline.speech.model_files import (
    HalfModelError,
    ModelError,
    NoRoomError,
    UnusablePathError,
    UnwritableFolderError,
    WrongHashError,
    check_files,
    check_path,
    check_room,
    chunks_of,
    missing_files,
    package_folder,
    sha256_of,
    write_whole,
)
from warmline.speech.protocol import EngineName
from warmline.speech.receipt import check_sizes

__all__ = [
    "HalfModelError",
    "InstalledModel",
    "ModelError",
    "NoModelError",
    "NoRoomError",
    "UnusablePathError",
    "UnwritableFolderError",
    "WrongHashError",
    "assembled_folder",
    "check_hash",
    "find_model",
    "installed_folder",
    "model_at",
    "part_packages",
]

log = logging.getLogger(__name__)

_VERIFIED: Final = "verified.json"
_OWN_LATENCY_S: Final[dict[EngineName, float]] = {"vosk": 0.5, "whisper": 1.1}
"""Taken for a model that is not in the catalogue."""


class NoModelError(ModelError):
    """No model for the language is installed."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that can be loaded. `latency_s`: dated end of speech to its text, for fast replay."""

    name: str
    engine: EngineName
    path: Path
    languages: tuple[str, ...]
    latency_s: float


def find_model(
    language: str, *, models_dir: Path, catalogue: Catalogue, own: Mapping[str, Path] | None = None
) -> InstalledModel:
    """The installed model for `language` (`en`, `zh-Hans`, `zh-Hant`, `hu`, `ko`): Vosk if there is one, else Whisper.

    `own`: folders of models that people chose themselves, by language; they win.
    Reads the whole checked file the first time, and may write up to `size_bytes` to `models_dir`: seconds.

    Raises:
        ModelError: one of its kinds above.
    """
    if own and language in own:
        return model_at(own[language], language)
    known = catalogue.for_language(language)
    for model in known:
        folder = installed_folder(model, models_dir) or assembled_folder(model, models_dir)
        if folder is None:
            continue
        check_files(model.engine, folder)
        check_sizes(model.name, folder)
        check_path(model.engine, folder)
        check_hash(model, folder, models_dir)
        return InstalledModel(model.name, model.engine, folder, model.languages, model.latency_s)
    if not known:
        raise NoModelError(
            f"Warmline knows no recognition model for the language '{language}'; timing cues work without one."
        )
    choices = " or ".join(model.name for model in known)
    raise NoModelError(
        f"No recognition model for '{language}' is installed: run `warmline models install {known[0].name}`, "
        f"or unpack {choices} into {models_dir}; timing cues work without it."
    )


def is_installed(model: CatalogueModel, models_dir: Path) -> bool:
    """The model is there, or all parts that it is put together from. Looks for folders only: quick, and any thread."""
    if installed_folder(model, models_dir) is not None:
        return True
    return bool(model.parts) and all(package_folder(part.package) is not None for part in model.parts)


def model_at(path: Path, language: str) -> InstalledModel:
    """A person's own model: a Vosk folder, or a Whisper model converted for CTranslate2. It is not hash-checked.

    Raises:
        HalfModelError: the folder holds neither, or not all of it.
        UnusablePathError: the engine cannot open this path.
    """
    if not path.is_dir():
        raise HalfModelError(f"{path} is not a folder; name the folder that the model was unpacked into.")
    engine: EngineName = "whisper" if (path / "model.bin").exists() else "vosk"
    check_files(engine, path)
    check_path(engine, path)
    return InstalledModel(path.name, engine, path, (language,), _OWN_LATENCY_S[engine])


def installed_folder(model: CatalogueModel, models_dir: Path) -> Path | None:
    """Where the model lies ready for use: in `models_dir`, else in its Python package."""
    own = models_dir / model.name
    if own.is_dir() and not (model.parts and missing_files(model.engine, own)):
        return own
    for source in model.sources:
        package = package_folder(source.package)
        if package is not None:
            return package / source.folder
    return None


# ---- the hash, and what was found right before -----------------------------------------------------------


def check_hash(model: CatalogueModel, folder: Path, models_dir: Path) -> None:
    """Compare the checked file with the published hash, unless it is unchanged since the last time.

    Raises:
        WrongHashError: it is another file.
    """
    if model.checked_file is None or model.sha256 is None:
        return
    path = folder / model.checked_file
    status = path.stat()
    seen = {"size": status.st_size, "mtime_ns": status.st_mtime_ns, "sha256": model.sha256}
    verified = _read_verified(models_dir)
    if verified.get(str(path)) == seen:
        return
    if sha256_of(chunks_of([path])) != model.sha256:
        raise WrongHashError(
            f"{path} is not the published {model.name} (its SHA-256 differs); delete it and install the model again."
        )
    _write_verified(models_dir, {**verified, str(path): seen})


def _read_verified(models_dir: Path) -> dict[str, object]:
    try:
        found = json.loads((models_dir / _VERIFIED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # nothing remembered: every file is checked
    return found if isinstance(found, dict) else {}


def _write_verified(models_dir: Path, verified: dict[str, object]) -> None:
    text = json.dumps(verified, indent=1)
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
        write_whole(models_dir / _VERIFIED, iter([text.encode()]))
    except OSError as error:
        log.info("the checked model is not remembered, it will be checked at each start: %s", error.strerror)


# ---- putting a model together from its parts -----------------------------------------------------------------


def assembled_folder(model: CatalogueModel, models_dir: Path) -> Path | None:
    """The folder of a model that comes in parts, put together now; None if a part is not installed."""
    sources = part_packages(model)
    if not sources:
        return None
    if len(sources) < len(model.parts):
        there = [part.package for part, _ in sources]
        lost = [part.package for part in model.parts if part.package not in there]
        raise HalfModelError(f"Half of {model.name} is missing: install the package {', '.join(lost)} too.")
    folder = models_dir / model.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        check_room(model.name, model.size_bytes, folder)
        _assemble(model, folder, sources)
    except OSError as error:
        raise UnwritableFolderError(
            f"{model.name} has to be put together once, but {folder} cannot be written ({error.strerror}); "
            "make the folder writable or choose another one for models."
        ) from error
    return folder


def part_packages(model: CatalogueModel) -> list[tuple[PackagePart, Path]]:
    """The parts of a model whose packages are installed, each with its folder."""
    found = [(part, package_folder(part.package)) for part in model.parts]
    return [(part, package / part.folder) for part, package in found if package is not None]


def _assemble(model: CatalogueModel, folder: Path, sources: Sequence[tuple[PackagePart, Path]]) -> None:
    pieces = [source / name for part, source in sources for name in part.files]
    beside = [source / name for part, source in sources for name in part.beside]
    lost = [path for path in (*pieces, *beside) if not path.is_file()]
    if lost:
        raise HalfModelError(f"{lost[0]} is missing; install the package of {model.name} again.")
    for path in beside:
        write_whole(folder / path.name, chunks_of([path]))
    # The checked file comes last: a folder that has it is complete.
    write_whole(folder / str(model.checked_file), chunks_of(pieces), sha256=model.sha256)
