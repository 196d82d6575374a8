"""One dossier at the side: its facts, why this date, what happened to it, its papers; reprint and save in one key."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.journal import Entry
from desktop.domain.rows import PrintJob, PrintState
from desktop.runtime import vietnamese
from desktop.ui import commands, words
from desktop.ui.dossiers.facts import fact_lines
from desktop.ui.parts.field import label_of
from desktop.ui.printing.save import save_pdf
from desktop.ui.session import Session
from desktop.usecases import browse, papers
from desktop.usecases.browse import DossierView


class DossierPanel(QFrame):
    """The side panel. Shows one dossier or nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setMinimumWidth(320)
        self.session = session
        self.view: DossierView | None = None
        self.title = label_of("", "heading", wrap=True)
        self.due = label_of("", "due", wrap=True)
        self.sum = label_of("", "muted", wrap=True)
        self.facts = label_of("", wrap=True)
        self.history = label_of("", "muted", wrap=True)
        for each in (self.title, self.facts):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.reprint = self._button(commands.REPRINT, self._print)
        self.save = self._button(commands.SAVE_PDF, self._save)
        self.again = self._button(commands.AGAIN, self._again)
        self._compose()
        self.show_nothing()

    def _button(self, command: commands.Command, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(f"{command.label()}  {command.keys}")
        button.setAccessibleName(command.label())
        button.clicked.connect(act)
        shortcut = QShortcut(QKeySequence(command.keys), self.session.notices.window() or self)
        shortcut.setParent(self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        return button

    def _compose(self) -> None:
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(6)
        for each in (
            self.title,
            self.due,
            self.sum,
            self.facts,
            label_of(self.tr("Diễn biến"), "heading"),
            self.history,
        ):
            inner.addWidget(each)
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QVBoxLayout()
        foot.setContentsMargins(12, 0, 12, 12)
        first = QHBoxLayout()
        first.addWidget(self.reprint)
        first.addWidget(self.save)
        foot.addLayout(first)
        foot.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def focus_first(self) -> None:
        """Put the focus on the first act."""
        self.reprint.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_nothing(self) -> None:
        """Say how to get a dossier here."""
        self.view = None
        self.title.setText(self.tr("Chọn một hồ sơ để xem."))
        for each in (self.due, self.sum, self.facts, self.history):
            each.setText("")
        self._enable(on=False)

    def _enable(self, *, on: bool) -> None:
        for each in (self.reprint, self.save, self.again):
            each.setEnabled(on)

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
        self.due.setText(self.tr("Hẹn trả {moment}").format(moment=vietnamese.moment(dossier.due_at)))
        self.sum.setText("\n".join(words.reasons(dossier.because)))
        self.facts.setText("\n".join(fact_lines(dossier, self.session.desk.today())))
        lines = [self._act_line(each) for each in view.history] + [self._job_line(each) for each in view.jobs]
        self.history.setText("\n".join(lines))
        self._enable(on=True)

    def _act_line(self, entry: Entry) -> str:
        return f"{entry.officer}: {self._act_words(entry.act)}"

    def _act_words(self, act: str) -> str:
        return {
            "receive": self.tr("tiếp nhận hồ sơ"),
            "print": self.tr("in giấy tiếp nhận"),
            "reprint": self.tr("in lại giấy tiếp nhận"),
        }.get(act, act)

    def _job_line(self, job: PrintJob) -> str:
        state = {
            PrintState.QUEUED: self.tr("chờ in"),
            PrintState.SENDING: self.tr("đang gửi máy in"),
            PrintState.SENT: self.tr("đã gửi máy in"),
            PrintState.FAILED: self.tr("in không được"),
            PrintState.UNSURE: self.tr("không chắc đã in"),
            PrintState.CANCELLED: self.tr("đã bỏ in"),
        }[job.state]
        return self.tr("Phiếu lúc {moment}: {state}").format(
            moment=vietnamese.moment_short(job.created_at), state=state
        )

    @Slot()
    def _print(self) -> None:
        if self.view is not None:
            self.session.print_wanted.emit(self.view.dossier.id)

    @Slot()
    def _save(self) -> None:
        if self.view is not None:
            self.session.read(
                partial(papers.receipt, self.session.desk, code=self.view.dossier.id), owner=self, done=self._save_as
            )

    def _save_as(self, pdf: bytes) -> None:
        if self.view is not None:
            save_pdf(self, pdf, name=f"{self.view.dossier.code}.pdf", session=self.session)

    @Slot()
    def _again(self) -> None:
        if self.view is not None:
            self.session.receive_again.emit(self.view.dossier.applicant)
