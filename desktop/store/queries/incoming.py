"""Dossiers of an old register: staged on a connection of their own, moved into the file in one go, taken out again.

What is staged lives in temporary tables, which the engine keeps in memory: nothing of it reaches a file before the
one transaction that moves it, so that a machine that stops in the middle leaves no trace.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Column, Integer, MetaData, Table, Text, insert

from desktop.domain.dossier import Dossier
from desktop.domain.steps import Step
from desktop.store.queries import events
from desktop.store.queries.dossier_row import search_words, values_of
from desktop.store.tables import DossierTable, EventTable
from desktop.store.unit import Reading, Unit

Moves = tuple[tuple[Dossier, Dossier, Step], ...]
_OWN = frozenset(("seq", "printed", "imported", "brought"))
_COLUMNS = tuple(each.name for each in DossierTable.__table__.columns if each.name not in _OWN)
_EVENT_COLUMNS = tuple(each.name for each in EventTable.__table__.columns)


def _like(table: Table, name: str, *more: "Column[str] | Column[int]") -> Table:
    copied = (Column(each.name, each.type) for each in table.columns if each.name not in _OWN)
    return Table(name, MetaData(), *more, *copied, prefixes=["TEMPORARY"])


_DOSSIERS = _like(DossierTable.__table__, "incoming", Column("rank", Integer, primary_key=True), Column("words", Text))
_EVENTS = _like(EventTable.__table__, "incoming_event")
_NAMES = ", ".join(f'"{each}"' for each in _COLUMNS)
_EVENT_NAMES = ", ".join(f'"{each}"' for each in _EVENT_COLUMNS)
_BASE = "(SELECT min(0, coalesce(min(seq), 0)) FROM dossier)"
# The newest of the register stands next to the desk's own, the oldest last, as a list shows them.
_MOVE = (
    f"INSERT INTO dossier (seq, printed, imported, brought, {_NAMES})"  # noqa: S608  # names of columns
    f" SELECT ? - row_number() OVER (ORDER BY received_at DESC, rank DESC), 1, ?, events, {_NAMES} FROM temp.incoming"
    " ORDER BY received_at, rank"
)
_MOVE_EVENTS = f"INSERT INTO dossier_event ({_EVENT_NAMES}) SELECT {_EVENT_NAMES} FROM temp.incoming_event"  # noqa: S608  # names of columns
_INDEX = (
    "INSERT INTO dossier_search (rowid, words)"
    " SELECT d.seq, i.words FROM temp.incoming i JOIN dossier d ON d.id = i.id ORDER BY d.seq"
)
_TAKEN = """
SELECT i.code FROM temp.incoming i WHERE EXISTS (SELECT 1 FROM dossier d WHERE d.code = i.code)
OR EXISTS (SELECT 1 FROM dossier d WHERE d.external_code = i.code AND d.external_code <> '')
OR EXISTS (SELECT 1 FROM dossier d WHERE d.national_code = i.code AND d.national_code <> '') LIMIT 1
"""
_CLOSED = """
SELECT c.day FROM day_close c WHERE c.reopened_at IS NULL AND (c.day IN (SELECT received_day FROM temp.incoming)
OR c.day IN (SELECT day FROM temp.incoming_event)) LIMIT 1
"""
_ACTED = """
SELECT d.code FROM dossier d WHERE d.imported = ? AND (d.events > d.brought
OR EXISTS (SELECT 1 FROM journal j WHERE j.subject = d.id)
OR EXISTS (SELECT 1 FROM print_job p WHERE p.dossier = d.id)
OR EXISTS (SELECT 1 FROM filing_queue q WHERE q.dossier = d.id)) ORDER BY d.seq DESC
"""
_OUT = (
    "DELETE FROM dossier_search WHERE rowid IN (SELECT seq FROM dossier WHERE imported = ?)",
    "DELETE FROM dossier_event WHERE dossier IN (SELECT id FROM dossier WHERE imported = ?)",
    "DELETE FROM dossier WHERE imported = ?",
)
_SPANS = "SELECT DISTINCT received_day, ended_day FROM dossier WHERE imported = ?"
_ACT_DAYS = (
    "SELECT DISTINCT e.day FROM dossier_event e JOIN dossier d ON d.id = e.dossier"
    " WHERE d.imported = ? AND e.number <= d.brought"
)


def prepare(reading: Reading) -> None:
    """Make the tables for what comes in; they end with their connection."""
    _DOSSIERS.create(reading.connection)
    _EVENTS.create(reading.connection)


def stage(reading: Reading, many: Iterable[tuple[int, Dossier, Moves]]) -> None:
    """Put dossiers aside, each with its place in the register and the acts that led to where it stands."""
    rows, acts = [], []
    for rank, dossier, moves in many:
        rows.append({"rank": rank, "words": search_words(dossier), **values_of(dossier)})
        acts += [events.row_of(before, after, step) for before, after, step in moves]
    if rows:
        reading.connection.execute(insert(_DOSSIERS), rows)
    if acts:
        reading.connection.execute(insert(_EVENTS), acts)


def stage_events(reading: Reading, rows: list[dict[str, Any]]) -> None:
    """Put acts aside that are rows already."""
    if rows:
        reading.connection.execute(insert(_EVENTS), rows)


def hindrance(unit: Unit) -> tuple[str, str]:
    """Return a code that was given and a day that was closed since the dossiers were judged, empty for none."""
    run = unit.connection.exec_driver_sql
    return (str(run(_TAKEN).scalar() or ""), str(run(_CLOSED).scalar() or ""))


def move_in(unit: Unit, number: int) -> None:
    """Move all that was staged into the file, as the dossiers of an import."""
    run = unit.connection.exec_driver_sql
    run(_MOVE, (int(run(f"SELECT {_BASE}").scalar_one()), number))
    run(_MOVE_EVENTS)
    run(_INDEX)


def acted_on(reading: Reading, number: int) -> tuple[str, ...]:
    """Return the codes of the dossiers of an import on which something was done since."""
    return tuple(reading.connection.exec_driver_sql(_ACTED, (number,)).scalars())


def take_out(unit: Unit, number: int) -> None:
    """Take every dossier of an import out of the file, with what it brought."""
    for statement in _OUT:
        unit.connection.exec_driver_sql(statement, (number,))


def spans(reading: Reading, number: int) -> tuple[tuple[date, date | None], ...]:
    """Return the days on which dossiers of an import stood: received, ended (None while it runs); each pair once."""
    rows = reading.connection.exec_driver_sql(_SPANS, (number,)).all()
    return tuple((date.fromisoformat(began), date.fromisoformat(ended) if ended else None) for began, ended in rows)


def act_days(reading: Reading, number: int) -> tuple[date, ...]:
    """Return the days of the acts that an import brought."""
    return tuple(map(date.fromisoformat, reading.connection.exec_driver_sql(_ACT_DAYS, (number,)).scalars()))
