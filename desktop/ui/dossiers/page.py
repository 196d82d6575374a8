"""The list of dossiers: search as you type, Up and Down move, Enter opens, the side shows the one under the mark."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.facts import State
from desktop.domain.rows import Page, Wanted
from desktop.kernel.changes import Changes, Kind
from desktop.ui.dossiers.detail import DossierPanel
from desktop.ui.dossiers.model import APPLICANT, ARRIVAL, CODE, DUE, PROCEDURE, DossierModel
from desktop.ui.parts.field import label_of
from desktop.ui.parts.rows import dress_rows, make_room
from desktop.ui.session import Session
from desktop.usecases import browse

_SOON_MS = 40
_RUNNING = (State.RECEIVED, State.PROCESSING)
_STATES = {
    "running": _RUNNING,
    "waiting": (State.WAITING,),
    "resolved": (State.RESOLVED,),
    "returned": (State.RETURNED,),
    "ended": (State.REFUSED, State.WITHDRAWN, State.STOPPED),
}
_NARROW = 1100
_WIDTHS = {CODE: 128, APPLICANT: 152, ARRIVAL: 98, DUE: 236}


class DossiersPage(QWidget):
    """Search line, filters, table, side panel."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Họ tên, mã, số giấy tờ, điện thoại, thủ tục: gõ không dấu cũng được"))
        self.words.setAccessibleName(self.tr("Tìm trong danh sách hồ sơ"))
        self.words.setClearButtonEnabled(True)
        self.filter = QComboBox()
        self.filter.setAccessibleName(self.tr("Lọc danh sách"))
        for text, name in (
            (self.tr("Tất cả hồ sơ"), "all"),
            (self.tr("Nhận hôm nay"), "today"),
            (self.tr("Hạn từ hôm nay về trước"), "due"),
            (self.tr("Đang xử lý"), "running"),
            (self.tr("Chờ bổ sung"), "waiting"),
            (self.tr("Có kết quả chưa trả"), "resolved"),
            (self.tr("Đã trả"), "returned"),
            (self.tr("Từ chối, rút, dừng"), "ended"),
            (self.tr("Chưa in phiếu"), "unprinted"),
        ):
            self.filter.addItem(text, name)
        self.model = DossierModel(session.desk, self)
        self.table = QTableView()
        self.empty = label_of(self.tr("Không có hồ sơ nào."), "muted")
        self.panel = DossierPanel(session)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Danh sách hồ sơ"))
        dress_rows(self.table, widths=_WIDTHS, stretched=PROCEDURE)
        make_room(self.table, ARRIVAL, self.model.channels.values())
        self._compose()
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON_MS)
        self._timer.timeout.connect(self.refresh)
        self.words.textChanged.connect(self._soon)
        self.filter.activated.connect(self._soon)
        self.model.wants_more.connect(self._more)
        self.table.selectionModel().currentRowChanged.connect(self._moved)
        self.table.activated.connect(self._opened)
        session.changed.connect(self._changed)
        self.refresh()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.words, 1)
        head.addWidget(self.filter)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 1)
        split.setSizes([840, 310])
        split.setChildrenCollapsible(False)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def wanted(self) -> Wanted:
        """Return what the list is narrowed to."""
        today = self.session.desk.today()
        words = self.words.text()
        match self.filter.currentData():
            case name if name in _STATES:
                return Wanted(words=words, states=_STATES[name])
            case "today":
                return Wanted(words=words, received_from=today, received_to=today)
            case "due":
                return Wanted(words=words, due_to=today, states=_RUNNING)
            case "unprinted":
                return Wanted(words=words, unprinted=True)
            case _:
                return Wanted(words=words)

    def search(self, words: str) -> None:
        """Search for words that were typed elsewhere."""
        self.words.setText(words)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _soon(self) -> None:
        self._timer.start()

    @Slot()
    def refresh(self) -> None:
        """Ask for the first page again."""
        self._asked += 1
        self.session.read(
            partial(browse.page, self.session.desk, wanted=self.wanted()),
            owner=self,
            done=partial(self._filled, self._asked),
        )

    def _filled(self, request: int, page: Page) -> None:
        if request != self._asked:
            return
        chosen = self.model.row(self.table.currentIndex().row())
        self.model.begin(page)
        self.empty.setVisible(not page.rows)
        line = self.model.line_of(chosen.id) if chosen else -1
        if page.rows:
            self.table.setCurrentIndex(self.model.index(max(line, 0), 0))
        else:
            self.panel.show_nothing()

    @Slot(object)
    def _more(self, after: int) -> None:
        self.session.read(
            partial(browse.page, self.session.desk, wanted=self.wanted(), after=after),
            owner=self,
            done=partial(self._extended, self._asked),
        )

    def _extended(self, request: int, page: Page) -> None:
        if request == self._asked:
            self.model.extend(page)

    @Slot(QModelIndex, QModelIndex)
    def _moved(self, current: QModelIndex, previous: QModelIndex) -> None:  # noqa: ARG002  # the signal's shape
        row = self.model.row(current.row())
        if row is not None:
            self.panel.show_code(row.id)

    @Slot(QModelIndex)
    def _opened(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.session.open_dossier.emit(row.id)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.DOSSIER, Kind.PRINT_JOB):
            self._soon()
            self.panel.refresh_if(changes.ids(Kind.DOSSIER))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the window is narrow, the channel makes room: how a dossier stands must be seen without scrolling."""
        super().resizeEvent(event)
        self.table.setColumnHidden(ARRIVAL, self.width() < _NARROW)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the search line."""
        super().focusInEvent(event)
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the search line, Down and Enter go into the list."""
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.words.hasFocus():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)
