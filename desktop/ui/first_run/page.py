"""Asks for the unit, the desk's number and the officer, in one screen; Enter moves on, Ctrl+Enter begins."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.desk import MOST_DESKS
from desktop.kernel.errors import Fault, Rejection
from desktop.runtime.reference import Unit
from desktop.ui import words
from desktop.ui.lanes import Lanes
from desktop.ui.parts.card import stand_in_the_middle
from desktop.ui.parts.field import Field, label_of
from desktop.usecases.desk import Desk
from desktop.usecases.setup import FirstRun, suggested_agency_code, units_matching

Begin = Callable[[FirstRun], Desk]


class FirstRunPage(QWidget):
    """The one form of the first run. `ready(Desk)` is emitted when the desk is set up, `copy_wanted` to restore one."""

    ready = Signal(object)
    copy_wanted = Signal()

    def __init__(self, lanes: Lanes, begin: Begin, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._begin = begin
        self.unit: Unit | None = None
        self.unit_line = QLineEdit()
        self.unit_line.setPlaceholderText(self.tr("Gõ tên xã, phường: cam binh, thanh sen…"))
        self.units = QListWidget()
        self.units.setAccessibleName(self.tr("Xã, phường tìm thấy"))
        self.units.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.units.setFixedHeight(156)
        self.other_name = QLineEdit()
        self.other_name.setPlaceholderText(self.tr("chỉ khi đơn vị không có trong danh sách"))
        self.agency = QLineEdit()
        self.desk = QSpinBox()
        self.desk.setRange(1, MOST_DESKS)
        self.officer = QLineEdit()
        self.phone = QLineEdit()
        self.start = QPushButton(self.tr("Bắt đầu làm việc   Ctrl+Enter"))
        self.start.setProperty("role", "primary")
        self.copy = QPushButton(self.tr("Đã có &bản sao của quầy này?"))
        self.copy.setProperty("role", "quiet")
        self.failure = label_of("", "problem", wrap=True)
        self.fields = {
            "unit": Field(self.tr("Đơn vị"), self.unit_line),
            "unit_name": Field(self.tr("Tên đơn vị khác"), self.other_name),
            "desk": Field(self.tr("Quầy số"), self.desk),
            "officer": Field(self.tr("Họ tên cán bộ"), self.officer),
            "agency": Field(
                self.tr("Mã định danh cơ quan (đứng đầu mã hồ sơ; hỏi Văn phòng UBND nếu chưa rõ)"), self.agency
            ),
            "phone": Field(self.tr("Điện thoại của quầy"), self.phone),
        }
        self._compose()
        self._connect()
        self._offer("")

    def _compose(self) -> None:
        card = QFrame()
        card.setObjectName("surface")
        card.setFixedWidth(640)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(28, 20, 28, 20)
        inner.setSpacing(8)
        inner.addWidget(label_of(self.tr("Thiết lập quầy một cửa"), "title"))
        inner.addWidget(label_of(self.tr("Chỉ làm một lần. Mọi dữ liệu nằm ở máy này, không cần mạng."), "muted"))
        inner.addWidget(self.fields["unit"])
        inner.addWidget(self.units)
        inner.addWidget(self.fields["unit_name"])
        pair = QHBoxLayout()
        pair.addWidget(self.fields["desk"], 1)
        pair.addWidget(self.fields["officer"], 3)
        pair.addWidget(self.fields["phone"], 2)
        inner.addLayout(pair)
        inner.addWidget(self.fields["agency"])
        inner.addWidget(self.failure)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.start)
        inner.addLayout(foot)
        stand_in_the_middle(card, of=self)

    def _connect(self) -> None:
        self.unit_line.textEdited.connect(self._typed)
        self.unit_line.installEventFilter(self)
        self.units.itemClicked.connect(self._clicked)
        self.start.clicked.connect(self.go)
        self.copy.clicked.connect(self.copy_wanted)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go)
        for line in (self.officer, self.phone, self.other_name, self.agency):
            line.returnPressed.connect(self._next)

    @Slot()
    def _next(self) -> None:
        self.focusNextChild()

    @Slot(str)
    def _typed(self, text: str) -> None:
        self.unit = None
        self._offer(text)

    def _offer(self, text: str) -> None:
        self.units.clear()
        for unit in units_matching(text):
            item = QListWidgetItem(f"{unit.full_name}   {unit.code}")
            item.setData(Qt.ItemDataRole.UserRole, unit)
            self.units.addItem(item)
        if self.units.count():
            self.units.setCurrentRow(0)

    @Slot(QListWidgetItem)
    def _clicked(self, item: QListWidgetItem) -> None:
        self._take(item.data(Qt.ItemDataRole.UserRole))

    def _take(self, unit: Unit) -> None:
        self.unit = unit
        self.unit_line.setText(unit.full_name)
        self.agency.setText(suggested_agency_code(unit.code))
        self.fields["unit"].complain("")
        self.officer.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the mark in the list of units while the cursor stays in the line."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None and self.units.count():
                self.units.setCurrentRow(max(0, min(self.units.currentRow() + step, self.units.count() - 1)))
                return True
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain and self.units.currentItem():
                self._take(self.units.currentItem().data(Qt.ItemDataRole.UserRole))
                return True
        return super().eventFilter(watched, event)

    def answers(self) -> FirstRun:
        """Return what is on the screen; a typed code that is not in the list is a unit of its own."""
        typed = self.unit_line.text().strip()
        return FirstRun(
            unit_code=self.unit.code if self.unit else (typed if typed.isdecimal() else ""),
            unit_name="" if self.unit else self.other_name.text(),
            desk=self.desk.value(),
            officer=self.officer.text(),
            agency_code=self.agency.text().strip().upper(),
            phone=self.phone.text(),
        )

    @Slot()
    def go(self) -> None:
        """Set the desk up."""
        self.start.setEnabled(False)
        self._lanes.run(partial(self._begin, self.answers()), owner=self, done=self.ready.emit, failed=self._refused)

    def _refused(self, error: BaseException) -> None:
        self.start.setEnabled(True)
        for field in self.fields.values():
            field.complain("")
        self.failure.setText("")
        if isinstance(error, Fault):
            self.failure.setText(words.refusal(error))
            return
        if not isinstance(error, Rejection):
            raise error
        for problem in reversed(error.problems):
            if problem.field in self.fields:
                self.fields[problem.field].complain(words.said(problem))
                self.fields[problem.field].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.failure.setText(words.said(problem))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the unit."""
        super().focusInEvent(event)
        self.unit_line.setFocus(Qt.FocusReason.OtherFocusReason)
