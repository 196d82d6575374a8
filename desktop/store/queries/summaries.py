"""Figures of a day: recounted from its dossiers and their acts whenever one was touched, never added up (sync R5)."""

import json
from collections.abc import Iterable
from datetime import date

from desktop.domain.facts import ArrivalChannel
from desktop.domain.periods import half_of
from desktop.domain.rows import DayCount
from desktop.store.queries.counting import COUNTING
from desktop.store.unit import Reading, Unit

_TOUCH = (
    "INSERT INTO summary_day (day, touched, unfrozen) VALUES (?, 1, 1)"
    " ON CONFLICT (day) DO UPDATE SET touched = 1, unfrozen = 1"
)
_FROZEN = (
    "INSERT INTO summary_day (day, touched, unfrozen) VALUES (?, 1, 0) ON CONFLICT (day) DO UPDATE SET unfrozen = 0"
)
_COUNTED = "INSERT INTO summary_day (day, touched) VALUES (?, 0) ON CONFLICT (day) DO UPDATE SET touched = 0"
_KEYS = "procedure, level, offered_online, arrival, assisted"


def touch(unit: Unit, day: date, *, since: bool = False) -> None:
    """Mark a day whose figures a dossier has changed; `since` marks every counted day after it too.

    A late entry changes what was pending at the end of each day in between.
    """
    unit.connection.exec_driver_sql(_TOUCH, (day.isoformat(),))
    if since:
        unit.connection.exec_driver_sql(
            "UPDATE summary_day SET touched = 1, unfrozen = 1 WHERE day > ?", (day.isoformat(),)
        )


def touched_days(reading: Reading, start: date = date.min, end: date = date.max) -> tuple[date, ...]:
    """Return the days, from one to another, whose kept figures no longer hold, in order."""
    query = "SELECT day FROM summary_day WHERE touched = 1 AND day BETWEEN ? AND ? ORDER BY day"
    rows = reading.connection.exec_driver_sql(query, (start.isoformat(), end.isoformat())).scalars()
    return tuple(date.fromisoformat(day) for day in rows)


def settle(unit: Unit, day: date) -> None:
    """Note that the figures of a day were frozen as they stand."""
    unit.connection.exec_driver_sql(_FROZEN, (day.isoformat(),))


def is_settled(reading: Reading, day: date) -> bool:
    """Tell whether the figures of a day are frozen as they stand."""
    query = "SELECT 1 FROM summary_day WHERE day = ? AND unfrozen = 0"
    return reading.connection.exec_driver_sql(query, (day.isoformat(),)).first() is not None


def unfrozen_days(reading: Reading, start: date, end: date) -> tuple[date, ...]:
    """Return the days of a span, both counted in, on which something happened since their figures were frozen."""
    query = "SELECT day FROM summary_day WHERE unfrozen = 1 AND day BETWEEN ? AND ? ORDER BY day"
    rows = reading.connection.exec_driver_sql(query, (start.isoformat(), end.isoformat())).scalars()
    return tuple(date.fromisoformat(day) for day in rows)


def recount(unit: Unit, days: Iterable[date]) -> None:
    """Count days from their dossiers and keep their figures; give the days of one transaction, not of ten years."""
    wanted = [day.isoformat() for day in days]
    if not wanted:
        return
    run = unit.connection.exec_driver_sql
    run("DELETE FROM summary_cell WHERE day IN (SELECT value FROM json_each(?))", (json.dumps(wanted),))
    run(
        f"INSERT INTO summary_cell (day, {_KEYS}, measure, count) {COUNTING}", {"days": json.dumps(wanted)}
    )  # our own text
    run(_COUNTED, [(day,) for day in wanted])
    drop_halves(unit, {half_of(date.fromisoformat(day)) for day in wanted})


def drop_halves(unit: Unit, halves: Iterable[date]) -> None:
    """Forget the roll-up of half months whose days were counted anew."""
    named = {"halves": json.dumps([each.isoformat() for each in halves])}
    for table in ("summary_half_cell", "summary_half"):
        unit.connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE half IN (SELECT value FROM json_each(:halves))",  # noqa: S608  # our own text
            named,
        )


# CROSS keeps SQLite from going through all dossiers of the span for the one or two days that were touched.
_BY_ARRIVAL = """
SELECT arrival, sum(received) FROM (
    SELECT cell.arrival, sum(cell.count) AS received FROM summary_day AS day
    CROSS JOIN summary_cell AS cell ON cell.day = day.day
    WHERE day.day BETWEEN :first AND :last AND day.touched = 0 AND cell.measure = 'received'
    GROUP BY cell.arrival
    UNION ALL
    SELECT dossier.arrival, count(*) AS received FROM summary_day AS day
    CROSS JOIN dossier ON dossier.received_day = day.day
    WHERE day.day BETWEEN :first AND :last AND day.touched = 1 GROUP BY dossier.arrival
) GROUP BY arrival
"""


def by_arrival(reading: Reading, start: date, end: date) -> dict[ArrivalChannel, int]:
    """Return how many dossiers came by each channel on civil days, both counted in; `rollups` reads fewer rows for it."""
    span = {"first": start.isoformat(), "last": end.isoformat()}
    rows = reading.connection.exec_driver_sql(_BY_ARRIVAL, span).all()
    return {ArrivalChannel(arrival): received for arrival, received in rows}


def cells(reading: Reading, start: date, end: date) -> tuple[DayCount, ...]:
    """Return the figures of civil days, both counted in; a touched day is counted from its dossiers then and there."""
    span = {"first": start.isoformat(), "last": end.isoformat()}
    counted = reading.connection.exec_driver_sql(
        f"SELECT c.day, {_KEYS}, measure, count FROM summary_cell c JOIN summary_day d ON d.day = c.day"  # noqa: S608  # our own text
        " WHERE c.day BETWEEN :first AND :last AND d.touched = 0",
        span,
    ).all()
    days = [day.isoformat() for day in touched_days(reading, start, end)]
    return tuple(_cell(row) for row in counted) + (of_days(reading, days) if days else ())


def of_days(reading: Reading, days: Iterable[str]) -> tuple[DayCount, ...]:
    """Count days (ISO texts) from their dossiers and acts now, whether they were touched or not."""
    rows = reading.connection.exec_driver_sql(COUNTING, {"days": json.dumps(list(days))}).all()
    return tuple(_cell(row) for row in rows)


def _cell(row: "tuple[str, str, str, int, str, int, str, int]") -> DayCount:
    day, procedure, level, offered, arrival, assisted, measure, count = row
    return DayCount(
        day=date.fromisoformat(day),
        procedure=procedure,
        level=level,
        offered_online=bool(offered),
        arrival=ArrivalChannel(arrival),
        assisted=bool(assisted),
        measure=measure,
        count=count,
    )
