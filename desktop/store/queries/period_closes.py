"""Reported periods: written once, read back; what was recorded after one that counts in it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, select, text

from desktop.domain.periods import Span
from desktop.kernel.clock import to_local
from desktop.store.tables import PeriodCloseTable as Table
from desktop.store.unit import Reading, Unit

_COLUMNS = (
    Table.first,
    Table.last,
    Table.revision,
    Table.at,
    Table.officer,
    Table.reason,
    Table.mark,
    Table.journal_seq,
    Table.days,
    Table.reports,
    Table.differences,
    Table.late,
)
_LISTS = ("days", "reports", "differences", "late")


@dataclass(frozen=True, slots=True)
class Written:
    """What the journal tells of one act: on which dossier, done on which day, written down when and by whom.

    `former` is the whole dossier as it was before a correction (JSON), empty for any other act.
    """

    dossier: str
    code: str
    verb: str
    day: date
    at: datetime
    officer: str
    received: date
    former: str


def put(unit: Unit, row: Mapping[str, Any]) -> None:
    """Keep a revision of a period: the columns of its table, with plain objects where the table has JSON."""
    values = {name: json.dumps(row[name], ensure_ascii=False) if name in _LISTS else row[name] for name in row}
    unit.connection.execute(insert(Table), values)


def of_span(reading: Reading, span: Span) -> tuple[dict[str, Any], ...]:
    """Return every revision of a span, the newest first; JSON read back to plain objects."""
    query = select(*_COLUMNS).where(Table.first == span.start.isoformat(), Table.last == span.end.isoformat())
    found = reading.connection.execute(query.order_by(Table.revision.desc()))
    rows = (dict(row._mapping) for row in found)  # noqa: SLF001  # SQLAlchemy's public name for it begins so
    return tuple({**row, **{name: json.loads(row[name]) for name in _LISTS}} for row in rows)


def spans(reading: Reading) -> tuple[Span, ...]:
    """Return every span that was reported, the latest first."""
    query = select(Table.first, Table.last).distinct().order_by(Table.last.desc(), Table.first.desc())
    rows = reading.connection.execute(query)
    return tuple(Span(date.fromisoformat(first), date.fromisoformat(last)) for first, last in rows)


_WRITTEN = text(
    "SELECT j.at, j.officer, j.act, d.id, d.code, d.received_day, coalesce(e.day, d.received_day) AS day,"
    " coalesce(json_extract(e.facts, '$.former'), '') AS former"
    " FROM journal j JOIN dossier d ON d.id = j.subject"
    " LEFT JOIN dossier_event e ON e.dossier = d.id AND e.number = json_extract(j.after, '$.number')"
    " WHERE j.seq > :since"
    " AND (e.number IS NOT NULL OR j.act IN ('receive', 'generate'))"
    " AND (e.verb = 'correct' OR coalesce(e.day, d.received_day) <= :last) ORDER BY j.seq"
)


def written_since(reading: Reading, *, since: int, last: date) -> tuple[Written, ...]:
    """Return what was written after journal entry `since`: acts of days up to `last`, and every correction."""
    rows = reading.connection.execute(_WRITTEN, {"since": since, "last": last.isoformat()})
    return tuple(
        Written(
            dossier=row.id,
            code=row.code,
            verb=row.act,
            day=date.fromisoformat(row.day),
            at=to_local(datetime.fromisoformat(row.at)),
            officer=row.officer,
            received=date.fromisoformat(row.received_day),
            former=row.former,
        )
        for row in rows
    )
