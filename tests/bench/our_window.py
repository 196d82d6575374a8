"""Our start, by the product's own door: says when the frame is painted and when the officer can work; then goes."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.app import run
from desktop.ui import start
from desktop.ui.commands import RECEIVE, TODAY
from tests.bench.first_paint import FirstPaint, say

if TYPE_CHECKING:
    from desktop.usecases.desk import Desk

_TYPED = "a"
_PATIENCE_MS = 60_000


class WatchedStart(start.Start):
    """A start that says how far it is, and goes when a key has arrived in the intake; what it does not say, failed."""

    def begin(self) -> None:
        """Watch the frame from before it is shown."""
        FirstPaint(self.shell, lambda: say("painted"))
        QTimer.singleShot(_PATIENCE_MS, self.shell.close)
        super().begin()

    @Slot(object)
    def opened(self, desk: "Desk") -> None:
        """Watch the board of the day from before it is asked for."""
        super().opened(desk)
        self._board = self.shell.page(TODAY.name)
        self._board.shown.connect(self._board_filled)

    @Slot(object, int)
    def _board_filled(self, board: object, papers: int) -> None:  # noqa: ARG002  # the signal's shape
        self._board.shown.disconnect(self._board_filled)
        self.shell.show_page(RECEIVE.name)
        self.shell.activateWindow()
        QTimer.singleShot(0, self._type)

    @Slot()
    def _type(self) -> None:
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit):
            # By hand: the product does not load Qt's library for tests, so its start must not.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, _TYPED)
                QApplication.sendEvent(line, key)
            if line.text() == _TYPED:
                say("ready")
            line.clear()
        self.shell.close()


if __name__ == "__main__":
    start.Start = WatchedStart
    sys.exit(run(["--home", sys.argv[1]]))
