"""Where the strip stands: remembered per screen, and never outside of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPoint, QRect, QSize

_MARGIN_PX = 24
_REMEMBERED = 8


@dataclass(frozen=True, slots=True)
class Place:
    """The strip's top left corner on `screen`, in logical pixels of the desktop, and that screen's rectangle then.

    `screen_rect` is x, y, width, height. A screen that moved on the desktop takes the strip along.
    """

    screen: str
    screen_rect: tuple[int, int, int, int]
    x: int
    y: int


class PlaceStore(Protocol):
    """Keeps places between runs; used on the GUI thread, so it should return at once."""

    def load(self) -> tuple[Place, ...]:
        """The places, the latest first; empty where none is known or they cannot be read."""

    def save(self, places: tuple[Place, ...]) -> None:
        """Keep `places`."""


def remembered(places: tuple[Place, ...], place: Place) -> tuple[Place, ...]:
    """`place` becomes the latest; one place a screen."""
    others = tuple(other for other in places if other.screen != place.screen)
    return (place, *others)[:_REMEMBERED]


def corner(places: tuple[Place, ...], screens: Mapping[str, QRect], size: QSize) -> QPoint:
    """Where a strip of `size` goes: the latest place whose screen is there, else the first screen's upper right.

    `screens` maps names to the rectangles that are free for windows, the primary screen first.
    """
    for place in places:
        if place.screen in screens:
            now = screens[place.screen]
            moved = now.topLeft() - QPoint(*place.screen_rect[:2])
            return clamped(QPoint(place.x, place.y) + moved, now, size)
    free = next(iter(screens.values()))
    return clamped(free.topRight() + QPoint(1 - size.width() - _MARGIN_PX, _MARGIN_PX), free, size)


def clamped(point: QPoint, free: QRect, size: QSize) -> QPoint:
    """The nearest point at which a window of `size` lies in `free`; its upper left counts where it cannot."""
    x = max(free.left(), min(point.x(), free.left() + free.width() - size.width()))
    y = max(free.top(), min(point.y(), free.top() + free.height() - size.height()))
    return QPoint(x, y)


def unfolds_upwards(strip: QRect, fold_height: int, free: QRect) -> bool:
    """There is no room below the strip, and more above it."""
    below = free.top() + free.height() - (strip.top() + strip.height())
    return below < fold_height and strip.top() - free.top() > below
