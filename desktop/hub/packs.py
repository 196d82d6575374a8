"""Reference packs: made of files in the shape of the shipped ones, numbered, signed whole, kept, handed out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, insert, select

from desktop.contract.fields import Fields
from desktop.contract.pack import LARGEST_PACK, MOST_PACKS, PARTS, Pack, PackHead, parts_digest
from desktop.hub import audit, settings
from desktop.hub.hub import Hub
from desktop.hub.store.database import table
from desktop.hub.store.tables import PackTable
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime import pack_parts

PACK = table(PackTable)
_OF_A_FILE = 12 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Content:
    """What a pack says, whoever signs it: its parts by name, its title, the day from which it counts."""

    parts: Mapping[str, Any]
    title: str
    in_force: date


def publish(hub: Hub, parts: Mapping[str, Any], *, title: str, in_force: date, by: str) -> PackHead:
    """Sign a pack of the given parts and keep it; return its head.

    Raises Rejection `hub.pack_parts` for parts that no desk knows, `hub.pack_unfit` for what the wire cannot carry
    (fractions, letters with loose marks), `hub.pack_too_large`.
    """
    unknown = sorted(set(parts) - set(PARTS))
    if unknown or not parts:
        raise Rejection("hub.pack_parts", "parts", known=PARTS)
    try:
        parts_digest(parts)
    except ValueError as error:
        raise Rejection("hub.pack_unfit", "parts") from error
    with hub.writing() as connection:
        head = _keep(hub, connection, Content(parts, title, in_force), by=by)
        audit.note(connection, hub.clock, by, act="published", subject=str(head.number), parts=sorted(parts))
    return head


def hand_down(hub: Hub, pack: Pack, *, aim: int | None) -> PackHead | None:
    """Sign a pack of the hub above anew and keep it; None when it is here already. `aim` becomes this hub's own.

    The desks below know this hub's key, and not that of the hub above: the caller has verified whom the pack is from.
    """
    with hub.writing() as connection:
        # Workers that fetch the same pack come here one after another.
        settings.locked(connection, settings.UPSTREAM)
        if pack.head.id in taken(connection):
            return None
        head = _keep(hub, connection, Content(pack.parts, pack.head.title, pack.head.in_force), above=pack.head.id)
        if aim is not None:
            settings.write(connection, settings.TARGET, str(aim))
        audit.note(connection, hub.clock, "", act="pack_from_above", subject=str(head.number), parts=list(head.parts))
    return head


def taken(connection: Connection) -> frozenset[str]:
    """Return the ids at the hub above of the packs that came from there."""
    return frozenset(connection.execute(select(PACK.c.above).where(PACK.c.above != "")).scalars())


def _keep(hub: Hub, connection: Connection, content: Content, *, by: str = "", above: str = "") -> PackHead:
    """Sign the next pack of this hub and keep it."""
    number = int(connection.execute(select(func.coalesce(func.max(PACK.c.number), 0))).scalar_one()) + 1
    head = PackHead(
        id=new_id(),
        number=number,
        title=content.title,
        made_at=hub.clock.now(),
        in_force=content.in_force,
        parts=tuple(sorted(content.parts)),
        content_digest=parts_digest(content.parts),
    )
    body = _signed(hub, head, content.parts)
    row = {"number": number, "id": head.id, "head": json.dumps(head.content()), "body": body, "above": above}
    connection.execute(insert(PACK), [{**row, "published_at": hub.clock.now(), "published_by": by}])
    return head


def read(parts: Mapping[str, Any]) -> int | None:
    """Return the aim for the online rate that parts bring, None for none; Rejection `hub.pack_unread` for a slip in them.

    Every desk reads targets and notices as this does; what only desks know (procedures, days) they check themselves.
    """
    try:
        pack_parts.notices(parts)
        return pack_parts.online_percent(parts)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Rejection("hub.pack_unread", "parts") from error


def _signed(hub: Hub, head: PackHead, parts: Mapping[str, Any]) -> bytes:
    pack = Pack(hub=hub.id, key=hub.key.id, head=head, parts=parts)
    body = pack.signed(hub.key.sign(pack.message)).body
    if len(body) > LARGEST_PACK:
        raise Rejection("hub.pack_too_large", "parts", limit=LARGEST_PACK // 1024)
    return body


def heads(connection: Connection) -> tuple[PackHead, ...]:
    """Return what the newest packs are, the oldest of them first."""
    rows = connection.execute(select(PACK.c.head).order_by(PACK.c.number.desc()).limit(MOST_PACKS)).scalars().all()
    return tuple(PackHead.of(Fields(json.loads(each))) for each in reversed(rows))


def newest(connection: Connection) -> tuple[bytes, ...]:
    """Return the newest packs as they were signed, the oldest of them first: as many as a file has room for."""
    found: list[bytes] = []
    size = 0
    for body in connection.execute(select(PACK.c.body).order_by(PACK.c.number.desc()).limit(MOST_PACKS)).scalars():
        size += len(body)
        if size > _OF_A_FILE:
            break
        found.append(bytes(body))
    return tuple(reversed(found))


def body_of(hub: Hub, pack: str) -> bytes:
    """Return a pack as it was signed; Rejection `pack.unknown`."""
    with hub.reading() as connection:
        found = connection.execute(select(PACK.c.body).where(PACK.c.id == pack)).scalar()
    if found is None:
        raise Rejection("pack.unknown", "id")
    return bytes(found)
