"""Lines for the hub above: kept in the transaction that took them, exactly as their desks signed them."""

from datetime import datetime

from sqlalchemy import Connection, insert, select

from desktop.hub.store.database import table
from desktop.hub.store.tables import DeskTable, EnvelopeTable, ForwardTable
from desktop.kernel.ids import new_id

FORWARD = table(ForwardTable)
WAITING = "waiting"


def hand_on(connection: Connection, *, unit: str, line: bytes, now: datetime) -> None:
    """Put a line into the queue; ids sort by time, so an enrolment goes before the envelopes that need it."""
    row = {"unit": unit, "id": new_id(), "line": line, "made_at": now, "state": WAITING, "receipt": b""}
    connection.execute(insert(FORWARD), [row])


def hand_everything_on(connection: Connection, *, now: datetime) -> int:
    """Queue all that came before there was a hub above; return how many lines. Sending twice does no harm."""
    desk, envelope = table(DeskTable), table(EnvelopeTable)
    lines = [*connection.execute(select(desk.c.unit, desk.c.enrolment).where(desk.c.relay == 0)).all()]
    lines += connection.execute(
        select(envelope.c.unit, envelope.c.body).order_by(envelope.c.received_at, envelope.c.epoch, envelope.c.sequence)
    ).all()
    for unit, line in lines:
        hand_on(connection, unit=unit, line=bytes(line), now=now)
    return len(lines)
