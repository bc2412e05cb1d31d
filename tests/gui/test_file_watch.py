"""Files that people edit: a change is seen however the editor makes it."""

import os

import pytest

from warmline.ui.file_watch import FileWatch

WITHIN_MS = 2000


@pytest.fixture
def watch(qapp):
    one = FileWatch()
    yield one
    one.deleteLater()


def test_a_file_that_is_written_over(watch, tmp_path, qtbot):
    path = tmp_path / "team.toml"
    path.write_text("a")
    watch.watch([path])
    with qtbot.waitSignal(watch.changed, timeout=WITHIN_MS):
        path.write_text("bb")


def test_a_file_that_is_replaced_again_and_again(watch, tmp_path, qtbot):
    path = tmp_path / "team.toml"
    path.write_text("a")
    watch.watch([path])
    for number in range(3):
        with qtbot.waitSignal(watch.changed, timeout=WITHIN_MS):
            draft = tmp_path / "draft"
            draft.write_text(f"draft {number}")
            draft.replace(path)


def test_a_file_that_is_removed_and_comes_back(watch, tmp_path, qtbot):
    path = tmp_path / "team.toml"
    path.write_text("a")
    watch.watch([path])
    with qtbot.waitSignal(watch.changed, timeout=WITHIN_MS):
        path.unlink()
    with qtbot.waitSignal(watch.changed, timeout=WITHIN_MS):
        path.write_text("b")


def test_a_file_in_a_folder_that_is_not_there_yet(watch, tmp_path, qtbot):
    path = tmp_path / "config" / "personal.toml"
    watch.watch([path])
    with qtbot.waitSignal(watch.changed, timeout=WITHIN_MS):
        path.parent.mkdir()
        path.write_text("a")


def test_a_burst_is_said_once_and_other_files_not_at_all(watch, tmp_path, qtbot):
    path = tmp_path / "team.toml"
    path.write_text("a")
    watch.watch([path])
    said = []
    watch.changed.connect(lambda: said.append(path.read_text()))
    for text in ("one", "two", "three"):
        path.write_text(text)
        os.utime(path)
    qtbot.waitUntil(lambda: said == ["three"], timeout=WITHIN_MS)
    (tmp_path / "other.toml").write_text("x")
    qtbot.wait(500)
    assert said == ["three"]
