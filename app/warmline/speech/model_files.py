"""The files of a model on the disk: what must be there, what they hash to, and writing them whole or not at all."""

import hashlib
import importlib.util
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from warmline.core.errors import WarmlineError
from warmline.speech.protocol import EngineName

CHUNK_BYTES: Final = 1 << 20
SPARE_BYTES: Final = 64 << 20
"""Room that must be left on the disk after a model was written."""
_NEEDED: Final[dict[EngineName, tuple[tuple[str, ...], ...]]] = {
    # each entry: one of these must be there
    "vosk": (("am/final.mdl", "final.mdl"), ("graph/HCLG.fst", "graph/HCLr.fst", "HCLG.fst", "HCLr.fst")),
    "whisper": (("model.bin",), ("config.json",), ("tokenizer.json",), ("vocabulary.txt", "vocabulary.json")),
}


class ModelError(WarmlineError):
    """A model cannot be used; the message is one sentence with a remedy."""


class HalfModelError(ModelError):
    """Files of the model are missing."""


class WrongHashError(ModelError):
    """The model is not the published one."""


class UnwritableFolderError(ModelError):
    """A model has to be written, but its folder cannot be."""


class NoRoomError(ModelError):
    """A model has to be written, but the disk is full."""


class UnusablePathError(ModelError):
    """The engine cannot open a model at this path."""


def missing_files(engine: EngineName, folder: Path) -> list[str]:
    """What a model of that engine lacks in `folder`."""
    return [
        choices[0]
        for choices in _NEEDED[engine]
        if not any((folder / name).is_file() and (folder / name).stat().st_size for name in choices)
    ]


def check_files(engine: EngineName, folder: Path) -> None:
    """Raise HalfModelError if files that the engine needs are missing."""
    missing = missing_files(engine, folder)
    if missing:
        raise HalfModelError(
            f"The {engine} model in {folder} is not complete, {', '.join(missing)} is missing; "
            "delete the folder and install the model again."
        )


def check_path(engine: EngineName, folder: Path, platform: str = sys.platform) -> None:
    """Raise UnusablePathError where Vosk, on Windows, reads a path as ASCII.

    Source: https://github.com/alphacep/vosk-api/issues/1072.
    """
    if engine == "vosk" and platform == "win32" and not str(folder).isascii():
        raise UnusablePathError(
            f"Vosk cannot open {folder} on Windows because of the letters that are not ASCII; "
            "move the model to a folder such as C:\\warmline-models and name that folder in the settings."
        )


def check_room(name: str, needed_bytes: int, folder: Path) -> None:
    """Raise NoRoomError unless `needed_bytes` and some to spare are free where `folder` is."""
    free = shutil.disk_usage(folder).free
    if free < needed_bytes + SPARE_BYTES:
        raise NoRoomError(
            f"{name} needs {(needed_bytes + SPARE_BYTES) >> 20} MB in {folder}, but {free >> 20} MB "
            "are free; make room or choose another folder for models."
        )


def chunks_of(paths: Sequence[Path]) -> Iterator[bytes]:
    """The bytes of the files, one after the other."""
    for path in paths:
        with path.open("rb") as file:
            while chunk := file.read(CHUNK_BYTES):
                yield chunk


def sha256_of(chunks: Iterable[bytes]) -> str:
    """The SHA-256 of all chunks, in hex."""
    digest = hashlib.sha256()
    for chunk in chunks:
        digest.update(chunk)
    return digest.hexdigest()


def write_whole(target: Path, chunks: Iterable[bytes], sha256: str | None = None) -> None:
    """Write `target` whole or not at all.

    Raises:
        WrongHashError: the chunks do not hash to `sha256`.
    """
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


def package_folder(package: str) -> Path | None:
    """Where an installed Python package lies."""
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])
