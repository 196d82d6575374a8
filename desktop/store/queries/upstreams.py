"""The hubs that this desk sends to."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from desktop.store.sending_tables import DeliveryTable, OutboxTable
from desktop.store.sending_tables import UpstreamTable as Table
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Upstream:
    """A hub: `key` and `public` are what it signs with; `trouble` is what stood in the way last, empty when nothing did.

    `attempts` counts tries since it was last heard, `next_at` is when the next one may come by itself; `skew` is by how
    many seconds this machine's clock is ahead of the hub's; `batch` is how many envelopes it takes at once, 0 for all.
    """

    id: str
    url: str
    name: str
    key: str
    public: bytes
    joined_at: datetime
    left_at: datetime | None = None
    attempts: int = 0
    next_at: datetime | None = None
    heard_at: datetime | None = None
    trouble: str = ""
    facts: Mapping[str, Any]
    skew: int = 0
    batch: int = 0


def _upstream(row: Row[Any]) -> Upstream:
    found = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it begins so
    found["public"], found["facts"] = bytes.fromhex(found["public"]), json.loads(found["facts"])
    return Upstream(**found)


def joined(reading: Reading) -> tuple[Upstream, ...]:
    """Return the hubs that the desk sends to now, the first joined first."""
    query = select(Table.__table__).where(Table.left_at.is_(None)).order_by(Table.joined_at, Table.id)
    return tuple(_upstream(row) for row in reading.connection.execute(query))


def by_id(reading: Reading, identifier: str) -> Upstream | None:
    """Return a hub, joined or left."""
    row = reading.connection.execute(select(Table.__table__).where(Table.id == identifier)).first()
    return _upstream(row) if row is not None else None


def put(unit: Unit, hub: Upstream) -> None:
    """Keep a hub that was joined, for the first time or again, and let every envelope wait for it.

    Joining again lets go once more what was refused: the refusal may have been for the key that is enrolled now.
    """
    values = {
        "url": hub.url,
        "name": hub.name,
        "key": hub.key,
        "public": hub.public.hex(),
        "joined_at": hub.joined_at,
        "left_at": None,
        "attempts": 0,
        "next_at": None,
        "heard_at": hub.heard_at,
        "trouble": "",
        "facts": "{}",
        "skew": hub.skew,
        "batch": 0,
    }
    if by_id(unit, hub.id) is None:
        unit.connection.execute(insert(Table).values(id=hub.id, **values))
    else:
        unit.connection.execute(update(Table).where(Table.id == hub.id).values(**values))
    unit.connection.execute(
        update(DeliveryTable)
        .where(DeliveryTable.upstream == hub.id, DeliveryTable.state == "parked")
        .values(state="waiting", next_at=None)
    )
    known = select(DeliveryTable.envelope).where(DeliveryTable.upstream == hub.id)
    missing = select(OutboxTable.number).where(OutboxTable.number.not_in(known)).order_by(OutboxTable.number)
    for number in unit.connection.execute(missing).scalars().all():
        unit.connection.execute(insert(DeliveryTable).values(upstream=hub.id, envelope=number, state="waiting"))


def leave(unit: Unit, identifier: str, *, at: datetime) -> None:
    """Send no more to a hub; its receipts stay."""
    unit.connection.execute(update(Table).where(Table.id == identifier).values(left_at=at))


def note(unit: Unit, identifier: str, **values: object) -> None:
    """Change some columns of a hub; `facts` is a plain object."""
    if "facts" in values:
        values["facts"] = json.dumps(values["facts"], ensure_ascii=False)
    unit.connection.execute(update(Table).where(Table.id == identifier).values(**values))
