"""Fetching one file from an address: streamed to a `.part` file, resumed where it broke off, hashed on the way.

Beside the part lies a note of what it is a part of. The server must vouch that it still offers the same file
(`If-Range`), else the file is fetched from the start. Proxies and certificates are those of the environment, as
requests reads them.
"""

import errno
import hashlib
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import requests
from pydantic import BaseModel, ConfigDict, ValidationError
from urllib3.exceptions import HTTPError

from warmline.speech.model_files import ModelError, NoRoomError, UnwritableFolderError, WrongHashError, chunks_of
from warmline.speech.progress import Meter, Report, Stage, StopSign

_CHUNK_BYTES: Final = 64 << 10
_CONNECT_S: Final = 10.0
_READ_S: Final = 30.0
_BEFORE_BODY: Final = (requests.exceptions.RequestException, OSError)


class DownloadError(ModelError):
    """The file did not come; the message says whether a part of it is kept."""


class _Changed(Exception):  # noqa: N818  no error: the part does not fit any more, begin anew
    pass


class _Note(BaseModel):
    """What a part is a part of. `validator`: the server's name for this version, to be sent as If-Range."""

    model_config = ConfigDict(frozen=True)

    address: str
    validator: str | None = None
    total_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """What to fetch. `sha256`: what it must hash to, None: anything. `room` is told how many bytes will come."""

    address: str
    part: Path
    sha256: str | None = None
    room: Callable[[int], None] = lambda count: None


def without_secrets(address: str) -> str:
    """The address without user, password and query: what may be shown and kept."""
    split = urlsplit(address)
    port = f":{split.port}" if split.port else ""
    return f"{split.scheme}://{split.hostname or ''}{port}{split.path}"


def note_of(part: Path) -> Path:
    """Where the note about a part is kept."""
    return part.with_name(part.name + ".json")


def discard(part: Path) -> None:
    """Forget a part."""
    part.unlink(missing_ok=True)
    note_of(part).unlink(missing_ok=True)


class Fetcher:
    """Fetches files, one at a time. Blocks; on a thread of its own where a window waits."""

    def __init__(self, report: Report, stop: StopSign, clock: Callable[[], float] = time.monotonic) -> None:
        self._report = report
        self._stop = stop
        self._clock = clock

    def fetch(self, wanted: Request) -> str:
        """Bring `wanted.part` to its full length; return its SHA-256. A complete part is not fetched again.

        Raises:
            DownloadError: the server cannot be reached, refuses, or the connection was lost; the part is kept.
            WrongHashError: it is another file; the part is gone.
            NoRoomError: the disk is full; the part is kept.
            StoppedError: somebody asked; the part is kept.
        """
        with requests.Session() as session:
            try:
                digest = self._fetch(session, wanted)
            except _Changed:
                discard(wanted.part)
                digest = self._fetch(session, wanted)
        if wanted.sha256 is not None and digest != wanted.sha256:
            discard(wanted.part)
            raise WrongHashError(
                f"What {_host(wanted.address)} sent is not the file that was published (its SHA-256 differs), so it "
                "was thrown away; try again, and if it happens again tell whoever runs that server."
            )
        return digest

    def _fetch(self, session: requests.Session, wanted: Request) -> str:
        note = _read_note(wanted)
        here = wanted.part.stat().st_size if note is not None else 0
        if note is not None and here == note.total_bytes:
            return self._hash_of(wanted.part, here).hexdigest()
        with closing(self._ask(session, wanted, note, here)) as answer:
            here, total = _begins_at(answer, note, here)
            if total is not None:
                wanted.room(total - here)
            if here == 0:
                _begin(wanted, answer, total)
            digest = self._hash_of(wanted.part, here) if here else hashlib.sha256()
            meter = Meter(Stage.DOWNLOADING, total, self._report, self._clock, done_bytes=here)
            meter.add(0)
            self._receive(answer, wanted, digest, meter)
        if total is not None and meter.done_bytes != total:
            raise self._lost(wanted, meter.done_bytes, total)
        if total is None:
            _write_note(wanted, _Note(address=without_secrets(wanted.address), total_bytes=meter.done_bytes))
        return digest.hexdigest()

    def _ask(self, session: requests.Session, wanted: Request, note: _Note | None, here: int) -> requests.Response:
        self._stop.check()
        headers = {"Accept-Encoding": "identity"}  # lengths and hashes are those of the file itself
        if note is not None and note.validator is not None:
            headers |= {"Range": f"bytes={here}-", "If-Range": note.validator}
        with _said(wanted.address):
            answer = session.get(wanted.address, headers=headers, stream=True, timeout=(_CONNECT_S, _READ_S))
        if wanted.address.startswith("https:") and not answer.url.startswith("https:"):
            answer.close()
            raise DownloadError(f"{_host(wanted.address)} leads to an unsafe address; nothing was downloaded.")
        if answer.status_code == 416:
            answer.close()
            raise _Changed
        if answer.status_code not in (200, 206):
            answer.close()
            raise DownloadError(
                f"{_host(wanted.address)} does not offer {urlsplit(wanted.address).path} (HTTP {answer.status_code}); "
                "try later, or install from a folder or zip."
            )
        return answer

    def _receive(self, answer: requests.Response, wanted: Request, digest: "hashlib._Hash", meter: Meter) -> None:
        try:
            # Unbuffered: what came is on the disk whatever ends this, and a full disk shows at once.
            with wanted.part.open("ab", buffering=0) as file, self._stop.interrupting(lambda: _hang_up(answer)):
                while chunk := answer.raw.read1(_CHUNK_BYTES):  # what is there, so that nothing is lost with the line
                    _write(file.write, chunk, wanted)
                    digest.update(chunk)
                    meter.add(len(chunk))
                    self._stop.check()
        except (HTTPError, OSError):
            self._stop.check()
            raise self._lost(wanted, meter.done_bytes, None) from None
        except (ValueError, AttributeError):  # ssl's answers to a socket that another thread has shut down
            self._stop.check()
            raise
        self._stop.check()

    def _hash_of(self, part: Path, length: int) -> "hashlib._Hash":
        digest = hashlib.sha256()
        meter = Meter(Stage.CHECKING, length, self._report, self._clock)
        for chunk in chunks_of([part]):
            digest.update(chunk)
            meter.add(len(chunk))
            self._stop.check()
        return digest

    @staticmethod
    def _lost(wanted: Request, done: int, total: int | None) -> DownloadError:
        of_all = f" of {_mb(total)}" if total is not None else ""
        return DownloadError(
            f"The connection to {_host(wanted.address)} was lost after {_mb(done)}{of_all}; that much is kept: "
            "install again to go on from there."
        )


def _hang_up(answer: requests.Response) -> None:
    """End a read that waits, from another thread."""
    with suppress(OSError, RuntimeError, ValueError):  # it has just ended by itself
        answer.raw.shutdown()


def _begins_at(answer: requests.Response, note: _Note | None, here: int) -> tuple[int, int | None]:
    """From which byte on the answer's body goes, and how long the whole file is."""
    length = answer.headers.get("Content-Length", "")
    if answer.status_code == 200:
        return 0, int(length) if length.isdigit() else None
    span, _, whole = answer.headers.get("Content-Range", "").removeprefix("bytes ").partition("/")
    fits = span.partition("-")[0] == str(here) and whole.isdigit()
    if not fits or note is None or _validator(answer) not in (None, note.validator):
        raise _Changed
    return here, int(whole)


def _begin(wanted: Request, answer: requests.Response, total: int | None) -> None:
    try:
        wanted.part.parent.mkdir(parents=True, exist_ok=True)
        wanted.part.write_bytes(b"")
        note = _Note(address=without_secrets(wanted.address), validator=_validator(answer), total_bytes=total)
        _write_note(wanted, note)
    except OSError as error:
        raise UnwritableFolderError(
            f"{wanted.part.parent} cannot be written ({error.strerror}); make the folder writable or choose another "
            "one for models."
        ) from None


def _validator(answer: requests.Response) -> str | None:
    """A strong ETag, else the date: what RFC 9110, 13.1.5 allows as If-Range."""
    tag = answer.headers.get("ETag")
    return tag if tag and not tag.startswith("W/") else answer.headers.get("Last-Modified")


def _write(write: Callable[[memoryview], int | None], chunk: bytes, wanted: Request) -> None:
    left = memoryview(chunk)
    try:
        while left:
            left = left[write(left) or 0 :]
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT):
            raise UnwritableFolderError(
                f"{wanted.part.parent} cannot be written ({error.strerror}); mend that and install again."
            ) from None
        raise NoRoomError(
            f"The disk of {wanted.part.parent} is full; what was downloaded is kept: make room and install again."
        ) from None


def _read_note(wanted: Request) -> _Note | None:
    """The note about a part that can be gone on with."""
    try:
        note = _Note.model_validate_json(note_of(wanted.part).read_bytes())
        here = wanted.part.stat().st_size
    except (OSError, ValidationError):
        return None
    if note.address != without_secrets(wanted.address) or (note.total_bytes or here) < here:
        return None
    complete = here == note.total_bytes
    return note if complete or (here > 0 and note.validator is not None) else None


def _write_note(wanted: Request, note: _Note) -> None:
    note_of(wanted.part).write_text(note.model_dump_json(), encoding="utf-8")


@contextmanager
def _said(address: str) -> Iterator[None]:
    """Turn requests' errors about a connection into sentences."""
    host = _host(address)
    otherwise = "or install from a folder or zip"
    try:
        yield
    except requests.exceptions.ProxyError:
        raise DownloadError(f"The proxy does not lead to {host}; check HTTPS_PROXY, {otherwise}.") from None
    except requests.exceptions.SSLError:
        raise DownloadError(
            f"The certificate of {host} is not trusted here; if your network has its own, set REQUESTS_CA_BUNDLE to "
            f"its file, {otherwise}."
        ) from None
    except requests.exceptions.Timeout:
        raise DownloadError(f"{host} does not answer; try again later, {otherwise}.") from None
    except _BEFORE_BODY:
        raise DownloadError(f"{host} cannot be reached; check the network and its proxy, {otherwise}.") from None


def _host(address: str) -> str:
    return urlsplit(address).hostname or "the server"


def _mb(count: int) -> str:
    return f"{count / 1e6:.1f} MB"
