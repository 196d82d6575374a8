"""The hubs of the desk, and the form that joins one: an address and a code, or the code's QR scanned into the address."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.changes import Changes
from desktop.kernel.errors import Rejection
from desktop.ui import words
from desktop.ui.lanes import Lane
from desktop.ui.parts.field import Field, label_of
from desktop.ui.retold import retold
from desktop.ui.session import Session
from desktop.usecases import sending, sending_views
from desktop.usecases.desk import Desk
from desktop.usecases.sending import Joined
from desktop.usecases.sending_views import HubView, Standing

_ID = Qt.ItemDataRole.UserRole


class Hubs(QFrame):
    """A list with how it stands at each, leaving with a way back, joining."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._session = session
        self.heading = label_of(self.tr("Nơi nhận"), "heading")
        self.nothing = label_of(
            self.tr("Chưa nối. Xin tỉnh địa chỉ và mã đăng ký dùng một lần, rồi nối ở dưới."), "muted", wrap=True
        )
        self.list = QListWidget()
        self.list.setObjectName("plain")
        self.list.setWordWrap(True)
        self.list.setAccessibleName(self.tr("Nơi nhận"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.leave = QPushButton(self.tr("Thôi gửi nơi đang chọn"))
        self.leave.setProperty("role", "quiet")
        self.leave.clicked.connect(self._leave)
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("https://… hoặc quét QR đăng ký"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("ví dụ: 4KTR-9FQP-2HVL"))
        self.fields = {
            "address": Field(self.tr("Địa chỉ nơi nhận"), self.address),
            "code": Field(self.tr("Mã đăng ký"), self.code),
        }
        self.join = QPushButton(self.tr("&Nối"))
        self.join.clicked.connect(self.act)
        self.address.returnPressed.connect(self.act)
        self.code.returnPressed.connect(self.act)
        self._compose()

    def _compose(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.leave)
        column.addStretch(0)
        for each in self.fields.values():
            column.addWidget(each)
        column.addWidget(self.join)

    def show_standing(self, found: Standing) -> None:
        """Show every hub; the one that was chosen stays so."""
        at = self.list.currentRow()
        self.list.clear()
        for each in found.hubs:
            item = QListWidgetItem(self._words(each))
            item.setData(_ID, each.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(at, 0), self.list.count() - 1))
        self.nothing.setVisible(not found.hubs)
        for widget in (self.list, self.leave):
            widget.setVisible(bool(found.hubs))

    def _words(self, hub: HubView) -> str:
        lines = [hub.name, hub.url, self.tr("Khóa {key}").format(key=hub.key)]
        if hub.received_at is None:
            lines.append(self.tr("Chưa ký nhận gì"))
        else:
            when = retold(sending_views.when(self._session.desk, hub.received_at))
            lines.append(self.tr("Đã ký nhận {count} thư, gần nhất {when}").format(count=hub.settled, when=when))
        if hub.letters:
            lines.append(self.tr("Còn {count} thư chưa gửi").format(count=hub.letters))
        if hub.trouble is not None:
            lines.append(words.said(hub.trouble))
        if hub.clock is not None:
            lines.append(words.said(hub.clock))
        return "\n".join(lines)

    @Slot()
    def act(self) -> None:
        """Join the hub that was typed or scanned."""
        for each in self.fields.values():
            each.complain("")
        self.join.setEnabled(False)
        self._session.read(
            partial(
                _join,
                self._session.desk,
                self.address.text(),
                self.code.text(),
                halted=self._session.lanes.is_closed,
            ),
            owner=self,
            done=self._joined,
            failed=self._not_joined,
            lane=Lane.NETWORK,
        )

    def _joined(self, done: Joined) -> None:
        self.join.setEnabled(True)
        self.address.clear()
        self.code.clear()
        self._session.tell(
            self.tr("Đã nối với {name}. So khóa {key} với nơi nhận qua điện thoại.").format(
                name=done.name, key=done.key
            )
        )
        self._session.announce(done.changes, self)

    def _not_joined(self, error: BaseException) -> None:
        self.join.setEnabled(True)
        problem = error.problems[0] if isinstance(error, Rejection) else None
        field = self.fields.get(problem.field) if problem is not None else None
        if problem is None or field is None:
            self._session.refused(error)
            return
        field.complain(words.said(problem))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _leave(self) -> None:
        if self.list.currentRow() < 0:
            return
        item = self.list.currentItem()
        hub, name = str(item.data(_ID)), item.text().split("\n")[0]
        self._session.read(
            partial(sending.leave, self._session.desk, hub=hub), owner=self, done=partial(self._left, hub, name)
        )

    def _left(self, hub: str, name: str, changes: Changes) -> None:
        self._session.announce(changes, self)
        self._session.tell(
            self.tr("Đã thôi gửi {name}. Biên nhận cũ vẫn giữ.").format(name=name),
            offer=self.tr("Nối lại"),
            then=partial(self._rejoin, hub),
        )

    def _rejoin(self, hub: str) -> None:
        self._session.read(
            partial(sending.rejoin, self._session.desk, hub=hub), owner=self, done=self._session.announce
        )


def _join(desk: Desk, address: str, code: str, *, halted: Callable[[], bool]) -> Joined:
    """Join by address and code; what a scanner typed into the address holds both."""
    if not code.strip() and len(address.split()) > 1:
        url, told, key = sending.join_scanned(address)
        return sending.join(desk, url=url, code=told, key=key, halted=halted)
    return sending.join(desk, url=address, code=code, halted=halted)
