"""The register of serials: which were used, which were spoiled, which is the highest."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop.store.tables import NumberTable as Table
from desktop.store.unit import Reading, Unit

if TYPE_CHECKING:
    from desktop.domain.closing import UsedNumber

# Plain statements where every reception passes: building one anew costs as much as running it.
_HIGHEST = "SELECT max(serial) FROM number WHERE day = ? AND desk = ?"
_GIVE = (
    "INSERT INTO number (day, desk, serial, code, state, dossier, reason)"
    " VALUES (:day, :desk, :serial, :code, :state, :dossier, :reason)"
)
USED = "used"
SPOILED = "spoiled"


def highest(reading: Reading, day: date, *, desk: int) -> int:
    """Return the highest serial that a desk ever gave out on a day, 0 for none; also after an older file came back."""
    stored = reading.connection.exec_driver_sql(_HIGHEST, (day.isoformat(), desk)).scalar()
    marked = reading.high_water.of(day.isoformat(), desk)
    return max(stored or 0, marked)


def take(unit: Unit, day: date, *, serial: int, desk: int, code: str, dossier: str) -> None:
    """Give a serial to a dossier for good."""
    _put(unit, day, serial=serial, desk=desk, code=code, state=USED, dossier=dossier, reason="")


def spoil(unit: Unit, day: date, *, serial: int, desk: int, code: str, reason: str) -> None:
    """Record a serial that no dossier will ever carry."""
    _put(unit, day, serial=serial, desk=desk, code=code, state=SPOILED, dossier="", reason=reason)


def _put(unit: Unit, day: date, **values: object) -> None:
    unit.high_water.raise_to(day.isoformat(), int(str(values["desk"])), int(str(values["serial"])))
    unit.connection.exec_driver_sql(_GIVE, {"day": day.isoformat(), **values})


def of_day(reading: Reading, day: date, *, desk: int) -> "tuple[UsedNumber, ...]":
    """Return every number of a day and desk, used or spoiled, in order."""
    from desktop.domain.closing import UsedNumber  # noqa: PLC0415  # a reception gives numbers and closes no day

    query = (
        select(Table.serial, Table.code, Table.state, Table.dossier, Table.reason)
        .where(Table.day == day.isoformat(), Table.desk == desk)
        .order_by(Table.serial)
    )
    return tuple(
        UsedNumber(
            serial=row.serial, code=row.code, spoiled=row.state == SPOILED, dossier=row.dossier, reason=row.reason
        )
        for row in reading.connection.execute(query)
    )


def is_registered(reading: Reading, day: date, *, desk: int, dossier: str) -> bool:
    """Tell whether a dossier carries a number of a day."""
    query = select(Table.serial).where(Table.day == day.isoformat(), Table.desk == desk, Table.dossier == dossier)
    return reading.connection.execute(query).first() is not None
