"""What a day would move, told before it is kept; after, the apologies for what moves later are one press away."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.runtime import vietnamese
from desktop.ui.parts.apologies import Apologies
from desktop.ui.parts.field import label_of
from desktop.ui.session import Session
from desktop.usecases.calendar_days import OwnDay
from desktop.usecases.calendar_moves import Favour, Moved, affected


class MovesNote(QFrame):
    """A heading with the count, the dossiers with both dates, what it means; empty while no day is typed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._apologies = Apologies(session, self)
        self.heading = label_of("", "doubt", wrap=True)
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("Hồ sơ bị dời ngày hẹn"))
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.itemActivated.connect(self._open)
        self.hint = label_of(
            self.tr("Hẹn muộn hơn phải xin lỗi, gia hạn; ngày đã hẹn không tự đổi."), "muted", wrap=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self.lines, 1)
        column.addWidget(self.hint)
        column.addStretch(0)
        self._asked = 0
        self._show(0, None)

    def look(self, day: OwnDay | None) -> None:
        """Show what a day would move; nothing while there is no day."""
        self._asked += 1
        if day is None:
            self._show(self._asked, None)
            return
        self.session.read(
            partial(affected, self.session.desk, day=day), owner=self, done=partial(self._show, self._asked)
        )

    def _show(self, asked: int, moves: tuple[Moved, ...] | None) -> None:
        if asked != self._asked:
            return
        if moves:
            self.heading.setText(self.tr("Ngày này dời {count} hồ sơ:").format(count=vietnamese.number(len(moves))))
        else:
            self.heading.setText("" if moves is None else self.tr("Ngày này không dời hồ sơ nào."))
        self.lines.clear()
        for each in moves or ():
            item = QListWidgetItem(self._line(each))
            item.setToolTip(f"{each.code}\n{item.text()}")
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            self.lines.addItem(item)
        self.lines.setVisible(bool(moves))
        self.hint.setVisible(any(each.favour is Favour.OFFICE for each in moves or ()))

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.session.open_dossier.emit(item.data(Qt.ItemDataRole.UserRole))

    def _line(self, moved: Moved) -> str:
        return self.tr("{old} → {new} {word} · {who} · {code}").format(
            old=f"{vietnamese.clock_time(moved.old)} {vietnamese.day_short(moved.old)}",
            new=f"{vietnamese.clock_time(moved.new)} {vietnamese.day_short(moved.new)}",
            word=self.tr("sớm hơn") if moved.favour is Favour.CITIZEN else self.tr("muộn hơn"),
            who=moved.applicant,
            code=moved.code.rsplit("-", 1)[-1],
        )

    def offer(self, day: OwnDay, moves: tuple[Moved, ...]) -> None:
        """After a day was kept, offer the extensions with their apology for the dossiers that it moves later."""
        self._apologies.offer(moves, said=self.tr("Đã lưu lịch."), reason=self._reason(day))

    def _reason(self, day: OwnDay) -> str:
        parts = [self.tr("Nghỉ ngày {day}: {name}").format(day=vietnamese.day(day.day), name=day.name)]
        return ", ".join([*parts, day.letter] if day.letter else parts)
