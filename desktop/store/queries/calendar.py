"""Days off and make-up days that this desk set."""

from datetime import date, datetime

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from desktop.runtime.calendar_source import OverrideRow
from desktop.store.tables import CalendarTable as Table
from desktop.store.unit import Reading, Unit


def overrides(reading: Reading) -> tuple[OverrideRow, ...]:
    """Return the desk's own days, in order."""
    query = "SELECT day, kind, name, letter FROM calendar_override ORDER BY day"
    rows = reading.connection.exec_driver_sql(query).all()
    return tuple(
        OverrideRow(day=date.fromisoformat(day), kind=kind, name=name, letter=letter)
        for day, kind, name, letter in rows
    )


def save(unit: Unit, row: OverrideRow, *, officer: str, at: datetime) -> None:
    """Keep one day, over what was there."""
    values = {"kind": row.kind, "name": row.name, "letter": row.letter, "officer": officer, "at": at}
    unit.connection.execute(
        insert(Table)
        .values(day=row.day.isoformat(), **values)
        .on_conflict_do_update(index_elements=["day"], set_=values)
    )


def remove(unit: Unit, *, day: date) -> None:
    """Take a day back."""
    unit.connection.execute(delete(Table).where(Table.day == day.isoformat()))
