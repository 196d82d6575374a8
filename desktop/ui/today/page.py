"""Today: results to hand out, what is late or due, what waits for papers, what is not printed; one key acts on a line."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.domain.filing import Waiting
from desktop.domain.rows import DossierRow, DraftRow, PrintJob
from desktop.domain.steps import Verb
from desktop.kernel.changes import Changes
from desktop.runtime import vietnamese
from desktop.ui import commands, words
from desktop.ui.parts.elided import ElidedButton
from desktop.ui.parts.field import label_of
from desktop.ui.session import Session
from desktop.ui.today.board_list import BoardList
from desktop.ui.today.lines import asked_line, draft_line, due_line, filing_line, job_line, result_line, unprinted_line
from desktop.usecases import browse, print_queue
from desktop.usecases.browse import TodayBoard

if TYPE_CHECKING:
    from desktop.usecases.backups import Care

_BACKLOG = 128
_NOTICES, _NOTICE = 2, 140
_MINUTE_MS = 60_000


class TodayPage(QWidget):
    """Four lists and the figures of the day, of the whole desk or of the officer alone.

    `shown` tells the board and how many papers of the whole desk wait to be printed.
    """

    shown = Signal(object, int)
    draft_opened = Signal(object)
    job_opened = Signal(object)
    job_dropped = Signal(object)
    filing_wanted = Signal(str)
    copies_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._found: tuple[TodayBoard, tuple[PrintJob, ...]] | None = None
        self.title = label_of("", "title")
        self.figures = label_of("", "muted")
        self.copies = ElidedButton()
        self.notices = label_of("", "muted", wrap=True)
        self.notices.setAccessibleName(self.tr("Thông báo của tỉnh"))
        self.notices.hide()
        self.copies.clicked.connect(self.copies_wanted)
        self.mine = self._choice(self.tr("Của tôi"))
        self.all = self._choice(self.tr("Cả quầy"))
        self.all.setChecked(True)
        self.mine.toggled.connect(self._narrowed)
        self.to_file = self._filing_list()
        self.results, self.late, self.waiting, self.printing = self._lists()
        self.lists = (self.to_file, self.results, self.late, self.waiting, self.printing)
        for each in self.lists:
            each.acted.connect(self._act)
            each.looked.connect(self._look)
        self.printing.offer_drop(self.tr("Bỏ in"))
        self.printing.dropped.connect(self._drop)
        self._compose()
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self.count_down)
        self._minute.start()
        mine = QShortcut(QKeySequence(commands.MINE.keys), self)
        mine.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        mine.activated.connect(self._switch)
        session.changed.connect(self._changed)
        self.refresh()

    def _choice(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "choice")
        button.setCheckable(True)
        button.setAutoExclusive(True)
        return button

    def _filing_list(self) -> BoardList:
        """Return the list of a dead portal's backlog, seen only while there is one."""
        return BoardList(
            self.tr("Chờ nộp lên cổng"),
            keys=self.tr("Enter nộp tiếp · Dấu cách xem"),
            empty="",
            mark=("globe", "due"),
        )

    def _lists(self) -> tuple[BoardList, BoardList, BoardList, BoardList]:
        return (
            BoardList(
                self.tr("Trả kết quả"),
                keys=self.tr("Enter trả · Dấu cách xem"),
                empty=self.tr("Không có kết quả nào chờ trả."),
                mark=("circle-check", "proven"),
                verb=Verb.RETURN.value,
            ),
            BoardList(
                self.tr("Quá hạn và sắp đến hạn"),
                keys=self.tr("Enter có kết quả · Dấu cách xem"),
                empty=self.tr("Không có hồ sơ quá hạn."),
                mark=("clock", "due"),
                verb=Verb.RESOLVE.value,
            ),
            BoardList(
                self.tr("Chờ bổ sung"),
                keys=self.tr("Enter đã bổ sung · Dấu cách xem"),
                empty=self.tr("Không có hồ sơ chờ bổ sung."),
                mark=("hourglass", "due"),
                verb=Verb.SUPPLEMENTED.value,
            ),
            BoardList(
                self.tr("Phiếu chưa in"),
                keys=self.tr("Enter in · Dấu cách xem · Delete bỏ in"),
                empty=self.tr("Mọi giấy tiếp nhận đã in."),
                mark=("printer", "accent"),
            ),
        )

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.setSpacing(12)
        for place, each in enumerate(self.lists[1:]):
            grid.addWidget(each, place // 2, place % 2)
            grid.setRowStretch(place // 2, 1)
            grid.setColumnStretch(place % 2, 1)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self.title)
        head.addWidget(self.figures, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.copies, 4)
        head.addWidget(label_of(commands.MINE.keys, "muted"))
        head.addWidget(self.mine)
        head.addWidget(self.all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.notices)
        self.to_file.setMaximumHeight(_BACKLOG)
        column.addWidget(self.to_file)
        column.addLayout(grid, 1)

    @Slot()
    def refresh(self) -> None:
        """Fetch the board again."""
        self.session.read(partial(_board, self.session), owner=self, done=self._show)

    def _show(self, found: tuple[TodayBoard, tuple[PrintJob, ...]]) -> None:
        self._found = found
        board = found[0]
        day = words.weekday(board.day)
        self.title.setText(self.tr("Hôm nay, {weekday} {day}").format(weekday=day, day=vietnamese.day(board.day)))
        self.figures.setText(self.tr("Đã nhận {count} hồ sơ").format(count=vietnamese.number(board.received)))
        self._say_notices(board)
        self._fill(*found)
        if self.hasFocus():
            self._begin()
        self.shown.emit(board, len(found[1]) + len(_not_queued(*found)))

    def _say_notices(self, board: TodayBoard) -> None:
        """Say what the province tells its desks; a long one goes on in the page of packs."""
        shown = [_short(each) for each in board.notices[:_NOTICES]]
        more = self.tr("Xem cả ở Gửi tỉnh (F10).") if list(board.notices) != shown else ""
        told = " · ".join([*shown, *([more] if more else [])])
        self.notices.setText(self.tr("Tỉnh báo: {notices}").format(notices=told))
        self.notices.setVisible(bool(shown))

    @Slot()
    def count_down(self) -> None:
        """Show how long each dossier may still wait for the portal; tell of one whose time has run out."""
        if self._found is None or not self._found[0].to_file:
            return
        board, now = self._found[0], self.session.desk.now()
        self._fill_backlog(board)
        if sum(each.forgotten(now) for each in board.to_file) > board.forgotten:
            first = next(each for each in board.to_file if each.forgotten(now))
            self.session.tell(
                self.tr("Hồ sơ {code} quá hạn nộp lên Cổng.").format(code=first.code),
                offer=self.tr("Nộp tiếp"),
                then=partial(self.filing_wanted.emit, first.dossier),
            )
            self.refresh()

    @Slot()
    def _switch(self) -> None:
        (self.all if self.mine.isChecked() else self.mine).setChecked(True)

    @Slot(bool)
    def _narrowed(self, on: bool) -> None:  # noqa: ARG002, FBT001  # the signature of QPushButton.toggled
        if self._found is not None:
            self._fill(*self._found)

    def _fill(self, board: TodayBoard, jobs: tuple[PrintJob, ...]) -> None:
        desk = self.session.desk
        due = (*board.overdue, *board.due_today, *board.due_next)
        self._fill_backlog(board)
        self.results.fill([result_line(each, desk) for each in self._own(board.results)])
        self.late.fill([due_line(each, desk, board.day) for each in self._own(due)])
        self.waiting.fill(
            [asked_line(each, desk) for each in self._own(board.asked)]
            + [draft_line(each) for each in board.waiting if self._is_mine(each.officer)]
        )
        self.printing.fill(
            # A paper in the queue belongs to the desk, whoever sent it there.
            [job_line(each) for each in jobs]
            + [unprinted_line(each, desk) for each in self._own(_not_queued(board, jobs))]
        )

    @Slot(object)
    def show_care(self, care: "Care") -> None:
        """Say what is wrong with the copies of the data; nothing while all is well."""
        self.copies.say(words.said(care.concern) if care.concern is not None else "")

    def _fill_backlog(self, board: TodayBoard) -> None:
        desk = self.session.desk
        self.to_file.fill([filing_line(each, desk, desk.now()) for each in board.to_file])
        self.to_file.setVisible(bool(board.to_file))

    def _own(self, rows: tuple[DossierRow, ...]) -> tuple[DossierRow, ...]:
        return tuple(each for each in rows if self._is_mine(each.officer, each.holder))

    def _is_mine(self, *names: str) -> bool:
        return not self.mine.isChecked() or self.session.desk.officer.name in names

    @Slot(object, str)
    def _act(self, thing: object, verb: str) -> None:
        """Do the list's own act."""
        match thing:
            case DraftRow():
                self.draft_opened.emit(thing)
            case PrintJob():
                self.job_opened.emit(thing)
            case Waiting():
                self.filing_wanted.emit(thing.dossier)
            case DossierRow() if verb:
                self.session.act_wanted.emit(thing.id, verb)
            case DossierRow():
                self.session.print_wanted.emit(thing.id)
            case _:
                pass

    @Slot(object)
    def _look(self, thing: object) -> None:
        """Open the dossier of a line; a draft is none yet and is gone on with."""
        match thing:
            case DossierRow():
                self.session.open_dossier.emit(thing.id)
            case PrintJob() if not thing.dossier:
                self.session.tell(self.tr("Giấy này là báo cáo. Mở lại ở trang Báo cáo (F6)."))
            case PrintJob() | Waiting():
                self.session.open_dossier.emit(thing.dossier)
            case DraftRow():
                self.draft_opened.emit(thing)
            case _:
                pass

    @Slot(object)
    def _drop(self, thing: object) -> None:
        """Take a paper out of the print queue; a receipt that was never queued has nothing to be taken out of."""
        if isinstance(thing, PrintJob):
            self.job_dropped.emit(thing)
        else:
            self.session.tell(self.tr("Phiếu này chưa vào hàng chờ in nên không có gì để bỏ."))

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.touched:
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first list that has lines."""
        super().focusInEvent(event)
        self._begin()

    def _begin(self) -> None:
        for each in self.lists:
            if each.lines.count():
                each.lines.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def _not_queued(board: TodayBoard, jobs: tuple[PrintJob, ...]) -> tuple[DossierRow, ...]:
    """Return the dossiers whose receipt is not printed and of which no paper is in the queue."""
    queued = {each.dossier for each in jobs}
    return tuple(each for each in board.unprinted if each.id not in queued)


def _board(session: Session) -> tuple[TodayBoard, tuple[PrintJob, ...]]:
    return browse.today_board(session.desk), print_queue.open_jobs(session.desk)


def _short(text: str) -> str:
    return text if len(text) <= _NOTICE else f"{text[:_NOTICE].rstrip()}…"
