"""The companion beside the browser: a narrow window of its own at the left edge while the portal is open."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.filing.companion import Companion
from desktop.ui.filing.running import COMPANION_WIDTH


class _Window(QWidget):
    """The window; closing it only puts the companion back into its page."""

    closed = Signal()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask to be put back instead of going with the session in it."""
        event.ignore()
        self.closed.emit()


class Beside(QObject):
    """Moves the companion out and back."""

    def __init__(self, companion: Companion, home: QBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._companion = companion
        self._home = home
        self._window: _Window | None = None

    @property
    def is_out(self) -> bool:
        """True while the companion stands beside the browser."""
        return self._window is not None

    def move_out(self) -> None:
        """Stand at the left edge of the screen, above the browser's window."""
        if self._window is not None:
            return
        window = _Window(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        window.setObjectName("ground")
        window.setWindowTitle(self.tr("Nộp trực tuyến · Một Cửa"))
        window.closed.connect(self.move_in)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._companion)
        screen = QGuiApplication.primaryScreen().availableGeometry()
        window.setGeometry(screen.x(), screen.y(), COMPANION_WIDTH, screen.height())
        self._window = window
        window.show()
        window.activateWindow()
        self._companion.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_in(self) -> None:
        """Go back into the page."""
        if self._window is None:
            return
        window, self._window = self._window, None
        self._home.insertWidget(0, self._companion)
        self._companion.show()
        window.hide()
        window.deleteLater()
