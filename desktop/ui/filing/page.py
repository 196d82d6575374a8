"""The page of filing online: the companion at the left, at the right what waits and why it did not come about."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dossier import Intake
from desktop.domain.filing import FilingSession, SessionState, Waiting
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.ui.filing.beside import Beside
from desktop.ui.filing.companion import Companion
from desktop.ui.filing.lines import session_line
from desktop.ui.filing.running import COMPANION_WIDTH, Running
from desktop.ui.filing.start_form import StartForm
from desktop.ui.filing.why import REASONS, WhyTable
from desktop.ui.printing.hand_out import print_or_save
from desktop.ui.session import Session
from desktop.ui.today.board_list import BoardList
from desktop.ui.today.lines import filing_line
from desktop.usecases import consent, filing, filing_figures, filing_queue, guidance
from desktop.usecases.filing import Ended
from desktop.usecases.filing_data import FilingData
from desktop.usecases.filing_figures import Helped, WhyNot
from desktop.usecases.portal import Opened


@dataclass(frozen=True, slots=True)
class _Shown:
    sessions: tuple[FilingSession, ...]
    waiting: tuple[Waiting, ...]
    why: tuple[WhyNot, ...]
    helped: tuple[Helped, ...]
    data: FilingData
    by: str


class FilingPage(QWidget):
    """`handed_back(error)` gives what was handed over back to reception with the reason; `filed(draft)` when it is a dossier."""

    handed_back = Signal(object)
    filed = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.running = Running(session, self)
        self.companion = Companion(self.running)
        self.start = StartForm(session)
        self.open_ones = BoardList(
            self.tr("Đang nộp dở"), keys=self.tr("Enter làm tiếp"), empty="", mark=("pencil", "accent")
        )
        self.waiting = BoardList(
            self.tr("Chờ nộp lên cổng"), keys=self.tr("Enter nộp tiếp"), empty="", mark=("globe", "due")
        )
        self.why = WhyTable()
        self._from_form = False
        # A demo keeps the companion in its page and opens no browser of the person who watches.
        self.stays = False
        self._compose()
        self._connect()
        self._moved()
        self.refresh()

    def _compose(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        lists = QHBoxLayout()
        lists.setSpacing(8)
        lists.addWidget(self.open_ones, 1)
        lists.addWidget(self.waiting, 1)
        for each in (self.open_ones, self.waiting):
            each.setMaximumHeight(132)
        right.addLayout(lists)
        right.addWidget(self.why, 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.addWidget(self.companion)
        left.addWidget(self.start)
        self.start.setFixedWidth(COMPANION_WIDTH)
        row.addLayout(left)
        self.beside = Beside(self.companion, left, self)
        row.addLayout(right, 1)

    def _connect(self) -> None:
        self.running.ended.connect(self._ended)
        self.running.moved.connect(self._moved)
        self.running.refused.connect(self._refused)
        self.running.opened.connect(self._opened)
        self.companion.left.connect(self._leave)
        self.companion.guide_wanted.connect(self._guide)
        self.companion.consent_wanted.connect(self._print_consent)
        self.start.begun.connect(self._begin)
        self.open_ones.acted.connect(self._resume)
        self.waiting.acted.connect(self._take_up)
        self.waiting.looked.connect(self._look)
        self.why.wanted.connect(self.refresh)
        self.session.changed.connect(self._changed)

    def begin_with(self, intake: Intake, draft: str) -> None:
        """Begin a session for what is being received."""
        if self._is_free():
            self._from_form = True
            self.running.begin(intake, draft=draft, whole=True, practice=False)

    def begin_waiting(self, code: str) -> None:
        """Begin putting a waiting dossier on the portal."""
        if self._is_free():
            self.running.begin_waiting(code)

    def is_begun(self) -> bool:
        """Tell whether somebody's dossier is being filed."""
        return self.running.session is not None

    def _is_free(self) -> bool:
        if self.running.session is None:
            return True
        self.session.refused(Rejection("filing.one_at_a_time"))
        return False

    @Slot(object, bool)
    def _begin(self, intake: Intake, practice: bool) -> None:  # noqa: FBT001  # the signal's shape
        if self._is_free():
            self._from_form = False
            self.running.begin(intake, draft="", whole=False, practice=practice)

    @Slot(object, str)
    def _resume(self, thing: object, verb: str) -> None:  # noqa: ARG002  # the signal's shape
        if isinstance(thing, FilingSession) and self._is_free():
            self.running.resume(thing)

    @Slot(object, str)
    def _take_up(self, thing: object, verb: str) -> None:  # noqa: ARG002  # the signal's shape
        if isinstance(thing, Waiting):
            self.begin_waiting(thing.dossier)

    @Slot(object)
    def _look(self, thing: object) -> None:
        if isinstance(thing, Waiting):
            self.session.open_dossier.emit(thing.dossier)

    @Slot(object)
    def _opened(self, opened: Opened) -> None:
        """Stand beside the portal; where no browser is driven, the officer's own is asked to open it."""
        if self.stays or QGuiApplication.platformName() == "offscreen":
            return
        if not opened.driven:
            QDesktopServices.openUrl(QUrl(opened.address))
        self.beside.move_out()

    @Slot(object)
    def _refused(self, error: BaseException) -> None:
        if self.running.session is not None:
            return
        if self._from_form:
            self._from_form = False
            self.handed_back.emit(error)
        else:
            self.session.refused(error)

    @Slot()
    def _moved(self) -> None:
        running = self.running.session is not None
        self.start.setVisible(not running)
        if running and self.companion.isHidden():
            self.companion.show()
            self.companion.show_session()
        self.companion.setVisible(running)
        if not running and self.isVisible():
            self.start.card.setFocus(Qt.FocusReason.OtherFocusReason)
        if not running and self.beside.is_out:
            self.beside.move_in()
            self.window().activateWindow()

    @Slot(object)
    def _ended(self, ended: Ended) -> None:
        self.session.announce(ended.changes, self)
        self.start.clear()
        dossier = ended.dossier
        if dossier is not None:
            text = (
                self.tr("Đã nộp trực tuyến, mã Cổng {code}.").format(code=dossier.external_code)
                if ended.session.state is SessionState.FILED
                else self.tr("Đã nhận tại quầy {code}, đã ghi lý do.").format(code=dossier.code)
            )
            self.session.tell(text, offer=self.tr("Mở hồ sơ"), then=partial(self.session.open_dossier.emit, dossier.id))
            self.session.print_wanted.emit(dossier.id)
            self.filed.emit(ended.session.draft)
        elif ended.session.state is SessionState.FILED:
            done = self.tr("Đã tập xong.") if ended.session.practice else self.tr("Đã ghi mã của Cổng vào hồ sơ.")
            self.session.tell(done)
        else:
            self.session.tell(self.tr("Đã ghi lý do. Không lập hồ sơ."))
        self._from_form = False

    @Slot()
    def _leave(self) -> None:
        if self.running.session is not None:
            self.session.tell(self.tr("Để lần nộp lại sau, thấy ở Đang nộp dở."))
            self.running.leave()
        self._from_form = False
        self.refresh()

    @Slot()
    def _guide(self) -> None:
        found = self.running.session
        if found is not None and found.intake is not None:
            self.session.guidance_wanted.emit(guidance.about_intake(self.session.desk, found.intake))

    @Slot()
    def _print_consent(self) -> None:
        found = self.running.session
        if found is not None:
            self.session.read(
                partial(consent.of_session, self.session.desk, session=found.id),
                owner=self,
                done=self._hand_out_consent,
            )

    def _hand_out_consent(self, pdf: bytes) -> None:
        print_or_save(self, pdf, name="phieu-nho-ho-tro.pdf", session=self.session)

    @Slot()
    def refresh(self) -> None:
        """Fetch the lists and figures again."""
        by = str(self.why.by.currentData())
        self.session.read(partial(_shown, self.session, by), owner=self, done=self._show)

    def _show(self, found: _Shown) -> None:
        desk, now = self.session.desk, self.session.desk.now()
        running = self.running.session
        others = [each for each in found.sessions if running is None or each.id != running.id]
        self.open_ones.fill([session_line(each, desk) for each in others])
        self.open_ones.setVisible(bool(others))
        self.waiting.fill([filing_line(each, desk, now) for each in found.waiting])
        self.waiting.setVisible(bool(found.waiting))
        self.start.show_data(found.data)
        if found.by == REASONS:
            self.why.show_reasons(found.why)
        else:
            self.why.show_helped(found.helped)

    @Slot(object, object)
    def _changed(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002  # the signal's shape
        if changes.concerns(Kind.FILING, Kind.DOSSIER):
            self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the running session, else at the card."""
        super().focusInEvent(event)
        first = self.companion if self.running.session is not None else self.start.card
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def shut(self) -> None:
        """Close the browser before the window goes, so that nothing of the citizen stays."""
        self.beside.move_in()
        self.running.side.close()


def _shown(session: Session, by: str) -> _Shown:
    desk = session.desk
    desk.refresh_filing_data()
    last = desk.today()
    first = last.replace(day=1)
    reasons = by == REASONS
    return _Shown(
        sessions=filing.open_sessions(desk),
        waiting=filing_queue.waiting(desk),
        why=filing_figures.why_not_online(desk, first=first, last=last) if reasons else (),
        helped=() if reasons else filing_figures.helped_by(desk, first=first, last=last, by=by),
        data=desk.filing_data,
        by=by,
    )
