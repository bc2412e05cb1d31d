"""The models' page and window, on real downloads from a server on loopback."""

import sys
import threading
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "system"))

from model_shop import open_shop
from pseudo_language import Longer
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMessageBox, QScrollArea

from warmline.speech.install import DownloadRules
from warmline.speech.progress import Progress, Stage
from warmline.ui.models.model_list import Act
from warmline.ui.models.page import ModelsPage, ModelsSetup
from warmline.ui.models.window import Leaving, ModelsWindow
from warmline.ui.models.words import act_name
from warmline.ui.theme import DARK, LIGHT, Theme

DARK_GROUND = QColor(DARK.ground).lightness()
VOSK, WHISPER = "vosk-small", "whisper-small"


@pytest.fixture
def shop(tmp_path, monkeypatch):
    with open_shop(tmp_path / "models", monkeypatch) as made:
        yield made


def setup_of(shop, own=None):
    return ModelsSetup(shop.catalogue, shop.models_dir, shop.rules, own)


@pytest.fixture
def opened(shop, no_window_left):
    """Opens pages; they are left and deleted in the end."""
    pages = []

    def open_page(own=None, **more):
        page = ModelsPage(setup_of(shop, own), **more)
        page.wear(LIGHT)
        page.show()
        pages.append(page)
        return page

    yield open_page
    for page in pages:
        page.leave()
        page.close()
        page.deleteLater()
    assert not [thread for thread in threading.enumerate() if thread.name == "models-work"]


def press(page, act, name=VOSK):
    page.rows[name].buttons[act].click()


def settled(qtbot, page):
    qtbot.waitUntil(lambda: not page.work.is_running, timeout=10_000)


def test_a_model_is_installed_verified_and_removed_by_its_buttons(shop, opened, qtbot):
    page = opened(sure=lambda question: VOSK in question)
    row = page.rows[VOSK]
    assert list(row.buttons) == [Act.INSTALL, Act.BRING]
    assert "From http" in row.origin.text()  # the address is there before anything is asked for
    assert not shop.server.answers
    press(page, Act.INSTALL)
    assert list(row.buttons) == [Act.STOP]
    assert page.rows[WHISPER].buttons == {}  # one at a time
    settled(qtbot, page)
    assert row.presence.text() == "✓ Installed; understands English"
    assert list(row.buttons) == [Act.VERIFY, Act.REMOVE]
    press(page, Act.VERIFY)
    settled(qtbot, page)
    assert row.outcome.text() == "✓ Whole and as published"
    press(page, Act.REMOVE)
    settled(qtbot, page)
    assert row.outcome.text().startswith("Removed;")
    assert list(row.buttons) == [Act.INSTALL, Act.BRING]


def test_nothing_is_removed_when_a_person_thinks_better_of_it(shop, opened):
    shop.install()
    page = opened(sure=lambda question: False)
    press(page, Act.REMOVE)
    assert not page.work.is_running
    assert (shop.models_dir / VOSK).exists()


def test_stopping_keeps_what_came_and_it_goes_on_from_there(shop, opened, qtbot):
    shop.offer.hold_after = 1 << 17
    page = opened()
    press(page, Act.INSTALL)
    qtbot.waitUntil(shop.offer.held.is_set, timeout=10_000)
    press(page, Act.STOP)
    assert page.rows[VOSK].says.text() == "Stopping…"
    settled(qtbot, page)
    row = page.rows[VOSK]
    assert "of the download are here" in row.presence.text()
    assert list(row.buttons) == [Act.RESUME, Act.BRING, Act.REMOVE]
    shop.offer.hold_after = None
    shop.offer.released.set()
    press(page, Act.RESUME)
    settled(qtbot, page)
    assert row.presence.text().startswith("✓ Installed")
    assert shop.server.answers[-1].status == 206


def test_a_failure_is_a_sentence_on_its_row(shop, opened, qtbot):
    shop.offer.status = 503
    page = opened()
    press(page, Act.INSTALL)
    settled(qtbot, page)
    assert page.rows[VOSK].outcome.text().startswith("▲ 127.0.0.1 does not offer")
    assert page.rows[VOSK].outcome.property("role") == "trouble"


def test_damage_is_named(shop, opened, qtbot):
    shop.install()
    (shop.models_dir / VOSK / "conf/model.conf").write_bytes(b"--x=2\n")
    page = opened()
    press(page, Act.VERIFY)
    settled(qtbot, page)
    assert page.rows[VOSK].outcome.text().startswith("▲ Damaged: conf/model.conf.")


def test_what_nobody_published_is_said_plainly(shop, opened, qtbot):
    shop.published = None
    page = opened()
    press(page, Act.INSTALL)
    settled(qtbot, page)
    assert "Nobody publishes a check sum" in page.rows[VOSK].outcome.text()


def test_a_zip_that_a_person_has_is_installed_even_where_downloads_are_forbidden(shop, opened, qtbot, tmp_path):
    shop.rules = DownloadRules(allowed=False)
    (tmp_path / "brought.zip").write_bytes(shop.archive)
    page = opened(choose=lambda folder: "" if folder else str(tmp_path / "brought.zip"))
    assert list(page.rows[VOSK].buttons) == [Act.BRING]
    assert "IT department allows no downloads" in page.rows[VOSK].presence.text()
    zips, folders = page.rows[VOSK].buttons[Act.BRING].menu().actions()
    folders.trigger()
    assert not page.work.is_running
    zips.trigger()
    settled(qtbot, page)
    assert page.rows[VOSK].presence.text().startswith("✓ Installed")
    assert not shop.server.answers


def test_leaving_the_page_stops_what_runs_and_leaves_no_thread(shop, opened, qtbot):
    shop.offer.hold_after = 1 << 17
    page = opened()
    press(page, Act.INSTALL)
    qtbot.waitUntil(shop.offer.held.is_set, timeout=10_000)
    page.leave()
    assert not [thread for thread in threading.enumerate() if thread.name == "models-work"]
    assert Act.RESUME in page.rows[VOSK].buttons


def test_the_bar_shows_how_far_and_how_fast(shop, opened):
    page = opened()
    page.list.begin(VOSK, Act.INSTALL)
    page._advance(Progress(Stage.DOWNLOADING, 23_400_000, 41_000_000, 3_300_000.0))
    row = page.rows[VOSK]
    assert row.bar.value() == 570
    assert row.says.text().replace("\N{NO-BREAK SPACE}", " ") == "Downloading: 23 MB of 41 MB · 3 MB/s"
    page._advance(Progress(Stage.DOWNLOADING, 23_400_000, None))
    assert row.bar.maximum() == 0  # busy: nobody knows for how long
    page.list.end(None)


def test_a_model_of_ones_own_is_shown_with_its_faults(shop, opened, tmp_path):
    page = opened(own={"en": tmp_path})
    assert page.own.text().startswith("▲ The vosk model in")


def test_texts_that_have_grown_still_fit(shop, opened, qapp):
    page = opened()
    page.resize(572, 600)
    longer = Longer()
    qapp.installTranslator(longer)
    try:
        qapp.processEvents()
        area = page.findChild(QScrollArea)
        assert area.horizontalScrollBar().maximum() == 0
        for row in page.rows.values():
            assert row.presence.text().endswith("m")
            for act, button in row.buttons.items():
                assert button.text() == act_name(act)
                assert button.width() >= button.sizeHint().width()
    finally:
        qapp.removeTranslator(longer)


def test_an_unexpected_error_does_not_leave_the_page_waiting(shop, opened, qtbot):
    page = opened()

    def breaks(report, stop):
        raise RuntimeError("no")

    page._begin(VOSK, Act.INSTALL, breaks)
    settled(qtbot, page)
    assert "unexpected" in page.rows[VOSK].outcome.text()


@pytest.fixture
def window(shop, no_window_left):
    answers = []
    made = ModelsWindow(setup_of(shop), theme=Theme.DARK, leave=lambda: answers.pop(0))
    made.show()
    yield made, answers
    made.page.leave()
    made.deleteLater()


def test_an_idle_window_closes_without_a_question(window, qtbot):
    with qtbot.waitSignal(window[0].closed, timeout=1000):
        window[0].close()


def test_a_window_at_work_asks_before_it_closes(shop, window, qtbot):
    made, answers = window
    shop.offer.hold_after = 1 << 17
    press(made.page, Act.INSTALL)
    qtbot.waitUntil(shop.offer.held.is_set, timeout=10_000)
    answers[:] = [Leaving.STAY]
    assert not made.close()
    assert made.isVisible()
    answers[:] = [Leaving.STOP]
    with qtbot.waitSignal(made.closed, timeout=5000):
        made.close()
    assert not made.page.work.is_running


def test_the_question_can_be_read_in_the_windows_colours(shop, no_window_left, qtbot):
    made = ModelsWindow(setup_of(shop), theme=Theme.DARK)
    made.show()
    shop.offer.hold_after = 1 << 17
    press(made.page, Act.INSTALL)
    qtbot.waitUntil(shop.offer.held.is_set, timeout=10_000)
    seen = []

    def look():
        box = made.findChild(QMessageBox)
        ground = box.grab().toImage().pixelColor(4, 4).lightness()
        seen.append(ground)
        box.button(QMessageBox.StandardButton.Cancel).click()

    QTimer.singleShot(50, look)
    assert not made.close()
    assert seen == [DARK_GROUND]
    made.page.leave()
    made.close()
    made.deleteLater()


def test_work_can_go_on_without_its_window(shop, window, qtbot):
    made, answers = window
    shop.offer.hold_after = 1 << 17
    press(made.page, Act.INSTALL)
    qtbot.waitUntil(shop.offer.held.is_set, timeout=10_000)
    answers[:] = [Leaving.GO_ON]
    with qtbot.waitSignal(made.closed, timeout=10_000):
        made.close()
        assert made.page.work.is_running
        shop.offer.released.set()  # the server hangs up: the download ends, here with a failure
    assert not made.page.work.is_running
