"""A report as a file: PDF, spreadsheet or CSV, all from the same figures and with the same digest."""

from collections.abc import Callable, Mapping

from desktop.domain.periods import Span
from desktop.domain.report import Kind, Outlook, Report
from desktop.kernel.clock import local_date
from desktop.printing.papers import Header, ReportPaper, Signer
from desktop.printing.report import report_pdf
from desktop.printing.workbook import csv_bytes, workbook
from desktop.runtime import vietnamese
from desktop.runtime.report_text import period_words, written
from desktop.usecases.desk import Desk
from desktop.usecases.heading import body_name, head_signer, place_of
from desktop.usecases.register import register
from desktop.usecases.report_digest import digest_of
from desktop.usecases.reports import REGISTER

PDF, XLSX, CSV = "pdf", "xlsx", "csv"


def report_file(desk: Desk, report: Report, kind: str) -> bytes:
    """Return a report as the bytes of a file of a kind; the register's PDF is the book of the law, ready for binding.

    Raises Rejection `print.register_empty` for a book of nothing.
    """
    if kind == PDF and report.name == REGISTER:
        return register(desk, first=report.span.start, last=report.span.end)
    makers: Mapping[str, Callable[[], bytes]] = {
        PDF: lambda: report_pdf(paper_of(desk, report)),
        XLSX: lambda: workbook(paper_of(desk, report)),
        CSV: lambda: csv_bytes(report),
    }
    return makers[kind]()


def paper_of(desk: Desk, report: Report) -> ReportPaper:
    """Return the paper of a report, signed by who made it and the head of the agency; as sent, the very same again."""
    unit, sent = f"Ủy ban nhân dân {desk.identity.unit_name}", report.sent
    day, maker = (local_date(sent.at), sent.officer) if sent is not None else (desk.today(), desk.officer.name)
    return ReportPaper(
        header=Header(unit.upper(), body_name(desk).upper(), "Số: ……/BC-UBND", place_of(desk), day),
        unit=unit,
        period=period_words(report.span),
        report=report,
        outlook=outlook_words(report.outlook),
        digest=digest_of(report),
        signers=(Signer("NGƯỜI LẬP BIỂU", maker), head_signer(desk)),
    )


def outlook_words(found: Outlook | None, *, how: bool = True) -> tuple[str, ...]:
    """Return what an outlook says: against the target and the period before, where it is heading, and `how` one knows."""
    if found is None:
        return ()
    said = [f"Mục tiêu {found.target} %."]
    if found.before_rate is not None:
        before = _short(found.before)
        said.append(f"Kỳ trước ({before}): {written(found.before_rate, Kind.RATE)}{_change(found)}.")
    if found.forecast is not None:
        told = f"Ước cả kỳ: {written(found.forecast, Kind.RATE)}."
        said.append(f"{told} {found.method}" if how else told)
    return tuple(said)


def _change(found: Outlook) -> str:
    if found.change is None:
        return ""
    word = "tăng" if found.change > 0 else "giảm" if found.change < 0 else "không đổi"
    return f", {word} {vietnamese.number(abs(found.change), 2)} điểm" if found.change else f", {word}"


def _short(span: Span) -> str:
    return f"{vietnamese.day(span.start)} đến {vietnamese.day(span.end)}"


def file_name(report: Report, kind: str) -> str:
    """Return what a report's file is called: `ty-le-truc-tuyen-2026-10-01-2026-10-31.xlsx`."""
    return f"{report.name}-{report.span.start.isoformat()}-{report.span.end.isoformat()}.{kind}"
