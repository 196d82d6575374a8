"""Days of which a hub has a newer revision than this desk: what a desk that was set back to a copy must not overwrite."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, insert, select

from desktop.store.queries import outbox
from desktop.store.sending_tables import HubDayTable as Table
from desktop.store.sending_tables import UpstreamTable
from desktop.store.unit import Reading, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class HubDay:
    """A day (ISO) as a hub told of it: the revision that stands there and the digest of its figures."""

    day: str
    revision: int
    figures: str


def told(unit: Unit, hub: str, days: Iterable[HubDay]) -> None:
    """Keep of a hub's answer the days on which it is ahead, in the place of what it told before."""
    unit.connection.execute(delete(Table).where(Table.upstream == hub))
    for each in days:
        own = outbox.last_of_day(unit, each.day)
        if own is None or own.revision < each.revision:
            unit.connection.execute(
                insert(Table).values(upstream=hub, day=each.day, revision=each.revision, figures=each.figures)
            )


def highest(reading: Reading, day: str) -> HubDay | None:
    """Return the highest revision of a day that any hub was heard to have beyond the desk's own."""
    query = select(Table.revision, Table.figures).where(Table.day == day).order_by(Table.revision.desc()).limit(1)
    row = reading.connection.execute(query).first()
    return HubDay(day=day, revision=row.revision, figures=row.figures) if row is not None else None


def ahead(reading: Reading, *, hub: str = "") -> tuple[str, ...]:
    """Return the days (ISO), in order, on which a joined hub, or one of them, has newer and other figures than the desk."""
    query = (
        select(Table.day, Table.revision, Table.figures)
        .join(UpstreamTable, UpstreamTable.id == Table.upstream)
        .where(UpstreamTable.left_at.is_(None), Table.upstream == hub if hub else Table.upstream != "")
        .order_by(Table.day)
    )
    found: dict[str, None] = {}
    for day, revision, figures in reading.connection.execute(query):
        own = outbox.last_of_day(reading, day)
        if own is None or (own.revision < revision and own.figures != figures):
            found[day] = None
    return tuple(found)
