"""Figures of any span of days and any subtree, counted from the days themselves; what `hub report` prints."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from desktop.contract.period import period_mark
from desktop.domain.measures import Measure
from desktop.hub.figures import FIGURE
from desktop.hub.hub import Hub
from desktop.hub.rates import ONLINE, Rate, Received, Sums, definitions
from desktop.hub.store.database import table
from desktop.hub.store.tables import DayTable
from desktop.kernel.errors import Rejection


@dataclass(frozen=True, slots=True)
class _Row:
    """What a group of cells adds up to."""

    procedure: str
    level: str
    offered_online: bool
    arrival: str
    measure: str
    count: int


_AT_ONCE = 500
DAY = table(DayTable)
_WANTED = (Measure.RECEIVED.value, Measure.RETURNED_ONLINE.value)


def online_rate(hub: Hub, *, unit: str, first: date, last: date) -> dict[str, Rate]:
    """Return the four definitions of a unit and all below it, both days counted in.

    Raises Rejection `hub.unit_unknown`, `print.days_crossed`.
    """
    if last < first:
        raise Rejection("print.days_crossed", "from")
    with hub.reading() as connection:
        places = hub.tree(connection).within(unit, first=first.isoformat(), last=last.isoformat())
        if not places:
            raise Rejection("hub.unit_unknown", "unit", unit=unit)
        spans: dict[tuple[str, str], list[str]] = {}
        for place in places:
            span = (max(first.isoformat(), place.since), min(last.isoformat(), place.until or last.isoformat()))
            spans.setdefault(span, []).append(place.code)
        rows = [row for span, codes in spans.items() for row in _rows(connection, span, codes)]
    received = [(row, row.count) for row in rows if row.measure == Measure.RECEIVED]
    return definitions(
        Sums(
            received=sum(count for _, count in received),
            online=sum(count for row, count in received if row.arrival in ONLINE),
            offered=sum(count for row, count in received if row.offered_online),
            offered_online=sum(count for row, count in received if row.offered_online and row.arrival in ONLINE),
            online_returned=sum(
                row.count for row in rows if row.measure == Measure.RETURNED_ONLINE and row.arrival in ONLINE
            ),
        ),
        [Received(row.procedure, count, count if row.offered_online else 0) for row, count in received],
    )


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a span as it follows from a desk's summaries: the one that the desk prints on what it reported."""

    desk: int
    mark: str
    days: int


def marks(hub: Hub, *, unit: str, first: date, last: date) -> tuple[Mark, ...]:
    """Return the mark of every desk of one unit, none of what is below it; both days counted in."""
    with hub.reading() as connection:
        rows = connection.execute(
            select(DAY.c.desk, DAY.c.day, DAY.c.figures)
            .where(DAY.c.unit == unit, DAY.c.day.between(first.isoformat(), last.isoformat()))
            .order_by(DAY.c.desk, DAY.c.day)
        ).all()
    desks: dict[int, list[tuple[date, str]]] = {}
    for desk, day, figures in rows:
        desks.setdefault(desk, []).append((date.fromisoformat(day), figures))
    return tuple(Mark(desk, period_mark(first, last, days), len(days)) for desk, days in desks.items())


def _rows(connection: Connection, span: tuple[str, str], codes: list[str]) -> Iterator[_Row]:
    keys = (FIGURE.c.procedure, FIGURE.c.level, FIGURE.c.offered_online, FIGURE.c.arrival, FIGURE.c.measure)
    for start in range(0, len(codes), _AT_ONCE):
        found = connection.execute(
            select(*keys, func.sum(FIGURE.c.count).label("count"))
            .where(
                FIGURE.c.unit.in_(codes[start : start + _AT_ONCE]),
                FIGURE.c.day.between(*span),
                FIGURE.c.measure.in_(_WANTED),
            )
            .group_by(*keys)
        )
        for procedure, level, offered, arrival, measure, count in found:
            yield _Row(procedure, level, bool(offered), arrival, measure, int(count))
