"""What the first page shows: one number with its change and target, 24 months, tiers, units in order, reasons, lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, select

from desktop.hub.hub import Hub
from desktop.hub.pages import charts
from desktop.hub.pages.months import MONTH, SHOWN, Series, Totals, last_day, month_before, months_to, series, year_to
from desktop.hub.pages.unit import Defined, rates_of
from desktop.hub.rates import percent
from desktop.hub.seats import OWN
from desktop.hub.services import services
from desktop.hub.store.database import table
from desktop.hub.store.tables import ReasonTable
from desktop.hub.tree import Place, Tier, Tree
from desktop.runtime.rules import shipped_rules

REASON = table(ReasonTable)
PAGE = 20
_TREND = 12
_CHART = (760, 190)
# A telephone gets a drawing of its own, so that the letters keep their size.
_NARROW = (300, 150)
_SPARK = (96, 22)
# The tiers as the article of May 2022 sets them against each other: departments, and everything local.
GROUPS = (
    ("Sở, ban, ngành", (Tier.DEPARTMENT,)),
    ("Huyện và xã", (Tier.DISTRICT, Tier.COMMUNE)),
    ("riêng cấp huyện", (Tier.DISTRICT,)),
    ("riêng cấp xã", (Tier.COMMUNE,)),
)
# Tiers whose units are ranked with all below them.
_WHOLE = (Tier.PROVINCE, Tier.NATION)
RANKED = (Tier.COMMUNE, Tier.DISTRICT, Tier.DEPARTMENT, Tier.PROVINCE)


@dataclass(frozen=True, slots=True)
class Compared:
    """A group's month beside the month before, and its year so far."""

    title: str
    now: Totals
    before: Totals
    year: Totals

    @property
    def change(self) -> Decimal | None:
        """Points of the rate on the month before."""
        return difference(self.now.rate, self.before.rate)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One unit in its place of the order."""

    rank: int
    place: Place
    now: Totals
    change: Decimal | None
    trend: charts.Line


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a whole: what, how many, in percent."""

    title: str
    count: int
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the figures of the first page are drawn from."""

    place: Place
    month: str
    target: int
    whole: Compared
    rates: tuple[Defined, ...]
    groups: tuple[Compared, ...]
    chart: charts.Line
    narrow: charts.Line
    table: tuple[tuple[str, Totals], ...]
    reasons: tuple[Share, ...]
    services: tuple[tuple[str, int, int], ...]


def difference(now: Decimal | None, before: Decimal | None) -> Decimal | None:
    """Return how many points a rate rose, None when one of them is of nothing."""
    return None if now is None or before is None else now - before


def compared(title: str, found: Series, month: str, tiers: Sequence[str] = ()) -> Compared:
    """Return a group's month with the one before and the year so far."""
    return Compared(
        title, found.of(month, tiers), found.of(month_before(month), tiers), found.over(year_to(month), tiers)
    )


def board(hub: Hub, connection: Connection, place: Place, *, month: str) -> Board:
    """Return the figures of a unit for a month."""
    months = months_to(month)
    found = series(connection, place.code, first=min(months[0], year_to(month)[0]), last=month)
    target = hub.target(connection)
    table_rows = tuple((each, found.of(each)) for each in months)
    rates = [(each, totals.rate) for each, totals in table_rows]
    whole = compared("", found, month)
    return Board(
        place=place,
        month=month,
        target=target,
        whole=whole,
        rates=rates_of(connection, place, month=month, now=whole.now, year=whole.year),
        groups=tuple(compared(title, found, month, tiers) for title, tiers in GROUPS if found.tiers & set(tiers)),
        chart=charts.line(rates, width=_CHART[0], height=_CHART[1], target=target),
        narrow=charts.line(rates, width=_NARROW[0], height=_NARROW[1], target=target),
        table=table_rows,
        reasons=reasons(connection, place.code, month=month),
        services=services(connection, place, whole=place.code == hub.unit, days=(f"{month}-01", last_day(month))),
    )


def reasons(connection: Connection, unit: str, *, month: str) -> tuple[Share, ...]:
    """Return why dossiers did not come online, the commonest first."""
    words = {each.code: each.text for each in shipped_rules().reasons_not_online()}
    rows = connection.execute(
        select(REASON.c.reason, func.sum(REASON.c.count))
        .where(REASON.c.unit == unit, REASON.c.month == month)
        .group_by(REASON.c.reason)
    ).all()
    counts = sorted(((int(count), reason) for reason, count in rows if count), reverse=True)
    whole = sum(count for count, _ in counts)
    return tuple(Share(words.get(reason, reason), count, percent(count, whole)) for count, reason in counts)


def ranked(
    connection: Connection, tree: Tree, place: Place, *, month: str, tier: str, page: int | None = 0
) -> tuple[tuple[Ranked, ...], int]:
    """Return one page of the units of a tier below a unit (all of them for None), best first, and how many there are."""
    below = {
        (each.code, each.since): each
        for each in tree.within(place.code, first=f"{month}-01", last=last_day(month))
        if each.tier == tier and each.code != place.code
    }
    names = ("received", "online3", "online4", "resolved_early", "resolved_on_time", "resolved_late")
    rows = connection.execute(_asked(month, tier, below, names))
    found = {(row[0], row[1]): row[2:] for row in rows if (row[0], row[1]) in below}
    order = sorted(below, key=lambda key: _order(found.get(key), below[key]))
    start = 0 if page is None else page * PAGE
    chosen = order[start:] if page is None else order[start : start + PAGE]
    trends = _trends(connection, {code for code, _ in chosen}, month, whole=tier in _WHOLE)
    return tuple(
        _ranked(place, below[key], found.get(key), names=names, months=trends.get(key, {}), month=month)
        for place, key in enumerate(chosen, start + 1)
    ), len(order)


def _asked(month: str, tier: str, below: Iterable[tuple[str, str]], names: Sequence[str]) -> Select[tuple[Any, ...]]:
    """Return what tells of the units of a tier in a month: their own rows; of a province, which has no desk, all below it."""
    key = (MONTH.c.unit, MONTH.c.since)
    if tier in _WHOLE:
        codes = sorted({code for code, _ in below})
        summed = select(*key, *(func.sum(MONTH.c[name]) for name in names))
        return summed.where(MONTH.c.month == month, MONTH.c.unit.in_(codes)).group_by(*key)
    own = select(*key, *(MONTH.c[name] for name in names))
    return own.where(MONTH.c.month == month, MONTH.c.tier == tier, MONTH.c.slot == OWN)


def _order(row: Sequence[int] | None, place: Place) -> tuple[bool, float, int, str]:
    received, online = (row[0], row[1] + row[2]) if row else (0, 0)
    return not received, -online / received if received else 0.0, -received, place.code


def _ranked(
    rank: int,
    place: Place,
    row: Sequence[int] | None,
    *,
    names: Sequence[str],
    months: dict[str, tuple[int, int]],
    month: str,
) -> Ranked:
    now = Totals(**dict(zip(names, map(int, row), strict=True))) if row else Totals()
    rates = [(each, percent(*months.get(each, (0, 0)))) for each in months_to(month, _TREND)]
    before = rates[-2][1]
    return Ranked(rank, place, now, difference(now.rate, before), charts.line(rates, width=_SPARK[0], height=_SPARK[1]))


def _trends(
    connection: Connection, codes: set[str], month: str, *, whole: bool
) -> dict[tuple[str, str], dict[str, tuple[int, int]]]:
    """Return the last months of a few units: online and received; `whole` with all below them."""
    found: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
    key = (MONTH.c.unit, MONTH.c.since, MONTH.c.month)
    for some in _in_turn(sorted(codes)):
        rows = connection.execute(
            select(*key, func.sum(MONTH.c.online3 + MONTH.c.online4), func.sum(MONTH.c.received))
            .where(
                MONTH.c.unit.in_(some),
                *(() if whole else (MONTH.c.slot == OWN,)),
                MONTH.c.month.between(month_before(month, min(_TREND, SHOWN)), month),
            )
            .group_by(*key)
        )
        for unit, since, each, online, received in rows:
            found.setdefault((unit, since), {})[each] = (int(online), int(received))
    return found


def _in_turn(codes: Sequence[str], many: int = 500) -> list[Sequence[str]]:
    return [codes[start : start + many] for start in range(0, len(codes), many)]
