"""Archives that want to write elsewhere, or without end."""

import io
import stat
import zipfile

import pytest

from warmline.speech.progress import Meter, Stage, StoppedError, StopSign
from warmline.speech.unpacking import MOST_ENTRIES, UnsafeArchiveError, unpack

MB = 1 << 20


def archive_of(tmp_path, *entries):
    path = tmp_path / "model.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, body in entries:
            archive.writestr(entry, body)
    return path


def unpacked(path, into, *, most_bytes=MB, stop=None):
    into.mkdir(exist_ok=True)
    meter = lambda total: Meter(Stage.UNPACKING, total, lambda progress: None, lambda: 0.0)  # noqa: E731
    unpack(path, into, most_bytes=most_bytes, meter=meter, stop=stop or StopSign())
    return sorted(found.relative_to(into).as_posix() for found in into.rglob("*") if found.is_file())


def linked(name, kind):
    info = zipfile.ZipInfo(name)
    info.external_attr = (kind | 0o777) << 16
    return info


def test_the_one_folder_that_holds_all_is_left_away(tmp_path):
    path = archive_of(tmp_path, ("m/am/final.mdl", "a"), ("m/README", "b"))
    assert unpacked(path, tmp_path / "out") == ["README", "am/final.mdl"]


def test_files_without_a_folder_around_them_stay_where_they_are(tmp_path):
    path = archive_of(tmp_path, ("am/final.mdl", "a"), ("README", "b"))
    assert unpacked(path, tmp_path / "out") == ["README", "am/final.mdl"]


def test_several_folders_stay_where_they_are(tmp_path):
    path = archive_of(tmp_path, ("am/final.mdl", "a"), ("graph/HCLr.fst", "b"))
    assert unpacked(path, tmp_path / "out") == ["am/final.mdl", "graph/HCLr.fst"]


@pytest.mark.parametrize(
    "name",
    [
        "../out.txt",
        "m/../../out.txt",
        "/etc/passwd",
        "//server/share/x",
        "C:/windows/x",
        "m/C:x",
        "m\\..\\x",
        "m/./x",
        "m/nul",
        "m/NUL.txt",
        "m/com1",
        "m/LPT9.fst",
        "aux/x",
        "m/x.",
        "m/x ",
        "m/a\x01b",
        'm/a"b',
        "m/a?b",
    ],
)
def test_a_name_that_leads_elsewhere_refuses_the_whole_archive(tmp_path, name):
    path = archive_of(tmp_path, ("m/good", "a"), (name, "evil"))
    before = set(tmp_path.rglob("*")) | {tmp_path / "out"}
    with pytest.raises(UnsafeArchiveError, match="official address"):
        unpacked(path, tmp_path / "out")
    assert set(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path, kind):
    path = archive_of(tmp_path, ("m/good", "a"), (linked("m/link", kind), "/etc/passwd"))
    with pytest.raises(UnsafeArchiveError, match="other than files"):
        unpacked(path, tmp_path / "out")


def test_names_that_become_the_same_file_are_refused(tmp_path):
    path = archive_of(tmp_path, ("m/A", "a"), ("m/a", "b"))
    with pytest.raises(UnsafeArchiveError, match="same name"):
        unpacked(path, tmp_path / "out")


def test_a_small_archive_that_grows_without_end_is_refused_before_it_does(tmp_path):
    path = archive_of(tmp_path, ("m/zeros", b"\0" * (20 * MB)))
    assert path.stat().st_size < MB
    with pytest.raises(UnsafeArchiveError, match="more than 1 MB"):
        unpacked(path, tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


def test_an_archive_that_lies_about_its_sizes_does_not_grow_past_them(tmp_path):
    path = archive_of(tmp_path, ("m/zeros", b"\0" * (4 * MB)))
    body = bytearray(path.read_bytes())
    real = (4 * MB).to_bytes(4, "little")
    while (at := body.find(real)) >= 0:
        body[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(body)
    with pytest.raises(UnsafeArchiveError, match="damaged"):
        unpacked(path, tmp_path / "out")
    assert sum(found.stat().st_size for found in (tmp_path / "out").rglob("*") if found.is_file()) <= MB


def test_too_many_entries_are_refused(tmp_path):
    path = archive_of(tmp_path, *((f"m/{number}", "") for number in range(MOST_ENTRIES + 1)))
    with pytest.raises(UnsafeArchiveError, match="entries"):
        unpacked(path, tmp_path / "out")


@pytest.mark.parametrize("body", [b"", b"PK", b"<html>", b"PK\x03\x04" + b"\0" * 100])
def test_what_is_no_zip_is_a_sentence(tmp_path, body):
    (tmp_path / "model.zip").write_bytes(body)
    with pytest.raises(UnsafeArchiveError, match="not a zip"):
        unpacked(tmp_path / "model.zip", tmp_path / "out")


def test_a_damaged_entry_is_a_sentence(tmp_path):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("m/am/final.mdl", b"weights" * 1000)
    body = bytearray(made.getvalue())
    body[500] ^= 0xFF
    (tmp_path / "model.zip").write_bytes(body)
    with pytest.raises(UnsafeArchiveError, match="damaged"):
        unpacked(tmp_path / "model.zip", tmp_path / "out")


def test_unpacking_can_be_stopped(tmp_path):
    stop = StopSign()
    stop.raise_up()
    with pytest.raises(StoppedError):
        unpacked(archive_of(tmp_path, ("m/a", "b")), tmp_path / "out", stop=stop)
