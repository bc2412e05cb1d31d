"""Draw the models' window in both themes side by side, for the README.

    QT_QPA_PLATFORM=offscreen python packaging/pictures/make_models_picture.py packaging/pictures/models-window.png

Then `convert models-window.png -colors 200 +dither models-window.png` halves it. Real widgets over this machine's
models; the download that is shown under way is the only thing made up.
"""

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont, QImage, QPainter

from warmline.speech.catalogue import load_catalogue
from warmline.speech.progress import Progress, Stage
from warmline.speech.shelf import Trust, Verdict
from warmline.ui import Theme, build_application
from warmline.ui.models import ModelsWindow
from warmline.ui.models.model_list import Act, Outcome
from warmline.ui.models.page import ModelsSetup

WIDTH_PX, HEIGHT_PX = 540, 660


def draw(theme: Theme, models_dir: Path) -> QImage:
    """The window with a model verified and, in the dark one, another on its way."""
    window = ModelsWindow(ModelsSetup(load_catalogue(), models_dir), theme=theme)
    window.resize(WIDTH_PX, HEIGHT_PX)
    page = window.page
    page.list.begin("whisper-tiny.en", Act.VERIFY)
    page.list.end(Outcome(verdict=Verdict("whisper-tiny.en", Trust.PUBLISHED, 4, ())))
    if theme is Theme.DARK:
        page.list.begin("vosk-model-small-en-us-0.15", Act.INSTALL)
        page.list.advance(Progress(Stage.DOWNLOADING, 23_400_000, 41_000_000, 3_300_000.0))
    page.refresh()
    shot = window.grab().toImage()
    window.deleteLater()
    return shot


def main(target: Path) -> None:
    """Write the picture."""
    application = build_application(sys.argv[:1])
    font = QFont("Noto Sans CJK SC")
    font.setPixelSize(13)
    font.setStyleStrategy(QFont.StyleStrategy.NoSubpixelAntialias)
    application.setFont(font)
    with tempfile.TemporaryDirectory() as folder:
        shots = [draw(theme, Path(folder) / "models") for theme in (Theme.DARK, Theme.LIGHT)]
    image = QImage(WIDTH_PX * 2, HEIGHT_PX, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    for number, shot in enumerate(shots):
        painter.drawImage(number * WIDTH_PX, 0, shot)
    painter.end()
    image.save(str(target), "PNG", 0)  # 0: as small as it gets


if __name__ == "__main__":
    main(Path(sys.argv[1]))
