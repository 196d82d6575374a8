"""The outbox: every envelope of this desk in its exact bytes, in the order it was made; there is no update."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, insert, select

from desktop.store.sending_tables import DeliveryTable, UpstreamTable
from desktop.store.sending_tables import OutboxTable as Table
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """One envelope: `number` is its place on this desk over all epochs, 0 before it has one.

    `day` (ISO), `revision` and `figures` name the summary inside, empty for another letter.
    """

    number: int = 0
    id: str
    epoch: str
    sequence: int
    letter: str
    day: str = ""
    revision: int = 0
    figures: str = ""
    made_at: datetime
    digest: str
    body: bytes = field(repr=False)


COLUMNS = (
    Table.number,
    Table.id,
    Table.epoch,
    Table.sequence,
    Table.letter,
    Table.day,
    Table.revision,
    Table.figures,
    Table.made_at,
    Table.digest,
    Table.body,
)

_LAST_SEQUENCE = "SELECT sequence FROM outbox WHERE epoch = ? ORDER BY number DESC LIMIT 1"


def sealed(row: Sequence[Any]) -> Sealed:
    """Return the envelope of a row of the columns below."""
    *head, body = row
    names = [column.key for column in COLUMNS[:-1]]
    return Sealed(**dict(zip(names, head, strict=True)), body=body.encode())


def put(unit: Unit, envelope: Sealed) -> Sealed:
    """Keep an envelope and let it wait for every hub that the desk sends to; return it with its number."""
    unit.done.append((_letters_of(envelope.epoch), 0, envelope.sequence))
    values = {column.key: getattr(envelope, column.key) for column in COLUMNS[1:-1]}
    number = unit.connection.execute(
        insert(Table).values(**values, body=envelope.body.decode()).returning(Table.number)
    ).scalar_one()
    hubs = select(UpstreamTable.id).where(UpstreamTable.left_at.is_(None))
    for hub in unit.connection.execute(hubs).scalars().all():
        unit.connection.execute(insert(DeliveryTable).values(upstream=hub, envelope=number, state="waiting"))
    return Sealed(**values, number=number, body=envelope.body)


def _last(reading: Reading, *conditions: ColumnElement[bool]) -> Sealed | None:
    query = select(*COLUMNS).where(*conditions).order_by(Table.number.desc()).limit(1)
    row = reading.connection.execute(query).first()
    return sealed(tuple(row)) if row is not None else None


def last_of(reading: Reading, epoch: str) -> Sealed | None:
    """Return the newest envelope of an installation: the next one is chained to it."""
    return _last(reading, Table.epoch == epoch)


def is_set_back(reading: Reading, epoch: str) -> bool:
    """Tell whether an installation made more letters than the file knows: an older file was put in its place."""
    last = reading.connection.exec_driver_sql(_LAST_SEQUENCE, (epoch,)).scalar()
    return reading.high_water.of(_letters_of(epoch), 0) > (last or 0)


def _letters_of(epoch: str) -> str:
    # Named so that it sorts behind every day: the oldest marks are let go first.
    return f"letters {epoch}"


def last_of_day(reading: Reading, day: str) -> Sealed | None:
    """Return the newest revision of a day's summary."""
    return _last(reading, Table.day == day, Table.letter == "day_summary")


def frozen_days(reading: Reading) -> frozenset[str]:
    """Return the days (ISO) whose figures were frozen at least once."""
    query = select(Table.day).where(Table.day != "").distinct()
    return frozenset(reading.connection.execute(query).scalars())


def marks(reading: Reading, first: str, last: str) -> tuple[tuple[str, int, str], ...]:
    """Return (day, revision, digest of its figures) of the newest summary of each day (ISO) from first to last."""
    query = (
        select(Table.day, Table.revision, Table.figures)
        .where(Table.letter == "day_summary", Table.day.between(first, last))
        .order_by(Table.number)
    )
    newest = {day: (day, revision, figures) for day, revision, figures in reading.connection.execute(query)}
    return tuple(newest[day] for day in sorted(newest))


def every(reading: Reading) -> tuple[Sealed, ...]:
    """Return all envelopes, oldest first."""
    query = select(*COLUMNS).order_by(Table.number)
    return tuple(sealed(tuple(row)) for row in reading.connection.execute(query))


def count(reading: Reading) -> int:
    """Return how many envelopes the desk has made."""
    return reading.connection.execute(select(func.count()).select_from(Table)).scalar_one()


def by_digest(reading: Reading, digest: str) -> Sealed | None:
    """Return the envelope of some exact bytes."""
    return _last(reading, Table.digest == digest)
