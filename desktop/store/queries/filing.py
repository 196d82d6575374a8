"""Guided sessions and their proofs."""

import json
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.facts import ArrivalChannel
from desktop.domain.filing import FilingSession, SessionState
from desktop.kernel.clock import local_date
from desktop.store.filing_tables import FilingProofTable as Proof
from desktop.store.filing_tables import FilingSessionTable as Table
from desktop.store.filing_tables import PortalDataTable as Data
from desktop.store.unit import Reading, Unit

_SAME = (
    "id",
    "portal",
    "procedure",
    "fee",
    "officer",
    "village",
    "step",
    "passed",
    "draft",
    "dossier",
    "failure",
    "started_at",
    "touched_at",
    "spent_ms",
    "ended_at",
    "definitions",
)


def save(unit: Unit, session: FilingSession, *, intake: str) -> None:
    """Keep a session over what was there; `intake` is its content as text, empty once it has ended."""
    values: dict[str, Any] = {name: getattr(session, name) for name in _SAME}
    values |= {
        "practice": int(session.practice),
        "arrival": session.arrival.value,
        "state": session.state.value,
        "ready": json.dumps(dict(session.ready), sort_keys=True),
        "consent": int(session.consent),
        "intake": intake,
        "day": local_date(session.started_at).isoformat(),
    }
    changed = {name: value for name, value in values.items() if name != "id"}
    unit.connection.execute(insert(Table).values(values).on_conflict_do_update(index_elements=["id"], set_=changed))


def _session(row: "Row[*tuple[Any, ...]]") -> tuple[FilingSession, str]:
    values = {name: getattr(row, name) for name in _SAME}
    session = FilingSession(
        **values,
        practice=bool(row.practice),
        arrival=ArrivalChannel(row.arrival),
        state=SessionState(row.state),
        ready=json.loads(row.ready),
        consent=bool(row.consent),
        intake=None,
    )
    return session, row.intake


def by_id(reading: Reading, identifier: str) -> tuple[FilingSession, str] | None:
    """Return a session and the text of its intake."""
    row = reading.connection.execute(select(Table.__table__).where(Table.id == identifier)).first()
    return _session(row) if row is not None else None


def open_ones(reading: Reading) -> tuple[tuple[FilingSession, str], ...]:
    """Return the sessions that have not ended, the newest first, each with the text of its intake."""
    query = select(Table.__table__).where(Table.state == SessionState.OPEN.value).order_by(Table.touched_at.desc())
    return tuple(_session(row) for row in reading.connection.execute(query))


def ended_between(reading: Reading, first: date, last: date) -> tuple[FilingSession, ...]:
    """Return the sessions of civil days that have ended and are no practice, both days counted in."""
    query = select(Table.__table__).where(
        Table.day.between(first.isoformat(), last.isoformat()),
        Table.state != SessionState.OPEN.value,
        Table.practice == 0,
    )
    return tuple(_session(row)[0] for row in reading.connection.execute(query.order_by(Table.started_at)))


def keep_definitions(unit: Unit, digest: str, *, version: str, content: str, at: datetime) -> None:
    """Keep a version of the portals' data; one that is here stays."""
    values = {"digest": digest, "version": version, "content": content, "kept_at": at}
    unit.connection.execute(insert(Data).values(values).on_conflict_do_nothing())


def definitions_of(reading: Reading, digest: str) -> str | None:
    """Return the text of a version of the portals' data, None where it was never kept."""
    return reading.connection.execute(select(Data.content).where(Data.digest == digest)).scalar()


def close_draft(unit: Unit, draft: str, *, dossier: str, failure: str, at: datetime) -> None:
    """End the sessions of a draft that was received at the counter after all, with the reason that was given there."""
    unit.connection.execute(
        update(Table)
        .where(Table.draft == draft, Table.state == SessionState.OPEN.value)
        .values(state=SessionState.FAILED.value, failure=failure, dossier=dossier, intake="", ended_at=at)
    )


def keep_proof(unit: Unit, session: str, *, dossier: str, at: datetime, proof: tuple[bytes, str]) -> None:
    """Keep the portal's confirmation and its digest, over an earlier one of the session."""
    values = {"dossier": dossier, "at": at, "digest": proof[1], "pdf": proof[0]}
    unit.connection.execute(
        insert(Proof).values(session=session, **values).on_conflict_do_update(index_elements=["session"], set_=values)
    )


def proof_of(reading: Reading, dossier: str) -> bytes | None:
    """Return the confirmation that belongs to a dossier, None where there is none."""
    query = select(Proof.pdf).where(Proof.dossier == dossier).order_by(Proof.at.desc())
    return reading.connection.execute(query).scalar()


def forget_proofs(unit: Unit, dossiers: Iterable[str]) -> None:
    """Remove the confirmations of dossiers whose term of keeping is over: they name the citizen."""
    unit.connection.execute(delete(Proof).where(Proof.dossier.in_(list(dossiers))))
