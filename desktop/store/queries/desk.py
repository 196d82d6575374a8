"""Whose file this is."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.desk import DeskIdentity
from desktop.store.tables import DeskTable as Table
from desktop.store.unit import Reading, Unit


def get(reading: Reading) -> DeskIdentity | None:
    """Return the desk's particulars, None before the first run."""
    row = reading.connection.execute(select(Table.__table__)).first()
    if row is None:
        return None
    found = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it begins so
    del found["id"]
    return DeskIdentity(**found)


def put(unit: Unit, identity: DeskIdentity) -> None:
    """Keep the desk's particulars."""
    values = asdict(identity)
    unit.connection.execute(
        insert(Table).values(id=1, **values).on_conflict_do_update(index_elements=["id"], set_=values)
    )
