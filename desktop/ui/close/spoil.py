"""A number that no dossier will carry: which one, or the next, and why; while the day is open."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.kernel.errors import Rejection
from desktop.ui import words
from desktop.ui.parts.field import Field
from desktop.ui.session import Session
from desktop.usecases import day_close
from desktop.usecases.day_close import Closed


class SpoilLine(QWidget):
    """One button, and behind it a line: serial, reason, the act. The arrows that change the day never end in a field."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._day = session.desk.today()
        self.serial = QLineEdit()
        self.serial.setPlaceholderText(self.tr("để trống: số kế tiếp"))
        self.serial.setFixedWidth(170)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("ví dụ: in hỏng, viết nhầm"))
        self.fields = {
            "serial": Field(self.tr("Số hỏng"), self.serial),
            "reason": Field(self.tr("Lý do hỏng"), self.reason),
        }
        self.act = QPushButton(self.tr("Ghi số này là hỏng"))
        self.act.clicked.connect(self.spoil)
        self.reason.returnPressed.connect(self.spoil)
        self.begin = QPushButton(self.tr("Ghi số &hỏng…"))
        self.begin.setProperty("role", "quiet")
        self.begin.clicked.connect(self._begin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.fields["serial"])
        row.addWidget(self.fields["reason"], 1)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(0)
        self._open(shown=False)

    def _open(self, *, shown: bool) -> None:
        for each in (*self.fields.values(), self.act):
            each.setVisible(shown)
        self.begin.setVisible(not shown)

    @Slot()
    def _begin(self) -> None:
        self._open(shown=True)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_day(self, day: date) -> None:
        """Take another day's numbers."""
        if day != self._day:
            self._day = day
            self._calm()
            self._open(shown=False)

    def _calm(self) -> None:
        for each in self.fields.values():
            each.complain("")

    @Slot()
    def spoil(self) -> None:
        """Record the number with its reason."""
        self._calm()
        typed = self.serial.text().strip().rsplit("-", 1)[-1]
        if typed and not (typed.isascii() and typed.isdigit()):
            self._refused(Rejection("close.serial_not_ours", "serial", serial=typed[:20]))
            return
        self._session.read(
            partial(
                day_close.spoil,
                self._session.desk,
                day=self._day,
                serial=int(typed) if typed else None,
                reason=self.reason.text(),
            ),
            owner=self,
            done=self._spoiled,
            failed=self._refused,
        )

    def _spoiled(self, done: Closed) -> None:
        self.serial.clear()
        self.reason.clear()
        self._open(shown=False)
        codes = [each.code for each in done.sheet.spoiled]
        self._session.tell(self.tr("Đã ghi số hỏng. Số hỏng của ngày: {codes}.").format(codes=", ".join(codes)))
        self._session.announce(done.changes, self)

    def _refused(self, error: BaseException) -> None:
        problem = error.problems[0] if isinstance(error, Rejection) else None
        field = self.fields.get(problem.field) if problem is not None else None
        if problem is None or field is None:
            self._session.refused(error)
            return
        field.complain(words.said(problem))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
