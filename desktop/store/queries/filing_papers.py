"""Scanned papers of sessions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, insert, select, update

from desktop.store.filing_tables import FilingPaperTable as Table
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPaper:
    """One paper of a session: `item` is the checklist's key, `name` what the file is called at the portal."""

    session: str
    number: int
    item: str
    name: str
    pages: int
    at: datetime
    digest: str


_COLUMNS = (Table.session, Table.number, Table.item, Table.name, Table.pages, Table.at, Table.digest)


def next_number(reading: Reading, session: str) -> int:
    """Return the number of a session's next paper, from 1."""
    highest = reading.connection.execute(select(func.max(Table.number)).where(Table.session == session)).scalar()
    return (highest or 0) + 1


def add(unit: Unit, paper: KeptPaper, *, pdf: bytes) -> None:
    """Keep a paper."""
    values = {column.key: getattr(paper, column.key) for column in _COLUMNS}
    unit.connection.execute(insert(Table), {**values, "pdf": pdf})


def of_session(reading: Reading, session: str) -> tuple[KeptPaper, ...]:
    """Return the papers of a session in their order."""
    rows = reading.connection.execute(select(*_COLUMNS).where(Table.session == session).order_by(Table.number))
    return tuple(KeptPaper(**dict(row._mapping)) for row in rows)  # noqa: SLF001  # SQLAlchemy's public name for it


def contents(reading: Reading, session: str) -> tuple[tuple[str, str, bytes], ...]:
    """Return the checklist's keys, names and bytes of a session's papers in their order."""
    query = select(Table.item, Table.name, Table.pdf).where(Table.session == session).order_by(Table.number)
    return tuple((item, name, pdf) for item, name, pdf in reading.connection.execute(query))


def of_dossier(reading: Reading, dossier: str) -> tuple[tuple[KeptPaper, bytes], ...]:
    """Return the papers kept with a dossier."""
    rows = reading.connection.execute(
        select(*_COLUMNS, Table.pdf).where(Table.dossier == dossier).order_by(Table.session, Table.number)
    )
    found = [dict(row._mapping) for row in rows]  # noqa: SLF001  # the same
    return tuple((KeptPaper(**{name: each[name] for name in each if name != "pdf"}), each["pdf"]) for each in found)


def remove(unit: Unit, session: str, number: int) -> None:
    """Remove one paper."""
    unit.connection.execute(delete(Table).where(Table.session == session, Table.number == number))


def settle(unit: Unit, session: str, *, dossier: str) -> None:
    """Keep the papers of an ended session with its dossier; without one they go."""
    if dossier:
        unit.connection.execute(update(Table).where(Table.session == session).values(dossier=dossier))
    else:
        unit.connection.execute(delete(Table).where(Table.session == session))


def forget(unit: Unit, dossiers: Iterable[str]) -> None:
    """Remove the papers of dossiers whose term of keeping is over."""
    unit.connection.execute(delete(Table).where(Table.dossier.in_(list(dossiers))))
