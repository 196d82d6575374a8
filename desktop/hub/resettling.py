"""Moves what was counted when a change of units reaches back in time: a merger or a division that is entered late.

The days themselves stay as their desks sent them. Only where they are counted moves, in the transaction that changes
the tree: out of the rows of the old units, into the rows of the new ones, each day once.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, delete, func, select

from desktop.domain.measures import Measure
from desktop.hub.figures import FIGURE, TOTALS, counts_of
from desktop.hub.rollup import OF_PROCEDURE, SERVICE, Rollup
from desktop.hub.seats import Seat, seat_of
from desktop.hub.store.database import keep, table
from desktop.hub.store.tables import DayTable, MonthTable, ProcedureTable, ReasonTable, ServiceTable
from desktop.hub.tree import Place, Tree, day_before
from desktop.kernel.errors import Rejection

DAY = table(DayTable)
_ALWAYS = "9999-12-31"
PlaceKey = tuple[str, str]


def resettle(connection: Connection, *, before: Tree, after: Tree) -> int:
    """Move the days whose units changed, and return how many.

    Raises Rejection `hub.units_homeless` when figures of a day would belong nowhere; nothing has changed then.
    """
    rollup, moved, touched = Rollup(), 0, set[PlaceKey]()
    for unit, desk in _desks(connection, before, after):
        moves = dict(_moves(connection, before, after, unit=unit, desk=desk))
        moved += len(moves)
        for day, rows in groupby(_cells(connection, unit, desk, moves), key=lambda row: str(row.day)):
            old, new = moves[day]
            rollup.move(old, new, counts_of(rows))
        touched |= {(place.code, place.since) for pair in moves.values() for place in _places(pair)}
    if moved:
        rollup.write(connection)
        _clear(connection, touched)
        _note_services(connection, after, touched)
    return moved


def _desks(connection: Connection, before: Tree, after: Tree) -> list[tuple[str, int]]:
    """Return the desks that a change may reach: those of changed codes, of codes below them and of what became them."""
    changed = {code for code in {*before.codes(), *after.codes()} if before.facts(code) != after.facts(code)}
    if not changed:
        return []
    rows = connection.execute(select(DAY.c.unit, DAY.c.desk).distinct().order_by(DAY.c.unit, DAY.c.desk)).all()
    return [(row.unit, row.desk) for row in rows if _family(row.unit, before, after) & changed]


def _family(unit: str, *trees: Tree) -> set[str]:
    """Return a code with all above it and all that it became, in either tree."""
    found: set[str] = set()
    left = [unit]
    while left:
        code = left.pop()
        if code not in found:
            found.add(code)
            places = [place for tree in trees for place in tree.named(code)]
            left += [place.parent for place in places if place.parent]
            left += [each for tree in trees for place in tree.named(code) for each in tree.successors(place)]
    return found


def _moves(
    connection: Connection, before: Tree, after: Tree, *, unit: str, desk: int
) -> Iterator[tuple[str, tuple[Seat | None, Seat]]]:
    days = connection.execute(select(DAY.c.day).where(DAY.c.unit == unit, DAY.c.desk == desk)).scalars().all()
    for day in days:
        old, new = (seat_of(tree, unit, desk=desk, day=day) for tree in (before, after))
        if new is None:
            raise Rejection("hub.units_homeless", "units", unit=unit, day=day)
        if old is None or old.keys != new.keys:
            yield day, (old, new)


def _cells(connection: Connection, unit: str, desk: int, days: Iterable[str]) -> Iterator[Any]:
    wanted = set(days)
    if wanted:
        rows = connection.execute(
            select(FIGURE)
            .where(FIGURE.c.unit == unit, FIGURE.c.desk == desk, FIGURE.c.day.between(min(wanted), max(wanted)))
            .order_by(FIGURE.c.day)
        )
        yield from (row for row in rows if row.day in wanted)


def _places(pair: tuple[Seat | None, Seat]) -> Iterator[Place]:
    for seat in pair:
        yield from seat.chain if seat else ()


def _clear(connection: Connection, touched: Iterable[PlaceKey]) -> None:
    """Take away rows that count nothing any more, so that a unit that is gone shows on no page."""
    counted = ((MonthTable, TOTALS), (ReasonTable, ("count",)), (ProcedureTable, OF_PROCEDURE))
    for code, since in sorted(touched):
        for model, names in counted:
            rows = table(model)
            empty = [rows.c[name] == 0 for name in names]
            connection.execute(delete(rows).where(rows.c.unit == code, rows.c.since == since, *empty))


def _note_services(connection: Connection, tree: Tree, touched: Iterable[PlaceKey]) -> None:
    """See anew at which level the touched units offer each procedure, from their own days."""
    units = connection.execute(select(DAY.c.unit).distinct()).scalars().all()
    for code, since in sorted(touched):
        connection.execute(delete(SERVICE).where(SERVICE.c.unit == code, SERVICE.c.since == since))
        place = tree.at(code, since)
        if place is None:
            continue
        seen: dict[str, tuple[str, str]] = {}
        starts = ("", *tree.turns("", _ALWAYS))
        for start, end in zip(starts, (*(day_before(day) for day in starts[1:]), _ALWAYS), strict=True):
            mine = [unit for unit in units if tree.home(unit, start) == place]
            for procedure, level, day in _offered(connection, mine, start, end):
                seen[procedure] = max(seen.get(procedure, ("", "")), (day, level))
        rows = [
            {"unit": code, "since": since, "procedure": each, "tier": place.tier, "level": level, "day": day}
            for each, (day, level) in sorted(seen.items())
        ]
        keep(connection, ServiceTable, rows)


def _offered(connection: Connection, units: list[str], first: str, last: str) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for unit in units:
        rows = connection.execute(
            select(FIGURE.c.procedure, FIGURE.c.level, func.max(FIGURE.c.day))
            .where(
                FIGURE.c.unit == unit,
                FIGURE.c.day.between(first, last),
                FIGURE.c.measure == Measure.RECEIVED.value,
            )
            .group_by(FIGURE.c.procedure, FIGURE.c.level)
        )
        found += [(row[0], row[1], row[2]) for row in rows]
    return found
