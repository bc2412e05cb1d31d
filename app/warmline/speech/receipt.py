"""What Warmline itself installed: a receipt in each model's folder, and the hashes of archives met for the first time.

A receipt tells damage (a file that changed since), and which folders are Warmline's to remove.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import BaseModel, ConfigDict, ValidationError

from warmline.speech.model_files import HalfModelError, chunks_of, sha256_of, write_whole
from warmline.speech.progress import Meter, StopSign

RECEIPT: Final = "warmline-receipt.json"
_PINS: Final = "first-downloads.json"


class FileDigest(BaseModel):
    """One file as it was installed."""

    model_config = ConfigDict(frozen=True)

    size_bytes: int
    sha256: str


class Receipt(BaseModel):
    """Where a model came from and what it consisted of. `published`: its hash was known before it came."""

    model_config = ConfigDict(frozen=True)

    name: str
    source: str
    published: bool
    files: dict[str, FileDigest]

    @property
    def size_bytes(self) -> int:
        """Of all its files."""
        return sum(file.size_bytes for file in self.files.values())


def files_in(folder: Path) -> Iterator[Path]:
    """Every file of a model, in a steady order."""
    yield from sorted(path for path in folder.rglob("*") if path.is_file() and path.name != RECEIPT)


def digests_of(folder: Path, meter: Meter, stop: StopSign) -> dict[str, FileDigest]:
    """Every file's size and hash, by its place in the folder."""
    return {
        path.relative_to(folder).as_posix(): FileDigest(
            size_bytes=path.stat().st_size, sha256=sha256_of(counted(path, meter, stop))
        )
        for path in files_in(folder)
    }


def counted(path: Path, meter: Meter, stop: StopSign) -> Iterator[bytes]:
    """A file's bytes, counted on the way."""
    for chunk in chunks_of([path]):
        stop.check()
        meter.add(len(chunk))
        yield chunk


def write_receipt(folder: Path, receipt: Receipt) -> None:
    """Put the receipt into the model's folder."""
    write_whole(folder / RECEIPT, [receipt.model_dump_json(indent=1).encode()])


def read_receipt(folder: Path) -> Receipt | None:
    """The receipt of a model that Warmline installed; None: somebody else put it there."""
    try:
        return Receipt.model_validate_json((folder / RECEIPT).read_bytes())
    except (OSError, ValidationError):
        return None


def check_sizes(name: str, folder: Path) -> None:
    """Raise HalfModelError if a file is not as long as when Warmline installed it; what takes no time to find out."""
    receipt = read_receipt(folder)
    for place, file in receipt.files.items() if receipt is not None else ():
        path = folder / place
        if not path.is_file() or path.stat().st_size != file.size_bytes:
            raise HalfModelError(
                f"{place} of {name} is not as it was installed; run `warmline models remove {name}` and install it "
                "again."
            )


def read_pins(models_dir: Path) -> dict[str, str]:
    """The hash of each archive that was downloaded without a published one, by its name."""
    try:
        found = json.loads((models_dir / _PINS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(name): str(sha) for name, sha in found.items()} if isinstance(found, dict) else {}


def write_pin(models_dir: Path, archive: str, sha256: str) -> None:
    """Remember an archive's hash: every later download of it must be the same."""
    pins = read_pins(models_dir) | {archive: sha256}
    write_whole(models_dir / _PINS, [json.dumps(pins, indent=1).encode()])
