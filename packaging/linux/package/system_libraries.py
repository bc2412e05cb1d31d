"""Which packages of the system a folder of programs and libraries needs."""

import re
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

ELF = b"\x7fELF"
LDCONFIG = "/sbin/ldconfig"


class UnknownLibraryError(Exception):
    """A library that is needed is neither bundled nor in a package of this system."""


def binaries(folder: Path) -> list[Path]:
    """The programs and libraries below `folder`."""
    return [path for path in sorted(folder.rglob("*")) if _is_elf(path)]


def packages_for(files: Sequence[Path], bundled: Iterable[str]) -> set[str]:
    """The packages that hold what `files` link to and what is not `bundled` (names such as `libz.so.1`).

    libc6 comes with the version it must have at least. Raises UnknownLibraryError.
    """
    wanted = needed_names(_output("readelf", "--dynamic", "--wide", *files)) - set(bundled)
    places = library_places(_output(LDCONFIG, "-p"))
    lost = sorted(wanted - places.keys())
    if lost:
        raise UnknownLibraryError(f"{', '.join(lost)} is linked to, but this system has no such library.")
    owners = owners_of(_output("dpkg-query", "--search", *_spellings(places[name] for name in wanted), fails=True))
    strange = sorted(name for name in wanted if not owners.keys() & set(_spellings([places[name]])))
    if strange:
        raise UnknownLibraryError(f"{', '.join(strange)} is linked to, but belongs to no package of this system.")
    libc = newest_glibc(_output("readelf", "--version-info", "--wide", *files))
    return {f"libc6 (>= {libc})" if package == "libc6" else package for package in owners.values()}


def needed_names(readelf: str) -> set[str]:
    """The libraries that `readelf --dynamic` lists as needed."""
    return set(re.findall(r"\(NEEDED\)\s+Shared library: \[([^]]+)\]", readelf)) - {"ld-linux-x86-64.so.2"}


def newest_glibc(readelf: str) -> str:
    """The newest version of the C library that `readelf --version-info` names."""
    named = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", readelf)
    return ".".join(map(str, max((int(major), int(minor)) for major, minor in named)))


def library_places(ldconfig: str) -> dict[str, str]:
    """Name and path of each 64-bit library that `ldconfig -p` lists; the first of a name counts."""
    places: dict[str, str] = {}
    for name, path in re.findall(r"^\s+(\S+) \(libc6,x86-64[^)]*\) => (\S+)$", ldconfig, re.MULTILINE):
        places.setdefault(name, path)
    return places


def owners_of(found: str) -> dict[str, str]:
    """Path and package of each line of `dpkg-query --search`."""
    lines = [line.partition(": ") for line in found.splitlines() if not line.startswith("diversion ")]
    return {path: packages.split(",")[0].partition(":")[0] for packages, _, path in lines}


def _spellings(paths: Iterable[str]) -> list[str]:
    """Paths as dpkg may know them: /lib is /usr/lib by now, and a package lists the one or the other."""
    bare = {path.removeprefix("/usr") for path in paths}
    return sorted([*bare, *(f"/usr{path}" for path in bare)])


def _is_elf(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == ELF


def _output(*command: object, fails: bool = False) -> str:
    """`fails`: it may, for what it does not know."""
    line = [str(word) for word in command]
    environment = {"LC_ALL": "C", "PATH": "/usr/bin:/bin"}
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=not fails).stdout
