"""Three different things about a desk (sync R39): it reports late, it is refused and why, it is silent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Connection, select

from desktop.domain import reporting
from desktop.domain.work_calendar import WorkCalendar
from desktop.hub.chain import INSTALLATION
from desktop.hub.desks import DESK
from desktop.hub.hub import Hub
from desktop.hub.tree import Place, Tree
from desktop.runtime.calendar_source import build_calendar
from desktop.runtime.sentences import SENTENCES

SILENT_AFTER = timedelta(days=3)
_LISTED = 20


@dataclass(frozen=True, slots=True)
class Desk:
    """One desk on a list: who, its newest day, when it was heard, and why it was refused."""

    unit: str
    name: str
    desk: int
    last_day: date | None
    heard_at: datetime | None
    reason: str
    pending: int
    overdue: int
    enrolled_at: datetime


@dataclass(frozen=True, slots=True)
class Listed:
    """The first desks of a list, and how many there are in all."""

    desks: tuple[Desk, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Standing:
    """The three lists, and how many desks are as they should be."""

    late: Listed
    failing: Listed
    silent: Listed
    well: int
    due: date


@cache
def calendar() -> WorkCalendar:
    """Return the working days as they ship."""
    return build_calendar(local=())


def due_day(today: date) -> date:
    """Return the newest day that every desk should have reported: the working day before the last one."""
    return reporting.due_day(calendar(), today)


def standing(hub: Hub, connection: Connection, place: Place, *, listed: int | None = _LISTED) -> Standing:
    """Return the lists of a unit and all below it; with `listed` None, whole."""
    tree, now, due = hub.tree(connection), hub.clock.now(), due_day(hub.today())
    rows = connection.execute(
        select(DESK).where(DESK.c.revoked_at.is_(None), DESK.c.relay == 0).order_by(DESK.c.unit, DESK.c.desk)
    ).all()
    forked = _forked(connection)
    late, failing, silent, well = [], [], [], 0
    for row in rows:
        found = _below(tree, place, row.unit, hub.today().isoformat())
        if found is None:
            continue
        reason = "verdict.fork" if (row.unit, row.desk) in forked else row.refusal
        if row.heard_at is None or now - row.heard_at > SILENT_AFTER:
            silent.append((row, found, ""))
        elif reason:
            failing.append((row, found, reason))
        elif row.last_day < due.isoformat():
            late.append((row, found, ""))
        else:
            well += 1
    return Standing(_listed(late, listed), _listed(failing, listed), _listed(silent, listed), well, due)


def _forked(connection: Connection) -> set[tuple[str, int]]:
    rows = connection.execute(
        select(INSTALLATION.c.unit, INSTALLATION.c.desk).where(INSTALLATION.c.forked_at.is_not(None))
    ).all()
    return {(row.unit, row.desk) for row in rows}


def _below(tree: Tree, place: Place, unit: str, day: str) -> Place | None:
    found = tree.now(unit, day)
    return found if found is not None and found.path.startswith(place.path) else None


def _listed(rows: Sequence[tuple[Any, Place, str]], most: int | None) -> Listed:
    oldest_first = sorted(rows, key=lambda each: (each[0].last_day, each[0].unit, each[0].desk))
    return Listed(tuple(_desk(*each) for each in oldest_first[:most]), len(rows))


def _desk(row: Any, place: Place, reason: str) -> Desk:  # noqa: ANN401  # a row of the database
    return Desk(
        unit=row.unit,
        name=place.full_name,
        desk=row.desk,
        last_day=date.fromisoformat(row.last_day) if row.last_day else None,
        heard_at=row.heard_at,
        reason=words_of(reason),
        pending=row.pending_in_time + row.pending_overdue + row.waiting,
        overdue=row.pending_overdue,
        enrolled_at=row.enrolled_at,
    )


def words_of(code: str) -> str:
    """Return what a refusal is called here; a code without words of its own stands for itself."""
    return SENTENCES.get(f"hub.{code.removeprefix('verdict.')}", code)


def desks_of(connection: Connection, place: Place) -> tuple[Desk, ...]:
    """Return the desks of one unit itself."""
    rows: Iterable[Any] = connection.execute(
        select(DESK).where(DESK.c.unit == place.code, DESK.c.relay == 0).order_by(DESK.c.desk)
    )
    return tuple(_desk(row, place, row.refusal) for row in rows)
