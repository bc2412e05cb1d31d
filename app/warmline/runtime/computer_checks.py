"""Checks of this computer that need no screen: versions, folders, models, policy.

Looking for a model may put its parts together and note that its files were verified; no setting is written.
"""

import os
import platform
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import metadata
from pathlib import Path

from warmline.config.policy import PolicyError, read_policy
from warmline.config.policy_sources import PolicySource, machine_sources
from warmline.runtime.checks import Check, CheckState
from warmline.speech.catalogue import Catalogue
from warmline.speech.models import ModelError, NoModelError, find_model

OK, ATTENTION, MISSING, NOT_APPLICABLE = CheckState
FREE_BYTES = 300 << 20
"""A model and its download fit (ours)."""
PACKAGES = {"Warmline": "warmline", "Vosk": "vosk", "faster-whisper": "faster-whisper"}


def check_versions(more: Mapping[str, str]) -> Check:
    """What runs here; `more` are versions that their own libraries tell (Qt, PortAudio, PulseAudio)."""
    found = {"Python": platform.python_version(), **{name: _version(package) for name, package in PACKAGES.items()}}
    said = ", ".join(f"{name} {version}" for name, version in (found | dict(more)).items())
    return Check("versions", OK, "versions", {"versions": said})


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "—"


def check_folders(folders: Mapping[str, Path]) -> Iterator[Check]:
    """Each can be written, or made, and has room."""
    for name, folder in folders.items():
        yield _check_folder(f"folder.{name}", folder)


def _check_folder(check: str, folder: Path) -> Check:
    facts = {"folder": str(folder)}
    there = next((one for one in (folder, *folder.parents) if one.exists()), None)
    if there is None or not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        return Check(check, ATTENTION, "folder.unwritable", facts)
    free = shutil.disk_usage(there).free
    facts["free"] = f"{free >> 20:,}".replace(",", " ")
    if free < FREE_BYTES:
        return Check(check, ATTENTION, "folder.full", facts)
    return Check(check, OK, "folder.fine", facts)


def check_models(
    languages: Iterable[str], models_dir: Path, catalogue: Catalogue, own: Mapping[str, Path] | None = None
) -> Iterator[Check]:
    """A model for each language, whole and with the published hash; seconds the first time. `own`: people's folders."""
    for language in dict.fromkeys(languages):
        yield _check_model(language, models_dir, catalogue, own or {})


def _check_model(language: str, models_dir: Path, catalogue: Catalogue, own: Mapping[str, Path]) -> Check:
    check = f"model.{language}"
    try:
        model = find_model(language, models_dir=models_dir, catalogue=catalogue, own=own)
    except NoModelError as error:
        return Check(check, MISSING, "model.none", {"sentence": str(error)})
    except ModelError as error:
        return Check(check, ATTENTION, "model.wrong", {"sentence": str(error)})
    return Check(check, OK, "model.fine", {"model": model.name})


def check_policy(sources: Sequence[PolicySource] | None = None) -> Check:
    """IT's policy holds what this version knows, or there is none; `sources` None: where this machine has it."""
    places = machine_sources() if sources is None else sources
    found = [one.name for source in places for one in source.find()]
    if not found:
        return Check("policy", NOT_APPLICABLE, "policy.none", {})
    try:
        read_policy(places)
    except PolicyError as error:
        return Check("policy", ATTENTION, "policy.wrong", {"sentence": str(error)})
    return Check("policy", OK, "policy.fine", {"file": ", ".join(found)})
