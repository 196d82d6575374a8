"""Reference packs: made of files in the shape of the shipped ones, numbered, signed whole, kept, handed out."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, insert, select

from desktop.contract.fields import Fields
from desktop.contract.pack import LARGEST_PACK, MOST_PACKS, PARTS, Pack, PackHead, parts_digest
from desktop.hub import audit
from desktop.hub.hub import Hub
from desktop.hub.store.database import table
from desktop.hub.store.tables import PackTable
from desktop.kernel.errors import Rejection
from desktop.kernel.ids import new_id
from desktop.runtime import pack_parts

PACK = table(PackTable)


def publish(hub: Hub, parts: Mapping[str, Any], *, title: str, in_force: date, by: str) -> PackHead:
    """Sign a pack of the given parts and keep it; return its head.

    Raises Rejection `hub.pack_parts` for parts that no desk knows, `hub.pack_unfit` for what the wire cannot carry
    (fractions, letters with loose marks), `hub.pack_too_large`.
    """
    unknown = sorted(set(parts) - set(PARTS))
    if unknown or not parts:
        raise Rejection("hub.pack_parts", "parts", known=PARTS)
    try:
        digest = parts_digest(parts)
    except ValueError as error:
        raise Rejection("hub.pack_unfit", "parts") from error
    with hub.writing() as connection:
        number = int(connection.execute(select(func.coalesce(func.max(PACK.c.number), 0))).scalar_one()) + 1
        head = PackHead(
            id=new_id(),
            number=number,
            title=title,
            made_at=hub.clock.now(),
            in_force=in_force,
            parts=tuple(sorted(parts)),
            content_digest=digest,
        )
        body = _signed(hub, head, parts)
        row = {"number": number, "id": head.id, "head": json.dumps(head.content()), "body": body}
        connection.execute(insert(PACK), [{**row, "published_at": hub.clock.now(), "published_by": by}])
        audit.note(connection, hub.clock, by, act="published", subject=str(number), parts=sorted(parts))
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


def body_of(hub: Hub, pack: str) -> bytes:
    """Return a pack as it was signed; Rejection `pack.unknown`."""
    with hub.reading() as connection:
        found = connection.execute(select(PACK.c.body).where(PACK.c.id == pack)).scalar()
    if found is None:
        raise Rejection("pack.unknown", "id")
    return bytes(found)
