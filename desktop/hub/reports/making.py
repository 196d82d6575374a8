"""A report by its name, and the files that it can be had as."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any

from desktop.domain.periods import Span
from desktop.domain.report import Cell, Report, Value
from desktop.hub.reports import shares, tables
from desktop.hub.reports.ground import Ground
from desktop.hub.reports.marks import marks
from desktop.kernel.errors import Rejection
from desktop.printing.papers import Header, ReportPaper
from desktop.printing.workbook import csv_bytes, workbook
from desktop.runtime.report_text import period_words

ONLINE_RATE, ON_TIME, DESKS = "online-rate", "on-time", "desks"
_PLAIN: Mapping[str, Callable[[Ground], Report]] = {
    "reasons": tables.reasons,
    "services": tables.services,
    "06a": partial(tables.form, name="06a"),
    "07a": partial(tables.form, name="07a"),
    DESKS: tables.desks,
}
NAMES = (ONLINE_RATE, ON_TIME, *_PLAIN)
KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
}


def report(ground: Ground, name: str, *, by: str = "") -> Report:
    """Return a report; Rejection `report.unknown`, `report.by_unknown`, `report.days_crossed`."""
    if ground.span.end < ground.span.start:
        raise Rejection("report.days_crossed", "from")
    if name == ONLINE_RATE:
        return shares.online_rate(ground, by or shares.BY[0])
    if name == ON_TIME:
        return shares.on_time(ground, by or shares.BY[0])
    if name not in _PLAIN:
        raise Rejection("report.unknown", "name", name=name[:40], allowed=", ".join(NAMES))
    if by:
        raise Rejection("report.by_unknown", "by", by=by[:40], allowed="không có")
    return _PLAIN[name](ground)


def file_of(ground: Ground, found: Report, kind: str) -> bytes:
    """Return a report as the bytes of a file: a workbook with its rules, a table of text, or JSON."""
    if kind == "json":
        return json.dumps(shape_of(ground, found), ensure_ascii=False, indent=1).encode()
    if kind == "csv":
        return csv_bytes(found)
    unit = ground.place.full_name
    return workbook(
        ReportPaper(
            header=Header("", unit, "", "", found.span.end),
            unit=unit,
            period=period_words(found.span),
            report=found,
            outlook=(),
            digest=digest_of(found),
            signers=(),
        )
    )


def digest_of(found: Report) -> str:
    """Return the SHA-256 of a report's figures, the same in every file of it."""
    told = [[_row(found, line) for line in found.lines], [[each.key, _plain(each.percent)] for each in found.rates]]
    return hashlib.sha256(json.dumps(told, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def file_name(ground: Ground, found: Report, kind: str) -> str:
    """Return what a report's file is called."""
    span: Span = found.span
    return f"{found.name}-{ground.place.code}-{span.start.isoformat()}-{span.end.isoformat()}.{kind}"


def shape_of(ground: Ground, found: Report) -> dict[str, Any]:
    """Return a report as a plain object: rates in percent with two decimals, days and moments in ISO 8601."""
    shape: dict[str, Any] = {
        "name": found.name,
        "unit": ground.place.code,
        "unit_name": ground.place.full_name,
        "from": found.span.start.isoformat(),
        "to": found.span.end.isoformat(),
        "headline": found.headline,
        "rows": [_row(found, line) for line in found.lines],
        "total": _row(found, found.total) if found.total else None,
        "notes": list(found.notes),
        "digest": digest_of(found),
        "marks": [{"desk": each.desk, "mark": each.mark, "days": each.days} for each in marks(ground)],
    }
    if found.rates:
        shape["definitions"] = {
            each.key: {
                "numerator": each.numerator.value,
                "denominator": each.denominator.value,
                "rate": _plain(each.percent),
                "rule": each.rule,
            }
            for each in found.rates
        }
    if found.checks:
        shape["checks"] = [
            {"identity": each.words, "left": each.left, "right": each.right, "holds": each.holds}
            for each in found.checks
        ]
    return shape


def _row(found: Report, line: tuple[Cell, ...]) -> dict[str, Any]:
    return {column.key: _plain(cell.value) for column, cell in zip(found.columns, line, strict=True)}


def _plain(value: Value) -> object:
    match value:
        case Decimal():
            return float(value)
        case datetime() | date():
            return value.isoformat()
        case _:
            return value
