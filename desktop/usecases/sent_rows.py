"""A reported period as the row that keeps it, and back: plain objects where the row has JSON."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from desktop.domain.period_close import ClosedPeriod, DayMark, Difference, LateAct
from desktop.domain.periods import Span
from desktop.kernel.clock import to_local
from desktop.usecases.report_content import plain_of, report_of


def row_of(made: ClosedPeriod) -> dict[str, Any]:
    """Return a revision as its row."""
    return {
        "first": made.span.start.isoformat(),
        "last": made.span.end.isoformat(),
        "revision": made.revision,
        "at": made.at,
        "officer": made.officer,
        "reason": made.reason,
        "mark": made.mark,
        "journal_seq": made.journal_seq,
        "days": [[each.day.isoformat(), each.revision, each.figures] for each in made.days],
        "reports": {name: plain_of(each) for name, each in made.reports.items()},
        "differences": [[each.report, each.line, each.column, each.before, each.after] for each in made.differences],
        "late": [
            {**asdict(each), "day": each.day.isoformat(), "written_at": each.written_at.isoformat()}
            for each in made.late
        ],
    }


def period_of(row: dict[str, Any]) -> ClosedPeriod:
    """Return the revision of a row."""
    return ClosedPeriod(
        span=Span(date.fromisoformat(row["first"]), date.fromisoformat(row["last"])),
        revision=row["revision"],
        at=to_local(row["at"]),
        officer=row["officer"],
        reason=row["reason"],
        mark=row["mark"],
        journal_seq=row["journal_seq"],
        days=tuple(DayMark(date.fromisoformat(day), revision, figures) for day, revision, figures in row["days"]),
        reports={name: report_of(plain) for name, plain in row["reports"].items()},
        differences=tuple(Difference(*each) for each in row["differences"]),
        late=tuple(_late_of(each) for each in row["late"]),
    )


def _late_of(row: dict[str, Any]) -> LateAct:
    written = datetime.fromisoformat(row["written_at"])
    return LateAct(**{**row, "day": date.fromisoformat(row["day"]), "written_at": to_local(written)})
