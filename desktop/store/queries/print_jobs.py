"""The print queue's rows."""

from typing import Any

from sqlalchemy import Row, insert, select, text, update

from desktop.domain.rows import PrintJob, PrintState
from desktop.store.queries import dossiers
from desktop.store.tables import PrintJobTable as Table
from desktop.store.unit import Reading, Unit

RECEIPT = "receipt"
_COLUMNS = (
    Table.id,
    Table.dossier,
    Table.code,
    Table.kind,
    Table.printer,
    Table.sheets,
    Table.reprint,
    Table.state,
    Table.attempts,
    Table.error,
    Table.created_at,
    Table.digest,
)


def _job(row: "Row[*tuple[Any, ...]]") -> PrintJob:
    found = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it begins so
    return PrintJob(**{**found, "reprint": bool(found["reprint"]), "state": PrintState(found["state"])})


def _values(job: PrintJob) -> dict[str, Any]:
    values: dict[str, Any] = {column.key: getattr(job, column.key) for column in _COLUMNS}
    return {**values, "reprint": int(job.reprint), "state": job.state.value}


def add(unit: Unit, job: PrintJob) -> None:
    """Put a job into the queue."""
    unit.connection.execute(insert(Table), _values(job))


def update_job(unit: Unit, job: PrintJob) -> None:
    """Keep what became of a job; a receipt that went to the printer marks its dossier as printed."""
    unit.connection.execute(update(Table).where(Table.id == job.id).values(_values(job)))
    if job.state is PrintState.SENT and job.kind == RECEIPT:
        dossiers.mark_printed(unit, job.dossier)


def by_id(reading: Reading, identifier: str) -> PrintJob | None:
    """Return a job."""
    row = reading.connection.execute(select(*_COLUMNS).where(Table.id == identifier)).first()
    return _job(row) if row is not None else None


def of_dossier(reading: Reading, dossier: str) -> tuple[PrintJob, ...]:
    """Return every job of a dossier, oldest first."""
    query = select(*_COLUMNS).where(Table.dossier == dossier).order_by(Table.created_at, Table.id)
    return tuple(_job(row) for row in reading.connection.execute(query))


def open_jobs(reading: Reading) -> tuple[PrintJob, ...]:
    """Return every job that is not done, oldest first."""
    query = select(*_COLUMNS).where(text("state NOT IN ('sent', 'cancelled')")).order_by(Table.created_at, Table.id)
    return tuple(_job(row) for row in reading.connection.execute(query))
