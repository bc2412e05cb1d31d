"""Brings app/warmline/ui/translations up to date with the sources, and compiles it: `make translations`.

New strings come in as unfinished; translate them in the .ts files (pyside6-linguist shows them) and run this again.
A test refuses what is missing, unfinished or no longer used.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[1] / "app" / "warmline"
FOLDER = PACKAGE / "ui" / "translations"
LANGUAGES = ("zh_Hans", "zh_Hant", "hu")
TOOLS = Path(sys.executable).parent


def update(files: Sequence[Path], package: Path = PACKAGE) -> None:
    """Put the strings of the sources into `files`; without line numbers, so that moving code changes nothing."""
    for file in files:
        language = file.stem.removeprefix("warmline_")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
        sources = ["-extensions", "py", str(package)]
        _run("pyside6-lupdate", *options, "-target-language", language, *sources, "-ts", str(file))


def compile_to(folder: Path, files: Sequence[Path]) -> None:
    """Write the .qm of each of `files` into `folder`; an unfinished string stays English."""
    for file in files:
        _run("pyside6-lrelease", "-silent", str(file), "-qm", str(folder / f"{file.stem}.qm"))


def sources_of_translation() -> list[Path]:
    """The .ts files."""
    return [FOLDER / f"warmline_{language}.ts" for language in LANGUAGES]


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], check=True)


if __name__ == "__main__":
    update(sources_of_translation())
    compile_to(FOLDER, sources_of_translation())
