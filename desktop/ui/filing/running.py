"""A session in progress: every act goes to the store or the portal off the UI thread and comes home as a signal."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop.domain.dossier import Intake
from desktop.domain.filing import FilingSession
from desktop.filing.definitions import Definitions, FlowStep, Portal, StepKind
from desktop.filing.flow import FieldValue
from desktop.kernel.errors import Fault, Rejection
from desktop.ui.lanes import Lane
from desktop.ui.session import Session
from desktop.usecases import filing, filing_papers
from desktop.usecases.filing import Ended
from desktop.usecases.filing_papers import KeptPaper, PaperFile, Wanted
from desktop.usecases.portal import Filled, Opened, PortalSide

COMPANION_WIDTH = 360
_GAP, _LEAST = 12, 640


class Running(QObject):
    """Holds at most one session. `moved` after each change, `ended(Ended)` at the end, `refused(error)` for a "no".

    `papers(wanted, files)` tells what papers are here and where they lie; `filled(results)`, `attached(results)`, `code_read(code)` and `opened(Opened)` tell what the portal's page did.
    """

    moved = Signal()
    ended = Signal(object)
    refused = Signal(object)
    opened = Signal(object)
    filled = Signal(object)
    code_read = Signal(str)
    attached = Signal(object)
    waiting = Signal(bool)
    papers = Signal(object, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.session: FilingSession | None = None
        self.values: tuple[FieldValue, ...] = ()
        self.missing: tuple[str, ...] = ()
        self.busy = False
        headless = QGuiApplication.platformName() == "offscreen"
        screen = QGuiApplication.primaryScreen().availableGeometry()
        left = screen.x() + COMPANION_WIDTH + _GAP
        size = (max(_LEAST, screen.width() - COMPANION_WIDTH - _GAP), screen.height())
        self.side = PortalSide(session.desk, headless=headless, left=left, size=size)

    @property
    def step(self) -> FlowStep | None:
        """The step that the session stands at."""
        return filing.step_of(self._session.desk, self.session) if self.session is not None else None

    @property
    def portal(self) -> Portal | None:
        """The portal that the session files at, as its data describe it."""
        return filing.portal_of(self._session.desk, self.session) if self.session is not None else None

    @property
    def definitions(self) -> Definitions:
        """The portals' data of the session, those in force while there is none."""
        desk = self._session.desk
        return filing.definitions_of(desk, self.session) if self.session is not None else desk.filing_data.portals.data

    def _do(self, work: Callable[[], object], done: Callable[..., None], *, lane: Lane = Lane.STORE) -> None:
        if self.busy:
            return
        self._wait(busy=True)
        self._session.read(work, owner=self, done=partial(self._came, done), failed=self._failed, lane=lane)

    def _wait(self, *, busy: bool) -> None:
        self.busy = busy
        self.waiting.emit(busy)

    def _came(self, done: Callable[..., None], result: object) -> None:
        self._wait(busy=False)
        done(result)

    def _failed(self, error: BaseException) -> None:
        self._wait(busy=False)
        if not isinstance(error, (Rejection, Fault)):
            raise error
        self.refused.emit(error)

    def begin(self, intake: Intake, *, draft: str, whole: bool, practice: bool) -> None:
        """Begin a session; `whole` when the form is typed in whole and must pass its checks now."""
        act = filing.begin_whole if whole else filing.begin
        self._do(partial(act, self._session.desk, intake=intake, draft=draft, practice=practice), self._begun)

    def begin_waiting(self, code: str) -> None:
        """Begin putting a waiting dossier on the portal."""
        self._do(partial(filing.begin_waiting, self._session.desk, code=code), self._begun)

    def resume(self, session: FilingSession) -> None:
        """Go on with a session that was left or interrupted."""
        self._begun(session)

    def _begun(self, session: FilingSession) -> None:
        self.session = session
        self.values = filing.values(self._session.desk, session)
        self.missing = filing.missing_papers(self._session.desk, session)
        self.moved.emit()

    def _moved(self, session: FilingSession) -> None:
        self.session = session
        self.moved.emit()

    def _change(self, act: Callable[..., FilingSession], **facts: object) -> None:
        if self.session is not None:
            self._do(partial(act, self._session.desk, session=self.session.id, **facts), self._moved)

    def answer(self, need: str, *, ready: bool) -> None:
        """Keep an answer to a question of readiness."""
        self._change(filing.answer, need=need, ready=ready)

    def all_ready(self, needs: tuple[str, ...]) -> None:
        """Answer yes to all that was not asked yet, and go on."""
        if self.session is not None:
            self._do(partial(_answer_all, self._session, self.session.id, needs), self._moved)

    def agree(self) -> None:
        """Keep that the citizen agreed, and go on."""
        if self.session is not None:
            self._do(partial(_agree, self._session, self.session.id), self._moved)

    def forward(self) -> None:
        """Go one step on."""
        self._change(filing.forward)

    def back(self) -> None:
        """Go one step back."""
        self._change(filing.back)

    def to_the_code(self) -> None:
        """Go to the last step at once."""
        self._change(filing.to_the_code)

    def pass_field(self) -> None:
        """Go past one field."""
        if self.session is not None and self.session.passed < len(self.values):
            self._change(filing.pass_fields, passed=self.session.passed + 1)

    def open(self) -> None:
        """Open the portal's page."""
        if self.session is not None:
            self._do(partial(self.side.open, self.session), self._opened, lane=Lane.PORTAL)

    def _opened(self, opened: Opened) -> None:
        self.opened.emit(opened)
        if self.step is not None and self.step.kind is StepKind.OPEN:
            self.forward()

    def fill(self) -> None:
        """Fill the portal's form."""
        if self.session is not None:
            self._do(partial(self.side.fill, self.session), self._filled, lane=Lane.PORTAL)

    def _filled(self, results: tuple[Filled, ...]) -> None:
        self.filled.emit(results)

    def attach(self) -> None:
        """Put the papers into the portal's page."""
        if self.session is not None:
            self._do(partial(self.side.attach, self.session), self.attached.emit, lane=Lane.PORTAL)

    def read_code(self) -> None:
        """Look for the code on the portal's page."""
        self._do(self.side.read_code, self.code_read.emit, lane=Lane.PORTAL)

    def finish(self, code: str, *, term: str) -> None:
        """Keep the page as proof and end the session with the portal's code."""
        if self.session is not None:
            self._do(
                partial(_finish, self._session, self.side, (self.session.id, code, term)), self._end, lane=Lane.PORTAL
            )

    def fail(self, failure: str, *, take: bool, term: str) -> None:
        """End the session with a reason; with `take`, the dossier is received at the counter."""
        if self.session is not None:
            work = partial(
                filing.fail, self._session.desk, session=self.session.id, failure=failure, take=take, term=term
            )
            self._do(work, self._end)

    def look_at_papers(self) -> None:
        """Fetch what papers are wanted and here, and lay them out for the portal's page."""
        if self.session is not None:
            self._do(partial(_papers, self._session, self.side, self.session), self._laid, lane=Lane.PORTAL)

    def add_paper(self, act: Callable[..., KeptPaper], item: str, **facts: object) -> None:
        """Scan or fetch a paper by one of the verbs of `usecases.filing_papers`."""
        if self.session is not None:
            work = partial(act, self._session.desk, session=self.session.id, item=item, **facts)
            self._do(work, self._changed_papers, lane=Lane.PORTAL)

    def remove_paper(self, number: int) -> None:
        """Remove a paper that was scanned wrongly."""
        if self.session is not None:
            work = partial(filing_papers.remove, self._session.desk, session=self.session.id, number=number)
            self._do(work, self._changed_papers)

    def _changed_papers(self, result: object) -> None:  # noqa: ARG002  # the list is fetched anew
        self.look_at_papers()

    def _laid(self, found: tuple[tuple[Wanted, ...], tuple[PaperFile, ...]]) -> None:
        self.papers.emit(*found)

    def _end(self, ended: Ended) -> None:
        self.leave()
        self.ended.emit(ended)

    def leave(self) -> None:
        """Let go of the session, which waits in its list if it has not ended, and wipe the browser."""
        self.session = None
        self.values = ()
        self._session.read(self.side.close_browser, owner=self, done=_nothing, lane=Lane.PORTAL)
        self.moved.emit()


def _nothing(result: object) -> None:
    """Take an answer that nobody waits for."""


def _answer_all(session: Session, identifier: str, needs: tuple[str, ...]) -> FilingSession:
    for need in needs:
        filing.answer(session.desk, session=identifier, need=need, ready=True)
    return filing.forward(session.desk, session=identifier)


def _agree(session: Session, identifier: str) -> FilingSession:
    filing.agree(session.desk, session=identifier)
    return filing.forward(session.desk, session=identifier)


def _papers(
    session: Session, side: PortalSide, found: FilingSession
) -> tuple[tuple[Wanted, ...], tuple[PaperFile, ...]]:
    return filing_papers.wanted(session.desk, session=found), side.lay_out(found)


def _finish(session: Session, side: PortalSide, said: tuple[str, str, str]) -> Ended:
    identifier, code, term = said
    return filing.finish(session.desk, session=identifier, code=code, proof=side.proof(), term=term)
