"""Refusing what is on the receive page in writing: the reason is asked in a banner, the paper is saved, no number is used."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.kernel.changes import Changes
from desktop.kernel.errors import Rejection
from desktop.ui import words
from desktop.ui.parts.field import Field, label_of
from desktop.ui.printing.save import save_pdf
from desktop.ui.receive import asking
from desktop.ui.receive.acts import Acts
from desktop.ui.receive.form import Form
from desktop.ui.session import Session

_REASON_LIMIT = 1000


class RefusalBanner(QFrame):
    """Says at the top of the receive page that the intake is being refused, and asks why."""

    wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.reason = QLineEdit()
        self.reason.setMaxLength(_REASON_LIMIT)
        self.reason.setPlaceholderText(self.tr("ví dụ: không thuộc thẩm quyền của UBND xã"))
        self.reason_field = Field(self.tr("Lý do từ chối, ghi trên phiếu"), self.reason)
        self.refuse = QPushButton(self.tr("Lập phiếu từ chối  Enter"))
        self.leave = QPushButton(self.tr("Thôi  Esc"))
        self.reason.returnPressed.connect(self.wanted)
        self.refuse.clicked.connect(self.wanted)
        self.leave.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 8)
        row.setSpacing(12)
        row.addWidget(label_of(self.tr("Từ chối tiếp nhận"), "heading"))
        row.addWidget(self.reason_field, 1)
        row.addWidget(self.refuse, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignBottom)
        self.hide()


class Refusing(QObject):
    """The act behind the banner; a refused refusal stands at its field and nothing typed is lost."""

    def __init__(self, session: Session, form: Form, acts: Acts, page: QWidget) -> None:
        super().__init__(page)
        self._session = session
        self._form = form
        self._acts = acts
        self._page = page
        self.banner = RefusalBanner()
        self.banner.wanted.connect(self.refuse)
        self.banner.left.connect(self.leave)

    @Slot()
    def begin(self) -> None:
        """Ask for the reason."""
        self.banner.reason_field.complain("")
        self.banner.show()
        self.banner.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def leave(self) -> None:
        """Go back to the form; what was typed as a reason stays for another try."""
        self.banner.hide()
        self._form.person.scan.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def refuse(self) -> None:
        """Refuse the intake that is on the screen."""
        self._session.read(
            partial(
                asking.refuse,
                self._session.desk,
                intake=self._form.intake(),
                reason=self.banner.reason.text(),
                draft=self._acts.draft,
            ),
            owner=self,
            done=self._refused,
            failed=self._not_refused,
        )

    def _refused(self, made: tuple[bytes, Changes]) -> None:
        pdf, changes = made
        self.banner.reason.clear()
        self.banner.hide()
        self._acts.finish()
        self._session.announce(changes, self)
        self._session.tell(self.tr("Đã lập phiếu từ chối. Lưu thành PDF để in."))
        save_pdf(self._page, pdf, name="phieu-tu-choi.pdf", session=self._session)

    def _not_refused(self, error: BaseException) -> None:
        if not isinstance(error, Rejection):
            self._session.refused(error)
            return
        why = next((each for each in error.problems if each.field == "reason"), None)
        self.banner.reason_field.complain(words.said(why) if why else "")
        first = self._form.complain(tuple(each for each in error.problems if each.field != "reason"))
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        elif why is None:
            self._session.refused(error)
