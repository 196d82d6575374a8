"""How a register is read: one row a column, what it fills chosen from a list, examples as written and as meant."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.runtime.register_words import FIELDS, column_letters
from desktop.ui import commands
from desktop.ui.parts.elided import ElidedLabel
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.registers.field_box import FieldBox
from desktop.ui.retold import retold
from desktop.ui.window.keys_table import printed
from desktop.usecases.register_look import ColumnLook, Look

_HEADING, _FIELD, _WRITTEN, _MEANT = range(4)
_HEIGHT = 36
_SHEET_WIDTH = 320


class LookView(QWidget):
    """Emits `changed(fields)` when a column is to be read another way, `sheet_chosen(name)`, `agreed` and `left`."""

    changed = Signal(object)
    sheet_chosen = Signal(str)
    agreed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel()
        self.title.setProperty("role", "heading")
        self.sheet = QComboBox()
        self.sheet.setMaximumWidth(_SHEET_WIDTH)
        self.sheet.setAccessibleName(self.tr("Trang tính"))
        self.said = label_of("", "muted", wrap=True)
        self.missing = label_of("", "problem", wrap=True)
        self.table = QTableWidget(0, 4)
        self.table.setAccessibleName(self.tr("Các cột của sổ"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Cột trong sổ"), self.tr("Đọc là"), self.tr("Viết trong sổ"), self.tr("Hiểu là")]
        )
        self.mended = label_of("", "muted", wrap=True)
        self.open = QComboBox()
        self.open.setAccessibleName(self.tr("Hồ sơ chưa ghi ngày trả"))
        self.open.addItem(self.tr("Hồ sơ chưa ghi ngày trả: nhập, là hồ sơ đang giải quyết"), userData=True)
        self.open.addItem(self.tr("Hồ sơ chưa ghi ngày trả: không nhập"), userData=False)
        self.back = QPushButton(self.tr("Thôi   {keys}").format(keys=printed(commands.LEAVE_REGISTER.keys)))
        self.go = QPushButton(self.tr("Xem từng dòng   {keys}").format(keys=printed(commands.TAKE_REGISTER.keys)))
        self.go.setProperty("role", "primary")
        self._boxes: list[FieldBox] = []
        self._dress()
        self._compose()
        self.sheet.activated.connect(self._sheet)
        self.go.clicked.connect(self.agreed)
        self.back.clicked.connect(self.left)

    def _dress(self) -> None:
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(_HEIGHT)
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((_HEADING, 240), (_FIELD, 220)):
            head.resizeSection(column, width)
        for column in (_WRITTEN, _MEANT):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row_of(((self.title, 1), (self.sheet, 0))))
        for widget, stretch in ((self.said, 0), (self.missing, 0), (self.table, 1), (self.mended, 0)):
            column.addWidget(widget, stretch)
        column.addLayout(row_of(((self.open, 0), (QWidget(), 1), (self.back, 0), (self.go, 0))))

    def show_look(self, look: Look) -> None:
        """Show a look; the box that has the focus keeps it."""
        place = next((each for each, box in enumerate(self._boxes) if box.hasFocus()), -1)
        self.title.say(self._title(look))
        self._show_sheets(look)
        row = look.plan.columns.row + 1
        self.said.setText(
            self.tr("Tiêu đề cột ở dòng {row}. {how}").format(
                row=row,
                how=self.tr("Đọc như lần trước đã sửa.")
                if look.remembered
                else self.tr("Cột nào đọc chưa đúng thì chọn lại; lần sau sẽ nhớ."),
            )
        )
        self.missing.setText(
            self.tr("Chưa biết cột nào là {fields}. Chọn ở cột “Đọc là”.").format(
                fields=", ".join(retold(FIELDS[each]).lower() for each in look.missing)
            )
        )
        self.missing.setVisible(bool(look.missing))
        self.mended.setText(
            self.tr("Chữ phông cũ được đọc lại: {pairs}").format(
                pairs="; ".join(f"{before} → {after}" for before, after in look.mended[:3])
            )
        )
        self.mended.setVisible(bool(look.mended))
        self.go.setEnabled(not look.missing)
        self._show_columns(look.columns)
        if 0 <= place < len(self._boxes):
            self._boxes[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _title(self, look: Look) -> str:
        name = look.plan.book.name
        if look.plan.book.macros:
            return self.tr("{file} · có macro, chỉ đọc giá trị, không chạy gì").format(file=name)
        return name

    def _show_sheets(self, look: Look) -> None:
        self.sheet.clear()
        for name in look.plan.book.sheets:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentIndex(self.sheet.findData(look.plan.sheet))
        self.sheet.setVisible(len(look.plan.book.sheets) > 1)

    def _show_columns(self, columns: tuple[ColumnLook, ...]) -> None:
        self._boxes = []
        self.table.setRowCount(len(columns))
        for row, each in enumerate(columns):
            letters = column_letters(row)
            name = f"{letters}  {each.heading}" if each.heading else letters
            for column, text in (
                (_HEADING, name),
                (_WRITTEN, " · ".join(each.written)),
                (_MEANT, " · ".join(retold(meant) for meant in each.meant)),
            ):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.table.setItem(row, column, item)
            self.table.setCellWidget(row, _FIELD, self._box(each, name))
        for before, after in zip(self._boxes, self._boxes[1:], strict=False):
            QWidget.setTabOrder(before, after)

    def _box(self, column: ColumnLook, name: str) -> FieldBox:
        box = FieldBox()
        box.setAccessibleName(self.tr("Cột {column} đọc là").format(column=name))
        box.addItem(self.tr("– không đọc –"), "")
        for field, words in FIELDS.items():
            box.addItem(retold(words), field)
        box.setCurrentIndex(max(0, box.findData(column.field)))
        box.activated.connect(self._chosen)
        box.entered.connect(self._entered)
        self._boxes.append(box)
        return box

    def leaves_open(self) -> bool:
        """Tell whether dossiers without an end are taken in as running ones."""
        return bool(self.open.currentData())

    def first(self) -> QWidget:
        """Return where the keys begin: the sheet where there are several, the first column that is not read, or on."""
        if not self.sheet.isHidden():
            return self.sheet
        return self.go if self.go.isEnabled() or not self._boxes else self._boxes[0]

    @Slot()
    def _entered(self) -> None:
        """Bring the column that has the keys into view."""
        sender = self.sender()
        if isinstance(sender, FieldBox) and sender in self._boxes:
            self.table.scrollTo(self.table.model().index(self._boxes.index(sender), _HEADING))

    @Slot(int)
    def _chosen(self, index: int) -> None:  # noqa: ARG002  # the signal's shape
        sender = self.sender()
        fields = [str(box.currentData()) for box in self._boxes]
        if isinstance(sender, QComboBox):
            taken = str(sender.currentData())
            # What this column is now, another one is no more.
            fields = [
                "" if field == taken and box is not sender else field
                for field, box in zip(fields, self._boxes, strict=True)
            ]
        self.changed.emit(fields)

    @Slot(int)
    def _sheet(self, index: int) -> None:
        self.sheet_chosen.emit(str(self.sheet.itemData(index)))
