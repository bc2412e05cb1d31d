"""Finding a recognition model for a language, whole and unaltered.

A model is installed when its folder `<models_dir>/<name>/` or its Python package is there. A model that comes in
parts is put together in `models_dir` once. Nothing here opens a network connection.
"""

import hashlib
import importlib.util
import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from warmline.core.errors import WarmlineError
from warmline.speech.catalogue import Catalogue, CatalogueModel, PackagePart
from warmline.speech.protocol import EngineName

log = logging.getLogger(__name__)

_CHUNK_BYTES: Final = 1 << 20
_SPARE_BYTES: Final = 64 << 20
"""Room that must be left on the disk after a model was put together."""
_VERIFIED: Final = "verified.json"
_OWN_LATENCY_S: Final[dict[EngineName, float]] = {"vosk": 0.5, "whisper": 1.1}
"""Taken for a model that is not in the catalogue."""
_NEEDED: Final[dict[EngineName, tuple[tuple[str, ...], ...]]] = {
    # each entry: one of these must be there
    "vosk": (("am/final.mdl", "final.mdl"), ("graph/HCLG.fst", "graph/HCLr.fst", "HCLG.fst", "HCLr.fst")),
    "whisper": (("model.bin",), ("config.json",), ("tokenizer.json",), ("vocabulary.txt", "vocabulary.json")),
}


class ModelError(WarmlineError):
    """A model cannot be used; the message is one sentence with a remedy."""


class NoModelError(ModelError):
    """No model for the language is installed."""


class HalfModelError(ModelError):
    """Files of the model are missing."""


class WrongHashError(ModelError):
    """The model is not the published one."""


class UnwritableFolderError(ModelError):
    """The model has to be put together, but its folder cannot be written."""


class NoRoomError(ModelError):
    """The model has to be put together, but the disk is full."""


class UnusablePathError(ModelError):
    """The engine cannot open a model at this path."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that can be loaded. `latency_s`: dated end of speech to its text, for fast replay."""

    name: str
    engine: EngineName
    path: Path
    languages: tuple[str, ...]
    latency_s: float


def find_model(language: str, *, models_dir: Path, catalogue: Catalogue) -> InstalledModel:
    """The installed model for `language` (`en`, `zh-Hans`, `zh-Hant`, `hu`, `ko`): Vosk if there is one, else Whisper.

    Reads the whole checked file the first time, and may write up to `size_bytes` to `models_dir`: seconds.

    Raises:
        ModelError: one of its kinds above.
    """
    known = catalogue.for_language(language)
    for model in known:
        folder = _installed_folder(model, models_dir) or _assembled_folder(model, models_dir)
        if folder is None:
            continue
        _check_files(model.engine, folder)
        _check_path(model.engine, folder)
        _check_hash(model, folder, models_dir)
        return InstalledModel(model.name, model.engine, folder, model.languages, model.latency_s)
    if not known:
        raise NoModelError(
            f"Warmline knows no recognition model for the language '{language}'; timing cues work without one."
        )
    choices = " or ".join(f"{model.name} ({model.address})" for model in known)
    raise NoModelError(
        f"No recognition model for '{language}' is installed: unpack {choices} into {models_dir}; "
        "timing cues work without it."
    )


def is_installed(model: CatalogueModel, models_dir: Path) -> bool:
    """The model is there, or all parts that it is put together from. Looks for folders only: quick, and any thread."""
    if _installed_folder(model, models_dir) is not None:
        return True
    return bool(model.parts) and all(_package_folder(part.package) is not None for part in model.parts)


def model_at(path: Path, language: str) -> InstalledModel:
    """A person's own model: a Vosk folder, or a Whisper model converted for CTranslate2. It is not hash-checked.

    Raises:
        HalfModelError: the folder holds neither, or not all of it.
        UnusablePathError: the engine cannot open this path.
    """
    if not path.is_dir():
        raise HalfModelError(f"{path} is not a folder; name the folder that the model was unpacked into.")
    engine: EngineName = "whisper" if (path / "model.bin").exists() else "vosk"
    _check_files(engine, path)
    _check_path(engine, path)
    return InstalledModel(path.name, engine, path, (language,), _OWN_LATENCY_S[engine])


def _installed_folder(model: CatalogueModel, models_dir: Path) -> Path | None:
    own = models_dir / model.name
    if own.is_dir() and not (model.parts and _missing(model.engine, own)):
        return own
    for source in model.sources:
        package = _package_folder(source.package)
        if package is not None:
            return package / source.folder
    return None


def _package_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])


def _missing(engine: EngineName, folder: Path) -> list[str]:
    return [
        choices[0]
        for choices in _NEEDED[engine]
        if not any((folder / name).is_file() and (folder / name).stat().st_size for name in choices)
    ]


def _check_files(engine: EngineName, folder: Path) -> None:
    missing = _missing(engine, folder)
    if missing:
        raise HalfModelError(
            f"The {engine} model in {folder} is not complete, {', '.join(missing)} is missing; "
            "delete the folder and install the model again."
        )


def _check_path(engine: EngineName, folder: Path, platform: str = sys.platform) -> None:
    """Vosk opens paths as ASCII on Windows: https://github.com/alphacep/vosk-api/issues/1072."""
    if engine == "vosk" and platform == "win32" and not str(folder).isascii():
        raise UnusablePathError(
            f"Vosk cannot open {folder} on Windows because of the letters that are not ASCII; "
            "move the model to a folder such as C:\\warmline-models and name that folder in the settings."
        )


# ---- the hash, and what was found right before -----------------------------------------------------------


def _check_hash(model: CatalogueModel, folder: Path, models_dir: Path) -> None:
    if model.checked_file is None or model.sha256 is None:
        return
    path = folder / model.checked_file
    status = path.stat()
    seen = {"size": status.st_size, "mtime_ns": status.st_mtime_ns, "sha256": model.sha256}
    verified = _read_verified(models_dir)
    if verified.get(str(path)) == seen:
        return
    if _sha256(_chunks([path])) != model.sha256:
        raise WrongHashError(
            f"{path} is not the published {model.name} (its SHA-256 differs); delete it and install the model again."
        )
    _write_verified(models_dir, {**verified, str(path): seen})


def _chunks(paths: Sequence[Path]) -> Iterator[bytes]:
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                yield chunk


def _sha256(chunks: Iterator[bytes]) -> str:
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


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
        _replace(models_dir / _VERIFIED, iter([text.encode()]))
    except OSError as error:
        log.info("the checked model is not remembered, it will be checked at each start: %s", error.strerror)


# ---- putting a model together from its parts -----------------------------------------------------------------


def _assembled_folder(model: CatalogueModel, models_dir: Path) -> Path | None:
    """The folder of a model that comes in parts, put together now; None if a part is not installed."""
    if not model.parts or model.checked_file is None:
        return None
    packages = [_package_folder(part.package) for part in model.parts]
    sources = [(part, package / part.folder) for part, package in zip(model.parts, packages, strict=True) if package]
    if not sources:
        return None
    if len(sources) < len(model.parts):
        lost = [part.package for part, package in zip(model.parts, packages, strict=True) if package is None]
        raise HalfModelError(f"Half of {model.name} is missing: install the package {', '.join(lost)} too.")
    folder = models_dir / model.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _check_room(model, folder)
        _assemble(model, folder, sources)
    except OSError as error:
        raise UnwritableFolderError(
            f"{model.name} has to be put together once, but {folder} cannot be written ({error.strerror}); "
            "make the folder writable or choose another one for models."
        ) from error
    return folder


def _check_room(model: CatalogueModel, folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < model.size_bytes + _SPARE_BYTES:
        raise NoRoomError(
            f"{model.name} needs {(model.size_bytes + _SPARE_BYTES) >> 20} MB in {folder}, but {free >> 20} MB "
            "are free; make room or choose another folder for models."
        )


def _assemble(model: CatalogueModel, folder: Path, sources: Sequence[tuple[PackagePart, Path]]) -> None:
    pieces = [source / name for part, source in sources for name in part.files]
    beside = [source / name for part, source in sources for name in part.beside]
    lost = [path for path in (*pieces, *beside) if not path.is_file()]
    if lost:
        raise HalfModelError(f"{lost[0]} is missing; install the package of {model.name} again.")
    for path in beside:
        _replace(folder / path.name, _chunks([path]))
    # The checked file comes last: a folder that has it is complete.
    _replace(folder / str(model.checked_file), _chunks(pieces), sha256=model.sha256)


def _replace(target: Path, chunks: Iterator[bytes], sha256: str | None = None) -> None:
    """Write `target` whole or not at all."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    temporary = Path(name)
    digest = hashlib.sha256()
    try:
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                digest.update(chunk)
                file.write(chunk)
        if sha256 is not None and digest.hexdigest() != sha256:
            raise WrongHashError(
                f"The parts of {target.parent.name} do not give the published model (SHA-256 differs); "
                "install its packages again."
            )
        temporary.chmod(0o644)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
