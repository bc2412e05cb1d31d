"""Prints, as JSON lines, what the desktop wants of movement."""

import json
import sys

from PySide6.QtCore import QCoreApplication, QTimer

from warmline.ui.desktop_motion import DesktopMotion


def tell(still: bool) -> None:
    sys.stdout.write(json.dumps({"still": still}) + "\n")
    sys.stdout.flush()


application = QCoreApplication([])
motion = DesktopMotion(tell, application)
QTimer.singleShot(30_000, application.quit)
application.exec()
