"""Unpacking a model's zip, which may come from anywhere: nothing is written outside of its folder, nor without end."""

import re
import stat
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from warmline.speech.model_files import CHUNK_BYTES, ModelError
from warmline.speech.progress import Meter, StopSign

MOST_ENTRIES: Final = 10_000
_DEVICE: Final = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Names that Windows gives to devices, in any folder, with any ending."""
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f<>:"|?*\\]')
_ENCRYPTED: Final = 0x1


class UnsafeArchiveError(ModelError):
    """The archive is refused as a whole."""


def unpack(archive: Path, into: Path, *, most_bytes: int, meter: Callable[[int], Meter], stop: StopSign) -> None:
    """Write the archive's files below `into`, without the one folder that holds them all.

    `meter` makes a meter for so many bytes.

    Raises:
        UnsafeArchiveError: it is no zip, damaged, larger than `most_bytes`, or a name in it leads elsewhere.
        StoppedError: somebody asked; `into` holds half of it then.
    """
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = _checked(archive, opened.infolist(), most_bytes)
            counted = meter(sum(entry.file_size for entry, _ in entries))
            for entry, name in entries:
                _write(opened, entry, into / name, counted, stop)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError):
        raise UnsafeArchiveError(
            f"{archive.name} is not a zip that can be read, or it is damaged; download it again."
        ) from None


def _checked(archive: Path, listed: list[zipfile.ZipInfo], most_bytes: int) -> list[tuple[zipfile.ZipInfo, str]]:
    """The files with their places below the target; every name is checked before anything is written."""
    refused = _refusal(listed, most_bytes)
    if refused is not None:
        raise UnsafeArchiveError(
            f"{archive.name} is not unpacked: {refused}; take the archive from the model's official address."
        )
    files = [entry for entry in listed if not entry.is_dir()]
    tops = {entry.filename.partition("/")[0] for entry in files}
    inside = len(tops) == 1 and all("/" in entry.filename for entry in files)
    return [(entry, entry.filename.partition("/")[2] if inside else entry.filename) for entry in files]


def _refusal(listed: list[zipfile.ZipInfo], most_bytes: int) -> str | None:
    if len(listed) > MOST_ENTRIES:
        return f"it has more than {MOST_ENTRIES} entries"
    if sum(entry.file_size for entry in listed) > most_bytes:
        return f"it would take more than {most_bytes >> 20} MB"
    if any(not _is_plain(entry) for entry in listed):
        return "it holds something other than files and folders"
    if any(not _stays_inside(entry.filename) for entry in listed):
        return "a name in it leads out of the model's folder, or is no name for a file"
    names = [entry.filename.casefold() for entry in listed]
    if len(set(names)) < len(names):
        return "two of its files have the same name"
    return None


def _is_plain(entry: zipfile.ZipInfo) -> bool:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    return kind in (0, stat.S_IFREG, stat.S_IFDIR) and not entry.flag_bits & _ENCRYPTED


def _stays_inside(name: str) -> bool:
    parts = name.removesuffix("/").split("/")
    return not _FORBIDDEN.search(name) and all(
        part not in ("", ".", "..") and not _DEVICE.fullmatch(part) and not part.endswith((" ", ".")) for part in parts
    )


def _write(opened: zipfile.ZipFile, entry: zipfile.ZipInfo, target: Path, meter: Meter, stop: StopSign) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    left = entry.file_size
    with opened.open(entry) as packed, target.open("xb") as file:
        while chunk := packed.read(CHUNK_BYTES):
            left -= len(chunk)
            if left < 0:  # zipfile cuts at the size that the entry claims; this does not rely on it
                raise zipfile.BadZipFile
            file.write(chunk)
            meter.add(len(chunk))
            stop.check()
