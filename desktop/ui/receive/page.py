"""The receive page: parts in the order of the talk at the desk, one primary act, everything by keyboard."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFocusEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.domain.dossier import Dossier, Intake, Person
from desktop.domain.procedure import Procedure
from desktop.domain.rows import DraftRow
from desktop.kernel.clock import local_date
from desktop.ui import commands
from desktop.ui.receive import acts, asking, looking
from desktop.ui.receive.channel_bar import ChannelBar
from desktop.ui.receive.checklist import Checklist
from desktop.ui.receive.correct_acts import CorrectActs
from desktop.ui.receive.correcting import CorrectionBanner
from desktop.ui.receive.details import Details
from desktop.ui.receive.form import Form
from desktop.ui.receive.person_panel import PersonPanel
from desktop.ui.receive.procedure_field import ProcedureField
from desktop.ui.receive.refusing import Refusing
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
        self.banner = CorrectionBanner()
        self.take_in = QPushButton(f"{commands.TAKE_IN.label()}   Ctrl+Enter")
        self.take_in.setProperty("role", "primary")
        self.refuse = _short(self.tr("Từ chối"), commands.REFUSE_INTAKE)
        self.online = QPushButton()
        self.online.setVisible(False)
        self.new = _short(self.tr("Mới"), commands.NEW_FORM)
        self.looking = looking.Looking(session, self.form, self.slip, self)
        self.acts = acts.Acts(session, self.form, self.looking, self)
        self.refusing = Refusing(session, self.form, self.acts, self)
        self._compose()
        self.correcting = CorrectActs(session, self.form, self.looking, self.banner)
        self._offered = ""
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
        foot.setSpacing(8)
        foot.addWidget(self.new)
        foot.addWidget(self.refuse)
        foot.addStretch(1)
        foot.addWidget(self.online)
        foot.addWidget(self.take_in)
        main = QVBoxLayout()
        main.addWidget(self.banner)
        main.addWidget(self.refusing.banner)
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
        form.person.pictured.connect(self.acts.read_picture)
        form.person.edited.connect(self._edited)
        form.person.history_wanted.connect(self.session.search_wanted)
        form.procedure.chosen.connect(self._chosen)
        form.procedure.cleared.connect(self._edited)
        form.papers.edited.connect(self._edited)
        form.papers.supplement_wanted.connect(self._ask_papers)
        form.channel.edited.connect(self._channel_changed)
        form.details.edited.connect(self._edited)
        self.take_in.clicked.connect(self._take_in)
        self.new.clicked.connect(self._start_anew)
        self.refuse.clicked.connect(self._refuse_intake)
        self.online.clicked.connect(self.session.filing_wanted)
        self.looking.seen.connect(self._offer_online)
        self.banner.left.connect(self._leave_correction)
        self.correcting.saved.connect(self._saved)
        self._saver.timeout.connect(self._keep_draft)
        keys = (
            (commands.TAKE_IN.keys, self._take_in),
            ("Ctrl+Enter", self._take_in),
            (commands.ALL_PAPERS.keys, form.papers.tick_all),
            (commands.ASK_PAPERS.keys, self._ask_papers),
            (commands.NEW_FORM.keys, self._start_anew),
            (commands.LEAVE_CORRECTION.keys, self._leave_correction),
            (commands.GO_REASON.keys, self._go_reason),
            (commands.REFUSE_INTAKE.keys, self._refuse_intake),
            (commands.CARD_PICTURE.keys, self.acts.choose_picture),
            (commands.GO_CARD.keys, self._go_card),
            (commands.GUIDE.keys, self._guide),
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
        self._keep_in_sight(now)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep it in sight when the window gets lower, too."""
        super().resizeEvent(event)
        self._keep_in_sight(QApplication.focusWidget())

    def _keep_in_sight(self, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, 24)

    @Slot()
    def _go_card(self) -> None:
        self.form.person.scan.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.person.scan.selectAll()

    @Slot(object)
    def _chosen(self, procedure: Procedure) -> None:  # noqa: ARG002  # the signal's value; the form holds it
        self.form.follow_procedure(self._day())
        self.form.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        self._edited()

    @Slot()
    def _channel_changed(self) -> None:
        self.form.follow_channel(self._day())
        self._edited()

    @Slot()
    def _edited(self) -> None:
        self.looking.soon()
        self._saver.start()

    @Slot()
    def _offer_online(self) -> None:
        """Offer to file online at once where the procedure is offered so, with the minutes it usually took here."""
        procedure, arrival = self.form.procedure.procedure, self.form.channel.arrival()
        version = self.form.version(self._day())
        offered = version is not None and version.offered_online and not arrival.is_online
        if procedure is None or not offered or self.looking.correction is not None:
            self.online.setVisible(False)
            self._offered = ""
        elif procedure.code != self._offered:
            self._offered = procedure.code
            self.session.read(
                partial(asking.usual_minutes, self.session.desk, procedure=procedure.code),
                owner=self,
                done=partial(self._show_offer, procedure.code),
            )

    def _show_offer(self, code: str, minutes: int | None) -> None:
        if code == self._offered:
            usual = self.tr(" · {minutes} phút").format(minutes=minutes) if minutes else ""
            self.online.setText(self.tr("Nộp trực tuyến ngay   F4{usual}").format(usual=usual))
            self.online.setVisible(True)

    def is_begun(self) -> bool:
        """Tell whether an intake or a correction is on the screen that is not done yet."""
        return self.looking.correction is not None or not self.form.is_empty()

    def hand_over(self) -> tuple[Intake, str] | None:
        """Return what is typed and its draft, to be filed online; None where that cannot be or nobody is typed."""
        version = self.form.version(self._day())
        if self.looking.correction is not None or version is None or not version.offered_online:
            return None
        if self.form.is_empty() or self.form.unreadable():
            return None
        self._saver.stop()
        self.acts.keep_draft()
        return self.intake(), self.acts.draft

    def show_refusal(self, error: BaseException) -> None:
        """Show at its fields why what was handed over cannot be filed."""
        self.acts.show_refusal(error)

    def filed(self, draft: str) -> None:
        """Empty the form if it holds what has become a dossier; whatever else is typed stays."""
        if draft and draft == self.acts.draft:
            self.acts.finish()

    def _day(self) -> date:
        """Return the day whose catalogue counts: that of the reception also while it is being corrected."""
        correction = self.looking.correction
        return local_date(correction.dossier.received_at) if correction else self.session.desk.today()

    @Slot()
    def _take_in(self) -> None:
        if self.looking.correction is None:
            self.acts.take_in()
        else:
            self.correcting.save()

    @Slot()
    def _ask_papers(self) -> None:
        if self.looking.correction is None:
            self.acts.ask_for_papers()

    @Slot()
    def _guide(self) -> None:
        """Show the guidance sheet for this citizen: what is ticked is here, the rest is to be brought."""
        from desktop.usecases.guidance import about_intake  # noqa: PLC0415  # loaded with the first sheet

        self.session.guidance_wanted.emit(about_intake(self.session.desk, self.intake()))

    @Slot()
    def _start_anew(self) -> None:
        if self.looking.correction is None:
            self.acts.start_anew()
        else:
            self._leave_correction()

    @Slot()
    def _keep_draft(self) -> None:
        # A correction is no intake: offered back as a draft it would be received a second time.
        if self.looking.correction is None:
            self.acts.keep_draft()

    @Slot()
    def _refuse_intake(self) -> None:
        if self.looking.correction is None:
            self.refusing.begin()

    @Slot()
    def _go_reason(self) -> None:
        if self.looking.correction is not None:
            self.banner.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def intake(self) -> Intake:
        """Return what is on the screen."""
        return self.looking.intake()

    def correct(self, dossier: Dossier) -> None:
        """Show a dossier to be corrected; what was being typed is set aside until then."""
        self._end_correction()
        draft, aside = self.acts.set_aside()
        self.correcting.begin(dossier, draft=draft, aside=aside)
        self.banner.begin(dossier)
        self._dress(correcting=True)
        self.banner.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self, *, correcting: bool) -> None:
        act = self.tr("Lưu sửa đổi") if correcting else commands.TAKE_IN.label()
        self.take_in.setText(f"{act}   Ctrl+Enter")
        self.form.papers.ask.setVisible(not correcting)
        self.new.setVisible(not correcting)
        self.refuse.setVisible(not correcting)
        self.banner.setVisible(correcting)
        # What is shown is the paper of another: the next is drawn in a moment.
        self.slip.paper.show_pages(())

    def _end_correction(self) -> str:
        """Give the form back to what was being typed; return the id of the dossier that was being corrected."""
        correction = self.looking.correction
        if correction is None:
            return ""
        self.looking.correction = None
        self._dress(correcting=False)
        self.acts.take_back(correction.draft, correction.aside)
        self._saver.stop()
        return correction.dossier.id

    @Slot()
    def _leave_correction(self) -> None:
        if self.refusing.banner.isVisible():
            self.refusing.leave()
            return
        dossier = self._end_correction()
        if dossier:
            self.session.open_dossier.emit(dossier)

    @Slot()
    def _saved(self) -> None:
        self._end_correction()

    def resume(self, draft: DraftRow) -> None:
        """Put a draft back on the screen and go on with it."""
        self._end_correction()
        self.acts.resume(draft)

    def begin_with(self, person: Person) -> None:
        """Begin a new intake for a known person."""
        self._end_correction()
        self.acts.start_anew()
        self.form.person.applicant.fill(person)
        self.form.procedure.line.setFocus(Qt.FocusReason.OtherFocusReason)


def _short(text: str, command: commands.Command) -> QPushButton:
    """Return a button that says less than its command, so that the row holds the primary act whole at 1366 px."""
    button = QPushButton(f"{text}  {command.keys}")
    button.setAccessibleName(command.label())
    button.setToolTip(f"{command.label()}  {command.keys}")
    return button
