"""Takes jobs off the print queue one by one and hands their very bytes to the system's printer."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from desktop.domain.rows import PrintJob
from desktop.kernel.changes import Changes
from desktop.kernel.errors import Rejection
from desktop.runtime.settings import PRINTER
from desktop.ui import words
from desktop.ui.lanes import Lane
from desktop.ui.notices import PROBLEM
from desktop.ui.session import Session
from desktop.usecases import print_queue
from desktop.usecases.print_queue import Taken


class Spooler(QObject):
    """One paper at a time: marked as being sent before it goes, settled by what the printer said.

    `pdf_wanted(kind, dossier id)` is what the officer chooses where the printer does not print, `sheet_left(title,
    bytes)` the same for a paper of no dossier.
    """

    pdf_wanted = Signal(str, str)
    sheet_left = Signal(str, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session

    @Slot(str)
    def print_receipt(self, code: str, printer: str = "") -> None:
        """Queue a dossier's receipt and send it."""
        self.print_paper("receipt", code, printer)

    @Slot(str, str)
    def print_paper(self, kind: str, code: str, printer: str = "") -> None:
        """Queue one of a dossier's papers and send it."""
        self._session.read(
            partial(print_queue.enqueue, self._session.desk, code=code, kind=kind, printer=printer),
            owner=self,
            done=self._queued,
        )

    @Slot(str, str, object)
    def print_sheet(self, kind: str, title: str, pdf: bytes) -> None:
        """Queue a paper of no dossier, such as a report, and send it."""
        self._session.read(
            partial(print_queue.enqueue_sheet, self._session.desk, kind=kind, title=title, pdf=pdf),
            owner=self,
            done=self._queued,
        )

    def _queued(self, result: tuple[PrintJob, Changes]) -> None:
        job, changes = result
        self._session.announce(changes, self)
        if changes.touched:
            self.send(job.id)

    @Slot(str)
    def again(self, job: str) -> None:
        """Send a failed or unsure job again, by the officer's decision."""
        self._session.read(
            partial(print_queue.retry, self._session.desk, job=job), owner=self, done=partial(self._retried, job)
        )

    @Slot(str)
    def drop(self, job: str) -> None:
        """Take a paper out of the queue, by the officer's decision."""
        self._session.read(partial(print_queue.cancel, self._session.desk, job=job), owner=self, done=self._dropped)

    def _dropped(self, changes: Changes) -> None:
        self._session.announce(changes, self)
        self._session.tell(self.tr("Đã bỏ phiếu ra khỏi hàng chờ in."))

    def _retried(self, job: str, changes: Changes) -> None:
        self._session.announce(changes, self)
        self.send(job)

    def send(self, job: str) -> None:
        """Mark a queued job and print it on the paper lane."""
        self._session.read(
            partial(print_queue.take, self._session.desk, job=job), owner=self, done=self._taken, failed=self._missed
        )

    def _missed(self, error: BaseException) -> None:
        if not (isinstance(error, Rejection) and error.code == "print.not_waiting"):
            self._session.refused(error)

    def _taken(self, taken: Taken) -> None:
        from desktop.ui.printing.printer import send  # noqa: PLC0415  # loaded with the first paper that is printed

        self._session.read(
            partial(send, taken.pdf, taken.job.printer, title=taken.job.code),
            owner=self,
            done=partial(self._settle, taken),
            failed=partial(self._broke, taken),
            lane=Lane.PAPER,
        )

    def _settle(self, taken: Taken, error: str) -> None:
        self._session.read(
            partial(print_queue.settle, self._session.desk, job=taken.job.id, sent=not error, error=error),
            owner=self,
            done=partial(self._settled, taken, error),
        )

    def _broke(self, taken: Taken, error: BaseException) -> None:
        self._settle(taken, "print.refused")
        self._session.refused(error)

    def _settled(self, taken: Taken, error: str, changes: Changes) -> None:
        self._session.announce(changes, self)
        job = taken.job
        if job.dossier:
            tell_if_failed(self._session, partial(self.pdf_wanted.emit, job.kind, job.dossier), error)
            return
        tell_if_failed(self._session, partial(self.sheet_left.emit, job.code, taken.pdf), error)
        if not error:
            self._session.tell(self.tr("Đã gửi {title} ra máy in.").format(title=job.code))


def print_pdf(session: Session, pdf: bytes, *, title: str, save: Callable[[], object]) -> None:
    """Print a paper that belongs to no dossier and can be made again at any time; `save` is offered where it fails."""
    from desktop.ui.printing.printer import send  # noqa: PLC0415  # see Spooler

    session.read(
        partial(send, pdf, session.desk.settings.get(PRINTER), title=title),
        owner=session,
        done=partial(tell_if_failed, session, save),
        lane=Lane.PAPER,
    )


def tell_if_failed(session: Session, save: Callable[[], object], error: str) -> None:
    """Say why no paper came, when none came, and offer the PDF in its place."""
    if error:
        told = Rejection(error, printer=session.desk.settings.get(PRINTER) or "?")
        offer = QCoreApplication.translate("Spooler", "Lưu PDF")
        session.tell(words.refusal(told), tone=PROBLEM, offer=offer, then=save)
