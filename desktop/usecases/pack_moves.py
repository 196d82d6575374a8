"""Which promised dates a reference pack would move: told before it is applied (design §4, NĐ 61/2018 Đ19 k9)."""

from datetime import date

from desktop.domain.work_calendar import WorkCalendar
from desktop.runtime.calendar_source import OverrideRow, build_calendar
from desktop.store.queries import calendar, packs
from desktop.store.queries.packs import KeptPack
from desktop.store.unit import Reading
from desktop.usecases.calendar_moves import Moved, moved_between
from desktop.usecases.desk import Desk
from desktop.usecases.reference_data import days_in


def moves_of(desk: Desk, *, pack: str) -> tuple[Moved, ...]:
    """Return the running dossiers whose date a pack moves, the earliest promised first; nothing is written.

    It is told the same before the pack is applied and after, as for a day that the desk sets itself.
    """
    with desk.store.reading() as reading:
        found = packs.by_id(reading, pack)
        return moves_in(desk, reading, found) if found is not None else ()


def moves_in(desk: Desk, reading: Reading, found: KeptPack) -> tuple[Moved, ...]:
    """Return the same within an open reading."""
    if "calendar" not in found.parts:
        return ()
    own, former = calendar.overrides(reading), _former(reading, found)
    others = tuple(each for each in packs.in_force(reading) if each.hub != found.hub)
    before = tuple(day for each in (*others, *former) for day in days_in(each.parts))
    after = tuple(day for each in (*others, found) for day in days_in(each.parts))
    without, wanted = build_calendar(local=(*before, *own)), build_calendar(local=(*after, *own))
    days = _differing(without, wanted, (*before, *after))
    return moved_between(desk, reading, days=days, without=without, wanted=wanted)


def _former(reading: Reading, found: KeptPack) -> tuple[KeptPack, ...]:
    """Return the pack of the same hub whose days were in force before this one's, or are now."""
    applied = [
        (each.applied_at, each)
        for each in packs.every(reading)
        if each.hub == found.hub and each.id != found.id and each.applied_at is not None and "calendar" in each.parts
    ]
    earlier = [each for each in applied if found.applied_at is None or each[0] < found.applied_at]
    return (max(earlier, key=lambda each: each[0])[1],) if earlier else ()


def _differing(without: WorkCalendar, wanted: WorkCalendar, rows: tuple[OverrideRow, ...]) -> tuple[date, ...]:
    named = sorted({each.day for each in rows})
    return tuple(day for day in named if without.is_working(day) is not wanted.is_working(day))
