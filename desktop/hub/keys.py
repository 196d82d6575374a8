"""The hub's own keys: made once, shared by all workers through the database, rotated without losing old receipts."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from desktop.domain.seal import PublicKey
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import HubKeyTable
from desktop.kernel.clock import Clock
from desktop.runtime import signing

KEY = table(HubKeyTable)


@dataclass(frozen=True, slots=True)
class HubKey:
    """The key that signs: its id, and the pair."""

    id: str
    pair: signing.KeyPair

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message."""
        return signing.sign(self.pair.private, message=message)


def current(connection: Connection) -> HubKey | None:
    """Return the key that signs, None before the hub was made."""
    row = connection.execute(
        select(KEY).where(KEY.c.retired_at.is_(None)).order_by(KEY.c.made_at.desc()).limit(1)
    ).one_or_none()
    return HubKey(row.id, signing.KeyPair(row.public, row.private)) if row else None


def make(connection: Connection, clock: Clock) -> HubKey:
    """Make a new key that signs from now on; the one before stays known."""
    pair = signing.make_pair()
    made = HubKey(PublicKey(pair.public).id, pair)
    connection.execute(update(KEY).where(KEY.c.retired_at.is_(None)).values(retired_at=clock.now()))
    row = {"id": made.id, "public": pair.public, "private": pair.private, "made_at": clock.now(), "retired_at": None}
    keep(connection, HubKeyTable, [row])
    return made
