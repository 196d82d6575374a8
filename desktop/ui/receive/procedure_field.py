"""Choosing the procedure: any part of its name, any order, no tone marks; the list keeps its place."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.procedure import Procedure
from desktop.ui.parts.field import Field

_SHOWN = 6
_FEWEST = 3
_ROW = 32
Find = Callable[[str], tuple[Procedure, ...]]


class ProcedureField(QWidget):
    """A line and the list of its nearest procedures; Enter takes the marked one, Up and Down move the mark."""

    chosen = Signal(object)
    cleared = Signal()

    def __init__(self, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self.procedure: Procedure | None = None
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Gõ vài chữ, ví dụ: ks, chung thuc, 1.001193"))
        self.line.setMaxLength(300)
        self.line.textEdited.connect(self._typed)
        self.line.installEventFilter(self)
        self.field = Field(self.tr("Thủ tục"), self.line)
        self.matches = QListWidget()
        self.matches.setAccessibleName(self.tr("Thủ tục tìm thấy"))
        self.matches.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.matches.setMinimumHeight(_ROW * _FEWEST + 4)
        self.matches.setMaximumHeight(_ROW * _SHOWN + 4)
        self.matches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matches.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.matches.itemClicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.matches, 1)
        column.addStretch(0)
        self.setFocusProxy(self.line)
        self.offer("")

    def offer(self, words: str) -> None:
        """Fill the list with what the words find; with none, the favourites."""
        self.matches.clear()
        for each in self._find(words):
            item = QListWidgetItem(f"{each.short_name}   {each.code}")
            item.setToolTip(each.name)
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.matches.addItem(item)
        if self.matches.count():
            self.matches.setCurrentRow(0)

    @Slot(str)
    def _typed(self, text: str) -> None:
        if self.procedure is not None:
            self.procedure = None
            self.cleared.emit()
        self.offer(text)

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        self.choose(item.data(Qt.ItemDataRole.UserRole))

    def choose(self, procedure: Procedure | None) -> None:
        """Take a procedure, or none."""
        self.procedure = procedure
        self.line.setText(procedure.short_name if procedure else "")
        self.line.setToolTip(procedure.name if procedure else "")
        self.line.setCursorPosition(0)
        self.field.complain("")
        if procedure is None:
            self.offer("")
            self.cleared.emit()
        else:
            self.offer(procedure.code)
            self.chosen.emit(procedure)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the mark in the list with the arrow keys while the cursor stays in the line."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self.matches.count():
            self.matches.setCurrentRow(max(0, min(self.matches.currentRow() + step, self.matches.count() - 1)))
            return True
        plain = event.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            self._take_marked()
            return True
        return super().eventFilter(watched, event)

    def _take_marked(self) -> None:
        item = self.matches.currentItem()
        if not self.matches.count():
            self.field.complain(self.tr("Không thấy thủ tục nào. Gõ ít chữ hơn, hoặc thêm thủ tục ở Thiết lập."))
        else:
            self.choose(item.data(Qt.ItemDataRole.UserRole))
