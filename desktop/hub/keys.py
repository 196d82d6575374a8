"""The hub's own keys: made once, shared by all workers through the database, rotated without losing old receipts."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, select, update

from desktop.contract.hub_key import HubKeyChange
from desktop.domain.seal import PublicKey
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import HubKeyChangeTable, HubKeyTable
from desktop.kernel.clock import Clock
from desktop.runtime import signing

KEY = table(HubKeyTable)
CHANGE = table(HubKeyChangeTable)


@dataclass(frozen=True, slots=True)
class HubKey:
    """The key that signs: its id, and the pair."""

    id: str
    pair: signing.KeyPair

    def sign(self, message: bytes) -> bytes:
        """Return the signature of a message."""
        return signing.sign(self.pair.private, message=message)


@dataclass(frozen=True, slots=True)
class Kept:
    """A key as it is told to people: from when it signed, and until when."""

    id: str
    public: bytes
    made_at: datetime
    retired_at: datetime | None


def current(connection: Connection) -> HubKey | None:
    """Return the key that signs, None before the hub was made."""
    row = connection.execute(
        select(KEY).where(KEY.c.retired_at.is_(None)).order_by(KEY.c.made_at.desc()).limit(1)
    ).one_or_none()
    return HubKey(row.id, signing.KeyPair(row.public, row.private)) if row else None


def by_id(connection: Connection, identifier: str) -> HubKey | None:
    """Return a key of the hub, retired or not."""
    row = connection.execute(select(KEY).where(KEY.c.id == identifier)).one_or_none()
    return HubKey(row.id, signing.KeyPair(row.public, row.private)) if row else None


def first(connection: Connection) -> HubKey | None:
    """Return the key that the hub was made with."""
    row = connection.execute(select(KEY).order_by(KEY.c.made_at).limit(1)).one_or_none()
    return HubKey(row.id, signing.KeyPair(row.public, row.private)) if row else None


def every(connection: Connection) -> tuple[Kept, ...]:
    """Return all keys with when they signed, the newest first."""
    rows = connection.execute(select(KEY.c.id, KEY.c.public, KEY.c.made_at, KEY.c.retired_at).order_by(KEY.c.made_at))
    return tuple(Kept(row.id, bytes(row.public), row.made_at, row.retired_at) for row in reversed(rows.all()))


def changes(connection: Connection) -> tuple[bytes, ...]:
    """Return the letters that brought the keys, oldest first."""
    rows = connection.execute(select(CHANGE.c.body).order_by(CHANGE.c.made_at)).scalars()
    return tuple(bytes(each) for each in rows)


def rotate(connection: Connection, clock: Clock, *, hub: str) -> HubKey:
    """Let a new key sign from now on, and keep the letter by which desks learn it; the former one stays good for what it signed.

    Whoever knows the former key can follow: the letter is signed by both.
    """
    former = current(connection)
    new = make(connection, clock)
    if former is not None:
        bare = HubKeyChange(
            hub=hub,
            former=former.id,
            former_public=former.pair.public,
            key=new.id,
            public=new.pair.public,
            at=clock.now(),
        )
        proven = replace(bare, proof=new.sign(bare.proof_message))
        body = proven.signed(former.sign(proven.message)).body
        keep(connection, HubKeyChangeTable, [{"key": new.id, "body": body, "made_at": clock.now()}])
    return new


def make(connection: Connection, clock: Clock) -> HubKey:
    """Make a new key that signs from now on; the one before stays known."""
    pair = signing.make_pair()
    made = HubKey(PublicKey(pair.public).id, pair)
    connection.execute(update(KEY).where(KEY.c.retired_at.is_(None)).values(retired_at=clock.now()))
    row = {"id": made.id, "public": pair.public, "private": pair.private, "made_at": clock.now(), "retired_at": None}
    keep(connection, HubKeyTable, [row])
    return made
