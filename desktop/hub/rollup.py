"""The months of units and of all above them, kept in the transaction that applies the days (sync R6).

They are moved by the difference between a day's new state and the one before, read in the same transaction, so they are
always what a count over all days would give. A batch adds its days up first and writes each row once: rows of a
province are everybody's, and are held for as short a time as may be.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from desktop.contract.summary import Count
from desktop.domain.measures import Measure
from desktop.hub.figures import STOCKS, TOTALS, procedures, reasons, totals
from desktop.hub.seats import OWN, Seat
from desktop.hub.store.database import add_up, keep, table
from desktop.hub.store.tables import DeskTable, MonthTable, ProcedureTable, ReasonTable, ServiceTable

SERVICE = table(ServiceTable)
DESK = table(DeskTable)
OF_PROCEDURE = ("received", "offered", "resolved", "late")
_STAND = (
    update(DESK)
    .where(
        DESK.c.unit == bindparam("at_unit"),
        DESK.c.desk == bindparam("at_desk"),
        DESK.c.last_day <= bindparam("last_day"),
    )
    .values({name: bindparam(name) for name in ("last_day", *(stock.value for stock in STOCKS))})
)
_SERVICES = select(SERVICE.c.procedure, SERVICE.c.level, SERVICE.c.day).where(
    SERVICE.c.unit == bindparam("at_unit"), SERVICE.c.since == bindparam("at_since")
)
Key = tuple[Any, ...]
Sums = dict[Key, dict[str, int]]


@dataclass(slots=True)
class Rollup:
    """What the days of a batch change above themselves."""

    _months: Sums = field(default_factory=dict)
    _reasons: Sums = field(default_factory=dict)
    _procedures: Sums = field(default_factory=dict)
    _services: dict[tuple[str, str], dict[str, tuple[str, str, str]]] = field(default_factory=dict)
    _standing: dict[tuple[str, int], tuple[str, Sequence[Count]]] = field(default_factory=dict)

    def add(self, seat: Seat, *, new: Sequence[Count], old: Sequence[Count]) -> None:
        """Note what one day changes: the state that it has now, less the one that it had."""
        self._add(seat, new, 1)
        self._add(seat, old, -1)
        place = seat.place
        seen = self._services.setdefault((place.code, place.since), {}) if place else {}
        for each in new:
            if each.measure == Measure.RECEIVED and seen.get(each.procedure, ("",))[0] <= seat.day:
                seen[each.procedure] = (seat.day, each.level, seat.tier)
        if self._standing.get((seat.unit, seat.desk), ("",))[0] <= seat.day:
            self._standing[seat.unit, seat.desk] = (seat.day, new)

    def move(self, old: Seat | None, new: Seat, counts: Sequence[Count]) -> None:
        """Note that a day is counted elsewhere from now on; the day itself is as it was."""
        if old is not None:
            self._add(old, counts, -1)
        self._add(new, counts, 1)

    def _add(self, seat: Seat, counts: Sequence[Count], sign: int) -> None:
        if not counts:
            return
        whole, why, of = totals(counts), reasons(counts), procedures(counts)
        slot, month, tier = seat.slot, seat.day[:7], seat.tier
        for place in seat.chain:
            key = (place.code, place.since, month)
            mine = OWN if place is seat.place else slot
            _move(self._months, (*key, tier, mine), whole, sign)
            for reason, count in why.items():
                _move(self._reasons, (*key, reason, mine), {"count": count}, sign)
            for each, sums in of.items():
                _move(self._procedures, (*key, *each, mine), sums, sign)

    def write(self, connection: Connection) -> None:
        """Write everything: always the same tables in the same order, and rows in the order of their keys."""
        add_up(connection, MonthTable, _rows(self._months, ("tier", "slot"), TOTALS))
        add_up(connection, ReasonTable, _rows(self._reasons, ("reason", "slot"), ("count",)))
        names = ("procedure", "level", "arrival", "slot")
        add_up(connection, ProcedureTable, _rows(self._procedures, names, OF_PROCEDURE))
        for place, seen in sorted(self._services.items()):
            _note_services(connection, place, seen)
        for desk, (day, counts) in sorted(self._standing.items()):
            connection.execute(_STAND, _standing(desk, day, counts))


def _move(sums: Sums, key: Key, change: Mapping[str, int], sign: int) -> None:
    row = sums.setdefault(key, {})
    for name, count in change.items():
        row[name] = row.get(name, 0) + sign * count


def _rows(sums: Sums, names: Sequence[str], counted: Sequence[str]) -> list[dict[str, Any]]:
    """Return rows as their table takes them, without those that change nothing."""
    keys = ("unit", "since", "month", *names)
    return [
        {**dict(zip(keys, key, strict=True)), **{name: row.get(name, 0) for name in counted}}
        for key, row in sums.items()
        if any(row.values())
    ]


def _note_services(connection: Connection, place: tuple[str, str], seen: Mapping[str, tuple[str, str, str]]) -> None:
    """Keep the level at which a unit offers each procedure, as seen on the newest day."""
    if not seen:
        return
    code, since = place
    known = {row.procedure: row.day for row in connection.execute(_SERVICES, {"at_unit": code, "at_since": since})}
    rows = [
        {"unit": code, "since": since, "procedure": procedure, "tier": tier, "level": level, "day": day}
        for procedure, (day, level, tier) in sorted(seen.items())
        if known.get(procedure, "") <= day
    ]
    keep(connection, ServiceTable, rows)


def _standing(desk: tuple[str, int], day: str, counts: Iterable[Count]) -> dict[str, Any]:
    """Return what is pending at the end of a desk's newest day."""
    stocks = dict.fromkeys((each.value for each in STOCKS), 0)
    for each in counts:
        if each.measure in stocks:
            stocks[each.measure] += each.count
    return {"at_unit": desk[0], "at_desk": desk[1], "last_day": day, **stocks}
