"""The print queue's rows."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import insert, select, update

from desktop.domain.rows import PrintJob, PrintState
from desktop.store.columns import from_ms
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


_NAMES = tuple(str(column.key) for column in _COLUMNS)
_OPEN = (
    f"SELECT {', '.join(_NAMES)} FROM print_job WHERE state NOT IN ('sent', 'cancelled')"  # noqa: S608  # names of columns
    " ORDER BY created_at, id"
)


def _job(row: Sequence[Any]) -> PrintJob:
    found = dict(zip(_NAMES, row, strict=True))
    plain = {"dossier": found["dossier"] or "", "reprint": bool(found["reprint"]), "state": PrintState(found["state"])}
    return PrintJob(**{**found, **plain})


def _values(job: PrintJob) -> dict[str, Any]:
    values: dict[str, Any] = {column.key: getattr(job, column.key) for column in _COLUMNS}
    return {**values, "dossier": job.dossier or None, "reprint": int(job.reprint), "state": job.state.value}


def add(unit: Unit, job: PrintJob, *, pdf: bytes | None = None) -> None:
    """Put a job into the queue; a paper of no dossier brings its bytes along."""
    unit.connection.execute(insert(Table), {**_values(job), "pdf": pdf})


def bytes_of(reading: Reading, identifier: str) -> bytes | None:
    """Return the bytes that a job brought along."""
    return reading.connection.execute(select(Table.pdf).where(Table.id == identifier)).scalar()


def was_sent(reading: Reading, digest: str) -> bool:
    """Tell whether a paper of no dossier with these very bytes left for the printer before."""
    sent = (PrintState.SENT.value, PrintState.UNSURE.value)
    query = select(Table.id).where(Table.dossier.is_(None), Table.digest == digest, Table.state.in_(sent)).limit(1)
    return reading.connection.execute(query).first() is not None


def update_job(unit: Unit, job: PrintJob) -> None:
    """Keep what became of a job; a receipt that went to the printer marks its dossier as printed.

    The bytes that a job brought along are let go when it is done.
    """
    values = _values(job)
    if job.state in {PrintState.SENT, PrintState.CANCELLED}:
        values["pdf"] = None
    unit.connection.execute(update(Table).where(Table.id == job.id).values(values))
    if job.state is PrintState.SENT and job.kind == RECEIPT:
        dossiers.mark_printed(unit, job.dossier)


def by_id(reading: Reading, identifier: str) -> PrintJob | None:
    """Return a job."""
    row = reading.connection.execute(select(*_COLUMNS).where(Table.id == identifier)).first()
    return _job(tuple(row)) if row is not None else None


def of_dossier(reading: Reading, dossier: str) -> tuple[PrintJob, ...]:
    """Return every job of a dossier, oldest first."""
    query = select(*_COLUMNS).where(Table.dossier == dossier).order_by(Table.created_at, Table.id)
    return tuple(_job(tuple(row)) for row in reading.connection.execute(query))


def open_jobs(reading: Reading) -> tuple[PrintJob, ...]:
    """Return every job that is not done, oldest first."""
    rows = reading.connection.exec_driver_sql(_OPEN).all()
    return tuple(replace(_job(row), created_at=from_ms(row.created_at)) for row in rows)
