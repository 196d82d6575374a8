"""One unit's page: its rates by every definition, its procedures by channel, its desks, what is below it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from desktop.hub.pages.months import Series
from desktop.hub.rates import ONLINE, Rate, Received, definitions, percent
from desktop.hub.store.database import table
from desktop.hub.store.tables import ProcedureTable
from desktop.hub.tree import Place
from desktop.runtime.reference import shipped_procedures

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
class Procedures:
    """The procedures of a unit, the most frequent first, and all definitions of the same span."""

    lines: tuple[Line, ...]
    rates: dict[str, Rate]


def procedures(connection: Connection, place: Place, found: Series, *, months: Iterable[str]) -> Procedures:
    """Return a unit's procedures, all below it counted in, over months."""
    span = tuple(months)
    keys = (PROCEDURE.c.procedure, PROCEDURE.c.level, PROCEDURE.c.arrival)
    rows = connection.execute(
        select(*keys, *(func.sum(PROCEDURE.c[name]) for name in ("received", "offered", "resolved", "late")))
        .where(PROCEDURE.c.unit == place.code, PROCEDURE.c.month.in_(span))
        .group_by(*keys)
    ).all()
    names = {each.code: each.short_name for each in shipped_procedures()}
    lines: dict[tuple[str, str], Line] = {}
    for code, level, arrival, received, _, resolved, late in rows:
        line = lines.setdefault((code, level), Line(code, names.get(code, code), level))
        line.by[arrival] += int(received)
        line.resolved += int(resolved)
        line.late += int(late)
    received_rows = [Received(code, int(count), int(offered)) for code, _, _, count, offered, _, _ in rows]
    shown = sorted((each for each in lines.values() if each.received), key=lambda each: (-each.received, each.code))
    return Procedures(tuple(shown), definitions(found.over(span).sums, received_rows))
