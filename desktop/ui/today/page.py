"""Today: what is late, due, not printed, waiting for papers; Up and Down move, Enter opens, each list kindly empty."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.domain.rows import DossierRow, DraftRow, PrintJob, PrintState
from desktop.kernel.changes import Changes
from desktop.kernel.clock import to_local
from desktop.runtime import vietnamese
from desktop.ui.parts.field import label_of
from desktop.ui.session import Session
from desktop.ui.theme import theme
from desktop.usecases import browse, print_queue
from desktop.usecases.browse import TodayBoard


class BoardList(QFrame):
    """One list of the board: its title with the count, its lines, or a kind word when it is empty."""

    opened = Signal(object)

    def __init__(self, title: str, empty: str, icon: str, token: str) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._title = title
        self._empty = empty
        self._token = token
        self._icon = icon
        self.heading = label_of(title, "heading")
        self._mark = label_of("")
        self._mark.setPixmap(theme().icon(icon, token).pixmap(20, 20))
        self.lines = QListWidget()
        self.lines.setAccessibleName(title)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.lines.setObjectName("plain")
        self.lines.itemActivated.connect(self._activated)
        self.nothing = label_of(empty, "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        head = QHBoxLayout()
        head.addWidget(self._mark)
        head.addWidget(self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.addLayout(head)
        column.addWidget(self.lines, 1)
        column.addWidget(self.nothing, 1)
        self.fill([])

    def fill(self, lines: list[tuple[str, str, object]]) -> None:
        """Show lines of (text, tooltip, what opens)."""
        place = self.lines.currentRow()
        self.lines.clear()
        for text, tip, thing in lines:
            item = QListWidgetItem(text)
            item.setToolTip(tip)
            item.setData(Qt.ItemDataRole.UserRole, thing)
            self.lines.addItem(item)
        if lines:
            self.lines.setCurrentRow(max(0, min(place, len(lines) - 1)))
        self.heading.setText(f"{self._title}  {len(lines)}" if lines else self._title)
        self.lines.setVisible(bool(lines))
        self.nothing.setVisible(not lines)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in the colours of another theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._mark.setPixmap(theme().icon(self._icon, self._token).pixmap(20, 20))

    @Slot(QListWidgetItem)
    def _activated(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(Qt.ItemDataRole.UserRole))


class TodayPage(QWidget):
    """Four lists and the figures of the day."""

    shown = Signal(object)
    draft_opened = Signal(object)
    job_opened = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.title = label_of("", "title")
        self.figures = label_of("", "muted")
        self.late = BoardList(self.tr("Quá hạn và hạn hôm nay"), self.tr("Không có hồ sơ quá hạn."), "clock", "overdue")
        self.next = BoardList(
            self.tr("Hạn ngày làm việc tới"), self.tr("Chưa có hồ sơ nào đến hạn."), "calendar-days", "due"
        )
        self.waiting = BoardList(self.tr("Chờ bổ sung"), self.tr("Không có hồ sơ chờ bổ sung."), "hourglass", "due")
        self.printing = BoardList(self.tr("Phiếu chưa in"), self.tr("Mọi giấy tiếp nhận đã in."), "printer", "accent")
        for each in (self.late, self.next, self.waiting, self.printing):
            each.opened.connect(self._open)
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, each in enumerate((self.late, self.next, self.waiting, self.printing)):
            grid.addWidget(each, place // 2, place % 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.figures)
        column.addLayout(grid, 1)
        session.changed.connect(self._changed)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Fetch the board again."""
        self.session.read(partial(_board, self.session), owner=self, done=self._show)

    def _show(self, found: tuple[TodayBoard, tuple[PrintJob, ...]]) -> None:
        board, jobs = found
        day = vietnamese.weekday(board.day)
        self.title.setText(self.tr("Hôm nay, {weekday} {day}").format(weekday=day, day=vietnamese.day(board.day)))
        self.figures.setText(self.tr("Đã nhận {count} hồ sơ").format(count=vietnamese.number(board.received)))
        self.late.fill(
            [self._line(each, self.tr("quá hạn")) for each in board.overdue]
            + [self._line(each, self.tr("hôm nay")) for each in board.due_today]
        )
        self.next.fill([self._line(each, "") for each in board.due_next])
        self.waiting.fill([self._draft_line(each) for each in board.waiting])
        queued = {each.dossier for each in jobs}
        self.printing.fill(
            [self._job_line(each) for each in jobs]
            + [self._line(each, self.tr("chưa in")) for each in board.unprinted if each.id not in queued]
        )
        self.shown.emit(board)

    def _line(self, row: DossierRow, word: str) -> tuple[str, str, object]:
        local = to_local(row.due_at)
        when = f"{vietnamese.clock_time(local)} {vietnamese.day_short(local)}"
        text = " · ".join(each for each in (row.applicant, word, when, row.procedure_name) if each)
        return text, f"{row.code}\n{row.procedure_name}", row

    def _draft_line(self, draft: DraftRow) -> tuple[str, str, object]:
        when = vietnamese.moment_short(draft.updated_at)
        return self.tr("{title} · chờ từ {when}").format(title=draft.title, when=when), draft.title, draft

    def _job_line(self, job: PrintJob) -> tuple[str, str, object]:
        state = {
            PrintState.QUEUED: self.tr("đang chờ máy in"),
            PrintState.SENDING: self.tr("đang gửi máy in"),
            PrintState.FAILED: self.tr("in không được, Enter để in lại"),
            PrintState.UNSURE: self.tr("không chắc đã in, xem khay giấy"),
        }.get(job.state, "")
        return f"{job.code} · {state}", state, job

    @Slot(object)
    def _open(self, thing: object) -> None:
        if isinstance(thing, DossierRow):
            self.session.open_dossier.emit(thing.id)
        elif isinstance(thing, DraftRow):
            self.draft_opened.emit(thing)
        elif isinstance(thing, PrintJob):
            self.job_opened.emit(thing)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.touched:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first list that has lines."""
        super().focusInEvent(event)
        for each in (self.late, self.next, self.waiting, self.printing):
            if each.lines.count():
                each.lines.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _board(session: Session) -> tuple[TodayBoard, tuple[PrintJob, ...]]:
    return browse.today_board(session.desk), print_queue.open_jobs(session.desk)
