"""Days off and make-up days of this desk, beside those that ship, each with its letter."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.parts.field import Field, label_of, row_of
from desktop.ui.session import Session
from desktop.ui.settings.moves_note import MovesNote
from desktop.usecases import calendar_days
from desktop.usecases.calendar_days import CalendarRow, OwnDay
from desktop.usecases.calendar_moves import Moved, affected
from desktop.usecases.importing import read_day


class CalendarTab(QWidget):
    """The year's days at the left, the form of one day at the right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Ngày nghỉ và làm bù"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.day = QLineEdit()
        self.day.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.kind = QComboBox()
        self.kind.addItem(self.tr("Ngày nghỉ"), userData=False)
        self.kind.addItem(self.tr("Ngày làm bù"), userData=True)
        self.name = QLineEdit()
        self.letter = QLineEdit()
        self.fields = {
            "day": Field(self.tr("Ngày"), self.day),
            "kind": Field(self.tr("Loại"), self.kind),
            "name": Field(self.tr("Tên ngày"), self.name),
            "letter": Field(self.tr("Số văn bản"), self.letter),
        }
        self.moves = MovesNote(session)
        self.day.textChanged.connect(self._look)
        self.kind.currentIndexChanged.connect(self._look)
        self.save = QPushButton(self.tr("&Thêm ngày"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self._save)
        self.remove = QPushButton(self.tr("&Bỏ ngày đã chọn"))
        self.remove.clicked.connect(self._remove)
        self._compose()
        session.changed.connect(self._changed)
        self.refresh()

    def _compose(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(label_of(self.tr("Năm nay và năm tới"), "heading"))
        left.addWidget(self.list, 1)
        left.addWidget(self.remove)
        right = QVBoxLayout()
        right.addWidget(label_of(self.tr("Thêm ngày nghỉ hoặc ngày làm bù khi có văn bản"), "heading"))
        right.setSpacing(8)
        for names in (("day", "kind"), ("name", "letter")):
            right.addLayout(row_of((self.fields[name], 1) for name in names))
        right.addWidget(self.moves, 1)
        right.addWidget(self.save)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    @Slot()
    def refresh(self) -> None:
        """Show this year's and next year's days."""
        year = self.session.desk.today().year
        self.list.clear()
        for each in calendar_days.rows(self.session.desk, first=year, last=year + 1):
            item = QListWidgetItem(self._line(each))
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, each.day if each.own else None)
            self.list.addItem(item)

    def _line(self, row: CalendarRow) -> str:
        kind = self.tr("làm bù") if row.working else self.tr("nghỉ")
        parts = [f"{words.weekday(row.day)} {vietnamese.day(row.day)}", kind, row.name]
        if row.letter:
            parts.append(row.letter)
        if row.unconfirmed:
            parts.append(self.tr("cần xác nhận"))
        if row.own:
            parts.append(self.tr("quầy thêm"))
        return " · ".join(parts)

    def _own(self) -> OwnDay | None:
        day = read_day(self.day.text())
        if day is None:
            return None
        return OwnDay(day=day, working=self.kind.currentData(), name=self.name.text(), letter=self.letter.text())

    @Slot()
    def _look(self) -> None:
        self.moves.look(self._own())

    @Slot()
    def _save(self) -> None:
        for field in self.fields.values():
            field.complain("")
        own = self._own()
        if own is None:
            self.fields["day"].complain(self.tr("Gõ ngày dạng 24/11/2026."))
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.session.read(
            partial(_put, self.session, own), owner=self, done=partial(self._put, own), failed=self._refused
        )

    def _put(self, own: OwnDay, done: tuple[Changes, tuple[Moved, ...]]) -> None:
        changes, moves = done
        for line in (self.day, self.name, self.letter):
            line.clear()
        self._told_saved(changes)
        self.moves.offer(own, moves)

    def _told_saved(self, changes: Changes) -> None:
        self.session.tell(self.tr("Đã lưu lịch. Hồ sơ nhận từ giờ tính theo lịch mới."))
        self.session.announce(changes, self)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Rejection):
            self.session.refused(error)
            return
        for problem in error.problems:
            self.fields.get(problem.field, self.fields["day"]).complain(words.said(problem))

    @Slot()
    def _remove(self) -> None:
        item = self.list.currentItem()
        day: date | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        if day is None:
            self.session.tell(self.tr("Chỉ bỏ được ngày do quầy thêm. Chọn một ngày như vậy trước."))
            return
        self.session.read(partial(calendar_days.remove, self.session.desk, day=day), owner=self, done=self._told_saved)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.CALENDAR):
            self.refresh()


def _put(session: Session, own: OwnDay) -> tuple[Changes, tuple[Moved, ...]]:
    changes = calendar_days.put(session.desk, day=own)
    return changes, affected(session.desk, day=own)
