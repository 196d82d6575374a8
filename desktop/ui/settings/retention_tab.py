"""What the term of keeping has run out for: the list, a last copy for the archive, erasing for good with its reason."""

import json
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.settings import RETENTION_MONTHS
from desktop.ui import words
from desktop.ui.notices import DONE, DOUBT
from desktop.ui.parts.field import Field, label_of, row_of
from desktop.ui.printing.save import save_file
from desktop.ui.session import Session
from desktop.usecases import retention
from desktop.usecases.desk import Desk
from desktop.usecases.retention import Erased, Expired


class RetentionTab(QWidget):
    """One list and the two things that can be done with it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._rows: tuple[Expired, ...] = ()
        self.heading = label_of("", "heading")
        self.law = label_of(
            self.tr(
                "Hồ sơ đã kết thúc quá thời hạn lưu thì xóa thông tin cá nhân (Luật 91/2025/QH15); mã hồ sơ và số liệu"
                " giữ nguyên. Bản sao lưu với tới được cũng được làm lại."
            ),
            "muted",
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Hồ sơ hết thời hạn lưu"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(self._open)
        self.nothing = label_of(self.tr("Chưa có hồ sơ nào hết thời hạn lưu."), "muted")
        self.export = QPushButton(self.tr("&Ghi ra tệp để lưu trữ"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("số quyết định hoặc quy định về thời hạn lưu"))
        self.reason_field = Field(self.tr("Lý do xóa"), self.reason)
        self.erase = QPushButton(self.tr("&Xóa hẳn thông tin cá nhân"))
        self.erase.setProperty("role", "danger")
        self.export.clicked.connect(self._export)
        self.erase.clicked.connect(self.ask)
        self.reason.returnPressed.connect(self.ask)
        self._compose()
        session.changed.connect(self._changed)
        self.refresh()

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        for widget, stretch in ((self.heading, 0), (self.law, 0), (self.nothing, 0), (self.list, 1)):
            column.addWidget(widget, stretch)
        foot = row_of(((self.export, 0), (self.reason_field, 1), (self.erase, 0)))
        for each in (self.export, self.erase):
            foot.setAlignment(each, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)
        column.addStretch(0)

    @Slot()
    def refresh(self) -> None:
        """Fetch what is due today."""
        self.session.read(partial(_due, self.session.desk), owner=self, done=self._show)

    def _show(self, rows: tuple[Expired, ...]) -> None:
        self._rows = rows
        months = self.session.desk.settings.get(RETENTION_MONTHS)
        self.heading.setText(
            self.tr("{count} hồ sơ hết thời hạn lưu {months} tháng").format(
                count=vietnamese.number(len(rows)), months=months
            )
        )
        self.list.clear()
        for each in rows:
            item = QListWidgetItem(
                self.tr("{code} · {who} · {what} · việc cuối {day}").format(
                    code=each.code, who=each.applicant, what=each.procedure_name, day=vietnamese.day(each.last_day)
                )
            )
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, each.id)
            self.list.addItem(item)
        for widget in (self.list, self.export, self.erase, self.reason_field):
            widget.setVisible(bool(rows))
        self.nothing.setVisible(not rows)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        self.session.open_dossier.emit(item.data(Qt.ItemDataRole.UserRole))

    @Slot()
    def _export(self) -> None:
        self.session.read(partial(_plain, self.session.desk, self._rows), owner=self, done=self._save)

    def _save(self, content: bytes) -> None:
        save_file(
            self,
            content,
            name=f"het-han-luu-{self.session.desk.today():%Y%m%d}.json",
            filters=self.tr("Tệp JSON (*.json)"),
            session=self.session,
        )

    @Slot()
    def ask(self) -> None:
        """Say what would be erased, and do it only when the officer presses once more: there is no way back."""
        self.reason_field.complain("")
        if not self.reason.text().strip():
            self._refused(Rejection("retention.reason_missing", "reason"))
            return
        self.session.tell(
            self.tr("Xóa hẳn thông tin cá nhân của {count} hồ sơ, không lấy lại được.").format(
                count=vietnamese.number(len(self._rows))
            ),
            tone=DOUBT,
            offer=self.tr("Xóa hẳn"),
            then=self._erase,
        )

    def _erase(self) -> None:
        ids = tuple(each.id for each in self._rows)
        self.session.read(
            partial(retention.erase, self.session.desk, ids=ids, reason=self.reason.text()),
            owner=self,
            done=self._erased,
            failed=self._refused,
        )

    def _erased(self, done: Erased) -> None:
        self.reason.clear()
        said = [self.tr("Đã xóa của {count} hồ sơ.").format(count=vietnamese.number(len(done.codes)))]
        said += [words.said(each) for each in retention.told_of_copies(done.copies)]
        left = done.copies.away or done.copies.failed
        self.session.tell(" ".join(said), tone=DOUBT if left else DONE)
        self.session.announce(done.changes, self)
        self.refresh()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Rejection) and error.problems[0].field == "reason":
            self.reason_field.complain(words.said(error.problems[0]))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.session.refused(error)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.concerns(Kind.DOSSIER, Kind.SETTING):
            self.refresh()


def _due(desk: Desk) -> tuple[Expired, ...]:
    return retention.due_for_erasure(desk, on=desk.today())


def _plain(desk: Desk, rows: tuple[Expired, ...]) -> bytes:
    return (json.dumps(retention.export(desk, rows=rows), ensure_ascii=False, indent=1) + "\n").encode()
