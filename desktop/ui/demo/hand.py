"""The officer's hand at the window: presses keys where the focus is, lets the scanner type, waits for the answer."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.kernel.errors import Fault
from desktop.runtime import vietnamese
from desktop.ui.session import Session
from desktop.ui.start import Start

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)

CONTROL = Qt.KeyboardModifier.ControlModifier
_NONE = Qt.KeyboardModifier.NoModifier
_LOOK_MS = 4
_PATIENCE_MS = 60_000
_A_WHILE_MS = 10_000


class Hand:
    """Works one window; whatever it waits for comes by the window's own event loop."""

    def __init__(self, start: Start) -> None:
        self.start = start
        self.shell = start.shell

    @property
    def session(self) -> Session:
        """The session of the open desk."""
        if self.start.session is None:
            message = "the desk is not open yet"
            raise RuntimeError(message)
        return self.start.session

    def come_back(self) -> None:
        """Bring the window to the front, as a click into it does after a dialog."""
        self.shell.raise_()
        self.shell.activateWindow()
        self.until(self.shell.isActiveWindow)

    def page(self, kind: type[W]) -> W:
        """Return the page of a kind once the window shows it."""
        return self._once(self.shell.pages.currentWidget, kind)

    def dialog(self, kind: type[W]) -> W:
        """Return the dialog of a kind once it is open."""
        return self._once(lambda: self.shell.findChild(kind), kind)

    def _once(self, look: Callable[[], object], kind: type[W]) -> W:
        self.until(lambda: isinstance(look(), kind))
        found = look()
        if not isinstance(found, kind):
            message = f"{kind.__name__} was there a moment ago"
            raise TypeError(message)
        return found

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focus(), key, modifier)

    def type(self, text: str) -> None:
        """Type plain letters where the focus is, key by key; a key may move the focus on."""
        for letter in text:
            QTest.keyClicks(self._focus(), letter)

    def put(self, line: QLineEdit, text: str) -> None:
        """Put a text into a field in one go, as a scanner or a typing method does: test keys know no Vietnamese."""
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        line.selectAll()
        line.insert(text)

    def _focus(self) -> QWidget:
        return self.shell.focusWidget() or self.shell

    def until(self, ready: Callable[[], object]) -> None:
        """Let the window work, a little in any case, until something holds; Fault `demo.stuck` when it never does."""
        loop = QEventLoop()
        look = QTimer()
        look.setInterval(_LOOK_MS)
        look.timeout.connect(lambda: loop.quit() if ready() else None)
        patience = QTimer()
        patience.setSingleShot(True)
        patience.timeout.connect(loop.quit)
        look.start()
        patience.start(_PATIENCE_MS)
        loop.exec()
        look.stop()
        if not patience.isActive():
            played = vietnamese.clock_time(self.start.clock.now())
            raise Fault("demo.stuck", seconds=_PATIENCE_MS // 1000, played=played)

    def settle(self, part: QObject) -> None:
        """Wait until nothing runs and nothing is about to: what a part has asked for stands on the screen."""
        # A timer that goes again and again, or only after a while, is a clock; one that goes once is about to happen.
        self.until(lambda: self.start.lanes.idle and not any(map(_is_about_to, part.findChildren(QTimer))))

    def ask(self, work: Callable[[], T]) -> T:
        """Run a use case on the store lane, as the screens do, and return what it gives."""
        answers: list[T] = []
        refusals: list[BaseException] = []
        self.session.read(work, owner=self.shell, done=answers.append, failed=refusals.append)
        self.until(lambda: answers or refusals)
        if refusals:
            raise refusals[0]
        return answers[0]


def _is_about_to(timer: QTimer) -> bool:
    return timer.isActive() and timer.isSingleShot() and timer.interval() < _A_WHILE_MS
