"""The packs that hubs sent down: which are here, what the marked one would change, applying it, going back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.parts.apologies import Apologies
from desktop.ui.parts.field import label_of, row_of
from desktop.ui.session import Session
from desktop.usecases import packs
from desktop.usecases.calendar_moves import Moved
from desktop.usecases.desk import Desk
from desktop.usecases.pack_moves import moves_of
from desktop.usecases.packs import PackView

Done = tuple[Changes, tuple[Moved, ...]]
Told = tuple[tuple[PackView, tuple[Problem, ...]], ...]


class Packs(QWidget):
    """The list at the top, what would change beneath, the two acts at the foot."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._told: Told = ()
        self._apologies = Apologies(session, self)
        self.nothing = label_of(
            self.tr("Chưa nhận gói nào. Gói do tỉnh gửi xuống tự về khi có mạng, hoặc nhập từ tệp USB."),
            "muted",
            wrap=True,
        )
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Gói dữ liệu"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.changes = QPlainTextEdit()
        self.changes.setReadOnly(True)
        self.changes.setTabChangesFocus(True)
        self.changes.setAccessibleName(self.tr("Gói này đổi những gì"))
        self.apply = QPushButton(self.tr("Á&p dụng cả gói"))
        self.back = QPushButton(self.tr("Trở &lại như trước gói này"))
        self.list.currentRowChanged.connect(self._moved)
        self.apply.clicked.connect(self._apply)
        self.back.clicked.connect(self._take_back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        for widget, stretch in ((self.nothing, 0), (self.list, 2), (self.changes, 3)):
            column.addWidget(widget, stretch)
        column.addLayout(row_of(((self.apply, 0), (self.back, 0), (QWidget(), 1))))
        session.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Fetch the packs and what each would change."""
        self._session.read(partial(_told, self._session.desk), owner=self, done=self._show)

    def _show(self, told: Told) -> None:
        at = self.list.currentRow()
        self._told = told
        self.list.clear()
        for pack, _ in told:
            self.list.addItem(QListWidgetItem(self._words(pack)))
        for widget in (self.list, self.changes, self.apply, self.back):
            widget.setVisible(bool(told))
        self.nothing.setVisible(not told)
        self.list.setCurrentRow(min(max(at, 0), len(told) - 1))

    def _words(self, pack: PackView) -> str:
        state = self.tr("đang áp dụng") if pack.applied else self.tr("chưa áp dụng")
        return self.tr("{number}. {title} · {hub} · từ {day} · {state}").format(
            number=pack.number,
            title=pack.title,
            hub=pack.hub,
            day=vietnamese.day(pack.in_force_from),
            state=state,
        )

    @Slot(int)
    def _moved(self, row: int) -> None:
        if not 0 <= row < len(self._told):
            return
        pack, lines = self._told[row]
        self.changes.setPlainText("\n".join(words.said(each) for each in lines))
        self.apply.setEnabled(not pack.applied)
        self.back.setEnabled(pack.applied)

    @Slot()
    def _apply(self) -> None:
        self._act(_applied, self.tr("Đã áp dụng gói “{title}”."))

    @Slot()
    def _take_back(self) -> None:
        self._act(_taken_back, self.tr("Đã trở lại như trước gói “{title}”."))

    def _act(self, act: Callable[[Desk, str], Done], text: str) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._told):
            pack = self._told[row][0]
            self._session.read(
                partial(act, self._session.desk, pack.id),
                owner=self,
                done=partial(self._done, text.format(title=pack.title)),
            )

    def _done(self, text: str, done: Done) -> None:
        changes, moves = done
        # A promised date never moves by itself: what would be later now is promised anew, with an apology.
        if not self._apologies.offer(moves, said=text, reason=self.tr("Nghỉ theo lịch của tỉnh")):
            self._session.tell(text)
        self._session.announce(changes)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.SENDING, Kind.PROCEDURE, Kind.CALENDAR):
            self.refresh()


def _applied(desk: Desk, pack: str) -> Done:
    moves = moves_of(desk, pack=pack)
    return packs.apply(desk, pack=pack), moves


def _taken_back(desk: Desk, pack: str) -> Done:
    return packs.take_back(desk, pack=pack), ()


def _told(desk: Desk) -> Told:
    return tuple((each, packs.told_of(desk, pack=each.id)) for each in packs.views(desk))
