import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from warmline.ui.placement import Place, clamped, corner, remembered, unfolds_upwards

STRIP = QSize(400, 40)
LEFT = QRect(0, 0, 1920, 1040)
RIGHT = QRect(1920, 0, 1280, 984)


def place(screen, x, y, rect=LEFT):
    return Place(screen, (rect.x(), rect.y(), rect.width(), rect.height()), x, y)


def test_without_a_remembered_place_it_stands_in_the_first_screens_upper_right():
    assert corner((), {"left": LEFT, "right": RIGHT}, STRIP) == QPoint(1920 - 400 - 24, 24)


def test_it_returns_to_the_latest_place_whose_screen_is_there():
    places = (place("right", 2000, 100, RIGHT), place("left", 10, 20))
    assert corner(places, {"left": LEFT, "right": RIGHT}, STRIP) == QPoint(2000, 100)
    assert corner(places, {"left": LEFT}, STRIP) == QPoint(10, 20)


def test_it_moves_along_with_a_screen_that_moved():
    moved = QRect(-1280, 0, 1280, 984)
    assert corner((place("right", 2000, 100, RIGHT),), {"left": LEFT, "right": moved}, STRIP) == QPoint(-1200, 100)


def test_it_is_pulled_back_onto_a_screen_that_became_smaller():
    small = QRect(0, 0, 1024, 700)
    assert corner((place("left", 1500, 1000),), {"left": small}, STRIP) == QPoint(624, 660)


@pytest.mark.parametrize("point", [QPoint(-9999, -9999), QPoint(9999, 9999), QPoint(5, 9999), QPoint(1919, 0)])
def test_it_never_lies_outside(point):
    assert LEFT.contains(QRect(clamped(point, LEFT, STRIP), STRIP))


def test_a_screen_smaller_than_the_strip_shows_its_left_end():
    assert clamped(QPoint(50, 0), QRect(0, 0, 320, 200), STRIP) == QPoint(0, 0)


def test_one_place_a_screen_is_remembered_the_latest_first():
    places = remembered((place("left", 1, 1), place("right", 2, 2)), place("right", 3, 3))
    assert [(one.screen, one.x) for one in places] == [("right", 3), ("left", 1)]


@pytest.mark.parametrize(("top", "upwards"), [(24, False), (800, False), (801, True), (1000, True)])
def test_it_unfolds_upwards_where_there_is_no_room_below(top, upwards):
    assert unfolds_upwards(QRect(QPoint(0, top), STRIP), 200, LEFT) is upwards


def test_where_there_is_room_neither_way_it_takes_the_larger():
    low = QRect(0, 0, 800, 200)
    assert not unfolds_upwards(QRect(QPoint(0, 20), STRIP), 300, low)
    assert unfolds_upwards(QRect(QPoint(0, 140), STRIP), 300, low)
