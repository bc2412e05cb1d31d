"""The limits window for the README, as a lead who tunes a team's profile sees it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from warmline.config.policy import Policy
from warmline.config.profiles import Profile
from warmline.core.settings import DeadAirLimits, HoldLimits, Limits, ResponseGapLimits
from warmline.ui import Theme
from warmline.ui.limits.form import LimitsForm, flat
from warmline.ui.limits.look import dress
from warmline.ui.limits.preview import ImportPreview
from warmline.ui.limits.window import LimitsWindow
from warmline.ui.theme import LIGHT

SHRUNK = 0.62  # of twice the size: a page of a window stays under 150 KB
POLICY = Policy(settings={"limits": {"hold": {"limit_s": 60}}}, locked=("limits.hold.limit_s",))
PROFILE = Profile(
    team="Billing",
    company="Maple Home Delivery",
    limits=Limits(
        cues_off=("hold.promise",),
        response=ResponseGapLimits(words_s=3.5),
        dead_air=DeadAirLimits(notice_s=3.0),
        hold=HoldLimits(checkin_s=30),
    ),
)


@dataclass(frozen=True)
class LimitsPicture:
    """A page of the window, with an edit that is not saved yet."""

    name: str
    page: str
    edit: tuple[str, float] | None = None
    theme: Theme = Theme.LIGHT


PICTURES = (
    LimitsPicture("hold-light", "limits.hold.limit_s", ("limits.hold.checkin_s", 25.0)),
    LimitsPicture("silence-dark", "limits.response.words_s", ("limits.response.alert_s", 3.0), Theme.DARK),
    LimitsPicture("cues-light", "limits.cues_off"),
)


def draw_limits(folder: Path, framed: Callable[[QImage], QImage]) -> None:
    """Write one PNG a page, and one of an import's preview."""
    for picture in PICTURES:
        window = _window(picture.theme)
        if picture.edit is not None:
            window.edit(*picture.edit)
        window.show_setting(picture.page)
        window.resize(860, 560)
        _save(folder, picture.name, framed(window.grab().toImage()))
        window.deleteLater()
    window = _window(Theme.LIGHT)
    other = PROFILE.model_copy(update={"limits": Limits(hold=HoldLimits(limit_s=75, checkin_s=40))})
    preview = ImportPreview("sales.toml", window.form.differences(flat(other)), window)
    dress(preview, LIGHT)
    _save(folder, "import-light", framed(preview.grab().toImage()))
    window.deleteLater()


def _window(theme: Theme) -> LimitsWindow:
    return LimitsWindow(LimitsForm(POLICY, PROFILE, Path("billing.toml")), folder=Path(), theme=theme)


def _save(folder: Path, name: str, image: QImage) -> None:
    smaller = image.scaledToWidth(round(image.width() * SHRUNK), Qt.TransformationMode.SmoothTransformation)
    smaller.save(str(folder / f"limits-{name}.png"))
