"""The receive page: parts in the order of the talk at the desk, one primary act, everything by keyboard."""

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.dossier import Intake, Person
from desktop.domain.procedure import Procedure
from desktop.domain.rows import DraftRow
from desktop.ui import commands
from desktop.ui.receive import acts, looking
from desktop.ui.receive.channel_bar import ChannelBar
from desktop.ui.receive.checklist import Checklist
from desktop.ui.receive.details import Details
from desktop.ui.receive.form import Form
from desktop.ui.receive.person_panel import PersonPanel
from desktop.ui.receive.procedure_field import ProcedureField
from desktop.ui.receive.slip_panel import SlipPanel
from desktop.ui.session import Session


class ReceivePage(QWidget):
    """Card, procedure, papers, channel, receipt: Enter moves on, Ctrl+Enter receives and prints."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.form = Form(
            person=PersonPanel(),
            procedure=ProcedureField(self._find),
            papers=Checklist(),
            channel=ChannelBar(),
            details=Details(session.desk.officer.name),
        )
        self.slip = SlipPanel()
        self.take_in = QPushButton(f"{commands.TAKE_IN.label()}   Ctrl+Enter")
        self.take_in.setProperty("role", "primary")
        self.new = QPushButton(f"{commands.NEW_FORM.label()}  {commands.NEW_FORM.keys}")
        self._compose()
        self.looking = looking.Looking(session, self.form, self.slip, self)
        self.acts = acts.Acts(session, self.form, self.looking, self)
        self._saver = QTimer(self)
        self._saver.setSingleShot(True)
        self._saver.setInterval(800)
        self._connect()
        self.form.chain_tabs(self.take_in)
        self.looking.soon()

    def _find(self, typed: str) -> tuple[Procedure, ...]:
        return self.session.desk.catalogue.find(typed, limit=12)

    def _compose(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.form.person)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self.form.procedure, 1)
        middle.addWidget(self.form.papers, 1)
        column.addLayout(middle, 1)
        column.addWidget(self.form.channel)
        column.addWidget(self.form.details)
        area = QScrollArea()
        area.setWidget(left)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        foot = QHBoxLayout()
        foot.addWidget(self.new)
        foot.addStretch(1)
        foot.addWidget(self.take_in)
        main = QVBoxLayout()
        main.addWidget(area, 1)
        main.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(main, 5)
        self.slip.setMinimumWidth(300)
        self.slip.setMaximumWidth(440)
        row.addWidget(self.slip, 3)
        self._area = area
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _connect(self) -> None:
        form = self.form
        form.person.scanned.connect(self.acts.scan)
        form.person.edited.connect(self._edited)
        form.person.history_wanted.connect(self.session.search_wanted)
        form.procedure.chosen.connect(self._chosen)
        form.procedure.cleared.connect(self._edited)
        form.papers.edited.connect(self._edited)
        form.papers.supplement_wanted.connect(self.acts.ask_for_papers)
        form.channel.edited.connect(self._channel_changed)
        form.details.edited.connect(self._edited)
        self.take_in.clicked.connect(self.acts.take_in)
        self.new.clicked.connect(self.acts.start_anew)
        self._saver.timeout.connect(self.acts.keep_draft)
        keys = (
            (commands.TAKE_IN.keys, self.acts.take_in),
            ("Ctrl+Enter", self.acts.take_in),
            (commands.ALL_PAPERS.keys, form.papers.tick_all),
            (commands.ASK_PAPERS.keys, self.acts.ask_for_papers),
            (commands.NEW_FORM.keys, self.acts.start_anew),
            (commands.CARD_PICTURE.keys, self.acts.choose_picture),
            (commands.GO_CARD.keys, self._go_card),
        )
        for key, act in keys:
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the scan field."""
        super().focusInEvent(event)
        self._go_card()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, now: QWidget | None) -> None:  # noqa: ARG002  # the signal's shape
        """Keep what is being typed in sight also where the window is too low for the whole form."""
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, 24)

    @Slot()
    def _go_card(self) -> None:
        self.form.person.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.person.scan.selectAll()

    @Slot(object)
    def _chosen(self, procedure: Procedure) -> None:  # noqa: ARG002  # the signal's value; the form holds it
        self.form.follow_procedure(self.session.desk.today())
        self.form.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    @Slot()
    def _channel_changed(self) -> None:
        self.form.follow_channel(self.session.desk.today())
        self._edited()

    @Slot()
    def _edited(self) -> None:
        self.looking.soon()
        self._saver.start()

    def intake(self) -> Intake:
        """Return what is on the screen."""
        return self.form.intake()

    def resume(self, draft: DraftRow) -> None:
        """Put a draft back on the screen and go on with it."""
        self.acts.resume(draft)

    def begin_with(self, person: Person) -> None:
        """Begin a new intake for a known person."""
        self.acts.start_anew()
        self.form.person.applicant.fill(person)
        self.form.procedure.line.setFocus(Qt.FocusReason.OtherFocusReason)
