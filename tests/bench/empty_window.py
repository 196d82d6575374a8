"""The floor of a start: the same Python shows an empty PySide6 window and goes. Run as a process of its own."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.first_paint import FirstPaint, say


def main() -> int:
    """Show, say so, close."""
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 720)

    def painted() -> None:
        say("painted")
        window.close()

    FirstPaint(window, painted)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
