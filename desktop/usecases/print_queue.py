"""The print queue: what waits, what went, what failed; a paper is marked before it is sent, so none prints twice."""

import hashlib
from dataclasses import dataclass, replace

from desktop.domain.journal import Act
from desktop.domain.rows import RECEIPT, PrintJob, PrintState
from desktop.domain.steps import Verb
from desktop.kernel.changes import Changes, Kind
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime.settings import PRINT_SHEETS, PRINTER
from desktop.store.queries import journal, print_jobs
from desktop.usecases import browse
from desktop.usecases.browse import DossierView
from desktop.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class Taken:
    """A job that the spooler may now hand to the printer, with the very bytes."""

    job: PrintJob
    pdf: bytes


def enqueue(desk: Desk, *, code: str, kind: str = RECEIPT, printer: str = "") -> tuple[PrintJob, Changes]:
    """Queue a paper of a dossier; a second print of one receipt is marked as a reprint on paper and in the journal.

    A paper that is still waiting or being sent is not queued twice: a double click gives the same job back.
    """
    view = browse.show(desk, code=code)
    same = [each for each in view.jobs if each.kind == kind]
    pending = next((each for each in same if each.state in _ON_ITS_WAY), None)
    if pending is not None:
        return pending, Changes()
    earlier = _printed_before(view, same)
    job = PrintJob(
        id=new_id(),
        dossier=view.dossier.id,
        code=view.dossier.code,
        kind=kind,
        printer=printer or desk.settings.get(PRINTER),
        sheets=desk.settings.get(PRINT_SHEETS) if kind == RECEIPT else 1,
        reprint=earlier > 0,
        state=PrintState.QUEUED,
        attempts=0,
        error="",
        created_at=desk.now(),
        digest=_digest(_bytes(desk, view.dossier.id, kind, reprint=earlier)),
    )
    with desk.store.unit() as unit:
        print_jobs.add(unit, job)
        journal.append(unit, _printed(desk, job, subject=view.dossier.id), at=desk.now())
    return job, Changes.of(Kind.PRINT_JOB, job.id) | Changes.of(Kind.DOSSIER, view.dossier.id)


def enqueue_sheet(desk: Desk, *, kind: str, title: str, pdf: bytes) -> tuple[PrintJob, Changes]:
    """Queue a paper of no dossier, a report, with its very bytes; the same bytes a second time are marked as a reprint.

    While they still wait or are being sent, they are not queued twice.
    """
    digest = _digest(pdf)
    with desk.store.unit() as unit:
        waiting = (each for each in print_jobs.open_jobs(unit) if each.digest == digest and each.state in _ON_ITS_WAY)
        pending = next(waiting, None)
        if pending is not None:
            return pending, Changes()
        job = PrintJob(
            id=new_id(),
            dossier="",
            code=title,
            kind=kind,
            printer=desk.settings.get(PRINTER),
            sheets=1,
            reprint=print_jobs.was_sent(unit, digest),
            state=PrintState.QUEUED,
            attempts=0,
            error="",
            created_at=desk.now(),
            digest=digest,
        )
        print_jobs.add(unit, job, pdf=pdf)
        journal.append(unit, _printed(desk, job, subject=job.id), at=desk.now())
    return job, Changes.of(Kind.PRINT_JOB, job.id)


def _printed(desk: Desk, job: PrintJob, *, subject: str) -> Act:
    return Act(
        officer=desk.officer.name,
        act="reprint" if job.reprint else "print",
        subject=subject,
        after={"paper": job.kind, "digest": job.digest, "sheets": job.sheets},
    )


def take(desk: Desk, *, job: str) -> Taken:
    """Mark a queued job as being sent and return its bytes; Rejection when another has it or it is done."""
    with desk.store.unit() as unit:
        found = print_jobs.by_id(unit, job)
        if found is None or found.state is not PrintState.QUEUED:
            raise Rejection("print.not_waiting", code=found.code if found else "")
        taken = replace(found, state=PrintState.SENDING, attempts=found.attempts + 1, error="")
        print_jobs.update_job(unit, taken)
        sheet = print_jobs.bytes_of(unit, job)
    if sheet is not None:
        return Taken(taken, sheet)
    view = browse.show(desk, code=taken.dossier)
    others = [each for each in view.jobs if each.kind == taken.kind and each.id != taken.id]
    reprint = _printed_before(view, others) if taken.reprint else 0
    return Taken(taken, _bytes(desk, taken.dossier, taken.kind, reprint=reprint))


def _printed_before(view: DossierView, jobs: list[PrintJob]) -> int:
    """Return how often this very paper left for the printer: a corrected receipt is a new one and begins at none."""
    corrected = max((each.step.at for each in view.events if each.step.verb is Verb.CORRECT), default=None)
    return sum(
        each.state in {PrintState.SENT, PrintState.UNSURE} and (corrected is None or each.created_at >= corrected)
        for each in jobs
    )


def _digest(pdf: bytes) -> str:
    return hashlib.sha256(pdf).hexdigest()


def _bytes(desk: Desk, dossier: str, kind: str, *, reprint: int) -> bytes:
    from desktop.usecases import papers  # noqa: PLC0415  # a start looks at the queue and draws nothing

    if kind == RECEIPT:
        return papers.receipt(desk, code=dossier, reprint=reprint)
    return papers.paper(desk, kind=kind, code=dossier)


def settle(desk: Desk, *, job: str, sent: bool, error: str = "") -> Changes:
    """Record what the printer said of a job that was taken: sent, or failed with the code of a sentence."""
    return _move(desk, job, PrintState.SENT if sent else PrintState.FAILED, when=_SENDING, error=error)


def retry(desk: Desk, *, job: str) -> Changes:
    """Queue a failed or unsure job again, by the officer's own decision; one that is on its way is left alone."""
    return _move(desk, job, PrintState.QUEUED, when=_STOPPED)


def cancel(desk: Desk, *, job: str) -> Changes:
    """Take a job that is not on its way out of the queue."""
    return _move(desk, job, PrintState.CANCELLED, when=_STOPPED | {PrintState.QUEUED})


_ON_ITS_WAY = frozenset((PrintState.QUEUED, PrintState.SENDING))
_SENDING = frozenset((PrintState.SENDING,))
_STOPPED = frozenset((PrintState.FAILED, PrintState.UNSURE))


def _move(desk: Desk, job: str, state: PrintState, *, when: frozenset[PrintState], error: str = "") -> Changes:
    with desk.store.unit() as unit:
        found = print_jobs.by_id(unit, job)
        if found is None or found.state not in when:
            raise Rejection("print.not_waiting", code=found.code if found else "")
        print_jobs.update_job(unit, replace(found, state=state, error=error))
    changes = Changes.of(Kind.PRINT_JOB, job)
    return changes | Changes.of(Kind.DOSSIER, found.dossier) if found.dossier else changes


def recover(desk: Desk) -> Changes:
    """At start: a job that was being sent when the program stopped may have printed or not; only a person knows.

    Nothing of yesterday prints by itself: what still waits is held until the officer says so (sync T22).
    """
    changed = Changes()
    with desk.store.unit() as unit:
        for each in print_jobs.open_jobs(unit):
            if each.state is PrintState.SENDING:
                print_jobs.update_job(unit, replace(each, state=PrintState.UNSURE, error="print.unsure"))
            elif each.state is PrintState.QUEUED:
                print_jobs.update_job(unit, replace(each, state=PrintState.FAILED, error="print.held"))
            changed |= Changes.of(Kind.PRINT_JOB, each.id)
    return changed


def open_jobs(desk: Desk) -> tuple[PrintJob, ...]:
    """Return every job that is not done: waiting, being sent, failed or unsure, oldest first."""
    with desk.store.reading() as reading:
        return print_jobs.open_jobs(reading)
