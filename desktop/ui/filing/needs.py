"""Readiness as icons with words: each asked by its digit, yes at the first press, no at the second."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.filing.definitions import Need
from desktop.ui import words
from desktop.ui.theme import theme

_YES, _NO, _OPEN = ("circle-check", "proven"), ("circle-x", "overdue"), ("info", "muted")


class Needs(QWidget):
    """Emits `answered(code, ready)`."""

    answered = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needs: tuple[Need, ...] = ()
        self._ready: dict[str, bool] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_needs(self, needs: tuple[Need, ...], ready: dict[str, bool]) -> None:
        """Show what must be ready and what was answered."""
        self._ready = ready
        if needs != self._needs:
            self._build(needs)
        for each in needs:
            icon, ink = {True: _YES, False: _NO, None: _OPEN}[ready.get(each.code)]
            said = {True: self.tr("có"), False: self.tr("thiếu"), None: self.tr("hỏi")}[ready.get(each.code)]
            button = self.buttons[each.code]
            button.setIcon(theme().icon(icon, ink))
            what = words.known(each.text)
            button.setText(f"{each.key}  {what}: {said}")
            button.setAccessibleName(f"{what}: {said}")

    def _build(self, needs: tuple[Need, ...]) -> None:
        self._needs = needs
        for button in self.buttons.values():
            button.deleteLater()
        self.buttons = {}
        for each in needs:
            button = QPushButton()
            button.setProperty("role", "need")
            button.setObjectName(each.code)
            button.clicked.connect(self._clicked)
            self.buttons[each.code] = button
            self._column.addWidget(button)

    def press(self, key: str) -> bool:
        """Answer by a digit; False for a key that asks nothing here."""
        found = next((each.code for each in self._needs if each.key == key), None)
        if found is None:
            return False
        self.answered.emit(found, self._ready.get(found) is not True)
        return True

    @Slot()
    def _clicked(self) -> None:
        code = self.sender().objectName()
        self.answered.emit(code, self._ready.get(code) is not True)
