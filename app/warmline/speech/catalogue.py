"""The catalogue: which recognition models exist, what they are good for and where they come from."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from warmline.core.errors import WarmlineError

Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class CatalogueError(WarmlineError):
    """The catalogue is missing or not readable; the message says where and why."""


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PackageSource(_Entry):
    """The model lies ready for use in `folder` of an installed Python package."""

    package: str
    folder: str


class PackagePart(_Entry):
    """`files`, in order, are the next pieces of the checked file; `beside` are whole files of the model."""

    package: str
    folder: str
    files: tuple[str, ...]
    beside: tuple[str, ...] = ()


class RemoteFile(_Entry):
    """One file of a model that is offered file by file; `sha256` is the published one."""

    name: str = Field(pattern=r"^[A-Za-z0-9._-]+$")
    size_bytes: int = Field(gt=0)
    sha256: Sha256


class CatalogueModel(_Entry):
    """One model. `latency_s`: dated end of speech to its text, the constant that dates words in fast replay."""

    name: str = Field(pattern=r"^[A-Za-z0-9._-]+$")
    engine: Literal["vosk", "whisper"]
    languages: tuple[str, ...] = Field(min_length=1)
    latency_s: float = Field(gt=0.0, le=10.0)
    size_bytes: int = Field(gt=0)
    licence: str
    address: str
    checked_file: str | None = None
    sha256: Sha256 | None = None
    archive_sha256: Sha256 | None = None
    download_bytes: int | None = Field(default=None, gt=0)
    files_at: str | None = Field(default=None, pattern=r"^https://.*/$")
    files: tuple[RemoteFile, ...] = ()
    sources: tuple[PackageSource, ...] = ()
    parts: tuple[PackagePart, ...] = ()

    @model_validator(mode="after")
    def _check_is_whole(self) -> "CatalogueModel":
        if (self.checked_file is None) != (self.sha256 is None):
            raise ValueError("checked_file and sha256 come together")
        if self.parts and self.checked_file is None:
            raise ValueError("a model in parts needs checked_file and sha256")
        if (self.files_at is None) != (not self.files):
            raise ValueError("files_at and files come together")
        return self

    @property
    def is_archive(self) -> bool:
        """Its address is that of a zip."""
        return self.address.endswith(".zip")


class Catalogue(_Entry):
    """All models, in the order in which they are preferred within an engine."""

    model: tuple[CatalogueModel, ...]

    def named(self, name: str) -> CatalogueModel | None:
        """The model of that name."""
        return next((model for model in self.model if model.name == name), None)

    def for_language(self, language: str) -> tuple[CatalogueModel, ...]:
        """The models that know `language`, Vosk first."""
        knowing = [model for model in self.model if language in model.languages]
        return tuple(sorted(knowing, key=lambda model: model.engine != "vosk"))


def catalogue_path() -> Path:
    """The catalogue of this installation: in the package (installed, frozen), else in the checkout (editable)."""
    inside = Path(str(files("warmline"))) / "models" / "catalogue.toml"
    if inside.is_file():
        return inside
    return Path(__file__).resolve().parents[3] / "models" / "catalogue.toml"


def load_catalogue(path: Path | None = None) -> Catalogue:
    """Read a catalogue, by default the one of this installation.

    Raises:
        CatalogueError: it is missing, not TOML, or says something impossible.
    """
    path = path or catalogue_path()
    try:
        return Catalogue.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise CatalogueError(
            f"The model catalogue {path} cannot be read ({error.strerror}); install Warmline again."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise CatalogueError(f"The model catalogue {path} is not valid TOML: {error}.") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise CatalogueError(f"The model catalogue {path} is not usable: {where}: {first['msg']}.") from error
