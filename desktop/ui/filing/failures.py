"""Why it cannot be filed: one key for each reason, and then what becomes of the dossier."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.filing.definitions import Failure
from desktop.ui import commands, words
from desktop.ui.parts.field import label_of

_ACROSS = 2
_KEYS, _ENDING, _LINE = 0, 1, 2
_LOW_HEIGHT, _FULL_HEIGHT = 108, 220


class Failures(QStackedWidget):
    """`chosen(code, take)` ends the session: with `take` the dossier is received at the counter in the same act."""

    chosen = Signal(str, bool)
    asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("clear")
        self.failure: Failure | None = None
        self._all: dict[str, Failure] = {}
        self.buttons: dict[str, QPushButton] = {}
        self.said = label_of("", "heading", wrap=True)
        self.take = QPushButton(f"{commands.TAKE_AT_DESK.label()}   Ctrl+Enter")
        self.take.setProperty("role", "primary")
        self.note = QPushButton(self.tr("Chỉ ghi lý do   Enter"))
        self.put = QPushButton(self.tr("Quay lại bước đang làm   Esc"))
        self.line = label_of("", "muted", wrap=True)
        self._grid = QGridLayout()
        for each in (self._keys(), self._ending(), self.line):
            self.addWidget(each)
        self._first = 0

    def _keys(self) -> QWidget:
        page = QWidget()
        page.setLayout(self._grid)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._grid.addWidget(label_of(self.tr("Không nộp được? Bấm chữ của lý do:"), "muted"), 0, 0, 1, _ACROSS)
        return page

    def show_failures(self, failures: tuple[Failure, ...]) -> None:
        """Show the reasons that the session's data name, each with its key."""
        if failures == tuple(self._all.values()):
            return
        self._all = {each.code: each for each in failures}
        keys = " · ".join(f"{each.key} {words.known(each.short).lower()}" for each in failures)
        self.line.setText(self.tr("Không nộp được? Bấm chữ: {keys}").format(keys=keys))
        for old in self.buttons.values():
            old.deleteLater()
        self.buttons = {}
        for number, each in enumerate(failures):
            button = QPushButton(f"{each.key}  {words.known(each.short)}")
            button.setProperty("role", "small")
            button.setAccessibleName(words.known(each.text))
            button.setToolTip(words.known(each.text))
            button.setObjectName(each.code)
            button.clicked.connect(self._clicked)
            self.buttons[each.code] = button
            self._grid.addWidget(button, 1 + number // _ACROSS, number % _ACROSS)

    def _ending(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for each in (self.said, self.take, self.note, self.put):
            column.addWidget(each)
        column.addWidget(label_of(self.tr("Ctrl+G in phiếu hướng dẫn cho lần sau"), "muted"))
        column.addStretch(1)
        self.take.clicked.connect(self._take)
        self.note.clicked.connect(self._note)
        self.put.clicked.connect(self.put_back)
        return page

    def press(self, key: str) -> bool:
        """Choose a reason by its letter; False for a letter that is none."""
        found = next((each for each in self._all.values() if each.key == key), None)
        if found is None:
            return False
        self._choose(found)
        return True

    def _choose(self, failure: Failure) -> None:
        self.failure = failure
        self.said.setText(self.tr("{reason}. Làm gì với hồ sơ?").format(reason=words.known(failure.text)))
        self.setMaximumHeight(_FULL_HEIGHT)
        self.setCurrentIndex(_ENDING)
        self.asked.emit(True)  # noqa: FBT003  # a Qt signal takes positional values

    @Slot()
    def _clicked(self) -> None:
        self._choose(self._all[self.sender().objectName()])

    @Slot()
    def put_back(self) -> None:
        """Go back to the step: it may be filed after all."""
        asked, self.failure = self.failure is not None, None
        self.setCurrentIndex(self._first)
        self.setMaximumHeight(_LOW_HEIGHT if self._first == _LINE else _FULL_HEIGHT)
        if asked:
            self.asked.emit(False)  # noqa: FBT003  # the same

    def set_low(self, *, low: bool) -> None:
        """Say the keys in a few lines of text where there is no height for a button each; the keys stay the same."""
        self._first = _LINE if low else _KEYS
        if self.failure is None:
            self.setCurrentIndex(self._first)
            self.setMaximumHeight(_LOW_HEIGHT if low else _FULL_HEIGHT)

    @Slot()
    def _take(self) -> None:
        if self.failure is not None:
            self.chosen.emit(self.failure.code, True)  # noqa: FBT003  # a Qt signal takes positional values

    @Slot()
    def _note(self) -> None:
        if self.failure is not None:
            self.chosen.emit(self.failure.code, False)  # noqa: FBT003  # the same
