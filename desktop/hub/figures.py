"""The figures of a day put in place: cells, months of the unit and of all above it, reasons, services; one transaction.

A day's newest revision takes the place of the one before. The months are kept by the difference between the two, read
in the same transaction, so they are always what a count over all days would give (`recount` does just that).
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, delete, insert, select, update

from desktop.contract.summary import Count, DaySummary
from desktop.domain.measures import REASON, Measure
from desktop.hub.store.database import add_up, keep, table
from desktop.hub.store.tables import (
    DayTable,
    DeskTable,
    FigureTable,
    MonthTable,
    ProcedureTable,
    ReasonTable,
    ServiceTable,
)
from desktop.hub.tree import Place

FIGURE = table(FigureTable)
DAY = table(DayTable)
DESK = table(DeskTable)
ONLINE = ("online3", "online4")
# Rows of a province are divided so that desks sending at the same time seldom wait for one another.
SLOTS = 16
OWN = 0
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
_STOCKS = (Measure.PENDING_IN_TIME, Measure.PENDING_OVERDUE, Measure.WAITING)
Totals = dict[str, int]


@dataclass(frozen=True, slots=True)
class Seat:
    """Where figures belong: the desk, the day, and the units that stood above it on that day, the desk's own last."""

    desk: int
    day: str
    chain: tuple[Place, ...]

    @property
    def place(self) -> Place:
        """The desk's own unit."""
        return self.chain[-1]


def apply(connection: Connection, seat: Seat, summary: DaySummary, *, envelope: str, had: bool) -> None:
    """Put a day's figures in place of the ones before; `had` tells that there were any."""
    where = and_(FIGURE.c.unit == seat.place.code, FIGURE.c.desk == seat.desk, FIGURE.c.day == seat.day)
    old: Sequence[Count] = ()
    if had:
        old = _counts(connection.execute(select(FIGURE).where(where)).all())
        connection.execute(delete(FIGURE).where(where))
    if summary.counts:
        connection.execute(insert(FIGURE), [_row(seat, each) for each in summary.counts])
    keep(
        connection,
        DayTable,
        [
            {
                "unit": seat.place.code,
                "desk": seat.desk,
                "day": seat.day,
                "revision": summary.revision,
                "figures": summary.figures,
                "envelope": envelope,
            }
        ],
    )
    _roll_up(connection, seat, new=summary.counts, old=old)
    _roll_up_procedures(connection, seat, new=summary.counts, old=old)
    _note_services(connection, seat, summary.counts)
    _note_standing(connection, seat, summary.counts)


def _row(seat: Seat, each: Count) -> dict[str, Any]:
    return {
        "unit": seat.place.code,
        "desk": seat.desk,
        "day": seat.day,
        "procedure": each.procedure,
        "level": each.level,
        "offered_online": int(each.offered_online),
        "arrival": each.arrival,
        "assisted": int(each.assisted),
        "measure": each.measure,
        "count": each.count,
    }


def _counts(rows: Iterable[Any]) -> tuple[Count, ...]:
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


def slot_of(seat: Seat) -> int:
    """Return which of the rows of a unit above takes a desk's figures, always the same one; 0 is a unit's own row."""
    return hashlib.sha256(f"{seat.place.code}/{seat.desk}".encode()).digest()[0] % SLOTS + 1


def _roll_up(connection: Connection, seat: Seat, *, new: Sequence[Count], old: Sequence[Count]) -> None:
    month, slot, tier = seat.day[:7], slot_of(seat), seat.place.tier
    change = _difference(totals(new), totals(old))
    if change:
        whole = {name: change.get(name, 0) for name in TOTALS}
        add_up(
            connection,
            MonthTable,
            [{**_key(each, seat, month, slot), "tier": tier, **whole} for each in seat.chain],
        )
    moved = _difference(reasons(new), reasons(old))
    if moved:
        add_up(
            connection,
            ReasonTable,
            [
                {**_key(each, seat, month, slot), "reason": reason, "count": count}
                for each in seat.chain
                for reason, count in moved.items()
            ],
        )


def _roll_up_procedures(connection: Connection, seat: Seat, *, new: Sequence[Count], old: Sequence[Count]) -> None:
    before, after = procedures(old), procedures(new)
    changed = {key: _difference(after.get(key, {}), before.get(key, {})) for key in {*before, *after}}
    rows = [
        {
            **_key(each, seat, seat.day[:7], slot_of(seat)),
            **dict(zip(("procedure", "level", "arrival"), key, strict=True)),
            **{name: change.get(name, 0) for name in ("received", "resolved", "late")},
        }
        for each in seat.chain
        for key, change in changed.items()
        if change
    ]
    add_up(connection, ProcedureTable, rows)


def procedures(counts: Iterable[Count]) -> dict[tuple[str, str, str], dict[str, int]]:
    """Return received, resolved and late of each procedure, level and channel."""
    found: dict[tuple[str, str, str], dict[str, int]] = {}
    for each in counts:
        names = _OF_PROCEDURES.get(each.measure, ())
        of = found.setdefault((each.procedure, each.level, each.arrival), {}) if names else {}
        for name in names:
            of[name] = of.get(name, 0) + each.count
    return found


def _key(place: Place, seat: Seat, month: str, slot: int) -> dict[str, Any]:
    own = place is seat.place
    return {"unit": place.code, "since": place.since, "month": month, "slot": OWN if own else slot}


def _difference(new: Mapping[str, int], old: Mapping[str, int]) -> dict[str, int]:
    changed = {name: new.get(name, 0) - old.get(name, 0) for name in {*new, *old}}
    return {name: count for name, count in changed.items() if count}


def _note_services(connection: Connection, seat: Seat, counts: Iterable[Count]) -> None:
    """Keep the level at which the unit offers each procedure, as seen on its newest day."""
    place = seat.place
    seen = {each.procedure: each.level for each in counts if each.measure == Measure.RECEIVED}
    if not seen:
        return
    service = table(ServiceTable)
    known = {
        row.procedure: (row.level, row.day)
        for row in connection.execute(
            select(service.c.procedure, service.c.level, service.c.day).where(
                service.c.unit == place.code, service.c.since == place.since, service.c.procedure.in_(seen)
            )
        )
    }
    rows = [
        {
            "unit": place.code,
            "since": place.since,
            "procedure": code,
            "tier": place.tier,
            "level": level,
            "day": seat.day,
        }
        for code, level in seen.items()
        if known.get(code, ("", ""))[0] != level and known.get(code, ("", ""))[1] <= seat.day
    ]
    keep(connection, ServiceTable, rows)


def _note_standing(connection: Connection, seat: Seat, counts: Iterable[Count]) -> None:
    """Keep what is pending at the end of the desk's newest day."""
    stocks = dict.fromkeys(_STOCKS, 0)
    for each in counts:
        if each.measure in stocks:
            stocks[Measure(each.measure)] += each.count
    connection.execute(
        update(DESK)
        .where(DESK.c.unit == seat.place.code, DESK.c.desk == seat.desk, DESK.c.last_day <= seat.day)
        .values(last_day=seat.day, **{stock.value: count for stock, count in stocks.items()})
    )
