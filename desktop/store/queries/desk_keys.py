"""The desk's own keys, the signing one and the retired, and the public keys of desks that it trusts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update

from desktop.store.tables import KeyTable as Table
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskKey:
    """One key; `private` is empty for a retired one and for another desk's."""

    id: str
    public: bytes
    private: bytes = field(default=b"", repr=False)
    made_at: datetime
    retired_at: datetime | None = None

    @property
    def own(self) -> bool:
        """True for a key that this desk signs or signed with; another desk's is never retired here."""
        return bool(self.private) or self.retired_at is not None


_COLUMNS = (Table.id, Table.public, Table.private, Table.made_at, Table.retired_at)


def _key(row: Sequence[Any]) -> DeskKey:
    identifier, public, private, made_at, retired_at = row
    return DeskKey(
        id=identifier,
        public=bytes.fromhex(public),
        private=bytes.fromhex(private),
        made_at=made_at,
        retired_at=retired_at,
    )


def _one(reading: Reading, *conditions: ColumnElement[bool]) -> DeskKey | None:
    query = select(*_COLUMNS).where(*conditions).order_by(Table.made_at.desc()).limit(1)
    row = reading.connection.execute(query).first()
    return _key(tuple(row)) if row is not None else None


def newest(reading: Reading) -> DeskKey | None:
    """Return the key that signs now, None before the first is made."""
    return _one(reading, Table.private != "", Table.retired_at.is_(None))


def by_id(reading: Reading, identifier: str) -> DeskKey | None:
    """Return a key, the desk's own or a trusted one."""
    return _one(reading, Table.id == identifier)


def retired(reading: Reading) -> tuple[DeskKey, ...]:
    """Return the keys that this desk signed with before, oldest first."""
    query = select(*_COLUMNS).where(Table.retired_at.is_not(None)).order_by(Table.retired_at, Table.made_at)
    return tuple(_key(tuple(row)) for row in reading.connection.execute(query))


def add(unit: Unit, key: DeskKey) -> None:
    """Keep a key."""
    values = {"id": key.id, "public": key.public.hex(), "private": key.private.hex(), "made_at": key.made_at}
    unit.connection.execute(insert(Table), values)


def retire(unit: Unit, identifier: str, *, at: datetime) -> None:
    """Let a key sign no more: its public half stays, so that what it signed can be verified; the private half goes."""
    unit.connection.execute(update(Table).where(Table.id == identifier).values(private="", retired_at=at))
