"""Packs a frozen Warmline as a Debian package. The same input gives the same bytes.

Usage: make_deb.py FROZEN WORK OUT, or make_deb.py --check FROZEN, which packs nothing.
FROZEN is what PyInstaller made; WORK holds `THIRD_PARTY` and `icons`. Prints the path of the package.
SOURCE_DATE_EPOCH dates what is in it.
"""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from system_libraries import UnknownLibraryError, binaries, packages_for

from warmline import __version__

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
NAME = "warmline"
ARCHITECTURE = "amd64"

LOADED_AT_RUN_TIME = ("libasound2-plugins", "libportaudio2", "libpulse0")
"""What no library names: PortAudio and PulseAudio's client by ctypes, and ALSA's bridge to a sound server."""
OPTIONAL_PARTS = ("platformthemes/libqgtk3.so",)
"""Qt loads them where the desktop has what they need, and does without elsewhere."""
STRAYS = r"/(tests?|__pycache__)/|\.(pyc|pyi|orig|rej|swp)$|/RECORD$|/direct_url\.json$|/\.git"
RECOMMENDS = ("fonts-noto-cjk", "pulseaudio | pipewire-pulse", "pulseaudio-utils")
SUGGESTS = ("libgtk-3-0",)
CONTROL = """\
Package: {name}
Version: {version}
Architecture: {architecture}
Maintainer: Warmline <packages@warmline.invalid>
Installed-Size: {installed_kib}
Depends: {depends}
Recommends: {recommends}
Suggests: {suggests}
Section: sound
Priority: optional
Description: quiet prompter for call-centre agents
 Warmline listens to both sides of a live call on the agent's own computer and
 shows, on a small panel that never takes the keyboard, what good telephone
 manners ask for right now: a greeting that was forgotten, a silence that grew
 too long, a hold past its limit, a kinder goodbye.
 .
 It works offline. Nothing that is said leaves the machine, and nothing is
 recorded unless somebody asks for it. Cues about time work at once; cues on
 words need a Vosk model of the language, which is not part of this package.
"""
CHANGELOG = """\
{name} ({version}) stable; urgency=medium

  * What is new is in CHANGELOG.md, beside this file.

 -- Warmline <packages@warmline.invalid>  {date}
"""


class StrayFileError(Exception):
    """Something was frozen that has no business in a package; the message names it."""


def epoch() -> int:
    """When the packed files were made, in seconds since 1970."""
    return int(os.environ.get("SOURCE_DATE_EPOCH", "0"))


def stage(frozen: Path, work: Path, tree: Path) -> None:
    """Lay out `tree` as the package installs it.

    Raises:
        StrayFileError: the frozen program holds tests, caches, or names of places on this machine.
    """
    refuse_strays(frozen)
    program = tree / "usr/lib" / NAME
    shutil.copytree(frozen, program, symlinks=True)
    command = tree / "usr/bin" / NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(f"../lib/{NAME}/{NAME}")
    shutil.copytree(work / "icons", tree / "usr/share/icons/hicolor")
    _place(HERE / "warmline.desktop", tree / f"usr/share/applications/{NAME}.desktop")
    _place(HERE / "warmline.metainfo.xml", tree / f"usr/share/metainfo/{NAME}.metainfo.xml")
    _place(HERE / "lintian-overrides", tree / f"usr/share/lintian/overrides/{NAME}")
    _place(HERE / "warmline.1", tree / "usr/share/man/man1/warmline.1.gz")
    documents = tree / "usr/share/doc" / NAME
    _place(HERE / "copyright", documents / "copyright")
    _place(HERE / "policy.toml.example", documents / "policy.toml.example")
    _place(ROOT / "CHANGELOG.md", documents / "CHANGELOG.md.gz")
    _place(work / "THIRD_PARTY", documents / "THIRD_PARTY.gz")
    date = datetime.fromtimestamp(epoch(), UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    _write(documents / "changelog.gz", CHANGELOG.format(name=NAME, version=__version__, date=date))


def refuse_strays(frozen: Path) -> None:
    """Raise StrayFileError for what a clean build does not leave."""
    places = [f"{place}/".encode() for place in (ROOT, Path.home(), Path(sys.prefix))]
    for path in sorted(frozen.rglob("*")):
        name = path.relative_to(frozen).as_posix()
        if re.search(STRAYS, f"/{name}"):
            raise StrayFileError(f"{name} has no business in the package; leave it out in warmline.spec.")
        if _is_text(path) and any(place in path.read_bytes() for place in places):
            raise StrayFileError(f"{name} names a place on this machine; leave it out in warmline.spec.")


def finish(tree: Path, depends: Sequence[str]) -> None:
    """Add what dpkg wants to know, and give every file its mode and date."""
    payload = [path for path in sorted(tree.rglob("*")) if path.is_file() and not path.is_symlink()]
    folders = sum(path.is_dir() for path in tree.rglob("*"))
    fields = {
        "name": NAME,
        "version": __version__,
        "architecture": ARCHITECTURE,
        "installed_kib": sum(-(-path.stat().st_size // 1024) for path in payload) + folders,
        "depends": ", ".join(depends),
        "recommends": ", ".join(RECOMMENDS),
        "suggests": ", ".join(SUGGESTS),
    }
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in payload]
    _write(tree / "DEBIAN/control", CONTROL.format(**fields))
    _write(tree / "DEBIAN/md5sums", "".join(sums))
    for path in sorted(tree.rglob("*"), reverse=True):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / "usr/lib" / NAME / NAME else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
    tree.chmod(0o755)
    os.utime(tree, (epoch(), epoch()))


def system_packages(program: Path) -> list[str]:
    """What Warmline does not work without: packages whose libraries the bundled ones link to, or load by name."""
    linked = [path for path in binaries(program) if not str(path).endswith(OPTIONAL_PARTS)]
    bundled = {path.name for path in program.rglob("*")}
    return sorted(packages_for(linked, bundled) | set(LOADED_AT_RUN_TIME))


def _is_text(path: Path) -> bool:
    """Compiled files hold the places of their makers' machines; what people can read must not."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return b"\0" not in file.read(1024)


def _place(source: Path, target: Path) -> None:
    text = source.read_text(encoding="utf-8").replace("@VERSION@", __version__)
    _write(target, text.replace("@DATE@", datetime.fromtimestamp(epoch(), UTC).strftime("%Y-%m-%d")))


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    target.write_bytes(gzip.compress(content, 9, mtime=0) if target.suffix == ".gz" else content)


def build(frozen: Path, work: Path, out: Path) -> Path:
    """The package, in the folder `out`."""
    package = out / f"{NAME}_{__version__}_{ARCHITECTURE}.deb"
    tree = work / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    stage(frozen, work, tree)
    finish(tree, system_packages(tree / "usr/lib" / NAME))
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(tree)
    return package


def main(arguments: Sequence[str]) -> None:
    """Check, or check and pack."""
    if arguments[0] == "--check":
        refuse_strays(Path(arguments[1]).resolve())
        system_packages(Path(arguments[1]).resolve())
        return
    print(build(*(Path(argument).resolve() for argument in arguments)))  # noqa: T201  for build-package


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (StrayFileError, UnknownLibraryError) as error:
        sys.exit(f"warmline: {error}")
