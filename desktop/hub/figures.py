"""The cells of a desk's day put in place, and what they add up to; a newest revision takes the place of all before."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, select

from desktop.contract.summary import Count, DaySummary
from desktop.domain.measures import REASON, Measure
from desktop.hub.seats import Seat
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import DayTable, FigureTable

FIGURE = table(FigureTable)
ONLINE = ("online3", "online4")
TOTALS = (
    "received",
    "online3",
    "online4",
    "post",
    "offered",
    "offered_online",
    "assisted",
    "online_returned",
    "resolved_early",
    "resolved_on_time",
    "resolved_late",
    "refused",
)
_PLAIN = {
    Measure.RESOLVED_EARLY: "resolved_early",
    Measure.RESOLVED_ON_TIME: "resolved_on_time",
    Measure.RESOLVED_LATE: "resolved_late",
    Measure.REFUSED: "refused",
}
_OF_PROCEDURES = {
    Measure.RECEIVED.value: ("received",),
    Measure.RESOLVED_EARLY.value: ("resolved",),
    Measure.RESOLVED_ON_TIME.value: ("resolved",),
    Measure.RESOLVED_LATE.value: ("resolved", "late"),
}
STOCKS = (Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE, Measure.WAITING)
Totals = dict[str, int]
# Made once: an envelope runs each of these, and making a statement costs more than running it.
_MINE = and_(
    FIGURE.c.unit == bindparam("at_unit"), FIGURE.c.desk == bindparam("at_desk"), FIGURE.c.day == bindparam("at_day")
)
_CELLS = select(FIGURE).where(_MINE)
_CLEAR = delete(FIGURE).where(_MINE)
_COLUMNS = tuple(column.name for column in FIGURE.columns)


def apply(
    connection: Connection, seat: Seat, summary: DaySummary, *, told: tuple[str, str], had: bool
) -> Sequence[Count]:
    """Put a day's cells in place of the ones before, and return those; `had` tells that there were any.

    `told` are the digest of the figures and the id of the envelope that brought them.
    """
    key = {"at_unit": seat.unit, "at_desk": seat.desk, "at_day": seat.day}
    old: Sequence[Count] = ()
    if had:
        old = counts_of(connection.execute(_CELLS, key).all())
        connection.execute(_CLEAR, key)
    if summary.counts:
        # In the driver's own words: forty rows a letter cost more to name, column by column, than to write.
        connection.exec_driver_sql(_put(connection.dialect.name), [_row(seat, each) for each in summary.counts])
    figures, envelope = told
    row = {"unit": seat.unit, "desk": seat.desk, "day": seat.day, "revision": summary.revision}
    keep(connection, DayTable, [{**row, "figures": figures, "envelope": envelope}])
    return old


@cache
def _put(dialect: str) -> str:
    marks = ", ".join(["%s" if dialect == "postgresql" else "?"] * len(_COLUMNS))
    return f"INSERT INTO {FIGURE.name} ({', '.join(_COLUMNS)}) VALUES ({marks})"  # noqa: S608  # names of our own table


def _row(seat: Seat, each: Count) -> tuple[str | int, ...]:
    """Return a row of figures, in the order of the columns."""
    cell = (each.procedure, each.level, int(each.offered_online), each.arrival, int(each.assisted))
    return (seat.unit, seat.desk, seat.day, *cell, each.measure, each.count)


def counts_of(rows: Iterable[Any]) -> tuple[Count, ...]:
    """Return the counts that rows of the figures are."""
    return tuple(
        Count(
            row.procedure, row.level, bool(row.offered_online), row.arrival, bool(row.assisted), row.measure, row.count
        )
        for row in rows
    )


def totals(counts: Iterable[Count]) -> Totals:
    """Return the columns of a month that counts add up to; columns of nought are left out."""
    found: Totals = {}

    def add(name: str, count: int) -> None:
        found[name] = found.get(name, 0) + count

    for each in counts:
        if each.measure == Measure.RECEIVED:
            for name in _received(each):
                add(name, each.count)
        elif each.measure in _PLAIN:
            add(_PLAIN[Measure(each.measure)], each.count)
        elif each.measure == Measure.RETURNED_ONLINE and each.arrival in ONLINE:
            add("online_returned", each.count)
    return found


def _received(each: Count) -> tuple[str, ...]:
    online = each.arrival in ONLINE
    told = (
        ("received", True),
        (each.arrival, online or each.arrival == "post"),
        ("offered", each.offered_online),
        ("offered_online", each.offered_online and online),
        ("assisted", each.assisted),
    )
    return tuple(name for name, holds in told if holds)


def reasons(counts: Iterable[Count]) -> dict[str, int]:
    """Return how often each reason not to come online was given."""
    found: dict[str, int] = {}
    for each in counts:
        if each.measure.startswith(REASON):
            name = each.measure.removeprefix(REASON)
            found[name] = found.get(name, 0) + each.count
    return found


def procedures(counts: Iterable[Count]) -> dict[tuple[str, str, str], dict[str, int]]:
    """Return received, of these offered online, resolved and late of each procedure, level and channel."""
    found: dict[tuple[str, str, str], dict[str, int]] = {}
    for each in counts:
        names = _OF_PROCEDURES.get(each.measure, ())
        if each.measure == Measure.RECEIVED and each.offered_online:
            names = ("received", "offered")
        of = found.setdefault((each.procedure, each.level, each.arrival), {}) if names else {}
        for name in names:
            of[name] = of.get(name, 0) + each.count
    return found
