"""What becomes of each row: the figures, the names of procedures that are not known, the rows with cell and sentence."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.headings import Columns
from desktop.runtime import vietnamese
from desktop.runtime.register_words import FATES, place_of
from desktop.ui import commands, words
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.parts.rows import dress_rows, make_room
from desktop.ui.registers.names_box import NamesBox
from desktop.ui.retold import retold
from desktop.ui.window.keys_table import printed
from desktop.usecases.register_import import Fate, Judged, RowFate

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_ROW, _FATE, _CODE, _CELL, _WHY = range(5)


class FatesModel(QAbstractTableModel):
    """The rows of one fate, or all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[RowFate] = ()
        self._columns: Columns | None = None
        self._heads = (self.tr("Dòng"), self.tr("Kết quả"), self.tr("Mã hồ sơ"), self.tr("Ô"), self.tr("Vì sao"))

    def show_rows(self, rows: Sequence[RowFate], columns: Columns) -> None:
        """Show rows of a register."""
        self.beginResetModel()
        self._rows, self._columns = rows, columns
        self.endResetModel()

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell; a cut one is whole in its tip."""
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole} or not index.isValid():
            return None
        return self._text(self._rows[index.row()], index.column())

    def _text(self, row: RowFate, column: int) -> str:
        match column:
            case 0:
                return vietnamese.number(row.number)
            case 1:
                return retold(FATES[row.fate.value])
            case 2:
                return row.code
            case 3 if self._columns is not None:
                places = (retold(place_of(each, self._columns.fields, self._columns.headings)) for each in row.problems)
                return "; ".join(filter(None, places))
            case _:
                return " ".join(words.said(each) for each in row.problems)


class FatesView(QWidget):
    """Emits `agreed` to take in, `again(names)` to judge with procedures chosen, `save_wanted` and `left`."""

    agreed = Signal()
    again = Signal(object)
    save_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = label_of("", "heading", wrap=True)
        self.said = label_of("", "doubt", wrap=True)
        self.revise = QCheckBox()
        self.names = NamesBox()
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Lọc các dòng"))
        self.model = FatesModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Kết quả từng dòng"))
        dress_rows(self.table, widths={_ROW: 70, _FATE: 168, _CODE: 190, _CELL: 190}, stretched=_WHY)
        make_room(self.table, _FATE, (retold(each) for each in FATES.values()))
        self.whole = label_of("", "muted", wrap=True)
        self.save = QPushButton(self.tr("Lưu danh sách   {keys}").format(keys=printed(commands.SAVE_FATES.keys)))
        self.back = QPushButton(self.tr("Sửa cột   {keys}").format(keys=printed(commands.LEAVE_REGISTER.keys)))
        self.go = QPushButton()
        self.go.setProperty("role", "primary")
        self._judged: Judged | None = None
        self._columns: Columns | None = None
        self._compose()
        self.filter.activated.connect(self._narrow)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.revise.toggled.connect(self._may_go)
        self.names.chosen.connect(self._again)
        self.save.clicked.connect(self.save_wanted)
        self.back.clicked.connect(self.left)
        self.go.clicked.connect(self.agreed)

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.figures, self.said, self.revise, self.names):
            column.addWidget(widget)
        column.addLayout(row_of(((self.filter, 0), (QWidget(), 1), (self.save, 0))))
        column.addWidget(self.table, 1)
        column.addWidget(self.whole)
        column.addLayout(row_of(((QWidget(), 1), (self.back, 0), (self.go, 0))))

    def show_judged(self, judged: Judged, columns: Columns, *, procedures: Mapping[str, str]) -> None:
        """Show what becomes of a register, what is not taken first."""
        self._judged, self._columns = judged, columns
        counts = {fate: vietnamese.number(judged.counts[fate]) for fate in Fate}
        self.figures.setText(
            self.tr("{taken} hồ sơ sẽ nhập · {duplicate} dòng trùng · {refused} dòng không nhập được").format(
                taken=counts[Fate.TAKEN], duplicate=counts[Fate.DUPLICATE], refused=counts[Fate.REFUSED]
            )
        )
        self._say(judged)
        self.names.show_names(judged.unknown, procedures=procedures)
        self.filter.clear()
        self.filter.addItem(self.tr("Mọi dòng"), "")
        for fate in Fate:
            if judged.counts[fate]:
                self.filter.addItem(f"{retold(FATES[fate.value])} ({counts[fate]})", fate.value)
        first = next((each for each in (Fate.REFUSED, Fate.DUPLICATE) if judged.counts[each]), None)
        self.filter.setCurrentIndex(max(0, self.filter.findData(first.value)) if first else 0)
        self.revise.setChecked(False)
        self._narrow(0)
        self._may_go(False)  # noqa: FBT003  # as the signal would say it

    def _say(self, judged: Judged) -> None:
        lines = []
        if judged.running:
            lines.append(
                self.tr("{running} hồ sơ chưa ghi ngày trả sẽ là hồ sơ đang giải quyết, {overdue} đã quá hẹn.").format(
                    running=vietnamese.number(judged.running), overdue=vietnamese.number(judged.overdue)
                )
            )
        if judged.counts[Fate.LEFT_OUT]:
            lines.append(
                self.tr("{count} dòng chưa ghi ngày trả, không nhập.").format(
                    count=vietnamese.number(judged.counts[Fate.LEFT_OUT])
                )
            )
        self.said.setText(" ".join(lines))
        self.said.setVisible(bool(lines))
        self.revise.setVisible(bool(judged.sent))
        if judged.sent:
            self.revise.setText(
                self.tr("&Đồng ý gửi lại số liệu {count} ngày đã gửi cấp trên, từ {first} đến {last}").format(
                    count=vietnamese.number(len(judged.sent)),
                    first=vietnamese.day(judged.sent[0]),
                    last=vietnamese.day(judged.sent[-1]),
                )
            )

    @Slot(bool)
    def _may_go(self, checked: bool) -> None:  # noqa: FBT001, ARG002  # the signal's shape
        judged = self._judged
        if judged is None:
            return
        taken = judged.counts[Fate.TAKEN]
        self.go.setText(
            self.tr("Nhập {count} hồ sơ   {keys}").format(
                count=vietnamese.number(taken), keys=printed(commands.TAKE_REGISTER.keys)
            )
        )
        self.go.setEnabled(taken > 0 and (not judged.sent or self.revise.isChecked()))

    def hindrance(self) -> str:
        """Say what keeps the register from being taken in, and lead to it; empty for nothing."""
        if self.go.isEnabled():
            return ""
        if self._judged is not None and self._judged.counts[Fate.TAKEN]:
            self.revise.setFocus(Qt.FocusReason.OtherFocusReason)
            return self.tr("Đánh dấu đồng ý gửi lại các ngày đã gửi rồi nhập.")
        return self.tr("Không có dòng nào nhập được. Xem lý do của từng dòng.")

    @Slot(int)
    def _narrow(self, index: int) -> None:  # noqa: ARG002  # the signal's shape
        if self._judged is None or self._columns is None:
            return
        wanted = self.filter.currentData()
        rows = [each for each in self._judged.fates if not wanted or each.fate.value == wanted]
        self.model.show_rows(rows, self._columns)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self._moved(self.model.index(0, 0), QModelIndex())

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002  # the signal's shape
        """Say in full why the marked row is not taken: a cell shows only the beginning."""
        text = self.model.data(current.siblingAtColumn(_WHY)) if current.isValid() else ""
        self.whole.setText(str(text or ""))

    @Slot(object)
    def _again(self, names: object) -> None:
        self.again.emit(names)
