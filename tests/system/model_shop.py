"""Two small models that a server on loopback offers, and a folder to install them into."""

import hashlib
import io
import zipfile
from contextlib import contextmanager

from model_server import ModelServer, Offer

from warmline.speech.catalogue import Catalogue
from warmline.speech.install import DownloadRules, Installer
from warmline.speech.progress import StopSign

VOSK_FILES = {"am/final.mdl": b"acoustic" * 50_000, "graph/HCLr.fst": b"graph" * 60_000, "conf/model.conf": b"--x=1\n"}
WHISPER_FILES = {
    "model.bin": b"weights" * 40_000,
    "config.json": b"{}",
    "tokenizer.json": b"{}",
    "vocabulary.txt": b"a",
}


def zipped(files, top="vosk-small/"):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, body in files.items():
            archive.writestr(top + name, body)
    return made.getvalue()


def sha256(body):
    return hashlib.sha256(body).hexdigest()


class Shop:
    """The shop; `stop`, `rules` and `published` are read at each installation."""

    def __init__(self, server, models_dir):
        self.server = server
        self.models_dir = models_dir
        self.archive = zipped(VOSK_FILES)
        self.progress = []
        self.stop = StopSign()
        self.published = sha256(self.archive)
        self.rules = DownloadRules(mirror=server.address)
        server.offers["/vosk-small.zip"] = self.offer = Offer(self.archive)
        for name, body in WHISPER_FILES.items():
            server.offers[f"/whisper-small/{name}"] = Offer(body)

    @property
    def catalogue(self):
        common = {"languages": ["en"], "latency_s": 0.5, "licence": "Apache-2.0"}
        vosk = {
            "name": "vosk-small",
            "engine": "vosk",
            "size_bytes": sum(map(len, VOSK_FILES.values())),
            "address": "https://example.org/models/vosk-small.zip",
            "archive_sha256": self.published,
            "download_bytes": len(self.archive),
        }
        whisper = {
            "name": "whisper-small",
            "engine": "whisper",
            "size_bytes": sum(map(len, WHISPER_FILES.values())),
            "address": "https://example.org/whisper-small",
            "files_at": "https://example.org/whisper-small/resolve/1/",
            "files": [
                {"name": name, "size_bytes": len(body), "sha256": sha256(body)} for name, body in WHISPER_FILES.items()
            ],
            "checked_file": "model.bin",
            "sha256": sha256(WHISPER_FILES["model.bin"]),
        }
        return Catalogue.model_validate({"model": [common | vosk, common | whisper]})

    def installer(self):
        return Installer(self.catalogue, self.models_dir, rules=self.rules, report=self.progress.append, stop=self.stop)

    def install(self, name="vosk-small", given=None):
        return self.installer().install(name, given)

    @property
    def left(self):
        """What lies in the models folder, but for the lock."""
        return sorted(
            path.relative_to(self.models_dir).as_posix()
            for path in self.models_dir.rglob("*")
            if path.is_file() and path.name != ".lock"
        )


@contextmanager
def open_shop(models_dir, monkeypatch):
    """The shop, with its server, reached without a proxy."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    server = ModelServer()
    try:
        yield Shop(server, models_dir)
    finally:
        server.close()
