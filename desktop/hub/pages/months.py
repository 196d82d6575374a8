"""Months as the pages count them: one row of sums for each month and tier of a unit, and the rates made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date, timedelta
from decimal import Decimal

from sqlalchemy import Connection, func, select

from desktop.domain.periods import Span
from desktop.hub.figures import TOTALS
from desktop.hub.rates import Sums, percent
from desktop.hub.store.database import table
from desktop.hub.store.tables import MonthTable

MONTH = table(MonthTable)
SHOWN = 24
_DECEMBER = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The sums of a month, or of several, of one unit or of many."""

    received: int = 0
    online3: int = 0
    online4: int = 0
    post: int = 0
    offered: int = 0
    offered_online: int = 0
    assisted: int = 0
    online_returned: int = 0
    resolved_early: int = 0
    resolved_on_time: int = 0
    resolved_late: int = 0
    refused: int = 0

    def __add__(self, other: "Totals") -> "Totals":
        """Return both together."""
        return Totals(**{name: getattr(self, name) + getattr(other, name) for name in TOTALS})

    @property
    def online(self) -> int:
        """Dossiers that came online, at either level."""
        return self.online3 + self.online4

    @property
    def counter(self) -> int:
        """Dossiers that came over the counter."""
        return self.received - self.online - self.post

    @property
    def resolved(self) -> int:
        """Dossiers that were resolved."""
        return self.resolved_early + self.resolved_on_time + self.resolved_late

    @property
    def rate(self) -> Decimal | None:
        """The online rate by definition A, in percent."""
        return percent(self.online, self.received)

    @property
    def rate_b(self) -> Decimal | None:
        """The online rate by definition B, in percent."""
        return percent(self.offered_online, self.offered)

    @property
    def rate_d(self) -> Decimal | None:
        """The online rate by definition D, in percent."""
        return percent(self.online_returned, self.received)

    @property
    def on_time(self) -> Decimal | None:
        """The share resolved early or on time, in percent."""
        return percent(self.resolved - self.resolved_late, self.resolved)

    @property
    def sums(self) -> Sums:
        """What the definitions are made of."""
        return Sums(
            received=self.received,
            online=self.online,
            offered=self.offered,
            offered_online=self.offered_online,
            online_returned=self.online_returned,
        )


assert tuple(each.name for each in fields(Totals)) == TOTALS  # noqa: S101  # the two lists are one
NONE = Totals()


def total(found: Iterable[Totals]) -> Totals:
    """Return many together."""
    return sum(found, NONE)


def month_before(month: str, back: int = 1) -> str:
    """Return the month so many before an ISO month."""
    number = int(month[:4]) * _DECEMBER + int(month[5:]) - 1 - back
    return f"{number // _DECEMBER:04d}-{number % _DECEMBER + 1:02d}"


def months_to(month: str, many: int = SHOWN) -> tuple[str, ...]:
    """Return so many months up to one, the oldest first."""
    return tuple(month_before(month, back) for back in reversed(range(many)))


def year_to(month: str) -> tuple[str, ...]:
    """Return the months of a year up to one."""
    return months_to(month, int(month[5:]))


def is_month(text: str) -> bool:
    """Tell whether a text is an ISO month that a page can show."""
    year, _, month = text.partition("-")
    fits = year.isascii() and month.isascii() and year.isdigit() and month.isdigit()
    return fits and (len(year), len(month)) == (4, 2) and year >= "1990" and "01" <= month <= "12"


def span_of(month: str, many: int = 1) -> Span:
    """Return the days of so many months up to one."""
    year, number = (int(part) for part in month_before(month, -1).split("-"))
    first = months_to(month, many)[0]
    return Span(date.fromisoformat(f"{first}-01"), date(year, number, 1) - timedelta(days=1))


def last_day(month: str) -> str:
    """Return the last ISO day that a month may have, good for comparing with days."""
    return f"{month}-31"


@dataclass(frozen=True, slots=True)
class Series:
    """The months of one unit by tier."""

    by: Mapping[tuple[str, str], Totals]

    def of(self, month: str, tiers: Iterable[str] = ()) -> Totals:
        """Return a month of some tiers, or of all."""
        wanted = set(tiers)
        return total(
            each for (found, tier), each in self.by.items() if found == month and (not wanted or tier in wanted)
        )

    def over(self, months: Iterable[str], tiers: Iterable[str] = ()) -> Totals:
        """Return several months of some tiers, or of all."""
        return total(self.of(month, tuple(tiers)) for month in months)

    @property
    def tiers(self) -> set[str]:
        """The tiers that have figures."""
        return {tier for _, tier in self.by}


def series(connection: Connection, unit: str, *, first: str, last: str) -> Series:
    """Return the months of a unit and of all below it."""
    rows = connection.execute(
        select(MONTH.c.month, MONTH.c.tier, *(func.sum(MONTH.c[name]).label(name) for name in TOTALS))
        .where(MONTH.c.unit == unit, MONTH.c.month.between(first, last))
        .group_by(MONTH.c.month, MONTH.c.tier)
    )
    return Series({(row[0], row[1]): Totals(**dict(zip(TOTALS, map(int, row[2:]), strict=True))) for row in rows})


def newest_month(connection: Connection, unit: str, *, today: date) -> str:
    """Return the newest month with figures, this month when there are none."""
    found = connection.execute(select(func.max(MONTH.c.month)).where(MONTH.c.unit == unit)).scalar()
    return str(found or today.isoformat()[:7])
