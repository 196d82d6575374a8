"""Reports of a hub as its command and its pages make them."""

from datetime import date

from desktop.domain.periods import Span
from desktop.domain.report import Report
from desktop.hub.hub import Hub
from desktop.hub.reports import making
from desktop.hub.reports.ground import Ground


def report(hub: Hub, name: str, *, unit: str, first: date, last: date, by: str = "") -> Report:
    """Return a report of a unit and of all below it, both days counted in."""
    with hub.reading() as connection:
        place = hub.tree(connection).now(unit, last.isoformat())
        assert place is not None
        return making.report(Ground(hub, connection, place, Span(first, last)), name, by=by)


def received(hub: Hub, unit: str, *, first: date, last: date) -> int:
    """Return how many dossiers came in, by the report of the online rate."""
    return report(hub, "online-rate", unit=unit, first=first, last=last, by="tier").rates[0].denominator.value
