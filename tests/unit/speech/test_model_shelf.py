"""Installing from what is at hand, listing, verifying, removing, and models of one's own."""

import os
from pathlib import Path

import pytest
from filelock import FileLock

from warmline.speech import models
from warmline.speech.catalogue import Catalogue
from warmline.speech.install import Origin, UnknownModelError
from warmline.speech.model_files import HalfModelError, ModelError, UnwritableFolderError, WrongHashError
from warmline.speech.models import find_model
from warmline.speech.progress import StoppedError, StopSign
from warmline.speech.shelf import Kept, Shelf, Trust
from warmline.speech.workshop import BusyError, clear_leftovers


@pytest.fixture
def shelf(shop):
    return lambda own=None: Shelf(shop.catalogue, shop.models_dir, own)


@pytest.fixture
def given(tmp_path, shop):
    """The Vosk model as a person may have it: zipped, and unpacked with its folder around it."""
    import io  # noqa: PLC0415
    import zipfile  # noqa: PLC0415

    archive = tmp_path / "brought.zip"
    archive.write_bytes(shop.archive)
    zipfile.ZipFile(io.BytesIO(shop.archive)).extractall(tmp_path / "brought")
    return tmp_path


def verified(shelf, name="vosk-small"):
    return shelf.verify(name, lambda progress: None, StopSign())


def state_of(shelf, name="vosk-small"):
    return next(state for state in shelf.states() if state.model.name == name)


# ---- from a folder or zip ------------------------------------------------------------------------------------------


def test_a_zip_at_hand_is_installed_without_a_connection(shop, given):
    done = shop.install(given=given / "brought.zip")
    assert done.origin is Origin.ARCHIVE
    assert find_model("en", models_dir=shop.models_dir, catalogue=shop.catalogue).path == done.path
    assert not shop.server.answers


@pytest.mark.parametrize("inside", ["brought", "brought/vosk-small"])
def test_a_folder_at_hand_is_copied_and_stays_as_it_was(shop, given, inside):
    before = sorted(given.rglob("*"))
    done = shop.install(given=given / inside)
    assert done.origin is Origin.FOLDER
    assert (done.path / "am/final.mdl").read_bytes() == (given / "brought/vosk-small/am/final.mdl").read_bytes()
    assert [path for path in sorted(given.rglob("*")) if shop.models_dir not in (path, *path.parents)] == before


def test_another_zip_is_refused(shop, given):
    (given / "brought.zip").write_bytes(shop.archive + b"\0")
    with pytest.raises(WrongHashError, match=r"not the archive of vosk-small"):
        shop.install(given=given / "brought.zip")
    assert shop.left == []


def test_a_folder_that_is_half_a_model_is_refused(shop, given):
    (given / "brought/vosk-small/graph/HCLr.fst").unlink()
    with pytest.raises(HalfModelError, match="not complete"):
        shop.install(given=given / "brought")
    assert shop.left == []


def test_a_folder_with_far_too_much_in_it_is_refused(shop, given):
    (given / "brought/vosk-small/holiday.mov").write_bytes(b"\0" * 3_000_000)
    with pytest.raises(ModelError, match="far more than"):
        shop.install(given=given / "brought/vosk-small")


def test_a_path_that_is_not_there_is_refused(shop, given):
    with pytest.raises(ModelError, match="neither a folder nor a zip"):
        shop.install(given=given / "none")


def test_an_unknown_name_lists_the_known(shop):
    with pytest.raises(UnknownModelError, match="knows vosk-small, whisper-small"):
        shop.install("vosk-smal")


def test_a_folder_that_cannot_be_written_is_named(shop, tmp_path):
    (tmp_path / "file").touch()
    shop.models_dir = tmp_path / "file" / "models"
    with pytest.raises(UnwritableFolderError, match="choose another folder"):
        shop.install()


def test_a_half_model_in_its_place_is_replaced(shop):
    (shop.models_dir / "vosk-small").mkdir(parents=True)
    (shop.models_dir / "vosk-small" / "am").mkdir()
    shop.install()
    assert find_model("en", models_dir=shop.models_dir, catalogue=shop.catalogue).name == "vosk-small"


def test_two_cannot_install_at_once(shop):
    shop.models_dir.mkdir()
    with FileLock(shop.models_dir / ".lock"), pytest.raises(BusyError, match="wait until it has finished"):
        shop.install()


def test_what_a_crash_left_behind_is_cleared_away_but_not_while_somebody_works(shop):
    left = shop.models_dir / ".making-vosk-small-abc"
    left.mkdir(parents=True)
    with FileLock(shop.models_dir / ".lock"):
        clear_leftovers(shop.models_dir)
        assert left.exists()
    clear_leftovers(shop.models_dir)
    assert not left.exists()
    clear_leftovers(shop.models_dir / "none")
    assert not (shop.models_dir / "none").exists()


# ---- list ----------------------------------------------------------------------------------------------------------


def test_the_list_says_what_is_here_and_what_it_is_used_for(shop, shelf):
    assert [state.kept for state in shelf().states()] == [Kept.NOT_THERE, Kept.NOT_THERE]
    shop.install("whisper-small")
    whisper = state_of(shelf(), "whisper-small")
    assert (whisper.kept, whisper.trust, whisper.used_for) == (Kept.INSTALLED, Trust.PUBLISHED, ("en",))
    shop.install("vosk-small")
    vosk, whisper = shelf().states()
    assert (vosk.used_for, whisper.used_for) == (("en",), ())
    assert vosk.source.endswith("/vosk-small.zip")


def test_a_model_of_ones_own_is_used_instead_and_its_faults_are_said(shop, shelf, given):
    shop.install()
    mine = given / "brought" / "vosk-small"
    own = {"en": mine}
    assert state_of(shelf(own)).used_for == ()
    assert shelf(own).own() == [("en", mine, "")]
    assert find_model("en", models_dir=shop.models_dir, catalogue=shop.catalogue, own=own).path == mine
    (mine / "am/final.mdl").unlink()
    assert "not complete" in shelf(own).own()[0][2]
    with pytest.raises(HalfModelError, match="not complete"):
        find_model("en", models_dir=shop.models_dir, catalogue=shop.catalogue, own=own)
    with pytest.raises(HalfModelError, match="not a folder"):
        find_model("en", models_dir=shop.models_dir, catalogue=shop.catalogue, own={"en": Path("/none")})


def test_a_broken_download_shows_how_much_is_here(shop, shelf):
    shop.offer.cut_after = [200_000]
    with pytest.raises(ModelError):
        shop.install()
    assert state_of(shelf()).part_bytes == 200_000


# ---- verify --------------------------------------------------------------------------------------------------------


def test_a_whole_model_is_verified_file_by_file(shop, shelf):
    shop.install()
    verdict = verified(shelf())
    assert (verdict.files, verdict.damaged, verdict.trust) == (3, (), Trust.PUBLISHED)


@pytest.mark.parametrize("place", ["am/final.mdl", "conf/model.conf"])
def test_a_damaged_file_is_found_and_named(shop, shelf, place):
    shop.install()
    path = shop.models_dir / "vosk-small" / place
    body = path.read_bytes()
    path.write_bytes(body[:-1] + bytes([body[-1] ^ 1]))
    assert verified(shelf()).damaged == (place,)
    path.unlink()
    assert verified(shelf()).damaged == (place,)


def test_a_file_that_lost_its_end_is_found_when_the_model_is_loaded(shop):
    shop.install()
    os.truncate(shop.models_dir / "vosk-small" / "graph/HCLr.fst", 10)
    with pytest.raises(HalfModelError, match=r"graph/HCLr\.fst of vosk-small is not as it was installed"):
        find_model("en", models_dir=shop.models_dir, catalogue=shop.catalogue)


def test_a_first_download_is_compared_with_itself(shop, shelf):
    shop.published = None
    shop.install()
    assert verified(shelf()).trust is Trust.AS_INSTALLED


def test_what_is_not_here_cannot_be_verified(shelf):
    with pytest.raises(ModelError, match="not installed"):
        verified(shelf())


def test_verifying_can_be_stopped(shop, shelf):
    shop.install()
    stop = StopSign()
    stop.raise_up()
    with pytest.raises(StoppedError):
        shelf().verify("vosk-small", lambda progress: None, stop)


# ---- remove --------------------------------------------------------------------------------------------------------


def test_removing_frees_what_was_installed(shop, shelf):
    shop.install()
    assert shelf().remove("vosk-small") == shop.catalogue.model[0].size_bytes
    assert shop.left == []
    with pytest.raises(ModelError, match="nothing to remove"):
        shelf().remove("vosk-small")


def test_removing_throws_away_a_broken_download(shop, shelf):
    shop.offer.cut_after = [200_000]
    with pytest.raises(ModelError):
        shop.install()
    assert shelf().remove("vosk-small") == 200_000
    assert shop.left == []


def test_what_a_person_unpacked_is_not_removed(shop, shelf, given):
    target = shop.models_dir / "vosk-small"
    target.parent.mkdir()
    (given / "brought/vosk-small").rename(target)
    assert state_of(shelf()).kept is Kept.BY_HAND
    with pytest.raises(ModelError, match="delete the folder"):
        shelf().remove("vosk-small")
    assert (target / "am/final.mdl").exists()


def test_a_package_is_not_removed(shop, given, monkeypatch):
    monkeypatch.setattr(models, "package_folder", lambda package: given / "brought")
    entry = shop.catalogue.model[0].model_dump() | {"sources": [{"package": "voices", "folder": "vosk-small"}]}
    shelf = Shelf(Catalogue.model_validate({"model": [entry]}), shop.models_dir)
    assert state_of(shelf).kept is Kept.PACKAGE
    with pytest.raises(ModelError, match="belongs to the Python package voices; remove it with pip"):
        shelf.remove("vosk-small")
