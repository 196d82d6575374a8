"""Reference packs that hubs sent down."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select, update
from sqlalchemy.dialects.sqlite import insert

from desktop.store.columns import from_ms
from desktop.store.sending_tables import PackTable as Table
from desktop.store.unit import Reading, Unit

if TYPE_CHECKING:
    from desktop.contract.pack import Pack

_PACKS = "SELECT id, hub, number, body, received_at, applied_at FROM pack"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPack:
    """One pack as it is kept; `applied_at` is None for one that is only here, or that was gone back from."""

    id: str
    hub: str
    number: int
    title: str
    in_force: date
    parts: Mapping[str, Any] = field(repr=False)
    received_at: datetime
    applied_at: datetime | None


def _kept(row: Row[Any]) -> KeptPack:
    from desktop.contract.pack import Pack  # noqa: PLC0415  # every start asks for packs, and most desks have none

    pack = Pack.read(row.body.encode())
    return KeptPack(
        id=row.id,
        hub=row.hub,
        number=row.number,
        title=pack.head.title,
        in_force=pack.head.in_force,
        parts=pack.parts,
        received_at=from_ms(row.received_at),
        applied_at=from_ms(row.applied_at) if row.applied_at is not None else None,
    )


def put(unit: Unit, pack: "Pack", *, at: datetime) -> bool:
    """Keep a pack whose signature holds; False for one that is here already, or whose number another one has."""
    values = {"id": pack.head.id, "hub": pack.hub, "number": pack.head.number, "body": pack.body.decode()}
    made = insert(Table).values(**values, received_at=at).on_conflict_do_nothing()
    return unit.connection.execute(made).rowcount > 0


def every(reading: Reading) -> tuple[KeptPack, ...]:
    """Return all packs, the newest of a hub first."""
    rows = reading.connection.exec_driver_sql(f"{_PACKS} ORDER BY hub, number DESC")
    return tuple(_kept(row) for row in rows)


def by_id(reading: Reading, identifier: str) -> KeptPack | None:
    """Return a pack."""
    row = reading.connection.exec_driver_sql(f"{_PACKS} WHERE id = ?", (identifier,)).first()
    return _kept(row) if row is not None else None


def in_force(reading: Reading) -> tuple[KeptPack, ...]:
    """Return what is in force: each part of each hub from the pack that brought it last, in the order they were applied.

    A pack that brings one part leaves the parts that others brought as they are.
    """
    query = f"{_PACKS} WHERE applied_at IS NOT NULL ORDER BY applied_at DESC, number DESC"
    seen: set[tuple[str, str]] = set()
    found: list[KeptPack] = []
    for pack in map(_kept, reading.connection.exec_driver_sql(query)):
        parts = {name: part for name, part in pack.parts.items() if (pack.hub, name) not in seen}
        seen |= {(pack.hub, name) for name in parts}
        if parts:
            found.append(replace(pack, parts=parts))
    return tuple(reversed(found))


def newest_number(reading: Reading, hub: str) -> int:
    """Return the highest number of a hub's packs that are here, 0 for none."""
    query = select(Table.number).where(Table.hub == hub).order_by(Table.number.desc()).limit(1)
    return reading.connection.execute(query).scalar() or 0


def set_applied(unit: Unit, identifier: str, *, at: datetime | None) -> None:
    """Put a pack into force, or take it out with None."""
    unit.connection.execute(update(Table).where(Table.id == identifier).values(applied_at=at))
