"""Lines for the hub above: kept in the transaction that took them, exactly as their desks signed them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from desktop.hub import settings
from desktop.hub.store.database import table
from desktop.hub.store.tables import DeskTable, EnvelopeTable, ForwardTable
from desktop.kernel.ids import new_id

FORWARD = table(ForwardTable)
WAITING = "waiting"
DONE = "done"
ENROLMENT = b'"kind":"enrol"'


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the queue: its key, how it stands, what the desk signed, and the newest answer from above."""

    unit: str
    id: str
    state: str
    body: bytes = field(repr=False)
    receipt: bytes = field(repr=False)


def hand_on(connection: Connection, *, unit: str, line: bytes, now: datetime) -> None:
    """Put a line into the queue; ids sort by time, so an enrolment goes before the envelopes that need it."""
    row = {"unit": unit, "id": new_id(), "line": line, "made_at": now, "state": WAITING, "receipt": b""}
    connection.execute(insert(FORWARD), [row])


_LINES = select(FORWARD.c.unit, FORWARD.c.id, FORWARD.c.state, FORWARD.c.line, FORWARD.c.receipt)


def waiting(connection: Connection, *, most: int) -> list[Line]:
    """Return the lines that wait, the oldest first; what was put off goes behind what was never tried (sync R15)."""
    rows = connection.execute(
        _LINES.where(FORWARD.c.state == WAITING).order_by(FORWARD.c.attempts, FORWARD.c.id).limit(most)
    )
    return [_line(row) for row in rows]


def last_settled(connection: Connection) -> Line | None:
    """Return the envelope that the hub above settled last; None where none was, or where it goes again already."""
    unit, _, identifier = settings.read(connection, settings.UPSTREAM_LAST).partition(" ")
    row = connection.execute(
        _LINES.where(FORWARD.c.unit == unit, FORWARD.c.id == identifier, FORWARD.c.state == DONE)
    ).one_or_none()
    return _line(row) if row is not None else None


def _line(row: Any) -> Line:  # noqa: ANN401  # a row of the database
    return Line(row.unit, row.id, row.state, bytes(row.line), bytes(row.receipt))


def answered(connection: Connection, line: Line, *, state: str, problem: str, answer: bytes) -> None:
    """Note the answer to a line that waited, and which envelope was settled last."""
    changed = connection.execute(
        update(FORWARD)
        .where(FORWARD.c.unit == line.unit, FORWARD.c.id == line.id, FORWARD.c.state == WAITING)
        .values(state=state, problem=problem, receipt=answer, attempts=FORWARD.c.attempts + 1)
    ).rowcount
    if changed and state == DONE and ENROLMENT not in line.body:
        settings.write(connection, settings.UPSTREAM_LAST, f"{line.unit} {line.id}")


def again(connection: Connection, line: Line) -> int:
    """Let all that was settled wait again, because `line` is not settled any more; return how many lines.

    Nothing happens when another worker saw that too and was faster.
    """
    mine = (FORWARD.c.unit == line.unit, FORWARD.c.id == line.id, FORWARD.c.state == DONE)
    still = connection.execute(select(FORWARD.c.receipt).where(*mine).with_for_update()).scalar()
    if still is None or bytes(still) != line.receipt:
        return 0
    settings.write(connection, settings.UPSTREAM_LAST, "")
    changed = connection.execute(update(FORWARD).where(FORWARD.c.state == DONE).values(state=WAITING, attempts=0))
    return int(changed.rowcount)


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
