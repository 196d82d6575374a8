"""One place where the window speaks: notices slide in, say what was done or refused, offer undo, and leave."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from desktop.ui.parts.dress import put
from desktop.ui.theme import theme

DONE = "done"
DOUBT = "doubt"
PROBLEM = "problem"
WAITING = "waiting"
_ICONS = {
    DONE: ("circle-check", "proven"),
    DOUBT: ("triangle-alert", "due"),
    PROBLEM: ("circle-alert", "overdue"),
    WAITING: ("inbox", "accent"),
}
# Nothing is lost with the first three; what waits for the officer stays until he closes it.
_STAY_MS = {DONE: 8000, DOUBT: 15000, PROBLEM: 30000, WAITING: 0}


class Notices(QFrame):
    """A bar of fixed height, so that nothing jumps; a problem stays longest; each leaves by itself, save what waits.

    `cleared(text)` when the notice of that text is gone and no other took its place.
    """

    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName(self.tr("Thông báo"))
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._act = QPushButton()
        self._act.setObjectName("offer")
        self._act.clicked.connect(self._acted)
        self._close = QPushButton(self.tr("Đóng"))
        self._close.setProperty("role", "quiet")
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        for each in (self._icon, self._text, self._act, self._close):
            row.addWidget(each)
        row.setStretch(1, 1)
        self._then: Callable[[], object] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.clear()

    def tell(self, text: str, *, tone: str = DONE, offer: str = "", then: Callable[[], object] | None = None) -> None:
        """Say one sentence; `offer` names a button that runs `then`."""
        icon, token = _ICONS[tone]
        self._icon.setPixmap(theme().icon(icon, token).pixmap(20, 20))
        self._text.setText(text)
        self._act.setText(offer)
        self._act.setVisible(bool(offer))
        self._then = then
        put(self, "tone", tone)
        self.show()
        if _STAY_MS[tone]:
            self._timer.start(_STAY_MS[tone])
        else:
            self._timer.stop()
        _alert(self._text)

    @property
    def text(self) -> str:
        """The sentence that is shown, empty when none is."""
        return "" if self.isHidden() else self._text.text()

    @Slot()
    def clear(self) -> None:
        """Take the notice away."""
        text = self.text
        self._timer.stop()
        self._then = None
        self.hide()
        if text:
            self.cleared.emit(text)

    @Slot()
    def _acted(self) -> None:
        then = self._then
        self.clear()
        if then is not None:
            then()


def _alert(label: QLabel) -> None:
    """Let a screen reader say at once what a label says."""
    # The names of all that a screen reader can be told take two milliseconds: not before the frame is painted.
    from PySide6.QtGui import QAccessible, QAccessibleEvent  # noqa: PLC0415

    QAccessible.updateAccessibility(QAccessibleEvent(label, QAccessible.Event.Alert))
