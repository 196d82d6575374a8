"""What the board says of a dossier, a draft or a print job, in one line each."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from desktop.domain.facts import ReturnChannel
from desktop.domain.filing import Waiting
from desktop.domain.rows import DossierRow, DraftRow, PrintJob, PrintState
from desktop.runtime import vietnamese
from desktop.ui import words
from desktop.ui.dossiers import standing
from desktop.ui.today.board_list import Line
from desktop.usecases.desk import Desk

_tr = QCoreApplication.translate


def _name(row: DossierRow, desk: Desk) -> str:
    known = desk.catalogue.get(row.procedure)
    return known.short_name if known else row.procedure_name


def _line(row: DossierRow, desk: Desk, *, icon: str, ink: str, said: tuple[str, ...]) -> Line:
    text = " · ".join(each for each in (row.applicant, *said, _name(row, desk)) if each)
    return Line(text, f"{row.code}\n{row.procedure_name}", icon, ink, row)


def result_line(row: DossierRow, desk: Desk) -> Line:
    """Return a result that waits to be handed out: whom to call, and how it goes out."""
    way = {
        ReturnChannel.COUNTER: _tr("Today", "tại quầy"),
        ReturnChannel.POST: _tr("Today", "gửi bưu chính"),
        ReturnChannel.ONLINE: _tr("Today", "trực tuyến"),
    }[row.return_channel]
    return _line(row, desk, icon="circle-check", ink="proven", said=(row.phone, way))


def due_line(row: DossierRow, desk: Desk, today: date) -> Line:
    """Return a running dossier with its date and the word for it."""
    found = standing.of_row(row, today)
    return _line(row, desk, icon=found.icon, ink=found.ink, said=(found.word, row.holder))


def asked_line(row: DossierRow, desk: Desk) -> Line:
    """Return a dossier whose citizen was asked for papers."""
    return _line(row, desk, icon="hourglass", ink="due", said=(row.phone,))


def draft_line(draft: DraftRow) -> Line:
    """Return an intake that is no dossier yet."""
    when = vietnamese.moment_short(draft.updated_at)
    text = _tr("Today", "{title} · chưa nhận, chờ từ {when}").format(title=draft.title, when=when)
    return Line(text, draft.title, "pencil", "muted", draft)


def unprinted_line(row: DossierRow, desk: Desk) -> Line:
    """Return a dossier whose receipt was never printed."""
    return _line(row, desk, icon="printer", ink="muted", said=(_tr("Today", "chưa in"),))


def filing_line(waits: Waiting, desk: Desk, now: datetime) -> Line:
    """Return a dossier that waits for the portal; one that should have been filed by now alarms."""
    known = desk.catalogue.get(waits.procedure)
    name = known.short_name if known else waits.procedure_name
    when = vietnamese.moment_short(waits.file_by)
    late, left = waits.forgotten(now), words.remaining(waits.file_by - now)
    text = _tr("Today", "QUÊN NỘP, {left}, hạn {when}") if late else _tr("Today", "{left}, nộp trước {when}")
    said = text.format(left=left, when=when)
    return Line(
        f"{waits.applicant} · {said} · {name}",
        waits.code,
        "circle-alert" if late else "globe",
        "overdue" if late else "due",
        waits,
    )


def job_line(job: PrintJob) -> Line:
    """Return a paper on its way to the printer, or stuck there."""
    state = {
        PrintState.QUEUED: _tr("Today", "đang chờ máy in"),
        PrintState.SENDING: _tr("Today", "đang gửi máy in"),
        PrintState.FAILED: _tr("Today", "in không được"),
        PrintState.UNSURE: _tr("Today", "không chắc đã in, xem khay giấy"),
    }.get(job.state, "")
    ink = "due" if job.state in {PrintState.FAILED, PrintState.UNSURE} else "muted"
    return Line(f"{job.code} · {state}", state, "printer", ink, job)
