"""The verbs `report` and `export`: any report of any span in any form, and everything the desk has in open formats."""

from argparse import Namespace
from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.cli import shapes, speak
from desktop.domain.periods import Pace, Span
from desktop.domain.report import Cell, Kind, Report, Value
from desktop.kernel.errors import Rejection
from desktop.runtime import vietnamese
from desktop.runtime.files import write_file
from desktop.runtime.report_text import grouped, period_words, sent_words, written
from desktop.usecases import reports, sent_periods
from desktop.usecases.desk import Desk
from desktop.usecases.export_all import README, export_all
from desktop.usecases.importing import read_day
from desktop.usecases.report_digest import digest_of
from desktop.usecases.report_files import CSV, PDF, XLSX, outlook_words, report_file


def make_report(words: Namespace, desk: Desk) -> int:
    """Make a report and print it, write it to files, or both; without days it is that of the month."""
    span = span_named(words, desk)
    files = {kind: getattr(words, kind) for kind in (XLSX, CSV, PDF) if getattr(words, kind)}
    drawn = bool(set(files) & {XLSX, PDF})
    report = _report(words, desk, span, charts=drawn)
    written_files = [write_file(Path(name), report_file(desk, report, kind)) for kind, name in files.items()]
    if words.json:
        shape = report_shape(report)
        speak.document({**shape, "files": [str(each) for each in written_files]} if written_files else shape)
        return 0
    if not written_files:
        _tell(report)
    speak.say(*(f"Đã ghi {each}." for each in written_files))
    return 0


def _report(words: Namespace, desk: Desk, span: Span, *, charts: bool) -> Report:
    """Return a report as it was sent where its period is reported, or as it is counted now where that is asked for."""
    if words.now:
        return reports.make(desk, name=words.name, span=span, by=words.by, charts=charts)
    return sent_periods.view(desk, name=words.name, span=span, by=words.by, charts=charts).report


def export_everything(words: Namespace, desk: Desk) -> int:
    """Write everything that the desk has into a folder, in open formats."""
    done = export_all(desk, folder=Path(words.folder))
    if words.json:
        speak.document({"folder": str(done.folder), "rows": dict(done.rows)})
        return 0
    dossiers = vietnamese.number(done.rows["dossier"])
    speak.say(f"Đã ghi {dossiers} hồ sơ và mọi dữ liệu khác vào {done.folder}. Đọc {README} trước.")
    return 0


def span_named(words: Namespace, desk: Desk) -> Span:
    """Return the span that a call names, this month for none; Rejection `report.day_unreadable`."""
    usual = reports.usual_span(desk, Pace.MONTH)
    start = _day(words.start, "from") if words.start else None
    end = _day(words.end, "to") if words.end else None
    if start is None and end is None:
        return usual
    return Span(start or usual.start, end or max(desk.today(), start or usual.start))


def _day(text: str, at: str) -> date:
    found = read_day(text)
    if found is None:
        raise Rejection("report.day_unreadable", at, text=text[:20])
    return found


def _tell(report: Report) -> None:
    speak.say(f"{report.title}. {period_words(report.span)}", report.headline)
    if report.sent is not None:
        speak.say(f"  {sent_words(report.sent)}. Dấu kỳ {grouped(report.sent.mark)}", *report.sent.changes)
    for rate in report.rates:
        some, every = written(rate.numerator.value, Kind.COUNT), written(rate.denominator.value, Kind.COUNT)
        speak.say(
            f"  {rate.key}. {written(rate.percent, Kind.RATE)} = {some} ÷ {every}. {rate.title}", f"     {rate.rule}"
        )
        speak.say(*(f"     {said}: {value}" for said, value in rate.parts))
    speak.say(*(f"  {each}" for each in outlook_words(report.outlook)))
    speak.say(*_columns(report))
    speak.say(*(f"  {said}: {written(cell.value, Kind.COUNT)}" for said, cell in report.beside))
    for check in report.checks:
        said = "đúng" if check.holds else "LỆCH"
        speak.say(f"  Đối chiếu {check.words}: {check.left} và {check.right}, {said}")
    speak.say(*(f"  {each}" for each in report.notes))


def _columns(report: Report) -> Iterable[str]:
    """Return the table as lines, numbers under each other."""
    lines = [
        [written(cell.value, column.kind) for cell, column in zip(line, report.columns, strict=True)]
        for line in _all(report)
    ]
    if not lines:
        return
    rows = [[each.title for each in report.columns], *lines]
    widths = [max(len(row[place]) for row in rows) for place in range(len(report.columns))]
    for row in rows:
        texts = (
            text.ljust(wide) if column.kind is Kind.TEXT else text.rjust(wide)
            for text, wide, column in zip(row, widths, report.columns, strict=True)
        )
        yield f"  {'  '.join(texts)}".rstrip()


def _all(report: Report) -> tuple[tuple[Cell, ...], ...]:
    return (*report.lines, *((report.total,) if report.total is not None else ()))


def report_shape(report: Report) -> dict[str, Any]:
    """Return a report as a plain object, in the shapes of design §8; rates in percent with two decimals."""
    shape: dict[str, Any] = {
        "name": report.name,
        "from": report.span.start.isoformat(),
        "to": report.span.end.isoformat(),
        "rows": [_row(report, line) for line in report.lines],
        "total": _total(report),
        "notes": list(report.notes),
        "digest": digest_of(report),
    }
    if report.checks:
        shape["checks"] = [
            {"identity": each.words, "left": each.left, "right": each.right, "holds": each.holds}
            for each in report.checks
        ]
    if report.rates:
        shape |= _rates(report)
    if report.sent is not None:
        shape["sent"] = {
            "revision": report.sent.revision,
            "at": shapes.iso(report.sent.at),
            "officer": report.sent.officer,
            "mark": report.sent.mark,
            "changes": [each.strip() for each in report.sent.changes],
        }
    if report.beside:
        shape["beside"] = [{"what": said, "count": _plain(cell.value)} for said, cell in report.beside]
    return shape


def _row(report: Report, line: tuple[Cell, ...]) -> dict[str, Any]:
    return {column.key: _plain(cell.value) for column, cell in zip(report.columns, line, strict=True)}


def _total(report: Report) -> dict[str, Any] | None:
    """Return the totals without the column of names, which has no total."""
    if report.total is None:
        return None
    named = {column.key for column in report.columns if column.kind is Kind.TEXT}
    return {key: value for key, value in _row(report, report.total).items() if key not in named}


def _rates(report: Report) -> dict[str, Any]:
    found: dict[str, Any] = {
        "definitions": {
            each.key: {
                "numerator": each.numerator.value,
                "denominator": each.denominator.value,
                "rate": _plain(each.percent),
                "rule": each.rule,
            }
            for each in report.rates
        },
        "parts": {each.key: dict(each.parts) for each in report.rates if each.parts},
    }
    if report.outlook is not None:
        found["target"] = report.outlook.target
        found["before"] = {
            "from": report.outlook.before.start.isoformat(),
            "to": report.outlook.before.end.isoformat(),
            "rate": _plain(report.outlook.before_rate),
        }
        found["change"] = _plain(report.outlook.change)
        found["forecast"] = _plain(report.outlook.forecast)
        found["method"] = report.outlook.method
    return found


def _plain(value: Value) -> object:
    match value:
        case Decimal():
            return float(value)
        case datetime() | date():
            return shapes.iso(value)
        case _:
            return value
