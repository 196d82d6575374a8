"""What every page works with: the desk, the lanes, one signal of changes, one mouth for refusals."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desktop.kernel.changes import Changes
from desktop.kernel.errors import Fault, Rejection
from desktop.ui import words
from desktop.ui.lanes import Lane, Lanes
from desktop.ui.notices import DONE, PROBLEM, Notices
from desktop.usecases.desk import Desk

T = TypeVar("T")


class Session(QObject):
    """One desk at one window. Pages read and act through it and listen to `changed(Changes, initiator)`.

    `act_wanted(dossier id, verb)` opens a dossier with the form of an act, `correction_wanted(view)` the correction;
    `paper_wanted(kind, dossier id)` asks for one of the papers that an act owns, `sheet_wanted(kind, title, bytes)` puts
    a paper of no dossier into the print queue; `guidance_wanted(about)` shows the guidance sheet of an intake or a
    dossier, `filing_wanted` files online what is being received; `restore_wanted(file)` puts a copy in the place of the
    data. `leave_wanted` closes the window, after which `when_left` is done.
    """

    changed = Signal(object, object)
    open_dossier = Signal(str)
    search_wanted = Signal(str)
    receive_again = Signal(object)
    print_wanted = Signal(str)
    act_wanted = Signal(str, str)
    correction_wanted = Signal(object)
    paper_wanted = Signal(str, str)
    sheet_wanted = Signal(str, str, object)
    guidance_wanted = Signal(object)
    filing_wanted = Signal()
    restore_wanted = Signal(str)
    leave_wanted = Signal()

    def __init__(self, desk: Desk, lanes: Lanes, notices: Notices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.lanes = lanes
        self.notices = notices
        self.when_left: Callable[[], None] | None = None

    def read(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        lane: Lane = Lane.STORE,
    ) -> None:
        """Fetch something off the UI thread and hand it to `done`."""
        self.lanes.run(work, owner=owner, done=done, failed=failed or self.refused, lane=lane)

    def announce(self, changes: Changes, initiator: QObject | None = None) -> None:
        """Tell every open page once what changed, and who changed it."""
        if changes.touched:
            self.changed.emit(changes, initiator)

    def refused(self, error: BaseException) -> None:
        """Say a refusal or a fault in the notice bar; anything else is a defect and goes to the crash report."""
        if isinstance(error, (Rejection, Fault)):
            self.notices.tell(words.refusal(error), tone=PROBLEM)
            return
        raise error

    def tell(self, text: str, *, tone: str = DONE, offer: str = "", then: Callable[[], object] | None = None) -> None:
        """Say something in the notice bar."""
        self.notices.tell(text, tone=tone, offer=offer, then=then)
