"""Who works at the desk."""

from sqlalchemy import insert, update

from desktop.domain.desk import Officer
from desktop.store.tables import OfficerTable as Table
from desktop.store.unit import Reading, Unit


def add(unit: Unit, officer: Officer) -> None:
    """Add an officer."""
    unit.connection.execute(insert(Table), {"id": officer.id, "name": officer.name, "active": int(officer.active)})


def active(reading: Reading) -> tuple[Officer, ...]:
    """Return the officers who work at the desk now, in the order they came."""
    rows = reading.connection.exec_driver_sql("SELECT id, name FROM officer WHERE active = 1 ORDER BY id").all()
    return tuple(Officer(id=identifier, name=name) for identifier, name in rows)


def replace_active(unit: Unit, officer: Officer) -> None:
    """Put another officer at the desk; the former ones stay on record."""
    unit.connection.execute(update(Table).values(active=0))
    add(unit, officer)
