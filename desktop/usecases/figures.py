"""The figures of days: kept counted in the background, read at once, live where something has changed since."""

from datetime import date

from desktop.domain.rows import DayCount
from desktop.store.queries import rollups, summaries
from desktop.usecases.desk import Desk

_AT_ONCE = 20
_HALVES_AT_ONCE = 4


def count_some(desk: Desk, *, most: int = _AT_ONCE) -> int:
    """Count the newest days whose figures were touched, but never today; return how much is still to be counted.

    When every day is counted, half months are rolled up. Each call is one short transaction, so that a reception
    never waits behind ten years of figures.
    """
    today = desk.today()
    with desk.store.reading() as reading:
        open_days = [day for day in summaries.touched_days(reading) if day < today]
        halves = () if open_days else rollups.lacking(reading, before=today)
    if open_days:
        with desk.store.unit() as unit:
            summaries.recount(unit, open_days[-most:])
        return max(1, len(open_days) - most)
    if halves:
        with desk.store.unit() as unit:
            for half in halves[:_HALVES_AT_ONCE]:
                rollups.roll_up(unit, half)
    return max(0, len(halves) - _HALVES_AT_ONCE)


def count_all(desk: Desk) -> None:
    """Count every touched day before today, and roll up every half month that is over."""
    while count_some(desk):
        continue


def of_span(desk: Desk, *, start: date, end: date) -> tuple[DayCount, ...]:
    """Return the figures of civil days, both counted in."""
    with desk.store.reading() as reading:
        return summaries.cells(reading, start, end)


def of_day(desk: Desk, *, day: date) -> tuple[DayCount, ...]:
    """Return one day's figures, its stocks too when nothing at all happened on it."""
    with desk.store.reading() as reading:
        return summaries.of_days(reading, (day.isoformat(),))
