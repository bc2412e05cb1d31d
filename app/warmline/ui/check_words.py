"""What a check of this computer found, said to people: title, sentence, remedy."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from warmline.runtime.checks import Check
from warmline.ui.titles import language_name

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CheckWords:
    """`remedy` is empty where nothing has to be done."""

    title: str
    says: str
    remedy: str = ""


def words(check: Check) -> CheckWords:
    """The check in the language of the windows."""
    says, remedy = _FINDINGS[check.finding]()
    return CheckWords(title(check.check), _filled(says, check), _filled(remedy, check))


def title(check: str) -> str:
    """What was checked."""
    kind, _, which = check.partition(".")
    if kind == "model":
        return translate("Checks", "Model for %1").replace("%1", language_name(which))
    return _TITLES[check]()


def _filled(text: str, check: Check) -> str:
    for name, value in check.facts.items():
        text = text.replace(f"%{name}", value)
    return text


_TITLES: dict[str, Callable[[], str]] = {
    "versions": lambda: translate("Checks", "Versions"),
    "sound_server": lambda: translate("Checks", "Sound server"),
    "microphone": lambda: translate("Checks", "Microphone"),
    "customer": lambda: translate("Checks", "Customer's sound"),
    "loopback": lambda: translate("Checks", "What is played is heard"),
    "display": lambda: translate("Checks", "Display"),
    "window_manager": lambda: translate("Checks", "Panel above other windows"),
    "fonts": lambda: translate("Checks", "Fonts"),
    "policy": lambda: translate("Checks", "Policy of IT"),
    "folder.settings": lambda: translate("Checks", "Folder for settings"),
    "folder.models": lambda: translate("Checks", "Folder for models"),
    "folder.logs": lambda: translate("Checks", "Folder for logs"),
}

_FINDINGS: dict[str, Callable[[], tuple[str, str]]] = {
    "versions": lambda: ("%versions", ""),
    "server.fine": lambda: (translate("Checks", "It answers."), ""),
    "server.other_system": lambda: (translate("Checks", "This system needs none."), ""),
    "server.no_library": lambda: (
        translate("Checks", "The library of PulseAudio is missing."),
        translate("Checks", "Install the package libpulse0."),
    ),
    "server.no_portaudio": lambda: (
        translate("Checks", "The library PortAudio is missing: nothing can be heard."),
        translate("Checks", "Install the package libportaudio2."),
    ),
    "server.silent": lambda: (
        translate("Checks", "No sound server answers."),
        translate("Checks", "Start PulseAudio or PipeWire, or log in again."),
    ),
    "microphone.fine": lambda: ("%device", ""),
    "microphone.muted": lambda: (
        translate("Checks", "“%device” is muted."),
        translate("Checks", "Unmute it in the system's sound settings or on the headset."),
    ),
    "microphone.gone": lambda: (
        translate("Checks", "“%device” is not there."),
        translate("Checks", "Plug it in, or choose another one in the settings."),
    ),
    "microphone.none": lambda: (
        translate("Checks", "There is no microphone."),
        translate("Checks", "Plug your headset in."),
    ),
    "customer.fine": lambda: ("%device", ""),
    "customer.same": lambda: (
        translate("Checks", "“%device” is the microphone as well, so nobody could tell the two of you apart."),
        translate("Checks", "Choose another device for one of you in the settings."),
    ),
    "customer.gone": lambda: (
        translate("Checks", "“%device” is not there."),
        translate("Checks", "Plug it in, or choose another one in the settings."),
    ),
    "customer.none": lambda: (
        translate("Checks", "Nothing here hears what an output plays."),
        translate("Checks", "On Linux start PulseAudio or PipeWire; on macOS install BlackHole."),
    ),
    "loopback.fine": lambda: (translate("Checks", "“%device” hears what “%output” plays."), ""),
    "loopback.deaf": lambda: (
        translate("Checks", "The test sound on “%output” was not heard on “%device”."),
        translate("Checks", "See that the output is not muted, or choose another one in the settings."),
    ),
    "loopback.not_played": lambda: ("%sentence", translate("Checks", "Choose another output in the settings.")),
    "loopback.no_device": lambda: (translate("Checks", "Not tried: the device or its output is missing."), ""),
    "model.fine": lambda: (translate("Checks", "%model, whole and right."), ""),
    "model.none": lambda: (translate("Checks", "None: only reminders about silence and holds."), "%sentence"),
    "model.wrong": lambda: (translate("Checks", "It cannot be used."), "%sentence"),
    "display.fine": lambda: (translate("Checks", "It is there."), ""),
    "display.xwayland": lambda: (translate("Checks", "Wayland; Warmline goes through XWayland."), ""),
    "display.wayland_alone": lambda: (
        translate("Checks", "Wayland without XWayland: the panel would take your keystrokes."),
        translate("Checks", "Install the package xwayland and log in again."),
    ),
    "display.dead": lambda: (
        translate("Checks", "The display %display does not answer."),
        translate("Checks", "Log in on the screen, or set DISPLAY to one that is there."),
    ),
    "display.none": lambda: (
        translate("Checks", "There is no screen here."),
        translate("Checks", "Start Warmline where you are logged in with a screen."),
    ),
    "manager.fine": lambda: (translate("Checks", "The window manager can keep it above."), ""),
    "manager.none": lambda: (
        translate("Checks", "No window manager runs."),
        translate("Checks", "Start one; without it the panel may be covered."),
    ),
    "manager.not_above": lambda: (
        translate("Checks", "The window manager cannot keep a window above others."),
        translate("Checks", "Use another one, such as GNOME's, KDE's, Xfce's or openbox."),
    ),
    "manager.other_system": lambda: (translate("Checks", "The system does this."), ""),
    "manager.no_display": lambda: (translate("Checks", "Not tried: there is no display."), ""),
    "fonts.fine": lambda: (translate("Checks", "Chinese in both scripts and Hungarian can be shown."), ""),
    "fonts.lacking": lambda: (
        translate("Checks", "Letters are missing for: %languages."),
        translate("Checks", "Install the packages fonts-noto-cjk and fonts-dejavu-core."),
    ),
    "folder.fine": lambda: (translate("Checks", "%folder, %free MB free."), ""),
    "folder.full": lambda: (
        translate("Checks", "%folder has %free MB left."),
        translate("Checks", "Make room on this disk."),
    ),
    "folder.unwritable": lambda: (
        translate("Checks", "%folder cannot be written."),
        translate("Checks", "Make it writable for you, or ask IT."),
    ),
    "policy.none": lambda: (translate("Checks", "There is none."), ""),
    "policy.fine": lambda: ("%file", ""),
    "policy.wrong": lambda: (translate("Checks", "It cannot be used."), "%sentence"),
}
