"""Whose file this is."""

from dataclasses import asdict, fields

from sqlalchemy.dialects.sqlite import insert

from desktop.domain.desk import DeskIdentity
from desktop.store.tables import DeskTable as Table
from desktop.store.unit import Reading, Unit

_NAMES = tuple(each.name for each in fields(DeskIdentity))


def get(reading: Reading) -> DeskIdentity | None:
    """Return the desk's particulars, None before the first run."""
    row = reading.connection.exec_driver_sql(f"SELECT {', '.join(_NAMES)} FROM desk").first()  # noqa: S608  # names of columns
    return DeskIdentity(**dict(zip(_NAMES, row, strict=True))) if row is not None else None


def put(unit: Unit, identity: DeskIdentity) -> None:
    """Keep the desk's particulars."""
    values = asdict(identity)
    unit.connection.execute(
        insert(Table).values(id=1, **values).on_conflict_do_update(index_elements=["id"], set_=values)
    )
