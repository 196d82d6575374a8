"""What guidance was given: added, never changed."""

import json
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from desktop.kernel.clock import local_date
from desktop.store.filing_tables import GuidanceTable as Table
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One sheet that was handed out: `missing` are keys of the checklist, `dossier` empty before there is one."""

    id: str
    at: datetime
    officer: str
    procedure: str
    version: str
    dossier: str
    missing: tuple[str, ...]
    sheet: str
    digest: str


def add(unit: Unit, given: Given) -> None:
    """Keep what was given."""
    values = {
        "id": given.id,
        "at": given.at,
        "day": local_date(given.at).isoformat(),
        "officer": given.officer,
        "procedure": given.procedure,
        "version": given.version,
        "dossier": given.dossier,
        "missing": json.dumps(given.missing, ensure_ascii=False),
        "sheet": given.sheet,
        "digest": given.digest,
    }
    unit.connection.execute(insert(Table), values)


def between(reading: Reading, first: date, last: date) -> tuple[Given, ...]:
    """Return what was given on civil days, both counted in, oldest first."""
    query = (
        select(Table.__table__)
        .where(Table.day.between(first.isoformat(), last.isoformat()))
        .order_by(Table.at, Table.id)
    )
    return tuple(
        Given(
            id=row.id,
            at=row.at,
            officer=row.officer,
            procedure=row.procedure,
            version=row.version,
            dossier=row.dossier,
            missing=tuple(json.loads(row.missing)),
            sheet=row.sheet,
            digest=row.digest,
        )
        for row in reading.connection.execute(query)
    )
