"""Names of procedures that a register uses and the catalogue does not know, each with a list to choose from."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.runtime import vietnamese
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.registers.field_box import FieldBox

_MOST = 20
_HEIGHT, _ROW_HEIGHT = 118, 40


class NamesBox(QWidget):
    """Emits `chosen(names)`, the code of each name that was chosen; the most frequent names come first."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, FieldBox] = {}
        self.said = label_of("", "doubt", wrap=True)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.go = QPushButton(self.tr("&Xem lại với thủ tục đã chọn"))
        self.go.clicked.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row_of(((self.said, 1), (self.go, 0))))
        column.addWidget(self.area)

    def show_names(self, unknown: Counter[str], *, procedures: Mapping[str, str]) -> None:
        """Show the names that nothing is known of; `procedures` has the name of each code that can be chosen."""
        self.setVisible(bool(unknown))
        self.boxes = {}
        if not unknown:
            return
        self.said.setText(
            self.tr("{count} tên thủ tục chưa có trong danh mục. Chọn thủ tục tương ứng; lần sau sẽ nhớ.").format(
                count=vietnamese.number(len(unknown))
            )
        )
        choices = QStandardItemModel(self)
        for code, words in (("", self.tr("– chưa chọn –")), *procedures.items()):
            item = QStandardItem(words)
            item.setData(code, Qt.ItemDataRole.UserRole)
            choices.appendRow(item)
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        for row, (name, count) in enumerate(unknown.most_common(_MOST)):
            text = self.tr("{name} · {count} dòng").format(name=name, count=vietnamese.number(count))
            grid.addWidget(ElidedLabel(text), row, 0)
            box = FieldBox()
            box.setModel(choices)
            box.setAccessibleName(self.tr("Thủ tục cho tên {name}").format(name=name))
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(30)
            grid.addWidget(box, row, 1)
            self.boxes[name] = box
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.area.setFixedHeight(min(_HEIGHT, len(self.boxes) * _ROW_HEIGHT + 2))
        self.area.setWidget(inner)

    @Slot()
    def _go(self) -> None:
        found = {name: str(box.currentData(Qt.ItemDataRole.UserRole) or "") for name, box in self.boxes.items()}
        self.chosen.emit({name: code for name, code in found.items() if code})
