"""Draw the panel's states as pictures for the README: real widgets, twice the size, on a plain ground.

    QT_QPA_PLATFORM=offscreen python packaging/pictures/make_pictures.py packaging/pictures

Wants the faces Noto Sans CJK (Debian: fonts-noto-cjk) and Nimbus Sans (fonts-urw-base35).
"""

import os
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "2"

from limits_pictures import draw_limits
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QLinearGradient, QPainter, QPainterPath, QPalette

from warmline.core.cues import AnyCue, Appearance, ChecklistChanged, CueCleared, CueRaised, Severity
from warmline.core.events import (
    Answered,
    AnyEvent,
    Health,
    HealthState,
    HoldStarted,
    Party,
    Paused,
    SpeechStarted,
)
from warmline.ui import Bridge, Panel, PanelOptions, Theme, build_application
from warmline.ui.acts import Act
from warmline.ui.kept import Kept
from warmline.ui.placement import Place

MARGIN_PX = 28
Record = AnyCue | AnyEvent


class NoPlaces:
    """Forgets where the panel stands."""

    def load(self) -> tuple[Place, ...]:
        """Nothing is known."""
        return ()

    def save(self, places: tuple[Place, ...]) -> None:
        """Nothing is kept."""


@dataclass(frozen=True)
class Picture:
    """One state of the panel: what happened, `at_t` seconds into the call, in which look and language."""

    name: str
    at_t: float
    records: tuple[Record, ...]
    theme: Theme = Theme.DARK
    language: str = "en"
    levels_db: tuple[float, float] = (-90.0, -90.0)
    family: str = "Noto Sans CJK SC"
    kept: Kept = Kept.NOTHING
    text_size: str = "normal"
    palette: QPalette | None = None


def cue(t: float, name: str, show: Appearance, text: str | None, **more: object) -> CueRaised:
    """A cue with the usual fields."""
    severity = {Appearance.ALERT: Severity.ALERT, Appearance.CARD: Severity.NUDGE}.get(show, Severity.HINT)
    fields: dict[str, object] = {"measured": 4.0, "limit": 4.0, "unit": "s", "since": t - 4, "until": t + 8, **more}
    key = f"{name}@{t}"
    return CueRaised(t=t, cue=name, key=key, severity=severity, show=show, text=text, **fields)  # type: ignore[arg-type]


def greeting(*heard: str) -> ChecklistChanged:
    """The greeting's list with these parts ticked."""
    parts = tuple((part, part in heard) for part in ("salutation", "identity", "offer"))
    return ChecklistChanged(t=1.0, checklist="greeting", parts=parts)


def stark(ground: str, text: str) -> QPalette:
    """A system's palette of high contrast."""
    palette = QPalette()
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        palette.setColor(group, QPalette.ColorRole.Window, QColor(ground))
        palette.setColor(group, QPalette.ColorRole.WindowText, QColor(text))
    return palette


ON_HOLD_TOO_LONG = (
    Answered(t=0.0),
    HoldStarted(t=40.0, since=40.0),
    cue(
        130.0,
        "hold.limit",
        Appearance.ALERT,
        "I'm sorry this takes longer than I said. Shall I keep looking, or call you back?",
        measured=90.0,
        limit=90.0,
        until=None,
    ),
)
WAITING = (
    Answered(t=0.0),
    cue(138.0, "silence.response", Appearance.CARD, "Thank you. Let me look that up for you right away."),
)

PICTURES = (
    Picture(
        "quiet",
        134.2,
        (Answered(t=0.0), SpeechStarted(t=130.0, known=130.1, party=Party.CUSTOMER)),
        levels_db=(-58.0, -24.0),
    ),
    Picture("hint", 137.2, (Answered(t=0.0), cue(136.0, "silence.response", Appearance.BAR, None, until=138.0))),
    Picture("nudge", 140.1, WAITING),
    Picture("alert-hold", 134.4, ON_HOLD_TOO_LONG),
    Picture(
        "greeting-light",
        6.3,
        (
            Answered(t=0.0),
            greeting("salutation"),
            cue(
                5.0,
                "greeting.missing",
                Appearance.CARD,
                "… this is Kim. How may I help you this morning?",
                parts=("identity", "offer"),
            ),
        ),
        theme=Theme.LIGHT,
        levels_db=(-30.0, -60.0),
    ),
    Picture(
        "zh-hant",
        220.8,
        (
            Answered(t=0.0),
            cue(
                219.0,
                "hold.return",
                Appearance.CARD,
                "感謝您的耐心等候，讓您久等了。剛才的事情我已經查到了，現在為您說明。",
                parts=("thanks_or_apology",),
            ),
        ),
        language="zh-Hant",
        family="Noto Sans CJK TC",
        levels_db=(-34.0, -90.0),
    ),
    Picture(
        "hu-light",
        302.5,
        (
            Answered(t=0.0),
            ChecklistChanged(t=300.0, checklist="closing", parts=(("anything_else", False), ("thanks", True))),
            cue(
                301.0,
                "closing.parts",
                Appearance.CARD,
                "Segíthetek még valamiben? Köszönöm, hogy hívott minket.",
                parts=("anything_else",),
            ),
        ),
        theme=Theme.LIGHT,
        language="hu",
        family="Nimbus Sans",
    ),
    Picture(
        "trouble",
        251.4,
        (Answered(t=0.0), Health(t=250.0, party=Party.CUSTOMER, state=HealthState.LOST, detail="Headset 20")),
    ),
    Picture(
        "two-troubles",
        251.4,
        (
            Answered(t=0.0),
            Health(t=250.0, party=Party.AGENT, state=HealthState.MUTED),
            Health(t=250.0, party=Party.CUSTOMER, state=HealthState.LOST, detail="Headset 20"),
        ),
        theme=Theme.LIGHT,
    ),
    Picture("paused-until", 65.0, (Answered(t=0.0), Paused(t=64.0, on=True, until=964.0))),
    Picture("high-contrast", 134.4, ON_HOLD_TOO_LONG, palette=stark("#000000", "#FFFFFF")),
    Picture("high-contrast-light", 140.1, WAITING, palette=stark("#FFFFFF", "#000000"), levels_db=(-90.0, -30.0)),
    Picture("larger-text", 140.1, WAITING, theme=Theme.LIGHT, text_size="larger", levels_db=(-90.0, -30.0)),
    Picture(
        "last-card-and-log",
        160.0,
        (*WAITING, CueCleared(t=142.0, cue="silence.response", key="silence.response@138.0", reason="agent spoke")),
        kept=Kept.WORDS,
    ),
    Picture("on-hold", 98.0, (Answered(t=0.0), HoldStarted(t=20.0, since=20.0))),
    Picture("ready", 0.0, (), theme=Theme.LIGHT),
)


def stage(picture: Picture) -> Panel:
    """A panel in that state, shown."""

    def act(what: Act) -> None:
        """Nobody listens here."""

    now_s = [0.0]
    options = PanelOptions(
        language=picture.language,
        kept=picture.kept,
        text_size=picture.text_size,
        reduced_motion=True,
        clock=lambda: now_s[0],
        time_of_day=lambda: datetime(2026, 3, 4, 14, 20),
    )
    panel = Panel(Bridge(), act, NoPlaces(), theme=picture.theme, options=options)
    for record in picture.records:
        now_s[0] = record.t
        panel.take(record)
    now_s[0] = picture.at_t
    panel.strip.meters.show_levels(*picture.levels_db)
    panel.show()
    return panel


def draw(picture: Picture) -> QImage:
    """The panel in that state, on a ground with a soft shadow."""
    panel = stage(picture)
    shot = panel.grab().toImage()
    panel.deleteLater()
    return framed(shot)


def framed(shot: QImage) -> QImage:
    """The picture of the panel with round corners, a shadow and a ground around it."""
    scale = shot.devicePixelRatio()
    width, height = shot.width() / scale, shot.height() / scale
    image = QImage(
        int((width + 2 * MARGIN_PX) * scale), int((height + 2 * MARGIN_PX) * scale), QImage.Format.Format_RGBA64
    )
    image.setDevicePixelRatio(scale)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QLinearGradient(QPointF(0, 0), QPointF(width, height + 2 * MARGIN_PX))
    ground.setColorAt(0, QColor("#8A96A2"))
    ground.setColorAt(1, QColor("#6B7681"))
    painter.fillRect(QRectF(0, 0, width + 2 * MARGIN_PX, height + 2 * MARGIN_PX), ground)
    painter.setPen(Qt.PenStyle.NoPen)
    window = QRectF(MARGIN_PX, MARGIN_PX, width, height)
    for spread in range(14, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 4))
        painter.drawRoundedRect(window.adjusted(-spread, 4 - spread, spread, 4 + spread), 9 + spread, 9 + spread)
    shape = QPainterPath()
    shape.addRoundedRect(window, 9, 9)
    painter.setClipPath(shape)
    painter.drawImage(window.topLeft(), shot)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_RGB888)  # 16 bits a channel kept the soft shadow free of bands


def main(folder: Path) -> None:
    """Write one PNG a state."""
    application = build_application(sys.argv)
    plain = application.palette()
    for picture in PICTURES:
        font = QFont(picture.family)
        font.setPixelSize(13)
        application.setFont(font)
        application.setPalette(picture.palette or plain)
        draw(picture).save(str(folder / f"panel-{picture.name}.png"))
    draw_limits(folder, framed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
