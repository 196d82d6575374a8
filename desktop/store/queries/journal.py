"""The journal: append, read, walk; there is no update and no delete."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, select

from desktop.domain.journal import GENESIS, Act, Entry, canonical, digest
from desktop.store.tables import JournalTable as Table
from desktop.store.unit import Reading, Unit

_COLUMNS = (
    Table.seq,
    Table.at,
    Table.officer,
    Table.act,
    Table.subject,
    Table.before,
    Table.after,
    Table.previous,
    Table.hash,
)
# Plain statements where every act passes: building one anew costs as much as running it.
_LAST = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"
_APPEND = (
    'INSERT INTO journal (seq, at, officer, act, subject, "before", "after", previous, hash)'
    " VALUES (:seq, :at, :officer, :act, :subject, :before, :after, :previous, :hash)"
)


def _entry(row: Sequence[Any]) -> Entry:
    seq, at, officer, act, subject, before, after, previous, hashed = row
    return Entry(
        seq=seq,
        at=at,
        officer=officer,
        act=act,
        subject=subject,
        before=json.loads(before),
        after=json.loads(after),
        previous=previous,
        hash=hashed,
    )


def head(reading: Reading) -> Entry | None:
    """Return the last entry."""
    row = reading.connection.execute(select(*_COLUMNS).order_by(Table.seq.desc()).limit(1)).first()
    return _entry(tuple(row)) if row is not None else None


def append(unit: Unit, act: Act, *, at: datetime) -> Entry:
    """Append one act, chained to the one before, in the transaction that does it."""
    entry = _chained(act, at, *_end(unit))
    unit.connection.exec_driver_sql(_APPEND, _values(entry))
    return entry


def append_many(unit: Unit, acts: Iterable[tuple[Act, datetime]]) -> None:
    """Append many acts, each chained to the one before, in one statement."""
    seq, previous = _end(unit)
    rows = []
    for act, at in acts:
        entry = _chained(act, at, seq, previous)
        rows.append(_values(entry))
        seq, previous = seq + 1, entry.hash
    if rows:
        unit.connection.exec_driver_sql(_APPEND, rows)


def _end(unit: Unit) -> tuple[int, str]:
    """Return the next sequence number and the hash it is chained to."""
    last = unit.connection.exec_driver_sql(_LAST).first()
    return (last[0] + 1, last[1]) if last is not None else (1, GENESIS)


def _chained(act: Act, at: datetime, seq: int, previous: str) -> Entry:
    entry = Entry(
        seq=seq,
        at=at.astimezone(UTC).isoformat(timespec="milliseconds"),
        officer=act.officer,
        act=act.act,
        subject=act.subject,
        before=act.before,
        after=act.after,
        previous=previous,
    )
    return replace(entry, hash=digest(entry))


def _values(entry: Entry) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "officer": entry.officer,
        "act": entry.act,
        "subject": entry.subject,
        "before": canonical(entry.before),
        "after": canonical(entry.after),
        "previous": entry.previous,
        "hash": entry.hash,
    }


def of(reading: Reading, subject: str) -> tuple[Entry, ...]:
    """Return everything that was done to one subject, oldest first."""
    query = select(*_COLUMNS).where(Table.subject == subject).order_by(Table.seq)
    return tuple(_entry(tuple(row)) for row in reading.connection.execute(query))


def first_of(reading: Reading, subjects: Iterable[str]) -> dict[str, int]:
    """Return the sequence number of the first entry of each subject."""
    query = select(Table.subject, func.min(Table.seq)).where(Table.subject.in_(list(subjects))).group_by(Table.subject)
    return {subject: int(seq) for subject, seq in reading.connection.execute(query)}


def walk(reading: Reading, *, batch: int = 5_000) -> Iterator[Entry]:
    """Return every entry in order, a batch in memory at a time."""
    after = 0
    while True:
        query = select(*_COLUMNS).where(Table.seq > after).order_by(Table.seq).limit(batch)
        rows = reading.connection.execute(query).all()
        yield from (_entry(tuple(row)) for row in rows)
        if len(rows) < batch:
            return
        after = rows[-1][0]
