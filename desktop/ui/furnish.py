"""Puts the pages of an open desk into the frame and joins their signals."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from desktop.domain.dossier import Person
from desktop.domain.rows import DraftRow, PrintJob
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Problem
from desktop.runtime.settings import PRINT_EVALUATION
from desktop.ui import commands, words
from desktop.ui.clerk import Clerk
from desktop.ui.copies.keeper import Keeper
from desktop.ui.lanes import Lane, Lanes
from desktop.ui.notices import DONE, PROBLEM
from desktop.ui.printing.save import save_pdf
from desktop.ui.printing.spooler import Spooler
from desktop.ui.sending.courier import Courier
from desktop.ui.session import Session
from desktop.ui.today.page import TodayPage
from desktop.ui.window.shell import Shell
from desktop.ui.window.trail import Trail
from desktop.usecases import browse, drafts, figures, print_queue
from desktop.usecases.browse import DossierView, TodayBoard
from desktop.usecases.desk import Desk

if TYPE_CHECKING:
    # A page is loaded when it is first shown: all of them at once cost more than the store's library does.
    from desktop.ui.close.page import ClosePage
    from desktop.ui.dossiers.page import DossiersPage
    from desktop.ui.receive.page import ReceivePage
    from desktop.ui.reports.page import ReportsPage
    from desktop.ui.sending.page import SendingPage
    from desktop.ui.settings.page import SettingsPage
    from desktop.usecases.backups import Care
    from desktop.usecases.sending_views import Standing

_BETWEEN_MS = 300
_WATCH_MS = 60_000
_FILES = {
    "supplement": "yeu-cau-bo-sung",
    "refusal": "tu-choi",
    "apology": "xin-loi",
    "stop": "dung-giai-quyet",
    "control": "kiem-soat",
    "receipt": "giay-tiep-nhan",
    "due": "vi-sao-ngay-hen",
    "evaluation": "danh-gia",
    "guidance": "huong-dan",
    "consent": "nho-ho-tro",
}


class Steward(QObject):
    """Leads from page to page: opens a dossier, resumes a draft, prints, keeps the status line true."""

    _searches = Signal(str)
    _rate_wanted = Signal()
    _copies_wanted = Signal()

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(session)
        self._shell = shell
        self._session = session
        self._spooler = Spooler(session, self)
        self.trail = Trail(shell, session, self)
        self.courier = Courier(session, self)
        self.courier.stood.connect(self._show_sending)
        self.keeper = Keeper(session, self)
        self.keeper.stood.connect(self._show_care)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_BETWEEN_MS)
        self._counting.timeout.connect(self.count_figures)
        self.watching = QTimer(self)
        self.watching.setSingleShot(True)
        self.watching.timeout.connect(self.watch_for_updates)
        # A window that is gone before the minute is over asks nobody.
        session.lanes.closing.connect(self.watching.stop)
        self.clerk = Clerk(shell, session)
        session.correction_wanted.connect(self.correct)
        session.paper_wanted.connect(self._spooler.print_paper)
        session.sheet_wanted.connect(self._spooler.print_sheet)
        self._spooler.pdf_wanted.connect(self.save_paper)
        self._spooler.sheet_left.connect(self.save_sheet)
        session.search_wanted.connect(self.search)
        session.receive_again.connect(self.receive_again)
        session.print_wanted.connect(self.print_receipt)
        session.changed.connect(self._changed)
        shell.searched.connect(self.search)
        shell.status.right.clicked.connect(self.show_rate)
        copy = QShortcut(QKeySequence(commands.COPY_NOW.keys), shell)
        copy.activated.connect(self.keeper.copy_now)

    def today(self) -> TodayPage:
        """Build the board of the day."""
        page = TodayPage(self._session)
        page.shown.connect(self._show_day)
        page.draft_opened.connect(self.resume)
        page.job_opened.connect(self._print_again)
        page.job_dropped.connect(self._drop)
        page.filing_wanted.connect(self.clerk.file_waiting)
        page.copies_wanted.connect(self.show_copies)
        self.keeper.stood.connect(page.show_care)
        return page

    def dossiers(self) -> "DossiersPage":
        """Build the list of dossiers."""
        from desktop.ui.dossiers.page import DossiersPage  # noqa: PLC0415  # loaded when it is first shown

        page = DossiersPage(self._session)
        self._searches.connect(page.search)
        return page

    def reports(self) -> "ReportsPage":
        """Build the page of reports."""
        from desktop.ui.reports.page import ReportsPage  # noqa: PLC0415  # loaded when it is first shown

        page = ReportsPage(self._session)
        self._rate_wanted.connect(page.show_rate)
        return page

    def close(self) -> "ClosePage":
        """Build the page of the day's close."""
        from desktop.ui.close.page import ClosePage  # noqa: PLC0415  # loaded when it is first shown

        return ClosePage(self._session)

    def sending(self) -> "SendingPage":
        """Build the page of sending."""
        from desktop.ui.sending.page import SendingPage  # noqa: PLC0415  # loaded when it is first shown

        return SendingPage(self._session, self.courier)

    def settings(self) -> "SettingsPage":
        """Build the page of settings."""
        from desktop.ui.settings.page import SettingsPage  # noqa: PLC0415  # loaded when it is first shown

        page = SettingsPage(self._session, self.keeper)
        self._copies_wanted.connect(page.show_copies)
        return page

    @Slot()
    def show_rate(self) -> None:
        """Open the report behind the status line's rate."""
        self._shell.show_page(commands.REPORTS.name)
        self._rate_wanted.emit()

    def receive(self) -> "ReceivePage":
        """Build the page of reception."""
        from desktop.ui.receive.page import ReceivePage  # noqa: PLC0415  # loaded when it is first shown

        return ReceivePage(self._session)

    def _receive(self) -> "ReceivePage":
        from desktop.ui.receive.page import ReceivePage  # noqa: PLC0415  # see `receive`

        page = self._shell.show_page(commands.RECEIVE.name)
        if not isinstance(page, ReceivePage):
            message = "the frame builds this page itself"
            raise TypeError(message)
        return page

    @Slot(str)
    def search(self, typed: str) -> None:
        """Open the dossier of a whole code, typed or scanned, sealed or plain; search for anything else in the list."""
        from desktop.usecases.sealing import code_of  # noqa: PLC0415  # loaded with the first search

        code = code_of(typed)
        if code:
            self.trail.open(code)
        else:
            self._shell.show_page(commands.DOSSIERS.name)
            self._searches.emit(typed)

    @Slot(object)
    def correct(self, view: DossierView) -> None:
        """Put a dossier back on the receive page to be corrected."""
        came_from = self.trail.came_from
        self._receive().correct(view.dossier)
        self.trail.came_from = came_from

    @Slot(str)
    def print_receipt(self, code: str) -> None:
        """Print a dossier's receipt, and the evaluation slip with it where the desk hands one out."""
        self._spooler.print_receipt(code)
        if self._session.desk.settings.get(PRINT_EVALUATION):
            self._spooler.print_paper("evaluation", code)

    @Slot(str, str)
    def save_paper(self, kind: str, code: str) -> None:
        """Draw one of a dossier's papers and save it where the officer says."""
        self._session.read(
            partial(_paper, self._session.desk, kind, code), owner=self, done=self._save_paper, lane=Lane.PAPER
        )

    def _save_paper(self, made: tuple[str, bytes]) -> None:
        name, pdf = made
        save_pdf(self._shell, pdf, name=name, session=self._session)

    @Slot(str, object)
    def save_sheet(self, title: str, pdf: bytes) -> None:
        """Save a paper of no dossier that the printer did not take."""
        save_pdf(self._shell, pdf, name=f"{title.replace('/', '-')}.pdf", session=self._session)

    @Slot(object)
    def receive_again(self, person: Person) -> None:
        """Begin a new intake for a known person."""
        self._receive().begin_with(person)

    @Slot(object)
    def resume(self, draft: DraftRow) -> None:
        """Go on with a draft."""
        self._receive().resume(draft)

    @Slot(object)
    def _print_again(self, job: PrintJob) -> None:
        self._spooler.again(job.id)

    @Slot(object)
    def _drop(self, job: PrintJob) -> None:
        self._spooler.drop(job.id)

    @Slot(object, int)
    def _show_day(self, board: TodayBoard, papers: int) -> None:
        desk = self._session.desk
        self._shell.status.show_day(board, papers=papers, key_in_file=desk.key_place == "file")

    @Slot(object, str, str)
    def _show_sending(self, found: "Standing", text: str, tone: str) -> None:  # noqa: ARG002  # the signal's shape
        self._shell.status.show_sending(text, tone=tone)

    @Slot(object)
    def _show_care(self, care: "Care") -> None:
        self._shell.status.show_copies(words.said(care.concern) if care.concern is not None else "")

    @Slot()
    def show_copies(self) -> None:
        """Open the settings where copies of the data are."""
        self._shell.show_page(commands.SETTINGS.name)
        self._copies_wanted.emit()

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.DESK):
            introduce(self._shell, self._session.desk)
        if changes.concerns(Kind.REGISTER):
            self._counting.start()

    @Slot()
    def count_figures(self) -> None:
        """Count touched days a few at a time, so that reports and the status line find them counted."""
        self._session.read(partial(figures.count_some, self._session.desk), owner=self, done=self._counted)

    def _counted(self, left: int) -> None:
        if left:
            self._counting.start()

    def tell_update(self, ended: Problem | None) -> None:
        """Say once how the last update ended."""
        if ended is not None:
            tone = DONE if ended.code in {"update.done", "update.back_done"} else PROBLEM
            self._session.tell(words.said(ended), tone=tone, offer=self.tr("Xem"), then=self.show_updates)

    @Slot()
    def watch_for_updates(self) -> None:
        """Fetch an update that a hub hands on, once the start has done its own work."""
        from desktop.ui.settings.line_updates import LineUpdates  # noqa: PLC0415  # not before a minute has passed

        watch = LineUpdates(self._session, self)
        watch.arrived.connect(self.show_update)
        watch.fetch()

    @Slot(str)
    def show_update(self, name: str) -> None:
        """Look at an update file that came."""
        from desktop.ui.settings.page import SettingsPage  # noqa: PLC0415  # loaded when it is first shown

        page = self._shell.show_page(commands.SETTINGS.name)
        if isinstance(page, SettingsPage):
            page.show_update(name)

    @Slot()
    def show_updates(self) -> None:
        """Show how it stands with updates."""
        from desktop.ui.settings.page import SettingsPage  # noqa: PLC0415  # loaded when it is first shown

        page = self._shell.show_page(commands.SETTINGS.name)
        if isinstance(page, SettingsPage):
            page.show_updates()

    def begin_soon(self, _: None) -> None:
        """Begin the background once the board is painted and nothing else is waiting."""
        QTimer.singleShot(0, self._begin)

    @Slot()
    def _begin(self) -> None:
        """Begin what goes on in the background: none of it may keep the officer from the first screen."""
        desk = self._session.desk
        self.clerk.sweep()
        if desk.profile.plan.exists():
            self._session.read(partial(_how_it_ended, desk), owner=self, done=self.tell_update)
        self.count_figures()
        self.courier.start()
        self.keeper.start()
        self.watching.start(_WATCH_MS)

    def offer_drafts(self) -> None:
        """Offer back what a crash or a power cut left half typed."""
        self._session.read(partial(drafts.interrupted, self._session.desk), owner=self, done=self._offer_draft)

    def _offer_draft(self, found: DraftRow | None) -> None:
        if found is not None:
            self._session.tell(
                self.tr("Còn hồ sơ đang gõ dở: {title}.").format(title=found.title or self.tr("chưa có tên")),
                offer=self.tr("Gõ tiếp"),
                then=partial(self.resume, found),
            )


def _nothing() -> None:
    """Do nothing: what matters is when."""


def _how_it_ended(desk: Desk) -> Problem | None:
    """Return how the last update ended when nobody was told yet, and remember that it is told now."""
    from desktop.usecases import updating  # noqa: PLC0415  # wanted at the start after an update alone

    found = updating.standing(desk.profile)
    if not found.fresh:
        return None
    updating.mark_told(desk.profile)
    return found.told


def _paper(desk: Desk, kind: str, code: str) -> tuple[str, bytes]:
    from desktop.usecases import papers  # noqa: PLC0415  # loaded with the first paper that is saved

    dossier = browse.show(desk, code=code).dossier
    return f"{dossier.code}-{_FILES[kind]}.pdf", papers.paper(desk, kind=kind, code=dossier.id)


def introduce(shell: Shell, desk: Desk) -> None:
    """Show whose desk this is."""
    unit = desk.identity.unit_name
    shell.introduce(
        place=QCoreApplication.translate("Shell", "UBND {unit} · Quầy {desk}").format(
            unit=unit, desk=desk.identity.desk
        ),
        officer=desk.officer.name,
    )


def furnish(shell: Shell, lanes: Lanes, desk: Desk) -> Session:
    """Put the pages into the frame, show the board of the day, and return the session."""
    session = Session(desk, lanes, shell.notices, shell)
    steward = Steward(shell, session)
    introduce(shell, desk)
    shell.furnish(
        {
            commands.TODAY.name: steward.today,
            commands.RECEIVE.name: steward.receive,
            commands.DOSSIERS.name: steward.dossiers,
            commands.FILING.name: steward.clerk.page,
            commands.REPORTS.name: steward.reports,
            commands.CLOSE_DAY.name: steward.close,
            commands.SENDING.name: steward.sending,
            commands.SETTINGS.name: steward.settings,
            commands.DOSSIER_PAGE.name: steward.trail.page,
        }
    )
    session.read(partial(print_queue.recover, desk), owner=session, done=session.announce)
    shell.show_page(commands.TODAY.name)
    steward.offer_drafts()
    # The store's lane does one thing after the other: when it has come to this, the board of the day is on the screen.
    session.read(_nothing, owner=steward, done=steward.begin_soon)
    return session
