"""The page of the day's close: which day, whether it agrees, what does not and why, closing it, opening it again."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.domain.closing import ClosingSheet
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.ui import commands, words
from desktop.ui.close.differences import DifferenceList
from desktop.ui.close.figures import Figures
from desktop.ui.close.spoil import SpoilLine
from desktop.ui.lanes import Lane
from desktop.ui.notices import PROBLEM
from desktop.ui.parts.field import Field, label_of, row_of
from desktop.ui.printing.save import save_pdf
from desktop.ui.session import Session
from desktop.usecases import closing_words, day_close
from desktop.usecases.closing_paper import closing_sheet
from desktop.usecases.day_close import Closed

Shown = tuple[ClosingSheet, tuple[tuple[str, str], ...]]


class ClosePage(QWidget):
    """One day at a time; today at first."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.day = session.desk.today()
        self.sheet: ClosingSheet | None = None
        self.title = label_of("", "title")
        self.state = label_of("", "muted", wrap=True)
        self.back = QPushButton()
        self.forth = QPushButton()
        self.figures = Figures()
        self.differences = DifferenceList()
        self.close_day = QPushButton()
        self.close_day.setProperty("role", "primary")
        self.reopen_day = QPushButton()
        self.save = QPushButton(f"{commands.CLOSE_PDF.label()}  {commands.CLOSE_PDF.keys}")
        self.reason = QLineEdit()
        self.reason_field = Field(self.tr("Lý do mở lại"), self.reason)
        self.spoil = SpoilLine(session)
        self._compose()
        self._connect()
        self.refresh()

    def _compose(self) -> None:
        for button, text in ((self.back, self.tr("← Ngày trước")), (self.forth, self.tr("Ngày sau →"))):
            button.setText(text)
            button.setProperty("role", "quiet")
        top = row_of(((self.title, 1), (self.back, 0), (self.forth, 0)), spacing=4)
        middle = row_of(((self.figures, 1), (self.differences, 1)))
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.reason_field, 1)
        foot.addWidget(self.reopen_day, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addStretch(1)
        foot.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.close_day, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.state)
        column.addLayout(middle, 1)
        column.addWidget(self.spoil)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.back.clicked.connect(self._earlier)
        self.forth.clicked.connect(self._later)
        self.close_day.clicked.connect(self.act)
        self.reopen_day.clicked.connect(self.reopen)
        self.save.clicked.connect(self.save_sheet)
        self.reason.returnPressed.connect(self.reopen)
        self.differences.opened.connect(self._open)
        for keys, act in (
            (commands.DAY_BEFORE.keys, self._earlier),
            (commands.DAY_AFTER.keys, self._later),
            (commands.CLOSE_NOW.keys, self.act),
            (commands.CLOSE_PDF.keys, self.save_sheet),
            ("Ctrl+Enter", self.act),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.session.changed.connect(self._changed)

    def show_day(self, day: date) -> None:
        """Show another day; the future has nothing to close."""
        if day <= self.session.desk.today():
            self.day = day
            self.refresh()

    @Slot()
    def _earlier(self) -> None:
        self.show_day(self.day - timedelta(days=1))

    @Slot()
    def _later(self) -> None:
        self.show_day(self.day + timedelta(days=1))

    @Slot()
    def refresh(self) -> None:
        """Fetch the day's sheet again."""
        self.session.read(partial(_shown, self.session, self.day), owner=self, done=self._show)

    def _show(self, found: Shown) -> None:
        sheet, lines = found
        if sheet.day != self.day:
            return
        same = self.sheet is not None and self.sheet.day == sheet.day
        first, was_here = self.sheet is None, self._has_focus()
        self.sheet = sheet
        self.title.setText(
            self.tr("Khóa sổ {weekday} {day}").format(weekday=words.weekday(sheet.day), day=vietnamese.day(sheet.day))
        )
        self.state.setText(self._state(sheet))
        self.forth.setEnabled(sheet.day < self.session.desk.today())
        self.figures.show_sheet(sheet, lines)
        self.differences.show_sheet(sheet, same_day=same)
        self._show_acts(sheet)
        # What had the focus may be gone with the state it belonged to: the keyboard stays on the page.
        if was_here and (first or not self._has_focus()):
            self._begin()

    def _has_focus(self) -> bool:
        at = QApplication.focusWidget()
        return at is not None and self.isAncestorOf(at)

    def _show_acts(self, sheet: ClosingSheet) -> None:
        day, keys = vietnamese.day_short(sheet.day), self.tr("Ctrl+Enter")
        self.close_day.setText(self.tr("Khóa sổ ngày {day}   {keys}").format(day=day, keys=keys))
        self.reopen_day.setText(self.tr("Mở lại ngày {day}").format(day=day))
        self.close_day.setVisible(not sheet.is_closed)
        self.spoil.setVisible(not sheet.is_closed)
        self.spoil.show_day(sheet.day)
        for each in (self.reason_field, self.reopen_day):
            each.setVisible(sheet.is_closed)
        self.reason_field.complain("")

    def _state(self, sheet: ClosingSheet) -> str:
        closing = sheet.closing
        if closing is None:
            return self.tr("Chưa khóa. Khóa rồi thì ngày này không nhận thêm hồ sơ, không ghi thêm việc.")
        when, who = words.moment(closing.at), closing.officer
        if not closing.open_again:
            return self.tr("Đã khóa lúc {when}, người khóa {who}.").format(when=when, who=who)
        return self.tr("Đã khóa lúc {when}, đang mở lại vì: {reason}. Ghi xong thì khóa lại.").format(
            when=when, reason=closing.reason
        )

    @Slot()
    def act(self) -> None:
        """Close the day that is shown with the reasons that were typed."""
        if self.sheet is None or self.sheet.is_closed:
            return
        reasons = self.differences.reasons()
        self.session.read(
            partial(day_close.close, self.session.desk, day=self.sheet.day, reasons=reasons),
            owner=self,
            done=self._closed,
            failed=self._refused,
        )

    def _closed(self, done: Closed) -> None:
        day = vietnamese.day(done.sheet.day)
        if done.held is None:
            self.session.tell(
                self.tr("Đã khóa sổ ngày {day}.").format(day=day), offer=self.tr("Lưu phiếu chốt"), then=self.save_sheet
            )
        else:
            self.session.tell(words.said(done.held), tone=PROBLEM)
        self.session.announce(done.changes, self)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, Rejection) or not any(each.field for each in error.problems):
            self.session.refused(error)
            return
        if error.problems[0].field in {"day", "reason"}:
            self.session.refused(error)
            self.refresh()
            return
        count = vietnamese.number(len(error.problems))
        self.session.tell(self.tr("Còn {count} chỗ lệch chưa có lý do.").format(count=count), tone=PROBLEM)
        self.differences.go_to_unexplained(error.problems)

    @Slot()
    def save_sheet(self) -> None:
        """Draw the day's closing sheet and save it where the officer says."""
        self.session.read(
            partial(closing_sheet, self.session.desk, day=self.day), owner=self, done=self._save, lane=Lane.PAPER
        )

    def _save(self, pdf: bytes) -> None:
        save_pdf(self, pdf, name=f"phieu-chot-ngay-{self.day.isoformat()}.pdf", session=self.session)

    @Slot()
    def reopen(self) -> None:
        """Open the closed day again for the reason that was typed."""
        if self.sheet is None or not self.sheet.is_closed:
            return
        self.session.read(
            partial(day_close.reopen, self.session.desk, day=self.sheet.day, reason=self.reason.text()),
            owner=self,
            done=self._reopened,
            failed=self._not_reopened,
        )

    def _reopened(self, done: Closed) -> None:
        self.reason.clear()
        day = vietnamese.day(done.sheet.day)
        self.session.tell(self.tr("Đã mở lại ngày {day}. Nhớ khóa lại khi ghi xong.").format(day=day))
        self.session.announce(done.changes, self)

    def _not_reopened(self, error: BaseException) -> None:
        if isinstance(error, Rejection) and error.problems[0].field == "reason":
            self.reason_field.complain(words.said(error.problems[0]))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.session.refused(error)

    @Slot(str)
    def _open(self, code: str) -> None:
        self.session.open_dossier.emit(code)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.DAY, Kind.DOSSIER, Kind.NUMBER, Kind.PRINT_JOB):
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at what does not agree, else at the one act."""
        super().focusInEvent(event)
        self._begin()

    def _begin(self) -> None:
        first = self.differences.lines if self.differences.lines.count() else self.close_day
        (first if first.isVisibleTo(self) else self.back).setFocus(Qt.FocusReason.OtherFocusReason)


def _shown(session: Session, day: date) -> Shown:
    sheet = day_close.sheet_of(session.desk, day=day)
    return sheet, closing_words.sheet_lines(session.desk, sheet)
