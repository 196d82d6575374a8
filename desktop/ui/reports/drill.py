"""The dossiers behind a figure: a list that grows as it is scrolled; Enter opens one, Esc goes back to the report."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTableView, QVBoxLayout, QWidget

from desktop.domain.rows import Page
from desktop.domain.slices import Slice
from desktop.runtime import vietnamese
from desktop.ui.dossiers.model import APPLICANT, ARRIVAL, CODE, DUE, PROCEDURE, DossierModel
from desktop.ui.parts.field import label_of
from desktop.ui.parts.rows import dress_rows, make_room
from desktop.ui.session import Session
from desktop.usecases import reports

_WIDTHS = {CODE: 128, APPLICANT: 170, ARRIVAL: 98, DUE: 236}


class DrillPanel(QWidget):
    """Shows a slice's dossiers; `filled` when they are there, `left` when the officer goes back."""

    filled = Signal()
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bare")
        self.session = session
        self._wanted: Slice | None = None
        self._asked = 0
        self.title = label_of("", "heading")
        self.back = QPushButton(self.tr("← Trở lại báo cáo   Esc"))
        self.back.setProperty("role", "quiet")
        self.back.clicked.connect(self.left)
        self.model = DossierModel(session.desk, self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Hồ sơ đứng sau con số"))
        dress_rows(self.table, widths=_WIDTHS, stretched=PROCEDURE)
        make_room(self.table, ARRIVAL, self.model.channels.values())
        self.model.wants_more.connect(self._more)
        self.table.activated.connect(self._open)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    def show_slice(self, wanted: Slice, words: str) -> None:
        """Show the dossiers of a slice under the words of its figure."""
        self._wanted = wanted
        self._asked += 1
        self.title.setText(words)
        self.session.read(
            partial(_first, self.session, wanted), owner=self, done=partial(self._filled, self._asked, words)
        )

    def _filled(self, request: int, words: str, found: tuple[Page, int]) -> None:
        if request != self._asked:
            return
        page, count = found
        self.title.setText(self.tr("{words}: {count} hồ sơ").format(words=words, count=vietnamese.number(count)))
        self.model.begin(page)
        if page.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filled.emit()

    @Slot(object)
    def _more(self, after: int) -> None:
        if self._wanted is not None:
            self.session.read(
                partial(reports.behind, self.session.desk, wanted=self._wanted, after=after),
                owner=self,
                done=partial(self._extended, self._asked),
            )

    def _extended(self, request: int, page: Page) -> None:
        if request == self._asked:
            self.model.extend(page)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        if row is not None:
            self.session.open_dossier.emit(row.id)


def _first(session: Session, wanted: Slice) -> tuple[Page, int]:
    return reports.behind(session.desk, wanted=wanted), reports.count_behind(session.desk, wanted=wanted)
