"""Checks of the screen: display, window manager, fonts. Safe where there is no display at all."""

import ctypes
import os
import sys
from collections.abc import Mapping
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ulong, c_void_p

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from warmline.runtime.checks import Check, CheckState

OK, ATTENTION, MISSING, NOT_APPLICABLE = CheckState
ABOVE = b"_NET_WM_STATE_ABOVE"
_MOST_ATOMS = 4096
_ATOM = 4  # XA_ATOM


def check_screen(environment: Mapping[str, str] = os.environ) -> list[Check]:
    """Display and window manager."""
    if sys.platform != "linux":
        return [Check("display", OK, "display.fine"), Check("window_manager", NOT_APPLICABLE, "manager.other_system")]
    wayland = "WAYLAND_DISPLAY" in environment or environment.get("XDG_SESSION_TYPE") == "wayland"
    display = environment.get("DISPLAY", "")
    supported = supported_by_manager(display) if display else None
    if supported is None:
        finding = "display.wayland_alone" if wayland else "display.dead" if display else "display.none"
        state = ATTENTION if wayland else MISSING
        return [Check("display", state, finding, {"display": display}), _not_managed()]
    found = Check("display", OK, "display.xwayland" if wayland else "display.fine", {"display": display})
    if not supported:
        return [found, Check("window_manager", ATTENTION, "manager.none")]
    if ABOVE not in supported:
        return [found, Check("window_manager", ATTENTION, "manager.not_above")]
    return [found, Check("window_manager", OK, "manager.fine")]


def _not_managed() -> Check:
    return Check("window_manager", NOT_APPLICABLE, "manager.no_display")


def check_fonts() -> Check:
    """Chinese in both scripts and Hungarian letters can be drawn. Needs a QGuiApplication, on any platform."""
    systems = QFontDatabase.WritingSystem
    lacking = []
    if not QFontDatabase.families(systems.SimplifiedChinese):
        lacking.append("简体中文")
    if not QFontDatabase.families(systems.TraditionalChinese):
        lacking.append("繁體中文")
    if not any(_draws(family, "őűŐŰ") for family in QFontDatabase.families(systems.Latin)):
        lacking.append("Magyar")
    if lacking:
        return Check("fonts", MISSING, "fonts.lacking", {"languages": ", ".join(lacking)})
    return Check("fonts", OK, "fonts.fine")


def _draws(family: str, letters: str) -> bool:
    raw = QRawFont.fromFont(QFont(family))
    return all(raw.supportsCharacter(letter) for letter in letters)


def supported_by_manager(display: str) -> frozenset[bytes] | None:
    """What the window manager of an X display says it supports; None: there is no such display.

    Asked of libX11 itself: Qt ends the program when it cannot connect.
    """
    try:
        x11 = _declared(ctypes.CDLL("libX11.so.6"))
    except OSError:  # then Qt finds no display either
        return None
    connection = x11.XOpenDisplay(display.encode())
    if not connection:
        return None
    try:
        return _supported(x11, connection)
    finally:
        x11.XCloseDisplay(connection)


def _declared(x11: ctypes.CDLL) -> ctypes.CDLL:
    x11.XOpenDisplay.restype = x11.XGetAtomName.restype = c_void_p
    x11.XDefaultRootWindow.restype = x11.XInternAtom.restype = c_ulong
    x11.XOpenDisplay.argtypes = [c_char_p]
    x11.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
    x11.XGetAtomName.argtypes = [c_void_p, c_ulong]
    for function in (x11.XCloseDisplay, x11.XDefaultRootWindow, x11.XFree):
        function.argtypes = [c_void_p]
    x11.XGetWindowProperty.argtypes = [
        *(c_void_p, c_ulong, c_ulong, c_long, c_long, c_int, c_ulong),
        *(POINTER(c_ulong), POINTER(c_int), POINTER(c_ulong), POINTER(c_ulong), POINTER(c_void_p)),
    ]
    return x11


def _supported(x11: ctypes.CDLL, connection: c_void_p) -> frozenset[bytes]:
    root = x11.XDefaultRootWindow(connection)
    wanted = x11.XInternAtom(connection, b"_NET_SUPPORTED", 0)
    kind, form, count, left, data = c_ulong(), c_int(), c_ulong(), c_ulong(), c_void_p()
    answers = (byref(kind), byref(form), byref(count), byref(left), byref(data))
    x11.XGetWindowProperty(connection, root, wanted, 0, _MOST_ATOMS, 0, _ATOM, *answers)
    if not data.value:
        return frozenset()
    atoms = ctypes.cast(data, POINTER(c_ulong))
    names = frozenset(_name(x11, connection, atoms[number]) for number in range(count.value))
    x11.XFree(data)
    return names


def _name(x11: ctypes.CDLL, connection: c_void_p, atom: int) -> bytes:
    pointer = x11.XGetAtomName(connection, atom)
    text = ctypes.cast(pointer, c_char_p).value or b""
    x11.XFree(pointer)
    return text
