"""The models of this machine: which there are, where each came from, what it is used for; checked and removed."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from warmline.speech.catalogue import Catalogue, CatalogueModel
from warmline.speech.install import discard_parts, named, part_bytes
from warmline.speech.model_files import ModelError, missing_files, sha256_of
from warmline.speech.models import installed_folder, model_at, part_packages
from warmline.speech.progress import Meter, Report, Stage, StopSign
from warmline.speech.receipt import counted, files_in, read_receipt
from warmline.speech.workshop import remove_whole, sole_use


class Kept(StrEnum):
    """How a model is there."""

    NOT_THERE = "not installed"
    PACKAGE = "python package"
    INSTALLED = "installed"
    BY_HAND = "by hand"


class Trust(StrEnum):
    """What its files can be compared with."""

    PUBLISHED = "published hash"
    AS_INSTALLED = "as installed"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class ModelState:
    """A model of the catalogue on this machine. `source`: where it came from; `part_bytes`: of a broken download."""

    model: CatalogueModel
    kept: Kept
    path: Path | None
    source: str
    trust: Trust
    missing: tuple[str, ...]
    part_bytes: int
    used_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What checking a model found. `damaged`: files that are gone or not as they were."""

    name: str
    trust: Trust
    files: int
    damaged: tuple[str, ...]


class Shelf:
    """All models of the catalogue, as they lie on this machine. Blocks for as long as files are read.

    `own`: folders of models that people chose themselves, by language.
    """

    def __init__(self, catalogue: Catalogue, models_dir: Path, own: Mapping[str, Path] | None = None) -> None:
        self._catalogue = catalogue
        self._models_dir = models_dir
        self._own = dict(own or {})

    def states(self) -> list[ModelState]:
        """Every model, in the catalogue's order. Reads no model's contents."""
        chosen = {language: self._chosen(language) for language in self._languages() if language not in self._own}
        return [self._state(model, chosen) for model in self._catalogue.model]

    def own(self) -> list[tuple[str, Path, str]]:
        """The models that people chose themselves: language, folder, what is wrong with it (empty: nothing)."""
        return [(language, path, _trouble(path, language)) for language, path in self._own.items()]

    def verify(self, name: str, report: Report, stop: StopSign, clock: Callable[[], float] = time.monotonic) -> Verdict:
        """Read all that can be compared of a model and compare it.

        Raises:
            ModelError: there is no such model, or it is not installed.
        """
        model = named(self._catalogue, name)
        state = self._state(model, {})
        if state.path is None:
            raise ModelError(f"{name} is not installed; install it with `warmline models install {name}`.")
        receipt = read_receipt(state.path) if state.kept is Kept.INSTALLED else None
        if receipt is not None:
            meter = Meter(Stage.CHECKING, receipt.size_bytes, report, clock)
            expected = {place: file.sha256 for place, file in receipt.files.items()}
        else:
            expected = _published(model)
            present = [state.path / place for place in expected if (state.path / place).is_file()]
            meter = Meter(Stage.CHECKING, sum(path.stat().st_size for path in present), report, clock)
        damaged = [place for place, sha256 in expected.items() if not _is(state.path / place, sha256, meter, stop)]
        damaged += [place for place in state.missing if place not in damaged]
        return Verdict(name, state.trust, len(expected), tuple(damaged))

    def remove(self, name: str) -> int:
        """Remove what Warmline put there of a model, parts of a download included; return the bytes freed.

        Raises:
            ModelError: it is not there, or not Warmline's to remove.
        """
        model = named(self._catalogue, name)
        with sole_use(self._models_dir):
            state = self._state(model, {})
            if state.kept is Kept.BY_HAND:
                raise ModelError(f"{name} was not put there by Warmline; delete the folder {state.path} yourself.")
            freed = state.part_bytes
            discard_parts(model, self._models_dir)
            if state.kept is Kept.INSTALLED and state.path is not None:
                freed += sum(path.stat().st_size for path in files_in(state.path))
                remove_whole(state.path)
            elif not freed:
                raise ModelError(_nothing_to_remove(state))
        return freed

    def _state(self, model: CatalogueModel, chosen: Mapping[str, str | None]) -> ModelState:
        path = installed_folder(model, self._models_dir)
        kept, source = self._kept(model, path)
        trust = Trust.NOTHING
        if path is not None:
            receipt = read_receipt(path) if kept is Kept.INSTALLED else None
            published = _published(model) if receipt is None else receipt.published
            trust = Trust.PUBLISHED if published else Trust.NOTHING if receipt is None else Trust.AS_INSTALLED
        return ModelState(
            model=model,
            kept=kept,
            path=path,
            source=source,
            trust=trust,
            missing=() if path is None else tuple(missing_files(model.engine, path)),
            part_bytes=part_bytes(model, self._models_dir),
            used_for=tuple(language for language, name in chosen.items() if name == model.name),
        )

    def _kept(self, model: CatalogueModel, path: Path | None) -> tuple[Kept, str]:
        packages = [*(source.package for source in model.sources), *(part.package for part in model.parts)]
        if path is None:
            whole = bool(model.parts) and len(part_packages(model)) == len(model.parts)
            return (Kept.PACKAGE, ", ".join(packages)) if whole else (Kept.NOT_THERE, "")
        if path.parent != self._models_dir:
            return Kept.PACKAGE, ", ".join(packages)
        receipt = read_receipt(path)
        if receipt is not None:
            return Kept.INSTALLED, receipt.source
        if model.parts:  # nothing but `assembled_folder` makes it; it leaves no receipt
            return Kept.INSTALLED, ", ".join(part.package for part in model.parts)
        return Kept.BY_HAND, str(path)

    def _languages(self) -> list[str]:
        return list(dict.fromkeys(language for model in self._catalogue.model for language in model.languages))

    def _chosen(self, language: str) -> str | None:
        """The model that a call in this language would get now, as `find_model` chooses."""
        for model in self._catalogue.for_language(language):
            if installed_folder(model, self._models_dir) is not None or part_packages(model):
                return model.name
        return None


def _trouble(path: Path, language: str) -> str:
    try:
        model_at(path, language)
    except ModelError as error:
        return str(error)
    return ""


def _published(model: CatalogueModel) -> dict[str, str]:
    """The hashes that were published of the model's files."""
    checked = {model.checked_file: model.sha256} if model.checked_file and model.sha256 else {}
    return {**{file.name: file.sha256 for file in model.files}, **checked}


def _is(path: Path, sha256: str, meter: Meter, stop: StopSign) -> bool:
    return path.is_file() and sha256_of(counted(path, meter, stop)) == sha256


def _nothing_to_remove(state: ModelState) -> str:
    name = state.model.name
    if state.kept is Kept.PACKAGE:
        return f"{name} belongs to the Python package {state.source}; remove it with pip, not with Warmline."
    return f"{name} is not installed; there is nothing to remove."
