"""One dossier at the side of the list: what it is, when it is due and why; Enter opens the whole of it."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.ui import words
from desktop.ui.dossiers import standing
from desktop.ui.dossiers.facts import main_facts
from desktop.ui.parts.field import label_of
from desktop.ui.parts.marked import Marked
from desktop.ui.session import Session
from desktop.usecases import browse
from desktop.usecases.browse import DossierView


class DossierPanel(QFrame):
    """The side panel. Shows one dossier or nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setMinimumWidth(280)
        self.session = session
        self.view: DossierView | None = None
        self.title = label_of("", "heading", wrap=True)
        self.state = Marked()
        self.due = label_of("", "due", wrap=True)
        self.sum = label_of("", "muted", wrap=True)
        self.facts = label_of("", wrap=True)
        for each in (self.title, self.facts):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = QPushButton(self.tr("Mở hồ sơ  Enter"))
        self.open.setAccessibleName(self.tr("Mở hồ sơ"))
        self.open.clicked.connect(self._open)
        self._compose()
        self.show_nothing()

    def _compose(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(6)
        for each in (self.title, self.state, self.due, self.sum, self.facts):
            inner.addWidget(each)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 12)
        foot.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def show_nothing(self) -> None:
        """Say how to get a dossier here."""
        self.view = None
        self.title.setText(self.tr("Chọn một hồ sơ để xem."))
        self.state.hide()
        for each in (self.due, self.sum, self.facts):
            each.setText("")
        self.open.setEnabled(False)

    def show_code(self, code: str) -> None:
        """Fetch and show a dossier."""
        self.session.read(partial(browse.show, self.session.desk, code=code), owner=self, done=self._show)

    def refresh_if(self, touched: frozenset[str]) -> None:
        """Fetch the shown dossier again when it changed."""
        if self.view is not None and self.view.dossier.id in touched:
            self.show_code(self.view.dossier.id)

    def _show(self, view: DossierView) -> None:
        self.view = view
        dossier = view.dossier
        self.title.setText(f"{dossier.code}\n{dossier.applicant.name}")
        self.state.show_standing(standing.of_state(dossier))
        self.due.setText(self.tr("Hẹn trả {moment}").format(moment=words.moment(dossier.due_at)))
        self.sum.setText("\n".join(words.reasons(dossier.because)))
        known = self.session.desk.catalogue.get(dossier.procedure)
        name = known.short_name if known else dossier.procedure_name
        self.facts.setText("\n".join(main_facts(dossier, name=name)))
        self.open.setEnabled(True)

    @Slot()
    def _open(self) -> None:
        if self.view is not None:
            self.session.open_dossier.emit(self.view.dossier.id)
