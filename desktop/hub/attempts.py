"""How often something was tried in an hour, counted in the database, so that all workers count in one place."""

from datetime import timedelta

from sqlalchemy import delete, select

from desktop.hub.hub import Hub
from desktop.hub.store.database import add_up, table
from desktop.hub.store.people import AttemptTable
from desktop.kernel.errors import Fault

ATTEMPT = table(AttemptTable)
_HOUR = int(timedelta(hours=1).total_seconds())


def count(hub: Hub, what: str, *, most: int) -> None:
    """Count one try; Fault `hub.too_many_tries` when there were more than `most` in this hour of the clock."""
    window = int(hub.clock.now().timestamp()) // _HOUR
    with hub.writing() as connection:
        connection.execute(delete(ATTEMPT).where(ATTEMPT.c.window < window - 1))
        add_up(connection, AttemptTable, [{"what": what, "window": window, "count": 1}])
        found = connection.execute(
            select(ATTEMPT.c.count).where(ATTEMPT.c.what == what, ATTEMPT.c.window == window)
        ).scalar_one()
    if found > most:
        raise Fault("hub.too_many_tries")


def forget(hub: Hub, what: str) -> None:
    """Forget the tries of something that went well."""
    with hub.writing() as connection:
        connection.execute(delete(ATTEMPT).where(ATTEMPT.c.what == what))
