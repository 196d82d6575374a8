"""One unit's page: its rates by every definition, its procedures by channel, its desks, what is below it."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from desktop.hub.names import name_of
from desktop.hub.pages.months import Totals
from desktop.hub.rates import ONLINE, Rate, Received, definitions, percent
from desktop.hub.store.database import table
from desktop.hub.store.tables import ProcedureTable
from desktop.hub.tree import Place

PROCEDURE = table(ProcedureTable)
ARRIVALS = ("counter", "post", "online3", "online4")


def day_of(text: str) -> date | None:
    """Return the date of an ISO text, None of none."""
    return date.fromisoformat(text) if text else None


@dataclass(slots=True)
class Line:
    """One procedure of a unit in a span of months: how many by each channel, how many late."""

    code: str
    name: str
    level: str
    resolved: int = 0
    late: int = 0
    by: dict[str, int] = field(default_factory=lambda: dict.fromkeys(ARRIVALS, 0))

    @property
    def received(self) -> int:
        """Dossiers by any channel."""
        return sum(self.by.values())

    @property
    def rate(self) -> Decimal | None:
        """The online rate in percent."""
        return percent(sum(self.by[each] for each in ONLINE), self.received)


@dataclass(frozen=True, slots=True)
class Defined:
    """One definition of the online rate: of the month, and of the year so far."""

    name: str
    now: Rate
    year: Rate


def received_in(connection: Connection, unit: str, *, first: str, last: str) -> tuple[Received, ...]:
    """Return what definition C is made of: the procedures of a unit and of all below it, over whole months."""
    rows = connection.execute(
        select(PROCEDURE.c.procedure, func.sum(PROCEDURE.c.received), func.sum(PROCEDURE.c.offered))
        .where(PROCEDURE.c.unit == unit, PROCEDURE.c.month.between(first, last))
        .group_by(PROCEDURE.c.procedure)
    )
    return tuple(Received(row[0], int(row[1]), int(row[2])) for row in rows)


def rates_of(connection: Connection, place: Place, *, month: str, now: Totals, year: Totals) -> tuple[Defined, ...]:
    """Return all four definitions of a month and of its year so far, side by side (domain §7.2)."""
    spans = ((month, now), (f"{month[:4]}-01", year))
    found = [
        definitions(sums.sums, received_in(connection, place.code, first=first, last=month)) for first, sums in spans
    ]
    return tuple(Defined(name, found[0][name], found[1][name]) for name in found[0])


def procedures(connection: Connection, place: Place, *, month: str) -> tuple[Line, ...]:
    """Return a unit's procedures in a month, all below it counted in, the most frequent first."""
    keys = (PROCEDURE.c.procedure, PROCEDURE.c.level, PROCEDURE.c.arrival)
    rows = connection.execute(
        select(*keys, *(func.sum(PROCEDURE.c[name]) for name in ("received", "resolved", "late")))
        .where(PROCEDURE.c.unit == place.code, PROCEDURE.c.month == month)
        .group_by(*keys)
    ).all()
    lines: dict[tuple[str, str], Line] = {}
    for code, level, arrival, received, resolved, late in rows:
        line = lines.setdefault((code, level), Line(code, name_of(code), level))
        line.by[arrival] += int(received)
        line.resolved += int(resolved)
        line.late += int(late)
    return tuple(
        sorted((each for each in lines.values() if each.received), key=lambda each: (-each.received, each.code))
    )
