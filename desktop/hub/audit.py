"""Who did what on the hub: one row an act, in the transaction that does it; never changed, never taken away."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, insert, select

from desktop.hub.store.database import table
from desktop.hub.store.people import AuditTable
from desktop.kernel.clock import Clock
from desktop.kernel.ids import new_id

AUDIT = table(AuditTable)


def note(connection: Connection, clock: Clock, account: str, *, act: str, subject: str, **facts: object) -> None:
    """Write an act down; facts are codes and numbers, never words about a person."""
    row = {
        "id": new_id(),
        "at": clock.now(),
        "account": account,
        "act": act,
        "subject": subject,
        "facts": json.dumps(facts, ensure_ascii=False, sort_keys=True),
    }
    connection.execute(insert(AUDIT), [row])


def newest(connection: Connection, *, most: int) -> Sequence[Any]:
    """Return the newest acts, the last one first."""
    return connection.execute(select(AUDIT).order_by(AUDIT.c.at.desc(), AUDIT.c.id.desc()).limit(most)).all()
