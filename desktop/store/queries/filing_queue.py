"""Dossiers that wait to be put on the portal."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, or_, select, update

from desktop.domain.facts import State
from desktop.domain.filing import Waiting
from desktop.store.columns import to_ms
from desktop.store.filing_tables import FilingQueueTable as Table
from desktop.store.tables import DossierTable as Dossier
from desktop.store.unit import Reading, Unit

# Nothing more is to be filed of these.
_PUT = (
    "INSERT INTO filing_queue (dossier, portal, failure, queued_at, file_by) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING"
)
_OVER = (State.REFUSED.value, State.WITHDRAWN.value, State.STOPPED.value)


def put(unit: Unit, dossier: str, *, portal: str, failure: str, at: datetime, file_by: datetime) -> None:
    """Let a dossier wait; one that waits already keeps its date."""
    unit.connection.exec_driver_sql(_PUT, (dossier, portal, failure, to_ms(at), to_ms(file_by)))


def settle(unit: Unit, dossier: str, *, at: datetime) -> bool:
    """Mark a dossier as filed; False when it was not waiting."""
    done = unit.connection.execute(
        update(Table).where(Table.dossier == dossier, Table.settled_at.is_(None)).values(settled_at=at)
    )
    return bool(done.rowcount)


def waiting(reading: Reading) -> tuple[Waiting, ...]:
    """Return the dossiers that wait, the most pressing first; one whose portal code is known by now waits no more."""
    return _found(reading, Table.settled_at.is_(None), Dossier.external_code == "", Dossier.state.not_in(_OVER))


def waiting_at(reading: Reading, moment: datetime) -> tuple[Waiting, ...]:
    """Return the dossiers that waited at a moment, also those that were put on the portal after it."""
    filed_later = Table.settled_at > moment
    still = and_(Table.settled_at.is_(None), Dossier.external_code == "", Dossier.state.not_in(_OVER))
    return _found(reading, Table.queued_at <= moment, or_(filed_later, still))


def _found(reading: Reading, *conditions: ColumnElement[bool]) -> tuple[Waiting, ...]:
    query = (
        select(
            Dossier.id,
            Dossier.code,
            Dossier.applicant_name,
            Dossier.procedure,
            Dossier.procedure_name,
            Dossier.due_at,
            Table.portal,
            Table.failure,
            Table.queued_at,
            Table.file_by,
        )
        .join(Dossier, Dossier.id == Table.dossier)
        .where(*conditions)
        .order_by(Table.file_by, Dossier.seq)
    )
    return tuple(
        Waiting(
            dossier=row.id,
            code=row.code,
            applicant=row.applicant_name,
            procedure=row.procedure,
            procedure_name=row.procedure_name,
            portal=row.portal,
            failure=row.failure,
            queued_at=row.queued_at,
            file_by=row.file_by,
            due_at=row.due_at,
        )
        for row in reading.connection.execute(query)
    )
