"""Figures of a day: recounted from its dossiers whenever one was touched, never added up (sync R5)."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert

from desktop.domain.facts import ArrivalChannel
from desktop.domain.rows import DayCount
from desktop.store.tables import DossierTable, SummaryCellTable, SummaryDayTable
from desktop.store.unit import Reading, Unit

_TOUCH = "INSERT INTO summary_day (day, touched) VALUES (?, 1) ON CONFLICT (day) DO UPDATE SET touched = 1"
_KEYS = ("procedure", "level", "offered_online", "arrival", "assisted", "reason_not_online")


def touch(unit: Unit, day: date) -> None:
    """Mark a day whose figures a dossier has changed."""
    unit.connection.exec_driver_sql(_TOUCH, (day.isoformat(),))


def recount(unit: Unit) -> tuple[date, ...]:
    """Recount every touched day from its dossiers and return those days."""
    days = unit.connection.execute(select(SummaryDayTable.day).where(SummaryDayTable.touched == 1)).scalars().all()
    for day in days:
        unit.connection.exec_driver_sql("DELETE FROM summary_cell WHERE day = ?", (day,))
        keys = ", ".join(_KEYS)
        unit.connection.exec_driver_sql(
            f"INSERT INTO summary_cell (day, {keys}, received) SELECT received_day, {keys}, count(*)"  # noqa: S608  # names of columns
            f" FROM dossier WHERE received_day = ? GROUP BY received_day, {keys}",
            (day,),
        )
    if days:
        unit.connection.execute(
            insert(SummaryDayTable)
            .values([{"day": day, "touched": 0} for day in days])
            .on_conflict_do_update(index_elements=["day"], set_={"touched": 0})
        )
    return tuple(date.fromisoformat(day) for day in days)


def cells(reading: Reading, start: date, end: date) -> tuple[DayCount, ...]:
    """Return the figures of civil days, both counted in; a touched day is counted from its dossiers then and there."""
    first, last = start.isoformat(), end.isoformat()
    cell, dossier, day = SummaryCellTable, DossierTable, SummaryDayTable
    counted = (
        select(cell.day, *(getattr(cell, key) for key in _KEYS), cell.received)
        .join(day, day.day == cell.day)
        .where(cell.day.between(first, last), day.touched == 0)
    )
    keys = [getattr(dossier, key) for key in _KEYS]
    live = (
        select(dossier.received_day, *keys, func.count())
        .join(day, day.day == dossier.received_day)
        .where(day.day.between(first, last), day.touched == 1)
        .group_by(dossier.received_day, *keys)
    )
    rows = [*reading.connection.execute(counted).all(), *reading.connection.execute(live).all()]
    return tuple(
        DayCount(
            day=date.fromisoformat(when),
            procedure=procedure,
            level=level,
            offered_online=bool(offered),
            arrival=ArrivalChannel(arrival),
            assisted=bool(assisted),
            reason_not_online=reason,
            received=received,
        )
        for when, procedure, level, offered, arrival, assisted, reason, received in rows
    )
