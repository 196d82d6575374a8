"""The marks of a span as they follow from the summaries of a unit's own desks: what each desk prints on its report."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from desktop.contract.period import period_mark
from desktop.hub.reports.ground import DAY, Ground


@dataclass(frozen=True, slots=True)
class Mark:
    """A desk, the mark of its span, and of how many days it is made."""

    desk: int
    mark: str
    days: int


def marks(ground: Ground) -> tuple[Mark, ...]:
    """Return the mark of every desk of one unit, none of what is below it; both days counted in."""
    rows = ground.connection.execute(
        select(DAY.c.desk, DAY.c.day, DAY.c.figures)
        .where(DAY.c.unit == ground.place.code, DAY.c.day.between(*ground.days))
        .order_by(DAY.c.desk, DAY.c.day)
    ).all()
    desks: dict[int, list[tuple[date, str]]] = {}
    for desk, day, figures in rows:
        desks.setdefault(desk, []).append((date.fromisoformat(day), figures))
    span = ground.span
    return tuple(Mark(desk, period_mark(span.start, span.end, days), len(days)) for desk, days in desks.items())
