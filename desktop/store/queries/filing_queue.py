"""Dossiers that wait to be put on the portal, by plain statements: every start and every reception asks of them."""

from datetime import datetime
from typing import Any

from desktop.domain.facts import State
from desktop.domain.filing import Waiting
from desktop.store.columns import from_ms, to_ms
from desktop.store.unit import Reading, Unit

_PUT = (
    "INSERT INTO filing_queue (dossier, portal, failure, queued_at, file_by) VALUES (?, ?, ?, ?, ?)"
    " ON CONFLICT DO NOTHING"
)
_SETTLE = "UPDATE filing_queue SET settled_at = ? WHERE dossier = ? AND settled_at IS NULL"
# Nothing more is to be filed of these.
_OVER = ", ".join(f"'{each.value}'" for each in (State.REFUSED, State.WITHDRAWN, State.STOPPED))
_STILL = f"queue.settled_at IS NULL AND dossier.external_code = '' AND dossier.state NOT IN ({_OVER})"
_WAITING = (
    "SELECT dossier.id, dossier.code, dossier.applicant_name, dossier.procedure, dossier.procedure_name,"
    " queue.portal, queue.failure, queue.queued_at, queue.file_by, dossier.due_at"
    " FROM filing_queue AS queue JOIN dossier ON dossier.id = queue.dossier"
    " WHERE {condition} ORDER BY queue.file_by, dossier.seq"
)
_NOW = _WAITING.format(condition=_STILL)
_THEN = _WAITING.format(condition=f"queue.queued_at <= :moment AND (queue.settled_at > :moment OR {_STILL})")


def put(unit: Unit, dossier: str, *, portal: str, failure: str, at: datetime, file_by: datetime) -> None:
    """Let a dossier wait; one that waits already keeps its date."""
    unit.connection.exec_driver_sql(_PUT, (dossier, portal, failure, to_ms(at), to_ms(file_by)))


def settle(unit: Unit, dossier: str, *, at: datetime) -> bool:
    """Mark a dossier as filed; False when it was not waiting."""
    return bool(unit.connection.exec_driver_sql(_SETTLE, (to_ms(at), dossier)).rowcount)


def waiting(reading: Reading) -> tuple[Waiting, ...]:
    """Return the dossiers that wait, the most pressing first; one whose portal code is known by now waits no more."""
    return tuple(_waiting(*row) for row in reading.connection.exec_driver_sql(_NOW))


def waiting_at(reading: Reading, moment: datetime) -> tuple[Waiting, ...]:
    """Return the dossiers that waited at a moment, also those that were put on the portal after it."""
    rows = reading.connection.exec_driver_sql(_THEN, {"moment": to_ms(moment)})
    return tuple(_waiting(*row) for row in rows)


def _waiting(*row: Any) -> Waiting:  # noqa: ANN401  # the columns of `_WAITING`
    dossier, code, applicant, procedure, name, portal, failure, queued, file_by, due = row
    return Waiting(
        dossier=dossier,
        code=code,
        applicant=applicant,
        procedure=procedure,
        procedure_name=name,
        portal=portal,
        failure=failure,
        queued_at=from_ms(queued),
        file_by=from_ms(file_by),
        due_at=from_ms(due),
    )
