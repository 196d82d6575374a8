"""What every report of the hub begins with: a unit, a span, and the counts of all desks below it."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from desktop.contract.summary import Count
from desktop.domain.measures import PENDING, REASON, STOCKS, Measure
from desktop.domain.periods import Span
from desktop.hub.figures import FIGURE, TOTALS, totals
from desktop.hub.hub import Hub
from desktop.hub.pages.months import MONTH, Totals
from desktop.hub.pages.unit import received_in
from desktop.hub.rates import Received
from desktop.hub.seats import OWN, Stretch, seat_of, stretches
from desktop.hub.store.database import table
from desktop.hub.store.tables import DayTable
from desktop.hub.tree import Place, Tier, Tree, day_after

DAY = table(DayTable)
_AT_ONCE = 500
_CELL = (FIGURE.c.procedure, FIGURE.c.level, FIGURE.c.offered_online, FIGURE.c.arrival, FIGURE.c.assisted)
_FLOWS = tuple(each.value for each in Measure if each not in STOCKS)
FLOWING = or_(FIGURE.c.measure.in_(_FLOWS), FIGURE.c.measure.startswith(REASON, autoescape=True))
_SENDING = (Tier.DEPARTMENT, Tier.DISTRICT, Tier.COMMUNE)
Keys = Sequence[ColumnElement[Any]]
Key = TypeVar("Key")


@dataclass(frozen=True)
class Ground:
    """A unit and a span of civil days, both counted in; each thing is read only when a report asks for it."""

    hub: Hub
    connection: Connection
    place: Place
    span: Span

    @property
    def tree(self) -> Tree:
        """The units as they are now."""
        return self.hub.tree(self.connection)

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last ISO day."""
        return self.span.start.isoformat(), self.span.end.isoformat()

    @property
    def months(self) -> tuple[str, str] | None:
        """The first and the last month of a span of whole months, whose sums are kept; None for any other span."""
        first, last = self.days
        whole = first.endswith("-01") and day_after(last).endswith("-01")
        return (first[:7], last[:7]) if whole else None

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """Whose figures are counted in the unit, and when."""
        first, last = self.days
        return tuple(stretches(self.tree, self.place.code, first=first, last=last))

    @cached_property
    def counts(self) -> tuple[Count, ...]:
        """All counts of the span: flows summed, carried over of each desk's first day, pending of its last."""
        first, last = self.days
        ends = (
            select(DAY.c.unit, DAY.c.desk, func.min(DAY.c.day).label("first"), func.max(DAY.c.day).label("last"))
            .where(DAY.c.day.between(first, last))
            .group_by(DAY.c.unit, DAY.c.desk)
            .subquery()
        )
        standing = or_(
            and_(FIGURE.c.measure == Measure.CARRIED_OVER.value, FIGURE.c.day == ends.c.first),
            and_(FIGURE.c.measure.in_([each.value for each in PENDING]), FIGURE.c.day == ends.c.last),
        )
        same = and_(FIGURE.c.unit == ends.c.unit, FIGURE.c.desk == ends.c.desk)
        sums: defaultdict[tuple[Any, ...], int] = defaultdict(int)
        for wanted in (FLOWING, and_(same, standing)):
            for _, row in self.rows(_CELL, wanted):
                sums[tuple(row[:-1])] += int(row[-1])
        return tuple(
            Count(code, level, bool(offered), arrival, bool(assisted), measure, count)
            for (code, level, offered, arrival, assisted, measure), count in sums.items()
        )

    @cached_property
    def received(self) -> tuple[Received, ...]:
        """How many dossiers of each procedure came in, and of how many it was offered online."""
        if self.months is None:
            return tuple(
                Received(each.procedure, each.count, each.count if each.offered_online else 0)
                for each in self.counts
                if each.measure == Measure.RECEIVED
            )
        return received_in(self.connection, self.place.code, first=self.months[0], last=self.months[1])

    def rows(self, keys: Keys, wanted: ColumnElement[bool]) -> Iterator[tuple[Stretch, Sequence[Any]]]:
        """Return rows of keys, measure and sum of the counts that are wanted, each with its stretch."""
        for each in self.stretches:
            for start in range(0, len(each.codes), _AT_ONCE):
                found = self.connection.execute(
                    select(*keys, FIGURE.c.measure, func.sum(FIGURE.c.count))
                    .where(
                        FIGURE.c.unit.in_(each.codes[start : start + _AT_ONCE]),
                        FIGURE.c.day.between(each.first, each.last),
                        wanted,
                    )
                    .group_by(*keys, FIGURE.c.measure)
                )
                for row in found:
                    yield each, tuple(row)

    def by_month(self) -> dict[str, Totals]:
        """Return the sums of each month, as far as it lies in the span."""
        if self.months:
            return self._kept(MONTH.c.month)
        return self._counted(lambda _, row: str(row[0]), func.substr(FIGURE.c.day, 1, 7))

    def by_tier(self) -> dict[str, Totals]:
        """Return the sums of each tier of the units that sent."""
        if self.months:
            return self._kept(MONTH.c.tier)
        return self._counted(lambda each, row: self._tier(row[0], each.first), FIGURE.c.unit)

    def by_unit(self) -> dict[Place, Totals]:
        """Return each unit's own sums, of units that sent nothing too; those of a divided unit belong to none."""
        found = {place: Totals() for place in self._below() if place.tier in _SENDING}
        if self.months:
            return found | self._own()
        counted = self._counted(lambda each, row: self.tree.home(row[0], each.first), FIGURE.c.unit)
        return found | {place: sums for place, sums in counted.items() if place is not None}

    def _tier(self, unit: str, day: str) -> str:
        seat = seat_of(self.tree, unit, desk=0, day=day)
        return seat.tier if seat else ""

    def _kept(self, key: ColumnElement[str]) -> dict[str, Totals]:
        first, last = self.months or ("", "")
        rows = self.connection.execute(
            select(key, *(func.sum(MONTH.c[name]) for name in TOTALS))
            .where(MONTH.c.unit == self.place.code, MONTH.c.month.between(first, last))
            .group_by(key)
        )
        return {row[0]: _totals(dict(zip(TOTALS, row[1:], strict=True))) for row in rows}

    def _own(self) -> dict[Place, Totals]:
        first, last = self.months or ("", "")
        rows = self.connection.execute(
            select(MONTH.c.unit, MONTH.c.since, *(func.sum(MONTH.c[name]) for name in TOTALS))
            .where(MONTH.c.month.between(first, last), MONTH.c.slot == OWN)
            .group_by(MONTH.c.unit, MONTH.c.since)
        )
        below = {(each.code, each.since): each for each in self._below()}
        return {
            below[row[0], row[1]]: _totals(dict(zip(TOTALS, row[2:], strict=True)))
            for row in rows
            if (row[0], row[1]) in below
        }

    def _below(self) -> tuple[Place, ...]:
        return self.tree.within(self.place.code, first=self.days[0], last=self.days[1])

    def _counted(self, key_of: Callable[[Stretch, Sequence[Any]], Key], key: ColumnElement[str]) -> dict[Key, Totals]:
        """Return sums counted from the days themselves."""
        cell = (key, FIGURE.c.offered_online, FIGURE.c.arrival, FIGURE.c.assisted)
        found: defaultdict[Key, list[Count]] = defaultdict(list)
        for each, row in self.rows(cell, FLOWING):
            _, offered, arrival, assisted, measure, count = row
            found[key_of(each, row)].append(Count("", "", bool(offered), arrival, bool(assisted), measure, int(count)))
        return {each: _totals(totals(counts)) for each, counts in found.items()}


def _totals(sums: Mapping[str, Any]) -> Totals:
    return Totals(**{name: int(count) for name, count in sums.items()})
