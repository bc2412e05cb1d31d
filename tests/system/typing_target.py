"""A window with one line to type into; prints its content after each change."""

import sys

from PySide6.QtWidgets import QApplication, QLineEdit


def main() -> None:
    application = QApplication(sys.argv)
    line = QLineEdit()
    line.setWindowTitle("typing target")
    line.setGeometry(100, 400, 500, 60)

    def tell(text: str) -> None:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()

    line.textChanged.connect(tell)
    line.show()
    tell(f"window {int(line.winId())}")
    application.exec()


if __name__ == "__main__":
    main()
