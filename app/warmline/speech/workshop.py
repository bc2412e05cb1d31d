"""Where a model is made ready: a folder of its own beside its place, moved there in one step when it is whole.

Under its name there is never half a model. One Warmline works at a time, over all that share a models folder.
"""

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from warmline.speech.catalogue import CatalogueModel
from warmline.speech.model_files import (
    ModelError,
    NoRoomError,
    UnwritableFolderError,
    WrongHashError,
    check_files,
    chunks_of,
    sha256_of,
)
from warmline.speech.progress import Meter, Report, Stage, StopSign
from warmline.speech.receipt import Receipt, digests_of, files_in, write_receipt
from warmline.speech.unpacking import unpack

_MAKING: Final = ".making-"
LARGER: Final = 2
"""A model may take so many times the catalogue's size: the sizes there are rounded."""


class BusyError(ModelError):
    """Another installation runs."""


@contextmanager
def sole_use(models_dir: Path) -> Iterator[None]:
    """Nobody else changes the models meanwhile; what an installation left behind that broke off is cleared away.

    Raises:
        BusyError: another one is at it.
        UnwritableFolderError: the folder cannot be made or written.
    """
    try:
        models_dir.mkdir(parents=True, exist_ok=True)
        with FileLock(models_dir / ".lock", timeout=0):
            for left in models_dir.glob(f"{_MAKING}*"):
                shutil.rmtree(left, ignore_errors=True)
            yield
    except Timeout:
        raise BusyError("Another Warmline installs or removes a model now; wait until it has finished.") from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoRoomError(
                f"The disk of {models_dir} is full; what was downloaded is kept: make room and install again."
            ) from None
        raise UnwritableFolderError(
            f"{error.filename or models_dir} cannot be read or written ({error.strerror}); mend that, or choose "
            "another folder for models."
        ) from None


def clear_leftovers(models_dir: Path) -> None:
    """Clear away what an installation left that broke off; nothing if one runs or there is none."""
    if models_dir.is_dir():
        with suppress(ModelError), sole_use(models_dir):
            pass


class Workshop:
    """Makes models ready in `models_dir`. For whoever has its sole use."""

    def __init__(self, models_dir: Path, *, report: Report, stop: StopSign, clock: Callable[[], float]) -> None:
        self.models_dir = models_dir
        self.report = report
        self.stop = stop
        self.clock = clock

    @contextmanager
    def making(self, model: CatalogueModel) -> Iterator[Path]:
        """A folder to make the model in, gone afterwards unless `settle` moved it to its place."""
        folder = Path(tempfile.mkdtemp(dir=self.models_dir, prefix=f"{_MAKING}{model.name}-"))
        folder.chmod(0o755)
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def meter(self, stage: Stage, total_bytes: int) -> Meter:
        """Count bytes of a stage into the report."""
        return Meter(stage, total_bytes, self.report, self.clock)

    def unpack(self, model: CatalogueModel, archive: Path, making: Path) -> None:
        """Unpack the model's archive; see `unpacking.unpack`."""
        unpack(
            archive,
            making,
            most_bytes=LARGER * model.size_bytes,
            meter=lambda total: self.meter(Stage.UNPACKING, total),
            stop=self.stop,
        )

    def settle(self, model: CatalogueModel, making: Path, source: str, *, published: bool) -> Path:
        """Check what was made, write its receipt, and move it to its place.

        Raises:
            HalfModelError: files are missing.
            WrongHashError: it is not the published model.
            StoppedError: somebody asked.
        """
        check_files(model.engine, making)
        if model.checked_file is not None and sha256_of(chunks_of([making / model.checked_file])) != model.sha256:
            raise WrongHashError(
                f"This is not the published {model.name} (the SHA-256 of {model.checked_file} differs), so it was not "
                f"installed; get it from {model.address}."
            )
        size = sum(path.stat().st_size for path in files_in(making))
        files = digests_of(making, self.meter(Stage.CHECKING, size), self.stop)
        known = published or model.checked_file is not None
        write_receipt(making, Receipt(name=model.name, source=source, published=known, files=files))
        return self._move(making, self.models_dir / model.name)

    def _move(self, making: Path, target: Path) -> Path:
        if target.exists():  # half a model, or one that is replaced: out of the way in one step too
            remove_whole(target)
        return making.replace(target)


def remove_whole(folder: Path) -> None:
    """Take a model away in one step, then delete it."""
    old = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_MAKING))
    folder.replace(old / folder.name)
    shutil.rmtree(old, ignore_errors=True)
