import hashlib
import os
import sys
import threading

import pytest

from warmline.speech import model_files, models
from warmline.speech.catalogue import Catalogue, CatalogueError, catalogue_path, load_catalogue
from warmline.speech.models import (
    HalfModelError,
    NoModelError,
    NoRoomError,
    UnusablePathError,
    UnwritableFolderError,
    WrongHashError,
    find_model,
    model_at,
)

WHOLE = b"the weights of a model" * 1000
SHA = hashlib.sha256(WHOLE).hexdigest()
BESIDE = ("config.json", "tokenizer.json", "vocabulary.txt")


def whisper(name, languages, **more):
    entry = {"name": name, "engine": "whisper", "languages": languages, "latency_s": 1.0, "size_bytes": len(WHOLE)}
    return entry | {"licence": "MIT", "address": "a/b", "checked_file": "model.bin", "sha256": SHA} | more


def vosk(name, languages):
    entry = {"name": name, "engine": "vosk", "languages": languages, "latency_s": 0.5, "size_bytes": 9}
    return entry | {"licence": "Apache-2.0", "address": "a/c"}


def catalogue(*entries):
    return Catalogue.model_validate({"model": entries})


def put(folder, files):
    for name in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(WHOLE if name == "model.bin" else b"{}")
    return folder


def put_whisper(folder):
    return put(folder, ("model.bin", *BESIDE))


def put_vosk(folder):
    return put(folder, ("am/final.mdl", "graph/HCLr.fst"))


@pytest.fixture
def parts(tmp_path, monkeypatch):
    """Two packages that hold half a model each."""
    site = tmp_path / "site"
    for number, piece in ((1, WHOLE[:7000]), (2, WHOLE[7000:])):
        folder = site / f"half_model_{number}" / "data"
        folder.mkdir(parents=True)
        (folder.parent / "__init__.py").touch()
        (folder / f"model.bin.part{number}").write_bytes(piece)
    put(site / "half_model_1" / "data", BESIDE)
    monkeypatch.syspath_prepend(str(site))
    described = [
        {"package": "half_model_1", "folder": "data", "files": ["model.bin.part1"], "beside": list(BESIDE)},
        {"package": "half_model_2", "folder": "data", "files": ["model.bin.part2"]},
    ]
    return site, catalogue(whisper("halves", ["hu"], parts=described))


@pytest.fixture
def hashed(monkeypatch):
    """How often a file was read to be checked."""
    calls = []
    real = models.sha256_of

    def counted(chunks):
        calls.append(1)
        return real(chunks)

    monkeypatch.setattr(models, "sha256_of", counted)
    return calls


def test_the_catalogue_of_this_installation_is_found_and_knows_every_language():
    known = load_catalogue()
    assert catalogue_path().is_file()
    for language in ("en", "zh-Hans", "zh-Hant", "hu", "ko"):
        assert known.for_language(language), language
    assert known.for_language("en")[0].engine == "vosk"


def test_a_catalogue_that_says_something_impossible_names_the_field(tmp_path):
    path = tmp_path / "catalogue.toml"
    path.write_text('[[model]]\nname = "x"\nengine = "siri"\n', encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"model\.0\.engine"):
        load_catalogue(path)
    path.write_text("[[model]\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="line 1"):
        load_catalogue(path)
    with pytest.raises(CatalogueError, match="cannot be read"):
        load_catalogue(tmp_path / "none.toml")


def test_vosk_wins_whenever_it_is_installed(tmp_path):
    known = catalogue(whisper("w", ["en"]), vosk("v", ["en"]))
    put_whisper(tmp_path / "w")
    assert find_model("en", models_dir=tmp_path, catalogue=known).engine == "whisper"
    put_vosk(tmp_path / "v")
    found = find_model("en", models_dir=tmp_path, catalogue=known)
    assert (found.engine, found.name, found.path) == ("vosk", "v", tmp_path / "v")


def test_the_first_whisper_model_that_knows_the_language_is_taken(tmp_path):
    known = catalogue(whisper("small", ["en"]), whisper("large", ["hu", "en"]))
    put_whisper(tmp_path / "small")
    put_whisper(tmp_path / "large")
    assert find_model("en", models_dir=tmp_path, catalogue=known).name == "small"
    assert find_model("hu", models_dir=tmp_path, catalogue=known).name == "large"


def test_no_model_says_what_to_install(tmp_path):
    known = catalogue(whisper("w", ["en"]))
    with pytest.raises(NoModelError, match=r"models install w`, or unpack w into"):
        find_model("en", models_dir=tmp_path, catalogue=known)
    with pytest.raises(NoModelError, match="knows no recognition model for the language 'xx'"):
        find_model("xx", models_dir=tmp_path, catalogue=known)


@pytest.mark.parametrize("lost", ["am/final.mdl", "graph/HCLr.fst"])
def test_half_a_vosk_model_names_what_is_missing(tmp_path, lost):
    put_vosk(tmp_path / "v")
    (tmp_path / "v" / lost).unlink()
    with pytest.raises(HalfModelError, match=r"is missing; delete"):
        find_model("en", models_dir=tmp_path, catalogue=catalogue(vosk("v", ["en"])))


def test_half_a_whisper_model_names_what_is_missing(tmp_path):
    put_whisper(tmp_path / "w")
    (tmp_path / "w" / "tokenizer.json").write_bytes(b"")
    with pytest.raises(HalfModelError, match=r"tokenizer\.json"):
        find_model("en", models_dir=tmp_path, catalogue=catalogue(whisper("w", ["en"])))


def test_an_altered_model_is_never_loaded(tmp_path):
    put_whisper(tmp_path / "w")
    (tmp_path / "w" / "model.bin").write_bytes(WHOLE[:-1] + b"!")
    with pytest.raises(WrongHashError, match="not the published w"):
        find_model("en", models_dir=tmp_path, catalogue=catalogue(whisper("w", ["en"])))


def test_a_checked_model_is_not_read_again(tmp_path, hashed):
    known = catalogue(whisper("w", ["en"]))
    put_whisper(tmp_path / "w")
    for _ in range(3):
        find_model("en", models_dir=tmp_path, catalogue=known)
    assert len(hashed) == 1


def test_a_checked_model_that_changes_is_read_again(tmp_path, hashed):
    known = catalogue(whisper("w", ["en"]))
    put_whisper(tmp_path / "w")
    find_model("en", models_dir=tmp_path, catalogue=known)
    os.utime(tmp_path / "w" / "model.bin", ns=(1, 1))
    find_model("en", models_dir=tmp_path, catalogue=known)
    assert len(hashed) == 2


def test_a_broken_memory_of_checks_only_costs_a_check(tmp_path, hashed):
    known = catalogue(whisper("w", ["en"]))
    put_whisper(tmp_path / "w")
    (tmp_path / "verified.json").write_text("[", encoding="utf-8")
    find_model("en", models_dir=tmp_path, catalogue=known)
    assert len(hashed) == 1


def test_an_unwritable_folder_still_finds_a_package(tmp_path, monkeypatch, hashed):
    put_whisper(tmp_path / "site" / "whole_model" / "data")
    (tmp_path / "site" / "whole_model" / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(tmp_path / "site"))
    blocked = tmp_path / "file"
    blocked.touch()  # a folder below a file cannot be made, whoever we are
    known = catalogue(whisper("w", ["en"], sources=[{"package": "whole_model", "folder": "data"}]))
    for _ in range(2):
        found = find_model("en", models_dir=blocked / "models", catalogue=known)
    assert found.path == tmp_path / "site" / "whole_model" / "data"
    assert len(hashed) == 2


def test_a_model_in_parts_is_put_together_once(tmp_path, parts):
    _, known = parts
    models_dir = tmp_path / "models"
    found = find_model("hu", models_dir=models_dir, catalogue=known)
    assert found.path == models_dir / "halves"
    assert (found.path / "model.bin").read_bytes() == WHOLE
    assert sorted(path.name for path in found.path.iterdir()) == [
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.txt",
    ]
    made = (found.path / "model.bin").stat().st_mtime_ns
    assert find_model("hu", models_dir=models_dir, catalogue=known) == found
    assert (found.path / "model.bin").stat().st_mtime_ns == made


def test_a_model_that_was_put_together_by_half_is_mended(tmp_path, parts):
    put(tmp_path / "models" / "halves", ("config.json",))
    assert (
        find_model("hu", models_dir=tmp_path / "models", catalogue=parts[1]).path / "model.bin"
    ).read_bytes() == WHOLE


def test_two_who_put_it_together_at_once_both_get_it(tmp_path, parts):
    found = []
    threads = [
        threading.Thread(target=lambda: found.append(find_model("hu", models_dir=tmp_path / "m", catalogue=parts[1])))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert (tmp_path / "m" / "halves" / "model.bin").read_bytes() == WHOLE


def test_one_part_alone_names_the_other(tmp_path, parts, monkeypatch):
    real = models.package_folder
    monkeypatch.setattr(models, "package_folder", lambda name: None if name == "half_model_2" else real(name))
    with pytest.raises(HalfModelError, match="install the package half_model_2"):
        find_model("hu", models_dir=tmp_path / "models", catalogue=parts[1])


def test_parts_that_do_not_fit_leave_nothing_behind(tmp_path, parts):
    site, known = parts
    (site / "half_model_2" / "data" / "model.bin.part2").write_bytes(b"something else")
    with pytest.raises(WrongHashError, match="do not give the published model"):
        find_model("hu", models_dir=tmp_path / "models", catalogue=known)
    assert sorted(path.name for path in (tmp_path / "models" / "halves").iterdir()) == sorted(BESIDE)


def test_a_folder_that_cannot_be_written_is_named(tmp_path, parts):
    blocked = tmp_path / "file"
    blocked.touch()
    with pytest.raises(UnwritableFolderError, match="cannot be written"):
        find_model("hu", models_dir=blocked / "models", catalogue=parts[1])


def test_a_full_disk_is_told_before_anything_is_written(tmp_path, parts, monkeypatch):
    usage = type("Usage", (), {"free": 1 << 20})()
    monkeypatch.setattr(model_files.shutil, "disk_usage", lambda folder: usage)
    with pytest.raises(NoRoomError, match="1 MB are free"):
        find_model("hu", models_dir=tmp_path / "models", catalogue=parts[1])
    assert not list((tmp_path / "models" / "halves").iterdir())


def test_a_path_that_is_not_ascii_works_here(tmp_path):
    folder = put_vosk(tmp_path / "模型 é" / "v")
    assert find_model("en", models_dir=folder.parent, catalogue=catalogue(vosk("v", ["en"]))).path == folder


def test_vosk_on_windows_is_refused_a_path_that_is_not_ascii(tmp_path):
    with pytest.raises(UnusablePathError, match="warmline-models"):
        model_files.check_path("vosk", tmp_path / "模型", platform="win32")
    model_files.check_path("vosk", model_files.Path("C:/models"), platform="win32")
    model_files.check_path("whisper", tmp_path / "模型", platform="win32")
    model_files.check_path("vosk", tmp_path / "模型", platform=sys.platform if sys.platform != "win32" else "linux")


def test_a_persons_own_model_is_taken_from_its_folder(tmp_path):
    assert model_at(put_vosk(tmp_path / "mine"), "hu").engine == "vosk"
    found = model_at(put_whisper(tmp_path / "mine-too"), "hu")
    assert (found.engine, found.languages) == ("whisper", ("hu",))


def test_a_folder_that_is_no_model_is_refused(tmp_path):
    with pytest.raises(HalfModelError, match="not complete"):
        model_at(tmp_path, "en")
    with pytest.raises(HalfModelError, match="not a folder"):
        model_at(tmp_path / "none", "en")
