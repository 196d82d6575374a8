"""Half months rolled up from counted days, and the figures of any span read from as few rows as can be (sync R5).

A half month is never corrected: when one of its days is recounted it is dropped, when one is touched it is passed over.
"""

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from desktop.domain.facts import ArrivalChannel
from desktop.domain.measures import PENDING, STOCKS, Measure
from desktop.domain.periods import Span, half_of, half_span, halves_in
from desktop.domain.rows import CellCount
from desktop.store.queries import summaries
from desktop.store.queries.counting import COUNTING_FLOWS, COUNTING_STOCKS
from desktop.store.unit import Reading, Unit

_DAY = timedelta(days=1)
_KEYS = "procedure, level, offered_online, arrival, assisted, measure"
_STOCK_NAMES = ", ".join(f"'{each}'" for each in STOCKS)
_MEASURES = "(:all OR measure IN (SELECT value FROM json_each(:measures)))"
_OF_HALVES = (
    f"SELECT {_KEYS}, sum(count) FROM summary_half_cell WHERE half IN (SELECT value FROM json_each(:halves))"  # noqa: S608  # our own text
    f" AND measure NOT IN ({_STOCK_NAMES}) AND {_MEASURES} GROUP BY {_KEYS}"
)
_OF_DAYS = (
    f"SELECT {_KEYS}, sum(count) FROM summary_cell JOIN summary_day USING (day)"  # noqa: S608  # our own text
    f" WHERE day BETWEEN :first AND :last AND touched = 0 AND measure NOT IN ({_STOCK_NAMES}) AND {_MEASURES}"
    f" GROUP BY {_KEYS}"
)
_LIVE = f"SELECT {_KEYS}, sum(count) FROM ({{counting}}) WHERE {_MEASURES} GROUP BY {_KEYS}"  # noqa: S608  # our own text
_ARRIVED = (
    "SELECT arrival, sum(count) FROM summary_half_cell WHERE half IN (SELECT value FROM json_each(?))"  # noqa: S608  # our own text
    f" AND measure = '{Measure.RECEIVED}' GROUP BY arrival"
)
_STOCKS = (
    f"SELECT {_KEYS}, count FROM summary_cell WHERE day = :day"  # noqa: S608  # our own text
    " AND measure IN (SELECT value FROM json_each(:measures))"
)
_ROLL = (
    f"INSERT INTO summary_half_cell (half, {_KEYS}, count) SELECT :half, {_KEYS}, sum(count) FROM summary_cell"  # noqa: S608  # our own text
    f" WHERE day BETWEEN :half AND :last AND measure NOT IN ({_STOCK_NAMES}) GROUP BY {_KEYS}"
)
_KNOWN = "SELECT 1 FROM summary_day WHERE day = ?"


def lacking(reading: Reading, *, before: date) -> tuple[date, ...]:
    """Return the half months that are over before a day, wholly counted, and not rolled up yet; newest first."""
    first = reading.connection.exec_driver_sql("SELECT min(day) FROM summary_day").scalar()
    if first is None:
        return ()
    start = half_of(date.fromisoformat(first))
    kept = _kept(reading, start, before)
    touched = {half_of(day) for day in summaries.touched_days(reading)}
    every = [half for half in halves_in(Span(start, before - _DAY)) if half not in kept | touched]
    return tuple(reversed(every))


def roll_up(unit: Unit, half: date) -> None:
    """Roll a half month up; its first and its last day are counted too, for their stocks, where nothing was done."""
    span = half_span(half)
    run = unit.connection.exec_driver_sql
    ends = (span.start, span.end)
    summaries.recount(unit, [day for day in ends if run(_KNOWN, (day.isoformat(),)).scalar() is None])
    summaries.drop_halves(unit, (half,))
    named = {"half": span.start.isoformat(), "last": span.end.isoformat()}
    run(_ROLL, named)
    run("INSERT INTO summary_half (half) VALUES (:half)", {"half": named["half"]})


def period(reading: Reading, span: Span, measures: Iterable[str] = ()) -> tuple[CellCount, ...]:
    """Return the figures of a span by cell: flows of all its days, stocks of its first and its last.

    `measures` narrows to these; none is every one. What is kept is read, what was touched is counted then and there.
    """
    wanted = tuple(measures)
    touched = summaries.touched_days(reading, span.start, span.end)
    halves = _usable(reading, span, touched)
    narrowed = {"all": not wanted, "measures": json.dumps(wanted)}
    run = reading.connection.exec_driver_sql
    rows: list[_Row] = []
    if not wanted or set(wanted) - set(STOCKS):
        rows += run(_OF_HALVES, {**narrowed, "halves": json.dumps([each.isoformat() for each in halves])}).all()
        for gap in _gaps(span, halves):
            rows += run(_OF_DAYS, {**narrowed, "first": gap.start.isoformat(), "last": gap.end.isoformat()}).all()
        days = [day.isoformat() for day in touched if half_of(day) not in halves]
        if days:
            rows += run(_LIVE.format(counting=COUNTING_FLOWS), {**narrowed, "days": json.dumps(days)}).all()
    for day, stocks in ((span.start, (Measure.CARRIED_OVER,)), (span.end, PENDING)):
        of_day = [each for each in stocks if not wanted or each in wanted]
        rows += _stocks(reading, day, of_day) if of_day else []
    return _merged(rows)


def by_arrival(reading: Reading, span: Span) -> dict[ArrivalChannel, int]:
    """Return how many dossiers came by each channel in a span, from its half months and the days beside them."""
    halves = _usable(reading, span, summaries.touched_days(reading, span.start, span.end))
    named = json.dumps([each.isoformat() for each in halves])
    found: Counter[ArrivalChannel] = Counter()
    for arrival, received in reading.connection.exec_driver_sql(_ARRIVED, (named,)).all():
        found[ArrivalChannel(arrival)] += received
    for gap in _gaps(span, halves):
        found.update(summaries.by_arrival(reading, gap.start, gap.end))
    return dict(found)


_Row = tuple[str, str, int, str, int, str, int]


def _usable(reading: Reading, span: Span, touched: Iterable[date]) -> list[date]:
    """Return the half months that lie wholly in a span and still hold, in order."""
    holding = _kept(reading, span.start, span.end) - {half_of(day) for day in touched}
    return [half for half in halves_in(span) if half in holding]


def _kept(reading: Reading, start: date, end: date) -> set[date]:
    rows = reading.connection.exec_driver_sql(
        "SELECT half FROM summary_half WHERE half BETWEEN ? AND ?", (start.isoformat(), end.isoformat())
    ).scalars()
    return {date.fromisoformat(row) for row in rows}


def _gaps(span: Span, halves: list[date]) -> list[Span]:
    """Return what a span has beside its half months, as runs of days."""
    gaps: list[Span] = []
    day = span.start
    for half in halves:
        if day < half:
            gaps.append(Span(day, half - _DAY))
        day = half_span(half).end + _DAY
    return [*gaps, Span(day, span.end)] if day <= span.end else gaps


def _stocks(reading: Reading, day: date, measures: list[Measure]) -> list[_Row]:
    """Return the stocks of one day: as they were counted, or reckoned now."""
    run = reading.connection.exec_driver_sql
    named = {"day": day.isoformat(), "measures": json.dumps(measures), "days": json.dumps([day.isoformat()])}
    if run("SELECT touched FROM summary_day WHERE day = :day", named).scalar() == 0:
        return list(run(_STOCKS, named).all())
    return list(run(_LIVE.format(counting=COUNTING_STOCKS), {**named, "all": False}).all())


def _merged(rows: Iterable[_Row]) -> tuple[CellCount, ...]:
    found: dict[tuple[str, str, int, str, int, str], int] = {}
    for procedure, level, offered, arrival, assisted, measure, count in rows:
        cell = (procedure, level, offered, arrival, assisted, measure)
        found[cell] = found.get(cell, 0) + count
    return tuple(
        CellCount(procedure, level, bool(offered), ArrivalChannel(arrival), bool(assisted), measure, count)
        for (procedure, level, offered, arrival, assisted, measure), count in found.items()
    )
