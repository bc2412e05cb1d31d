"""Downloads from a server on loopback: broken off, gone on with, refused, stopped."""

import errno
import json
import threading
import time
from pathlib import Path

import pytest

from warmline.speech import model_files
from warmline.speech.download import DownloadError, without_secrets
from warmline.speech.install import DownloadRules, ForbiddenError, Origin
from warmline.speech.model_files import ModelError, NoRoomError, UnwritableFolderError, WrongHashError
from warmline.speech.progress import Meter, Stage, StoppedError

PART = ".downloads/vosk-small.zip.part"


def test_a_model_is_downloaded_unpacked_and_leaves_nothing_else_behind(shop):
    done = shop.install()
    assert (done.origin, done.path, done.first_trust) == (Origin.ADDRESS, shop.models_dir / "vosk-small", False)
    assert shop.left == [
        "vosk-small/am/final.mdl",
        "vosk-small/conf/model.conf",
        "vosk-small/graph/HCLr.fst",
        "vosk-small/warmline-receipt.json",
    ]
    receipt = json.loads((done.path / "warmline-receipt.json").read_text())
    assert receipt["source"] == f"{shop.server.address}/vosk-small.zip"
    stages = list(dict.fromkeys(progress.stage for progress in shop.progress))
    assert stages == [Stage.DOWNLOADING, Stage.UNPACKING, Stage.CHECKING]
    downloads = [progress for progress in shop.progress if progress.stage is Stage.DOWNLOADING]
    assert downloads[-1].done_bytes == downloads[-1].total_bytes == len(shop.archive)


def test_an_installed_model_is_not_fetched_again(shop):
    shop.install()
    assert shop.install().origin is Origin.ALREADY_THERE
    assert len(shop.server.answers) == 1


def test_a_broken_download_goes_on_where_it_was_and_no_byte_comes_twice(shop):
    shop.offer.cut_after = [200_000]
    with pytest.raises(DownloadError, match=r"lost after 0\.2 MB.*kept: install again"):
        shop.install()
    assert shop.left == [PART, f"{PART}.json"]
    kept = (shop.models_dir / PART).stat().st_size
    assert 0 < kept <= 200_000
    shop.install()
    first, second = shop.server.answers
    assert (second.status, second.range, second.if_range) == (206, f"bytes={kept}-", '"one"')
    assert first.sent + second.sent == len(shop.archive)
    assert PART not in shop.left


def test_a_server_without_ranges_is_asked_for_the_whole(shop):
    shop.offer.cut_after = [200_000]
    shop.offer.ranges = False
    with pytest.raises(DownloadError):
        shop.install()
    shop.install()
    assert [answer.status for answer in shop.server.answers] == [200, 200]
    assert shop.server.answers[1].sent == len(shop.archive)


def test_a_file_that_changed_between_is_fetched_from_the_start(shop):
    shop.offer.cut_after = [200_000]
    with pytest.raises(DownloadError):
        shop.install()
    shop.offer.etag = '"two"'
    shop.install()
    assert [answer.status for answer in shop.server.answers] == [200, 200]


def test_a_server_that_mixes_two_versions_is_asked_anew(shop, monkeypatch):
    shop.offer.cut_after = [200_000]
    with pytest.raises(DownloadError):
        shop.install()
    shop.offer.etag = '"two"'
    monkeypatch.setattr(shop.server, "_span", lambda handler, offer: (206, 200_000) if offer.ranges else (200, 0))
    real = shop.server._answer

    def once(handler):
        real(handler)
        shop.offer.ranges = False

    monkeypatch.setattr(shop.server, "_answer", once)
    shop.install()
    assert [answer.status for answer in shop.server.answers] == [200, 206, 200]


def test_a_part_that_nobody_can_vouch_for_is_fetched_from_the_start(shop):
    shop.offer.etag = None
    shop.offer.cut_after = [200_000]
    with pytest.raises(DownloadError):
        shop.install()
    shop.install()
    assert shop.server.answers[1].range is None


def test_another_file_is_refused_and_leaves_nothing(shop):
    shop.published = "0" * 64
    with pytest.raises(WrongHashError, match="not the file that was published"):
        shop.install()
    assert shop.left == []


def test_the_hash_of_a_first_download_is_remembered(shop):
    shop.published = None
    assert shop.install().first_trust
    model_files.shutil.rmtree(shop.models_dir / "vosk-small")
    assert not shop.install().first_trust
    model_files.shutil.rmtree(shop.models_dir / "vosk-small")
    shop.offer.body += b"\0"
    with pytest.raises(WrongHashError):
        shop.install()


def test_what_is_no_model_is_not_remembered(shop):
    shop.published = None
    shop.offer.body = b"<html>Please log in</html>"
    with pytest.raises(ModelError, match="not a zip that can be read"):
        shop.install()
    assert shop.left == []


def test_a_full_disk_is_told_before_anything_is_asked_for(shop, monkeypatch):
    monkeypatch.setattr(model_files.shutil, "disk_usage", lambda folder: type("Usage", (), {"free": 1 << 20})())
    with pytest.raises(NoRoomError, match="1 MB are free; make room"):
        shop.install()
    assert not shop.server.answers


def test_a_disk_too_small_for_what_the_server_announces_is_told(shop, monkeypatch):
    shop.offer.body = b"\0" * 5_000_000
    room = model_files.SPARE_BYTES + 4_000_000
    monkeypatch.setattr(model_files.shutil, "disk_usage", lambda folder: type("Usage", (), {"free": room})())
    with pytest.raises(NoRoomError):
        shop.install()
    assert shop.left == []


def test_a_disk_that_fills_up_on_the_way_is_told(shop):
    part = shop.models_dir / PART
    part.parent.mkdir(parents=True)
    part.symlink_to("/dev/full")  # takes nothing, as a full disk does
    with pytest.raises(NoRoomError, match="is full; what was downloaded is kept"):
        shop.install()


def test_what_came_is_on_the_disk_before_the_end(shop):
    shop.offer.hold_after = 1 << 17

    def work():
        with pytest.raises(StoppedError):
            shop.install()

    thread = threading.Thread(target=work)
    thread.start()
    assert shop.offer.held.wait(10)
    until = time.monotonic() + 10
    while not (shop.models_dir / PART).exists() or (shop.models_dir / PART).stat().st_size < 1 << 17:
        assert time.monotonic() < until
    shop.stop.raise_up()
    thread.join()


@pytest.mark.parametrize(
    ("code", "kind"), [(errno.ENOSPC, NoRoomError), (errno.EDQUOT, NoRoomError), (errno.EIO, UnwritableFolderError)]
)
def test_a_failing_disk_is_a_sentence(code, kind):
    from warmline.speech.download import Request, _write  # noqa: PLC0415

    def fails(chunk):
        raise OSError(code, "no")

    with pytest.raises(kind):
        _write(fails, b"x", Request("http://x/y", Path("folder/y.part")))


def test_stopping_keeps_what_has_come_even_while_the_server_is_silent(shop):
    shop.offer.hold_after = 1 << 16
    raised = []

    def work():
        try:
            shop.install()
        except StoppedError as error:
            raised.append(str(error))

    thread = threading.Thread(target=work)
    thread.start()
    assert shop.offer.held.wait(10)
    shop.stop.raise_up()
    thread.join(5)  # far less than the time-out of a silent server
    assert not thread.is_alive()
    assert raised == ["The installation was stopped; what was downloaded is kept, install again to go on."]
    shop.offer.released.set()
    shop.offer.hold_after = None
    shop.stop = type(shop.stop)()
    shop.install()
    assert shop.server.answers[-1].status == 206


def test_a_download_that_is_whole_but_not_unpacked_need_not_come_again(shop, monkeypatch):
    def stopped(*args, **more):
        shop.stop.raise_up()
        shop.stop.check()

    with monkeypatch.context() as patched:
        patched.setattr("warmline.speech.workshop.unpack", stopped)
        with pytest.raises(StoppedError):
            shop.install()
    shop.stop = type(shop.stop)()
    shop.install()
    assert len(shop.server.answers) == 1


def test_a_disk_that_is_full_while_unpacking_keeps_the_download(shop, monkeypatch):
    def full(*args, **more):
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("warmline.speech.workshop.unpack", full)
        with pytest.raises(NoRoomError, match="what was downloaded is kept"):
            shop.install()
    assert shop.left == [PART, f"{PART}.json"]
    shop.install()
    assert len(shop.server.answers) == 1


def test_an_address_that_leads_from_https_to_http_is_not_followed(shop, monkeypatch):
    class Answer:
        url = "http://elsewhere/vosk-small.zip"
        status_code = 200

        def close(self):
            pass

    monkeypatch.setattr("requests.Session.get", lambda self, address, **more: Answer())
    shop.rules = DownloadRules()
    with pytest.raises(DownloadError, match="unsafe address"):
        shop.install()


def test_nobody_there_is_a_sentence(shop):
    shop.rules = DownloadRules(mirror="http://127.0.0.1:9")
    with pytest.raises(DownloadError, match=r"127\.0\.0\.1 cannot be reached; check the network"):
        shop.install()


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_a_refusal_names_the_status(shop, status):
    shop.offer.status = status
    with pytest.raises(DownloadError, match=rf"HTTP {status}"):
        shop.install()


def test_a_mirror_that_is_no_address_is_refused(shop):
    shop.rules = DownloadRules(mirror="file:///srv/models")
    with pytest.raises(ModelError, match="no address"):
        shop.install()


def test_the_policy_can_forbid_downloads_and_says_so(shop, tmp_path):
    shop.rules = DownloadRules(allowed=False, mirror=shop.server.address)
    with pytest.raises(ForbiddenError, match="switched off by your IT department"):
        shop.install()
    assert not shop.server.answers
    given = tmp_path / "brought.zip"
    given.write_bytes(shop.archive)
    assert shop.install(given=given).origin is Origin.ARCHIVE


def test_a_proxy_of_the_environment_is_used(shop, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", shop.server.address)
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.delenv("no_proxy", raising=False)
    shop.rules = DownloadRules(mirror="http://models.invalid")
    shop.install()
    assert shop.server.answers[0].path == "http://models.invalid/vosk-small.zip"


def test_a_model_of_single_files_comes_file_by_file_and_goes_on_in_the_middle(shop):
    shop.server.offers["/whisper-small/tokenizer.json"].status = 503
    with pytest.raises(DownloadError):
        shop.install("whisper-small")
    assert not (shop.models_dir / "whisper-small").exists()
    shop.server.offers["/whisper-small/tokenizer.json"].status = 200
    shop.install("whisper-small")
    fetched = [answer.path for answer in shop.server.answers]
    assert fetched == [
        f"/whisper-small/{name}" for name in ("model.bin", "config.json", "tokenizer.json", "vocabulary.txt")
    ]
    assert [name for name in shop.left if name.startswith(".")] == []


def test_secrets_in_an_address_are_not_kept():
    assert without_secrets("https://me:pw@host.example:8443/a/b.zip?token=1") == "https://host.example:8443/a/b.zip"


def test_the_meter_tells_speed_over_the_last_seconds_and_not_too_often():
    now = [0.0]
    told = []
    meter = Meter(Stage.DOWNLOADING, 1_000_000, told.append, lambda: now[0])
    for _ in range(100):
        now[0] += 0.05
        meter.add(10_000)
    assert told[-1].done_bytes == 1_000_000
    assert 30 <= len(told) <= 51  # of 100: at most one each 0.1 s
    assert told[-1].bytes_per_s == pytest.approx(200_000, rel=0.01)
